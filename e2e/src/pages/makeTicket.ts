import { answer } from '@tessera/client'
import type { Person } from '../person.ts'
import type { TicketCredential } from '../phone.ts'
import { register } from './register.ts'

/** A ticket of a person, with the credential by which their phone makes its codes. */
export interface MadeTicket {
  readonly ticketId: string
  readonly credential: TicketCredential
}

/** Registers a person for an event, and opens the ticket on their phone. */
export async function makeTicket(person: Person, eventId: string): Promise<MadeTicket> {
  const { api } = person.client
  const ticketId = await register(person, eventId)
  const credential = await answer(api.POST('/api/v1/ticket', { body: { ticket_id: ticketId } }))
  return { ticketId, credential }
}
