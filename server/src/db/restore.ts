import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type BackupManifest, readPieces, tableOf, verifyBackup } from './backupFile.ts'
import { identifier, identifiers } from './columns.ts'
import { type CopyTransaction, copyInTransaction } from './copy.ts'
import { migrate, readApplied, readMigrations } from './migrate.ts'
import { OperatorError } from './operatorError.ts'
import { readTables } from './readTables.ts'
import type { Sql, SqlPool, SqlTransaction } from './sql.ts'

export interface RestoreOptions {
  /** Called with a sentence that says what is being loaded. */
  readonly onProgress?: (line: string) => void
  /** The folder of the migrations; tests use another one. */
  readonly migrationsFolder?: string
  /** A last check of the loaded rows. If it throws, the database stays empty. */
  readonly beforeCommit?: (tx: Sql) => Promise<void>
}

/** What a restore brought back. */
export interface Restored {
  readonly manifest: BackupManifest
  /** The caller puts it where the server reads it. Absent when the backup has no master key. */
  readonly masterKey: Buffer | undefined
}

/**
 * Loads a backup into an empty database: one that was never migrated, or migrated no further than
 * the backup and without a row.
 *
 * Nothing is written before every hash in the file has been compared. Then the tables are created
 * as they were at the time of the backup (`migrate` through its last migration). One transaction
 * loads all rows with our triggers off, because what they guard has already happened. The newer
 * migrations follow. Foreign keys and checks stay on: they must hold for the rows as they are. A
 * killed restore leaves an empty database and can be run again.
 *
 * @throws {OperatorError} when the file is not a complete backup, or comes from a newer program, or
 * the database is not empty; the database is then unchanged.
 */
export async function restore(
  sql: SqlPool,
  file: string,
  { onProgress = () => {}, migrationsFolder, beforeCommit }: RestoreOptions = {},
): Promise<Restored> {
  const folder = migrationsFolder === undefined ? {} : { folder: migrationsFolder }
  const { manifest, masterKey } = await verifyBackup(file)
  await refuseNewerBackup(manifest, migrationsFolder)
  const isNew = await refuseUsedDatabase(sql, manifest)
  await migrate(sql, { ...folder, through: manifest.migrations.at(-1)?.name ?? '' })
  await copyInTransaction(sql, '', async (tx) => {
    await tx`set local statement_timeout = 0`
    await tx`set local idle_in_transaction_session_timeout = 0`
    await tx`set constraints all deferred`
    await setTriggers(tx, manifest, 'disable')
    if (isNew) await emptyTables(tx, manifest)
    await refuseRows(tx)
    await loadTables(tx, file, manifest, onProgress)
    await setTriggers(tx, manifest, 'enable')
    await beforeCommit?.(tx)
    for (const { name, last_value } of manifest.sequences)
      await tx`select setval(format('public.%I', ${name}::text)::regclass, ${last_value})`
  })
  await migrate(sql, folder)
  return { manifest, masterKey }
}

async function refuseNewerBackup(
  { migrations }: BackupManifest,
  folder: string | undefined,
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
  file: string,
  { tables }: BackupManifest,
  onProgress: (line: string) => void,
): Promise<void> {
  const shapes = new Map(tables.map((table) => [table.name, table]))
  const pieces = readPieces(file)
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
    await pipeline(Readable.from(contentOfTable()), tx.copyIn(copy))
  }

  /** Ends with the first piece of another table, which the loop continues with. */
  async function* contentOfTable(): AsyncGenerator<Buffer> {
    const [name] = piece.done ? [] : [tableOf(piece.value.name)]
    while (!piece.done && tableOf(piece.value.name) === name) {
      yield* piece.value.content
      piece = await pieces.next()
    }
  }
}
