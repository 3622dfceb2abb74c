import { account } from '../audit/actor.ts'
import { type LockedEvent, lockEvent } from '../catalogue/lockEvent.ts'
import { takePlace } from '../catalogue/takePlace.ts'
import { newId } from '../db/ids.ts'
import { type Sql, type SqlTransaction, transact } from '../db/sql.ts'
import { hasRoom, limitReached } from '../db/storageLimit.ts'
import { fullName } from '../identity/fullName.ts'
import { Refusal } from '../refusal.ts'
import { audit } from './auditKinds.ts'
import { holderKey } from './holderKey.ts'
import { type Ticket, type TicketOrigin, ticketColumns } from './ticketColumns.ts'

/** A request for a ticket: by whom (`actorId`) and for whom (`userId`). */
export type TicketOrder = {
  readonly eventId: string
  readonly userId: string
  readonly actorId: string
} & (
  | { readonly origin: 'REGISTRATION' }
  /**
   * `another`: one more ticket, besides those that the user holds. `isAccepted`: the user asked for
   * it, with a link.
   */
  | {
      readonly origin: 'COMPLIMENTARY'
      readonly another?: boolean
      readonly isAccepted?: boolean
    }
)

/**
 * Gives a user a place at an event: `BOOKED` at once. A user who holds a place there gets the same
 * ticket again; a ticket of the same origin is preferred. Only `another` complimentary ticket is
 * always new. A person can register once.
 *
 * Lock, then look (law 1): the event's row is locked first, so every later statement sees what all
 * earlier claimants committed. `taken` is raised and the ticket written under that lock, or
 * neither. The capacity is the limit in force at that moment. A retry is safe, except for
 * `another`.
 *
 * A complimentary ticket has no name on it until its holder first shows it. The giver of a ticket
 * to a user name must not learn who that is (law 9). With `isAccepted` it has the name at once.
 *
 * @returns The ticket, and whether this call issued it.
 * @throws {Refusal} `sold_out` with the capacity; `event_not_open` when the event is not (or no
 * longer) public, or is over; `storage_limit` when the user has too many tickets of the event,
 * cancelled ones included; `not_found`.
 */
export function issueTicket(
  sql: Sql,
  order: TicketOrder,
): Promise<{ ticket: Ticket; made: boolean }> {
  const { eventId, userId, origin, actorId } = order
  return transact(sql, async (tx) => {
    const event = await lockEvent(tx, eventId)
    const isAnother = order.origin === 'COMPLIMENTARY' && order.another === true
    const held = isAnother ? undefined : await findHeld(tx, order)
    if (held) return { ticket: held, made: false }
    requireOpen(event, origin)
    await takePlace(tx, event)
    const isNameless = order.origin === 'COMPLIMENTARY' && order.isAccepted !== true
    const ticket = await insertTicket(tx, { eventId, userId, origin, isNameless })
    if (origin === 'COMPLIMENTARY') {
      const details = { event_id: eventId, ticket_id: ticket.uuid }
      await audit.record(tx, { kind: 'ticket_given', userId, actor: account(actorId), details })
    }
    return { ticket, made: true }
  })
}

async function findHeld(
  tx: SqlTransaction,
  { eventId, userId, origin }: TicketOrder,
): Promise<Ticket | undefined> {
  const [held] = await tx<Ticket[]>`
    select ${ticketColumns(tx)} from tickets t
     where t.event_id = ${eventId} and t.user_id = ${userId} and t.holds_place
     order by t.origin = ${origin} desc, t.uuid limit 1`
  return held
}

function requireOpen(event: LockedEvent, origin: TicketOrigin): void {
  if (event.status === 'CANCELLED' || (origin === 'REGISTRATION' && event.status === 'DRAFT'))
    throw new Refusal(
      'event_not_open',
      'This event is not open for registration. Choose another event.',
    )
  if (event.is_over)
    throw new Refusal('event_not_open', 'This event is over. Choose another event.')
}

async function insertTicket(
  tx: SqlTransaction,
  order: { eventId: string; userId: string; origin: TicketOrigin; isNameless: boolean },
): Promise<Ticket> {
  const { eventId, userId, origin, isNameless } = order
  const ticketId = newId()
  const name = isNameless ? tx`''` : fullName(tx)
  const key = isNameless ? tx`lower(u.username)` : holderKey(tx)
  const [ticket] = await tx<Ticket[]>`
    insert into tickets as t (event_id, uuid, user_id, holder_username, holder_name, holder_key, origin, status)
    select ${eventId}, ${ticketId}, u.uuid, u.username, ${name}, ${key}, ${origin}, 'BOOKED'
      from users u
     where u.uuid = ${userId}
       and ${hasRoom(tx, 'tickets', tx`select 1 from tickets o where o.user_id = ${userId} and o.event_id = ${eventId}`)}
    returning ${ticketColumns(tx)}`
  if (!ticket) throw await explainNoTicket(tx, userId)
  await tx`insert into ticket_locators (ticket_id, event_id) values (${ticketId}, ${eventId})`
  return ticket
}

async function explainNoTicket(tx: SqlTransaction, userId: string): Promise<Refusal> {
  const [user] = await tx`select 1 from users where uuid = ${userId}`
  if (user) return limitReached(tx, 'tickets')
  return new Refusal('not_found', `There is no user with the id ${userId}. Check the id.`)
}
