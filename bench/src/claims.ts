import type { ClaimResult, ClaimRun } from './bareClaims.ts'
import type { Load, LoadResult } from './loadGenerator.ts'
import { type Finding, measurePairs, type Plan, refuseErrors, withCpu } from './measure.ts'
import { deleteRequest, postRequest } from './requests.ts'
import { seedPeople, signTokens } from './seed.ts'
import { seedLicences, seedMembers } from './seedLicences.ts'
import type { Stage } from './stage.ts'
import { startWorker, type Worker } from './worker.ts'

const CONNECTIONS = 32
const ROUND_MS = 4_000

/**
 * Measures one licence under contention: login sessions claim and release a licence seat of it in
 * turn, each on its own connection. Beside it, the driver alone runs the same locked statements.
 */
export async function benchClaims(plan: Plan, stage: Stage): Promise<Finding> {
  const generator = startWorker<Load, LoadResult>('loadGenerator.ts')
  const bare = startWorker<ClaimRun, ClaimResult>('bareClaims.ts')
  try {
    return await measureClaims(plan, stage, { generator, bare })
  } finally {
    await Promise.all([generator.close(), bare.close()])
  }
}

async function measureClaims(
  plan: Plan,
  stage: Stage,
  { generator, bare }: { generator: Worker<Load, LoadResult>; bare: Worker<ClaimRun, ClaimResult> },
): Promise<Finding> {
  const { connection } = stage.engine
  if (!('socketFolder' in connection)) throw new Error('The embedded engine must have a socket.')
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
  const giveBack = async (): Promise<void> => {
    for (const token of tokens)
      await fetch(`${stage.publicUrl}${path}`, {
        method: 'DELETE',
        headers: { authorization: `Bearer ${token}` },
      })
  }
  const found = await measurePairs(plan, {
    operation: {
      name: 'claim and release of licence seats, one licence',
      run: async () => {
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
        await giveBack()
        return result
      },
    },
    baseline: {
      name: 'bare driver, the same locked statements',
      run: () =>
        withCpu({ ...stage.pids, serverPid: bare.pid }, () =>
          bare.ask({ connection, licenceId, people, forMs: ROUND_MS * plan.scale }),
        ),
    },
  })
  return { ...found, targets: targetsOf(found) }
}

function targetsOf({
  ratio,
  operation,
}: Awaited<ReturnType<typeof measurePairs>>): Finding['targets'] {
  return [
    {
      what: 'ratio to the bare driver',
      value: ratio.median,
      atLeast: 0.7,
      digits: 2,
    },
    {
      what: 'claims with their releases',
      value: operation.requestsPerSecond / 2,
      digits: 0,
      unit: '/s',
    },
  ]
}
