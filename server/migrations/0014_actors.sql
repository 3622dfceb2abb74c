-- A scan is made by an actor, and says when it happened beside when it was written down.

alter table scans rename column scanned_at to recorded_at;
alter table scans
  add column actor_kind text not null default 'user',
  add column happened_at timestamptz;
-- One rewrite of the table; an update would leave as many dead rows as there are scans.
alter table scans alter column happened_at type timestamptz using recorded_at;
alter table scans
  alter column actor_kind drop default,
  alter column happened_at set default now(),
  alter column happened_at set not null,
  add constraint scans_actor_kind_check check (actor_kind in ('user')),
  add constraint scans_happened_before_recorded check (happened_at <= recorded_at);

comment on column scans.actor_kind is 'What actor_id is the id of: a user. Another kind of actor is added to the check.';
comment on column scans.happened_at is 'When the ticket was shown. At a gate that asks the server it is when the scan was recorded; never later than that, by the database''s clock.';
comment on column scans.recorded_at is 'When the scan was written down.';
comment on index scans_once_a_nonce is 'A nonce is its actor''s: the ids of actors of different kinds never meet.';
