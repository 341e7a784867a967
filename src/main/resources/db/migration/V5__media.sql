-- Pictures and files that came with a text. They hang on their entry and go wherever it goes.
create table media (
  id uuid not null primary key,
  activity_id uuid not null,
  -- Place among what came with the text, from 0.
  place int not null,
  -- wanted: not fetched yet; kept: the content is here; refused: it never will be.
  state varchar(16) not null,
  content_type varchar(256) default '' not null,
  -- Length of the content; 0 while it is not here.
  bytes bigint default 0 not null,
  -- Why it was refused: too_large, kind or gone; '' else.
  reason varchar(16) default '' not null,
  -- Base64.
  content character large object,
  tries int default 0 not null,
  -- When it is next asked for; null once that is over.
  next_at timestamp(6) with time zone,
  extra_json varchar(1048576) default '{}' not null,
  updated_at timestamp(6) with time zone not null,
  device varchar(64) default '' not null
);
create index media_by_activity on media (activity_id, place);
create index media_by_next on media (next_at, id);
