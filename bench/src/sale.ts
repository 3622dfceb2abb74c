import type { BareEvent, OrderResult, OrderRun } from './bareOrders.ts'
import type { Load, LoadResult } from './loadGenerator.ts'
import {
  type Finding,
  type Plan,
  type Round,
  ratioOf,
  refuseErrors,
  summariseRounds,
  withCpu,
} from './measure.ts'
import { getRequest, postRequest } from './requests.ts'
import { readSecrets, SETTING, seedEvent, seedPeople, seedTickets, signTokens } from './seed.ts'
import { seedSale } from './seedSale.ts'
import type { Stage } from './stage.ts'
import { median } from './statistics.ts'
import { startWorker, type Worker } from './worker.ts'

const CONNECTIONS = 64
const BARE_CONNECTIONS = 32
const QUOTA = 20_000
const REFUSED_MS = 3_000
/** How often somebody opens the page of the event, at rest and under the storm. */
const PAGES_PER_SECOND = 50
/** What pretix says that it sells per second and event, on any hardware. */
const PRETIX_PER_SECOND = 8

/** One round of everything. */
interface SaleRound {
  readonly orders: Round
  readonly bare: Round
  readonly scans: Round
  readonly refusals: Round
  readonly whoAmI: Round
  readonly atRestP99Ms: number
  readonly underStormP99Ms: number
}

interface Workers {
  readonly generator: Worker<Load, LoadResult>
  readonly visitor: Worker<Load, LoadResult>
  readonly bare: Worker<OrderRun, OrderResult>
}

/** Who buys in each round, and the gate of the same run. */
interface Crowd {
  readonly userIds: readonly string[]
  readonly tokens: readonly string[]
  readonly gate: Awaited<ReturnType<typeof seedEvent>>
  readonly secrets: Awaited<ReturnType<typeof readSecrets>>
}

/**
 * Sells out one quota over HTTP in each round, one free ticket per buyer, while others open the
 * page of the event. Beside it the bare driver writes the same rows, on an event for each
 * connection. What is refused afterwards, scans and who-am-I are measured in the same run.
 *
 * @throws {Error} when a round sold more or less than its quota.
 */
export async function benchSale(plan: Plan, stage: Stage): Promise<Finding[]> {
  const workers: Workers = {
    generator: startWorker('loadGenerator.ts'),
    visitor: startWorker('loadGenerator.ts'),
    bare: startWorker('bareOrders.ts'),
  }
  try {
    return findingsOf(await measureSale(plan, stage, workers))
  } finally {
    await Promise.all(Object.values(workers).map((worker) => worker.close()))
  }
}

async function measureSale(plan: Plan, stage: Stage, workers: Workers): Promise<SaleRound[]> {
  const quota = Math.round(QUOTA * plan.scale)
  plan.say(`sale: making ${quota} buyers`)
  const people = await seedPeople(stage, quota, 'buyer')
  const gate = await seedEvent(stage, 8, 'steward')
  const perRound = Math.round(6_000 * plan.scale)
  await seedTickets(stage, { eventId: gate.eventId, from: 0, to: perRound * (plan.pairs + 1) })
  const crowd: Crowd = {
    userIds: people.map(({ userId }) => userId),
    tokens: await signTokens(stage, people),
    gate,
    secrets: await readSecrets(stage, {
      eventId: gate.eventId,
      limit: perRound * (plan.pairs + 1),
    }),
  }
  const bareEvents: BareEvent[] = []
  for (let i = 0; i < BARE_CONNECTIONS; i++) bareEvents.push(await seedSale(stage, 100_000_000))
  const rounds: SaleRound[] = []
  for (let pair = 0; pair <= plan.pairs; pair++) {
    const round = await measureRound({ plan, stage, workers, crowd, bareEvents, perRound })
    // The first one only warms up.
    if (pair === 0) continue
    rounds.push(round)
    const { orders, bare, scans, refusals, whoAmI } = round
    const rates = { orders, bare, scans, refusals, 'who-am-I': whoAmI }
    const said = Object.entries(rates).map(([name, one]) => `${name} ${Math.round(rateOf(one))}/s`)
    plan.say(`sale: round ${pair} of ${plan.pairs}: ${said.join(', ')}`)
  }
  return rounds
}

