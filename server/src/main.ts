import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { type Config, readConfig } from './config.ts'
import { nameThisServer } from './db/migrate.ts'
import { OperatorError } from './db/operatorError.ts'
import { checkAddress } from './edge/listening.ts'
import { type Database, FULL_POOLS, openDatabase } from './openDatabase.ts'
import { DRAIN_MS, openServer, type ServerOptions } from './openServer.ts'
import { prepareDatabase } from './prepareDatabase.ts'
import type { Stopped } from './processes/serverProcesses.ts'
import type { ProcessesListening } from './serveWithProcesses.ts'

/** A process that leaves the requests to others prepares the database, and no more. */
const CONNECTIONS_BESIDE = 4

const say = (line: string): void => console.log(line)

/** Opens everything, in order; closes it, in the opposite order, when told to stop. */
async function main(): Promise<void> {
  const withDemo = readArguments()
  const config = readConfig(process.env)
  const told = untilTold()
  await checkAddress(config)
  const database = await openDatabase(config, {
    applicationName: await nameThisServer(),
    max: isAlone(config) ? FULL_POOLS.sql : CONNECTIONS_BESIDE,
    onProgress: say,
  })
  let stopped: Stopped = { cutRequests: 0, killedProcesses: 0 }
  try {
    const stop = await serve({ database, config, told, withDemo })
    if (!told.aborted) await once(told, 'abort')
    stopped = await stop()
  } catch (error) {
    if (error !== told.reason) {
      await database.close().catch(() => undefined)
      throw error
    }
  }
  await database.close()
  const { cutRequests, killedProcesses } = stopped
  if (cutRequests > 0)
    console.error(`${cutRequests} requests were cut off after ${DRAIN_MS / 1000} s.`)
  if (killedProcesses > 0)
    console.error(`${killedProcesses} server processes did not stop by themselves and were killed.`)
  say('Stopped.')
  process.exit(cutRequests + killedProcesses > 0 ? 1 : 0)
}

/** Whether the demo is asked for: the only argument there is. */
function readArguments(): boolean {
  try {
    return parseArgs({ options: { demo: { type: 'boolean', default: false } } }).values.demo
  } catch (error) {
    throw new OperatorError(
      `${error instanceof Error ? error.message : String(error)} The only option is --demo.`,
    )
  }
}

/** Heard from the first moment on: a start that is told to stop leaves nothing running either. */
function untilTold(): AbortSignal {
  const told = new AbortController()
  // A terminal that was closed takes no more output, and that must not be what ends us.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => {})
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (told.signal.aborted) return
      told.abort()
      say(`${signal}: finishing what is under way …`)
    })
  return told.signal
}

/**
 * Brings the database up to date and answers requests on it, in this process or in several.
 * @returns How to stop.
 * @throws {OperatorError}; or the reason of `told`, which is looked at between the steps.
 */
async function serve({
  database,
  config,
  told,
  withDemo,
}: {
  database: Database
  config: Config
  told: AbortSignal
  withDemo: boolean
}): Promise<() => Promise<Stopped>> {
  const { vault, demo } = await prepareDatabase({ database, config, told, withDemo, say })
  const listening = isAlone(config)
    ? await serveAlone({ database, vault, config, told })
    : await (await import('./serveWithProcesses.ts')).serveWithProcesses(database, config, say)
  const { address, processes } = listening
  const here = config.port === 0 ? address : config.publicUrl
  const lines = [...greeting(here, address, processes), ...proxyAdvice(config), ...demo]
  for (const line of lines) say(line)
  return listening.stop
}

/** One process answers: this one. Nothing is loaded that only several need. */
function isAlone({ processes }: Config): boolean {
  return processes === 1 || (processes === 'auto' && availableParallelism() === 1)
}

async function serveAlone(options: ServerOptions): Promise<ProcessesListening> {
  const server = await openServer(options)
  server.startJobs()
  return {
    address: server.address,
    processes: 1,
    stop: async () => ({ cutRequests: await server.stop(), killedProcesses: 0 }),
  }
}

function greeting(here: string, address: string, processes: number): string[] {
  return [
    '',
    `Tessera is running: ${here}`,
    `  Try the API          ${here}/docs`,
    `  Is it well?          ${here}/health/ready`,
    `  Listening on         ${address}    (stop with Ctrl-C)`,
    ...(processes > 1 ? [`  Server processes     ${processes}`] : []),
  ]
}

/** This server speaks plain HTTP: where people come by https, there is a proxy in front. */
function proxyAdvice({ publicUrl, trustProxy }: Config): string[] {
  if (trustProxy !== false || !publicUrl.startsWith('https:')) return []
  return [
    '',
    'PUBLIC_URL is https and TRUST_PROXY is not set: everybody who comes through the proxy counts as one address.',
  ]
}

function fail(error: unknown): never {
  if (error instanceof OperatorError) console.error(`\nTessera did not start. ${error.message}`)
  else console.error(error)
  process.exit(1)
}

main().catch(fail)
