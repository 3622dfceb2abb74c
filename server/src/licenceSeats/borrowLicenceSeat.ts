import { account } from '../audit/actor.ts'
import { newId } from '../db/ids.ts'
import type { JsonObject } from '../db/json.ts'
import { type Sql, type SqlTransaction, transact } from '../db/sql.ts'
import { endLoan, lendLicenceSeat } from '../licensing/lendLicenceSeat.ts'
import { toEpoch } from '../licensing/licenceFile.ts'
import { signStatement } from '../licensing/licenceKeys.ts'
import { validLicence } from '../licensing/validLicence.ts'
import { Refusal } from '../refusal.ts'
import { liveSession } from '../sessions/liveSession.ts'
import { OVER } from '../sessions/overBecause.ts'
import { licenceSeatClaims } from '../tokens/licenceClaims.ts'
import type { Vault } from '../vault/vault.ts'
import { audit } from './auditKinds.ts'

const FORMAT_VERSION = 1

/** A licence seat that is borrowed for use without network. */
export interface BorrowedLicenceSeat {
  readonly borrow_id: string
  readonly licence_id: string
  readonly licence_seat_id: string
  readonly borrowed_until: Date
  /** A signed statement of this licence seat, for an application without network. */
  readonly jws: string
}

interface LendingLicence {
  readonly uuid: string
  readonly serial: string
  readonly title: string
  readonly features: JsonObject
  readonly borrow_days: number
  readonly valid: boolean
  readonly borrowed_at: Date
  readonly until: Date
}

/**
 * Lends the licence seat of a login session to its user for a number of days, at most until the
 * licence ends. From then on it counts until it is returned or its time is over, even when the
 * login session ends before. Nobody can recall it, because its machine may be out of reach (law 1).
 *
 * Locks the licence and then the licence seat, in the same order as everywhere, and then reads.
 * Ending a login session locks the licence seat first. Therefore a session that is seen live stays
 * live.
 *
 * @throws {Refusal} `not_found` without a licence; `licence_not_valid`; `forbidden` when the
 * licence does not lend licence seats; `malformed_input` for more days than the licence allows;
 * `state_conflict` when this licence seat is already borrowed, with `borrow_id` and
 * `borrowed_until`; `unauthenticated` when the session ended meanwhile.
 */
export function borrowLicenceSeat(
  sql: Sql,
  { vault, issuer }: { readonly vault: Vault; readonly issuer: string },
  borrower: {
    readonly sid: string
    readonly userId: string
    readonly username: string
    readonly days: number
  },
): Promise<BorrowedLicenceSeat> {
  const { userId, days } = borrower
  return transact(sql, async (tx) => {
    const licence = await lockLending(tx, borrower)
    requireLending(licence, days)
    const licenceSeatId = await lockUnborrowedLicenceSeat(tx, borrower)
    const borrowId = newId()
    await lendLicenceSeat(tx, { licenceSeatId, borrowId, until: licence.until })
    await audit.record(tx, {
      kind: 'licence_seat_borrowed',
      actor: account(userId),
      userId,
      sid: borrower.sid,
      details: { licence_id: licence.uuid, days },
    })
    const { jws } = await signStatement(tx, vault, {
      type: 'tessera-borrow+jwt',
      claims: {
        format_version: FORMAT_VERSION,
        iss: issuer,
        sub: userId,
        jti: borrowId,
        iat: toEpoch(licence.borrowed_at),
        nbf: toEpoch(licence.borrowed_at),
        exp: toEpoch(licence.until),
        username: borrower.username,
        ...licenceSeatClaims(licenceSeatId),
        borrow_id: borrowId,
        borrowed_until: licence.until,
        licence: {
          uuid: licence.uuid,
          serial: licence.serial,
          title: licence.title,
          features: licence.features,
        },
      },
    })
    return {
      borrow_id: borrowId,
      licence_id: licence.uuid,
      licence_seat_id: licenceSeatId,
      borrowed_until: licence.until,
      jws,
    }
  })
}

