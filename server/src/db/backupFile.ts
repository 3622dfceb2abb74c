import { createHash, type Hash, timingSafeEqual } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import { type Static, Type } from 'typebox'
import { Value } from 'typebox/value'
import { OperatorError } from './operatorError.ts'
import { type FileKey, openFileKey, readSealHeader, unseal } from './sealedFile.ts'

/**
 * A backup is a gzip'd tar:
 *
 *     tables/users/00000001.copy   rows as `copy … to stdout` writes them, at most 1 MB a piece
 *     tables/users/00000002.copy   the pieces of one table follow each other; tables come in the
 *     tables/events/00000001.copy  order in which they can be loaded (referenced ones first)
 *     master.key                   only in a sealed file
 *     manifest.json                after all rows, so that a file which was cut short has none
 *     manifest.hmac                32 bytes; the manifest has the hashes of everything else
 *
 * With the master key in it, the whole file is sealed under a passphrase (`sealedFile.ts`). Without
 * it, any system can look into the file, and nobody without the master key can alter it.
 */
export const manifestName = 'manifest.json'
export const manifestMacName = 'manifest.hmac'
export const masterKeyName = 'master.key'

/** Increased when a program that reads today's files could not read the new ones. */
export const formatVersion = 2

/** Files of this format show nothing of who wrote them, and hold the master key as it is. */
const oldFormatVersion = 1

/** A manifest has a line for each table and column. More is not one of ours. */
const mostSmallBytes = 16 * 1024 * 1024

const Section = Type.Object({
  rows: Type.Integer({ minimum: 0 }),
  /** A hash over the content of all its pieces, in hex. */
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
})

const Manifest = Type.Object({
  format_version: Type.Union([Type.Literal(oldFormatVersion), Type.Literal(formatVersion)]),
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

/** HMAC-SHA256 of a manifest under a key that only this master key gives. */
export type Authenticate = (masterKey: Buffer, manifest: Buffer) => Buffer

/** How a backup is opened. */
export interface BackupKeys {
  /** The master key that is here already, if there is one. */
  readonly masterKey: Buffer | undefined
  readonly authenticate: Authenticate
  /** Asked for once, and only for a sealed file. */
  readonly passphrase: () => Promise<string>
  /** Whether a file of the old format is accepted, of which nobody can say who wrote it. */
  readonly acceptsOld?: boolean
}

/** A backup that was checked from end to end. */
export interface VerifiedBackup {
  readonly file: string
  readonly fileKey: FileKey | undefined
  readonly manifest: BackupManifest
  /** The one in the file. */
  readonly masterKey: Buffer | undefined
}

/** Yields the pieces of a backup in the order of the file, one at a time. */
export async function* readPieces({
  file,
  fileKey,
}: Pick<VerifiedBackup, 'file' | 'fileKey'>): AsyncGenerator<BackupPiece> {
  const unpacked = extract()
  const unpacking = fileKey
    ? pipeline(createReadStream(file), unseal(fileKey), createGunzip(), unpacked)
    : pipeline(createReadStream(file), createGunzip(), unpacked)
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
 * Reads the whole file once and compares every hash, before anything is written. The hashes stand
 * in the manifest, and the manifest is authenticated: by the master key, and in a sealed file by
 * the passphrase as well.
 *
 * @throws {OperatorError} when the file is not a backup, was cut short, was altered, has another
 * passphrase or master key, has a newer format, or the old one and that is not accepted.
 */
export async function verifyBackup(file: string, keys: BackupKeys): Promise<VerifiedBackup> {
  const header = await readSealHeader(file).catch((error) => {
    throw new OperatorError(explainRead(file, error), { cause: error })
  })
  const fileKey = header && (await openFileKey(header, await keys.passphrase()))
  const { small, hashOf } = await readOnce({ file, fileKey })
  const text = small.get(manifestName)
  const manifest = parseManifest(file, text)
  const masterKey = small.get(masterKeyName)
  if (manifest.format_version === oldFormatVersion) refuseOld(file, keys)
  else {
    if (masterKey && !fileKey) throw altered(file, 'it holds a master key and is not sealed')
    const key = masterKey ?? keys.masterKey
    if (!key)
      throw new OperatorError(
        `${file} has no master key in it. Set TESSERA_MASTER_KEY to the key of this backup, or copy its master.key into the data folder.`,
      )
    const mac = small.get(manifestMacName) ?? Buffer.alloc(0)
    const expected = keys.authenticate(key, text ?? Buffer.alloc(0))
    if (mac.length !== expected.length || !timingSafeEqual(mac, expected))
      throw new OperatorError(
        `${file} was altered, or the master key here is not the one it was made with. Use the right key, or another backup.`,
      )
  }
  for (const { name, sha256 } of manifest.tables)
    if (hashOf(name) !== sha256) throw altered(file, `the rows of ${name} differ from the backup`)
  if ((masterKey ? sha256Of(masterKey) : null) !== manifest.master_key_sha256)
    throw altered(file, 'its master key differs from the backup')
  return { file, fileKey, manifest, masterKey }
}

/** The pieces that are kept in memory. An altered file may have any number of others. */
const SMALL_NAMES: ReadonlySet<string> = new Set([manifestName, manifestMacName, masterKeyName])

async function readOnce(
  backup: Pick<VerifiedBackup, 'file' | 'fileKey'>,
): Promise<{ small: Map<string, Buffer>; hashOf: (table: string) => string }> {
  const hashes = new Map<string, Hash>()
  const small = new Map<string, Buffer>()
  const hashed = (name: string): Hash => {
    const hash = hashes.get(name) ?? createHash('sha256')
    hashes.set(name, hash)
    return hash
  }
  try {
    for await (const { name, content } of readPieces(backup)) {
      const table = tableOf(name)
      if (SMALL_NAMES.has(name)) small.set(name, await readAll(content))
      else if (table === undefined) for await (const _ of content);
      else for await (const chunk of content) hashed(table).update(chunk)
    }
  } catch (error) {
    throw new OperatorError(explainRead(backup.file, error), { cause: error })
  }
  return { small, hashOf: (table) => hashed(table).digest('hex') }
}

function refuseOld(file: string, { acceptsOld = false }: BackupKeys): void {
  if (acceptsOld) return
  throw new OperatorError(
    `${file} was made by an older Tessera, and nothing in it shows that nobody altered it. If you know that, restore it with --accept-old, start the server, and make a new backup.`,
  )
}

function altered(file: string, how: string): OperatorError {
  return new OperatorError(`${file} was altered: ${how}. Use another backup.`)
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

async function readAll(content: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of content) {
    bytes += chunk.length
    if (bytes > mostSmallBytes) throw new Error('A piece of the file is too large.')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
