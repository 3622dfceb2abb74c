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
  /** The user asked for it, with a link. */
  readonly isAccepted?: boolean
}

/**
 * Writes complimentary tickets with their locators: `BOOKED` at once. They cost nothing, and the
 * name of their product is copied onto each. The caller has locked the quotas of the event, and
 * counts the tickets in the same transaction (law 1).
 *
 * A ticket has no name on it until its holder first shows it. The giver of a ticket to a user name
 * must not learn who that is (law 9). With `isAccepted` it has the name at once.
 *
 * @throws {Refusal} `storage_limit` when the user would have too many tickets of the event,
 * cancelled ones included; `not_found`.
 */
export async function writeGifts(tx: SqlTransaction, gift: Gift, count: number): Promise<Ticket[]> {
  const { eventId, userId, actorId, productId = null } = gift
  const ids = Array.from({ length: count }, () => newId())
  const name = gift.isAccepted ? fullName(tx) : tx`''`
  const key = gift.isAccepted ? holderKey(tx) : tx`lower(u.username)`
  const own = tx`select 1 from tickets o where o.user_id = ${userId} and o.event_id = ${eventId}`
  const tickets = await tx<Ticket[]>`
    insert into tickets as t (event_id, uuid, user_id, holder_username, holder_name, holder_key, product_id,
                              product_name, origin, status)
    select ${eventId}, i.ticket_id, u.uuid, u.username, ${name}, ${key}, p.uuid, p.name, 'COMPLIMENTARY', 'BOOKED'
      from users u left join products p on p.event_id = ${eventId} and p.uuid = ${productId}
     cross join unnest(${ids}::uuid[]) as i (ticket_id)
     where u.uuid = ${userId} and ${hasRoom(tx, 'tickets', own, count)}
    returning ${ticketColumns(tx)}`
  if (tickets.length < count) throw await explainNoTicket(tx, userId)
  await tx`
    insert into ticket_locators (ticket_id, event_id)
    select ticket_id, ${eventId} from unnest(${ids}::uuid[]) as i (ticket_id)`
  await audit.recordMany(
    tx,
    ids.map((id) => {
      const details = { event_id: eventId, ticket_id: id }
      return { kind: 'ticket_given' as const, userId, actor: account(actorId), details }
    }),
  )
  return tickets
}

async function explainNoTicket(tx: SqlTransaction, userId: string): Promise<Refusal> {
  const [user] = await tx`select 1 from users where uuid = ${userId}`
  if (user) return limitReached(tx, 'tickets')
  return new Refusal('not_found', `There is no user with the id ${userId}. Check the id.`)
}
