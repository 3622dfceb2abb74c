import { availableParallelism } from 'node:os'
import type { Load, LoadResult, SecretOfPerson } from './loadGenerator.ts'
import { loginsOf, MOST_LOGINS_A_CORE_SECOND } from './login.ts'
import { type Finding, measurePairs, type Plan, refuseErrors, withCpu } from './measure.ts'
import { deleteRequest, postRequest } from './requests.ts'
import { seedFactors, seedPeople, signTokens } from './seed.ts'
import { seedLicences, seedMembers, seedSeats } from './seedLicences.ts'
import type { Stage } from './stage.ts'
import { median } from './statistics.ts'
import { startWorker, type Worker } from './worker.ts'

const CONNECTIONS = 32
const ROUND_MS = 4_000
const FEW_LICENCES = 100
const MANY_LICENCES = 10_000
const SEATS = 100
const IN_USE = 50

type Generator = Worker<Load, LoadResult>

/** What a seat costs a login, among few licences and among many; and one licence that everybody wants at once. */
export async function benchLicences(plan: Plan, stage: Stage): Promise<Finding[]> {
  const generator: Generator = startWorker('loadGenerator.ts')
  try {
    const hot = await measureHotLicence(plan, stage, generator)
    const few = await measureLogin(plan, stage, {
      generator,
      name: `login under one of ${FEW_LICENCES} licences`,
      licenceIds: await seedLicences(stage, { count: FEW_LICENCES, seats: 10_000 }),
    })
    const licenceIds = await seedLicences(stage, { count: MANY_LICENCES, seats: SEATS })
    await seedSeats(stage, { licenceIds, inEach: IN_USE, prefix: 'seat' }, (made) =>
      plan.say(`licences: ${made} seats taken`),
    )
    const many = await measureLogin(plan, stage, {
      generator,
      name: `login under one of ${MANY_LICENCES} licences, half full`,
      licenceIds,
    })
    const change = (few.ratio?.median ?? 0) / (many.ratio?.median ?? 1)
    return [
      hot,
      few,
      {
        ...many,
        targets: [
          {
            what: `cost beside that among ${FEW_LICENCES} licences`,
            value: change,
            atMost: 1.1,
            digits: 2,
          },
        ],
      },
    ]
  } finally {
    await generator.close()
  }
}

/** Logins under a licence in turn with logins without one, of the same kind of people. */
async function measureLogin(
  plan: Plan,
  stage: Stage,
  { generator, name, licenceIds }: { generator: Generator; name: string; licenceIds: string[] },
): Promise<Finding> {
  const roundMs = ROUND_MS * plan.scale
  const each = Math.ceil(
    ((plan.pairs + 1) * roundMs * availableParallelism() * MOST_LOGINS_A_CORE_SECOND) / 1000,
  )
  plan.say(`${name}: making ${2 * each} people`)
  const prefix = `l${licenceIds.length}`
  const members = await seedFactors(stage, each, `${prefix}.in`)
  const others = await seedFactors(stage, each, `${prefix}.out`)
  await seedMembers(stage, { licenceIds, userIds: members.map(({ userId }) => userId) })
  const queues = {
    under: members.map(({ username, secret }, i) => ({
      username,
      secret,
      licence: licenceIds[i % licenceIds.length] ?? '',
    })),
    without: others.map(({ username, secret }) => ({ username, secret })),
  }
  const share = { generator, stage, roundMs, atMost: Math.ceil(each / (plan.pairs + 1)) }
  const logIn = (people: SecretOfPerson[]) => loginsOf(people, share)
  const found = await measurePairs(plan, {
    operation: { name, run: () => withCpu(stage.pids, logIn(queues.under)) },
    baseline: {
      name: 'login without a licence',
      run: () => withCpu(stage.pids, logIn(queues.without)),
    },
  })
  return {
    ...found,
    targets: [
      {
        what: 'cost beside a login without',
        value: 1 / found.ratio.median,
        atMost: 1.1,
        digits: 2,
      },
    ],
  }
}

/** Login sessions that take a seat of one licence and give it back, over and over, each on a connection of its own. */
async function measureHotLicence(plan: Plan, stage: Stage, generator: Generator): Promise<Finding> {
  const [licenceId = ''] = await seedLicences(stage, { count: 1, seats: CONNECTIONS })
  const people = await seedPeople(stage, CONNECTIONS, 'hot')
  await seedMembers(stage, {
    licenceIds: [licenceId],
    userIds: people.map(({ userId }) => userId),
  })
  const tokens = await signTokens(stage, people)
  const path = '/api/v1/session/current/seat'
  const requests = tokens.map((token) => [
    postRequest(path, { licence: licenceId }, token),
    deleteRequest(path, token),
  ])
  const rounds: (LoadResult & { cpu: { serverMs: number; databaseMs: number } })[] = []
  const name = 'claim, and release, of seats of one licence'
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
