-- The book: everything one rep knows. Flyway applies these files; jOOQ's classes are generated from them.
--
-- Conventions
--   * Ids are UUIDv7. Instants are UTC and kept to the microsecond.
--   * Absent text is '' (absent, null and empty are the same everywhere); other absent values are null.
--   * Columns named *_json hold one JSON document. extra_json keeps archive fields this version does not know.
--   * updated_at and device stand on every row a hub will sync.

-- One row a fact about the book itself: its id, this device's id.
create table book (
  name varchar(64) not null primary key,
  content varchar(4096) not null
);

create table lead (
  id uuid not null primary key,
  source varchar(256) default '' not null,
  first_name varchar(1000) default '' not null,
  last_name varchar(1000) default '' not null,
  company varchar(1000) default '' not null,
  street varchar(1000) default '' not null,
  city varchar(1000) default '' not null,
  address_region varchar(1000) default '' not null,
  postal_code varchar(1000) default '' not null,
  country varchar(1000) default '' not null,
  interest varchar(1048576) default '' not null,
  reason varchar(1048576) default '' not null,
  industry varchar(1048576) default '' not null,
  notes varchar(1048576) default '' not null,
  custom_json varchar(1048576) default '{}' not null,
  owner varchar(256) default '' not null,
  stage varchar(16) default 'new' not null,
  -- US state or other first-level region, as a short code; decides legal hours.
  region varchar(64) default '' not null,
  time_zone varchar(64) default '' not null,
  arrived_at timestamp(6) with time zone not null,
  received_at timestamp(6) with time zone,
  sla_due_at timestamp(6) with time zone,
  -- Decimal text as it came ("22.00"); money is never a floating-point number.
  cost varchar(40) default '' not null,
  consent_json varchar(1048576) default '[]' not null,
  flags_json varchar(65536) default '[]' not null,
  needs_look boolean default false not null,
  test boolean default false not null,
  extra_json varchar(1048576) default '{}' not null,
  -- Derived by the code that stores the lead, so that lists need no second query.
  display_name varchar(2100) default '' not null,
  completeness int default 0 not null,
  first_touch_at timestamp(6) with time zone,
  last_activity_at timestamp(6) with time zone not null,
  -- When the lead last wrote or called and nothing went out since; null once answered or marked done.
  waiting_since timestamp(6) with time zone,
  -- Beginning of the newest words of the timeline, on one line, for the list.
  last_snippet varchar(200) default '' not null,
  unread boolean default false not null,
  import_id uuid,
  -- Names of the fields the user typed or cleared by hand: no import overwrites or refills them.
  typed_json varchar(65536) default '[]' not null,
  -- Set while this lead is merged into another one: it is then in no list and in no search.
  merged_into uuid,
  updated_at timestamp(6) with time zone not null,
  device varchar(64) default '' not null
);
-- Every list leaves out merged leads and reads ordered ids from one of these indexes alone, so each
-- starts with merged_into and ends with what the list is sorted by. See lead.LeadViewQueries.
create index lead_by_activity on lead (merged_into, last_activity_at desc, id desc);
create index lead_by_stage on lead (merged_into, stage, last_activity_at desc, id desc);
create index lead_by_sla on lead (merged_into, first_touch_at, sla_due_at desc, stage, id);
create index lead_by_waiting on lead (merged_into, waiting_since, id);
create index lead_by_unread on lead (merged_into, unread, last_activity_at desc, id desc);
create index lead_by_look on lead (merged_into, needs_look, last_activity_at desc, id desc);
create index lead_by_arrival on lead (arrived_at, id);
create index lead_by_import on lead (import_id);
create index lead_by_update on lead (updated_at, id);

create table lead_phone (
  lead_id uuid not null,
  place int not null,
  -- E.164 when libphonenumber calls it valid, else the text as it came.
  number varchar(1000) not null,
  label varchar(64) default '' not null,
  valid boolean not null,
  -- False once a carrier said that this number takes no texts.
  can_text boolean default true not null,
  -- False for numbers many people share: they identify nobody.
  is_key boolean default true not null,
  primary key (lead_id, place)
);
create index lead_phone_by_number on lead_phone (number);

