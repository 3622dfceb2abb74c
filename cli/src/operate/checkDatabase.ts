import { realpath } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Config } from '@tessera/server/config.ts'
import { pendingMigrations } from '@tessera/server/db/migrate.ts'
import { OperatorError } from '@tessera/server/db/operatorError.ts'
import type { Sql } from '@tessera/server/db/sql.ts'
import { hideSettings } from '@tessera/server/hideSettings.ts'
import { listAdmins } from '@tessera/server/identity/renewUnusedAdmin.ts'
import { openVault } from '@tessera/server/vault/vault.ts'
import { Failure } from '../command.ts'
import { type Finding, finding } from './finding.ts'
import { findMasterKey, hasDatabase, withInstallation } from './installation.ts'

/** Our clock decides nothing here; but a machine with a wrong clock shows wrong times. */
const CLOCKS_APART_MS = 5_000
const OLD_KEY_DAYS = 365
const DAY_MS = 86_400_000

/** Checks the database and its content. Starts the embedded one briefly if no server runs. */
export async function checkDatabase(config: Config): Promise<Finding[]> {
  if (!hasDatabase(config))
    return [
      finding(
        'database',
        'note',
        'There is no database yet.',
        'The first start makes it: npx tessera start',
      ),
    ]
  try {
    return await withInstallation({ mayMake: false }, async ({ database: { sql, isEmbedded } }) => [
      ...(await checkServer(sql, isEmbedded)),
      ...(isEmbedded ? [await findPlace(config)] : []),
      ...(await checkContent(sql, config)),
    ])
  } catch (error) {
    if (error instanceof OperatorError || error instanceof Failure)
      return [finding('database', 'wrong', hideSettings(error.message, process.env))]
    throw error
  }
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
async function findPlace({ dataFolder }: Config): Promise<Finding> {
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

async function checkContent(sql: Sql, config: Config): Promise<Finding[]> {
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
    await checkKey(sql, config),
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

async function checkKey(sql: Sql, config: Config): Promise<Finding> {
  const key = await findMasterKey(config)
  if (!key)
    return finding(
      'master key',
      'wrong',
      'There is no master key.',
      'Copy master.key from your backup into the data folder.',
    )
  const [row] = await sql<{ value: string }[]>`
    select value from settings where name = 'master_key_fingerprint'`
  if (!row) return finding('master key', 'note', 'This database is not bound to a master key yet.')
  if (row.value === openVault(key).fingerprint)
    return finding('master key', 'good', 'The key belongs to this database.')
  const remedy = 'Set the right TESSERA_MASTER_KEY, or copy master.key from your backup.'
  return finding('master key', 'wrong', 'The key belongs to another database.', remedy)
}

async function checkSigningKeys(sql: Sql): Promise<Finding[]> {
  const keys = await sql<{ kid: string; created_at: Date; signs: boolean; next: boolean }[]>`
    select kid, created_at, signs_from > now() as next,
           kid = (select kid from signing_keys
                   where signs_from <= now() and (expires_at is null or expires_at > now())
                   order by signs_from desc, kid desc limit 1) as signs
      from signing_keys where expires_at is null or expires_at > now() order by signs_from desc`
  const [any] = await sql`select 1 from signing_keys limit 1`
  if (!any)
    return [finding('signing keys', 'note', 'There is no key yet. The first start makes it.')]
  if (!keys.some(({ signs }) => signs))
    return [
      finding('signing keys', 'wrong', 'No key can sign tokens.', 'Run npx tessera keys rotate.'),
    ]
  return keys.map(({ kid, created_at, signs, next }) => {
    const days = Math.floor((Date.now() - created_at.getTime()) / DAY_MS)
    const does = signs ? 'signs' : next ? 'will sign' : 'verifies until its last token expires'
    const says = `${kid} ${does}; it is ${days} days old.`
    if (signs && days > OLD_KEY_DAYS)
      return finding('signing keys', 'note', says, 'Make a new key: npx tessera keys rotate')
    return finding('signing keys', 'good', says)
  })
}
