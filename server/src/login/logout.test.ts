import { expect, test } from 'vitest'
import { PUBLIC_URL, testApp } from '../../test/app.ts'
import { counts, refresh } from '../../test/logins.ts'
import { accessTokenReader } from '../tokens/accessToken.ts'
import { openKeyring } from '../tokens/signingKeys.ts'

const t = testApp()
const logout = (token: string) => t.call('POST', '/auth-jwt/logout', { as: token })

test('law 5: once a logout is answered, every process refuses the session’s tokens', async () => {
  const second = await t.secondApp()
  for (const shown of ['accessToken', 'refreshToken'] as const) {
    const person = await t.person()
    const { access_token, refresh_token } = (await refresh(second, person.refreshToken)).json()
    for (const app of [t.app(), second])
      for (const token of [person.accessToken, access_token])
        await expect(counts(app, token)).resolves.toBe(true)
    expect((await logout(person[shown])).statusCode).toBe(204)
    for (const app of [t.app(), second]) {
      for (const token of [person.accessToken, access_token])
        await expect(counts(app, token), shown).resolves.toBe(false)
      for (const token of [person.refreshToken, refresh_token])
        expect((await refresh(app, token)).statusCode, shown).toBe(401)
    }
  }
})

test('law 5: of requests that stream in while a logout is answered, none that begins after is let in', async () => {
  const second = await t.secondApp()
  for (let round = 0; round < 10; round++) {
    const person = await t.person()
    let answered = false
    const asks = Array.from({ length: 40 }, async (_, i) => {
      await new Promise((resolve) => setTimeout(resolve, i))
      const after = answered
      const letIn = await counts(i % 2 ? t.app() : second, person.accessToken)
      return after && letIn
    })
    await logout(person.refreshToken).then(() => {
      answered = true
    })
    expect((await Promise.all(asks)).filter(Boolean)).toEqual([])
  }
})

test('law 5: a logout raced with refreshes leaves nothing alive, in either order', async () => {
  const second = await t.secondApp()
  const keyring = openKeyring(t.sql, t.vault)
  const parties = { issuer: PUBLIC_URL, audience: `${PUBLIC_URL}/api/v1` }
  const bySignature = accessTokenReader({ keyring, ...parties })
  let refreshed = 0
  for (let round = 0; round < 40; round++) {
    const person = await t.person()
    const refreshes = (n: number) =>
      Array.from({ length: n }, (_, i) => refresh(i % 2 ? t.app() : second, person.refreshToken))
    const before = refreshes(round % 4)
    const ended = logout(person.accessToken)
    const answers = await Promise.all([...before, ...refreshes(4 - (round % 4))])
    await ended
    const given = answers.filter((answer) => answer.statusCode === 200).map((a) => a.json())
    refreshed += given.length
    for (const { access_token, refresh_token } of given) {
      await expect(counts(second, access_token)).resolves.toBe(false)
      expect((await refresh(second, refresh_token)).statusCode).toBe(401)
      // A check of the signature alone, which many applications make, would still accept the same
      // token.
      await expect(bySignature(access_token)).resolves.toMatchObject({ sid: person.sid })
    }
    expect((await refresh(t.app(), person.refreshToken)).statusCode).toBe(401)
  }
  expect(refreshed).toBeGreaterThan(0)
})

test('a logout ends its own login session and no other of the person', async () => {
  const [one, other] = [await t.person(), await t.person()]
  await t.sql`update sessions set user_id = ${one.uuid} where sid = ${other.sid}`
  await logout(one.refreshToken)
  expect((await refresh(t.app(), other.refreshToken)).statusCode).toBe(200)
})

test('a logout with a replaced refresh token, long after, ends the session all the same', async () => {
  const person = await t.person()
  const { refresh_token } = (await refresh(t.app(), person.refreshToken)).json()
  await refresh(t.app(), refresh_token)
  await t.sql`
    update sessions set refresh_first_used = array[now() - interval '1 day', now() - interval '2 days']
     where sid = ${person.sid}`
  expect((await logout(person.refreshToken)).statusCode).toBe(204)
  expect((await refresh(t.app(), refresh_token)).statusCode).toBe(401)
  const [row] = await t.sql`select end_reason from sessions where sid = ${person.sid}`
  expect(row).toEqual({ end_reason: 'logged_out' })
})

test('a logout is audited once, however often it is repeated', async () => {
  const person = await t.person()
  const answers = await Promise.all(Array.from({ length: 8 }, () => logout(person.refreshToken)))
  expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([204]))
  const ends = await t.sql`
    select details from audit_log where sid = ${person.sid} and kind = 'session_ended'`
  expect(ends).toEqual([{ details: { reason: 'logged_out' } }])
})
