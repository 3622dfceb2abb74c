import { account } from '../audit/actor.ts'
import { type LockedEvent, lockEvent } from '../catalogue/lockEvent.ts'
import { moveTaken } from '../catalogue/moveTaken.ts'
import { newId } from '../db/ids.ts'
import { type Sql, type SqlTransaction, transact } from '../db/sql.ts'
import { hasRoom, limitReached } from '../db/storageLimit.ts'
import { fullName } from '../identity/fullName.ts'
import { Refusal } from '../refusal.ts'
import { audit } from './auditKinds.ts'
import { holderKey } from './holderKey.ts'
import { issuedTicket, type Ticket, ticketColumns } from './ticketColumns.ts'

/** A complimentary ticket: by whom (`actorId`) and for whom (`userId`). */
export interface Gift {
  readonly eventId: string
  readonly userId: string
  readonly actorId: string
  /** One more ticket, besides those that the user holds. */
  readonly another?: boolean
  /** The user asked for it, with a link. */
  readonly isAccepted?: boolean
}

/**
 * Gives a user a complimentary ticket: `BOOKED` at once. It is of no product and takes a place of
 * the event. A user who holds a ticket there gets the same one again; a complimentary one is
 * preferred. With `another` it is always new.
 *
 * Lock, then look (law 1): the event is locked first, with its capacity, so every later statement
 * sees what all earlier claimants committed. `taken` is raised and the ticket written under that
 * lock, or neither. The capacity is the limit in force at that moment. A retry is safe, except for
 * `another`.
 *
 * The ticket has no name on it until its holder first shows it. The giver of a ticket to a user
 * name must not learn who that is (law 9). With `isAccepted` it has the name at once.
 *
 * @returns The ticket, and whether this call issued it.
 * @throws {Refusal} `sold_out` with the capacity; `event_not_open` when the event is cancelled or
 * over; `storage_limit` when the user has too many tickets of the event, cancelled ones included;
 * `not_found`.
 */
export function giveTicket(sql: Sql, gift: Gift): Promise<{ ticket: Ticket; made: boolean }> {
  const { eventId, userId, actorId } = gift
  return transact(sql, async (tx) => {
    const event = await lockEvent(tx, eventId)
    const held = gift.another ? undefined : await findHeld(tx, gift)
    if (held) return { ticket: held, made: false }
    requirePlace(event)
    await moveTaken(tx, { eventId, changes: [{ productId: null, by: 1 }] })
    const ticket = await insertTicket(tx, gift)
    const details = { event_id: eventId, ticket_id: ticket.uuid }
    await audit.record(tx, { kind: 'ticket_given', userId, actor: account(actorId), details })
    return { ticket, made: true }
  })
}

async function findHeld(
  tx: SqlTransaction,
  { eventId, userId }: Gift,
): Promise<Ticket | undefined> {
  const [held] = await tx<Ticket[]>`
    select ${ticketColumns(tx)} from tickets t
     where t.event_id = ${eventId} and t.user_id = ${userId} and ${issuedTicket(tx)}
     order by t.origin = 'COMPLIMENTARY' desc, t.uuid limit 1`
  return held
}

function requirePlace({ status, is_over, taken, capacity }: LockedEvent): void {
  if (status === 'CANCELLED')
    throw new Refusal(
      'event_not_open',
      'This event is not open for registration. Choose another event.',
    )
  if (is_over) throw new Refusal('event_not_open', 'This event is over. Choose another event.')
  if (taken >= capacity)
    throw new Refusal(
      'sold_out',
      'Every place of this event is taken. A place may become free later.',
      { members: { capacity } },
    )
}

async function insertTicket(tx: SqlTransaction, gift: Gift): Promise<Ticket> {
  const { eventId, userId } = gift
  const ticketId = newId()
  const name = gift.isAccepted ? fullName(tx) : tx`''`
  const key = gift.isAccepted ? holderKey(tx) : tx`lower(u.username)`
  const [ticket] = await tx<Ticket[]>`
    insert into tickets as t (event_id, uuid, user_id, holder_username, holder_name, holder_key, origin, status)
    select ${eventId}, ${ticketId}, u.uuid, u.username, ${name}, ${key}, 'COMPLIMENTARY', 'BOOKED'
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
