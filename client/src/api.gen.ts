// Made by `npm run generate` of the schemas of the server. Do not edit.

export interface paths {
    "/api/v1/user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign up
         * @description Takes the fields as they stand here, or wrapped as `{"user": {username, password, first_name, last_name, email}}`. Says nothing of whether the address is known.
         */
        post: operations["signUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user/{username}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What anyone may know of a user */
        get: operations["readUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change own names, e-mail address or password
         * @description A new e-mail address or password asks for the password and a code again. A new password ends the other login sessions.
         */
        patch: operations["changeUser"];
        trace?: never;
    };
    "/api/v1/user/{username}/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What touched the security of one user, the newest first */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user/{username}/role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give a user a platform role */
        put: operations["setRole"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user/{username}/active": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put a user out of use, or into use again
         * @description Who is put out of use is logged out everywhere at once, and every licence seat of theirs is free. Audited.
         */
        put: operations["setActive"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user/{username}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a locked-out person in again
         * @description Makes a new password, shown once, and takes the factor away; the login sessions of the person end. Audited.
         */
        post: operations["resetUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth-jwt/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log in
         * @description Every failure is the same 401. The first code confirms a new factor and answers ten recovery codes, once. A code counts once. With `licence`, a licence seat of it is claimed in the same breath, or nobody is logged in: 404 when it is none of yours, 409 `licence_full` with `limit`, `in_use`, `next_release_at` and a `pending_login`, which alone tries again for ten minutes. Licence admins are told `who_is_in`; where there is a line, `position` says your place.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth-jwt/user-info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who am I?
         * @description `licence` is there when this login stands under one.
         */
        get: operations["userInfo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth-jwt/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * New tokens for a refresh token
         * @description In the `Authorization` header or the cookie. A refresh token stays good until its successor is first used, and 30 s longer, and always answers the same successor; used after that, its login session ends.
         */
        post: operations["refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth-jwt/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log out, now and everywhere
         * @description Takes any own access or refresh token, even an expired one. Always 204.
         */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/current/licence-seat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a licence seat in this login
         * @description As `licence` at login, without a new login. Who has the licence seat already keeps it. Access tokens name it from the next refresh on.
         */
        post: operations["claimLicenceSeat"];
        /** Give the licence seat back and stay logged in */
        delete: operations["releaseLicenceSeat"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Own live login sessions, the one seen last first; 100 at most */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        /** End all other own login sessions */
        delete: operations["endOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one own login session */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has bought licences */
        get: operations["listOwners"];
        put?: never;
        /** Write down who buys licences */
        post: operations["createOwner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/owner/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One who has bought licences */
        get: operations["readOwner"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what is known of an owner; `details` are replaced as a whole */
        patch: operations["changeOwner"];
        trace?: never;
    };
    "/api/v1/licence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All licences for a platform admin, else those one runs; `?mine=1`: those one is a member of, in short */
        get: operations["listLicences"];
        put?: never;
        /**
         * Make a licence, from now on where nothing else is said
         * @description Its end is given as `valid_to`, or as `duration` from its beginning.
         */
        post: operations["createLicence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licence/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A licence, by its serial or its id */
        get: operations["readLicence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change its numbers, window, state or settings
         * @description Switched off, suspended or outside its window, it ends every login under it and frees its licence seats at once. Fewer licence seats than are in use: nobody goes and nobody new comes in, or, with `on_shrink: evict_longest_idle`, the longest idle go. A sooner end, or fewer days of staying logged in, cut the logins to it.
         */
        patch: operations["changeLicence"];
        trace?: never;
    };
    "/api/v1/licence/{id}/member": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The members of a licence: any number, mostly more than there are licence seats
         * @description `last_login` is when they last came in under this licence. A licence admin reads the `email` of those who have.
         */
        get: operations["listMembers"];
        put?: never;
        /** Make a user a member */
        post: operations["addMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licence/{id}/member/{username}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a user from the members; their logins under the licence end, and the licence seat is free */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        /** Give a member another role */
        patch: operations["changeMember"];
        trace?: never;
    };
    "/api/v1/licence/{id}/licence-seat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is in, since when and where */
        get: operations["listLicenceSeats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licence/{id}/licence-seat/{username}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Put a person out, with a reason that they are told */
        delete: operations["putOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licence/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who was in, from when to when, and why it ended; the newest first
         * @description Those who are in are included; `from` and `to` leave the stays that touch the time between. It goes back 400 days. As CSV with `Accept: text/csv` or `?format=csv`: all of it, at most 100,000 rows.
         */
        get: operations["listLicenceHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licence/{id}/use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * For each of the latest days in UTC: the peak of licence seats in use, and who was refused
         * @description As CSV with `Accept: text/csv` or `?format=csv`.
         */
        get: operations["readLicenceUse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licence/{id}/advice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Do we need more licence seats?
         * @description By the latest 30 days in UTC and the number of licence seats there is now. A day is short when somebody was refused for want of a licence seat, or was put out for another and came back within a day, or when more licence seats were taken than there are now. Two short days: yes, and suggested is the most that one of them would have taken. Fewer than 14 days of use: too early. Else no; and where the peak and a fifth more are at most half of the licence seats, that is suggested.
         */
        get: operations["readLicenceAdvice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The service accounts, the oldest first */
        get: operations["listServiceAccounts"];
        put?: never;
        /**
         * Make a service account: it can do nothing until it has a secret or a key
         * @description With either it gets access tokens for five minutes at the token endpoint (OAuth 2.0 client credentials). It is no user: it never logs in, takes a licence seat, holds a ticket or is a member. The scopes on owners are for accounts that are bound to no licences.
         */
        post: operations["createServiceAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-account/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A service account */
        get: operations["readServiceAccount"];
        put?: never;
        post?: never;
        /** Take a service account off, with its secrets, keys and tokens */
        delete: operations["removeServiceAccount"];
        options?: never;
        head?: never;
        /**
         * Change what is given; it counts from the next request on
         * @description `disabled` ends every token that is out, for good. What it may do is changed only with a code not older than ten minutes; to disable it needs none.
         */
        patch: operations["changeServiceAccount"];
        trace?: never;
    };
    "/api/v1/service-account/{id}/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was done to it and what it did, the newest first; also of one that was taken off */
        get: operations["listServiceAccountAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-account/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new secret, shown this once; the ones before end after a day, or as asked
         * @description Asks for a code not older than ten minutes. With `old_ends_in_seconds: 0` the tokens that are out end too.
         */
        post: operations["makeServiceAccountSecret"];
        /** End every secret at once, and the tokens that are out: for an account with keys */
        delete: operations["endServiceAccountSecrets"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-account/{id}/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a public key that the account signs its assertions with (private_key_jwt)
         * @description RSA of 2048 bits or more, EC P-256, or Ed25519; private members are refused. Without `kid` its thumbprint names it (RFC 7638). Asks for a code not older than ten minutes. An assertion (RFC 7523) has the client id as `iss` and `sub`, the issuer or the token endpoint as `aud`, a `jti` that counts once, and ends within five minutes.
         */
        post: operations["addServiceAccountKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-account/{id}/key/{kid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a key away; the tokens that are out end with it */
        delete: operations["removeServiceAccountKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/current/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The data of this login session
         * @description Any JSON value of at most 16 KiB (UTF-8, as it is sent: more is 413), answered as it was sent. `null` until something was put. `If-Match` puts only in place of the version it names (else 412, and nothing is changed); `*` is any that was put. Without it the last writer wins. `If-None-Match` with the version one has answers 304.
         */
        get: operations["readSessionData"];
        /**
         * Keep data in this login session
         * @description Any JSON value of at most 16 KiB (UTF-8, as it is sent: more is 413), answered as it was sent. `null` until something was put. `If-Match` puts only in place of the version it names (else 412, and nothing is changed); `*` is any that was put. Without it the last writer wins. Gone with the login session; where the licence keeps it, the next login session of the same user under that licence begins with it.
         */
        put: operations["writeSessionData"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licence/current/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Own data under the licence of this login session, whatever the session
         * @description Any JSON value of at most 16 KiB (UTF-8, as it is sent: more is 413), answered as it was sent. `null` until something was put. `If-Match` puts only in place of the version it names (else 412, and nothing is changed); `*` is any that was put. Without it the last writer wins. `If-None-Match` with the version one has answers 304.
         */
        get: operations["readMemberData"];
        /**
         * Keep own data under the licence of this login session
         * @description Any JSON value of at most 16 KiB (UTF-8, as it is sent: more is 413), answered as it was sent. `null` until something was put. `If-Match` puts only in place of the version it names (else 412, and nothing is changed); `*` is any that was put. Without it the last writer wins. It outlives login sessions, and is gone 90 days after the user was taken from the members.
         */
        put: operations["writeMemberData"];
        post?: never;
        /**
         * Delete own data under the licence of this login session
         * @description With `If-Match`, only the version it names.
         */
        delete: operations["deleteMemberData"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth-totp/qrcode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show a new authenticator secret
         * @description PNG, SVG or JSON by `Accept`. The password is enough until a factor is confirmed by its first code at login; after that a security or recovery code is needed too. Each call voids the secret shown before it and not yet confirmed; one not confirmed within 15 minutes is forgotten.
         */
        post: operations["enrolFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth-totp/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ten new recovery codes in place of the old */
        post: operations["renewRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/current/factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show a code again, for what a long login alone is not enough
         * @description For ten minutes this login session may then do what else answers 403 `fresh_factor_required`. A code counts once; a wrong one is an attempt as at a login.
         */
        post: operations["showFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licence/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The signed file of a licence, which verifies without network
         * @description A JWS in its compact form (RFC 7515), signed with Ed25519, `typ` tessera-licence+jwt; the keys are at `/.well-known/licence-keys.json`. Asks for a code not older than ten minutes. A file cannot be called back.
         */
        get: operations["readLicenceFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/current/borrow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the licence seat of this login along, for use without network
         * @description For at most as many days as the licence lends licence seats, and never past its end. It counts until it is returned or over, also after a logout, and nobody can call it back.
         */
        post: operations["borrowLicenceSeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/borrow/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return a borrowed licence seat, from any own login
         * @description Free at once, where no login goes on in it. Safe to repeat.
         */
        post: operations["returnLicenceSeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/event/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published events in order of their start; with `mine=1` one’s own in any state */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/event": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create an event, as a draft; its creator becomes its admin */
        post: operations["createEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/event/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One event */
        get: operations["readEvent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an event
         * @description What is absent stays. A capacity below what is taken lets nobody new in and throws nobody out.
         */
        patch: operations["changeEvent"];
        trace?: never;
    };
    "/api/v1/event/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make an event public */
        post: operations["publishEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/event/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel an event and its unused tickets */
        post: operations["cancelEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/event/{id}/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The live tickets and who holds them; agents read id and name only
         * @description One line per ticket: a person who holds several stands in as many.
         */
        get: operations["listEventUsers"];
        put?: never;
        /**
         * Issue a complimentary ticket, within capacity
         * @description A user who holds a live ticket of the event is answered 200 with it. With `another` they get one more.
         */
        post: operations["addEventUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/event/{id}/users/{username}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Cancel the only ticket of a user
         * @description Of several live tickets none is chosen: `ticket_ambiguous` names them in `ticket_ids`, and DELETE /ticket/{id} cancels one.
         */
        delete: operations["removeEventUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/event/{id}/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The agents of an event */
        get: operations["listEventAgents"];
        put?: never;
        /** Put a user among the agents; who is there already: 200 */
        post: operations["addEventAgent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/event/{id}/agents/{username}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a user from the agents */
        delete: operations["removeEventAgent"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/event/{id}/admins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The admins of an event */
        get: operations["listEventAdmins"];
        put?: never;
        /** Put a user among the admins; who is there already: 200 */
        post: operations["addEventAdmin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/event/{id}/admins/{username}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a user from the admins */
        delete: operations["removeEventAdmin"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user/{username}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I hold, the newest first */
        get: operations["listHeldTickets"];
        put?: never;
        /** Register for a free event; again: 200, the same ticket */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user/{username}/events/{event_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Give back the only place one holds and has not used; it is free for the next
         * @description Of several live tickets none is chosen: `ticket_ambiguous` names them in `ticket_ids`, and DELETE /ticket/{id} gives one back.
         */
        delete: operations["giveBack"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ticket": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the credential of a ticket to this login
         * @description The login session that has it is answered the same again (200). Another gets a new one when a code was shown at most ten minutes ago, and the old one is revoked; from a login that is still live only with `replace`, three times a day at most.
         */
        post: operations["takeCredential"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ticket/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One ticket, for its holder and the admins of its event */
        get: operations["readTicket"];
        put?: never;
        post?: never;
        /**
         * Cancel a ticket that has not been used, for its holder and the admins of its event
         * @description Its place is free for the next. Cancelling it again changes nothing.
         */
        delete: operations["cancelTicket"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ticket/{id}/qr": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The code of this moment, as PNG or SVG by `Accept`
         * @description Only for the login session that has the credential.
         */
        get: operations["drawTicket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ticket/auth": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Would it be admitted? Lets nobody in and spends nothing
         * @description Give `code`, or `user_id`, `event_id` and `totp`. A wrong code counts as a guess.
         */
        get: operations["checkTicket"];
        put?: never;
        /**
         * Judge a ticket and let its holder in
         * @description A decision is an answer, not an error. Give `code`, or `user_id`, `event_id` and `totp`. The first reason that applies is given. Wrong answers slow the one who gives them, never right ones.
         */
        post: operations["scanTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/current/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Be told at once when this login session ends
         * @description Server-sent events:
         *
         *     - `hello` `{session, licence_id, licence_seat_id}`, at once; licence and licence seat are null without one
         *     - `ended` `{reason, note?}`: the login session is over, whoever ended it and in whatever process. The stream closes with it, within a second
         *     - `token_over` `{}`: the access token of this stream is over and the login session is not: refresh, and open the stream anew
         *
         *     A comment comes every 15 s. A stream that closes without a word (the server stops, or cannot ask its database) may be opened again. At most 10 a login session.
         */
        get: operations["followSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The applications that are registered, the oldest first */
        get: operations["listApplications"];
        put?: never;
        /**
         * Register an application that people log in to through us
         * @description A public one has no secret, and is known by PKCE alone; that cannot be changed later.
         */
        post: operations["registerApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/application/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One application */
        get: operations["getApplication"];
        put?: never;
        post?: never;
        /** Take an application off; none of its tokens counts here any more */
        delete: operations["removeApplication"];
        options?: never;
        head?: never;
        /** Change what is given */
        patch: operations["changeApplication"];
        trace?: never;
    };
    "/api/v1/application/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new secret; the old one stays good for a day, or as asked */
        post: operations["rotateApplicationSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licence-seat/heartbeat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The person is still here: their login session and licence seat are in use
         * @description For the server of an application: with the access token it was given for the person (Bearer), or with its client id and secret (Basic) and the `session_id`, which is the `sid` of its tokens. A login session that is over is answered 401 with what ended it, one without the licence seat 409.
         */
        post: operations["renewLicenceSeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licence-seat/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The application lets the person go: none of its tokens of this login counts any more
         * @description For the server of an application: with the access token it was given for the person (Bearer), or with its client id and secret (Basic) and the `session_id`, which is the `sid` of its tokens. With `end_session` the login itself ends, and its licence seat is free, if no other application holds it. After a login that is over it says that the application has heard of it.
         */
        post: operations["letLicenceSeatGo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/openid-configuration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where everything is (OpenID Connect Discovery 1.0) */
        get: operations["discoverProvider"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oidc/auth": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Begin a login for an application: authorization code with PKCE S256
         * @description A browser is sent here by the application. `licence` names the licence to enter under, by serial or id. What goes wrong is said to the application in its redirect address, or in a page where there is none.
         */
        get: operations["authorize"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oidc/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tokens for an authorization code or a refresh token, or for a service account
         * @description A form, with the client id and secret in the `Authorization` header (Basic) or in the form. Access tokens are RS256 JWTs (`at+jwt`) for the audience of the application, live five minutes at most, and name the login session (`sid`) and its `licence` and `licence seat`. A service account sends `grant_type=client_credentials` with its secret or a signed assertion (`private_key_jwt`), and gets five minutes for the API of this server; `scope` names some of its scopes, else it gets all. Problems are those of RFC 6749 §5.2.
         */
        post: operations["exchangeToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oidc/userinfo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who the person is (OpenID Connect Core §5.3) */
        get: operations["oidcUserInfo"];
        put?: never;
        /** Who the person is (OpenID Connect Core §5.3) */
        post: operations["postOidcUserInfo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oidc/introspect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Whether an own token counts at this moment (RFC 7662)
         * @description A form with `token`, from the application whose token it is. From the moment a login session is over its tokens are not active.
         */
        post: operations["introspectToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oidc/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An application gives up a token, and all that came from the same login (RFC 7009) */
        post: operations["revokeToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/licence-keys.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The Ed25519 keys that verify licence files and borrowed licence seats (RFC 7517, RFC 8037) */
        get: operations["licenceKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process answers */
        get: operations["isAlive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process can do its work: the database answers, and no stop is under way */
        get: operations["isReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The keys that verify access tokens (RFC 7517) */
        get: operations["jwks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Problem: {
            /** @example /problems/not_found */
            type: string;
            title: string;
            status: number;
            detail?: string;
            instance: string;
            errors?: {
                /** @description JSON pointer to the field */
                path: string;
                reason: string;
            }[];
        } & {
            [key: string]: unknown;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    signUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "ada",
                 *       "email": "ada@example.org",
                 *       "password1": "a good long phrase",
                 *       "password2": "a good long phrase"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Letters, digits, dot, underscore and hyphen; 3 to 32 of them. Public, and never changes.
                     * @example ada
                     */
                    username: string;
                    /**
                     * Format: email
                     * @example ada@example.org
                     */
                    email: string;
                    /** @example correct horse battery staple */
                    password1: string;
                    /** @example correct horse battery staple */
                    password2: string;
                    /** @example Ada */
                    first_name?: string;
                    /** @example Ada */
                    last_name?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        created_at: string;
                        /**
                         * @description Letters, digits, dot, underscore and hyphen; 3 to 32 of them. Public, and never changes.
                         * @example ada
                         */
                        username: string;
                        is_active: boolean;
                        /**
                         * Format: email
                         * @example ada@example.org
                         */
                        email: string;
                        /** Format: uuid */
                        uuid: string;
                        /** @example Ada */
                        first_name: string;
                        /** @example Ada */
                        last_name: string;
                    };
                };
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `username_taken` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `password_refused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`, `busy` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                username: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        created_at: string;
                        updated_at: string | null;
                        /**
                         * @description Letters, digits, dot, underscore and hyphen; 3 to 32 of them. Public, and never changes.
                         * @example ada
                         */
                        username: string;
                        is_active: boolean;
                    };
                };
            };
            /** @description `malformed_input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                username: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example Ada */
                    first_name?: string;
                    /** @example Ada */
                    last_name?: string;
                    /**
                     * Format: email
                     * @example ada@example.org
                     */
                    email?: string;
                    /** @example correct horse battery staple */
                    new_password1?: string;
                    /** @example correct horse battery staple */
                    new_password2?: string;
                    /** @example correct horse battery staple */
                    password?: string;
                    /** @example 492039 */
                    security_code?: string;
                    /** @example 492039 */
                    recovery_code?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        created_at: string;
                        updated_at: string | null;
                        /**
                         * @description Letters, digits, dot, underscore and hyphen; 3 to 32 of them. Public, and never changes.
                         * @example ada
                         */
                        username: string;
                        /**
                         * Format: email
                         * @example ada@example.org
                         */
                        email: string;
                        is_active: boolean;
                        /** Format: uuid */
                        uuid: string;
                        /** @example Ada */
                        first_name: string;
                        /** @example Ada */
                        last_name: string;
                        /** @enum {unknown} */
                        role: "user" | "organiser" | "admin";
                        /** @description whether the e-mail address was verified */
                        verified: boolean;
                    };
                };
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `login_failed` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `password_refused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`, `too_many_attempts` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`, `busy` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAudit: {
        parameters: {
            query?: {
                /** @description `next_page` of the page before */
                page?: string;
                page_size?: number;
            };
            header?: never;
            path: {
                username: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description `rel="next"`: the address of the next page, if any */
                    link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            uuid: string;
                            /** Format: date-time */
                            at: string;
                            /**
                             * @description One of: application_changed, application_created, application_entered, application_removed, application_secret_made, capacity_changed, codes_put_off, credential_made, credential_replaced, event_cancelled, event_published, factor_confirmed, factor_shown, factor_shown_again, keys_rotated, licence_changed, licence_created, licence_file_made, licence_seat_borrowed, licence_seat_returned, login, login_failed, login_refused, member_added, member_changed, member_removed, owner_changed, owner_created, password_changed, recovery_code_used, recovery_codes_made, refresh_reused, role_changed, roster_added, roster_removed, service_account_changed, service_account_created, service_account_removed, service_key_added, service_key_removed, service_secret_made, service_secrets_ended, service_token_issued, service_token_refused, session_ended, ticket_cancelled, ticket_given, user_activated, user_changed, user_created, user_deactivated, user_reset. In older entries also: seat_borrowed, seat_returned. New ones may be added.
                             * @example login_failed
                             */
                            kind: string;
                            by_self: boolean;
                            session_id: string | null;
                            address: string | null;
                            details: {
                                [key: string]: unknown;
                            };
                        }[];
                        next_page: string | null;
                    };
                };
            };
            /** @description `malformed_input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setRole: {
        parameters: {
            query?: never;
            header?: {
                /** @description retry with the same key and body: at most one is done (24 h) */
                "idempotency-key"?: string;
            };
            path: {
                username: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    role: "user" | "organiser" | "admin";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        created_at: string;
                        updated_at: string | null;
                        /**
                         * @description Letters, digits, dot, underscore and hyphen; 3 to 32 of them. Public, and never changes.
                         * @example ada
                         */
                        username: string;
                        /**
                         * Format: email
                         * @example ada@example.org
                         */
                        email: string;
                        is_active: boolean;
                        /** Format: uuid */
                        uuid: string;
                        /** @example Ada */
                        first_name: string;
                        /** @example Ada */
                        last_name: string;
                        /** @enum {unknown} */
                        role: "user" | "organiser" | "admin";
                        /** @description whether the e-mail address was verified */
                        verified: boolean;
                    };
                };
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing`, `forbidden`, `fresh_factor_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_running`, `last_admin` */
            409: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setActive: {
        parameters: {
            query?: never;
            header?: {
                /** @description retry with the same key and body: at most one is done (24 h) */
                "idempotency-key"?: string;
            };
            path: {
                username: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    is_active: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        created_at: string;
                        updated_at: string | null;
                        /**
                         * @description Letters, digits, dot, underscore and hyphen; 3 to 32 of them. Public, and never changes.
                         * @example ada
                         */
                        username: string;
                        /**
                         * Format: email
                         * @example ada@example.org
                         */
                        email: string;
                        is_active: boolean;
                        /** Format: uuid */
                        uuid: string;
                        /** @example Ada */
                        first_name: string;
                        /** @example Ada */
                        last_name: string;
                        /** @enum {unknown} */
                        role: "user" | "organiser" | "admin";
                        /** @description whether the e-mail address was verified */
                        verified: boolean;
                    };
                };
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing`, `forbidden`, `fresh_factor_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_running`, `last_admin` */
            409: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                username: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Letters, digits, dot, underscore and hyphen; 3 to 32 of them. Public, and never changes.
                         * @example ada
                         */
                        username: string;
                        password: string;
                    };
                };
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing`, `forbidden`, `fresh_factor_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`, `busy` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "ada",
                 *       "password": "correct horse battery staple",
                 *       "security_code": "492039"
                 *     }
                 */
                "application/json": {
                    /** @example ada */
                    username?: string;
                    /** @example correct horse battery staple */
                    password?: string;
                    /** @example 492039 */
                    security_code?: string;
                    /** @example 492039 */
                    recovery_code?: string;
                    /**
                     * @description serial or id of a licence, as it is written or read out
                     * @example 7K2M-9QXV-B4TN-C8RD
                     */
                    licence?: string;
                    /** @description of a login that found every licence seat taken; stands for name, password and code */
                    pending_login?: string;
                    /**
                     * @description how the tokens come, now and at every refresh; both by default
                     * @enum {unknown}
                     */
                    delivery?: "both" | "cookie" | "body";
                    device_name?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description RS256 JWT, 60 minutes */
                        access_token?: string;
                        /** @description opaque; 60 days after its last use, 400 days in all */
                        refresh_token?: string;
                        /** @enum {string} */
                        token_type: "Bearer";
                        /** @description once, at the first login with a new factor */
                        recovery_codes?: string[];
                    };
                };
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `login_failed` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `licence_not_valid` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `licence_full` */
            409: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`, `too_many_attempts` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`, `busy` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    userInfo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        created_at: string;
                        updated_at: string | null;
                        /**
                         * @description Letters, digits, dot, underscore and hyphen; 3 to 32 of them. Public, and never changes.
                         * @example ada
                         */
                        username: string;
                        /**
                         * Format: email
                         * @example ada@example.org
                         */
                        email: string;
                        is_active: boolean;
                        /** Format: uuid */
                        uuid: string;
                        /** @example Ada */
                        first_name: string;
                        /** @example Ada */
                        last_name: string;
                        /** @enum {unknown} */
                        role: "user" | "organiser" | "admin";
                        /** @description whether the e-mail address was verified */
                        verified: boolean;
                        licence?: {
                            /** Format: uuid */
                            uuid: string;
                            serial: string;
                            title: string;
                            /** Format: date-time */
                            valid_to: string;
                            /** Format: uuid */
                            licence_seat_id: string;
                        };
                    };
                };
            };
            /** @description `malformed_input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description RS256 JWT, 60 minutes */
                        access_token?: string;
                        /** @description opaque; 60 days after its last use, 400 days in all */
                        refresh_token?: string;
                        /** @enum {string} */
                        token_type: "Bearer";
                        /** @description once, at the first login with a new factor */
                        recovery_codes?: string[];
                    };
                };
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    claimLicenceSeat: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description serial or id of a licence, as it is written or read out
                     * @example 7K2M-9QXV-B4TN-C8RD
                     */
                    licence: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        licence_id: string;
                        /** Format: uuid */
                        licence_seat_id: string;
                    };
                };
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing`, `licence_not_valid` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `licence_full`, `state_conflict` */
            409: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    releaseLicenceSeat: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            uuid: string;
                            device_name: string | null;
                            user_agent: string | null;
                            address: string;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            last_seen_at: string;
                            /** Format: date-time */
                            expires_at: string;
                            current: boolean;
                        }[];
                        next_page: null;
                    };
                };
            };
            /** @description `malformed_input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOwners: {
        parameters: {
            query?: {
                /** @description any part of a name, address or affiliation */
                query?: string;
                /** @description `next_page` of the page before */
                page?: string;
                page_size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description `rel="next"`: the address of the next page, if any */
                    link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            uuid: string;
                            /** @example Ada */
                            name: string;
                            /** @example Ada */
                            surname: string;
                            /**
                             * Format: email
                             * @example ada@example.org
                             */
                            email: string;
                            /** @example Institute of Examples */
                            affiliation: string;
                            comments: string;
                            /** @description anything else worth keeping: at most 4 KiB */
                            details: {
                                [key: string]: unknown;
                            };
                            /** Format: date-time */
                            created_on: string;
                        }[];
                        next_page: string | null;
                    };
                };
            };
            /** @description `malformed_input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createOwner: {
        parameters: {
            query?: never;
            header?: {
                /** @description retry with the same key and body: at most one is done (24 h) */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ada",
                 *       "surname": "Lovelace",
                 *       "email": "ada@institute.example",
                 *       "affiliation": "Institute of Examples"
                 *     }
                 */
                "application/json": {
                    /** @example Ada */
                    name: string;
                    /** @example Ada */
                    surname: string;
                    /**
                     * Format: email
                     * @example ada@example.org
                     */
                    email: string;
                    /** @example Institute of Examples */
                    affiliation?: string;
                    comments?: string;
                    /** @description anything else worth keeping: at most 4 KiB */
                    details?: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        uuid: string;
                        /** @example Ada */
                        name: string;
                        /** @example Ada */
                        surname: string;
                        /**
                         * Format: email
                         * @example ada@example.org
                         */
                        email: string;
                        /** @example Institute of Examples */
                        affiliation: string;
                        comments: string;
                        /** @description anything else worth keeping: at most 4 KiB */
                        details: {
                            [key: string]: unknown;
                        };
                        /** Format: date-time */
                        created_on: string;
                    };
                };
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_running` */
            409: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readOwner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        uuid: string;
                        /** @example Ada */
                        name: string;
                        /** @example Ada */
                        surname: string;
                        /**
                         * Format: email
                         * @example ada@example.org
                         */
                        email: string;
                        /** @example Institute of Examples */
                        affiliation: string;
                        comments: string;
                        /** @description anything else worth keeping: at most 4 KiB */
                        details: {
                            [key: string]: unknown;
                        };
                        /** Format: date-time */
                        created_on: string;
                    };
                };
            };
            /** @description `malformed_input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeOwner: {
        parameters: {
            query?: never;
            header?: {
                /** @description retry with the same key and body: at most one is done (24 h) */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "affiliation": "Institute of Examples"
                 *     }
                 */
                "application/json": {
                    /** @example Ada */
                    name?: string;
                    /** @example Ada */
                    surname?: string;
                    /**
                     * Format: email
                     * @example ada@example.org
                     */
                    email?: string;
                    /** @example Institute of Examples */
                    affiliation?: string;
                    comments?: string;
                    /** @description anything else worth keeping: at most 4 KiB */
                    details?: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        uuid: string;
                        /** @example Ada */
                        name: string;
                        /** @example Ada */
                        surname: string;
                        /**
                         * Format: email
                         * @example ada@example.org
                         */
                        email: string;
                        /** @example Institute of Examples */
                        affiliation: string;
                        comments: string;
                        /** @description anything else worth keeping: at most 4 KiB */
                        details: {
                            [key: string]: unknown;
                        };
                        /** Format: date-time */
                        created_on: string;
                    };
                };
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_running` */
            409: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLicences: {
        parameters: {
            query?: {
                /** @description 1: those I am a member of */
                mine?: "0" | "1";
                owner_id?: string;
                /** @description any part of a title, serial or affiliation */
                query?: string;
                /** @description `next_page` of the page before */
                page?: string;
                page_size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description `rel="next"`: the address of the next page, if any */
                    link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            uuid: string;
                            /** @example 7K2M-9QXV-B4TN-C8RD */
                            serial: string;
                            /** Format: uuid */
                            owner_id: string;
                            number_of_users: number;
                            active: boolean;
                            suspended: boolean;
                            /** @description active, not suspended and inside its window, at this moment */
                            valid: boolean;
                            /** Format: date-time */
                            valid_from: string;
                            /** Format: date-time */
                            valid_to: string;
                            /**
                             * @description ISO 8601
                             * @example P1Y
                             */
                            duration: string;
                            /** Format: date-time */
                            created_on: string;
                            updated_at: string | null;
                            /** @example Spectra */
                            title: string;
                            /** @description the application that it opens; null opens every application that asks for a licence */
                            application_id: string | null;
                            /**
                             * @description what counts once: a user, a login session, or a user in one browser
                             * @enum {unknown}
                             */
                            count_by: "user" | "session" | "device";
                            /**
                             * @description what happens when every licence seat is taken: the member idle for longest goes (the default), the next is refused, some more come in for a while, or the next waits in line
                             * @enum {unknown}
                             */
                            on_full: "evict_longest_idle" | "deny" | "overdraft" | "queue";
                            /** @description who was seen later than this is never put out for another; 14 days by default */
                            evict_after_idle_seconds: number;
                            /** @description how many more may come in, where `on_full` is `overdraft`; then at least 1 */
                            overdraft_seats: number;
                            /** @description how long there may be more in than there are licence seats; after that nobody new comes in until they are fewer; a day by default */
                            overdraft_seconds: number;
                            /**
                             * @description when the number becomes smaller than what is in use: nobody goes and nobody new comes in (the default), or those idle for longest go
                             * @enum {unknown}
                             */
                            on_shrink: "keep" | "evict_longest_idle";
                            /** @description after the last use; 60 by default */
                            stay_logged_in_days: number;
                            /** @description after the login, whatever happens; 400 by default */
                            longest_login_days: number;
                            /** @description who was not seen for so long is logged out, and the licence seat is free; null (the default): only when somebody else needs it */
                            release_idle_after_seconds: number | null;
                            /** @description for how many days at most a licence seat can be taken offline; 0 (the default): not at all */
                            borrow_days: number;
                            /** @description whether what an application keeps in a login is there again at the next one; false by default */
                            keep_session_data: boolean;
                            /** @description whether a member who finds every licence seat taken is told who is in; licence admins always are; false by default */
                            tell_members_who_is_in: boolean;
                            /** @description what the application is to know: at most 4 KiB */
                            features: {
                                [key: string]: unknown;
                            };
                            /** @description licence seats that count now */
                            in_use: number;
                            members: number;
                        }[];
                        next_page: string | null;
                    } | {
                        items: {
                            /** Format: uuid */
                            uuid: string;
                            serial: string;
                            title: string;
                            valid: boolean;
                            /** Format: date-time */
                            valid_to: string;
                            /** @enum {unknown} */
                            role: "member" | "licence_admin";
                        }[];
                        next_page: string | null;
                    };
                };
            };
            /** @description `malformed_input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createLicence: {
        parameters: {
            query?: never;
            header?: {
                /** @description retry with the same key and body: at most one is done (24 h) */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "owner_id": "0190a6c0-0000-7000-8000-000000000001",
                 *       "number_of_users": 20,
                 *       "duration": "P1Y",
                 *       "title": "Spectra"
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    owner_id: string;
                    /** @example 20 */
                    number_of_users: number;
                    /**
                     * Format: date-time
                     * @example 2027-05-01T19:30:00Z
                     */
                    valid_from?: string;
                    /**
                     * Format: date-time
                     * @example 2027-05-01T19:30:00Z
                     */
                    valid_to?: string;
                    /**
                     * @description ISO 8601, by the calendar in UTC
                     * @example P1Y
                     */
                    duration?: string;
                    /** @example Spectra */
                    title?: string;
                    /** @description the application that it opens; null opens every application that asks for a licence */
                    application_id?: string | null;
                    /**
                     * @description what counts once: a user, a login session, or a user in one browser
                     * @enum {unknown}
                     */
                    count_by?: "user" | "session" | "device";
                    /**
                     * @description what happens when every licence seat is taken: the member idle for longest goes (the default), the next is refused, some more come in for a while, or the next waits in line
                     * @enum {unknown}
                     */
                    on_full?: "evict_longest_idle" | "deny" | "overdraft" | "queue";
                    /** @description who was seen later than this is never put out for another; 14 days by default */
                    evict_after_idle_seconds?: number;
                    /** @description how many more may come in, where `on_full` is `overdraft`; then at least 1 */
                    overdraft_seats?: number;
                    /** @description how long there may be more in than there are licence seats; after that nobody new comes in until they are fewer; a day by default */
                    overdraft_seconds?: number;
                    /**
                     * @description when the number becomes smaller than what is in use: nobody goes and nobody new comes in (the default), or those idle for longest go
                     * @enum {unknown}
                     */
                    on_shrink?: "keep" | "evict_longest_idle";
                    /** @description after the last use; 60 by default */
                    stay_logged_in_days?: number;
                    /** @description after the login, whatever happens; 400 by default */
                    longest_login_days?: number;
                    /** @description who was not seen for so long is logged out, and the licence seat is free; null (the default): only when somebody else needs it */
                    release_idle_after_seconds?: number | null;
                    /** @description for how many days at most a licence seat can be taken offline; 0 (the default): not at all */
                    borrow_days?: number;
                    /** @description whether what an application keeps in a login is there again at the next one; false by default */
                    keep_session_data?: boolean;
                    /** @description whether a member who finds every licence seat taken is told who is in; licence admins always are; false by default */
                    tell_members_who_is_in?: boolean;
                    /** @description what the application is to know: at most 4 KiB */
                    features?: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        uuid: string;
                        /** @example 7K2M-9QXV-B4TN-C8RD */
                        serial: string;
                        /** Format: uuid */
                        owner_id: string;
                        number_of_users: number;
                        active: boolean;
                        suspended: boolean;
                        /** @description active, not suspended and inside its window, at this moment */
                        valid: boolean;
                        /** Format: date-time */
                        valid_from: string;
                        /** Format: date-time */
                        valid_to: string;
                        /**
                         * @description ISO 8601
                         * @example P1Y
                         */
                        duration: string;
                        /** Format: date-time */
                        created_on: string;
                        updated_at: string | null;
                        /** @example Spectra */
                        title: string;
                        /** @description the application that it opens; null opens every application that asks for a licence */
                        application_id: string | null;
                        /**
                         * @description what counts once: a user, a login session, or a user in one browser
                         * @enum {unknown}
                         */
                        count_by: "user" | "session" | "device";
                        /**
                         * @description what happens when every licence seat is taken: the member idle for longest goes (the default), the next is refused, some more come in for a while, or the next waits in line
                         * @enum {unknown}
                         */
                        on_full: "evict_longest_idle" | "deny" | "overdraft" | "queue";
                        /** @description who was seen later than this is never put out for another; 14 days by default */
                        evict_after_idle_seconds: number;
                        /** @description how many more may come in, where `on_full` is `overdraft`; then at least 1 */
                        overdraft_seats: number;
                        /** @description how long there may be more in than there are licence seats; after that nobody new comes in until they are fewer; a day by default */
                        overdraft_seconds: number;
                        /**
                         * @description when the number becomes smaller than what is in use: nobody goes and nobody new comes in (the default), or those idle for longest go
                         * @enum {unknown}
                         */
                        on_shrink: "keep" | "evict_longest_idle";
                        /** @description after the last use; 60 by default */
                        stay_logged_in_days: number;
                        /** @description after the login, whatever happens; 400 by default */
                        longest_login_days: number;
                        /** @description who was not seen for so long is logged out, and the licence seat is free; null (the default): only when somebody else needs it */
                        release_idle_after_seconds: number | null;
                        /** @description for how many days at most a licence seat can be taken offline; 0 (the default): not at all */
                        borrow_days: number;
                        /** @description whether what an application keeps in a login is there again at the next one; false by default */
                        keep_session_data: boolean;
                        /** @description whether a member who finds every licence seat taken is told who is in; licence admins always are; false by default */
                        tell_members_who_is_in: boolean;
                        /** @description what the application is to know: at most 4 KiB */
                        features: {
                            [key: string]: unknown;
                        };
                        /** @description licence seats that count now */
                        in_use: number;
                        members: number;
                    };
                };
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_running` */
            409: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readLicence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description its serial, in either case, with hyphens or without, or its id
                 * @example 7K2M-9QXV-B4TN-C8RD
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        uuid: string;
                        /** @example 7K2M-9QXV-B4TN-C8RD */
                        serial: string;
                        /** Format: uuid */
                        owner_id: string;
                        number_of_users: number;
                        active: boolean;
                        suspended: boolean;
                        /** @description active, not suspended and inside its window, at this moment */
                        valid: boolean;
                        /** Format: date-time */
                        valid_from: string;
                        /** Format: date-time */
                        valid_to: string;
                        /**
                         * @description ISO 8601
                         * @example P1Y
                         */
                        duration: string;
                        /** Format: date-time */
                        created_on: string;
                        updated_at: string | null;
                        /** @example Spectra */
                        title: string;
                        /** @description the application that it opens; null opens every application that asks for a licence */
                        application_id: string | null;
                        /**
                         * @description what counts once: a user, a login session, or a user in one browser
                         * @enum {unknown}
                         */
                        count_by: "user" | "session" | "device";
                        /**
                         * @description what happens when every licence seat is taken: the member idle for longest goes (the default), the next is refused, some more come in for a while, or the next waits in line
                         * @enum {unknown}
                         */
                        on_full: "evict_longest_idle" | "deny" | "overdraft" | "queue";
                        /** @description who was seen later than this is never put out for another; 14 days by default */
                        evict_after_idle_seconds: number;
                        /** @description how many more may come in, where `on_full` is `overdraft`; then at least 1 */
                        overdraft_seats: number;
                        /** @description how long there may be more in than there are licence seats; after that nobody new comes in until they are fewer; a day by default */
                        overdraft_seconds: number;
                        /**
                         * @description when the number becomes smaller than what is in use: nobody goes and nobody new comes in (the default), or those idle for longest go
                         * @enum {unknown}
                         */
                        on_shrink: "keep" | "evict_longest_idle";
                        /** @description after the last use; 60 by default */
                        stay_logged_in_days: number;
                        /** @description after the login, whatever happens; 400 by default */
                        longest_login_days: number;
                        /** @description who was not seen for so long is logged out, and the licence seat is free; null (the default): only when somebody else needs it */
                        release_idle_after_seconds: number | null;
                        /** @description for how many days at most a licence seat can be taken offline; 0 (the default): not at all */
                        borrow_days: number;
                        /** @description whether what an application keeps in a login is there again at the next one; false by default */
                        keep_session_data: boolean;
                        /** @description whether a member who finds every licence seat taken is told who is in; licence admins always are; false by default */
                        tell_members_who_is_in: boolean;
                        /** @description what the application is to know: at most 4 KiB */
                        features: {
                            [key: string]: unknown;
                        };
                        /** @description licence seats that count now */
                        in_use: number;
                        members: number;
                    };
                };
            };
            /** @description `malformed_input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeLicence: {
        parameters: {
            query?: never;
            header?: {
                /** @description retry with the same key and body: at most one is done (24 h) */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description its serial, in either case, with hyphens or without, or its id
                 * @example 7K2M-9QXV-B4TN-C8RD
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "number_of_users": 25
                 *     }
                 */
                "application/json": {
                    /** @example 20 */
                    number_of_users?: number;
                    active?: boolean;
                    suspended?: boolean;
                    /**
                     * Format: date-time
                     * @example 2027-05-01T19:30:00Z
                     */
                    valid_from?: string;
                    /**
                     * Format: date-time
                     * @example 2027-05-01T19:30:00Z
                     */
                    valid_to?: string;
                    /**
                     * @description ISO 8601, by the calendar in UTC
                     * @example P1Y
                     */
                    duration?: string;
                    /** @example Spectra */
                    title?: string;
                    /** @description the application that it opens; null opens every application that asks for a licence */
                    application_id?: string | null;
                    /**
                     * @description what counts once: a user, a login session, or a user in one browser
                     * @enum {unknown}
                     */
                    count_by?: "user" | "session" | "device";
                    /**
                     * @description what happens when every licence seat is taken: the member idle for longest goes (the default), the next is refused, some more come in for a while, or the next waits in line
                     * @enum {unknown}
                     */
                    on_full?: "evict_longest_idle" | "deny" | "overdraft" | "queue";
                    /** @description who was seen later than this is never put out for another; 14 days by default */
                    evict_after_idle_seconds?: number;
                    /** @description how many more may come in, where `on_full` is `overdraft`; then at least 1 */
                    overdraft_seats?: number;
                    /** @description how long there may be more in than there are licence seats; after that nobody new comes in until they are fewer; a day by default */
                    overdraft_seconds?: number;
                    /**
                     * @description when the number becomes smaller than what is in use: nobody goes and nobody new comes in (the default), or those idle for longest go
                     * @enum {unknown}
                     */
                    on_shrink?: "keep" | "evict_longest_idle";
                    /** @description after the last use; 60 by default */
                    stay_logged_in_days?: number;
                    /** @description after the login, whatever happens; 400 by default */
                    longest_login_days?: number;
                    /** @description who was not seen for so long is logged out, and the licence seat is free; null (the default): only when somebody else needs it */
                    release_idle_after_seconds?: number | null;
                    /** @description for how many days at most a licence seat can be taken offline; 0 (the default): not at all */
                    borrow_days?: number;
                    /** @description whether what an application keeps in a login is there again at the next one; false by default */
                    keep_session_data?: boolean;
                    /** @description whether a member who finds every licence seat taken is told who is in; licence admins always are; false by default */
                    tell_members_who_is_in?: boolean;
                    /** @description what the application is to know: at most 4 KiB */
                    features?: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        uuid: string;
                        /** @example 7K2M-9QXV-B4TN-C8RD */
                        serial: string;
                        /** Format: uuid */
                        owner_id: string;
                        number_of_users: number;
                        active: boolean;
                        suspended: boolean;
                        /** @description active, not suspended and inside its window, at this moment */
                        valid: boolean;
                        /** Format: date-time */
                        valid_from: string;
                        /** Format: date-time */
                        valid_to: string;
                        /**
                         * @description ISO 8601
                         * @example P1Y
                         */
                        duration: string;
                        /** Format: date-time */
                        created_on: string;
                        updated_at: string | null;
                        /** @example Spectra */
                        title: string;
                        /** @description the application that it opens; null opens every application that asks for a licence */
                        application_id: string | null;
                        /**
                         * @description what counts once: a user, a login session, or a user in one browser
                         * @enum {unknown}
                         */
                        count_by: "user" | "session" | "device";
                        /**
                         * @description what happens when every licence seat is taken: the member idle for longest goes (the default), the next is refused, some more come in for a while, or the next waits in line
                         * @enum {unknown}
                         */
                        on_full: "evict_longest_idle" | "deny" | "overdraft" | "queue";
                        /** @description who was seen later than this is never put out for another; 14 days by default */
                        evict_after_idle_seconds: number;
                        /** @description how many more may come in, where `on_full` is `overdraft`; then at least 1 */
                        overdraft_seats: number;
                        /** @description how long there may be more in than there are licence seats; after that nobody new comes in until they are fewer; a day by default */
                        overdraft_seconds: number;
                        /**
                         * @description when the number becomes smaller than what is in use: nobody goes and nobody new comes in (the default), or those idle for longest go
                         * @enum {unknown}
                         */
                        on_shrink: "keep" | "evict_longest_idle";
                        /** @description after the last use; 60 by default */
                        stay_logged_in_days: number;
                        /** @description after the login, whatever happens; 400 by default */
                        longest_login_days: number;
                        /** @description who was not seen for so long is logged out, and the licence seat is free; null (the default): only when somebody else needs it */
                        release_idle_after_seconds: number | null;
                        /** @description for how many days at most a licence seat can be taken offline; 0 (the default): not at all */
                        borrow_days: number;
                        /** @description whether what an application keeps in a login is there again at the next one; false by default */
                        keep_session_data: boolean;
                        /** @description whether a member who finds every licence seat taken is told who is in; licence admins always are; false by default */
                        tell_members_who_is_in: boolean;
                        /** @description what the application is to know: at most 4 KiB */
                        features: {
                            [key: string]: unknown;
                        };
                        /** @description licence seats that count now */
                        in_use: number;
                        members: number;
                    };
                };
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_running` */
            409: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMembers: {
        parameters: {
            query?: {
                /** @description any part of a user name */
                query?: string;
                /** @description `next_page` of the page before */
                page?: string;
                page_size?: number;
            };
            header?: never;
            path: {
                /**
                 * @description its serial, in either case, with hyphens or without, or its id
                 * @example 7K2M-9QXV-B4TN-C8RD
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description `rel="next"`: the address of the next page, if any */
                    link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            uuid: string;
                            /**
                             * @description Letters, digits, dot, underscore and hyphen; 3 to 32 of them. Public, and never changes.
                             * @example ada
                             */
                            username: string;
                            email: string | null;
                            /** @enum {unknown} */
                            role: "member" | "licence_admin";
                            /** Format: date-time */
                            created_on: string;
                            /** Format: date-time */
                            last_licence_update: string;
                            /** @description whether the e-mail address was verified */
                            verified: boolean;
                            last_login: string | null;
                        }[];
                        next_page: string | null;
                    };
                };
            };
            /** @description `malformed_input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description retry with the same key and body: at most one is done (24 h) */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description its serial, in either case, with hyphens or without, or its id
                 * @example 7K2M-9QXV-B4TN-C8RD
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "ada"
                 *     }
                 */
                "application/json": {
                    username: string;
                    /** @enum {unknown} */
                    role?: "member" | "licence_admin";
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        uuid: string;
                        /**
                         * @description Letters, digits, dot, underscore and hyphen; 3 to 32 of them. Public, and never changes.
                         * @example ada
                         */
                        username: string;
                        email: string | null;
                        /** @enum {unknown} */
                        role: "member" | "licence_admin";
                        /** Format: date-time */
                        created_on: string;
                        /** Format: date-time */
                        last_licence_update: string;
                        /** @description whether the e-mail address was verified */
                        verified: boolean;
                        last_login: string | null;
                    };
                };
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_running`, `already_member` */
            409: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description retry with the same key and body: at most one is done (24 h) */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description its serial, in either case, with hyphens or without, or its id
                 * @example 7K2M-9QXV-B4TN-C8RD
                 */
                id: string;
                username: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_running` */
            409: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description retry with the same key and body: at most one is done (24 h) */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description its serial, in either case, with hyphens or without, or its id
                 * @example 7K2M-9QXV-B4TN-C8RD
                 */
                id: string;
                username: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "role": "licence_admin"
                 *     }
                 */
                "application/json": {
                    /** @enum {unknown} */
                    role: "member" | "licence_admin";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        uuid: string;
                        /**
                         * @description Letters, digits, dot, underscore and hyphen; 3 to 32 of them. Public, and never changes.
                         * @example ada
                         */
                        username: string;
                        email: string | null;
                        /** @enum {unknown} */
                        role: "member" | "licence_admin";
                        /** Format: date-time */
                        created_on: string;
                        /** Format: date-time */
                        last_licence_update: string;
                        /** @description whether the e-mail address was verified */
                        verified: boolean;
                        last_login: string | null;
                    };
                };
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_running` */
            409: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLicenceSeats: {
        parameters: {
            query?: {
                /** @description `next_page` of the page before */
                page?: string;
                page_size?: number;
            };
            header?: never;
            path: {
                /**
                 * @description its serial, in either case, with hyphens or without, or its id
                 * @example 7K2M-9QXV-B4TN-C8RD
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description `rel="next"`: the address of the next page, if any */
                    link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            licence_seat_id: string;
                            /** Format: uuid */
                            user_id: string;
                            /**
                             * @description Letters, digits, dot, underscore and hyphen; 3 to 32 of them. Public, and never changes.
                             * @example ada
                             */
                            username: string;
                            /** Format: date-time */
                            since: string;
                            last_seen_at: string | null;
                            devices: {
                                device_name: string | null;
                                user_agent: string | null;
                                address: string;
                                /** Format: date-time */
                                last_seen_at: string;
                            }[];
                            borrowed_until: string | null;
                            free_at: string | null;
                        }[];
                        next_page: string | null;
                        in_use: number;
                        number_of_users: number;
                    };
                };
            };
            /** @description `malformed_input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putOut: {
        parameters: {
            query?: never;
            header?: {
                /** @description retry with the same key and body: at most one is done (24 h) */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description its serial, in either case, with hyphens or without, or its id
                 * @example 7K2M-9QXV-B4TN-C8RD
                 */
                id: string;
                username: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The course needs the licence seats until noon."
                 *     }
                 */
                "application/json": {
                    reason?: string;
                } | null;
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_running` */
            409: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLicenceHistory: {
        parameters: {
            query?: {
                /** @example 2027-05-01T19:30:00Z */
                from?: string;
                /** @example 2027-05-01T19:30:00Z */
                to?: string;
                format?: "json" | "csv";
                /** @description `next_page` of the page before */
                page?: string;
                page_size?: number;
            };
            header?: never;
            path: {
                /**
                 * @description its serial, in either case, with hyphens or without, or its id
                 * @example 7K2M-9QXV-B4TN-C8RD
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the history, or all of it as CSV */
            200: {
                headers: {
                    /** @description `rel="next"`: the address of the next page, if any */
                    link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            licence_seat_id: string;
                            /** Format: uuid */
                            user_id: string;
                            /**
                             * @description Letters, digits, dot, underscore and hyphen; 3 to 32 of them. Public, and never changes.
                             * @example ada
                             */
                            username: string;
                            /** Format: date-time */
                            since: string;
                            until: string | null;
                            end_reason: string | null;
                            note: string | null;
                            /** @description a copy was borrowed, until then */
                            borrowed_until: string | null;
                        }[];
                        next_page: string | null;
                    };
                    "text/csv": string;
                };
            };
            /** @description `malformed_input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readLicenceUse: {
        parameters: {
            query?: {
                days?: number;
                format?: "json" | "csv";
            };
            header?: never;
            path: {
                /**
                 * @description its serial, in either case, with hyphens or without, or its id
                 * @example 7K2M-9QXV-B4TN-C8RD
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Day by day, the latest last */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date */
                            day: string;
                            /** @description the most licence seats that counted at one instant */
                            peak: number;
                            refused_logins: number;
                            /** @description each once a day, whatever the number of licence seats was */
                            people_refused: number;
                        }[];
                    };
                    "text/csv": string;
                };
            };
            /** @description `malformed_input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readLicenceAdvice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description its serial, in either case, with hyphens or without, or its id
                 * @example 7K2M-9QXV-B4TN-C8RD
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        answer: "yes" | "no" | "too_early";
                        text: string;
                        number_of_users: number;
                        peak: number;
                        days_full: number;
                        /** @description those who were refused while there were at least as many licence seats as now: refusals under a smaller number are in `use`, and say nothing of the number there is now */
                        refused_people: number;
                        suggested_number_of_users: number;
                    };
                };
            };
            /** @description `malformed_input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listServiceAccounts: {
        parameters: {
            query?: {
                /** @description `next_page` of the page before */
                page?: string;
                page_size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description `rel="next"`: the address of the next page, if any */
                    link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            uuid: string;
                            /** Format: uuid */
                            client_id: string;
                            /** @example Student register */
                            name: string;
                            /** @description none includes another */
                            scopes: ("licence:read" | "licence:manage" | "owner:read" | "owner:manage")[];
                            licence_ids: string[] | null;
                            /** Format: uuid */
                            created_by: string;
                            /** Format: date-time */
                            created_at: string;
                            updated_at: string | null;
                            last_used_at: string | null;
                            disabled_at: string | null;
                            /** @description those that count; what they are is shown to nobody */
                            secrets: {
                                /** Format: uuid */
                                secret_id: string;
                                /** Format: date-time */
                                created_at: string;
                                expires_at: string | null;
                            }[];
                            keys: {
                                kid: string;
                                kty: string;
                                /** Format: date-time */
                                created_at: string;
                            }[];
                        }[];
                        next_page: string | null;
                    };
                };
            };
            /** @description `malformed_input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createServiceAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description retry with the same key and body: at most one is done (24 h) */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Student register",
                 *       "scopes": [
                 *         "licence:read",
                 *         "licence:manage"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @example Student register */
                    name: string;
                    /** @description none includes another */
                    scopes: ("licence:read" | "licence:manage" | "owner:read" | "owner:manage")[];
                    licence_ids?: string[] | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        uuid: string;
                        /** Format: uuid */
                        client_id: string;
                        /** @example Student register */
                        name: string;
                        /** @description none includes another */
                        scopes: ("licence:read" | "licence:manage" | "owner:read" | "owner:manage")[];
                        licence_ids: string[] | null;
                        /** Format: uuid */
                        created_by: string;
                        /** Format: date-time */
                        created_at: string;
                        updated_at: string | null;
                        last_used_at: string | null;
                        disabled_at: string | null;
                        /** @description those that count; what they are is shown to nobody */
                        secrets: {
                            /** Format: uuid */
                            secret_id: string;
                            /** Format: date-time */
                            created_at: string;
                            expires_at: string | null;
                        }[];
                        keys: {
                            kid: string;
                            kty: string;
                            /** Format: date-time */
                            created_at: string;
                        }[];
                    };
                };
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_running` */
            409: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readServiceAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        uuid: string;
                        /** Format: uuid */
                        client_id: string;
                        /** @example Student register */
                        name: string;
                        /** @description none includes another */
                        scopes: ("licence:read" | "licence:manage" | "owner:read" | "owner:manage")[];
                        licence_ids: string[] | null;
                        /** Format: uuid */
                        created_by: string;
                        /** Format: date-time */
                        created_at: string;
                        updated_at: string | null;
                        last_used_at: string | null;
                        disabled_at: string | null;
                        /** @description those that count; what they are is shown to nobody */
                        secrets: {
                            /** Format: uuid */
                            secret_id: string;
                            /** Format: date-time */
                            created_at: string;
                            expires_at: string | null;
                        }[];
                        keys: {
                            kid: string;
                            kty: string;
                            /** Format: date-time */
                            created_at: string;
                        }[];
                    };
                };
            };
            /** @description `malformed_input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeServiceAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description retry with the same key and body: at most one is done (24 h) */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_running` */
            409: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeServiceAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description retry with the same key and body: at most one is done (24 h) */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example Student register */
                    name?: string;
                    /** @description none includes another */
                    scopes?: ("licence:read" | "licence:manage" | "owner:read" | "owner:manage")[];
                    licence_ids?: string[] | null;
                    disabled?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        uuid: string;
                        /** Format: uuid */
                        client_id: string;
                        /** @example Student register */
                        name: string;
                        /** @description none includes another */
                        scopes: ("licence:read" | "licence:manage" | "owner:read" | "owner:manage")[];
                        licence_ids: string[] | null;
                        /** Format: uuid */
                        created_by: string;
                        /** Format: date-time */
                        created_at: string;
                        updated_at: string | null;
                        last_used_at: string | null;
                        disabled_at: string | null;
                        /** @description those that count; what they are is shown to nobody */
                        secrets: {
                            /** Format: uuid */
                            secret_id: string;
                            /** Format: date-time */
                            created_at: string;
                            expires_at: string | null;
                        }[];
                        keys: {
                            kid: string;
                            kty: string;
                            /** Format: date-time */
                            created_at: string;
                        }[];
                    };
                };
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing`, `forbidden`, `fresh_factor_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_running` */
            409: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listServiceAccountAudit: {
        parameters: {
            query?: {
                /** @description `next_page` of the page before */
                page?: string;
                page_size?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description `rel="next"`: the address of the next page, if any */
                    link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            uuid: string;
                            /** Format: date-time */
                            at: string;
                            /** @example service_token_issued */
                            kind: string;
                            actor_id: string | null;
                            user_id: string | null;
                            address: string | null;
                            details: {
                                [key: string]: unknown;
                            };
                        }[];
                        next_page: string | null;
                    };
                };
            };
            /** @description `malformed_input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeServiceAccountSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default 86400 */
                    old_ends_in_seconds?: number;
                } | null;
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        client_id: string;
                        /** @description shown this once */
                        client_secret: string;
                        /** Format: uuid */
                        secret_id: string;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        old_end_at: string;
                    };
                };
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing`, `forbidden`, `fresh_factor_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `state_conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endServiceAccountSecrets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addServiceAccountKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "jwk": {
                 *         "kty": "OKP",
                 *         "crv": "Ed25519",
                 *         "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @description a public JWK (RFC 7517) */
                    jwk: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        kid: string;
                        public_jwk: {
                            [key: string]: string;
                        };
                        /** Format: date-time */
                        created_at: string;
                    };
                };
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing`, `forbidden`, `fresh_factor_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `state_conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeServiceAccountKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                kid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSessionData: {
        parameters: {
            query?: never;
            header?: {
                /** @description entity tags, or `*`: only if the data is one of these versions */
                "if-match"?: string;
                /** @description entity tags, or `*`: only if the data is none of these versions */
                "if-none-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it was put; `null` before */
            200: {
                headers: {
                    /** @description names this version; strong: give it in `If-Match` */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description The asker has this very version */
            304: {
                headers: {
                    /** @description names this version; strong: give it in `If-Match` */
                    etag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition_failed` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    writeSessionData: {
        parameters: {
            query?: never;
            header?: {
                /** @description entity tags, or `*`: only if the data is one of these versions */
                "if-match"?: string;
                /** @description entity tags, or `*`: only if the data is none of these versions */
                "if-none-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description any JSON value */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "theme": "dark"
                 *     }
                 */
                "application/json": unknown;
            };
        };
        responses: {
            /** @description Kept */
            204: {
                headers: {
                    /** @description names this version; strong: give it in `If-Match` */
                    etag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition_failed` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMemberData: {
        parameters: {
            query?: never;
            header?: {
                /** @description entity tags, or `*`: only if the data is one of these versions */
                "if-match"?: string;
                /** @description entity tags, or `*`: only if the data is none of these versions */
                "if-none-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it was put; `null` before */
            200: {
                headers: {
                    /** @description names this version; strong: give it in `If-Match` */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description The asker has this very version */
            304: {
                headers: {
                    /** @description names this version; strong: give it in `If-Match` */
                    etag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition_failed` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    writeMemberData: {
        parameters: {
            query?: never;
            header?: {
                /** @description entity tags, or `*`: only if the data is one of these versions */
                "if-match"?: string;
                /** @description entity tags, or `*`: only if the data is none of these versions */
                "if-none-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description any JSON value */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "theme": "dark"
                 *     }
                 */
                "application/json": unknown;
            };
        };
        responses: {
            /** @description Kept */
            204: {
                headers: {
                    /** @description names this version; strong: give it in `If-Match` */
                    etag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition_failed` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteMemberData: {
        parameters: {
            query?: never;
            header?: {
                /** @description entity tags, or `*`: only if the data is one of these versions */
                "if-match"?: string;
                /** @description entity tags, or `*`: only if the data is none of these versions */
                "if-none-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition_failed` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enrolFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "ada",
                 *       "password": "correct horse battery staple"
                 *     }
                 */
                "application/json": {
                    /** @example ada */
                    username: string;
                    /** @example correct horse battery staple */
                    password: string;
                    /** @example 492039 */
                    security_code?: string;
                    /** @example 492039 */
                    recovery_code?: string;
                };
            };
        };
        responses: {
            /** @description The secret, as a picture to scan or as text */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                    "image/svg+xml": string;
                    "application/json": {
                        otpauth_uri: string;
                        secret: string;
                    };
                };
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `login_failed` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`, `too_many_attempts` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`, `busy` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renewRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example 492039 */
                    security_code: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recovery_codes: string[];
                    };
                };
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `login_failed` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`, `too_many_attempts` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "security_code": "492039"
                 *     }
                 */
                "application/json": {
                    /** @example 492039 */
                    security_code?: string;
                    /** @example 492039 */
                    recovery_code?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        factor_verified_at: string;
                        /** @description once, where this was the first code of a new factor */
                        recovery_codes?: string[];
                    };
                };
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `login_failed` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`, `too_many_attempts` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readLicenceFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description its serial, in either case, with hyphens or without, or its id
                 * @example 7K2M-9QXV-B4TN-C8RD
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The licence, signed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/jose": string;
                };
            };
            /** @description `malformed_input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing`, `forbidden`, `fresh_factor_required`, `licence_not_valid` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    borrowLicenceSeat: {
        parameters: {
            query?: never;
            header?: {
                /** @description retry with the same key and body: at most one is done (24 h) */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "days": 7
                 *     }
                 */
                "application/json": {
                    days: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        borrow_id: string;
                        /** Format: uuid */
                        licence_id: string;
                        /** Format: uuid */
                        licence_seat_id: string;
                        /** Format: date-time */
                        borrowed_until: string;
                        /** @description the same, signed with Ed25519 (RFC 7515 compact, `typ` tessera-borrow+jwt), for an application without network */
                        jws: string;
                    };
                };
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing`, `forbidden`, `licence_not_valid` */
            403: {
                headers: {
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_running`, `state_conflict` */
            409: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    returnLicenceSeat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEvents: {
        parameters: {
            query?: {
                /** @description any part of the title */
                title?: string;
                /** @example 2027-05-01T19:30:00Z */
                from?: string;
                /** @example 2027-05-01T19:30:00Z */
                to?: string;
                mine?: "0" | "1";
                /** @description `next_page` of the page before */
                page?: string;
                page_size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description `rel="next"`: the address of the next page, if any */
                    link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            uuid: string;
                            title: string;
                            description: string;
                            venue: string | null;
                            timezone: string;
                            /** Format: date-time */
                            starts_at: string;
                            ends_at: string | null;
                            doors_at: string | null;
                            capacity: number;
                            /** @description how many places are taken */
                            registered: number;
                            /** @enum {unknown} */
                            status: "DRAFT" | "PUBLISHED" | "CANCELLED";
                            reentry: boolean;
                            totp: {
                                /** @enum {unknown} */
                                algorithm: "SHA1" | "SHA256" | "SHA512";
                                digits: number;
                                /** @description seconds */
                                period: number;
                            };
                            /** Format: date-time */
                            created_at: string;
                            updated_at: string | null;
                        }[];
                        next_page: string | null;
                    };
                };
            };
            /** @description `malformed_input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description retry with the same key and body: at most one is done (24 h) */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Midsummer concert",
                 *       "description": "On the lawn.",
                 *       "starts_at": "2027-06-23T18:00:00Z",
                 *       "capacity": 300
                 *     }
                 */
                "application/json": {
                    /** @example Midsummer concert */
                    title: string;
                    description: string;
                    /**
                     * Format: date-time
                     * @example 2027-05-01T19:30:00Z
                     */
                    starts_at: string;
                    /** @example 300 */
                    capacity: number;
                    ends_at?: string | null;
                    doors_at?: string | null;
                    /** @example Europe/Copenhagen */
                    timezone?: string;
                    venue?: string | null;
                    /** @description people may leave and come back */
                    reentry?: boolean;
                    totp?: {
                        /** @enum {unknown} */
                        algorithm?: "SHA1" | "SHA256" | "SHA512";
                        digits?: 6 | 8;
                        period?: 15 | 30 | 60;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        uuid: string;
                        title: string;
                        description: string;
                        venue: string | null;
                        timezone: string;
                        /** Format: date-time */
                        starts_at: string;
                        ends_at: string | null;
                        doors_at: string | null;
                        capacity: number;
                        /** @description how many places are taken */
                        registered: number;
                        /** @enum {unknown} */
                        status: "DRAFT" | "PUBLISHED" | "CANCELLED";
                        reentry: boolean;
                        totp: {
                            /** @enum {unknown} */
                            algorithm: "SHA1" | "SHA256" | "SHA512";
                            digits: number;
                            /** @description seconds */
                            period: number;
                        };
                        /** Format: date-time */
                        created_at: string;
                        updated_at: string | null;
                    };
                };
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_running` */
            409: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        uuid: string;
                        title: string;
                        description: string;
                        venue: string | null;
                        timezone: string;
                        /** Format: date-time */
                        starts_at: string;
                        ends_at: string | null;
                        doors_at: string | null;
                        capacity: number;
                        /** @description how many places are taken */
                        registered: number;
                        /** @enum {unknown} */
                        status: "DRAFT" | "PUBLISHED" | "CANCELLED";
                        reentry: boolean;
                        totp: {
                            /** @enum {unknown} */
                            algorithm: "SHA1" | "SHA256" | "SHA512";
                            digits: number;
                            /** @description seconds */
                            period: number;
                        };
                        /** Format: date-time */
                        created_at: string;
                        updated_at: string | null;
                    };
                };
            };
            /** @description `malformed_input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description retry with the same key and body: at most one is done (24 h) */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example Midsummer concert */
                    title?: string;
                    description?: string;
                    /**
                     * Format: date-time
                     * @example 2027-05-01T19:30:00Z
                     */
                    starts_at?: string;
                    /** @example 300 */
                    capacity?: number;
                    ends_at?: string | null;
                    doors_at?: string | null;
                    /** @example Europe/Copenhagen */
                    timezone?: string;
                    venue?: string | null;
                    /** @description people may leave and come back */
                    reentry?: boolean;
                    totp?: {
                        /** @enum {unknown} */
                        algorithm?: "SHA1" | "SHA256" | "SHA512";
                        digits?: 6 | 8;
                        period?: 15 | 30 | 60;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        uuid: string;
                        title: string;
                        description: string;
                        venue: string | null;
                        timezone: string;
                        /** Format: date-time */
                        starts_at: string;
                        ends_at: string | null;
                        doors_at: string | null;
                        capacity: number;
                        /** @description how many places are taken */
                        registered: number;
                        /** @enum {unknown} */
                        status: "DRAFT" | "PUBLISHED" | "CANCELLED";
                        reentry: boolean;
                        totp: {
                            /** @enum {unknown} */
                            algorithm: "SHA1" | "SHA256" | "SHA512";
                            digits: number;
                            /** @description seconds */
                            period: number;
                        };
                        /** Format: date-time */
                        created_at: string;
                        updated_at: string | null;
                    };
                };
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_running`, `totp_setting_frozen`, `state_conflict` */
            409: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description retry with the same key and body: at most one is done (24 h) */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        uuid: string;
                        title: string;
                        description: string;
                        venue: string | null;
                        timezone: string;
                        /** Format: date-time */
                        starts_at: string;
                        ends_at: string | null;
                        doors_at: string | null;
                        capacity: number;
                        /** @description how many places are taken */
                        registered: number;
                        /** @enum {unknown} */
                        status: "DRAFT" | "PUBLISHED" | "CANCELLED";
                        reentry: boolean;
                        totp: {
                            /** @enum {unknown} */
                            algorithm: "SHA1" | "SHA256" | "SHA512";
                            digits: number;
                            /** @description seconds */
                            period: number;
                        };
                        /** Format: date-time */
                        created_at: string;
                        updated_at: string | null;
                    };
                };
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_running`, `state_conflict` */
            409: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description retry with the same key and body: at most one is done (24 h) */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        uuid: string;
                        title: string;
                        description: string;
                        venue: string | null;
                        timezone: string;
                        /** Format: date-time */
                        starts_at: string;
                        ends_at: string | null;
                        doors_at: string | null;
                        capacity: number;
                        /** @description how many places are taken */
                        registered: number;
                        /** @enum {unknown} */
                        status: "DRAFT" | "PUBLISHED" | "CANCELLED";
                        reentry: boolean;
                        totp: {
                            /** @enum {unknown} */
                            algorithm: "SHA1" | "SHA256" | "SHA512";
                            digits: number;
                            /** @description seconds */
                            period: number;
                        };
                        /** Format: date-time */
                        created_at: string;
                        updated_at: string | null;
                    };
                };
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_running` */
            409: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEventUsers: {
        parameters: {
            query?: {
                /** @description look for a user name or name */
                query?: string;
                /** @description `next_page` of the page before */
                page?: string;
                page_size?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description `rel="next"`: the address of the next page, if any */
                    link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            user_id: string;
                            /**
                             * @description Letters, digits, dot, underscore and hyphen; 3 to 32 of them. Public, and never changes.
                             * @example ada
                             */
                            username: string;
                            name: string;
                            /** Format: uuid */
                            ticket_id?: string;
                            status?: string;
                            origin?: string;
                            /** Format: date-time */
                            created_at?: string;
                            validation_datetime?: string | null;
                            inside?: boolean;
                        }[];
                        next_page: string | null;
                    };
                };
            };
            /** @description `malformed_input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addEventUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description retry with the same key and body: at most one is done (24 h) */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "ada"
                 *     }
                 */
                "application/json": {
                    username?: string;
                    /** Format: uuid */
                    user_id?: string;
                    another?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        uuid: string;
                        /** Format: uuid */
                        event_id: string;
                        /** Format: uuid */
                        user_id: string;
                        /** @enum {unknown} */
                        status: "PENDING" | "PAID" | "BOOKED" | "CONSUMED" | "EXPIRED" | "CANCELLED";
                        /** @enum {unknown} */
                        origin: "REGISTRATION" | "COMPLIMENTARY";
                        /** Format: date-time */
                        created_at: string;
                        payment_timestamp: string | null;
                        validation_datetime: string | null;
                        cancelled_at: string | null;
                        inside: boolean;
                        credential_created_at: string | null;
                    };
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        uuid: string;
                        /** Format: uuid */
                        event_id: string;
                        /** Format: uuid */
                        user_id: string;
                        /** @enum {unknown} */
                        status: "PENDING" | "PAID" | "BOOKED" | "CONSUMED" | "EXPIRED" | "CANCELLED";
                        /** @enum {unknown} */
                        origin: "REGISTRATION" | "COMPLIMENTARY";
                        /** Format: date-time */
                        created_at: string;
                        payment_timestamp: string | null;
                        validation_datetime: string | null;
                        cancelled_at: string | null;
                        inside: boolean;
                        credential_created_at: string | null;
                    };
                };
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_running`, `sold_out`, `event_not_open` */
            409: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeEventUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description retry with the same key and body: at most one is done (24 h) */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
                username: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_running`, `ticket_ambiguous`, `state_conflict` */
            409: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEventAgents: {
        parameters: {
            query?: {
                /** @description look for a user name or name */
                query?: string;
                /** @description `next_page` of the page before */
                page?: string;
                page_size?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description `rel="next"`: the address of the next page, if any */
                    link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            user_id: string;
                            /**
                             * @description Letters, digits, dot, underscore and hyphen; 3 to 32 of them. Public, and never changes.
                             * @example ada
                             */
                            username: string;
                            /** Format: date-time */
                            created_at: string;
                        }[];
                        next_page: string | null;
                    };
                };
            };
            /** @description `malformed_input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addEventAgent: {
        parameters: {
            query?: never;
            header?: {
                /** @description retry with the same key and body: at most one is done (24 h) */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "ada"
                 *     }
                 */
                "application/json": {
                    username?: string;
                    /** Format: uuid */
                    user_id?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        user_id: string;
                        /**
                         * @description Letters, digits, dot, underscore and hyphen; 3 to 32 of them. Public, and never changes.
                         * @example ada
                         */
                        username: string;
                        /** Format: date-time */
                        created_at: string;
                    };
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        user_id: string;
                        /**
                         * @description Letters, digits, dot, underscore and hyphen; 3 to 32 of them. Public, and never changes.
                         * @example ada
                         */
                        username: string;
                        /** Format: date-time */
                        created_at: string;
                    };
                };
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_running` */
            409: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeEventAgent: {
        parameters: {
            query?: never;
            header?: {
                /** @description retry with the same key and body: at most one is done (24 h) */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
                username: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_running` */
            409: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEventAdmins: {
        parameters: {
            query?: {
                /** @description look for a user name or name */
                query?: string;
                /** @description `next_page` of the page before */
                page?: string;
                page_size?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description `rel="next"`: the address of the next page, if any */
                    link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            user_id: string;
                            /**
                             * @description Letters, digits, dot, underscore and hyphen; 3 to 32 of them. Public, and never changes.
                             * @example ada
                             */
                            username: string;
                            /** Format: date-time */
                            created_at: string;
                        }[];
                        next_page: string | null;
                    };
                };
            };
            /** @description `malformed_input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addEventAdmin: {
        parameters: {
            query?: never;
            header?: {
                /** @description retry with the same key and body: at most one is done (24 h) */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "ada"
                 *     }
                 */
                "application/json": {
                    username?: string;
                    /** Format: uuid */
                    user_id?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        user_id: string;
                        /**
                         * @description Letters, digits, dot, underscore and hyphen; 3 to 32 of them. Public, and never changes.
                         * @example ada
                         */
                        username: string;
                        /** Format: date-time */
                        created_at: string;
                    };
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        user_id: string;
                        /**
                         * @description Letters, digits, dot, underscore and hyphen; 3 to 32 of them. Public, and never changes.
                         * @example ada
                         */
                        username: string;
                        /** Format: date-time */
                        created_at: string;
                    };
                };
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_running` */
            409: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeEventAdmin: {
        parameters: {
            query?: never;
            header?: {
                /** @description retry with the same key and body: at most one is done (24 h) */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
                username: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_running` */
            409: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listHeldTickets: {
        parameters: {
            query?: {
                /** @description `next_page` of the page before */
                page?: string;
                page_size?: number;
            };
            header?: never;
            path: {
                username: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description `rel="next"`: the address of the next page, if any */
                    link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            uuid: string;
                            /** Format: uuid */
                            event_id: string;
                            /** Format: uuid */
                            user_id: string;
                            /** @enum {unknown} */
                            status: "PENDING" | "PAID" | "BOOKED" | "CONSUMED" | "EXPIRED" | "CANCELLED";
                            /** @enum {unknown} */
                            origin: "REGISTRATION" | "COMPLIMENTARY";
                            /** Format: date-time */
                            created_at: string;
                            payment_timestamp: string | null;
                            validation_datetime: string | null;
                            cancelled_at: string | null;
                            inside: boolean;
                            credential_created_at: string | null;
                            event: {
                                /** Format: uuid */
                                uuid: string;
                                title: string;
                                venue: string | null;
                                timezone: string;
                                /** Format: date-time */
                                starts_at: string;
                                ends_at: string | null;
                                doors_at: string | null;
                                status: string;
                            };
                        }[];
                        next_page: string | null;
                    };
                };
            };
            /** @description `malformed_input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    register: {
        parameters: {
            query?: never;
            header?: {
                /** @description retry with the same key and body: at most one is done (24 h) */
                "idempotency-key"?: string;
            };
            path: {
                username: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    event_id: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        uuid: string;
                        /** Format: uuid */
                        event_id: string;
                        /** Format: uuid */
                        user_id: string;
                        /** @enum {unknown} */
                        status: "PENDING" | "PAID" | "BOOKED" | "CONSUMED" | "EXPIRED" | "CANCELLED";
                        /** @enum {unknown} */
                        origin: "REGISTRATION" | "COMPLIMENTARY";
                        /** Format: date-time */
                        created_at: string;
                        payment_timestamp: string | null;
                        validation_datetime: string | null;
                        cancelled_at: string | null;
                        inside: boolean;
                        credential_created_at: string | null;
                    };
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        uuid: string;
                        /** Format: uuid */
                        event_id: string;
                        /** Format: uuid */
                        user_id: string;
                        /** @enum {unknown} */
                        status: "PENDING" | "PAID" | "BOOKED" | "CONSUMED" | "EXPIRED" | "CANCELLED";
                        /** @enum {unknown} */
                        origin: "REGISTRATION" | "COMPLIMENTARY";
                        /** Format: date-time */
                        created_at: string;
                        payment_timestamp: string | null;
                        validation_datetime: string | null;
                        cancelled_at: string | null;
                        inside: boolean;
                        credential_created_at: string | null;
                    };
                };
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_running`, `sold_out`, `event_not_open` */
            409: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    giveBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description retry with the same key and body: at most one is done (24 h) */
                "idempotency-key"?: string;
            };
            path: {
                username: string;
                event_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_running`, `ticket_ambiguous`, `state_conflict` */
            409: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeCredential: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event_id": "0190a6c0-0000-7000-8000-000000000001"
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    event_id?: string;
                    /** Format: uuid */
                    ticket_id?: string;
                    replace?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        ticket_id: string;
                        /** @example M6SC7N75YR3HGA9T */
                        credential_id: string;
                        /** @description RFC 4648 base32, as authenticator apps take it */
                        secret: string;
                        /** @enum {unknown} */
                        algorithm: "SHA1" | "SHA256" | "SHA512";
                        digits: number;
                        /** @description seconds */
                        period: number;
                        /** Format: date-time */
                        server_time: string;
                        /** Format: uuid */
                        event_id: string;
                    };
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        ticket_id: string;
                        /** @example M6SC7N75YR3HGA9T */
                        credential_id: string;
                        /** @description RFC 4648 base32, as authenticator apps take it */
                        secret: string;
                        /** @enum {unknown} */
                        algorithm: "SHA1" | "SHA256" | "SHA512";
                        digits: number;
                        /** @description seconds */
                        period: number;
                        /** Format: date-time */
                        server_time: string;
                        /** Format: uuid */
                        event_id: string;
                    };
                };
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing`, `fresh_factor_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ticket_ambiguous`, `credential_elsewhere`, `state_conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`, `credential_limit` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        uuid: string;
                        /** Format: uuid */
                        event_id: string;
                        /** Format: uuid */
                        user_id: string;
                        /** @enum {unknown} */
                        status: "PENDING" | "PAID" | "BOOKED" | "CONSUMED" | "EXPIRED" | "CANCELLED";
                        /** @enum {unknown} */
                        origin: "REGISTRATION" | "COMPLIMENTARY";
                        /** Format: date-time */
                        created_at: string;
                        payment_timestamp: string | null;
                        validation_datetime: string | null;
                        cancelled_at: string | null;
                        inside: boolean;
                        credential_created_at: string | null;
                    };
                };
            };
            /** @description `malformed_input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description retry with the same key and body: at most one is done (24 h) */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_running`, `state_conflict` */
            409: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    /** @description `true` on an answer that was given before; also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    drawTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A QR code */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                    "image/svg+xml": string;
                };
            };
            /** @description `malformed_input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credential_elsewhere`, `state_conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkTicket: {
        parameters: {
            query?: {
                code?: string;
                user_id?: string;
                totp?: string;
                event_id?: string;
                direction?: "in" | "out";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ticket_is_valid: boolean;
                        /** @enum {unknown} */
                        result: "admitted" | "refused";
                        reason: ("malformed" | "unknown_ticket" | "wrong_event" | "revoked_credential" | "own_ticket" | "bad_code" | "stale_code" | "future_code" | "cancelled" | "expired" | "not_paid" | "already_consumed" | "not_inside" | "replayed_code" | "too_early" | "too_late" | "show_next_code") | null;
                        /** @description one sentence for the screen of the agent */
                        message: string;
                        ticket: {
                            /** Format: uuid */
                            uuid: string;
                            /** Format: uuid */
                            event_id: string;
                            username: string;
                            name: string;
                            status: string;
                            inside: boolean;
                        } | null;
                        validation_datetime: string | null;
                        checked_in_at: string | null;
                        gate: string | null;
                        code_offset_seconds: number | null;
                        scan_id: string | null;
                    };
                };
            };
            /** @description `malformed_input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`, `busy` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scanTicket: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "T1.M6SC7N75YR3HGA9T.563167",
                 *       "gate": "North"
                 *     }
                 */
                "application/json": {
                    /** @example T1.M6SC7N75YR3HGA9T.563167 */
                    code?: string;
                    /** Format: uuid */
                    user_id?: string;
                    /** @description the digits, as a string */
                    totp?: string;
                    /** Format: uuid */
                    event_id?: string;
                    /** @example North */
                    gate?: string;
                    /** @description the same nonce is answered the same: retry with it after a lost answer */
                    nonce?: string;
                    /** @enum {unknown} */
                    direction?: "in" | "out";
                    dry_run?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ticket_is_valid: boolean;
                        /** @enum {unknown} */
                        result: "admitted" | "refused";
                        reason: ("malformed" | "unknown_ticket" | "wrong_event" | "revoked_credential" | "own_ticket" | "bad_code" | "stale_code" | "future_code" | "cancelled" | "expired" | "not_paid" | "already_consumed" | "not_inside" | "replayed_code" | "too_early" | "too_late" | "show_next_code") | null;
                        /** @description one sentence for the screen of the agent */
                        message: string;
                        ticket: {
                            /** Format: uuid */
                            uuid: string;
                            /** Format: uuid */
                            event_id: string;
                            username: string;
                            name: string;
                            status: string;
                            inside: boolean;
                        } | null;
                        validation_datetime: string | null;
                        checked_in_at: string | null;
                        gate: string | null;
                        code_offset_seconds: number | null;
                        scan_id: string | null;
                    };
                };
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_mismatch` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`, `busy` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    followSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A stream of events, until the login session or the access token is over. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description `malformed_input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`, `stream_limit` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`, `busy` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApplications: {
        parameters: {
            query?: {
                /** @description `next_page` of the page before */
                page?: string;
                page_size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description `rel="next"`: the address of the next page, if any */
                    link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            uuid: string;
                            /** Format: uuid */
                            client_id: string;
                            name: string;
                            redirect_uris: string[];
                            post_logout_redirect_uris: string[];
                            backchannel_logout_uri: string | null;
                            audience: string;
                            requires_licence: boolean;
                            public: boolean;
                            access_token_seconds: number;
                            /** Format: date-time */
                            created_on: string;
                            updated_at: string | null;
                        }[];
                        next_page: string | null;
                    };
                };
            };
            /** @description `malformed_input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registerApplication: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example Laboratory */
                    name: string;
                    /**
                     * @description whom its access tokens are for (`aud`); no other application may have the same
                     * @example https://lab.example.org
                     */
                    audience: string;
                    /** @description https, or http on localhost; compared letter by letter */
                    redirect_uris: string[];
                    post_logout_redirect_uris?: string[];
                    backchannel_logout_uri?: string | null;
                    /** @description whether nobody comes in without a licence seat; true by default */
                    requires_licence?: boolean;
                    public?: boolean;
                    /** @description 300 by default */
                    access_token_seconds?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        uuid: string;
                        /** Format: uuid */
                        client_id: string;
                        name: string;
                        redirect_uris: string[];
                        post_logout_redirect_uris: string[];
                        backchannel_logout_uri: string | null;
                        audience: string;
                        requires_licence: boolean;
                        public: boolean;
                        access_token_seconds: number;
                        /** Format: date-time */
                        created_on: string;
                        updated_at: string | null;
                        /** @description shown this once */
                        client_secret?: string;
                    };
                };
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing`, `forbidden`, `fresh_factor_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `state_conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        uuid: string;
                        /** Format: uuid */
                        client_id: string;
                        name: string;
                        redirect_uris: string[];
                        post_logout_redirect_uris: string[];
                        backchannel_logout_uri: string | null;
                        audience: string;
                        requires_licence: boolean;
                        public: boolean;
                        access_token_seconds: number;
                        /** Format: date-time */
                        created_on: string;
                        updated_at: string | null;
                    };
                };
            };
            /** @description `malformed_input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing`, `forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `state_conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example Laboratory */
                    name?: string;
                    /**
                     * @description whom its access tokens are for (`aud`); no other application may have the same
                     * @example https://lab.example.org
                     */
                    audience?: string;
                    /** @description https, or http on localhost; compared letter by letter */
                    redirect_uris?: string[];
                    post_logout_redirect_uris?: string[];
                    backchannel_logout_uri?: string | null;
                    /** @description whether nobody comes in without a licence seat; true by default */
                    requires_licence?: boolean;
                    /** @description 300 by default */
                    access_token_seconds?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        uuid: string;
                        /** Format: uuid */
                        client_id: string;
                        name: string;
                        redirect_uris: string[];
                        post_logout_redirect_uris: string[];
                        backchannel_logout_uri: string | null;
                        audience: string;
                        requires_licence: boolean;
                        public: boolean;
                        access_token_seconds: number;
                        /** Format: date-time */
                        created_on: string;
                        updated_at: string | null;
                    };
                };
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing`, `forbidden`, `fresh_factor_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `state_conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateApplicationSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    old_secret_seconds?: number;
                } | null;
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description shown this once */
                        client_secret: string;
                        /** Format: date-time */
                        old_secret_until: string;
                    };
                };
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`, `scope_missing`, `forbidden`, `fresh_factor_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `state_conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renewLicenceSeat: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    session_id?: string;
                } | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        live: true;
                        /** Format: uuid */
                        session_id: string;
                        /** Format: uuid */
                        user_id: string;
                        licence_id: string | null;
                        licence_seat_id: string | null;
                    };
                };
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `state_conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    letLicenceSeatGo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    session_id?: string;
                    end_session?: boolean;
                } | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        session_ended: boolean;
                    };
                };
            };
            /** @description `malformed_input`, `malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discoverProvider: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The metadata of this provider */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `malformed_input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    authorize: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the page to log in on, or back to the application */
            303: {
                headers: {
                    /** @description where to go */
                    location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A page for the person, where no address of the application can be trusted; `malformed_input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exchangeToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `access_token`, `id_token`, `expires_in`, `refresh_token` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `invalid_request`, `invalid_grant`, `unsupported_grant_type`, `invalid_scope`, `invalid_target`; `malformed_input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: string;
                        error_description?: string;
                    };
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_client` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: string;
                        error_description?: string;
                    };
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    oidcUserInfo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Claims of the scopes of the access token */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `malformed_input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_token` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: string;
                        error_description?: string;
                    };
                };
            };
            /** @description `insufficient_scope` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: string;
                        error_description?: string;
                    };
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOidcUserInfo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Claims of the scopes of the access token */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `malformed_input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_token` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: string;
                        error_description?: string;
                    };
                };
            };
            /** @description `insufficient_scope` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: string;
                        error_description?: string;
                    };
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    introspectToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `{"active": false}`, or what the token says */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `malformed_input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_client` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: string;
                        error_description?: string;
                    };
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whatever it was, it does not count any more */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_client` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: string;
                        error_description?: string;
                    };
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licenceKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        keys: {
                            [key: string]: unknown;
                        }[];
                    };
                };
            };
            /** @description `malformed_input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    isAlive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status: string;
                    };
                };
            };
            /** @description `malformed_input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    isReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status: string;
                    };
                };
            };
            /** @description `malformed_input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status: string;
                    };
                };
            };
        };
    };
    jwks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        keys: {
                            [key: string]: unknown;
                        }[];
                    };
                };
            };
            /** @description `malformed_input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until it is worth asking again */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
