-- The rep's own message for voicemails, recorded by telephone or chosen as a file: one row at most.
create table own_message (
  id uuid not null primary key,
  name varchar(256) default '' not null,
  content_type varchar(64) not null,
  -- Null when that cannot be read from the file.
  seconds double precision,
  -- Base64.
  content character large object not null,
  updated_at timestamp(6) with time zone not null,
  device varchar(64) default '' not null
);

-- When it is next looked whether the caller left a message; null once that is settled.
alter table inbound_call add column message_check_at timestamp(6) with time zone;
alter table inbound_call add column message_checks int default 0 not null;
create index inbound_call_by_message on inbound_call (message_check_at, provider_id);
