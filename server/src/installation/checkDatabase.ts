import { realpath } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { pendingMigrations } from '../db/migrate.ts'
import type { Sql } from '../db/sql.ts'
import { listAdmins } from '../identity/renewUnusedAdmin.ts'
import { countIncomplete } from '../sellers/countIncomplete.ts'
import { listSigningKeys } from '../tokens/signingKeys.ts'
import { checkJobs } from './checkJobs.ts'
import { checkLetters } from './checkLetters.ts'
import type { Finding } from './finding.ts'
import { finding } from './findings.ts'

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
  /** Whether a mail server is set. */
  readonly hasSmtp: boolean
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
  return [
    finding(isEmbedded ? 'database_embedded_answers' : 'database_answers', {
      version: server?.version ?? '',
      took_ms: tookMs,
    }),
    finding(Math.abs(apartMs) > CLOCKS_APART_MS ? 'clocks_differ' : 'clocks_agree', {
      apart_ms: Math.abs(apartMs),
    }),
  ]
}

/** As root, the files may lie outside the data folder (`db/engine/place.ts`). */
async function findPlace(dataFolder: string): Promise<Finding> {
  const place = await realpath(join(dataFolder, 'postgres'))
  const isInside = !relative(await realpath(dataFolder), place).startsWith('..')
  return isInside
    ? finding('data_is_inside', { place })
    : finding('data_is_outside', { place, folder: dataFolder })
}

async function checkContent(checked: DatabaseChecked): Promise<Finding[]> {
  const { sql, fingerprint } = checked
  const pending = await pendingMigrations(sql)
  if (pending.length > 0) return [finding('migrations_are_pending', { pending: pending.length })]
  return [
    finding('migrations_are_applied', {}),
    await checkKey(sql, fingerprint),
    ...(await checkSigningKeys(sql)),
    await checkAdmin(sql),
    await checkJobs(sql),
    await checkSellers(sql),
    ...(await checkLetters(sql, checked)),
  ]
}

async function checkAdmin(sql: Sql): Promise<Finding> {
  const admins = await listAdmins(sql)
  if (admins.some((admin) => admin.is_used)) return finding('admin_is_there', {})
  return finding(admins.length > 0 ? 'admin_has_not_logged_in' : 'admin_is_missing', {})
}

/** A receipt must name who sells. */
async function checkSellers(sql: Sql): Promise<Finding> {
  const count = await countIncomplete(sql)
  return count === 0 ? finding('sellers_are_complete', {}) : finding('sellers_lack_data', { count })
}

async function checkKey(sql: Sql, fingerprint: string | undefined): Promise<Finding> {
  if (fingerprint === undefined) return finding('key_is_missing', {})
  const [row] = await sql<{ value: string }[]>`
    select value from settings where name = 'master_key_fingerprint'`
  if (!row) return finding('key_is_not_bound', {})
  return finding(row.value === fingerprint ? 'key_belongs' : 'key_is_of_another_database', {})
}

async function checkSigningKeys(sql: Sql): Promise<Finding[]> {
  const all = await listSigningKeys(sql)
  if (all.length === 0) return [finding('signing_keys_are_not_made', {})]
  const keys = all.filter(({ is_expired }) => !is_expired)
  if (!keys.some(({ is_current }) => is_current)) return [finding('signing_keys_cannot_sign', {})]
  return keys.map(({ kid, created_at, is_current, is_next }) => {
    const days = Math.floor((Date.now() - created_at.getTime()) / DAY_MS)
    const told = { kid, days }
    if (is_next) return finding('signing_key_will_sign', told)
    if (!is_current) return finding('signing_key_verifies', told)
    return finding(days > OLD_KEY_DAYS ? 'signing_key_is_old' : 'signing_key_signs', told)
  })
}
