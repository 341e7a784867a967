-- Templates that are the user's own, and shipped ones they changed or removed: those have the id of
-- the shipped one and stand in its place. What nobody changed is in the program and in no table.
create table template (
  id uuid not null primary key,
  name varchar(256) not null,
  -- call (a script), text or email.
  channel varchar(8) default 'text' not null,
  subject varchar(10000) default '' not null,
  body varchar(1048576) default '' not null,
  purpose varchar(16) default '' not null,
  approach varchar(16) default '' not null,
  -- A shipped one that the user wants to see no more.
  deleted boolean default false not null,
  extra_json varchar(1048576) default '{}' not null,
  updated_at timestamp(6) with time zone not null,
  device varchar(64) default '' not null
);

-- Templates that came with an archive before they had a table of their own.
/* [jooq ignore start] */
create local temporary table kept_template as
  select id, name, updated_at, device,
    cast((content_json format json)."channel" as varchar) as channel,
    cast((content_json format json)."subject" as varchar) as subject,
    cast((content_json format json)."body" as varchar) as body,
    cast((content_json format json)."purpose" as varchar) as purpose,
    cast((content_json format json)."approach" as varchar) as approach
  from kept_row where kind = 'template';
-- A text of JSON as the text it says: without its quotes, and with its escapes undone.
insert into template (id, name, channel, subject, body, purpose, approach, updated_at, device)
  select id,
    case when name = '' then 'Template' else left(name, 256) end,
    case when channel in ('"call"', '"text"', '"email"')
      then substring(channel from 2 for char_length(channel) - 2) else 'text' end,
    case when subject like '"%"'
      then left(stringdecode(substring(subject from 2 for char_length(subject) - 2)), 10000)
      else '' end,
    case when body like '"%"'
      then stringdecode(substring(body from 2 for char_length(body) - 2)) else '' end,
    case when purpose like '"%"'
      then left(substring(purpose from 2 for char_length(purpose) - 2), 16) else '' end,
    case when approach like '"%"'
      then left(substring(approach from 2 for char_length(approach) - 2), 16) else '' end,
    updated_at, device
  from kept_template;
delete from kept_row where kind = 'template';
drop table kept_template;
/* [jooq ignore stop] */

-- What a draft was made from, so that it goes on with it: see draft.DraftMarks.
alter table draft add column template varchar(256) default '' not null;
alter table draft add column purpose varchar(16) default '' not null;
alter table draft add column approach varchar(16) default '' not null;
alter table draft add column personalised boolean default false not null;
