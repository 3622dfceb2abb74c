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
) with (fillfactor = 80);
comment on table attempt_budgets is 'How many guesses at a password or code a user, a network, a known browser or a pair of them has spent, and when the next may come. Counted before checking.';

create function spend_attempt(subjects text[], free_attempts int[], longest_seconds int[], refill_seconds int)
returns int language plpgsql set enable_seqscan = off as $$
declare
  own_free boolean;
  moment timestamptz;
  wait_seconds double precision;
begin
  insert into attempt_budgets (subject, used, counted_at, free_at)
  select s, 0, now(), now() from unnest(subjects) s order by s
  on conflict do nothing;
  perform 1 from attempt_budgets where subject = any (subjects) order by subject for update;
  moment := clock_timestamp();

  -- The first is the guesser's own purse. While nothing is spent of it, the others count and refuse nothing.
  select b.used <= extract(epoch from moment - b.counted_at) / refill_seconds into own_free
    from attempt_budgets b where b.subject = subjects[1];
  select max(extract(epoch from b.free_at - moment)) into wait_seconds
    from attempt_budgets b
   where b.subject = any (subjects) and b.free_at > moment and (b.subject = subjects[1] or not own_free);
  if wait_seconds > 0 then
    return ceil(wait_seconds);
  end if;

  -- No purse grows past its longest delay: what a swarm has spent is over when the swarm is.
  update attempt_budgets b
     set used = least(free_attempts[array_position(subjects, b.subject)] + 12,
                      1 + greatest(0, b.used - extract(epoch from moment - b.counted_at) / refill_seconds)),
         counted_at = greatest(moment, b.counted_at)
   where b.subject = any (subjects);
  update attempt_budgets b
     set free_at = moment + make_interval(secs => least(longest_seconds[array_position(subjects, b.subject)],
                     2 ^ (round(b.used) - free_attempts[array_position(subjects, b.subject)])))
   where b.subject = any (subjects) and round(b.used) >= free_attempts[array_position(subjects, b.subject)];
  return 0;
end $$;
comment on function spend_attempt is 'Counts one attempt in every one of these budgets and returns 0, or counts it in none and returns the seconds to wait. Locks all, then looks: of any number at once no more get through than are free. The delay doubles with every attempt from the last free one on; a spent attempt comes back after refill_seconds, and the moments that pass between attempts, which give parts of one back, are rounded away. Without sequential scans: a plan made while the table is small is kept while it grows.';

create function give_back_attempt(subjects text[]) returns void language plpgsql set enable_seqscan = off as $$
begin
  perform 1 from attempt_budgets where subject = any (subjects) order by subject for update;
  update attempt_budgets set used = greatest(0, used - 1), free_at = least(free_at, now())
   where subject = any (subjects);
end $$;
comment on function give_back_attempt is 'Takes back what spend_attempt has counted in these budgets.';

create table known_browsers (
  browser_id uuid not null,
  user_id uuid not null references users,
  last_login_at timestamptz not null,
  primary key (browser_id, user_id)
);
comment on table known_browsers is 'Browsers a person has logged in with: each has its own attempt budget, so that a stranger''s guesses cannot lock the person out.';

create table known_networks (
  user_id uuid not null references users,
  network_hash text not null,
  last_login_at timestamptz not null,
  primary key (user_id, network_hash)
);
comment on table known_networks is 'Networks a person has logged in from, hashed: there the person pays for their own network''s guesses only, as in a known browser.';

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
comment on table audit_log is 'Everything that touched security, appended and never changed; only failed logins of users that do not exist are forgotten, after 90 days. user_id is whom it concerns, actor_id who did it.';
create index audit_log_of_user on audit_log (user_id, uuid);

create index audit_log_of_nobody on audit_log (at) where user_id is null and kind = 'login_failed';
comment on index audit_log_of_nobody is 'For forgetting failed logins of users that do not exist: anyone can make any number of them.';

create function refuse_change() returns trigger language plpgsql as $$
begin
  if tg_level = 'ROW' and tg_op = 'DELETE' then
    if old.user_id is null and old.kind = 'login_failed' and old.at < now() - interval '90 days' then
      return old;
    end if;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger audit_log_append_only before update or truncate on audit_log
  for each statement execute function refuse_change();
create trigger audit_log_keeps_rows before delete on audit_log
  for each row execute function refuse_change();

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
