-- When the user put a failed item away: it stays on its lead's timeline and leaves the outbox.
alter table dispatch add column dismissed_at timestamp(6) with time zone;
