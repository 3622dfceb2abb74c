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
  summary: 'Write everything into one file, while the server runs',
  help: [
    'The file (a gzipped tar) is of one moment, whole, and readable by its owner only. It holds master.key,',
    'without which sealed secrets cannot be read: who has the file has everything. A key that comes from',
    'TESSERA_MASTER_KEY is kept elsewhere already, and is left out.',
    '--without-key   leaves master.key out; then keep it elsewhere, the backup is no use without it',
  ],
  options: { 'without-key': { type: 'boolean', default: false }, json: { type: 'boolean' } },
  positionals: ['FILE'],
  async run(values, [given]) {
    const file = resolve(required(given, 'FILE'))
    if (await stat(file).catch(() => undefined))
      throw new Failure(`${file} is there already: name another, or remove it.`)
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
