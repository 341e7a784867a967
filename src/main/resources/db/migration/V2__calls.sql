-- Calls: the rep is rung first, the lead only when the rep is on the line. See the outbox.call package.

-- One call to a lead, from asking the carrier to ring the rep until both legs ended. What the lead
-- notices of it is the dispatch's; this is how it was brought about.
create table call_bridge (
  dispatch_id uuid not null primary key,
  -- One of CallPhase's codes; the ones after which nothing happens are 'ended'.
  phase varchar(24) not null,
  -- Name of the conference both legs meet in.
  conference varchar(128) default '' not null,
  rep_number varchar(64) not null,
  -- Committed before the carrier is asked to ring the rep; null while that has not begun.
  rep_asked_at timestamp(6) with time zone,
  rep_call varchar(64) default '' not null,
  rep_answered_at timestamp(6) with time zone,
  -- How the rep was proven to be on the line: 'key', 'press'; '' while not.
  rep_proof varchar(16) default '' not null,
  -- Committed before the carrier is asked to ring the lead: set once, the lead is never asked for again.
  lead_asked_at timestamp(6) with time zone,
  lead_call varchar(64) default '' not null,
  lead_rang_at timestamp(6) with time zone,
  lead_answered_at timestamp(6) with time zone,
  -- 'human', 'machine', 'none'; '' while not known.
  answered_by varchar(16) default '' not null,
  -- The recorded or spoken message the lead's voicemail was given: '', 'asset', 'spoken'.
  dropped varchar(16) default '' not null,
  -- Whether the call is recorded: '', 'plain', 'announced'; and how far that is.
  recorded varchar(16) default '' not null,
  recording_state varchar(16) default '' not null,
  hang_up boolean default false not null,
  ended_at timestamp(6) with time zone,
  -- What ended it, one of CallEnd's codes.
  ended_by varchar(32) default '' not null,
  seconds double precision,
  -- The rep's word for how it went, one of CallOutcome's codes.
  outcome varchar(32) default '' not null,
  -- When a leg that could not be found or ended is next asked about; null when nothing is open.
  check_at timestamp(6) with time zone,
  checks int default 0 not null,
  updated_at timestamp(6) with time zone not null,
  device varchar(64) default '' not null
);
create index call_bridge_by_phase on call_bridge (phase, dispatch_id);
create index call_bridge_by_check on call_bridge (check_at, dispatch_id);

-- One call to the rep's number, by the carrier's id, so that asking again stores nothing twice.
create table inbound_call (
  provider_id varchar(64) not null primary key,
  activity_id uuid not null,
  from_number varchar(256) not null,
  at timestamp(6) with time zone not null,
  -- The carrier's own word, and whether nothing will change any more.
  status varchar(32) default '' not null,
  settled boolean default false not null,
  -- Whether the rep spoke to the caller; false for a missed call or a message left.
  taken boolean default false not null,
  -- What became of the text that answers a missed call: '' not looked at, 'none', 'queued'.
  text_back varchar(16) default '' not null,
  text_back_id uuid,
  updated_at timestamp(6) with time zone not null,
  device varchar(64) default '' not null
);
create index inbound_call_by_activity on inbound_call (activity_id);
create index inbound_call_by_text_back on inbound_call (text_back, at);

-- One recording at the carrier: of a bridged call, or a message a caller left.
create table call_recording (
  provider_id varchar(64) not null primary key,
  activity_id uuid not null,
  -- The carrier's id of the call it belongs to.
  call_id varchar(64) not null,
  -- 'call', 'message'
  kind varchar(16) not null,
  -- Which channel the lead speaks on, from 0; -1 when there is only one.
  lead_channel int default -1 not null,
  -- 'waiting', 'fetched', 'measured', 'deleted', 'failed'
  state varchar(16) not null,
  seconds double precision,
  -- Name of the encrypted file in the workspace; '' when there is none (any more).
  file varchar(1000) default '' not null,
  -- Whether the user keeps the audio.
  kept boolean default false not null,
  at_carrier boolean default true not null,
  check_at timestamp(6) with time zone,
  checks int default 0 not null,
  problem varchar(4096) default '' not null,
  updated_at timestamp(6) with time zone not null,
  device varchar(64) default '' not null
);
create index call_recording_by_activity on call_recording (activity_id);
create index call_recording_by_check on call_recording (check_at, provider_id);

-- What Ringback put into the user's own account at Twilio, with consent: files that answer calls.
create table call_host (
  account varchar(64) not null primary key,
  service varchar(64) default '' not null,
  environment varchar(64) default '' not null,
  -- Host name of the files, such as ringback-1234.twil.io.
  host varchar(256) default '' not null,
  build varchar(64) default '' not null,
  -- Name of the conference the hosted files lead to.
  conference varchar(128) default '' not null,
  -- SHA-256 (hex) of everything that is deployed: another one means that it is out of date.
  digest varchar(64) default '' not null,
  -- Whether the rep's own recording for voicemails is among the files.
  greeting boolean default false not null,
  -- The rep's number whose calls are answered by these files, and what answered them before.
  number_id varchar(64) default '' not null,
  voice_url_before varchar(2048) default '' not null,
  voice_url varchar(2048) default '' not null,
  consent_at timestamp(6) with time zone,
  deployed_at timestamp(6) with time zone,
  updated_at timestamp(6) with time zone not null,
  device varchar(64) default '' not null
);
