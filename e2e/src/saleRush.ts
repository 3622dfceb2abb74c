import { randomUUID } from 'node:crypto'
import { realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findPostmaster } from '@tessera/server/db/engine/postmaster.ts'
import type { SqlPool } from '@tessera/server/db/sql.ts'
import { signAccessToken } from '@tessera/server/tokens/accessToken.ts'
import {
  removeFolder,
  type ServerProcess,
  startServer,
  temporaryData,
} from 'tessera/test/serverProcess.ts'
import { expect } from 'vitest'
import { seedEvent } from '../../server/test/events.ts'
import { seedProduct } from '../../server/test/sales.ts'
import { openLanes } from './openLanes.ts'
import { compileCache, openServerDatabase, type ServerDatabase } from './serverDatabase.ts'

/** Nothing here depends on time: a busy machine may take it. */
const READY_MS = 240_000
/** How many requests are open at once. */
const AT_ONCE = 64

/** What was answered to a buyer at last. */
interface Answered {
  readonly status: number
  readonly orderId?: string
  readonly type?: string
}

/** An order, or a problem. */
interface OrderAnswer {
  readonly uuid?: string
  readonly type?: string
}

/** An event in the middle of its rush: each fourth order costs money, and only holds its place. */
interface Rush {
  readonly server: ServerProcess
  readonly eventId: string
  readonly free: string
  readonly paid: string
}

/**
 * Lets many buyers order one place each of an event that has fewer, over two server processes. In
 * the middle, one of the processes and then the database is killed (`kill -9`). A buyer who gets no
 * answer asks again with the same key, as a good client does.
 *
 * Afterwards exactly as many places are sold as there are, every order that was answered with
 * success is there, and a hold that is over can be taken by the next person (laws 1 and 4).
 */
export async function rushWithKills({
  buyers,
  places,
}: {
  readonly buyers: number
  readonly places: number
}): Promise<void> {
  const { folder, dataFolder } = await temporaryData()
  const server = await startServer({
    dataFolder,
    env: { PROCESSES: '2', RATE_LIMIT_SCALE: '1000', NODE_COMPILE_CACHE: compileCache },
    readyMs: READY_MS,
  })
  try {
    const database = await openServerDatabase(server, dataFolder)
    const tokens = await seedBuyers(database, buyers + places)
    const eventId = await seedEvent(database.sql, { capacity: places })
    const rush: Rush = {
      server,
      eventId,
      free: await seedProduct(database.sql, { eventId, priceMinor: 0 }),
      paid: await seedProduct(database.sql, { eventId }),
    }
    await database.close()
    const progress = { answered: 0 }
    const [answers] = await Promise.all([
      orderAll(rush, tokens.slice(0, buyers), progress),
      killInTheMiddle(server, { dataFolder, progress, buyers }),
    ])
    const after = await openServerDatabase(server, dataFolder)
    try {
      const holds = await requireSold(after.sql, { rush, answers, places })
      await requireHoldsCanBeTaken(after.sql, { rush, tokens: tokens.slice(buyers), holds })
    } finally {
      await after.close()
    }
  } finally {
    await server.stop()
    await removeFolder(folder)
  }
}

async function seedBuyers(database: ServerDatabase, count: number): Promise<string[]> {
  const people = await database.sql<{ userId: string; sid: string }[]>`
    with people as (
      insert into users (uuid, username, email, first_name, last_name, password_hash)
      select gen_random_uuid(), 'buyer.' || n, 'buyer@example.org', 'First', 'Last', ''
        from generate_series(1, ${count}::int) n
      returning uuid
    )
    insert into sessions (sid, user_id, delivery, address, expires_at)
    select gen_random_uuid(), uuid, 'both', '127.0.0.1', now() + interval '60 days' from people
    returning user_id as "userId", sid`
  const epoch = Date.now() / 1000
  return Promise.all(people.map((person) => signAccessToken(database, { ...person, epoch })))
}

