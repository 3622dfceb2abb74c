import { fileURLToPath } from 'node:url'
import { openEngine } from '@tessera/server/db/engine/openEngine.ts'
import { openSql, type SqlPool } from '@tessera/server/db/sql.ts'
import type { TokenKeys } from '@tessera/server/login/login.ts'
import { openKeyring } from '@tessera/server/tokens/signingKeys.ts'
import { readOrMakeMasterKey } from '@tessera/server/vault/masterKey.ts'
import { openVault } from '@tessera/server/vault/vault.ts'
import type { ServerProcess } from 'tessera/test/serverProcess.ts'

/** What Node compiled before, as `npm start` uses it: several processes start sooner. */
export const compileCache = fileURLToPath(
  new URL('../../node_modules/.cache/node', import.meta.url),
)

/** The embedded database of a running server, and its signing keys. */
export interface ServerDatabase extends TokenKeys {
  readonly sql: SqlPool
  close(): Promise<void>
}

/** Opens the database beside the server. */
export async function openServerDatabase(
  { port }: Pick<ServerProcess, 'port'>,
  dataFolder: string,
): Promise<ServerDatabase> {
  const engine = await openEngine({ dataFolder })
  const sql = openSql(engine.connection, { max: 2 })
  const vault = openVault(await readOrMakeMasterKey(dataFolder))
  const issuer = `http://localhost:${port}`
  return {
    sql,
    vault,
    keyring: openKeyring(sql, vault),
    issuer,
    audience: `${issuer}/api/v1`,
    async close() {
      await sql.end()
      await engine.close()
    },
  }
}
