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
  question text,
  offset_seconds int,
  primary key (event_id, uuid),
  check ((result = 'refused') = (reason is not null)),
  check ((nonce is null) = (question is null))
);
comment on column scans.question is 'A hash of what was asked with the nonce: the same nonce with another question is refused, and never answered as the first was.';
comment on table scans is 'Attempts at a gate and what each led to. A scan with a nonce is the only one with it, and its answer is repeated (law 4). No foreign keys: a scan is a fact whatever becomes of its event, and the check would lock the event''s row at every scan.';
create unique index scans_once_a_nonce on scans (event_id, actor_id, nonce) where nonce is not null;

create table gate_guesses (
  actor_id uuid primary key,
  wrong int not null,
  since timestamptz not null,
  free_at timestamptz not null default now()
);
comment on table gate_guesses is 'Wrong codes an agent has given in the current minute: they slow its wrong answers, never its right ones. Each wrong answer has its turn after the one before: free_at is when the last of them is given.';
