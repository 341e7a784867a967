-- How mails of a sender are read, learned from one mail on which the rep marked the fields.
create table mail_rule (
  id uuid not null primary key,
  -- The address the mails come from, lower case.
  sender varchar(320) not null,
  -- What its leads' source is called; '' for what the mail itself says.
  source varchar(256) default '' not null,
  -- The marks, as JSON.
  marks_json varchar(1048576) not null,
  made_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  device varchar(64) default '' not null
);
create index mail_rule_by_sender on mail_rule (sender, made_at);
