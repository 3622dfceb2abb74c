import { moveTaken } from '../catalogue/moveTaken.ts'
import { unknownEvent } from '../catalogue/readEvent.ts'
import type { SqlTransaction, Write } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import { insertPositions } from '../tickets/insertPositions.ts'
import { newTicket } from '../tickets/newTicket.ts'
import { readTickets } from '../tickets/readTickets.ts'
import type { Ticket } from '../tickets/ticketColumns.ts'
import { enableVenue } from '../venues/enableVenue.ts'
import { bookedLetters } from './bookedLetters.ts'
import type { Claim, Claimed } from './claim.ts'
import { countTaken } from './countTaken.ts'
import type { Decisions } from './decideClaims.ts'
import { decideUnderLock } from './decideUnderLock.ts'
import { writeOrders } from './writeOrders.ts'

/** The outcomes in the order of the claims, and the writes that make them true. */
export interface ClaimedPlaces {
  readonly outcomes: readonly (Claimed | Refusal)[]
  /** Empty when nothing was taken. The caller sends them in the same transaction. */
  readonly writes: readonly Write[]
}

/**
 * Decides claims of one event under the locks of its quotas. One round trip locks and reads, and
 * one more writes and commits.
 */
export async function claimPlaces(
  tx: SqlTransaction,
  { eventId, claims }: { readonly eventId: string; readonly claims: readonly Claim[] },
): Promise<ClaimedPlaces> {
  const decisions = await decideUnderLock(tx, { eventId, claims })
  if (!decisions) return { outcomes: claims.map(() => unknownEvent(eventId)), writes: [] }
  const outcomes = await withTickets(tx, { eventId, decisions })
  return { outcomes, writes: writesOf(eventId, decisions) }
}

/** Adds the tickets. The one of a repeated registration may be of this batch, too. */
async function withTickets(
  tx: SqlTransaction,
  { eventId, decisions }: { eventId: string; decisions: Decisions },
): Promise<(Claimed | Refusal)[]> {
  const { outcomes, positions, orders } = decisions
  const createdAt = orders[0]?.created_at ?? new Date(0)
  const tickets = new Map(
    positions.map((one) => [one.ticket_id, newTicket(one, { eventId, createdAt })]),
  )
  const ticketIds = outcomes.flatMap((one) =>
    !(one instanceof Refusal) && one.kind === 'held' ? [one.ticketId] : [],
  )
  const ticketsOfBefore = ticketIds.filter((id) => !tickets.has(id))
  if (ticketsOfBefore.length > 0)
    for (const ticket of await readTickets(tx, { eventId, ticketIds: ticketsOfBefore }))
      tickets.set(ticket.uuid, ticket)
  const ticketOf = (ticketId: string): Ticket => {
    const ticket = tickets.get(ticketId)
    if (!ticket) throw new Error('A ticket that was just read is gone.')
    return ticket
  }
  return outcomes.map((one) => {
    if (one instanceof Refusal) return one
    if (one.kind === 'held') return { kind: 'held', ticket: ticketOf(one.ticketId) }
    return { ...one, tickets: one.order.positions.map(({ ticket_id }) => ticketOf(ticket_id)) }
  })
}

function writesOf(eventId: string, { orders, positions, venueId }: Decisions): Write[] {
  if (orders.length === 0) return []
  const changes = countTaken(positions)
  const createdAt = orders[0]?.created_at ?? new Date(0)
  return [
    (tx) => moveTaken(tx, { eventId, changes }),
    (tx) => writeOrders(tx, { eventId, orders }),
    (tx) => insertPositions(tx, { eventId, positions, createdAt }),
    (tx) =>
      venueId === null
        ? undefined
        : enableVenue(tx, { venueId, userIds: orders.flatMap(({ user_id }) => user_id ?? []) }),
    ...bookedLetters(eventId, orders),
  ]
}
