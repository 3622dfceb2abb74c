import { newId } from '../db/ids.ts'
import type { SqlTransaction } from '../db/sql.ts'
import {
  type Claimant,
  type LockedLicence,
  lookAtSeats,
  markOverdraft,
  openClaim,
  type SeatsView,
  writeSeat,
} from '../licensing/claimSeat.ts'
import { explainFull, noteRefusal } from '../licensing/explainFull.ts'
import { type InvalidBecause, WHY_INVALID } from '../licensing/invalidBecause.ts'
import { askForTurn, leaveLine } from '../licensing/waitingLine.ts'
import { Refusal } from '../refusal.ts'
import type { TakenSeat } from '../sessions/openSession.ts'
import { evictLongestIdle } from './evictLongestIdle.ts'
import { reapSeats } from './reapSeats.ts'

export interface SeatWish extends Claimant {
  /** The serial or the id of a licence. */
  readonly licence: string
  /** Whether this is the same wish again, by its login ticket: written down as refused but once. */
  readonly again?: boolean
  /** Whether it is made in a living login, and cost no code. */
  readonly costsNothing?: boolean
}

/** The claim of a seat: a refusal is answered and not thrown, so that what the transaction has spent stays spent. */
export type SeatAnswer<T> =
  | { readonly seat: TakenSeat; readonly result: T }
  | { readonly refusal: Refusal; readonly full?: FullLicence }

export interface FullLicence {
  readonly licenceId: string
  readonly waitsInLine: boolean
}

/**
 * Claims a seat of a licence for a login session that this transaction opens, or joins the seat the claimant has.
 *
 * Law 1: the licence's row is locked first, then the seats are looked at; releases need no lock, for they only make room. When a
 * claim would be refused, the seats whose login sessions are over are given up first, then the licence's own rule decides: the longest
 * idle goes, an overdraft, a line, or no.
 *
 * Locks are taken in one order everywhere (user, licence, seat, login session), and whoever is to be put out is passed over where somebody
 * holds them at this moment: so logins, logouts and refreshes never wait for each other in a circle.
 *
 * @param use What stands under the seat: written in the same round trip, so that the licence is locked no longer than it must be.
 *
 * Refusals, answered: `not_found` (no such licence, or not a member of it), `licence_not_valid`, `licence_full`.
 */
export async function takeSeat<T>(
  tx: SqlTransaction,
  wish: SeatWish,
  use: (seat: TakenSeat) => Promise<T>,
): Promise<SeatAnswer<T>> {
  const claim = await openClaim(tx, wish)
  if (!claim) return { refusal: unknownLicence() }
  const { licence, seats } = claim
  if (licence.invalid_because) return { refusal: notValid(licence.invalid_because) }
  if (seats.own_seat_id) {
    const seat = seatOf(licence, seats.own_seat_id)
    return { seat, result: await use(seat) }
  }

  const found = await findRoom(tx, licence, { seats, wish })
  if (found.hasRoom) {
    const seat = seatOf(licence, newId())
    const [, result] = await Promise.all([
      writeSeat(tx, licence, {
        claimant: wish,
        seatId: seat.seatId,
        ownLingers: found.seats.own_lingers,
      }),
      use(seat),
      markOverdraft(tx, licence, found.seats.taken + (seats.own_lingers ? 0 : 1)),
      seats.waiting > 0 && leaveLine(tx, { licenceId: licence.uuid, userId: wish.userId }),
    ])
    return { seat, result }
  }
  const { seats: last, position } = found
  if (!wish.again)
    await noteRefusal(tx, licence, {
      userId: wish.userId,
      inUse: last.taken,
      costsNothing: wish.costsNothing ?? false,
    })
  return {
    refusal: await explainFull(tx, licence, { seats: last, position }),
    full: { licenceId: licence.uuid, waitsInLine: position !== undefined },
  }
}

interface Found {
  readonly hasRoom: boolean
  readonly seats: SeatsView
  /** In the line, where there is one. */
  readonly position?: number
}

/** Whether there is room, or room can be made by the licence's rule; with the seats as they are then. */
async function findRoom(
  tx: SqlTransaction,
  licence: LockedLicence,
  { seats, wish }: { seats: SeatsView; wish: SeatWish },
): Promise<Found> {
  const mustWait = licence.on_full === 'queue' && seats.waiting > 0
  if (seats.own_lingers || (hasRoom(licence, seats) && !mustWait)) return { hasRoom: true, seats }
  let now = seats
  const lookAgain = async (): Promise<void> => {
    now = (await lookAtSeats(tx, wish)) ?? now
  }
  if (!hasRoom(licence, now) && (await reapSeats(tx, licence.uuid)) > 0) await lookAgain()
  if (hasRoom(licence, now) && !mustWait) return { hasRoom: true, seats: now }

  if (licence.on_full === 'queue') {
    const free = Math.max(0, licence.number_of_users - now.taken)
    const turn = await askForTurn(tx, licence, { userId: wish.userId, free })
    return turn.hasCome
      ? { hasRoom: true, seats: now }
      : { hasRoom: false, seats: now, position: turn.position }
  }
  // While a released seat waits for its application, nobody else is put out: it will do for the next who asks.
  const isOver = now.taken - now.lingering > licence.number_of_users
  if (licence.on_full === 'evict_longest_idle' && now.lingering === 0 && !isOver)
    if (await evictLongestIdle(tx, licence)) await lookAgain()
  return { hasRoom: hasRoom(licence, now), seats: now }
}

function hasRoom(licence: LockedLicence, seats: SeatsView): boolean {
  return seats.taken < licence.number_of_users + licence.overdraft_now
}

function seatOf(licence: LockedLicence, seatId: string): TakenSeat {
  return {
    licenceId: licence.uuid,
    seatId,
    idleDays: licence.stay_logged_in_days,
    longestDays: licence.longest_login_days,
    licenceEndsAt: licence.valid_to,
    keepsData: licence.keep_session_data,
  }
}

function unknownLicence(): Refusal {
  return new Refusal('not_found', 'You are a member of no such licence.')
}

function notValid(because: InvalidBecause): Refusal {
  return new Refusal('licence_not_valid', `${WHY_INVALID[because]} Ask its licence admin.`, {
    members: { because },
  })
}
