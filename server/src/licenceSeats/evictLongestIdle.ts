import { SYSTEM } from '../audit/actor.ts'
import type { SqlTransaction } from '../db/sql.ts'
import type { LockedLicence } from '../licensing/claimLicenceSeat.ts'
import { endSessions } from '../sessions/endSession.ts'
import { liveSession } from '../sessions/liveSession.ts'

/**
 * Evicts the person who has been idle the longest, if that is longer than the licence protects. A
 * borrowed licence seat is skipped, because it would still count. The caller holds the licence's
 * lock. A licence seat that another transaction has locked is skipped too: it is not idle.
 *
 * @returns Whether somebody was evicted.
 */
export async function evictLongestIdle(
  tx: SqlTransaction,
  licence: Pick<LockedLicence, 'uuid' | 'evict_after_idle_seconds'>,
): Promise<boolean> {
  const [victim] = await tx<{ uuid: string }[]>`
    select s.uuid
      from licence_seats s
      cross join lateral (
        select max(x.last_seen_at) as last_seen_at from sessions x
         where x.licence_id = s.licence_id and x.licence_seat_id = s.uuid
           and ${liveSession(tx, tx`x`)}) t
     where s.licence_id = ${licence.uuid} and s.released_at is null
       and coalesce(s.borrowed_until, '-infinity') <= statement_timestamp()
       and t.last_seen_at < statement_timestamp() - make_interval(secs => ${licence.evict_after_idle_seconds})
     order by t.last_seen_at, s.uuid limit 1
       for update of s skip locked`
  if (!victim) return false
  const licenceSeats = [{ licenceId: licence.uuid, licenceSeatId: victim.uuid }]
  const ended = await endSessions(tx, { licenceSeats, actor: SYSTEM, reason: 'evicted' })
  return ended.length > 0
}
