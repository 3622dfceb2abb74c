import type { SqlTransaction } from '../db/sql.ts'
import type { EventStatus } from './eventColumns.ts'
import { eventIsOver } from './eventIsOver.ts'
import { unknownEvent } from './readEvent.ts'

/** An event and the quota of its capacity while both rows are locked. */
export interface LockedEvent {
  readonly uuid: string
  readonly title: string
  readonly venue_id: string | null
  readonly seller_id: string
  readonly timezone: string
  /** Whether it was ever published. */
  readonly was_public: boolean
  readonly status: EventStatus
  readonly capacity: number
  readonly taken: number
  readonly totp_frozen: boolean
  readonly totp_algorithm: string
  readonly totp_digits: number
  readonly totp_period: number
  /** By the database's clock. */
  readonly is_over: boolean
}

/**
 * Locks an event: its row, then the quota of its capacity, which every claim of a place locks.
 * Everything that changes an event calls this first. What takes or frees its places locks its
 * quotas (`lockQuotas`), and with them the capacity. What either reads afterwards is what all
 * others have committed (law 1).
 *
 * @throws {Refusal} `not_found`.
 */
export async function lockEvent(tx: SqlTransaction, eventId: string): Promise<LockedEvent> {
  const [event] = await tx<LockedEvent[]>`
    select e.uuid, e.title, e.venue_id, e.seller_id, e.timezone, e.published_at is not null as was_public, e.status,
           q.size as capacity, q.taken, e.totp_frozen,
           e.totp_algorithm, e.totp_digits, e.totp_period, ${eventIsOver(tx)} as is_over
      from events e join quotas q on q.event_id = e.uuid and q.uuid = e.uuid
     where e.uuid = ${eventId} for no key update of e, q`
  if (!event) throw unknownEvent(eventId)
  return event
}
