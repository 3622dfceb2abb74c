import { inOrder } from '../db/inOrder.ts'
import { changedNothing } from '../db/mustChange.ts'
import type { Sql, SqlPool, SqlTransaction, Write } from '../db/sql.ts'
import { acceptedMember } from '../licensing/acceptedMember.ts'
import { namedLicence } from '../licensing/namedLicence.ts'
import { Refusal } from '../refusal.ts'
import { leaveLicenceSeat } from '../sessions/leaveLicenceSeat.ts'
import { liveSession } from '../sessions/liveSession.ts'
import { olderThan } from '../sessions/olderThan.ts'
import type { TakenLicenceSeat } from '../sessions/openSession.ts'
import { OVER } from '../sessions/overBecause.ts'
import { releaseLockedLicenceSeats } from '../sessions/releaseEmptyLicenceSeats.ts'
import { beginWithKeptData, settleSessionData } from '../sessions/sessionData.ts'
import { standUnderLicenceSeat } from '../sessions/standUnderLicenceSeat.ts'
import {
  findLicenceSeat,
  type LicenceSeatWish,
  type RoomAnswer,
  type SeatWrites,
} from './takeLicenceSeat.ts'

/**
 * Claims a licence seat for a login session, which continues without a new login. A session that
 * already has a licence seat of this licence keeps it. One under another licence must release that
 * first. One that is older than the licence allows must log in again. Both are also checked before
 * the claim, because a session that cannot have the licence seat must not take a place in line.
 *
 * Locks the user's row first, as at every login, then licence, licence seat and session. The
 * licence's history records its licence seats. The audit log records logins, and this is not a
 * login.
 *
 * @throws {Refusal} `unauthenticated` when the session ended meanwhile; `state_conflict` when it is
 * under another licence or too old for this one, or has not accepted the invitation; and those of
 * `takeLicenceSeat`: `not_found`, `licence_not_valid`, `licence_full`.
 */
export async function claimLicenceSeatForSession(
  sql: SqlPool,
  wish: LicenceSeatWish,
): Promise<{ licence_id: string; licence_seat_id: string }> {
  const answer = await sql
    .begin<RoomAnswer>(async (tx) => {
      await lockFit(tx, wish)
      const room = await findLicenceSeat(tx, { ...wish, costsNothing: true })
      if ('licenceSeat' in room) await standUnder(tx, wish, room)
      return room
    })
    .catch((error: unknown) => {
      if (!changedNothing(error)) throw error
      return undefined
    })
  if (!answer) return refuseChanged(sql, wish)
  if ('refusal' in answer) throw answer.refusal
  return {
    licence_id: answer.licenceSeat.licenceId,
    licence_seat_id: answer.licenceSeat.licenceSeatId,
  }
}

/**
 * Writes the licence seat and the login session under it, and commits in the same round trip unless
 * the licence keeps data. Fails by `mustChange` when the session changed meanwhile.
 */
async function standUnder(
  tx: SqlTransaction,
  { sid, userId }: LicenceSeatWish,
  { licenceSeat, writes }: { readonly licenceSeat: TakenLicenceSeat; readonly writes: SeatWrites },
): Promise<void> {
  const stand: Write = (tx) => standUnderLicenceSeat(tx, sid, licenceSeat)
  if (!licenceSeat.keepsData) return tx.finish([...writes, stand])
  // The session's row is locked before its data, as in every function that writes the data.
  await inOrder(tx, [
    ...writes,
    stand,
    (tx) => beginWithKeptData(tx, { sid, userId, licenceId: licenceSeat.licenceId }),
  ])
}

/** Says why a claim was rolled back: its session changed while it ran. */
async function refuseChanged(sql: SqlPool, wish: LicenceSeatWish): Promise<never> {
  await sql.begin(async (tx) => {
    await lockLiveSession(tx, wish.sid)
    await lockFit(tx, wish)
  })
  throw new Refusal('state_conflict', 'This login was changed by another request. Try again.')
}

