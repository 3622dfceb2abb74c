import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { OperatorError } from './operatorError.ts'
import { nameServer, refuseOlderServers } from './refuseOlderServers.ts'
import type { Sql, SqlPool } from './sql.ts'

/** One file of `server/migrations`. */
export interface Migration {
  readonly name: string
  readonly checksum: string
  readonly text: string
}

/** A row of the table `migrations`. */
export interface AppliedMigration {
  readonly name: string
  readonly checksum: string
}

export interface MigrationScope {
  /** The folder of the files; tests use another one. */
  readonly folder?: string
  /** Stops after the migration of this name, so that an older backup finds its own tables. */
  readonly through?: string
}

const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url))
const fileName = /^\d{4}_[a-z0-9_]+\.sql$/

/**
 * An arbitrary fixed number: the advisory lock that only migrating processes use ("tess" in ASCII).
 */
const migrationLock = 0x74657373

/** `server_version_num` of PostgreSQL 15, the oldest version that we test. */
const oldestServerVersion = 150_000

/**
 * Brings the database's tables to the schema of this program. It applies the missing files of
 * `server/migrations` in order, each in its own transaction together with its row in `migrations`.
 * A process that is killed in between leaves complete migrations behind, and the next start
 * continues from there.
 *
 * Any number of processes may start at once. A session advisory lock lets one of them work. The
 * others wait without limit, and then find nothing to do. The lock ends with its connection, so a
 * killed process never leaves it locked.
 *
 * @returns The names that this call applied, in order.
 * @throws {OperatorError} when the server is older than PostgreSQL 15 or the database is not UTF8.
 * @throws {OperatorError} when an applied file has changed since, or the database has migrations
 * that this program lacks: it is newer, and a write could lose what the newer program stores.
 * @throws {OperatorError} when there is a migration to apply and servers of an older version are
 * connected.
 */
export async function migrate(sql: SqlPool, scope: MigrationScope = {}): Promise<string[]> {
  const migrations = await readMigrations(scope.folder)
  const session = await sql.reserve()
  try {
    await refuseUnfitServer(session)
    await session`set lock_timeout = 0`
    await session`set statement_timeout = 0`
    await session`select pg_advisory_lock(${migrationLock})`
    const pending = pendingOf(migrations, await readApplied(session), scope.through)
    const newest = pending.at(-1)
    if (newest) await refuseOlderServers(session, newest.name)
    for (const migration of pending) await applyMigration(session, migration)
    return pending.map(({ name }) => name)
  } finally {
    await restoreSession(session)
    session.release()
  }
}

/**
 * Returns the names that `migrate` would apply, and changes nothing.
 *
 * @throws {OperatorError} as `migrate` does.
 */
export async function pendingMigrations(sql: Sql, scope: MigrationScope = {}): Promise<string[]> {
  const migrations = await readMigrations(scope.folder)
  await refuseUnfitServer(sql)
  return pendingOf(migrations, await readApplied(sql), scope.through).map(({ name }) => name)
}

/** The applied migrations in order; nothing when the database was never migrated. */
export async function readApplied(sql: Sql): Promise<AppliedMigration[]> {
  const [table] = await sql<{ present: boolean }[]>`
    select to_regclass('public.migrations') is not null as present`
  if (!table?.present) return []
  return await sql<AppliedMigration[]>`select name, checksum from migrations order by name`
}

/** The files in the order of their numbers. No two files may have the same number. */
export async function readMigrations(folder = migrationsFolder): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  const numbers = new Set<string>()
  for (const name of names) {
    const number = name.slice(0, 4)
    if (!fileName.test(name)) throw new Error(`${name} is not named NNNN_lower_case.sql.`)
    if (numbers.has(number)) throw new Error(`Two migrations are numbered ${number}.`)
    numbers.add(number)
  }
  return Promise.all(names.map((name) => readMigration(folder, name)))
}

/** The name of a server of this program on its connections: see `refuseOlderServers`. */
export async function nameThisServer(): Promise<string> {
  const newest = (await readMigrations()).at(-1)
  if (!newest) throw new Error('This program has no migrations.')
  return nameServer(newest.name)
}

async function readMigration(folder: string, name: string): Promise<Migration> {
  const text = await readFile(join(folder, name), 'utf8')
  return { name, text, checksum: createHash('sha256').update(text).digest('hex') }
}

async function refuseUnfitServer(sql: Sql): Promise<void> {
  const [server] = await sql<{ version_number: number; version: string; encoding: string }[]>`
    select current_setting('server_version_num')::int as version_number,
           current_setting('server_version') as version,
           current_setting('server_encoding') as encoding`
  if (!server) throw new Error('The server did not report its version.')
  if (server.version_number < oldestServerVersion)
    throw new OperatorError(
      `Tessera needs PostgreSQL 15 or newer, but this is ${server.version}. Upgrade the server, or use another one.`,
    )
  if (server.encoding !== 'UTF8')
    throw new OperatorError(
      `The database is encoded in ${server.encoding}, which cannot store every name of a person. ` +
        "Create it anew: create database … encoding 'UTF8' template template0",
    )
}

function pendingOf(
  migrations: readonly Migration[],
  applied: readonly AppliedMigration[],
  through: string | undefined,
): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const { name, checksum } of applied) {
    const migration = known.get(name)
    if (!migration)
      throw new OperatorError(
        `The database has the migration ${name}, which this program does not know. It was last ` +
          'used by a newer version. Start that version, or restore a backup made before it.',
      )
    if (migration.checksum !== checksum)
      throw new OperatorError(
        `The migration ${name} was applied to this database and its file has changed since. ` +
          'Restore the file as it was, and put the change into a new migration.',
      )
  }
  const done = new Set(applied.map(({ name }) => name))
  return migrations.filter(
    ({ name }) => !done.has(name) && (through === undefined || name <= through),
  )
}

/**
 * Applies a file together with its row. It uses the simple protocol, because a file has many
 * statements.
 */
async function applyMigration(session: Sql, { name, checksum, text }: Migration): Promise<void> {
  await session`begin`
  try {
    await session`
      create table if not exists migrations (
        name text primary key,
        checksum text not null,
        applied_at timestamptz not null default now())`
    await session.script(text)
    await session`insert into migrations (name, checksum) values (${name}, ${checksum})`
    await session`commit`
  } catch (error) {
    await session`rollback`
    throw error
  }
}

/** The connection returns to the pool as it came. If it was lost, so are its lock and limits. */
async function restoreSession(session: Sql): Promise<void> {
  await session`select pg_advisory_unlock_all()`.catch(() => {})
  await session`reset lock_timeout`.catch(() => {})
  await session`reset statement_timeout`.catch(() => {})
}
