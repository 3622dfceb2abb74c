import { join } from 'node:path'
import postgres from 'postgres'

/** A pool or an open transaction: a domain function cannot tell, and must not care. */
export type Sql = postgres.Sql | postgres.TransactionSql

/** The pool itself, which only `main`, jobs and batches hold. */
export type SqlPool = postgres.Sql

/** An open transaction: a function that takes one writes rows that must stand or fall together. */
export type SqlTransaction = postgres.TransactionSql

/** Where a database is: at an address of the operator's, or behind the embedded engine's socket. */
export type DatabaseConnection =
  | { readonly url: string }
  | { readonly socketFolder: string; readonly user: string; readonly database: string }

export interface SqlOptions {
  /** The most connections the pool opens; the sum over all processes must stay under the server's. */
  readonly max?: number
  /** Shown in `pg_stat_activity`, so that an operator sees who holds what. */
  readonly applicationName?: string
}

/** The limits of every session, in milliseconds. A long job lifts its own with `set local`. */
const sessionLimits = {
  /** No request waits longer than a person does; a runaway query must not hold its locks. */
  statement_timeout: 30_000,
  /**
   * What waits for a lock holds a connection of the pool. Behind one locked event row, thirty registrations held all
   * twenty for as long as the lock was held, and everybody else waited 9.6 s with them. Our own transactions
   * take milliseconds: whoever waits for two seconds waits for something that hangs, and may ask again.
   */
  lock_timeout: 2_000,
  /** A process that hangs between two statements must not keep its rows locked for the others. */
  idle_in_transaction_session_timeout: 30_000,
}

/** A database that does not answer in this time is down: the caller hears so and may try again. */
const connectTimeoutSeconds = 10

/** Where postgres.js would wait up to 20 s before it looks again, a person is waiting. */
const longestReconnectDelaySeconds = 1

/**
 * Opens the pool. Connections are made when first asked for, and again whenever one is lost, so
 * the pool outlives a restart of the database: statements in between are refused, later ones run.
 * A transaction whose connection is lost is refused from then on, and rolled back by PostgreSQL
 * (postgres.js does so only as `scripts/patchPostgres.mjs` corrects it).
 * The caller owns the pool and must `end()` it.
 *
 * Statements are prepared once a connection (unprepared ones cost three times as much), which a
 * pooler between us and PostgreSQL must allow for: pgbouncer from 1.21, or in session mode.
 *
 * `bigint` is read as a number, for that is what counts, sums of integers and identity columns
 * are; a value beyond 2^53 is an error and never a rounded number.
 *
 * With several hosts in the URL the pool looks for the primary among them. (`read-write` is not
 * enough: it has connected to a standby.)
 */
export function openSql(
  connection: DatabaseConnection,
  { max = 10, applicationName = 'tessera' }: SqlOptions = {},
): SqlPool {
  const options = {
    max,
    onnotice: () => {},
    connect_timeout: connectTimeoutSeconds,
    backoff: (attempt: number) => Math.min(0.01 * 3 ** attempt, longestReconnectDelaySeconds),
    connection: { application_name: applicationName, TimeZone: 'UTC', ...sessionLimits },
    types: { bigint: { to: 20, from: [20], parse: parseBigint, serialize: String } },
  }
  if (!('url' in connection))
    return postgres({
      ...options,
      host: 'localhost',
      path: socketPath(connection.socketFolder),
      user: connection.user,
      database: connection.database,
    })
  if (!hasSeveralHosts(connection.url)) return postgres(connection.url, options)
  return postgres(connection.url, { ...options, target_session_attrs: 'primary' })
}

/**
 * Runs `work` in one transaction: in the one that is open, or in a new one.
 *
 * So a room function can be the whole of a request, or a part of a greater whole (an idempotent
 * answer is stored in the transaction that earned it). A throw rolls the whole back.
 */
export function transact<T>(sql: Sql, work: (tx: SqlTransaction) => Promise<T>): Promise<T> {
  if ('begin' in sql) return sql.begin(work) as Promise<T>
  return work(sql)
}

/** The socket PostgreSQL makes in its folder; the number is only a name, nothing listens on TCP. */
export function socketPath(socketFolder: string): string {
  return join(socketFolder, '.s.PGSQL.5432')
}

function parseBigint(raw: string): number {
  const value = Number(raw)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${raw} is beyond the safe integers.`)
  return value
}

/** `postgres://user:password@a:5432,b:5432/name`, which `URL` itself cannot read. */
function hasSeveralHosts(url: string): boolean {
  const authority = url.slice(url.indexOf('://') + 3).split(/[/?]/)[0] ?? ''
  return authority.slice(authority.lastIndexOf('@') + 1).includes(',')
}
