-- The right of an institute to so many active users, and who is in.

create table owners (
  uuid uuid primary key,
  name text not null,
  surname text not null,
  email text not null,
  affiliation text not null,
  comments text not null,
  details jsonb not null default '{}',
  created_on timestamptz not null default now(),
  updated_at timestamptz
);
comment on table owners is 'Who has bought licences: a person to write to, and what they belong to.';

create table licences (
  uuid uuid primary key,
  serial text not null unique check (serial ~ '^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$'),
  owner_id uuid not null references owners,
  title text not null,
  application_id uuid,
  number_of_users int not null check (number_of_users between 1 and 100000),
  active boolean not null default true,
  suspended boolean not null default false,
  valid_from timestamptz not null,
  valid_to timestamptz not null check (valid_to > valid_from),
  created_on timestamptz not null default now(),
  updated_at timestamptz,
  count_by text not null default 'user' check (count_by in ('user', 'session', 'device')),
  on_full text not null default 'evict_longest_idle' check (on_full in ('evict_longest_idle', 'deny', 'overdraft', 'queue')),
  evict_after_idle_seconds int not null default 1209600 check (evict_after_idle_seconds between 900 and 34560000),
  overdraft_seats int not null default 0 check (overdraft_seats between 0 and 100000),
  overdraft_seconds int not null default 86400 check (overdraft_seconds between 60 and 34560000),
  overdraft_since timestamptz,
  on_shrink text not null default 'keep' check (on_shrink in ('keep', 'evict_longest_idle')),
  stay_logged_in_days int not null default 60 check (stay_logged_in_days between 1 and 365),
  longest_login_days int not null default 400 check (longest_login_days between 1 and 400),
  release_idle_after_seconds int check (release_idle_after_seconds between 900 and 34560000),
  borrow_days int not null default 0 check (borrow_days between 0 and 90),
  keep_session_data boolean not null default false,
  tell_members_who_is_in boolean not null default false,
  features jsonb not null default '{}'
);
comment on table licences is 'The right of an owner''s institute to number_of_users active users at once, inside a window. Its row is locked by every claim, so that claims follow one another and each sees what the one before left (law 1). Valid is computed: active, not suspended, inside the window.';
comment on column licences.application_id is 'The application it is for; null: any login here.';
comment on column licences.count_by is 'What counts once: a user, a login session, or a browser of a user.';
comment on column licences.on_full is 'What happens to a claim when every seat is taken.';
comment on column licences.overdraft_since is 'Since when more seats were taken than there are, under overdraft.';
comment on column licences.release_idle_after_seconds is 'A seat unused for so long is free for another; null: never. Not below 15 minutes, for last_seen_at is written every five.';
comment on column licences.tell_members_who_is_in is 'Whether a member who finds it full is told who is in; a licence admin always is.';
comment on column licences.stay_logged_in_days is 'A login under it ends so long after its last use.';
comment on column licences.longest_login_days is 'A login under it ends so long after it began, whatever happens.';
comment on column licences.borrow_days is 'For how many days a seat may be taken along without network; 0: not at all.';
create index licences_of_owner on licences (owner_id);

create table licence_members (
  licence_id uuid not null references licences,
  user_id uuid not null references users,
  role text not null default 'member' check (role in ('member', 'licence_admin')),
  created_on timestamptz not null default now(),
  last_licence_update timestamptz not null default now(),
  primary key (licence_id, user_id)
);
comment on table licence_members is 'Who may take a seat of a licence, and who administers it: any number, mostly more than there are seats.';
create index licence_members_of_user on licence_members (user_id, licence_id);

create table licence_seats (
  licence_id uuid not null references licences,
  uuid uuid not null,
  user_id uuid not null references users,
  counted_as text not null,
  claimed_at timestamptz not null default statement_timestamp(),
  released_at timestamptz,
  release_reason text,
  release_note text,
  free_at timestamptz not null default 'infinity',
  tokens_until timestamptz,
  borrow_id uuid,
  borrowed_until timestamptz,
  primary key (licence_id, uuid),
  check ((released_at is null) = (release_reason is null)),
  check ((released_at is null) = (free_at = 'infinity'))
) with (fillfactor = 80);
comment on table licence_seats is 'Seats taken, now and before: who was in, from when to when, and why it ended. A seat counts while free_at lies ahead.';
comment on column licence_seats.counted_as is 'Whom the seat counts as: a user, a login session, or a user in one browser.';
comment on column licence_seats.free_at is 'From when on it may be given to the next: when it was released, or when the last token of an application, or the time it was borrowed for, is over.';
comment on column licence_seats.tokens_until is 'When the last access token that an application holds for this seat ends; null: there is none, or the application has said that it let go.';
comment on column licence_seats.borrow_id is 'Names the borrowed copy of this seat, which counts until it is returned or over.';
create unique index licence_seats_once on licence_seats (licence_id, counted_as) where released_at is null;
comment on index licence_seats_once is 'What counts once has one seat, whatever comes at once.';
create index licence_seats_taken on licence_seats (licence_id, free_at);
comment on index licence_seats_taken is 'Counts the seats that are taken without reading those that were.';
create index licence_seats_by_release on licence_seats (released_at) where released_at is not null;

alter table sessions
  add column licence_id uuid,
  add column seat_id uuid,
  add column idle_days int not null default 60,
  add column end_note text,
  add check ((licence_id is null) = (seat_id is null)),
  drop constraint sessions_end_reason_check,
  add constraint sessions_end_reason_check check (end_reason in
    ('logged_out', 'revoked', 'reuse_detected', 'expired', 'evicted', 'password_changed', 'reset',
     'idle', 'put_out', 'member_removed', 'licence_over', 'deactivated'));
create index sessions_of_seat on sessions (licence_id, seat_id) where seat_id is not null and ended_at is null;
comment on column sessions.end_note is 'What a licence admin said when putting the person out: shown to the person.';

create table licence_line (
  licence_id uuid not null references licences,
  user_id uuid not null references users,
  joined_at timestamptz not null default statement_timestamp(),
  asked_at timestamptz not null default statement_timestamp(),
  offered_until timestamptz,
  primary key (licence_id, user_id)
);
comment on table licence_line is 'Who waits for a seat, one place in line a person. An offer counts as a taken seat until it lapses; who has not asked for ten minutes is no longer in line.';

create table licence_refusals (
  licence_id uuid not null references licences,
  uuid uuid not null,
  user_id uuid not null,
  at timestamptz not null default now(),
  number_of_users int not null,
  in_use int not null,
  primary key (licence_id, uuid)
);
comment on table licence_refusals is 'Logins refused because every seat was taken: what says whether more seats are needed.';
create index licence_refusals_by_time on licence_refusals (licence_id, at);

create table login_tickets (
  ticket_hash bytea primary key,
  user_id uuid not null references users,
  licence_id uuid not null references licences,
  browser_id uuid not null,
  factor_shown_at timestamptz not null default now(),
  expires_at timestamptz not null,
  makes_recovery_codes boolean not null default false
);
comment on table login_tickets is 'Password and code were right, and there was no seat: shown again within ten minutes, the login goes on from there. Kept as SHA-256.';
create index login_tickets_of_user on login_tickets (user_id);
create index login_tickets_by_expiry on login_tickets (expires_at);
