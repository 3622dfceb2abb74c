import { realpath } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { pendingMigrations } from '../db/migrate.ts'
import type { Sql } from '../db/sql.ts'
import { listAdmins } from '../identity/renewUnusedAdmin.ts'
import { listSigningKeys } from '../tokens/signingKeys.ts'
import { type Finding, finding } from './finding.ts'

/** Our clock decides nothing here; but a machine with a wrong clock shows wrong times. */
const CLOCKS_APART_MS = 5_000
const OLD_KEY_DAYS = 365
const DAY_MS = 86_400_000

/** What is to be checked, and by whom. */
export interface DatabaseChecked {
  readonly sql: Sql
  readonly isEmbedded: boolean
  readonly dataFolder: string
  /** Of the master key that is here; none: there is no key. */
  readonly fingerprint: string | undefined
}

/** Checks an open database and its content. */
export async function checkDatabase(checked: DatabaseChecked): Promise<Finding[]> {
  const { sql, isEmbedded, dataFolder } = checked
  return [
    ...(await checkServer(sql, isEmbedded)),
    ...(isEmbedded ? [await findPlace(dataFolder)] : []),
    ...(await checkContent(checked)),
  ]
}

async function checkServer(sql: Sql, isEmbedded: boolean): Promise<Finding[]> {
  await sql`select 1`
  const askedAt = Date.now()
  const [server] = await sql<{ version: string; epoch_ms: number }[]>`
    select current_setting('server_version') as version,
           extract(epoch from clock_timestamp())::float8 * 1000 as epoch_ms`
  const tookMs = Date.now() - askedAt
  const apartMs = Math.round((server?.epoch_ms ?? 0) - (askedAt + tookMs / 2))
  const kind = isEmbedded ? 'The embedded PostgreSQL' : 'PostgreSQL'
  const says = `${kind} ${server?.version} answers in ${tookMs} ms.`
  const clocks = `The database's clock and ours are ${Math.abs(apartMs)} ms apart.`
  return [
    finding('database', 'good', says),
    Math.abs(apartMs) > CLOCKS_APART_MS
      ? finding('clocks', 'wrong', clocks, 'Synchronise the clocks of both machines by NTP.')
      : finding('clocks', 'good', clocks),
  ]
}

/** As root, the files may lie outside the data folder (`db/engine/place.ts`). */
async function findPlace(dataFolder: string): Promise<Finding> {
  const place = await realpath(join(dataFolder, 'postgres'))
  const isInside = !relative(await realpath(dataFolder), place).startsWith('..')
  return isInside
    ? finding('data', 'good', `The files of the database are in ${place}.`)
    : finding(
        'data',
        'note',
        `The files of the database are in ${place}, outside ${dataFolder}.`,
        'If you copy or move one of the two folders, take the other along.',
      )
}

async function checkContent({ sql, fingerprint }: DatabaseChecked): Promise<Finding[]> {
  const pending = await pendingMigrations(sql)
  if (pending.length > 0)
    return [
      finding(
        'migrations',
        'wrong',
        `Migrations to apply: ${pending.length}.`,
        'Run npx tessera migrate.',
      ),
    ]
  return [
    finding('migrations', 'good', 'All migrations are applied.'),
    await checkKey(sql, fingerprint),
    ...(await checkSigningKeys(sql)),
    await checkAdmin(sql),
  ]
}

async function checkAdmin(sql: Sql): Promise<Finding> {
  const admins = await listAdmins(sql)
  if (admins.some((admin) => admin.is_used)) return finding('admin', 'good', 'There is an admin.')
  if (admins.length > 0)
    return finding(
      'admin',
      'note',
      'No admin has logged in yet.',
      'Show the login again with npx tessera admin show.',
    )
  return finding(
    'admin',
    'wrong',
    'There is no admin.',
    'Run npx tessera admin create --username U --email E.',
  )
}

async function checkKey(sql: Sql, fingerprint: string | undefined): Promise<Finding> {
  if (fingerprint === undefined)
    return finding(
      'master key',
      'wrong',
      'There is no master key.',
      'Copy master.key from your backup into the data folder.',
    )
  const [row] = await sql<{ value: string }[]>`
    select value from settings where name = 'master_key_fingerprint'`
  if (!row) return finding('master key', 'note', 'This database is not bound to a master key yet.')
  if (row.value === fingerprint)
    return finding('master key', 'good', 'The key belongs to this database.')
  const remedy = 'Set the right TESSERA_MASTER_KEY, or copy master.key from your backup.'
  return finding('master key', 'wrong', 'The key belongs to another database.', remedy)
}

async function checkSigningKeys(sql: Sql): Promise<Finding[]> {
  const all = await listSigningKeys(sql)
  if (all.length === 0)
    return [finding('signing keys', 'note', 'There is no key yet. The first start makes it.')]
  const keys = all.filter(({ is_expired }) => !is_expired)
  if (!keys.some(({ is_current }) => is_current))
    return [
      finding('signing keys', 'wrong', 'No key can sign tokens.', 'Run npx tessera keys rotate.'),
    ]
  return keys.map(({ kid, created_at, is_current, is_next }) => {
    const days = Math.floor((Date.now() - created_at.getTime()) / DAY_MS)
    const does = is_current
      ? 'signs'
      : is_next
        ? 'will sign'
        : 'verifies until its last token expires'
    const says = `${kid} ${does}; it is ${days} days old.`
    if (is_current && days > OLD_KEY_DAYS)
      return finding('signing keys', 'note', says, 'Make a new key: npx tessera keys rotate')
    return finding('signing keys', 'good', says)
  })
}
