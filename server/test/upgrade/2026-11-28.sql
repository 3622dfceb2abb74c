-- A whole database of Tessera as it was on 28 November 2026, before migration 0012: schema and rows.
--
-- Made by that version on PostgreSQL 15, through its own API, with rows in every table and every
-- state, then written by pg_dump --inserts --no-owner --no-privileges (lines for psql are left out).
-- server/src/db/upgrade.test.ts starts from it: never change it. A later release gets a file of its
-- own. All people, passwords and keys in it were made for this test and protect nothing. What the
-- test must know of them is in 2026-11-28.facts.json.

CREATE FUNCTION public.count_seats(licence uuid, own text, OUT taken integer, OUT lingering integer, OUT own_lingers boolean) RETURNS record
    LANGUAGE plpgsql STABLE
    SET enable_bitmapscan TO 'off'
    SET enable_seqscan TO 'off'
    SET plan_cache_mode TO 'force_custom_plan'
    AS $$
begin
  select count(*),
         count(*) filter (where released_at is not null
                            and coalesce(borrowed_until, '-infinity') <= statement_timestamp()),
         coalesce(bool_or(counted_as = own and released_at is not null), false)
    into taken, lingering, own_lingers
    from licence_seats
   where licence_id = licence and free_at > statement_timestamp();
end $$;

COMMENT ON FUNCTION public.count_seats(licence uuid, own text, OUT taken integer, OUT lingering integer, OUT own_lingers boolean) IS 'How many seats of a licence count, how many of these are released and wait only for an application''s last token, and whether one of those is the claimant''s own. Planned anew at each claim, which costs a tenth of a millisecond: while the table is small its indexes cost the same, and a plan made then and kept read the whole history of a licence (5,500 pages after as many logouts, and a third of the claims a second). Without sequential scans: the table may have grown since it was last looked at. Without bitmap scans: they read again and again what has been released since the last vacuum, where an index scan marks it as gone (2,880 entries for an empty licence after as many logouts).';

CREATE FUNCTION public.forget_last_sessions() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  delete from member_data where licence_id = new.uuid and kind = 'last_session';
  return null;
end $$;

COMMENT ON FUNCTION public.forget_last_sessions() IS 'A licence that keeps no session data any more has none.';

CREATE FUNCTION public.give_back_attempt(subjects text[]) RETURNS void
    LANGUAGE plpgsql
    SET enable_seqscan TO 'off'
    AS $$
begin
  perform 1 from attempt_budgets where subject = any (subjects) order by subject for update;
  update attempt_budgets set used = greatest(0, used - 1), free_at = least(free_at, now())
   where subject = any (subjects);
end $$;

COMMENT ON FUNCTION public.give_back_attempt(subjects text[]) IS 'Takes back what spend_attempt has counted in these budgets.';

CREATE FUNCTION public.mark_member_data() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if tg_op = 'DELETE' then
    update member_data set orphaned_since = now() where licence_id = old.licence_id and user_id = old.user_id;
  else
    update member_data set orphaned_since = null where licence_id = new.licence_id and user_id = new.user_id;
  end if;
  return null;
end $$;

COMMENT ON FUNCTION public.mark_member_data() IS 'Whoever takes a user from the members, or in again, cannot forget to say so here.';

CREATE FUNCTION public.queue_logouts() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  update application_sessions
     set logout_due_at = statement_timestamp()
   where sid = old.sid and logout_due_at is null
     and (new.ended_at is not null or seat_id is not distinct from old.seat_id);
  return null;
end $$;

COMMENT ON FUNCTION public.queue_logouts() IS 'Whatever ends a login session, or takes its seat, its applications are told: in the same transaction it is written down that they must be.';

CREATE FUNCTION public.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if tg_level = 'ROW' and tg_op = 'DELETE' then
    if old.user_id is null and old.kind = 'login_failed' and old.at < now() - interval '90 days' then
      return old;
    end if;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

CREATE FUNCTION public.spend_attempt(subjects text[], free_attempts integer[], longest_seconds integer[], refill_seconds integer) RETURNS integer
    LANGUAGE plpgsql
    SET enable_seqscan TO 'off'
    AS $$
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

COMMENT ON FUNCTION public.spend_attempt(subjects text[], free_attempts integer[], longest_seconds integer[], refill_seconds integer) IS 'Counts one attempt in every one of these budgets and returns 0, or counts it in none and returns the seconds to wait. Locks all, then looks: of any number at once no more get through than are free. The delay doubles with every attempt from the last free one on; a spent attempt comes back after refill_seconds, and the moments that pass between attempts, which give parts of one back, are rounded away. Without sequential scans: a plan made while the table is small is kept while it grows.';

CREATE TABLE public.application_grants (
    grant_id text NOT NULL,
    application_id uuid NOT NULL,
    user_id uuid NOT NULL,
    sid uuid NOT NULL,
    licence_id uuid,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);

COMMENT ON TABLE public.application_grants IS 'Under which login session an application was let in. No token of a grant counts for longer than that session does, nor than it stands under the same licence.';

CREATE TABLE public.application_sessions (
    uuid uuid NOT NULL,
    application_id uuid NOT NULL,
    sid uuid NOT NULL,
    licence_id uuid,
    seat_id uuid,
    tokens_until timestamp with time zone NOT NULL,
    logout_due_at timestamp with time zone,
    logout_attempts integer DEFAULT 0 NOT NULL,
    CONSTRAINT application_sessions_check CHECK (((licence_id IS NULL) = (seat_id IS NULL)))
);

COMMENT ON TABLE public.application_sessions IS 'Which application holds tokens of which login session and seat, and until when the last of them lasts: while such a row is there, the seat is not given to the next before tokens_until. It goes when the application lets go.';

COMMENT ON COLUMN public.application_sessions.logout_due_at IS 'The login session is over, or its seat is: when the application is to be told, next.';

CREATE TABLE public.applications (
    uuid uuid NOT NULL,
    name text NOT NULL,
    redirect_uris text[] NOT NULL,
    post_logout_redirect_uris text[] DEFAULT '{}'::text[] NOT NULL,
    backchannel_logout_uri text,
    audience text NOT NULL,
    requires_licence boolean DEFAULT true NOT NULL,
    public boolean DEFAULT false NOT NULL,
    access_token_seconds integer DEFAULT 300 NOT NULL,
    secret_hash bytea,
    previous_secret_hash bytea,
    previous_secret_until timestamp with time zone,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone,
    CONSTRAINT applications_access_token_seconds_check CHECK (((access_token_seconds >= 60) AND (access_token_seconds <= 300))),
    CONSTRAINT applications_check CHECK ((public = (secret_hash IS NULL))),
    CONSTRAINT applications_check1 CHECK (((previous_secret_hash IS NULL) = (previous_secret_until IS NULL))),
    CONSTRAINT applications_post_logout_redirect_uris_check CHECK ((cardinality(post_logout_redirect_uris) <= 20)),
    CONSTRAINT applications_redirect_uris_check CHECK (((cardinality(redirect_uris) >= 1) AND (cardinality(redirect_uris) <= 20)))
);

COMMENT ON TABLE public.applications IS 'Applications that people log in to through us. The id is the client id of OpenID Connect.';

COMMENT ON COLUMN public.applications.audience IS 'Whom its access tokens are for (aud): no other application takes them, and we do not.';

COMMENT ON COLUMN public.applications.public IS 'It can keep no secret (it runs in the browser or on a phone): PKCE alone says that the code is its own.';

COMMENT ON COLUMN public.applications.secret_hash IS 'SHA-256 of 256 random bits; the one before stays good until previous_secret_until.';

CREATE TABLE public.attempt_budgets (
    subject text NOT NULL,
    used double precision NOT NULL,
    counted_at timestamp with time zone NOT NULL,
    free_at timestamp with time zone NOT NULL
)
WITH (fillfactor='80');

COMMENT ON TABLE public.attempt_budgets IS 'How many guesses at a password or code a user, a network, a known browser or a pair of them has spent, and when the next may come. Counted before checking.';

CREATE TABLE public.audit_log (
    uuid uuid NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL,
    kind text NOT NULL,
    user_id uuid,
    actor_id uuid,
    sid uuid,
    address text,
    details jsonb DEFAULT '{}'::jsonb NOT NULL
);

COMMENT ON TABLE public.audit_log IS 'Everything that touched security, appended and never changed; only failed logins of users that do not exist are forgotten, after 90 days. user_id is whom it concerns, actor_id who did it.';

CREATE TABLE public.credential_locators (
    credential_id text NOT NULL,
    event_id uuid NOT NULL,
    ticket_id uuid NOT NULL,
    taken_over boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT credential_locators_credential_id_check CHECK ((credential_id ~ '^[0-9A-HJKMNP-TV-Z]{16}$'::text))
);

COMMENT ON TABLE public.credential_locators IS 'Says to which ticket a credential belongs or belonged: one that is not its ticket''s live one is revoked.';

COMMENT ON COLUMN public.credential_locators.taken_over IS 'It was taken from a login that was live: that may happen a few times a day only.';

CREATE TABLE public.denylist (
    id uuid NOT NULL,
    kind text NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT denylist_kind_check CHECK ((kind = ANY (ARRAY['sid'::text, 'jti'::text])))
);

COMMENT ON TABLE public.denylist IS 'Login sessions and access tokens that no longer count, kept until the last token that names them has expired (law 5).';

CREATE TABLE public.events (
    uuid uuid NOT NULL,
    title text NOT NULL,
    description text NOT NULL,
    venue text,
    timezone text NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone,
    doors_at timestamp with time zone,
    capacity integer NOT NULL,
    taken integer DEFAULT 0 NOT NULL,
    status text DEFAULT 'DRAFT'::text NOT NULL,
    cancelling boolean DEFAULT false NOT NULL,
    reentry boolean DEFAULT false NOT NULL,
    totp_algorithm text DEFAULT 'SHA1'::text NOT NULL,
    totp_digits integer DEFAULT 6 NOT NULL,
    totp_period integer DEFAULT 30 NOT NULL,
    totp_frozen boolean DEFAULT false NOT NULL,
    key_generation integer DEFAULT 1 NOT NULL,
    created_by uuid NOT NULL,
    published_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone,
    CONSTRAINT events_capacity_check CHECK ((capacity >= 0)),
    CONSTRAINT events_status_check CHECK ((status = ANY (ARRAY['DRAFT'::text, 'PUBLISHED'::text, 'CANCELLED'::text]))),
    CONSTRAINT events_taken_check CHECK ((taken >= 0)),
    CONSTRAINT events_totp_algorithm_check CHECK ((totp_algorithm = ANY (ARRAY['SHA1'::text, 'SHA256'::text, 'SHA512'::text]))),
    CONSTRAINT events_totp_digits_check CHECK ((totp_digits = ANY (ARRAY[6, 8]))),
    CONSTRAINT events_totp_period_check CHECK ((totp_period = ANY (ARRAY[15, 30, 60])))
)
WITH (fillfactor='70');

COMMENT ON TABLE public.events IS 'Events. taken counts the live tickets and is raised only under the lock of this row, so that it can never pass capacity (law 1); capacity may later be set below it, and then nobody new comes in.';

COMMENT ON COLUMN public.events.cancelling IS 'The event is cancelled, and some of its tickets still say otherwise: they are cancelled in chunks, so that none holds the gates up.';

CREATE TABLE public.gate_guesses (
    actor_id uuid NOT NULL,
    wrong integer NOT NULL,
    since timestamp with time zone NOT NULL,
    free_at timestamp with time zone DEFAULT now() NOT NULL
);

COMMENT ON TABLE public.gate_guesses IS 'Wrong codes an agent has given in the current minute: they slow its wrong answers, never its right ones. Each wrong answer has its turn after the one before: free_at is when the last of them is given.';

CREATE TABLE public.idempotent_answers (
    user_id uuid NOT NULL,
    key text NOT NULL,
    request_hash bytea NOT NULL,
    status integer NOT NULL,
    body text,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);

COMMENT ON TABLE public.idempotent_answers IS 'What a write with an Idempotency-Key was answered, stored in the transaction that did it (law 4), for 24 hours.';

COMMENT ON COLUMN public.idempotent_answers.user_id IS 'Whose key it is: a user''s, or a service account''s.';

CREATE TABLE public.known_browsers (
    browser_id uuid NOT NULL,
    user_id uuid NOT NULL,
    last_login_at timestamp with time zone NOT NULL
);

COMMENT ON TABLE public.known_browsers IS 'Browsers a person has logged in with: each has its own attempt budget, so that a stranger''s guesses cannot lock the person out.';

CREATE TABLE public.known_networks (
    user_id uuid NOT NULL,
    network_hash text NOT NULL,
    last_login_at timestamp with time zone NOT NULL
);

COMMENT ON TABLE public.known_networks IS 'Networks a person has logged in from, hashed: there the person pays for their own network''s guesses only, as in a known browser.';

CREATE TABLE public.licence_keys (
    kid text NOT NULL,
    public_jwk jsonb NOT NULL,
    private_sealed bytea NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    withdrawn_at timestamp with time zone
);

COMMENT ON TABLE public.licence_keys IS 'Ed25519 keys of licence files and borrowed seats. The newest signs; the public ones stay published, for a file is verified years later.';

COMMENT ON COLUMN public.licence_keys.withdrawn_at IS 'Since when it is published no more, for others may know it.';

CREATE TABLE public.licence_line (
    licence_id uuid NOT NULL,
    user_id uuid NOT NULL,
    joined_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    asked_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    offered_until timestamp with time zone
);

COMMENT ON TABLE public.licence_line IS 'Who waits for a seat, one place in line a person. An offer counts as a taken seat until it lapses; who has not asked for ten minutes is no longer in line.';

CREATE TABLE public.licence_members (
    licence_id uuid NOT NULL,
    user_id uuid NOT NULL,
    role text DEFAULT 'member'::text NOT NULL,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    last_licence_update timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT licence_members_role_check CHECK ((role = ANY (ARRAY['member'::text, 'licence_admin'::text])))
);

COMMENT ON TABLE public.licence_members IS 'Who may take a seat of a licence, and who administers it: any number, mostly more than there are seats.';

CREATE TABLE public.licence_refusals (
    licence_id uuid NOT NULL,
    uuid uuid NOT NULL,
    user_id uuid NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL,
    number_of_users integer NOT NULL,
    in_use integer NOT NULL
);

COMMENT ON TABLE public.licence_refusals IS 'Logins refused because every seat was taken: what says whether more seats are needed.';

CREATE TABLE public.licence_seats (
    licence_id uuid NOT NULL,
    uuid uuid NOT NULL,
    user_id uuid NOT NULL,
    counted_as text NOT NULL,
    claimed_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    released_at timestamp with time zone,
    release_reason text,
    release_note text,
    free_at timestamp with time zone DEFAULT 'infinity'::timestamp with time zone NOT NULL,
    tokens_until timestamp with time zone,
    borrow_id uuid,
    borrowed_until timestamp with time zone,
    CONSTRAINT licence_seats_check CHECK (((released_at IS NULL) = (release_reason IS NULL))),
    CONSTRAINT licence_seats_check1 CHECK (((released_at IS NULL) = (free_at = 'infinity'::timestamp with time zone)))
)
WITH (fillfactor='80');

COMMENT ON TABLE public.licence_seats IS 'Seats taken, now and before: who was in, from when to when, and why it ended. A seat counts while free_at lies ahead.';

COMMENT ON COLUMN public.licence_seats.uuid IS 'Asked for alone, never beside licence_id: with both, a plan made while the table was small read the whole history of a licence for one seat (4,600 entries after as many logouts).';

COMMENT ON COLUMN public.licence_seats.counted_as IS 'Whom the seat counts as: a user, a login session, or a user in one browser.';

COMMENT ON COLUMN public.licence_seats.free_at IS 'From when on it may be given to the next: when it was released, or when the last token of an application, or the time it was borrowed for, is over.';

COMMENT ON COLUMN public.licence_seats.tokens_until IS 'When the last access token that an application holds for this seat ends; null: there is none, or the application has said that it let go.';

COMMENT ON COLUMN public.licence_seats.borrow_id IS 'Names the borrowed copy of this seat, which counts until it is returned or over.';

CREATE TABLE public.licences (
    uuid uuid NOT NULL,
    serial text NOT NULL,
    owner_id uuid NOT NULL,
    title text NOT NULL,
    application_id uuid,
    number_of_users integer NOT NULL,
    active boolean DEFAULT true NOT NULL,
    suspended boolean DEFAULT false NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    valid_to timestamp with time zone NOT NULL,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone,
    count_by text DEFAULT 'user'::text NOT NULL,
    on_full text DEFAULT 'evict_longest_idle'::text NOT NULL,
    evict_after_idle_seconds integer DEFAULT 1209600 NOT NULL,
    overdraft_seats integer DEFAULT 0 NOT NULL,
    overdraft_seconds integer DEFAULT 86400 NOT NULL,
    overdraft_since timestamp with time zone,
    on_shrink text DEFAULT 'keep'::text NOT NULL,
    stay_logged_in_days integer DEFAULT 60 NOT NULL,
    longest_login_days integer DEFAULT 400 NOT NULL,
    release_idle_after_seconds integer,
    borrow_days integer DEFAULT 0 NOT NULL,
    keep_session_data boolean DEFAULT false NOT NULL,
    tell_members_who_is_in boolean DEFAULT false NOT NULL,
    features jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT licences_borrow_days_check CHECK (((borrow_days >= 0) AND (borrow_days <= 90))),
    CONSTRAINT licences_check CHECK ((valid_to > valid_from)),
    CONSTRAINT licences_count_by_check CHECK ((count_by = ANY (ARRAY['user'::text, 'session'::text, 'device'::text]))),
    CONSTRAINT licences_evict_after_idle_seconds_check CHECK (((evict_after_idle_seconds >= 900) AND (evict_after_idle_seconds <= 34560000))),
    CONSTRAINT licences_longest_login_days_check CHECK (((longest_login_days >= 1) AND (longest_login_days <= 400))),
    CONSTRAINT licences_number_of_users_check CHECK (((number_of_users >= 1) AND (number_of_users <= 100000))),
    CONSTRAINT licences_on_full_check CHECK ((on_full = ANY (ARRAY['evict_longest_idle'::text, 'deny'::text, 'overdraft'::text, 'queue'::text]))),
    CONSTRAINT licences_on_shrink_check CHECK ((on_shrink = ANY (ARRAY['keep'::text, 'evict_longest_idle'::text]))),
    CONSTRAINT licences_overdraft_seats_check CHECK (((overdraft_seats >= 0) AND (overdraft_seats <= 100000))),
    CONSTRAINT licences_overdraft_seconds_check CHECK (((overdraft_seconds >= 60) AND (overdraft_seconds <= 34560000))),
    CONSTRAINT licences_release_idle_after_seconds_check CHECK (((release_idle_after_seconds >= 900) AND (release_idle_after_seconds <= 34560000))),
    CONSTRAINT licences_serial_check CHECK ((serial ~ '^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$'::text)),
    CONSTRAINT licences_stay_logged_in_days_check CHECK (((stay_logged_in_days >= 1) AND (stay_logged_in_days <= 365)))
);

COMMENT ON TABLE public.licences IS 'The right of an owner''s institute to number_of_users active users at once, inside a window. Its row is locked by every claim, so that claims follow one another and each sees what the one before left (law 1). Valid is computed: active, not suspended, inside the window.';

COMMENT ON COLUMN public.licences.application_id IS 'The application it is for; null: any login here.';

COMMENT ON COLUMN public.licences.count_by IS 'What counts once: a user, a login session, or a browser of a user.';

COMMENT ON COLUMN public.licences.on_full IS 'What happens to a claim when every seat is taken.';

COMMENT ON COLUMN public.licences.overdraft_since IS 'Since when more seats were taken than there are, under overdraft.';

COMMENT ON COLUMN public.licences.stay_logged_in_days IS 'A login under it ends so long after its last use.';

COMMENT ON COLUMN public.licences.longest_login_days IS 'A login under it ends so long after it began, whatever happens.';

COMMENT ON COLUMN public.licences.release_idle_after_seconds IS 'A seat unused for so long is free for another; null: never. Not below 15 minutes, for last_seen_at is written every five.';

COMMENT ON COLUMN public.licences.borrow_days IS 'For how many days a seat may be taken along without network; 0: not at all.';

COMMENT ON COLUMN public.licences.tell_members_who_is_in IS 'Whether a member who finds it full is told who is in; a licence admin always is.';

CREATE TABLE public.login_tickets (
    ticket_hash bytea NOT NULL,
    user_id uuid NOT NULL,
    licence_id uuid NOT NULL,
    browser_id uuid NOT NULL,
    factor_shown_at timestamp with time zone DEFAULT now() NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    makes_recovery_codes boolean DEFAULT false NOT NULL
);

COMMENT ON TABLE public.login_tickets IS 'Password and code were right, and there was no seat: shown again within ten minutes, the login goes on from there. Kept as SHA-256.';

CREATE TABLE public.member_data (
    licence_id uuid NOT NULL,
    user_id uuid NOT NULL,
    kind text NOT NULL,
    data text NOT NULL,
    version uuid NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    orphaned_since timestamp with time zone,
    CONSTRAINT member_data_data_check CHECK ((octet_length(data) <= 16384)),
    CONSTRAINT member_data_kind_check CHECK ((kind = ANY (ARRAY['own'::text, 'last_session'::text])))
);

COMMENT ON TABLE public.member_data IS 'What outlives login sessions: the JSON of a user under a licence, and what the last login session that ended left to the next, where the licence keeps it.';

COMMENT ON COLUMN public.member_data.updated_at IS 'For the kind last_session: when that login session was over.';

COMMENT ON COLUMN public.member_data.orphaned_since IS 'Since when the user has been no member any more; 90 days later it is deleted.';

