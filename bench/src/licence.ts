import { availableParallelism } from 'node:os'
import type { Load, LoadResult, SecretOfPerson } from './loadGenerator.ts'
import { loginsOf, MOST_LOGINS_PER_CORE_SECOND } from './login.ts'
import { type Finding, measurePairs, type Plan, withCpu } from './measure.ts'
import { seedFactors } from './seed.ts'
import { seedLicenceSeats, seedLicences, seedMembers } from './seedLicences.ts'
import type { Stage } from './stage.ts'
import { startWorker, type Worker } from './worker.ts'

const ROUND_MS = 4_000
const FEW_LICENCES = 100
const MANY_LICENCES = 10_000
const SEATS = 100
const IN_USE = 50

type Generator = Worker<Load, LoadResult>

/** Measures what a licence seat adds to a login, among few licences and among many. */
export async function benchLicences(plan: Plan, stage: Stage): Promise<Finding[]> {
  const generator: Generator = startWorker('loadGenerator.ts')
  try {
    const few = await measureLogin(plan, stage, {
      generator,
      name: `login under one of ${FEW_LICENCES} licences`,
      licenceIds: await seedLicences(stage, { count: FEW_LICENCES, licenceSeats: 10_000 }),
    })
    const licenceIds = await seedLicences(stage, { count: MANY_LICENCES, licenceSeats: SEATS })
    await seedLicenceSeats(stage, { licenceIds, inEach: IN_USE, prefix: 'seat' }, (made) =>
      plan.say(`licences: ${made} licence seats taken`),
    )
    const many = await measureLogin(plan, stage, {
      generator,
      name: `login under one of ${MANY_LICENCES} licences, half full`,
      licenceIds,
    })
    const change = (few.ratio?.median ?? 0) / (many.ratio?.median ?? 1)
    return [
      few,
      {
        ...many,
        targets: [
          {
            what: `cost relative to ${FEW_LICENCES} licences`,
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

/** Compares logins under a licence with logins without one, of similar people. */
async function measureLogin(
  plan: Plan,
  stage: Stage,
  { generator, name, licenceIds }: { generator: Generator; name: string; licenceIds: string[] },
): Promise<Finding> {
  const roundMs = ROUND_MS * plan.scale
  const each = Math.ceil(
    ((plan.pairs + 1) * roundMs * availableParallelism() * MOST_LOGINS_PER_CORE_SECOND) / 1000,
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
        what: 'cost relative to a login without a licence',
        value: 1 / found.ratio.median,
        atMost: 1.1,
        digits: 2,
      },
    ],
  }
}
