import { type ConnectionPool, isStale, type Lease, openConnectionPool } from './connectionPool.ts'
import { addressesOf } from './hosts.ts'
import type { SqlPart } from './sqlPart.ts'
import { type Prepared, type Run, Statement } from './statement.ts'
import { beginTransaction, type OpenTransaction } from './transaction.ts'
import type { SqlValue } from './wireValue.ts'

type Row = Record<string, unknown>

/**
 * A pool, a reserved connection or an open transaction: a domain function cannot tell, and must not care.
 *
 * As the tag of a template it makes a statement, which is sent when it is awaited, with its values as parameters. A statement that is a
 * value of another template is a part of it.
 */
export interface Sql {
  <Rows extends readonly object[] = Row[]>(
    strings: TemplateStringsArray,
    ...values: readonly (SqlValue | SqlPart)[]
  ): Statement<Rows>
  /** Runs a text of any number of statements, without parameters and without rows in the answer. */
  script(text: string): Promise<void>
}

/** An open transaction: a function that takes one writes rows that must stand or fall together. */
export interface SqlTransaction extends Sql {
  /** Runs `work` so that a throw undoes what it wrote, and nothing else of the transaction. */
  savepoint<T>(work: (tx: SqlTransaction) => Promise<T>): Promise<T>
  /** A handle of the same transaction that hands its statements to `wrap` first (`inOrder.ts`). */
  through(wrap: (run: Run) => Run): SqlTransaction
}

/** One connection of the pool, which nobody else has until it is released. */
export interface SqlSession extends Sql {
  release(): void
}

/** The pool itself, which only `main`, jobs and batches hold. */
export interface SqlPool extends Sql {
  /** Runs `work` in a transaction of its own; a throw rolls the whole back. */
  begin<T>(work: (tx: SqlTransaction) => Promise<T>): Promise<T>
  begin<T>(mode: string, work: (tx: SqlTransaction) => Promise<T>): Promise<T>
  reserve(): Promise<SqlSession>
  /** What the statements run on; `copy.ts` has one of them to itself. */
  readonly connections: ConnectionPool
  /** Lets what is under way end, for as many seconds, then cuts it off. Nothing new is taken. */
  end(options?: { readonly timeout?: number }): Promise<void>
}

/** Where a database is: at an address of the operator's, or behind the embedded engine's socket. */
export type DatabaseConnection =
  | { readonly url: string }
  | { readonly socketFolder: string; readonly user: string; readonly database: string }

export interface SqlOptions {
  /** The most connections the pool opens; the sum over all processes must stay under the server's. */
  readonly max?: number
  /** Shown in `pg_stat_activity`, so that an operator sees who holds what. */
  readonly applicationName?: string
  /** Told the text of every statement that is sent, without its values. */
  readonly onStatement?: (text: string) => void
}

/** The limits of every session, in milliseconds. A long job lifts its own with `set local`. */
const sessionLimits = {
  /** No request waits longer than a person does; a runaway query must not hold its locks. */
  statement_timeout: 30_000,
  /**
   * What waits for a lock holds a connection of the pool. Behind one locked event row, thirty
   * registrations held all twenty for as long as the lock was held, and everybody else waited 9.6 s
   * with them. Our own transactions take milliseconds: who waits for two seconds waits for
   * something that hangs, and may ask again.
   */
  lock_timeout: 2_000,
  /** A process that hangs between two statements must not keep its rows locked for the others. */
  idle_in_transaction_session_timeout: 30_000,
}

/** An end without a time waits about as long as the longest statement may take. */
const LONGEST_END_SECONDS = 60

/**
 * Opens the pool. Connections are made when they are first needed, and again whenever one is lost, so the pool outlives a restart of
 * the database: statements in between are refused, later ones run. A transaction whose connection is lost is refused from then on, and
 * PostgreSQL rolls it back. The caller owns the pool and must `end()` it.
 *
 * Statements are prepared once per connection (unprepared ones cost three times as much), which a pooler between us and PostgreSQL
 * must allow for: pgbouncer from 1.21, or in session mode. A prepared statement that has gone stale is sent once more, unprepared, where it stood alone.
 *
 * With several hosts in the URL the pool looks for the primary among them.
 */
