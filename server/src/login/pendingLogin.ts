import { createHash, randomBytes } from 'node:crypto'
import type { Sql, SqlTransaction } from '../db/sql.ts'

/** How long password and code, once shown, stand for a login that found no licence seat. */
const TICKET_SECONDS = 10 * 60
/** Who waits in line and asks again keeps the ticket, but no longer than this after password and code were shown. */
const LONGEST_SECONDS = 60 * 60
const TICKET = /^tl1\.[A-Za-z0-9_-]{43}$/

/** What a login that found no licence seat leaves behind. */
export interface NewTicket {
  readonly userId: string
  readonly licenceId: string
  readonly browserId: string
  /** Whether this was the login that confirmed the factor: the recovery codes are then made when somebody is in. */
  readonly makesRecoveryCodes: boolean
}

/** A ticket whose row, and whose user's row, this transaction has locked. */
export interface ShownTicket extends NewTicket {
  readonly factorVerifiedAt: Date
}

/** Makes a pending login: 256 random bits, kept as their hash. */
export async function makePendingLogin(tx: SqlTransaction, ticket: NewTicket): Promise<string> {
  const text = `tl1.${randomBytes(32).toString('base64url')}`
  await tx`
    insert into pending_logins (ticket_hash, user_id, licence_id, browser_id, makes_recovery_codes, expires_at)
    values (${hashTicket(text)}, ${ticket.userId}, ${ticket.licenceId}, ${ticket.browserId},
            ${ticket.makesRecoveryCodes}, now() + make_interval(secs => ${TICKET_SECONDS}))`
  return text
}

/**
 * Reads a ticket that counts, and locks it and its user: of two that show one at once the second sees what became of the
 * first. Users are locked before all else, as at every login.
 */
export async function lockPendingLogin(
  tx: SqlTransaction,
  text: string,
): Promise<ShownTicket | undefined> {
  if (!TICKET.test(text)) return undefined
  const hash = hashTicket(text)
  const [user] = await tx`
    select 1 from users
     where is_active and uuid = (select user_id from pending_logins where ticket_hash = ${hash})
       for no key update`
  if (!user) return undefined
  const [ticket] = await tx<
    {
      user_id: string
      licence_id: string
      browser_id: string
      makes_recovery_codes: boolean
      factor_verified_at: Date
    }[]
  >`
    select user_id, licence_id, browser_id, makes_recovery_codes, factor_verified_at
      from pending_logins where ticket_hash = ${hash} and expires_at > now()
       for update`
  return (
    ticket && {
      userId: ticket.user_id,
      licenceId: ticket.licence_id,
      browserId: ticket.browser_id,
      makesRecoveryCodes: ticket.makes_recovery_codes,
      factorVerifiedAt: ticket.factor_verified_at,
    }
  )
}

/** A ticket that led to a login is spent. */
export async function spendPendingLogin(tx: SqlTransaction, text: string): Promise<void> {
  await tx`delete from pending_logins where ticket_hash = ${hashTicket(text)}`
}

/** Keeps the ticket of a person who waits in line and has asked again. */
export async function keepPendingLogin(tx: SqlTransaction, text: string): Promise<void> {
  await tx`
    update pending_logins
       set expires_at = greatest(expires_at, least(now() + make_interval(secs => ${TICKET_SECONDS}),
                                                   factor_verified_at + make_interval(secs => ${LONGEST_SECONDS})))
     where ticket_hash = ${hashTicket(text)}`
}

/** Whoever changes the password, or is put out of use, leaves no login half done behind. */
export async function forgetPendingLogins(sql: Sql, userId: string): Promise<void> {
  await sql`delete from pending_logins where user_id = ${userId}`
}

function hashTicket(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
