import { account } from '../audit/actor.ts'
import { newId } from '../db/ids.ts'
import type { SqlTransaction } from '../db/sql.ts'
import { hasRoom, limitReached } from '../db/storageLimit.ts'
import { fullName } from '../identity/fullName.ts'
import { Refusal } from '../refusal.ts'
import { audit } from './auditKinds.ts'
import { holderKey } from './holderKey.ts'
import { type Ticket, ticketColumns } from './ticketColumns.ts'

/** A complimentary ticket: by whom (`actorId`), for whom (`userId`) and of which product. */
export interface Gift {
  readonly eventId: string
  readonly userId: string
  readonly actorId: string
  /** Absent: it is of no product, and takes a place of the event alone. */
  readonly productId?: string | undefined
  /** One more ticket, besides those that the user holds. */
  readonly another?: boolean
  /** The user asked for it, with a link. */
  readonly isAccepted?: boolean
}

/**
 * Writes a complimentary ticket with its locator: `BOOKED` at once. It costs nothing, and the name
 * of its product is copied onto it. The caller has locked the quotas of the event, and counts the
 * ticket in the same transaction (law 1).
 *
 * The ticket has no name on it until its holder first shows it. The giver of a ticket to a user
 * name must not learn who that is (law 9). With `isAccepted` it has the name at once.
 *
 * @throws {Refusal} `storage_limit` when the user has too many tickets of the event, cancelled ones
 * included; `not_found`.
 */
export async function writeGift(tx: SqlTransaction, gift: Gift): Promise<Ticket> {
  const { eventId, userId, actorId, productId = null } = gift
  const ticketId = newId()
  const name = gift.isAccepted ? fullName(tx) : tx`''`
  const key = gift.isAccepted ? holderKey(tx) : tx`lower(u.username)`
  const [ticket] = await tx<Ticket[]>`
    insert into tickets as t (event_id, uuid, user_id, holder_username, holder_name, holder_key, product_id,
                              product_name, origin, status)
    select ${eventId}, ${ticketId}, u.uuid, u.username, ${name}, ${key}, p.uuid, p.name, 'COMPLIMENTARY', 'BOOKED'
      from users u left join products p on p.event_id = ${eventId} and p.uuid = ${productId}
     where u.uuid = ${userId}
       and ${hasRoom(tx, 'tickets', tx`select 1 from tickets o where o.user_id = ${userId} and o.event_id = ${eventId}`)}
    returning ${ticketColumns(tx)}`
  if (!ticket) throw await explainNoTicket(tx, userId)
  await tx`insert into ticket_locators (ticket_id, event_id) values (${ticketId}, ${eventId})`
  const details = { event_id: eventId, ticket_id: ticketId }
  await audit.record(tx, { kind: 'ticket_given', userId, actor: account(actorId), details })
  return ticket
}

async function explainNoTicket(tx: SqlTransaction, userId: string): Promise<Refusal> {
  const [user] = await tx`select 1 from users where uuid = ${userId}`
  if (user) return limitReached(tx, 'tickets')
  return new Refusal('not_found', `There is no user with the id ${userId}. Check the id.`)
}