/** What a round is measured with. */
interface RoundTools {
  readonly plan: Plan
  readonly stage: Stage
  readonly workers: Workers
  readonly crowd: Crowd
  readonly bareEvents: readonly BareEvent[]
  readonly perRound: number
}

async function measureRound(tools: RoundTools): Promise<SaleRound> {
  const event = await seedSale(tools.stage, tools.crowd.userIds.length)
  return {
    ...(await measureStorm(tools, event)),
    refusals: await measureRefusals(tools, event),
    bare: await measureBare(tools),
    scans: await measureScans(tools),
    whoAmI: await measureWhoAmI(tools),
  }
}

/** Everybody orders at once, while others open the page of the event. */
async function measureStorm(
  { plan, stage, workers: { generator, visitor }, crowd: { userIds, tokens } }: RoundTools,
  event: BareEvent,
): Promise<Pick<SaleRound, 'orders' | 'atRestP99Ms' | 'underStormP99Ms'>> {
  const pages = visitPages(stage, event)
  const atRest = refuseErrors(await visitor.ask({ ...pages, forMs: REFUSED_MS * plan.scale }))
  const storm = withCpu(stage.pids, () =>
    generator.ask({ kind: 'each', requests: ordersOf(event, tokens), ...targetOf(stage) }),
  )
  const [orders, underStorm] = await Promise.all([
    storm,
    visitor.ask({ ...pages, forMs: REFUSED_MS * plan.scale }),
  ])
  refuseErrors(orders)
  await requireSoldOut(stage, event, userIds.length)
  await stopLetters(stage)
  return {
    orders,
    atRestP99Ms: atRest.p99Ms,
    underStormP99Ms: refuseErrors(underStorm).p99Ms,
  }
}

async function measureRefusals(
  { plan, stage, workers: { generator }, crowd: { tokens } }: RoundTools,
  event: BareEvent,
): Promise<Round> {
  const refusals = await withCpu(stage.pids, () =>
    generator.ask({
      kind: 'repeat',
      requests: ordersOf(event, tokens.slice(0, 1_000)),
      forMs: REFUSED_MS * plan.scale,
      expected: 409,
      ...targetOf(stage),
    }),
  )
  return { ...refusals, ...refuseErrors(refusals) }
}

async function measureBare({
  stage,
  workers: { bare },
  crowd: { userIds },
  bareEvents,
  perRound,
}: RoundTools): Promise<Round> {
  const { connection } = stage.engine
  if (!('socketFolder' in connection)) throw new Error('The embedded engine must have a socket.')
  return withCpu({ ...stage.pids, serverPid: bare.pid }, () =>
    bare.ask({ connection, events: bareEvents, userIds: userIds.slice(0, perRound) }),
  )
}

async function measureScans({
  stage,
  workers: { generator },
  crowd: { gate, secrets },
  perRound,
}: RoundTools): Promise<Round> {
  return withCpu(stage.pids, async () =>
    refuseErrors(
      await generator.ask({
        kind: 'scans',
        accessTokens: gate.adminTokens,
        tickets: secrets.splice(0, perRound),
        setting: SETTING,
        ...targetOf(stage),
      }),
    ),
  )
}

async function measureWhoAmI({
  plan,
  stage,
  workers: { generator },
  crowd: { tokens },
}: RoundTools): Promise<Round> {
  const requests = tokens
    .slice(0, 64)
    .map((token) => getRequest('/api/v1/auth-jwt/user-info', token))
  return withCpu(stage.pids, async () =>
    refuseErrors(
      await generator.ask({
        kind: 'repeat',
        requests,
        forMs: REFUSED_MS * plan.scale,
        ...targetOf(stage),
      }),
    ),
  )
}

