import type { UpdateResult, UpdateRun } from './bareUpdates.ts'
import type { Load, LoadResult } from './loadGenerator.ts'
import {
  cpuTarget,
  type Finding,
  measurePairs,
  type Plan,
  refuseErrors,
  withCpu,
} from './measure.ts'
import { readSecrets, SETTING, seedEvent, seedTickets } from './seed.ts'
import type { Stage } from './stage.ts'
import { startWorker } from './worker.ts'

const CONNECTIONS = 32
const AGENTS = 8
const TICKETS_PER_ROUND = 12_000

/**
 * Compares `POST /ticket/auth`, which admits distinct tickets, with a bare driver that changes a
 * ticket of the same table in one conditional statement. Both are durable: the engine is the
 * product's own.
 */
export async function benchScan(plan: Plan, stage: Stage): Promise<Finding> {
  const size = Math.round(TICKETS_PER_ROUND * plan.scale)
  const event = await seedEvent(stage, AGENTS)
  const tickets = 2 * size * (plan.pairs + 1)
  plan.say(`POST /ticket/auth: making ${tickets} tickets`)
  await seedTickets(stage, { eventId: event.eventId, from: 0, to: tickets })
  const secrets = await readSecrets(stage, { eventId: event.eventId, limit: tickets })
  const { connection } = stage.engine
  if (!('socketFolder' in connection)) throw new Error('The embedded engine must have a socket.')
  const generator = startWorker<Load, LoadResult>('loadGenerator.ts')
  const bare = startWorker<UpdateRun, UpdateResult>('bareUpdates.ts')
  const take = () => secrets.splice(0, size)
  try {
    const found = await measurePairs(plan, {
      operation: {
        name: 'POST /ticket/auth',
        run: () => {
          const load: Load = {
            kind: 'scans',
            accessTokens: event.adminTokens,
            tickets: take(),
            setting: SETTING,
            port: stage.port,
            connections: CONNECTIONS,
          }
          return withCpu(stage.pids, async () => refuseErrors(await generator.ask(load)))
        },
      },
      baseline: {
        name: 'bare driver, one update per statement',
        run: () => {
          const run: UpdateRun = {
            connection,
            eventId: event.eventId,
            ticketIds: take().map(({ ticketId }) => ticketId),
            inFlight: CONNECTIONS,
          }
          return withCpu({ ...stage.pids, serverPid: bare.pid }, () => bare.ask(run))
        },
      },
    })
    return {
      ...found,
      targets: [
        { what: 'ratio to the bare driver', value: found.ratio.median, atLeast: 0.7, digits: 2 },
        cpuTarget(found.operation, 0.3),
      ],
    }
  } finally {
    await Promise.all([generator.close(), bare.close()])
  }
}
