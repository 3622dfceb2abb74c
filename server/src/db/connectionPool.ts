import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { columnTypes } from './columnTypes.ts'
import { ConnectionLost, isConnectionFailure } from './failure.ts'
import { GatheringSocket } from './gatheringSocket.ts'
import type { Address } from './hosts.ts'
import type { Answered, Prepared } from './statement.ts'

/** A connection leased to one caller until it is given back. */
export interface Lease {
  /**
   * Sends a statement and returns its rows. It is sent at once: the next one may follow before the
   * answer arrives.
   */
  send(statement: Prepared): Promise<Answered<unknown[]>>
  /**
   * Sends a text of one or more statements without parameters, and returns the answer to the last
   * one.
   */
  sendText(text: string): Promise<string>
  /** Whether the connection is lost. Nothing sent on it is executed. */
  isLost(): boolean
  /** Whether the last answered statement left a transaction open. */
  isInTransaction(): boolean
  /** Closes the connection instead of reusing it, because its state is unknown. */
  retire(): void
  /** Ends the lease: what is sent later is refused. An open transaction is rolled back. */
  giveBack(): void
}

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

/**
 * How the embedded engine is reached at the folder of its socket. What is not set here the driver
 * would read from variables such as `PGPORT`, which are meant for another server.
 */
export const ENGINE_SOCKET = {
  port: 5432,
  ssl: false,
  sslnegotiation: 'postgres',
  // An empty text would not replace `PGOPTIONS`.
  options: ' ',
} as const

/** The driver's words for a server that cannot encrypt, and for a pool that has none left. */
const NO_ENCRYPTION = 'The server does not support SSL connections'
const POOL_IN_USE = 'timeout exceeded when trying to connect'

/** Codes of a prepared statement that differs from what this connection expects. */
const CACHED_PLAN_CHANGED = '0A000'
const NO_SUCH_STATEMENT = '26000'

/** Codes after which the server ends the connection. */
const FATAL = new Set(['FATAL', 'PANIC'])

/**
 * A pool of pipelined connections, opened when first needed and again when one is lost. Each lease
 * has one connection: two requests never share a connection at the same time.
 *
 * With several addresses the pool looks for the one that is not a standby. It looks again when a
 * new connection finds a standby.
 */
