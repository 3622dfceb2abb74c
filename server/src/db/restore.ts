import { createHash, type Hash } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type BackupManifest, readPieces, tableOf, type VerifiedBackup } from './backupFile.ts'
import { identifier, identifiers } from './columns.ts'
import { type CopyTransaction, copyInTransaction } from './copy.ts'
import { migrate, readApplied, readMigrations } from './migrate.ts'
import { OperatorError } from './operatorError.ts'
import { readTables } from './readTables.ts'
import { SERVER_NAME } from './refuseOlderServers.ts'
import type { Sql, SqlPool, SqlTransaction } from './sql.ts'

export interface RestoreOptions {
  /** Called with a sentence that says what is being loaded. */
  readonly onProgress?: (line: string) => void
  /** The folder of the migrations; tests use another one. */
  readonly migrationsFolder?: string
  /** A last check of the loaded rows. If it throws, the database stays empty. */
  readonly beforeCommit?: (tx: Sql) => Promise<void>
}

/**
 * Loads a verified backup into an empty database: one that was never migrated, or migrated no
 * further than the backup and without a row.
 *
 * The tables are created as they were at the time of the backup (`migrate` through its last
 * migration). One transaction loads all rows with our triggers off, because what they guard has
 * already happened. The newer migrations follow. Foreign keys and checks stay on: they must hold
 * for the rows as they are. Every row is hashed once more while it is loaded: a file that was
 * altered since it was verified is refused. A restore that is refused removes the tables that it
 * made. A killed restore leaves a database without rows and can be run again.
 *
 * @throws {OperatorError} when the backup comes from a newer program, or the database is not empty;
 * the database is then unchanged.
 */
export async function restore(
  sql: SqlPool,
  backup: VerifiedBackup,
  { onProgress = () => {}, migrationsFolder, beforeCommit }: RestoreOptions = {},
): Promise<void> {
  const folder = migrationsFolder === undefined ? {} : { folder: migrationsFolder }
  const { manifest } = backup
  await refuseNewerBackup(manifest, migrationsFolder)
  const isNew = await refuseUsedDatabase(sql, manifest)
  const before = await listMade(sql)
  let made: ReadonlySet<string> | undefined
  try {
    await migrate(sql, { ...folder, through: manifest.migrations.at(-1)?.name ?? '' })
    made = await listMade(sql)
    await copyInTransaction(sql, '', async (tx) => {
      await tx`set local statement_timeout = 0`
      await tx`set local idle_in_transaction_session_timeout = 0`
      await tx`set constraints all deferred`
      await setTriggers(tx, manifest, 'disable')
      if (isNew) await emptyTables(tx, manifest)
      await refuseRows(tx)
      await loadTables(tx, backup, onProgress)
      await setTriggers(tx, manifest, 'enable')
      await beforeCommit?.(tx)
      for (const { name, last_value } of manifest.sequences)
        await tx`select setval(format('public.%I', ${name}::text)::regclass, ${last_value})`
    })
  } catch (error) {
    if (isNew) await removeMade(sql, { before, made }).catch(() => undefined)
    throw error
  }
  await migrate(sql, folder)
}

/**
 * @throws {OperatorError} when the backup has a migration that this program does not know. It needs
 * no database.
 */
export async function refuseNewerBackup(
  { migrations }: BackupManifest,
  folder?: string,
): Promise<void> {
  const known = new Map(
    (await readMigrations(folder)).map(({ name, checksum }) => [name, checksum]),
  )
  for (const { name, checksum } of migrations)
    if (known.get(name) !== checksum)
      throw new OperatorError(
        `The backup has the migration ${name}, which this program does not know in that form. ` +
          'Restore it with the version that made it, or with a newer one.',
      )
}

/**
 * The tables, views, sequences and functions of the schema, and the schema of the queue of jobs,
 * each as `drop` names it, in order.
 */
async function listMade(sql: Sql): Promise<ReadonlySet<string>> {
  const rows = await sql<{ made: string }[]>`
    select made from (
      select c.relkind = 'S' as is_late, format('%s %s', case c.relkind when 'S' then 'sequence' when 'v' then 'view' else 'table' end,
                    c.oid::regclass) as made
        from pg_class c
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'S', 'v')
      union all
      select true, format('function %s', p.oid::regprocedure) from pg_proc p
       where p.pronamespace = 'public'::regnamespace and p.prokind = 'f'
      union all
      select true, format('schema %I', n.nspname) from pg_namespace n
       where n.nspname = 'tessera_jobs') m
     order by is_late`
  return new Set(rows.map(({ made }) => made))
}

