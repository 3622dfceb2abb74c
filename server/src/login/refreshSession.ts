import { SYSTEM } from '../audit/actor.ts'
import { inOrder } from '../db/inOrder.ts'
import type { SqlPool, SqlTransaction } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import { endSessions } from '../sessions/endSession.ts'
import { liveSession } from '../sessions/liveSession.ts'
import { noteRefresh } from '../sessions/noteRefresh.ts'
import type { Delivery } from '../sessions/openSession.ts'
import { OVER, overBecause } from '../sessions/overBecause.ts'
import { signAccessToken } from '../tokens/accessToken.ts'
import { makeRefreshToken, readRefreshToken } from '../tokens/refreshToken.ts'
import { audit } from './auditKinds.ts'
import type { TokenKeys } from './login.ts'

/** A predecessor stays valid for this time after the first use of its successor. */
const GRACE_SECONDS = 30

export interface Refreshed {
  readonly access_token: string
  readonly refresh_token: string
  readonly token_type: 'Bearer'
  readonly delivery: Delivery
}

interface SessionRow {
  readonly user_id: string
  readonly delivery: Delivery
  readonly refresh_generation: number
  readonly licence_id: string | null
  readonly licence_seat_id: string | null
  /** Seconds since the first use of each of the latest generations, the newest first. */
  readonly first_used_ago: number[]
  readonly epoch: number
}

/**
 * Gives a login session new tokens (law 6).
 *
 * The rule for generation k: it is valid until 30 s after the first use of k+1, and its answer is
 * always k+1. A race, a lost answer or a client that never stores the new token therefore logs
 * nobody out. Use of an older generation, by a thief or by the victim, ends the login session for
 * both (RFC 9700 §4.14.2).
 *
 * Lock, then look: the session's row is locked, and it holds everything that decides. A generation
 * that is more than one above the last used one is still accepted, because we signed it. This
 * happens after a restored backup. Safe to retry.
 *
 * @throws {Refusal} `unauthenticated` when the token is not ours, was replaced too long ago, or its
 * login session is over.
 */
export async function refreshSession(
  sql: SqlPool,
  keys: TokenKeys,
  token: string,
): Promise<Refreshed> {
  const claims = readRefreshToken(keys.vault, token)
  if (!claims) throw new Refusal('unauthenticated', OVER)
  const { sid, generation } = claims

  const outcome = await sql.begin(async (tx) => {
    const [, [session]] = await inOrder(tx, [
      (tx) => lockLicenceSeat(tx, sid),
      (tx) => tx<SessionRow[]>`
      select s.user_id, s.delivery, s.refresh_generation, s.licence_id, s.licence_seat_id,
             array(select extract(epoch from now() - t)::float8 from unnest(s.refresh_first_used) with ordinality as u (t, n) order by n)
               as first_used_ago,
             extract(epoch from now())::float8 as epoch
        from sessions s join users u on u.uuid = s.user_id and u.is_active
       where s.sid = ${sid} and ${liveSession(tx, tx`s`)}
         for update of s`,
    ])
    if (!session) return 'over'

    const behind = session.refresh_generation - generation
    if (behind > 0) {
      const successorUsedAgo = session.first_used_ago[behind - 1]
      if (successorUsedAgo === undefined || successorUsedAgo >= GRACE_SECONDS) return 'reused'
    }
    const licenceId = session.licence_id
    await noteRefresh(tx, { sid, generation, isFirst: behind < 0, licenceId })
    return session
  })
  if (outcome === 'reused') await endReused(sql, sid)
  if (typeof outcome === 'string') throw await overBecause(sql, sid)

  return {
    access_token: await signAccessToken(keys, {
      sid,
      userId: outcome.user_id,
      epoch: outcome.epoch,
      licenceId: outcome.licence_id,
      licenceSeatId: outcome.licence_seat_id,
    }),
    refresh_token: makeRefreshToken(keys.vault, { sid, generation: generation + 1 }),
    token_type: 'Bearer',
    delivery: outcome.delivery,
  }
}

/**
 * Licence seats are locked before login sessions, everywhere. A logout and a refresh therefore
 * never deadlock.
 */
async function lockLicenceSeat(tx: SqlTransaction, sid: string): Promise<void> {
  await tx`
    select 1 from licence_seats
     where uuid = (select licence_seat_id from sessions where sid = ${sid})
       for key share`
}

/**
 * A separate transaction. The one that found the reuse holds the session's row and has not locked
 * the licence seat.
 */
async function endReused(sql: SqlPool, sid: string): Promise<void> {
  await sql.begin(async (tx) => {
    const [session] = await tx<{ user_id: string }[]>`
      select user_id from sessions where sid = ${sid}`
    if (!session) return
    await endSessions(tx, { userId: session.user_id, sid, actor: SYSTEM, reason: 'reuse_detected' })
    await audit.record(tx, { kind: 'refresh_reused', actor: SYSTEM, userId: session.user_id, sid })
  })
}
