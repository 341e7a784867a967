-- How fast leads were answered before Ringback, as it was read from the mailbox and the carrier.
create table baseline (
  id uuid not null primary key,
  read_at timestamp(6) with time zone not null,
  -- The numbers with what they were read from, as JSON; no address of anybody is in it.
  result_json varchar(1048576) not null,
  updated_at timestamp(6) with time zone not null,
  device varchar(64) default '' not null
);

-- Accounts about which the rep was asked whether the past is to be read.
create table baseline_offer (
  account varchar(512) not null primary key,
  answered_at timestamp(6) with time zone not null
);

-- Lead mails of sources that are paused: taken once the source goes on.
create table waiting_mail (
  -- SHA-256 (hex) of the mail.
  mail_key varchar(64) not null primary key,
  source varchar(256) not null,
  -- The mail as it came, a char a byte.
  raw clob not null,
  is_cut boolean not null,
  received_at timestamp(6) with time zone not null
);
create index waiting_mail_by_source on waiting_mail (source, received_at);
