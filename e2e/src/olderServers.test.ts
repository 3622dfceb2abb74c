import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { openEngine } from '@tessera/server/db/engine/openEngine.ts'
import { migrate, readMigrations } from '@tessera/server/db/migrate.ts'
import { openSql } from '@tessera/server/db/sql.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { runCli } from '../../cli/test/runCli.ts'
import {
  plainEnvironment,
  removeFolder,
  spawnServer,
  startServer,
  temporaryFolder,
} from '../../cli/test/serverProcess.ts'

/**
 * This process plays the other version: a server of an older version is a connection with its name,
 * and a newer schema is one more row of `migrations`.
 */
let folder = ''
let dataFolder = ''
let count = 0

beforeAll(async () => {
  folder = await temporaryFolder()
})

beforeEach(async () => {
  count += 1
  dataFolder = join(folder, `data${count}`)
  await mkdir(dataFolder, { mode: 0o711 })
})

afterAll(() => removeFolder(folder))

const newest = async () => (await readMigrations()).at(-1)?.name ?? ''

test('start and migrate are refused while a server of an older version is connected, and not after it', async () => {
  const engine = await openEngine({ dataFolder })
  const sql = openSql(engine.connection, { max: 1 })
  const older = openSql(engine.connection, { max: 1, applicationName: 'tessera server' })
  const cli = () => runCli(['migrate', '--json'], { env: plainEnvironment(dataFolder) })
  try {
    await migrate(sql, { through: '0011_counting_seats.sql' })
    await older`select 1`
    const server = await spawnServer({ dataFolder })
    expect(await server.ended).toBe(1)
    expect(server.said()).toContain(
      'Tessera did not start. The database must be brought up to date first',
    )
    expect(server.said()).toContain(
      '"tessera server" on this machine (1 connection). Stop every server',
    )
    expect(await cli()).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('Servers of an older version'),
    })
    await older.end()
    const migrated = await cli()
    expect(JSON.parse(migrated.stdout).applied.at(-1)).toBe(await newest())
  } finally {
    await older.end()
    await sql.end()
    await engine.close()
  }
})

test('a running server says its schema, and does not start again on a newer one', async () => {
  const server = await startServer({ dataFolder })
  const engine = await openEngine({ dataFolder })
  const sql = openSql(engine.connection, { max: 1 })
  try {
    const named = await sql`
      select distinct application_name as name from pg_stat_activity
       where application_name like 'tessera server%'`
    expect([...named]).toEqual([{ name: `tessera server ${Number((await newest()).slice(0, 4))}` }])
    await sql`insert into migrations (name, checksum) values ('9999_later.sql', '')`
    const late = await spawnServer({ dataFolder })
    expect(await late.ended).toBe(1)
    expect(late.said()).toContain('9999_later.sql, which this program does not know')
  } finally {
    await sql.end()
    await engine.close()
    await server.stop()
  }
})

test('two servers of one version start at once on a database that was never migrated', async () => {
  const servers = await Promise.all([startServer({ dataFolder }), startServer({ dataFolder })])
  for (const server of servers) expect(await server.stop()).toBe(0)
})
