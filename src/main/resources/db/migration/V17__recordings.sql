-- Legs at the carrier of which no recording is to stay there: of the rep's own message while it is being recorded, and
-- of people who were erased before the recordings of their calls were known.
create table left_recording (
  -- The carrier's id of the leg.
  call_id varchar(64) not null primary key,
  -- Before that the recording may still be wanted.
  due_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  device varchar(64) default '' not null
);
create index left_recording_by_due on left_recording (due_at, call_id);

-- The rep's own message travels in archives.
alter table own_message add column extra_json varchar(1048576) default '{}' not null;