export function openConnectionPool(settings: PoolSettings): ConnectionPool {
  const sockets = new Set<Socket>()
  const addresses = Array.isArray(settings.addresses) ? settings.addresses : undefined
  const mustBePrimary = addresses !== undefined && addresses.length > 1
  const { longestWaitMs = LONGEST_WAIT_MS } = settings
  const { statement_timeout: longestStatementMs } = settings.limits
  const longestAnswerMs = longestStatementMs === 0 ? 0 : longestStatementMs + SILENCE_MS
  const base: pg.PoolConfig = {
    max: settings.max,
    application_name: settings.applicationName,
    ...settings.limits,
    connectionTimeoutMillis: longestWaitMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    idleTimeoutMillis: 0,
    types: columnTypes,
    stream: () => tracked(sockets),
    ...(addresses
      ? { connectionString: addresses[0]?.url }
      : { ...settings.addresses, ...ENGINE_SOCKET }),
  }
  const begin = (client: pg.ClientBase) =>
    beginSession(client, {
      name: settings.applicationName,
      mustBePrimary,
      longestMs: longestWaitMs,
    })
  const pool = new pg.Pool({
    ...base,
    pipeline: true,
    onConnect: begin,
  })
  pool.on('error', ignore)
  pool.on('connect', (client) => {
    // Every error of a connection also reaches the statement that runs on it.
    client.on('error', ignore)
  })

  let ended: Promise<void> | undefined
  let current = 0
  const lookElsewhere = (failed: number, error: unknown): void => {
    if (!addresses || current !== failed) return
    current = addressAfter(addresses, failed, error)
    pool.options.connectionString = addresses[current]?.url
  }

  async function connect<Client>(open: () => Promise<Client>): Promise<Client> {
    const tried = new Set<number>()
    for (;;) {
      const trying = current
      tried.add(trying)
      try {
        return await open()
      } catch (error) {
        if (saysOf(error) === POOL_IN_USE) throw poolInUse(settings.max, error)
        lookElsewhere(trying, error)
        if (tried.has(current)) throw told(error)
      }
    }
  }

  async function openAlone(): Promise<pg.Client> {
    const client = new pg.Client({
      ...base,
      ...(addresses && { connectionString: addresses[current]?.url }),
    })
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

  return {
    max: settings.max,
    async lease({ isUnlimited } = { isUnlimited: false }) {
      const client = await connect(() => pool.connect())
      return leaseAlone(client, {
        onStatement: settings.onStatement,
        longestMs: isUnlimited ? 0 : longestAnswerMs,
        release: (isSpent) => client.release(isSpent),
      })
    },
    connectAlone: () => connect(openAlone),
    end(longestMs) {
      ended ??= endPool(pool, sockets, longestMs)
      return ended
    },
  }
}

/**
 * The address to try after one that failed. An unencrypted one follows only the answer that the
 * server cannot encrypt: a server that is restarting must not cost the encryption.
 */
function addressAfter(addresses: readonly Address[], failed: number, error: unknown): number {
  const next = (failed + 1) % addresses.length
  const isSkipped = addresses[next]?.isUnencrypted && saysOf(error) !== NO_ENCRYPTION
  return isSkipped ? (next + 1) % addresses.length : next
}

function saysOf(error: unknown): string {
  return error instanceof Error ? error.message : ''
}

function poolInUse(max: number, cause: unknown): ConnectionLost {
  return new ConnectionLost(
    `All ${max} connections of this process to the database are in use. Try again; if it lasts, look for statements that wait for a lock.`,
    { cause },
  )
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

/**
 * @param longestMs How long an answer may take before the connection is lost; 0 for any time.
 * @param release Takes the connection back, and closes it when it is no longer usable.
 */
export function leaseAlone(
  client: pg.ClientBase,
  {
    release = ignore,
    onStatement = ignore,
    longestMs = 0,
  }: {
    readonly longestMs?: number
    readonly release?: (isSpent: boolean) => void
    readonly onStatement?: ((text: string) => void) | undefined
  } = {},
): Lease {
  let isSpent = false
  let isLost = false
  let isBack = false
  const onEnd = (): void => {
    isLost = true
  }
  client.once('end', onEnd)
  client.once('error', onEnd)

  const notice = (error: unknown): Error => {
    if (isStale(error)) isSpent = true
    if (error instanceof pg.DatabaseError && FATAL.has(error.severity ?? '')) isLost = true
    const reason = told(error)
    if (reason instanceof ConnectionLost) isLost = true
    return reason
  }

  const isInTransaction = (): boolean => client.getTransactionStatus() !== 'I'

  const ask = (config: pg.QueryConfig): Promise<pg.QueryResult> =>
    new Promise((resolve, reject) => {
      if (isBack) throw new Error('A statement was sent on a connection that was given back.')
      onStatement(config.text)
      const limited = { ...config, query_timeout: longestMs }
      client.query(limited, (error: unknown, result: pg.QueryResult) => {
        if (error) reject(notice(error))
        else resolve(result)
      })
    })

  return {
    async send({ text, values, name }) {
      const { rows, rowCount } = await ask({
        text,
        values,
        ...(name !== undefined && { name }),
      })
      return counted(rows, rowCount ?? rows.length)
    },
    async sendText(text) {
      const result: pg.QueryResult | pg.QueryResult[] = await ask({ text })
      const last = Array.isArray(result) ? result.at(-1) : result
      return last?.command ?? ''
    },
    isLost: () => isLost,
    isInTransaction,
    retire() {
      isSpent = true
    },
    giveBack() {
      isBack = true
      client.off('end', onEnd)
      client.off('error', onEnd)
      release(isSpent || isLost || isInTransaction())
    },
  }
}

/** The count is not enumerable, so answers compare as plain arrays do. */
function counted(rows: unknown[], count: number): Answered<unknown[]> {
  return Object.defineProperty(Object.assign(rows, { count }), 'count', { enumerable: false })
}

/** Marks a failure of the connection as one; returns any other error unchanged. */
function told(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error))
  return isConnectionFailure(error) ? new ConnectionLost(error.message, { cause: error }) : error
}

/**
 * Whether a prepared statement of this connection is stale: its table was changed (0A000 from the
 * plan cache), or the server does not know its name. It stays stale while the connection lives.
 */
export function isStale(error: unknown): boolean {
  if (!(error instanceof pg.DatabaseError)) return false
  return (
    error.code === NO_SUCH_STATEMENT ||
    (error.code === CACHED_PLAN_CHANGED && error.routine === 'RevalidateCachedQuery')
  )
}
