import { createHash, randomBytes } from 'node:crypto'
import type { Sql, SqlTransaction } from '../db/sql.ts'

/** How long the password and the code stay good for a login that found no licence seat. */
const PENDING_SECONDS = 10 * 60
/**
 * A person in the waiting line who asks again keeps the pending login, but no longer than this
 * after showing the password and the code.
 */
const LONGEST_SECONDS = 60 * 60
const TICKET = /^tl1\.[A-Za-z0-9_-]{43}$/

/** What a login that found no licence seat leaves behind. */
export interface NewPendingLogin {
  readonly userId: string
  readonly licenceId: string
  readonly browserId: string
}

/** A pending login whose row and user's row are locked by this transaction. */
export interface ShownPendingLogin extends NewPendingLogin {
  readonly factorVerifiedAt: Date
  /** Whether the person is owed recovery codes, which the login shows. */
  readonly isOwedCodes: boolean
}

/** Creates a pending login: 256 random bits, stored as their hash. */
export async function makePendingLogin(
  tx: SqlTransaction,
  pending: NewPendingLogin,
): Promise<string> {
  const text = `tl1.${randomBytes(32).toString('base64url')}`
  await tx`
    insert into pending_logins (ticket_hash, user_id, licence_id, browser_id, expires_at)
    values (${hashText(text)}, ${pending.userId}, ${pending.licenceId}, ${pending.browserId},
            now() + make_interval(secs => ${PENDING_SECONDS}))`
  return text
}

/**
 * Reads a valid pending login, and locks it and its user. When two requests show it at once, the
 * second sees the result of the first. The user is locked before everything else, as at every
 * login.
 */
export async function lockPendingLogin(
  tx: SqlTransaction,
  text: string,
): Promise<ShownPendingLogin | undefined> {
  if (!TICKET.test(text)) return undefined
  const hash = hashText(text)
  const [user] = await tx<{ is_owed_codes: boolean }[]>`
    select recovery_codes_owed as is_owed_codes from users
     where is_active and uuid = (select user_id from pending_logins where ticket_hash = ${hash})
       for no key update`
  if (!user) return undefined
  const [pending] = await tx<
    {
      user_id: string
      licence_id: string
      browser_id: string
      factor_verified_at: Date
    }[]
  >`
    select user_id, licence_id, browser_id, factor_verified_at
      from pending_logins where ticket_hash = ${hash} and expires_at > now()
       for update`
  return (
    pending && {
      userId: pending.user_id,
      licenceId: pending.licence_id,
      browserId: pending.browser_id,
      isOwedCodes: user.is_owed_codes,
      factorVerifiedAt: pending.factor_verified_at,
    }
  )
}

/** Spends a pending login that led to a login. */
export async function spendPendingLogin(tx: SqlTransaction, text: string): Promise<void> {
  await tx`delete from pending_logins where ticket_hash = ${hashText(text)}`
}

/** Keeps the pending login of a person in the waiting line who has asked again. */
export async function keepPendingLogin(tx: SqlTransaction, text: string): Promise<void> {
  await tx`
    update pending_logins
       set expires_at = greatest(expires_at, least(now() + make_interval(secs => ${PENDING_SECONDS}),
                                                   factor_verified_at + make_interval(secs => ${LONGEST_SECONDS})))
     where ticket_hash = ${hashText(text)}`
}

/** Deletes the pending logins of a user who changes the password or is deactivated. */
export async function forgetPendingLogins(sql: Sql, userId: string): Promise<void> {
  await sql`delete from pending_logins where user_id = ${userId}`
}

/** Deletes the pending logins of everybody. */
export async function forgetAllPendingLogins(tx: SqlTransaction): Promise<void> {
  await tx`delete from pending_logins`
}

function hashText(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
