-- Where leads come from: what each source brought last, and what went wrong with it.
create table source_state (
  name varchar(256) not null primary key,
  -- How its last lead came: file, folder, mailbox, webhook, feed, phone, hand; '' before V9.
  kind varchar(16) default '' not null,
  -- Leads it brought that nobody knew before, and second arrivals of known people.
  leads bigint default 0 not null,
  resends bigint default 0 not null,
  last_lead_id uuid,
  last_lead_at timestamp(6) with time zone,
  -- When it was last looked at with success: feeds and folders.
  last_look_at timestamp(6) with time zone,
  -- What went wrong last, in words for the rep; '' once it works again.
  error varchar(4096) default '' not null,
  error_at timestamp(6) with time zone,
  failures int default 0 not null
);
insert into source_state (name, leads, last_lead_at)
  select source, count(*), max(coalesce(received_at, arrived_at)) from lead
  where merged_into is null and source <> '' group by source;

-- How far each feed was read: what its server wants to be told at the next question, and when that is.
create table feed_mark (
  source varchar(256) not null primary key,
  address varchar(4096) not null,
  etag varchar(1024) default '' not null,
  last_modified varchar(256) default '' not null,
  next_at timestamp(6) with time zone not null
);

-- The rows of feeds that were taken: only new ones become leads.
create table feed_row (
  source varchar(256) not null,
  -- SHA-256 (hex) of what tells a row from others, see intake.feed.
  row_key varchar(64) not null,
  primary key (source, row_key)
);

-- Files taken from folders, so that one found again after a crash is not imported a second time.
create table folder_file (
  source varchar(256) not null,
  -- SHA-256 (hex) of its content.
  digest varchar(64) not null,
  import_id uuid not null,
  at timestamp(6) with time zone not null,
  primary key (source, digest)
);
