import { type ConnectionPool, openConnectionPool } from './connectionPool.ts'
import { addressesOf } from './hosts.ts'
import { isStale, type Lease } from './lease.ts'
import type { SqlPart } from './sqlPart.ts'
import { type Prepared, type Run, Statement } from './statement.ts'
import { beginTransaction, type OpenTransaction } from './transaction.ts'
import type { SqlValue } from './wireValue.ts'

type Row = Record<string, unknown>

/**
 * A pool, a reserved connection or an open transaction. A domain function cannot tell which, and
 * must not depend on it.
 *
 * As the tag of a template it makes a statement with the template's values as parameters. The
 * statement is sent when it is awaited. A statement used as a value of another template becomes a
 * part of that one.
 */
export interface Sql {
  <Rows extends readonly object[] = Row[]>(
    strings: TemplateStringsArray,
    ...values: readonly (SqlValue | SqlPart)[]
  ): Statement<Rows>
  /** Runs a text of any number of statements, without parameters and without rows in the answer. */
  script(text: string): Promise<void>
}

/**
 * An open transaction. A function that takes one writes rows that must be committed or rolled back
 * together.
 */
export interface SqlTransaction extends Sql {
  /**
   * Runs `work` under a savepoint: an error undoes what `work` wrote, and nothing else of the
   * transaction.
   */
  savepoint<T>(work: (tx: SqlTransaction) => Promise<T>): Promise<T>
  /**
   * Sends the last writes of the transaction and its commit in one round trip: what they lock is
   * released one round trip earlier. Nothing can be sent after it.
   *
   * Nobody sees an answer before the commit is sent. A write that must change a row therefore
   * checks that itself (`mustChange.ts`). When one fails, all of the transaction is rolled back.
   */
  finish(writes: readonly Write[]): Promise<void>
  /** A handle of the same transaction that hands its statements to `wrap` first (`inOrder.ts`). */
  through(wrap: (run: Run) => Run): SqlTransaction
}

/** Makes one statement, or none when there is nothing to write. */
export type Write = (tx: SqlTransaction) => Statement<unknown> | undefined

/**
 * One connection of the pool, reserved for one caller until it is released. The caller may lift its
 * limits: an answer is waited for without end.
 */
export interface SqlSession extends Sql {
  release(): void
}

/** The pool itself. Only `main`, jobs and batches hold it. */
export interface SqlPool extends Sql {
  /** Runs `work` in its own transaction; an error rolls all of it back. */
  begin<T>(work: (tx: SqlTransaction) => Promise<T>): Promise<T>
  begin<T>(mode: string, work: (tx: SqlTransaction) => Promise<T>): Promise<T>
  reserve(): Promise<SqlSession>
  /** The connections that statements run on. `copy.ts` takes one of them for itself. */
  readonly connections: ConnectionPool
  /**
   * Accepts no new work and lets running statements end for that many seconds, then cuts them off.
   */
  end(options?: { readonly timeout?: number }): Promise<void>
}

/** Where a database is: at an operator's address, or behind the socket of the embedded engine. */
export type DatabaseConnection =
  | { readonly url: string }
  | { readonly socketFolder: string; readonly user: string; readonly database: string }

export interface SqlOptions {
  /**
   * The most connections that the pool opens. The sum over all processes must stay below the
   * server's limit.
   */
  readonly max?: number
  /** Shown in `pg_stat_activity`, so that an operator sees which program holds a connection. */
  readonly applicationName?: string
  /** Called with the text of every statement that is sent, without its values. */
  readonly onStatement?: (text: string) => void
}

/** The limits of every session, in milliseconds. A long job raises its own with `set local`. */
const sessionLimits = {
  /** No request waits longer than a person does. A runaway query must not hold its locks. */
  statement_timeout: 30_000,
  /**
   * A statement that waits for a lock holds a connection of the pool. Behind one locked event row,
   * thirty registrations held all twenty connections while the lock was held, and everybody else
   * waited 9.6 s with them. Our own transactions take milliseconds. A statement that waits for two
   * seconds waits for something that hangs, and the caller may retry.
   */
  lock_timeout: 2_000,
  /** A process that hangs between two statements must not keep its rows locked for others. */
  idle_in_transaction_session_timeout: 30_000,
}

/** An end without a time waits about as long as the longest statement may take. */
const LONGEST_END_SECONDS = 60

/**
 * Opens the pool. Connections are opened when they are first needed, and again when one is lost.
 * The pool therefore survives a restart of the database: statements in between are refused, later
 * ones run. A transaction whose connection is lost is refused from then on, and PostgreSQL rolls it
 * back. The caller owns the pool and must `end()` it.
 *
 * Statements are prepared once per connection, because unprepared ones cost three times as much. A
 * pooler between us and PostgreSQL must support that: pgbouncer from 1.21, or in session mode. A
 * prepared statement that has become stale is retried once, unprepared, outside a transaction.
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
    reserve: async () => sessionOf(await pool.lease({ isUnlimited: true })),
    end: ({ timeout = LONGEST_END_SECONDS }: { readonly timeout?: number } = {}) =>
      pool.end(timeout * 1000),
  })
}

/**
 * Runs `work` in one transaction: in the open one, or in a new one.
 *
 * A room's function can thus be a whole request, or a part of a larger unit: an idempotent answer
 * is stored in the transaction that it reports on. An error rolls everything back.
 */
export function transact<T>(sql: Sql, work: (tx: SqlTransaction) => Promise<T>): Promise<T> {
  if (isPool(sql)) return sql.begin(work)
  if (isTransaction(sql)) return work(sql)
  throw new TypeError('A reserved connection cannot begin a transaction. Use the pool.')
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
    try {
      const tag = await lease.sendText(text)
      if (lease.isInTransaction())
        throw new Error(
          'The script was rolled back, because it began a transaction and did not end it.',
        )
      return tag
    } finally {
      lease.giveBack()
    }
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

/** The savepoints of one transaction, over all its handles: how many there were, and are open. */
interface Savepoints {
  made: number
  open: number
}

/** A `copy` runs in it, too (`copy.ts`). */
export function transactionOf(
  { run, runText, finish }: Pick<OpenTransaction, 'run' | 'runText' | 'finish'>,
  savepoints: Savepoints = { made: 0, open: 0 },
): SqlTransaction {
  const sql = handle(run, runText)
  const savepoint = async <T>(work: (tx: SqlTransaction) => Promise<T>): Promise<T> => {
    savepoints.made += 1
    // Each has its own name: two at once would undo each other's work, and now fail instead.
    const name = `part${savepoints.made}`
    await runText(`savepoint ${name}`)
    savepoints.open += 1
    try {
      const result = await work(transaction)
      await runText(`release savepoint ${name}`)
      return result
    } catch (error) {
      await runText(`rollback to savepoint ${name}; release savepoint ${name}`).catch(
        () => undefined,
      )
      throw error
    } finally {
      savepoints.open -= 1
    }
  }
  const through = (wrap: (run: Run) => Run) =>
    transactionOf({ run: wrap(run), runText, finish }, savepoints)
  const transaction: SqlTransaction = Object.assign(sql, {
    savepoint,
    through,
    async finish(writes: readonly Write[]) {
      if (savepoints.open > 0) throw new Error('A part of a transaction cannot commit it.')
      await finish(writes.flatMap((write) => write(transaction)?.prepare() ?? []))
    },
  })
  return transaction
}