function targetOf({ port }: Stage) {
  return { port, connections: CONNECTIONS }
}

/** The request of each buyer: one free ticket. */
function ordersOf({ eventId, productId }: BareEvent, tokens: readonly string[]): string[] {
  const wish = {
    event_id: eventId,
    positions: [{ product_id: productId }],
    total: { amount_minor: 0, currency: 'DKK' },
  }
  return tokens.map((token) => postRequest('/api/v1/order', wish, token))
}

/** What the page of an event reads: the event, and what is sold of it. */
function visitPages(stage: Stage, { eventId }: BareEvent) {
  const path = `/api/v1/event/${eventId}`
  const requests = [path, `${path}/product`].map(
    (url) => `GET ${url} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
  )
  return {
    kind: 'steady',
    requests,
    perSecond: PAGES_PER_SECOND,
    port: stage.port,
    connections: 16,
  } as const
}

/** Letters that still wait would slow down what the orders are compared with. */
async function stopLetters({ sql }: Stage): Promise<void> {
  await sql`update letters set due_at = 'infinity' where status = 'WAITING'`
}

/** @throws {Error} when not exactly the quota was sold. */
async function requireSoldOut(
  { sql }: Stage,
  { eventId, quotaId }: BareEvent,
  size: number,
): Promise<void> {
  const [sold] = await sql<{ taken: number; tickets: number; orders: number }[]>`
    select (select taken from quotas where event_id = ${eventId} and uuid = ${quotaId}) as taken,
           (select count(*)::int from tickets where event_id = ${eventId} and holds_place) as tickets,
           (select count(*)::int from orders where event_id = ${eventId} and status = 'BOOKED') as orders`
  if (sold?.taken !== size || sold.tickets !== size || sold.orders !== size)
    throw new Error(`Of ${size} places, this was sold: ${JSON.stringify(sold)}`)
}

function rateOf({ requests, elapsedMs }: Round): number {
  return (requests * 1000) / elapsedMs
}

function findingsOf(rounds: readonly SaleRound[]): Finding[] {
  const all = (name: 'orders' | 'bare' | 'scans' | 'refusals' | 'whoAmI') =>
    rounds.map((round) => round[name])
  const ratio = (
    over: keyof SaleRound & ('orders' | 'refusals'),
    under: 'bare' | 'scans' | 'whoAmI',
  ) => ratioOf(rounds.map((round) => rateOf(round[over]) / rateOf(round[under])))
  const operation = summariseRounds('POST /order, one hot quota', all('orders'))
  const toBare = ratio('orders', 'bare')
  return [
    {
      operation,
      baseline: summariseRounds('bare driver, the same rows on independent events', all('bare')),
      ratio: toBare,
      targets: [
        { what: 'orders to the bare driver', value: toBare.median, atLeast: 1, digits: 2 },
        {
          what: 'orders to the scans of the same run',
          value: ratio('orders', 'scans').median,
          atLeast: 0.6,
          digits: 2,
        },
        {
          what: `orders, beside ${PRETIX_PER_SECOND}/s that pretix names`,
          value: operation.requestsPerSecond,
          digits: 0,
          unit: '/s',
        },
      ],
    },
    {
      operation: summariseRounds('POST /order when sold out', all('refusals')),
      baseline: summariseRounds('GET /auth-jwt/user-info', all('whoAmI')),
      ratio: ratio('refusals', 'whoAmI'),
      targets: [
        {
          what: 'refusals to who-am-I',
          value: ratio('refusals', 'whoAmI').median,
          atLeast: 0.5,
          digits: 2,
        },
        {
          what: `event page under the storm to at rest, p99 (${median(rounds.map((one) => one.underStormP99Ms)).toFixed(1)} ms to ${median(rounds.map((one) => one.atRestP99Ms)).toFixed(1)} ms)`,
          value: median(rounds.map((one) => one.underStormP99Ms / one.atRestP99Ms)),
          atMost: 5,
          digits: 1,
        },
      ],
    },
  ]
}
