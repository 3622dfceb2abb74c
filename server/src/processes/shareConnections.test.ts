import { expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { OperatorError } from '../db/operatorError.ts'
import { countAllowedConnections, shareConnections } from './shareConnections.ts'

const { sql } = testDatabase()

test('where there is enough, each process has what a single one has', () => {
  expect(shareConnections(197, 4, 4)).toEqual({ processes: 4, connections: { sql: 20, hot: 4 } })
})

test('all processes together never take more than half of what the database allows', () => {
  for (let allowed = 6; allowed < 400; allowed++)
    for (let asked = 1; asked <= Math.min(64, Math.floor(allowed / 6)); asked++) {
      const { processes, connections } = shareConnections(allowed, asked, 2)
      expect(processes).toBe(asked)
      const sum = processes * (connections.sql + connections.hot)
      expect(sum, `${asked} of ${allowed}`).toBeLessThanOrEqual(allowed / 2)
      expect(connections.sql).toBeGreaterThanOrEqual(2)
      expect(connections.hot).toBeGreaterThanOrEqual(1)
    }
})

test('a number for which there are too few connections is refused, with the number that goes', () => {
  const share = () => shareConnections(97, 17, 64)
  expect(share).toThrow(OperatorError)
  expect(share).toThrow('Set PROCESSES to 16 or less, or raise max_connections')
  expect(shareConnections(97, 16, 64).processes).toBe(16)
})

test('auto is one for each core, or as many as there are connections for', () => {
  expect(shareConnections(197, 'auto', 8).processes).toBe(8)
  expect(shareConnections(97, 'auto', 64).processes).toBe(16)
})

test('what the database allows is what is left of max_connections, and no more than the role may', async () => {
  const [row] = await sql<{ most: number }[]>`
    select current_setting('max_connections')::int as most`
  const most = row?.most ?? 0
  const allowed = await countAllowedConnections(sql)
  expect(allowed).toBeLessThan(most)
  expect(allowed).toBeGreaterThan(most - 20)
  await sql.begin(async (tx) => {
    await tx.script('create role of_seven connection limit 7; set local role of_seven')
    await expect(countAllowedConnections(tx)).resolves.toBe(7)
    await tx.script('reset role; drop role of_seven')
  })
})
