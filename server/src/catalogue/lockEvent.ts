import type { SqlTransaction } from '../db/sql.ts'
import type { EventStatus } from './eventColumns.ts'
import { unknownEvent } from './readEvent.ts'

/** The row of an event while it is locked. */
export interface LockedEvent {
  readonly uuid: string
  readonly title: string
  readonly venue: string | null
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
 * Locks the row of an event. Everything that claims or frees one of its places, or changes it,
 * calls this first. What it reads afterwards is what all others have committed (law 1).
 *
 * @throws {Refusal} `not_found`.
 */
export async function lockEvent(tx: SqlTransaction, eventId: string): Promise<LockedEvent> {
  const [event] = await tx<LockedEvent[]>`
    select uuid, title, venue, status, capacity, taken, totp_frozen, totp_algorithm, totp_digits, totp_period,
           ends_at <= now() as is_over
      from events where uuid = ${eventId} for no key update`
  if (!event) throw unknownEvent(eventId)
  return event
}
