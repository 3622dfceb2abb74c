import { randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { OperatorError } from '../db/operatorError.ts'
import type { Sql } from '../db/sql.ts'

const HEX = /^[0-9a-f]{64}$/i

/** The 32 bytes of 64 hex digits; `undefined` for any other text. */
export function parseMasterKey(text: string): Buffer | undefined {
  return HEX.test(text.trim()) ? Buffer.from(text.trim(), 'hex') : undefined
}

export function masterKeyFile(dataFolder: string): string {
  return join(dataFolder, 'master.key')
}

/**
 * Reads the master key of a data folder, or makes it on the first start.
 *
 * The file is written whole under another name and then linked. A link never replaces a file, so
 * two first starts at once end with one key, and an interruption leaves no partial key.
 *
 * @throws {OperatorError} if the file exists and does not hold 64 hex digits.
 */
export async function readOrMakeMasterKey(dataFolder: string): Promise<Buffer> {
  const file = masterKeyFile(dataFolder)
  const text = await readFile(file, 'utf8').catch((error) => absent(error, file))
  if (text === undefined) {
    await writeMasterKey(dataFolder, randomBytes(32))
    return readOrMakeMasterKey(dataFolder)
  }
  const key = parseMasterKey(text)
  if (!key)
    throw new OperatorError(
      `${file} must hold the master key as 64 hex digits. Restore it from your backup.`,
    )
  return key
}

/**
 * Writes a key into a data folder without one; an existing key stays. Mode 600, synced to disk.
 *
 * @returns Whether the file is new.
 */
export async function writeMasterKey(dataFolder: string, key: Uint8Array): Promise<boolean> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 })
  const file = masterKeyFile(dataFolder)
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  let isNew = true
  try {
    const handle = await open(draft, 'wx', 0o600)
    await handle
      .writeFile(`${Buffer.from(key).toString('hex')}\n`)
      .then(() => handle.sync())
      .finally(() => handle.close())
    await link(draft, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
      isNew = false
    })
  } finally {
    // Also when the disk was full: no piece of a key is left behind.
    await rm(draft, { force: true })
  }
  const folder = await open(dataFolder)
  await folder.sync()
  await folder.close()
  return isNew
}

/** Whether a database is already bound to a key; a database without tables is not. */
export async function hasMasterKey(sql: Sql): Promise<boolean> {
  const [table] = await sql<
    { there: boolean }[]
  >`select to_regclass('settings') is not null as there`
  if (!table?.there) return false
  const [row] = await sql`select 1 from settings where name = 'master_key_fingerprint'`
  return row !== undefined
}

/**
 * Binds a database to its master key on the first start, and refuses any other key afterwards.
 *
 * Without this check, a server with a wrong key would look healthy and refuse every code.
 * @throws {OperatorError} if the key belongs to another database.
 */
export async function checkMasterKey(sql: Sql, fingerprint: string): Promise<void> {
  await sql`
    insert into settings (name, value) values ('master_key_fingerprint', ${fingerprint})
    on conflict do nothing`
  const [row] = await sql<{ value: string }[]>`
    select value from settings where name = 'master_key_fingerprint'`
  if (row?.value !== fingerprint)
    throw new OperatorError(
      'The master key belongs to another database. ' +
        'Set the right TESSERA_MASTER_KEY, or copy master.key from your backup.',
    )
}

/** @throws {OperatorError} when the file is there and cannot be read. */
function absent({ code }: NodeJS.ErrnoException, file: string): undefined {
  if (code === 'ENOENT') return undefined
  throw new OperatorError(
    `${file} cannot be read (${code}). It must be a file that this user may read.`,
  )
}
