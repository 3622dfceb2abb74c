-- Corrects the comments of 0001 to 0012: the same facts in plainer words, with today's names.

-- Objects of 0001
comment on table settings is
  'Facts about this installation, such as the fingerprint of the master key that opens everything '
  'sealed here.';
comment on table users is
  'People who can sign in. The user name is public and never changes. The e-mail address is '
  'private.';
comment on index users_by_id is
  'For who-am-I. It touches as many pages among a million people as among ten thousand; the tree '
  'of the primary key has one level more.';
comment on index users_verified_email is
  'An address belongs to one person only when it is verified, so sign-up tells nobody whether an '
  'address is known (law 9).';
comment on table second_factors is
  'The authenticator of a user: its secret, the last step that counted (law 3), and a new secret '
  'that is not confirmed yet. The version changes with every secret, so a code is judged only '
  'against the secret from which it was computed.';
comment on table recovery_codes is
  'SHA-256 of the one-time codes that replace a lost authenticator.';
comment on table attempt_budgets is
  'How many guesses at a password or code a user, a network, a known browser or a pair of them '
  'has spent, and when the next one is allowed. Each guess is counted before it is checked.';
comment on function spend_attempt is
  'Counts one attempt in all of these budgets and returns 0, or counts it in none and returns the '
  'seconds to wait. It locks all budgets before it looks, so concurrent attempts never exceed the '
  'free ones. The delay doubles with each attempt from the last free one on. A spent attempt '
  'comes back after refill_seconds; the moments between attempts, which give back parts of one, '
  'are rounded away. Sequential scans are off because a plan from a small table is kept while the '
  'table grows.';
comment on function give_back_attempt is
  'Takes back the attempt that spend_attempt counted in these budgets.';
comment on table known_browsers is
  'Browsers with which a person has logged in. Each has its own attempt budget, so guesses of a '
  'stranger cannot lock the person out.';
comment on table known_networks is
  'Networks from which a person has logged in, as hashes. From such a network the person pays '
  'only for guesses of that network, as in a known browser.';
comment on table sessions is
  'Login sessions: LIVE until ended_at, then ENDED with a reason. Everything that decides a '
  'refresh is on this one row (law 6): the newest generation that was used, and when the latest '
  'ones were first used.';
comment on index sessions_by_id is 'For who-am-I, like users_by_id.';
comment on table denylist is
  'Login sessions and access tokens that no longer count. A row is kept until the last token that '
  'names it has expired (law 5).';
comment on table signing_keys is
  'RSA keys of access tokens. The newest key whose signs_from has passed signs. A key is '
  'published from its creation until it expires, so that others can fetch it before the first '
  'token needs it.';
comment on table audit_log is
  'Everything that touched security. Rows are appended and never changed; only failed logins of '
  'users that do not exist are deleted after 90 days. user_id is the person concerned, actor_id '
  'the person who acted.';
comment on index audit_log_of_nobody is
  'For deleting failed logins of users that do not exist: anybody can cause any number of them.';
comment on table idempotent_answers is
  'The answer to a write with an Idempotency-Key. It is stored for 24 hours, in the transaction '
  'of the write (law 4).';

-- Objects of 0002
comment on table events is
  'Events. taken counts the live tickets. It is raised only under the lock of this row, so it can '
  'never pass capacity (law 1). capacity may be set below taken later; then no new person gets a '
  'place.';
comment on column events.cancelling is
  'The event is cancelled, but some of its tickets are not yet. They are cancelled in chunks, so '
  'that no chunk delays the gates.';
comment on table roster_entries is
  'Who works at an event: agents scan, admins run it. The users of an event are its live tickets.';

-- Objects of 0003
comment on table tickets is
  'Tickets. Each row has the live credential and the last step that admitted, so one statement on '
  'one row decides at the gate (laws 2 and 3). The holder''s name is here too: a roster page '
  'reads one table for any number of people.';
comment on column tickets.holds_place is
  'Replaces the status in the indexes. A scan changes the status but not this column, so it '
  'writes no index at all (a HOT update: 43 us of database time instead of 68).';
comment on index tickets_one_registration is
  'Two registrations of one person for one event are one ticket, also at the same moment.';
comment on index tickets_by_id is
  'For the gate, which finds a ticket three times per scan. It touches as many pages among a '
  'million tickets as among ten thousand.';
comment on index tickets_by_credential is
  'For a gate that knows its event: one statement from the credential to the judgement, at the '
  'same cost among a million tickets.';
