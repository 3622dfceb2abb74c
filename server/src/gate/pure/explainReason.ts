import type { RefusalReason } from './gateAnswer.ts'

/** What the sentence may need to know, where it is known. */
export interface ReasonFacts {
  readonly validation_datetime: Date | null
  readonly validated_gate: string | null
  readonly doors_at: Date | null
  readonly ends_at: Date | null
  readonly timezone: string | null
  readonly offset_seconds: number | null
}

/** Says a refusal in one sentence that an agent can read to the person, with times as the venue's clock shows them. */
export function explainReason(reason: RefusalReason, facts?: ReasonFacts): string {
  switch (reason) {
    case 'malformed':
      return 'This is not a ticket code.'
    case 'unknown_ticket':
      return 'This ticket is not known at this gate.'
    case 'wrong_event':
      return 'This ticket is for another event.'
    case 'revoked_credential':
      return 'This code was replaced: the ticket is now shown on another device.'
    case 'own_ticket':
      return 'Nobody lets themselves in: ask another agent to scan your ticket.'
    case 'bad_code':
      return 'The code is wrong.'
    case 'stale_code':
      return `The code is ${spoken(facts?.offset_seconds)} old: ask for the live ticket, not a picture of it.`
    case 'future_code':
      return `The code is ${spoken(facts?.offset_seconds)} ahead: the clock of that phone is wrong.`
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
      return 'This code has been used: wait for the next one.'
    case 'too_early':
      return `The doors open${at(facts?.doors_at, facts)}.`
    case 'too_late':
      return `The event ended${at(facts?.ends_at, facts)}.`
    case 'show_next_code':
      return 'Somebody has been guessing at this ticket: wait for the next code and scan it too.'
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
  return seconds < 120 ? `${seconds} seconds` : `${Math.round(seconds / 60)} minutes`
}
