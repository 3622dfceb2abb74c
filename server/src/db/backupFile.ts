import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import { type Static, Type } from 'typebox'
import { Value } from 'typebox/value'
import { OperatorError } from './operatorError.ts'

/**
 * A backup is a gzip'd tar, so that any system can look into it:
 *
 *     tables/users/00000001.copy   rows as `copy … to stdout` writes them, at most 1 MB a piece
 *     tables/users/00000002.copy   the pieces of one table follow each other; tables come in the
 *     tables/events/00000001.copy  order in which they can be loaded (referenced ones first)
 *     master.key                   only when it was asked for
 *     manifest.json                last, so that a file which was cut short has none
 */
export const manifestName = 'manifest.json'
export const masterKeyName = 'master.key'

/** Increased when a program that reads today's files could not read the new ones. */
export const formatVersion = 1

const Section = Type.Object({
  rows: Type.Integer({ minimum: 0 }),
  /** A hash over the content of all its pieces, in hex. */
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
})

const Manifest = Type.Object({
  format_version: Type.Literal(formatVersion),
  created_at: Type.String(),
  migrations: Type.Array(Type.Object({ name: Type.String(), checksum: Type.String() })),
  tables: Type.Array(
    Type.Interface([Section], { name: Type.String(), columns: Type.Array(Type.String()) }),
  ),
  /** The position of each sequence. A sequence that was never used is left out. */
  sequences: Type.Array(Type.Object({ name: Type.String(), last_value: Type.Integer() })),
  master_key_sha256: Type.Union([Type.Null(), Type.String()]),
})

/** What a backup contains, and how to tell that it is complete. */
export type BackupManifest = Static<typeof Manifest>

/** One piece of the file. Its content must be read or drained before the next piece. */
export interface BackupPiece {
  readonly name: string
  readonly content: AsyncIterable<Buffer>
}

/** A backup that was checked from end to end. */
export interface VerifiedBackup {
  readonly manifest: BackupManifest
  readonly masterKey: Buffer | undefined
}

/** Yields the pieces of a backup in the order of the file, one at a time. */
export async function* readPieces(file: string): AsyncGenerator<BackupPiece> {
  const unpacked = extract()
  const unpacking = pipeline(createReadStream(file), createGunzip(), unpacked)
  unpacking.catch(() => {})
  for await (const entry of unpacked) yield { name: entry.header.name, content: bytesOf(entry) }
  await unpacking
}

async function* bytesOf(entry: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
  for await (const chunk of entry) if (chunk instanceof Uint8Array) yield Buffer.from(chunk)
}

/** The table whose rows a piece holds. */
export function tableOf(pieceName: string): string | undefined {
  return /^tables\/(.+)\/\d+\.copy$/.exec(pieceName)?.[1]
}

/**
 * Reads the whole file once and compares every hash, before anything is written.
 *
 * @throws {OperatorError} when the file is not a backup, was cut short, was altered, or has a newer
 * format.
 */
export async function verifyBackup(file: string): Promise<VerifiedBackup> {
  const hashes = new Map<string, Hash>()
  const small = new Map<string, Buffer>()
  try {
    for await (const { name, content } of readPieces(file)) {
      const table = tableOf(name)
      if (table === undefined) small.set(name, await readAll(content))
      else for await (const chunk of content) hashOf(hashes, table).update(chunk)
    }
  } catch (error) {
    throw new OperatorError(explainRead(file, error), { cause: error })
  }
  const manifest = parseManifest(file, small.get(manifestName))
  for (const { name, sha256 } of manifest.tables)
    if (hashOf(hashes, name).digest('hex') !== sha256)
      throw new OperatorError(
        `${file} was altered: the rows of ${name} differ from the backup. Use another backup.`,
      )
  const masterKey = small.get(masterKeyName)
  if ((masterKey ? sha256Of(masterKey) : null) !== manifest.master_key_sha256)
    throw new OperatorError(
      `${file} was altered: its master key differs from the backup. Use another backup.`,
    )
  return { manifest, masterKey }
}

function explainRead(file: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return `There is no file ${file}. Check the path.`
  if (code === 'EACCES') return `This user may not read ${file}. Check its owner and mode.`
  if (code === 'EISDIR') return `${file} is a folder, not a backup. Name the backup file.`
  return `${file} is not a complete backup: it was cut short or altered, or is another kind of file. Use another backup.`
}

export function sha256Of(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}

function parseManifest(file: string, content: Buffer | undefined): BackupManifest {
  if (!content)
    throw new OperatorError(
      `${file} is not a complete backup: it has no manifest. Use another backup.`,
    )
  try {
    return Value.Parse(Manifest, JSON.parse(content.toString('utf8')))
  } catch (error) {
    throw new OperatorError(
      `${file} has a version that this program cannot read. Use a newer Tessera.`,
      { cause: error },
    )
  }
}

function hashOf(hashes: Map<string, Hash>, name: string): Hash {
  const hash = hashes.get(name) ?? createHash('sha256')
  hashes.set(name, hash)
  return hash
}

async function readAll(content: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of content) chunks.push(chunk)
  return Buffer.concat(chunks)
}
