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

/** As it stands in the table `migrations`. */
export interface AppliedMigration {
  readonly name: string
  readonly checksum: string
}

export interface MigrationScope {
  /** Where the files are; another folder only in tests. */
  readonly folder?: string
  /** Stops after the migration of this name, so that an older backup finds its own tables. */
  readonly through?: string
}

const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url))
const fileName = /^\d{4}_[a-z0-9_]+\.sql$/

/** Any fixed number: the advisory lock that only migrating processes know ("tess" in ASCII). */
const migrationLock = 0x74657373

/** `server_version_num` of PostgreSQL 15, the oldest we are tested on. */
const oldestServerVersion = 150_000

/**
 * Brings the database's tables to what this program needs: applies the files of
 * `server/migrations` that are not applied yet, in order, each in its own transaction together
 * with its row in `migrations`. A process killed in between leaves whole migrations behind, and
 * the next start goes on from there.
 *
 * Any number of processes may start at once. A session advisory lock lets one of them work; the
 * others wait for it, as long as it takes, and then find nothing left to do. The lock ends with
 * its connection, so a killed process never leaves it locked.
 *
 * @returns The names applied by this call, in order.
 * @throws {OperatorError} when the server is older than PostgreSQL 15 or the database is not UTF8.
 * @throws {OperatorError} when an applied file has changed since, or the database has migrations
 *   this program lacks: it is newer, and writing to it could lose what the newer program knows.
 * @throws {OperatorError} when there is something to apply and servers of an older version are
 *   connected.
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
 * The names `migrate` would apply, changing nothing.
 *
 * @throws {OperatorError} as `migrate` does.
 */
export async function pendingMigrations(sql: Sql, scope: MigrationScope = {}): Promise<string[]> {
  const migrations = await readMigrations(scope.folder)
  await refuseUnfitServer(sql)
  return pendingOf(migrations, await readApplied(sql), scope.through).map(({ name }) => name)
}

/** What is applied, in order; nothing at all when the database was never migrated. */
export async function readApplied(sql: Sql): Promise<AppliedMigration[]> {
  const [table] = await sql<{ present: boolean }[]>`
    select to_regclass('public.migrations') is not null as present`
  if (!table?.present) return []
  return await sql<AppliedMigration[]>`select name, checksum from migrations order by name`
}

/** The files in the order of their numbers, which no two may share. */
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

/** What a server of this program calls itself on its connections: see `refuseOlderServers`. */
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
  if (!server) throw new Error('The server does not say what it is.')
  if (server.version_number < oldestServerVersion)
    throw new OperatorError(`Tessera needs PostgreSQL 15 or newer; this is ${server.version}.`)
  if (server.encoding !== 'UTF8')
    throw new OperatorError(
      `The database is encoded in ${server.encoding}, where names of people could not be kept ` +
        "as they are written. Create it with: create database … encoding 'UTF8' template template0",
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
        `The database has the migration ${name}, which this program does not know: it was last ` +
          'used by a newer version. Start that version, or restore a backup made before it.',
      )
    if (migration.checksum !== checksum)
      throw new OperatorError(
        `The migration ${name} was applied to this database and its file has changed since. ` +
          'Migrations only go forward: put the file back as it was and add a new one.',
      )
  }
  const done = new Set(applied.map(({ name }) => name))
  return migrations.filter(
    ({ name }) => !done.has(name) && (through === undefined || name <= through),
  )
}

/** The file and its row stand or fall together: simple protocol, for a file has many statements. */
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

/** The connection goes back to the pool as it came; were it lost, so are its lock and limits. */
async function restoreSession(session: Sql): Promise<void> {
  await session`select pg_advisory_unlock_all()`.catch(() => {})
  await session`reset lock_timeout`.catch(() => {})
  await session`reset statement_timeout`.catch(() => {})
}
