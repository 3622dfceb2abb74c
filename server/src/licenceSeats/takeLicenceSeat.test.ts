import { expect, test } from 'vitest'
import { type Person, testApp } from '../../test/app.ts'
import { addMember, type Licence, makeLicence } from '../../test/licences.ts'
import { problemOf, refresh, unspentCode } from '../../test/logins.ts'
import { SYSTEM } from '../audit/actor.ts'
import { ConnectionLost } from '../db/failure.ts'
import { newId } from '../db/ids.ts'
import { lockLicence, lookAtLicenceSeats, writeLicenceSeat } from '../licensing/claimLicenceSeat.ts'
import { endSessions } from '../sessions/endSession.ts'
import { openSession } from '../sessions/openSession.ts'
import { takeLicenceSeat } from './takeLicenceSeat.ts'

const t = testApp()
const PASSWORD = 'correct horse battery staple'

async function members(licence: Licence, howMany: number): Promise<Person[]> {
  const people = await Promise.all(Array.from({ length: howMany }, () => t.person()))
  for (const person of people) await addMember(t, licence, person)
  return people
}

/**
 * Counts the licence seats that count, those that are live, those released under an open login
 * session (stray), and live ones without one (empty).
 */
async function licenceSeatsOf(licence: Licence) {
  const [row] = await t.sql<{ counting: number; live: number; stray: number; empty: number }[]>`
    select count(*) filter (where free_at > statement_timestamp())::int as counting,
           count(*) filter (where released_at is null)::int as live,
           count(*) filter (where released_at is not null and exists (
             select 1 from sessions x where x.licence_seat_id = s.uuid and x.ended_at is null))::int as stray,
           count(*) filter (where released_at is null and not exists (
             select 1 from sessions x where x.licence_seat_id = s.uuid and x.ended_at is null))::int as empty
      from licence_seats s where licence_id = ${licence.uuid}`
  if (!row) throw new Error('An aggregate gives one row.')
  return row
}

/**
 * Claims with separate statements, like `takeLicenceSeat`, with or without the lock before them.
 */
async function claimTwentyOf(licence: Licence, people: readonly Person[], isLocked: boolean) {
  await Promise.all(
    people.map((person) =>
      t.sql.begin(async (tx) => {
        const sid = newId()
        const claimant = { userId: person.uuid, sid, browserId: sid }
        const wish = { ...claimant, licence: licence.uuid }
        if (isLocked) await lockLicence(tx, wish)
        const licenceSeats = await lookAtLicenceSeats(tx, wish)
        if (!licenceSeats || licenceSeats.taken >= 5) return
        await writeLicenceSeat(tx, licence, { claimant, licenceSeatId: newId(), ownLingers: false })
      }),
    ),
  )
}

test('law 1: 200 logins at once for 20 licence seats over two processes let exactly 20 in', {
  timeout: 60_000,
}, async () => {
  const licence = await makeLicence(t, { numberOfUsers: 20, onFull: 'deny' })
  const people = await members(licence, 200)
  const apps = [t.app(), await t.secondApp()]
  const codes = await Promise.all(people.map((person) => unspentCode(t, person)))
  const answers = await Promise.all(
    people.map((person, i) =>
      (apps[i % 2] ?? t.app()).inject({
        method: 'POST',
        url: '/api/v1/auth-jwt/login',
        payload: {
          username: person.username,
          password: PASSWORD,
          security_code: codes[i],
          licence: licence.serial,
        },
      }),
    ),
  )
  const said = Object.groupBy(answers.map(problemOf), (problem) => problem)
  expect(said['200 no problem']).toHaveLength(20)
  expect(said['409 licence_full']).toHaveLength(180)
  expect(await licenceSeatsOf(licence)).toEqual({ counting: 20, live: 20, stray: 0, empty: 0 })
})

test('law 1, negative control: simultaneous claims exceed the limit only without the lock on the licence', async () => {
  const locked = await makeLicence(t, { numberOfUsers: 5 })
  const people = await members(locked, 60)
  await claimTwentyOf(locked, people, true)
  expect((await licenceSeatsOf(locked)).counting).toBe(5)

  let most = 0
  for (let round = 0; round < 10 && most <= 5; round++) {
    const unlocked = await makeLicence(t, { numberOfUsers: 5 })
    for (const person of people) await addMember(t, unlocked, person)
    await claimTwentyOf(unlocked, people, false)
    most = Math.max(most, (await licenceSeatsOf(unlocked)).counting)
  }
  expect(most).toBeGreaterThan(5)
})

