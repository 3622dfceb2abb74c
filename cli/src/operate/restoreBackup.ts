import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { type Config, readConfig } from '@tessera/server/config.ts'
import { type VerifiedBackup, verifyBackup } from '@tessera/server/db/backupFile.ts'
import { removeEmptyFolders, removeEngine } from '@tessera/server/db/engine/removeEngine.ts'
import { refuseNewerBackup, restore } from '@tessera/server/db/restore.ts'
import {
  describeRestore,
  type FinishedRestore,
  finishRestore,
} from '@tessera/server/finishRestore.ts'
import { backupMac } from '@tessera/server/vault/backupMac.ts'
import { checkMasterKey, masterKeyFile, writeMasterKey } from '@tessera/server/vault/masterKey.ts'
import { markRestored } from '@tessera/server/vault/restoreMark.ts'
import { openVault } from '@tessera/server/vault/vault.ts'
import { openAsker, readSecret } from '../ask.ts'
import { command, Failure, required } from '../command.ts'
import { note, print, printJson } from '../print.ts'
import { findMasterKey, hasDatabase, withInstallation } from './installation.ts'
import { PASSPHRASE } from './passphrase.ts'

export const restoreBackup = command({
  words: 'restore',
  usage: 'FILE [--keep-logins] [--accept-old] [--json]',
  summary: 'Load a backup into an empty data folder or database',
  help: [
    'Loads into the embedded database in TESSERA_DATA, or into the one at DATABASE_URL.',
    'The database must be empty, so that a backup never mixes with other data or replaces it.',
    'The whole file is checked before anything is written. A refused restore leaves nothing behind,',
    'and an interrupted run can be repeated.',
    'Every login ends, no code of before counts, and each person sets a new password at the next',
    'login: what was logged out or changed after the backup must not count again.',
    'The passphrase of a backup that holds the master key is asked for, or read from',
    `${PASSPHRASE}.`,
    '--keep-logins   for a planned move, when the server was stopped before the backup was made',
    '--accept-old    accepts a backup of an older Tessera, which nothing protects from being altered',
  ],
  options: {
    'keep-logins': { type: 'boolean', default: false },
    'accept-old': { type: 'boolean', default: false },
    json: { type: 'boolean' },
  },
  positionals: ['FILE'],
  async run(values, [given]) {
    const file = resolve(required(given, 'FILE'))
    const config = readConfig(process.env)
    const here = await findMasterKey(config)
    const backup = await verifyBackup(file, {
      masterKey: here,
      authenticate: backupMac,
      passphrase: askForPassphrase,
      acceptsOld: values['accept-old'],
    })
    await refuseNewerBackup(backup.manifest)
    const key = chooseKey(config, here, backup.masterKey)
    const finished = await load(config, { backup, key, keepsLogins: values['keep-logins'] })
    const { created_at, tables } = backup.manifest
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    if (values.json)
      printJson({ file, created_at, tables: tables.length, rows, ended: finished?.ended ?? null })
    else {
      print(`Restored ${rows} rows as they were at ${created_at}.`)
      if (finished) print(...describeRestore(finished))
      print('You can start the server now.')
    }
    return undefined
  },
})

async function askForPassphrase(): Promise<string> {
  const asker = openAsker()
  try {
    return await readSecret(asker, { variable: PASSPHRASE, question: 'Passphrase of the backup' })
  } finally {
    asker.close()
  }
}

function chooseKey(config: Config, here: Buffer | undefined, inBackup: Buffer | undefined): Buffer {
  if (here && inBackup && !here.equals(inBackup))
    throw new Failure(
      config.masterKey
        ? 'TESSERA_MASTER_KEY is not the key of this backup. Unset it, or set the right one.'
        : `${masterKeyFile(config.dataFolder)} is not the key of this backup. Restore into an empty folder.`,
    )
  const key = inBackup ?? here
  if (!key) throw new Failure('The backup contains no master key. Set it in TESSERA_MASTER_KEY.')
  return key
}

/**
 * Writes the key before the first row: a database without its key cannot be started. What this run
 * made is removed again when the restore is refused, until the rows may be there.
 */
async function load(
  config: Config,
  {
    backup,
    key,
    keepsLogins,
  }: { readonly backup: VerifiedBackup; readonly key: Buffer; readonly keepsLogins: boolean },
): Promise<FinishedRestore | undefined> {
  const undo = noteBefore(config)
  const vault = openVault(key)
  const mark = { asOf: backup.manifest.created_at, keepsLogins }
  let hasWrittenKey = false
  let mayHaveRows = false
  try {
    hasWrittenKey = !config.masterKey && (await writeMasterKey(config.dataFolder, key))
    return await withInstallation({ mayMake: true }, async ({ database: { sql } }) => {
      await restore(sql, backup, {
        onProgress: note,
        async beforeCommit(tx) {
          await checkMasterKey(tx, vault.fingerprint)
          await markRestored(tx, mark)
          mayHaveRows = true
        },
      })
      return finishRestore(sql, vault)
    })
  } catch (error) {
    if (!mayHaveRows) await undo({ hasWrittenKey })
    throw error
  }
}

/** Looks at what is there, and returns how to get back to it. */
function noteBefore(config: Config): (made: { hasWrittenKey: boolean }) => Promise<void> {
  const { dataFolder } = config
  const [hadDatabase, nearest] = [hasDatabase(config), nearestFolder(dataFolder)]
  return async ({ hasWrittenKey }) => {
    // A server that was started meanwhile may have made a key of its own.
    if (hasWrittenKey) await rm(masterKeyFile(dataFolder), { force: true })
    if (!hadDatabase) await removeEngine(dataFolder)
    await removeEmptyFolders(dataFolder, nearest)
  }
}

function nearestFolder(folder: string): string {
  return existsSync(folder) ? folder : nearestFolder(dirname(folder))
}
