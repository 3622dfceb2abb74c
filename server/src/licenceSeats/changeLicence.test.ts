import { describe, expect, test } from 'vitest'
import { type Person, testApp } from '../../test/app.ts'
import { documented } from '../../test/documented.ts'
import { addMember, fillLicence, type Licence, makeLicence } from '../../test/licences.ts'
import { counts, doneOrWaiting, logIn, problemOf } from '../../test/logins.ts'

const t = documented(testApp())

const change = async (licence: Licence, body: object) => {
  const admin = await t.person({ role: 'admin' })
  const answer = await t.call('PATCH', `/licence/${licence.serial}`, { as: admin, body })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}

/** A member who logs in under the licence, with the access token. */
async function comesIn(licence: Licence): Promise<{ person: Person; token: string; sid: string }> {
  const person = await t.person()
  await addMember(t, licence, person)
  const answer = await logIn(t, person, { licence: licence.serial })
  expect(answer.statusCode, answer.body).toBe(200)
  const [session] = await t.sql<{ sid: string }[]>`
    select sid from sessions where user_id = ${person.uuid} and licence_seat_id is not null`
  return { person, token: answer.json().access_token, sid: session?.sid ?? '' }
}

/** The indexes of the given users who still have a licence seat. */
async function whoIsIn(licence: Licence, users: readonly string[]): Promise<number[]> {
  const rows = await t.sql<{ user_id: string }[]>`
    select user_id from licence_seats where licence_id = ${licence.uuid} and released_at is null`
  const inside = new Set(rows.map(({ user_id }) => user_id))
  return users.flatMap((user, i) => (inside.has(user) ? [i] : []))
}

describe('a licence that is no longer valid', () => {
  test.each([
    ['is switched off', { active: false }, 'This licence is switched off.'],
    ['is suspended', { suspended: true }, 'This licence is suspended.'],
    ['is over', { valid_to: new Date(Date.now() - 1_000).toISOString() }, 'The licence is over.'],
    [
      'begins later',
      { valid_from: new Date(Date.now() + 1_000_000).toISOString() },
      'This licence has not begun yet.',
    ],
  ])(
    'law 5: a licence that %s ends every login under it at once, and frees its licence seats',
    async (_what, body, why) => {
      const licence = await makeLicence(t)
      const { token, person } = await comesIn(licence)
      const other = await comesIn(await makeLicence(t))
      expect(await counts(t.app(), token)).toBe(true)
      await expect(change(licence, body)).resolves.toMatchObject({ valid: false, in_use: 0 })
      expect(await counts(t.app(), token)).toBe(false)
      const second = await t.secondApp()
      expect(await counts(second, token)).toBe(false)
      const [licenceSeat] = await t.sql`
      select release_reason, released_at = free_at as is_free from licence_seats where licence_id = ${licence.uuid}`
      expect(licenceSeat).toEqual({ release_reason: 'licence_over', is_free: true })
      expect(problemOf(await logIn(t, person, { licence: licence.serial }))).toBe(
        '403 licence_not_valid',
      )
      expect(await counts(t.app(), person.accessToken)).toBe(true)
      expect(await counts(t.app(), other.token)).toBe(true)
      const told = await t.call('GET', '/auth-jwt/user-info', { as: token })
      expect(told.json()).toMatchObject({
        detail: `${why} This login is over. Log in again.`,
        session_end: { reason: 'licence_over' },
      })
    },
  )

  test('lets people in again once it is valid again', async () => {
    const licence = await makeLicence(t)
    const { person } = await comesIn(licence)
    await change(licence, { suspended: true })
    await change(licence, { suspended: false })
    expect((await logIn(t, person, { licence: licence.serial })).statusCode).toBe(200)
  })

  test('ends ten thousand logins at once', { timeout: 60_000 }, async () => {
    const licence = await makeLicence(t, { numberOfUsers: 10_000 })
    await fillLicence(t, licence, 10_000)
    await expect(change(licence, { active: false })).resolves.toMatchObject({ in_use: 0 })
    const [left] = await t.sql`
      select (select count(*)::int from sessions where licence_id = ${licence.uuid} and ended_at is null) as sessions,
             (select count(*)::int from audit_log a join sessions s using (sid)
               where s.licence_id = ${licence.uuid} and a.kind = 'session_ended') as audited`
    expect(left).toEqual({ sessions: 0, audited: 10_000 })
  })
})

