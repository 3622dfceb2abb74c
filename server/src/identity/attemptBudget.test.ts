import fc from 'fast-check'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { newId } from '../db/ids.ts'
import {
  countCode,
  forgetAttempts,
  type Guesser,
  giveBackAttempt,
  hashNetwork,
  spendAttempt,
} from './attemptBudget.ts'

const { sql } = testDatabase()
const ada = newId()
beforeAll(async () => {
  await sql`
    insert into users (uuid, username, email, first_name, last_name, password_hash)
    values (${ada}, 'ada', 'ada@example.org', '', '', 'a hash')`
})
beforeEach(async () => {
  await sql`delete from attempt_budgets`
  await sql`delete from known_browsers`
  await sql`delete from known_networks`
})

const FREE_HERE = 5
const from = (address: string, username = 'ada'): Guesser => ({ username, address })
const knowNetwork = (address: string) => sql`
  insert into known_networks (user_id, network_hash, last_login_at)
  values (${ada}, ${hashNetwork(address)}, now())`
const knownBrowser = async (address: string): Promise<Guesser> => {
  const browserId = crypto.randomUUID()
  await sql`
    insert into known_browsers (browser_id, user_id, last_login_at) values (${browserId}, ${ada}, now())`
  return { ...from(address), browserIds: [browserId] }
}

/** How often an attempt passes before it is delayed, and the seconds of the delay. */
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
  await expect(spendAttempt(sql, from('192.0.2.1'))).resolves.toBeDefined()
})

test('spent attempts come back, one per minute', async () => {
  await tryUntilPutOff(() => from('192.0.2.1'))
  await pass(FREE_HERE * 60)
  const [let_through] = await tryUntilPutOff(() => from('192.0.2.1'))
  expect(let_through).toBe(FREE_HERE)
})

test('a guesser at one address keeps no stranger at another address out', async () => {
  await tryUntilPutOff(() => from('192.0.2.1'))
  await expect(spendAttempt(sql, from('198.51.100.7'))).resolves.toBeDefined()
})

/** Each of many networks guesses once at a user, or once at each of many names. */
const swarm = async (size: number, guess: (n: number) => Guesser): Promise<void> => {
  for (let n = 0; n < size; n++) await spendAttempt(sql, guess(n)).catch(() => undefined)
}

test('a swarm that guesses at one user delays, by seconds, each network that has guessed wrong', async () => {
  await spendAttempt(sql, from('192.0.2.1'))
  await swarm(60, (n) => from(`10.0.0.${n}`))
  const [let_through, seconds] = await tryUntilPutOff(() => from('192.0.2.1'))
  expect([let_through, seconds]).toEqual([0, 8])
  await waitOut()
  await expect(spendAttempt(sql, from('192.0.2.1'))).resolves.toBeDefined()
})

test('a network that has not guessed at a user may try once, even when a swarm has spent everything', async () => {
  for (let round = 0; round < 3; round++) await swarm(40, (n) => from(`10.0.0.${n}`))
  for (let n = 0; n < 20; n++)
    await expect(spendAttempt(sql, from(`192.0.2.${n}`))).resolves.toBeDefined()
  await expect(spendAttempt(sql, from('192.0.2.1'))).rejects.toThrow('Try again')
})

test('of thirty at once from one network that has not guessed, one is let through a swarm', async () => {
  await swarm(60, (n) => from(`10.0.0.${n}`))
  const tries = Array.from({ length: 30 }, () => spendAttempt(sql, from('192.0.2.1')))
  const through = (await Promise.allSettled(tries)).filter(({ status }) => status === 'fulfilled')
  expect(through).toHaveLength(1)
})

test('what a swarm has spent is over soon after the swarm', async () => {
  await swarm(200, (n) => from(`10.0.${n >> 6}.${n & 63}`))
  await pass(14 * 60)
  await spendAttempt(sql, from('192.0.2.1'))
  await expect(spendAttempt(sql, from('192.0.2.1'))).resolves.toBeDefined()
})

test('a browser that has logged this user in pays from a purse of its own', async () => {
  await swarm(60, (n) => from(`10.0.0.${n}`))
  await tryUntilPutOff(() => from('192.0.2.9'))
  const known = await knownBrowser('192.0.2.9')
  const before = await sql`select sum(used) from attempt_budgets`
  const [let_through, seconds] = await tryUntilPutOff(() => known)
  expect([let_through, seconds]).toEqual([FREE_HERE, 1])
  const after = await sql`select sum(used) - ${FREE_HERE} as sum from attempt_budgets`
  expect(Number(after[0]?.['sum'])).toBeCloseTo(Number(before[0]?.['sum']), 1)
})

test('a network that this user has logged in from pays from its own purse only', async () => {
  await knowNetwork('192.0.2.9')
  await swarm(60, (n) => from(`10.0.0.${n}`))
  await swarm(150, (n) => from('192.0.2.9', `nobody${n}`))
  const [let_through, seconds] = await tryUntilPutOff(() => from('192.0.2.9'))
  expect([let_through, seconds]).toEqual([FREE_HERE, 1])
})