comment on table ticket_locators is 'Names the event of a ticket id.';
comment on table credential_locators is
  'Names the ticket of a present or former credential. A credential that is not the live one of '
  'its ticket is revoked.';
comment on column credential_locators.taken_over is
  'The credential was taken from a login that was live. This is allowed only a few times per day.';

-- Objects of 0004
comment on column scans.question is
  'A hash of the request with this nonce. The same nonce with another request is refused, and '
  'never gets the first answer.';
comment on table scans is
  'Attempts at a gate and their results. A nonce has one scan, and its answer is repeated (law '
  '4). There are no foreign keys: a scan stays a fact without its event, and the check would lock '
  'the event''s row at every scan.';
comment on table gate_guesses is
  'Wrong codes that an agent has given in the current minute. They delay the agent''s wrong '
  'answers, never the right ones. Wrong answers wait for one another: free_at is when the last of '
  'them is given.';

-- Objects of 0005
comment on table owners is 'Owners of licences: a person to write to, and the institute.';
comment on table licences is
  'The right of an institute to number_of_users active users at once, inside a window. Every '
  'claim locks this row, so claims follow one another and each sees the result of the one before '
  '(law 1). Validity is computed: active, not suspended, inside the window.';
comment on column licences.application_id is
  'The application of the licence; null: any login here.';
comment on column licences.count_by is
  'What takes one licence seat: a user, a login session, or a browser of a user.';
comment on column licences.on_full is 'What happens to a claim when all licence seats are in use.';
comment on column licences.overdraft_since is
  'Since when more licence seats have been in use than there are, under the rule overdraft.';
comment on column licences.release_idle_after_seconds is
  'A licence seat that is unused for this time is free for another person; null: never. At least '
  '15 minutes, because last_seen_at is written every five.';
comment on column licences.tell_members_who_is_in is
  'Whether a member who finds the licence full sees who is in. A licence admin always does.';
comment on column licences.stay_logged_in_days is
  'A login under the licence ends this many days after its last use.';
comment on column licences.longest_login_days is
  'A login under the licence ends this many days after it began, in any case.';
comment on column licences.borrow_days is
  'For how many days a licence seat may be borrowed for use without network; 0: not at all.';
comment on table licence_members is
  'The members of a licence, who may take a licence seat, and its licence admins. There may be '
  'more members than licence seats.';
comment on table licence_seats is
  'Licence seats in use now and before: who was in, from when to when, and why it ended. A '
  'licence seat counts while free_at is in the future.';
comment on column licence_seats.counted_as is
  'What the licence seat counts: a user, a login session, or a user in one browser.';
comment on column licence_seats.free_at is
  'When the licence seat may go to the next person: at its release, or when the last token of an '
  'application or the borrowed time is over.';
comment on column licence_seats.tokens_until is
  'When the last access token expires that an application holds for this licence seat. Null: '
  'there is no such token, or the application has let go.';
comment on column licence_seats.borrow_id is
  'Names the borrowed copy of this licence seat. The copy counts until it is returned or its time '
  'is over.';
comment on index licence_seats_once is
  'What counts once has one licence seat, also under concurrent claims.';
comment on index licence_seats_taken is
  'Counts the licence seats in use without reading former ones.';
comment on table licence_line is
  'Who waits for a licence seat, one place in line per person. An offer counts as a licence seat '
  'in use until it lapses. A person who has not asked for ten minutes is no longer in line.';
comment on table licence_refusals is
  'Logins that were refused because all licence seats were in use. They show whether more are '
  'needed.';

-- Objects of 0006
comment on index licence_seats_by_claim is
  'Serves the history page by page, the newest first, and the use of a licence since a given '
  'time.';
comment on index licence_seats_of_member is
  'Finds when a member was last in, without reading the licence seats of others.';
comment on index licence_refusals_by_age is 'For deleting refusals after 400 days.';

-- Objects of 0007
comment on table applications is
  'Applications to which people log in through us. The id is the client id of OpenID Connect.';
comment on column applications.audience is
  'The audience (aud) of the application''s access tokens. No other application accepts them, and '
  'neither do we.';
comment on column applications.public is
  'The application cannot keep a secret, because it runs in the browser or on a phone. Only PKCE '
  'proves that a code is its own.';
comment on column applications.secret_hash is
  'SHA-256 of 256 random bits. The previous secret stays valid until previous_secret_until.';
comment on table oidc_states is
  'What the OpenID Connect provider has in progress: authorization requests, codes, refresh '
  'tokens, grants. Rows are named by the SHA-256 of their ids, so a copy of the database opens '
  'nothing.';
