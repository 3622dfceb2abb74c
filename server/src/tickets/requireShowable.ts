import { Refusal } from '../refusal.ts'
import type { TicketStatus } from './ticketColumns.ts'

/** @throws {Refusal} `state_conflict` when a ticket of this status has no code to show. */
export function requireShowable(status: TicketStatus): void {
  if (status !== 'BOOKED' && status !== 'CONSUMED')
    throw new Refusal('state_conflict', `This ticket is ${status}. It has no code to show.`)
}
