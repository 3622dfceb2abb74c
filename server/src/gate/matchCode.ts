import type { TicketSecrets } from '../vault/ticketKeys.ts'
import { findStep, stepAt } from '../vault/totp.ts'
import type { FoundTicket } from './lookUpTicket.ts'

/** For the diagnosis only: how far off the clock that made a code may be to be told so. */
const DIAGNOSIS_STEPS = 20

/** The ticket whose code this is; where none is, the first, so that the answer can say what is wrong. */
export function matchCode(
  found: readonly FoundTicket[],
  code: string,
  secrets: TicketSecrets,
): { ticket: FoundTicket; step: number | undefined } | undefined {
  const matches = found.map((ticket) => {
    const secret = secrets({
      eventId: ticket.event_id,
      generation: ticket.key_generation,
      credentialId: ticket.credential_id,
      setting: ticket,
    })
    const aroundStep = stepAt(ticket.epoch, ticket)
    return { ticket, step: findStep(secret, code, ticket, { aroundStep, reach: DIAGNOSIS_STEPS }) }
  })
  return matches.find(({ step }) => step !== undefined) ?? matches[0]
}
