import type { Ticket } from '../tickets/ticketColumns.ts'
import type { Claimed } from './claim.ts'

/** The ticket of a registration, and whether it is new. */
export function registeredTicket(claimed: Claimed): { ticket: Ticket; made: boolean } {
  if (claimed.kind === 'held') return { ticket: claimed.ticket, made: false }
  const [ticket] = claimed.tickets
  if (!ticket) throw new Error('A registration has no ticket.')
  return { ticket, made: true }
}