function requireLending(licence: LendingLicence, days: number): void {
  if (!licence.valid)
    throw new Refusal('licence_not_valid', 'This licence is not valid now. Ask its licence admin.')
  if (licence.borrow_days === 0)
    throw new Refusal(
      'forbidden',
      'Licence seats of this licence cannot be borrowed. Ask a platform admin to allow it.',
    )
  if (days > licence.borrow_days)
    throw new Refusal(
      'malformed_input',
      'This licence seat cannot be borrowed for that long. Ask for fewer days.',
      {
        errors: [
          {
            path: '/days',
            code: 'too_large',
            reason: `must be at most ${licence.borrow_days}`,
            limit: licence.borrow_days,
          },
        ],
      },
    )
}

async function lockLending(
  tx: SqlTransaction,
  { sid, days }: { readonly sid: string; readonly days: number },
): Promise<LendingLicence> {
  const [licence] = await tx<LendingLicence[]>`
    select uuid, serial, title, features, borrow_days,
           ${validLicence(tx)} as valid,
           statement_timestamp() as borrowed_at,
           date_trunc('second', least(statement_timestamp() + make_interval(days => ${days}), valid_to)) as until
      from licences where uuid = (select licence_id from sessions where sid = ${sid})
       for share`
  if (!licence) throw new Refusal('not_found', 'This login has no licence seat. Claim one first.')
  return licence
}

async function lockUnborrowedLicenceSeat(
  tx: SqlTransaction,
  { sid }: { readonly sid: string },
): Promise<string> {
  const [licenceSeat] = await tx<
    { uuid: string; borrow_id: string | null; borrowed_until: Date | null; is_borrowed: boolean }[]
  >`
    select uuid, borrow_id, borrowed_until, coalesce(borrowed_until > statement_timestamp(), false) as is_borrowed
      from licence_seats
     where uuid = (select licence_seat_id from sessions where sid = ${sid})
       for update`
  const [live] = await tx`
    select 1 from sessions
     where sid = ${sid} and licence_seat_id = ${licenceSeat?.uuid ?? null}
       and ${liveSession(tx)}`
  if (!licenceSeat || !live) throw new Refusal('unauthenticated', OVER)
  if (licenceSeat.is_borrowed)
    throw new Refusal('state_conflict', 'This licence seat is already borrowed. Return it first.', {
      members: { borrow_id: licenceSeat.borrow_id, borrowed_until: licenceSeat.borrowed_until },
    })
  return licenceSeat.uuid
}

/**
 * Returns a borrowed licence seat. Only its user can, from any login session. A released one
 * becomes free at once, unless an application holds it. One that is still in use continues like any
 * other. A second return, or one after the end of the loan, changes nothing. Safe to retry.
 *
 * A later licence seat of the same user continues the loan, and the earlier one keeps its
 * `borrow_id`. Therefore all licence seats with this `borrow_id` are locked, then returned.
 *
 * @throws {Refusal} `not_found` when the caller has not borrowed this licence seat.
 */
export function returnLicenceSeat(
  sql: Sql,
  { borrowId, userId }: { readonly borrowId: string; readonly userId: string },
): Promise<void> {
  return transact(sql, async (tx) => {
    const known = await tx`
      select 1 from licence_seats where borrow_id = ${borrowId} and user_id = ${userId}
       order by licence_id, uuid for update`
    if (known.length === 0)
      throw new Refusal(
        'not_found',
        'You have not borrowed this licence seat. Check the borrow_id.',
      )
    const licenceId = await endLoan(tx, { borrowId, userId })
    if (licenceId === undefined) return
    await audit.record(tx, {
      kind: 'licence_seat_returned',
      actor: account(userId),
      userId,
      details: { licence_id: licenceId },
    })
  })
}
