import { connect, createServer, type Server, type Socket } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { emptyDatabase } from '../../test/database.ts'
import { socketPath } from './engine/cluster.ts'
import { addressesOf } from './hosts.ts'
import { type DatabaseConnection, openSql } from './sql.ts'

const primary = emptyDatabase()
const standby = emptyDatabase()
const servers: Server[] = []

afterAll(() => {
  for (const server of servers) server.close()
})

test.each([
  [
    'postgres://u:p@a:1,b:2/name?x=1',
    ['postgres://u:p@a:1/name?x=1', 'postgres://u:p@b:2/name?x=1'],
  ],
  ['postgres://a,b', ['postgres://a', 'postgres://b']],
  [
    'postgres://u:p%40x@[::1]:5,c/name',
    ['postgres://u:p%40x@[::1]:5/name', 'postgres://u:p%40x@c/name'],
  ],
  ['postgresql://a/name', ['postgresql://a/name']],
  ['postgres://a/x?sslmode=verify-full', ['postgres://a/x?sslmode=verify-full']],
  ['postgres://a/x?sslmode=require', ['postgres://a/x?sslmode=require&uselibpqcompat=true']],
  [
    'postgres://a/x?b=c&sslmode=prefer&d=e',
    [
      'postgres://a/x?b=c&sslmode=require&d=e&uselibpqcompat=true',
      'postgres://a/x?b=c&sslmode=disable&d=e',
    ],
  ],
  ['postgres:///name?host=/run', ['postgres:///name?host=/run']],
])('%s is %j', (url, addresses) => {
  expect(addressesOf(url)).toEqual(addresses)
})

function databaseOf(connection: DatabaseConnection): string {
  return 'url' in connection ? new URL(connection.url).pathname.slice(1) : connection.database
}

function target(connection: DatabaseConnection): () => Socket {
  if ('url' in connection) {
    const { hostname, port, searchParams } = new URL(connection.url)
    const folder = searchParams.get('host')
    if (folder?.startsWith('/')) return () => connect(`${folder}/.s.PGSQL.${port || 5432}`)
    return () => connect(Number(port || 5432), hostname)
  }
  return () => connect(socketPath(connection.socketFolder))
}

/**
 * A host that leads to a database of the tests' engine: a client that asks for the database `asked`
 * gets the database `given`.
 */
async function host(asked: string, given: string): Promise<number> {
  const reach = target(primary.connection)
  const server = createServer((client) => {
    const database = reach()
    client.once('data', (startup) => {
      const text = startup.toString('latin1').replace(asked, given)
      database.write(Buffer.from(text, 'latin1'))
      client.pipe(database)
    })
    database.pipe(client)
    for (const [one, other] of [
      [client, database],
      [database, client],
    ] as const)
      one.on('error', () => other.destroy()).on('close', () => other.destroy())
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return typeof address === 'object' ? (address?.port ?? 0) : 0
}

function urlTo(ports: readonly number[]): string {
  const base =
    'url' in primary.connection ? new URL(primary.connection.url) : new URL('postgres://x/')
  const login =
    'url' in primary.connection ? `${base.username}:${base.password}` : primary.connection.user
  const hosts = ports.map((port) => `127.0.0.1:${port}`).join(',')
  return `postgres://${login}@${hosts}/${databaseOf(primary.connection)}`
}

test('an address that prefers encryption reaches a server that has none', async () => {
  const own = databaseOf(primary.connection)
  const sql = openSql({ url: `${urlTo([await host(own, own)])}?sslmode=prefer` }, { max: 1 })
  await expect(sql`select current_database() as name`).resolves.toEqual([{ name: own }])
  await sql.end()
})

test('of several hosts the one that is no standby is used, and found again when it has moved', async () => {
  const [own, other] = [databaseOf(primary.connection), databaseOf(standby.connection)]
  await standby.sql.script(`
    create function public.pg_is_in_recovery() returns boolean language sql as 'select true';
    alter database ${other} set search_path = public, pg_catalog`)
  const [toStandby, toPrimary] = [await host(own, other), await host(own, own)]
  const sql = openSql({ url: urlTo([toStandby, toPrimary]) }, { max: 2 })
  const where = () => sql<{ name: string }[]>`select current_database() as name`
  await expect(where()).resolves.toEqual([{ name: own }])
  await expect(where()).resolves.toEqual([{ name: own }])
  await sql.end()

  const absent = openSql({ url: urlTo([1, toPrimary]) }, { max: 1 })
  await expect(absent`select current_database() as name`).resolves.toEqual([{ name: own }])
  await absent.end()

  const none = openSql({ url: urlTo([toStandby, 1]) }, { max: 1 })
  await expect(none`select 1`).rejects.toThrow()
  await none.end()
})
