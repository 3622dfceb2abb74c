import { newId } from '../db/ids.ts'
import { inOrder } from '../db/inOrder.ts'
import type { SqlTransaction, Write } from '../db/sql.ts'
import {
  type Claimant,
  type LicenceSeatsView,
  type LockedLicence,
  lookAtLicenceSeats,
  markOverdraft,
  openClaim,
  writeLicenceSeat,
} from '../licensing/claimLicenceSeat.ts'
import { explainFull, noteRefusal } from '../licensing/explainFull.ts'
import { type InvalidBecause, WHY_INVALID } from '../licensing/invalidBecause.ts'
import { writeAcceptance } from '../licensing/invitations.ts'
import { askForTurn, leaveLine } from '../licensing/waitingLine.ts'
import { Refusal } from '../refusal.ts'
import type { TakenLicenceSeat } from '../sessions/openSession.ts'
import { evictLongestIdle } from './evictLongestIdle.ts'
import { reapLicenceSeats } from './reapLicenceSeats.ts'

export interface LicenceSeatWish extends Claimant {
  /** The serial or the id of a licence. */
  readonly licence: string
  /** Whether a pending login repeats this wish. Its refusal is recorded only once. */
  readonly again?: boolean
  /**
   * Whether the person names the licence with password and code. That accepts an invitation.
   */
  readonly accepts?: boolean
  /** Whether it comes from a live login and used no security code. */
  readonly costsNothing?: boolean
}

/**
 * The result of a claim. A refusal is returned and not thrown, because what the transaction used up
 * (a security code, an attempt) must stay used.
 */
export type LicenceSeatAnswer<T> =
  | { readonly licenceSeat: TakenLicenceSeat; readonly result: T }
  | { readonly refusal: Refusal; readonly full?: FullLicence }

/** Room that was found for a claimant, or a refusal. */
export type RoomAnswer =
  | { readonly licenceSeat: TakenLicenceSeat; readonly writes: SeatWrites }
  | { readonly refusal: Refusal; readonly full?: FullLicence }

/** What takes the licence seat. It is sent in the same transaction, before the login session. */
export type SeatWrites = readonly [Write, Write, Write]

const nothing: Write = () => undefined
const NOTHING_TO_WRITE: SeatWrites = [nothing, nothing, nothing]

export interface FullLicence {
  readonly licenceId: string
  readonly waitsInLine: boolean
}

/**
 * Claims a licence seat for a login session that this transaction opens, or joins the licence seat
 * that the claimant already has (`findLicenceSeat`).
 *
 * @param use Writes the login session in the same round trip, so that the licence is locked as
 * briefly as possible.
 */
export async function takeLicenceSeat<T>(
  tx: SqlTransaction,
  wish: LicenceSeatWish,
  use: (licenceSeat: TakenLicenceSeat) => Promise<T>,
): Promise<LicenceSeatAnswer<T>> {
  const found = await findLicenceSeat(tx, wish)
  if ('refusal' in found) return found
  const { licenceSeat, writes } = found
  const [, , , result] = await inOrder(tx, [...writes, () => use(licenceSeat)])
  return { licenceSeat, result }
}

/**
 * Finds a licence seat for a claimant: their own, or room for a new one. The caller sends the
 * returned writes and those of the login session, in this order, in the same transaction.
 *
 * Law 1: the licence's row is locked first, then the licence seats are read. Releases need no lock,
 * because they only make room. A claim that would be refused first releases the licence seats whose
 * login sessions are over. Then the licence's rule decides: evict the longest idle, allow an
 * overdraft, queue or deny.
 *
 * Locks are taken in one order everywhere: user, licence, licence seat, login session. An eviction
 * skips licence seats that another transaction has locked. Therefore logins, logouts and refreshes
 * never deadlock.
 *
 * Refusals that are returned: `not_found` (no such licence, or not a member of it),
 * `state_conflict` with the `invitation` when the claimant has not accepted it,
 * `licence_not_valid`, `licence_full`.
 */
