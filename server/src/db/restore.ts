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
  /** Told what is being loaded, in a sentence. */
  readonly onProgress?: (line: string) => void
  /** Where the migrations are; another folder only in tests. */
  readonly migrationsFolder?: string
  /** A last look at the loaded rows: what it throws leaves the database empty. */
  readonly beforeCommit?: (tx: Sql) => Promise<void>
}

/** What a restore brought back. */
export interface Restored {
  readonly manifest: BackupManifest
  /** For the caller to put where the server reads it; absent when the backup has none. */
  readonly masterKey: Buffer | undefined
}

/**
 * Loads a backup into an empty database: one never migrated, or migrated no further than the
 * backup and without a row.
 *
 * Nothing is written before every hash in the file has been compared. Then the tables are made as
 * they were when the backup was (`migrate` through its last migration), all rows are loaded in one
 * transaction with our triggers off, for what they guard has happened already, and the newer
 * migrations follow. Foreign keys and checks stay on: they must hold for the rows as they are.
 * Killed in between, it leaves an empty database behind and can be run again.
 *
 * @throws {OperatorError} when the file is not a whole backup, or is of a newer program, or the
 *   database is not empty; the database is then as it was.
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
        `The backup has the migration ${name}, which this program does not know in that form: ` +
          'restore it with the version that made it, or a newer one.',
      )
}

/** @returns Whether the database was never migrated: rows that migrations make are then no use. */
async function refuseUsedDatabase(sql: Sql, { migrations }: BackupManifest): Promise<boolean> {
  const names = new Set(migrations.map(({ name }) => name))
  const applied = await readApplied(sql)
  const newer = applied.find(({ name }) => !names.has(name))
  if (newer)
    throw new OperatorError(
      `The database already has the migration ${newer.name}, which is newer than the backup: ` +
        'restore into a new database.',
    )
  await refuseRows(sql)
  return applied.length === 0
}

async function refuseRows(sql: Sql): Promise<void> {
  for (const { name } of await readTables(sql)) {
    const [row] = await sql`select 1 as one from ${identifier(name)} limit 1`
    if (row)
      throw new OperatorError(
        `The database is not empty: ${name} has rows. A backup is restored into a new database, ` +
          'so that it can never mix with, or replace, what is there.',
      )
  }
}

/** Our own triggers only: those of foreign keys stay on. Holds the tables until the end. */
async function setTriggers(
  tx: SqlTransaction,
  { tables }: BackupManifest,
  what: 'enable' | 'disable',
): Promise<void> {
  for (const { name } of tables)
    if (what === 'enable') await tx`alter table ${identifier(name)} enable trigger user`
    else await tx`alter table ${identifier(name)} disable trigger user`
}

/** What the migrations themselves put there is in the backup too. */
async function emptyTables(tx: SqlTransaction, { tables }: BackupManifest): Promise<void> {
  if (tables.length === 0) return
  await tx`truncate ${identifiers(tables.map(({ name }) => name))}`
}

/** One `copy` a table, fed from its pieces as they come out of the file. */
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

  /** Ends with the first piece that is another table's, which the loop goes on with. */
  async function* contentOfTable(): AsyncGenerator<Buffer> {
    const [name] = piece.done ? [] : [tableOf(piece.value.name)]
    while (!piece.done && tableOf(piece.value.name) === name) {
      yield* piece.value.content
      piece = await pieces.next()
    }
  }
}