/**
 * Removes what the migrations have made. A table takes its own sequences and triggers along. What
 * another program makes in the same schema while the rows are loaded stays.
 *
 * @param between.made Undefined when the migrations themselves failed.
 */
async function removeMade(
  sql: SqlPool,
  between: { readonly before: ReadonlySet<string>; readonly made: ReadonlySet<string> | undefined },
): Promise<void> {
  const [server] = await sql`
    select 1 from pg_stat_activity
     where datname = current_database() and application_name like ${`${SERVER_NAME}%`} limit 1`
  // A server that was started meanwhile has made its own rows in the tables.
  if (server) return
  const made = [...(between.made ?? (await listMade(sql)))].filter(
    (name) => !between.before.has(name),
  )
  const drops = made.map((name) => `drop ${name.replace(' ', ' if exists ')} cascade`)
  // One text of several statements is one transaction (PostgreSQL manual §55.2.2.1).
  if (drops.length > 0) await sql.script(drops.join('; '))
}

/**
 * @returns Whether the database was never migrated: rows that migrations create are then of no use.
 */
async function refuseUsedDatabase(sql: Sql, { migrations }: BackupManifest): Promise<boolean> {
  const names = new Set(migrations.map(({ name }) => name))
  const applied = await readApplied(sql)
  const newer = applied.find(({ name }) => !names.has(name))
  if (newer)
    throw new OperatorError(
      `The database already has the migration ${newer.name}, which is newer than the backup. ` +
        'Restore into a new database.',
    )
  await refuseRows(sql)
  return applied.length === 0
}

async function refuseRows(sql: Sql): Promise<void> {
  for (const { name } of await readTables(sql)) {
    const [row] = await sql`select 1 as one from ${identifier(name)} limit 1`
    if (row)
      throw new OperatorError(
        `The database is not empty: ${name} has rows. Restore into a new database: ` +
          'a restore never replaces rows or mixes with them.',
      )
  }
}

/**
 * Disables our own triggers only: those of foreign keys stay on. Holds the tables until the end.
 */
async function setTriggers(
  tx: SqlTransaction,
  { tables }: BackupManifest,
  what: 'enable' | 'disable',
): Promise<void> {
  for (const { name } of tables)
    if (what === 'enable') await tx`alter table ${identifier(name)} enable trigger user`
    else await tx`alter table ${identifier(name)} disable trigger user`
}

/** Deletes what the migrations themselves inserted: the backup has those rows too. */
async function emptyTables(tx: SqlTransaction, { tables }: BackupManifest): Promise<void> {
  if (tables.length === 0) return
  await tx`truncate ${identifiers(tables.map(({ name }) => name))}`
}

/** One `copy` per table, fed from its pieces as they are read from the file. */
async function loadTables(
  tx: CopyTransaction,
  backup: VerifiedBackup,
  onProgress: (line: string) => void,
): Promise<void> {
  const { tables } = backup.manifest
  const shapes = new Map(tables.map((table) => [table.name, table]))
  const hashes = new Map(tables.map(({ name }) => [name, createHash('sha256')]))
  const pieces = readPieces(backup)
  let piece = await pieces.next()
  while (!piece.done) {
    const name = tableOf(piece.value.name)
    const shape = name === undefined ? undefined : shapes.get(name)
    if (!shape) {
      for await (const _ of piece.value.content);
      piece = await pieces.next()
      continue
    }
    onProgress(`${shape.name}: ${shape.rows} rows`)
    const copy = tx`copy ${identifier(shape.name)} (${identifiers(shape.columns)}) from stdin`
    await pipeline(Readable.from(contentOfTable(hashes.get(shape.name))), tx.copyIn(copy))
  }
  for (const { name, sha256 } of tables)
    if (hashes.get(name)?.digest('hex') !== sha256)
      throw new OperatorError(
        `${backup.file} was altered while it was read. Use another copy of the backup.`,
      )

  /** Ends with the first piece of another table, which the loop continues with. */
  async function* contentOfTable(hash: Hash | undefined): AsyncGenerator<Buffer> {
    const [name] = piece.done ? [] : [tableOf(piece.value.name)]
    while (!piece.done && tableOf(piece.value.name) === name) {
      for await (const chunk of piece.value.content) {
        hash?.update(chunk)
        yield chunk
      }
      piece = await pieces.next()
    }
  }
}
