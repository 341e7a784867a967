-- How far each folder of a mailbox was read. Ids of mails mean something only together with the
-- folder's validity (RFC 3501, 2.3.1.1).
create table mail_folder (
  account varchar(256) not null,
  -- inbox, sent
  folder varchar(8) not null,
  validity bigint not null,
  -- Every mail up to this id is stored, or it was decided that it is nobody's business here.
  read_to bigint not null,
  primary key (account, folder)
);
