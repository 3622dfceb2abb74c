import { account } from '../audit/actor.ts'
import { newId } from '../db/ids.ts'
import type { SqlTransaction } from '../db/sql.ts'
import { cleanLine } from '../text/cleanLine.ts'
import { endSessions } from './endSession.ts'
import { liveSession } from './liveSession.ts'
import { sessionEnd } from './sessionEnd.ts'

/** How a client receives its tokens, at login and at every refresh. */
export type Delivery = 'both' | 'cookie' | 'body'

/** The licence seat of a login session. */
export interface TakenLicenceSeat {
  readonly licenceId: string
  readonly licenceSeatId: string
  /** For how many days after its last use the login session continues. */
  readonly idleDays: number
  /** The login session ends at the latest this many days after its beginning. */
  readonly longestDays: number
  readonly licenceEndsAt: Date
  /** Whether the login session begins with the data of the previous one. */
  readonly keepsData: boolean
}

export interface NewSession {
  readonly userId: string
  readonly delivery: Delivery
  readonly deviceName: string | undefined
  readonly userAgent: string | undefined
  readonly address: string
  readonly licenceSeat?: TakenLicenceSeat | undefined
  /** The licence under which the login began; undefined: that of the licence seat. */
  readonly begunUnder?: string | null | undefined
  /** When password and code were verified; undefined: now. */
  readonly factorVerifiedAt?: Date | undefined
}

/**
 * A login session ends this long after its last use (a licence may set another time), at the latest
 * this long after its beginning, and with its licence.
 */
export const IDLE_DAYS = 60
export const MAX_DAYS = 400
/** The most live login sessions per user. The longest idle is ended for a new one. */
const MAX_SESSIONS = 100

/**
 * Opens a login session, and ends the longest idle of more than a hundred. The number is exact when
 * the caller has locked the user's row before. Returns its id and the present time, in seconds
 * since 1970 by the database's clock.
 *
 * @param session.sid Its id, if the caller needs the id earlier.
 */
export async function openSession(
  tx: SqlTransaction,
  session: NewSession & { readonly sid?: string },
): Promise<{ sid: string; epoch: number }> {
  const sid = session.sid ?? newId()
  const { licenceSeat, begunUnder = licenceSeat?.licenceId } = session
  const idleDays = licenceSeat?.idleDays ?? IDLE_DAYS
  const end = sessionEnd(tx, {
    lastUse: tx`now()`,
    idleDays,
    beginning: tx`now()`,
    longestDays: licenceSeat?.longestDays ?? MAX_DAYS,
    licenceEndsAt: tx`${licenceSeat?.licenceEndsAt ?? null}::timestamptz`,
  })
  const [row] = await tx<{ epoch: number; others: number }[]>`
    insert into sessions (sid, user_id, delivery, device_name, user_agent, address, licence_id, licence_seat_id, begun_under, idle_days,
                          factor_verified_at, last_seen_at, expires_at)
    values (${sid}, ${session.userId}, ${session.delivery}, ${session.deviceName ?? null},
            ${session.userAgent === undefined ? null : cleanLine(session.userAgent, 256)}, ${session.address},
            ${licenceSeat?.licenceId ?? null}, ${licenceSeat?.licenceSeatId ?? null},
            ${begunUnder ?? null}, ${idleDays},
            coalesce(${session.factorVerifiedAt ?? null}::timestamptz, now()), statement_timestamp(),
            ${end})
    returning extract(epoch from now())::float8 as epoch,
              (select count(*)::int from sessions o
                where o.user_id = ${session.userId} and ${liveSession(tx, tx`o`)}) as others`
  if (!row) throw new Error('An insert returns its row.')
  if (row.others < MAX_SESSIONS) return { sid, epoch: row.epoch }
  const surplus = await tx<{ sid: string }[]>`
    select sid from sessions
     where user_id = ${session.userId} and ${liveSession(tx)} and sid <> ${sid}
     order by last_seen_at desc offset ${MAX_SESSIONS - 1}`
  for (const { sid: idle } of surplus)
    await endSessions(tx, {
      userId: session.userId,
      sid: idle,
      actor: account(session.userId),
      reason: 'evicted',
    })
  return { sid, epoch: row.epoch }
}
