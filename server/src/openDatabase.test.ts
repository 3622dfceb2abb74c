import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { emptyDatabase, testDatabase } from '../test/database.ts'
import { openConfiguredVault, openDatabase } from './openDatabase.ts'
import { checkMasterKey } from './vault/masterKey.ts'

const { sql } = testDatabase()
const { sql: neverUsed } = emptyDatabase()
let dataFolder = ''
beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'tessera-key-'))
})
afterEach(() => rm(dataFolder, { recursive: true }))

test('a database that never had a key gets one, and keeps it', async () => {
  const config = { dataFolder, masterKey: undefined }
  for (const database of [neverUsed, sql]) {
    const made = await openConfiguredVault(config, database)
    const again = await openConfiguredVault(config, database)
    expect(again.fingerprint).toBe(made.fingerprint)
  }
})

test('a key that was lost is asked for, and none is made in its place', async () => {
  await checkMasterKey(sql, 'f'.repeat(64))
  await expect(openConfiguredVault({ dataFolder, masterKey: undefined }, sql)).rejects.toThrow(
    /master\.key is missing, and this database needs it/,
  )
  expect(await readdir(dataFolder)).toEqual([])
})

test.each([
  'postgres://me:hush@127.0.0.1:1/own',
  'postgres://me:x@hush@127.0.0.1:1/own',
  'postgres://me:hush%2Fx@127.0.0.1:1/own',
  'postgres://hush@127.0.0.1:1/hush',
  'postgres://me:pw@hush.invalid:1/own',
  'postgres://127.0.0.1:1/own?user=me&password=hush',
])(
  'a database that does not answer is reported without any part of its address: %s',
  async (databaseUrl) => {
    const opening = openDatabase({ databaseUrl, dataFolder }, { applicationName: 'test' })
    await expect(opening).rejects.toThrow('The database at DATABASE_URL does not answer')
    await expect(opening).rejects.not.toThrow('hush')
  },
)
