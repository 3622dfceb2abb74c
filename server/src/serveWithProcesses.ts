import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Config } from './config.ts'
import { nameThisServer } from './db/migrate.ts'
import { chooseFreePort } from './edge/listening.ts'
import { giveBackMemory } from './jobs/giveBackMemory.ts'
import type { Database } from './openDatabase.ts'
import type { Plan } from './processes/plan.ts'
import { ServerProcesses, type Stopped } from './processes/serverProcesses.ts'
import { countAllowedConnections, shareConnections } from './processes/shareConnections.ts'
import { shareHashing } from './processes/shareHashing.ts'
import { MOST_PROCESSES } from './settings.ts'

/** The rest of the ten seconds of a stop is for the database. */
const LONGEST_STOP_MS = 8_500

export interface ProcessesListening {
  readonly address: string
  readonly processes: number
  stop(): Promise<Stopped>
}

/**
 * Answers requests with several server processes. This process only supervises them and the
 * database.
 *
 * @throws {OperatorError} when one of them cannot start, or the database allows too few
 * connections; or the reason of `told`, when it is told to stop before all listen.
 */
export async function serveWithProcesses(
  { database, config, told }: { database: Database; config: Config; told: AbortSignal },
  say: (line: string) => void,
): Promise<ProcessesListening> {
  const { connection, sql } = database
  const cores = Math.min(availableParallelism(), MOST_PROCESSES)
  const allowed = await countAllowedConnections(sql)
  const shares = shareConnections(allowed, config.processes, cores)
  const { processes: count, connections } = shares
  const port = config.port === 0 ? await chooseFreePort(config.host) : config.port
  const serverName = await nameThisServer()
  const planOf = (_: unknown, index: number): Plan => ({
    serverName,
    port,
    processes: count,
    connections,
    hashing: shareHashing(availableParallelism(), count, index),
    ...(!('url' in connection) && { engine: connection }),
  })
  const processes = new ServerProcesses({
    program: fileURLToPath(import.meta.resolve('./serverProcess.ts')),
    plans: Array.from({ length: count }, planOf),
    onProgress: say,
  })
  const address = await processes.start(told, LONGEST_STOP_MS)
  giveBackMemory()
  return { address, processes: count, stop: () => processes.stop(LONGEST_STOP_MS) }
}
