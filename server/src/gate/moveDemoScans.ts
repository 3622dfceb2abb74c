import { plainArray } from '../db/arrayText.ts'
import type { SqlTransaction } from '../db/sql.ts'
import { moveFirstUses } from '../tickets/moveFirstUses.ts'

/** When a scan of the demo is said to have happened. */
export interface DemoMoment {
  readonly scanId: string
  /** Before the beginning of this transaction. */
  readonly secondsAgo: number
}

/**
 * Moves scans of the demo into the past, so that an evening that was just made looks like one. When
 * they were recorded stays as it was. The first use of their tickets moves with them, in the same
 * transaction, because the two are one moment.
 */
export async function moveDemoScans(
  tx: SqlTransaction,
  { eventId, moments }: { readonly eventId: string; readonly moments: readonly DemoMoment[] },
): Promise<void> {
  await tx`
    update scans s
       set happened_at = date_trunc('milliseconds', now() - make_interval(secs => m.seconds_ago))
      from unnest(${plainArray(moments.map(({ scanId }) => scanId))}::uuid[],
                  ${plainArray(moments.map(({ secondsAgo }) => secondsAgo))}::float8[])
           as m (scan_id, seconds_ago)
     where s.event_id = ${eventId} and s.uuid = m.scan_id`
  const uses = await tx<{ ticketId: string; at: Date }[]>`
    select ticket_id as "ticketId", min(happened_at) as at from scans
     where event_id = ${eventId} and result = 'admitted' and direction = 'in' and undone_at is null
       and ticket_id is not null
     group by ticket_id`
  await moveFirstUses(tx, { eventId, uses })
}
