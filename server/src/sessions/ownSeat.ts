import type { Sql, SqlPool, SqlTransaction } from '../db/sql.ts'
import { recordAudit } from '../identity/audit.ts'
import { Refusal } from '../refusal.ts'
import { OVER } from './overBecause.ts'
import { releaseSeats } from './releaseSeats.ts'
import { beginWithKeptData } from './sessionData.ts'
import { type SeatAnswer, type SeatWish, takeSeat } from './takeSeat.ts'

/**
 * Claims a seat for a login session that goes on without a new login. A session that has a seat of this very licence keeps it; one
 * under another licence must let go of that first.
 *
 * The user's row is locked first, as at every login, then licence, seat and session.
 * @throws {Refusal} `unauthenticated` when the session ended meanwhile, `state_conflict` under another licence; and those of
 * `takeSeat`: `not_found`, `licence_not_valid`, `licence_full`.
 */
export async function claimSeatForSession(
  sql: SqlPool,
  wish: SeatWish,
): Promise<{ licence_id: string; seat_id: string }> {
  const answer = await sql.begin<SeatAnswer>(async (tx) => {
    const [, claim] = await Promise.all([
      tx`select 1 from users where uuid = ${wish.userId} and is_active for no key update`,
      takeSeat(tx, wish),
    ])
    if ('refusal' in claim) return claim
    const { licenceId, seatId, idleDays, longestDays, licenceEndsAt } = claim.seat
    const [seated] = await Promise.all([
      tx`
        update sessions
           set licence_id = ${licenceId}, seat_id = ${seatId}, idle_days = ${idleDays},
               expires_at = least(expires_at, now() + make_interval(days => ${idleDays}),
                                  created_at + make_interval(days => ${longestDays}), ${licenceEndsAt}::timestamptz)
         where sid = ${wish.sid} and ended_at is null and expires_at > now() and coalesce(seat_id, ${seatId}) = ${seatId}
        returning 1`,
      recordAudit(tx, {
        kind: 'seat_taken',
        userId: wish.userId,
        sid: wish.sid,
        details: { licence_id: licenceId },
      }),
      claim.seat.keepsData &&
        beginWithKeptData(tx, { sid: wish.sid, userId: wish.userId, licenceId }),
    ])
    if (seated.length === 0) {
      await lockLiveSession(tx, wish.sid)
      throw new Refusal(
        'state_conflict',
        'This login has a seat of another licence: release that first, or log in anew.',
      )
    }
    return claim
  })
  if ('refusal' in answer) throw answer.refusal
  return { licence_id: answer.seat.licenceId, seat_id: answer.seat.seatId }
}

/**
 * Gives the seat of a login session back; the login goes on without it. Nothing happens where it has none. Safe to retry.
 * @throws {Refusal} `unauthenticated` when the session ended meanwhile.
 */
export async function releaseOwnSeat(
  sql: SqlPool,
  { userId, sid }: { readonly userId: string; readonly sid: string },
): Promise<void> {
  await sql.begin(async (tx) => {
    const [seat] = await tx<{ licence_id: string; uuid: string }[]>`
      select licence_id, uuid from licence_seats
       where (licence_id, uuid) = (select licence_id, seat_id from sessions where sid = ${sid})
         for update`
    const session = await lockLiveSession(tx, sid)
    if (!seat || session.seat_id !== seat.uuid) return
    await tx`update sessions set licence_id = null, seat_id = null where sid = ${sid}`
    await releaseSeats(tx, [{ licenceId: seat.licence_id, seatId: seat.uuid }], {
      reason: 'given_back',
    })
    await recordAudit(tx, {
      kind: 'seat_given_back',
      userId,
      sid,
      details: { licence_id: seat.licence_id },
    })
  })
}

/** As it stands in `user-info`. */
export interface OwnLicence {
  readonly uuid: string
  readonly serial: string
  readonly title: string
  readonly valid_to: Date
  readonly seat_id: string
}

/** The licence that a login session stands under, and its seat. */
export async function readOwnLicence(
  sql: Sql,
  { licence_id, seat_id }: { readonly licence_id: string | null; readonly seat_id: string | null },
): Promise<OwnLicence> {
  const [row] = await sql<OwnLicence[]>`
    select uuid, serial, title, valid_to, ${seat_id}::uuid as seat_id from licences where uuid = ${licence_id}`
  if (!row) throw new Error('A licence that has a seat is there.')
  return row
}

async function lockLiveSession(
  tx: SqlTransaction,
  sid: string,
): Promise<{ seat_id: string | null }> {
  const [session] = await tx<{ seat_id: string | null }[]>`
    select seat_id from sessions
     where sid = ${sid} and ended_at is null and expires_at > now()
       for update`
  if (!session) throw new Refusal('unauthenticated', OVER)
  return session
}
