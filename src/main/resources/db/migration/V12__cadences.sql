-- Cadences, the leads on them, and new leads whose source starts them on one.

-- One row a version of a cadence; the newest version of a lineage is the one in use.
create table cadence (
  id uuid not null primary key,
  -- Every version of one cadence has the same.
  lineage_id uuid not null,
  name varchar(1000) not null,
  version int default 1 not null,
  -- Nobody is started on it any more; leads that are on it stay.
  removed boolean default false not null,
  -- The line of cadences.jsonl, whole: see cadence.PlanJson.
  content_json character large object not null,
  updated_at timestamp(6) with time zone not null,
  device varchar(64) default '' not null
);
create index cadence_by_name on cadence (name, version);
create index cadence_by_lineage on cadence (lineage_id, version);

-- One lead on one cadence.
create table enrollment (
  id uuid not null primary key,
  lead_id uuid not null,
  -- The version of the cadence the lead is on.
  cadence_id uuid,
  cadence varchar(1000) default '' not null,
  -- running, paused, ended; '' when an archive did not say.
  state varchar(32) default '' not null,
  started_at timestamp(6) with time zone,
  -- Whose the lead was then: when that changes, the cadence stops.
  owner varchar(256) default '' not null,
  paused_at timestamp(6) with time zone,
  ended_at timestamp(6) with time zone,
  ended_by varchar(256) default '' not null,
  -- When it is over if nothing happens before; null while that is not known.
  ends_at timestamp(6) with time zone,
  -- When the rep is reminded of a lead that went dormant; null once they were, or not at all.
  reengage_at timestamp(6) with time zone,
  -- Came with an archive: waits until the user resumes cadences.
  waiting boolean default false not null,
  extra_json varchar(1048576) default '{}' not null,
  updated_at timestamp(6) with time zone not null,
  device varchar(64) default '' not null
);
create index enrollment_by_lead on enrollment (lead_id, state);
create index enrollment_by_end on enrollment (state, waiting, ends_at, id);
create index enrollment_by_reminder on enrollment (reengage_at, id);
create index enrollment_by_cadence on enrollment (cadence_id, state);

-- Kept whole until now, from archives.
insert into cadence (id, lineage_id, name, content_json, updated_at, device)
  select id, id, name, content_json, updated_at, device from kept_row where kind = 'cadence';
insert into enrollment (id, lead_id, cadence, state, waiting, extra_json, updated_at, device)
  select id, lead_id,
    coalesce(regexp_substr(content_json, '"cadence":"([^"]*)"', 1, 1, '', 1), ''),
    coalesce(regexp_substr(content_json, '"state":"([^"]*)"', 1, 1, '', 1), ''),
    true, content_json, updated_at, device
  from kept_row where kind = 'enrollment' and lead_id is not null;
delete from kept_row where kind in ('cadence', 'enrollment');

-- Whether it leaves by itself; what leaves by hand waits in the calling list and the agenda.
alter table touch add column automatic boolean default false not null;
alter table touch add column template varchar(256) default '' not null;
-- Why it is by hand, was skipped or moved, in words for the rep.
alter table touch add column note varchar(1000) default '' not null;
create index touch_by_run on touch (automatic, state, paused, due_at, id);
create index touch_by_enrollment on touch (enrollment_id, step);
create index touch_by_activity on touch (activity_id);

-- New leads whose source asks for a reaction, written with the lead itself and taken away by
-- whoever reacted: no lead is forgotten in a crash, and none of an archive is ever reacted to.
create table arrival (
  lead_id uuid not null primary key,
  at timestamp(6) with time zone not null,
  -- Whether the lead is still to be started on its source's cadence.
  cadence boolean default true not null
);
create index arrival_by_cadence on arrival (cadence, at);

-- How far what happened to leads on a cadence was looked through.
create table cadence_mark (
  name varchar(64) not null primary key,
  at timestamp(6) with time zone not null
);
