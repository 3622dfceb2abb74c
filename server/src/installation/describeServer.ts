import { readFileSync } from 'node:fs'
import type { Config, Environment } from '../config.ts'
import type { Sql } from '../db/sql.ts'
import { readStoredSettings } from '../vault/storedSettings.ts'
import { checkCertificate } from './checkCertificate.ts'
import { checkDatabase } from './checkDatabase.ts'
import { checkMachine } from './checkMachine.ts'
import { checkPublicUrl } from './checkPublicUrl.ts'
import { checkRedis } from './checkRedis.ts'
import { describeSettings, type SettingShown } from './describeSettings.ts'
import type { Finding } from './finding.ts'

/** What a running server knows of itself. */
export interface RunningServer {
  readonly environment: Environment
  readonly startedAt: Date
  readonly processes: number
  readonly isEmbedded: boolean
  readonly config: Pick<
    Config,
    'publicUrl' | 'installationName' | 'dataFolder' | 'redisUrl' | 'smtpUrl' | 'tls'
  >
  /** Of the master key that it uses. */
  readonly fingerprint: string
}

/** The server as its operator sees it, as on the wire. */
export interface ServerShown {
  readonly version: string
  readonly public_url: string
  readonly installation_name: string
  readonly started_at: Date
  readonly processes: number
  readonly database: {
    readonly version: string
    readonly size_bytes: number
    readonly embedded: boolean
    readonly migrations: number
  }
  readonly settings: SettingShown[]
  readonly findings: FindingShown[]
}

export interface FindingShown {
  readonly what: string
  readonly code: string
  readonly values: Finding['values']
  readonly state: Finding['state']
  readonly is_well: boolean
  readonly detail: string
  readonly advice: string | null
}

const { version }: { version: string } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
)

/**
 * Describes a running server: what `tessera doctor` finds, without the port, on which this answer
 * itself came.
 */
export async function describeServer(sql: Sql, server: RunningServer): Promise<ServerShown> {
  const { config, environment, startedAt, processes, isEmbedded } = server
  const [database] = await sql<{ version: string; size_bytes: number; migrations: number }[]>`
    select current_setting('server_version') as version,
           pg_database_size(current_database())::float8 as size_bytes,
           (select count(*)::int from migrations) as migrations`
  if (!database) throw new Error('A select without a table returned no row.')
  return {
    version,
    public_url: config.publicUrl,
    installation_name: config.installationName,
    started_at: startedAt,
    processes,
    database: { ...database, embedded: isEmbedded },
    settings: describeSettings(environment, new Set(), await readStoredSettings(sql)),
    findings: await findAll(sql, server),
  }
}

/** Everything that a running server finds out about itself. */
export async function findAll(sql: Sql, server: RunningServer): Promise<FindingShown[]> {
  const { config, isEmbedded, fingerprint } = server
  const { dataFolder, publicUrl, redisUrl, smtpUrl, tls } = config
  const hasSmtp = smtpUrl !== undefined
  const found = [
    checkPublicUrl(publicUrl),
    ...checkCertificate(tls),
    ...(await checkMachine(dataFolder)),
    ...(await checkDatabase({ sql, isEmbedded, dataFolder, fingerprint, hasSmtp })),
    ...(await checkRedis(redisUrl)),
  ]
  return found.map(({ about, code, values, state, says, remedy }) => ({
    what: about,
    code,
    values,
    state,
    is_well: state === 'good',
    detail: says,
    advice: remedy ?? null,
  }))
}
