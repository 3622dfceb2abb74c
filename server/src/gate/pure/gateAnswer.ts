/** Why a person was not let in, in the order of judging. The first reason that applies is given. */
export const REFUSAL_REASONS = [
  'malformed',
  'unknown_ticket',
  'wrong_event',
  'revoked_credential',
  'own_ticket',
  'bad_code',
  'stale_code',
  'future_code',
  'cancelled',
  'expired',
  'not_paid',
  'already_consumed',
  'not_inside',
  'replayed_code',
  'too_early',
  'too_late',
  'show_next_code',
] as const

export type RefusalReason = (typeof REFUSAL_REASONS)[number]

export type Direction = 'in' | 'out'

/** A decision at a gate: an answer, never an error. */
export interface GateAnswer {
  readonly ticket_is_valid: boolean
  readonly result: 'admitted' | 'refused'
  readonly reason: RefusalReason | null
  /** One sentence for the screen of the agent. */
  readonly message: string
  readonly ticket: GateTicket | null
  /** When the ticket was first used. */
  readonly validation_datetime: string | null
  /** When this scan let the person in or out. */
  readonly checked_in_at: string | null
  /** Where the ticket was used, if it was. */
  readonly gate: string | null
  /**
   * The error of the clock that made the code, for `stale_code` and `future_code`: seconds;
   * negative is late.
   */
  readonly code_offset_seconds: number | null
  /** The scan as recorded; none where there was no ticket to record it for. */
  readonly scan_id: string | null
}

/** What an agent sees of a ticket: whom to greet, and nothing more (law 9). */
export interface GateTicket {
  readonly uuid: string
  readonly event_id: string
  /** Null: it was sold at the door to somebody who is not named. */
  readonly username: string | null
  readonly name: string
  readonly status: string
  readonly inside: boolean
}
