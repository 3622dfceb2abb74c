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
    'Into the embedded database in TESSERA_DATA, or the one at DATABASE_URL; it must be empty, so that a',
    'backup never mixes with, or replaces, what is there. The whole file is checked before anything is',
    'written. Cut short, it can be run again.',
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
    else print(`Restored ${rows} rows as they were at ${created_at}. Start the server to go on.`)
    return undefined
  },
})

/**
 * The key is put in place before the first row is: a database that has rows and lacks its key is one that no
 * start can use, while a key that lacks its database just waits for the next try.
 */
async function settleMasterKey(config: Config, inBackup: Buffer | undefined): Promise<Buffer> {
  const here = await findMasterKey(config)
  if (here && inBackup && !here.equals(inBackup))
    throw new Failure(
      config.masterKey
        ? 'TESSERA_MASTER_KEY is not the master key of the backup: unset it, or set the right one.'
        : `${masterKeyFile(config.dataFolder)} is not the master key of the backup: restore into an empty folder.`,
    )
  const key = inBackup ?? here
  if (!key) throw new Failure('The backup has no master key in it: give it in TESSERA_MASTER_KEY.')
  if (!here) await writeMasterKey(config.dataFolder, key)
  return key
}