test('law 1: ten simultaneous logins of one member take one licence seat', async () => {
  const licence = await makeLicence(t, { numberOfUsers: 2, onFull: 'deny' })
  const [person] = (await members(licence, 1)) as [Person]
  await Promise.all(Array.from({ length: 10 }, () => enter(licence, person)))
  expect(await licenceSeatsOf(licence)).toEqual({ counting: 1, live: 1, stray: 0, empty: 0 })
})

/**
 * Opens a login session under a licence, as a login does after password and code are verified.
 * Returns undefined when the licence is full.
 */
async function enter(licence: Licence, person: Person): Promise<string | undefined> {
  const sid = newId()
  return t.sql.begin(async (tx) => {
    await tx`select 1 from users where uuid = ${person.uuid} for no key update`
    const wish = { licence: licence.uuid, userId: person.uuid, sid, browserId: sid }
    const answer = await takeLicenceSeat(tx, wish, (licenceSeat) =>
      openSession(tx, {
        sid,
        userId: person.uuid,
        delivery: 'both',
        deviceName: undefined,
        userAgent: undefined,
        address: '127.0.0.1',
        licenceSeat,
      }),
    )
    return 'licenceSeat' in answer ? sid : undefined
  })
}

async function leave(person: Person, sid: string | undefined): Promise<void> {
  await t.sql.begin((tx) =>
    endSessions(tx, { userId: person.uuid, sid, actor: SYSTEM, reason: 'logged_out' }),
  )
}

test('law 1: a licence seat that is joined while its last login session ends is kept or claimed again, never stray', {
  timeout: 60_000,
}, async () => {
  const licence = await makeLicence(t, { numberOfUsers: 1, onFull: 'deny' })
  const [person] = (await members(licence, 1)) as [Person]
  for (let round = 0; round < 60; round++) {
    const sid = await enter(licence, person)
    await Promise.all([enter(licence, person), leave(person, sid), enter(licence, person)])
    const licenceSeats = await licenceSeatsOf(licence)
    expect(licenceSeats).toMatchObject({ live: 1, stray: 0, empty: 0 })
    await leave(person, undefined)
    expect(await licenceSeatsOf(licence)).toEqual({ counting: 0, live: 0, stray: 0, empty: 0 })
  }
})

test('law 1: simultaneous logins, logouts, refreshes and evictions, with connections cut, never exceed the limit, never deadlock and leave no licence seat stuck', {
  timeout: 120_000,
}, async () => {
  const licence = await makeLicence(t, { numberOfUsers: 4, evictAfterIdleSeconds: 900 })
  const people = await members(licence, 12)
  const second = await t.secondApp()
  const until = performance.now() + 6_000
  const unexpected: unknown[] = []
  const calmly = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      // A cut connection rolls back its transaction. This is intended here.
      const { code = '', message } = error as { code?: string; message: string }
      if (!(error instanceof ConnectionLost) && !/^(57P01|25P0|08)/.test(code))
        unexpected.push(message)
    }
  }
  const restless = people.map(async (person) => {
    while (performance.now() < until) {
      await calmly(async () => {
        const sid = await enter(licence, person)
        if (sid && Math.random() < 0.3)
          await t.sql`
            update sessions set last_seen_at = now() - interval '1 hour' where sid = ${sid} and ended_at is null`
        if (Math.random() < 0.4) await refresh(second, person.refreshToken)
        if (Math.random() < 0.5) await leave(person, Math.random() < 0.5 ? sid : undefined)
      })
    }
  })
  const watching = (async () => {
    let most = 0
    while (performance.now() < until)
      await calmly(async () => {
        most = Math.max(most, (await licenceSeatsOf(licence)).counting)
      })
    return most
  })()
  const cutting = (async () => {
    while (performance.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 150))
      await calmly(
        () => t.sql`
          select pg_terminate_backend(pid) from pg_stat_activity
           where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'
             and backend_type = 'client backend' order by random() limit 1`,
      )
    }
  })()
  await Promise.all([...restless, cutting])
  expect(await watching).toBeLessThanOrEqual(4)
  expect(unexpected).toEqual([])
  expect(await licenceSeatsOf(licence)).toMatchObject({ stray: 0, empty: 0 })

  for (const person of people) await leave(person, undefined)
  const fresh = await members(licence, 4)
  const licenceSeats = await Promise.all(fresh.map((person) => enter(licence, person)))
  expect(licenceSeats.filter(Boolean)).toHaveLength(4)
})
