import type { Config } from './config.ts'
import { openEngine } from './db/engine/openEngine.ts'
import { OperatorError } from './db/operatorError.ts'
import { openSql, type SqlPool } from './db/sql.ts'
import { readOrMakeMasterKey } from './vault/masterKey.ts'
import { openVault, type Vault } from './vault/vault.ts'

/** The database of this installation, open: the operator's own, or the embedded one. */
export interface Database {
  readonly sql: SqlPool
  readonly isEmbedded: boolean
  close(): Promise<void>
}

/** Statements under way at the end get this long. */
const DRAIN_SECONDS = 5

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
    return { sql, isEmbedded: false, close: () => sql.end({ timeout: DRAIN_SECONDS }) }
  }
  const engine = await openEngine({
    dataFolder: config.dataFolder,
    ...(onProgress && { onProgress }),
  })
  const sql = openSql(engine.connection, { max, applicationName })
  return {
    sql,
    isEmbedded: true,
    async close() {
      await sql.end({ timeout: DRAIN_SECONDS })
      await engine.close()
    },
  }
}

/** The vault of this installation: its key from the environment, else from the data folder. */
export async function openConfiguredVault(
  config: Pick<Config, 'masterKey' | 'dataFolder'>,
): Promise<Vault> {
  return openVault(config.masterKey ?? (await readOrMakeMasterKey(config.dataFolder)))
}

function withoutPassword(url: string): string {
  return url.replace(/^(\w+:\/\/)([^@/]*@)?/, '$1').replace(/\?.*$/, '')
}