comment on table application_grants is
  'The login session under which a person entered an application. No token of a grant counts '
  'longer than this session, nor longer than the session has the same licence.';
comment on table application_sessions is
  'Which application holds tokens for which login session and licence seat, and when the last of '
  'them expires. While such a row exists, the licence seat does not go to the next person before '
  'tokens_until. The row goes when the application lets go.';
comment on column application_sessions.logout_due_at is
  'When to tell the application next that the login session or its licence seat has ended.';
comment on function queue_logouts is
  'When a login session ends or loses its licence seat, this writes in the same transaction which '
  'applications must be told. So no way of ending a login can forget it.';

-- Objects of 0009
comment on table session_data is
  'The JSON that an application stores in a login session, as it was sent. It is apart from the '
  'row of the session, which every request reads. It is deleted with the session, except for what '
  'the licence keeps.';
comment on column session_data.version is 'Changes with every write: the strong entity tag.';
comment on table member_data is
  'Data that outlives login sessions: the JSON of a user under a licence, and the data that the '
  'last ended login session left for the next one, if the licence keeps it.';
comment on column member_data.updated_at is
  'For the kind last_session: when that login session ended.';
comment on column member_data.orphaned_since is
  'Since when the user has not been a member. The data is deleted after 90 days.';
comment on function mark_member_data is
  'Marks the data of a user who is removed from the members, and unmarks it when they return. A '
  'trigger cannot be forgotten.';
comment on function forget_last_sessions is
  'Deletes the kept session data of a licence that no longer keeps it.';
comment on table licence_keys is
  'Ed25519 keys of licence files and borrowed licence seats. The newest key signs. Public keys '
  'stay published, because a file is verified years later.';
comment on column licence_keys.withdrawn_at is
  'Since when the key is not published any more, because others may know it.';
comment on index licence_seats_borrowed is
  'Finds a borrowed licence seat by the id that its copy carries.';

-- Objects of 0010
comment on table service_accounts is
  'Service accounts of machines. The id is the client id of OAuth. A service account is not a '
  'user: it does not log in, and has no licence seat, membership or ticket.';
comment on column service_accounts.licence_ids is
  'The licences that the account may use; null: all.';
comment on column service_accounts.generation is
  'Raised to make all issued tokens invalid: when the account is disabled, or a secret or key is '
  'ended at once. A token of an older generation never counts again, also after the account is '
  'enabled again.';
comment on column service_accounts.last_used_at is 'When the last token was issued.';
comment on column service_accounts.refusal_noted_at is
  'When a refused attempt was last recorded. So attempts of strangers cannot fill the audit log.';
comment on table service_secrets is
  'SHA-256 of 256 random bits, for which a slower hash is not needed. Several secrets are valid '
  'at once, so a machine can get the new one before the old one ends.';
comment on table service_keys is
  'Public keys of machines that sign their own assertions (private_key_jwt, RFC 7523), so that '
  'their secrets are never here.';
comment on index audit_log_of_actor is
  'What a person did to others. It leaves out what people do to themselves, such as their logins.';
comment on column idempotent_answers.user_id is
  'The owner of the key: a user or a service account.';

-- Objects of 0011
comment on column licence_seats.uuid is
  'Queried alone, never beside licence_id: with both, a plan made while the table was small read '
  'the whole history of a licence for one licence seat (4,600 entries after as many logouts).';
comment on column sessions.end_note is
  'What a licence admin wrote when putting the person out, or what happened to the licence. The '
  'person sees it.';
comment on function count_licence_seats is
  'How many licence seats of a licence count, how many of these are released and only wait for an '
  'application''s last token, and whether one of those is the claimant''s own. It is planned '
  'again at each claim, which costs a tenth of a millisecond. A plan kept from a small table read '
  'the whole history of a licence (5,500 pages after as many logouts, and a third of the claims '
  'per second). Sequential scans are off because the table may have grown since its statistics '
  'were made. Bitmap scans are off because they read rows released since the last vacuum again '
  'and again; an index scan marks them as gone (2,880 entries for an empty licence after as many '
  'logouts).';

-- Objects of 0012
comment on column sessions.licence_seat_id is
  'The licence seat of this login session; null: the login has no licence.';
comment on column sessions.factor_verified_at is
  'When a code was last verified in this login session. Some actions need this to be at most ten '
  'minutes ago.';
comment on table pending_logins is
  'Logins with a right password and code that found no free licence seat. Sent again within ten '
  'minutes, a pending login continues without a new code. Its secret is stored as SHA-256.';
comment on column pending_logins.factor_verified_at is 'When the code of this login was verified.';
