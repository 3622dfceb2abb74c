import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { openSql, transact } from './sql.ts'

const { sql, connection } = testDatabase()

test('a bigint is a number', async () => {
  const [row] = await sql<{ n: number }[]>`select count(*) as n from generate_series(1, 3)`
  expect(row).toEqual({ n: 3 })
  const [echo] = await sql<{ n: number }[]>`select ${2 ** 40}::bigint as n`
  expect(echo).toEqual({ n: 2 ** 40 })
})

test('a bigint beyond the safe integers is an error, and the connection goes on', async () => {
  await expect(sql`select 9007199254740993::bigint as n`).rejects.toThrow(RangeError)
  await expect(sql`select 1 as n`).resolves.toEqual([{ n: 1 }])
})

test('a lost connection is made again', async () => {
  await expect(sql`select pg_terminate_backend(pg_backend_pid())`).rejects.toThrow()
  await expect(sql`select 1 as n`).resolves.toEqual([{ n: 1 }])
})

test('a throw rolls the whole transaction back, also from a part of it', async () => {
  await sql`create table facts (n int)`
  const whole = transact(sql, async (tx) => {
    await tx`insert into facts values (1)`
    await transact(tx, async (part) => {
      await part`insert into facts values (2)`
      throw new Error('no')
    })
  })
  await expect(whole).rejects.toThrow('no')
  await expect(sql`select n from facts`).resolves.toEqual([])
})

test('a transaction whose connection is lost is refused, and nothing of it stays', async () => {
  await sql`create table lost (n int)`
  const pool = openSql(connection, { max: 1 })
  let others: Promise<unknown>[] = []
  const transaction = transact(pool, async (tx) => {
    await tx`insert into lost values (1)`
    const [row] = await tx<{ pid: number }[]>`select pg_backend_pid() as pid`
    others = [1, 2].map(async (n) => pool`select ${n}::int as n`)
    await sql`select pg_terminate_backend(${row?.pid ?? 0})`
    await sleep(200)
    await tx`insert into lost values (2)`
  })
  await expect(transaction).rejects.toThrow()
  await expect(Promise.all(others)).resolves.toEqual([[{ n: 1 }], [{ n: 2 }]])
  await expect(sql`select n from lost`).resolves.toEqual([])
  await expect(pool`select 3 as n`).resolves.toEqual([{ n: 3 }])
  await pool.end()
})

test('a connection that is lost in a statement of a transaction costs that transaction only', async () => {
  const pool = openSql(connection, { max: 2 })
  const running = Array.from({ length: 20 }, () =>
    transact(pool, (tx) => tx`select pg_terminate_backend(pg_backend_pid())`),
  )
  const ended = await Promise.allSettled(running)
  expect(ended.filter(({ status }) => status === 'rejected')).toHaveLength(20)
  await Promise.all(Array.from({ length: 20 }, () => transact(pool, (tx) => tx`select 1`)))
  await pool.end()
})

test('a reserved connection that is lost refuses, and its place in the pool is not lost', async () => {
  const pool = openSql(connection, { max: 1 })
  for (let round = 0; round < 3; round++) {
    const session = await pool.reserve()
    await expect(session`select pg_terminate_backend(pg_backend_pid())`).rejects.toThrow()
    await expect(session`select 1`).rejects.toThrow()
    session.release()
    await expect(pool`select 1 as n`).resolves.toEqual([{ n: 1 }])
  }
  await pool.end()
})
