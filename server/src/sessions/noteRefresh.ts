import type { SqlTransaction } from '../db/sql.ts'
import { endAfterUse } from './endAfterUse.ts'

/**
 * The number of first uses that are kept for the grace period. A client that refreshes more than
 * twice per second loses part of that period.
 */
const MAX_FIRST_USES = 64

/**
 * Records that a generation of refresh tokens was used, which is a use of the login session. The
 * caller holds the session's lock.
 *
 * @param use.isFirst Whether no token of this generation, or of a later one, was used before.
 * @param use.licenceId The licence of the login session.
 */
export async function noteRefresh(
  tx: SqlTransaction,
  use: {
    readonly sid: string
    readonly generation: number
    readonly isFirst: boolean
    readonly licenceId: string | null
  },
): Promise<void> {
  await tx`
    update sessions s
       set refresh_generation = greatest(s.refresh_generation, ${use.generation}),
           refresh_first_used = case when ${use.isFirst}
             then (array_prepend(now(), s.refresh_first_used))[1:${MAX_FIRST_USES}]
             else s.refresh_first_used end,
           last_seen_at = now(),
           idle_days = coalesce(l.stay_logged_in_days, s.idle_days),
           expires_at = ${endAfterUse(tx)}
      from (select 1) one left join licences l on l.uuid = ${use.licenceId}
     where s.sid = ${use.sid}`
}