export async function findLicenceSeat(
  tx: SqlTransaction,
  wish: LicenceSeatWish,
): Promise<RoomAnswer> {
  const claim = await openClaim(tx, wish)
  if (!claim) return { refusal: unknownLicence() }
  const { licence, licenceSeats } = claim
  if (!licenceSeats.is_accepted) {
    const { userId, accepts = false } = wish
    if (!accepts) return { refusal: notAccepted(licence.uuid) }
    await writeAcceptance(tx, { licence: licence.uuid, userId, how: 'login' })
  }
  if (licence.invalid_because) return { refusal: notValid(licence.invalid_because) }
  if (licenceSeats.own_licence_seat_id)
    return {
      licenceSeat: licenceSeatOf(licence, licenceSeats.own_licence_seat_id),
      writes: NOTHING_TO_WRITE,
    }

  const found = await findRoom(tx, licence, { licenceSeats, wish })
  if (found.hasRoom) {
    const licenceSeat = licenceSeatOf(licence, newId())
    return {
      licenceSeat,
      writes: writesOf(licence, { licenceSeat, wish, before: found.licenceSeats }),
    }
  }
  const { licenceSeats: last, position } = found
  if (!wish.again)
    await noteRefusal(tx, licence, {
      userId: wish.userId,
      inUse: last.taken,
      costsNothing: wish.costsNothing ?? false,
    })
  return {
    refusal: await explainFull(tx, licence, { licenceSeats: last, position }),
    full: { licenceId: licence.uuid, waitsInLine: position !== undefined },
  }
}

function writesOf(
  licence: LockedLicence,
  {
    licenceSeat: { licenceSeatId },
    wish,
    before,
  }: { licenceSeat: TakenLicenceSeat; wish: LicenceSeatWish; before: LicenceSeatsView },
): SeatWrites {
  const ownLingers = before.own_lingers
  return [
    (tx) => writeLicenceSeat(tx, licence, { claimant: wish, licenceSeatId, ownLingers }),
    (tx) => markOverdraft(tx, licence, before.taken + (ownLingers ? 0 : 1)),
    (tx) =>
      before.waiting > 0
        ? leaveLine(tx, { licenceId: licence.uuid, userId: wish.userId })
        : undefined,
  ]
}

interface Found {
  readonly hasRoom: boolean
  readonly licenceSeats: LicenceSeatsView
  /** The place in line, if the licence has a line. */
  readonly position?: number
}

/** Whether there is room, or the licence's rule can make room; and the licence seats after that. */
async function findRoom(
  tx: SqlTransaction,
  licence: LockedLicence,
  { licenceSeats, wish }: { licenceSeats: LicenceSeatsView; wish: LicenceSeatWish },
): Promise<Found> {
  const mustWait = licence.on_full === 'queue' && licenceSeats.waiting > 0
  if (licenceSeats.own_lingers || (hasRoom(licence, licenceSeats) && !mustWait))
    return { hasRoom: true, licenceSeats }
  let now = licenceSeats
  const lookAgain = async (): Promise<void> => {
    now = (await lookAtLicenceSeats(tx, wish)) ?? now
  }
  if (!hasRoom(licence, now) && (await reapLicenceSeats(tx, licence.uuid)) > 0) await lookAgain()
  if (hasRoom(licence, now) && !mustWait) return { hasRoom: true, licenceSeats: now }

  if (licence.on_full === 'queue') {
    const free = Math.max(0, licence.number_of_users - now.taken)
    const turn = await askForTurn(tx, licence, { userId: wish.userId, free })
    return turn.hasCome
      ? { hasRoom: true, licenceSeats: now }
      : { hasRoom: false, licenceSeats: now, position: turn.position }
  }
  // While a released licence seat waits for its application, nobody else is evicted: the next
  // claimant gets that one.
  const isOver = now.taken - now.lingering > licence.number_of_users
  if (licence.on_full === 'evict_longest_idle' && now.lingering === 0 && !isOver)
    if (await evictLongestIdle(tx, licence)) await lookAgain()
  return { hasRoom: hasRoom(licence, now), licenceSeats: now }
}

function hasRoom(licence: LockedLicence, licenceSeats: LicenceSeatsView): boolean {
  return licenceSeats.taken < licence.number_of_users + licence.overdraft_now
}

function licenceSeatOf(licence: LockedLicence, licenceSeatId: string): TakenLicenceSeat {
  return {
    licenceId: licence.uuid,
    licenceSeatId,
    idleDays: licence.stay_logged_in_days,
    longestDays: licence.longest_login_days,
    licenceEndsAt: licence.valid_to,
    keepsData: licence.keep_session_data,
  }
}

function unknownLicence(): Refusal {
  return new Refusal(
    'not_found',
    'You are not a member of a licence of this name. Check its serial.',
  )
}

function notAccepted(licenceId: string): Refusal {
  return new Refusal(
    'state_conflict',
    'You were invited to this licence and have not accepted. Accept the invitation first.',
    { members: { invitation: licenceId } },
  )
}

function notValid(because: InvalidBecause): Refusal {
  return new Refusal('licence_not_valid', `${WHY_INVALID[because]} Ask its licence admin.`, {
    members: { because },
  })
}
