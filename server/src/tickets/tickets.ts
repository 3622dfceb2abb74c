import { recordAudit } from '../audit/audit.ts'
import { type EventDetail, lockEvent, readEvent } from '../catalogue/events.ts'
import { newId } from '../db/ids.ts'
import { type Sql, type SqlPool, type SqlTransaction, transact } from '../db/sql.ts'
import { usernameKey } from '../identity/username.ts'
import { Refusal } from '../refusal.ts'

export type TicketStatus = 'PENDING' | 'PAID' | 'BOOKED' | 'CONSUMED' | 'EXPIRED' | 'CANCELLED'
export type TicketOrigin = 'REGISTRATION' | 'COMPLIMENTARY'

/** A ticket as its holder sees it. */
export interface Ticket {
  readonly uuid: string
  readonly event_id: string
  readonly user_id: string
  readonly status: TicketStatus
  readonly origin: TicketOrigin
  readonly created_at: Date
  readonly payment_timestamp: Date | null
  readonly validation_datetime: Date | null
  readonly cancelled_at: Date | null
  readonly inside: boolean
  readonly credential_created_at: Date | null
}

/**
 * The status of a ticket `t` as it is to be told: with its event all its unused tickets are cancelled at once, also
 * those whose rows are still to be written.
 */
export function shownStatus(sql: Sql) {
  return sql`
    case when t.status in ('PENDING', 'PAID', 'BOOKED')
              and exists (select 1 from events c where c.uuid = t.event_id and c.status = 'CANCELLED')
         then 'CANCELLED' else t.status end`
}

/** The columns of a ticket on the wire. */
export function ticketColumns(sql: Sql) {
  return sql`
    t.uuid, t.event_id, t.user_id, ${shownStatus(sql)} as status, t.origin, t.created_at, t.payment_timestamp,
    t.validation_datetime, t.cancelled_at, t.inside, t.credential_created_at`
}

/**
 * Gives a user a place at an event: `BOOKED` at once. Who holds a place there gets the same ticket again.
 *
 * Lock, then look (law 1): the event's row is locked first, so every later statement sees what all earlier
 * claimants committed; `taken` is raised and the ticket written under that lock or neither is. Capacity is
 * the limit in force at that moment. Safe to retry.
 *
 * A ticket that was given bears no name until its holder takes it up: who gives one to a user name must not learn by
 * it whose that is (law 9).
 *
 * @param actorId Who gives a complimentary ticket.
 * @returns The ticket, and whether this call made it.
 * @throws {Refusal} `sold_out` with the capacity; `event_not_open` when the event is not (or no longer) public, or
 * over; `not_found`.
 */
export function issueTicket(
  sql: Sql,
  {
    eventId,
    userId,
    origin,
    actorId,
  }: { eventId: string; userId: string; origin: TicketOrigin; actorId?: string },
): Promise<{ ticket: Ticket; made: boolean }> {
  return transact(sql, async (tx) => {
    const event = await lockEvent(tx, eventId)
    const [held] = await tx<Ticket[]>`
      select ${ticketColumns(tx)} from tickets t
       where t.event_id = ${eventId} and t.user_id = ${userId}
         and t.status in ('PENDING', 'PAID', 'BOOKED', 'CONSUMED')
       order by t.uuid limit 1`
    if (held) return { ticket: held, made: false }

    const [open] = await tx<{ over: boolean }[]>`
      select coalesce(ends_at <= now(), false) as over from events where uuid = ${eventId}`
    if (event.status === 'CANCELLED' || (origin === 'REGISTRATION' && event.status === 'DRAFT'))
      throw new Refusal('event_not_open', 'This event is not open for registration.')
    if (open?.over) throw new Refusal('event_not_open', 'This event is over.')
    if (event.taken >= event.capacity)
      throw new Refusal('sold_out', 'Every place of this event is taken.', {
        members: { capacity: event.capacity },
      })
    await tx`update events set taken = taken + 1 where uuid = ${eventId}`
    const ticket = await insertTicket(tx, { eventId, userId, origin })
    if (actorId) {
      const details = { event_id: eventId, ticket_id: ticket.uuid }
      await recordAudit(tx, { kind: 'ticket_given', userId, actorId, details })
    }
    return { ticket, made: true }
  })
}

