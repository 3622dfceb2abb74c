import { setTimeout as sleep } from 'node:timers/promises'
import { cleanUp } from '@tessera/server/jobs/cleanUp.ts'
import type { Load, LoadResult } from './loadGenerator.ts'
import { type Finding, measurePairs, type Plan, refuseErrors, withCpu } from './measure.ts'
import type { Stage } from './stage.ts'
import { userInfoRequests } from './userInfo.ts'
import { startWorker, type Worker } from './worker.ts'

const CONNECTIONS = 32
const PEOPLE = 64
/** Many short rounds, because the difference is smaller than the noise of the machine. */
const ROUND_MS = 1_500
const PAIRS_EACH = 3
const LIVE = 1_000_000
const EXPIRED = 500_000
const PER_SECOND = 300
const CLEANING_MS = 12_000
/** The server cleans up once per minute. */
const CLEAN_UP_EVERY_MS = 250
/**
 * A pause that does not show: one in a hundred requests of an open loop waits for any longer one.
 */
const UNSEEN_MS = 50

type Generator = Worker<Load, LoadResult>

/**
 * Measures what a million denied sessions cost all others: two servers, one with them and one
 * without, are asked in turn. Then the million expires and is cleaned up under load.
 */
export async function benchDenylist(
  plan: Plan,
  { full, empty }: { readonly full: Stage; readonly empty: Stage },
): Promise<Finding[]> {
  plan.say(`denylist: adding ${LIVE} entries`)
  await addEntries(full, LIVE, '1 hour')
  const generator: Generator = startWorker('loadGenerator.ts')
  try {
    return [
      await measureCheck(plan, generator, { full, empty }),
      await measureCleanUp(plan, generator, full),
    ]
  } finally {
    await generator.close()
  }
}

async function measureCheck(
  plan: Plan,
  generator: Generator,
  { full, empty }: { readonly full: Stage; readonly empty: Stage },
): Promise<Finding> {
  const drive = async (stage: Stage) => {
    const requests = await userInfoRequests(stage, PEOPLE)
    return () =>
      withCpu(stage.pids, async () =>
        refuseErrors(
          await generator.ask({
            kind: 'repeat',
            requests,
            forMs: ROUND_MS * plan.scale,
            port: stage.port,
            connections: CONNECTIONS,
          }),
        ),
      )
  }
  const found = await measurePairs(
    { ...plan, pairs: PAIRS_EACH * plan.pairs },
    {
      operation: {
        name: `user-info, ${LIVE.toLocaleString('en')} denied`,
        run: await drive(full),
      },
      baseline: { name: 'the same without denied sessions', run: await drive(empty) },
    },
  )
  return {
    ...found,
    targets: [
      {
        what: 'time relative to none denied',
        value: 1 / found.ratio.median,
        atMost: 1.1,
        digits: 2,
      },
    ],
  }
}

async function measureCleanUp(plan: Plan, generator: Generator, stage: Stage): Promise<Finding> {
  await addEntries(stage, EXPIRED, '-1 second')
  const load: Load = {
    kind: 'steady',
    requests: await userInfoRequests(stage, PEOPLE),
    perSecond: PER_SECOND,
    forMs: CLEANING_MS * plan.scale,
    port: stage.port,
    connections: CONNECTIONS,
  }
  const quiet = refuseErrors(await generator.ask(load))
  let isDone = false
  let rows = 0
  const cleaning = (async () => {
    while (!isDone) {
      rows += (await cleanUp(stage.sql))['denylist'] ?? 0
      await sleep(CLEAN_UP_EVERY_MS)
    }
  })()
  const busy = refuseErrors(await generator.ask(load))
  isDone = true
  await cleaning
  plan.say(
    `denylist: ${rows} entries cleaned up; p99 ${busy.p99Ms.toFixed(1)} ms, without ${quiet.p99Ms.toFixed(1)} ms`,
  )
  if (rows === 0) throw new Error('No entry was cleaned up, so nothing was measured.')
  return {
    targets: [
      {
        what: `user-info while ${rows.toLocaleString('en')} entries are cleaned up: increase over a p99 of ${quiet.p99Ms.toFixed(1)} ms`,
        value: busy.p99Ms - quiet.p99Ms,
        atMost: UNSEEN_MS,
        digits: 1,
        unit: ' ms',
      },
    ],
  }
}

async function addEntries({ sql }: Stage, count: number, over: string): Promise<void> {
  await sql`
    insert into denylist (id, kind, expires_at)
    select gen_random_uuid(), 'sid', now() + ${over}::text::interval from generate_series(1, ${count}::int)`
  await sql.script('vacuum (analyze) denylist')
}
