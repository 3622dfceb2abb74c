-- Who a person is, and where they are logged in.

create table settings (
  name text primary key,
  value text not null
);
comment on table settings is 'Facts about this installation: the fingerprint of the master key that everything sealed here needs.';

create table users (
  uuid uuid primary key,
  username text not null check (username ~ '^[A-Za-z0-9._-]{3,32}$'),
  email text not null,
  first_name text not null,
  last_name text not null,
  password_hash text not null,
  role text not null default 'user' check (role in ('user', 'organiser', 'admin')),
  is_active boolean not null default true,
  verified boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz
);
comment on table users is 'People who can sign in. The username is public and never changes; the e-mail address is the person''s own.';
create index users_by_id on users using hash (uuid);
comment on index users_by_id is 'For who-am-I: it touches as many pages among a million people as among ten thousand, where the tree of the primary key has a level more.';
create unique index users_username on users (lower(username));
create unique index users_verified_email on users (lower(email)) where verified;
comment on index users_verified_email is 'An address is one person''s only once verified, so that sign-up tells nobody whether it is known (law 9).';

create table second_factors (
  user_id uuid primary key references users,
  secret_sealed bytea,
  last_step bigint not null default 0,
  pending_sealed bytea,
  pending_expires_at timestamptz,
  version int not null default 1,
  check ((pending_sealed is null) = (pending_expires_at is null))
);
comment on table second_factors is 'The authenticator of a user: its secret, the last step that counted (law 3), and the secret shown but not yet confirmed. The version changes with every secret, so that a code is judged only against the secret it was computed from.';

create table recovery_codes (
  user_id uuid not null references users,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (user_id, code_hash)
);
comment on table recovery_codes is 'SHA-256 of the one-time codes that stand in for a lost authenticator.';

create table attempt_budgets (
  subject text primary key,
  used double precision not null,
  counted_at timestamptz not null,
  free_at timestamptz not null
);
comment on table attempt_budgets is 'How many guesses at a password or code a user, an address or a known browser has spent, and when the next may come. Counted before checking.';

create table known_browsers (
  browser_id uuid not null,
  user_id uuid not null references users,
  last_login_at timestamptz not null,
  primary key (browser_id, user_id)
);
comment on table known_browsers is 'Browsers a person has logged in with: each has its own attempt budget, so that a stranger''s guesses cannot lock the person out.';

create table sessions (
  sid uuid primary key,
  user_id uuid not null references users,
  delivery text not null check (delivery in ('both', 'cookie', 'body')),
  device_name text,
  user_agent text,
  address text not null,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  factor_shown_at timestamptz not null default now(),
  refresh_generation int not null default -1,
  refresh_first_used timestamptz[] not null default '{}',
  ended_at timestamptz,
  end_reason text check (end_reason in ('logged_out', 'revoked', 'reuse_detected', 'expired', 'evicted', 'password_changed', 'reset')),
  check ((ended_at is null) = (end_reason is null))
) with (fillfactor = 80);
comment on table sessions is 'Login sessions: LIVE until ended_at, then ENDED with a reason. Everything a refresh decides on stands on this one row (law 6): the newest generation that was used and when the latest ones were first used.';
create index sessions_by_id on sessions using hash (sid);
comment on index sessions_by_id is 'For who-am-I, as users_by_id.';
create index sessions_of_user on sessions (user_id, sid);
create index sessions_by_end on sessions (coalesce(ended_at, expires_at));

create table denylist (
  id uuid primary key,
  kind text not null check (kind in ('sid', 'jti')),
  expires_at timestamptz not null
);
comment on table denylist is 'Login sessions and access tokens that no longer count, kept until the last token that names them has expired (law 5).';
create index denylist_by_expiry on denylist (expires_at);

create table signing_keys (
  kid text primary key,
  public_jwk jsonb not null,
  private_sealed bytea not null,
  created_at timestamptz not null default now(),
  signs_from timestamptz not null,
  expires_at timestamptz
);
comment on table signing_keys is 'RSA keys of access tokens. The newest whose signs_from has passed signs; a key is published from its creation until it expires, so that others can fetch it before the first token needs it.';

create table audit_log (
  uuid uuid primary key,
  at timestamptz not null default now(),
  kind text not null,
  user_id uuid,
  actor_id uuid,
  sid uuid,
  address text,
  details jsonb not null default '{}'
);
comment on table audit_log is 'Everything that touched security, appended and never changed. user_id is whom it concerns, actor_id who did it.';
create index audit_log_of_user on audit_log (user_id, uuid);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger audit_log_append_only before update or delete or truncate on audit_log
  for each statement execute function refuse_change();

create table idempotent_answers (
  user_id uuid not null references users,
  key text not null,
  request_hash bytea not null,
  status int not null,
  body text,
  created_at timestamptz not null default now(),
  primary key (user_id, key)
);
comment on table idempotent_answers is 'What a write with an Idempotency-Key was answered, stored in the transaction that did it (law 4), for 24 hours.';
create index idempotent_answers_by_age on idempotent_answers (created_at);
