import pg from 'pg'
import { explainConnection } from './explainConnection.ts'
import { ConnectionLost, isConnectionFailure } from './failure.ts'
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
  /**
   * Sends a text of another library: one statement with its values, or any number of statements
   * without. Returns the rows of all of them.
   */
  sendForeign(text: string, values?: readonly (string | Buffer | null)[]): Promise<object[]>
  /** Whether the connection is lost. Nothing sent on it is executed. */
  isLost(): boolean
  /** Whether the last answered statement left a transaction open. */
  isInTransaction(): boolean
  /** Closes the connection instead of reusing it, because its state is unknown. */
  retire(): void
  /** Ends the lease: what is sent later is refused. An open transaction is rolled back. */
  giveBack(): void
}

/** Codes of a prepared statement that differs from what this connection expects. */
const CACHED_PLAN_CHANGED = '0A000'
const NO_SUCH_STATEMENT = '26000'

/** Codes after which the server ends the connection. */
const FATAL = new Set(['FATAL', 'PANIC'])

/**
 * @param longestMs How long an answer may take before the connection is lost; 0 for any time.
 * @param release Takes the connection back, and closes it when it is no longer usable.
 */
export function leaseAlone(
  client: pg.ClientBase,
  {
    release = () => undefined,
    onStatement = () => undefined,
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
    async sendForeign(text, values) {
      const result: pg.QueryResult<object> | pg.QueryResult<object>[] = await ask({
        text,
        ...(values && { values: [...values] }),
      })
      return Array.isArray(result) ? result.flatMap(({ rows }) => rows) : result.rows
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

/**
 * Marks a failure of the connection as one; returns any other error unchanged. Its message has
 * our words, which may be logged. Those of the driver name a host, a user or a database, which are
 * parts of a setting.
 */
export function told(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error))
  return isConnectionFailure(error) || isLoginRefusal(error)
    ? new ConnectionLost(`The database: ${explainConnection(error)}.`, { cause: error })
    : error
}

/** A login that was refused (class 28), or for a database that does not exist (3D). */
function isLoginRefusal(error: Error): boolean {
  return (
    error instanceof pg.DatabaseError &&
    error.severity === 'FATAL' &&
    /^(28|3D)/.test(error.code ?? '')
  )
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