/**
 * Locks the user's row, and checks whether the login session can have a licence seat of this
 * licence. A licence that the user is not a member of is left to the claim.
 *
 * @throws {Refusal} `state_conflict`.
 */
async function lockFit(
  tx: SqlTransaction,
  { sid, userId, licence }: LicenceSeatWish,
): Promise<void> {
  const named = namedLicence(tx, licence)
  const [session] = await tx<{ is_elsewhere: boolean; is_too_old: boolean }[]>`
    select exists (select 1 from licences l where l.uuid = s.licence_id and not (${named})) as is_elsewhere,
           exists (select 1 from licences l
                    where ${named}
                      and l.uuid in (select licence_id from licence_members where user_id = ${userId} and ${acceptedMember(tx)})
                      and ${olderThan(tx, tx`s`, tx`l.longest_login_days`)}) as is_too_old
      from sessions s join users u on u.uuid = s.user_id
     where s.sid = ${sid}
       for no key update of u`
  if (session?.is_elsewhere)
    throw new Refusal(
      'state_conflict',
      'This login has a licence seat of another licence. Release it first, or log in again.',
    )
  if (session?.is_too_old)
    throw new Refusal(
      'state_conflict',
      'This login is older than the licence allows. Log in again.',
    )
}

/**
 * Releases the licence seat of a login session. The login continues without it, as long as any
 * other. Data that the licence keeps stays with the licence. A session without a licence seat is
 * left unchanged. Safe to retry.
 *
 * @throws {Refusal} `unauthenticated` when the session ended meanwhile.
 */
export async function releaseOwnLicenceSeat(sql: SqlPool, sid: string): Promise<void> {
  await sql.begin(async (tx) => {
    const [licenceSeat, session] = await inOrder(tx, [
      (tx) => lockLicenceSeatOf(tx, sid),
      (tx) => lockLiveSession(tx, sid),
    ])
    if (!licenceSeat || session.licence_seat_id !== licenceSeat.uuid) return
    const { licence_id: licenceId, uuid: licenceSeatId, keep_session_data } = licenceSeat
    if (keep_session_data) await settleSessionData(tx, [sid])
    const name = { licenceId, licenceSeatId }
    await tx.finish([
      (tx) => leaveLicenceSeat(tx, sid),
      (tx) => releaseLockedLicenceSeats(tx, [name], { reason: 'given_back' }),
    ])
  })
}

/** Locks the licence seat of a login session, if it has one. */
async function lockLicenceSeatOf(
  tx: SqlTransaction,
  sid: string,
): Promise<{ licence_id: string; uuid: string; keep_session_data: boolean } | undefined> {
  const [licenceSeat] = await tx<
    { licence_id: string; uuid: string; keep_session_data: boolean }[]
  >`
    select s.licence_id, s.uuid, l.keep_session_data
      from licence_seats s join licences l on l.uuid = s.licence_id
     where s.uuid = (select licence_seat_id from sessions where sid = ${sid})
       for update of s`
  return licenceSeat
}

/** A licence as in `user-info`. */
export interface OwnLicence {
  readonly uuid: string
  readonly serial: string
  readonly title: string
  readonly valid_to: Date
  readonly licence_seat_id: string
}

/** Returns the licence of a login session, and its licence seat. */
export async function readOwnLicence(
  sql: Sql,
  {
    licence_id,
    licence_seat_id,
  }: { readonly licence_id: string | null; readonly licence_seat_id: string | null },
): Promise<OwnLicence> {
  const [row] = await sql<OwnLicence[]>`
    select uuid, serial, title, valid_to, ${licence_seat_id}::uuid as licence_seat_id from licences where uuid = ${licence_id}`
  if (!row) throw new Error('A licence that has a licence seat cannot be read.')
  return row
}

async function lockLiveSession(
  tx: SqlTransaction,
  sid: string,
): Promise<{ licence_seat_id: string | null }> {
  const [session] = await tx<{ licence_seat_id: string | null }[]>`
    select licence_seat_id from sessions
     where sid = ${sid} and ${liveSession(tx)}
       for update`
  if (!session) throw new Refusal('unauthenticated', OVER)
  return session
}
