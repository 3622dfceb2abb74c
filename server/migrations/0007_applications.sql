-- Applications that are not ours: who may come in there is said here, through OpenID Connect.

create table applications (
  uuid uuid primary key,
  name text not null,
  redirect_uris text[] not null check (cardinality(redirect_uris) between 1 and 20),
  post_logout_redirect_uris text[] not null default '{}' check (cardinality(post_logout_redirect_uris) <= 20),
  backchannel_logout_uri text,
  audience text not null unique,
  requires_licence boolean not null default true,
  public boolean not null default false,
  access_token_seconds int not null default 300 check (access_token_seconds between 60 and 300),
  secret_hash bytea,
  previous_secret_hash bytea,
  previous_secret_until timestamptz,
  created_on timestamptz not null default now(),
  updated_at timestamptz,
  check (public = (secret_hash is null)),
  check ((previous_secret_hash is null) = (previous_secret_until is null))
);
comment on table applications is 'Applications that people log in to through us. The id is the client id of OpenID Connect.';
comment on column applications.audience is 'Whom its access tokens are for (aud): no other application takes them, and we do not.';
comment on column applications.public is 'It can keep no secret (it runs in the browser or on a phone): PKCE alone says that the code is its own.';
comment on column applications.secret_hash is 'SHA-256 of 256 random bits; the one before stays good until previous_secret_until.';

create table oidc_states (
  model text not null,
  id_hash bytea not null,
  grant_id text,
  payload jsonb not null,
  consumed_at timestamptz,
  expires_at timestamptz not null,
  primary key (model, id_hash)
);
comment on table oidc_states is 'What the OpenID Connect provider has under way: authorization requests, codes, refresh tokens, grants. Named by the SHA-256 of their ids, so that a copy of the database opens nothing.';
create index oidc_states_of_grant on oidc_states (grant_id) where grant_id is not null;
create index oidc_states_by_expiry on oidc_states (expires_at);

create table application_grants (
  grant_id text primary key,
  application_id uuid not null references applications on delete cascade,
  user_id uuid not null references users,
  sid uuid not null references sessions on delete cascade,
  licence_id uuid,
  created_at timestamptz not null default now()
);
comment on table application_grants is 'Under which login session an application was let in. No token of a grant counts for longer than that session does, nor than it stands under the same licence.';
create index application_grants_of_session on application_grants (sid, application_id);

create table application_sessions (
  uuid uuid primary key,
  application_id uuid not null references applications on delete cascade,
  sid uuid not null references sessions on delete cascade,
  licence_id uuid,
  seat_id uuid,
  tokens_until timestamptz not null,
  logout_due_at timestamptz,
  logout_attempts int not null default 0,
  unique nulls not distinct (sid, application_id, seat_id),
  check ((licence_id is null) = (seat_id is null))
);
comment on table application_sessions is 'Which application holds tokens of which login session and seat, and until when the last of them lasts: while such a row is there, the seat is not given to the next before tokens_until. It goes when the application lets go.';
comment on column application_sessions.logout_due_at is 'The login session is over, or its seat is: when the application is to be told, next.';
create index application_sessions_of_seat on application_sessions (licence_id, seat_id) where seat_id is not null;
create index application_sessions_due on application_sessions (logout_due_at) where logout_due_at is not null;

create function queue_logouts() returns trigger language plpgsql as $$
begin
  update application_sessions
     set logout_due_at = statement_timestamp()
   where sid = old.sid and logout_due_at is null
     and (new.ended_at is not null or seat_id is not distinct from old.seat_id);
  return null;
end $$;
comment on function queue_logouts is 'Whatever ends a login session, or takes its seat, its applications are told: in the same transaction it is written down that they must be.';
create trigger sessions_queue_logouts after update of ended_at, seat_id on sessions
  for each row when ((old.ended_at is null and new.ended_at is not null)
                  or (old.seat_id is not null and old.seat_id is distinct from new.seat_id))
  execute function queue_logouts();