export function openSql(
  connection: DatabaseConnection,
  { max = 10, applicationName = 'tessera', onStatement }: SqlOptions = {},
): SqlPool {
  const pool = openConnectionPool({
    addresses:
      'url' in connection
        ? addressesOf(connection.url)
        : {
            host: connection.socketFolder,
            user: connection.user,
            database: connection.database,
          },
    max,
    applicationName,
    limits: sessionLimits,
    ...(onStatement && { onStatement }),
  })

  function begin<T>(
    ...args:
      | [work: (tx: SqlTransaction) => Promise<T>]
      | [mode: string, work: (tx: SqlTransaction) => Promise<T>]
  ): Promise<T> {
    const [mode, work] = args.length === 1 ? ['', args[0]] : args
    return runTransaction(pool, `begin ${mode}`, work)
  }

  return Object.assign(handle(runAlone(pool), runTextAlone(pool)), {
    begin,
    connections: pool,
    reserve: async () => sessionOf(await pool.lease()),
    end: ({ timeout = LONGEST_END_SECONDS }: { readonly timeout?: number } = {}) =>
      pool.end(timeout * 1000),
  })
}

/**
 * Runs `work` in one transaction: in the one that is open, or in a new one.
 *
 * So a room function can be the whole of a request, or a part of a greater whole (an idempotent answer is stored in the transaction that
 * earned it). A throw rolls the whole back.
 */
export function transact<T>(sql: Sql, work: (tx: SqlTransaction) => Promise<T>): Promise<T> {
  if (isPool(sql)) return sql.begin(work)
  if (isTransaction(sql)) return work(sql)
  throw new TypeError('A reserved connection has no transactions of its own.')
}

function isPool(sql: Sql): sql is SqlPool {
  return 'begin' in sql
}

function isTransaction(sql: Sql): sql is SqlTransaction {
  return 'savepoint' in sql
}

function handle(run: Run, runText: (text: string) => Promise<unknown>): Sql {
  const tag = <Rows extends readonly object[] = Row[]>(
    strings: TemplateStringsArray,
    ...values: readonly (SqlValue | SqlPart)[]
  ) => new Statement<Rows>(strings, values, run)
  return Object.assign(tag, {
    async script(text: string) {
      await runText(text)
    },
  })
}

function runAlone(pool: ConnectionPool): Run {
  const send = async (statement: Prepared) => {
    const lease = await pool.lease()
    return lease.send(statement).finally(() => lease.giveBack())
  }
  return (statement) =>
    send(statement).catch((error: unknown) => {
      if (!isStale(error)) throw error
      return send({ ...statement, name: undefined })
    })
}

function runTextAlone(pool: ConnectionPool): (text: string) => Promise<string> {
  return async (text) => {
    const lease = await pool.lease()
    return lease.sendText(text).finally(() => lease.giveBack())
  }
}

function sessionOf(lease: Lease): SqlSession {
  const sql = handle(
    (statement) => lease.send(statement),
    (text) => lease.sendText(text),
  )
  return Object.assign(sql, { release: () => lease.giveBack() })
}

async function runTransaction<T>(
  pool: ConnectionPool,
  begin: string,
  work: (tx: SqlTransaction) => Promise<T>,
): Promise<T> {
  const lease = await pool.lease()
  try {
    const transaction = await beginTransaction(lease, begin)
    try {
      const result = await work(transactionOf(transaction))
      await transaction.commit()
      return result
    } catch (error) {
      await transaction.rollBack()
      throw error
    }
  } finally {
    lease.giveBack()
  }
}

/** Also what a `copy` runs in (`copy.ts`). */
export function transactionOf({
  run,
  runText,
}: Pick<OpenTransaction, 'run' | 'runText'>): SqlTransaction {
  const sql = handle(run, runText)
  const savepoint = async <T>(work: (tx: SqlTransaction) => Promise<T>): Promise<T> => {
    await runText('savepoint part')
    try {
      const result = await work(transaction)
      await runText('release savepoint part')
      return result
    } catch (error) {
      await runText('rollback to savepoint part; release savepoint part').catch(() => undefined)
      throw error
    }
  }
  const through = (wrap: (run: Run) => Run) => transactionOf({ run: wrap(run), runText })
  const transaction = Object.assign(sql, { savepoint, through })
  return transaction
}
