import { keyEvents } from './catalogue/keyEvents.ts'
import type { Config } from './config.ts'
import { migrate } from './db/migrate.ts'
import type { Sql } from './db/sql.ts'
import { addDemo } from './demo/addDemo.ts'
import { describeRestore, finishRestore } from './finishRestore.ts'
import { forgetShownAdmin, makeFirstAdmin } from './firstAdmin.ts'
import { keyUsers } from './identity/userKey.ts'
import { completeConfig } from './installation/completeConfig.ts'
import { keyLicences } from './licensing/keyLicences.ts'
import { keyOwners } from './licensing/keyOwners.ts'
import { type Database, openConfiguredVault } from './openDatabase.ts'
import { prepareQueues } from './queue/prepareQueues.ts'
import { keyHolders } from './tickets/keyHolders.ts'
import { ensureSigningKey } from './tokens/signingKeys.ts'
import { checkMasterKey } from './vault/masterKey.ts'
import type { Vault } from './vault/vault.ts'
import { writeStorageLimits } from './vault/writeStorageLimits.ts'
import { keyVenues } from './venues/keyVenues.ts'

/**
 * Brings the database up to date, and creates what a server needs in it: its keys, the first admin,
 * and the demo if it is asked for.
 *
 * @returns The vault, the settings with the stored ones, and what to print about the demo when the
 * server listens.
 * @throws {OperatorError}; or the reason of `told`, which is checked between the steps.
 */
export async function prepareDatabase({
  database,
  config,
  told,
  withDemo,
  say,
}: {
  database: Database
  config: Config
  told: AbortSignal
  withDemo: boolean
  say: (line: string) => void
}): Promise<{ vault: Vault; config: Config; demo: string[] }> {
  const { sql } = database
  told.throwIfAborted()
  const vault = await openConfiguredVault(config, sql)
  const migrated = await migrate(sql)
  if (migrated.length > 0) say(`Brought the database up to date (${migrated.length} steps).`)
  await prepareQueues(sql)
  told.throwIfAborted()
  const completed = await completeConfig(config, sql, process.env)
  const { dataFolder, publicUrl, installationName } = completed
  await makeSearchKeys(sql)
  await checkMasterKey(sql, vault.fingerprint)
  const restored = await finishRestore(sql, vault)
  if (restored) for (const line of describeRestore(restored)) say(line)
  await writeStorageLimits(sql, config.storageLimits)
  await ensureSigningKey(sql, vault)
  for (const line of await makeFirstAdmin({
    sql,
    vault,
    dataFolder,
    installationName,
    publicUrl,
  }))
    say(line)
  await forgetShownAdmin(dataFolder)
  told.throwIfAborted()
  const demo = withDemo ? await addDemo({ database, vault, dataFolder, publicUrl }) : []
  told.throwIfAborted()
  return { vault, config: completed, demo }
}

/**
 * Makes the search keys of rows from before the keys. Only the process can make them, because the
 * database's locale may know no letter beyond ASCII. Without such rows it reads six empty indexes.
 */
async function makeSearchKeys(sql: Sql): Promise<void> {
  await keyUsers(sql)
  await keyVenues(sql)
  await keyEvents(sql)
  await keyHolders(sql)
  await keyOwners(sql)
  await keyLicences(sql)
}
