import { connect, createServer, type Server, Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { emptyDatabase } from '../../test/database.ts'
import { openConnectionPool } from './connectionPool.ts'
import { copyInTransaction } from './copy.ts'
import { ConnectionLost } from './failure.ts'
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
  ['postgres:///name?host=/run', ['postgres:///name?host=/run']],
])('%s is %j', (url, addresses) => {
  expect(addressesOf(url)).toEqual(addresses.map((address) => ({ url: address })))
})

test('an address that prefers encryption is tried with it, and only then without', () => {
  expect(addressesOf('postgres://a/x?b=c&sslmode=prefer&d=e')).toEqual([
    { url: 'postgres://a/x?b=c&sslmode=require&d=e&uselibpqcompat=true' },
    { url: 'postgres://a/x?b=c&sslmode=disable&d=e', isUnencrypted: true },
  ])
})

/** Where the tests' database is, as the driver reads it: from its address and from `PG…`. */
function parametersOf(connection: DatabaseConnection): pg.Client {
  if ('url' in connection) return new pg.Client(connection.url)
  const { socketFolder: host, user, database } = connection
  return new pg.Client({ host, user, database })
}

function databaseOf(connection: DatabaseConnection): string {
  return parametersOf(connection).database ?? ''
}

function target(connection: DatabaseConnection): () => Socket {
  const { host, port } = parametersOf(connection)
  if (host.startsWith('/')) return () => connect(`${host}/.s.PGSQL.${port}`)
  return () => connect(port, host)
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
  return portOf(server)
}

/** A host that can stop to forward what comes, on the connections that it has at that moment. */
async function silentHost() {
  const reach = target(primary.connection)
  const open: Socket[] = []
  const server = createServer((client) => {
    const database = reach()
    client.on('error', () => database.destroy()).on('close', () => database.destroy())
    database.on('error', () => client.destroy())
    client.on('data', (bytes) => database.write(bytes))
    database.on('data', (bytes) => client.write(bytes))
    open.push(client)
  })
  return {
    port: await portOf(server),
    fallSilent() {
      for (const client of open) client.pause()
    },
    speak() {
      for (const client of open) client.resume()
    },
  }
}

async function portOf(server: Server): Promise<number> {
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return typeof address === 'object' ? (address?.port ?? 0) : 0
}

function urlTo(ports: readonly number[]): string {
  const { user, password, database } = parametersOf(primary.connection)
  const login = password ? `${user}:${password}` : user
  const hosts = ports.map((port) => `127.0.0.1:${port}`).join(',')
  return `postgres://${login}@${hosts}/${database}`
}

/** Notes whether the first bytes of each connection ask for encryption, and cuts it off. */
async function dyingHost(): Promise<{ port: number; asked: string[] }> {
  const asked: string[] = []
  const server = createServer((client) => {
    client.on('error', () => undefined)
    client.once('data', (first) => {
      // An SSLRequest is 8 bytes, a startup message is longer (PostgreSQL manual §54.7).
      asked.push(first.length === 8 ? 'encrypted' : 'unencrypted')
      client.destroy()
    })
  })
  return { port: await portOf(server), asked }
}

describe('an address that prefers encryption', () => {
  const preferring = (port: number) =>
    openSql({ url: `${urlTo([port])}?sslmode=prefer` }, { max: 1 })

  test('reaches a server that has none', async () => {
    const own = databaseOf(primary.connection)
    const sql = preferring(await host(own, own))
    await expect(sql`select current_database() as name`).resolves.toEqual([{ name: own }])
    await expect(
      copyInTransaction(sql, '', (tx) => tx`select current_database() as name`),
    ).resolves.toEqual([{ name: own }])
    await sql.end()
  })

  test('never gives encryption up because the server is down', async () => {
    const { port, asked } = await dyingHost()
    const sql = preferring(port)
    for (let attempt = 0; attempt < 3; attempt++)
      await expect(sql`select 1`).rejects.toBeInstanceOf(ConnectionLost)
    await sql.end()
    expect(asked).toEqual(['encrypted', 'encrypted', 'encrypted'])
  })
})

test('a connection has our name even when the address gives another, and is kept alive', async () => {
  const own = databaseOf(primary.connection)
  const keepsAlive = vi.spyOn(Socket.prototype, 'setKeepAlive')
  const url = `${urlTo([await host(own, own)])}?application_name=other`
  const sql = openSql({ url }, { max: 1, applicationName: 'tessera server 99' })
  const named = [{ name: 'tessera server 99' }]
  await expect(sql`select current_setting('application_name') as name`).resolves.toEqual(named)
  await expect(
    copyInTransaction(sql, '', (tx) => tx`select current_setting('application_name') as name`),
  ).resolves.toEqual(named)
  await sql.end()
  expect(keepsAlive.mock.calls).toEqual([
    [true, 60_000],
    [true, 60_000],
  ])
  keepsAlive.mockRestore()
})

describe('a server that falls silent', () => {
  const limits = { statement_timeout: 300, lock_timeout: 0, idle_in_transaction_session_timeout: 0 }
  const poolAt = (port: number, longestWaitMs: number) =>
    openConnectionPool({
      addresses: addressesOf(urlTo([port])),
      max: 1,
      longestWaitMs,
      applicationName: 'test',
      limits,
    })

  test('costs its statement the time of the longest one and 5 s, and not the place in the pool', async () => {
    const { port, fallSilent } = await silentHost()
    const pool = poolAt(port, 10_000)
    const lease = await pool.lease()
    fallSilent()
    const startedAt = performance.now()
    await expect(lease.sendText('select 1')).rejects.toBeInstanceOf(ConnectionLost)
    expect(performance.now() - startedAt).toBeLessThan(8_000)
    lease.giveBack()
    const next = await pool.lease()
    await expect(next.sendText('select 1')).resolves.toBe('SELECT')
    next.giveBack()
    await pool.end(1000)
  })

  test('is waited for by one that has lifted its limits', async () => {
    const { port, fallSilent, speak } = await silentHost()
    const pool = poolAt(port, 10_000)
    const lease = await pool.lease({ isUnlimited: true })
    fallSilent()
    const answer = lease.sendText('select 1')
    await sleep(6_000)
    speak()
    await expect(answer).resolves.toBe('SELECT')
    lease.giveBack()
    await pool.end(1000)
  })
})

test('a pool whose connections are all in use does not look for another host', async () => {
  const own = databaseOf(primary.connection)
  const port = await host(own, own)
  const { port: elsewhere, asked } = await dyingHost()
  const pool = openConnectionPool({
    addresses: addressesOf(urlTo([port, elsewhere])),
    max: 1,
    longestWaitMs: 300,
    applicationName: 'test',
    limits: { statement_timeout: 0, lock_timeout: 0, idle_in_transaction_session_timeout: 0 },
  })
  const only = await pool.lease()
  await expect(pool.lease()).rejects.toThrow('All 1 connections of this process')
  only.retire()
  only.giveBack()
  const next = await pool.lease()
  await expect(next.sendText('select 1')).resolves.toBe('SELECT')
  next.giveBack()
  await pool.end(1000)
  expect(asked).toEqual([])
})

test('the one of several hosts that is not a standby is used, and found again after it moved', async () => {
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
