import type { Direction, RefusalReason } from './gateAnswer.ts'

/** How many steps a code may be off, on either side. */
export const WINDOW_STEPS = 1
/** Wrong codes for one credential in ten minutes after which one right code is not enough. */
export const MAX_WRONG_CODES = 20
export const WRONG_CODES_MINUTES = 10

/** What is known about a ticket. */
export interface JudgedTicket {
  readonly event_id: string
  /** Its holder. */
  readonly user_id: string | null
  readonly status: 'PENDING' | 'PAID' | 'BOOKED' | 'CONSUMED' | 'EXPIRED' | 'CANCELLED'
  readonly inside: boolean
  readonly credential_id: string | null
  readonly key_generation: number
  /** The step of the last code that admitted. */
  readonly last_step: number
  readonly wrong_codes: number
  readonly wrong_codes_since: Date | null
  /** The step of the first right code after too many wrong ones. */
  readonly first_shown_step: number | null
}

/** What is known about the ticket's event. */
export interface JudgedEvent {
  readonly status: 'DRAFT' | 'PUBLISHED' | 'CANCELLED'
  readonly reentry: boolean
  readonly doors_at: Date | null
  readonly ends_at: Date
  /** Seconds. */
  readonly totp_period: number
}

/** What was read at the gate, and by whom. */
export interface JudgedCode {
  readonly actor_id: string
  /** The event that the gate belongs to, if the gate says so. */
  readonly claimed_event_id: string | null
  readonly credential_id: string
  /** The generation of the key that the code was compared with. */
  readonly key_generation: number
  /** The step whose code was read; `null` when it is not a code of this credential. */
  readonly step: number | null
  readonly direction: Direction
}

export interface Judgement {
  readonly result: 'admitted' | 'refused'
  readonly reason: RefusalReason | null
  /** The status of the ticket afterwards, and whether its holder is inside then. */
  readonly status: JudgedTicket['status']
  readonly inside: boolean
  /** Seconds from now to the step that was read; negative is late. */
  readonly offset_seconds: number | null
}

export interface JudgedFacts {
  readonly ticket: JudgedTicket
  readonly event: JudgedEvent
  readonly code: JudgedCode
  /** The moment of the judgement. */
  readonly now: Date
}

/**
 * Judges what was read at a gate against a ticket that was found. The first reason that applies is
 * given. A text that is not a ticket code is `malformed`. A credential that belongs to no ticket is
 * `unknown_ticket`. Both are decided before this function.
 *
 * The statement in `judgement.ts` decides by the same rules, under the lock of the ticket's row
 * (laws 2 and 3). A test runs both over generated tickets and compares them. This function imports
 * nothing of the server, so a web page can judge without a network by the last facts that it has.
 */
export function judgeTicket(facts: JudgedFacts): Judgement {
  const { ticket, event, code, now } = facts
  const stepNow = Math.floor(now.getTime() / (1000 * event.totp_period))
  const stepsOff = code.step === null ? null : code.step - stepNow
  const reason = reasonOfCode(facts, stepsOff) ?? reasonOfState(facts)
  const isAdmitted = reason === null
  return {
    result: isAdmitted ? 'admitted' : 'refused',
    reason,
    status: isAdmitted ? 'CONSUMED' : ticket.status,
    inside: isAdmitted ? code.direction === 'in' : ticket.inside,
    offset_seconds: stepsOff === null ? null : stepsOff * event.totp_period,
  }
}

/** What is wrong with the code, regardless of the ticket's state. */
function reasonOfCode(
  { ticket, code }: JudgedFacts,
  stepsOff: number | null,
): RefusalReason | null {
  const { credential_id, key_generation, claimed_event_id } = code
  if (claimed_event_id !== null && claimed_event_id !== ticket.event_id) return 'wrong_event'
  if (credential_id !== ticket.credential_id || key_generation !== ticket.key_generation)
    return 'revoked_credential'
  if (code.actor_id === ticket.user_id) return 'own_ticket'
  if (stepsOff === null) return 'bad_code'
  if (stepsOff < -WINDOW_STEPS) return 'stale_code'
  if (stepsOff > WINDOW_STEPS) return 'future_code'
  return null
}

/** Why a person with a right code may not be let in or out. */
function reasonOfState(facts: JudgedFacts): RefusalReason | null {
  const { ticket, event, code, now } = facts
  const { status, inside } = ticket
  const isEntry = code.direction === 'in'
  const mayLeave = status === 'CONSUMED' && inside && event.reentry
  if (status === 'CANCELLED' || event.status === 'CANCELLED') return 'cancelled'
  if (status === 'EXPIRED') return 'expired'
  if (status === 'PENDING' || status === 'PAID') return 'not_paid'
  if (isEntry && status === 'CONSUMED' && (inside || !event.reentry)) return 'already_consumed'
  if (!isEntry && !mayLeave) return 'not_inside'
  if (code.step !== null && code.step <= ticket.last_step) return 'replayed_code'
  if (isEntry && event.doors_at !== null && event.doors_at > now) return 'too_early'
  if (isEntry && event.ends_at <= now) return 'too_late'
  return needsNextCode(facts) ? 'show_next_code' : null
}

/** After many wrong codes two right ones are required, one soon after the other. */
function needsNextCode({ ticket, code, now }: JudgedFacts): boolean {
  const { wrong_codes_since: since, first_shown_step: first } = ticket
  const isRecent = since !== null && since.getTime() > now.getTime() - WRONG_CODES_MINUTES * 60_000
  if (!isRecent || ticket.wrong_codes < MAX_WRONG_CODES) return false
  const after = code.step === null || first === null ? null : code.step - first
  return after !== 1 && after !== 2
}
