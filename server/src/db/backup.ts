import { createHash, randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { type Pack, pack } from 'tar-stream'
import {
  type BackupManifest,
  formatVersion,
  manifestMacName,
  manifestName,
  masterKeyName,
  sha256Of,
} from './backupFile.ts'
import { identifier, identifiers } from './columns.ts'
import { type CopyTransaction, copyInTransaction } from './copy.ts'
import { explainFailure } from './engine/explainFailure.ts'
import { readApplied } from './migrate.ts'
import { OperatorError } from './operatorError.ts'
import { readSequences, readTables, type TableShape } from './readTables.ts'
import { makeFileKey, seal } from './sealedFile.ts'
import type { SqlPool } from './sql.ts'

export interface BackupOptions {
  /** Computes the HMAC of the manifest under the master key (`manifest.hmac`). */
  readonly authenticate: (manifest: Buffer) => Buffer
  /**
   * Puts the master key into the file and seals the file under the passphrase. Without the key
   * nobody can read the signing keys and login secrets in the file.
   */
  readonly sealed?: { readonly masterKey: Buffer; readonly passphrase: string } | undefined
  /** Called with a sentence that says what is being written. */
  readonly onProgress?: (line: string) => void
}

/** The memory that a backup uses, and the size of a piece in the file. */
const pieceBytes = 1024 * 1024
const newline = 10

/**
 * Writes everything in the database into one file (`backupFile.ts` describes it), while the
 * database is in use. No file holds the master key in the clear: with it, the file is sealed.
 *
 * All tables are read in one REPEATABLE READ transaction. The file therefore holds one moment, and
 * nobody waits. The file is written under another name, made durable, and renamed: a backup of that
 * name is complete. Only its owner can read it (mode 600), because it holds personal data.
 *
 * Works on every PostgreSQL that we support. In a database with other schemas, only `public` is
 * ours.
 *
 * @throws {OperatorError} when the file cannot be written; the partial file is removed.
 */
export async function backup(
  sql: SqlPool,
  file: string,
  { authenticate, sealed, onProgress = () => {} }: BackupOptions,
): Promise<BackupManifest> {
  const fileKey = sealed && (await makeFileKey(sealed.passphrase))
  const partial = `${file}.${randomBytes(4).toString('hex')}.partial`
  const archive = pack()
  const output = createWriteStream(partial, { mode: 0o600, flags: 'wx', flush: true })
  const written = fileKey
    ? pipeline(archive, createGzip(), seal(fileKey), output)
    : pipeline(archive, createGzip(), output)
  try {
    const writing = writeAll(sql, archive, {
      authenticate,
      masterKey: sealed?.masterKey,
      onProgress,
    })
    const [manifest] = await Promise.all([writing, written])
    await rename(partial, file)
    await syncFolder(dirname(file))
    return manifest
  } catch (error) {
    archive.destroy()
    await written.catch(() => {})
    await rm(partial, { force: true })
    if (!(error instanceof Error) || !('syscall' in error)) throw error
    throw new OperatorError(`The backup cannot be written. ${explainFailure(error.message)}`, {
      cause: error,
    })
  }
}

async function writeAll(
  sql: SqlPool,
  archive: Pack,
  {
    authenticate,
    masterKey,
    onProgress,
  }: Pick<BackupOptions, 'authenticate'> & {
    masterKey: Buffer | undefined
    onProgress: (line: string) => void
  },
): Promise<BackupManifest> {
  const mode = 'isolation level repeatable read read only'
  const content = await copyInTransaction(sql, mode, async (tx) => {
    await tx`set local statement_timeout = 0`
    await tx`set local idle_in_transaction_session_timeout = 0`
    const [clock] = await tx<{ now: Date }[]>`select now() as now`
    const migrations = [...(await readApplied(tx))]
    const tables: BackupManifest['tables'] = []
    for (const table of await readTables(tx)) tables.push(await writeTable(tx, archive, table))
    const sequences = [...(await readSequences(tx))]
    return { created_at: clock?.now.toISOString() ?? '', migrations, tables, sequences }
  })
  for (const { name, rows } of content.tables) onProgress(`${name}: ${rows} rows`)
  if (masterKey) await writePiece(archive, masterKeyName, masterKey)
  const manifest = {
    format_version: formatVersion,
    ...content,
    master_key_sha256: masterKey ? sha256Of(masterKey) : null,
  } as const
  const text = Buffer.from(JSON.stringify(manifest, undefined, 2))
  await writePiece(archive, manifestName, text)
  await writePiece(archive, manifestMacName, authenticate(text))
  archive.finalize()
  return manifest
}

/**
 * Rows are counted by their line ends: `copy` writes one after each row, and writes a line end
 * within a value as `\n`.
 */
async function writeTable(
  tx: CopyTransaction,
  archive: Pack,
  { name, columns }: TableShape,
): Promise<BackupManifest['tables'][number]> {
  const hash = createHash('sha256')
  let [rows, pieces, waiting, waitingBytes] = [0, 0, [] as Buffer[], 0]
  const writeOut = async () => {
    pieces += 1
    const path = `tables/${name}/${String(pieces).padStart(8, '0')}.copy`
    await writePiece(archive, path, Buffer.concat(waiting))
    waiting = []
    waitingBytes = 0
  }
  const stream = tx.copyOut(
    tx`copy (select ${identifiers(columns)} from ${identifier(name)}) to stdout`,
  )
  try {
    for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
      const part = Buffer.from(chunk)
      hash.update(part)
      for (const byte of part) if (byte === newline) rows += 1
      waiting.push(part)
      waitingBytes += part.length
      if (waitingBytes >= pieceBytes) await writeOut()
    }
    if (waitingBytes > 0) await writeOut()
  } finally {
    // The connection is stuck in the copy until its rows have been read to the end.
    stream.resume()
  }
  return { name, columns, rows, sha256: hash.digest('hex') }
}

/**
 * Returns when the file can take more. A slow disk then slows the reading and does not fill the
 * memory.
 */
function writePiece(archive: Pack, name: string, content: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const onClose = () => reject(new Error('The backup file cannot be written.'))
    archive.once('close', onClose)
    const entry = archive.entry({ name, mode: 0o600 }, content, (error) => {
      archive.off('close', onClose)
      if (error) reject(error)
      else resolve()
    })
    entry.on('error', reject)
  })
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