test('a network that another user has logged in from is unknown to this one', async () => {
  await knowNetwork('192.0.2.9')
  await swarm(60, (n) => from(`10.0.0.${n}`, 'eve'))
  const [let_through] = await tryUntilPutOff(() => from('192.0.2.9', 'eve'))
  expect(let_through).toBe(1)
})

test('a guesser at names that do not exist slows its network down, and shuts nobody there out', async () => {
  await swarm(112, (n) => from('192.0.2.1', `nobody${n}`))
  await expect(spendAttempt(sql, from('192.0.2.1'))).resolves.toBeDefined()
  await expect(spendAttempt(sql, from('192.0.2.1'))).rejects.toThrow('Try again')
  await spendAttempt(sql, from('192.0.2.2'))
  await expect(spendAttempt(sql, from('192.0.2.2'))).resolves.toBeDefined()
})

test('a user name counts as one in any case, whether there is such a user or not', async () => {
  const names = ['Nobody', 'NOBODY', 'nobody', 'nObody', 'noBody']
  for (const name of names) await spendAttempt(sql, from('192.0.2.1', name))
  await expect(spendAttempt(sql, from('192.0.2.1', 'nobodY'))).rejects.toThrow('Try again')
})

test('the 48-bit network of an IPv6 address guesses as one, however its addresses are written', async () => {
  const written = [
    '2001:db8::1',
    '2001:db8:0:0:ffff::2',
    '2001:0DB8:0:1:1:2:3:4',
    '2001:db8::a:b:c:d',
    '2001:db8:0:ffff::',
  ]
  for (const address of written) await spendAttempt(sql, from(address))
  await expect(spendAttempt(sql, from('2001:db8::9'))).rejects.toThrow('Try again')
  await expect(spendAttempt(sql, from('2001:db8:1::1'))).resolves.toBeDefined()
})

test('an IPv4 address is the same guesser when it comes mapped into IPv6', async () => {
  for (let n = 0; n < FREE_HERE; n++) await spendAttempt(sql, from('192.0.2.1'))
  await expect(spendAttempt(sql, from('::ffff:192.0.2.1'))).rejects.toThrow('Try again')
  await expect(spendAttempt(sql, from('::ffff:192.0.2.2'))).resolves.toBeDefined()
})

test('an attempt given back is as if it had not been', async () => {
  for (let n = 0; n < 40; n++) {
    await giveBackAttempt(sql, await spendAttempt(sql, from('192.0.2.1')))
  }
  const used = await sql`select 1 from attempt_budgets where used > 0.1`
  expect(used).toHaveLength(0)
})

test('after help from an admin a user may try at once, from every place where they tried before', async () => {
  await tryUntilPutOff(() => from('192.0.2.1'))
  await forgetAttempts(sql, 'ADA')
  const [let_through] = await tryUntilPutOff(() => from('192.0.2.1'))
  expect(let_through).toBe(FREE_HERE)
})

test('ten wrong codes are free, then each waits twice as long up to an hour, and one comes back an hour', async () => {
  const { codeSubject } = await spendAttempt(sql, from('192.0.2.1'))
  const waits: number[] = []
  for (let n = 0; n < 24; n++) {
    await countCode(sql, codeSubject)
    const [row] = await sql<{ seconds: number }[]>`
      select greatest(0, round(extract(epoch from free_at - clock_timestamp())))::int as seconds
        from attempt_budgets where subject = ${codeSubject}`
    waits.push(row?.seconds ?? -1)
    await waitOut()
  }
  expect(waits.slice(0, 9)).toEqual(Array(9).fill(0))
  expect(waits.slice(9, 15)).toEqual([1, 2, 4, 8, 16, 32])
  expect(waits.slice(-2)).toEqual([3600, 3600])
})

test('codes are counted per user, and apart for each browser and network that is known', async () => {
  await knowNetwork('192.0.2.9')
  const subjects = [
    from('192.0.2.1'),
    from('192.0.2.2', 'ADA'),
    from('192.0.2.9'),
    await knownBrowser('192.0.2.1'),
    from('192.0.2.1', 'eve'),
  ].map(async (guesser) => (await spendAttempt(sql, guesser)).codeSubject)
  const [here, there, ...others] = await Promise.all(subjects)
  expect(there).toBe(here)
  expect(new Set([here, ...others]).size).toBe(4)
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
      insert into attempt_budgets as b (subject, used, counted_at, free_at) values ('one', 1, now(), now())
      on conflict (subject) do update set used = b.used + 1`
  }
  const guesses = await Promise.allSettled(Array.from({ length: 30 }, spendAfterwards))
  const through = guesses.filter(({ status }) => status === 'fulfilled')
  expect(through.length).toBeGreaterThan(FREE_HERE)
})

test('logins of many people from many addresses at once never deadlock', async () => {
  const guesses = Array.from({ length: 60 }, async (_, i) => {
    const guesser = from(`10.0.0.${i % 4}`, `user${i % 3}`)
    await giveBackAttempt(sql, await spendAttempt(sql, guesser))
  })
  for (const { reason } of (await Promise.allSettled(guesses)) as PromiseRejectedResult[])
    if (reason) expect(reason).toMatchObject({ code: 'too_many_attempts' })
})
