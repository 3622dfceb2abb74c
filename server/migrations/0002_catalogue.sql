-- What there is to come in to, and who stands at its door.

create table events (
  uuid uuid primary key,
  title text not null,
  description text not null,
  venue text,
  timezone text not null,
  starts_at timestamptz not null,
  ends_at timestamptz,
  doors_at timestamptz,
  capacity int not null check (capacity >= 0),
  taken int not null default 0 check (taken >= 0),
  status text not null default 'DRAFT' check (status in ('DRAFT', 'PUBLISHED', 'CANCELLED')),
  cancelling boolean not null default false,
  reentry boolean not null default false,
  totp_algorithm text not null default 'SHA1' check (totp_algorithm in ('SHA1', 'SHA256', 'SHA512')),
  totp_digits int not null default 6 check (totp_digits in (6, 8)),
  totp_period int not null default 30 check (totp_period in (15, 30, 60)),
  totp_frozen boolean not null default false,
  key_generation int not null default 1,
  created_by uuid not null,
  published_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz
) with (fillfactor = 70);
comment on table events is 'Events. taken counts the live tickets and is raised only under the lock of this row, so that it can never pass capacity (law 1); capacity may later be set below it, and then nobody new comes in.';
create index events_published on events (starts_at, uuid) where status = 'PUBLISHED';
comment on column events.cancelling is 'The event is cancelled, and some of its tickets still say otherwise: they are cancelled in chunks, so that none holds the gates up.';
create index events_cancelling on events (uuid) where cancelling;
create index events_by_start on events (starts_at, uuid);

create table roster_entries (
  event_id uuid not null references events,
  role text not null check (role in ('agent', 'admin')),
  user_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (event_id, role, user_id)
);
comment on table roster_entries is 'Who works at an event: agents scan, admins run it. Its users are its live tickets.';
create index roster_entries_of_user on roster_entries (user_id, event_id);