async function orderAll(
  rush: Rush,
  tokens: readonly string[],
  progress: { answered: number },
): Promise<Answered[]> {
  const answers: Answered[] = []
  let next = 0
  const lane = async (): Promise<void> => {
    for (let n = next++; n < tokens.length; n = next++) {
      const product = n % 4 === 0 ? rush.paid : rush.free
      answers.push(await orderUntilAnswered(rush, tokens[n] ?? '', product))
      progress.answered++
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  return answers
}

/** Orders one place, and asks again with the same key until there is an answer. */
async function orderUntilAnswered(
  { server, eventId }: Rush,
  token: string,
  product_id: string,
): Promise<Answered> {
  const key = randomUUID()
  for (;;) {
    const answer = await fetch(`${server.url}/api/v1/order`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: JSON.stringify({ event_id: eventId, positions: [{ product_id }] }),
    }).catch(() => undefined)
    const body = (await answer?.json().catch(() => undefined)) as OrderAnswer | undefined
    if (answer && body) {
      const { uuid = '', type = '' } = body
      if (answer.status === 201) return { status: 201, orderId: uuid }
      const isRunning = type.endsWith('idempotency_running')
      if (answer.status === 409 && !isRunning) return { status: 409, type }
      if (answer.status < 500 && !isRunning)
        throw new Error(`An order was answered ${answer.status} ${type}.`)
    }
    await sleep(50)
  }
}

/** Kills a server process after a tenth of the answers, and the database after a fifth. */
async function killInTheMiddle(
  server: ServerProcess,
  {
    dataFolder,
    progress,
    buyers,
  }: { dataFolder: string; progress: { answered: number }; buyers: number },
): Promise<void> {
  const lanes = await openLanes(server, 1)
  const [lane] = lanes
  const until = async (count: number) => {
    while (progress.answered < count) await sleep(5)
  }
  await until(buyers / 10)
  if (lane?.pid === undefined) throw new Error('No server process is known.')
  for (const one of lanes) one.close()
  process.kill(lane.pid, 'SIGKILL')
  await until(buyers / 5)
  const postmaster = await findPostmaster(await realpath(join(dataFolder, 'postgres')))
  if (!postmaster) throw new Error('No database is running.')
  process.kill(postmaster.pid, 'SIGKILL')
}

/** @returns How many places are held and not sold. */
async function requireSold(
  sql: SqlPool,
  { rush, answers, places }: { rush: Rush; answers: readonly Answered[]; places: number },
): Promise<number> {
  const { eventId } = rush
  const refused = new Set(answers.flatMap(({ type }) => (type === undefined ? [] : [type])))
  expect([...refused]).toEqual(['/problems/sold_out'])
  const acknowledged = answers.flatMap(({ orderId }) => orderId ?? [])
  const [now] = await sql<{ live: number; taken: number; held: number }[]>`
    select (select count(*)::int from tickets where event_id = ${eventId} and holds_place) as live,
           (select taken from quotas where event_id = ${eventId} and uuid = ${eventId}) as taken,
           (select count(*)::int from orders where event_id = ${eventId} and status = 'PENDING') as held`
  expect(now).toMatchObject({ live: places, taken: places })
  const stored = await sql<{ uuid: string }[]>`select uuid from orders where event_id = ${eventId}`
  expect(acknowledged.toSorted()).toEqual(stored.map(({ uuid }) => uuid).toSorted())
  return now?.held ?? 0
}

/** Lets every hold run out. As many further buyers get a place, and no more. */
async function requireHoldsCanBeTaken(
  sql: SqlPool,
  { rush, tokens, holds }: { rush: Rush; tokens: readonly string[]; holds: number },
): Promise<void> {
  expect(holds).toBeGreaterThan(0)
  await sql`
    update orders set expires_at = now() - interval '1 second'
     where event_id = ${rush.eventId} and status = 'PENDING'`
  const free = { ...rush, paid: rush.free }
  const answers = await orderAll(free, tokens, { answered: 0 })
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(holds)
}
