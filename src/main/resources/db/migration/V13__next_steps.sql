-- What a next step says beside its kind and its time, and what belongs to an appointment.
alter table next_step add column note varchar(2000) default '' not null;
-- When the rep is reminded ahead of time; null for no reminder.
alter table next_step add column remind_at timestamp(6) with time zone;
-- How long an appointment takes.
alter table next_step add column minutes int;
alter table next_step add column place varchar(1000) default '' not null;
-- The step that was rescheduled to this one.
alter table next_step add column previous_id uuid;
-- The identity of an appointment in calendars: the same through every change of its time.
alter table next_step add column ical_uid varchar(256) default '' not null;
alter table next_step add column ical_sequence int default 0 not null;
-- The e-mail address that was invited; '' when nobody was.
alter table next_step add column invited varchar(1000) default '' not null;
-- What the invited person answered: '', accepted, declined, tentative.
alter table next_step add column rsvp varchar(16) default '' not null;
alter table next_step add column rsvp_at timestamp(6) with time zone;
create index next_step_by_reminder on next_step (outcome, remind_at, lead_id);
create index next_step_by_uid on next_step (ical_uid);
-- Whether a lead has a step or a touch ahead is answered from these alone, for each of many leads.
create index next_step_by_lead_outcome on next_step (lead_id, outcome);
create index touch_by_lead_state on touch (lead_id, state, due_at);
