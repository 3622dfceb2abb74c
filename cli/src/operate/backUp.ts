import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { backup } from '@tessera/server/db/backup.ts'
import { backupMac } from '@tessera/server/vault/backupMac.ts'
import { checkMasterKey } from '@tessera/server/vault/masterKey.ts'
import { openVault } from '@tessera/server/vault/vault.ts'
import { openAsker, readSecret } from '../ask.ts'
import { command, Failure, required } from '../command.ts'
import { print, printJson } from '../print.ts'
import { needMasterKey, withInstallation } from './installation.ts'
import { LEAST_PASSPHRASE, PASSPHRASE } from './passphrase.ts'

export const backUp = command({
  words: 'backup',
  usage: 'FILE [--without-key] [--json]',
  summary: 'Write all data to one file; the server may be running',
  help: [
    'The file has the data of one moment, and master.key, which opens all sealed secrets. It is sealed',
    `under a passphrase of at least ${LEAST_PASSPHRASE} characters, which is asked for, or read from`,
    `${PASSPHRASE}. Without the passphrase the backup is useless.`,
    '--without-key   leaves master.key out: no passphrase is needed, and nobody can alter the file',
    '                without the key. Keep it elsewhere, the backup is useless without it. A key from',
    '                TESSERA_MASTER_KEY is always left out, because you already keep it elsewhere.',
  ],
  options: { 'without-key': { type: 'boolean', default: false }, json: { type: 'boolean' } },
  positionals: ['FILE'],
  async run(values, [given]) {
    const file = resolve(required(given, 'FILE'))
    if (await stat(file).catch(() => undefined))
      throw new Failure(`${file} already exists. Name another file, or remove it.`)
    const manifest = await withInstallation({ mayMake: false }, async ({ config, database }) => {
      const masterKey = await needMasterKey(config)
      await checkMasterKey(database.sql, openVault(masterKey).fingerprint)
      const isKeptElsewhere = values['without-key'] || config.masterKey !== undefined
      const sealed = isKeptElsewhere
        ? undefined
        : { masterKey, passphrase: await choosePassphrase() }
      const authenticate = (manifest: Buffer): Buffer => backupMac(masterKey, manifest)
      return backup(database.sql, file, { authenticate, sealed })
    })
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    const { created_at } = manifest
    if (values.json) printJson({ file, created_at, tables: manifest.tables.length, rows })
    else print(`Backed up ${rows} rows of ${manifest.tables.length} tables to ${file}.`)
    return undefined
  },
})

/** Asks twice at a terminal: a passphrase with a slip of the finger opens nothing. */
async function choosePassphrase(): Promise<string> {
  const asker = openAsker()
  try {
    const passphrase = await readSecret(asker, {
      variable: PASSPHRASE,
      question: 'Passphrase for the backup',
    })
    if ([...passphrase].length < LEAST_PASSPHRASE)
      throw new Failure(
        `The passphrase must have at least ${LEAST_PASSPHRASE} characters. Choose a longer one, or leave the key out with --without-key.`,
      )
    const isTyped = process.stdin.isTTY && !process.env[PASSPHRASE]
    if (isTyped && (await asker.secret('Passphrase, again')) !== passphrase)
      throw new Failure('The two passphrases differ. Nothing was done; run the command again.')
    return passphrase
  } finally {
    asker.close()
  }
}
