-- What the rep is told, one row a cause, so that a restart neither repeats nor loses an alert. What is due itself
-- stands in the book elsewhere; these rows only remember what was told of it, and what the rep answered.
create table alert (
  id uuid not null primary key,
  -- new_lead, reply, next_step, calls, send, ask, rule
  kind varchar(16) not null,
  -- Null for an alert about several leads.
  lead_id uuid,
  -- What it is about: the lead, the entry of the timeline, the next step, the dispatch.
  subject uuid not null,
  -- What makes the same subject a new cause: the deadline, when the lead wrote, the day.
  cause_at timestamp(6) with time zone not null,
  -- How often it was raised by its schedule; 0 before the first time.
  level int default 0 not null,
  shown_at timestamp(6) with time zone,
  -- How the rep answered what was shown last: open, call, text; '' while nothing was answered.
  answered varchar(16) default '' not null,
  snoozed_until timestamp(6) with time zone,
  dismissed_at timestamp(6) with time zone,
  -- When its cause was gone.
  ended_at timestamp(6) with time zone,
  updated_at timestamp(6) with time zone not null,
  device varchar(64) default '' not null,
  unique (kind, subject, cause_at)
);
create index alert_by_end on alert (ended_at, kind);
create index alert_by_subject on alert (subject);
create index alert_by_lead on alert (lead_id);

-- Every time an alert was shown, for alert_latency.
create table alert_shown (
  alert_id uuid not null,
  -- When it was to be shown.
  deadline timestamp(6) with time zone not null,
  shown_at timestamp(6) with time zone not null,
  -- The deadline, or when the program or the computer woke if that was later.
  measured_from timestamp(6) with time zone not null,
  asleep boolean not null,
  primary key (alert_id, deadline)
);
create index alert_shown_by_deadline on alert_shown (deadline);

-- Leads that came in and are to be answered by themselves, and what became of it: written with the lead, so that
-- neither a crash nor an archive can text anybody twice or by surprise.
create table reaction (
  lead_id uuid not null primary key,
  import_id uuid,
  at timestamp(6) with time zone not null,
  -- The automatic text: '' undecided, asked, wanted (the rep said so), queued, none, withdrawn.
  text_state varchar(16) default '' not null,
  text_id uuid,
  text_why varchar(1000) default '' not null,
  -- The insta-call: '' undecided, offered, accepted, passed, none.
  call_state varchar(16) default '' not null,
  call_id uuid,
  call_why varchar(1000) default '' not null,
  updated_at timestamp(6) with time zone not null,
  device varchar(64) default '' not null
);
create index reaction_by_text on reaction (text_state, at);
create index reaction_by_call on reaction (call_state, at);
create index reaction_by_import on reaction (import_id);
create index reaction_by_text_id on reaction (text_id);

-- Which of the user's own rules was asked about what, and what came of it: each is asked once.
create table rule_firing (
  rule varchar(256) not null,
  -- What set it off: the entry of the timeline, or the next step.
  subject uuid not null,
  lead_id uuid not null,
  at timestamp(6) with time zone not null,
  -- texted, moved, told, passed, refused, archived
  came varchar(16) not null,
  dispatch_id uuid,
  updated_at timestamp(6) with time zone not null,
  device varchar(64) default '' not null,
  primary key (rule, subject)
);
create index rule_firing_by_subject on rule_firing (subject);
create index rule_firing_by_lead on rule_firing (lead_id, came, at);
create index rule_firing_by_came on rule_firing (came, at);
