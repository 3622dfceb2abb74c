import { expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { openSql } from '../db/sql.ts'
import { writeStorageLimits } from './writeStorageLimits.ts'

const { sql, connection } = testDatabase()

test('servers that start at the same moment all start, and the numbers of one of them hold', async () => {
  const other = openSql(connection, { max: 2 })
  for (let turn = 0; turn < 20; turn++)
    await Promise.all([
      writeStorageLimits(sql, { events: 10, members: 11 }),
      writeStorageLimits(other, { events: 20, owners: 21 }),
      writeStorageLimits(other, { events: 20, owners: 21 }),
    ])
  await other.end()
  const rows = await sql<{ name: string; value: string }[]>`
    select name, value from settings where name like 'limit %' order by name`
  const limits = Object.fromEntries(rows.map(({ name, value }) => [name, value]))
  expect([
    { 'limit events': '10', 'limit members': '11' },
    { 'limit events': '20', 'limit owners': '21' },
  ]).toContainEqual(limits)
})
