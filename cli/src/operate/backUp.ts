import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { backup } from '@tessera/server/db/backup.ts'
import { command, Failure, required } from '../command.ts'
import { note, print, printJson } from '../print.ts'
import { findMasterKey, needMasterKey, withInstallation } from './installation.ts'

export const backUp = command({
  words: 'backup',
  usage: 'FILE [--without-key] [--json]',
  summary: 'Write everything into one file, while the server runs',
  help: [
    'The file (a gzipped tar) is of one moment, whole, and readable by its owner only. It holds the master',
    'key, without which sealed secrets cannot be read: who has the file has everything.',
    '--without-key   leaves the master key out; then keep it elsewhere, the backup is no use without it',
  ],
  options: { 'without-key': { type: 'boolean', default: false }, json: { type: 'boolean' } },
  positionals: ['FILE'],
  async run(values, [given]) {
    const file = resolve(required(given, 'FILE'))
    if (await stat(file).catch(() => undefined))
      throw new Failure(`${file} is there already: name another, or remove it.`)
    const manifest = await withInstallation({ mayMake: false }, async ({ config, database }) => {
      if (values['without-key']) {
        if (!(await findMasterKey(config))) note('There is no master key here to leave out.')
        return backup(database.sql, file)
      }
      return backup(database.sql, file, { masterKey: await needMasterKey(config) })
    })
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    const { created_at } = manifest
    if (values.json) printJson({ file, created_at, tables: manifest.tables.length, rows })
    else print(`Backed up ${rows} rows of ${manifest.tables.length} tables to ${file}.`)
    return undefined
  },
})
