-- A link puts people on a roster: they sign up and come by themselves.

create table roster_links (
  event_id uuid not null references events,
  uuid uuid not null unique,
  role text not null check (role in ('agent', 'event_admin', 'user')),
  token_hash bytea not null unique,
  uses int not null check (uses between 1 and 1000),
  uses_left int not null check (uses_left between 0 and uses),
  created_by uuid not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  primary key (event_id, uuid)
);
comment on table roster_links is
  'Links that put people on the roster of an event. Whoever has the token may use one; only its hash '
  'is here. uses_left goes down in the statement that takes a use.';
comment on column roster_links.created_by is
  'Who made it. It counts only while this person may add people to the event.';

create table roster_link_uses (
  link_id uuid not null references roster_links (uuid) on delete cascade,
  user_id uuid not null,
  used_at timestamptz not null default now(),
  primary key (link_id, user_id)
);
comment on table roster_link_uses is
  'Who has used a link. Nobody uses one twice, so a person who was taken off the roster does not '
  'come back by it.';

alter table roster_entries add column came_by_link boolean not null default false;
comment on column roster_entries.came_by_link is
  'The person put themselves on the roster with a link, so event admins may see the name (law 9).';