describe('a shorter time', () => {
  const endsOf = async (sid: string) => {
    const [row] = await t.sql<{ expires_at: Date; last_seen_at: Date; idle_days: number }[]>`
      select expires_at, last_seen_at, idle_days from sessions where sid = ${sid}`
    return row
  }

  test('a licence that ends sooner cuts the logins under it, and no others', async () => {
    const licence = await makeLicence(t)
    const { sid, person, token } = await comesIn(licence)
    const end = new Date(Date.now() + 3_600_000)
    await change(licence, { valid_to: end.toISOString() })
    expect((await endsOf(sid))?.expires_at).toEqual(end)
    expect(await counts(t.app(), token)).toBe(true)
    expect((await endsOf(person.sid))?.expires_at.getTime()).toBeGreaterThan(end.getTime())
  })

  test('a smaller stay_logged_in_days shortens the logins, counted from their last use', async () => {
    const licence = await makeLicence(t)
    const { sid } = await comesIn(licence)
    await t.sql`update sessions set last_seen_at = now() - interval '3 days' where sid = ${sid}`
    await change(licence, { stay_logged_in_days: 5 })
    const cut = await endsOf(sid)
    expect(cut?.idle_days).toBe(5)
    expect((cut?.expires_at.getTime() ?? 0) - (cut?.last_seen_at.getTime() ?? 0)).toBe(
      5 * 86_400_000,
    )
  })

  test('a login that was idle for longer than now allowed is over, and another member gets its licence seat', async () => {
    const licence = await makeLicence(t, { numberOfUsers: 1, onFull: 'deny' })
    const { sid, token } = await comesIn(licence)
    await t.sql`update sessions set last_seen_at = now() - interval '3 days' where sid = ${sid}`
    await change(licence, { stay_logged_in_days: 2 })
    expect(await counts(t.app(), token)).toBe(false)
    await comesIn(licence)
  })

  test('longer times leave the logins unchanged until their next use', async () => {
    const licence = await makeLicence(t)
    const { sid } = await comesIn(licence)
    const before = await endsOf(sid)
    await change(licence, { stay_logged_in_days: 300, duration: 'P5Y' })
    expect(await endsOf(sid)).toEqual(before)
  })
})

describe('fewer licence seats than those in use', () => {
  test('law 1: under `keep` nobody is put out, and nobody new gets in until a licence seat is free', async () => {
    const licence = await makeLicence(t, { numberOfUsers: 3, onFull: 'deny' })
    const inside = [await comesIn(licence), await comesIn(licence), await comesIn(licence)]
    await expect(change(licence, { number_of_users: 2 })).resolves.toMatchObject({ in_use: 3 })
    const late = await t.person()
    await addMember(t, licence, late)
    const enter = () => logIn(t, late, { licence: licence.serial })
    expect(problemOf(await enter())).toBe('409 licence_full')
    for (const { token } of inside) expect(await counts(t.app(), token)).toBe(true)
    await t.call('POST', '/auth-jwt/logout', { as: inside[0]?.token ?? '' })
    expect(problemOf(await enter())).toBe('409 licence_full')
    await t.call('POST', '/auth-jwt/logout', { as: inside[1]?.token ?? '' })
    expect((await enter()).statusCode).toBe(200)
  })

  test('law 1: under `evict_longest_idle` the longest idle are put out until the number is met', async () => {
    const licence = await makeLicence(t, { numberOfUsers: 8, onShrink: 'evict_longest_idle' })
    const users = await fillLicence(t, licence, 8)
    await expect(change(licence, { number_of_users: 5 })).resolves.toMatchObject({ in_use: 5 })
    await expect(whoIsIn(licence, users)).resolves.toEqual([3, 4, 5, 6, 7])
    const reasons = await t.sql`
      select distinct s.release_reason, x.end_reason from licence_seats s
        join sessions x on x.licence_seat_id = s.uuid
       where s.licence_id = ${licence.uuid} and s.released_at is not null`
    expect([...reasons]).toEqual([{ release_reason: 'evicted', end_reason: 'evicted' }])
  })

  test('an expired login goes first, and a member with a borrowed licence seat stays', async () => {
    const licence = await makeLicence(t, { numberOfUsers: 5 })
    const users = await fillLicence(t, licence, 5)
    await t.sql`update sessions set expires_at = now() where user_id = ${users[4] ?? ''}`
    await t.sql`
      update licence_seats set borrowed_until = now() + interval '1 day' where user_id = ${users[0] ?? ''}`
    await change(licence, { number_of_users: 3, on_shrink: 'evict_longest_idle' })
    await expect(whoIsIn(licence, users)).resolves.toEqual([0, 2, 3])
  })

  test('more licence seats, and changes of other fields, put nobody out', async () => {
    const licence = await makeLicence(t, { numberOfUsers: 3, onShrink: 'evict_longest_idle' })
    const users = await fillLicence(t, licence, 5)
    await change(licence, { title: 'x', stay_logged_in_days: 30 })
    await change(licence, { number_of_users: 6 })
    await expect(whoIsIn(licence, users)).resolves.toEqual([0, 1, 2, 3, 4])
  })

  test('thousands of people are put out at once', { timeout: 60_000 }, async () => {
    const licence = await makeLicence(t, { numberOfUsers: 10_000 })
    await fillLicence(t, licence, 10_000)
    const body = { number_of_users: 10, on_shrink: 'evict_longest_idle', stay_logged_in_days: 30 }
    await expect(change(licence, body)).resolves.toMatchObject({ in_use: 10 })
  })

  test('law 1: a login that waits for the change sees the new number', async () => {
    const licence = await makeLicence(t, { numberOfUsers: 2, onFull: 'deny' })
    await comesIn(licence)
    const late = await t.person()
    await addMember(t, licence, late)
    let waiting: ReturnType<typeof logIn> | undefined
    await t.sql.begin(async (tx) => {
      await tx`update licences set number_of_users = 1 where uuid = ${licence.uuid}`
      waiting = logIn(t, late, { licence: licence.serial })
      await doneOrWaiting(t.sql, waiting)
    })
    expect(waiting && problemOf(await waiting)).toBe('409 licence_full')
  })
})