CREATE TABLE public.migrations (
    name text NOT NULL,
    checksum text NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE public.oidc_states (
    model text NOT NULL,
    id_hash bytea NOT NULL,
    grant_id text,
    payload jsonb NOT NULL,
    consumed_at timestamp with time zone,
    expires_at timestamp with time zone NOT NULL
);

COMMENT ON TABLE public.oidc_states IS 'What the OpenID Connect provider has under way: authorization requests, codes, refresh tokens, grants. Named by the SHA-256 of their ids, so that a copy of the database opens nothing.';

CREATE TABLE public.owners (
    uuid uuid NOT NULL,
    name text NOT NULL,
    surname text NOT NULL,
    email text NOT NULL,
    affiliation text NOT NULL,
    comments text NOT NULL,
    details jsonb DEFAULT '{}'::jsonb NOT NULL,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone
);

COMMENT ON TABLE public.owners IS 'Who has bought licences: a person to write to, and what they belong to.';

CREATE TABLE public.recovery_codes (
    user_id uuid NOT NULL,
    code_hash bytea NOT NULL,
    used_at timestamp with time zone
);

COMMENT ON TABLE public.recovery_codes IS 'SHA-256 of the one-time codes that stand in for a lost authenticator.';

CREATE TABLE public.roster_entries (
    event_id uuid NOT NULL,
    role text NOT NULL,
    user_id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT roster_entries_role_check CHECK ((role = ANY (ARRAY['agent'::text, 'admin'::text])))
);

COMMENT ON TABLE public.roster_entries IS 'Who works at an event: agents scan, admins run it. Its users are its live tickets.';

CREATE TABLE public.scans (
    event_id uuid NOT NULL,
    uuid uuid NOT NULL,
    scanned_at timestamp with time zone DEFAULT now() NOT NULL,
    actor_id uuid NOT NULL,
    gate text,
    direction text NOT NULL,
    result text NOT NULL,
    reason text,
    ticket_id uuid,
    nonce text,
    question text,
    offset_seconds integer,
    CONSTRAINT scans_check CHECK (((result = 'refused'::text) = (reason IS NOT NULL))),
    CONSTRAINT scans_check1 CHECK (((nonce IS NULL) = (question IS NULL))),
    CONSTRAINT scans_direction_check CHECK ((direction = ANY (ARRAY['in'::text, 'out'::text]))),
    CONSTRAINT scans_result_check CHECK ((result = ANY (ARRAY['admitted'::text, 'refused'::text])))
);

COMMENT ON TABLE public.scans IS 'Attempts at a gate and what each led to. A scan with a nonce is the only one with it, and its answer is repeated (law 4). No foreign keys: a scan is a fact whatever becomes of its event, and the check would lock the event''s row at every scan.';

COMMENT ON COLUMN public.scans.question IS 'A hash of what was asked with the nonce: the same nonce with another question is refused, and never answered as the first was.';

CREATE TABLE public.second_factors (
    user_id uuid NOT NULL,
    secret_sealed bytea,
    last_step bigint DEFAULT 0 NOT NULL,
    pending_sealed bytea,
    pending_expires_at timestamp with time zone,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT second_factors_check CHECK (((pending_sealed IS NULL) = (pending_expires_at IS NULL)))
);

COMMENT ON TABLE public.second_factors IS 'The authenticator of a user: its secret, the last step that counted (law 3), and the secret shown but not yet confirmed. The version changes with every secret, so that a code is judged only against the secret it was computed from.';

CREATE TABLE public.service_accounts (
    uuid uuid NOT NULL,
    name text NOT NULL,
    scopes text[] NOT NULL,
    licence_ids uuid[],
    generation integer DEFAULT 1 NOT NULL,
    created_by uuid NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone,
    last_used_at timestamp with time zone,
    disabled_at timestamp with time zone,
    refusal_noted_at timestamp with time zone,
    CONSTRAINT service_accounts_licence_ids_check CHECK (((cardinality(licence_ids) >= 1) AND (cardinality(licence_ids) <= 100))),
    CONSTRAINT service_accounts_scopes_check CHECK (((cardinality(scopes) >= 1) AND (cardinality(scopes) <= 20)))
);

COMMENT ON TABLE public.service_accounts IS 'Machine clients. The id is the client id of OAuth. None of them is a user: none logs in, takes a seat, is a member or holds a ticket.';

COMMENT ON COLUMN public.service_accounts.licence_ids IS 'The licences it may touch; null: all.';

COMMENT ON COLUMN public.service_accounts.generation IS 'Raised by whatever is to void the tokens that are out (disabled, a secret or key cut off at once): a token of an older one never counts again, also when the account is enabled again.';

COMMENT ON COLUMN public.service_accounts.last_used_at IS 'When the last token was issued.';

COMMENT ON COLUMN public.service_accounts.refusal_noted_at IS 'When a refused attempt was last written down: attempts of strangers are not to fill the audit log.';

CREATE TABLE public.service_keys (
    account_id uuid NOT NULL,
    kid text NOT NULL,
    public_jwk jsonb NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);

COMMENT ON TABLE public.service_keys IS 'Public keys of machines that sign their assertions themselves (private_key_jwt, RFC 7523), so that no secret of theirs is ever here.';

CREATE TABLE public.service_secrets (
    account_id uuid NOT NULL,
    uuid uuid NOT NULL,
    secret_hash bytea NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    expires_at timestamp with time zone DEFAULT 'infinity'::timestamp with time zone NOT NULL
);

COMMENT ON TABLE public.service_secrets IS 'SHA-256 of 256 random bits, which need nothing slower. Several count at once, so that a machine can be given the new one before the old one ends.';

CREATE TABLE public.session_data (
    sid uuid NOT NULL,
    data text NOT NULL,
    version uuid NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT session_data_data_check CHECK ((octet_length(data) <= 16384))
);

COMMENT ON TABLE public.session_data IS 'The JSON an application keeps in a login session, as it was sent. Apart from the session''s row, which every request reads. Gone with the session, but for what its licence keeps.';

COMMENT ON COLUMN public.session_data.version IS 'New with every write: the strong entity tag.';

CREATE TABLE public.sessions (
    sid uuid NOT NULL,
    user_id uuid NOT NULL,
    delivery text NOT NULL,
    device_name text,
    user_agent text,
    address text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    last_seen_at timestamp with time zone DEFAULT now() NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    factor_shown_at timestamp with time zone DEFAULT now() NOT NULL,
    refresh_generation integer DEFAULT '-1'::integer NOT NULL,
    refresh_first_used timestamp with time zone[] DEFAULT '{}'::timestamp with time zone[] NOT NULL,
    ended_at timestamp with time zone,
    end_reason text,
    licence_id uuid,
    seat_id uuid,
    idle_days integer DEFAULT 60 NOT NULL,
    end_note text,
    CONSTRAINT sessions_check CHECK (((ended_at IS NULL) = (end_reason IS NULL))),
    CONSTRAINT sessions_check1 CHECK (((licence_id IS NULL) = (seat_id IS NULL))),
    CONSTRAINT sessions_delivery_check CHECK ((delivery = ANY (ARRAY['both'::text, 'cookie'::text, 'body'::text]))),
    CONSTRAINT sessions_end_reason_check CHECK ((end_reason = ANY (ARRAY['logged_out'::text, 'revoked'::text, 'reuse_detected'::text, 'expired'::text, 'evicted'::text, 'password_changed'::text, 'reset'::text, 'idle'::text, 'put_out'::text, 'member_removed'::text, 'licence_over'::text, 'deactivated'::text])))
)
WITH (fillfactor='80');

COMMENT ON TABLE public.sessions IS 'Login sessions: LIVE until ended_at, then ENDED with a reason. Everything a refresh decides on stands on this one row (law 6): the newest generation that was used and when the latest ones were first used.';

COMMENT ON COLUMN public.sessions.end_note IS 'What a licence admin said when putting the person out, or what became of the licence: shown to the person.';

CREATE TABLE public.settings (
    name text NOT NULL,
    value text NOT NULL
);

COMMENT ON TABLE public.settings IS 'Facts about this installation: the fingerprint of the master key that everything sealed here needs.';

CREATE TABLE public.signing_keys (
    kid text NOT NULL,
    public_jwk jsonb NOT NULL,
    private_sealed bytea NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    signs_from timestamp with time zone NOT NULL,
    expires_at timestamp with time zone
);

COMMENT ON TABLE public.signing_keys IS 'RSA keys of access tokens. The newest whose signs_from has passed signs; a key is published from its creation until it expires, so that others can fetch it before the first token needs it.';

CREATE TABLE public.ticket_locators (
    ticket_id uuid NOT NULL,
    event_id uuid NOT NULL
);

COMMENT ON TABLE public.ticket_locators IS 'Says to which event a bare ticket id belongs.';

CREATE TABLE public.tickets (
    event_id uuid NOT NULL,
    uuid uuid NOT NULL,
    user_id uuid NOT NULL,
    holder_username text NOT NULL,
    holder_name text NOT NULL,
    origin text NOT NULL,
    status text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    payment_timestamp timestamp with time zone,
    validation_datetime timestamp with time zone,
    validated_gate text,
    inside boolean DEFAULT false NOT NULL,
    cancelled_at timestamp with time zone,
    credential_id text,
    credential_session_id uuid,
    credential_created_at timestamp with time zone,
    key_generation integer DEFAULT 1 NOT NULL,
    last_step bigint DEFAULT 0 NOT NULL,
    wrong_codes integer DEFAULT 0 NOT NULL,
    wrong_codes_since timestamp with time zone,
    first_shown_step bigint,
    holds_place boolean GENERATED ALWAYS AS ((status = ANY (ARRAY['PENDING'::text, 'PAID'::text, 'BOOKED'::text, 'CONSUMED'::text]))) STORED NOT NULL,
    CONSTRAINT tickets_check CHECK (((status = 'CONSUMED'::text) = (validation_datetime IS NOT NULL))),
    CONSTRAINT tickets_check1 CHECK (((credential_id IS NULL) = (credential_created_at IS NULL))),
    CONSTRAINT tickets_origin_check CHECK ((origin = ANY (ARRAY['REGISTRATION'::text, 'COMPLIMENTARY'::text]))),
    CONSTRAINT tickets_status_check CHECK ((status = ANY (ARRAY['PENDING'::text, 'PAID'::text, 'BOOKED'::text, 'CONSUMED'::text, 'EXPIRED'::text, 'CANCELLED'::text])))
)
WITH (fillfactor='70');

COMMENT ON TABLE public.tickets IS 'Tickets, each with its live credential and the last step that admitted, so that one statement on one row decides at the gate (laws 2 and 3). The holder''s name stands here too: a roster page reads one table, whatever the number of people.';

COMMENT ON COLUMN public.tickets.holds_place IS 'Stands in for the status in the indexes: a scan changes the status and not this, so it writes no index at all (a HOT update, 43 us of the database where it was 68).';

CREATE TABLE public.users (
    uuid uuid NOT NULL,
    username text NOT NULL,
    email text NOT NULL,
    first_name text NOT NULL,
    last_name text NOT NULL,
    password_hash text NOT NULL,
    role text DEFAULT 'user'::text NOT NULL,
    is_active boolean DEFAULT true NOT NULL,
    verified boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone,
    CONSTRAINT users_role_check CHECK ((role = ANY (ARRAY['user'::text, 'organiser'::text, 'admin'::text]))),
    CONSTRAINT users_username_check CHECK ((username ~ '^[A-Za-z0-9._-]{3,32}$'::text))
);

COMMENT ON TABLE public.users IS 'People who can sign in. The username is public and never changes; the e-mail address is the person''s own.';

INSERT INTO public.application_grants VALUES ('p0a8B7rowUAN2PP9pqdyDCv8Vei3QzeZ441NissUAHA', '01a22429-8048-75e4-a9f2-30a5648a2164', '01a22429-808a-7351-8960-71e96ca38a52', '01a22429-819e-74e5-bfad-713639441fd7', '01a22429-8077-7079-bac0-ddcea343a562', '2026-11-28 21:57:09.71079+00');
INSERT INTO public.application_grants VALUES ('y_z6D6E2HezVl9_d3KNtJnw5vILHM2hM-MvyBtU4ESJ', '01a22429-8048-75e4-a9f2-30a5648a2164', '01a22429-80dd-73af-8bb0-9ce026a3db82', '01a22429-820c-7210-958f-d50f9c8d77f2', '01a22429-8077-7079-bac0-ddcea343a562', '2026-11-28 21:57:09.806515+00');
INSERT INTO public.application_grants VALUES ('m7k2L4w28bkI8i-vT6BOa7YaQiE-t5qfSiCpl97b34Q', '01a22429-8048-75e4-a9f2-30a5648a2164', '01a22429-8112-77e5-adf3-124eefa370dc', '01a22429-824b-7206-9727-42c0d1f61f03', '01a22429-8077-7079-bac0-ddcea343a562', '2026-11-28 21:57:09.87281+00');
INSERT INTO public.application_grants VALUES ('Tl8avdbNs5YC3STeb2tDye7ApG_pCwMEO1I1rqpcsDy', '01a22429-805c-7044-904f-dd796f96b03b', '01a22429-7776-721a-bfca-8e2b9db75b11', '01a22429-828e-761b-8df6-c84b92349597', NULL, '2026-11-28 21:57:09.933227+00');

INSERT INTO public.application_sessions VALUES ('01a22429-81e8-71ac-bf73-f5e8f8c2fe4a', '01a22429-8048-75e4-a9f2-30a5648a2164', '01a22429-819e-74e5-bfad-713639441fd7', '01a22429-8077-7079-bac0-ddcea343a562', '01a22429-81bf-74ca-8459-47b342850b25', '2026-11-28 22:02:09+00', NULL, 0);
INSERT INTO public.application_sessions VALUES ('01a22429-82b7-7699-850c-b61351db3f2f', '01a22429-805c-7044-904f-dd796f96b03b', '01a22429-828e-761b-8df6-c84b92349597', NULL, NULL, '2026-11-28 22:02:09+00', NULL, 0);
INSERT INTO public.application_sessions VALUES ('01a22429-8238-77ca-a864-53edc506387f', '01a22429-8048-75e4-a9f2-30a5648a2164', '01a22429-820c-7210-958f-d50f9c8d77f2', '01a22429-8077-7079-bac0-ddcea343a562', '01a22429-8226-7160-aad6-a73e94f1f8d3', '2026-11-28 22:02:09+00', '2026-11-28 21:57:09.971595+00', 0);
INSERT INTO public.application_sessions VALUES ('01a22429-827b-7362-8b08-73cbe4e01ef0', '01a22429-8048-75e4-a9f2-30a5648a2164', '01a22429-824b-7206-9727-42c0d1f61f03', '01a22429-8077-7079-bac0-ddcea343a562', '01a22429-8268-7070-b35a-8ae096deb0d2', '2026-11-28 22:02:09+00', NULL, 0);

INSERT INTO public.applications VALUES ('01a22429-76c7-7408-9134-6f9698a4b104', 'Laboratory', '{http://localhost:3000/callback}', '{http://localhost:3000/}', 'http://localhost:3000/backchannel-logout', 'laboratory', true, false, 300, '\x4e73e3753751fb211255b48e6d25d379d92ce958d76156e5ea2f9df53015cadd', NULL, NULL, '2026-11-28 21:57:06.798172+00', NULL);
INSERT INTO public.applications VALUES ('01a22429-805c-7044-904f-dd796f96b03b', 'Public one', '{https://lab.example.org/callback}', '{https://lab.example.org/}', NULL, 'https://lab.example.org/01a22429-805a-701a-b40c-b1b9d7f28d6a', false, true, 300, NULL, NULL, NULL, '2026-11-28 21:57:09.340427+00', '2026-11-28 21:57:09.347213+00');
INSERT INTO public.applications VALUES ('01a22429-8048-75e4-a9f2-30a5648a2164', 'Laboratory', '{https://lab.example.org/callback}', '{https://lab.example.org/}', 'http://127.0.0.1:9/backchannel', 'https://lab.example.org/01a22429-8046-7779-bcf3-fd330df5b320', true, false, 300, '\x8e2ed7297e1dd31acb5de19e8454474514b0679efe6e683d95d4c159246f3d47', '\x75b1f305761e75f94d698762763077920caf8eb7e2cfa6642d60e0361d3e2013', '2026-11-29 21:57:09.990485+00', '2026-11-28 21:57:09.320506+00', NULL);

INSERT INTO public.attempt_budgets VALUES ('9nP1Ru_qtv7UQl7K2oL7ygzO6f5mxt_JakwbvQgKRMA', 0, '2026-11-28 21:57:06.949173+00', '2026-11-28 21:57:06.945017+00');
INSERT INTO public.attempt_budgets VALUES ('9nP1Ru_qtv7UQl7K2oL7ygzO6f5mxt_JakwbvQgKRMA taPdnclIvJhrw6QAE6HW008EP_gtuyzSvlf-X16SbLI', 0, '2026-11-28 21:57:08.117715+00', '2026-11-28 21:57:06.945017+00');
INSERT INTO public.attempt_budgets VALUES ('vgKd3ENNJIGaYQ8X4xmBR6Xfe0ja2brH7wlkfT-qnjY', 0, '2026-11-28 21:57:07.330548+00', '2026-11-28 21:57:07.311783+00');
INSERT INTO public.attempt_budgets VALUES ('yu9FC-LvNSUX8Db4U3GQpOwbTYKyekWkGUgybXc41v4 taPdnclIvJhrw6QAE6HW008EP_gtuyzSvlf-X16SbLI', 0, '2026-11-28 21:57:08.16677+00', '2026-11-28 21:57:07.49958+00');
INSERT INTO public.attempt_budgets VALUES ('0whmOhKa-rnPPoGa4YxNQl_vN0fpE59JFFCZNpjqesM', 0, '2026-11-28 21:57:07.09237+00', '2026-11-28 21:57:07.067686+00');
INSERT INTO public.attempt_budgets VALUES ('KTtHE4q32Qa4bu6_1z5vDB_q8qL5RmBdymQMiWNx4kE taPdnclIvJhrw6QAE6HW008EP_gtuyzSvlf-X16SbLI', 0, '2026-11-28 21:57:08.842814+00', '2026-11-28 21:57:07.158439+00');
INSERT INTO public.attempt_budgets VALUES ('wC5Buv73BqTKcYojh5k4Lcq69qeJYkoLsNjcSvM1MBY', 0, '2026-11-28 21:57:07.404838+00', '2026-11-28 21:57:07.384262+00');
INSERT INTO public.attempt_budgets VALUES ('vgKd3ENNJIGaYQ8X4xmBR6Xfe0ja2brH7wlkfT-qnjY taPdnclIvJhrw6QAE6HW008EP_gtuyzSvlf-X16SbLI', 0, '2026-11-28 21:57:09.170998+00', '2026-11-28 21:57:07.311783+00');
INSERT INTO public.attempt_budgets VALUES ('KTtHE4q32Qa4bu6_1z5vDB_q8qL5RmBdymQMiWNx4kE', 0, '2026-11-28 21:57:07.179626+00', '2026-11-28 21:57:07.158439+00');
INSERT INTO public.attempt_budgets VALUES ('w4jJOS2rNNBp3IGTiBUzutRZeJ6U1FchWHyM8ZI5XyU', 0, '2026-11-28 21:57:07.268431+00', '2026-11-28 21:57:07.245738+00');
INSERT INTO public.attempt_budgets VALUES ('w4jJOS2rNNBp3IGTiBUzutRZeJ6U1FchWHyM8ZI5XyU taPdnclIvJhrw6QAE6HW008EP_gtuyzSvlf-X16SbLI', 0, '2026-11-28 21:57:07.268431+00', '2026-11-28 21:57:07.245738+00');
INSERT INTO public.attempt_budgets VALUES ('taPdnclIvJhrw6QAE6HW008EP_gtuyzSvlf-X16SbLI', 0.9710328333333333, '2026-11-28 21:57:09.543299+00', '2026-11-28 21:57:06.945017+00');
INSERT INTO public.attempt_budgets VALUES ('0whmOhKa-rnPPoGa4YxNQl_vN0fpE59JFFCZNpjqesM taPdnclIvJhrw6QAE6HW008EP_gtuyzSvlf-X16SbLI', 0.9647041499999998, '2026-11-28 21:57:09.903044+00', '2026-11-28 21:57:07.067686+00');
INSERT INTO public.attempt_budgets VALUES ('wC5Buv73BqTKcYojh5k4Lcq69qeJYkoLsNjcSvM1MBY taPdnclIvJhrw6QAE6HW008EP_gtuyzSvlf-X16SbLI', 0, '2026-11-28 21:57:08.070935+00', '2026-11-28 21:57:07.384262+00');
INSERT INTO public.attempt_budgets VALUES ('yu9FC-LvNSUX8Db4U3GQpOwbTYKyekWkGUgybXc41v4', 0, '2026-11-28 21:57:07.517986+00', '2026-11-28 21:57:07.49958+00');
INSERT INTO public.attempt_budgets VALUES ('CsjmutYTiO3EAIZ_74Ee828cS9dgGOqdXxba2b_h72I', 0, '2026-11-28 21:57:09.543299+00', '2026-11-28 21:57:09.525193+00');
INSERT INTO public.attempt_budgets VALUES ('lX251pyGcQXCfKf5psPQhgpkVYXvAH7C2Nz8lClKclc', 0, '2026-11-28 21:57:07.574337+00', '2026-11-28 21:57:07.553865+00');
INSERT INTO public.attempt_budgets VALUES ('993YlGaeGpwE5IRQL8ibw4BBkrFRCYTkXYEzaf8g1YI taPdnclIvJhrw6QAE6HW008EP_gtuyzSvlf-X16SbLI', 0, '2026-11-28 21:57:09.662621+00', '2026-11-28 21:57:09.389979+00');
INSERT INTO public.attempt_budgets VALUES ('lX251pyGcQXCfKf5psPQhgpkVYXvAH7C2Nz8lClKclc taPdnclIvJhrw6QAE6HW008EP_gtuyzSvlf-X16SbLI', 1.9951971666666664, '2026-11-28 21:57:08.790945+00', '2026-11-28 21:57:07.553865+00');
INSERT INTO public.attempt_budgets VALUES ('CsjmutYTiO3EAIZ_74Ee828cS9dgGOqdXxba2b_h72I taPdnclIvJhrw6QAE6HW008EP_gtuyzSvlf-X16SbLI', 0, '2026-11-28 21:57:09.835986+00', '2026-11-28 21:57:09.525193+00');
INSERT INTO public.attempt_budgets VALUES ('NTV4Gvkhn3A2UgYC__aQU3c4NrxJ9m2w9GjzC909tfM', 0, '2026-11-28 21:57:07.630986+00', '2026-11-28 21:57:07.612083+00');
INSERT INTO public.attempt_budgets VALUES ('NTV4Gvkhn3A2UgYC__aQU3c4NrxJ9m2w9GjzC909tfM taPdnclIvJhrw6QAE6HW008EP_gtuyzSvlf-X16SbLI', 0.9975816666666666, '2026-11-28 21:57:08.87215+00', '2026-11-28 21:57:07.612083+00');
INSERT INTO public.attempt_budgets VALUES ('kFYQ1bLoFd_jZ20rUcff6i1_gy3I_NWjvikwnHAsd8s taPdnclIvJhrw6QAE6HW008EP_gtuyzSvlf-X16SbLI', 0, '2026-11-28 21:57:08.913031+00', '2026-11-28 21:57:07.66747+00');
INSERT INTO public.attempt_budgets VALUES ('sewkR2hMRsqAVWuyuyc6zu1WgEprR2h6SJylCrncpGA taPdnclIvJhrw6QAE6HW008EP_gtuyzSvlf-X16SbLI', 0, '2026-11-28 21:57:09.949834+00', '2026-11-28 21:57:09.471307+00');
INSERT INTO public.attempt_budgets VALUES ('kFYQ1bLoFd_jZ20rUcff6i1_gy3I_NWjvikwnHAsd8s', 0, '2026-11-28 21:57:07.688857+00', '2026-11-28 21:57:07.66747+00');
INSERT INTO public.attempt_budgets VALUES ('y3H9RaEbHMXStPyqdRR6jUg3kr_Drpwx0mFTSAIa8Ok', 0, '2026-11-28 21:57:07.726434+00', '2026-11-28 21:57:07.726083+00');
INSERT INTO public.attempt_budgets VALUES ('y3H9RaEbHMXStPyqdRR6jUg3kr_Drpwx0mFTSAIa8Ok taPdnclIvJhrw6QAE6HW008EP_gtuyzSvlf-X16SbLI', 0, '2026-11-28 21:57:07.726434+00', '2026-11-28 21:57:07.726083+00');
INSERT INTO public.attempt_budgets VALUES ('0whmOhKa-rnPPoGa4YxNQl_vN0fpE59JFFCZNpjqesM taPdnclIvJhrw6QAE6HW008EP_gtuyzSvlf-X16SbLI decoy', 1, '2026-11-28 21:57:07.801276+00', '2026-11-28 21:57:07.799095+00');
INSERT INTO public.attempt_budgets VALUES ('NyxDyKeIGPqKZDYiP6Jm0wSA9pt0nuwFmyH6SS2X7MI', 1, '2026-11-28 21:57:07.805269+00', '2026-11-28 21:57:07.804847+00');
INSERT INTO public.attempt_budgets VALUES ('NyxDyKeIGPqKZDYiP6Jm0wSA9pt0nuwFmyH6SS2X7MI taPdnclIvJhrw6QAE6HW008EP_gtuyzSvlf-X16SbLI', 1, '2026-11-28 21:57:07.805269+00', '2026-11-28 21:57:07.804847+00');
INSERT INTO public.attempt_budgets VALUES ('NyxDyKeIGPqKZDYiP6Jm0wSA9pt0nuwFmyH6SS2X7MI taPdnclIvJhrw6QAE6HW008EP_gtuyzSvlf-X16SbLI decoy', 1, '2026-11-28 21:57:07.83649+00', '2026-11-28 21:57:07.834656+00');
INSERT INTO public.attempt_budgets VALUES ('993YlGaeGpwE5IRQL8ibw4BBkrFRCYTkXYEzaf8g1YI', 0, '2026-11-28 21:57:09.430626+00', '2026-11-28 21:57:09.389979+00');
INSERT INTO public.attempt_budgets VALUES ('sewkR2hMRsqAVWuyuyc6zu1WgEprR2h6SJylCrncpGA', 0, '2026-11-28 21:57:09.48867+00', '2026-11-28 21:57:09.471307+00');

INSERT INTO public.audit_log VALUES ('01a22429-728c-71e4-af2a-e7af18703f47', '2026-11-28 21:57:05.728723+00', 'keys_rotated', NULL, NULL, NULL, NULL, '{"kid": "01a22429-7284-70ed-9fdd-f2ebe3657b6b", "at_once": false}');
INSERT INTO public.audit_log VALUES ('01a22429-7665-7110-a9f0-16d1aedf78c2', '2026-11-28 21:57:06.732233+00', 'user_created', '01a22429-765e-753a-a771-cc2084f19980', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"role": "admin"}');
INSERT INTO public.audit_log VALUES ('01a22429-7669-71a2-8434-6fb73e7c249a', '2026-11-28 21:57:06.732233+00', 'factor_shown', '01a22429-765e-753a-a771-cc2084f19980', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-767c-7704-b424-9e4af8c424eb', '2026-11-28 21:57:06.798172+00', 'user_created', '01a22429-767b-7437-98f3-1da21b1ab65e', '01a22429-767b-7437-98f3-1da21b1ab65e', NULL, NULL, '{"role": "organiser"}');
INSERT INTO public.audit_log VALUES ('01a22429-767d-731e-923a-e5ba0f1d39b7', '2026-11-28 21:57:06.798172+00', 'factor_shown', '01a22429-767b-7437-98f3-1da21b1ab65e', '01a22429-767b-7437-98f3-1da21b1ab65e', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-768d-7728-a10e-2ee3411ea9b6', '2026-11-28 21:57:06.798172+00', 'user_created', '01a22429-768c-7744-97ac-5bbce7a2aa6c', '01a22429-768c-7744-97ac-5bbce7a2aa6c', NULL, NULL, '{"role": "user"}');
INSERT INTO public.audit_log VALUES ('01a22429-768f-7238-9c40-45990fd8338b', '2026-11-28 21:57:06.798172+00', 'factor_shown', '01a22429-768c-7744-97ac-5bbce7a2aa6c', '01a22429-768c-7744-97ac-5bbce7a2aa6c', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-769c-7171-998f-6b8d581423e0', '2026-11-28 21:57:06.798172+00', 'user_created', '01a22429-769b-70ec-a53b-c3dfb439212b', '01a22429-769b-70ec-a53b-c3dfb439212b', NULL, NULL, '{"role": "user"}');
INSERT INTO public.audit_log VALUES ('01a22429-769e-752d-95c7-6d5821a55ebb', '2026-11-28 21:57:06.798172+00', 'factor_shown', '01a22429-769b-70ec-a53b-c3dfb439212b', '01a22429-769b-70ec-a53b-c3dfb439212b', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-76ac-72b6-8478-370598121adf', '2026-11-28 21:57:06.798172+00', 'user_created', '01a22429-76ab-75b1-9d3d-631348ea0963', '01a22429-76ab-75b1-9d3d-631348ea0963', NULL, NULL, '{"role": "user"}');
INSERT INTO public.audit_log VALUES ('01a22429-76ae-7239-8163-2339d6644502', '2026-11-28 21:57:06.798172+00', 'factor_shown', '01a22429-76ab-75b1-9d3d-631348ea0963', '01a22429-76ab-75b1-9d3d-631348ea0963', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-76ca-71c7-a0a5-78c34475c2f0', '2026-11-28 21:57:06.798172+00', 'application_created', NULL, '01a22429-767b-7437-98f3-1da21b1ab65e', NULL, NULL, '{"name": "Laboratory", "application_id": "01a22429-76c7-7408-9134-6f9698a4b104"}');
INSERT INTO public.audit_log VALUES ('01a22429-76ce-763a-97cf-328ae0f78394', '2026-11-28 21:57:06.798172+00', 'owner_created', NULL, '01a22429-767b-7437-98f3-1da21b1ab65e', NULL, NULL, '{"owner_id": "01a22429-76cc-766c-b5d4-42f90534537c"}');
INSERT INTO public.audit_log VALUES ('01a22429-76d4-73ee-b462-82a017e1b861', '2026-11-28 21:57:06.798172+00', 'licence_created', NULL, '01a22429-767b-7437-98f3-1da21b1ab65e', NULL, NULL, '{"licence_id": "01a22429-76d0-739b-b7b4-1e994ab3d20f"}');
INSERT INTO public.audit_log VALUES ('01a22429-76e1-722a-ab1b-4b35bdb691d3', '2026-11-28 21:57:06.798172+00', 'member_added', '01a22429-769b-70ec-a53b-c3dfb439212b', '01a22429-767b-7437-98f3-1da21b1ab65e', NULL, NULL, '{"role": "member", "licence_id": "01a22429-76d0-739b-b7b4-1e994ab3d20f"}');
INSERT INTO public.audit_log VALUES ('01a22429-76e6-74a2-9084-ce1be178eec7', '2026-11-28 21:57:06.798172+00', 'member_added', '01a22429-76ab-75b1-9d3d-631348ea0963', '01a22429-767b-7437-98f3-1da21b1ab65e', NULL, NULL, '{"role": "member", "licence_id": "01a22429-76d0-739b-b7b4-1e994ab3d20f"}');
INSERT INTO public.audit_log VALUES ('01a22429-76e8-74da-82e6-f98ce96c1382', '2026-11-28 21:57:06.798172+00', 'member_added', '01a22429-768c-7744-97ac-5bbce7a2aa6c', '01a22429-767b-7437-98f3-1da21b1ab65e', NULL, NULL, '{"role": "member", "licence_id": "01a22429-76d0-739b-b7b4-1e994ab3d20f"}');
INSERT INTO public.audit_log VALUES ('01a22429-771a-73e5-a91f-a605bf0d02b3', '2026-11-28 21:57:06.964821+00', 'factor_confirmed', '01a22429-765e-753a-a771-cc2084f19980', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-771b-7120-9f87-329778e9b033', '2026-11-28 21:57:06.964821+00', 'login', '01a22429-765e-753a-a771-cc2084f19980', '01a22429-765e-753a-a771-cc2084f19980', '01a22429-7700-7677-b96f-0e3de4da6690', '127.0.0.1', '{}');
INSERT INTO public.audit_log VALUES ('01a22429-7723-7086-9f44-ab162572350a', '2026-11-28 21:57:06.964821+00', 'recovery_codes_made', '01a22429-765e-753a-a771-cc2084f19980', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-7765-757f-85af-de0d948b3dd2', '2026-11-28 21:57:07.042546+00', 'keys_rotated', NULL, NULL, NULL, NULL, '{"kid": "01a22429-7761-71b9-bc55-5a2e22fbc782", "at_once": false}');
INSERT INTO public.audit_log VALUES ('01a22429-7776-721a-bfca-90a78ffe85d5', '2026-11-28 21:57:07.061622+00', 'user_created', '01a22429-7776-721a-bfca-8e2b9db75b11', '01a22429-7776-721a-bfca-8e2b9db75b11', NULL, '127.0.0.1', '{"role": "user"}');
INSERT INTO public.audit_log VALUES ('01a22429-778e-76a2-8dc0-5d6b9941015a', '2026-11-28 21:57:07.083+00', 'factor_shown', '01a22429-7776-721a-bfca-8e2b9db75b11', '01a22429-7776-721a-bfca-8e2b9db75b11', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-77bc-759c-9149-5f90dbf90f16', '2026-11-28 21:57:07.129521+00', 'factor_confirmed', '01a22429-7776-721a-bfca-8e2b9db75b11', '01a22429-7776-721a-bfca-8e2b9db75b11', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-77bd-7697-a3b8-b82b39d5f7bf', '2026-11-28 21:57:07.129521+00', 'login', '01a22429-7776-721a-bfca-8e2b9db75b11', '01a22429-7776-721a-bfca-8e2b9db75b11', '01a22429-7793-75c2-a62c-5743673749ac', '127.0.0.1', '{}');
INSERT INTO public.audit_log VALUES ('01a22429-77c0-7777-874b-44481b109187', '2026-11-28 21:57:07.129521+00', 'recovery_codes_made', '01a22429-7776-721a-bfca-8e2b9db75b11', '01a22429-7776-721a-bfca-8e2b9db75b11', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-77d2-7273-9c1b-4e06d9fe504e', '2026-11-28 21:57:07.15364+00', 'user_created', '01a22429-77d2-7273-9c1b-49c1851fbaf8', '01a22429-77d2-7273-9c1b-49c1851fbaf8', NULL, '127.0.0.1', '{"role": "user"}');
INSERT INTO public.audit_log VALUES ('01a22429-77e7-711d-9697-eca2d80e303e', '2026-11-28 21:57:07.172429+00', 'factor_shown', '01a22429-77d2-7273-9c1b-49c1851fbaf8', '01a22429-77d2-7273-9c1b-49c1851fbaf8', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-77fb-7484-abb5-4b48a6b619fa', '2026-11-28 21:57:07.193385+00', 'factor_confirmed', '01a22429-77d2-7273-9c1b-49c1851fbaf8', '01a22429-77d2-7273-9c1b-49c1851fbaf8', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-77fb-7484-abb5-4f67735d5497', '2026-11-28 21:57:07.193385+00', 'login', '01a22429-77d2-7273-9c1b-49c1851fbaf8', '01a22429-77d2-7273-9c1b-49c1851fbaf8', '01a22429-77ea-744d-88ae-1873ab3723c0', '127.0.0.1', '{}');
INSERT INTO public.audit_log VALUES ('01a22429-77fe-766c-96ca-37dba7f23121', '2026-11-28 21:57:07.193385+00', 'recovery_codes_made', '01a22429-77d2-7273-9c1b-49c1851fbaf8', '01a22429-77d2-7273-9c1b-49c1851fbaf8', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-780c-740c-ab0e-7a0881393877', '2026-11-28 21:57:07.21076+00', 'role_changed', '01a22429-77d2-7273-9c1b-49c1851fbaf8', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"role": "organiser"}');
INSERT INTO public.audit_log VALUES ('01a22429-782a-75ed-8a9f-bf2e76eb59e6', '2026-11-28 21:57:07.24086+00', 'user_created', '01a22429-7829-7571-a1dc-11039514a7f0', '01a22429-7829-7571-a1dc-11039514a7f0', NULL, '127.0.0.1', '{"role": "user"}');
INSERT INTO public.audit_log VALUES ('01a22429-783f-748d-8815-d66f15dbd60a', '2026-11-28 21:57:07.260571+00', 'factor_shown', '01a22429-7829-7571-a1dc-11039514a7f0', '01a22429-7829-7571-a1dc-11039514a7f0', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-7853-773b-b4bc-6b9fb1c28564', '2026-11-28 21:57:07.282025+00', 'factor_confirmed', '01a22429-7829-7571-a1dc-11039514a7f0', '01a22429-7829-7571-a1dc-11039514a7f0', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-7854-7430-b473-7b5915e41a68', '2026-11-28 21:57:07.282025+00', 'login', '01a22429-7829-7571-a1dc-11039514a7f0', '01a22429-7829-7571-a1dc-11039514a7f0', '01a22429-7843-77f3-8962-43cc0ba74a3f', '127.0.0.1', '{}');
INSERT INTO public.audit_log VALUES ('01a22429-7857-72b7-8823-281c54cdeae6', '2026-11-28 21:57:07.282025+00', 'recovery_codes_made', '01a22429-7829-7571-a1dc-11039514a7f0', '01a22429-7829-7571-a1dc-11039514a7f0', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-786d-731e-815b-8287ce011546', '2026-11-28 21:57:07.308588+00', 'user_created', '01a22429-786c-72f2-aa21-63acf71eb624', '01a22429-786c-72f2-aa21-63acf71eb624', NULL, '127.0.0.1', '{"role": "user"}');
INSERT INTO public.audit_log VALUES ('01a22429-787f-7411-880a-4299771b3629', '2026-11-28 21:57:07.325292+00', 'factor_shown', '01a22429-786c-72f2-aa21-63acf71eb624', '01a22429-786c-72f2-aa21-63acf71eb624', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-7892-74de-8408-967d99ab8170', '2026-11-28 21:57:07.344719+00', 'factor_confirmed', '01a22429-786c-72f2-aa21-63acf71eb624', '01a22429-786c-72f2-aa21-63acf71eb624', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-7892-74de-8408-9a39f44f22f8', '2026-11-28 21:57:07.344719+00', 'login', '01a22429-786c-72f2-aa21-63acf71eb624', '01a22429-786c-72f2-aa21-63acf71eb624', '01a22429-7881-71c2-a4c4-94779a6678f3', '127.0.0.1', '{}');
INSERT INTO public.audit_log VALUES ('01a22429-7896-734b-b0f9-e158e03a68b8', '2026-11-28 21:57:07.344719+00', 'recovery_codes_made', '01a22429-786c-72f2-aa21-63acf71eb624', '01a22429-786c-72f2-aa21-63acf71eb624', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-78aa-768f-a9c1-6f2142949229', '2026-11-28 21:57:07.369986+00', 'user_created', '01a22429-78aa-768f-a9c1-6b735a918ef5', '01a22429-78aa-768f-a9c1-6b735a918ef5', NULL, '127.0.0.1', '{"role": "user"}');
INSERT INTO public.audit_log VALUES ('01a22429-78c9-7480-859f-f33d5876beda', '2026-11-28 21:57:07.398968+00', 'factor_shown', '01a22429-78aa-768f-a9c1-6b735a918ef5', '01a22429-78aa-768f-a9c1-6b735a918ef5', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-78dd-71d9-81ad-da53cc1f7596', '2026-11-28 21:57:07.418603+00', 'factor_confirmed', '01a22429-78aa-768f-a9c1-6b735a918ef5', '01a22429-78aa-768f-a9c1-6b735a918ef5', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-78de-77d4-92fe-f9f50d393022', '2026-11-28 21:57:07.418603+00', 'login', '01a22429-78aa-768f-a9c1-6b735a918ef5', '01a22429-78aa-768f-a9c1-6b735a918ef5', '01a22429-78cc-7243-a834-6e480b4d84b7', '127.0.0.1', '{}');
INSERT INTO public.audit_log VALUES ('01a22429-78e0-76fa-b32e-4c33d0cb3634', '2026-11-28 21:57:07.418603+00', 'recovery_codes_made', '01a22429-78aa-768f-a9c1-6b735a918ef5', '01a22429-78aa-768f-a9c1-6b735a918ef5', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-78f1-76df-babc-30073338c9a7', '2026-11-28 21:57:07.441172+00', 'user_created', '01a22429-78f1-76df-babc-2ff90a0ecec5', '01a22429-78f1-76df-babc-2ff90a0ecec5', NULL, '127.0.0.1', '{"role": "user"}');
INSERT INTO public.audit_log VALUES ('01a22429-7903-778b-92b3-834e5958eaf6', '2026-11-28 21:57:07.457329+00', 'factor_shown', '01a22429-78f1-76df-babc-2ff90a0ecec5', '01a22429-78f1-76df-babc-2ff90a0ecec5', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-7914-71d7-baf9-384bdc441c19', '2026-11-28 21:57:07.475411+00', 'factor_confirmed', '01a22429-78f1-76df-babc-2ff90a0ecec5', '01a22429-78f1-76df-babc-2ff90a0ecec5', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-7915-77f7-9c07-0ff2f357a1f5', '2026-11-28 21:57:07.475411+00', 'login', '01a22429-78f1-76df-babc-2ff90a0ecec5', '01a22429-78f1-76df-babc-2ff90a0ecec5', '01a22429-7906-773d-aa4f-765539bcca32', '127.0.0.1', '{}');
INSERT INTO public.audit_log VALUES ('01a22429-7918-7557-87e1-e3933d3dbb16', '2026-11-28 21:57:07.475411+00', 'recovery_codes_made', '01a22429-78f1-76df-babc-2ff90a0ecec5', '01a22429-78f1-76df-babc-2ff90a0ecec5', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-7928-744e-9692-4a8be0fae2c5', '2026-11-28 21:57:07.496256+00', 'user_created', '01a22429-7928-744e-9692-4757d36e7e36', '01a22429-7928-744e-9692-4757d36e7e36', NULL, '127.0.0.1', '{"role": "user"}');
INSERT INTO public.audit_log VALUES ('01a22429-793a-7101-8c9a-16f95141dbb2', '2026-11-28 21:57:07.513102+00', 'factor_shown', '01a22429-7928-744e-9692-4757d36e7e36', '01a22429-7928-744e-9692-4757d36e7e36', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-794c-7446-828d-75561680ddfb', '2026-11-28 21:57:07.530842+00', 'factor_confirmed', '01a22429-7928-744e-9692-4757d36e7e36', '01a22429-7928-744e-9692-4757d36e7e36', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-794c-7446-828d-79181bf33660', '2026-11-28 21:57:07.530842+00', 'login', '01a22429-7928-744e-9692-4757d36e7e36', '01a22429-7928-744e-9692-4757d36e7e36', '01a22429-793d-720e-aa8e-0f1f40a1c3d2', '127.0.0.1', '{}');
INSERT INTO public.audit_log VALUES ('01a22429-794e-7406-a741-e7655dddc0cc', '2026-11-28 21:57:07.530842+00', 'recovery_codes_made', '01a22429-7928-744e-9692-4757d36e7e36', '01a22429-7928-744e-9692-4757d36e7e36', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-795f-74ea-92d9-162f74efc2b3', '2026-11-28 21:57:07.550938+00', 'user_created', '01a22429-795f-74ea-92d9-136d51e95eb9', '01a22429-795f-74ea-92d9-136d51e95eb9', NULL, '127.0.0.1', '{"role": "user"}');
INSERT INTO public.audit_log VALUES ('01a22429-7972-73eb-8e92-af46ebcf5093', '2026-11-28 21:57:07.568238+00', 'factor_shown', '01a22429-795f-74ea-92d9-136d51e95eb9', '01a22429-795f-74ea-92d9-136d51e95eb9', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-7984-7257-b7bc-9f9600ce1d25', '2026-11-28 21:57:07.587382+00', 'factor_confirmed', '01a22429-795f-74ea-92d9-136d51e95eb9', '01a22429-795f-74ea-92d9-136d51e95eb9', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-7985-74bb-9782-e826c146438f', '2026-11-28 21:57:07.587382+00', 'login', '01a22429-795f-74ea-92d9-136d51e95eb9', '01a22429-795f-74ea-92d9-136d51e95eb9', '01a22429-7975-7699-9c47-d1b7ea87f672', '127.0.0.1', '{}');
INSERT INTO public.audit_log VALUES ('01a22429-7987-779f-a1f6-389d2296d3b0', '2026-11-28 21:57:07.587382+00', 'recovery_codes_made', '01a22429-795f-74ea-92d9-136d51e95eb9', '01a22429-795f-74ea-92d9-136d51e95eb9', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-7999-704a-8285-0869af537eb2', '2026-11-28 21:57:07.60905+00', 'user_created', '01a22429-7999-704a-8285-04c6ee334870', '01a22429-7999-704a-8285-04c6ee334870', NULL, '127.0.0.1', '{"role": "user"}');
INSERT INTO public.audit_log VALUES ('01a22429-79ab-7146-8441-4cadfd5d1442', '2026-11-28 21:57:07.625554+00', 'factor_shown', '01a22429-7999-704a-8285-04c6ee334870', '01a22429-7999-704a-8285-04c6ee334870', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-79bc-7353-8fbd-299bbdae2b48', '2026-11-28 21:57:07.643584+00', 'factor_confirmed', '01a22429-7999-704a-8285-04c6ee334870', '01a22429-7999-704a-8285-04c6ee334870', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-79bd-747c-a8b8-e3c0ffae9aa7', '2026-11-28 21:57:07.643584+00', 'login', '01a22429-7999-704a-8285-04c6ee334870', '01a22429-7999-704a-8285-04c6ee334870', '01a22429-79ae-73b9-9097-cd377b0a3ba3', '127.0.0.1', '{}');
INSERT INTO public.audit_log VALUES ('01a22429-79bf-76cb-a428-dc97d44c3dbf', '2026-11-28 21:57:07.643584+00', 'recovery_codes_made', '01a22429-7999-704a-8285-04c6ee334870', '01a22429-7999-704a-8285-04c6ee334870', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-79d0-7047-b561-33d6c998cc22', '2026-11-28 21:57:07.664169+00', 'user_created', '01a22429-79d0-7047-b561-2f7fa6d401ec', '01a22429-79d0-7047-b561-2f7fa6d401ec', NULL, '127.0.0.1', '{"role": "user"}');
INSERT INTO public.audit_log VALUES ('01a22429-79e4-77f3-b130-1cefa9c05b42', '2026-11-28 21:57:07.680663+00', 'factor_shown', '01a22429-79d0-7047-b561-2f7fa6d401ec', '01a22429-79d0-7047-b561-2f7fa6d401ec', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-79f7-72da-b307-d50c8c1da963', '2026-11-28 21:57:07.701826+00', 'factor_confirmed', '01a22429-79d0-7047-b561-2f7fa6d401ec', '01a22429-79d0-7047-b561-2f7fa6d401ec', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-79f7-72da-b307-db3a92327af5', '2026-11-28 21:57:07.701826+00', 'login', '01a22429-79d0-7047-b561-2f7fa6d401ec', '01a22429-79d0-7047-b561-2f7fa6d401ec', '01a22429-79e8-746d-8f98-c1be298b55d4', '127.0.0.1', '{}');
INSERT INTO public.audit_log VALUES ('01a22429-79f9-73ee-8f17-f95302dac15c', '2026-11-28 21:57:07.701826+00', 'recovery_codes_made', '01a22429-79d0-7047-b561-2f7fa6d401ec', '01a22429-79d0-7047-b561-2f7fa6d401ec', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-7a0a-7310-9ba8-939dd4c01132', '2026-11-28 21:57:07.721224+00', 'user_created', '01a22429-7a09-7586-bd2a-fe0a06188717', '01a22429-7a09-7586-bd2a-fe0a06188717', NULL, '127.0.0.1', '{"role": "user"}');
INSERT INTO public.audit_log VALUES ('01a22429-7a1d-7597-9f16-d8d148088f9b', '2026-11-28 21:57:07.739801+00', 'factor_shown', '01a22429-7a09-7586-bd2a-fe0a06188717', '01a22429-7a09-7586-bd2a-fe0a06188717', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-7a27-720d-b61b-6d84f8d1c321', '2026-11-28 21:57:07.749949+00', 'user_changed', '01a22429-7776-721a-bfca-8e2b9db75b11', '01a22429-7776-721a-bfca-8e2b9db75b11', NULL, NULL, '{"what": "names"}');
INSERT INTO public.audit_log VALUES ('01a22429-7a43-71ae-b96b-4db7fe28f9fb', '2026-11-28 21:57:07.777605+00', 'recovery_code_used', '01a22429-7776-721a-bfca-8e2b9db75b11', '01a22429-7776-721a-bfca-8e2b9db75b11', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-7a43-71ae-b96b-50b35daed1a5', '2026-11-28 21:57:07.777605+00', 'login', '01a22429-7776-721a-bfca-8e2b9db75b11', '01a22429-7776-721a-bfca-8e2b9db75b11', '01a22429-7a33-74cc-ad7c-bdf30876357f', '127.0.0.1', '{}');
INSERT INTO public.audit_log VALUES ('01a22429-7a58-76b0-a2ae-e505657f8f83', '2026-11-28 21:57:07.799095+00', 'login_failed', '01a22429-7776-721a-bfca-8e2b9db75b11', '01a22429-7776-721a-bfca-8e2b9db75b11', NULL, '127.0.0.1', '{}');
INSERT INTO public.audit_log VALUES ('01a22429-7a7c-7396-abce-8b30fc0c31b3', '2026-11-28 21:57:07.834656+00', 'login_failed', NULL, NULL, NULL, '127.0.0.1', '{}');
INSERT INTO public.audit_log VALUES ('01a22429-7a87-71d0-a879-6a2e5f8c8d9c', '2026-11-28 21:57:07.843736+00', 'recovery_codes_made', '01a22429-786c-72f2-aa21-63acf71eb624', '01a22429-786c-72f2-aa21-63acf71eb624', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-7a94-7682-bb77-748b52407b87', '2026-11-28 21:57:07.856001+00', 'factor_shown_again', '01a22429-7776-721a-bfca-8e2b9db75b11', '01a22429-7776-721a-bfca-8e2b9db75b11', '01a22429-7793-75c2-a62c-5743673749ac', '127.0.0.1', '{}');
INSERT INTO public.audit_log VALUES ('01a22429-7aa8-7063-9fc2-f92e462cf1a8', '2026-11-28 21:57:07.878671+00', 'login', '01a22429-7776-721a-bfca-8e2b9db75b11', '01a22429-7776-721a-bfca-8e2b9db75b11', '01a22429-7a98-752b-96b7-959ad530363b', '127.0.0.1', '{}');
INSERT INTO public.audit_log VALUES ('01a22429-7abf-777f-a817-4b1fd640d4d7', '2026-11-28 21:57:07.900675+00', 'login', '01a22429-7776-721a-bfca-8e2b9db75b11', '01a22429-7776-721a-bfca-8e2b9db75b11', '01a22429-7aad-7451-a6a6-ab1e6080e55a', '127.0.0.1', '{}');
INSERT INTO public.audit_log VALUES ('01a22429-7adc-719a-8e6f-d61452591c3e', '2026-11-28 21:57:07.930223+00', 'login', '01a22429-786c-72f2-aa21-63acf71eb624', '01a22429-786c-72f2-aa21-63acf71eb624', '01a22429-7acb-716b-a07a-e7a3a9aff348', '127.0.0.1', '{}');
INSERT INTO public.audit_log VALUES ('01a22429-7ae8-7786-a763-0f36b90a0b77', '2026-11-28 21:57:07.938439+00', 'session_ended', '01a22429-786c-72f2-aa21-63acf71eb624', '01a22429-786c-72f2-aa21-63acf71eb624', '01a22429-7acb-716b-a07a-e7a3a9aff348', NULL, '{"reason": "logged_out"}');
INSERT INTO public.audit_log VALUES ('01a22429-7b03-7590-b5ab-cfc7fb45131a', '2026-11-28 21:57:07.969114+00', 'login', '01a22429-786c-72f2-aa21-63acf71eb624', '01a22429-786c-72f2-aa21-63acf71eb624', '01a22429-7af2-71a7-86d6-295c74027491', '127.0.0.1', '{}');
INSERT INTO public.audit_log VALUES ('01a22429-7b0b-75c7-aeca-bfe3251b8c3f', '2026-11-28 21:57:07.978189+00', 'session_ended', '01a22429-786c-72f2-aa21-63acf71eb624', '01a22429-786c-72f2-aa21-63acf71eb624', '01a22429-7af2-71a7-86d6-295c74027491', NULL, '{"reason": "revoked"}');
INSERT INTO public.audit_log VALUES ('01a22429-7b1e-755b-b4e9-b492b7e0b3bc', '2026-11-28 21:57:07.996886+00', 'login', '01a22429-786c-72f2-aa21-63acf71eb624', '01a22429-786c-72f2-aa21-63acf71eb624', '01a22429-7b0f-7138-8c71-9f516da84f66', '127.0.0.1', '{}');
INSERT INTO public.audit_log VALUES ('01a22429-7b3c-7222-8e93-9b458c479667', '2026-11-28 21:57:08.02544+00', 'session_ended', '01a22429-786c-72f2-aa21-63acf71eb624', '01a22429-786c-72f2-aa21-63acf71eb624', '01a22429-7b0f-7138-8c71-9f516da84f66', NULL, '{"reason": "reuse_detected"}');
INSERT INTO public.audit_log VALUES ('01a22429-7b3d-734b-813d-95b6ebeb6c2a', '2026-11-28 21:57:08.02544+00', 'refresh_reused', '01a22429-786c-72f2-aa21-63acf71eb624', '01a22429-786c-72f2-aa21-63acf71eb624', '01a22429-7b0f-7138-8c71-9f516da84f66', NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-7b50-73dc-ad12-c999c659d829', '2026-11-28 21:57:08.046613+00', 'login', '01a22429-78aa-768f-a9c1-6b735a918ef5', '01a22429-78aa-768f-a9c1-6b735a918ef5', '01a22429-7b41-748c-9c9e-2833e529fdb2', '127.0.0.1', '{}');
INSERT INTO public.audit_log VALUES ('01a22429-7b77-7033-a49f-409ff6c3116e', '2026-11-28 21:57:08.084448+00', 'password_changed', '01a22429-78aa-768f-a9c1-6b735a918ef5', '01a22429-78aa-768f-a9c1-6b735a918ef5', '01a22429-78cc-7243-a834-6e480b4d84b7', NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-7b7b-747f-91ab-2037f1cdec62', '2026-11-28 21:57:08.084448+00', 'session_ended', '01a22429-78aa-768f-a9c1-6b735a918ef5', '01a22429-78aa-768f-a9c1-6b735a918ef5', '01a22429-7b41-748c-9c9e-2833e529fdb2', NULL, '{"reason": "password_changed"}');
INSERT INTO public.audit_log VALUES ('01a22429-7b90-7266-a3f9-4780e777e488', '2026-11-28 21:57:08.110562+00', 'login', '01a22429-78f1-76df-babc-2ff90a0ecec5', '01a22429-78f1-76df-babc-2ff90a0ecec5', '01a22429-7b80-72f1-b020-3229a50d1594', '127.0.0.1', '{}');
INSERT INTO public.audit_log VALUES ('01a22429-7ba5-7488-826d-211fbc8f0a23', '2026-11-28 21:57:08.131089+00', 'login', '01a22429-765e-753a-a771-cc2084f19980', '01a22429-765e-753a-a771-cc2084f19980', '01a22429-7b95-757c-9f51-d0ed477fd60c', '127.0.0.1', '{}');
INSERT INTO public.audit_log VALUES ('01a22429-7bc0-722c-b309-0f9a7c845967', '2026-11-28 21:57:08.152273+00', 'session_ended', '01a22429-78f1-76df-babc-2ff90a0ecec5', '01a22429-765e-753a-a771-cc2084f19980', '01a22429-7906-773d-aa4f-765539bcca32', NULL, '{"reason": "reset"}');
INSERT INTO public.audit_log VALUES ('01a22429-7bc0-722c-b309-10ee6eae2d35', '2026-11-28 21:57:08.152273+00', 'session_ended', '01a22429-78f1-76df-babc-2ff90a0ecec5', '01a22429-765e-753a-a771-cc2084f19980', '01a22429-7b80-72f1-b020-3229a50d1594', NULL, '{"reason": "reset"}');
INSERT INTO public.audit_log VALUES ('01a22429-7bc3-765a-bada-767e2f9cd82a', '2026-11-28 21:57:08.152273+00', 'user_reset', '01a22429-78f1-76df-babc-2ff90a0ecec5', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-7bd5-70e3-924c-4ea6cf3f6089', '2026-11-28 21:57:08.180195+00', 'login', '01a22429-7928-744e-9692-4757d36e7e36', '01a22429-7928-744e-9692-4757d36e7e36', '01a22429-7bc6-70bb-bf4e-425f8003439f', '127.0.0.1', '{}');
INSERT INTO public.audit_log VALUES ('01a22429-7bdc-757c-9847-b3543f1c7f18', '2026-11-28 21:57:08.186936+00', 'user_deactivated', '01a22429-7928-744e-9692-4757d36e7e36', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-7bde-7795-b9fa-49f900542fdb', '2026-11-28 21:57:08.186936+00', 'session_ended', '01a22429-7928-744e-9692-4757d36e7e36', '01a22429-765e-753a-a771-cc2084f19980', '01a22429-793d-720e-aa8e-0f1f40a1c3d2', NULL, '{"reason": "deactivated"}');
INSERT INTO public.audit_log VALUES ('01a22429-7bde-7795-b9fa-4c74ecef3d60', '2026-11-28 21:57:08.186936+00', 'session_ended', '01a22429-7928-744e-9692-4757d36e7e36', '01a22429-765e-753a-a771-cc2084f19980', '01a22429-7bc6-70bb-bf4e-425f8003439f', NULL, '{"reason": "deactivated"}');
INSERT INTO public.audit_log VALUES ('01a22429-7bee-7615-bb30-bc212c9bc95a', '2026-11-28 21:57:08.204349+00', 'owner_created', NULL, '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"owner_id": "01a22429-7bec-7438-8fb6-bfb8d86f72a8"}');
INSERT INTO public.audit_log VALUES ('01a22429-7bf3-7161-a72e-053eb90e381a', '2026-11-28 21:57:08.210183+00', 'owner_changed', NULL, '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"changed": "comments", "owner_id": "01a22429-7bec-7438-8fb6-bfb8d86f72a8"}');
INSERT INTO public.audit_log VALUES ('01a22429-7bfa-7157-9ffa-3cd39d801e8b', '2026-11-28 21:57:08.216555+00', 'licence_created', NULL, '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"licence_id": "01a22429-7bf9-77ef-ac69-da1d173143a8"}');
INSERT INTO public.audit_log VALUES ('01a22429-7c1f-7644-8d75-0d647ab7db85', '2026-11-28 21:57:08.253979+00', 'licence_created', NULL, '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"licence_id": "01a22429-7c1e-71d2-b7a7-d34809cbbbf8"}');
INSERT INTO public.audit_log VALUES ('01a22429-7c24-74f8-9018-6c57492fc99a', '2026-11-28 21:57:08.259313+00', 'licence_created', NULL, '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"licence_id": "01a22429-7c23-74a3-80a9-13a414f2ea1a"}');
INSERT INTO public.audit_log VALUES ('01a22429-7c28-73b2-8536-87295c35417d', '2026-11-28 21:57:08.263357+00', 'licence_created', NULL, '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"licence_id": "01a22429-7c27-7415-9ee2-14b34777f860"}');
INSERT INTO public.audit_log VALUES ('01a22429-7c2c-75fa-b630-19b125eb5f7e', '2026-11-28 21:57:08.267364+00', 'licence_created', NULL, '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"licence_id": "01a22429-7c2b-7520-a964-35cefdb054ed"}');
INSERT INTO public.audit_log VALUES ('01a22429-7c31-725a-a6d1-e738e5c5872f', '2026-11-28 21:57:08.27153+00', 'licence_created', NULL, '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"licence_id": "01a22429-7c30-76c4-ab9f-38a08cf89a72"}');
INSERT INTO public.audit_log VALUES ('01a22429-7c37-70c5-858b-6c00ab1156e9', '2026-11-28 21:57:08.278159+00', 'member_added', '01a22429-7776-721a-bfca-8e2b9db75b11', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"role": "member", "licence_id": "01a22429-7bf9-77ef-ac69-da1d173143a8"}');
INSERT INTO public.audit_log VALUES ('01a22429-7c3e-72d5-b923-13586f21323c', '2026-11-28 21:57:08.286147+00', 'member_added', '01a22429-786c-72f2-aa21-63acf71eb624', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"role": "member", "licence_id": "01a22429-7bf9-77ef-ac69-da1d173143a8"}');
INSERT INTO public.audit_log VALUES ('01a22429-7c42-7233-838b-139766182845', '2026-11-28 21:57:08.290071+00', 'member_added', '01a22429-795f-74ea-92d9-136d51e95eb9', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"role": "member", "licence_id": "01a22429-7bf9-77ef-ac69-da1d173143a8"}');
INSERT INTO public.audit_log VALUES ('01a22429-7c47-7356-9785-b637f9a01d5e', '2026-11-28 21:57:08.294724+00', 'member_added', '01a22429-7999-704a-8285-04c6ee334870', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"role": "member", "licence_id": "01a22429-7bf9-77ef-ac69-da1d173143a8"}');
INSERT INTO public.audit_log VALUES ('01a22429-7c4b-708b-b4cc-a2408e628238', '2026-11-28 21:57:08.299185+00', 'member_added', '01a22429-79d0-7047-b561-2f7fa6d401ec', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"role": "member", "licence_id": "01a22429-7bf9-77ef-ac69-da1d173143a8"}');
INSERT INTO public.audit_log VALUES ('01a22429-7c4f-75d1-8c9b-a7d942a4c55a', '2026-11-28 21:57:08.302433+00', 'member_added', '01a22429-77d2-7273-9c1b-49c1851fbaf8', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"role": "licence_admin", "licence_id": "01a22429-7bf9-77ef-ac69-da1d173143a8"}');
INSERT INTO public.audit_log VALUES ('01a22429-7c52-7635-9d43-64618fdd5c3f', '2026-11-28 21:57:08.305892+00', 'member_added', '01a22429-7776-721a-bfca-8e2b9db75b11', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"role": "member", "licence_id": "01a22429-7c1e-71d2-b7a7-d34809cbbbf8"}');
INSERT INTO public.audit_log VALUES ('01a22429-7c55-70ff-a141-4ee3190832db', '2026-11-28 21:57:08.30882+00', 'member_added', '01a22429-786c-72f2-aa21-63acf71eb624', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"role": "member", "licence_id": "01a22429-7c1e-71d2-b7a7-d34809cbbbf8"}');
INSERT INTO public.audit_log VALUES ('01a22429-7c58-7684-a239-83f882bc0fe4', '2026-11-28 21:57:08.312024+00', 'member_added', '01a22429-795f-74ea-92d9-136d51e95eb9', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"role": "member", "licence_id": "01a22429-7c1e-71d2-b7a7-d34809cbbbf8"}');
INSERT INTO public.audit_log VALUES ('01a22429-7c5a-77af-a490-5e0e6c75c38b', '2026-11-28 21:57:08.314366+00', 'member_added', '01a22429-7999-704a-8285-04c6ee334870', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"role": "member", "licence_id": "01a22429-7c1e-71d2-b7a7-d34809cbbbf8"}');
INSERT INTO public.audit_log VALUES ('01a22429-7c5c-7375-8357-a4a231f93822', '2026-11-28 21:57:08.316404+00', 'member_added', '01a22429-79d0-7047-b561-2f7fa6d401ec', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"role": "member", "licence_id": "01a22429-7c1e-71d2-b7a7-d34809cbbbf8"}');
INSERT INTO public.audit_log VALUES ('01a22429-7c5e-7545-9b94-9d799e715ec7', '2026-11-28 21:57:08.318448+00', 'member_added', '01a22429-77d2-7273-9c1b-49c1851fbaf8', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"role": "licence_admin", "licence_id": "01a22429-7c1e-71d2-b7a7-d34809cbbbf8"}');
INSERT INTO public.audit_log VALUES ('01a22429-7c60-71d0-88ea-d1da662600ae', '2026-11-28 21:57:08.32033+00', 'member_added', '01a22429-7776-721a-bfca-8e2b9db75b11', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"role": "member", "licence_id": "01a22429-7c23-74a3-80a9-13a414f2ea1a"}');
INSERT INTO public.audit_log VALUES ('01a22429-7c65-702d-91c4-94bddd77fde8', '2026-11-28 21:57:08.324543+00', 'member_added', '01a22429-786c-72f2-aa21-63acf71eb624', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"role": "member", "licence_id": "01a22429-7c23-74a3-80a9-13a414f2ea1a"}');
INSERT INTO public.audit_log VALUES ('01a22429-7c67-7298-9ab5-48f17c70d360', '2026-11-28 21:57:08.327335+00', 'member_added', '01a22429-795f-74ea-92d9-136d51e95eb9', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"role": "member", "licence_id": "01a22429-7c23-74a3-80a9-13a414f2ea1a"}');
INSERT INTO public.audit_log VALUES ('01a22429-7c69-7030-9ed5-79413af13203', '2026-11-28 21:57:08.329431+00', 'member_added', '01a22429-7999-704a-8285-04c6ee334870', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"role": "member", "licence_id": "01a22429-7c23-74a3-80a9-13a414f2ea1a"}');
INSERT INTO public.audit_log VALUES ('01a22429-7c6b-7666-8897-cdad9ef3062f', '2026-11-28 21:57:08.331314+00', 'member_added', '01a22429-79d0-7047-b561-2f7fa6d401ec', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"role": "member", "licence_id": "01a22429-7c23-74a3-80a9-13a414f2ea1a"}');
INSERT INTO public.audit_log VALUES ('01a22429-7c6d-7140-8a69-bdf1527af8ff', '2026-11-28 21:57:08.333129+00', 'member_added', '01a22429-77d2-7273-9c1b-49c1851fbaf8', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"role": "licence_admin", "licence_id": "01a22429-7c23-74a3-80a9-13a414f2ea1a"}');
INSERT INTO public.audit_log VALUES ('01a22429-7c6f-710e-b567-b94adc3a1b8f', '2026-11-28 21:57:08.335057+00', 'member_added', '01a22429-7776-721a-bfca-8e2b9db75b11', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"role": "member", "licence_id": "01a22429-7c27-7415-9ee2-14b34777f860"}');
INSERT INTO public.audit_log VALUES ('01a22429-7c73-7549-b778-07598431a53b', '2026-11-28 21:57:08.338894+00', 'member_added', '01a22429-786c-72f2-aa21-63acf71eb624', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"role": "member", "licence_id": "01a22429-7c27-7415-9ee2-14b34777f860"}');
INSERT INTO public.audit_log VALUES ('01a22429-7c75-7040-b927-4d5401efc0b3', '2026-11-28 21:57:08.340964+00', 'member_added', '01a22429-795f-74ea-92d9-136d51e95eb9', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"role": "member", "licence_id": "01a22429-7c27-7415-9ee2-14b34777f860"}');
INSERT INTO public.audit_log VALUES ('01a22429-7c77-759b-bd73-e258aaef66d1', '2026-11-28 21:57:08.342885+00', 'member_added', '01a22429-7999-704a-8285-04c6ee334870', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"role": "member", "licence_id": "01a22429-7c27-7415-9ee2-14b34777f860"}');
INSERT INTO public.audit_log VALUES ('01a22429-7c79-74a9-a5d8-ad2161a209b1', '2026-11-28 21:57:08.34544+00', 'member_added', '01a22429-79d0-7047-b561-2f7fa6d401ec', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"role": "member", "licence_id": "01a22429-7c27-7415-9ee2-14b34777f860"}');
INSERT INTO public.audit_log VALUES ('01a22429-7c7f-7525-8dff-30ea427c9681', '2026-11-28 21:57:08.349329+00', 'member_added', '01a22429-77d2-7273-9c1b-49c1851fbaf8', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"role": "licence_admin", "licence_id": "01a22429-7c27-7415-9ee2-14b34777f860"}');
INSERT INTO public.audit_log VALUES ('01a22429-7c82-74fd-aa26-3f93acfee164', '2026-11-28 21:57:08.35408+00', 'member_added', '01a22429-7776-721a-bfca-8e2b9db75b11', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"role": "member", "licence_id": "01a22429-7c2b-7520-a964-35cefdb054ed"}');
INSERT INTO public.audit_log VALUES ('01a22429-7c85-74c1-b2ac-4fe00ec631d1', '2026-11-28 21:57:08.357101+00', 'member_added', '01a22429-786c-72f2-aa21-63acf71eb624', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"role": "member", "licence_id": "01a22429-7c2b-7520-a964-35cefdb054ed"}');
INSERT INTO public.audit_log VALUES ('01a22429-7c87-77a9-871d-71d4141e6543', '2026-11-28 21:57:08.359357+00', 'member_added', '01a22429-795f-74ea-92d9-136d51e95eb9', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"role": "member", "licence_id": "01a22429-7c2b-7520-a964-35cefdb054ed"}');
INSERT INTO public.audit_log VALUES ('01a22429-7c89-7602-97e6-d8d0d23037dd', '2026-11-28 21:57:08.361178+00', 'member_added', '01a22429-7999-704a-8285-04c6ee334870', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"role": "member", "licence_id": "01a22429-7c2b-7520-a964-35cefdb054ed"}');
INSERT INTO public.audit_log VALUES ('01a22429-7c8c-72d9-9688-c75ad2993337', '2026-11-28 21:57:08.363713+00', 'member_added', '01a22429-79d0-7047-b561-2f7fa6d401ec', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"role": "member", "licence_id": "01a22429-7c2b-7520-a964-35cefdb054ed"}');
INSERT INTO public.audit_log VALUES ('01a22429-7c8e-72bf-902c-7427e20693ae', '2026-11-28 21:57:08.36594+00', 'member_added', '01a22429-77d2-7273-9c1b-49c1851fbaf8', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"role": "licence_admin", "licence_id": "01a22429-7c2b-7520-a964-35cefdb054ed"}');
INSERT INTO public.audit_log VALUES ('01a22429-7c90-71fb-8f8d-23f0c64ed5ef', '2026-11-28 21:57:08.367939+00', 'member_added', '01a22429-7776-721a-bfca-8e2b9db75b11', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"role": "member", "licence_id": "01a22429-7c30-76c4-ab9f-38a08cf89a72"}');
INSERT INTO public.audit_log VALUES ('01a22429-7c93-7287-9579-aae39b40cf7d', '2026-11-28 21:57:08.371631+00', 'member_added', '01a22429-786c-72f2-aa21-63acf71eb624', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"role": "member", "licence_id": "01a22429-7c30-76c4-ab9f-38a08cf89a72"}');
INSERT INTO public.audit_log VALUES ('01a22429-7c96-7517-9a49-a965fbc964b4', '2026-11-28 21:57:08.373653+00', 'member_added', '01a22429-795f-74ea-92d9-136d51e95eb9', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"role": "member", "licence_id": "01a22429-7c30-76c4-ab9f-38a08cf89a72"}');
INSERT INTO public.audit_log VALUES ('01a22429-7c98-77a8-8298-f1764058627f', '2026-11-28 21:57:08.375984+00', 'member_added', '01a22429-7999-704a-8285-04c6ee334870', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"role": "member", "licence_id": "01a22429-7c30-76c4-ab9f-38a08cf89a72"}');
INSERT INTO public.audit_log VALUES ('01a22429-7c9a-723e-b11b-2c942d91e909', '2026-11-28 21:57:08.377875+00', 'member_added', '01a22429-79d0-7047-b561-2f7fa6d401ec', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"role": "member", "licence_id": "01a22429-7c30-76c4-ab9f-38a08cf89a72"}');
INSERT INTO public.audit_log VALUES ('01a22429-7c9c-7196-9310-b49fc61be269', '2026-11-28 21:57:08.380288+00', 'member_added', '01a22429-77d2-7273-9c1b-49c1851fbaf8', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"role": "licence_admin", "licence_id": "01a22429-7c30-76c4-ab9f-38a08cf89a72"}');
INSERT INTO public.audit_log VALUES ('01a22429-7cb7-7049-9a88-ede36946c07e', '2026-11-28 21:57:08.40042+00', 'login', '01a22429-7999-704a-8285-04c6ee334870', '01a22429-7999-704a-8285-04c6ee334870', '01a22429-7c9e-75e5-a92a-985a9225c8c9', '127.0.0.1', '{"licence_id": "01a22429-7bf9-77ef-ac69-da1d173143a8"}');
INSERT INTO public.audit_log VALUES ('01a22429-7ccd-76a1-8ae0-de6bf69d7817', '2026-11-28 21:57:08.425509+00', 'session_ended', '01a22429-7999-704a-8285-04c6ee334870', '01a22429-7999-704a-8285-04c6ee334870', '01a22429-7c9e-75e5-a92a-985a9225c8c9', NULL, '{"reason": "logged_out"}');
INSERT INTO public.audit_log VALUES ('01a22429-7ce4-7481-b16d-b9bbc858418a', '2026-11-28 21:57:08.448972+00', 'login', '01a22429-7776-721a-bfca-8e2b9db75b11', '01a22429-7776-721a-bfca-8e2b9db75b11', '01a22429-7cd2-70e7-8f6a-4cb265406ee4', '127.0.0.1', '{"licence_id": "01a22429-7bf9-77ef-ac69-da1d173143a8"}');
INSERT INTO public.audit_log VALUES ('01a22429-7cef-7427-bee6-bb43329d339f', '2026-11-28 21:57:08.459685+00', 'seat_borrowed', '01a22429-7776-721a-bfca-8e2b9db75b11', '01a22429-7776-721a-bfca-8e2b9db75b11', '01a22429-7cd2-70e7-8f6a-4cb265406ee4', NULL, '{"days": 14, "licence_id": "01a22429-7bf9-77ef-ac69-da1d173143a8"}');
INSERT INTO public.audit_log VALUES ('01a22429-7d0a-744a-a1dc-96d94100999a', '2026-11-28 21:57:08.486012+00', 'login', '01a22429-786c-72f2-aa21-63acf71eb624', '01a22429-786c-72f2-aa21-63acf71eb624', '01a22429-7cf7-73a3-b732-faa8ac8df6f0', '127.0.0.1', '{"licence_id": "01a22429-7bf9-77ef-ac69-da1d173143a8"}');
INSERT INTO public.audit_log VALUES ('01a22429-7d2d-75f7-ac14-6f38fc52f69a', '2026-11-28 21:57:08.516876+00', 'login_refused', '01a22429-795f-74ea-92d9-136d51e95eb9', '01a22429-795f-74ea-92d9-136d51e95eb9', NULL, '127.0.0.1', '{"because": "licence_full"}');
INSERT INTO public.audit_log VALUES ('01a22429-7d42-769e-99e4-530c5ba62670', '2026-11-28 21:57:08.544205+00', 'login', '01a22429-77d2-7273-9c1b-49c1851fbaf8', '01a22429-77d2-7273-9c1b-49c1851fbaf8', '01a22429-7d31-77ac-b366-9494705ce754', '127.0.0.1', '{}');
INSERT INTO public.audit_log VALUES ('01a22429-7d4a-702e-a474-7b2551dda820', '2026-11-28 21:57:08.551971+00', 'licence_file_made', '01a22429-77d2-7273-9c1b-49c1851fbaf8', '01a22429-77d2-7273-9c1b-49c1851fbaf8', NULL, NULL, '{"kid": "qsN7pqktE-oJZxqXtXUYsXKan-0bv22bEqv-IYVnWUE", "licence_id": "01a22429-7bf9-77ef-ac69-da1d173143a8"}');
INSERT INTO public.audit_log VALUES ('01a22429-7d4d-7456-b004-a37ebf1dc3b8', '2026-11-28 21:57:08.555746+00', 'keys_rotated', NULL, NULL, NULL, NULL, '{"of": "licences", "kid": "6txRM2WOJB9H2FvAGk5Hx7nSZEiVcvTPg-7T3sOc7V8", "withdraw": false}');
INSERT INTO public.audit_log VALUES ('01a22429-7d61-70db-a012-36ae5b2bb933', '2026-11-28 21:57:08.573987+00', 'login', '01a22429-7776-721a-bfca-8e2b9db75b11', '01a22429-7776-721a-bfca-8e2b9db75b11', '01a22429-7d50-7164-87e8-74ae721e0c66', '127.0.0.1', '{"licence_id": "01a22429-7c30-76c4-ab9f-38a08cf89a72"}');
INSERT INTO public.audit_log VALUES ('01a22429-7d67-7196-bd7f-d6824297c4c2', '2026-11-28 21:57:08.581711+00', 'session_ended', '01a22429-7776-721a-bfca-8e2b9db75b11', '01a22429-7776-721a-bfca-8e2b9db75b11', '01a22429-7d50-7164-87e8-74ae721e0c66', NULL, '{"reason": "logged_out"}');
INSERT INTO public.audit_log VALUES ('01a22429-7d7a-75c1-b328-7d7b9cab6e39', '2026-11-28 21:57:08.599238+00', 'login', '01a22429-795f-74ea-92d9-136d51e95eb9', '01a22429-795f-74ea-92d9-136d51e95eb9', '01a22429-7d69-7058-8c00-543d121ba498', '127.0.0.1', '{"licence_id": "01a22429-7c1e-71d2-b7a7-d34809cbbbf8"}');
INSERT INTO public.audit_log VALUES ('01a22429-7d95-7287-9eaf-ac2b75d20364', '2026-11-28 21:57:08.622479+00', 'session_ended', '01a22429-795f-74ea-92d9-136d51e95eb9', '01a22429-795f-74ea-92d9-136d51e95eb9', '01a22429-7d69-7058-8c00-543d121ba498', NULL, '{"reason": "evicted"}');
INSERT INTO public.audit_log VALUES ('01a22429-7d97-73fa-ae2e-944ea3962eea', '2026-11-28 21:57:08.622479+00', 'login', '01a22429-7999-704a-8285-04c6ee334870', '01a22429-7999-704a-8285-04c6ee334870', '01a22429-7d7f-7525-9c95-a247b4670f7c', '127.0.0.1', '{"licence_id": "01a22429-7c1e-71d2-b7a7-d34809cbbbf8"}');
INSERT INTO public.audit_log VALUES ('01a22429-7dac-76cd-a31c-e81f149092ff', '2026-11-28 21:57:08.649469+00', 'login', '01a22429-795f-74ea-92d9-136d51e95eb9', '01a22429-795f-74ea-92d9-136d51e95eb9', '01a22429-7d9b-767a-bfcf-b77a3e9d7d1f', '127.0.0.1', '{"licence_id": "01a22429-7c23-74a3-80a9-13a414f2ea1a"}');
INSERT INTO public.audit_log VALUES ('01a22429-7dc1-763f-bd0c-a6041f7db441', '2026-11-28 21:57:08.671352+00', 'login', '01a22429-795f-74ea-92d9-136d51e95eb9', '01a22429-795f-74ea-92d9-136d51e95eb9', '01a22429-7db0-714e-a477-b08d9f317291', '127.0.0.1', '{"licence_id": "01a22429-7c23-74a3-80a9-13a414f2ea1a"}');
INSERT INTO public.audit_log VALUES ('01a22429-7dd7-7792-8b5e-a165c327e908', '2026-11-28 21:57:08.692886+00', 'login', '01a22429-79d0-7047-b561-2f7fa6d401ec', '01a22429-79d0-7047-b561-2f7fa6d401ec', '01a22429-7dc6-76b9-b114-2669db6a18cb', '127.0.0.1', '{"licence_id": "01a22429-7c27-7415-9ee2-14b34777f860"}');
INSERT INTO public.audit_log VALUES ('01a22429-7df3-718a-99e0-bd53000049d2', '2026-11-28 21:57:08.714596+00', 'login_refused', '01a22429-795f-74ea-92d9-136d51e95eb9', '01a22429-795f-74ea-92d9-136d51e95eb9', NULL, '127.0.0.1', '{"because": "licence_full"}');
INSERT INTO public.audit_log VALUES ('01a22429-7e0b-7703-82e5-326d308886d0', '2026-11-28 21:57:08.740794+00', 'login_refused', '01a22429-7999-704a-8285-04c6ee334870', '01a22429-7999-704a-8285-04c6ee334870', NULL, '127.0.0.1', '{"because": "licence_full"}');
INSERT INTO public.audit_log VALUES ('01a22429-7e10-75c3-ab9f-69da1cf05b97', '2026-11-28 21:57:08.750782+00', 'session_ended', '01a22429-79d0-7047-b561-2f7fa6d401ec', '01a22429-79d0-7047-b561-2f7fa6d401ec', '01a22429-7dc6-76b9-b114-2669db6a18cb', NULL, '{"reason": "logged_out"}');
INSERT INTO public.audit_log VALUES ('01a22429-7e2a-77d3-a5db-842be205ae17', '2026-11-28 21:57:08.775539+00', 'login', '01a22429-795f-74ea-92d9-136d51e95eb9', '01a22429-795f-74ea-92d9-136d51e95eb9', '01a22429-7e19-7096-942a-1474eed01c2e', '127.0.0.1', '{"licence_id": "01a22429-7c2b-7520-a964-35cefdb054ed"}');
INSERT INTO public.audit_log VALUES ('01a22429-7e33-728f-b952-45fc58aa1e96', '2026-11-28 21:57:08.78268+00', 'session_ended', '01a22429-795f-74ea-92d9-136d51e95eb9', '01a22429-795f-74ea-92d9-136d51e95eb9', '01a22429-7e19-7096-942a-1474eed01c2e', NULL, '{"reason": "idle"}');
INSERT INTO public.audit_log VALUES ('01a22429-7e47-75ad-9525-be45c424652a', '2026-11-28 21:57:08.804523+00', 'login', '01a22429-795f-74ea-92d9-136d51e95eb9', '01a22429-795f-74ea-92d9-136d51e95eb9', '01a22429-7e36-756c-97e9-48745f4531f1', '127.0.0.1', '{"licence_id": "01a22429-7c2b-7520-a964-35cefdb054ed"}');
INSERT INTO public.audit_log VALUES ('01a22429-7e4d-77b2-b9d6-63995a075ef2', '2026-11-28 21:57:08.811133+00', 'session_ended', '01a22429-795f-74ea-92d9-136d51e95eb9', '01a22429-795f-74ea-92d9-136d51e95eb9', '01a22429-7e36-756c-97e9-48745f4531f1', NULL, '{"reason": "expired"}');
INSERT INTO public.audit_log VALUES ('01a22429-7e61-757a-b9ea-5c309b61ae9e', '2026-11-28 21:57:08.831158+00', 'login', '01a22429-79d0-7047-b561-2f7fa6d401ec', '01a22429-79d0-7047-b561-2f7fa6d401ec', '01a22429-7e50-748a-a3ff-b0634a2ca585', '127.0.0.1', '{"licence_id": "01a22429-7c2b-7520-a964-35cefdb054ed"}');
INSERT INTO public.audit_log VALUES ('01a22429-7e7a-71ed-a07d-ce382514df5a', '2026-11-28 21:57:08.856851+00', 'login', '01a22429-77d2-7273-9c1b-49c1851fbaf8', '01a22429-77d2-7273-9c1b-49c1851fbaf8', '01a22429-7e6a-71f6-8c13-9b18bccb5b4e', '127.0.0.1', '{}');
INSERT INTO public.audit_log VALUES ('01a22429-7e84-74ad-bba3-f6debe5c388d', '2026-11-28 21:57:08.865202+00', 'session_ended', '01a22429-79d0-7047-b561-2f7fa6d401ec', '01a22429-77d2-7273-9c1b-49c1851fbaf8', '01a22429-7e50-748a-a3ff-b0634a2ca585', NULL, '{"reason": "put_out"}');
INSERT INTO public.audit_log VALUES ('01a22429-7e98-7567-aa1c-41b394070635', '2026-11-28 21:57:08.885881+00', 'login', '01a22429-7999-704a-8285-04c6ee334870', '01a22429-7999-704a-8285-04c6ee334870', '01a22429-7e87-7454-a113-0aa4a0ecc587', '127.0.0.1', '{"licence_id": "01a22429-7c2b-7520-a964-35cefdb054ed"}');
INSERT INTO public.audit_log VALUES ('01a22429-7ea3-71e0-8af7-2f66871f47cd', '2026-11-28 21:57:08.897263+00', 'session_ended', '01a22429-7999-704a-8285-04c6ee334870', '01a22429-765e-753a-a771-cc2084f19980', '01a22429-7e87-7454-a113-0aa4a0ecc587', NULL, '{"reason": "member_removed"}');
INSERT INTO public.audit_log VALUES ('01a22429-7ea6-7602-90cc-5069d8d90331', '2026-11-28 21:57:08.897263+00', 'member_removed', '01a22429-7999-704a-8285-04c6ee334870', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"licence_id": "01a22429-7c2b-7520-a964-35cefdb054ed"}');
INSERT INTO public.audit_log VALUES ('01a22429-7ea9-71ac-ba80-7aba47671a32', '2026-11-28 21:57:08.90483+00', 'member_changed', '01a22429-79d0-7047-b561-2f7fa6d401ec', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"role": "licence_admin", "licence_id": "01a22429-7c2b-7520-a964-35cefdb054ed"}');
INSERT INTO public.audit_log VALUES ('01a22429-7ec0-73fc-8ea7-bec109245149', '2026-11-28 21:57:08.925972+00', 'login', '01a22429-79d0-7047-b561-2f7fa6d401ec', '01a22429-79d0-7047-b561-2f7fa6d401ec', '01a22429-7eb0-72ec-a059-ad54b4f9f313', '127.0.0.1', '{"licence_id": "01a22429-7c30-76c4-ab9f-38a08cf89a72"}');
INSERT INTO public.audit_log VALUES ('01a22429-7ec8-735d-ac50-77e35d1de57a', '2026-11-28 21:57:08.934771+00', 'licence_changed', NULL, '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"changed": "suspended", "licence_id": "01a22429-7c30-76c4-ab9f-38a08cf89a72"}');
INSERT INTO public.audit_log VALUES ('01a22429-7ecb-703c-b1a6-d29426c9b79b', '2026-11-28 21:57:08.934771+00', 'session_ended', '01a22429-79d0-7047-b561-2f7fa6d401ec', '01a22429-765e-753a-a771-cc2084f19980', '01a22429-7eb0-72ec-a059-ad54b4f9f313', NULL, '{"reason": "licence_over"}');
INSERT INTO public.audit_log VALUES ('01a22429-7ef4-75a9-bb07-4a7ce3d4d7c7', '2026-11-28 21:57:08.980135+00', 'event_published', NULL, '01a22429-77d2-7273-9c1b-49c1851fbaf8', NULL, NULL, '{"event_id": "01a22429-7ee9-76f9-ad35-81dc6119558e"}');
INSERT INTO public.audit_log VALUES ('01a22429-7f00-774c-95b4-69fab686759d', '2026-11-28 21:57:08.991364+00', 'roster_added', '01a22429-7829-7571-a1dc-11039514a7f0', '01a22429-77d2-7273-9c1b-49c1851fbaf8', NULL, NULL, '{"role": "agent", "event_id": "01a22429-7ee9-76f9-ad35-81dc6119558e"}');
INSERT INTO public.audit_log VALUES ('01a22429-7f05-74a5-a466-8492e138163d', '2026-11-28 21:57:08.995407+00', 'event_published', NULL, '01a22429-77d2-7273-9c1b-49c1851fbaf8', NULL, NULL, '{"event_id": "01a22429-7eec-708b-be9e-eb1381638c64"}');
INSERT INTO public.audit_log VALUES ('01a22429-7f0a-75c6-bcff-3f23464bcff1', '2026-11-28 21:57:09.001234+00', 'roster_added', '01a22429-7829-7571-a1dc-11039514a7f0', '01a22429-77d2-7273-9c1b-49c1851fbaf8', NULL, NULL, '{"role": "agent", "event_id": "01a22429-7eec-708b-be9e-eb1381638c64"}');
INSERT INTO public.audit_log VALUES ('01a22429-7f0d-712a-9e0a-69152c67e3c0', '2026-11-28 21:57:09.004413+00', 'event_published', NULL, '01a22429-77d2-7273-9c1b-49c1851fbaf8', NULL, NULL, '{"event_id": "01a22429-7ef0-7689-a737-ab008ae8174e"}');
INSERT INTO public.audit_log VALUES ('01a22429-7f10-73b3-a837-41f5e4bb4644', '2026-11-28 21:57:09.007663+00', 'roster_added', '01a22429-7829-7571-a1dc-11039514a7f0', '01a22429-77d2-7273-9c1b-49c1851fbaf8', NULL, NULL, '{"role": "agent", "event_id": "01a22429-7ef0-7689-a737-ab008ae8174e"}');
INSERT INTO public.audit_log VALUES ('01a22429-7f13-723f-8afe-8ccc2c87356a', '2026-11-28 21:57:09.010493+00', 'roster_added', '01a22429-786c-72f2-aa21-63acf71eb624', '01a22429-77d2-7273-9c1b-49c1851fbaf8', NULL, NULL, '{"role": "admin", "event_id": "01a22429-7eec-708b-be9e-eb1381638c64"}');
INSERT INTO public.audit_log VALUES ('01a22429-7f15-7694-8607-8f005c48806f', '2026-11-28 21:57:09.012964+00', 'roster_added', '01a22429-78aa-768f-a9c1-6b735a918ef5', '01a22429-77d2-7273-9c1b-49c1851fbaf8', NULL, NULL, '{"role": "agent", "event_id": "01a22429-7eec-708b-be9e-eb1381638c64"}');
INSERT INTO public.audit_log VALUES ('01a22429-7f18-732c-8957-f4cf6f02b633', '2026-11-28 21:57:09.015641+00', 'roster_removed', '01a22429-78aa-768f-a9c1-6b735a918ef5', '01a22429-77d2-7273-9c1b-49c1851fbaf8', NULL, NULL, '{"role": "agent", "event_id": "01a22429-7eec-708b-be9e-eb1381638c64"}');
INSERT INTO public.audit_log VALUES ('01a22429-7f4e-7031-a90f-dc9a84c5339c', '2026-11-28 21:57:09.065553+00', 'credential_made', '01a22429-7776-721a-bfca-8e2b9db75b11', '01a22429-7776-721a-bfca-8e2b9db75b11', '01a22429-7793-75c2-a62c-5743673749ac', NULL, '{"ticket_id": "01a22429-7f45-7306-9f98-322984f820cd"}');
INSERT INTO public.audit_log VALUES ('01a22429-7f55-704f-9ea2-011298e883cc', '2026-11-28 21:57:09.075294+00', 'ticket_given', '01a22429-79d0-7047-b561-2f7fa6d401ec', '01a22429-77d2-7273-9c1b-49c1851fbaf8', NULL, NULL, '{"event_id": "01a22429-7eec-708b-be9e-eb1381638c64", "ticket_id": "01a22429-7f54-766d-b439-e1b67cb83c74"}');
INSERT INTO public.audit_log VALUES ('01a22429-7f75-77b2-8ec2-61f4f999d578', '2026-11-28 21:57:09.107406+00', 'capacity_changed', NULL, '01a22429-77d2-7273-9c1b-49c1851fbaf8', NULL, NULL, '{"to": 12, "from": 10, "event_id": "01a22429-7ee9-76f9-ad35-81dc6119558e"}');
INSERT INTO public.audit_log VALUES ('01a22429-7f87-77e8-87cd-57d4503be4ab', '2026-11-28 21:57:09.126178+00', 'event_cancelled', NULL, '01a22429-77d2-7273-9c1b-49c1851fbaf8', NULL, NULL, '{"event_id": "01a22429-7ef0-7689-a737-ab008ae8174e"}');
INSERT INTO public.audit_log VALUES ('01a22429-7f9f-7098-9aab-55aed309f117', '2026-11-28 21:57:09.148377+00', 'credential_made', '01a22429-7776-721a-bfca-8e2b9db75b11', '01a22429-7776-721a-bfca-8e2b9db75b11', '01a22429-7793-75c2-a62c-5743673749ac', NULL, '{"ticket_id": "01a22429-7f1d-7428-96f1-f58df1b932f5"}');
INSERT INTO public.audit_log VALUES ('01a22429-7fa4-7099-a535-b268ab5d4fb4', '2026-11-28 21:57:09.154134+00', 'credential_made', '01a22429-786c-72f2-aa21-63acf71eb624', '01a22429-786c-72f2-aa21-63acf71eb624', '01a22429-7881-71c2-a4c4-94779a6678f3', NULL, '{"ticket_id": "01a22429-7f30-71ca-bcc8-c8b7a1b20685"}');
INSERT INTO public.audit_log VALUES ('01a22429-7fa9-73ce-beb9-e2e7f76b75a6', '2026-11-28 21:57:09.159304+00', 'credential_made', '01a22429-7776-721a-bfca-8e2b9db75b11', '01a22429-7776-721a-bfca-8e2b9db75b11', '01a22429-7793-75c2-a62c-5743673749ac', NULL, '{"ticket_id": "01a22429-7f3c-705e-80db-61539e2ddfb2"}');
INSERT INTO public.audit_log VALUES ('01a22429-7faf-725f-96dd-66439277f271', '2026-11-28 21:57:09.164744+00', 'credential_made', '01a22429-786c-72f2-aa21-63acf71eb624', '01a22429-786c-72f2-aa21-63acf71eb624', '01a22429-7881-71c2-a4c4-94779a6678f3', NULL, '{"ticket_id": "01a22429-7f41-7767-b832-f9abdecd78e5"}');
INSERT INTO public.audit_log VALUES ('01a22429-7fc2-77c8-a317-662d0ca0cd21', '2026-11-28 21:57:09.184732+00', 'login', '01a22429-786c-72f2-aa21-63acf71eb624', '01a22429-786c-72f2-aa21-63acf71eb624', '01a22429-7fb2-7313-bba7-a0912de786ff', '127.0.0.1', '{}');
INSERT INTO public.audit_log VALUES ('01a22429-7fcc-7092-b573-75c2ca1017d1', '2026-11-28 21:57:09.192194+00', 'credential_replaced', '01a22429-786c-72f2-aa21-63acf71eb624', '01a22429-786c-72f2-aa21-63acf71eb624', '01a22429-7fb2-7313-bba7-a0912de786ff', NULL, '{"ticket_id": "01a22429-7f41-7767-b832-f9abdecd78e5"}');
INSERT INTO public.audit_log VALUES ('01a22429-8049-7695-acc4-f30681d0621e', '2026-11-28 21:57:09.320506+00', 'application_created', NULL, '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"name": "Laboratory", "application_id": "01a22429-8048-75e4-a9f2-30a5648a2164"}');
INSERT INTO public.audit_log VALUES ('01a22429-805d-768e-a6a2-b95beafeae30', '2026-11-28 21:57:09.340427+00', 'application_created', NULL, '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"name": "Public", "application_id": "01a22429-805c-7044-904f-dd796f96b03b"}');
INSERT INTO public.audit_log VALUES ('01a22429-8065-74db-88bd-e08865f2239a', '2026-11-28 21:57:09.347213+00', 'application_changed', NULL, '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"what": "name", "application_id": "01a22429-805c-7044-904f-dd796f96b03b"}');
INSERT INTO public.audit_log VALUES ('01a22429-8079-7507-9881-5c25d4d095dd', '2026-11-28 21:57:09.366751+00', 'licence_created', NULL, '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"licence_id": "01a22429-8077-7079-bac0-ddcea343a562"}');
INSERT INTO public.audit_log VALUES ('01a22429-808b-71c9-bcdf-d95c9a2d5a7e', '2026-11-28 21:57:09.38653+00', 'user_created', '01a22429-808a-7351-8960-71e96ca38a52', '01a22429-808a-7351-8960-71e96ca38a52', NULL, '127.0.0.1', '{"role": "user"}');
INSERT INTO public.audit_log VALUES ('01a22429-80b2-74dd-9cec-64bd431b5389', '2026-11-28 21:57:09.424845+00', 'factor_shown', '01a22429-808a-7351-8960-71e96ca38a52', '01a22429-808a-7351-8960-71e96ca38a52', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-80ca-7595-9af0-9bfeb8d6d913', '2026-11-28 21:57:09.446201+00', 'factor_confirmed', '01a22429-808a-7351-8960-71e96ca38a52', '01a22429-808a-7351-8960-71e96ca38a52', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-80cb-73f9-8741-dc5c2f46cf03', '2026-11-28 21:57:09.446201+00', 'login', '01a22429-808a-7351-8960-71e96ca38a52', '01a22429-808a-7351-8960-71e96ca38a52', '01a22429-80b6-7404-8664-7d7fb8466c90', '127.0.0.1', '{}');
INSERT INTO public.audit_log VALUES ('01a22429-80cc-728e-b1c0-11788f0886de', '2026-11-28 21:57:09.446201+00', 'recovery_codes_made', '01a22429-808a-7351-8960-71e96ca38a52', '01a22429-808a-7351-8960-71e96ca38a52', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-80dd-73af-8bb0-a0bf7f94a613', '2026-11-28 21:57:09.468872+00', 'user_created', '01a22429-80dd-73af-8bb0-9ce026a3db82', '01a22429-80dd-73af-8bb0-9ce026a3db82', NULL, '127.0.0.1', '{"role": "user"}');
INSERT INTO public.audit_log VALUES ('01a22429-80ee-7332-8d3c-77399b104d2d', '2026-11-28 21:57:09.484537+00', 'factor_shown', '01a22429-80dd-73af-8bb0-9ce026a3db82', '01a22429-80dd-73af-8bb0-9ce026a3db82', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-8100-7191-9697-6d856930bcf4', '2026-11-28 21:57:09.502835+00', 'factor_confirmed', '01a22429-80dd-73af-8bb0-9ce026a3db82', '01a22429-80dd-73af-8bb0-9ce026a3db82', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-8100-7191-9697-73521ca24b86', '2026-11-28 21:57:09.502835+00', 'login', '01a22429-80dd-73af-8bb0-9ce026a3db82', '01a22429-80dd-73af-8bb0-9ce026a3db82', '01a22429-80f0-702e-9726-1666e73409fc', '127.0.0.1', '{}');
INSERT INTO public.audit_log VALUES ('01a22429-8102-777f-a42e-fade13598b30', '2026-11-28 21:57:09.502835+00', 'recovery_codes_made', '01a22429-80dd-73af-8bb0-9ce026a3db82', '01a22429-80dd-73af-8bb0-9ce026a3db82', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-8113-75c9-8ea8-4d9c6d5aec8c', '2026-11-28 21:57:09.522211+00', 'user_created', '01a22429-8112-77e5-adf3-124eefa370dc', '01a22429-8112-77e5-adf3-124eefa370dc', NULL, '127.0.0.1', '{"role": "user"}');
INSERT INTO public.audit_log VALUES ('01a22429-8124-74d4-95e5-e31bdcef659d', '2026-11-28 21:57:09.539043+00', 'factor_shown', '01a22429-8112-77e5-adf3-124eefa370dc', '01a22429-8112-77e5-adf3-124eefa370dc', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-8135-7202-b745-b6e04388bb4a', '2026-11-28 21:57:09.55586+00', 'factor_confirmed', '01a22429-8112-77e5-adf3-124eefa370dc', '01a22429-8112-77e5-adf3-124eefa370dc', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-8135-7202-b745-b854b01a2765', '2026-11-28 21:57:09.55586+00', 'login', '01a22429-8112-77e5-adf3-124eefa370dc', '01a22429-8112-77e5-adf3-124eefa370dc', '01a22429-8126-7612-9519-7940490c76f8', '127.0.0.1', '{}');
INSERT INTO public.audit_log VALUES ('01a22429-8136-73d2-8883-d491ec531784', '2026-11-28 21:57:09.55586+00', 'recovery_codes_made', '01a22429-8112-77e5-adf3-124eefa370dc', '01a22429-8112-77e5-adf3-124eefa370dc', NULL, NULL, '{}');
INSERT INTO public.audit_log VALUES ('01a22429-813b-73a9-ae2a-e147d0568b48', '2026-11-28 21:57:09.562602+00', 'member_added', '01a22429-808a-7351-8960-71e96ca38a52', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"role": "member", "licence_id": "01a22429-8077-7079-bac0-ddcea343a562"}');
INSERT INTO public.audit_log VALUES ('01a22429-813d-77fc-b4fc-e4bd18d12e44', '2026-11-28 21:57:09.565074+00', 'member_added', '01a22429-80dd-73af-8bb0-9ce026a3db82', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"role": "member", "licence_id": "01a22429-8077-7079-bac0-ddcea343a562"}');
INSERT INTO public.audit_log VALUES ('01a22429-8140-71ab-8f78-6512e1cfe58d', '2026-11-28 21:57:09.567691+00', 'member_added', '01a22429-8112-77e5-adf3-124eefa370dc', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"role": "member", "licence_id": "01a22429-8077-7079-bac0-ddcea343a562"}');
INSERT INTO public.audit_log VALUES ('01a22429-81ad-7454-a35f-f79c573891c8', '2026-11-28 21:57:09.676022+00', 'login', '01a22429-808a-7351-8960-71e96ca38a52', '01a22429-808a-7351-8960-71e96ca38a52', '01a22429-819e-74e5-bfad-713639441fd7', '127.0.0.1', '{}');
INSERT INTO public.audit_log VALUES ('01a22429-81d0-70ff-89b0-4bcc4a24a9c6', '2026-11-28 21:57:09.71079+00', 'application_entered', '01a22429-808a-7351-8960-71e96ca38a52', '01a22429-808a-7351-8960-71e96ca38a52', '01a22429-819e-74e5-bfad-713639441fd7', NULL, '{"licence_id": "01a22429-8077-7079-bac0-ddcea343a562", "application_id": "01a22429-8048-75e4-a9f2-30a5648a2164"}');
INSERT INTO public.audit_log VALUES ('01a22429-821b-76f9-9eab-ebce60309175', '2026-11-28 21:57:09.786024+00', 'login', '01a22429-80dd-73af-8bb0-9ce026a3db82', '01a22429-80dd-73af-8bb0-9ce026a3db82', '01a22429-820c-7210-958f-d50f9c8d77f2', '127.0.0.1', '{}');
INSERT INTO public.audit_log VALUES ('01a22429-822f-7232-8051-23e1d8858147', '2026-11-28 21:57:09.806515+00', 'application_entered', '01a22429-80dd-73af-8bb0-9ce026a3db82', '01a22429-80dd-73af-8bb0-9ce026a3db82', '01a22429-820c-7210-958f-d50f9c8d77f2', NULL, '{"licence_id": "01a22429-8077-7079-bac0-ddcea343a562", "application_id": "01a22429-8048-75e4-a9f2-30a5648a2164"}');
INSERT INTO public.audit_log VALUES ('01a22429-825b-724e-a628-752b19d7e317', '2026-11-28 21:57:09.849619+00', 'login', '01a22429-8112-77e5-adf3-124eefa370dc', '01a22429-8112-77e5-adf3-124eefa370dc', '01a22429-824b-7206-9727-42c0d1f61f03', '127.0.0.1', '{}');
INSERT INTO public.audit_log VALUES ('01a22429-8271-70fd-8427-ba1963e3fb24', '2026-11-28 21:57:09.87281+00', 'application_entered', '01a22429-8112-77e5-adf3-124eefa370dc', '01a22429-8112-77e5-adf3-124eefa370dc', '01a22429-824b-7206-9727-42c0d1f61f03', NULL, '{"licence_id": "01a22429-8077-7079-bac0-ddcea343a562", "application_id": "01a22429-8048-75e4-a9f2-30a5648a2164"}');
INSERT INTO public.audit_log VALUES ('01a22429-829e-730b-b3ba-86b52f45c3f8', '2026-11-28 21:57:09.916486+00', 'login', '01a22429-7776-721a-bfca-8e2b9db75b11', '01a22429-7776-721a-bfca-8e2b9db75b11', '01a22429-828e-761b-8df6-c84b92349597', '127.0.0.1', '{}');
INSERT INTO public.audit_log VALUES ('01a22429-82ad-71c9-a906-2fd56ccba497', '2026-11-28 21:57:09.933227+00', 'application_entered', '01a22429-7776-721a-bfca-8e2b9db75b11', '01a22429-7776-721a-bfca-8e2b9db75b11', '01a22429-828e-761b-8df6-c84b92349597', NULL, '{"application_id": "01a22429-805c-7044-904f-dd796f96b03b"}');
INSERT INTO public.audit_log VALUES ('01a22429-82cd-7109-b35a-cea520ff6c29', '2026-11-28 21:57:09.964268+00', 'login', '01a22429-80dd-73af-8bb0-9ce026a3db82', '01a22429-80dd-73af-8bb0-9ce026a3db82', '01a22429-82bd-7614-bf9e-4fa73296caee', '127.0.0.1', '{}');
INSERT INTO public.audit_log VALUES ('01a22429-82d4-74b9-90de-e4f0d4bb20d8', '2026-11-28 21:57:09.970255+00', 'session_ended', '01a22429-80dd-73af-8bb0-9ce026a3db82', '01a22429-80dd-73af-8bb0-9ce026a3db82', '01a22429-820c-7210-958f-d50f9c8d77f2', NULL, '{"reason": "revoked"}');
INSERT INTO public.audit_log VALUES ('01a22429-82e8-735a-9fc9-354b4a6a8ed3', '2026-11-28 21:57:09.990485+00', 'application_secret_made', NULL, '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"application_id": "01a22429-8048-75e4-a9f2-30a5648a2164"}');
INSERT INTO public.audit_log VALUES ('01a22429-82ec-7507-8b26-389fdf869adc', '2026-11-28 21:57:09.995085+00', 'service_account_created', '01a22429-82ea-740b-bdbf-981d24734f8b', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"name": "Register", "scopes": "licence:read licence:manage"}');
INSERT INTO public.audit_log VALUES ('01a22429-8302-72bc-93b3-14ded719b2af', '2026-11-28 21:57:10.011238+00', 'service_secret_made', '01a22429-82ea-740b-bdbf-981d24734f8b', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"secret_id": "01a22429-82ff-7431-bfe7-a1cda7945b3d", "old_end_in_seconds": 86400}');
INSERT INTO public.audit_log VALUES ('01a22429-8306-73f3-b0a2-3b1d78d6269d', '2026-11-28 21:57:10.021124+00', 'service_secret_made', '01a22429-82ea-740b-bdbf-981d24734f8b', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"secret_id": "01a22429-8306-73f3-b0a2-376ba7d7a7cd", "old_end_in_seconds": 3600}');
INSERT INTO public.audit_log VALUES ('01a22429-8312-71f2-95df-e35095021cd2', '2026-11-28 21:57:10.033642+00', 'service_token_issued', '01a22429-82ea-740b-bdbf-981d24734f8b', '01a22429-82ea-740b-bdbf-981d24734f8b', NULL, '127.0.0.1', '{"scope": "licence:read licence:manage", "shown": "secret"}');
INSERT INTO public.audit_log VALUES ('01a22429-8317-75a0-8239-1eb9a85d1bfc', '2026-11-28 21:57:10.038408+00', 'service_account_created', '01a22429-8316-71b0-9b41-7c386944258a', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"name": "Keyed", "scopes": "licence:read"}');
INSERT INTO public.audit_log VALUES ('01a22429-831c-74a5-b39b-1b84fffe9475', '2026-11-28 21:57:10.042625+00', 'service_secret_made', '01a22429-8316-71b0-9b41-7c386944258a', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"secret_id": "01a22429-831c-74a5-b39b-16fe94cc8482", "old_end_in_seconds": 86400}');
INSERT INTO public.audit_log VALUES ('01a22429-8323-74d2-9caa-7a73fbe38b44', '2026-11-28 21:57:10.049037+00', 'service_key_added', '01a22429-8316-71b0-9b41-7c386944258a', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"kid": "S__YR66IsDITztyxsSNZoGEGcwTISPfjPSt8sglnimI"}');
INSERT INTO public.audit_log VALUES ('01a22429-832e-712a-bf2d-29fd22b4d36c', '2026-11-28 21:57:10.061428+00', 'service_token_issued', '01a22429-8316-71b0-9b41-7c386944258a', '01a22429-8316-71b0-9b41-7c386944258a', NULL, '127.0.0.1', '{"scope": "licence:read", "shown": "assertion"}');
INSERT INTO public.audit_log VALUES ('01a22429-8331-7785-a089-1837f5ab95f8', '2026-11-28 21:57:10.06523+00', 'service_account_created', '01a22429-8331-7785-a089-170d77e28644', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"name": "Disabled", "scopes": "licence:read licence:manage"}');
INSERT INTO public.audit_log VALUES ('01a22429-8336-7431-a3ae-c0c7bdb3b7b6', '2026-11-28 21:57:10.068409+00', 'service_secret_made', '01a22429-8331-7785-a089-170d77e28644', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"secret_id": "01a22429-8335-7157-aeed-c9eee6c17cdd", "old_end_in_seconds": 86400}');
INSERT INTO public.audit_log VALUES ('01a22429-833c-71aa-868c-8d15531e1887', '2026-11-28 21:57:10.07246+00', 'service_account_changed', '01a22429-8331-7785-a089-170d77e28644', '01a22429-765e-753a-a771-cc2084f19980', NULL, NULL, '{"what": "disabled", "disabled": true}');
INSERT INTO public.audit_log VALUES ('01a22429-834c-7221-a006-0a7069906791', '2026-11-28 21:57:10.091169+00', 'service_token_refused', '01a22429-82ea-740b-bdbf-981d24734f8b', '01a22429-82ea-740b-bdbf-981d24734f8b', NULL, '127.0.0.1', '{"error": "invalid_client", "detail": "invalid secret provided"}');
INSERT INTO public.audit_log VALUES ('01a22429-8351-778b-813b-69cc5f551695', '2026-11-28 21:57:10.09751+00', 'service_token_issued', '01a22429-82ea-740b-bdbf-981d24734f8b', '01a22429-82ea-740b-bdbf-981d24734f8b', NULL, '127.0.0.1', '{"scope": "licence:read licence:manage", "shown": "secret"}');
INSERT INTO public.audit_log VALUES ('01a22429-835a-72a0-8dc7-f0404af1967f', '2026-11-28 21:57:10.103567+00', 'licence_created', NULL, '01a22429-82ea-740b-bdbf-981d24734f8b', NULL, NULL, '{"licence_id": "01a22429-8359-7165-bd8f-2843bedc10e9"}');

INSERT INTO public.credential_locators VALUES ('PQTYZGZXPVFCNSEP', '01a22429-7ef0-7689-a737-ab008ae8174e', '01a22429-7f45-7306-9f98-322984f820cd', false, '2026-11-28 21:57:09.065553+00');
INSERT INTO public.credential_locators VALUES ('FQBB7NYJQSFYTNGC', '01a22429-7ee9-76f9-ad35-81dc6119558e', '01a22429-7f1d-7428-96f1-f58df1b932f5', false, '2026-11-28 21:57:09.148377+00');
INSERT INTO public.credential_locators VALUES ('E6QY4X1VVGTJVG8S', '01a22429-7ee9-76f9-ad35-81dc6119558e', '01a22429-7f30-71ca-bcc8-c8b7a1b20685', false, '2026-11-28 21:57:09.154134+00');
INSERT INTO public.credential_locators VALUES ('K9VGWMS9QNPM4CZ8', '01a22429-7eec-708b-be9e-eb1381638c64', '01a22429-7f3c-705e-80db-61539e2ddfb2', false, '2026-11-28 21:57:09.159304+00');
INSERT INTO public.credential_locators VALUES ('KXG3NC3TCD0KZY4Z', '01a22429-7eec-708b-be9e-eb1381638c64', '01a22429-7f41-7767-b832-f9abdecd78e5', false, '2026-11-28 21:57:09.164744+00');
INSERT INTO public.credential_locators VALUES ('ZPSDKCHNW0MPRTWS', '01a22429-7eec-708b-be9e-eb1381638c64', '01a22429-7f41-7767-b832-f9abdecd78e5', true, '2026-11-28 21:57:09.192194+00');

INSERT INTO public.denylist VALUES ('01a22429-7adf-701e-bed5-b86cccfb0521', 'jti', '2026-11-28 22:58:07.938439+00');
INSERT INTO public.denylist VALUES ('01a22429-7acb-716b-a07a-e7a3a9aff348', 'sid', '2026-11-28 22:58:07.938439+00');
INSERT INTO public.denylist VALUES ('01a22429-7af2-71a7-86d6-295c74027491', 'sid', '2026-11-28 22:58:07.978189+00');
INSERT INTO public.denylist VALUES ('01a22429-7b0f-7138-8c71-9f516da84f66', 'sid', '2026-11-28 22:58:08.02544+00');
INSERT INTO public.denylist VALUES ('01a22429-7b41-748c-9c9e-2833e529fdb2', 'sid', '2026-11-28 22:58:08.084448+00');
INSERT INTO public.denylist VALUES ('01a22429-7906-773d-aa4f-765539bcca32', 'sid', '2026-11-28 22:58:08.152273+00');
INSERT INTO public.denylist VALUES ('01a22429-7b80-72f1-b020-3229a50d1594', 'sid', '2026-11-28 22:58:08.152273+00');
INSERT INTO public.denylist VALUES ('01a22429-793d-720e-aa8e-0f1f40a1c3d2', 'sid', '2026-11-28 22:58:08.186936+00');
INSERT INTO public.denylist VALUES ('01a22429-7bc6-70bb-bf4e-425f8003439f', 'sid', '2026-11-28 22:58:08.186936+00');
INSERT INTO public.denylist VALUES ('01a22429-7cbc-758b-91ae-cd84d47ec917', 'jti', '2026-11-28 22:58:08.425509+00');
INSERT INTO public.denylist VALUES ('01a22429-7c9e-75e5-a92a-985a9225c8c9', 'sid', '2026-11-28 22:58:08.425509+00');
INSERT INTO public.denylist VALUES ('01a22429-7d63-778b-b878-42701b751b0c', 'jti', '2026-11-28 22:58:08.581711+00');
INSERT INTO public.denylist VALUES ('01a22429-7d50-7164-87e8-74ae721e0c66', 'sid', '2026-11-28 22:58:08.581711+00');
INSERT INTO public.denylist VALUES ('01a22429-7d69-7058-8c00-543d121ba498', 'sid', '2026-11-28 22:58:08.622479+00');
INSERT INTO public.denylist VALUES ('01a22429-7dd9-7214-91d0-7776dce37c43', 'jti', '2026-11-28 22:58:08.750782+00');
INSERT INTO public.denylist VALUES ('01a22429-7dc6-76b9-b114-2669db6a18cb', 'sid', '2026-11-28 22:58:08.750782+00');
INSERT INTO public.denylist VALUES ('01a22429-7e19-7096-942a-1474eed01c2e', 'sid', '2026-11-28 22:58:08.78268+00');
INSERT INTO public.denylist VALUES ('01a22429-7e36-756c-97e9-48745f4531f1', 'sid', '2026-11-28 22:58:08.811133+00');
INSERT INTO public.denylist VALUES ('01a22429-7e50-748a-a3ff-b0634a2ca585', 'sid', '2026-11-28 22:58:08.865202+00');
INSERT INTO public.denylist VALUES ('01a22429-7e87-7454-a113-0aa4a0ecc587', 'sid', '2026-11-28 22:58:08.897263+00');
INSERT INTO public.denylist VALUES ('01a22429-7eb0-72ec-a059-ad54b4f9f313', 'sid', '2026-11-28 22:58:08.934771+00');
INSERT INTO public.denylist VALUES ('01a22429-820c-7210-958f-d50f9c8d77f2', 'sid', '2026-11-28 22:58:09.970255+00');

INSERT INTO public.events VALUES ('01a22429-76b3-76b9-a096-d3cc1f2b3025', 'Demo night', 'An evening to try the doors with.', 'The Old Mill', 'UTC', '2026-11-29 00:57:06.862+00', '2026-12-29 00:57:06.862+00', NULL, 100, 1, 'PUBLISHED', false, true, 'SHA1', 6, 30, false, 1, '01a22429-767b-7437-98f3-1da21b1ab65e', '2026-11-28 21:57:06.798172+00', '2026-11-28 21:57:06.798172+00', '2026-11-28 21:57:06.798172+00');
INSERT INTO public.events VALUES ('01a22429-7ed9-7127-a604-42a5a1d8747f', 'Draft', 'In the park.', NULL, 'UTC', '2040-06-01 18:00:00+00', NULL, NULL, 10, 0, 'DRAFT', false, false, 'SHA1', 6, 30, false, 1, '01a22429-77d2-7273-9c1b-49c1851fbaf8', NULL, '2026-11-28 21:57:08.953811+00', NULL);
INSERT INTO public.events VALUES ('01a22429-7ef0-7689-a737-ab008ae8174e', 'Rained off', 'In the park.', NULL, 'UTC', '2040-06-01 18:00:00+00', NULL, NULL, 10, 0, 'CANCELLED', false, false, 'SHA1', 6, 30, true, 1, '01a22429-77d2-7273-9c1b-49c1851fbaf8', '2026-11-28 21:57:09.004413+00', '2026-11-28 21:57:08.97631+00', '2026-11-28 21:57:09.126178+00');
INSERT INTO public.events VALUES ('01a22429-7ee9-76f9-ad35-81dc6119558e', 'Concert', 'In the park.', 'The Old Mill', 'UTC', '2040-06-01 18:00:00+00', NULL, NULL, 12, 3, 'PUBLISHED', false, true, 'SHA256', 8, 60, true, 1, '01a22429-77d2-7273-9c1b-49c1851fbaf8', '2026-11-28 21:57:08.980135+00', '2026-11-28 21:57:08.969003+00', '2026-11-28 21:57:09.107406+00');
INSERT INTO public.events VALUES ('01a22429-7eec-708b-be9e-eb1381638c64', 'Reading', 'In the park.', NULL, 'Europe/Copenhagen', '2040-06-01 18:00:00+00', NULL, NULL, 10, 5, 'PUBLISHED', false, false, 'SHA1', 6, 30, true, 1, '01a22429-77d2-7273-9c1b-49c1851fbaf8', '2026-11-28 21:57:08.995407+00', '2026-11-28 21:57:08.972849+00', '2026-11-28 21:57:08.995407+00');
INSERT INTO public.events VALUES ('01a22429-8040-74a7-bcf1-b40b93cb6268', 'Once', '', NULL, 'UTC', '2040-01-01 00:00:00+00', NULL, NULL, 1, 0, 'DRAFT', false, false, 'SHA1', 6, 30, false, 1, '01a22429-77d2-7273-9c1b-49c1851fbaf8', NULL, '2026-11-28 21:57:09.309287+00', NULL);

INSERT INTO public.gate_guesses VALUES ('01a22429-7829-7571-a1dc-11039514a7f0', 2, '2026-11-28 21:57:09.276181+00', '2026-11-28 21:57:09.288581+00');

INSERT INTO public.idempotent_answers VALUES ('01a22429-77d2-7273-9c1b-49c1851fbaf8', 'upgrade-1', '\x50f5b2f57ffbfe13b1fe413e5a645327418a46fa1ff2d40420a6905d2a305534', 201, '{"uuid":"01a22429-8040-74a7-bcf1-b40b93cb6268","title":"Once","description":"","venue":null,"timezone":"UTC","starts_at":"2040-01-01T00:00:00.000Z","ends_at":null,"doors_at":null,"capacity":1,"registered":0,"status":"DRAFT","reentry":false,"totp":{"algorithm":"SHA1","digits":6,"period":30},"created_at":"2026-11-28T21:57:09.309Z","updated_at":null}', '2026-11-28 21:57:09.309287+00');
INSERT INTO public.idempotent_answers VALUES ('01a22429-82ea-740b-bdbf-981d24734f8b', 'machine-1', '\xb987a1606f3082b9d53585b40a9cc8ef8c1f5b7ad5ae4cac8443d0d635e56904', 201, '{"uuid":"01a22429-8359-7165-bd8f-2843bedc10e9","serial":"361V-HPMG-PCH2-3YXZ","owner_id":"01a22429-7bec-7438-8fb6-bfb8d86f72a8","number_of_users":1,"active":true,"suspended":false,"valid":true,"valid_from":"2026-11-28T21:57:10.103Z","valid_to":"2027-11-28T21:57:10.103Z","duration":"P1Y","created_on":"2026-11-28T21:57:10.103Z","updated_at":null,"title":"Made by a machine","application_id":null,"count_by":"user","on_full":"evict_longest_idle","evict_after_idle_seconds":1209600,"overdraft_seats":0,"overdraft_seconds":86400,"on_shrink":"keep","stay_logged_in_days":60,"longest_login_days":400,"release_idle_after_seconds":null,"borrow_days":0,"keep_session_data":false,"tell_members_who_is_in":false,"features":{},"in_use":0,"members":0}', '2026-11-28 21:57:10.103567+00');

INSERT INTO public.known_browsers VALUES ('7be4d177-ef21-4286-b4e0-84bc6477c672', '01a22429-765e-753a-a771-cc2084f19980', '2026-11-28 21:57:06.964821+00');
INSERT INTO public.known_browsers VALUES ('08ca9b26-1b5e-4cfe-b41d-856e224f4648', '01a22429-7776-721a-bfca-8e2b9db75b11', '2026-11-28 21:57:07.129521+00');
INSERT INTO public.known_browsers VALUES ('f9052b60-075a-4dc7-ace9-9ceaf8c9ef71', '01a22429-77d2-7273-9c1b-49c1851fbaf8', '2026-11-28 21:57:07.193385+00');
INSERT INTO public.known_browsers VALUES ('767938ab-a2a0-4030-a2b0-9b1f618c991c', '01a22429-7829-7571-a1dc-11039514a7f0', '2026-11-28 21:57:07.282025+00');
INSERT INTO public.known_browsers VALUES ('04eb4315-72ce-4452-a906-03dd89877962', '01a22429-786c-72f2-aa21-63acf71eb624', '2026-11-28 21:57:07.344719+00');
INSERT INTO public.known_browsers VALUES ('d86a84d4-5a84-45ac-9508-d31fdf89ce35', '01a22429-78aa-768f-a9c1-6b735a918ef5', '2026-11-28 21:57:07.418603+00');
INSERT INTO public.known_browsers VALUES ('a5b22076-7cbb-4f19-b1e2-b7ab20057759', '01a22429-7928-744e-9692-4757d36e7e36', '2026-11-28 21:57:07.530842+00');
INSERT INTO public.known_browsers VALUES ('b2f63479-6145-468d-9854-abe91403f00d', '01a22429-795f-74ea-92d9-136d51e95eb9', '2026-11-28 21:57:07.587382+00');
INSERT INTO public.known_browsers VALUES ('90b1f7b6-b4ef-4b72-8355-fd451831b025', '01a22429-7999-704a-8285-04c6ee334870', '2026-11-28 21:57:07.643584+00');
INSERT INTO public.known_browsers VALUES ('9c377e24-59b2-4810-975d-a096dcff2801', '01a22429-79d0-7047-b561-2f7fa6d401ec', '2026-11-28 21:57:07.701826+00');
INSERT INTO public.known_browsers VALUES ('4d9f46e2-564d-48aa-8e6e-57792a39c70f', '01a22429-7776-721a-bfca-8e2b9db75b11', '2026-11-28 21:57:07.777605+00');
INSERT INTO public.known_browsers VALUES ('91216a32-2345-4d16-a656-e9819fc85243', '01a22429-7776-721a-bfca-8e2b9db75b11', '2026-11-28 21:57:07.878671+00');
INSERT INTO public.known_browsers VALUES ('77b1b2d2-8dd7-45e5-a24c-9ff7c661c452', '01a22429-7776-721a-bfca-8e2b9db75b11', '2026-11-28 21:57:07.900675+00');
INSERT INTO public.known_browsers VALUES ('320afd2e-353c-4337-96ea-3a53d4c57ecf', '01a22429-786c-72f2-aa21-63acf71eb624', '2026-11-28 21:57:07.930223+00');
INSERT INTO public.known_browsers VALUES ('cdee2b1c-785d-4c56-aee1-562aa1145104', '01a22429-786c-72f2-aa21-63acf71eb624', '2026-11-28 21:57:07.969114+00');
INSERT INTO public.known_browsers VALUES ('f34abccb-db2f-44ef-af8f-baced76d0d90', '01a22429-786c-72f2-aa21-63acf71eb624', '2026-11-28 21:57:07.996886+00');
INSERT INTO public.known_browsers VALUES ('2fe3e573-6db7-4ade-93d6-e363f29303b8', '01a22429-78aa-768f-a9c1-6b735a918ef5', '2026-11-28 21:57:08.046613+00');
INSERT INTO public.known_browsers VALUES ('b27b4134-9146-4603-84aa-937f1ecb550a', '01a22429-765e-753a-a771-cc2084f19980', '2026-11-28 21:57:08.131089+00');
INSERT INTO public.known_browsers VALUES ('1e20f877-2a57-4f57-87fd-eee0dc5e95d4', '01a22429-7928-744e-9692-4757d36e7e36', '2026-11-28 21:57:08.180195+00');
INSERT INTO public.known_browsers VALUES ('4b664d6f-3891-4708-9d93-8599809604a3', '01a22429-7999-704a-8285-04c6ee334870', '2026-11-28 21:57:08.40042+00');
INSERT INTO public.known_browsers VALUES ('650005ca-3690-4a84-ae85-a9b9d7955651', '01a22429-7776-721a-bfca-8e2b9db75b11', '2026-11-28 21:57:08.448972+00');
INSERT INTO public.known_browsers VALUES ('0cc62806-a985-43c9-9f96-6bf867fb27a6', '01a22429-786c-72f2-aa21-63acf71eb624', '2026-11-28 21:57:08.486012+00');
INSERT INTO public.known_browsers VALUES ('8d99f566-7c24-437c-99db-b1b282044cde', '01a22429-77d2-7273-9c1b-49c1851fbaf8', '2026-11-28 21:57:08.544205+00');
INSERT INTO public.known_browsers VALUES ('5a787c0b-a703-45a6-bd07-2c423440e0a5', '01a22429-7776-721a-bfca-8e2b9db75b11', '2026-11-28 21:57:08.573987+00');
INSERT INTO public.known_browsers VALUES ('e574b565-3474-44e6-b3c8-38ceac30d1ef', '01a22429-795f-74ea-92d9-136d51e95eb9', '2026-11-28 21:57:08.599238+00');
INSERT INTO public.known_browsers VALUES ('e3e1e599-1f6c-41a8-b323-f7cfbf447726', '01a22429-7999-704a-8285-04c6ee334870', '2026-11-28 21:57:08.622479+00');
INSERT INTO public.known_browsers VALUES ('ca6bb10c-d0a5-4cc1-9b2d-103a8cb3c785', '01a22429-795f-74ea-92d9-136d51e95eb9', '2026-11-28 21:57:08.649469+00');
INSERT INTO public.known_browsers VALUES ('d756b274-5775-42d9-91ec-4dbf49b4c8eb', '01a22429-795f-74ea-92d9-136d51e95eb9', '2026-11-28 21:57:08.671352+00');
INSERT INTO public.known_browsers VALUES ('9d8d6eb6-2fcb-42cc-a114-aa6a90329e41', '01a22429-79d0-7047-b561-2f7fa6d401ec', '2026-11-28 21:57:08.692886+00');
INSERT INTO public.known_browsers VALUES ('29014083-5e48-4371-9fb1-13474c871a02', '01a22429-795f-74ea-92d9-136d51e95eb9', '2026-11-28 21:57:08.775539+00');
INSERT INTO public.known_browsers VALUES ('65b3d206-1fd3-4fbd-b734-1ca992952b91', '01a22429-795f-74ea-92d9-136d51e95eb9', '2026-11-28 21:57:08.804523+00');
INSERT INTO public.known_browsers VALUES ('1373718c-cd0a-4a20-9aac-f87e52239595', '01a22429-79d0-7047-b561-2f7fa6d401ec', '2026-11-28 21:57:08.831158+00');
INSERT INTO public.known_browsers VALUES ('f59d5d1f-6c73-4c2e-8fb7-9df5a11ed86b', '01a22429-77d2-7273-9c1b-49c1851fbaf8', '2026-11-28 21:57:08.856851+00');
INSERT INTO public.known_browsers VALUES ('1197f403-81c6-433b-a3bb-d2b49e9a1fa6', '01a22429-7999-704a-8285-04c6ee334870', '2026-11-28 21:57:08.885881+00');
INSERT INTO public.known_browsers VALUES ('93382333-f148-49a8-99cb-15ae3cf4ac80', '01a22429-79d0-7047-b561-2f7fa6d401ec', '2026-11-28 21:57:08.925972+00');
INSERT INTO public.known_browsers VALUES ('e49531e2-72cd-45e2-a234-865ee1c2f7a5', '01a22429-786c-72f2-aa21-63acf71eb624', '2026-11-28 21:57:09.184732+00');
INSERT INTO public.known_browsers VALUES ('a9fb84c6-7da1-461f-ab18-fa3a0343b5e1', '01a22429-808a-7351-8960-71e96ca38a52', '2026-11-28 21:57:09.446201+00');
INSERT INTO public.known_browsers VALUES ('337cb1c2-0ed8-496a-9a7f-cf59db179223', '01a22429-80dd-73af-8bb0-9ce026a3db82', '2026-11-28 21:57:09.502835+00');
INSERT INTO public.known_browsers VALUES ('dd28efc6-9deb-4fd2-b644-677371ae6f7b', '01a22429-8112-77e5-adf3-124eefa370dc', '2026-11-28 21:57:09.55586+00');
INSERT INTO public.known_browsers VALUES ('7ee9a426-cb19-4c91-9256-be03ac0a5995', '01a22429-808a-7351-8960-71e96ca38a52', '2026-11-28 21:57:09.676022+00');
INSERT INTO public.known_browsers VALUES ('ab966d8a-687c-410e-aeab-512ae7360e1c', '01a22429-80dd-73af-8bb0-9ce026a3db82', '2026-11-28 21:57:09.786024+00');
INSERT INTO public.known_browsers VALUES ('027cabb2-9bf8-4919-a6a1-ee1637799e36', '01a22429-8112-77e5-adf3-124eefa370dc', '2026-11-28 21:57:09.849619+00');
INSERT INTO public.known_browsers VALUES ('491b1b89-f135-41ad-9a50-e75e4f39b520', '01a22429-7776-721a-bfca-8e2b9db75b11', '2026-11-28 21:57:09.916486+00');
INSERT INTO public.known_browsers VALUES ('6d1f2945-1668-49df-8232-3f32bc8fe1b0', '01a22429-80dd-73af-8bb0-9ce026a3db82', '2026-11-28 21:57:09.964268+00');

INSERT INTO public.known_networks VALUES ('01a22429-7829-7571-a1dc-11039514a7f0', 'taPdnclIvJhrw6QAE6HW008EP_gtuyzSvlf-X16SbLI', '2026-11-28 21:57:07.282025+00');
INSERT INTO public.known_networks VALUES ('01a22429-78aa-768f-a9c1-6b735a918ef5', 'taPdnclIvJhrw6QAE6HW008EP_gtuyzSvlf-X16SbLI', '2026-11-28 21:57:08.046613+00');
INSERT INTO public.known_networks VALUES ('01a22429-765e-753a-a771-cc2084f19980', 'taPdnclIvJhrw6QAE6HW008EP_gtuyzSvlf-X16SbLI', '2026-11-28 21:57:08.131089+00');
INSERT INTO public.known_networks VALUES ('01a22429-7928-744e-9692-4757d36e7e36', 'taPdnclIvJhrw6QAE6HW008EP_gtuyzSvlf-X16SbLI', '2026-11-28 21:57:08.180195+00');
INSERT INTO public.known_networks VALUES ('01a22429-795f-74ea-92d9-136d51e95eb9', 'taPdnclIvJhrw6QAE6HW008EP_gtuyzSvlf-X16SbLI', '2026-11-28 21:57:08.804523+00');
INSERT INTO public.known_networks VALUES ('01a22429-77d2-7273-9c1b-49c1851fbaf8', 'taPdnclIvJhrw6QAE6HW008EP_gtuyzSvlf-X16SbLI', '2026-11-28 21:57:08.856851+00');
INSERT INTO public.known_networks VALUES ('01a22429-7999-704a-8285-04c6ee334870', 'taPdnclIvJhrw6QAE6HW008EP_gtuyzSvlf-X16SbLI', '2026-11-28 21:57:08.885881+00');
INSERT INTO public.known_networks VALUES ('01a22429-79d0-7047-b561-2f7fa6d401ec', 'taPdnclIvJhrw6QAE6HW008EP_gtuyzSvlf-X16SbLI', '2026-11-28 21:57:08.925972+00');
INSERT INTO public.known_networks VALUES ('01a22429-786c-72f2-aa21-63acf71eb624', 'taPdnclIvJhrw6QAE6HW008EP_gtuyzSvlf-X16SbLI', '2026-11-28 21:57:09.184732+00');
INSERT INTO public.known_networks VALUES ('01a22429-808a-7351-8960-71e96ca38a52', 'taPdnclIvJhrw6QAE6HW008EP_gtuyzSvlf-X16SbLI', '2026-11-28 21:57:09.676022+00');
INSERT INTO public.known_networks VALUES ('01a22429-8112-77e5-adf3-124eefa370dc', 'taPdnclIvJhrw6QAE6HW008EP_gtuyzSvlf-X16SbLI', '2026-11-28 21:57:09.849619+00');
INSERT INTO public.known_networks VALUES ('01a22429-7776-721a-bfca-8e2b9db75b11', 'taPdnclIvJhrw6QAE6HW008EP_gtuyzSvlf-X16SbLI', '2026-11-28 21:57:09.916486+00');
INSERT INTO public.known_networks VALUES ('01a22429-80dd-73af-8bb0-9ce026a3db82', 'taPdnclIvJhrw6QAE6HW008EP_gtuyzSvlf-X16SbLI', '2026-11-28 21:57:09.964268+00');

INSERT INTO public.licence_keys VALUES ('qsN7pqktE-oJZxqXtXUYsXKan-0bv22bEqv-IYVnWUE', '{"x": "Sn9Z_LjLUJkLqibPfjVNmV2QJYa7g9N8cIz7qAp5q5U", "alg": "EdDSA", "crv": "Ed25519", "kid": "qsN7pqktE-oJZxqXtXUYsXKan-0bv22bEqv-IYVnWUE", "kty": "OKP", "use": "sig"}', '\x158ee19d695fb9bfde0486734aa38452bf8cb522ddbe1f90b971b799771bdc3b4eebb5e13e36e49fb7adcfd90d11c72d742c63fd6bd93abf4295c647a784b26329ffbf1419c8242c22ad7231c03de106a21714301cc007012c912e92984e5d87da71093201741f513dd4db2c8762295d4c9ca760cb3d5c1f8ea3f1c984761ab52f711fd426e83ec1688b0ffc11e985b63aaf976c4f1df8aa8def22c89d', '2026-11-28 21:57:08.467825+00', NULL);
INSERT INTO public.licence_keys VALUES ('6txRM2WOJB9H2FvAGk5Hx7nSZEiVcvTPg-7T3sOc7V8', '{"x": "f8jsaQJ77yCVzrmn7A_B41-3tlmq_e1dE7yYTRzncmU", "alg": "EdDSA", "crv": "Ed25519", "kid": "6txRM2WOJB9H2FvAGk5Hx7nSZEiVcvTPg-7T3sOc7V8", "kty": "OKP", "use": "sig"}', '\xb032616626a13a0dfb2b5e5cac8393f886e2f572bd42373b23d14422606b23553853dc9ed847f6980e9f019519f49b40056782997e7c9319f045a4e8c79db81e7acdc56d66eb3942f43283e1fddfa43d9d70df782c67ad056b3fff1ce4832966e797cab8cb7375caedd386771cb29eb5e1816e0387593245451f7895db5fa4754880055e8955822969d40e1a0461232993daf8b30d799a61f2b6d8926b', '2026-11-28 21:57:08.557479+00', NULL);

INSERT INTO public.licence_line VALUES ('01a22429-7c27-7415-9ee2-14b34777f860', '01a22429-7999-704a-8285-04c6ee334870', '2026-11-28 21:57:08.745315+00', '2026-11-28 21:57:08.757635+00', NULL);
INSERT INTO public.licence_line VALUES ('01a22429-7c27-7415-9ee2-14b34777f860', '01a22429-795f-74ea-92d9-136d51e95eb9', '2026-11-28 21:57:08.719354+00', '2026-11-28 21:57:08.719354+00', '2026-11-28 21:59:08.758068+00');

INSERT INTO public.licence_members VALUES ('01a22429-76d0-739b-b7b4-1e994ab3d20f', '01a22429-769b-70ec-a53b-c3dfb439212b', 'member', '2026-11-28 21:57:06.798172+00', '2026-11-28 21:57:06.798172+00');
INSERT INTO public.licence_members VALUES ('01a22429-76d0-739b-b7b4-1e994ab3d20f', '01a22429-76ab-75b1-9d3d-631348ea0963', 'member', '2026-11-28 21:57:06.798172+00', '2026-11-28 21:57:06.798172+00');
INSERT INTO public.licence_members VALUES ('01a22429-76d0-739b-b7b4-1e994ab3d20f', '01a22429-768c-7744-97ac-5bbce7a2aa6c', 'member', '2026-11-28 21:57:06.798172+00', '2026-11-28 21:57:06.798172+00');
INSERT INTO public.licence_members VALUES ('01a22429-7bf9-77ef-ac69-da1d173143a8', '01a22429-7776-721a-bfca-8e2b9db75b11', 'member', '2026-11-28 21:57:08.278159+00', '2026-11-28 21:57:08.278159+00');
INSERT INTO public.licence_members VALUES ('01a22429-7bf9-77ef-ac69-da1d173143a8', '01a22429-786c-72f2-aa21-63acf71eb624', 'member', '2026-11-28 21:57:08.286147+00', '2026-11-28 21:57:08.286147+00');
INSERT INTO public.licence_members VALUES ('01a22429-7bf9-77ef-ac69-da1d173143a8', '01a22429-795f-74ea-92d9-136d51e95eb9', 'member', '2026-11-28 21:57:08.290071+00', '2026-11-28 21:57:08.290071+00');
INSERT INTO public.licence_members VALUES ('01a22429-7bf9-77ef-ac69-da1d173143a8', '01a22429-7999-704a-8285-04c6ee334870', 'member', '2026-11-28 21:57:08.294724+00', '2026-11-28 21:57:08.294724+00');
INSERT INTO public.licence_members VALUES ('01a22429-7bf9-77ef-ac69-da1d173143a8', '01a22429-79d0-7047-b561-2f7fa6d401ec', 'member', '2026-11-28 21:57:08.299185+00', '2026-11-28 21:57:08.299185+00');
INSERT INTO public.licence_members VALUES ('01a22429-7bf9-77ef-ac69-da1d173143a8', '01a22429-77d2-7273-9c1b-49c1851fbaf8', 'licence_admin', '2026-11-28 21:57:08.302433+00', '2026-11-28 21:57:08.302433+00');
INSERT INTO public.licence_members VALUES ('01a22429-7c1e-71d2-b7a7-d34809cbbbf8', '01a22429-7776-721a-bfca-8e2b9db75b11', 'member', '2026-11-28 21:57:08.305892+00', '2026-11-28 21:57:08.305892+00');
INSERT INTO public.licence_members VALUES ('01a22429-7c1e-71d2-b7a7-d34809cbbbf8', '01a22429-786c-72f2-aa21-63acf71eb624', 'member', '2026-11-28 21:57:08.30882+00', '2026-11-28 21:57:08.30882+00');
INSERT INTO public.licence_members VALUES ('01a22429-7c1e-71d2-b7a7-d34809cbbbf8', '01a22429-795f-74ea-92d9-136d51e95eb9', 'member', '2026-11-28 21:57:08.312024+00', '2026-11-28 21:57:08.312024+00');
INSERT INTO public.licence_members VALUES ('01a22429-7c1e-71d2-b7a7-d34809cbbbf8', '01a22429-7999-704a-8285-04c6ee334870', 'member', '2026-11-28 21:57:08.314366+00', '2026-11-28 21:57:08.314366+00');
INSERT INTO public.licence_members VALUES ('01a22429-7c1e-71d2-b7a7-d34809cbbbf8', '01a22429-79d0-7047-b561-2f7fa6d401ec', 'member', '2026-11-28 21:57:08.316404+00', '2026-11-28 21:57:08.316404+00');
INSERT INTO public.licence_members VALUES ('01a22429-7c1e-71d2-b7a7-d34809cbbbf8', '01a22429-77d2-7273-9c1b-49c1851fbaf8', 'licence_admin', '2026-11-28 21:57:08.318448+00', '2026-11-28 21:57:08.318448+00');
INSERT INTO public.licence_members VALUES ('01a22429-7c23-74a3-80a9-13a414f2ea1a', '01a22429-7776-721a-bfca-8e2b9db75b11', 'member', '2026-11-28 21:57:08.32033+00', '2026-11-28 21:57:08.32033+00');
INSERT INTO public.licence_members VALUES ('01a22429-7c23-74a3-80a9-13a414f2ea1a', '01a22429-786c-72f2-aa21-63acf71eb624', 'member', '2026-11-28 21:57:08.324543+00', '2026-11-28 21:57:08.324543+00');
INSERT INTO public.licence_members VALUES ('01a22429-7c23-74a3-80a9-13a414f2ea1a', '01a22429-795f-74ea-92d9-136d51e95eb9', 'member', '2026-11-28 21:57:08.327335+00', '2026-11-28 21:57:08.327335+00');
INSERT INTO public.licence_members VALUES ('01a22429-7c23-74a3-80a9-13a414f2ea1a', '01a22429-7999-704a-8285-04c6ee334870', 'member', '2026-11-28 21:57:08.329431+00', '2026-11-28 21:57:08.329431+00');
INSERT INTO public.licence_members VALUES ('01a22429-7c23-74a3-80a9-13a414f2ea1a', '01a22429-79d0-7047-b561-2f7fa6d401ec', 'member', '2026-11-28 21:57:08.331314+00', '2026-11-28 21:57:08.331314+00');
INSERT INTO public.licence_members VALUES ('01a22429-7c23-74a3-80a9-13a414f2ea1a', '01a22429-77d2-7273-9c1b-49c1851fbaf8', 'licence_admin', '2026-11-28 21:57:08.333129+00', '2026-11-28 21:57:08.333129+00');
INSERT INTO public.licence_members VALUES ('01a22429-7c27-7415-9ee2-14b34777f860', '01a22429-7776-721a-bfca-8e2b9db75b11', 'member', '2026-11-28 21:57:08.335057+00', '2026-11-28 21:57:08.335057+00');
INSERT INTO public.licence_members VALUES ('01a22429-7c27-7415-9ee2-14b34777f860', '01a22429-786c-72f2-aa21-63acf71eb624', 'member', '2026-11-28 21:57:08.338894+00', '2026-11-28 21:57:08.338894+00');
INSERT INTO public.licence_members VALUES ('01a22429-7c27-7415-9ee2-14b34777f860', '01a22429-795f-74ea-92d9-136d51e95eb9', 'member', '2026-11-28 21:57:08.340964+00', '2026-11-28 21:57:08.340964+00');
INSERT INTO public.licence_members VALUES ('01a22429-7c27-7415-9ee2-14b34777f860', '01a22429-7999-704a-8285-04c6ee334870', 'member', '2026-11-28 21:57:08.342885+00', '2026-11-28 21:57:08.342885+00');
INSERT INTO public.licence_members VALUES ('01a22429-7c27-7415-9ee2-14b34777f860', '01a22429-79d0-7047-b561-2f7fa6d401ec', 'member', '2026-11-28 21:57:08.34544+00', '2026-11-28 21:57:08.34544+00');
INSERT INTO public.licence_members VALUES ('01a22429-7c27-7415-9ee2-14b34777f860', '01a22429-77d2-7273-9c1b-49c1851fbaf8', 'licence_admin', '2026-11-28 21:57:08.349329+00', '2026-11-28 21:57:08.349329+00');
INSERT INTO public.licence_members VALUES ('01a22429-7c2b-7520-a964-35cefdb054ed', '01a22429-7776-721a-bfca-8e2b9db75b11', 'member', '2026-11-28 21:57:08.35408+00', '2026-11-28 21:57:08.35408+00');
INSERT INTO public.licence_members VALUES ('01a22429-7c2b-7520-a964-35cefdb054ed', '01a22429-786c-72f2-aa21-63acf71eb624', 'member', '2026-11-28 21:57:08.357101+00', '2026-11-28 21:57:08.357101+00');
INSERT INTO public.licence_members VALUES ('01a22429-7c2b-7520-a964-35cefdb054ed', '01a22429-795f-74ea-92d9-136d51e95eb9', 'member', '2026-11-28 21:57:08.359357+00', '2026-11-28 21:57:08.359357+00');
INSERT INTO public.licence_members VALUES ('01a22429-7c2b-7520-a964-35cefdb054ed', '01a22429-77d2-7273-9c1b-49c1851fbaf8', 'licence_admin', '2026-11-28 21:57:08.36594+00', '2026-11-28 21:57:08.36594+00');
INSERT INTO public.licence_members VALUES ('01a22429-7c30-76c4-ab9f-38a08cf89a72', '01a22429-7776-721a-bfca-8e2b9db75b11', 'member', '2026-11-28 21:57:08.367939+00', '2026-11-28 21:57:08.367939+00');
INSERT INTO public.licence_members VALUES ('01a22429-7c30-76c4-ab9f-38a08cf89a72', '01a22429-786c-72f2-aa21-63acf71eb624', 'member', '2026-11-28 21:57:08.371631+00', '2026-11-28 21:57:08.371631+00');
INSERT INTO public.licence_members VALUES ('01a22429-7c30-76c4-ab9f-38a08cf89a72', '01a22429-795f-74ea-92d9-136d51e95eb9', 'member', '2026-11-28 21:57:08.373653+00', '2026-11-28 21:57:08.373653+00');
INSERT INTO public.licence_members VALUES ('01a22429-7c30-76c4-ab9f-38a08cf89a72', '01a22429-7999-704a-8285-04c6ee334870', 'member', '2026-11-28 21:57:08.375984+00', '2026-11-28 21:57:08.375984+00');
INSERT INTO public.licence_members VALUES ('01a22429-7c30-76c4-ab9f-38a08cf89a72', '01a22429-79d0-7047-b561-2f7fa6d401ec', 'member', '2026-11-28 21:57:08.377875+00', '2026-11-28 21:57:08.377875+00');
INSERT INTO public.licence_members VALUES ('01a22429-7c30-76c4-ab9f-38a08cf89a72', '01a22429-77d2-7273-9c1b-49c1851fbaf8', 'licence_admin', '2026-11-28 21:57:08.380288+00', '2026-11-28 21:57:08.380288+00');
INSERT INTO public.licence_members VALUES ('01a22429-7c2b-7520-a964-35cefdb054ed', '01a22429-79d0-7047-b561-2f7fa6d401ec', 'licence_admin', '2026-11-28 21:57:08.363713+00', '2026-11-28 21:57:08.90483+00');
INSERT INTO public.licence_members VALUES ('01a22429-8077-7079-bac0-ddcea343a562', '01a22429-808a-7351-8960-71e96ca38a52', 'member', '2026-11-28 21:57:09.562602+00', '2026-11-28 21:57:09.562602+00');
INSERT INTO public.licence_members VALUES ('01a22429-8077-7079-bac0-ddcea343a562', '01a22429-80dd-73af-8bb0-9ce026a3db82', 'member', '2026-11-28 21:57:09.565074+00', '2026-11-28 21:57:09.565074+00');
INSERT INTO public.licence_members VALUES ('01a22429-8077-7079-bac0-ddcea343a562', '01a22429-8112-77e5-adf3-124eefa370dc', 'member', '2026-11-28 21:57:09.567691+00', '2026-11-28 21:57:09.567691+00');

INSERT INTO public.licence_refusals VALUES ('01a22429-7bf9-77ef-ac69-da1d173143a8', '01a22429-7d29-7187-aa50-55f27e51fc07', '01a22429-795f-74ea-92d9-136d51e95eb9', '2026-11-28 21:57:08.52203+00', 2, 2);
INSERT INTO public.licence_refusals VALUES ('01a22429-7c27-7415-9ee2-14b34777f860', '01a22429-7df1-7662-8913-4f189136e97a', '01a22429-795f-74ea-92d9-136d51e95eb9', '2026-11-28 21:57:08.722212+00', 1, 1);
INSERT INTO public.licence_refusals VALUES ('01a22429-7c27-7415-9ee2-14b34777f860', '01a22429-7e0a-762c-9784-c54174140fe5', '01a22429-7999-704a-8285-04c6ee334870', '2026-11-28 21:57:08.746705+00', 1, 1);

INSERT INTO public.licence_seats VALUES ('01a22429-7bf9-77ef-ac69-da1d173143a8', '01a22429-7cb7-7049-9a88-e555b6f7009b', '01a22429-7999-704a-8285-04c6ee334870', '01a22429-7999-704a-8285-04c6ee334870', '2026-11-28 21:57:08.40832+00', '2026-11-28 21:57:08.430429+00', 'logged_out', NULL, '2026-11-28 21:57:08.430429+00', NULL, NULL, NULL);
INSERT INTO public.licence_seats VALUES ('01a22429-7bf9-77ef-ac69-da1d173143a8', '01a22429-7ce3-71bc-97d7-92006413b2cb', '01a22429-7776-721a-bfca-8e2b9db75b11', '01a22429-7776-721a-bfca-8e2b9db75b11', '2026-11-28 21:57:08.45248+00', NULL, NULL, NULL, 'infinity', NULL, '01a22429-7cee-73ac-ba7e-f61d2ca8ca69', '2026-12-12 21:57:08+00');
INSERT INTO public.licence_seats VALUES ('01a22429-7bf9-77ef-ac69-da1d173143a8', '01a22429-7d09-71f2-bd90-d74a80954efe', '01a22429-786c-72f2-aa21-63acf71eb624', '01a22429-786c-72f2-aa21-63acf71eb624', '2026-11-28 21:57:08.490433+00', NULL, NULL, NULL, 'infinity', NULL, NULL, NULL);
INSERT INTO public.licence_seats VALUES ('01a22429-7c30-76c4-ab9f-38a08cf89a72', '01a22429-7d61-70db-a012-310122ec15b5', '01a22429-7776-721a-bfca-8e2b9db75b11', '01a22429-7776-721a-bfca-8e2b9db75b11', '2026-11-28 21:57:08.577893+00', '2026-11-28 21:57:08.583707+00', 'logged_out', NULL, '2026-11-28 21:57:08.583707+00', NULL, NULL, NULL);
INSERT INTO public.licence_seats VALUES ('01a22429-7c1e-71d2-b7a7-d34809cbbbf8', '01a22429-7d7a-75c1-b328-7a5eeb6451c0', '01a22429-795f-74ea-92d9-136d51e95eb9', '01a22429-795f-74ea-92d9-136d51e95eb9', '2026-11-28 21:57:08.602523+00', '2026-11-28 21:57:08.629723+00', 'evicted', NULL, '2026-11-28 21:57:08.629723+00', NULL, NULL, NULL);
INSERT INTO public.licence_seats VALUES ('01a22429-7c1e-71d2-b7a7-d34809cbbbf8', '01a22429-7d97-73fa-ae2e-9107c95dfa7f', '01a22429-7999-704a-8285-04c6ee334870', '01a22429-7999-704a-8285-04c6ee334870', '2026-11-28 21:57:08.631522+00', NULL, NULL, NULL, 'infinity', NULL, NULL, NULL);
INSERT INTO public.licence_seats VALUES ('01a22429-7c23-74a3-80a9-13a414f2ea1a', '01a22429-7dac-76cd-a31c-e7902139b013', '01a22429-795f-74ea-92d9-136d51e95eb9', '01a22429-7d9b-767a-bfcf-b77a3e9d7d1f', '2026-11-28 21:57:08.652559+00', NULL, NULL, NULL, 'infinity', NULL, NULL, NULL);
INSERT INTO public.licence_seats VALUES ('01a22429-7c23-74a3-80a9-13a414f2ea1a', '01a22429-7dc1-763f-bd0c-a3c3ab3d86cb', '01a22429-795f-74ea-92d9-136d51e95eb9', '01a22429-7db0-714e-a477-b08d9f317291', '2026-11-28 21:57:08.674299+00', NULL, NULL, NULL, 'infinity', NULL, NULL, NULL);
INSERT INTO public.licence_seats VALUES ('01a22429-7c27-7415-9ee2-14b34777f860', '01a22429-7dd7-7792-8b5e-9c68c13f2bcd', '01a22429-79d0-7047-b561-2f7fa6d401ec', '01a22429-79d0-7047-b561-2f7fa6d401ec 9d8d6eb6-2fcb-42cc-a114-aa6a90329e41', '2026-11-28 21:57:08.696003+00', '2026-11-28 21:57:08.752732+00', 'logged_out', NULL, '2026-11-28 21:57:08.752732+00', NULL, NULL, NULL);
INSERT INTO public.licence_seats VALUES ('01a22429-7c2b-7520-a964-35cefdb054ed', '01a22429-7e2a-77d3-a5db-82f177183c2f', '01a22429-795f-74ea-92d9-136d51e95eb9', '01a22429-795f-74ea-92d9-136d51e95eb9', '2026-11-28 21:57:08.779269+00', '2026-11-28 21:57:08.787558+00', 'idle', NULL, '2026-11-28 21:57:08.787558+00', NULL, NULL, NULL);
INSERT INTO public.licence_seats VALUES ('01a22429-7c2b-7520-a964-35cefdb054ed', '01a22429-7e46-7172-a0e1-88546426887f', '01a22429-795f-74ea-92d9-136d51e95eb9', '01a22429-795f-74ea-92d9-136d51e95eb9', '2026-11-28 21:57:08.807452+00', '2026-11-28 21:57:08.813443+00', 'expired', NULL, '2026-11-28 21:57:08.813443+00', NULL, NULL, NULL);
INSERT INTO public.licence_seats VALUES ('01a22429-7c2b-7520-a964-35cefdb054ed', '01a22429-7e61-757a-b9ea-58a804afce3e', '01a22429-79d0-7047-b561-2f7fa6d401ec', '01a22429-79d0-7047-b561-2f7fa6d401ec', '2026-11-28 21:57:08.833948+00', '2026-11-28 21:57:08.869449+00', 'put_out', 'The course needs it.', '2026-11-28 21:57:08.869449+00', NULL, NULL, NULL);
INSERT INTO public.licence_seats VALUES ('01a22429-7c2b-7520-a964-35cefdb054ed', '01a22429-7e98-7567-aa1c-3f0ba6b7332b', '01a22429-7999-704a-8285-04c6ee334870', '01a22429-7999-704a-8285-04c6ee334870', '2026-11-28 21:57:08.888949+00', '2026-11-28 21:57:08.899855+00', 'member_removed', NULL, '2026-11-28 21:57:08.899855+00', NULL, NULL, NULL);
INSERT INTO public.licence_seats VALUES ('01a22429-7c30-76c4-ab9f-38a08cf89a72', '01a22429-7ec0-73fc-8ea7-b92d6974c959', '01a22429-79d0-7047-b561-2f7fa6d401ec', '01a22429-79d0-7047-b561-2f7fa6d401ec', '2026-11-28 21:57:08.928666+00', '2026-11-28 21:57:08.939432+00', 'licence_over', 'This licence is suspended.', '2026-11-28 21:57:08.939432+00', NULL, NULL, NULL);
INSERT INTO public.licence_seats VALUES ('01a22429-8077-7079-bac0-ddcea343a562', '01a22429-81bf-74ca-8459-47b342850b25', '01a22429-808a-7351-8960-71e96ca38a52', '01a22429-808a-7351-8960-71e96ca38a52', '2026-11-28 21:57:09.697847+00', NULL, NULL, NULL, 'infinity', '2026-11-28 22:02:09+00', NULL, NULL);
INSERT INTO public.licence_seats VALUES ('01a22429-8077-7079-bac0-ddcea343a562', '01a22429-8226-7160-aad6-a73e94f1f8d3', '01a22429-80dd-73af-8bb0-9ce026a3db82', '01a22429-80dd-73af-8bb0-9ce026a3db82', '2026-11-28 21:57:09.799136+00', '2026-11-28 21:57:09.972792+00', 'revoked', NULL, '2026-11-28 22:02:09+00', '2026-11-28 22:02:09+00', NULL, NULL);
INSERT INTO public.licence_seats VALUES ('01a22429-8077-7079-bac0-ddcea343a562', '01a22429-8268-7070-b35a-8ae096deb0d2', '01a22429-8112-77e5-adf3-124eefa370dc', '01a22429-8112-77e5-adf3-124eefa370dc', '2026-11-28 21:57:09.864274+00', NULL, NULL, NULL, 'infinity', '2026-11-28 22:02:09+00', NULL, NULL);

INSERT INTO public.licences VALUES ('01a22429-76d0-739b-b7b4-1e994ab3d20f', '5D2Q-7VVH-KPK9-QA89', '01a22429-76cc-766c-b5d4-42f90534537c', 'Laboratory for two', '01a22429-76c7-7408-9134-6f9698a4b104', 2, true, false, '2026-11-28 21:57:06.798+00', '2027-11-28 21:57:06.798+00', '2026-11-28 21:57:06.798172+00', NULL, 'user', 'deny', 1209600, 0, 86400, NULL, 'keep', 60, 400, NULL, 0, false, true, '{}');
INSERT INTO public.licences VALUES ('01a22429-7bf9-77ef-ac69-da1d173143a8', 'EY72-GJEA-84JP-6DH0', '01a22429-7bec-7438-8fb6-bfb8d86f72a8', 'Deny', NULL, 2, true, false, '2026-11-28 21:57:08.216+00', '2036-11-28 21:57:08.216+00', '2026-11-28 21:57:08.216555+00', NULL, 'user', 'deny', 1209600, 0, 86400, NULL, 'keep', 60, 400, NULL, 30, true, true, '{"plus": true}');
INSERT INTO public.licences VALUES ('01a22429-7c1e-71d2-b7a7-d34809cbbbf8', 'A6TW-MZ8Y-EE6C-7S43', '01a22429-7bec-7438-8fb6-bfb8d86f72a8', 'Evict', NULL, 1, true, false, '2026-11-28 21:57:08.253+00', '2036-11-28 21:57:08.253+00', '2026-11-28 21:57:08.253979+00', NULL, 'user', 'evict_longest_idle', 900, 0, 86400, NULL, 'keep', 60, 400, NULL, 0, false, false, '{}');
INSERT INTO public.licences VALUES ('01a22429-7c27-7415-9ee2-14b34777f860', 'CGZF-PA1T-D98B-3W13', '01a22429-7bec-7438-8fb6-bfb8d86f72a8', 'Queue', NULL, 1, true, false, '2026-11-28 21:57:08.263+00', '2036-11-28 21:57:08.263+00', '2026-11-28 21:57:08.263357+00', NULL, 'device', 'queue', 1209600, 0, 86400, NULL, 'keep', 60, 400, NULL, 0, false, false, '{}');
INSERT INTO public.licences VALUES ('01a22429-7c2b-7520-a964-35cefdb054ed', '7HA0-ZC2X-06E4-D126', '01a22429-7bec-7438-8fb6-bfb8d86f72a8', 'Idle', NULL, 3, true, false, '2026-11-28 21:57:08.267+00', '2036-11-28 21:57:08.267+00', '2026-11-28 21:57:08.267364+00', NULL, 'user', 'evict_longest_idle', 1209600, 0, 86400, NULL, 'keep', 60, 400, 900, 0, false, false, '{}');
INSERT INTO public.licences VALUES ('01a22429-7c23-74a3-80a9-13a414f2ea1a', 'BPA5-PXGY-A87S-4DTF', '01a22429-7bec-7438-8fb6-bfb8d86f72a8', 'Overdraft', NULL, 1, true, false, '2026-11-28 21:57:08.259+00', '2036-11-28 21:57:08.259+00', '2026-11-28 21:57:08.259313+00', NULL, 'session', 'overdraft', 1209600, 2, 86400, '2026-11-28 21:57:08.674995+00', 'keep', 60, 400, NULL, 0, false, false, '{}');
INSERT INTO public.licences VALUES ('01a22429-7c30-76c4-ab9f-38a08cf89a72', 'AETP-CVJ7-FA33-TJXZ', '01a22429-7bec-7438-8fb6-bfb8d86f72a8', 'Suspended', NULL, 3, true, true, '2026-11-28 21:57:08.271+00', '2036-11-28 21:57:08.271+00', '2026-11-28 21:57:08.27153+00', '2026-11-28 21:57:08.934771+00', 'user', 'evict_longest_idle', 1209600, 0, 86400, NULL, 'keep', 60, 400, NULL, 0, false, false, '{}');
INSERT INTO public.licences VALUES ('01a22429-8077-7079-bac0-ddcea343a562', 'AR18-SQM5-WZPR-8368', '01a22429-7bec-7438-8fb6-bfb8d86f72a8', 'Laboratory', '01a22429-8048-75e4-a9f2-30a5648a2164', 3, true, false, '2026-11-28 21:57:09.366+00', '2036-11-28 21:57:09.366+00', '2026-11-28 21:57:09.366751+00', NULL, 'user', 'deny', 1209600, 0, 86400, NULL, 'keep', 60, 400, NULL, 0, false, false, '{}');
INSERT INTO public.licences VALUES ('01a22429-8359-7165-bd8f-2843bedc10e9', '361V-HPMG-PCH2-3YXZ', '01a22429-7bec-7438-8fb6-bfb8d86f72a8', 'Made by a machine', NULL, 1, true, false, '2026-11-28 21:57:10.103+00', '2027-11-28 21:57:10.103+00', '2026-11-28 21:57:10.103567+00', NULL, 'user', 'evict_longest_idle', 1209600, 0, 86400, NULL, 'keep', 60, 400, NULL, 0, false, false, '{}');

INSERT INTO public.login_tickets VALUES ('\xaa1694418aec87d5560ea1fbe3c0851f714585d9a833d9fb355ff1f6f5732de2', '01a22429-795f-74ea-92d9-136d51e95eb9', '01a22429-7bf9-77ef-ac69-da1d173143a8', 'ef7d65b5-9d8a-47ad-bef0-3b8e48fad3ef', '2026-11-28 21:57:08.516876+00', '2026-11-28 22:07:08.516876+00', false);
INSERT INTO public.login_tickets VALUES ('\x51f0e2570b5245c988013e74d52465e14dcb079533370ed7802089500da29660', '01a22429-795f-74ea-92d9-136d51e95eb9', '01a22429-7c27-7415-9ee2-14b34777f860', '09f465c1-5033-414a-aadb-20094c1d3dc7', '2026-11-28 21:57:08.714596+00', '2026-11-28 22:07:08.714596+00', false);
INSERT INTO public.login_tickets VALUES ('\x7de216e75e80c413250a3623af2470ad98c138be21ce713907305c97ee83315d', '01a22429-7999-704a-8285-04c6ee334870', '01a22429-7c27-7415-9ee2-14b34777f860', 'c8f3b662-d55d-47e9-998f-1063ae5c329f', '2026-11-28 21:57:08.740794+00', '2026-11-28 22:07:08.754603+00', false);

INSERT INTO public.member_data VALUES ('01a22429-7bf9-77ef-ac69-da1d173143a8', '01a22429-7999-704a-8285-04c6ee334870', 'own', '{"theme":"light"}', '01a22429-7cc2-739f-ab15-0cecd667dc1f', '2026-11-28 21:57:08.416747+00', NULL);
INSERT INTO public.member_data VALUES ('01a22429-7bf9-77ef-ac69-da1d173143a8', '01a22429-7999-704a-8285-04c6ee334870', 'last_session', '{"page":3}', '01a22429-7cc7-75ce-9056-0a07f5462f70', '2026-11-28 21:57:08.425509+00', NULL);
INSERT INTO public.member_data VALUES ('01a22429-7bf9-77ef-ac69-da1d173143a8', '01a22429-786c-72f2-aa21-63acf71eb624', 'own', '{"theme":"dark"}', '01a22429-7d11-74d9-9da4-3cde20e227f0', '2026-11-28 21:57:08.496314+00', NULL);
INSERT INTO public.member_data VALUES ('01a22429-7c2b-7520-a964-35cefdb054ed', '01a22429-7999-704a-8285-04c6ee334870', 'own', '{"kept":"for 90 days"}', '01a22429-7e9e-7564-ad4d-03feb158a69e', '2026-11-28 21:57:08.893563+00', '2026-11-28 21:57:08.897263+00');

INSERT INTO public.migrations VALUES ('0001_identity.sql', 'c64b9cc409e7c3e1d928d38d8f56cb9462edb82519326896affd5fa4bf363fea', '2026-11-28 21:57:03.579475+00');
INSERT INTO public.migrations VALUES ('0002_catalogue.sql', '369d457a16a6a6c3ce22ccaea2f6fc97dbd799ea7239a366d7a83cfc39cdd0f9', '2026-11-28 21:57:03.626886+00');
INSERT INTO public.migrations VALUES ('0003_booking.sql', '7c04dc9d3db5a8cab07351c73ece973075e99a97a866fc081e8c0348fa0ad909', '2026-11-28 21:57:03.635556+00');
INSERT INTO public.migrations VALUES ('0004_admission.sql', 'a3ca447438e939ead0e30ee5f4c2d827fbab4f41ee404651ec5b2a9fe5a42428', '2026-11-28 21:57:03.647529+00');
INSERT INTO public.migrations VALUES ('0005_licensing.sql', '192616a82c9e987a657502909db7ac9488a4a7dcfa8a6789753eb9eda8a95e63', '2026-11-28 21:57:03.653431+00');
INSERT INTO public.migrations VALUES ('0006_licence_history.sql', 'ba23ff894dd828de731b31f9ecaeb9fe779ffc9acda13ac007f94a02105b3e1e', '2026-11-28 21:57:03.682688+00');
INSERT INTO public.migrations VALUES ('0007_applications.sql', 'f71701f8b0c7530afbf49963f1c79dcac56db83fb6d848cb631fa5a55782dd8f', '2026-11-28 21:57:03.685687+00');
INSERT INTO public.migrations VALUES ('0009_session_data.sql', 'b92b21c138b69ef1bb8063eff3e286d1347c78c7bc74f91c2bf379b78898664b', '2026-11-28 21:57:03.699414+00');
INSERT INTO public.migrations VALUES ('0010_service_accounts.sql', 'f5536aae554ae68e032a7e891ebc8dd5251a3e1e107eb5107eeff11ae7783b88', '2026-11-28 21:57:03.709962+00');
INSERT INTO public.migrations VALUES ('0011_counting_seats.sql', '5b42e468400cf5beb56b69ada0ce536c9f9a49afb2c2eadc6cb129d74ba95a2c', '2026-11-28 21:57:03.719451+00');

INSERT INTO public.oidc_states VALUES ('Grant', '\xf4c9c1b67d77c7ba760c1c242aa647add94ce60562b740755fdbfe77d438cc48', NULL, '{"exp": 1830463029, "iat": 1795903029, "kind": "Grant", "openid": {"scope": "openid profile email offline_access"}, "clientId": "01a22429-8048-75e4-a9f2-30a5648a2164", "accountId": "01a22429-808a-7351-8960-71e96ca38a52", "resources": {"urn:tessera:application:01a22429-8048-75e4-a9f2-30a5648a2164": "openid profile email offline_access"}}', NULL, '2028-01-02 21:57:09.710219+00');
INSERT INTO public.oidc_states VALUES ('AuthorizationCode', '\xf7a6f30970097395ce8ae1849066653d835bf6ae99d1996206ce12fb58b61b5b', 'p0a8B7rowUAN2PP9pqdyDCv8Vei3QzeZ441NissUAHA', '{"exp": 1795903089, "iat": 1795903029, "kind": "AuthorizationCode", "nonce": "fAh16fcq8gq_s9XOHAYCRo88-hNMjrYoPnUN7jrXUYs", "scope": "openid profile email offline_access", "grantId": "p0a8B7rowUAN2PP9pqdyDCv8Vei3QzeZ441NissUAHA", "authTime": 1795903029, "clientId": "01a22429-8048-75e4-a9f2-30a5648a2164", "resource": "urn:tessera:application:01a22429-8048-75e4-a9f2-30a5648a2164", "accountId": "01a22429-808a-7351-8960-71e96ca38a52", "sessionUid": "y2iiiZh1pk1WgeCUAJCIXnWmfVPg-g3YsgForH6fWAS", "redirectUri": "https://lab.example.org/callback", "codeChallenge": "QZNXcvGjWhWhmWhCxeD-oLc6Zujf03gNB-a3CZGerUo", "codeChallengeMethod": "S256"}', '2026-11-28 21:57:09.730033+00', '2026-11-28 21:58:09.714494+00');
INSERT INTO public.oidc_states VALUES ('RefreshToken', '\x865cf885a756bd41609bd3cbcf6b864625519a5eb79130cd1c03861919910d15', 'p0a8B7rowUAN2PP9pqdyDCv8Vei3QzeZ441NissUAHA', '{"exp": 1801087029, "gty": "authorization_code", "iat": 1795903029, "iiat": 1795903029, "kind": "RefreshToken", "nonce": "fAh16fcq8gq_s9XOHAYCRo88-hNMjrYoPnUN7jrXUYs", "scope": "openid profile email offline_access", "grantId": "p0a8B7rowUAN2PP9pqdyDCv8Vei3QzeZ441NissUAHA", "authTime": 1795903029, "clientId": "01a22429-8048-75e4-a9f2-30a5648a2164", "resource": "urn:tessera:application:01a22429-8048-75e4-a9f2-30a5648a2164", "accountId": "01a22429-808a-7351-8960-71e96ca38a52", "rotations": 0, "sessionUid": "y2iiiZh1pk1WgeCUAJCIXnWmfVPg-g3YsgForH6fWAS"}', NULL, '2027-01-27 21:57:09.745693+00');
INSERT INTO public.oidc_states VALUES ('Grant', '\x90d32221f8a0aa592fe1bde4f1f27de64a623c22d2e0af1fd7946a31be37df14', NULL, '{"exp": 1830463029, "iat": 1795903029, "kind": "Grant", "openid": {"scope": "openid profile email offline_access"}, "clientId": "01a22429-8048-75e4-a9f2-30a5648a2164", "accountId": "01a22429-80dd-73af-8bb0-9ce026a3db82", "resources": {"urn:tessera:application:01a22429-8048-75e4-a9f2-30a5648a2164": "openid profile email offline_access"}}', NULL, '2028-01-02 21:57:09.806168+00');
INSERT INTO public.oidc_states VALUES ('AuthorizationCode', '\x4a586c42128f591fcdea6af0bf7c57e94ecf9b1bae060e679adeb8b65df10190', 'y_z6D6E2HezVl9_d3KNtJnw5vILHM2hM-MvyBtU4ESJ', '{"exp": 1795903089, "iat": 1795903029, "kind": "AuthorizationCode", "nonce": "JuJXUKTy3nElSIUF0ENsJDhh3FpjxuQSKupusB9U5vA", "scope": "openid profile email offline_access", "grantId": "y_z6D6E2HezVl9_d3KNtJnw5vILHM2hM-MvyBtU4ESJ", "authTime": 1795903029, "clientId": "01a22429-8048-75e4-a9f2-30a5648a2164", "resource": "urn:tessera:application:01a22429-8048-75e4-a9f2-30a5648a2164", "accountId": "01a22429-80dd-73af-8bb0-9ce026a3db82", "sessionUid": "VyxAWZ4OE-tgAmTVY-BoBTThti-nzf2laBFZc-N2hkm", "redirectUri": "https://lab.example.org/callback", "codeChallenge": "QrvbS8CdzSKKuyhUsjxlLZu4PoLw383a68zkwYkG8R0", "codeChallengeMethod": "S256"}', '2026-11-28 21:57:09.814057+00', '2026-11-28 21:58:09.80813+00');
INSERT INTO public.oidc_states VALUES ('RefreshToken', '\x986a2c2a9efd3011cbcc6082949abeb0084dbb48f132b52cece41924a465d507', 'y_z6D6E2HezVl9_d3KNtJnw5vILHM2hM-MvyBtU4ESJ', '{"exp": 1801087029, "gty": "authorization_code", "iat": 1795903029, "iiat": 1795903029, "kind": "RefreshToken", "nonce": "JuJXUKTy3nElSIUF0ENsJDhh3FpjxuQSKupusB9U5vA", "scope": "openid profile email offline_access", "grantId": "y_z6D6E2HezVl9_d3KNtJnw5vILHM2hM-MvyBtU4ESJ", "authTime": 1795903029, "clientId": "01a22429-8048-75e4-a9f2-30a5648a2164", "resource": "urn:tessera:application:01a22429-8048-75e4-a9f2-30a5648a2164", "accountId": "01a22429-80dd-73af-8bb0-9ce026a3db82", "rotations": 0, "sessionUid": "VyxAWZ4OE-tgAmTVY-BoBTThti-nzf2laBFZc-N2hkm"}', NULL, '2027-01-27 21:57:09.818924+00');
INSERT INTO public.oidc_states VALUES ('Grant', '\xe877148f563977c222fa0a67a638390edf2b3cb906fe4f90b65d65c398e33597', NULL, '{"exp": 1830463029, "iat": 1795903029, "kind": "Grant", "openid": {"scope": "openid profile email offline_access"}, "clientId": "01a22429-8048-75e4-a9f2-30a5648a2164", "accountId": "01a22429-8112-77e5-adf3-124eefa370dc", "resources": {"urn:tessera:application:01a22429-8048-75e4-a9f2-30a5648a2164": "openid profile email offline_access"}}', NULL, '2028-01-02 21:57:09.872543+00');
INSERT INTO public.oidc_states VALUES ('AuthorizationCode', '\xf44ad40869efe73d10aef3ff8a0002142b0b2d2aadf8e6604cb7c75815032786', 'm7k2L4w28bkI8i-vT6BOa7YaQiE-t5qfSiCpl97b34Q', '{"exp": 1795903089, "iat": 1795903029, "kind": "AuthorizationCode", "nonce": "z10pUB1aWSCR_zU4p0KFU1IrjUAbsG_bPWP4Ua0Esow", "scope": "openid profile email offline_access", "grantId": "m7k2L4w28bkI8i-vT6BOa7YaQiE-t5qfSiCpl97b34Q", "authTime": 1795903029, "clientId": "01a22429-8048-75e4-a9f2-30a5648a2164", "resource": "urn:tessera:application:01a22429-8048-75e4-a9f2-30a5648a2164", "accountId": "01a22429-8112-77e5-adf3-124eefa370dc", "sessionUid": "EPSelXsyG4qUABhdFnWFutkvstL6a6v9WcbjaD3N7cp", "redirectUri": "https://lab.example.org/callback", "codeChallenge": "uQq5f6dPPBY4HNIBDruv0pHmmLOj1Cft3OZchJDCOe8", "codeChallengeMethod": "S256"}', '2026-11-28 21:57:09.880245+00', '2026-11-28 21:58:09.874363+00');
INSERT INTO public.oidc_states VALUES ('Grant', '\xfab04aef2f690626e71f613634206e5504d172761df8e5b4c41cded54eca614c', NULL, '{"exp": 1830463029, "iat": 1795903029, "kind": "Grant", "openid": {"scope": "openid profile email offline_access"}, "clientId": "01a22429-805c-7044-904f-dd796f96b03b", "accountId": "01a22429-7776-721a-bfca-8e2b9db75b11", "resources": {"urn:tessera:application:01a22429-805c-7044-904f-dd796f96b03b": "openid profile email offline_access"}}', NULL, '2028-01-02 21:57:09.9323+00');
INSERT INTO public.oidc_states VALUES ('AuthorizationCode', '\x1055b13d0322c271bf4f5a27a74a0285361b67688c4c044f4d86a445e71fe3a6', 'Tl8avdbNs5YC3STeb2tDye7ApG_pCwMEO1I1rqpcsDy', '{"exp": 1795903089, "iat": 1795903029, "kind": "AuthorizationCode", "nonce": "vP97u8Zqn6oAzEOnKj8tEcrgmTYOJm0WArCI1ncbHVo", "scope": "openid profile email offline_access", "grantId": "Tl8avdbNs5YC3STeb2tDye7ApG_pCwMEO1I1rqpcsDy", "authTime": 1795903029, "clientId": "01a22429-805c-7044-904f-dd796f96b03b", "resource": "urn:tessera:application:01a22429-805c-7044-904f-dd796f96b03b", "accountId": "01a22429-7776-721a-bfca-8e2b9db75b11", "sessionUid": "EloCkexvkqTS3zfaTGkQWb7J6RSnhP306kazB8Pq0bw", "redirectUri": "https://lab.example.org/callback", "codeChallenge": "5_1PMYEbnC0NoiHyN3BFvvfY6L2n4A-B6P8D3FaquYg", "codeChallengeMethod": "S256"}', '2026-11-28 21:57:09.940372+00', '2026-11-28 21:58:09.935181+00');
INSERT INTO public.oidc_states VALUES ('RefreshToken', '\xf6e679550999dab4be0452ba2165a33b4c13c3055d7498b9a055c19b8c728f31', 'Tl8avdbNs5YC3STeb2tDye7ApG_pCwMEO1I1rqpcsDy', '{"exp": 1801087029, "gty": "authorization_code", "iat": 1795903029, "iiat": 1795903029, "kind": "RefreshToken", "nonce": "vP97u8Zqn6oAzEOnKj8tEcrgmTYOJm0WArCI1ncbHVo", "scope": "openid profile email offline_access", "grantId": "Tl8avdbNs5YC3STeb2tDye7ApG_pCwMEO1I1rqpcsDy", "authTime": 1795903029, "clientId": "01a22429-805c-7044-904f-dd796f96b03b", "resource": "urn:tessera:application:01a22429-805c-7044-904f-dd796f96b03b", "accountId": "01a22429-7776-721a-bfca-8e2b9db75b11", "rotations": 0, "sessionUid": "EloCkexvkqTS3zfaTGkQWb7J6RSnhP306kazB8Pq0bw"}', NULL, '2027-01-27 21:57:09.945649+00');
INSERT INTO public.oidc_states VALUES ('RefreshToken', '\x5939768b88bf66c9b6ca6f6eb95c6b36c058f75447674903704f5707da60746e', 'm7k2L4w28bkI8i-vT6BOa7YaQiE-t5qfSiCpl97b34Q', '{"exp": 1801087029, "gty": "authorization_code", "iat": 1795903029, "iiat": 1795903029, "kind": "RefreshToken", "nonce": "z10pUB1aWSCR_zU4p0KFU1IrjUAbsG_bPWP4Ua0Esow", "scope": "openid profile email offline_access", "grantId": "m7k2L4w28bkI8i-vT6BOa7YaQiE-t5qfSiCpl97b34Q", "authTime": 1795903029, "clientId": "01a22429-8048-75e4-a9f2-30a5648a2164", "resource": "urn:tessera:application:01a22429-8048-75e4-a9f2-30a5648a2164", "accountId": "01a22429-8112-77e5-adf3-124eefa370dc", "rotations": 0, "sessionUid": "EPSelXsyG4qUABhdFnWFutkvstL6a6v9WcbjaD3N7cp"}', '2026-11-28 21:57:09.980622+00', '2027-01-27 21:57:09.885558+00');
INSERT INTO public.oidc_states VALUES ('RefreshToken', '\x44aa7fd67c9a8b58dbcc3c51c3e99d3425a7275690b8a3a85e746e6c5e56f23c', 'm7k2L4w28bkI8i-vT6BOa7YaQiE-t5qfSiCpl97b34Q', '{"exp": 1801087029, "gty": "authorization_code refresh_token", "iat": 1795903029, "iiat": 1795903029, "kind": "RefreshToken", "nonce": "z10pUB1aWSCR_zU4p0KFU1IrjUAbsG_bPWP4Ua0Esow", "scope": "openid profile email offline_access", "grantId": "m7k2L4w28bkI8i-vT6BOa7YaQiE-t5qfSiCpl97b34Q", "authTime": 1795903029, "clientId": "01a22429-8048-75e4-a9f2-30a5648a2164", "resource": "urn:tessera:application:01a22429-8048-75e4-a9f2-30a5648a2164", "accountId": "01a22429-8112-77e5-adf3-124eefa370dc", "rotations": 1, "sessionUid": "EPSelXsyG4qUABhdFnWFutkvstL6a6v9WcbjaD3N7cp"}', NULL, '2027-01-27 21:57:09.98138+00');
INSERT INTO public.oidc_states VALUES ('ReplayDetection', '\xd2948a1f81bb7afd9d6ec8347819d72e03f5a52f643433d31b80915d26016f51', NULL, '{}', NULL, '2026-11-28 21:58:20+00');

INSERT INTO public.owners VALUES ('01a22429-76cc-766c-b5d4-42f90534537c', 'Demo', 'Owner', 'owner@demo.invalid', '', '', '{}', '2026-11-28 21:57:06.798172+00', NULL);
INSERT INTO public.owners VALUES ('01a22429-7bec-7438-8fb6-bfb8d86f72a8', 'Ada', 'Owner', 'owner@example.org', 'Institute of Examples', 'Pays in July.', '{"room": 12}', '2026-11-28 21:57:08.204349+00', '2026-11-28 21:57:08.210183+00');

INSERT INTO public.recovery_codes VALUES ('01a22429-765e-753a-a771-cc2084f19980', '\x47da9e460e2e8f8dcb2e25df8a2f9f35ced94bc4748d9fced9d9e33ca373697b', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-765e-753a-a771-cc2084f19980', '\xf871f4671e4d2c0890ed8689078b71a2ed03a1a4015a119467f2bbd14b245de2', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-765e-753a-a771-cc2084f19980', '\xce44bb2f40c46c2156a3172c540946d18013a2a4f046748db8d11db97d992aa4', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-765e-753a-a771-cc2084f19980', '\xe796b75b863de6b80f810c66c2b242163538dfce909ad2e286aaae03f097334f', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-765e-753a-a771-cc2084f19980', '\x8ea55c481f7b86cd411df29984e0c51a56471ddd31d313430b6f9fba43b73448', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-765e-753a-a771-cc2084f19980', '\x52f80b5d3ba0cee2c7c53db6f46d9ce5af49e6821bbc2669ad3c221cbe2510f9', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-765e-753a-a771-cc2084f19980', '\x499dd729db2594dcdddd5717ad3d0417e00f641cf798bf0a74a135b42f2c1f0c', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-765e-753a-a771-cc2084f19980', '\xa4aba73303e7a8aac8b532870e52cca57e539c1133b009e8592839bf3fc61f98', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-765e-753a-a771-cc2084f19980', '\xd3ced06051fe9483f5bc30e1127282328a52107c030e566597aa08e4bfa4a49a', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-765e-753a-a771-cc2084f19980', '\x96955c3d57f5d502bb165b33949da60b602e2a3e6748abb340a39673bfe44144', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-7776-721a-bfca-8e2b9db75b11', '\x464ef053c361fa389e19792cbf67e173ab8b46a1a46172b5c33e9affdc01ac07', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-7776-721a-bfca-8e2b9db75b11', '\xfe032d06d6ece5e613d1ccedfe65697ba8ef4ddf69decd10aa4f6efdb2dc7792', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-7776-721a-bfca-8e2b9db75b11', '\x8bf9ca3f394f6dc31474dd1194b9b382e7ca3f50d0be43eaa5848023c1515662', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-7776-721a-bfca-8e2b9db75b11', '\xe302c71571117b4884002c39154dc7bb591fcb5bae97aa141ed4656bf46f4102', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-7776-721a-bfca-8e2b9db75b11', '\x4e3e260015ae464180b0ce6c7963fd4e40324c80780755818fe55631d64ada08', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-7776-721a-bfca-8e2b9db75b11', '\xf274ec553e875ba015c034448db4c222027779db6e45eb27b8024f6b919ef0c1', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-7776-721a-bfca-8e2b9db75b11', '\xb8f8e92600d632cdc61a5a67f9cc4679ceee75464589443aaeffa4c7fe10c123', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-7776-721a-bfca-8e2b9db75b11', '\x137a31714cdcac424022e88070007559d7c29b6b6da779c3419c678833b25e05', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-7776-721a-bfca-8e2b9db75b11', '\x8ce6176e920c9148271e09b99c7ec7c2fef2b2c4329db72403d0b9b02ddb6818', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-77d2-7273-9c1b-49c1851fbaf8', '\x4e45b4c91b6095424174033df01d50791f205faa9fab8a21eb72671e7cc6a26e', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-77d2-7273-9c1b-49c1851fbaf8', '\xfaa221bbf59addb1f69f2959441eab124af0db1fa3e0ab1bc293d7abe96f66e1', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-77d2-7273-9c1b-49c1851fbaf8', '\x4c34e4b75c5d55a1c7c402eede9b77a9508b3f65e30e6640f8f6f5b9266aae51', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-77d2-7273-9c1b-49c1851fbaf8', '\xe79b094f1dcbcb0d855b74e4175de7af2f3877009db92c2e2ef532506d69facc', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-77d2-7273-9c1b-49c1851fbaf8', '\xbbcafc3cfeb1d6907aadebfb0c69986f74425c17c5f6de2eec0bee455f06d363', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-77d2-7273-9c1b-49c1851fbaf8', '\x5374426a49899e41403a580a35a621e0781bbca782f37278cf06a1a295c72f85', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-77d2-7273-9c1b-49c1851fbaf8', '\x06676db2f57b4e12e5a218206958d47352d451f54f59743a74b596e172572697', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-77d2-7273-9c1b-49c1851fbaf8', '\xbbd5e49c59d4ffd8ce9597a89e3da275d695b51eef5a5ccc49d63f85b1905da9', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-77d2-7273-9c1b-49c1851fbaf8', '\x56eb1a1e7bcd3ed310a975d0c4cce3486437391ef08ccfea729fbd9f3d6ba05a', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-77d2-7273-9c1b-49c1851fbaf8', '\x10eacd3ddbfa7a659fd60e859a629147742a31c21e5bb1620df941aa22628c0a', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-7829-7571-a1dc-11039514a7f0', '\x7f8f5635fbcd9edd29cbf83a8811dea608f9d5a5ac4137bb5e8e1ec943adba2f', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-7829-7571-a1dc-11039514a7f0', '\x5459a6dd72a2cd42f472547285c86dc6b9fe400b72a2697bfbdde2b44a372e38', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-7829-7571-a1dc-11039514a7f0', '\x2d6b21cee45380a1d8baafcc3d9e0610b06eee8a20fb3bf1a4794e4234e083a1', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-7829-7571-a1dc-11039514a7f0', '\xc1edac8e211d90f78d201f991afd5077cf4ab84df1b5a0f9f02ec2df0de80320', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-7829-7571-a1dc-11039514a7f0', '\xe61a1ddff199776cc6a650465031acec6f70567183bba4e6489aca406c7138ef', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-7829-7571-a1dc-11039514a7f0', '\x5329c84bfcdc63f2132af012a0e781d02a4f135aa9f059e4baa87dc9bab0524a', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-7829-7571-a1dc-11039514a7f0', '\x42df796cfcddb40049cf2c4112420c45ead013b84a04bb1e0f7488640d7558fb', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-7829-7571-a1dc-11039514a7f0', '\x6fcd2ea2e1c30189f1f76a7b2ab1771b9e72350cebf93369d0f21c156b8da2cb', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-7829-7571-a1dc-11039514a7f0', '\xf9ccc2be40448fd745ae5dd260391a1017a21abe5f3d81603f9a6367ec4178cb', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-7829-7571-a1dc-11039514a7f0', '\xaac8829531715e0a9bfbc30244a50c055c00fcb69e8f9d8580743a6db1156eaf', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-78aa-768f-a9c1-6b735a918ef5', '\x90b91ae908639489ed099e393e1325c61efd5276299ed93f4be2e84d5aa50501', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-78aa-768f-a9c1-6b735a918ef5', '\x5b07dc7652892fc26fb867ed537d049eca4ee89228e41690da659257d4324009', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-78aa-768f-a9c1-6b735a918ef5', '\xb6b53e1db00ac371629ff7f8262c57344c106c2e0543bde6fd0587cdb3196eaa', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-78aa-768f-a9c1-6b735a918ef5', '\x8245071029a12437260f3327e64dc70f908aae1f933a401d052403349a149bc1', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-78aa-768f-a9c1-6b735a918ef5', '\x55689c678d9dc414f5f0490c73abc976f83a5d9a84dbebdfbfc7001de682a10c', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-78aa-768f-a9c1-6b735a918ef5', '\xae8919491d236194f375f611fd85f43fadac177992840640bf973475276a893b', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-78aa-768f-a9c1-6b735a918ef5', '\x4e21ae7ace0303410d61565a790320ad7f5aaf62389d360862ea4e0e787010d6', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-78aa-768f-a9c1-6b735a918ef5', '\xda895926ef33c2d62aeb7d41505a114f55e2dce5aa80f31e32885ea23bde7b9f', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-78aa-768f-a9c1-6b735a918ef5', '\xe8d9288306138c1c614ba138165d3d5dd9a4566cd44c6cf8c4b5590e034d2a1b', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-78aa-768f-a9c1-6b735a918ef5', '\x68a740e35d70b5ae0c1965d15859341d69a384b142b9b3719914bcf1602e19e2', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-7928-744e-9692-4757d36e7e36', '\xbdcc5f1a789382193d1c7fc506048a67cbd9fea00ddfc0f021b350a67169a959', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-7928-744e-9692-4757d36e7e36', '\x487cddb7385d1242f74b7a2ae74026b41de97e2d681ee90303d0f6e6e064452d', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-7928-744e-9692-4757d36e7e36', '\xa956cc195a31d6d9f7bb47fe4037c3fb9a967f9d78db6f10574d1d4bf7b49828', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-7928-744e-9692-4757d36e7e36', '\x2d3c73079b0546f1653e5a1eaddd48fc83713b1eb5e728c774f8329307e75828', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-7928-744e-9692-4757d36e7e36', '\xd3a30832f669e02894e8d05e1c5399e710685215479bf2e1168b5a94e88d5a72', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-7928-744e-9692-4757d36e7e36', '\x8444bff9d506ebc1451949d519ec4b49b3a69eedf3be237ab3c4c111b3e8277a', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-7928-744e-9692-4757d36e7e36', '\x3a40c87c7596113208df9e9858d204ea90b0163c3a30c079871c5cd1e3603bd3', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-7928-744e-9692-4757d36e7e36', '\x5d7131b032de8ac436af9545dae1437f5ac0ed687e18d7354f3a46477549caf3', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-7928-744e-9692-4757d36e7e36', '\xc6c574ad091a1dc19b5e234d412192b46a8aac332ad8b6b29bdd914d71aa49a3', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-7928-744e-9692-4757d36e7e36', '\x5a8600c0b94bf023b10a5e53c837957c3c6cfc9f987292b7bb5b936831039cc5', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-795f-74ea-92d9-136d51e95eb9', '\xf0c7407cb9644782feaa8c2202e1ec59e1b8873a24d04dd8a001ad75943b665b', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-795f-74ea-92d9-136d51e95eb9', '\xd0158b6389fd3a6836f971329cc9759beac88072e2e928e28a61746ceb8fb78b', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-795f-74ea-92d9-136d51e95eb9', '\x35b740e18dae49d420668c53fb4a4ed076937436114cdf1d3f4d243ed9e94c4c', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-795f-74ea-92d9-136d51e95eb9', '\xa4572cec6c7bf04e4d95edcd0e50b9188ce7bd1550ca4b7243c2072b0670898f', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-795f-74ea-92d9-136d51e95eb9', '\x253a64809474d4a937479cd29fe4382975824cd60d9ccd74c7c30d7242218f06', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-795f-74ea-92d9-136d51e95eb9', '\x9f4d67d85c56488ced5bf1437126a0c419323132117e0bc2d5df756912ef2cb5', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-795f-74ea-92d9-136d51e95eb9', '\x6686e2d604050d35886f0bbdbb1ced223cc4671debc3153407a8b32413f77fd8', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-795f-74ea-92d9-136d51e95eb9', '\xbed0a6edd7cd9dd2e885062287ac3ea7bfd38305ffb1ce0479a4ee192aaa8f7e', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-795f-74ea-92d9-136d51e95eb9', '\x5dea54cc15bdf485f35f002cbadeae3c1ec542dc5ede1b03ec3e812fed5a9488', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-795f-74ea-92d9-136d51e95eb9', '\x48b179794b068fcf462a7bbfaab747958c2dd11a9305cc55c53ad6522188803c', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-7999-704a-8285-04c6ee334870', '\x0ae1939090d1e07ae9e52bfdf5b887f5e1b3eaf1ee725fee4f61109d97bae05f', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-7999-704a-8285-04c6ee334870', '\xd0d2a2517a22d472a94628033870696d231e37d972a0b9bdb6b78253897e34dd', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-7999-704a-8285-04c6ee334870', '\x52e2a2f5c2ae52173a635cc3d7c22cd3c05a99be6d752fa0651be2aac324f899', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-7999-704a-8285-04c6ee334870', '\xd8a39b0d81323ee634c063285717d299c8922fff64a5c76ef2aef98b677ac161', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-7999-704a-8285-04c6ee334870', '\x38f0e07693a1c711b4d3c20aa465d26609a3d724fda99193871b3ec3cd4c3633', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-7999-704a-8285-04c6ee334870', '\xbcc8cbed9df5da269315a57efba1aeaee4dee5162921190299949b3713ca0abe', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-7999-704a-8285-04c6ee334870', '\x27e129d653013b1241cc6ce75ebcb808620d66b7e4a322e274d462ee89785438', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-7999-704a-8285-04c6ee334870', '\x024830102aa3ad9cfb9790f16aa5eb1b495573e3ff968412939b5c15a9cc0fad', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-7999-704a-8285-04c6ee334870', '\xc8263c91d345d510f20203f027e3cb3ef510dcd4510845195949cd57cff9306c', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-7999-704a-8285-04c6ee334870', '\x6a2dc1106772ac69cda1bdadacfdc8f5a5ee11e68ac298579ae9cab2d31305aa', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-79d0-7047-b561-2f7fa6d401ec', '\x679367a9007b14bfa59e551d54d22eae3a811ef3e6d6dcb02c817074b92bbbbd', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-79d0-7047-b561-2f7fa6d401ec', '\x592b9d932b98b29eef17318d1013d54c8b865b1281e1a5e907281f3434adcf05', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-79d0-7047-b561-2f7fa6d401ec', '\xdfc8109635ee3208bb4a0b38ac226d4c65118ccb81ab471287dcff8f6f2ead55', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-79d0-7047-b561-2f7fa6d401ec', '\xaff6d135838ce5a6c7917ad44b11a2450a5b860ed94ef385a1ce7276624f3fb3', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-79d0-7047-b561-2f7fa6d401ec', '\x2aa72de3e8b0e68c59032385f63f81160033927246e9e22b85c37dca303932e4', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-79d0-7047-b561-2f7fa6d401ec', '\xd364a126e28ba998c2e190d24206d7f7489581ac6bc494a17c5c0d51418408b9', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-79d0-7047-b561-2f7fa6d401ec', '\x44cea7250d669e2888f8dc43d35d452a976b00652db0ae222308d054d7bbe30e', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-79d0-7047-b561-2f7fa6d401ec', '\xfc987882ea1040c22e64acbde6af301c15cb4786ccccf229e2a5be0c743f733e', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-79d0-7047-b561-2f7fa6d401ec', '\x6a8d154d06211320503dedd4bf1a5d008c31bbc29a31076c2d03f78403ca52b9', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-79d0-7047-b561-2f7fa6d401ec', '\xf5e91d51797754f0db11d866cb778d5df6abcdea1d1f081c765ffadf35573ad9', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-7776-721a-bfca-8e2b9db75b11', '\xc0e70c2e3fc7b111b5aa68aa5cc63d07e596dd9ccdc3fc11e7b0472289e11cd2', '2026-11-28 21:57:07.777605+00');
INSERT INTO public.recovery_codes VALUES ('01a22429-786c-72f2-aa21-63acf71eb624', '\x91e1a3fb71d8524b67ca90d9facc6e91a8603903004eb1b503eb2b5d13fdbdec', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-786c-72f2-aa21-63acf71eb624', '\x55553feb6488ea3219c065b0c19f2e2fa39b23042b75bfa7d3adb6e17eaf3494', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-786c-72f2-aa21-63acf71eb624', '\xeef3ead6bfb09fbd183ac9b6b984d2df35831101589833dab4a417f73604a8ef', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-786c-72f2-aa21-63acf71eb624', '\x70fa9bdee230a0e1ad0d2571cc5eb869c0e504ec48ed65b8133cdde00cdfbc4b', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-786c-72f2-aa21-63acf71eb624', '\x69f974a98b1109e3c653fd0f2d820fa8dc3dc1615dbd1c0fdee22e1268ed44c9', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-786c-72f2-aa21-63acf71eb624', '\x79ed4c659d09eea18a8795e7fdf14c383158b6f8f675e466c546968fedb4039e', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-786c-72f2-aa21-63acf71eb624', '\x3bff4e6085127adfa3061175365b15b484d5a7dc9bed049250498b4eebafdbc1', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-786c-72f2-aa21-63acf71eb624', '\x928464543f22e1a7b1e821edb223c233758e7139310ce359953fe1f3ec319ef5', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-786c-72f2-aa21-63acf71eb624', '\x2618a63041ad9f4d495618e191175f3df106dd6b4dec34567de136d45b9a671d', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-786c-72f2-aa21-63acf71eb624', '\x730f8f19cad8aabe33f28390e0e82032cc22f544db85a5ce36614a6b04d0dbe1', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-808a-7351-8960-71e96ca38a52', '\x88e00c0f005d1de855b6b709d4a2e32a50e563df0722e7bb8073f83267a7c524', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-808a-7351-8960-71e96ca38a52', '\x25f5eb7e8295fe575184e7e64079bc9af7022d19b671cd9e15c292bace31da4a', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-808a-7351-8960-71e96ca38a52', '\x5833614a18547456e9b2b8d3ba4d1abc8c11b287a2c8db66113a3e84258b07e5', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-808a-7351-8960-71e96ca38a52', '\xf74cf869bc518a2c948d13c524c990d282dc407beb24b816b80cd870672b73d1', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-808a-7351-8960-71e96ca38a52', '\x29752a115ba986236f8521937d99db0d825ea715709a22db6c7ffe5e90face44', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-808a-7351-8960-71e96ca38a52', '\xf90fc226e5b30e708ca3f3c4893be2ed516aa0926711dbc6f0519861d5bba359', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-808a-7351-8960-71e96ca38a52', '\x13e16c9073ce963b9a3501433b6d694383e3f6bcbe4cce31bc72dfb032dca404', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-808a-7351-8960-71e96ca38a52', '\x79b5fe5331356f97af6ab65f99e7a43b0f5d3a32b310b3fabc28d05e102a16c3', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-808a-7351-8960-71e96ca38a52', '\x42db3a1312da912f79083692f58d7aafbbc1a452dc0a9e31d80fb9c3960c7f49', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-808a-7351-8960-71e96ca38a52', '\x059ffbf20f010b3a6d4b62f1b9b2ea9733c1e4f8c7a8490341bc97f8c2bd0645', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-80dd-73af-8bb0-9ce026a3db82', '\x7055386e61693c9f00a17a138f90a08b171a2c566d9b775edc0e448537eca78a', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-80dd-73af-8bb0-9ce026a3db82', '\xffdb344b10b708e26f3e785e7f352a38d7d489a8c0eca25fdec220d251fea18f', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-80dd-73af-8bb0-9ce026a3db82', '\x797a46eeecc71aba77f24c12924d65d0b14d827af1f737dae559986298898a02', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-80dd-73af-8bb0-9ce026a3db82', '\x805d777d60a7c98d14ef0b67fe99c7752b51e90c8976b8e19ad51996b7600412', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-80dd-73af-8bb0-9ce026a3db82', '\xd34d5282b6dc8bb8731dd759883a5b44b193368cabdf31994f1e1660c32b2aea', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-80dd-73af-8bb0-9ce026a3db82', '\xfcd6295fa12bf9525cc3577d432dc0366ceb555fabe2d15b04d3fd3af5060b4a', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-80dd-73af-8bb0-9ce026a3db82', '\xac9a7ef8cbf2f9d1b5ce48d21aa3a57a0f582d48554db2323675379614e707a6', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-80dd-73af-8bb0-9ce026a3db82', '\x33f7ffe44b0f075b6bd3c88a5ea5b533fb37d8bc57987f3447869ad453028e96', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-80dd-73af-8bb0-9ce026a3db82', '\x481d7f46fc61c5cf0f75c9c8ca2e7448377a0dd6ffdfb1226be32c03988e603d', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-80dd-73af-8bb0-9ce026a3db82', '\xdc7b07afa1dc646d6b0e29f43831c26772198664f86b38bf6328ea48551302d4', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-8112-77e5-adf3-124eefa370dc', '\xc5adc1e006845ee05f4118d84dc4e7bf42ea9412b137ff74ba6307ba24ef0d1c', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-8112-77e5-adf3-124eefa370dc', '\xff4d5e934a78e4b077d003158ebd8cbfa7a0153e6f6480ddf391eee10fc1a8a7', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-8112-77e5-adf3-124eefa370dc', '\x6907a01b7b808fe2fa589e5b089eb759f9f9bb0a0f7a9fe8706618e63c84d3ef', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-8112-77e5-adf3-124eefa370dc', '\x3ee3e09331903884e4932e602c24333c167d836c5a4412c8a6c9c70bdf8e3084', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-8112-77e5-adf3-124eefa370dc', '\xa01286c1d5587ed1f53b610e97c71ccb521ca669497b05462808c6ecd5856d1d', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-8112-77e5-adf3-124eefa370dc', '\x408558ffab7caa093720e79907afdb0a196772f38abc4109b9dd5e77b3e97035', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-8112-77e5-adf3-124eefa370dc', '\x31711f0113a16b5fe7181f9c4ce5d84019f4d476ce52bc6e5390d66acde73347', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-8112-77e5-adf3-124eefa370dc', '\xd9ed7b69161c21f2ffdf41113c6b7ebb797d8db58d430e7a40ac40977543281a', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-8112-77e5-adf3-124eefa370dc', '\x37ea1ecb10da32c679428bdda36e23917cbf0a85a1efc02ae44ceae016d3e765', NULL);
INSERT INTO public.recovery_codes VALUES ('01a22429-8112-77e5-adf3-124eefa370dc', '\x16910f3e7f84ba7b5cd97c92b6435a5406710b5dd6852d7b272d5168b0555a09', NULL);

INSERT INTO public.roster_entries VALUES ('01a22429-76b3-76b9-a096-d3cc1f2b3025', 'admin', '01a22429-767b-7437-98f3-1da21b1ab65e', '2026-11-28 21:57:06.798172+00');
INSERT INTO public.roster_entries VALUES ('01a22429-76b3-76b9-a096-d3cc1f2b3025', 'agent', '01a22429-768c-7744-97ac-5bbce7a2aa6c', '2026-11-28 21:57:06.798172+00');
INSERT INTO public.roster_entries VALUES ('01a22429-7ed9-7127-a604-42a5a1d8747f', 'admin', '01a22429-77d2-7273-9c1b-49c1851fbaf8', '2026-11-28 21:57:08.953811+00');
INSERT INTO public.roster_entries VALUES ('01a22429-7ee9-76f9-ad35-81dc6119558e', 'admin', '01a22429-77d2-7273-9c1b-49c1851fbaf8', '2026-11-28 21:57:08.969003+00');
INSERT INTO public.roster_entries VALUES ('01a22429-7eec-708b-be9e-eb1381638c64', 'admin', '01a22429-77d2-7273-9c1b-49c1851fbaf8', '2026-11-28 21:57:08.972849+00');
INSERT INTO public.roster_entries VALUES ('01a22429-7ef0-7689-a737-ab008ae8174e', 'admin', '01a22429-77d2-7273-9c1b-49c1851fbaf8', '2026-11-28 21:57:08.97631+00');
INSERT INTO public.roster_entries VALUES ('01a22429-7ee9-76f9-ad35-81dc6119558e', 'agent', '01a22429-7829-7571-a1dc-11039514a7f0', '2026-11-28 21:57:08.991364+00');
INSERT INTO public.roster_entries VALUES ('01a22429-7eec-708b-be9e-eb1381638c64', 'agent', '01a22429-7829-7571-a1dc-11039514a7f0', '2026-11-28 21:57:09.001234+00');
INSERT INTO public.roster_entries VALUES ('01a22429-7ef0-7689-a737-ab008ae8174e', 'agent', '01a22429-7829-7571-a1dc-11039514a7f0', '2026-11-28 21:57:09.007663+00');
INSERT INTO public.roster_entries VALUES ('01a22429-7eec-708b-be9e-eb1381638c64', 'admin', '01a22429-786c-72f2-aa21-63acf71eb624', '2026-11-28 21:57:09.010493+00');
INSERT INTO public.roster_entries VALUES ('01a22429-8040-74a7-bcf1-b40b93cb6268', 'admin', '01a22429-77d2-7273-9c1b-49c1851fbaf8', '2026-11-28 21:57:09.309287+00');

INSERT INTO public.scans VALUES ('01a22429-7ee9-76f9-ad35-81dc6119558e', '01a22429-7fd6-75c3-8656-7b6392d50f44', '2026-11-28 21:57:09.20739+00', '01a22429-7829-7571-a1dc-11039514a7f0', 'North', 'in', 'admitted', NULL, '01a22429-7f30-71ca-bcc8-c8b7a1b20685', 'nonce-1', 'I527Fv4_rRdPkjHN6oCk9H', 0);
INSERT INTO public.scans VALUES ('01a22429-7ee9-76f9-ad35-81dc6119558e', '01a22429-7ffb-7637-aae6-381880940f6b', '2026-11-28 21:57:09.244738+00', '01a22429-7829-7571-a1dc-11039514a7f0', 'North', 'in', 'refused', 'already_consumed', '01a22429-7f30-71ca-bcc8-c8b7a1b20685', 'nonce-2', 'I527Fv4_rRdPkjHN6oCk9H', 0);
INSERT INTO public.scans VALUES ('01a22429-7ee9-76f9-ad35-81dc6119558e', '01a22429-8009-72ff-bf82-bc7cc6a9606a', '2026-11-28 21:57:09.258688+00', '01a22429-7829-7571-a1dc-11039514a7f0', NULL, 'out', 'refused', 'replayed_code', '01a22429-7f30-71ca-bcc8-c8b7a1b20685', NULL, NULL, 0);
INSERT INTO public.scans VALUES ('01a22429-7ee9-76f9-ad35-81dc6119558e', '01a22429-8018-70ca-8a64-e0bc99864582', '2026-11-28 21:57:09.273496+00', '01a22429-7829-7571-a1dc-11039514a7f0', NULL, 'in', 'refused', 'bad_code', '01a22429-7f1d-7428-96f1-f58df1b932f5', NULL, NULL, NULL);
INSERT INTO public.scans VALUES ('01a22429-7ee9-76f9-ad35-81dc6119558e', '01a22429-8026-765d-8dc8-3174fc1737f3', '2026-11-28 21:57:09.28726+00', '01a22429-7829-7571-a1dc-11039514a7f0', NULL, 'in', 'refused', 'bad_code', '01a22429-7f1d-7428-96f1-f58df1b932f5', NULL, NULL, NULL);
INSERT INTO public.scans VALUES ('01a22429-7eec-708b-be9e-eb1381638c64', '01a22429-8030-715e-bd5d-70671894bd0f', '2026-11-28 21:57:09.297285+00', '01a22429-7829-7571-a1dc-11039514a7f0', NULL, 'in', 'refused', 'revoked_credential', '01a22429-7f41-7767-b832-f9abdecd78e5', NULL, NULL, 0);

INSERT INTO public.second_factors VALUES ('01a22429-767b-7437-98f3-1da21b1ab65e', '\xe05ddbb83d92bf50a79aeda8f431105d4c282b02fe44f92218782c1e67f50c35593b00e10d555c90970bb0ac06684844', 0, NULL, NULL, 2);
INSERT INTO public.second_factors VALUES ('01a22429-768c-7744-97ac-5bbce7a2aa6c', '\xb95096875e3cec5228ab832fc30049260f486216ac15787b2573a867e6248dc253bc7bf8ddc4302b1e7c4ad53ffff3f0', 0, NULL, NULL, 2);
INSERT INTO public.second_factors VALUES ('01a22429-769b-70ec-a53b-c3dfb439212b', '\x5d242d0a1f53aa1e1b6f3ae6924703329b324e89b11e7d490f8653c7c5cb92c8c604d99b2f25fb8f0269a0d2cfd47bbf', 0, NULL, NULL, 2);
INSERT INTO public.second_factors VALUES ('01a22429-76ab-75b1-9d3d-631348ea0963', '\x1c443d49eae74e2ef45e3e948def48ef04071c31a1693c32524898f29a087b1fa321f38df5716cc77f5f482fa0ce634a', 0, NULL, NULL, 2);
INSERT INTO public.second_factors VALUES ('01a22429-765e-753a-a771-cc2084f19980', '\x888578e2e0c724deb75abb06d231277529fc25fa469fff6840536c5f9683f2d9fb32f11bc16168c98dd26d66686ebe7d', 59863434, NULL, NULL, 2);
INSERT INTO public.second_factors VALUES ('01a22429-7928-744e-9692-4757d36e7e36', '\xf212693244ec9b45f61831dc5b8c864d43f566ad8eae3d7647e5538a1c71b875827a01817f1397c2c5a1a031eee88594', 59863434, NULL, NULL, 2);
INSERT INTO public.second_factors VALUES ('01a22429-7829-7571-a1dc-11039514a7f0', '\xc8acb9373e6add55f43e688958fdc756774bfde47e1e63c5060f1af7c05e922c74ae120f8bd5d827613888de1105d2b1', 59863434, NULL, NULL, 2);
INSERT INTO public.second_factors VALUES ('01a22429-808a-7351-8960-71e96ca38a52', '\xa0add8663507c59ad0360ab156b039c945f20aa65de28afa0b354f222a590c190185fe91feea91c8b6c9afeec8b85b9a', 59863434, NULL, NULL, 2);
INSERT INTO public.second_factors VALUES ('01a22429-8112-77e5-adf3-124eefa370dc', '\x73606f81463016565b68d35a6d6c34812a933b54d7ba68353851039b3698f3dc5dbf4707447c0deb806e882c8b5ed5b4', 59863434, NULL, NULL, 2);
INSERT INTO public.second_factors VALUES ('01a22429-7776-721a-bfca-8e2b9db75b11', '\xfa358e98bbdb1c88efa189a6fe16723c805aa6004c9a37810915e8e4173e9f778cebd2173d67be95e24bfe721f47e04a', 59863434, NULL, NULL, 2);
INSERT INTO public.second_factors VALUES ('01a22429-80dd-73af-8bb0-9ce026a3db82', '\xca9fe1e4b99b64729bc68ceba7f48f79e9d787bb7af2e6f5a32f37efb5dbf6d62ab8458057780b4750ae0593a3e7342f', 59863434, NULL, NULL, 2);
INSERT INTO public.second_factors VALUES ('01a22429-7a09-7586-bd2a-fe0a06188717', NULL, 0, '\x9658cc5f2833f426138dfc780bd9c57381a3136b947aeafc01e199303a163a4968c61dcbb0be075310a78528c3707a8f', '2026-11-28 22:12:07.739801+00', 1);
INSERT INTO public.second_factors VALUES ('01a22429-78aa-768f-a9c1-6b735a918ef5', '\x4b3c0c9fda02312cb40113244043c74c118f68558c848d1a1c9bc30b21da456d11a8707460d7921625a7ea415fc5c287', 59863434, NULL, NULL, 2);
INSERT INTO public.second_factors VALUES ('01a22429-795f-74ea-92d9-136d51e95eb9', '\xbce704352735f2a0f8160b7282f10ca49605ca6dca58f69f84e10a22fbb8cf49c0cad49e44e8b975156ca7744bca6e05', 59863434, NULL, NULL, 2);
INSERT INTO public.second_factors VALUES ('01a22429-77d2-7273-9c1b-49c1851fbaf8', '\x36820f136d5f8414322202459f0a9e0e16d9018ab0e7dc640bd28e67500d916b87f2010dfc57b57bda6186a512dfa6b2', 59863434, NULL, NULL, 2);
INSERT INTO public.second_factors VALUES ('01a22429-7999-704a-8285-04c6ee334870', '\x4248e5923e7e379c4ddb6049716485a9840f47eeb2835da668de058698cb7c922d9341cd70297b2558779a18a78954fb', 59863434, NULL, NULL, 2);
INSERT INTO public.second_factors VALUES ('01a22429-79d0-7047-b561-2f7fa6d401ec', '\xf5b20dbfc9753fdee0a185c94dedb762780c1f1fdb235e15ad1081ef0b5333be1b863d85331fe6df7e8ba0eae11eac13', 59863434, NULL, NULL, 2);
INSERT INTO public.second_factors VALUES ('01a22429-786c-72f2-aa21-63acf71eb624', '\x26be34042408a3da9ca20a10ed7ec62f67a64661d81d5c2103eb42d47dd67548a640411bf3ab6eebb1d3e14d3d3bee13', 59863434, NULL, NULL, 2);

INSERT INTO public.service_accounts VALUES ('01a22429-8316-71b0-9b41-7c386944258a', 'Keyed', '{licence:read}', '{01a22429-7bf9-77ef-ac69-da1d173143a8}', 1, '01a22429-765e-753a-a771-cc2084f19980', '2026-11-28 21:57:10.038408+00', NULL, '2026-11-28 21:57:10.061428+00', NULL, NULL);
INSERT INTO public.service_accounts VALUES ('01a22429-8331-7785-a089-170d77e28644', 'Disabled', '{licence:read,licence:manage}', NULL, 2, '01a22429-765e-753a-a771-cc2084f19980', '2026-11-28 21:57:10.06523+00', '2026-11-28 21:57:10.07246+00', NULL, '2026-11-28 21:57:10.07246+00', NULL);
INSERT INTO public.service_accounts VALUES ('01a22429-82ea-740b-bdbf-981d24734f8b', 'Register', '{licence:read,licence:manage}', NULL, 1, '01a22429-765e-753a-a771-cc2084f19980', '2026-11-28 21:57:09.995085+00', NULL, '2026-11-28 21:57:10.09751+00', NULL, '2026-11-28 21:57:10.091169+00');

INSERT INTO public.service_keys VALUES ('01a22429-8316-71b0-9b41-7c386944258a', 'S__YR66IsDITztyxsSNZoGEGcwTISPfjPSt8sglnimI', '{"x": "JBGP_EfyaWVXjDWdaQmZT0Lc6Psl5Owmv7RwPAgcRpI", "y": "L9qe6TsoSw3WLn9PYMRsJuXtL3D-xcjWeGbIX7jipgg", "alg": "ES256", "crv": "P-256", "kid": "S__YR66IsDITztyxsSNZoGEGcwTISPfjPSt8sglnimI", "kty": "EC", "use": "sig"}', '2026-11-28 21:57:10.049037+00');

INSERT INTO public.service_secrets VALUES ('01a22429-82ea-740b-bdbf-981d24734f8b', '01a22429-82ff-7431-bfe7-a1cda7945b3d', '\xd53f7c951213c1cd75615aece1fd79bea82bb62b1437956efe7f2ca12b187fec', '2026-11-28 21:57:10.011238+00', '2026-11-28 22:57:10.021+00');
INSERT INTO public.service_secrets VALUES ('01a22429-82ea-740b-bdbf-981d24734f8b', '01a22429-8306-73f3-b0a2-376ba7d7a7cd', '\xec13f9ecf8e9802385e4ddf5ea8715bb4d68767b236fe45bbfd3986cb547ddae', '2026-11-28 21:57:10.021124+00', 'infinity');
INSERT INTO public.service_secrets VALUES ('01a22429-8316-71b0-9b41-7c386944258a', '01a22429-831c-74a5-b39b-16fe94cc8482', '\xb54b8283f6409e4cee0d36bd7e014fba0c53f366ec2348128e616b09d8bcddd5', '2026-11-28 21:57:10.042625+00', 'infinity');
INSERT INTO public.service_secrets VALUES ('01a22429-8331-7785-a089-170d77e28644', '01a22429-8335-7157-aeed-c9eee6c17cdd', '\x13e6181bfa975e1db24b407a535ce22bce9231f1efce800942ef65b2ce22f760', '2026-11-28 21:57:10.068409+00', 'infinity');

INSERT INTO public.session_data VALUES ('01a22429-7cf7-73a3-b732-faa8ac8df6f0', '{"cart":[1,2]}', '01a22429-7d14-7327-ac85-64fa5603265e', '2026-11-28 21:57:08.49944+00');

INSERT INTO public.sessions VALUES ('01a22429-7700-7677-b96f-0e3de4da6690', '01a22429-765e-753a-a771-cc2084f19980', 'both', NULL, 'lightMyRequest', '127.0.0.1', '2026-11-28 21:57:06.964821+00', '2026-11-28 21:57:06.972194+00', '2027-01-27 21:57:06.964821+00', '2026-11-28 21:57:06.964821+00', -1, '{}', NULL, NULL, NULL, NULL, 60, NULL);
INSERT INTO public.sessions VALUES ('01a22429-77ea-744d-88ae-1873ab3723c0', '01a22429-77d2-7273-9c1b-49c1851fbaf8', 'both', NULL, 'lightMyRequest', '127.0.0.1', '2026-11-28 21:57:07.193385+00', '2026-11-28 21:57:07.196288+00', '2027-01-27 21:57:07.193385+00', '2026-11-28 21:57:07.193385+00', -1, '{}', NULL, NULL, NULL, NULL, 60, NULL);
INSERT INTO public.sessions VALUES ('01a22429-7843-77f3-8962-43cc0ba74a3f', '01a22429-7829-7571-a1dc-11039514a7f0', 'both', NULL, 'lightMyRequest', '127.0.0.1', '2026-11-28 21:57:07.282025+00', '2026-11-28 21:57:07.285041+00', '2027-01-27 21:57:07.282025+00', '2026-11-28 21:57:07.282025+00', -1, '{}', NULL, NULL, NULL, NULL, 60, NULL);
INSERT INTO public.sessions VALUES ('01a22429-7881-71c2-a4c4-94779a6678f3', '01a22429-786c-72f2-aa21-63acf71eb624', 'both', NULL, 'lightMyRequest', '127.0.0.1', '2026-11-28 21:57:07.344719+00', '2026-11-28 21:57:07.348136+00', '2027-01-27 21:57:07.344719+00', '2026-11-28 21:57:07.344719+00', -1, '{}', NULL, NULL, NULL, NULL, 60, NULL);
INSERT INTO public.sessions VALUES ('01a22429-7975-7699-9c47-d1b7ea87f672', '01a22429-795f-74ea-92d9-136d51e95eb9', 'both', NULL, 'lightMyRequest', '127.0.0.1', '2026-11-28 21:57:07.587382+00', '2026-11-28 21:57:07.589672+00', '2027-01-27 21:57:07.587382+00', '2026-11-28 21:57:07.587382+00', -1, '{}', NULL, NULL, NULL, NULL, 60, NULL);
INSERT INTO public.sessions VALUES ('01a22429-79ae-73b9-9097-cd377b0a3ba3', '01a22429-7999-704a-8285-04c6ee334870', 'both', NULL, 'lightMyRequest', '127.0.0.1', '2026-11-28 21:57:07.643584+00', '2026-11-28 21:57:07.645641+00', '2027-01-27 21:57:07.643584+00', '2026-11-28 21:57:07.643584+00', -1, '{}', NULL, NULL, NULL, NULL, 60, NULL);
INSERT INTO public.sessions VALUES ('01a22429-79e8-746d-8f98-c1be298b55d4', '01a22429-79d0-7047-b561-2f7fa6d401ec', 'both', NULL, 'lightMyRequest', '127.0.0.1', '2026-11-28 21:57:07.701826+00', '2026-11-28 21:57:07.703879+00', '2027-01-27 21:57:07.701826+00', '2026-11-28 21:57:07.701826+00', -1, '{}', NULL, NULL, NULL, NULL, 60, NULL);
INSERT INTO public.sessions VALUES ('01a22429-7a33-74cc-ad7c-bdf30876357f', '01a22429-7776-721a-bfca-8e2b9db75b11', 'both', NULL, 'lightMyRequest', '127.0.0.1', '2026-11-28 21:57:07.777605+00', '2026-11-28 21:57:07.780264+00', '2027-01-27 21:57:07.777605+00', '2026-11-28 21:57:07.777605+00', -1, '{}', NULL, NULL, NULL, NULL, 60, NULL);
INSERT INTO public.sessions VALUES ('01a22429-7793-75c2-a62c-5743673749ac', '01a22429-7776-721a-bfca-8e2b9db75b11', 'both', NULL, 'lightMyRequest', '127.0.0.1', '2026-11-28 21:57:07.129521+00', '2026-11-28 21:57:07.134094+00', '2027-01-27 21:57:07.129521+00', '2026-11-28 21:57:07.856001+00', -1, '{}', NULL, NULL, NULL, NULL, 60, NULL);
INSERT INTO public.sessions VALUES ('01a22429-7a98-752b-96b7-959ad530363b', '01a22429-7776-721a-bfca-8e2b9db75b11', 'both', 'Phone', 'lightMyRequest', '127.0.0.1', '2026-11-28 21:57:07.878671+00', '2026-11-28 21:57:07.880849+00', '2027-01-27 21:57:07.878671+00', '2026-11-28 21:57:07.878671+00', -1, '{}', NULL, NULL, NULL, NULL, 60, NULL);
INSERT INTO public.sessions VALUES ('01a22429-7aad-7451-a6a6-ab1e6080e55a', '01a22429-7776-721a-bfca-8e2b9db75b11', 'body', 'Tablet', 'lightMyRequest', '127.0.0.1', '2026-11-28 21:57:07.900675+00', '2026-11-28 21:57:07.907725+00', '2027-01-27 21:57:07.907725+00', '2026-11-28 21:57:07.900675+00', 0, '{"2026-11-28 21:57:07.907725+00"}', NULL, NULL, NULL, NULL, 60, NULL);
INSERT INTO public.sessions VALUES ('01a22429-7acb-716b-a07a-e7a3a9aff348', '01a22429-786c-72f2-aa21-63acf71eb624', 'both', NULL, 'lightMyRequest', '127.0.0.1', '2026-11-28 21:57:07.930223+00', '2026-11-28 21:57:07.932647+00', '2027-01-27 21:57:07.930223+00', '2026-11-28 21:57:07.930223+00', -1, '{}', '2026-11-28 21:57:07.938439+00', 'logged_out', NULL, NULL, 60, NULL);
INSERT INTO public.sessions VALUES ('01a22429-7af2-71a7-86d6-295c74027491', '01a22429-786c-72f2-aa21-63acf71eb624', 'both', NULL, 'lightMyRequest', '127.0.0.1', '2026-11-28 21:57:07.969114+00', '2026-11-28 21:57:07.971655+00', '2027-01-27 21:57:07.969114+00', '2026-11-28 21:57:07.969114+00', -1, '{}', '2026-11-28 21:57:07.978189+00', 'revoked', NULL, NULL, 60, NULL);
INSERT INTO public.sessions VALUES ('01a22429-7b0f-7138-8c71-9f516da84f66', '01a22429-786c-72f2-aa21-63acf71eb624', 'both', NULL, 'lightMyRequest', '127.0.0.1', '2026-11-28 21:57:07.996886+00', '2026-11-28 21:57:08.016513+00', '2027-01-27 21:57:08.016513+00', '2026-11-28 21:57:07.996886+00', 2, '{"2026-11-28 21:52:08.016513+00","2026-11-28 21:52:08.009148+00","2026-11-28 21:52:08.003485+00"}', '2026-11-28 21:57:08.02544+00', 'reuse_detected', NULL, NULL, 60, NULL);
INSERT INTO public.sessions VALUES ('01a22429-78cc-7243-a834-6e480b4d84b7', '01a22429-78aa-768f-a9c1-6b735a918ef5', 'both', NULL, 'lightMyRequest', '127.0.0.1', '2026-11-28 21:57:07.418603+00', '2026-11-28 21:57:07.422996+00', '2027-01-27 21:57:07.418603+00', '2026-11-28 21:57:08.084448+00', -1, '{}', NULL, NULL, NULL, NULL, 60, NULL);
INSERT INTO public.sessions VALUES ('01a22429-7b41-748c-9c9e-2833e529fdb2', '01a22429-78aa-768f-a9c1-6b735a918ef5', 'both', NULL, 'lightMyRequest', '127.0.0.1', '2026-11-28 21:57:08.046613+00', '2026-11-28 21:57:08.049021+00', '2027-01-27 21:57:08.046613+00', '2026-11-28 21:57:08.046613+00', -1, '{}', '2026-11-28 21:57:08.084448+00', 'password_changed', NULL, NULL, 60, NULL);
INSERT INTO public.sessions VALUES ('01a22429-7b95-757c-9f51-d0ed477fd60c', '01a22429-765e-753a-a771-cc2084f19980', 'both', NULL, 'lightMyRequest', '127.0.0.1', '2026-11-28 21:57:08.131089+00', '2026-11-28 21:57:08.134073+00', '2027-01-27 21:57:08.131089+00', '2026-11-28 21:57:08.131089+00', -1, '{}', NULL, NULL, NULL, NULL, 60, NULL);
INSERT INTO public.sessions VALUES ('01a22429-7906-773d-aa4f-765539bcca32', '01a22429-78f1-76df-babc-2ff90a0ecec5', 'both', NULL, 'lightMyRequest', '127.0.0.1', '2026-11-28 21:57:07.475411+00', '2026-11-28 21:57:07.477455+00', '2027-01-27 21:57:07.475411+00', '2026-11-28 21:57:07.475411+00', -1, '{}', '2026-11-28 21:57:08.152273+00', 'reset', NULL, NULL, 60, NULL);
INSERT INTO public.sessions VALUES ('01a22429-7b80-72f1-b020-3229a50d1594', '01a22429-78f1-76df-babc-2ff90a0ecec5', 'both', NULL, 'lightMyRequest', '127.0.0.1', '2026-11-28 21:57:08.110562+00', '2026-11-28 21:57:08.112736+00', '2027-01-27 21:57:08.110562+00', '2026-11-28 21:57:08.110562+00', -1, '{}', '2026-11-28 21:57:08.152273+00', 'reset', NULL, NULL, 60, NULL);
INSERT INTO public.sessions VALUES ('01a22429-793d-720e-aa8e-0f1f40a1c3d2', '01a22429-7928-744e-9692-4757d36e7e36', 'both', NULL, 'lightMyRequest', '127.0.0.1', '2026-11-28 21:57:07.530842+00', '2026-11-28 21:57:07.53272+00', '2027-01-27 21:57:07.530842+00', '2026-11-28 21:57:07.530842+00', -1, '{}', '2026-11-28 21:57:08.186936+00', 'deactivated', NULL, NULL, 60, NULL);
INSERT INTO public.sessions VALUES ('01a22429-7bc6-70bb-bf4e-425f8003439f', '01a22429-7928-744e-9692-4757d36e7e36', 'both', NULL, 'lightMyRequest', '127.0.0.1', '2026-11-28 21:57:08.180195+00', '2026-11-28 21:57:08.182262+00', '2027-01-27 21:57:08.180195+00', '2026-11-28 21:57:08.180195+00', -1, '{}', '2026-11-28 21:57:08.186936+00', 'deactivated', NULL, NULL, 60, NULL);
INSERT INTO public.sessions VALUES ('01a22429-7c9e-75e5-a92a-985a9225c8c9', '01a22429-7999-704a-8285-04c6ee334870', 'both', NULL, 'lightMyRequest', '127.0.0.1', '2026-11-28 21:57:08.40042+00', '2026-11-28 21:57:08.409669+00', '2027-01-27 21:57:08.40042+00', '2026-11-28 21:57:08.40042+00', -1, '{}', '2026-11-28 21:57:08.425509+00', 'logged_out', '01a22429-7bf9-77ef-ac69-da1d173143a8', '01a22429-7cb7-7049-9a88-e555b6f7009b', 60, NULL);
INSERT INTO public.sessions VALUES ('01a22429-7cd2-70e7-8f6a-4cb265406ee4', '01a22429-7776-721a-bfca-8e2b9db75b11', 'both', NULL, 'lightMyRequest', '127.0.0.1', '2026-11-28 21:57:08.448972+00', '2026-11-28 21:57:08.452752+00', '2027-01-27 21:57:08.448972+00', '2026-11-28 21:57:08.448972+00', -1, '{}', NULL, NULL, '01a22429-7bf9-77ef-ac69-da1d173143a8', '01a22429-7ce3-71bc-97d7-92006413b2cb', 60, NULL);
INSERT INTO public.sessions VALUES ('01a22429-7cf7-73a3-b732-faa8ac8df6f0', '01a22429-786c-72f2-aa21-63acf71eb624', 'both', NULL, 'lightMyRequest', '127.0.0.1', '2026-11-28 21:57:08.486012+00', '2026-11-28 21:57:08.490708+00', '2027-01-27 21:57:08.486012+00', '2026-11-28 21:57:08.486012+00', -1, '{}', NULL, NULL, '01a22429-7bf9-77ef-ac69-da1d173143a8', '01a22429-7d09-71f2-bd90-d74a80954efe', 60, NULL);
INSERT INTO public.sessions VALUES ('01a22429-7d31-77ac-b366-9494705ce754', '01a22429-77d2-7273-9c1b-49c1851fbaf8', 'both', NULL, 'lightMyRequest', '127.0.0.1', '2026-11-28 21:57:08.544205+00', '2026-11-28 21:57:08.546762+00', '2027-01-27 21:57:08.544205+00', '2026-11-28 21:57:08.544205+00', -1, '{}', NULL, NULL, NULL, NULL, 60, NULL);
INSERT INTO public.sessions VALUES ('01a22429-7d50-7164-87e8-74ae721e0c66', '01a22429-7776-721a-bfca-8e2b9db75b11', 'both', NULL, 'lightMyRequest', '127.0.0.1', '2026-11-28 21:57:08.573987+00', '2026-11-28 21:57:08.578222+00', '2027-01-27 21:57:08.573987+00', '2026-11-28 21:57:08.573987+00', -1, '{}', '2026-11-28 21:57:08.581711+00', 'logged_out', '01a22429-7c30-76c4-ab9f-38a08cf89a72', '01a22429-7d61-70db-a012-310122ec15b5', 60, NULL);
INSERT INTO public.sessions VALUES ('01a22429-7d69-7058-8c00-543d121ba498', '01a22429-795f-74ea-92d9-136d51e95eb9', 'both', NULL, 'lightMyRequest', '127.0.0.1', '2026-11-28 21:57:08.599238+00', '2026-11-28 19:57:08.602806+00', '2027-01-27 21:57:08.599238+00', '2026-11-28 21:57:08.599238+00', -1, '{}', '2026-11-28 21:57:08.622479+00', 'evicted', '01a22429-7c1e-71d2-b7a7-d34809cbbbf8', '01a22429-7d7a-75c1-b328-7a5eeb6451c0', 60, NULL);
INSERT INTO public.sessions VALUES ('01a22429-7d7f-7525-9c95-a247b4670f7c', '01a22429-7999-704a-8285-04c6ee334870', 'both', NULL, 'lightMyRequest', '127.0.0.1', '2026-11-28 21:57:08.622479+00', '2026-11-28 21:57:08.631762+00', '2027-01-27 21:57:08.622479+00', '2026-11-28 21:57:08.622479+00', -1, '{}', NULL, NULL, '01a22429-7c1e-71d2-b7a7-d34809cbbbf8', '01a22429-7d97-73fa-ae2e-9107c95dfa7f', 60, NULL);
INSERT INTO public.sessions VALUES ('01a22429-7d9b-767a-bfcf-b77a3e9d7d1f', '01a22429-795f-74ea-92d9-136d51e95eb9', 'both', NULL, 'lightMyRequest', '127.0.0.1', '2026-11-28 21:57:08.649469+00', '2026-11-28 21:57:08.652711+00', '2027-01-27 21:57:08.649469+00', '2026-11-28 21:57:08.649469+00', -1, '{}', NULL, NULL, '01a22429-7c23-74a3-80a9-13a414f2ea1a', '01a22429-7dac-76cd-a31c-e7902139b013', 60, NULL);
INSERT INTO public.sessions VALUES ('01a22429-7db0-714e-a477-b08d9f317291', '01a22429-795f-74ea-92d9-136d51e95eb9', 'both', NULL, 'lightMyRequest', '127.0.0.1', '2026-11-28 21:57:08.671352+00', '2026-11-28 21:57:08.674411+00', '2027-01-27 21:57:08.671352+00', '2026-11-28 21:57:08.671352+00', -1, '{}', NULL, NULL, '01a22429-7c23-74a3-80a9-13a414f2ea1a', '01a22429-7dc1-763f-bd0c-a3c3ab3d86cb', 60, NULL);
INSERT INTO public.sessions VALUES ('01a22429-7dc6-76b9-b114-2669db6a18cb', '01a22429-79d0-7047-b561-2f7fa6d401ec', 'both', NULL, 'lightMyRequest', '127.0.0.1', '2026-11-28 21:57:08.692886+00', '2026-11-28 21:57:08.696115+00', '2027-01-27 21:57:08.692886+00', '2026-11-28 21:57:08.692886+00', -1, '{}', '2026-11-28 21:57:08.750782+00', 'logged_out', '01a22429-7c27-7415-9ee2-14b34777f860', '01a22429-7dd7-7792-8b5e-9c68c13f2bcd', 60, NULL);
INSERT INTO public.sessions VALUES ('01a22429-7e19-7096-942a-1474eed01c2e', '01a22429-795f-74ea-92d9-136d51e95eb9', 'both', NULL, 'lightMyRequest', '127.0.0.1', '2026-11-28 21:57:08.775539+00', '2026-11-28 19:57:08.779425+00', '2027-01-27 21:57:08.775539+00', '2026-11-28 21:57:08.775539+00', -1, '{}', '2026-11-28 21:57:08.78268+00', 'idle', '01a22429-7c2b-7520-a964-35cefdb054ed', '01a22429-7e2a-77d3-a5db-82f177183c2f', 60, NULL);
INSERT INTO public.sessions VALUES ('01a22429-7e36-756c-97e9-48745f4531f1', '01a22429-795f-74ea-92d9-136d51e95eb9', 'both', NULL, 'lightMyRequest', '127.0.0.1', '2026-11-28 21:57:08.804523+00', '2026-11-28 21:57:08.807608+00', '2026-11-28 21:56:08.810366+00', '2026-11-28 21:57:08.804523+00', -1, '{}', '2026-11-28 21:57:08.811133+00', 'expired', '01a22429-7c2b-7520-a964-35cefdb054ed', '01a22429-7e46-7172-a0e1-88546426887f', 60, NULL);
INSERT INTO public.sessions VALUES ('01a22429-7e6a-71f6-8c13-9b18bccb5b4e', '01a22429-77d2-7273-9c1b-49c1851fbaf8', 'both', NULL, 'lightMyRequest', '127.0.0.1', '2026-11-28 21:57:08.856851+00', '2026-11-28 21:57:08.859085+00', '2027-01-27 21:57:08.856851+00', '2026-11-28 21:57:08.856851+00', -1, '{}', NULL, NULL, NULL, NULL, 60, NULL);
INSERT INTO public.sessions VALUES ('01a22429-7e50-748a-a3ff-b0634a2ca585', '01a22429-79d0-7047-b561-2f7fa6d401ec', 'both', NULL, 'lightMyRequest', '127.0.0.1', '2026-11-28 21:57:08.831158+00', '2026-11-28 21:57:08.834106+00', '2027-01-27 21:57:08.831158+00', '2026-11-28 21:57:08.831158+00', -1, '{}', '2026-11-28 21:57:08.865202+00', 'put_out', '01a22429-7c2b-7520-a964-35cefdb054ed', '01a22429-7e61-757a-b9ea-58a804afce3e', 60, 'The course needs it.');
INSERT INTO public.sessions VALUES ('01a22429-7e87-7454-a113-0aa4a0ecc587', '01a22429-7999-704a-8285-04c6ee334870', 'both', NULL, 'lightMyRequest', '127.0.0.1', '2026-11-28 21:57:08.885881+00', '2026-11-28 21:57:08.88912+00', '2027-01-27 21:57:08.885881+00', '2026-11-28 21:57:08.885881+00', -1, '{}', '2026-11-28 21:57:08.897263+00', 'member_removed', '01a22429-7c2b-7520-a964-35cefdb054ed', '01a22429-7e98-7567-aa1c-3f0ba6b7332b', 60, NULL);
INSERT INTO public.sessions VALUES ('01a22429-7eb0-72ec-a059-ad54b4f9f313', '01a22429-79d0-7047-b561-2f7fa6d401ec', 'both', NULL, 'lightMyRequest', '127.0.0.1', '2026-11-28 21:57:08.925972+00', '2026-11-28 21:57:08.928814+00', '2027-01-27 21:57:08.925972+00', '2026-11-28 21:57:08.925972+00', -1, '{}', '2026-11-28 21:57:08.934771+00', 'licence_over', '01a22429-7c30-76c4-ab9f-38a08cf89a72', '01a22429-7ec0-73fc-8ea7-b92d6974c959', 60, 'This licence is suspended.');
INSERT INTO public.sessions VALUES ('01a22429-7fb2-7313-bba7-a0912de786ff', '01a22429-786c-72f2-aa21-63acf71eb624', 'both', NULL, 'lightMyRequest', '127.0.0.1', '2026-11-28 21:57:09.184732+00', '2026-11-28 21:57:09.187003+00', '2027-01-27 21:57:09.184732+00', '2026-11-28 21:57:09.184732+00', -1, '{}', NULL, NULL, NULL, NULL, 60, NULL);
INSERT INTO public.sessions VALUES ('01a22429-80b6-7404-8664-7d7fb8466c90', '01a22429-808a-7351-8960-71e96ca38a52', 'both', NULL, 'lightMyRequest', '127.0.0.1', '2026-11-28 21:57:09.446201+00', '2026-11-28 21:57:09.451239+00', '2027-01-27 21:57:09.446201+00', '2026-11-28 21:57:09.446201+00', -1, '{}', NULL, NULL, NULL, NULL, 60, NULL);
INSERT INTO public.sessions VALUES ('01a22429-80f0-702e-9726-1666e73409fc', '01a22429-80dd-73af-8bb0-9ce026a3db82', 'both', NULL, 'lightMyRequest', '127.0.0.1', '2026-11-28 21:57:09.502835+00', '2026-11-28 21:57:09.50465+00', '2027-01-27 21:57:09.502835+00', '2026-11-28 21:57:09.502835+00', -1, '{}', NULL, NULL, NULL, NULL, 60, NULL);
INSERT INTO public.sessions VALUES ('01a22429-8126-7612-9519-7940490c76f8', '01a22429-8112-77e5-adf3-124eefa370dc', 'both', NULL, 'lightMyRequest', '127.0.0.1', '2026-11-28 21:57:09.55586+00', '2026-11-28 21:57:09.557618+00', '2027-01-27 21:57:09.55586+00', '2026-11-28 21:57:09.55586+00', -1, '{}', NULL, NULL, NULL, NULL, 60, NULL);
INSERT INTO public.sessions VALUES ('01a22429-819e-74e5-bfad-713639441fd7', '01a22429-808a-7351-8960-71e96ca38a52', 'cookie', 'Laboratory', 'node', '127.0.0.1', '2026-11-28 21:57:09.676022+00', '2026-11-28 21:57:09.698365+00', '2027-01-27 21:57:09.676022+00', '2026-11-28 21:57:09.676022+00', -1, '{}', NULL, NULL, '01a22429-8077-7079-bac0-ddcea343a562', '01a22429-81bf-74ca-8459-47b342850b25', 60, NULL);
INSERT INTO public.sessions VALUES ('01a22429-820c-7210-958f-d50f9c8d77f2', '01a22429-80dd-73af-8bb0-9ce026a3db82', 'cookie', 'Laboratory', 'node', '127.0.0.1', '2026-11-28 21:57:09.786024+00', '2026-11-28 21:57:09.79936+00', '2027-01-27 21:57:09.786024+00', '2026-11-28 21:57:09.786024+00', -1, '{}', '2026-11-28 21:57:09.970255+00', 'revoked', '01a22429-8077-7079-bac0-ddcea343a562', '01a22429-8226-7160-aad6-a73e94f1f8d3', 60, NULL);
INSERT INTO public.sessions VALUES ('01a22429-824b-7206-9727-42c0d1f61f03', '01a22429-8112-77e5-adf3-124eefa370dc', 'cookie', 'Laboratory', 'node', '127.0.0.1', '2026-11-28 21:57:09.849619+00', '2026-11-28 21:57:09.864496+00', '2027-01-27 21:57:09.849619+00', '2026-11-28 21:57:09.849619+00', -1, '{}', NULL, NULL, '01a22429-8077-7079-bac0-ddcea343a562', '01a22429-8268-7070-b35a-8ae096deb0d2', 60, NULL);
INSERT INTO public.sessions VALUES ('01a22429-828e-761b-8df6-c84b92349597', '01a22429-7776-721a-bfca-8e2b9db75b11', 'cookie', 'Public one', 'node', '127.0.0.1', '2026-11-28 21:57:09.916486+00', '2026-11-28 21:57:09.919155+00', '2027-01-27 21:57:09.916486+00', '2026-11-28 21:57:09.916486+00', -1, '{}', NULL, NULL, NULL, NULL, 60, NULL);
INSERT INTO public.sessions VALUES ('01a22429-82bd-7614-bf9e-4fa73296caee', '01a22429-80dd-73af-8bb0-9ce026a3db82', 'both', NULL, 'lightMyRequest', '127.0.0.1', '2026-11-28 21:57:09.964268+00', '2026-11-28 21:57:09.96615+00', '2027-01-27 21:57:09.964268+00', '2026-11-28 21:57:09.964268+00', -1, '{}', NULL, NULL, NULL, NULL, 60, NULL);

INSERT INTO public.settings VALUES ('master_key_fingerprint', 'fb6cd4766fa3e70cfb83b5cf248dffeb827906b5a2feb5b77c20ba129aec4ed0');

INSERT INTO public.signing_keys VALUES ('01a22429-7284-70ed-9fdd-f2ebe3657b6b', '{"e": "AQAB", "n": "wBwO0Eq_NcxXUakevf6wzdwxpgmrKxrL8G2JTo5e3PZBTxzj0Sy78ydu6jouJUYvWcuYqyFXDg6SYbp3MACuDZnBYYmjtejA8yYpEHCajvp9r_vt8ldy7wZg-T1yCDS9nZGlfV5FAOk9DUc7s8iFLhK219ubmyvMeLpI7EAphpAI7hYDJctwVcF2YFNc_dRG4Ok8dqDgjHNwtTwtc9mbDWL7rewdv-Hf6jNaAsd7VUbCE24-r5WZZ8xSQlaTaKAVdO0q1NAcjoRcj5OmMeUXaD5HwzFek0bfPpLsg8hWCLE4xQgbvHOFRjwpNoSfPkCR4jFAAUQzQUs4hzQ_x6AtKw", "alg": "RS256", "kid": "01a22429-7284-70ed-9fdd-f2ebe3657b6b", "kty": "RSA", "use": "sig"}', '\x3d46b72c2336843691712a48a0276d1ddd85dd6782b0d8aee5ad9cbd09af25a7c70f3c4c90675a3892dd8b46f06849e156d04877954772cb6f4211b364b371d52519eca953e48cda302b6860a89107043c114d7c6a1610f55ab142bf1024b5523690014665f10638048926efc783146334113d2df761a443f6092cecce15623e171596aeedeb6aac1d086850e8d61f11268101fa52769a133922e7ccabfe6562a728b4c5682f86312a01b75bcdc3192c5db6cd66322f60d5bfe50eb184d15e30b8f579a8660aa356fbd3b33bd2457a70cf9962baee982c0d26ab0b408410e14b4dd92acd3a717041906b769155bdde51105bd94de526e88426917d99b802bc070c01b2e4a77b74773dc5c4944148e4d535c3b3fe5d861f9dafec6c9f250895aeab450202090a13495aabf1b8090e01fa1b9dae3c175e2f633081366fa16d56a79b9551ee426406c05dc3f59e2ae158c6ab7ba933a0a9762c79c593d2266f93125a65e90251716163e8c21dd443a1eb8aba3dd4b1bf5c21c674e5df42bf2638cb53a8558b8b43ae9c5eb9b0f3e08e5c9a1151908dff456a18c75aaf5f6898f5f2b2ad0b5972c4ab50bbc0e9ca3daa3ad781fe2afe0634ed930cd4fdebba762ee87cfdb049de3653099803941471236e925cc81d67ef162084a53332d34434c05f6e24c96c91e45b4e54d29082e5a01ebebbb9c76437d47e6d707991990c6684198a85f2371752a32412a74af5cf4c0e189857f0bd10c43b0e7e4b12cfe303e0b54f549df16ccdeff5f3cd083a7287ee0f2b8de1481bb9e27ae98567f767958d2e5fc8792e2e801f404ce61655573ec77ba97309e999021ab4a9511f90c417528c8cf572defc378f31a9970cadd7927468940515aefdd675adce1b3e6ea7b68c1b3b728a1d596a5afcf6459da02cbd175084aba152eb43a09364dab86f40123eeeb0e53e0d671aaff0365d25cc20cd15e98375d4608a1526d91bef0006ba4083428831b8fabf525e763385aefe97f486c391c8865a91f89b69b91ee6aa517c42fb5ea88324f8bf8aed2231c887d62ddd6fe51acc4be812b61d4936dffa4e57405820a9b4d7ed315b06c936d4e442a89538e6e9161311b876d9167d938ce6a10181ba1ddf4d728185f4e11f981a64ad940b213b514fa3e814672cfa48f225da230836d5090419b7832ffb0e40a5a33920e509cb32a3754e71a9db9ba0d9397acea39d17e56fd54472fd8fe2cc5b4882c301637b061196dcc28a911a8c594f1ac2cee926b83323f3f81d2147b742071dec1ec135cbdeba488b595f73e8eb9d46dd03b6947c2a7a1ba9e2b6caf2301ef85aba6c50d2d7bacf754a7da552b15f51c1f17813462c9494100c38b54a3f0a41f3dd6d2cf3df13c9e84e97a71b1f548b395d87e4e6addf5f9cedf71d5e9b747e9e6b8b01a306d6dfffa290a43c03a2f5e855b82d422d349f5c479684f9a7d9b0f6c365e1d9a902ab2c972ed28bcfdc20573f790933aa527c1846e19d9980e0a8c92fd09b535b020d95fb337cb20d8d8fc0b6002e6b6341b47727d94f46e7dc1b49163da7b8c5e3652ba3ddb052cbb2e31c4b98abfe7410bc468b240e7bdce04043839e6ee8459d8681788dfde238d37abe860410b573cc1b0ca5ccf21ce6fc66182ebb9a2a207961d2d1edd79c0e1a53b697a608d2f182a74432289206f1d86f5be6769a5a5377620c9476729598184b1e28fcf1bc53990b48fc2e1323874e6c74f25dc90f587471b4d9ab48157ee58a1d2d2010df606420c8b2d8c23d100b57539caf21a811c3f49783e3a398a75f66e4918f86051f693f598b7d936de2db68c9ca7a750e405d5151e54f919ac06e9d8d0a6d8522ab2ea1906d9460d0bf8e5e897ca355531ac7a726a1911e5bc90619a347c336e77d1a0f98b28ba9eadf2d718455244c8dc91cc4f91b0c7c983fe3e45a9cbcffd26967e264e6f7e07fc08323a6968bb028caab73c0484d72593acdf04195d8b0d97bb0545ea7208a77967036b76696c76586f12b8c6e9ad721126550874596ae6ba3d4594ac9752e063b076360022a79241704e4a461f8698d2f832aa140e4935e7126d4fc635d620d6cb56217ad089fb3e884941b90bf5d75661f6afcd5b9dcac9eba5ae057a98abe844be67dc6f62360d8bd5be40f3361eb94582c5a42fa00d68bc79d6cb2ce895685e9458cc5eb50300483fbd71996cd54f77dbc95850d631c14096f5e9a20f46b9e8c7b97d284100b1a56bdb322a8624c23aed5546d95628b25ce4e26059fcc0e07aac0101ad37bfec8e6a151690e82ae8ca337caccdb118592ad3f5c3bcf6f75', '2026-11-28 21:57:05.728723+00', '2026-11-28 21:57:05.728723+00', '2026-11-28 23:08:07.042546+00');
INSERT INTO public.signing_keys VALUES ('01a22429-7761-71b9-bc55-5a2e22fbc782', '{"e": "AQAB", "n": "r7Y9THaYUqMGH-DEkiy28z3zStcaR7MYovklzP60-61cJ-y-SpdDzkQwschKie59FoCBOos-7ckeSNgc8lj1d8YmvRB3LASBaq2IBFlTTOyl0fqlhOAChS4iCeMNPAW4pyQLQUJbQtchfyT4E6AHTli9O3Z0VqQK5GVwT30Ysy4N43_dvEzDD6JAeysr3DS-9_WdS1nu2_ioB-8p4FUiVG48xI-m6cHNdBNW4GJx_RqTlkMS3f5Yb8a9L3DYraX-QPn0VOSYoOltCIWSWfWTDYilRpxJKAdA0bbbvR7Lz5ZEFD7Y7ZIOXFDN1h5yZWB0dEE8bSAh44jeCLKzEAGGNQ", "alg": "RS256", "kid": "01a22429-7761-71b9-bc55-5a2e22fbc782", "kty": "RSA", "use": "sig"}', '\xbc55a6eeea5b02ad0cf59cdf4e2add0c7e053e4054b463c736877d0c5ac5455c6512384964e8f622479969c599f1e8533cc0c24b6387cc6f219bea4a599c2a37f24fa0141a85a62bd5049d17bb79e66abea3e154498f45d0e043db2cd89e6c302bc7fddb98e49fb337ecf7d71402845fe8cb01a3a8deaddde401fad9b8352f1e0f047d32133f65f381bc4bfb460be0f9039f872fc79ecc18bb174642d22ce17653bde07a7a088ffa3fed1b8ab4a6ff1c5f5be4a58f44774b4aeb5585c5b1e1e796740aa6a438b3b0cc09b29ba0b378a15ca3e3e69c5cf58e27f23dcfdb637a105868e5e95b84d8ca818c9a84328728a5e5cb0875690506327c7a68614beb2ce1d32143f90ba5afe1823cde2e823816ecf7b8b3bd6ba29970e8c8e7b46682e6475b56f9e4cee6f33b559d0a88f82af8fa60329102d2d719da7c16d43de02d1c8cb9127a81fc8fe5b4c0ce390625236c6cfb59e4e29b092482e3ba04a4845d4e6e2c2871aae536dc2794d9199af9877163e479bb744dabd8fa809132e2545dbecf0c01469f863cf975527d05c8dbbc5fe56d6eb5ef99ac71b4844e0d8510d5c041b5878bb30a7cfad1537ca8ba8d1f0bd267b8665b32627e1fdebc0e9fc9ed2d48f3e8be29f7006256abbfba4971ae39842db9800aaa1c88878552c0744686c80ebd40256a1c92fae670f06f0d617dad2e8a8b9722ba76023efd49cef49bbe310e0f3a7c5277cc0e81f2accb8e4bf6baf8eb8a50facf0131ef793aeb03828ea0bacf89701f63db83d48040f10eaaf39e4f33c6884dfe7ff23093e23186943158c9824941661b0c22956f397e82c32fd6f75c932b80d0c14af1b08fc0eb8a4cf99ae7dac6fa8a023d7f668472f4bc95028fa6caaea52f73aef38938513d0bd5ad8811be609de00d145f9ad02fcadd2a6df2190f8a41c640645b23c36035954087d667afc9b1892471296fb8925c8ba7c5cb6f5ac6d2dc1ffbefa06566552d57f357c9dbdc7c212099ecb911f6a40d1f48fc45cb83e60180c0e9d13a3a22b833c1b846f3960cf8e65862431eb6a1b1913eb93af8cf2e2f72d2f0f1b589ab31e77a722ca0e54e22dc5954f82e7a9030798a2bc59ed433af1de418a9fcb4903853387483d6b497886679d8d42bb31de059b5aaf480871c485b7c43565b0ca70566194718bbb7783adb4b2db28fcc7a596ecf4843c021b61e098cfcc9b389cf56a687e31f769e9f5f44747abd670d6f631782e6c2c963dda99387a8677364f574cf506f2a380b35727a92a613ee57b0783ff6afa7458b47c9f941ae7b12f2daef51ac54f78536494603b2fdbc035b859d99c4b39d669356e3428ceb9b55ea70876dd45b3a0c0dba1ae3ce1c8e97011e724588f9b6f4175a76239332db99c4dab0ba9d87dc844117e748768b8c75fcf88e7debcf482fd37f1e38bc87b8d8e9bd01dd1a70ad6bac64addabdfac5b9830b43448abc8de9af92bd3be619918b027f426198dfb1a2f854ec71b1ac585a97999fc8909ffb913b66212a111ab4eefdbd1b8b30455e86c9945fa4724948636d301203dcc4c361b1e3bc5745726fd720f04632528cae368ff17b8a1a5194d76dd40ed924d4b8c4be35f66ef003d455495be46506f2ed2b1d6ca486671891d998acfeb65ed1eb88a71555c39e082929358f2a710d911c6506e215ff9fe6274cfa293514d73ed6fd775844708a2d98f5ee7fd43e5b95197ea53ca5230253a605d6004ae2ec1c3d379553d12614dfdc1d0c4c05edd44e9cb1824ca379fd858d7510930f7c53d656c3645a80a088f540166d08b651675f8431046a96ee53ff259ddafc4406813910d0e83ff25d3c023ce8461a46401a76b535dd9a0afe11a135acce6df088543eb7fe8401c11fbcc9ad9998d08266a0accea3790a732104287b0fa2318bc2803c25c7878e5016f51c0972474d71ceb58a07de36543b23856c5780dbe77c6bf64e77ac748fa9679c67f7eaf0162baa9b53e33c1cacc2f8e232a9fc1b99253234497f95664267b1d90c154f495b742f853b25d3dee4bbdafbf7146f2624137fd5c8910d660c2e9a2c51fccb88db2e808a518d613cc8d20feca247d8bb48a345dcad924fbe1610aa019a9463d1d96c5d091991495b8d694566a9fcfb310001315835008cc41238194091484aa456dc2a989b650d605311af0678d6144ec9d086d8ef8c6f74472471bc2234393dfdbd2c909e56eb67cc12e5a7c28febe37ea19d4e794f203fe133d9b4384c275dac2e45ec1e1f2eeaf9b670aba4856a29941dfa150c869435d6f84fd5904141cf1df77e72511336b90725f10c522150aa', '2026-11-28 21:57:07.042546+00', '2026-11-28 22:07:07.042546+00', NULL);

INSERT INTO public.ticket_locators VALUES ('01a22429-76c3-77f7-a111-ef65f3b344d3', '01a22429-76b3-76b9-a096-d3cc1f2b3025');
INSERT INTO public.ticket_locators VALUES ('01a22429-7f1d-7428-96f1-f58df1b932f5', '01a22429-7ee9-76f9-ad35-81dc6119558e');
INSERT INTO public.ticket_locators VALUES ('01a22429-7f30-71ca-bcc8-c8b7a1b20685', '01a22429-7ee9-76f9-ad35-81dc6119558e');
INSERT INTO public.ticket_locators VALUES ('01a22429-7f36-76c2-be86-bc09784abcf1', '01a22429-7ee9-76f9-ad35-81dc6119558e');
INSERT INTO public.ticket_locators VALUES ('01a22429-7f3c-705e-80db-61539e2ddfb2', '01a22429-7eec-708b-be9e-eb1381638c64');
INSERT INTO public.ticket_locators VALUES ('01a22429-7f41-7767-b832-f9abdecd78e5', '01a22429-7eec-708b-be9e-eb1381638c64');
INSERT INTO public.ticket_locators VALUES ('01a22429-7f45-7306-9f98-322984f820cd', '01a22429-7ef0-7689-a737-ab008ae8174e');
INSERT INTO public.ticket_locators VALUES ('01a22429-7f54-766d-b439-e1b67cb83c74', '01a22429-7eec-708b-be9e-eb1381638c64');
INSERT INTO public.ticket_locators VALUES ('01a22429-7f68-70d6-979c-68c823ad9cd6', '01a22429-7eec-708b-be9e-eb1381638c64');
INSERT INTO public.ticket_locators VALUES ('01a22429-8033-72ba-9c5d-b874c113a3b7', '01a22429-7eec-708b-be9e-eb1381638c64');
INSERT INTO public.ticket_locators VALUES ('01a22429-8038-7529-8077-d7bc711847e7', '01a22429-7eec-708b-be9e-eb1381638c64');
INSERT INTO public.ticket_locators VALUES ('01a22429-8039-763c-b85e-b3d9e88dea2e', '01a22429-7eec-708b-be9e-eb1381638c64');

INSERT INTO public.tickets VALUES ('01a22429-76b3-76b9-a096-d3cc1f2b3025', '01a22429-76c3-77f7-a111-ef65f3b344d3', '01a22429-769b-70ec-a53b-c3dfb439212b', 'ada', 'Ada Attendee', 'REGISTRATION', 'BOOKED', '2026-11-28 21:57:06.798172+00', NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, 1, 0, 0, NULL, NULL, DEFAULT);
INSERT INTO public.tickets VALUES ('01a22429-7ee9-76f9-ad35-81dc6119558e', '01a22429-7f36-76c2-be86-bc09784abcf1', '01a22429-795f-74ea-92d9-136d51e95eb9', 'frank', 'First Frank', 'REGISTRATION', 'BOOKED', '2026-11-28 21:57:09.045343+00', NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, 1, 0, 0, NULL, NULL, DEFAULT);
INSERT INTO public.tickets VALUES ('01a22429-7eec-708b-be9e-eb1381638c64', '01a22429-7f54-766d-b439-e1b67cb83c74', '01a22429-79d0-7047-b561-2f7fa6d401ec', 'heidi', '', 'COMPLIMENTARY', 'BOOKED', '2026-11-28 21:57:09.075294+00', NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, 1, 0, 0, NULL, NULL, DEFAULT);
INSERT INTO public.tickets VALUES ('01a22429-7eec-708b-be9e-eb1381638c64', '01a22429-7f68-70d6-979c-68c823ad9cd6', '01a22429-7999-704a-8285-04c6ee334870', 'grace', 'First Grace', 'REGISTRATION', 'CANCELLED', '2026-11-28 21:57:09.095455+00', NULL, NULL, NULL, false, '2026-11-28 21:57:09.100074+00', NULL, NULL, NULL, 1, 0, 0, NULL, NULL, DEFAULT);
INSERT INTO public.tickets VALUES ('01a22429-7ef0-7689-a737-ab008ae8174e', '01a22429-7f45-7306-9f98-322984f820cd', '01a22429-7776-721a-bfca-8e2b9db75b11', 'alice', 'Alice Alice', 'REGISTRATION', 'CANCELLED', '2026-11-28 21:57:09.060414+00', NULL, NULL, NULL, false, '2026-11-28 21:57:09.126178+00', 'PQTYZGZXPVFCNSEP', '01a22429-7793-75c2-a62c-5743673749ac', '2026-11-28 21:57:09.065553+00', 1, 0, 0, NULL, NULL, DEFAULT);
INSERT INTO public.tickets VALUES ('01a22429-7eec-708b-be9e-eb1381638c64', '01a22429-7f3c-705e-80db-61539e2ddfb2', '01a22429-7776-721a-bfca-8e2b9db75b11', 'alice', 'Alice Alice', 'REGISTRATION', 'BOOKED', '2026-11-28 21:57:09.051062+00', NULL, NULL, NULL, false, NULL, 'K9VGWMS9QNPM4CZ8', '01a22429-7793-75c2-a62c-5743673749ac', '2026-11-28 21:57:09.159304+00', 1, 0, 0, NULL, NULL, DEFAULT);
INSERT INTO public.tickets VALUES ('01a22429-7eec-708b-be9e-eb1381638c64', '01a22429-7f41-7767-b832-f9abdecd78e5', '01a22429-786c-72f2-aa21-63acf71eb624', 'bob', 'First Bob', 'REGISTRATION', 'BOOKED', '2026-11-28 21:57:09.055959+00', NULL, NULL, NULL, false, NULL, 'ZPSDKCHNW0MPRTWS', '01a22429-7fb2-7313-bba7-a0912de786ff', '2026-11-28 21:57:09.192194+00', 1, 0, 0, NULL, NULL, DEFAULT);
INSERT INTO public.tickets VALUES ('01a22429-7ee9-76f9-ad35-81dc6119558e', '01a22429-7f30-71ca-bcc8-c8b7a1b20685', '01a22429-786c-72f2-aa21-63acf71eb624', 'bob', 'First Bob', 'REGISTRATION', 'CONSUMED', '2026-11-28 21:57:09.038765+00', NULL, '2026-11-28 21:57:09.20739+00', 'North', true, NULL, 'E6QY4X1VVGTJVG8S', '01a22429-7881-71c2-a4c4-94779a6678f3', '2026-11-28 21:57:09.154134+00', 1, 29931717, 0, NULL, NULL, DEFAULT);
INSERT INTO public.tickets VALUES ('01a22429-7ee9-76f9-ad35-81dc6119558e', '01a22429-7f1d-7428-96f1-f58df1b932f5', '01a22429-7776-721a-bfca-8e2b9db75b11', 'alice', 'Alice Alice', 'REGISTRATION', 'BOOKED', '2026-11-28 21:57:09.020347+00', NULL, NULL, NULL, false, NULL, 'FQBB7NYJQSFYTNGC', '01a22429-7793-75c2-a62c-5743673749ac', '2026-11-28 21:57:09.148377+00', 1, 0, 2, '2026-11-28 21:57:09.273496+00', NULL, DEFAULT);
INSERT INTO public.tickets VALUES ('01a22429-7eec-708b-be9e-eb1381638c64', '01a22429-8033-72ba-9c5d-b874c113a3b7', '01a22429-795f-74ea-92d9-136d51e95eb9', 'frank', 'First Last', 'REGISTRATION', 'PENDING', '2026-11-28 21:57:09.301507+00', NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, 1, 0, 0, NULL, NULL, DEFAULT);
INSERT INTO public.tickets VALUES ('01a22429-7eec-708b-be9e-eb1381638c64', '01a22429-8038-7529-8077-d7bc711847e7', '01a22429-79d0-7047-b561-2f7fa6d401ec', 'heidi', 'First Last', 'COMPLIMENTARY', 'PAID', '2026-11-28 21:57:09.304781+00', '2026-11-28 21:57:09.304+00', NULL, NULL, false, NULL, NULL, NULL, NULL, 1, 0, 0, NULL, NULL, DEFAULT);
INSERT INTO public.tickets VALUES ('01a22429-7eec-708b-be9e-eb1381638c64', '01a22429-8039-763c-b85e-b3d9e88dea2e', '01a22429-78f1-76df-babc-2ff90a0ecec5', 'dave', 'First Last', 'REGISTRATION', 'EXPIRED', '2026-11-28 21:57:09.30585+00', NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, 1, 0, 0, NULL, NULL, DEFAULT);

INSERT INTO public.users VALUES ('01a22429-765e-753a-a771-cc2084f19980', 'admin', 'admin@example.org', '', '', '$argon2id$v=19$m=19456,t=2,p=1$gaQoicB0b8cpZ/63i24Pgg$6lmCQ495AWohqGeo53x9p5JkbukwOoHNJYEz59KFB4I', 'admin', true, false, '2026-11-28 21:57:06.732233+00', NULL);
INSERT INTO public.users VALUES ('01a22429-767b-7437-98f3-1da21b1ab65e', 'olga', 'olga@demo.invalid', 'Olga', 'Organiser', '$argon2id$v=19$m=19456,t=2,p=1$cy7/rsRfqug2aRcMhW0ffQ$6fAjI2T/GD5LPfd4Vn4IdRUvjr+Wl2o09hWhqA8zIas', 'organiser', true, false, '2026-11-28 21:57:06.798172+00', NULL);
INSERT INTO public.users VALUES ('01a22429-768c-7744-97ac-5bbce7a2aa6c', 'gus', 'gus@demo.invalid', 'Gus', 'Gate', '$argon2id$v=19$m=19456,t=2,p=1$My+TCKtWCfYntACLDp3YzA$tkZkRBdaKc/pnPVeNbYTeH8aChs5ZjIqOL9jFo/Z8i8', 'user', true, false, '2026-11-28 21:57:06.798172+00', NULL);
INSERT INTO public.users VALUES ('01a22429-769b-70ec-a53b-c3dfb439212b', 'ada', 'ada@demo.invalid', 'Ada', 'Attendee', '$argon2id$v=19$m=19456,t=2,p=1$dhjbZzx5Fkf1GzSGKaVnvw$q3zrLRgWanFmVfemT2JAtB1xqtk5oYyfhRPDX1zpa88', 'user', true, false, '2026-11-28 21:57:06.798172+00', NULL);
INSERT INTO public.users VALUES ('01a22429-76ab-75b1-9d3d-631348ea0963', 'ben', 'ben@demo.invalid', 'Ben', 'Bystander', '$argon2id$v=19$m=19456,t=2,p=1$QGlV0k12MtTTuLwgys2Xkg$BMHxY8GO/7MCxl1hz48tGL20C38g7gcLF+vx90V3CMY', 'user', true, false, '2026-11-28 21:57:06.798172+00', NULL);
INSERT INTO public.users VALUES ('01a22429-77d2-7273-9c1b-49c1851fbaf8', 'olivia', 'olivia@example.org', 'First', 'Olivia', '$argon2id$v=19$m=19456,t=2,p=1$PABmFEqp2IGSZzPMFrufTw$Uogw9DZF7WXapcI++fYS9qrVU3L7zDdzcAAuyhcqQII', 'organiser', true, false, '2026-11-28 21:57:07.15364+00', '2026-11-28 21:57:07.21076+00');
INSERT INTO public.users VALUES ('01a22429-7829-7571-a1dc-11039514a7f0', 'agnes', 'agnes@example.org', 'First', 'Agnes', '$argon2id$v=19$m=19456,t=2,p=1$kmVx8hOBCsn4udDx5Cq4pw$Hh4WQfKqeNQwa2/GlM+2lROVPzp79nSiga4lZw00oUQ', 'user', true, false, '2026-11-28 21:57:07.24086+00', NULL);
INSERT INTO public.users VALUES ('01a22429-786c-72f2-aa21-63acf71eb624', 'bob', 'bob@example.org', 'First', 'Bob', '$argon2id$v=19$m=19456,t=2,p=1$n+aY94o81JGBDMnaSZrAXg$TjsFM+FJK6TrCvDW/e3JTpJO3i8uyaBDU8/VTLyDqSk', 'user', true, false, '2026-11-28 21:57:07.308588+00', NULL);
INSERT INTO public.users VALUES ('01a22429-795f-74ea-92d9-136d51e95eb9', 'frank', 'frank@example.org', 'First', 'Frank', '$argon2id$v=19$m=19456,t=2,p=1$PniGHhsKJweD07nRgQO5XQ$utL4/DW4T68VCzg4Fv82i3aq3OtF9tP+4QXxsD92xEo', 'user', true, false, '2026-11-28 21:57:07.550938+00', NULL);
INSERT INTO public.users VALUES ('01a22429-7999-704a-8285-04c6ee334870', 'grace', 'grace@example.org', 'First', 'Grace', '$argon2id$v=19$m=19456,t=2,p=1$KIn9eHpVcs1v0HjinlwqNQ$ukTqSreDGVxV1weCVaVd8+7jHNzpXxrEA+nM8cDOLyw', 'user', true, false, '2026-11-28 21:57:07.60905+00', NULL);
INSERT INTO public.users VALUES ('01a22429-79d0-7047-b561-2f7fa6d401ec', 'heidi', 'heidi@example.org', 'First', 'Heidi', '$argon2id$v=19$m=19456,t=2,p=1$uyUTD3qGho/QGPi6bL19rA$LUVjqf1nAppQsaNdBrleaZlDPVXMl/F+LWw5cdVZ6Jw', 'user', true, false, '2026-11-28 21:57:07.664169+00', NULL);
INSERT INTO public.users VALUES ('01a22429-7a09-7586-bd2a-fe0a06188717', 'newcomer', 'newcomer@example.org', '', '', '$argon2id$v=19$m=19456,t=2,p=1$Ru+qpJln7/K15nn41NVzeg$Fn2UT4wyVgHE3RG/Q7BNATUA4M0KfPLHSFDNsvpySnE', 'user', true, false, '2026-11-28 21:57:07.721224+00', NULL);
INSERT INTO public.users VALUES ('01a22429-7776-721a-bfca-8e2b9db75b11', 'alice', 'alice@example.org', 'Alice', 'Alice', '$argon2id$v=19$m=19456,t=2,p=1$40zNou8gYR8YfvIYyvvFAA$Cu6uZjMVMM95kfFN08JFd6secitp6iFfPEYQO1JqlXQ', 'user', true, true, '2026-11-28 21:57:07.061622+00', '2026-11-28 21:57:07.749949+00');
INSERT INTO public.users VALUES ('01a22429-78aa-768f-a9c1-6b735a918ef5', 'carol', 'carol@example.org', 'First', 'Carol', '$argon2id$v=19$m=19456,t=2,p=1$01Q09NILVVp5keSPmGrVlw$1vRhl2OT0hDNYZijvd8vhGE+E5RIluxBu1EeYJUDhS8', 'user', true, false, '2026-11-28 21:57:07.369986+00', '2026-11-28 21:57:08.084448+00');
INSERT INTO public.users VALUES ('01a22429-78f1-76df-babc-2ff90a0ecec5', 'dave', 'dave@example.org', 'First', 'Dave', '$argon2id$v=19$m=19456,t=2,p=1$3CgrRFwxDChaVeRPPPG/1A$XY01nLmDU3OaVJAC0p8Nn5P2FBKgm4A3O4X378H+BNA', 'user', true, false, '2026-11-28 21:57:07.441172+00', '2026-11-28 21:57:08.152273+00');
INSERT INTO public.users VALUES ('01a22429-7928-744e-9692-4757d36e7e36', 'erin', 'erin@example.org', 'First', 'Erin', '$argon2id$v=19$m=19456,t=2,p=1$6EF5R+m3yZVZRywqv5BmAg$Yvhg+juK/oTS++TR1taDBNz6Hqrqmot/JCwITYKyl8M', 'user', false, false, '2026-11-28 21:57:07.496256+00', '2026-11-28 21:57:08.186936+00');
INSERT INTO public.users VALUES ('01a22429-808a-7351-8960-71e96ca38a52', 'ivan', 'ivan@example.org', 'First', 'Ivan', '$argon2id$v=19$m=19456,t=2,p=1$+TtDc8n08vFtfiY5ZYfsLA$IWHPjlWmf16v8XxysrA8C2fCCkD1RwxM9SgriHf/l5w', 'user', true, false, '2026-11-28 21:57:09.38653+00', NULL);
INSERT INTO public.users VALUES ('01a22429-80dd-73af-8bb0-9ce026a3db82', 'judy', 'judy@example.org', 'First', 'Judy', '$argon2id$v=19$m=19456,t=2,p=1$bJXV7y56ZSFQuTmhUyfV9w$oyacRaGua+asygoO00cHY4SuRivpi+WtZrz2oaEF6gI', 'user', true, false, '2026-11-28 21:57:09.468872+00', NULL);
INSERT INTO public.users VALUES ('01a22429-8112-77e5-adf3-124eefa370dc', 'kate', 'kate@example.org', 'First', 'Kate', '$argon2id$v=19$m=19456,t=2,p=1$OzngJvmuh+U9nMpCvseOkA$1AVll/AtMtvkoxA4LiVlnnJnR+yE57jZGeoAORDoKOY', 'user', true, false, '2026-11-28 21:57:09.522211+00', NULL);

ALTER TABLE ONLY public.application_grants
    ADD CONSTRAINT application_grants_pkey PRIMARY KEY (grant_id);

ALTER TABLE ONLY public.application_sessions
    ADD CONSTRAINT application_sessions_pkey PRIMARY KEY (uuid);

ALTER TABLE ONLY public.application_sessions
    ADD CONSTRAINT application_sessions_sid_application_id_seat_id_key UNIQUE NULLS NOT DISTINCT (sid, application_id, seat_id);

ALTER TABLE ONLY public.applications
    ADD CONSTRAINT applications_audience_key UNIQUE (audience);

ALTER TABLE ONLY public.applications
    ADD CONSTRAINT applications_pkey PRIMARY KEY (uuid);

ALTER TABLE ONLY public.attempt_budgets
    ADD CONSTRAINT attempt_budgets_pkey PRIMARY KEY (subject);

ALTER TABLE ONLY public.audit_log
    ADD CONSTRAINT audit_log_pkey PRIMARY KEY (uuid);

ALTER TABLE ONLY public.credential_locators
    ADD CONSTRAINT credential_locators_pkey PRIMARY KEY (credential_id);

ALTER TABLE ONLY public.denylist
    ADD CONSTRAINT denylist_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_pkey PRIMARY KEY (uuid);

ALTER TABLE ONLY public.gate_guesses
    ADD CONSTRAINT gate_guesses_pkey PRIMARY KEY (actor_id);

ALTER TABLE ONLY public.idempotent_answers
    ADD CONSTRAINT idempotent_answers_pkey PRIMARY KEY (user_id, key);

ALTER TABLE ONLY public.known_browsers
    ADD CONSTRAINT known_browsers_pkey PRIMARY KEY (browser_id, user_id);

ALTER TABLE ONLY public.known_networks
    ADD CONSTRAINT known_networks_pkey PRIMARY KEY (user_id, network_hash);

ALTER TABLE ONLY public.licence_keys
    ADD CONSTRAINT licence_keys_pkey PRIMARY KEY (kid);

ALTER TABLE ONLY public.licence_line
    ADD CONSTRAINT licence_line_pkey PRIMARY KEY (licence_id, user_id);

ALTER TABLE ONLY public.licence_members
    ADD CONSTRAINT licence_members_pkey PRIMARY KEY (licence_id, user_id);

ALTER TABLE ONLY public.licence_refusals
    ADD CONSTRAINT licence_refusals_pkey PRIMARY KEY (licence_id, uuid);

ALTER TABLE ONLY public.licence_seats
    ADD CONSTRAINT licence_seats_pkey PRIMARY KEY (uuid);

ALTER TABLE ONLY public.licences
    ADD CONSTRAINT licences_pkey PRIMARY KEY (uuid);

ALTER TABLE ONLY public.licences
    ADD CONSTRAINT licences_serial_key UNIQUE (serial);

ALTER TABLE ONLY public.login_tickets
    ADD CONSTRAINT login_tickets_pkey PRIMARY KEY (ticket_hash);

ALTER TABLE ONLY public.member_data
    ADD CONSTRAINT member_data_pkey PRIMARY KEY (licence_id, user_id, kind);

ALTER TABLE ONLY public.migrations
    ADD CONSTRAINT migrations_pkey PRIMARY KEY (name);

ALTER TABLE ONLY public.oidc_states
    ADD CONSTRAINT oidc_states_pkey PRIMARY KEY (model, id_hash);

ALTER TABLE ONLY public.owners
    ADD CONSTRAINT owners_pkey PRIMARY KEY (uuid);

ALTER TABLE ONLY public.recovery_codes
    ADD CONSTRAINT recovery_codes_pkey PRIMARY KEY (user_id, code_hash);

ALTER TABLE ONLY public.roster_entries
    ADD CONSTRAINT roster_entries_pkey PRIMARY KEY (event_id, role, user_id);

ALTER TABLE ONLY public.scans
    ADD CONSTRAINT scans_pkey PRIMARY KEY (event_id, uuid);

ALTER TABLE ONLY public.second_factors
    ADD CONSTRAINT second_factors_pkey PRIMARY KEY (user_id);

ALTER TABLE ONLY public.service_accounts
    ADD CONSTRAINT service_accounts_pkey PRIMARY KEY (uuid);

ALTER TABLE ONLY public.service_keys
    ADD CONSTRAINT service_keys_pkey PRIMARY KEY (account_id, kid);

ALTER TABLE ONLY public.service_secrets
    ADD CONSTRAINT service_secrets_pkey PRIMARY KEY (account_id, uuid);

ALTER TABLE ONLY public.session_data
    ADD CONSTRAINT session_data_pkey PRIMARY KEY (sid);

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_pkey PRIMARY KEY (sid);

ALTER TABLE ONLY public.settings
    ADD CONSTRAINT settings_pkey PRIMARY KEY (name);

ALTER TABLE ONLY public.signing_keys
    ADD CONSTRAINT signing_keys_pkey PRIMARY KEY (kid);

ALTER TABLE ONLY public.ticket_locators
    ADD CONSTRAINT ticket_locators_pkey PRIMARY KEY (ticket_id);

ALTER TABLE ONLY public.tickets
    ADD CONSTRAINT tickets_pkey PRIMARY KEY (event_id, uuid);

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (uuid);

CREATE INDEX application_grants_of_session ON public.application_grants USING btree (sid, application_id);

CREATE INDEX application_sessions_due ON public.application_sessions USING btree (logout_due_at) WHERE (logout_due_at IS NOT NULL);

CREATE INDEX application_sessions_of_seat ON public.application_sessions USING btree (licence_id, seat_id) WHERE (seat_id IS NOT NULL);

CREATE INDEX audit_log_of_actor ON public.audit_log USING btree (actor_id, uuid) WHERE (actor_id IS DISTINCT FROM user_id);

COMMENT ON INDEX public.audit_log_of_actor IS 'What somebody did to others; what people do to themselves, such as their logins, is not in it.';

CREATE INDEX audit_log_of_nobody ON public.audit_log USING btree (at) WHERE ((user_id IS NULL) AND (kind = 'login_failed'::text));

COMMENT ON INDEX public.audit_log_of_nobody IS 'For forgetting failed logins of users that do not exist: anyone can make any number of them.';

CREATE INDEX audit_log_of_user ON public.audit_log USING btree (user_id, uuid);

CREATE INDEX credential_locators_of_ticket ON public.credential_locators USING btree (ticket_id, created_at);

CREATE INDEX denylist_by_expiry ON public.denylist USING btree (expires_at);

CREATE INDEX events_by_start ON public.events USING btree (starts_at, uuid);

CREATE INDEX events_cancelling ON public.events USING btree (uuid) WHERE cancelling;

CREATE INDEX events_published ON public.events USING btree (starts_at, uuid) WHERE (status = 'PUBLISHED'::text);

CREATE INDEX idempotent_answers_by_age ON public.idempotent_answers USING btree (created_at);

CREATE INDEX licence_members_of_user ON public.licence_members USING btree (user_id, licence_id);

CREATE INDEX licence_refusals_by_age ON public.licence_refusals USING btree (at);

COMMENT ON INDEX public.licence_refusals_by_age IS 'For forgetting them after 400 days.';

CREATE INDEX licence_refusals_by_time ON public.licence_refusals USING btree (licence_id, at);

CREATE INDEX licence_seats_borrowed ON public.licence_seats USING btree (borrow_id) WHERE (borrow_id IS NOT NULL);

COMMENT ON INDEX public.licence_seats_borrowed IS 'Finds a borrowed seat by the name that its copy carries.';

CREATE INDEX licence_seats_by_claim ON public.licence_seats USING btree (licence_id, claimed_at, uuid);

COMMENT ON INDEX public.licence_seats_by_claim IS 'Serves the history page by page, the newest first, and what use a licence has had since when.';

CREATE INDEX licence_seats_by_release ON public.licence_seats USING btree (released_at) WHERE (released_at IS NOT NULL);

CREATE INDEX licence_seats_of_member ON public.licence_seats USING btree (licence_id, user_id, claimed_at);

COMMENT ON INDEX public.licence_seats_of_member IS 'Says when a member was last in without reading the seats of the others.';

CREATE UNIQUE INDEX licence_seats_once ON public.licence_seats USING btree (licence_id, counted_as) WHERE (released_at IS NULL);

COMMENT ON INDEX public.licence_seats_once IS 'What counts once has one seat, whatever comes at once.';

CREATE INDEX licence_seats_taken ON public.licence_seats USING btree (licence_id, free_at);

COMMENT ON INDEX public.licence_seats_taken IS 'Counts the seats that are taken without reading those that were.';

CREATE INDEX licences_of_owner ON public.licences USING btree (owner_id);

CREATE INDEX login_tickets_by_expiry ON public.login_tickets USING btree (expires_at);

CREATE INDEX login_tickets_of_user ON public.login_tickets USING btree (user_id);

CREATE INDEX member_data_orphaned ON public.member_data USING btree (orphaned_since) WHERE (orphaned_since IS NOT NULL);

CREATE INDEX oidc_states_by_expiry ON public.oidc_states USING btree (expires_at);

CREATE INDEX oidc_states_of_grant ON public.oidc_states USING btree (grant_id) WHERE (grant_id IS NOT NULL);

CREATE INDEX roster_entries_of_user ON public.roster_entries USING btree (user_id, event_id);

CREATE UNIQUE INDEX scans_once_a_nonce ON public.scans USING btree (event_id, actor_id, nonce) WHERE (nonce IS NOT NULL);

CREATE INDEX sessions_by_end ON public.sessions USING btree (COALESCE(ended_at, expires_at));

CREATE INDEX sessions_by_id ON public.sessions USING hash (sid);

COMMENT ON INDEX public.sessions_by_id IS 'For who-am-I, as users_by_id.';

CREATE INDEX sessions_of_seat ON public.sessions USING btree (licence_id, seat_id) WHERE ((seat_id IS NOT NULL) AND (ended_at IS NULL));

CREATE INDEX sessions_of_user ON public.sessions USING btree (user_id, sid);

CREATE INDEX tickets_by_credential ON public.tickets USING hash (credential_id);

COMMENT ON INDEX public.tickets_by_credential IS 'For the gate that knows its event: one statement from the credential to the judgement, at the same cost among a million tickets.';

CREATE INDEX tickets_by_holder ON public.tickets USING btree (event_id, lower(holder_username) text_pattern_ops);

CREATE INDEX tickets_by_id ON public.tickets USING hash (uuid);

COMMENT ON INDEX public.tickets_by_id IS 'For the gate, which finds a ticket three times in a scan: as many pages among a million tickets as among ten thousand.';

CREATE INDEX tickets_of_user ON public.tickets USING btree (user_id, event_id, uuid);

CREATE UNIQUE INDEX tickets_one_registration ON public.tickets USING btree (event_id, user_id) WHERE ((origin = 'REGISTRATION'::text) AND holds_place);

COMMENT ON INDEX public.tickets_one_registration IS 'Registering twice, or at once in two places, is one ticket.';

CREATE INDEX users_by_id ON public.users USING hash (uuid);

COMMENT ON INDEX public.users_by_id IS 'For who-am-I: it touches as many pages among a million people as among ten thousand, where the tree of the primary key has a level more.';

CREATE UNIQUE INDEX users_username ON public.users USING btree (lower(username));

CREATE UNIQUE INDEX users_verified_email ON public.users USING btree (lower(email)) WHERE verified;

COMMENT ON INDEX public.users_verified_email IS 'An address is one person''s only once verified, so that sign-up tells nobody whether it is known (law 9).';

CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR TRUNCATE ON public.audit_log FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER audit_log_keeps_rows BEFORE DELETE ON public.audit_log FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER licence_members_mark_data AFTER INSERT OR DELETE ON public.licence_members FOR EACH ROW EXECUTE FUNCTION public.mark_member_data();

CREATE TRIGGER licences_forget_last_sessions AFTER UPDATE OF keep_session_data ON public.licences FOR EACH ROW WHEN ((old.keep_session_data AND (NOT new.keep_session_data))) EXECUTE FUNCTION public.forget_last_sessions();

CREATE TRIGGER sessions_queue_logouts AFTER UPDATE OF ended_at, seat_id ON public.sessions FOR EACH ROW WHEN ((((old.ended_at IS NULL) AND (new.ended_at IS NOT NULL)) OR ((old.seat_id IS NOT NULL) AND (old.seat_id IS DISTINCT FROM new.seat_id)))) EXECUTE FUNCTION public.queue_logouts();

ALTER TABLE ONLY public.application_grants
    ADD CONSTRAINT application_grants_application_id_fkey FOREIGN KEY (application_id) REFERENCES public.applications(uuid) ON DELETE CASCADE;

ALTER TABLE ONLY public.application_grants
    ADD CONSTRAINT application_grants_sid_fkey FOREIGN KEY (sid) REFERENCES public.sessions(sid) ON DELETE CASCADE;

ALTER TABLE ONLY public.application_grants
    ADD CONSTRAINT application_grants_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(uuid);

ALTER TABLE ONLY public.application_sessions
    ADD CONSTRAINT application_sessions_application_id_fkey FOREIGN KEY (application_id) REFERENCES public.applications(uuid) ON DELETE CASCADE;

ALTER TABLE ONLY public.application_sessions
    ADD CONSTRAINT application_sessions_sid_fkey FOREIGN KEY (sid) REFERENCES public.sessions(sid) ON DELETE CASCADE;

ALTER TABLE ONLY public.known_browsers
    ADD CONSTRAINT known_browsers_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(uuid);

ALTER TABLE ONLY public.known_networks
    ADD CONSTRAINT known_networks_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(uuid);

ALTER TABLE ONLY public.licence_line
    ADD CONSTRAINT licence_line_licence_id_fkey FOREIGN KEY (licence_id) REFERENCES public.licences(uuid);

ALTER TABLE ONLY public.licence_line
    ADD CONSTRAINT licence_line_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(uuid);

ALTER TABLE ONLY public.licence_members
    ADD CONSTRAINT licence_members_licence_id_fkey FOREIGN KEY (licence_id) REFERENCES public.licences(uuid);

ALTER TABLE ONLY public.licence_members
    ADD CONSTRAINT licence_members_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(uuid);

ALTER TABLE ONLY public.licence_refusals
    ADD CONSTRAINT licence_refusals_licence_id_fkey FOREIGN KEY (licence_id) REFERENCES public.licences(uuid);

ALTER TABLE ONLY public.licence_seats
    ADD CONSTRAINT licence_seats_licence_id_fkey FOREIGN KEY (licence_id) REFERENCES public.licences(uuid);

ALTER TABLE ONLY public.licence_seats
    ADD CONSTRAINT licence_seats_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(uuid);

ALTER TABLE ONLY public.licences
    ADD CONSTRAINT licences_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES public.owners(uuid);

ALTER TABLE ONLY public.login_tickets
    ADD CONSTRAINT login_tickets_licence_id_fkey FOREIGN KEY (licence_id) REFERENCES public.licences(uuid);

ALTER TABLE ONLY public.login_tickets
    ADD CONSTRAINT login_tickets_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(uuid);

ALTER TABLE ONLY public.member_data
    ADD CONSTRAINT member_data_licence_id_fkey FOREIGN KEY (licence_id) REFERENCES public.licences(uuid);

ALTER TABLE ONLY public.member_data
    ADD CONSTRAINT member_data_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(uuid);

ALTER TABLE ONLY public.recovery_codes
    ADD CONSTRAINT recovery_codes_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(uuid);

ALTER TABLE ONLY public.roster_entries
    ADD CONSTRAINT roster_entries_event_id_fkey FOREIGN KEY (event_id) REFERENCES public.events(uuid);

ALTER TABLE ONLY public.second_factors
    ADD CONSTRAINT second_factors_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(uuid);

ALTER TABLE ONLY public.service_accounts
    ADD CONSTRAINT service_accounts_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.users(uuid);

ALTER TABLE ONLY public.service_keys
    ADD CONSTRAINT service_keys_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.service_accounts(uuid) ON DELETE CASCADE;

ALTER TABLE ONLY public.service_secrets
    ADD CONSTRAINT service_secrets_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.service_accounts(uuid) ON DELETE CASCADE;

ALTER TABLE ONLY public.session_data
    ADD CONSTRAINT session_data_sid_fkey FOREIGN KEY (sid) REFERENCES public.sessions(sid) ON DELETE CASCADE;

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(uuid);

ALTER TABLE ONLY public.tickets
    ADD CONSTRAINT tickets_event_id_fkey FOREIGN KEY (event_id) REFERENCES public.events(uuid);
