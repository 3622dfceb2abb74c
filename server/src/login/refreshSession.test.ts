import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { counts, refresh } from '../../test/logins.ts'

const t = testApp()

/** Lets time pass for one login session by moving its row. */
const pass = (sid: string, seconds: number) => t.sql`
  update sessions
     set refresh_first_used = array(select at - make_interval(secs => ${seconds}) from unnest(refresh_first_used) with ordinality u (at, n) order by n),
         created_at = created_at - make_interval(secs => ${seconds}),
         last_seen_at = last_seen_at - make_interval(secs => ${seconds}),
         expires_at = expires_at - make_interval(secs => ${seconds})
   where sid = ${sid}`
const rowOf = async (sid: string) => {
  const [row] = await t.sql`select * from sessions where sid = ${sid}`
  return row ?? {}
}
const DAY = 86_400

test('law 6: a refresh raced 64 ways over two processes keeps the person in, with one successor', async () => {
  const second = await t.secondApp()
  for (let round = 0; round < 3; round++) {
    const person = await t.person()
    const answers = await Promise.all(
      Array.from({ length: 64 }, (_, i) => refresh(i % 2 ? t.app() : second, person.refreshToken)),
    )
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]))
    const successors = new Set(answers.map((answer) => answer.json().refresh_token))
    expect(successors.size).toBe(1)
    for (const answer of answers.slice(0, 4))
      await expect(counts(second, answer.json().access_token)).resolves.toBe(true)
    const [successor = ''] = successors
    expect((await refresh(t.app(), successor)).statusCode).toBe(200)
    expect(await rowOf(person.sid)).toMatchObject({ ended_at: null, refresh_generation: 1 })
  }
})

test('law 6: however many use a token first, its first use is counted once', async () => {
  const person = await t.person()
  let token = person.refreshToken
  for (let generation = 0; generation < 4; generation++) {
    const answers = await Promise.all(Array.from({ length: 24 }, () => refresh(t.app(), token)))
    token = answers[0]?.json().refresh_token
    const { refresh_first_used, refresh_generation } = await rowOf(person.sid)
    expect(refresh_generation).toBe(generation)
    expect(refresh_first_used).toHaveLength(generation + 1)
  }
})

test('law 6: where a token is good for one use only, the race throws 63 of 64 out, so the law can fail', async () => {
  const person = await t.person()
  const useOnce = () => t.sql`
    update sessions set refresh_generation = 0 where sid = ${person.sid} and refresh_generation = -1 returning 1`
  const uses = await Promise.all(Array.from({ length: 64 }, useOnce))
  expect(uses.filter((rows) => rows.length === 1)).toHaveLength(1)
})

test('law 6: an answer that was lost and is asked for again ten minutes later keeps the person in', async () => {
  const person = await t.person()
  const lost = await refresh(t.app(), person.refreshToken)
  await pass(person.sid, 600)
  const again = await refresh(t.app(), person.refreshToken)
  expect(again.json().refresh_token).toBe(lost.json().refresh_token)
  expect((await refresh(t.app(), again.json().refresh_token)).statusCode).toBe(200)
})

test('law 6: within 30 s of its successor’s first use a token is still good, and answers the same', async () => {
  const person = await t.person()
  const first = (await refresh(t.app(), person.refreshToken)).json()
  await refresh(t.app(), first.refresh_token)
  await pass(person.sid, 28)
  const again = await refresh(t.app(), person.refreshToken)
  expect(again.statusCode).toBe(200)
  expect(again.json().refresh_token).toBe(first.refresh_token)
})

test('law 6: a token used 30 s after its successor was ends the login session for everyone', async () => {
  const person = await t.person()
  const first = (await refresh(t.app(), person.refreshToken)).json()
  const second = (await refresh(t.app(), first.refresh_token)).json()
  await pass(person.sid, 30)
  const reused = await refresh(t.app(), person.refreshToken)
  expect(reused.statusCode).toBe(401)
  expect(reused.headers['set-cookie']).toBeUndefined()
  for (const token of [person.refreshToken, first.refresh_token, second.refresh_token])
    expect((await refresh(t.app(), token)).statusCode).toBe(401)
  for (const token of [person.accessToken, first.access_token, second.access_token])
    await expect(counts(t.app(), token)).resolves.toBe(false)
  expect(await rowOf(person.sid)).toMatchObject({ end_reason: 'reuse_detected' })
  const kinds = await t.sql`select kind from audit_log where sid = ${person.sid} order by uuid`
  expect(kinds.map(({ kind }) => kind)).toEqual(['session_ended', 'refresh_reused'])
})

test('law 6: grace is counted from the successor’s first use; using it again does not prolong it', async () => {
  const person = await t.person()
  const { refresh_token } = (await refresh(t.app(), person.refreshToken)).json()
  await refresh(t.app(), refresh_token)
  await pass(person.sid, 20)
  await refresh(t.app(), refresh_token)
  await pass(person.sid, 15)
  expect((await refresh(t.app(), person.refreshToken)).statusCode).toBe(401)
})

test('law 6: a client that keeps using its first refresh token stays in', async () => {
  const person = await t.person()
  const answers = new Set<string>()
  for (let month = 0; month < 12; month++) {
    const answer = await refresh(t.app(), person.refreshToken)
    expect(answer.statusCode, `month ${month}`).toBe(200)
    answers.add(answer.json().refresh_token)
    await pass(person.sid, 30 * DAY)
  }
  expect(answers.size).toBe(1)
})

test('law 6: a client that refreshes a hundred times within the grace is never taken for a thief', async () => {
  const person = await t.person()
  let token = person.refreshToken
  for (let n = 0; n < 100; n++) token = (await refresh(t.app(), token)).json().refresh_token
  expect((await refresh(t.app(), token)).statusCode).toBe(200)
  expect(await rowOf(person.sid)).toMatchObject({ ended_at: null, refresh_generation: 100 })
})

test('a login session ends 60 days after its last use, and each use puts that off', async () => {
  const [idle, used] = [await t.person(), await t.person()]
  await pass(used.sid, 59 * DAY)
  await pass(idle.sid, 60 * DAY)
  expect((await refresh(t.app(), used.refreshToken)).statusCode).toBe(200)
  await pass(used.sid, 59 * DAY)
  expect((await refresh(t.app(), used.refreshToken)).statusCode).toBe(200)
  expect((await refresh(t.app(), idle.refreshToken)).statusCode).toBe(401)
  await expect(counts(t.app(), idle.accessToken)).resolves.toBe(false)
})

test('a login session ends 400 days after it began, however much it is used', async () => {
  const person = await t.person()
  for (let day = 0; day < 400; day += 50) {
    expect((await refresh(t.app(), person.refreshToken)).statusCode, `day ${day}`).toBe(200)
    await pass(person.sid, 50 * DAY)
  }
  expect((await refresh(t.app(), person.refreshToken)).statusCode).toBe(401)
})

test('a person put out of use is refused new tokens, and the old do not count', async () => {
  const person = await t.person()
  await t.sql`update users set is_active = false where uuid = ${person.uuid}`
  expect((await refresh(t.app(), person.refreshToken)).statusCode).toBe(401)
  await expect(counts(t.app(), person.accessToken)).resolves.toBe(false)
})
