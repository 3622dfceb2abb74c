import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { forgetAttempts, type Guesser, giveBackAttempt, spendAttempt } from './attemptBudget.ts'

const { sql } = testDatabase()
beforeEach(() => sql`delete from attempt_budgets`)

const FREE_HERE = 5
const from = (address: string, username = 'ada'): Guesser => ({ username, address })

/** How often an attempt is let through before it is put off; the seconds it is put off for. */
async function tryUntilPutOff(next: () => Guesser, most = 200): Promise<[number, number]> {
  for (let n = 0; n < most; n++) {
    const seconds = await spendAttempt(sql, next()).then(
      () => 0,
      (error) => {
        expect(error).toMatchObject({ code: 'too_many_attempts' })
        return error.extra.retryAfterSeconds as number
      },
    )
    if (seconds > 0) return [n, seconds]
  }
  return [most, 0]
}

const waitOut = () => sql`update attempt_budgets set free_at = now() where free_at > now()`
const pass = (seconds: number) => sql`
  update attempt_budgets
     set free_at = free_at - make_interval(secs => ${seconds}),
         counted_at = counted_at - make_interval(secs => ${seconds})`

test('five attempts at one user from one address are free, then each waits twice as long', async () => {
  const waits: number[] = []
  for (let n = 0; n < 14; n++) {
    const [let_through, seconds] = await tryUntilPutOff(() => from('192.0.2.1'))
    expect(let_through).toBe(n === 0 ? FREE_HERE : 1)
    waits.push(seconds)
    await waitOut()
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300, 300, 300])
})

test('an attempt that is put off costs nothing, neither here nor elsewhere', async () => {
  await tryUntilPutOff(() => from('192.0.2.1'))
  const before = await sql`select * from attempt_budgets order by subject`
  await tryUntilPutOff(() => from('192.0.2.1'))
  expect(await sql`select * from attempt_budgets order by subject`).toEqual(before)
})

test('an attempt is put off before its time and let through after it', async () => {
  const [, seconds] = await tryUntilPutOff(() => from('192.0.2.1'))
  await expect(spendAttempt(sql, from('192.0.2.1'))).rejects.toThrow('Try again')
  await pass(seconds)
  await expect(spendAttempt(sql, from('192.0.2.1'))).resolves.toBeUndefined()
})

test('spent attempts come back, one a minute', async () => {
  await tryUntilPutOff(() => from('192.0.2.1'))
  await pass(FREE_HERE * 60)
  const [let_through] = await tryUntilPutOff(() => from('192.0.2.1'))
  expect(let_through).toBe(FREE_HERE)
})

test('a guesser at one address keeps no stranger at another address out', async () => {
  await tryUntilPutOff(() => from('192.0.2.1'))
  await expect(spendAttempt(sql, from('198.51.100.7'))).resolves.toBeUndefined()
})

test('a swarm of addresses slows a user down to seconds, and never shuts them out', async () => {
  let n = 0
  const swarm = () => from(`10.0.${n >> 8}.${n++ & 255}`)
  const waits: number[] = []
  for (let round = 0; round < 12; round++) {
    waits.push((await tryUntilPutOff(swarm))[1])
    await waitOut()
  }
  expect(n).toBeGreaterThan(30)
  expect(Math.max(...waits)).toBe(8)
})

test('a browser that has logged this user in pays from a purse of its own', async () => {
  let n = 0
  await tryUntilPutOff(() => from(`10.0.0.${n++}`))
  const known = { ...from('192.0.2.9'), knownBrowserId: crypto.randomUUID() }
  const [let_through, seconds] = await tryUntilPutOff(() => known)
  expect([let_through, seconds]).toEqual([FREE_HERE, 1])
  await waitOut()
  await expect(spendAttempt(sql, from('192.0.2.9'))).resolves.toBeUndefined()
})

test('one address that guesses at many users is put off for all of them', async () => {
  let n = 0
  const [let_through] = await tryUntilPutOff(() => from('192.0.2.1', `user${n++}`))
  expect(let_through).toBe(100)
  await expect(spendAttempt(sql, from('192.0.2.1', 'a fresh one'))).rejects.toThrow('Try again')
  await expect(spendAttempt(sql, from('192.0.2.2', 'a fresh one'))).resolves.toBeUndefined()
})

