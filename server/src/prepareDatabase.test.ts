import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '../test/database.ts'
import { readConfig } from './config.ts'
import { prepareDatabase } from './prepareDatabase.ts'

const { sql, connection } = testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'tessera-prepare-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('the storage limits of each start take the place of those of the last one', async () => {
  const start = async (more: Record<string, string>): Promise<unknown> => {
    const config = readConfig({
      TESSERA_DATA: folder,
      TESSERA_MASTER_KEY: '5a'.repeat(32),
      ...more,
    })
    const database = { sql, hotSql: sql, isEmbedded: true, connection, close: async () => {} }
    const told = new AbortController().signal
    await prepareDatabase({ database, config, told, withDemo: false, say: () => {} })
    return sql`select name, value from settings where name like 'limit %' order by name`
  }
  expect(await start({ STORAGE_LIMITS: 'members=7, events=20' })).toEqual([
    { name: 'limit events', value: '20' },
    { name: 'limit members', value: '7' },
  ])
  expect(await start({ STORAGE_LIMITS: 'events=21' })).toEqual([
    { name: 'limit events', value: '21' },
  ])
  expect(await start({})).toEqual([])
})
