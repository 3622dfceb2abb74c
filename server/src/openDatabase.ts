import { existsSync } from 'node:fs'
import type { Config } from './config.ts'
import { openEngine } from './db/engine/openEngine.ts'
import { explainConnection } from './db/explainConnection.ts'
import { OperatorError } from './db/operatorError.ts'
import { type DatabaseConnection, openSql, type Sql, type SqlPool } from './db/sql.ts'
import { hasMasterKey, masterKeyFile, readOrMakeMasterKey } from './vault/masterKey.ts'
import { openVault, type Vault } from './vault/vault.ts'

/** The open database of this installation: the operator's own, or the embedded one. */
export interface Database {
  readonly sql: SqlPool
  /**
   * A few connections for statements that must not wait behind the other pool: the batched
   * statements (one for many requests) and the health check.
   */
  readonly hotSql: SqlPool
  readonly isEmbedded: boolean
  /** Where it is: another process of the same start needs this to join it. */
  readonly connection: DatabaseConnection
  close(): Promise<void>
}

/** The most connections that a process opens in each of its two pools. */
export interface Connections {
  readonly sql: number
  /**
   * Few, because a batch grows while it waits, and a backend that is used often stays in the cache.
   */
  readonly hot: number
}

/** The connections of a single process. */
export const FULL_POOLS: Connections = { sql: 20, hot: 4 }

/** Statements that run at the end get this long. Their requests are answered or given up. */
const DRAIN_SECONDS = 1

/**
 * Opens the database that the configuration names, or the embedded engine.
 *
 * @throws {OperatorError} when it cannot be reached, with the reason and without its address.
 */
export async function openDatabase(
  config: Pick<Config, 'databaseUrl' | 'dataFolder'>,
  {
    applicationName,
    max = FULL_POOLS.sql,
    onProgress,
  }: { applicationName: string; max?: number; onProgress?: (line: string) => void },
): Promise<Database> {
  const pools = { applicationName, connections: { ...FULL_POOLS, sql: max } }
  const { databaseUrl } = config
  if (databaseUrl !== undefined) {
    const joined = joinDatabase({ url: databaseUrl }, pools)
    await joined.sql`select 1`.catch(async (error: unknown) => {
      await joined.sql.end({ timeout: 0 })
      throw new OperatorError(
        `The database at DATABASE_URL does not answer: ${explainConnection(error)}. ` +
          'Start it, or correct DATABASE_URL. Without DATABASE_URL the embedded one is used.',
        { cause: error },
      )
    })
    return joined
  }
  const engine = await openEngine({
    dataFolder: config.dataFolder,
    ...(onProgress && { onProgress }),
  })
  const joined = joinDatabase(engine.connection, pools)
  return {
    ...joined,
    async close() {
      await joined.close()
      await engine.close()
    },
  }
}

/**
 * Joins the database at this connection, which another process keeps running. Nothing is sent yet.
 * A server process also starts while the database does not answer, and reports that to its callers.
 */
export function joinDatabase(
  connection: DatabaseConnection,
  {
    applicationName,
    connections,
  }: { readonly applicationName: string; readonly connections: Connections },
): Database {
  const sql = openSql(connection, { max: connections.sql, applicationName })
  const hotSql = openSql(connection, { max: connections.hot, applicationName })
  const isEmbedded = !('url' in connection)
  return { sql, hotSql, isEmbedded, connection, close: () => endAll(sql, hotSql) }
}

async function endAll(...pools: readonly SqlPool[]): Promise<void> {
  await Promise.all(pools.map((pool) => pool.end({ timeout: DRAIN_SECONDS })))
}

/**
 * Opens the vault of this installation. Its key comes from the environment or from the data folder.
 * A database that has never had a key gets a new one.
 *
 * @throws {OperatorError} when the database has had a key and there is none here: a new one would
 * open nothing.
 */
export async function openConfiguredVault(
  config: Pick<Config, 'masterKey' | 'dataFolder'>,
  sql: Sql,
): Promise<Vault> {
  if (config.masterKey) return openVault(config.masterKey)
  const file = masterKeyFile(config.dataFolder)
  if (!existsSync(file) && (await hasMasterKey(sql)))
    throw new OperatorError(
      `${file} is missing, and this database needs it. Restore the file from your backup, or set TESSERA_MASTER_KEY.`,
    )
  return openVault(await readOrMakeMasterKey(config.dataFolder))
}
