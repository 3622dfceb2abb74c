import { newId } from '../db/ids.ts'
import type { Claim } from './claim.ts'
import { newClaim } from './newClaim.ts'

/** The claim of a registration: one free ticket, for a person who has none. */
export function newRegistration({
  eventId,
  userId,
}: {
  readonly eventId: string
  readonly userId: string
}): Claim {
  return newClaim({ eventId, userId, wish: { kind: 'registration', ticketId: newId() } })
}
