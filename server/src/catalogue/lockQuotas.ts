import type { Sql } from '../db/sql.ts'
import type { Statement } from '../db/statement.ts'

/** A quota while it is locked. */
export interface LockedQuota {
  readonly uuid: string
  readonly size: number
  readonly taken: number
}

/**
 * Locks all quotas of an event: its capacity first, then the others in the order of their ids.
 * Every claim of a place does this first, so what a later statement of the same transaction reads
 * is what all earlier claims have committed (law 1). No rows: there is no such event.
 *
 * The event itself is not locked, because what changes it locks the capacity too (`lockEvent`). The
 * capacity comes first so that the two never wait for each other in a circle: the id of a quota may
 * be lower than that of its event, where two processes made them.
 */
export function lockQuotas(sql: Sql, eventId: string): Statement<LockedQuota[]> {
  return sql<LockedQuota[]>`
    select uuid, size, taken from quotas
     where event_id = ${eventId} order by uuid <> event_id, uuid for no key update`
}
