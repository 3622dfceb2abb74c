import type { Load, LoadResult } from './loadGenerator.ts'
import { type Finding, type Plan, refuseErrors, withCpu } from './measure.ts'
import { deleteRequest, postRequest } from './requests.ts'
import { seedPeople, signTokens } from './seed.ts'
import { seedLicences, seedMembers } from './seedLicences.ts'
import type { Stage } from './stage.ts'
import { median } from './statistics.ts'
import { startWorker, type Worker } from './worker.ts'

const CONNECTIONS = 32
const ROUND_MS = 4_000

/**
 * Measures one licence under contention: login sessions claim and release a licence seat of it in
 * turn, each on its own connection.
 */
export async function benchClaims(plan: Plan, stage: Stage): Promise<Finding> {
  const generator = startWorker<Load, LoadResult>('loadGenerator.ts')
  try {
    return await measureClaims(plan, stage, generator)
  } finally {
    await generator.close()
  }
}

async function measureClaims(
  plan: Plan,
  stage: Stage,
  generator: Worker<Load, LoadResult>,
): Promise<Finding> {
  const [licenceId = ''] = await seedLicences(stage, { count: 1, licenceSeats: CONNECTIONS })
  const people = await seedPeople(stage, CONNECTIONS, 'hot')
  await seedMembers(stage, {
    licenceIds: [licenceId],
    userIds: people.map(({ userId }) => userId),
  })
  const tokens = await signTokens(stage, people)
  const path = '/api/v1/session/current/licence-seat'
  const requests = tokens.map((token) => [
    postRequest(path, { licence: licenceId }, token),
    deleteRequest(path, token),
  ])
  const rounds: (LoadResult & { cpu: { serverMs: number; databaseMs: number } })[] = []
  const name = 'claim and release of licence seats, one licence'
  for (let round = 0; round <= plan.pairs; round++) {
    const result = await withCpu(stage.pids, async () =>
      refuseErrors(
        await generator.ask({
          kind: 'turns',
          requests,
          forMs: ROUND_MS * plan.scale,
          port: stage.port,
          connections: CONNECTIONS,
        }),
      ),
    )
    for (const token of tokens)
      await fetch(`${stage.publicUrl}${path}`, {
        method: 'DELETE',
        headers: { authorization: `Bearer ${token}` },
      })
    plan.say(`${name}: ${Math.round((result.requests * 1000) / result.elapsedMs)}/s`)
    if (round > 0) rounds.push(result)
  }
  const over = (figure: (round: (typeof rounds)[number]) => number) => median(rounds.map(figure))
  const perSecond = over(({ requests: n, elapsedMs }) => (n * 1000) / elapsedMs)
  return {
    operation: {
      name,
      requestsPerSecond: perSecond,
      p50Ms: over(({ p50Ms }) => p50Ms),
      p99Ms: over(({ p99Ms }) => p99Ms),
      serverCpuMs: over(({ cpu, requests: n }) => cpu.serverMs / n),
      databaseCpuMs: over(({ cpu, requests: n }) => cpu.databaseMs / n),
    },
    targets: [
      {
        what: 'claims with their releases',
        value: perSecond / 2,
        atLeast: 500,
        digits: 0,
        unit: '/s',
      },
    ],
  }
}
