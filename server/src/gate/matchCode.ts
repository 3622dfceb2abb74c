import type { TicketSecrets } from '../vault/ticketKeys.ts'
import { findStep, stepAt } from '../vault/totp.ts'
import type { FoundTicket } from './lookUpTicket.ts'

/** For the diagnosis only: the largest clock error that is still reported. */
const DIAGNOSIS_STEPS = 20

/**
 * Returns the ticket that this code belongs to. When there is none, returns the first one, so that
 * the answer can say what is wrong.
 */
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
