import { availableParallelism } from 'node:os'
import type { HashResult } from './bareArgon2.ts'
import type { Load, LoadResult, SecretOfPerson } from './loadGenerator.ts'
import { type Finding, measurePairs, type Plan, ratioOf, refuseErrors, withCpu } from './measure.ts'
import { PASSWORD, seedFactors } from './seed.ts'
import type { Stage } from './stage.ts'
import { median } from './statistics.ts'
import { userInfoRequests } from './userInfo.ts'
import { startWorker, type Worker } from './worker.ts'

const CONNECTIONS = 32
const ROUND_MS = 4_000
/** More than a core can hash per second: each person logs in once, so the people must suffice. */
export const MOST_LOGINS_PER_CORE_SECOND = 160
const BESIDE_PER_SECOND = 200
const BESIDE_CONNECTIONS = 16

type Generator = Worker<Load, LoadResult>

/**
 * Compares `POST /auth-jwt/login` with its hash alone, and measures how logins slow down others.
 */
export async function benchLogin(plan: Plan, stage: Stage): Promise<Finding[]> {
  const roundMs = ROUND_MS * plan.scale
  const rounds = 2 * plan.pairs + 2
  const count = Math.ceil(
    (rounds * roundMs * availableParallelism() * MOST_LOGINS_PER_CORE_SECOND) / 1000,
  )
  plan.say(`POST /auth-jwt/login: making ${count} people`)
  const people = await seedFactors(stage, count)
  const generator: Generator = startWorker('loadGenerator.ts')
  const reader: Generator = startWorker('loadGenerator.ts')
  const bare = startWorker<{ forMs: number; password: string }, HashResult>('bareArgon2.ts')
  const logIn = loginsOf(people, { generator, stage, roundMs, atMost: Math.ceil(count / rounds) })
  try {
    const alone = await measurePairs(plan, {
      operation: {
        name: 'POST /auth-jwt/login',
        run: () => withCpu(stage.pids, logIn),
      },
      baseline: {
        name: `bare argon2id, ${availableParallelism()} at once`,
        run: () =>
          withCpu({ ...stage.pids, serverPid: bare.pid }, () =>
            bare.ask({ forMs: roundMs, password: PASSWORD }),
          ),
      },
    })
    const target = {
      what: 'ratio to bare argon2id',
      value: alone.ratio.median,
      atLeast: 0.7,
      digits: 2,
    }
    return [
      { ...alone, targets: [target] },
      await measureBeside(plan, stage, { reader, logIn, roundMs }),
    ]
  } finally {
    await Promise.all([generator.close(), reader.close(), bare.close()])
  }
}

/** One round of logins: each of these people logs in once, and is then removed from the list. */
export function loginsOf(
  people: SecretOfPerson[],
  of: { generator: Generator; stage: Stage; roundMs: number; atMost: number },
): () => Promise<LoadResult> {
  return async () => {
    const result = refuseErrors(
      await of.generator.ask({
        kind: 'logins',
        password: PASSWORD,
        people: people.slice(0, of.atMost),
        forMs: of.roundMs,
        port: of.stage.port,
        connections: CONNECTIONS,
      }),
    )
    people.splice(0, result.requests)
    return result
  }
}

/** Measures `user-info` at a steady rate, at rest and during logins. */
async function measureBeside(
  plan: Plan,
  stage: Stage,
  { reader, logIn, roundMs }: { reader: Generator; logIn(): Promise<LoadResult>; roundMs: number },
): Promise<Finding> {
  const requests = await userInfoRequests(stage, 64)
  const read = async (): Promise<LoadResult> =>
    refuseErrors(
      await reader.ask({
        kind: 'steady',
        requests,
        forMs: roundMs,
        perSecond: BESIDE_PER_SECOND,
        port: stage.port,
        connections: BESIDE_CONNECTIONS,
      }),
    )
  const name = `user-info at ${BESIDE_PER_SECOND}/s beside logins`
  await read()
  const pairs: { beside: LoadResult; atRest: LoadResult }[] = []
  for (let pair = 1; pair <= plan.pairs; pair++) {
    const [beside] = await Promise.all([read(), logIn()])
    const atRest = await read()
    pairs.push({ beside, atRest })
    plan.say(
      `${name}: pair ${pair} of ${plan.pairs}: p99 ${beside.p99Ms.toFixed(1)} ms, at rest ${atRest.p99Ms.toFixed(1)} ms`,
    )
  }
  const over = (figure: (pair: (typeof pairs)[number]) => number) => median(pairs.map(figure))
  const ratio = ratioOf(pairs.map(({ beside, atRest }) => beside.p99Ms / atRest.p99Ms))
  return {
    operation: {
      name,
      requestsPerSecond: over(({ beside }) => (beside.requests * 1000) / beside.elapsedMs),
      p50Ms: over(({ beside }) => beside.p50Ms),
      p99Ms: over(({ beside }) => beside.p99Ms),
    },
    baseline: {
      name: 'the same at rest',
      requestsPerSecond: over(({ atRest }) => (atRest.requests * 1000) / atRest.elapsedMs),
      p50Ms: over(({ atRest }) => atRest.p50Ms),
      p99Ms: over(({ atRest }) => atRest.p99Ms),
    },
    ratio,
    targets: [{ what: 'p99 relative to p99 at rest', value: ratio.median, atMost: 5, digits: 1 }],
  }
}
