-- What the rep put off on the agenda: it changes what is shown and when, never what is sent.
create table agenda_aside (
  -- The kind of item and what it is about: a lead, a touch, a next step or a dispatch.
  kind varchar(16) not null,
  subject uuid not null,
  lead_id uuid not null,
  set_at timestamp(6) with time zone not null,
  -- It is shown again from then on; null: once something new happens with the lead.
  until_at timestamp(6) with time zone,
  primary key (kind, subject)
);
create index agenda_aside_by_lead on agenda_aside (lead_id);

-- Spans in which nobody was at work: the computer slept, or its clock or time zone was changed.
create table wake (
  id uuid not null primary key,
  -- slept, back, zone: see the agenda package.
  kind varchar(8) not null,
  -- The last moment before and the first one after, by the clock of each; from_at is after to_at
  -- when the clock was set back.
  from_at timestamp(6) with time zone not null,
  to_at timestamp(6) with time zone not null,
  -- The time zone of the computer before and after.
  zone_before varchar(64) not null,
  zone_after varchar(64) not null,
  -- How many automatic touches were planned anew because of it.
  replanned int default 0 not null,
  -- When the rep was done with its card; null while it waits for the rep.
  handled_at timestamp(6) with time zone
);
create index wake_by_handled on wake (handled_at, from_at, id);
create index wake_by_end on wake (to_at, from_at);