test('a user name counts as one in any case, whether there is such a user or not', async () => {
  const names = ['Nobody', 'NOBODY', 'nobody', 'nObody', 'noBody']
  for (const name of names) await spendAttempt(sql, from('192.0.2.1', name))
  await expect(spendAttempt(sql, from('192.0.2.1', 'nobodY'))).rejects.toThrow('Try again')
})

test('the 64-bit network of an IPv6 address guesses as one, however its addresses are written', async () => {
  const written = [
    '2001:db8::1',
    '2001:db8:0:0:ffff::2',
    '2001:db8:0:0:1:2:3:4',
    '2001:db8::a:b:c:d',
    '2001:db8:0::',
  ]
  for (const address of written) await spendAttempt(sql, from(address))
  await expect(spendAttempt(sql, from('2001:db8::9'))).rejects.toThrow('Try again')
  await expect(spendAttempt(sql, from('2001:db8:0:1::1'))).resolves.toBeUndefined()
})

test('an IPv4 address is the same guesser when it comes mapped into IPv6', async () => {
  for (let n = 0; n < FREE_HERE; n++) await spendAttempt(sql, from('192.0.2.1'))
  await expect(spendAttempt(sql, from('::ffff:192.0.2.1'))).rejects.toThrow('Try again')
  await expect(spendAttempt(sql, from('::ffff:192.0.2.2'))).resolves.toBeUndefined()
})

test('an attempt given back is as if it had not been', async () => {
  for (let n = 0; n < 40; n++) {
    await spendAttempt(sql, from('192.0.2.1'))
    await giveBackAttempt(sql, from('192.0.2.1'))
  }
  const used = await sql`select 1 from attempt_budgets where used > 0.1`
  expect(used).toHaveLength(0)
})

test('after help from an admin a user may try at once, from wherever they tried before', async () => {
  await tryUntilPutOff(() => from('192.0.2.1'))
  await forgetAttempts(sql, 'ADA')
  const [let_through] = await tryUntilPutOff(() => from('192.0.2.1'))
  expect(let_through).toBe(FREE_HERE)
})

test('however many guess at once, no more get through than are free', async () => {
  const property = fc.asyncProperty(fc.integer({ min: 1, max: 30 }), async (guessers) => {
    await sql`delete from attempt_budgets`
    const guesses = await Promise.allSettled(
      Array.from({ length: guessers }, () => spendAttempt(sql, from('192.0.2.1'))),
    )
    const through = guesses.filter(({ status }) => status === 'fulfilled')
    expect(through).toHaveLength(Math.min(guessers, FREE_HERE))
  })
  await fc.assert(property, { numRuns: 20 })
})

test('counted after checking, as many get through as guess at once, so the law above can fail', async () => {
  const spendAfterwards = async () => {
    const [row] = await sql<{ used: number }[]>`
      select coalesce(max(used), 0)::float8 as used from attempt_budgets`
    if ((row?.used ?? 0) >= FREE_HERE) throw new Error('put off')
    await sql`
      insert into attempt_budgets as b values ('one', 1, now(), now())
      on conflict (subject) do update set used = b.used + 1`
  }
  const guesses = await Promise.allSettled(Array.from({ length: 30 }, spendAfterwards))
  const through = guesses.filter(({ status }) => status === 'fulfilled')
  expect(through.length).toBeGreaterThan(FREE_HERE)
})

test('logins of many people from many addresses at once never deadlock', async () => {
  const guesses = Array.from({ length: 60 }, async (_, i) => {
    const guesser = from(`10.0.0.${i % 4}`, `user${i % 3}`)
    await spendAttempt(sql, guesser)
    await giveBackAttempt(sql, guesser)
  })
  for (const { reason } of (await Promise.allSettled(guesses)) as PromiseRejectedResult[])
    if (reason) expect(reason).toMatchObject({ code: 'too_many_attempts' })
})
