// Made by `npm run generate` of the schemas of the server. Do not edit.

export interface paths {
    "/api/v1/user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List and search users, in the order of their user names */
        get: operations["listUsers"];
        put?: never;
        /**
         * Sign up
         * @description Takes the fields as listed here, or wrapped as `{"user": {username,
         * password, first_name, last_name, email}}`. The answer does not reveal whether the address
         * is known. `username_taken` names two free user names near the wanted one in
         * `free_usernames`.
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
        /** Read the public data of a user */
        get: operations["readUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change your names, e-mail address, password, or the language of your letters
         * @description To change the e-mail address or the password, send the current password and
         * a code, too. A new password ends the other login sessions.
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
        /** List the audit log of one user, newest first */
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
         * Make a user inactive, or active again
         * @description Making a user inactive ends all their login sessions and frees their licence
         * seats at once. The change is written to the audit log.
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
         * Reset a person who is locked out
         * @description Sets a temporary password, which is shown once, removes the factor and ends
         * the login sessions of the person. For three days the person can enrol an authenticator
         * with it, and set a password of their own at the first login. The reset is written to the
         * audit log.
         */
        post: operations["resetUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the audit log of the whole platform, newest first
         * @description Also has the entries about no user, such as failed logins under a name that
         * nobody has. `actor` is who did it, `user` whom it concerns. With `Accept: text/csv` or
         * `?format=csv` the answer is CSV of the newest 100,000 entries; ask for older ones with
         * `to`.
         */
        get: operations["listPlatformAudit"];
        put?: never;
        post?: never;
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
         * @description Every wrong name, password or code gets the same 401. The first code
         * confirms a new factor, and the answer has ten recovery codes, shown once. A code counts
         * once. With `licence`, the login also claims a licence seat, or it fails: 404 if you are
         * not a member of the licence, 409 `licence_full` with `limit`, `in_use`, `next_release_at`
         * and a `pending_login`. For ten minutes that `pending_login` is enough to retry. Licence
         * admins also get `who_is_in`; if there is a line, `position` is your place in it. After a
         * restore from a backup, and after an admin’s reset, a person sets a new password: 403
         * `new_password_required` with `because` (`restore` or `reset`), and the code is not spent.
         * Send the same again with `new_password1` and `new_password2`; the answer has ten new
         * recovery codes. For three days a password from a reset serves for that. Afterwards the
         * answer is 403 `temporary_password_over`.
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
         * Read who I am
         * @description `licence` is present if this login session has one.
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
         * Exchange a refresh token for new tokens
         * @description Send the refresh token in the `Authorization` header or the cookie. It stays
         * valid until 30 s after the first use of its successor, and is always answered with the
         * same successor. A later use ends the login session.
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
         * Log out: end this login session at once, in every process
         * @description Takes access and refresh tokens, even expired ones, from the `Authorization`
         * header and the cookies, and ends the login session of each. The answer is always 204.
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
         * Claim a licence seat for this login session
         * @description Works like `licence` at login, without a new login. A caller who already has
         * the licence seat keeps it. Access tokens name it from the next refresh on.
         */
        post: operations["claimLicenceSeat"];
        /** Release the licence seat and stay logged in */
        delete: operations["releaseLicenceSeat"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/current/licence-seat/place": {
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
         * Leave the line of a licence
         * @description Gives up your place, or the licence seat that is offered to you: the next
         * one in line has the turn. Does nothing when you are not in line.
         */
        delete: operations["leaveLicenceLine"];
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
        /** List your live login sessions, last seen first; at most 100 */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        /** End all your other login sessions */
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
        /** End one of your login sessions */
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
        /** List the owners of licences */
        get: operations["listOwners"];
        put?: never;
        /** Create an owner of licences */
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
        /** Read an owner of licences */
        get: operations["readOwner"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change an owner; `details` are replaced as a whole */
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
        /**
         * List licences: all for a platform admin, else those that you run; with `mine=1` those
         * that you are a member of, in short form
         */
        get: operations["listLicences"];
        put?: never;
        /**
         * Create a licence; it starts now unless `valid_from` says otherwise
         * @description Give its end as `valid_to`, or as `duration` from its start. Needs a fresh
         * factor. A service account without `licence:read` gets only the ids.
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
        /** Read a licence by its serial or its id */
        get: operations["readLicence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the numbers, window, state or settings of a licence
         * @description When the licence becomes inactive or suspended, or leaves its window, every
         * login session under it ends and its licence seats are free at once. If fewer licence
         * seats are left than are in use, nobody is evicted and nobody new comes in; with
         * `on_shrink: evict_longest_idle`, the longest idle are evicted. An earlier end, or fewer
         * days of staying logged in, shortens the login sessions under it. Needs a fresh factor. A
         * service account without `licence:read` gets only the id, and when the licence last
         * changed.
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
         * List the members of a licence; there may be more of them than licence seats
         * @description Includes those who were invited and have not accepted (`accepted_at` is
         * null): their `email` and `last_login` are null. `last_login` is the last login of the
         * member under this licence. A licence admin sees the `email` of those members only who
         * have logged in under it.
         */
        get: operations["listMembers"];
        put?: never;
        /**
         * Invite a user to be a member
         * @description The user is a member once they accept the invitation (`accepted_at`): with
         * POST /invitation/{id}/acceptance, on the sign-in page, or by a login that names the
         * licence. Before that nothing about them is shown. Needs a fresh factor.
         */
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
        /**
         * Remove a member; their login sessions under the licence end, and the licence seat is free
         */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        /** Give a member another role */
        patch: operations["changeMember"];
        trace?: never;
    };
    "/api/v1/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List your invitations to licences that you have not answered */
        get: operations["listInvitations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitation/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation, named by the serial or id of the licence
         * @description From then on you may take a licence seat. The admins of the licence see your
         * e-mail address once you have come in, and, while you are in, your network address and
         * browser. Safe to repeat.
         */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitation/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Decline an invitation; nobody is told */
        delete: operations["declineInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licence/{id}/licence-seat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List who is in, since when and where */
        get: operations["listLicenceSeats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licence/{id}/line": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List who waits in line for a licence seat, the first one first */
        get: operations["listLine"];
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
        /** Put a person out, with a reason that is shown to them */
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
         * List who was in, from when to when, and why each stay ended; newest first
         * @description Includes the people who are in now. `from` and `to` select the stays that
         * overlap the time between them. The history goes back 400 days. With `Accept: text/csv` or
         * `?format=csv` the answer is all of it as CSV, at most 100,000 rows.
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
         * Read the use per day (UTC): the peak of licence seats in use, and the refused logins
         * @description Answers CSV with `Accept: text/csv` or `?format=csv`.
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
         * Read whether more licence seats are needed
         * @description Judged by the latest 30 days in UTC and the present number of licence seats.
         * A day is short if somebody was refused because every licence seat was taken, if somebody
         * was evicted for another and came back within a day, or if more licence seats were taken
         * than there are now. With two short days the answer is `yes`, and the suggestion is the
         * most that one of them would have needed. With fewer than 14 days of use it is
         * `too_early`. Otherwise it is `no`; if the peak plus a fifth is at most half of the
         * licence seats, that number is suggested.
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
        /** List the service accounts, oldest first */
        get: operations["listServiceAccounts"];
        put?: never;
        /**
         * Create a service account; it can do nothing until it has a secret or a key
         * @description With a secret or a key it gets access tokens, valid for five minutes, at the
         * token endpoint (OAuth 2.0 client credentials). It is not a user: it never logs in, takes
         * no licence seat, holds no ticket and is not a member. An account that is limited to some
         * licences cannot have the scopes for owners.
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
        /** Read a service account */
        get: operations["readServiceAccount"];
        put?: never;
        post?: never;
        /** Remove a service account with its secrets, keys and tokens */
        delete: operations["removeServiceAccount"];
        options?: never;
        head?: never;
        /**
         * Change the given fields; they count from the next request on
         * @description Disabling an account ends all its access tokens for good. Needs a fresh
         * factor.
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
        /** List the audit log of a service account, newest first; also after it was removed */
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
         * Make a new secret, shown only once; the earlier ones end after a day, or as asked
         * @description Needs a fresh factor. With `old_ends_in_seconds: 0` the access tokens of the
         * account end, too.
         */
        post: operations["makeServiceAccountSecret"];
        /** End all secrets and access tokens of an account at once, for an account that has keys */
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
         * Add a public key for the assertions that the account signs (private_key_jwt)
         * @description RSA with at least 2048 bits, EC P-256, or Ed25519. A key with private
         * members is refused. Without `kid`, the key is named by its thumbprint (RFC 7638). Needs a
         * fresh factor. An assertion (RFC 7523) has the client id as `iss` and `sub`, the issuer or
         * the token endpoint as `aud`, and a `jti` that counts once. It expires within five
         * minutes.
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
        /** Remove a key; the access tokens of the account end with it */
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
         * Read the data of this login session
         * @description Any JSON value of at most 16 KiB (counted in UTF-8 as sent; more is 413). It
         * is answered exactly as it was sent, and is `null` until something is stored. With
         * `If-Match`, a write replaces only the named version (otherwise 412, and nothing changes);
         * `*` matches any stored version. Without it, the last writer wins. `If-None-Match` with
         * the current version is answered 304.
         */
        get: operations["readSessionData"];
        /**
         * Store data in this login session
         * @description Any JSON value of at most 16 KiB (counted in UTF-8 as sent; more is 413). It
         * is answered exactly as it was sent, and is `null` until something is stored. With
         * `If-Match`, a write replaces only the named version (otherwise 412, and nothing changes);
         * `*` matches any stored version. Without it, the last writer wins. The data is deleted
         * with the login session. If the licence keeps it, the next login session of the same user
         * under that licence starts with it.
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
         * Read your data under the licence of this login session; all your sessions share it
         * @description Any JSON value of at most 16 KiB (counted in UTF-8 as sent; more is 413). It
         * is answered exactly as it was sent, and is `null` until something is stored. With
         * `If-Match`, a write replaces only the named version (otherwise 412, and nothing changes);
         * `*` matches any stored version. Without it, the last writer wins. `If-None-Match` with
         * the current version is answered 304.
         */
        get: operations["readMemberData"];
        /**
         * Store your data under the licence of this login session
         * @description Any JSON value of at most 16 KiB (counted in UTF-8 as sent; more is 413). It
         * is answered exactly as it was sent, and is `null` until something is stored. With
         * `If-Match`, a write replaces only the named version (otherwise 412, and nothing changes);
         * `*` matches any stored version. Without it, the last writer wins. The data outlives login
         * sessions. It is deleted 90 days after the user is removed from the members.
         */
        put: operations["writeMemberData"];
        post?: never;
        /**
         * Delete your data under the licence of this login session
         * @description With `If-Match`, only the named version is deleted.
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
         * @description Answers PNG, SVG or JSON, as `Accept` prefers. The first code at login
         * confirms a factor. Until then the password is enough; afterwards a security or recovery
         * code is needed, too. Each call replaces an earlier secret that is not confirmed. A secret
         * that is not confirmed within 15 minutes is deleted.
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
        /** Replace the recovery codes with ten new ones */
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
        /** Read the state of your authenticator, your recovery codes and your password */
        get: operations["readOwnFactor"];
        put?: never;
        /**
         * Make the factor fresh, for routes that ask for a fresh code
         * @description For the next ten minutes this login session may call the routes that
         * otherwise answer 403 `fresh_factor_required`. A code counts once. A wrong code is an
         * attempt, as at login.
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
         * Read the signed licence file, which can be verified without network
         * @description A JWS in its compact form (RFC 7515), signed with Ed25519, `typ`
         * tessera-licence+jwt. The keys are at `/.well-known/licence-keys.json`. Needs a fresh
         * factor. A file cannot be recalled.
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
         * Borrow the licence seat of this login session, for use without network
         * @description Borrows for at most `borrow_days` of the licence, and never past its end.
         * The licence seat counts until it is returned or its time is over, even after a logout.
         * Nobody can recall it.
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
         * Return a borrowed licence seat, from any of your login sessions
         * @description The licence seat is free at once, unless a login session still uses it. Safe
         * to repeat.
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
        /**
         * List published events that are not over, by start time; with `mine=1`, your events in any
         * state
         * @description With `all=1` a platform admin lists the events of everybody, in any state;
         * for everybody else that is 403.
         */
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
        /**
         * Create an event as a draft; its creator becomes its admin
         * @description Its tickets are sold by the seller in `seller_id`: one of which you are an
         * admin, or the oldest one. By default the one of which you are an admin, if it is exactly
         * one, or else the oldest one.
         */
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
        /** Read an event */
        get: operations["readEvent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an event
         * @description Absent fields stay unchanged. If the capacity becomes lower than the number
         * of taken places, nobody loses a place and nobody gets a new one. The seller can change
         * while the event is a draft.
         */
        patch: operations["changeEvent"];
        trace?: never;
    };
    "/api/v1/event/{id}/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an event as a calendar file (RFC 5545) */
        get: operations["readEventCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
    "/api/v1/event/{id}/letter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read whether the holders of tickets were told of the last change of time or place */
        get: operations["readEventLetter"];
        put?: never;
        /**
         * Tell the holders of tickets by letter that the time or the place has changed
         * @description A change is told once: asking again sends nothing and answers the same. Each
         * holder of an unused ticket from before the change gets one letter, in their language,
         * with a calendar file. When an event is cancelled, its holders are told without being
         * asked for.
         */
        post: operations["sendEventLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/event/{id}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the picture of an event as WebP
         * @description The event has its tag as `picture.etag`. An address with `v` of that tag may
         * be kept for ever.
         */
        get: operations["readEventPicture"];
        /**
         * Give an event a picture, in place of an earlier one
         * @description JPEG, PNG or WebP, at most 5 MB, 50 million pixels and 20,000 on a side, and
         * 150 MB when it is decoded. It is re-encoded, upright and without metadata.
         */
        put: operations["setEventPicture"];
        post?: never;
        /** Take the picture of an event away */
        delete: operations["removeEventPicture"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/venue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List venues; with `mine=1`, those of which you are an admin
         * @description A venue that was made from the place of a draft is seen by its admins, by
         * those who work at the event and by platform admins, until one of its events is published.
         */
        get: operations["listVenues"];
        put?: never;
        /** Create a venue; its creator becomes its admin, and everybody sees it */
        post: operations["createVenue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/venue/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a venue */
        get: operations["readVenue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a venue; `gates` are replaced as a whole
         * @description Absent fields stay unchanged. Its events keep their own time zones.
         */
        patch: operations["changeVenue"];
        trace?: never;
    };
    "/api/v1/user/{username}/venues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the venues that are enabled for a user: where they have claimed a place */
        get: operations["listEnabledVenues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/venue/{id}/admin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the admins of a venue */
        get: operations["listVenueAdmins"];
        /** Make a user an admin of a venue; 200 if they are already */
        put: operations["addVenueAdmin"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/venue/{id}/admin/{username}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take the right to run a venue from a user */
        delete: operations["removeVenueAdmin"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List sellers, the oldest first; with `mine=1`, those of which you are an admin
         * @description The oldest is the seller of an event for which nobody has chosen another
         * one, unless its creator is an admin of exactly one seller.
         */
        get: operations["listSellers"];
        put?: never;
        /** Create a seller: a legal entity that sells tickets */
        post: operations["createSeller"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a seller */
        get: operations["readSeller"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a seller
         * @description Absent fields stay unchanged. Receipts that were given keep what they said.
         * The currency stays once a product of this seller has a price.
         */
        patch: operations["changeSeller"];
        trace?: never;
    };
    "/api/v1/seller/{id}/admin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the admins of a seller */
        get: operations["listSellerAdmins"];
        /** Make a user an admin of a seller; 200 if they are already */
        put: operations["addSellerAdmin"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/{id}/admin/{username}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take the right to run a seller from a user */
        delete: operations["removeSellerAdmin"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user/{username}/duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the events at which I am agent or admin, in any state, by start time
         * @description Events that are not over; with `past=1` those that are, the last one first.
         */
        get: operations["listDuties"];
        put?: never;
        post?: never;
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
         * List the live tickets and their holders; agents see only ids and names
         * @description One line per ticket: a person with several tickets has several lines. Where
         * the event lets people in by name, agents also see the ticket and whether it was used.
         */
        get: operations["listEventUsers"];
        put?: never;
        /**
         * Issue a complimentary ticket, within the capacity and the quotas
         * @description Without `product_id` it is of no product, and takes a place of the event
         * alone. With it it takes a place of the quotas of that product, too; neither its limit per
         * person nor its sale window is asked. If the user already holds a live ticket for the
         * event (of that product), the answer is 200 with that ticket. With `another` they get one
         * more.
         */
        post: operations["addEventUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/event/{id}/gift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue several complimentary tickets to a user, all or none
         * @description From 1 to 20 tickets, which are always new. Otherwise as `addEventUser`.
         */
        post: operations["giveTickets"];
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
         * @description If the user holds several live tickets, nothing is cancelled:
         * `ticket_ambiguous` lists them in `ticket_ids`. Cancel one of them with DELETE
         * /ticket/{id}.
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
        /** List the agents of an event */
        get: operations["listEventAgents"];
        put?: never;
        /** Add a user to the agents of an event; 200 if they are already there */
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
        /** Remove a user from the agents of an event */
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
        /** List the admins of an event */
        get: operations["listEventAdmins"];
        put?: never;
        /** Add a user to the admins of an event; 200 if they are already there */
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
        /** Remove a user from the admins of an event */
        delete: operations["removeEventAdmin"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/event/{id}/roster-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the links to the roster that count, or are used up, oldest first */
        get: operations["listRosterLinks"];
        put?: never;
        /**
         * Make a link that puts people on the roster, also those who sign up for it
         * @description A person who accepts it becomes an agent or admin of the event, or gets a
         * complimentary ticket (`user`). It counts while its maker may add people, until it is used
         * up or expires, and while the event is neither cancelled nor over. Only links to tickets
         * need no fresh code.
         */
        post: operations["makeRosterLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roster-link/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a link, as an admin of its event; people who used it stay */
        delete: operations["removeRosterLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roster-link/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read what a link to a roster is for, without a login */
        post: operations["lookAtRosterLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roster-link/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go on the roster with a link; a person who is on it already costs no use
         * @description Your name may then be seen by the admins of the event. Nobody uses one link
         * twice: a person who was taken off the roster gets `state_conflict`.
         */
        post: operations["acceptRosterLink"];
        delete?: never;
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
        /** List the tickets that I hold for events that are not over, newest first */
        get: operations["listHeldTickets"];
        put?: never;
        /** Register for a free event; a repeat is answered 200 with the same ticket */
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
         * Give back your only place at an event, if it is not used
         * @description The place is free for the next person. If you hold several live tickets,
         * nothing is cancelled: `ticket_ambiguous` lists them in `ticket_ids`. Cancel one of them
         * with DELETE /ticket/{id}.
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
         * Take the credential of a ticket to this login session
         * @description The login session that has the credential gets the same one again (200).
         * Another login session with a fresh factor gets a new credential, and the old one is
         * revoked. If the other login session is still live, this needs `replace`, and is possible
         * at most three times per day.
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
        /** Read a ticket, as its holder or an admin of its event */
        get: operations["readTicket"];
        put?: never;
        post?: never;
        /**
         * Cancel an unused ticket, as its holder or an admin of its event
         * @description Its place is free for the next person. Cancelling it again changes nothing.
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
         * Draw the current code as PNG or SVG, as `Accept` prefers
         * @description Works only in the login session that has the credential.
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
    "/api/v1/event/{id}/product": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what is sold of an event, with what is free and what it costs
         * @description The admins of the event also see the products that are not offered.
         */
        get: operations["listProducts"];
        put?: never;
        /** Add a product to an event */
        post: operations["createProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/event/{id}/product/{product_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a product of which nobody has a ticket */
        delete: operations["removeProduct"];
        options?: never;
        head?: never;
        /**
         * Change a product; what was ordered keeps its price
         * @description Absent fields stay unchanged.
         */
        patch: operations["changeProduct"];
        trace?: never;
    };
    "/api/v1/event/{id}/quota": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the quotas of an event; its capacity comes first */
        get: operations["listQuotas"];
        put?: never;
        /** Add a quota to an event */
        post: operations["createQuota"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/event/{id}/quota/{quota_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a quota that no product uses */
        delete: operations["removeQuota"];
        options?: never;
        head?: never;
        /**
         * Change a quota
         * @description If the size becomes lower than what is taken, nobody loses a place and
         * nobody gets a new one.
         */
        patch: operations["changeQuota"];
        trace?: never;
    };
    "/api/v1/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Order places of an event, all or nothing
         * @description What costs nothing is BOOKED at once. Anything else is PENDING, and its
         * places are held until `expires_at`. In two hours, a person may hold places of one event
         * for 30 minutes without paying (`hold_limit`). With `total`, what you were shown, the
         * order is refused (`price_changed`) when the price is another one by now.
         */
        post: operations["order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/order/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an order, as its buyer or an admin of its event */
        get: operations["readOrder"];
        put?: never;
        post?: never;
        /**
         * Let the places of an open order go, or cancel an order that cost nothing
         * @description For its buyer and the admins of its event. Only an order that is not open
         * any more needs a fresh factor. Cancelling it again changes nothing.
         */
        delete: operations["cancelOrder"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/order/{id}/positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replace the positions of an open order, all or nothing
         * @description For its buyer and the admins of its event. Its time goes on as it was, and a
         * refusal leaves it as it was. All positions get the prices of now. With `total`, what you
         * were shown, the order is refused (`price_changed`) when the price is another one by now.
         */
        put: operations["changePositions"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/order/{id}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give an open order more time, once */
        post: operations["extendHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user/{username}/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the orders of a user, newest first */
        get: operations["listOwnOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/order/{id}/payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark an order as paid by hand: its tickets are BOOKED
         * @description For the admins of its event, who have the money. An order whose time is over
         * gets its places back, if there are as many.
         */
        post: operations["payOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/order/{id}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that money of an order was given back by hand
         * @description With `positions` these tickets end, and what is left of their price is given
         * back. With `amount_minor` the tickets stay. With neither, every ticket that was not used
         * ends.
         */
        post: operations["refundOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/order/{id}/expiry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Hold the places of an open order until another moment, such as for an invoice */
        put: operations["keepOrder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/event/{id}/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the orders of an event, newest first
         * @description With `Accept: text/csv` or `?format=csv` the answer is all of it as CSV, at
         * most 100,000 rows.
         */
        get: operations["listOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/event/{id}/order/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count the orders of an event, by their status */
        get: operations["countOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/event/{id}/order/{order_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an order of an event with its buyer */
        get: operations["readOrderOfEvent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/event/{id}/order/{order_id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what happened with an order, and who did it, newest first
         * @description `actor` is null where nobody did it, such as when its time ran out. A ticket
         * tells when, by whom and at which gate it was first let in.
         */
        get: operations["listOrderHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/order/{id}/letter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the letters about an order to its buyer, newest first
         * @description For its buyer and the admins of its event. The first one is written when the
         * order is booked. Letters are forgotten 30 days after they were sent.
         */
        get: operations["listOrderLetters"];
        put?: never;
        /**
         * Send the letter about a booked order again, to its buyer
         * @description With a calendar file, and the receipt of what was paid. While a letter of
         * the order waits, that one is answered and no second one is written.
         */
        post: operations["sendOrderLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/event/{id}/door-sale": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sell at the door, and let the people in at once
         * @description For the admins of the event, who have the money; agents scan and do not
         * sell. Places and prices are those of an order; the sale window is not asked, nor whether
         * a product is offered. With `admit` each ticket is used at once, with a scan of the method
         * `sale`. Without `buyer` nobody is named: such a ticket has no code, so `admit` must be
         * true, and no limit per person holds. A sale is taken back by a refund, an entry by its
         * undo.
         */
        post: operations["sellAtDoor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/event/{id}/sales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what was sold of an event, over time, and the money of it
         * @description Counts the tickets that are good, in the part of time in which they were
         * booked. What was taken less what was refunded is the sum over the VAT rates.
         */
        get: operations["readSales"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user/{username}/sales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how many tickets were sold in the last 30 days, of all events that I run
         * @description Counts the tickets of orders that are good, on the day on which they were
         * booked. Complimentary tickets were not sold.
         */
        get: operations["readRecentSales"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/order/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the receipt of an order, or one of its credit notes, as a PDF
         * @description For its buyer and the admins of its event. The receipt gets its number
         * shortly after the payment; until then the answer is `state_conflict`. The order lists the
         * numbers under `receipts`.
         */
        get: operations["readReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/order/{id}/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the event of an order as a calendar file (RFC 5545)
         * @description For its buyer and the admins of its event, once it is booked.
         */
        get: operations["readOrderCalendar"];
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
         * Check whether a ticket would be admitted; lets nobody in and spends no code
         * @description Send `code`, or `user_id`, `event_id` and `totp`. A wrong code counts as a
         * guess.
         */
        get: operations["checkTicket"];
        put?: never;
        /**
         * Judge a ticket and let its holder in
         * @description A refused ticket is a 200 answer, not an error. Send `code`, or `user_id`,
         * `event_id` and `totp`. `reason` is the first reason that applies. After many wrong codes,
         * further wrong codes of the same agent are answered more slowly; right codes are never
         * slowed down.
         */
        post: operations["scanTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ticket/{id}/admission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let the holder of a ticket in by name, where the event allows it
         * @description For agents and admins of the event, when a person has no code to show. The
         * answer and the rules are those of a scan, except that no code is judged. The scan is
         * recorded with the method `name`. The event allows it by `admission_by_name`.
         */
        post: operations["admitByName"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/event/{id}/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how an event is going: who is in, at which gate, and who was refused
         * @description Any number of screens may ask often: one count per second, or less often for
         * a very large event, serves all of them. `at` says when it was made.
         */
        get: operations["readEventLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/event/{id}/scan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the scans of an event, newest first; an agent sees only their own
         * @description Refused scans are kept for 400 days. A text that belongs to no ticket is
         * answered at the gate and not recorded. With `Accept: text/csv` or `?format=csv` the
         * answer is all of it as CSV, at most 100,000 rows.
         */
        get: operations["listScans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scan/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo the last entry of a ticket: the ticket admits once more
         * @description For admins of the event. The scan stays in the record, with who undid it,
         * when and why. Its code stays spent: the holder shows the next one.
         */
        post: operations["undoEntry"];
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
         * Follow this login session: get an event as soon as it ends
         * @description Server-sent events:
         *
         *     - `hello` `{session, licence_id, licence_seat_id}` comes at once; both ids are null
         * without a licence
         *     - `ended` `{reason, note?}`: the login session is over. It comes within a second, no
         * matter who ended the session in which process, and then the stream closes
         *     - `tickets` `{ticket_id, event_id, status, inside, reason?}`: each of your tickets
         * once at the beginning, for events that are not over, and then whenever one changes.
         * `reason` says why a gate refused it, or `moved`: another login shows it now
         *     - with `event_id`, for agents and admins of the event: `live` with the answer of `GET
         * /event/{id}/live`, when its numbers changed
         *     - with `licence_id`, for its licence admins: `licence_seats` `{in_use, waiting}`,
         * when they changed
         *     - `no_longer` `{event_id}` or `{licence_id}`: you have lost the right to follow it
         *     - `token_over` `{}`: the access token of this stream is over, but the login session
         * is not. Refresh, and open a new stream
         *
         *     Changes come about once per second. A comment comes every 15 s. If the stream closes
         * without `ended` or `token_over` (the server stops, or cannot reach its database), open it
         * again. A login session may have at most 10 streams. A user and a network address have
         * limits, too (20 and 250, unless the operator says otherwise).
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
        /** List the registered applications, oldest first */
        get: operations["listApplications"];
        put?: never;
        /**
         * Register an application that people log in to through this server
         * @description A public application has no secret and uses PKCE alone. This cannot be
         * changed later.
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
        /** Read an application */
        get: operations["getApplication"];
        put?: never;
        post?: never;
        /** Remove an application; its tokens no longer count */
        delete: operations["removeApplication"];
        options?: never;
        head?: never;
        /** Change the given fields of an application */
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
        /** Make a new secret; the old one stays valid for a day, or for `old_secret_seconds` */
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
         * Report that the person is still in: their login session and licence seat are in use
         * @description For the server of an application. It sends the access token that it got for
         * the person (Bearer), or its client id and secret (Basic) with the `session_id`, which is
         * the `sid` of its tokens. If the login session is over, the answer is 401 with the reason.
         * If it no longer has the licence seat, the answer is 409.
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
         * Let a login session go: the application’s tokens of it no longer count
         * @description For the server of an application. It sends the access token that it got for
         * the person (Bearer), or its client id and secret (Basic) with the `session_id`, which is
         * the `sid` of its tokens. With `end_session` the login session itself ends and its licence
         * seat is free, unless another application holds it. If the login session is already over,
         * the call confirms that the application knows it.
         */
        post: operations["letLicenceSeatGo"];
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
         * Begin a login for an application: authorization code, with PKCE S256
         * @description The application sends the browser here, with the parameters in the query or
         * as a form. `licence` names the licence to use, by serial or id. `prompt=none` shows no
         * page: it answers `login_required`, or `interaction_required` when the person must choose
         * or take a licence seat. `prompt=select_account` asks who comes in. `id_token_hint` names
         * the person who must come in. The answer is in the query, or in a form that the browser
         * posts (`response_mode=form_post`). A parameter that is too long is `invalid_request`:
         * `state` has at most 2048 bytes, `nonce` 256. Parameters that this server does not use are
         * left out. The person has 15 minutes to log in. Errors go to the application’s redirect
         * address, or are shown on a page if there is no valid address.
         */
        get: operations["authorize"];
        put?: never;
        /**
         * Begin a login for an application: authorization code, with PKCE S256
         * @description The application sends the browser here, with the parameters in the query or
         * as a form. `licence` names the licence to use, by serial or id. `prompt=none` shows no
         * page: it answers `login_required`, or `interaction_required` when the person must choose
         * or take a licence seat. `prompt=select_account` asks who comes in. `id_token_hint` names
         * the person who must come in. The answer is in the query, or in a form that the browser
         * posts (`response_mode=form_post`). A parameter that is too long is `invalid_request`:
         * `state` has at most 2048 bytes, `nonce` 256. Parameters that this server does not use are
         * left out. The person has 15 minutes to log in. Errors go to the application’s redirect
         * address, or are shown on a page if there is no valid address.
         */
        post: operations["postAuthorize"];
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
        /** Read the metadata of this provider (OpenID Connect Discovery 1.0) */
        get: operations["discoverProvider"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/oauth-authorization-server": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the same metadata as an OAuth 2.0 client expects it (RFC 8414) */
        get: operations["discoverAuthorizationServer"];
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
         * Get tokens for an authorization code, a refresh token or a service account
         * @description Send a form, with the client id and secret in the `Authorization` header
         * (Basic) or in the form. Access tokens are RS256 JWTs (`at+jwt`) for the audience of the
         * application. They are valid for at most five minutes, and name the login session (`sid`),
         * its licence (`licence`) and its licence seat (`licence_seat`). A service account sends
         * `grant_type=client_credentials` with its secret or a signed assertion
         * (`private_key_jwt`), and gets an access token for the API of this server, valid for five
         * minutes. `scope` selects some of its scopes; without it the token has all of them. Errors
         * are those of RFC 6749 §5.2, with the reason in `error_description`.
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
        /** Read who the person is (OpenID Connect Core §5.3) */
        get: operations["oidcUserInfo"];
        put?: never;
        /** Read who the person is (OpenID Connect Core §5.3) */
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
         * Check whether a token of yours counts now (RFC 7662)
         * @description Send a form with `token`, as the application that the token belongs to. The
         * tokens of a login session are not active from the moment when it is over.
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
        /** Give up a token and all others of the same login session (RFC 7009) */
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
        /**
         * Read the Ed25519 keys that verify licence files and borrowed licence seats (RFC 7517, RFC
         * 8037)
         */
        get: operations["licenceKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/server": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the settings of the server, and how well it is
         * @description The same as `npx tessera doctor`. No value of a secret is told.
         */
        get: operations["readServer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/signing-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the keys that sign access tokens and licence files, the newest first */
        get: operations["listSigningKeys"];
        put?: never;
        /**
         * Make a new signing key, as `npx tessera keys rotate` does
         * @description A new key of access tokens signs after ten minutes, when others have fetched
         * it, and the old one verifies until its last token expires. A new key of licence files
         * signs at once, and the earlier ones stay published. `at_once` is for an old key that may
         * be known to others: all its access tokens become invalid (people stay logged in), or the
         * earlier keys of licence files are withdrawn, and every file must be made again.
         */
        post: operations["rotateSigningKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/first-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Check whether this installation still waits for its first admin */
        get: operations["isFirstRun"];
        put?: never;
        /**
         * Set up the first admin and the installation, once
         * @description Uses the one-time code up. The first admin gets this name, address and
         * password, and a new authenticator secret, whose first code at a login confirms it. What
         * the environment sets stays.
         */
        post: operations["completeFirstRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/first-run/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check the one-time code, and read what the page of the first run shows */
        post: operations["checkFirstRun"];
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
        /** Check whether the process answers */
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
        /**
         * Check whether the process can serve: its database answers, its disk is not full, and it
         * is not stopping
         */
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
        /** Read the keys that verify access tokens (RFC 7517) */
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
export interface webhooks {
    backchannelLogout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Learn that a login session is over (OpenID Connect Back-Channel Logout 1.0 §2.5)
         * @description Sent to the `backchannel_logout_uri` of each application that was entered
         * under the login session, and repeated for about half a day until it answers 200 or 204.
         */
        post: operations["receiveLogout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        Problem: {
            /** @example /problems/not_found */
            type: string;
            title: string;
            status: number;
            detail?: string;
            instance: string;
            errors?: components["schemas"]["InputError"][];
        } & {
            [key: string]: unknown;
        };
        AdmissionByName: {
            /** @example North */
            gate?: string;
            /**
             * @description the same nonce gets the same answer; use it to retry after a lost answer
             */
            nonce?: string;
            /** @enum {unknown} */
            direction?: "in" | "out";
        };
        Application: {
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
            /** @enum {unknown} */
            pkce: "required" | "optional";
            access_token_seconds: number;
            /** Format: date-time */
            created_on: string;
            updated_at: string | null;
        };
        ApplicationChange: {
            /** @example Laboratory */
            name?: string;
            /**
             * @description the audience of its access tokens (`aud`); no other application may have
             * the same
             * @example https://lab.example.org
             */
            audience?: string;
            /**
             * @description https, http on localhost, or a private scheme such as
             * `org.example.lab:/callback`; compared character by character, except the port of
             * 127.0.0.1 and [::1]
             */
            redirect_uris?: string[];
            post_logout_redirect_uris?: string[];
            backchannel_logout_uri?: string | null;
            /** @description whether a person needs a licence seat to come in; true by default */
            requires_licence?: boolean;
            /**
             * @description whether its logins need a code challenge (RFC 7636); required by
             * default. `optional` is for a program with a secret that cannot send one.
             * @enum {unknown}
             */
            pkce?: "required" | "optional";
            /** @description 300 by default */
            access_token_seconds?: number;
            /**
             * @description the `updated_at` that you have read, also when it is null: if it is
             * another one by now, nothing is changed and the answer is 412
             */
            if_updated_at?: string | null;
        };
        ApplicationPage: {
            items: components["schemas"]["Application"][];
            next_page: string | null;
        };
        ApplicationSecret: {
            /** @description shown only this once */
            client_secret: string;
            /** Format: date-time */
            old_secret_until: string;
        };
        AuditEntry: {
            /** Format: uuid */
            uuid: string;
            /** Format: date-time */
            at: string;
            /**
             * @description One of: application_changed, application_created, application_entered,
             * application_removed, application_secret_made, capacity_changed, codes_put_off,
             * credential_made, credential_replaced, entry_undone, event_cancelled, event_published,
             * factor_confirmed, factor_shown, factor_shown_again, holders_told,
             * invitation_accepted, invitation_declined, keys_rotated, licence_changed,
             * licence_created, licence_file_made, licence_seat_borrowed, licence_seat_returned,
             * login, login_failed, login_refused, member_added, member_changed, member_removed,
             * order_cancelled, order_changed, order_kept, order_letter_sent, order_paid,
             * order_refunded, owner_changed, owner_created, password_changed, product_changed,
             * product_created, product_removed, quota_changed, quota_removed, recovery_code_used,
             * recovery_codes_made, refresh_reused, restored, role_changed, roster_added,
             * roster_link_made, roster_link_removed, roster_link_used, roster_removed,
             * seller_admin_added, seller_admin_removed, seller_changed, seller_created,
             * service_account_changed, service_account_created, service_account_removed,
             * service_key_added, service_key_removed, service_secret_made, service_secrets_ended,
             * service_token_issued, service_token_refused, session_ended, sold_at_door,
             * ticket_cancelled, ticket_given, user_activated, user_changed, user_created,
             * user_deactivated, user_reset, venue_admin_added, venue_admin_removed, venue_changed,
             * venue_created. Older entries also have: seat_borrowed, seat_returned. New kinds may
             * be added.
             * @example login_failed
             */
            kind: string;
            actor_id: string | null;
            actor: string | null;
            user_id: string | null;
            username: string | null;
            session_id: string | null;
            address: string | null;
            details: {
                [key: string]: unknown;
            };
        };
        AuditEntryPage: {
            items: components["schemas"]["AuditEntry"][];
            next_page: string | null;
        };
        AuthorizationRequest: {
            /** @enum {unknown} */
            response_type: "code";
            client_id: string;
            /** @description one that the application registered */
            redirect_uri: string;
            /**
             * @description `openid`, and of `profile`, `email` and `offline_access` what is needed
             * @example openid profile email
             */
            scope: string;
            /** @description comes back unchanged */
            state?: string;
            /** @description comes back in the id token */
            nonce?: string;
            /** @description needed unless the application is registered with `pkce: optional` */
            code_challenge?: string;
            /** @enum {unknown} */
            code_challenge_method?: "S256";
            /** @enum {unknown} */
            response_mode?: "query" | "form_post";
            /** @description some of `login`, `consent` and `select_account`, or `none` alone */
            prompt?: string;
            /** @description the most seconds since the person last showed a code */
            max_age?: number;
            /** @description names the person who must come in */
            id_token_hint?: string;
            /** @description a user name that the login page begins with */
            login_hint?: string;
            /** @description the serial or id of the licence to use */
            licence?: string;
            /** @description the languages for the pages, best first; there are `en` and `da` */
            ui_locales?: string;
            /** @description the audience of the application (RFC 8707) */
            resource?: string;
        };
        BorrowedLicenceSeat: {
            /** Format: uuid */
            borrow_id: string;
            /** Format: uuid */
            licence_id: string;
            /** Format: uuid */
            licence_seat_id: string;
            /** Format: date-time */
            borrowed_until: string;
            /**
             * @description the same fields, signed with Ed25519 (RFC 7515 compact, `typ`
             * tessera-borrow+jwt), for an application without network
             */
            jws: string;
        };
        Buyer: {
            /**
             * @description 3 to 32 letters, digits, dots, underscores and hyphens. Public; it never
             * changes.
             * @example ada
             */
            username: string;
            name: string;
        };
        ChangedLicence: {
            /** Format: uuid */
            uuid: string;
            updated_at: string | null;
        };
        Credential: {
            /** Format: uuid */
            ticket_id: string;
            /** @example M6SC7N75YR3HGA9T */
            credential_id: string;
            /** @description base32 (RFC 4648), the form that authenticator apps take */
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
        DatabaseShown: {
            version: string;
            size_bytes: number;
            embedded: boolean;
            /** @description how many are applied */
            migrations: number;
        };
        DoorSale: {
            /** @description one for each ticket */
            positions: components["schemas"]["PositionInput"][];
            total?: components["schemas"]["TotalInput"];
            buyer?: string;
            /**
             * @description required where money is taken
             * @enum {unknown}
             */
            method?: "cash" | "card" | "transfer" | "other";
            reference?: string | null;
            /** @description whether they come in now */
            admit: boolean;
            /** @example North */
            gate?: string;
        };
        Duty: {
            event: components["schemas"]["Event"];
            /** @enum {unknown} */
            role: "event_admin" | "agent";
            sales?: components["schemas"]["SalesOfDuty"];
        };
        DutyPage: {
            items: components["schemas"]["Duty"][];
            next_page: string | null;
        };
        EnabledVenue: {
            venue: components["schemas"]["Venue"];
            /** Format: date-time */
            enabled_at: string;
        };
        EnabledVenuePage: {
            items: components["schemas"]["EnabledVenue"][];
            next_page: string | null;
        };
        EntryUndo: {
            /** @example The wrong person */
            reason: string;
        };
        Event: {
            /** Format: uuid */
            uuid: string;
            title: string;
            description: string;
            /** @description the name of the venue */
            venue: string | null;
            venue_id: string | null;
            /** Format: uuid */
            seller_id: string;
            timezone: string;
            /** Format: date-time */
            starts_at: string;
            /** Format: date-time */
            ends_at: string;
            doors_at: string | null;
            capacity: number;
            /** @description the number of taken places */
            registered: number;
            /** @description the lowest price of what is or will be on sale; null when nothing is */
            price_from: components["schemas"]["Money"] | null;
            /** @enum {unknown} */
            status: "DRAFT" | "PUBLISHED" | "CANCELLED";
            reentry: boolean;
            /** @description whether its agents may let people in by name, without a code */
            admission_by_name: boolean;
            totp: components["schemas"]["TotpSetting"];
            /** @description read it at `/event/{id}/picture` */
            picture: {
                /** @description changes with the picture */
                etag: string;
            } | null;
            /** Format: date-time */
            created_at: string;
            updated_at: string | null;
        };
        EventChange: {
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
            /**
             * @description an IANA name, for showing times; by default that of the venue in
             * `venue_id`, or UTC
             * @example Europe/Copenhagen
             */
            timezone?: string;
            /** Format: uuid */
            seller_id?: string;
            /** @description any venue; null: the place is not known yet */
            venue_id?: string | null;
            /**
             * @description instead of `venue_id`: the name of a venue that you run, which is made
             * if there is none
             */
            venue?: string | null;
            /** @description whether people may leave and come back */
            reentry?: boolean;
            /**
             * @description whether agents may let people in by name, without a code; false by
             * default
             */
            admission_by_name?: boolean;
            totp?: components["schemas"]["TotpSettingChange"];
        };
        EventLetter: {
            /**
             * @description when the time or the place last changed since the event was published
             */
            moved_at: string | null;
            /** @description the same moment, if the holders were told of that change */
            told_at: string | null;
            /** @description how many people have an unused ticket from before the change */
            holders: number;
        };
        EventLive: {
            registered: number;
            capacity: number;
            /** @description the tickets that were let in */
            admitted: number;
            inside: number;
            /** @description the taken places whose holders have not come yet */
            to_come: number;
            refused: number;
            /** @description refusals because of `already_consumed` */
            double_entries: number;
            /** @description the entries that were undone */
            undone: number;
            /** @description the 100 busiest gates */
            per_gate: components["schemas"]["LiveGate"][];
            /** @description entries of the last 60 minutes; a minute without any is left out */
            per_minute: {
                /** Format: date-time */
                at: string;
                admitted: number;
            }[];
            refusals: {
                /** @enum {unknown} */
                reason: "malformed" | "unknown_ticket" | "wrong_event" | "revoked_credential" | "own_ticket" | "bad_code" | "stale_code" | "future_code" | "cancelled" | "expired" | "not_paid" | "already_consumed" | "not_inside" | "replayed_code" | "too_early" | "too_late" | "show_next_code";
                count: number;
            }[];
            /**
             * Format: date-time
             * @description the moment of the count
             */
            at: string;
        };
        EventOfRosterLink: {
            /** Format: uuid */
            uuid: string;
            title: string;
            venue: string | null;
            timezone: string;
            /** Format: date-time */
            starts_at: string;
        };
        EventOfTicket: {
            /** Format: uuid */
            uuid: string;
            title: string;
            venue: string | null;
            venue_id: string | null;
            timezone: string;
            /** Format: date-time */
            starts_at: string;
            /** Format: date-time */
            ends_at: string;
            doors_at: string | null;
            status: string;
        };
        EventPage: {
            items: components["schemas"]["Event"][];
            next_page: string | null;
        };
        Finding: {
            /** @example disk */
            what: string;
            /**
             * @description says which finding it is; a later version may have more
             * @example disk_has_space
             * @enum {unknown}
             */
            code: "admin_is_there" | "admin_has_not_logged_in" | "admin_is_missing" | "admin_file_is_there" | "certificate_is_good" | "certificate_ends_soon" | "certificate_unreadable" | "certificate_not_pem" | "certificate_key_not_pem" | "certificate_key_differs" | "certificate_expired" | "certificate_not_yet_valid" | "certificate_refused" | "clocks_agree" | "clocks_differ" | "data_is_inside" | "data_is_outside" | "database_answers" | "database_embedded_answers" | "disk_has_space" | "disk_has_little_space" | "disk_is_nearly_full" | "jobs_are_done" | "jobs_wait" | "key_belongs" | "key_is_missing" | "key_is_not_bound" | "key_is_of_another_database" | "key_file_is_open" | "letters_are_sent" | "letters_are_files" | "letters_wait" | "letters_given_up" | "migrations_are_applied" | "migrations_are_pending" | "node_is_good" | "node_is_old" | "public_url_is_good" | "public_url_is_local" | "public_url_is_not_secure" | "redis_answers" | "redis_is_silent" | "sellers_are_complete" | "sellers_lack_data" | "signing_keys_are_not_made" | "signing_keys_cannot_sign" | "signing_key_signs" | "signing_key_is_old" | "signing_key_will_sign" | "signing_key_verifies";
            /**
             * @description what `detail` and `advice` name
             * @example {
             *       "free_mib": 81920,
             *       "folder": "/var/lib/tessera"
             *     }
             */
            values: {
                [key: string]: string | number;
            };
            /**
             * @description `note` is worth knowing, `wrong` stops Tessera or endangers it
             * @enum {unknown}
             */
            state: "good" | "note" | "wrong";
            is_well: boolean;
            /** @description in English */
            detail: string;
            /** @description in English */
            advice: string | null;
        };
        FirstAdmin: {
            /**
             * @description 3 to 32 letters, digits, dots, underscores and hyphens. Public; it never
             * changes.
             * @example ada
             */
            username: string;
            otpauth_uri: string;
            secret: string;
            /** @description the same as a picture (SVG) */
            qr_svg: string;
            /** Format: date-time */
            expires_at: string;
            /** @description whether the new address or name holds from the next start on */
            restart_needed: boolean;
        };
        FirstRun: {
            public_url: string;
            public_url_is_set_by_environment: boolean;
            installation_name: string;
            installation_name_is_set_by_environment: boolean;
            /**
             * @description where the master key is kept, of which a copy is needed; never the key
             */
            master_key: {
                is_set_by_environment: boolean;
                /** @description its file; null where there is none */
                file: string | null;
            };
            findings: components["schemas"]["Finding"][];
        };
        FirstRunWish: {
            /**
             * @description the one-time code that the last start has shown on the terminal or in
             * its file
             * @example 7K2M-9QXV-B4TN-C8RD
             */
            code: string;
            /**
             * @description 3 to 32 letters, digits, dots, underscores and hyphens. Public; it never
             * changes.
             * @example ada
             */
            username: string;
            /**
             * Format: idn-email
             * @description An international domain is stored and answered in ASCII (`xn--…`).
             * @example ada@example.org
             */
            email: string;
            /** @example correct horse battery staple */
            password1: string;
            /** @example correct horse battery staple */
            password2: string;
            installation_name?: string;
            public_url?: string;
        };
        GateAnswer: {
            ticket_is_valid: boolean;
            /** @enum {unknown} */
            result: "admitted" | "refused";
            reason: ("malformed" | "unknown_ticket" | "wrong_event" | "revoked_credential" | "own_ticket" | "bad_code" | "stale_code" | "future_code" | "cancelled" | "expired" | "not_paid" | "already_consumed" | "not_inside" | "replayed_code" | "too_early" | "too_late" | "show_next_code") | null;
            /** @description one sentence for the agent’s screen */
            message: string;
            ticket: components["schemas"]["ShownTicket"] | null;
            validation_datetime: string | null;
            checked_in_at: string | null;
            gate: string | null;
            code_offset_seconds: number | null;
            scan_id: string | null;
        };
        Gift: {
            username?: string;
            /** Format: uuid */
            user_id?: string;
            /** Format: uuid */
            product_id?: string;
            another?: boolean;
        };
        Gifts: {
            username?: string;
            /** Format: uuid */
            user_id?: string;
            /** Format: uuid */
            product_id?: string;
            count: number;
        };
        GivenTickets: {
            items: components["schemas"]["Ticket"][];
        };
        HappeningDetails: {
            amount_minor?: number;
            currency?: string;
            /** @description how it was paid */
            method?: string;
            reference?: string;
            /** @description why it was refunded */
            reason?: string;
            /** @description how long its places are held */
            until?: string;
            /** @description how many of them */
            tickets?: number;
            product_name?: string;
            /** Format: uuid */
            ticket_id?: string;
            /** @description at which a ticket was first let in */
            gate?: string;
            /** @enum {unknown} */
            letter_status?: "WAITING" | "SENT" | "GIVEN_UP";
        };
        Health: {
            status: string;
        };
        HeldLicenceSeat: {
            /** @enum {boolean} */
            live: true;
            /** Format: uuid */
            session_id: string;
            /** Format: uuid */
            user_id: string;
            licence_id: string | null;
            licence_seat_id: string | null;
        };
        HeldTicket: {
            /** Format: uuid */
            uuid: string;
            /** Format: uuid */
            event_id: string;
            /** @description null: sold at the door to somebody who is not named */
            user_id: string | null;
            /** @enum {unknown} */
            status: "PENDING" | "PAID" | "BOOKED" | "CONSUMED" | "EXPIRED" | "CANCELLED";
            /** @enum {unknown} */
            origin: "REGISTRATION" | "ORDER" | "COMPLIMENTARY" | "DOOR_SALE";
            product_name: string | null;
            /** Format: date-time */
            created_at: string;
            payment_timestamp: string | null;
            validation_datetime: string | null;
            cancelled_at: string | null;
            inside: boolean;
            credential_created_at: string | null;
            event: components["schemas"]["EventOfTicket"];
        };
        HeldTicketPage: {
            items: components["schemas"]["HeldTicket"][];
            next_page: string | null;
        };
        InputError: {
            /** @description JSON pointer to the field */
            path: string;
            /**
             * @description what is wrong, for programs; new codes may be added
             * @enum {unknown}
             */
            code: "required" | "unknown_field" | "not_wanted" | "exactly_one" | "wrong_type" | "not_one_of" | "too_short" | "too_long" | "too_small" | "too_large" | "too_few" | "too_many" | "too_many_bytes" | "too_deep" | "not_unique" | "repeated_name" | "not_text" | "control_characters" | "not_one_line" | "empty" | "not_visible" | "not_a_date" | "not_a_duration" | "not_a_timezone" | "not_a_uuid" | "not_a_username" | "not_a_serial" | "not_an_email" | "not_an_address" | "wrong_scheme" | "not_after" | "not_before" | "mismatch" | "same_as_before" | "fixed" | "too_common" | "too_easy" | "contains_name" | "taken" | "unknown" | "private_key" | "weak_key" | "not_valid";
            /** @description what is wrong, as a sentence without its subject */
            reason: string;
            /**
             * @description the number that the code speaks of: characters (`too_short`,
             * `too_long`), entries (`too_few`, `too_many`), bytes (`too_many_bytes`), or the value
             * itself (`too_small`, `too_large`)
             */
            limit?: number;
        };
        Introspection: {
            /** @description whether the token counts now; if not, it comes alone */
            active: boolean;
            /** @enum {unknown} */
            token_type?: "Bearer";
            /** @description the application */
            client_id?: string;
            /** @description this server */
            iss?: string;
            /** @description the id of the person */
            sub?: string;
            /** @description the user name */
            username?: string;
            /** @description the audience of the application */
            aud?: string;
            /** @description the scopes of the token */
            scope?: string;
            /** @description the id of the token */
            jti?: string;
            /** @description when it was issued, in seconds since 1970 */
            iat?: number;
            /** @description when it is over, in seconds since 1970 */
            exp?: number;
            /** @description the login session */
            sid?: string;
            /** @description the licence of the login session */
            licence?: string;
            /** @description its licence seat */
            licence_seat?: string;
            /** @description the old name of `licence_seat`; the next release removes it */
            seat?: string;
        } & {
            [key: string]: unknown;
        };
        Invitation: {
            /** Format: uuid */
            licence_id: string;
            serial: string;
            title: string;
            /** @description the institute of the licence’s owner */
            affiliation: string;
            /** @enum {unknown} */
            role: "member" | "licence_admin";
            valid: boolean;
            /** Format: date-time */
            valid_to: string;
            /** Format: date-time */
            invited_at: string;
        };
        InvitationPage: {
            items: components["schemas"]["Invitation"][];
            next_page: string | null;
        };
        Jwk: {
            /** @description the name of the key, in the header of what it signs */
            kid: string;
            /** @enum {unknown} */
            kty: "RSA" | "OKP";
            /** @example RS256 */
            alg?: string;
            /** @example sig */
            use?: string;
            /** @description the modulus of an RSA key (base64url) */
            n?: string;
            /** @description the exponent of an RSA key */
            e?: string;
            /** @example Ed25519 */
            crv?: string;
            /** @description the public key of a curve (base64url) */
            x?: string;
        } & {
            [key: string]: unknown;
        };
        JwkSet: {
            keys: components["schemas"]["Jwk"][];
        };
        Licence: {
            /** Format: uuid */
            uuid: string;
            /** @example 7K2M-9QXV-B4TN-C8RD */
            serial: string;
            /** Format: uuid */
            owner_id: string;
            number_of_users: number;
            active: boolean;
            suspended: boolean;
            /** @description whether it is now active, not suspended and inside its window */
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
            /**
             * @description the application that the licence opens; null: every application that
             * requires a licence
             */
            application_id: string | null;
            /**
             * @description what takes one licence seat: a user, a login session, or a user in one
             * browser
             * @enum {unknown}
             */
            count_by: "user" | "session" | "device";
            /**
             * @description what happens when every licence seat is taken: the longest idle member
             * is evicted (the default), the next login is refused, some more members come in for a
             * while, or the next member waits in line
             * @enum {unknown}
             */
            on_full: "evict_longest_idle" | "deny" | "overdraft" | "queue";
            /**
             * @description a member who was seen within this time is never evicted for another; 14
             * days by default
             */
            evict_after_idle_seconds: number;
            /**
             * @description how many more may come in when `on_full` is `overdraft`; then at least 1
             */
            overdraft_seats: number;
            /**
             * @description how long there may be more people in than licence seats; after that
             * nobody new comes in until there are fewer; a day by default
             */
            overdraft_seconds: number;
            /**
             * @description what happens when the number becomes lower than what is in use: nobody
             * is evicted and nobody new comes in (the default), or the longest idle are evicted
             * @enum {unknown}
             */
            on_shrink: "keep" | "evict_longest_idle";
            /**
             * @description the days that a login session lasts after its last use; 60 by default
             */
            stay_logged_in_days: number;
            /**
             * @description the most days that a login session lasts after the login; 400 by default
             */
            longest_login_days: number;
            /**
             * @description a member who was not seen for this time is logged out, and the licence
             * seat is free; null (the default): only when somebody else needs it
             */
            release_idle_after_seconds: number | null;
            /**
             * @description the most days for which a licence seat can be borrowed; 0 (the default):
             * not at all
             */
            borrow_days: number;
            /**
             * @description whether the session data of a login session is there again at the next
             * one; false by default
             */
            keep_session_data: boolean;
            /**
             * @description whether a member who finds every licence seat taken is told who is in;
             * licence admins are always told; false by default
             */
            tell_members_who_is_in: boolean;
            /**
             * @description whether a user whom the operator adds (a platform admin, or a service
             * account that is not limited to licences) is a member at once, because the operator
             * made the account and accepts for the person; false by default: everybody is invited
             * and accepts
             */
            accept_for_members: boolean;
            /** @description any JSON object for the application, at most 4 KiB */
            features: {
                [key: string]: unknown;
            };
            /** @description the number of licence seats that count now */
            in_use: number;
            members: number;
        };
        LicenceAdvice: {
            /** @enum {unknown} */
            answer: "yes" | "no" | "too_early";
            text: string;
            number_of_users: number;
            peak: number;
            days_full: number;
            /**
             * @description the people who were refused while the licence had at least as many
             * licence seats as now. Refusals at a lower number say nothing about the present
             * number; they are in `use`
             */
            refused_people: number;
            suggested_number_of_users: number;
        };
        LicenceChange: {
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
             * @description ISO 8601, added by the calendar in UTC
             * @example P1Y
             */
            duration?: string;
            /** @example Spectra */
            title?: string;
            /**
             * @description the application that the licence opens; null: every application that
             * requires a licence
             */
            application_id?: string | null;
            /**
             * @description what takes one licence seat: a user, a login session, or a user in one
             * browser
             * @enum {unknown}
             */
            count_by?: "user" | "session" | "device";
            /**
             * @description what happens when every licence seat is taken: the longest idle member
             * is evicted (the default), the next login is refused, some more members come in for a
             * while, or the next member waits in line
             * @enum {unknown}
             */
            on_full?: "evict_longest_idle" | "deny" | "overdraft" | "queue";
            /**
             * @description a member who was seen within this time is never evicted for another; 14
             * days by default
             */
            evict_after_idle_seconds?: number;
            /**
             * @description how many more may come in when `on_full` is `overdraft`; then at least 1
             */
            overdraft_seats?: number;
            /**
             * @description how long there may be more people in than licence seats; after that
             * nobody new comes in until there are fewer; a day by default
             */
            overdraft_seconds?: number;
            /**
             * @description what happens when the number becomes lower than what is in use: nobody
             * is evicted and nobody new comes in (the default), or the longest idle are evicted
             * @enum {unknown}
             */
            on_shrink?: "keep" | "evict_longest_idle";
            /**
             * @description the days that a login session lasts after its last use; 60 by default
             */
            stay_logged_in_days?: number;
            /**
             * @description the most days that a login session lasts after the login; 400 by default
             */
            longest_login_days?: number;
            /**
             * @description a member who was not seen for this time is logged out, and the licence
             * seat is free; null (the default): only when somebody else needs it
             */
            release_idle_after_seconds?: number | null;
            /**
             * @description the most days for which a licence seat can be borrowed; 0 (the default):
             * not at all
             */
            borrow_days?: number;
            /**
             * @description whether the session data of a login session is there again at the next
             * one; false by default
             */
            keep_session_data?: boolean;
            /**
             * @description whether a member who finds every licence seat taken is told who is in;
             * licence admins are always told; false by default
             */
            tell_members_who_is_in?: boolean;
            /**
             * @description whether a user whom the operator adds (a platform admin, or a service
             * account that is not limited to licences) is a member at once, because the operator
             * made the account and accepts for the person; false by default: everybody is invited
             * and accepts
             */
            accept_for_members?: boolean;
            /** @description any JSON object for the application, at most 4 KiB */
            features?: {
                [key: string]: unknown;
            };
            /**
             * @description the `updated_at` that you have read, also when it is null: if it is
             * another one by now, nothing is changed and the answer is 412
             */
            if_updated_at?: string | null;
        };
        LicenceMember: {
            /** Format: uuid */
            uuid: string;
            /**
             * @description 3 to 32 letters, digits, dots, underscores and hyphens. Public; it never
             * changes.
             * @example ada
             */
            username: string;
            /**
             * @description the full name while the person is a member who has accepted; ''
             * otherwise
             * @example Ada Lovelace
             */
            name: string;
            email: string | null;
            /** @enum {unknown} */
            role: "member" | "licence_admin";
            accepted_at: string | null;
            /** Format: date-time */
            created_on: string;
            /** Format: date-time */
            last_licence_update: string;
            /** @description whether the e-mail address was verified */
            verified: boolean;
            last_login: string | null;
        };
        LicenceMemberPage: {
            items: components["schemas"]["LicenceMember"][];
            next_page: string | null;
        };
        LicenceOfSession: {
            /** Format: uuid */
            uuid: string;
            serial: string;
            title: string;
            /** Format: date-time */
            valid_to: string;
            /** Format: uuid */
            licence_seat_id: string;
        };
        LicencePage: {
            items: components["schemas"]["Licence"][];
            next_page: string | null;
        };
        LicenceSeat: {
            /** Format: uuid */
            licence_seat_id: string;
            /** Format: uuid */
            user_id: string;
            /**
             * @description 3 to 32 letters, digits, dots, underscores and hyphens. Public; it never
             * changes.
             * @example ada
             */
            username: string;
            /**
             * @description the full name while the person is a member who has accepted; ''
             * otherwise
             * @example Ada Lovelace
             */
            name: string;
            /** Format: date-time */
            since: string;
            last_seen_at: string | null;
            devices: components["schemas"]["LicenceSeatDevice"][];
            borrowed_until: string | null;
            free_at: string | null;
        };
        LicenceSeatDevice: {
            device_name: string | null;
            user_agent: string | null;
            address: string;
            /** Format: date-time */
            last_seen_at: string;
        };
        /**
         * @description how your latest licence seat was released; null while you have it, and
         * before the first
         */
        LicenceSeatEnd: {
            /** @example put_out */
            reason: string;
            note: string | null;
            /**
             * Format: date-time
             * @example 2027-05-01T19:30:00Z
             */
            at: string;
        };
        LicenceSeatPage: {
            items: components["schemas"]["LicenceSeat"][];
            next_page: string | null;
            in_use: number;
            number_of_users: number;
        };
        ListedUser: {
            /** Format: date-time */
            created_at: string;
            updated_at: string | null;
            /**
             * @description 3 to 32 letters, digits, dots, underscores and hyphens. Public; it never
             * changes.
             * @example ada
             */
            username: string;
            /**
             * Format: idn-email
             * @description An international domain is stored and answered in ASCII (`xn--…`).
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
            /** @description null: never, or not within 400 days */
            last_login_at: string | null;
            factor_confirmed: boolean;
            /**
             * @description after a reset by an admin or a restore: the next login sets another
             * password
             */
            must_set_password: boolean;
            /**
             * @description until then no code is judged from places where the person never logged
             * in, because many codes were wrong with the right password; a reset ends it
             */
            codes_delayed_until: string | null;
        };
        ListedUserPage: {
            items: components["schemas"]["ListedUser"][];
            next_page: string | null;
        };
        LiveGate: {
            gate: string | null;
            admitted: number;
            refused: number;
            /** @description entries minus exits */
            inside_change: number;
            /** Format: date-time */
            last_at: string;
        };
        Login: {
            /** @example ada */
            username?: string;
            /** @example correct horse battery staple */
            password?: string;
            /** @example 492039 */
            security_code?: string;
            /** @example 492039 */
            recovery_code?: string;
            /** @example correct horse battery staple */
            new_password1?: string;
            /** @example correct horse battery staple */
            new_password2?: string;
            /**
             * Format: uuid
             * @description for programs without cookies: the `known_browser` of an earlier login,
             * which gives this program an attempt budget of its own
             */
            known_browser?: string;
            /**
             * @description serial or id of a licence; the serial in either case, with or without
             * hyphens
             * @example 7K2M-9QXV-B4TN-C8RD
             */
            licence?: string;
            /**
             * @description from a login that found every licence seat taken; replaces name,
             * password and code
             */
            pending_login?: string;
            /**
             * @description how the tokens are delivered, now and at every refresh; both by default
             * @enum {unknown}
             */
            delivery?: "both" | "cookie" | "body";
            device_name?: string;
        };
        LogoutNotice: {
            /**
             * @description RS256 JWT, `typ` logout+jwt; the keys are at `/.well-known/jwks.json`
             */
            logout_token: string;
        };
        LogoutToken: {
            /** @description this server */
            iss: string;
            /** @description the client id of the application */
            aud: string;
            /** @description the id of the person */
            sub: string;
            /** @description the login session that is over */
            sid: string;
            jti: string;
            /** @description seconds since 1970 */
            iat: number;
            /** @description two minutes later */
            exp: number;
            events: {
                [key: string]: unknown;
            };
        };
        MadeLicence: {
            /** Format: uuid */
            uuid: string;
            /** @example 7K2M-9QXV-B4TN-C8RD */
            serial: string;
            /** Format: date-time */
            created_on: string;
        };
        Money: {
            /** @description in minor units (øre, cents) */
            amount_minor: number;
            /**
             * @description ISO 4217
             * @example DKK
             */
            currency: string;
        };
        MoneyOfSales: {
            /**
             * @description ISO 4217
             * @example DKK
             */
            currency: string;
            /** @description in minor units (øre, cents) */
            taken_minor: number;
            /** @description in minor units (øre, cents) */
            refunded_minor: number;
            /** @description the VAT in what was taken and not given back */
            vat_minor: number;
            methods: {
                method: string;
                /** @description in minor units (øre, cents) */
                taken_minor: number;
                /** @description in minor units (øre, cents) */
                refunded_minor: number;
            }[];
            vat_rates: components["schemas"]["MoneyOfVatRate"][];
        };
        MoneyOfVatRate: {
            /** @description in hundredths of a percent */
            rate_bp: number;
            exemption: string | null;
            /** @description what was taken and not given back */
            amount_minor: number;
            /** @description in minor units (øre, cents) */
            vat_minor: number;
        };
        NewApplication: {
            /** @example Laboratory */
            name: string;
            /**
             * @description the audience of its access tokens (`aud`); no other application may have
             * the same
             * @example https://lab.example.org
             */
            audience: string;
            /**
             * @description https, http on localhost, or a private scheme such as
             * `org.example.lab:/callback`; compared character by character, except the port of
             * 127.0.0.1 and [::1]
             */
            redirect_uris: string[];
            post_logout_redirect_uris?: string[];
            backchannel_logout_uri?: string | null;
            /** @description whether a person needs a licence seat to come in; true by default */
            requires_licence?: boolean;
            public?: boolean;
            /**
             * @description whether its logins need a code challenge (RFC 7636); required by
             * default. `optional` is for a program with a secret that cannot send one.
             * @enum {unknown}
             */
            pkce?: "required" | "optional";
            /** @description 300 by default */
            access_token_seconds?: number;
        };
        NewEvent: {
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
            /**
             * @description an IANA name, for showing times; by default that of the venue in
             * `venue_id`, or UTC
             * @example Europe/Copenhagen
             */
            timezone?: string;
            /** Format: uuid */
            seller_id?: string;
            /** @description any venue; null: the place is not known yet */
            venue_id?: string | null;
            /**
             * @description instead of `venue_id`: the name of a venue that you run, which is made
             * if there is none
             */
            venue?: string | null;
            /** @description whether people may leave and come back */
            reentry?: boolean;
            /**
             * @description whether agents may let people in by name, without a code; false by
             * default
             */
            admission_by_name?: boolean;
            totp?: components["schemas"]["TotpSettingChange"];
        };
        NewLicence: {
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
             * @description ISO 8601, added by the calendar in UTC
             * @example P1Y
             */
            duration?: string;
            /** @example Spectra */
            title?: string;
            /**
             * @description the application that the licence opens; null: every application that
             * requires a licence
             */
            application_id?: string | null;
            /**
             * @description what takes one licence seat: a user, a login session, or a user in one
             * browser
             * @enum {unknown}
             */
            count_by?: "user" | "session" | "device";
            /**
             * @description what happens when every licence seat is taken: the longest idle member
             * is evicted (the default), the next login is refused, some more members come in for a
             * while, or the next member waits in line
             * @enum {unknown}
             */
            on_full?: "evict_longest_idle" | "deny" | "overdraft" | "queue";
            /**
             * @description a member who was seen within this time is never evicted for another; 14
             * days by default
             */
            evict_after_idle_seconds?: number;
            /**
             * @description how many more may come in when `on_full` is `overdraft`; then at least 1
             */
            overdraft_seats?: number;
            /**
             * @description how long there may be more people in than licence seats; after that
             * nobody new comes in until there are fewer; a day by default
             */
            overdraft_seconds?: number;
            /**
             * @description what happens when the number becomes lower than what is in use: nobody
             * is evicted and nobody new comes in (the default), or the longest idle are evicted
             * @enum {unknown}
             */
            on_shrink?: "keep" | "evict_longest_idle";
            /**
             * @description the days that a login session lasts after its last use; 60 by default
             */
            stay_logged_in_days?: number;
            /**
             * @description the most days that a login session lasts after the login; 400 by default
             */
            longest_login_days?: number;
            /**
             * @description a member who was not seen for this time is logged out, and the licence
             * seat is free; null (the default): only when somebody else needs it
             */
            release_idle_after_seconds?: number | null;
            /**
             * @description the most days for which a licence seat can be borrowed; 0 (the default):
             * not at all
             */
            borrow_days?: number;
            /**
             * @description whether the session data of a login session is there again at the next
             * one; false by default
             */
            keep_session_data?: boolean;
            /**
             * @description whether a member who finds every licence seat taken is told who is in;
             * licence admins are always told; false by default
             */
            tell_members_who_is_in?: boolean;
            /**
             * @description whether a user whom the operator adds (a platform admin, or a service
             * account that is not limited to licences) is a member at once, because the operator
             * made the account and accepts for the person; false by default: everybody is invited
             * and accepts
             */
            accept_for_members?: boolean;
            /** @description any JSON object for the application, at most 4 KiB */
            features?: {
                [key: string]: unknown;
            };
        };
        NewOrder: {
            /** Format: uuid */
            event_id: string;
            /** @description one for each ticket */
            positions: components["schemas"]["PositionInput"][];
            total?: components["schemas"]["TotalInput"];
        };
        NewOwner: {
            /** @example Ada */
            name: string;
            /** @example Ada */
            surname: string;
            /**
             * Format: idn-email
             * @description An international domain is stored and answered in ASCII (`xn--…`).
             * @example ada@example.org
             */
            email: string;
            /** @example Institute of Examples */
            affiliation?: string;
            comments?: string;
            /** @description any further details as a JSON object, at most 4 KiB */
            details?: {
                [key: string]: unknown;
            };
        };
        NewPayment: {
            /** @enum {unknown} */
            provider: "manual";
            /** @enum {unknown} */
            method: "cash" | "card" | "transfer" | "other";
            reference?: string | null;
        };
        NewProduct: {
            /** @example Standing */
            name: string;
            price: components["schemas"]["PriceInput"];
            description?: string;
            /**
             * @description the VAT in the price, in hundredths of a percent; 0 by default
             * @example 2500
             */
            vat_rate_bp?: number;
            /** @description why no VAT is charged; that is not the same as a rate of 0 % */
            vat_exemption?: string | null;
            sale_starts_at?: string | null;
            sale_ends_at?: string | null;
            limit_per_person?: number | null;
            /** @description true by default */
            is_offered?: boolean;
            /**
             * @description of which quotas a ticket takes a place, besides the capacity of the
             * event
             */
            quota_ids?: string[];
            sequence?: number;
        };
        NewRefund: {
            positions?: string[];
            amount_minor?: number;
            /** @example The singer is ill */
            reason: string;
        };
        NewRosterLink: {
            /** Format: uuid */
            uuid: string;
            /** @enum {unknown} */
            role: "agent" | "event_admin" | "user";
            /** @description shown only this once */
            token: string;
            /**
             * @description to be put behind the public address; no log gets what follows the #
             * @example /join#3q2-7wEi0vX9kYb5cGzT1mNhRfA
             */
            url_path: string;
            /** Format: date-time */
            expires_at: string;
            uses_left: number;
        };
        NewSeller: {
            /** @example Sejlhuset ApS */
            name: string;
            /**
             * @description the number in the register of companies: CVR in Denmark; may be empty
             * @example 12345678
             */
            company_number?: string;
            /**
             * @description may be empty
             * @example DK12345678
             */
            vat_number?: string;
            /** @example Havnegade 7, 8000 Aarhus C */
            address?: string;
            /**
             * @description ISO 3166-1 alpha-2; DK by default
             * @example DK
             */
            country?: string;
            /**
             * @description ISO 4217; DKK by default
             * @example DKK
             */
            currency?: string;
            /** @description for questions of buyers, who see it */
            email?: string | null;
        };
        NewSellerAdmin: {
            username: string;
        };
        NewServiceAccount: {
            /** @example Student register */
            name: string;
            /** @description no scope includes another */
            scopes: ("licence:read" | "licence:manage" | "licence:roles" | "owner:read" | "owner:manage")[];
            licence_ids?: string[] | null;
        };
        NewVenue: {
            /** @example The Old Mill */
            name: string;
            /**
             * @description an IANA name
             * @example Europe/Copenhagen
             */
            timezone: string;
            /** @example Mill Street 4, 8000 Aarhus C */
            address?: string;
            /** @description at most 50, each with its own name */
            gates?: string[];
        };
        NewVenueAdmin: {
            username: string;
        };
        OAuthError: {
            error: string;
            /** @description the reason, for the people who run the application */
            error_description?: string;
        };
        Order: {
            /** Format: uuid */
            uuid: string;
            /**
             * @description for people to read out
             * @example 7K4P2M9Q
             */
            number: string;
            /** Format: uuid */
            event_id: string;
            /** @description null: sold at the door to somebody who is not named */
            user_id: string | null;
            /** @description an admin of the event sold it at the door */
            is_door_sale: boolean;
            /** @enum {unknown} */
            status: "PENDING" | "PAID" | "BOOKED" | "EXPIRED" | "CANCELLED";
            total: components["schemas"]["Money"];
            /** @description the VAT in the total: the sum over the positions */
            vat_minor: number;
            /** Format: date-time */
            created_at: string;
            /** @description until then the places of a PENDING order are held */
            expires_at: string | null;
            /** @description when it was given more time; once */
            extended_at: string | null;
            payment_timestamp: string | null;
            booked_at: string | null;
            /** @description when it expired or was cancelled */
            ended_at: string | null;
            positions: components["schemas"]["OrderPosition"][];
            payments: components["schemas"]["Payment"][];
            /** @description the receipt and the credit notes that have their numbers */
            receipts: components["schemas"]["ReceiptOfOrder"][];
        };
        OrderChange: {
            /** @description one for each ticket */
            positions: components["schemas"]["PositionInput"][];
            total?: components["schemas"]["TotalInput"];
        };
        OrderCounts: {
            total: number;
            by_status: components["schemas"]["OrdersByStatus"];
        };
        OrderHappening: {
            /** Format: date-time */
            at: string;
            /** @enum {unknown} */
            kind: "created" | "booked" | "changed" | "extended" | "kept" | "paid" | "letter" | "admitted" | "refunded" | "ticket_cancelled" | "cancelled" | "expired";
            actor: string | null;
            details: components["schemas"]["HappeningDetails"];
        };
        OrderHappeningPage: {
            items: components["schemas"]["OrderHappening"][];
            next_page: string | null;
        };
        OrderLetter: {
            /** Format: uuid */
            uuid: string;
            /** Format: date-time */
            created_at: string;
            /** @enum {unknown} */
            status: "WAITING" | "SENT" | "GIVEN_UP";
            /** @description of a letter that waits: when it is tried next */
            due_at: string | null;
            /** @description when it was sent or given up */
            ended_at: string | null;
            reason: string | null;
        };
        OrderOfEvent: {
            /** Format: uuid */
            uuid: string;
            /**
             * @description for people to read out
             * @example 7K4P2M9Q
             */
            number: string;
            /** Format: uuid */
            event_id: string;
            /** @description null: sold at the door to somebody who is not named */
            user_id: string | null;
            /** @description an admin of the event sold it at the door */
            is_door_sale: boolean;
            /** @enum {unknown} */
            status: "PENDING" | "PAID" | "BOOKED" | "EXPIRED" | "CANCELLED";
            total: components["schemas"]["Money"];
            /** @description the VAT in the total: the sum over the positions */
            vat_minor: number;
            /** Format: date-time */
            created_at: string;
            /** @description until then the places of a PENDING order are held */
            expires_at: string | null;
            /** @description when it was given more time; once */
            extended_at: string | null;
            payment_timestamp: string | null;
            booked_at: string | null;
            /** @description when it expired or was cancelled */
            ended_at: string | null;
            positions: components["schemas"]["OrderPosition"][];
            payments: components["schemas"]["Payment"][];
            /** @description the receipt and the credit notes that have their numbers */
            receipts: components["schemas"]["ReceiptOfOrder"][];
            /** @description null: somebody at the door who is not named */
            buyer: components["schemas"]["Buyer"] | null;
            /** @description who sold it at the door */
            sold_by: string | null;
        };
        OrderOfEventPage: {
            items: components["schemas"]["OrderOfEvent"][];
            next_page: string | null;
        };
        OrderPosition: {
            /** Format: uuid */
            ticket_id: string;
            /** Format: uuid */
            product_id: string;
            product_name: string;
            /** @description of the ticket */
            status: string;
            price: components["schemas"]["Money"];
            vat: components["schemas"]["VatOfPosition"];
            /** @description how much of the price was given back */
            refunded_minor: number;
            /** @description when the ticket was first let in */
            validation_datetime: string | null;
            validated_gate: string | null;
        };
        OrdersByStatus: {
            PENDING: number;
            PAID: number;
            BOOKED: number;
            EXPIRED: number;
            CANCELLED: number;
        };
        OwnFactor: {
            /** @description when the first code confirmed the authenticator; null: there is none */
            confirmed_at: string | null;
            recovery_codes_left: number;
            /** @description when this login session last gave a code */
            factor_verified_at: string | null;
            /** @description null: not since the user was made */
            password_changed_at: string | null;
        };
        OwnLicence: {
            /** Format: uuid */
            uuid: string;
            serial: string;
            title: string;
            valid: boolean;
            /** Format: date-time */
            valid_to: string;
            /** @enum {unknown} */
            role: "member" | "licence_admin";
            last_end: components["schemas"]["LicenceSeatEnd"] | null;
        };
        OwnLicencePage: {
            items: components["schemas"]["OwnLicence"][];
            next_page: string | null;
        };
        OwnOrder: {
            /** Format: uuid */
            uuid: string;
            /**
             * @description for people to read out
             * @example 7K4P2M9Q
             */
            number: string;
            /** Format: uuid */
            event_id: string;
            /** @description null: sold at the door to somebody who is not named */
            user_id: string | null;
            /** @description an admin of the event sold it at the door */
            is_door_sale: boolean;
            /** @enum {unknown} */
            status: "PENDING" | "PAID" | "BOOKED" | "EXPIRED" | "CANCELLED";
            total: components["schemas"]["Money"];
            /** @description the VAT in the total: the sum over the positions */
            vat_minor: number;
            /** Format: date-time */
            created_at: string;
            /** @description until then the places of a PENDING order are held */
            expires_at: string | null;
            /** @description when it was given more time; once */
            extended_at: string | null;
            payment_timestamp: string | null;
            booked_at: string | null;
            /** @description when it expired or was cancelled */
            ended_at: string | null;
            positions: components["schemas"]["OrderPosition"][];
            payments: components["schemas"]["Payment"][];
            /** @description the receipt and the credit notes that have their numbers */
            receipts: components["schemas"]["ReceiptOfOrder"][];
            event: components["schemas"]["EventOfTicket"];
        };
        OwnOrderPage: {
            items: components["schemas"]["OwnOrder"][];
            next_page: string | null;
        };
        Owner: {
            /** Format: uuid */
            uuid: string;
            /** @example Ada */
            name: string;
            /** @example Ada */
            surname: string;
            /**
             * Format: idn-email
             * @description An international domain is stored and answered in ASCII (`xn--…`).
             * @example ada@example.org
             */
            email: string;
            /** @example Institute of Examples */
            affiliation: string;
            comments: string;
            /** @description any further details as a JSON object, at most 4 KiB */
            details: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            created_on: string;
        };
        OwnerChange: {
            /** @example Ada */
            name?: string;
            /** @example Ada */
            surname?: string;
            /**
             * Format: idn-email
             * @description An international domain is stored and answered in ASCII (`xn--…`).
             * @example ada@example.org
             */
            email?: string;
            /** @example Institute of Examples */
            affiliation?: string;
            comments?: string;
            /** @description any further details as a JSON object, at most 4 KiB */
            details?: {
                [key: string]: unknown;
            };
        };
        OwnerPage: {
            items: components["schemas"]["Owner"][];
            next_page: string | null;
        };
        Payment: {
            /** Format: uuid */
            uuid: string;
            /** @example manual */
            provider: string;
            method: string | null;
            reference: string | null;
            /** @enum {unknown} */
            status: "CAPTURED" | "REFUNDED";
            amount_minor: number;
            captured_minor: number;
            refunded_minor: number;
            /** Format: date-time */
            created_at: string;
            refunds: components["schemas"]["Refund"][];
        };
        PlaceInLine: {
            /**
             * @description counted from 1, as the person is told; null while a licence seat is
             * offered
             */
            position: number | null;
            /**
             * @description 3 to 32 letters, digits, dots, underscores and hyphens. Public; it never
             * changes.
             * @example ada
             */
            username: string;
            /**
             * @description the full name while the person is a member who has accepted; ''
             * otherwise
             * @example Ada Lovelace
             */
            name: string;
            /** Format: date-time */
            since: string;
            offered_until: string | null;
        };
        PlaceInLinePage: {
            items: components["schemas"]["PlaceInLine"][];
            next_page: string | null;
        };
        PositionInput: {
            /** Format: uuid */
            product_id: string;
        };
        PriceInput: {
            /**
             * @description in minor units (øre, cents), with VAT
             * @example 34500
             */
            amount_minor: number;
            /**
             * @description ISO 4217
             * @example DKK
             */
            currency: string;
        };
        Product: {
            /** Format: uuid */
            uuid: string;
            /** Format: uuid */
            event_id: string;
            name: string;
            description: string;
            price: components["schemas"]["Money"];
            /** @description in hundredths of a percent */
            vat_rate_bp: number;
            vat_exemption: string | null;
            sale_starts_at: string | null;
            sale_ends_at: string | null;
            limit_per_person: number | null;
            is_offered: boolean;
            /**
             * @description whether it can be had now
             * @enum {unknown}
             */
            state: "on_sale" | "not_begun" | "ended" | "sold_out" | "hidden";
            /** @description places that are left for it; a hold takes one */
            free: number;
            /** @description its live tickets */
            taken: number;
            quota_ids: string[];
            /** @description products are shown in this order */
            sequence: number;
            /** Format: date-time */
            created_at: string;
            updated_at: string | null;
        };
        ProductChange: {
            /** @example Standing */
            name?: string;
            price?: components["schemas"]["PriceInput"];
            description?: string;
            /**
             * @description the VAT in the price, in hundredths of a percent; 0 by default
             * @example 2500
             */
            vat_rate_bp?: number;
            /** @description why no VAT is charged; that is not the same as a rate of 0 % */
            vat_exemption?: string | null;
            sale_starts_at?: string | null;
            sale_ends_at?: string | null;
            limit_per_person?: number | null;
            /** @description true by default */
            is_offered?: boolean;
            /**
             * @description of which quotas a ticket takes a place, besides the capacity of the
             * event
             */
            quota_ids?: string[];
            sequence?: number;
            /**
             * @description the `updated_at` that you have read, also when it is null: if it is
             * another one by now, nothing is changed and the answer is 412
             */
            if_updated_at?: string | null;
        };
        Proof: {
            /** @example ada */
            username: string;
            /** @example correct horse battery staple */
            password: string;
            /** @example 492039 */
            security_code?: string;
            /** @example 492039 */
            recovery_code?: string;
            /**
             * Format: uuid
             * @description for programs without cookies: the `known_browser` of an earlier login,
             * which gives this program an attempt budget of its own
             */
            known_browser?: string;
        };
        ProviderMetadata: {
            /** Format: uri */
            issuer: string;
            /** Format: uri */
            authorization_endpoint: string;
            /** Format: uri */
            token_endpoint: string;
            /** Format: uri */
            userinfo_endpoint: string;
            /** Format: uri */
            jwks_uri: string;
            /** Format: uri */
            introspection_endpoint: string;
            /** Format: uri */
            revocation_endpoint: string;
            /** Format: uri */
            end_session_endpoint: string;
            backchannel_logout_supported: boolean;
            backchannel_logout_session_supported: boolean;
            authorization_response_iss_parameter_supported: boolean;
            response_types_supported: string[];
            response_modes_supported: string[];
            grant_types_supported: string[];
            prompt_values_supported: string[];
            scopes_supported: string[];
            claims_supported: string[];
            subject_types_supported: string[];
            code_challenge_methods_supported: string[];
            id_token_signing_alg_values_supported: string[];
            token_endpoint_auth_methods_supported: string[];
            token_endpoint_auth_signing_alg_values_supported: string[];
        } & {
            [key: string]: unknown;
        };
        PublicUser: {
            /** Format: date-time */
            created_at: string;
            updated_at: string | null;
            /**
             * @description 3 to 32 letters, digits, dots, underscores and hyphens. Public; it never
             * changes.
             * @example ada
             */
            username: string;
            is_active: boolean;
        };
        Quota: {
            /** Format: uuid */
            uuid: string;
            /** Format: uuid */
            event_id: string;
            name: string;
            size: number;
            /** @description the live tickets that take a place of it */
            taken: number;
            /**
             * @description whether it is the capacity of the event, of which each ticket takes a
             * place
             */
            is_capacity: boolean;
            /** Format: date-time */
            created_at: string;
            updated_at: string | null;
        };
        ReceiptOfOrder: {
            /** @enum {unknown} */
            kind: "RECEIPT" | "CREDIT_NOTE";
            /**
             * @description in the series of its seller
             * @example R-17
             */
            number: string;
            /** Format: date-time */
            issued_at: string;
        };
        RecentSales: {
            /** @description tickets sold today and on the 29 days before */
            sold: number;
            /** @description tickets sold in as long a time, 30 days earlier */
            sold_before: number;
            /** @description each of the 30 days, the oldest first */
            days: {
                /** Format: date */
                date: string;
                tickets: number;
            }[];
        };
        RecordedScan: {
            /** Format: uuid */
            scan_id: string;
            /** Format: date-time */
            happened_at: string;
            /** Format: date-time */
            recorded_at: string;
            /** @enum {unknown} */
            result: "admitted" | "refused";
            reason: ("malformed" | "unknown_ticket" | "wrong_event" | "revoked_credential" | "own_ticket" | "bad_code" | "stale_code" | "future_code" | "cancelled" | "expired" | "not_paid" | "already_consumed" | "not_inside" | "replayed_code" | "too_early" | "too_late" | "show_next_code") | null;
            gate: string | null;
            /** @enum {unknown} */
            direction: "in" | "out";
            /**
             * @description by the code that was shown, by the name of the holder, or because it was
             * sold at the door
             * @enum {unknown}
             */
            method: "code" | "name" | "sale";
            actor: {
                /**
                 * @description 3 to 32 letters, digits, dots, underscores and hyphens. Public; it
                 * never changes.
                 * @example ada
                 */
                username: string;
                name: string;
            };
            ticket: {
                /** Format: uuid */
                uuid: string;
                username: string | null;
                name: string;
            } | null;
            undone_at: string | null;
            undone_by: string | null;
            undo_reason: string | null;
        };
        RecordedScanPage: {
            items: components["schemas"]["RecordedScan"][];
            next_page: string | null;
        };
        Refund: {
            /** Format: uuid */
            uuid: string;
            amount_minor: number;
            reason: string;
            /** Format: date-time */
            created_at: string;
        };
        RegisteredApplication: {
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
            /** @enum {unknown} */
            pkce: "required" | "optional";
            access_token_seconds: number;
            /** Format: date-time */
            created_on: string;
            updated_at: string | null;
            /** @description shown only this once */
            client_secret?: string;
        };
        ResetUser: {
            /**
             * @description 3 to 32 letters, digits, dots, underscores and hyphens. Public; it never
             * changes.
             * @example ada
             */
            username: string;
            password: string;
        };
        RosterEntry: {
            /** Format: uuid */
            user_id: string;
            /**
             * @description 3 to 32 letters, digits, dots, underscores and hyphens. Public; it never
             * changes.
             * @example ada
             */
            username: string;
            /**
             * @description the full name for platform admins, and of people who have shown it at
             * this event, with a ticket or by coming with a link; '' otherwise
             */
            name: string;
            /** Format: date-time */
            created_at: string;
        };
        RosterEntryPage: {
            items: components["schemas"]["RosterEntry"][];
            next_page: string | null;
        };
        RosterLink: {
            /** Format: uuid */
            uuid: string;
            /** @enum {unknown} */
            role: "agent" | "event_admin" | "user";
            /**
             * @description 3 to 32 letters, digits, dots, underscores and hyphens. Public; it never
             * changes.
             * @example ada
             */
            invited_by: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            expires_at: string;
            /** @description how many people it is for */
            uses: number;
            /** @description 0: used up */
            uses_left: number;
        };
        RosterLinkPage: {
            items: components["schemas"]["RosterLink"][];
            next_page: string | null;
        };
        RosterLinkShown: {
            event: components["schemas"]["EventOfRosterLink"];
            /** @enum {unknown} */
            role: "agent" | "event_admin" | "user";
            /**
             * @description 3 to 32 letters, digits, dots, underscores and hyphens. Public; it never
             * changes.
             * @example ada
             */
            invited_by: string;
        };
        RosterLinkWish: {
            /** @enum {unknown} */
            role: "agent" | "event_admin" | "user";
            /** @default 1 */
            uses: number;
            /** @default 7 */
            valid_days: number;
        };
        Sales: {
            /** @example Europe/Copenhagen */
            timezone: string;
            /**
             * @description how long a part of `series` is
             * @enum {unknown}
             */
            step: "hour" | "day" | "month";
            /** @description live tickets of orders, paid or free of charge */
            sold: number;
            complimentary: number;
            /** @description places of orders that are not paid yet */
            held: number;
            /** @description places of the event that are left */
            free: number;
            products: components["schemas"]["SoldProduct"][];
            /** @description the oldest first; only parts in which tickets were sold or given */
            series: {
                /**
                 * Format: date-time
                 * @description the beginning of the part, in the time zone of the event
                 */
                at: string;
                /** @description null: complimentary tickets of no product */
                product_id: string | null;
                tickets: number;
            }[];
            /** @description for each currency */
            money: components["schemas"]["MoneyOfSales"][];
        };
        /** @description with `sales=1`, of an event that this person runs */
        SalesOfDuty: {
            /** @description what was taken and not given back; null: nothing was taken */
            sold_for: components["schemas"]["Money"] | null;
            /** @description no product costs anything */
            is_free: boolean;
        };
        Scan: {
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
            /**
             * @description the same nonce gets the same answer; use it to retry after a lost answer
             */
            nonce?: string;
            /** @enum {unknown} */
            direction?: "in" | "out";
            dry_run?: boolean;
        };
        Seller: {
            /** Format: uuid */
            uuid: string;
            /** @description empty until somebody names the first seller */
            name: string;
            company_number: string;
            vat_number: string;
            address: string;
            /** @description ISO 3166-1 alpha-2 */
            country: string;
            /** @description ISO 4217 */
            currency: string;
            email: string | null;
            /** Format: date-time */
            created_at: string;
            updated_at: string | null;
        };
        SellerAdmin: {
            /** Format: uuid */
            user_id: string;
            /**
             * @description 3 to 32 letters, digits, dots, underscores and hyphens. Public; it never
             * changes.
             * @example ada
             */
            username: string;
            granted_by: string | null;
            /** Format: date-time */
            granted_at: string;
        };
        SellerAdminPage: {
            items: components["schemas"]["SellerAdmin"][];
            next_page: string | null;
        };
        SellerChange: {
            /** @example Sejlhuset ApS */
            name?: string;
            /**
             * @description the number in the register of companies: CVR in Denmark; may be empty
             * @example 12345678
             */
            company_number?: string;
            /**
             * @description may be empty
             * @example DK12345678
             */
            vat_number?: string;
            /** @example Havnegade 7, 8000 Aarhus C */
            address?: string;
            /**
             * @description ISO 3166-1 alpha-2; DK by default
             * @example DK
             */
            country?: string;
            /**
             * @description ISO 4217; DKK by default
             * @example DKK
             */
            currency?: string;
            /** @description for questions of buyers, who see it */
            email?: string | null;
            /**
             * @description the `updated_at` that you have read, also when it is null: if it is
             * another one by now, nothing is changed and the answer is 412
             */
            if_updated_at?: string | null;
        };
        SellerPage: {
            items: components["schemas"]["Seller"][];
            next_page: string | null;
        };
        Server: {
            version: string;
            public_url: string;
            installation_name: string;
            /** Format: date-time */
            started_at: string;
            processes: number;
            database: components["schemas"]["DatabaseShown"];
            settings: components["schemas"]["SettingShown"][];
            findings: components["schemas"]["Finding"][];
        };
        ServiceAccount: {
            /** Format: uuid */
            uuid: string;
            /** Format: uuid */
            client_id: string;
            /** @example Student register */
            name: string;
            /** @description no scope includes another */
            scopes: ("licence:read" | "licence:manage" | "licence:roles" | "owner:read" | "owner:manage")[];
            licence_ids: string[] | null;
            /** Format: uuid */
            created_by: string;
            /** Format: date-time */
            created_at: string;
            updated_at: string | null;
            last_used_at: string | null;
            disabled_at: string | null;
            /** @description the secrets that count; their values are not shown */
            secrets: components["schemas"]["ServiceSecretDates"][];
            keys: {
                kid: string;
                kty: string;
                /** Format: date-time */
                created_at: string;
            }[];
        };
        ServiceAccountChange: {
            /** @example Student register */
            name?: string;
            /** @description no scope includes another */
            scopes?: ("licence:read" | "licence:manage" | "licence:roles" | "owner:read" | "owner:manage")[];
            licence_ids?: string[] | null;
            disabled?: boolean;
            /**
             * @description the `updated_at` that you have read, also when it is null: if it is
             * another one by now, nothing is changed and the answer is 412
             */
            if_updated_at?: string | null;
        };
        ServiceAccountPage: {
            items: components["schemas"]["ServiceAccount"][];
            next_page: string | null;
        };
        ServiceAuditEntry: {
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
        };
        ServiceAuditEntryPage: {
            items: components["schemas"]["ServiceAuditEntry"][];
            next_page: string | null;
        };
        ServiceKey: {
            kid: string;
            public_jwk: {
                [key: string]: string;
            };
            /** Format: date-time */
            created_at: string;
        };
        ServiceSecret: {
            /** Format: uuid */
            client_id: string;
            /** @description shown only this once */
            client_secret: string;
            /** Format: uuid */
            secret_id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            old_end_at: string;
        };
        ServiceSecretDates: {
            /** Format: uuid */
            secret_id: string;
            /** Format: date-time */
            created_at: string;
            expires_at: string | null;
        };
        Session: {
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
            /** @description the licence of which it has a licence seat */
            licence_id: string | null;
        };
        SettingShown: {
            /** @example PUBLIC_URL */
            name: string;
            /** @description null: a secret, or not set and without a default */
            value: string | null;
            is_set: boolean;
            is_default: boolean;
            is_secret: boolean;
            /** @enum {unknown} */
            source: "environment" | "stored" | "file" | "default";
        };
        ShownTicket: {
            /** Format: uuid */
            uuid: string;
            /** Format: uuid */
            event_id: string;
            username: string | null;
            name: string;
            status: string;
            inside: boolean;
        };
        SignUp: {
            /**
             * @description 3 to 32 letters, digits, dots, underscores and hyphens. Public; it never
             * changes.
             * @example ada
             */
            username: string;
            /**
             * Format: idn-email
             * @description An international domain is stored and answered in ASCII (`xn--…`).
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
        SignedUpUser: {
            /** Format: date-time */
            created_at: string;
            /**
             * @description 3 to 32 letters, digits, dots, underscores and hyphens. Public; it never
             * changes.
             * @example ada
             */
            username: string;
            is_active: boolean;
            /**
             * Format: idn-email
             * @description An international domain is stored and answered in ASCII (`xn--…`).
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
        SigningKey: {
            kid: string;
            /** @enum {unknown} */
            purpose: "access_tokens" | "licence_files";
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            signs_from: string;
            /** @description whether it signs now */
            is_current: boolean;
            /**
             * @description when what it signed is or was refused; null: not decided yet, or never
             * for licence files
             */
            retired_at: string | null;
        };
        SoldProduct: {
            /** @description null: complimentary tickets of no product */
            product_id: string | null;
            name: string;
            sold: number;
            complimentary: number;
            held: number;
        };
        Stay: {
            /** Format: uuid */
            licence_seat_id: string;
            /** Format: uuid */
            user_id: string;
            /**
             * @description 3 to 32 letters, digits, dots, underscores and hyphens. Public; it never
             * changes.
             * @example ada
             */
            username: string;
            /**
             * @description the full name while the person is a member who has accepted; ''
             * otherwise
             * @example Ada Lovelace
             */
            name: string;
            /** Format: date-time */
            since: string;
            until: string | null;
            end_reason: string | null;
            note: string | null;
            /** @description if the licence seat was borrowed: until when */
            borrowed_until: string | null;
        };
        StayPage: {
            items: components["schemas"]["Stay"][];
            next_page: string | null;
        };
        Ticket: {
            /** Format: uuid */
            uuid: string;
            /** Format: uuid */
            event_id: string;
            /** @description null: sold at the door to somebody who is not named */
            user_id: string | null;
            /** @enum {unknown} */
            status: "PENDING" | "PAID" | "BOOKED" | "CONSUMED" | "EXPIRED" | "CANCELLED";
            /** @enum {unknown} */
            origin: "REGISTRATION" | "ORDER" | "COMPLIMENTARY" | "DOOR_SALE";
            product_name: string | null;
            /** Format: date-time */
            created_at: string;
            payment_timestamp: string | null;
            validation_datetime: string | null;
            cancelled_at: string | null;
            inside: boolean;
            credential_created_at: string | null;
        };
        TicketHolder: {
            /** Format: uuid */
            user_id: string;
            /**
             * @description 3 to 32 letters, digits, dots, underscores and hyphens. Public; it never
             * changes.
             * @example ada
             */
            username: string;
            name: string;
            /** Format: uuid */
            ticket_id?: string;
            status?: string;
            origin?: string;
            product_name?: string | null;
            /** Format: date-time */
            created_at?: string;
            validation_datetime?: string | null;
            inside?: boolean;
        };
        TicketHolderPage: {
            items: components["schemas"]["TicketHolder"][];
            next_page: string | null;
        };
        TokenAnswer: {
            /** @description RS256 JWT (RFC 9068) */
            access_token: string;
            /** @enum {unknown} */
            token_type: "Bearer";
            /** @description seconds */
            expires_in: number;
            /** @description the scopes of the access token */
            scope?: string;
            /** @description RS256 JWT about the person; none for a service account */
            id_token?: string;
            /** @description with the scope `offline_access`; each is used once */
            refresh_token?: string;
        } & {
            [key: string]: unknown;
        };
        TokenReference: {
            /** @description an access or refresh token of the application */
            token: string;
            /** @description is accepted; both kinds are looked for */
            token_type_hint?: string;
            /**
             * @description the id of the application or service account, if it is not in the header
             */
            client_id?: string;
            /** @description its secret, if that is not in the header */
            client_secret?: string;
        };
        TokenRequest: {
            /** @enum {unknown} */
            grant_type: "authorization_code" | "refresh_token" | "client_credentials";
            /** @description with `authorization_code` */
            code?: string;
            /** @description with `authorization_code`: the same as in the authorization request */
            redirect_uri?: string;
            /** @description with `authorization_code`, if a code challenge was sent */
            code_verifier?: string;
            /** @description with `refresh_token` */
            refresh_token?: string;
            /** @description with the other two: some of the scopes; without it all of them */
            scope?: string;
            /** @description the audience of the application */
            resource?: string;
            /**
             * @description the id of the application or service account, if it is not in the header
             */
            client_id?: string;
            /** @description its secret, if that is not in the header */
            client_secret?: string;
            /** @enum {unknown} */
            client_assertion_type?: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
            /** @description a JWT that the service account signed, instead of a secret */
            client_assertion?: string;
        };
        Tokens: {
            /** @description RS256 JWT, valid for 60 minutes */
            access_token?: string;
            /**
             * @description opaque; valid for 60 days after its last use, and for at most 400 days
             * in total
             */
            refresh_token?: string;
            /** @enum {string} */
            token_type: "Bearer";
            /**
             * Format: uuid
             * @description at a login with the delivery `body`: send it with the next login from
             * here, and guesses of others never delay it
             */
            known_browser?: string;
            /**
             * @description shown once, at the first login with a new factor, and at the login that
             * sets a new password after a restore
             */
            recovery_codes?: string[];
        };
        TotalInput: {
            /** @example 69000 */
            amount_minor: number;
            /**
             * @description ISO 4217
             * @example DKK
             */
            currency: string;
        };
        TotpSetting: {
            /** @enum {unknown} */
            algorithm: "SHA1" | "SHA256" | "SHA512";
            digits: number;
            /** @description seconds */
            period: number;
        };
        TotpSettingChange: {
            /** @enum {unknown} */
            algorithm?: "SHA1" | "SHA256" | "SHA512";
            digits?: 6 | 8;
            period?: 15 | 30 | 60;
        };
        UseDay: {
            /** Format: date */
            day: string;
            /** @description the most licence seats that counted at one moment */
            peak: number;
            refused_logins: number;
            /** @description each person once per day, for any number of licence seats */
            people_refused: number;
        };
        User: {
            /** Format: date-time */
            created_at: string;
            updated_at: string | null;
            /**
             * @description 3 to 32 letters, digits, dots, underscores and hyphens. Public; it never
             * changes.
             * @example ada
             */
            username: string;
            /**
             * Format: idn-email
             * @description An international domain is stored and answered in ASCII (`xn--…`).
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
        UserAuditEntry: {
            /** Format: uuid */
            uuid: string;
            /** Format: date-time */
            at: string;
            /**
             * @description One of: application_changed, application_created, application_entered,
             * application_removed, application_secret_made, capacity_changed, codes_put_off,
             * credential_made, credential_replaced, entry_undone, event_cancelled, event_published,
             * factor_confirmed, factor_shown, factor_shown_again, holders_told,
             * invitation_accepted, invitation_declined, keys_rotated, licence_changed,
             * licence_created, licence_file_made, licence_seat_borrowed, licence_seat_returned,
             * login, login_failed, login_refused, member_added, member_changed, member_removed,
             * order_cancelled, order_changed, order_kept, order_letter_sent, order_paid,
             * order_refunded, owner_changed, owner_created, password_changed, product_changed,
             * product_created, product_removed, quota_changed, quota_removed, recovery_code_used,
             * recovery_codes_made, refresh_reused, restored, role_changed, roster_added,
             * roster_link_made, roster_link_removed, roster_link_used, roster_removed,
             * seller_admin_added, seller_admin_removed, seller_changed, seller_created,
             * service_account_changed, service_account_created, service_account_removed,
             * service_key_added, service_key_removed, service_secret_made, service_secrets_ended,
             * service_token_issued, service_token_refused, session_ended, sold_at_door,
             * ticket_cancelled, ticket_given, user_activated, user_changed, user_created,
             * user_deactivated, user_reset, venue_admin_added, venue_admin_removed, venue_changed,
             * venue_created. Older entries also have: seat_borrowed, seat_returned. New kinds may
             * be added.
             * @example login_failed
             */
            kind: string;
            by_self: boolean;
            session_id: string | null;
            address: string | null;
            details: {
                [key: string]: unknown;
            };
        };
        UserAuditEntryPage: {
            items: components["schemas"]["UserAuditEntry"][];
            next_page: string | null;
        };
        UserChange: {
            /** @example Ada */
            first_name?: string;
            /** @example Ada */
            last_name?: string;
            /**
             * Format: idn-email
             * @description An international domain is stored and answered in ASCII (`xn--…`).
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
            /**
             * @description the language of your letters
             * @enum {unknown}
             */
            language?: "en" | "da";
        };
        UserClaims: {
            /** @description the id of the person */
            sub: string;
            /** @description with the scope `profile`, like the next three */
            name?: string;
            /** @description left out if the person has none */
            given_name?: string;
            /** @description left out if the person has none */
            family_name?: string;
            /** @description the user name */
            preferred_username?: string;
            /** @description with the scope `email`, like the next one */
            email?: string;
            email_verified?: boolean;
        } & {
            [key: string]: unknown;
        };
        UserReference: {
            username?: string;
            /** Format: uuid */
            user_id?: string;
        };
        VatOfPosition: {
            /** @description in hundredths of a percent */
            rate_bp: number;
            /** @description the VAT in the price; rounded once, half up */
            amount_minor: number;
            exemption: string | null;
        };
        Venue: {
            /** Format: uuid */
            uuid: string;
            name: string;
            /** @description any number of lines; may be empty */
            address: string;
            timezone: string;
            /** @description the names of its gates, in the order in which they are shown */
            gates: string[];
            /** Format: date-time */
            created_at: string;
            updated_at: string | null;
        };
        VenueAdmin: {
            /** Format: uuid */
            user_id: string;
            /**
             * @description 3 to 32 letters, digits, dots, underscores and hyphens. Public; it never
             * changes.
             * @example ada
             */
            username: string;
            granted_by: string | null;
            /** Format: date-time */
            granted_at: string;
        };
        VenueAdminPage: {
            items: components["schemas"]["VenueAdmin"][];
            next_page: string | null;
        };
        VenueChange: {
            /** @example The Old Mill */
            name?: string;
            /**
             * @description an IANA name
             * @example Europe/Copenhagen
             */
            timezone?: string;
            /** @example Mill Street 4, 8000 Aarhus C */
            address?: string;
            /** @description at most 50, each with its own name */
            gates?: string[];
            /**
             * @description the `updated_at` that you have read, also when it is null: if it is
             * another one by now, nothing is changed and the answer is 412
             */
            if_updated_at?: string | null;
        };
        VenuePage: {
            items: components["schemas"]["Venue"][];
            next_page: string | null;
        };
        WhoAmI: {
            /** Format: date-time */
            created_at: string;
            updated_at: string | null;
            /**
             * @description 3 to 32 letters, digits, dots, underscores and hyphens. Public; it never
             * changes.
             * @example ada
             */
            username: string;
            /**
             * Format: idn-email
             * @description An international domain is stored and answered in ASCII (`xn--…`).
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
            licence?: components["schemas"]["LicenceOfSession"];
        };
        WrittenLicenceMember: {
            /** Format: uuid */
            uuid: string;
            /** Format: date-time */
            created_on: string;
            /** Format: date-time */
            last_licence_update: string;
        };
        WrittenOwner: {
            /** Format: uuid */
            uuid: string;
            /** Format: date-time */
            created_on: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type Problem = components['schemas']['Problem'];
export type AdmissionByName = components['schemas']['AdmissionByName'];
export type Application = components['schemas']['Application'];
export type ApplicationChange = components['schemas']['ApplicationChange'];
export type ApplicationPage = components['schemas']['ApplicationPage'];
export type ApplicationSecret = components['schemas']['ApplicationSecret'];
export type AuditEntry = components['schemas']['AuditEntry'];
export type AuditEntryPage = components['schemas']['AuditEntryPage'];
export type AuthorizationRequest = components['schemas']['AuthorizationRequest'];
export type BorrowedLicenceSeat = components['schemas']['BorrowedLicenceSeat'];
export type Buyer = components['schemas']['Buyer'];
export type ChangedLicence = components['schemas']['ChangedLicence'];
export type Credential = components['schemas']['Credential'];
export type DatabaseShown = components['schemas']['DatabaseShown'];
export type DoorSale = components['schemas']['DoorSale'];
export type Duty = components['schemas']['Duty'];
export type DutyPage = components['schemas']['DutyPage'];
export type EnabledVenue = components['schemas']['EnabledVenue'];
export type EnabledVenuePage = components['schemas']['EnabledVenuePage'];
export type EntryUndo = components['schemas']['EntryUndo'];
export type Event = components['schemas']['Event'];
export type EventChange = components['schemas']['EventChange'];
export type EventLetter = components['schemas']['EventLetter'];
export type EventLive = components['schemas']['EventLive'];
export type EventOfRosterLink = components['schemas']['EventOfRosterLink'];
export type EventOfTicket = components['schemas']['EventOfTicket'];
export type EventPage = components['schemas']['EventPage'];
export type Finding = components['schemas']['Finding'];
export type FirstAdmin = components['schemas']['FirstAdmin'];
export type FirstRun = components['schemas']['FirstRun'];
export type FirstRunWish = components['schemas']['FirstRunWish'];
export type GateAnswer = components['schemas']['GateAnswer'];
export type Gift = components['schemas']['Gift'];
export type Gifts = components['schemas']['Gifts'];
export type GivenTickets = components['schemas']['GivenTickets'];
export type HappeningDetails = components['schemas']['HappeningDetails'];
export type Health = components['schemas']['Health'];
export type HeldLicenceSeat = components['schemas']['HeldLicenceSeat'];
export type HeldTicket = components['schemas']['HeldTicket'];
export type HeldTicketPage = components['schemas']['HeldTicketPage'];
export type InputError = components['schemas']['InputError'];
export type Introspection = components['schemas']['Introspection'];
export type Invitation = components['schemas']['Invitation'];
export type InvitationPage = components['schemas']['InvitationPage'];
export type Jwk = components['schemas']['Jwk'];
export type JwkSet = components['schemas']['JwkSet'];
export type Licence = components['schemas']['Licence'];
export type LicenceAdvice = components['schemas']['LicenceAdvice'];
export type LicenceChange = components['schemas']['LicenceChange'];
export type LicenceMember = components['schemas']['LicenceMember'];
export type LicenceMemberPage = components['schemas']['LicenceMemberPage'];
export type LicenceOfSession = components['schemas']['LicenceOfSession'];
export type LicencePage = components['schemas']['LicencePage'];
export type LicenceSeat = components['schemas']['LicenceSeat'];
export type LicenceSeatDevice = components['schemas']['LicenceSeatDevice'];
export type LicenceSeatEnd = components['schemas']['LicenceSeatEnd'];
export type LicenceSeatPage = components['schemas']['LicenceSeatPage'];
export type ListedUser = components['schemas']['ListedUser'];
export type ListedUserPage = components['schemas']['ListedUserPage'];
export type LiveGate = components['schemas']['LiveGate'];
export type Login = components['schemas']['Login'];
export type LogoutNotice = components['schemas']['LogoutNotice'];
export type LogoutToken = components['schemas']['LogoutToken'];
export type MadeLicence = components['schemas']['MadeLicence'];
export type Money = components['schemas']['Money'];
export type MoneyOfSales = components['schemas']['MoneyOfSales'];
export type MoneyOfVatRate = components['schemas']['MoneyOfVatRate'];
export type NewApplication = components['schemas']['NewApplication'];
export type NewEvent = components['schemas']['NewEvent'];
export type NewLicence = components['schemas']['NewLicence'];
export type NewOrder = components['schemas']['NewOrder'];
export type NewOwner = components['schemas']['NewOwner'];
export type NewPayment = components['schemas']['NewPayment'];
export type NewProduct = components['schemas']['NewProduct'];
export type NewRefund = components['schemas']['NewRefund'];
export type NewRosterLink = components['schemas']['NewRosterLink'];
export type NewSeller = components['schemas']['NewSeller'];
export type NewSellerAdmin = components['schemas']['NewSellerAdmin'];
export type NewServiceAccount = components['schemas']['NewServiceAccount'];
export type NewVenue = components['schemas']['NewVenue'];
export type NewVenueAdmin = components['schemas']['NewVenueAdmin'];
export type OAuthError = components['schemas']['OAuthError'];
export type Order = components['schemas']['Order'];
export type OrderChange = components['schemas']['OrderChange'];
export type OrderCounts = components['schemas']['OrderCounts'];
export type OrderHappening = components['schemas']['OrderHappening'];
export type OrderHappeningPage = components['schemas']['OrderHappeningPage'];
export type OrderLetter = components['schemas']['OrderLetter'];
export type OrderOfEvent = components['schemas']['OrderOfEvent'];
export type OrderOfEventPage = components['schemas']['OrderOfEventPage'];
export type OrderPosition = components['schemas']['OrderPosition'];
export type OrdersByStatus = components['schemas']['OrdersByStatus'];
export type OwnFactor = components['schemas']['OwnFactor'];
export type OwnLicence = components['schemas']['OwnLicence'];
export type OwnLicencePage = components['schemas']['OwnLicencePage'];
export type OwnOrder = components['schemas']['OwnOrder'];
export type OwnOrderPage = components['schemas']['OwnOrderPage'];
export type Owner = components['schemas']['Owner'];
export type OwnerChange = components['schemas']['OwnerChange'];
export type OwnerPage = components['schemas']['OwnerPage'];
export type Payment = components['schemas']['Payment'];
export type PlaceInLine = components['schemas']['PlaceInLine'];
export type PlaceInLinePage = components['schemas']['PlaceInLinePage'];
export type PositionInput = components['schemas']['PositionInput'];
export type PriceInput = components['schemas']['PriceInput'];
export type Product = components['schemas']['Product'];
export type ProductChange = components['schemas']['ProductChange'];
export type Proof = components['schemas']['Proof'];
export type ProviderMetadata = components['schemas']['ProviderMetadata'];
export type PublicUser = components['schemas']['PublicUser'];
export type Quota = components['schemas']['Quota'];
export type ReceiptOfOrder = components['schemas']['ReceiptOfOrder'];
export type RecentSales = components['schemas']['RecentSales'];
export type RecordedScan = components['schemas']['RecordedScan'];
export type RecordedScanPage = components['schemas']['RecordedScanPage'];
export type Refund = components['schemas']['Refund'];
export type RegisteredApplication = components['schemas']['RegisteredApplication'];
export type ResetUser = components['schemas']['ResetUser'];
export type RosterEntry = components['schemas']['RosterEntry'];
export type RosterEntryPage = components['schemas']['RosterEntryPage'];
export type RosterLink = components['schemas']['RosterLink'];
export type RosterLinkPage = components['schemas']['RosterLinkPage'];
export type RosterLinkShown = components['schemas']['RosterLinkShown'];
export type RosterLinkWish = components['schemas']['RosterLinkWish'];
export type Sales = components['schemas']['Sales'];
export type SalesOfDuty = components['schemas']['SalesOfDuty'];
export type Scan = components['schemas']['Scan'];
export type Seller = components['schemas']['Seller'];
export type SellerAdmin = components['schemas']['SellerAdmin'];
export type SellerAdminPage = components['schemas']['SellerAdminPage'];
export type SellerChange = components['schemas']['SellerChange'];
export type SellerPage = components['schemas']['SellerPage'];
export type Server = components['schemas']['Server'];
export type ServiceAccount = components['schemas']['ServiceAccount'];
export type ServiceAccountChange = components['schemas']['ServiceAccountChange'];
export type ServiceAccountPage = components['schemas']['ServiceAccountPage'];
export type ServiceAuditEntry = components['schemas']['ServiceAuditEntry'];
export type ServiceAuditEntryPage = components['schemas']['ServiceAuditEntryPage'];
export type ServiceKey = components['schemas']['ServiceKey'];
export type ServiceSecret = components['schemas']['ServiceSecret'];
export type ServiceSecretDates = components['schemas']['ServiceSecretDates'];
export type Session = components['schemas']['Session'];
export type SettingShown = components['schemas']['SettingShown'];
export type ShownTicket = components['schemas']['ShownTicket'];
export type SignUp = components['schemas']['SignUp'];
export type SignedUpUser = components['schemas']['SignedUpUser'];
export type SigningKey = components['schemas']['SigningKey'];
export type SoldProduct = components['schemas']['SoldProduct'];
export type Stay = components['schemas']['Stay'];
export type StayPage = components['schemas']['StayPage'];
export type Ticket = components['schemas']['Ticket'];
export type TicketHolder = components['schemas']['TicketHolder'];
export type TicketHolderPage = components['schemas']['TicketHolderPage'];
export type TokenAnswer = components['schemas']['TokenAnswer'];
export type TokenReference = components['schemas']['TokenReference'];
export type TokenRequest = components['schemas']['TokenRequest'];
export type Tokens = components['schemas']['Tokens'];
export type TotalInput = components['schemas']['TotalInput'];
export type TotpSetting = components['schemas']['TotpSetting'];
export type TotpSettingChange = components['schemas']['TotpSettingChange'];
export type UseDay = components['schemas']['UseDay'];
export type User = components['schemas']['User'];
export type UserAuditEntry = components['schemas']['UserAuditEntry'];
export type UserAuditEntryPage = components['schemas']['UserAuditEntryPage'];
export type UserChange = components['schemas']['UserChange'];
export type UserClaims = components['schemas']['UserClaims'];
export type UserReference = components['schemas']['UserReference'];
export type VatOfPosition = components['schemas']['VatOfPosition'];
export type Venue = components['schemas']['Venue'];
export type VenueAdmin = components['schemas']['VenueAdmin'];
export type VenueAdminPage = components['schemas']['VenueAdminPage'];
export type VenueChange = components['schemas']['VenueChange'];
export type VenuePage = components['schemas']['VenuePage'];
export type WhoAmI = components['schemas']['WhoAmI'];
export type WrittenLicenceMember = components['schemas']['WrittenLicenceMember'];
export type WrittenOwner = components['schemas']['WrittenOwner'];
export type $defs = Record<string, never>;
export interface operations {
    listUsers: {
        parameters: {
            query?: {
                /**
                 * @description matches any part of a user name, a full name or an e-mail address
                 */
                query?: string;
                role?: "user" | "organiser" | "admin";
                is_active?: boolean;
                /** @description `next_page` of the previous page */
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
                    "application/json": components["schemas"]["ListedUserPage"];
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
            /** @description `rate_limited`, `too_many_reads` */
            429: {
                headers: {
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
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
                "application/json": components["schemas"]["SignUp"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedUpUser"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    "application/json": components["schemas"]["PublicUser"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /**
                 * @example {
                 *       "first_name": "Ada",
                 *       "last_name": "Lovelace"
                 *     }
                 */
                "application/json": components["schemas"]["UserChange"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /** @description `next_page` of the previous page */
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
                    "application/json": components["schemas"]["UserAuditEntryPage"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
                "idempotency-key"?: string;
            };
            path: {
                username: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "role": "organiser"
                 *     }
                 */
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
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
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
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_running`, `storage_limit`, `last_admin` */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
                "idempotency-key"?: string;
            };
            path: {
                username: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "is_active": true
                 *     }
                 */
                "application/json": {
                    is_active: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
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
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_running`, `storage_limit`, `last_admin` */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    "application/json": components["schemas"]["ResetUser"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPlatformAudit: {
        parameters: {
            query?: {
                /** @example login_failed */
                kind?: string;
                /** @description a user name, or the id of a user or service account */
                actor?: string;
                /** @description a user name, or the id of a user or service account */
                user?: string;
                /** @example 2027-05-01T19:30:00Z */
                from?: string;
                /** @example 2027-05-01T19:30:00Z */
                to?: string;
                format?: "json" | "csv";
                /** @description `next_page` of the previous page */
                page?: string;
                page_size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the log, or the newest entries as CSV */
            200: {
                headers: {
                    /** @description `rel="next"`: the address of the next page, if any */
                    link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntryPage"];
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
            /** @description `rate_limited`, `too_many_reads` */
            429: {
                headers: {
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                "application/json": components["schemas"]["Login"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tokens"];
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
            /**
             * @description `cross_site`, `new_password_required`, `temporary_password_over`,
             * `licence_not_valid`
             */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    "application/json": components["schemas"]["WhoAmI"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    "application/json": components["schemas"]["Tokens"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /**
                 * @example {
                 *       "licence": "7K2M-9QXV-B4TN-C8RD"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description serial or id of a licence; the serial in either case, with or
                     * without hyphens
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    leaveLicenceLine: {
        parameters: {
            query: {
                /**
                 * @description serial or id of a licence; the serial in either case, with or
                 * without hyphens
                 * @example 7K2M-9QXV-B4TN-C8RD
                 */
                licence: string;
            };
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                        items: components["schemas"]["Session"][];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /** @description matches any part of a name, address or affiliation */
                query?: string;
                /** @description `next_page` of the previous page */
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
                    "application/json": components["schemas"]["OwnerPage"];
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
            /** @description `rate_limited`, `too_many_reads` */
            429: {
                headers: {
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
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
                "application/json": components["schemas"]["NewOwner"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Owner"] | components["schemas"]["WrittenOwner"];
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
            /** @description `idempotency_running`, `storage_limit` */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    "application/json": components["schemas"]["Owner"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
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
                "application/json": components["schemas"]["OwnerChange"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Owner"] | components["schemas"]["WrittenOwner"];
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
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_running`, `storage_limit` */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /** @description 1: those that you are a member of */
                mine?: "0" | "1";
                owner_id?: string;
                /** @description those that open only this application */
                application_id?: string;
                /** @description matches any part of a title, serial or affiliation */
                query?: string;
                /** @description `next_page` of the previous page */
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
                    "application/json": components["schemas"]["LicencePage"] | components["schemas"]["OwnLicencePage"];
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
            /** @description `rate_limited`, `too_many_reads` */
            429: {
                headers: {
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
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
                "application/json": components["schemas"]["NewLicence"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Licence"] | components["schemas"]["MadeLicence"];
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
            /** @description `idempotency_running`, `storage_limit` */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                 * @description its serial, in either case, with or without hyphens, or its id
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
                    "application/json": components["schemas"]["Licence"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description its serial, in either case, with or without hyphens, or its id
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
                "application/json": components["schemas"]["LicenceChange"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Licence"] | components["schemas"]["ChangedLicence"];
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
            /** @description `idempotency_running`, `storage_limit` */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition_failed` */
            412: {
                headers: {
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /** @description matches any part of a user name */
                query?: string;
                /** @description `next_page` of the previous page */
                page?: string;
                page_size?: number;
            };
            header?: never;
            path: {
                /**
                 * @description its serial, in either case, with or without hyphens, or its id
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
                    "application/json": components["schemas"]["LicenceMemberPage"];
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
            /** @description `rate_limited`, `too_many_reads` */
            429: {
                headers: {
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description its serial, in either case, with or without hyphens, or its id
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
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenceMember"] | components["schemas"]["WrittenLicenceMember"];
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
            /** @description `idempotency_running`, `storage_limit`, `already_member` */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description its serial, in either case, with or without hyphens, or its id
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
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
            /** @description `cross_site`, `scope_missing`, `forbidden`, `fresh_factor_required` */
            403: {
                headers: {
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_running`, `storage_limit` */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description its serial, in either case, with or without hyphens, or its id
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
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenceMember"] | components["schemas"]["WrittenLicenceMember"];
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
            /** @description `idempotency_running`, `storage_limit` */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInvitations: {
        parameters: {
            query?: {
                /** @description `next_page` of the previous page */
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
                    "application/json": components["schemas"]["InvitationPage"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description its serial, in either case, with or without hyphens, or its id
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
                    "application/json": components["schemas"]["OwnLicence"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declineInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description its serial, in either case, with or without hyphens, or its id
                 * @example 7K2M-9QXV-B4TN-C8RD
                 */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /** @description `next_page` of the previous page */
                page?: string;
                page_size?: number;
            };
            header?: never;
            path: {
                /**
                 * @description its serial, in either case, with or without hyphens, or its id
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
                    "application/json": components["schemas"]["LicenceSeatPage"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLine: {
        parameters: {
            query?: {
                /** @description `next_page` of the previous page */
                page?: string;
                page_size?: number;
            };
            header?: never;
            path: {
                /**
                 * @description its serial, in either case, with or without hyphens, or its id
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
                    "application/json": components["schemas"]["PlaceInLinePage"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description its serial, in either case, with or without hyphens, or its id
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
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
            /** @description `idempotency_running`, `storage_limit` */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /** @description `next_page` of the previous page */
                page?: string;
                page_size?: number;
            };
            header?: never;
            path: {
                /**
                 * @description its serial, in either case, with or without hyphens, or its id
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
                    "application/json": components["schemas"]["StayPage"];
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
            /** @description `rate_limited`, `too_many_reads` */
            429: {
                headers: {
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                 * @description its serial, in either case, with or without hyphens, or its id
                 * @example 7K2M-9QXV-B4TN-C8RD
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One line per day, latest last */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["UseDay"][];
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
            /** @description `rate_limited`, `too_many_reads` */
            429: {
                headers: {
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                 * @description its serial, in either case, with or without hyphens, or its id
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
                    "application/json": components["schemas"]["LicenceAdvice"];
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
            /** @description `rate_limited`, `too_many_reads` */
            429: {
                headers: {
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /** @description `next_page` of the previous page */
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
                    "application/json": components["schemas"]["ServiceAccountPage"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
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
                "application/json": components["schemas"]["NewServiceAccount"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceAccount"];
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
            /** @description `idempotency_running`, `storage_limit` */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    "application/json": components["schemas"]["ServiceAccount"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
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
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_running`, `storage_limit` */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
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
                 *       "name": "Register of students"
                 *     }
                 */
                "application/json": components["schemas"]["ServiceAccountChange"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceAccount"];
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
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_running`, `storage_limit` */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition_failed` */
            412: {
                headers: {
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /** @description `next_page` of the previous page */
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
                    "application/json": components["schemas"]["ServiceAuditEntryPage"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /**
                 * @example {
                 *       "old_ends_in_seconds": 3600
                 *     }
                 */
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
                    "application/json": components["schemas"]["ServiceSecret"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    "application/json": components["schemas"]["ServiceKey"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /**
                 * @description entity tags, or `*`: do this only if the data is one of these
                 * versions
                 */
                "if-match"?: string;
                /**
                 * @description entity tags, or `*`: do this only if the data is not one of these
                 * versions
                 */
                "if-none-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The value as it was sent; `null` if nothing is stored */
            200: {
                headers: {
                    /**
                     * @description a strong validator that names this version; send it in
                     * `If-Match`
                     */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description The caller already has this version */
            304: {
                headers: {
                    /**
                     * @description a strong validator that names this version; send it in
                     * `If-Match`
                     */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /**
                 * @description entity tags, or `*`: do this only if the data is one of these
                 * versions
                 */
                "if-match"?: string;
                /**
                 * @description entity tags, or `*`: do this only if the data is not one of these
                 * versions
                 */
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
            /** @description Stored */
            204: {
                headers: {
                    /**
                     * @description a strong validator that names this version; send it in
                     * `If-Match`
                     */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /**
                 * @description entity tags, or `*`: do this only if the data is one of these
                 * versions
                 */
                "if-match"?: string;
                /**
                 * @description entity tags, or `*`: do this only if the data is not one of these
                 * versions
                 */
                "if-none-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The value as it was sent; `null` if nothing is stored */
            200: {
                headers: {
                    /**
                     * @description a strong validator that names this version; send it in
                     * `If-Match`
                     */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description The caller already has this version */
            304: {
                headers: {
                    /**
                     * @description a strong validator that names this version; send it in
                     * `If-Match`
                     */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /**
                 * @description entity tags, or `*`: do this only if the data is one of these
                 * versions
                 */
                "if-match"?: string;
                /**
                 * @description entity tags, or `*`: do this only if the data is not one of these
                 * versions
                 */
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
            /** @description Stored */
            204: {
                headers: {
                    /**
                     * @description a strong validator that names this version; send it in
                     * `If-Match`
                     */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /**
                 * @description entity tags, or `*`: do this only if the data is one of these
                 * versions
                 */
                "if-match"?: string;
                /**
                 * @description entity tags, or `*`: do this only if the data is not one of these
                 * versions
                 */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                "application/json": components["schemas"]["Proof"];
            };
        };
        responses: {
            /** @description The secret, as a QR code or as text */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                    "image/svg+xml": string;
                    "application/json": {
                        /** @description opens an authenticator app by a tap */
                        otpauth_uri: string;
                        /** @description in base 32, to type by hand */
                        secret: string;
                        /** Format: date-time */
                        expires_at: string;
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
            /** @description `cross_site`, `new_password_required`, `temporary_password_over` */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /**
                 * @example {
                 *       "security_code": "492039"
                 *     }
                 */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readOwnFactor: {
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
                    "application/json": components["schemas"]["OwnFactor"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                        /** @description shown once, if this was the first code of a new factor */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                 * @description its serial, in either case, with or without hyphens, or its id
                 * @example 7K2M-9QXV-B4TN-C8RD
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The signed licence file */
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
            /**
             * @description `scope_missing`, `forbidden`, `fresh_factor_required`,
             * `licence_not_valid`
             */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
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
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BorrowedLicenceSeat"];
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
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_running`, `storage_limit`, `state_conflict` */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /** @description matches any part of the title or the place */
                query?: string;
                /** @description matches any part of the title */
                title?: string;
                /** @example 2027-05-01T19:30:00Z */
                from?: string;
                /** @example 2027-05-01T19:30:00Z */
                to?: string;
                mine?: "0" | "1";
                all?: "0" | "1";
                /** @description `1`: the events that are over, the last one first */
                past?: "0" | "1";
                /** @description `next_page` of the previous page */
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
                    "application/json": components["schemas"]["EventPage"];
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
            /** @description `rate_limited`, `too_many_reads` */
            429: {
                headers: {
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
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
                "application/json": components["schemas"]["NewEvent"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Event"];
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
            /** @description `idempotency_running`, `storage_limit` */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    "application/json": components["schemas"]["Event"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
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
                 *       "title": "Midsummer concert",
                 *       "capacity": 400
                 *     }
                 */
                "application/json": components["schemas"]["EventChange"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Event"];
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
            /**
             * @description `idempotency_running`, `storage_limit`, `totp_setting_frozen`,
             * `state_conflict`
             */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readEventCalendar: {
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
            /** @description A calendar with one entry; its times are in UTC */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
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
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Event"];
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
            /** @description `idempotency_running`, `storage_limit`, `state_conflict` */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
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
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Event"];
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
            /** @description `idempotency_running`, `storage_limit` */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readEventLetter: {
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
                    "application/json": components["schemas"]["EventLetter"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendEventLetter: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
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
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventLetter"];
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
            /** @description `idempotency_running`, `storage_limit`, `state_conflict` */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readEventPicture: {
        parameters: {
            query?: {
                /** @description pixels, at most */
                width?: 480 | 960 | 1600;
                /** @description `picture.etag` of the event */
                v?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture */
            200: {
                headers: {
                    /** @description a strong entity tag */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "image/webp": string;
                };
            };
            /** @description The caller has it already */
            304: {
                headers: {
                    /** @description a strong entity tag */
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
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setEventPicture: {
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
                "image/jpeg": string;
                "image/png": string;
                "image/webp": string;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Event"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeEventPicture: {
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listVenues: {
        parameters: {
            query?: {
                /** @description matches any part of the name or the address */
                query?: string;
                mine?: "0" | "1";
                /** @description `next_page` of the previous page */
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
                    "application/json": components["schemas"]["VenuePage"];
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
            /** @description `rate_limited`, `too_many_reads` */
            429: {
                headers: {
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createVenue: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "The Old Mill",
                 *       "address": "Mill Street 4, 8000 Aarhus C",
                 *       "timezone": "Europe/Copenhagen",
                 *       "gates": [
                 *         "North",
                 *         "South"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewVenue"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Venue"];
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
            /** @description `idempotency_running`, `storage_limit` */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readVenue: {
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
                    "application/json": components["schemas"]["Venue"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeVenue: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
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
                 *       "gates": [
                 *         "North",
                 *         "South",
                 *         "Stage door"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["VenueChange"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Venue"];
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
            /** @description `idempotency_running`, `storage_limit` */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition_failed` */
            412: {
                headers: {
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEnabledVenues: {
        parameters: {
            query?: {
                /** @description `next_page` of the previous page */
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
                    "application/json": components["schemas"]["EnabledVenuePage"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listVenueAdmins: {
        parameters: {
            query?: {
                /** @description `next_page` of the previous page */
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
                    "application/json": components["schemas"]["VenueAdminPage"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addVenueAdmin: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
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
                "application/json": components["schemas"]["NewVenueAdmin"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VenueAdmin"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VenueAdmin"];
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
            /** @description `idempotency_running`, `storage_limit` */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeVenueAdmin: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
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
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
            /** @description `idempotency_running`, `storage_limit`, `last_admin` */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSellers: {
        parameters: {
            query?: {
                mine?: "0" | "1";
                /** @description `next_page` of the previous page */
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
                    "application/json": components["schemas"]["SellerPage"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createSeller: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Sejlhuset ApS",
                 *       "company_number": "12345678",
                 *       "vat_number": "DK12345678",
                 *       "address": "Havnegade 7, 8000 Aarhus C"
                 *     }
                 */
                "application/json": components["schemas"]["NewSeller"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Seller"];
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
            /** @description `idempotency_running`, `storage_limit` */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSeller: {
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
                    "application/json": components["schemas"]["Seller"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeSeller: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
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
                 *       "name": "Sejlhuset ApS"
                 *     }
                 */
                "application/json": components["schemas"]["SellerChange"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Seller"];
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
            /** @description `idempotency_running`, `storage_limit`, `state_conflict` */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition_failed` */
            412: {
                headers: {
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSellerAdmins: {
        parameters: {
            query?: {
                /** @description `next_page` of the previous page */
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
                    "application/json": components["schemas"]["SellerAdminPage"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addSellerAdmin: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
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
                "application/json": components["schemas"]["NewSellerAdmin"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SellerAdmin"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SellerAdmin"];
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
            /** @description `idempotency_running`, `storage_limit` */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeSellerAdmin: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
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
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
            /** @description `idempotency_running`, `storage_limit`, `last_admin` */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDuties: {
        parameters: {
            query?: {
                past?: "0" | "1";
                /** @description `1`: with what each event was sold for */
                sales?: "0" | "1";
                /** @description `next_page` of the previous page */
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
                    "application/json": components["schemas"]["DutyPage"];
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
            /** @description `rate_limited`, `too_many_reads` */
            429: {
                headers: {
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /** @description matches any part of a user name or name */
                query?: string;
                /** @description `next_page` of the previous page */
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
                    "application/json": components["schemas"]["TicketHolderPage"];
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
            /** @description `rate_limited`, `too_many_reads` */
            429: {
                headers: {
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
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
                "application/json": components["schemas"]["Gift"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
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
            /** @description `idempotency_running`, `storage_limit`, `sold_out`, `event_not_open` */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    giveTickets: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
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
                 *       "username": "ada",
                 *       "count": 4
                 *     }
                 */
                "application/json": components["schemas"]["Gifts"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GivenTickets"];
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
            /** @description `idempotency_running`, `storage_limit`, `sold_out`, `event_not_open` */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
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
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
            /**
             * @description `idempotency_running`, `storage_limit`, `ticket_ambiguous`,
             * `state_conflict`
             */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /** @description matches any part of a user name or name */
                query?: string;
                /** @description `next_page` of the previous page */
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
                    "application/json": components["schemas"]["RosterEntryPage"];
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
            /** @description `rate_limited`, `too_many_reads` */
            429: {
                headers: {
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
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
                "application/json": components["schemas"]["UserReference"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterEntry"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterEntry"];
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
            /** @description `idempotency_running`, `storage_limit` */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
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
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
            /** @description `idempotency_running`, `storage_limit` */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /** @description matches any part of a user name or name */
                query?: string;
                /** @description `next_page` of the previous page */
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
                    "application/json": components["schemas"]["RosterEntryPage"];
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
            /** @description `rate_limited`, `too_many_reads` */
            429: {
                headers: {
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
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
                "application/json": components["schemas"]["UserReference"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterEntry"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterEntry"];
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
            /** @description `idempotency_running`, `storage_limit` */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
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
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
            /** @description `idempotency_running`, `storage_limit`, `last_admin` */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRosterLinks: {
        parameters: {
            query?: {
                /** @description `next_page` of the previous page */
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
                    "application/json": components["schemas"]["RosterLinkPage"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeRosterLink: {
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
                 *       "role": "agent",
                 *       "uses": 12
                 *     }
                 */
                "application/json": components["schemas"]["RosterLinkWish"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewRosterLink"];
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
            /** @description `storage_limit` */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeRosterLink: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
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
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_running`, `storage_limit` */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lookAtRosterLink: {
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
                 *       "token": "3q2-7wEi0vX9kYb5cGzT1mNhRfA"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description what follows the # of the link
                     * @example 3q2-7wEi0vX9kYb5cGzT1mNhRfA
                     */
                    token: string;
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
                    "application/json": components["schemas"]["RosterLinkShown"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptRosterLink: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "3q2-7wEi0vX9kYb5cGzT1mNhRfA"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description what follows the # of the link
                     * @example 3q2-7wEi0vX9kYb5cGzT1mNhRfA
                     */
                    token: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        event_id: string;
                        /** @enum {unknown} */
                        role: "agent" | "event_admin" | "user";
                        ticket_id: string | null;
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
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_running`, `storage_limit`, `state_conflict`, `sold_out` */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /** @description `1`: the tickets of events that are over */
                past?: "0" | "1";
                /** @description `next_page` of the previous page */
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
                    "application/json": components["schemas"]["HeldTicketPage"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
                "idempotency-key"?: string;
            };
            path: {
                username: string;
            };
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
                    event_id: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
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
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency_running`, `storage_limit`, `sold_out`, `event_not_open`,
             * `not_on_sale`, `limit_reached`
             */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
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
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
            /**
             * @description `idempotency_running`, `storage_limit`, `ticket_ambiguous`,
             * `state_conflict`
             */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    "application/json": components["schemas"]["Credential"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Credential"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    "application/json": components["schemas"]["Ticket"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
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
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
            /** @description `idempotency_running`, `storage_limit`, `state_conflict` */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProducts: {
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
                        items: components["schemas"]["Product"][];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createProduct: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
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
                 *       "name": "Standing",
                 *       "price": {
                 *         "amount_minor": 34500,
                 *         "currency": "DKK"
                 *       },
                 *       "vat_rate_bp": 2500
                 *     }
                 */
                "application/json": components["schemas"]["NewProduct"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
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
            /** @description `idempotency_running`, `storage_limit`, `state_conflict` */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeProduct: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
                product_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
            /** @description `idempotency_running`, `storage_limit`, `state_conflict` */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeProduct: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
                product_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "is_offered": false
                 *     }
                 */
                "application/json": components["schemas"]["ProductChange"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
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
            /** @description `idempotency_running`, `storage_limit`, `state_conflict` */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition_failed` */
            412: {
                headers: {
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listQuotas: {
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
                        items: components["schemas"]["Quota"][];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createQuota: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
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
                 *       "name": "Floor",
                 *       "size": 200
                 *     }
                 */
                "application/json": {
                    /** @example Standing */
                    name: string;
                    /** @example 200 */
                    size: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quota"];
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
            /** @description `idempotency_running`, `storage_limit`, `state_conflict` */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeQuota: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
                quota_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
            /** @description `idempotency_running`, `storage_limit`, `state_conflict` */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeQuota: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
                quota_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "size": 250
                 *     }
                 */
                "application/json": {
                    name?: string;
                    /** @example 200 */
                    size?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quota"];
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
            /** @description `idempotency_running`, `storage_limit`, `state_conflict` */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    order: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event_id": "0190a6c0-0000-7000-8000-000000000001",
                 *       "positions": [
                 *         {
                 *           "product_id": "0190a6c0-0000-7000-8000-000000000002"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewOrder"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
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
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency_running`, `storage_limit`, `sold_out`, `event_not_open`,
             * `not_on_sale`, `limit_reached`, `price_changed`, `open_order`
             */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
            /** @description `rate_limited`, `hold_limit` */
            429: {
                headers: {
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable` */
            503: {
                headers: {
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readOrder: {
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
                    "application/json": components["schemas"]["Order"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelOrder: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
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
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
            /** @description `idempotency_running`, `storage_limit`, `state_conflict` */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePositions: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
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
                 *       "positions": [
                 *         {
                 *           "product_id": "0190a6c0-0000-7000-8000-000000000002"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["OrderChange"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
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
            /**
             * @description `idempotency_running`, `storage_limit`, `sold_out`, `event_not_open`,
             * `not_on_sale`, `limit_reached`, `price_changed`, `hold_over`, `state_conflict`
             */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    extendHold: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
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
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
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
            /**
             * @description `idempotency_running`, `storage_limit`, `extension_used`, `hold_over`,
             * `state_conflict`
             */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOwnOrders: {
        parameters: {
            query?: {
                /** @description only the orders of this event */
                event_id?: string;
                /** @description `next_page` of the previous page */
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
                    "application/json": components["schemas"]["OwnOrderPage"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    payOrder: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
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
                 *       "provider": "manual",
                 *       "method": "cash"
                 *     }
                 */
                "application/json": components["schemas"]["NewPayment"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
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
            /**
             * @description `idempotency_running`, `storage_limit`, `state_conflict`,
             * `event_not_open`, `sold_out`
             */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refundOrder: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
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
                 *       "reason": "The singer is ill"
                 *     }
                 */
                "application/json": components["schemas"]["NewRefund"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
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
            /** @description `idempotency_running`, `storage_limit`, `state_conflict` */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    keepOrder: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
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
                 *       "expires_at": "2027-05-01T12:00:00Z"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: date-time
                     * @example 2027-05-01T19:30:00Z
                     */
                    expires_at: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
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
            /**
             * @description `idempotency_running`, `storage_limit`, `hold_over`, `state_conflict`
             */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrders: {
        parameters: {
            query?: {
                /**
                 * @description an order number, or any part of the user name or name of the buyer
                 */
                query?: string;
                status?: "PENDING" | "PAID" | "BOOKED" | "EXPIRED" | "CANCELLED";
                format?: "json" | "csv";
                /** @description `next_page` of the previous page */
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
            /** @description A page of the orders, or all of them as CSV */
            200: {
                headers: {
                    /** @description `rel="next"`: the address of the next page, if any */
                    link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOfEventPage"];
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
            /** @description `rate_limited`, `too_many_reads` */
            429: {
                headers: {
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countOrders: {
        parameters: {
            query?: {
                /**
                 * @description an order number, or any part of the user name or name of the buyer
                 */
                query?: string;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderCounts"];
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
            /** @description `rate_limited`, `too_many_reads` */
            429: {
                headers: {
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readOrderOfEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                order_id: string;
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
                    "application/json": components["schemas"]["OrderOfEvent"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrderHistory: {
        parameters: {
            query?: {
                /** @description `next_page` of the previous page */
                page?: string;
                page_size?: number;
            };
            header?: never;
            path: {
                id: string;
                order_id: string;
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
                    "application/json": components["schemas"]["OrderHappeningPage"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrderLetters: {
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
                        items: components["schemas"]["OrderLetter"][];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendOrderLetter: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
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
            201: {
                headers: {
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderLetter"];
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
            /** @description `idempotency_running`, `storage_limit`, `state_conflict` */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sellAtDoor: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
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
                 *       "positions": [
                 *         {
                 *           "product_id": "0190a6c0-0000-7000-8000-000000000002"
                 *         }
                 *       ],
                 *       "method": "cash",
                 *       "admit": true
                 *     }
                 */
                "application/json": components["schemas"]["DoorSale"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
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
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency_running`, `storage_limit`, `sold_out`, `event_not_open`,
             * `limit_reached`, `price_changed`, `state_conflict`
             */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSales: {
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
                    "application/json": components["schemas"]["Sales"];
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
            /** @description `rate_limited`, `too_many_reads` */
            429: {
                headers: {
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readRecentSales: {
        parameters: {
            query?: {
                /**
                 * @description an IANA name: where the days begin; by default UTC
                 * @example Europe/Copenhagen
                 */
                timezone?: string;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecentSales"];
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
            /** @description `rate_limited`, `too_many_reads` */
            429: {
                headers: {
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readReceipt: {
        parameters: {
            query?: {
                /**
                 * @description absent: the receipt
                 * @example C-17
                 */
                number?: string;
                /** @description absent: as `Accept-Language` says */
                language?: "en" | "da";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document, on A4 pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
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
            /** @description `state_conflict` */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readOrderCalendar: {
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
            /** @description A calendar with one entry; its times are in UTC */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
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
            /** @description `state_conflict` */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    "application/json": components["schemas"]["GateAnswer"];
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
            /** @description `cross_site`, `scope_missing`, `forbidden` */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                "application/json": components["schemas"]["Scan"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateAnswer"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    admitByName: {
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
                 *       "gate": "North",
                 *       "nonce": "f3b9"
                 *     }
                 */
                "application/json": components["schemas"]["AdmissionByName"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateAnswer"];
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
            /** @description `admission_by_name_off` */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readEventLive: {
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
                    "application/json": components["schemas"]["EventLive"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listScans: {
        parameters: {
            query?: {
                result?: "admitted" | "refused";
                reason?: "malformed" | "unknown_ticket" | "wrong_event" | "revoked_credential" | "own_ticket" | "bad_code" | "stale_code" | "future_code" | "cancelled" | "expired" | "not_paid" | "already_consumed" | "not_inside" | "replayed_code" | "too_early" | "too_late" | "show_next_code";
                gate?: string;
                /** @description the user name of the person who scanned */
                actor?: string;
                /** @description matches any part of the user name or name of the holder */
                query?: string;
                /** @example 2027-05-01T19:30:00Z */
                from?: string;
                /** @example 2027-05-01T19:30:00Z */
                to?: string;
                format?: "json" | "csv";
                /** @description `next_page` of the previous page */
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
            /** @description A page of the scans, or all of them as CSV */
            200: {
                headers: {
                    /** @description `rel="next"`: the address of the next page, if any */
                    link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedScanPage"];
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
            /** @description `rate_limited`, `too_many_reads` */
            429: {
                headers: {
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undoEntry: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
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
                 *       "reason": "The wrong person"
                 *     }
                 */
                "application/json": components["schemas"]["EntryUndo"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedScan"];
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
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_running`, `storage_limit`, `state_conflict` */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
            query?: {
                event_id?: string;
                licence_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description A stream of events, until the login session or the access token is over.
             */
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
            /** @description `rate_limited`, `stream_limit` */
            429: {
                headers: {
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /** @description `next_page` of the previous page */
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
                    "application/json": components["schemas"]["ApplicationPage"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /**
                 * @example {
                 *       "name": "Laboratory",
                 *       "audience": "https://lab.example.org",
                 *       "redirect_uris": [
                 *         "https://lab.example.org/callback"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewApplication"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredApplication"];
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
            /** @description `state_conflict`, `storage_limit` */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    "application/json": components["schemas"]["Application"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /**
                 * @example {
                 *       "name": "Laboratory of chemistry"
                 *     }
                 */
                "application/json": components["schemas"]["ApplicationChange"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /**
                 * @example {
                 *       "old_secret_seconds": 3600
                 *     }
                 */
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
                    "application/json": components["schemas"]["ApplicationSecret"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /**
                 * @example {
                 *       "session_id": "0190a6c0-0000-7000-8000-000000000001"
                 *     }
                 */
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
                    "application/json": components["schemas"]["HeldLicenceSeat"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                /**
                 * @example {
                 *       "session_id": "0190a6c0-0000-7000-8000-000000000001"
                 *     }
                 */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
            query: {
                response_type: "code";
                client_id: string;
                /** @description one that the application registered */
                redirect_uri: string;
                /**
                 * @description `openid`, and of `profile`, `email` and `offline_access` what is
                 * needed
                 * @example openid profile email
                 */
                scope: string;
                /** @description comes back unchanged */
                state?: string;
                /** @description comes back in the id token */
                nonce?: string;
                /**
                 * @description needed unless the application is registered with `pkce: optional`
                 */
                code_challenge?: string;
                code_challenge_method?: "S256";
                response_mode?: "query" | "form_post";
                /** @description some of `login`, `consent` and `select_account`, or `none` alone */
                prompt?: string;
                /** @description the most seconds since the person last showed a code */
                max_age?: number;
                /** @description names the person who must come in */
                id_token_hint?: string;
                /** @description a user name that the login page begins with */
                login_hint?: string;
                /** @description the serial or id of the licence to use */
                licence?: string;
                /** @description the languages for the pages, best first; there are `en` and `da` */
                ui_locales?: string;
                /** @description the audience of the application (RFC 8707) */
                resource?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page that posts the answer to the application (`form_post`) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description To the login page, or back to the application */
            303: {
                headers: {
                    /** @description where to go */
                    location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description A page for the person, if no address of the application can be trusted;
             * `malformed_input`
             */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAuthorize: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["AuthorizationRequest"];
            };
        };
        responses: {
            /** @description A page that posts the answer to the application (`form_post`) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description To the login page, or back to the application */
            303: {
                headers: {
                    /** @description where to go */
                    location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description A page for the person, if no address of the application can be trusted;
             * `malformed_input`
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    "application/json": components["schemas"]["ProviderMetadata"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discoverAuthorizationServer: {
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
                    "application/json": components["schemas"]["ProviderMetadata"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["TokenRequest"];
            };
        };
        responses: {
            /** @description The tokens */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenAnswer"];
                };
            };
            /**
             * @description `invalid_request`, `invalid_grant`, `unauthorized_client`,
             * `unsupported_grant_type`, `invalid_scope`, `invalid_target`; `malformed_input`
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_client` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    "application/json": components["schemas"]["UserClaims"];
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
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description `insufficient_scope` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    "application/json": components["schemas"]["UserClaims"];
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
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description `insufficient_scope` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["TokenReference"];
            };
        };
        responses: {
            /** @description `{"active": false}`, or what the token says */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Introspection"];
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
                    "application/json": components["schemas"]["OAuthError"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["TokenReference"];
            };
        };
        responses: {
            /** @description The token, if there was one, no longer counts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
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
                    "application/json": components["schemas"]["OAuthError"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    "application/json": components["schemas"]["JwkSet"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readServer: {
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
                    "application/json": components["schemas"]["Server"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSigningKeys: {
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
                        items: components["schemas"]["SigningKey"][];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateSigningKey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description makes a retry safe: with the same key and body the write is done at
                 * most once (24 h); one caller may use 10,000 keys in that time
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "purpose": "access_tokens"
                 *     }
                 */
                "application/json": {
                    /** @enum {unknown} */
                    purpose?: "access_tokens" | "licence_files";
                    at_once?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    /** @description `true` on an answer that is repeated, also on a refusal */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        kid: string;
                        /** @enum {unknown} */
                        purpose: "access_tokens" | "licence_files";
                        /** Format: date-time */
                        signs_from: string;
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
            /** @description `idempotency_running`, `storage_limit` */
            409: {
                headers: {
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    /** @description `true` on an answer that is repeated, also on a refusal */
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    isFirstRun: {
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
                        open: boolean;
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    completeFirstRun: {
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
                 *       "code": "7K2M-9QXV-B4TN-C8RD",
                 *       "username": "ada",
                 *       "email": "ada@example.org",
                 *       "password1": "a good long phrase",
                 *       "password2": "a good long phrase",
                 *       "public_url": "https://tickets.example.org"
                 *     }
                 */
                "application/json": components["schemas"]["FirstRunWish"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirstAdmin"];
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
            /** @description `not_found` */
            404: {
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkFirstRun: {
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
                 *       "code": "7K2M-9QXV-B4TN-C8RD"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description the one-time code that the last start has shown on the terminal
                     * or in its file
                     * @example 7K2M-9QXV-B4TN-C8RD
                     */
                    code: string;
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
                    "application/json": components["schemas"]["FirstRun"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
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
                    "application/json": components["schemas"]["Health"];
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
                    "application/json": components["schemas"]["Health"];
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
                    "application/json": components["schemas"]["Health"];
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
                    "application/json": components["schemas"]["JwkSet"];
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
                    /** @description seconds until a retry makes sense */
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
                    /** @description seconds until a retry makes sense */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    receiveLogout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["LogoutNotice"];
            };
        };
        responses: {
            /** @description The application has logged the person out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The same */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The application refuses the token */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
