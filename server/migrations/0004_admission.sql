-- What happened at the gates.

create table scans (
  event_id uuid not null,
  uuid uuid not null,
  scanned_at timestamptz not null default now(),
  actor_id uuid not null,
  gate text,
  direction text not null check (direction in ('in', 'out')),
  result text not null check (result in ('admitted', 'refused')),
  reason text,
  ticket_id uuid,
  nonce text,
  offset_seconds int,
  primary key (event_id, uuid),
  check ((result = 'refused') = (reason is not null))
);
comment on table scans is 'Attempts at a gate and what each led to. A scan with a nonce is the only one with it, and its answer is repeated (law 4). No foreign keys: a scan is a fact whatever becomes of its event, and the check would lock the event''s row at every scan.';
create unique index scans_once_a_nonce on scans (event_id, actor_id, nonce) where nonce is not null;

create table gate_guesses (
  actor_id uuid primary key,
  wrong int not null,
  since timestamptz not null
);
comment on table gate_guesses is 'Wrong codes an agent has given in the current minute: they slow its wrong answers, never its right ones.';
