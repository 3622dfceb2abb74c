import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { type Config, readConfig } from './config.ts'
import { refuseFullDisk } from './db/engine/freeSpace.ts'
import { nameThisServer } from './db/migrate.ts'
import { OperatorError } from './db/operatorError.ts'
import { checkAddress } from './edge/listening.ts'
import { explainStart } from './explainStart.ts'
import { type Database, FULL_POOLS, openDatabase } from './openDatabase.ts'
import { DRAIN_MS, openServer, type ServerOptions } from './openServer.ts'
import { prepareDatabase } from './prepareDatabase.ts'
import type { Stopped } from './processes/serverProcesses.ts'
import type { ProcessesListening } from './serveWithProcesses.ts'

/** A process that leaves the requests to others only prepares the database. */
const CONNECTIONS_BESIDE = 4

const say = (line: string): void => console.log(line)

/** Opens everything in order. When told to stop, closes it in the opposite order. */
async function main(): Promise<void> {
  const withDemo = readArguments()
  const config = readConfig(process.env)
  const told = untilTold()
  await checkAddress(config)
  if (config.databaseUrl === undefined) await refuseFullDisk(config.dataFolder)
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

/** Whether the demo is asked for: the only argument. */
function readArguments(): boolean {
  try {
    return parseArgs({ options: { demo: { type: 'boolean', default: false } } }).values.demo
  } catch (error) {
    throw new OperatorError(
      `${error instanceof Error ? error.message : String(error)}. The only option is --demo.`,
    )
  }
}

/**
 * Listens for signals from the first moment on. A start that is told to stop leaves nothing
 * running.
 */
function untilTold(): AbortSignal {
  const told = new AbortController()
  // A closed terminal accepts no more output. That must not end this process.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => {})
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (told.signal.aborted) return
      told.abort()
      say(`${signal}: finishing the running requests …`)
    })
  return told.signal
}

/**
 * Brings the database up to date and answers requests on it, in this process or in several.
 *
 * @returns A function that stops it.
 * @throws {OperatorError}; or the reason of `told`, which is checked between the steps.
 */
async function serve({
  database,
  config: given,
  told,
  withDemo,
}: {
  database: Database
  config: Config
  told: AbortSignal
  withDemo: boolean
}): Promise<() => Promise<Stopped>> {
  const { vault, config, demo } = await prepareDatabase({
    database,
    config: given,
    told,
    withDemo,
    say,
  })
  const listening = isAlone(config)
    ? await serveAlone({ database, vault, config, told })
    : await (await import('./serveWithProcesses.ts')).serveWithProcesses(
        { database, config, told },
        say,
      )
  const { address, processes } = listening
  const here = config.port === 0 ? address : config.publicUrl
  const lines = [...greeting(here, address, processes), ...proxyAdvice(config), ...demo]
  for (const line of lines) say(line)
  return listening.stop
}

/** One process answers: this one. Code for several processes is not loaded. */
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

/**
 * Without a certificate this server speaks plain HTTP. Where people come by https, there is a proxy
 * in front of it.
 */
function proxyAdvice({ publicUrl, trustProxy, tls }: Config): string[] {
  if (trustProxy !== false || tls || !publicUrl.startsWith('https:')) return []
  return [
    '',
    'PUBLIC_URL is https and TRUST_PROXY is not set. Everybody behind the proxy counts as one address. Set TRUST_PROXY.',
  ]
}

function fail(error: unknown): never {
  console.error(`\nTessera did not start. ${explainStart(error, process.env)}`)
  process.exit(1)
}

main().catch(fail)
