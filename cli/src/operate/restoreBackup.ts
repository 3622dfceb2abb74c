import { resolve } from 'node:path'
import { type Config, readConfig } from '@tessera/server/config.ts'
import { verifyBackup } from '@tessera/server/db/backupFile.ts'
import { restore } from '@tessera/server/db/restore.ts'
import { checkMasterKey, masterKeyFile, writeMasterKey } from '@tessera/server/vault/masterKey.ts'
import { openVault } from '@tessera/server/vault/vault.ts'
import { command, Failure, required } from '../command.ts'
import { note, print, printJson } from '../print.ts'
import { findMasterKey, withInstallation } from './installation.ts'

export const restoreBackup = command({
  words: 'restore',
  usage: 'FILE [--json]',
  summary: 'Load a backup into an empty data folder or database',
  help: [
    'Loads into the embedded database in TESSERA_DATA, or into the one at DATABASE_URL.',
    'The database must be empty, so that a backup never mixes with other data or replaces it.',
    'The whole file is checked before anything is written. An interrupted run can be repeated.',
  ],
  options: { json: { type: 'boolean' } },
  positionals: ['FILE'],
  async run({ json }, [given]) {
    const file = resolve(required(given, 'FILE'))
    const config = readConfig(process.env)
    const { masterKey, manifest } = await verifyBackup(file)
    const key = await settleMasterKey(config, masterKey)
    await withInstallation({ mayMake: true }, async ({ database }) => {
      await restore(database.sql, file, {
        onProgress: note,
        beforeCommit: (tx) => checkMasterKey(tx, openVault(key).fingerprint),
      })
    })
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    const { created_at } = manifest
    if (json) printJson({ file, created_at, tables: manifest.tables.length, rows })
    else print(`Restored ${rows} rows as they were at ${created_at}. You can start the server now.`)
    return undefined
  },
})

/**
 * Writes the key before the first row. A database without its key cannot be started; a key without
 * its database is harmless and serves the next attempt.
 */
async function settleMasterKey(config: Config, inBackup: Buffer | undefined): Promise<Buffer> {
  const here = await findMasterKey(config)
  if (here && inBackup && !here.equals(inBackup))
    throw new Failure(
      config.masterKey
        ? 'TESSERA_MASTER_KEY is not the key of this backup. Unset it, or set the right one.'
        : `${masterKeyFile(config.dataFolder)} is not the key of this backup. Restore into an empty folder.`,
    )
  const key = inBackup ?? here
  if (!key) throw new Failure('The backup contains no master key. Set it in TESSERA_MASTER_KEY.')
  if (!here) await writeMasterKey(config.dataFolder, key)
  return key
}