test('an overdraft begins again once there are enough licence seats', async () => {
  const licence = await makeLicence(t, {
    numberOfUsers: 1,
    onFull: 'overdraft',
    overdraftSeats: 1,
    overdraftSeconds: 3_600,
  })
  await comesIn(licence)
  await comesIn(licence)
  await t.sql`
    update licences set overdraft_since = now() - interval '2 hours' where uuid = ${licence.uuid}`
  const late = await t.person()
  await addMember(t, licence, late)
  expect(problemOf(await logIn(t, late, { licence: licence.serial }))).toBe('409 licence_full')
  await change(licence, { title: 'x' })
  expect(problemOf(await logIn(t, late, { licence: licence.serial }))).toBe('409 licence_full')
  await change(licence, { number_of_users: 2 })
  expect((await logIn(t, late, { licence: licence.serial })).statusCode).toBe(200)
})

test('logouts, logins and changes at the same time never deadlock', {
  timeout: 60_000,
}, async () => {
  const licence = await makeLicence(t, { numberOfUsers: 6, onShrink: 'evict_longest_idle' })
  const people = await Promise.all(Array.from({ length: 8 }, () => t.person()))
  for (const person of people) await addMember(t, licence, person)
  const admin = await t.person({ role: 'admin' })
  const second = await t.secondApp()
  const seen: string[] = []
  const work = people.map(async (person) => {
    for (let turn = 0; turn < 6; turn++) {
      const entered = await logIn(t, person, { licence: licence.serial })
      seen.push(problemOf(entered))
      if (entered.statusCode !== 200) continue
      const left = await second.inject({
        method: 'POST',
        url: '/api/v1/auth-jwt/logout',
        headers: { authorization: `Bearer ${entered.json().access_token}` },
      })
      seen.push(problemOf(left))
    }
  })
  const changes = Array.from({ length: 20 }, async (_, i) => {
    const body = { number_of_users: 1 + (i % 6), stay_logged_in_days: 60 - i, active: i % 4 > 0 }
    const answer = await t.call('PATCH', `/licence/${licence.uuid}`, { as: admin, body })
    seen.push(problemOf(answer))
  })
  await Promise.all([...work, ...changes])
  // A login that is refused often is delayed for a moment. That has nothing to do with locks.
  const known = new Set([
    '200 no problem',
    '204 no problem',
    '409 licence_full',
    '403 licence_not_valid',
    '429 too_many_attempts',
  ])
  expect(seen.filter((answer) => !known.has(answer))).toEqual([])
})
