import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { columnTypes } from './columnTypes.ts'
import { engineSocket } from './engine/cluster.ts'
import { ConnectionLost } from './failure.ts'
import { GatheringSocket } from './gatheringSocket.ts'
import type { Address } from './hosts.ts'
import { type Lease, leaseAlone } from './lease.ts'
import { searchHosts } from './searchHosts.ts'

export interface ConnectionPool {
  /** The most connections that the pool opens. */
  readonly max: number
  /**
   * @param limit.isUnlimited The caller lifts the limits of the session, so a statement may take
   * any time. Otherwise a server that does not answer in time is lost.
   */
  lease(limit?: { readonly isUnlimited: boolean }): Promise<Lease>
  /**
   * Opens a connection for `copy`, which pipelined ones cannot carry. The caller owns it and must
   * end it.
   */
  connectAlone(): Promise<pg.Client>
  /** Waits that long for running statements, then cuts them off. */
  end(longestMs: number): Promise<void>
}

export interface PoolSettings {
  /** One address for each host that may be the primary, or the socket of the embedded engine. */
  readonly addresses:
    | readonly Address[]
    | { readonly host: string; readonly user: string; readonly database: string }
  readonly max: number
  /** How long a caller waits for a connection, and a new connection for the server. */
  readonly longestWaitMs?: number
  readonly applicationName: string
  readonly limits: {
    readonly statement_timeout: number
    readonly lock_timeout: number
    readonly idle_in_transaction_session_timeout: number
  }
  readonly onStatement?: (text: string) => void
}

/**
 * A database that does not answer in this time is down. Nobody waits longer for a connection of the
 * pool.
 */
const LONGEST_WAIT_MS = 10_000

/**
 * A server ends each statement itself (`statement_timeout`). One that has said nothing for this
 * much longer hangs, or is cut off from us: TCP alone finds that out after a quarter of an hour.
 */
const SILENCE_MS = 5_000

/**
 * A connection that is not used for this long is checked. Otherwise a firewall forgets it, and a
 * statement waits a quarter of an hour for a server that has gone.
 */
const KEEP_ALIVE_MS = 60_000

/** The driver's words for a pool whose connections are all in use. */
const POOL_IN_USE = 'timeout exceeded when trying to connect'

/**
 * A pool of pipelined connections, opened when first needed and again when one is lost. Each lease
 * has one connection: two requests never share a connection at the same time.
 *
 * With several addresses the pool looks for the one that is not a standby. It looks again when a
 * new connection finds a standby.
 */
export function openConnectionPool(settings: PoolSettings): ConnectionPool {
  const { addresses, limits, longestWaitMs = LONGEST_WAIT_MS } = settings
  const sockets = new Set<Socket>()
  const base = configOf(settings, { sockets, longestWaitMs })
  const begin = (client: pg.ClientBase) =>
    beginSession(client, {
      name: settings.applicationName,
      mustBePrimary: isList(addresses) && addresses.length > 1,
      longestMs: longestWaitMs,
    })
  const pool = new pg.Pool({ ...base, pipeline: true, onConnect: begin })
  pool.on('error', ignore)
  pool.on('connect', (client) => {
    // Every error of a connection also reaches the statement that runs on it.
    client.on('error', ignore)
  })
  const hosts = searchHosts(isList(addresses) ? addresses : [], {
    isElsewhere: (error) => !(error instanceof PoolInUse),
    onMove: (url) => {
      pool.options.connectionString = url
    },
  })

  const openAlone = async (): Promise<pg.Client> => {
    const url = hosts.url()
    const client = new pg.Client({ ...base, ...(url !== undefined && { connectionString: url }) })
    client.on('error', ignore)
    try {
      await client.connect()
      await begin(client)
      return client
    } catch (error) {
      await client.end().catch(ignore)
      throw error
    }
  }

  const longestAnswerMs = limits.statement_timeout === 0 ? 0 : limits.statement_timeout + SILENCE_MS
  let ended: Promise<void> | undefined
  return {
    max: settings.max,
    async lease({ isUnlimited } = { isUnlimited: false }) {
      const client = await hosts.connect(() => take(pool))
      return leaseAlone(client, {
        onStatement: settings.onStatement,
        longestMs: isUnlimited ? 0 : longestAnswerMs,
        release: (isSpent) => client.release(isSpent),
      })
    },
    connectAlone: () => hosts.connect(openAlone),
    end(longestMs) {
      ended ??= endPool(pool, sockets, longestMs)
      return ended
    },
  }
}

function isList(addresses: PoolSettings['addresses']): addresses is readonly Address[] {
  return Array.isArray(addresses)
}

function configOf(
  { addresses, max, applicationName, limits }: PoolSettings,
  { sockets, longestWaitMs }: { sockets: Set<Socket>; longestWaitMs: number },
): pg.PoolConfig {
  return {
    max,
    application_name: applicationName,
    ...limits,
    connectionTimeoutMillis: longestWaitMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    idleTimeoutMillis: 0,
    types: columnTypes,
    stream: () => tracked(sockets),
    ...(isList(addresses)
      ? { connectionString: addresses[0]?.url }
      : { ...addresses, ...engineSocket }),
  }
}

/** All connections are in use, and nobody gave one back in time. */
class PoolInUse extends ConnectionLost {}

/** Takes a connection of the pool, or opens one. */
async function take(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect()
  } catch (error) {
    if (!(error instanceof Error && error.message === POOL_IN_USE)) throw error
    throw new PoolInUse(
      `All ${pool.options.max} connections of this process to the database are in use. Try again; if it lasts, look for statements that wait for a lock.`,
      { cause: error },
    )
  }
}

/** What holds a connection and never gives it back is waited for no longer than this. */
const LAST_WORDS_MS = 500

/** Lets what is under way end, then cuts off the connections that are left. */
async function endPool(
  pool: pg.Pool,
  sockets: ReadonlySet<Socket>,
  longestMs: number,
): Promise<void> {
  const isEnded = pool.end().then(() => true)
  if (await Promise.race([isEnded, sleep(longestMs, false, { ref: false })])) return
  for (const socket of sockets) socket.destroy()
  await Promise.race([isEnded, sleep(LAST_WORDS_MS)])
}

function ignore(): void {}

/** Every socket of the pool, so that `end` can cut off what does not end by itself. */
function tracked(sockets: Set<Socket>): Socket {
  const socket = new GatheringSocket()
  sockets.add(socket)
  socket.once('close', () => sockets.delete(socket))
  return socket
}

/**
 * Dates in texts are UTC. The session has our name also where the address of the database sets
 * another one, because newer versions look for it (`refuseOlderServers.ts`). A standby is refused
 * where another host may be the primary.
 */
async function beginSession(
  client: pg.ClientBase,
  {
    name,
    mustBePrimary,
    longestMs,
  }: { readonly name: string; readonly mustBePrimary: boolean; readonly longestMs: number },
): Promise<void> {
  const statement = {
    text: `select set_config('TimeZone', 'UTC', false), set_config('application_name', $1, false),
                  pg_is_in_recovery() as is_standby`,
    values: [name],
    query_timeout: longestMs,
  }
  const { rows } = await client.query<{ is_standby: boolean }>(statement)
  if (mustBePrimary && rows[0]?.is_standby)
    throw new ConnectionLost(
      'The server that answers is a standby, and no primary answers. Start the primary, or add its address to DATABASE_URL.',
    )
}