async function insertTicket(
  tx: SqlTransaction,
  { eventId, userId, origin }: { eventId: string; userId: string; origin: TicketOrigin },
): Promise<Ticket> {
  const ticketId = newId()
  const [ticket] = await tx<Ticket[]>`
    insert into tickets as t (event_id, uuid, user_id, holder_username, holder_name, origin, status)
    select ${eventId}, ${ticketId}, u.uuid, u.username, ${origin === 'COMPLIMENTARY' ? tx`''` : fullName(tx)},
           ${origin}, 'BOOKED'
      from users u where u.uuid = ${userId}
    returning ${ticketColumns(tx)}`
  if (!ticket) throw new Refusal('not_found', `There is no user ${userId}.`)
  await tx`insert into ticket_locators (ticket_id, event_id) values (${ticketId}, ${eventId})`
  return ticket
}

/** The name of the user `u`, as tickets bear it. */
export function fullName(sql: Sql) {
  return sql`trim(u.first_name || ' ' || u.last_name)`
}

/**
 * Copies a user's changed name onto the tickets that bear it, in the transaction that changed it. The rows are locked in
 * the order of their keys, as scans lock them, so that the two cannot wait for each other.
 */
export async function renameHolder(tx: Sql, userId: string): Promise<void> {
  await tx`
    update tickets t set holder_name = ${fullName(tx)}
      from users u,
           (select event_id, uuid from tickets
             where user_id = ${userId} and (origin <> 'COMPLIMENTARY' or credential_id is not null)
             order by event_id, uuid for no key update) held
     where u.uuid = ${userId} and t.event_id = held.event_id and t.uuid = held.uuid`
}

/**
 * Cancels the ticket a user holds of an event; the place is free in the same transaction.
 * @param actorId Who does so, when it is not the holder.
 * @throws {Refusal} `not_found` when the user holds none; `state_conflict` when it has been used: that is final.
 */
export function cancelTicketOf(
  sql: Sql,
  { eventId, username, actorId }: { eventId: string; username: string; actorId?: string },
): Promise<void> {
  return transact(sql, async (tx) => {
    await lockEvent(tx, eventId)
    const tickets = await tx<{ uuid: string; user_id: string; status: TicketStatus }[]>`
      select uuid, user_id, status from tickets
       where event_id = ${eventId} and lower(holder_username) = ${usernameKey(username) ?? null}
         and status in ('PENDING', 'PAID', 'BOOKED', 'CONSUMED')
       order by uuid for update`
    if (tickets.length === 0)
      throw new Refusal('not_found', `${username} holds no ticket of this event.`)
    const unused = tickets.filter(({ status }) => status !== 'CONSUMED')
    const free = unused.map(({ uuid }) => uuid)
    if (free.length === 0)
      throw new Refusal('state_conflict', 'The ticket has been used: it cannot be cancelled.')
    await tx`
      update tickets set status = 'CANCELLED', cancelled_at = now()
       where event_id = ${eventId} and uuid = any(${free}::uuid[])`
    await tx`update events set taken = taken - ${free.length}::int where uuid = ${eventId}`
    if (actorId === undefined) return
    for (const { uuid, user_id: userId } of unused) {
      const details = { event_id: eventId, ticket_id: uuid }
      await recordAudit(tx, { kind: 'ticket_cancelled', userId, actorId, details })
    }
  })
}

/** Tickets cancelled in one transaction: some tenths of a second, in which the event's gates wait. */
const CANCEL_CHUNK = 5_000
/** Before every ticket. */
const FIRST_ID = '00000000-0000-0000-0000-000000000000'

