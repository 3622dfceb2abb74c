import { newId } from '@tessera/server/db/ids.ts'
import type { DatabaseConnection } from '@tessera/server/db/sql.ts'
import { makeOrderNumber } from '@tessera/server/sales/orderNumber.ts'
import pg from 'pg'
import { type LatencySummary, summarise } from './statistics.ts'
import { answerQuestions } from './worker.ts'

export interface OrderRun {
  readonly connection: Extract<DatabaseConnection, { socketFolder: string }>
  /** One event with one product for each connection: no two wait for each other. */
  readonly events: readonly BareEvent[]
  readonly userIds: readonly string[]
}

export interface BareEvent {
  readonly eventId: string
  readonly productId: string
  readonly quotaId: string
  readonly venueId: string
}

export interface OrderResult extends LatencySummary {
  readonly requests: number
  readonly elapsedMs: number
}

const LOCK = `
  select uuid, size, taken from quotas where event_id = $1 order by uuid for no key update`

const COUNT = `
  with counted as (
    update quotas set taken = taken + 1 where event_id = $1 and uuid in ($1, $3)
  )
  update products set taken = taken + 1 where event_id = $1 and uuid = $2`

const ORDER = `
  with located as (insert into order_locators (order_id, event_id) values ($2, $1))
  insert into orders (event_id, uuid, number, user_id, status, currency, total_minor, vat_minor,
                      created_at, booked_at)
  values ($1, $2, $3, $4, 'BOOKED', 'DKK', 0, 0, now(), now())`

const TICKET = `
  with located as (insert into ticket_locators (ticket_id, event_id) values ($2, $1))
  insert into tickets (event_id, uuid, order_id, user_id, holder_username, holder_name, holder_key,
                       product_id, product_name, origin, status, created_at)
  select $1, $2, $3, u.uuid, u.username, 'First Last', u.username, $5, 'Standing', 'ORDER', 'BOOKED', now()
    from users u where u.uuid = $4`

const VENUE = `
  insert into user_venues (user_id, venue_id) values ($1, $2) on conflict do nothing`

/** It is due never, so that no job sends it. */
const LETTER = `
  insert into letters (uuid, cause, kind, user_id, language, data, due_at)
  values ($1, 'order_booked/' || $2 || '/' || $3, 'order_booked', $3::uuid, 'en',
          jsonb_build_object('event_id', $4::text, 'order_id', $2), 'infinity')`

let opened: Promise<pg.Client[]> | undefined

/**
 * The baseline of orders: the driver alone (`pg`, pipelined, prepared statements) writes the same
 * rows, a durable transaction for each order. It decides nothing, and each connection has an event
 * of its own, so that none waits for another.
 */
async function run({ connection, events, userIds }: OrderRun): Promise<OrderResult> {
  opened ??= Promise.all(
    events.map(async () => {
      const client = new pg.Client({
        host: connection.socketFolder,
        user: connection.user,
        database: connection.database,
        pipeline: true,
      })
      await client.connect()
      return client
    }),
  )
  const clients = await opened
  const latenciesMs: number[] = []
  let next = 0
  const startedAt = performance.now()
  await Promise.all(
    clients.map(async (client, i) => {
      const event = events[i]
      if (!event) return
      for (let userId = userIds[next++]; userId !== undefined; userId = userIds[next++]) {
        const sentAt = performance.now()
        await order(client, event, userId)
        latenciesMs.push(performance.now() - sentAt)
      }
    }),
  )
  return {
    requests: latenciesMs.length,
    elapsedMs: performance.now() - startedAt,
    ...summarise(latenciesMs),
  }
}

async function order(
  client: pg.Client,
  { eventId, productId, quotaId, venueId }: BareEvent,
  userId: string,
): Promise<void> {
  const ask = (name: string, text: string, values: readonly string[]) =>
    client.query({ name, text, values: [...values] })
  const [orderId, ticketId] = [newId(), newId()]
  const [, locked] = await Promise.all([client.query('begin'), ask('lock', LOCK, [eventId])])
  if (locked.rowCount !== 2) throw new Error('The event has not two quotas.')
  await Promise.all([
    ask('count', COUNT, [eventId, productId, quotaId]),
    ask('order', ORDER, [eventId, orderId, makeOrderNumber(), userId]),
    ask('ticket', TICKET, [eventId, ticketId, orderId, userId, productId]),
    ask('venue', VENUE, [userId, venueId]),
    ask('letter', LETTER, [newId(), orderId, userId, eventId]),
    client.query('commit'),
  ])
}

await answerQuestions(run)
