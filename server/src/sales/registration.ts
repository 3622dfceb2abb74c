import { newId } from '../db/ids.ts'
import type { Ticket } from '../tickets/ticketColumns.ts'
import type { Claim, Claimed } from './claim.ts'
import { newClaim } from './newClaim.ts'

/** The claim of a registration: one free ticket, for who has none. */
export function registration({
  eventId,
  userId,
}: {
  readonly eventId: string
  readonly userId: string
}): Claim {
  return newClaim({ eventId, userId, wish: { kind: 'registration', ticketId: newId() } })
}

/** The ticket of a registration, and whether it is new. */
export function registeredTicket(claimed: Claimed): { ticket: Ticket; made: boolean } {
  if (claimed.kind === 'held') return { ticket: claimed.ticket, made: false }
  const [ticket] = claimed.tickets
  if (!ticket) throw new Error('A registration has no ticket.')
  return { ticket, made: true }
}
