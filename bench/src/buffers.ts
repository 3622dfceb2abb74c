import { setTimeout as sleep } from 'node:timers/promises'
import { fromBase32 } from '@tessera/server/vault/base32.ts'
import { codeAt, stepAt } from '@tessera/server/vault/totp.ts'
import { HttpConnection } from './httpConnection.ts'
import type { Finding, Plan, Target } from './measure.ts'
import { getRequest, postRequest } from './requests.ts'
import {
  readSecrets,
  SETTING,
  type SeededEvent,
  seedEvent,
  seedPeople,
  seedTickets,
  signTokens,
} from './seed.ts'
import { seedFreeProduct } from './seedSale.ts'
import type { Stage } from './stage.ts'
import { userInfoRequests } from './userInfo.ts'

const FEW = 10_000
const MANY = 1_000_000
const REQUESTS = 600
/** Enough requests that every connection of the server's pool has its plans and catalogue. */
const WARM_UP_REQUESTS = 400
/** An idle backend reports its counts after at most ten seconds (PostgreSQL, pgstat.c). */
const REPORTED_MS = 10_500

/** Returns the next request of each kind. */
type Sources = Readonly<Record<'scan' | 'who-am-I' | 'roster page' | 'order', () => string>>

/**
 * Compares how many database pages the same request touches among ten thousand tickets (with as
 * many people and login sessions) and among a million. The database counts them over requests sent
 * one by one; what jobs touch in the same time is subtracted. The letter about an order is sent by
 * a job at that time, so an order counts with its letter.
 */
export async function benchBuffers(plan: Plan, stage: Stage): Promise<Finding[]> {
  const { sql } = stage
  // Autovacuum reads whole tables, and its pages would be counted with those of the requests.
  await sql.script('alter system set autovacuum = off')
  await sql`select pg_reload_conf()`
  const event = await seedEvent(stage, 1)
  const made = (tickets: number): void => plan.say(`buffers: ${tickets} tickets`)
  await seedTickets(stage, { eventId: event.eventId, from: 0, to: FEW }, made)
  const few = await countAll(plan, stage, event)
  await seedTickets(stage, { eventId: event.eventId, from: FEW, to: MANY }, made)
  const many = await countAll(plan, stage, event)
  const kinds: (keyof Sources)[] = ['scan', 'who-am-I', 'roster page', 'order']
  return kinds.map((kind) => {
    const target: Target = {
      what: `${kind}: buffers at ${MANY.toLocaleString('en')} tickets (${many[kind].toFixed(1)}) to those at ${FEW.toLocaleString('en')} (${few[kind].toFixed(1)})`,
      value: many[kind] / few[kind],
      atMost: 1.2,
      digits: 2,
    }
    return { targets: [target] }
  })
}

async function countAll(
  plan: Plan,
  stage: Stage,
  event: SeededEvent,
): Promise<Record<keyof Sources, number>> {
  const sources = await openSources(stage, event)
  await stage.sql.script('checkpoint')
  const noise = await touchedDuring(stage, () => sleep(2_000))
  const count = async (kind: keyof Sources): Promise<number> => {
    await sendAll(stage.port, sources[kind], WARM_UP_REQUESTS)
    const touched = await touchedDuring(stage, () => sendAll(stage.port, sources[kind], REQUESTS))
    const each = (touched - noise) / REQUESTS
    plan.say(`buffers: a ${kind} touches ${each.toFixed(1)} (noise ${noise} in all)`)
    return each
  }
  return {
    scan: await count('scan'),
    'who-am-I': await count('who-am-I'),
    'roster page': await count('roster page'),
    order: await count('order'),
  }
}

async function openSources(stage: Stage, { eventId, adminTokens }: SeededEvent): Promise<Sources> {
  const [token = ''] = adminTokens
  const tickets = await readSecrets(stage, { eventId, limit: REQUESTS + WARM_UP_REQUESTS })
  const people = await userInfoRequests(stage, 200)
  const buyers = await signTokens(
    stage,
    await seedPeople(stage, 200, `buyer${Date.now().toString(36)}`),
  )
  const product_id = await seedFreeProduct(stage, eventId)
  let person = 0
  let buyer = 0
  return {
    scan: () => {
      const ticket = tickets.pop()
      if (!ticket) throw new Error('No unused ticket is left.')
      const step = stepAt(Date.now() / 1000, SETTING)
      const code = codeAt(fromBase32(ticket.secret), step, SETTING)
      return postRequest(
        '/api/v1/ticket/auth',
        { code: `T1.${ticket.credentialId}.${code}` },
        token,
      )
    },
    'who-am-I': () => people[person++ % people.length] ?? '',
    order: () =>
      postRequest(
        '/api/v1/order',
        { event_id: eventId, positions: [{ product_id }] },
        buyers[buyer++ % buyers.length],
      ),
    'roster page': () => getRequest(`/api/v1/event/${eventId}/users?page_size=50`, token),
  }
}

async function sendAll(port: number, next: () => string, count: number): Promise<void> {
  const connection = await HttpConnection.open(port)
  for (let i = 0; i < count; i++) {
    const { status, body } = await connection.send(next())
    const text = body.toString('utf8', 0, 300)
    if (status >= 300 || text.startsWith('{"ticket_is_valid":false'))
      throw new Error(`A request failed: ${status} ${text}`)
  }
  connection.close()
}

/**
 * Pages of our tables and their indexes, found in memory or read, between two moments at which all
 * backends have reported. The tables of the queue are not counted: it looks for jobs all the time.
 */
async function touchedDuring({ sql }: Stage, work: () => Promise<unknown>): Promise<number> {
  const read = async (): Promise<number> => {
    await sleep(REPORTED_MS)
    const [row] = await sql<{ touched: number }[]>`
      select sum(coalesce(heap_blks_hit + heap_blks_read, 0) + coalesce(idx_blks_hit + idx_blks_read, 0)
                 + coalesce(toast_blks_hit + toast_blks_read, 0)
                 + coalesce(tidx_blks_hit + tidx_blks_read, 0))::float8 as touched
        from pg_statio_user_tables where schemaname = 'public'`
    return row?.touched ?? 0
  }
  const before = await read()
  await work()
  return (await read()) - before
}