create table lead_email (
  lead_id uuid not null,
  place int not null,
  address varchar(1000) not null,
  label varchar(64) default '' not null,
  valid boolean not null,
  -- The lower-cased address, '' when it identifies nobody (bad, placeholder, relay).
  match_key varchar(1000) default '' not null,
  primary key (lead_id, place)
);
create index lead_email_by_key on lead_email (match_key);

create table lead_vendor_id (
  lead_id uuid not null,
  source varchar(256) not null,
  vendor_id varchar(1000) not null,
  primary key (lead_id, source, vendor_id)
);
create index lead_vendor_id_by_id on lead_vendor_id (source, vendor_id);

create table activity (
  id uuid not null primary key,
  lead_id uuid not null,
  kind varchar(16) not null,
  direction varchar(8) default '' not null,
  at timestamp(6) with time zone not null,
  status varchar(16) default '' not null,
  subject varchar(10000) default '' not null,
  body varchar(1048576) default '' not null,
  template varchar(256) default '' not null,
  purpose varchar(16) default '' not null,
  approach varchar(16) default '' not null,
  personalised boolean,
  automatic boolean,
  owner varchar(256) default '' not null,
  provider_id varchar(256) default '' not null,
  cost varchar(40) default '' not null,
  answered_by varchar(16) default '' not null,
  seconds double precision,
  lead_talk_seconds double precision,
  questions_json varchar(65536) default '[]' not null,
  stage_from varchar(16) default '' not null,
  stage_to varchar(16) default '' not null,
  -- What a system entry tells: 'arrival', 'resend', 'merge', 'unmerge', 'edit' ...
  event varchar(32) default '' not null,
  raw_id uuid,
  import_id uuid,
  extra_json varchar(1048576) default '{}' not null,
  updated_at timestamp(6) with time zone not null,
  device varchar(64) default '' not null
);
create index activity_by_lead on activity (lead_id, at, id);
create index activity_by_provider on activity (provider_id);
create index activity_by_import on activity (import_id);
create index activity_by_update on activity (updated_at, lead_id);

-- Raw originals, kept so that parsing can be improved and replayed.
create table raw (
  id uuid not null primary key,
  lead_id uuid,
  at timestamp(6) with time zone not null,
  source varchar(256) default '' not null,
  content_type varchar(256) default '' not null,
  -- Text, or base64 when not text.
  body character large object not null,
  -- SHA-256 (hex) of content type and body: the same original from the same source is skipped.
  digest varchar(64) not null,
  import_id uuid,
  extra_json varchar(1048576) default '{}' not null,
  updated_at timestamp(6) with time zone not null,
  device varchar(64) default '' not null
);
create index raw_by_lead on raw (lead_id);
create index raw_by_digest on raw (digest);
create index raw_by_import on raw (import_id);

create table import_run (
  id uuid not null primary key,
  started_at timestamp(6) with time zone not null,
  finished_at timestamp(6) with time zone,
  -- running, finished, canceled, undoing, undone; one found running at start was cut off.
  state varchar(16) not null,
  options_json varchar(1048576) default '{}' not null,
  created int default 0 not null,
  merged int default 0 not null,
  skipped int default 0 not null,
  needs_look int default 0 not null,
  rejected int default 0 not null
);

create table import_file (
  import_id uuid not null,
  -- Place of the file in the run, from 0.
  place int not null,
  file varchar(4096) not null,
  format varchar(16) not null,
  created int default 0 not null,
  merged int default 0 not null,
  skipped int default 0 not null,
  needs_look int default 0 not null,
  rejected int default 0 not null,
  -- Why it, or the rest of it, could not be read.
  error varchar(4096) default '' not null,
  primary key (import_id, place)
);

-- Records an import could not make a lead of, up to a limit a file.
create table import_rejected (
  import_id uuid not null,
  -- Places of the file in the run and of the record among its rejected ones, from 0.
  file int not null,
  place int not null,
  line bigint not null,
  reason varchar(4096) not null,
  primary key (import_id, file, place)
);

-- What an import or a merge changed on a lead that was there before, so that it can be taken back.
create table lead_change (
  id uuid not null primary key,
  -- The import or the merge that did it.
  cause_id uuid not null,
  lead_id uuid not null,
  at timestamp(6) with time zone not null,
  before_json varchar(1048576) not null,
  after_json varchar(1048576) not null
);
create index lead_change_by_cause on lead_change (cause_id, id);
create index lead_change_by_lead on lead_change (lead_id);

