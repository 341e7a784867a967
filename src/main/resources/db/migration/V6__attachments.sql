-- Files that go with an e-mail. They are media of its entry, under the name they are sent by.
alter table media add column name varchar(256) default '' not null;
-- The paths of files that were chosen for a draft, one a line.
alter table draft add column files varchar(65536) default '' not null;
