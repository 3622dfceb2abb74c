import { existsSync } from 'node:fs'
import type { Config } from './config.ts'
import { openEngine } from './db/engine/openEngine.ts'
import { OperatorError } from './db/operatorError.ts'
import { openSql, type Sql, type SqlPool } from './db/sql.ts'
import { hasMasterKey, masterKeyFile, readOrMakeMasterKey } from './vault/masterKey.ts'
import { openVault, type Vault } from './vault/vault.ts'

/** The database of this installation, open: the operator's own, or the embedded one. */
export interface Database {
  readonly sql: SqlPool
  /**
   * A few connections for what must be answered whatever waits in the other pool: the batched statements (one each for
   * many requests) and the health check.
   */
  readonly hotSql: SqlPool
  readonly isEmbedded: boolean
  close(): Promise<void>
}

/** Few, for a batch grows when it waits; and a backend that is asked often stays in the processor's cache. */
const HOT_CONNECTIONS = 4

/** Statements under way at the end get this long: the requests that asked them have been answered by then, or given up. */
const DRAIN_SECONDS = 1

/**
 * Opens the database that the configuration names, or the embedded engine.
 * @throws {OperatorError} when it cannot be reached, with its address and without its password.
 */
export async function openDatabase(
  config: Pick<Config, 'databaseUrl' | 'dataFolder'>,
  {
    applicationName,
    max = 20,
    onProgress,
  }: { applicationName: string; max?: number; onProgress?: (line: string) => void },
): Promise<Database> {
  if (config.databaseUrl !== undefined) {
    const sql = openSql({ url: config.databaseUrl }, { max, applicationName })
    await sql`select 1`.catch(async (error: Error) => {
      await sql.end({ timeout: 0 })
      throw new OperatorError(
        `The database at ${withoutPassword(config.databaseUrl ?? '')} does not answer: ${error.message || String(error)}. ` +
          'Start it, or correct DATABASE_URL; without DATABASE_URL the embedded one is used.',
      )
    })
    const hotSql = openSql({ url: config.databaseUrl }, { max: HOT_CONNECTIONS, applicationName })
    return { sql, hotSql, isEmbedded: false, close: () => endAll(sql, hotSql) }
  }
  const engine = await openEngine({
    dataFolder: config.dataFolder,
    ...(onProgress && { onProgress }),
  })
  const sql = openSql(engine.connection, { max, applicationName })
  const hotSql = openSql(engine.connection, { max: HOT_CONNECTIONS, applicationName })
  return {
    sql,
    hotSql,
    isEmbedded: true,
    async close() {
      await endAll(sql, hotSql)
      await engine.close()
    },
  }
}

async function endAll(...pools: readonly SqlPool[]): Promise<void> {
  await Promise.all(pools.map((pool) => pool.end({ timeout: DRAIN_SECONDS })))
}

/**
 * The vault of this installation: its key from the environment, else from the data folder, else, for a database that
 * has never had one, a new key.
 * @throws {OperatorError} when the database has had a key and there is none here: a new one would open nothing.
 */
export async function openConfiguredVault(
  config: Pick<Config, 'masterKey' | 'dataFolder'>,
  sql: Sql,
): Promise<Vault> {
  if (config.masterKey) return openVault(config.masterKey)
  const file = masterKeyFile(config.dataFolder)
  if (!existsSync(file) && (await hasMasterKey(sql)))
    throw new OperatorError(
      `${file} is missing, and this database needs it: put back the one of your backup, or give it in TESSERA_MASTER_KEY.`,
    )
  return openVault(await readOrMakeMasterKey(config.dataFolder))
}

function withoutPassword(url: string): string {
  return url.replace(/^(\w+:\/\/)([^@/]*@)?/, '$1').replace(/\?.*$/, '')
}
