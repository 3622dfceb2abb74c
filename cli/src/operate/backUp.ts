import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { backup } from '@tessera/server/db/backup.ts'
import { checkMasterKey } from '@tessera/server/vault/masterKey.ts'
import { openVault } from '@tessera/server/vault/vault.ts'
import { command, Failure, required } from '../command.ts'
import { print, printJson } from '../print.ts'
import { needMasterKey, withInstallation } from './installation.ts'

export const backUp = command({
  words: 'backup',
  usage: 'FILE [--without-key] [--json]',
  summary: 'Write all data to one file; the server may be running',
  help: [
    'The file is a gzipped tar with the data of one moment. Only its owner can read it.',
    'It contains master.key, which opens all sealed secrets: keep the file secret.',
    'A key from TESSERA_MASTER_KEY is not written to the file, because you already keep it elsewhere.',
    '--without-key   leaves master.key out; keep it elsewhere, the backup is useless without it',
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
      return backup(database.sql, file, isKeptElsewhere ? {} : { masterKey })
    })
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    const { created_at } = manifest
    if (values.json) printJson({ file, created_at, tables: manifest.tables.length, rows })
    else print(`Backed up ${rows} rows of ${manifest.tables.length} tables to ${file}.`)
    return undefined
  },
})