create table lead_merge (
  id uuid not null primary key,
  kept_id uuid not null,
  absorbed_id uuid not null,
  at timestamp(6) with time zone not null,
  undone_at timestamp(6) with time zone
);
create index lead_merge_by_kept on lead_merge (kept_id);
create index lead_merge_by_absorbed on lead_merge (absorbed_id);

-- The rows a merge moved from the absorbed lead to the kept one, so that exactly they move back.
create table lead_merge_row (
  merge_id uuid not null,
  table_name varchar(32) not null,
  row_id uuid not null,
  primary key (merge_id, table_name, row_id)
);

-- Everything outbound, from composed to delivered. See the outbox package for the states.
create table dispatch (
  id uuid not null primary key,
  lead_id uuid not null,
  activity_id uuid,
  channel varchar(8) not null,
  to_address varchar(1000) not null,
  from_address varchar(1000) default '' not null,
  subject varchar(10000) default '' not null,
  body varchar(1048576) default '' not null,
  template varchar(256) default '' not null,
  purpose varchar(16) default '' not null,
  approach varchar(16) default '' not null,
  personalised boolean,
  automatic boolean default false not null,
  state varchar(16) not null,
  -- Not before this instant: undo time, send-later, held by a rule, back-off.
  due_at timestamp(6) with time zone not null,
  rule varchar(256) default '' not null,
  attempts int default 0 not null,
  sending_at timestamp(6) with time zone,
  provider_id varchar(256) default '' not null,
  provider_status varchar(32) default '' not null,
  error_code varchar(32) default '' not null,
  error_message varchar(4096) default '' not null,
  segments int,
  cost varchar(40) default '' not null,
  sent_at timestamp(6) with time zone,
  final_at timestamp(6) with time zone,
  -- When delivery or an unknown outcome is next asked of the carrier.
  check_at timestamp(6) with time zone,
  checks int default 0 not null,
  -- The dispatch this one tries again.
  previous_id uuid,
  created_at timestamp(6) with time zone not null,
  extra_json varchar(1048576) default '{}' not null,
  updated_at timestamp(6) with time zone not null,
  device varchar(64) default '' not null
);
create index dispatch_by_state on dispatch (state, due_at, id);
create index dispatch_by_end on dispatch (state, final_at, id);
create index dispatch_by_check on dispatch (check_at, id);
create index dispatch_by_lead on dispatch (lead_id, created_at, id);
create index dispatch_by_provider on dispatch (provider_id);

create table suppression (
  id uuid not null primary key,
  -- E.164 or lower-cased e-mail; '' when only the keyed hash may be kept (after an erasure).
  address varchar(1000) default '' not null,
  -- Keyed SHA-256 (hex) of the address, so that an erased person stays suppressed.
  hash varchar(64) not null,
  channel varchar(8) not null,
  reason varchar(1000) default '' not null,
  at timestamp(6) with time zone not null,
  evidence varchar(1048576) default '' not null,
  extra_json varchar(1048576) default '{}' not null,
  updated_at timestamp(6) with time zone not null,
  device varchar(64) default '' not null,
  unique (hash, channel)
);
create index suppression_by_address on suppression (address);

-- Planned touches of cadences.
create table touch (
  id uuid not null primary key,
  lead_id uuid not null,
  enrollment_id uuid,
  cadence varchar(256) default '' not null,
  step int,
  channel varchar(8) default '' not null,
  due_at timestamp(6) with time zone not null,
  state varchar(16) not null,
  done_at timestamp(6) with time zone,
  activity_id uuid,
  -- True for touches that came with an archive: they wait until the user resumes cadences.
  paused boolean default false not null,
  extra_json varchar(1048576) default '{}' not null,
  updated_at timestamp(6) with time zone not null,
  device varchar(64) default '' not null
);
create index touch_by_due on touch (state, paused, due_at, lead_id);
create index touch_by_lead on touch (lead_id, due_at);

