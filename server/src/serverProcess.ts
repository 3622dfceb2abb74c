import { Counter, Gauge } from 'prom-client'
import { type Config, readConfig } from './config.ts'
import { nameThisServer } from './db/migrate.ts'
import { OperatorError } from './db/operatorError.ts'
import type { OpenMetrics } from './edge/metrics.ts'
import { explainStart } from './explainStart.ts'
import { hideSettings } from './hideSettings.ts'
import { limitHashing } from './identity/password.ts'
import { completeConfig } from './installation/completeConfig.ts'
import { joinDatabase, openConfiguredVault } from './openDatabase.ts'
import { type OpenServer, openServer } from './openServer.ts'
import { joinProcesses, type Membership } from './processes/joinProcesses.ts'
import { type Plan, readPlan } from './processes/plan.ts'

/**
 * The program of one of several server processes. The process that started it
 * (`serveWithProcesses.ts`) migrates the database, keeps it running, and prints everything that a
 * person must know.
 */
async function main(): Promise<void> {
  const told = new AbortController()
  const state = { doesJobs: false }
  let server: OpenServer | undefined
  const membership = joinProcesses({
    stop: () => told.abort(),
    doJobs() {
      state.doesJobs = true
      server?.startJobs()
    },
  })
  hearSignals(told)
  const plan = readPlan(process.env)
  const config = { ...readConfig(process.env), port: plan.port }
  limitHashing(plan.hashing)
  const database = joinDatabase(connectionOf(config, plan), {
    applicationName: plan.serverName,
    connections: plan.connections,
  })
  try {
    await refuseNewerProgram(plan)
    server = await openServer({
      database,
      vault: await openConfiguredVault(config, database.sql),
      config: await completeConfig(config, database.sql, process.env),
      told: told.signal,
      processes: plan.processes,
      commonCounter: membership.commonCounter,
      openMetrics: addOwn(membership.openMetrics, {
        accepted: () => server?.accepted() ?? 0,
        doesJobs: () => state.doesJobs,
      }),
    })
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error
    await membership.say({ say: 'failed', reason: hideSettings(error.message, process.env) })
    process.exit(1)
  }
  await membership.say({ say: 'listening', address: server.address })
  await untilAborted(told.signal)
  await stop(server, database.close, membership)
}

/**
 * A process that replaces another one reads the program again. If the program was replaced
 * meanwhile, it may need tables that do not exist before the whole server is started again.
 */
async function refuseNewerProgram({ serverName }: Plan): Promise<void> {
  if ((await nameThisServer()) === serverName) return
  throw new OperatorError(
    'The program was replaced by another version while it ran. Stop the server and start it again.',
  )
}

async function stop(
  server: OpenServer,
  closeDatabase: () => Promise<void>,
  membership: Membership,
): Promise<never> {
  const cut = await server.stop()
  await closeDatabase()
  await membership.say({ say: 'stopped', cut })
  process.exit(0)
}

/**
 * A terminal sends its signals to every process of its group. The parent process receives them too
 * and tells this one. SIGTERM may also be sent to one process alone, which then stops in order.
 */
function hearSignals(told: AbortController): void {
  for (const output of [process.stdout, process.stderr]) output.on('error', () => {})
  for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => {})
  process.on('SIGTERM', () => told.abort())
}

function connectionOf({ databaseUrl }: Config, { engine }: Plan) {
  if (databaseUrl !== undefined) return { url: databaseUrl }
  if (engine === undefined) throw new Error('A plan names the engine where there is no URL.')
  return engine
}

/**
 * Adds the metrics that tell the processes apart. A sum alone does not show that one process has
 * all the work.
 */
function addOwn(
  open: OpenMetrics,
  { accepted, doesJobs }: { accepted: () => number; doesJobs: () => boolean },
): OpenMetrics {
  const pid = String(process.pid)
  return (registry) => {
    new Counter({
      name: 'tessera_process_connections_total',
      help: 'Connections that each server process has accepted.',
      labelNames: ['pid'],
      registers: [registry],
      collect() {
        this.reset()
        this.inc({ pid }, accepted())
      },
    })
    new Gauge({
      name: 'tessera_process_does_jobs',
      help: 'Whether a server process runs the recurring jobs: 1 or 0. Exactly one does.',
      labelNames: ['pid'],
      registers: [registry],
      collect() {
        this.set({ pid }, doesJobs() ? 1 : 0)
      },
    })
    return open(registry)
  }
}

async function untilAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return
  await new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

main().catch((error: unknown) => {
  console.error(explainStart(error, process.env))
  process.exit(1)
})
