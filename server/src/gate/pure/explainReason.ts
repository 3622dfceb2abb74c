import type { RefusalReason } from './gateAnswer.ts'

/** Facts that the sentence may need, where they are known. */
export interface ReasonFacts {
  readonly validation_datetime: Date | null
  readonly validated_gate: string | null
  readonly doors_at: Date | null
  readonly ends_at: Date | null
  readonly timezone: string | null
  readonly offset_seconds: number | null
}

/**
 * Explains a refusal in one sentence that an agent can read to the person, with times of the
 * venue's clock.
 */
export function explainReason(reason: RefusalReason, facts?: ReasonFacts): string {
  switch (reason) {
    case 'malformed':
      return 'This is not a ticket code. Scan the QR code of the ticket.'
    case 'unknown_ticket':
      return 'This ticket is not known at this gate. Check the event of the gate.'
    case 'wrong_event':
      return 'This ticket is for another event.'
    case 'revoked_credential':
      return 'This code was replaced. The ticket is now on another device: ask for that one.'
    case 'own_ticket':
      return 'You cannot scan your own ticket. Ask another agent to scan it.'
    case 'bad_code':
      return 'The code is wrong. Scan the ticket again.'
    case 'stale_code':
      return `The code is ${spoken(facts?.offset_seconds)} old. Ask for the live ticket, not a picture of it.`
    case 'future_code':
      return `The code is ${spoken(facts?.offset_seconds)} ahead. The clock of that phone is wrong. Turn on its automatic time.`
    case 'cancelled':
      return 'This ticket is cancelled.'
    case 'expired':
      return 'This ticket expired before it was paid.'
    case 'not_paid':
      return 'This ticket is not paid.'
    case 'already_consumed':
      return `Already let in${at(facts?.validation_datetime, facts)}${gate(facts)}.`
    case 'not_inside':
      return 'This ticket is not inside.'
    case 'replayed_code':
      return 'This code was already used. Wait for the next one.'
    case 'too_early':
      return `The doors open${at(facts?.doors_at, facts)}.`
    case 'too_late':
      return `The event ended${at(facts?.ends_at, facts)}.`
    case 'show_next_code':
      return 'Somebody has been guessing codes of this ticket. Wait for the next code and scan it, too.'
  }
}

function at(moment: Date | null | undefined, facts: ReasonFacts | undefined): string {
  if (!moment) return ''
  const time = moment.toLocaleString('en-GB', {
    timeZone: facts?.timezone ?? 'UTC',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  })
  return ` at ${time}`
}

function gate(facts: ReasonFacts | undefined): string {
  return facts?.validated_gate ? `, gate ${facts.validated_gate}` : ''
}

function spoken(offsetSeconds: number | null | undefined): string {
  const seconds = Math.abs(offsetSeconds ?? 0)
  if (seconds >= 120) return `${Math.round(seconds / 60)} minutes`
  return seconds === 1 ? '1 second' : `${seconds} seconds`
}