create table next_step (
  id uuid not null primary key,
  lead_id uuid not null,
  kind varchar(16) not null,
  set_at timestamp(6) with time zone,
  set_by uuid,
  due_at timestamp(6) with time zone not null,
  deadline_at timestamp(6) with time zone,
  outcome varchar(16) not null,
  outcome_at timestamp(6) with time zone,
  extra_json varchar(1048576) default '{}' not null,
  updated_at timestamp(6) with time zone not null,
  device varchar(64) default '' not null
);
create index next_step_by_due on next_step (outcome, due_at, lead_id);
create index next_step_by_lead on next_step (lead_id, due_at);

-- Kinds of rows whose own feature comes later but whose data an archive may carry: kept whole as JSON.
create table kept_row (
  id uuid not null primary key,
  -- enrollment, evidence, cadence, template, source
  kind varchar(16) not null,
  lead_id uuid,
  name varchar(1000) default '' not null,
  content_json character large object not null,
  updated_at timestamp(6) with time zone not null,
  device varchar(64) default '' not null
);
create index kept_row_by_kind on kept_row (kind, name, id);
create index kept_row_by_lead on kept_row (lead_id);

create table draft (
  lead_id uuid not null,
  channel varchar(8) not null,
  subject varchar(10000) default '' not null,
  body varchar(1048576) default '' not null,
  updated_at timestamp(6) with time zone not null,
  primary key (lead_id, channel)
);

create table saved_view (
  id uuid not null primary key,
  name varchar(256) not null,
  -- What the view filters by: see the lead package.
  filter_json varchar(65536) not null,
  place int not null
);

-- One row a command that was carried out by a running window or agent for a short-lived process:
-- if that process dies, the command still learns whether its work was committed.
create table command_run (
  id uuid not null primary key,
  commits int not null,
  finished boolean default false not null,
  at timestamp(6) with time zone not null
);

-- What proves consent, opt-outs and the rules in force: only ever added to, each row chained to the
-- one before by its hash. An erasure empties content and salt; the chain stays whole without them.
create table evidence (
  id uuid not null primary key,
  -- The device that wrote it; each has a chain of its own.
  chain varchar(64) not null,
  -- Place in the chain, from 1.
  place bigint not null,
  at timestamp(6) with time zone not null,
  kind varchar(32) not null,
  lead_id uuid,
  content_json character large object not null,
  salt varchar(64) not null,
  content_hash varchar(64) not null,
  previous_hash varchar(64) not null,
  hash varchar(64) not null,
  updated_at timestamp(6) with time zone not null,
  device varchar(64) default '' not null,
  unique (chain, place)
);
create index evidence_by_lead on evidence (lead_id);
create index evidence_by_kind on evidence (kind, place);

-- Messages that look like an opt-out, until the user says what they are.
create table opt_out_question (
  id uuid not null primary key,
  lead_id uuid not null,
  activity_id uuid,
  channel varchar(8) default '' not null,
  address varchar(1000) default '' not null,
  words varchar(1000) not null,
  at timestamp(6) with time zone not null,
  -- '' while it is open, then opted_out or went_on.
  answer varchar(16) default '' not null,
  answered_at timestamp(6) with time zone,
  updated_at timestamp(6) with time zone not null,
  device varchar(64) default '' not null
);
create index opt_out_question_by_lead on opt_out_question (lead_id, answer);

-- The national do-not-call registry, as far as the user imported it: one row an area code and a number.
create table do_not_call_area (
  area int not null primary key,
  dated date not null,
  file varchar(1000) not null,
  numbers bigint not null,
  imported_at timestamp(6) with time zone not null
);

create table do_not_call (
  -- The ten digits of a number in the United States.
  number bigint not null primary key,
  area int not null
);
create index do_not_call_by_area on do_not_call (area);

-- How far each account that is asked for news was read, and since when it cannot be asked.
create table poll (
  account varchar(256) not null primary key,
  -- Everything received before is stored.
  read_until timestamp(6) with time zone,
  last_success_at timestamp(6) with time zone,
  failing_since timestamp(6) with time zone,
  reason varchar(4096) default '' not null
);

-- Spans in which an account was not asked for longer than it should have been: nobody was listening.
create table blind_span (
  account varchar(256) not null,
  from_at timestamp(6) with time zone not null,
  to_at timestamp(6) with time zone not null,
  primary key (account, from_at)
);