/**
 * Cancels an event; its tickets that have not been used are cancelled with it at once, for their holders and for the
 * gate, who both ask for the event too. Their rows are written in chunks: the first here, the others by
 * {@link finishCancelling}, for all of a large event (600,000) took longer than any statement may. Cancelling again
 * changes nothing.
 *
 * @throws {Refusal} `not_found`.
 */
export function cancelEvent(sql: Sql, eventId: string, actorId?: string): Promise<EventDetail> {
  return transact(sql, async (tx) => {
    const event = await lockEvent(tx, eventId)
    if (event.status !== 'CANCELLED') {
      await tx`
        update events set status = 'CANCELLED', cancelling = true, updated_at = now()
         where uuid = ${eventId}`
      if (actorId)
        await recordAudit(tx, { kind: 'event_cancelled', actorId, details: { event_id: eventId } })
      await cancelChunk(tx, eventId, FIRST_ID)
    }
    return readEvent(tx, eventId)
  })
}

/**
 * Cancels what tickets of a cancelled event are left, a chunk a transaction. A ticket that is locked is passed over, and
 * the event stays marked for the next time. Any number of processes may do it at once.
 *
 * @returns How many tickets were cancelled.
 */
export async function finishCancelling(sql: SqlPool, eventId: string): Promise<number> {
  let cancelled = 0
  for (let after: string | undefined = FIRST_ID; after !== undefined; ) {
    const from: string = after
    const chunk = await sql.begin(async (tx) => {
      await lockEvent(tx, eventId)
      return cancelChunk(tx, eventId, from)
    })
    cancelled += chunk.count
    after = chunk.last
  }
  await sql`
    update events e set cancelling = false
     where uuid = ${eventId}
       and not exists (select 1 from tickets t
                        where t.event_id = e.uuid and t.status in ('PENDING', 'PAID', 'BOOKED'))`
  return cancelled
}

/** Cancels the next tickets in the order of their keys; `last` is where to go on, if there may be more. */
async function cancelChunk(
  tx: SqlTransaction,
  eventId: string,
  after: string,
): Promise<{ count: number; last: string | undefined }> {
  const [chunk] = await tx<{ count: number; last: string | null }[]>`
    with cancelled as (
      update tickets t set status = 'CANCELLED', cancelled_at = now()
        from (select uuid from tickets
               where event_id = ${eventId} and uuid > ${after} and status in ('PENDING', 'PAID', 'BOOKED')
               order by uuid limit ${CANCEL_CHUNK} for update skip locked) live
       where t.event_id = ${eventId} and t.uuid = live.uuid
      returning t.uuid
    ), counted as (
      update events set taken = taken - (select count(*) from cancelled) where uuid = ${eventId}
    )
    select count(*)::int as count, max(uuid::text) as last from cancelled`
  const { count = 0, last = null } = chunk ?? {}
  return { count, last: count < CANCEL_CHUNK ? undefined : (last ?? undefined) }
}

/** To which event a ticket belongs. @throws {Refusal} `not_found`. */
export async function locateTicket(sql: Sql, ticketId: string): Promise<string> {
  const [row] = await sql<{ event_id: string }[]>`
    select event_id from ticket_locators where ticket_id = ${ticketId}`
  if (!row) throw unknownTicket()
  return row.event_id
}

/** A ticket of one's own; another's answers as if it were not there. @throws {Refusal} `not_found`. */
export async function readOwnTicket(
  sql: Sql,
  { ticketId, userId }: { ticketId: string; userId: string },
): Promise<Ticket> {
  const eventId = await locateTicket(sql, ticketId)
  const [ticket] = await sql<Ticket[]>`
    select ${ticketColumns(sql)} from tickets t
     where t.event_id = ${eventId} and t.uuid = ${ticketId} and t.user_id = ${userId}`
  if (!ticket) throw unknownTicket()
  return ticket
}

export function unknownTicket(): Refusal {
  return new Refusal('not_found', 'There is no such ticket of yours.')
}
