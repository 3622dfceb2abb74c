import { describe, expect, test } from 'vitest'
import { PASSWORD, testApp } from '../../test/app.ts'
import { publishedEvent } from '../../test/events.ts'
import { problemOf } from '../../test/logins.ts'

const t = testApp()

const signUp = (fields: object) =>
  t.app().inject({
    method: 'POST',
    url: '/api/v1/user',
    payload: {
      username: `u${Math.random().toString(36).slice(2, 12)}`,
      email: 'a@example.org',
      password1: PASSWORD,
      password2: PASSWORD,
      ...fields,
    },
  })

describe('control characters', () => {
  test.each([
    '\u001b[2J\u001b[H ADMITTED',
    '\b\b\bAda',
    'Ada\u007f',
    'Ada\u009b2J',
    'Ada\u202egro',
    'Ada\u2066x\u2069',
    '\u0007',
  ])('%j is no name, and the answer names the field', async (text) => {
    const answer = await signUp({ first_name: text })
    expect(problemOf(answer)).toBe('400 malformed_input')
    expect(answer.json().errors).toEqual([
      {
        path: '/first_name',
        code: 'control_characters',
        reason: 'must not contain control characters',
      },
    ])
  })

  test.each(['Ada', 'Zoë Ångström', '李小龍', 'نور', 'a\u200db', '🧑🏽‍🚀'])(
    '%j is a name',
    async (text) => {
      expect((await signUp({ first_name: text })).statusCode).toBe(201)
    },
  )

  test('a password may contain any, because it is shown to nobody', async () => {
    const password1 = 'quiet \u001b river \u202e morning'
    const answer = await signUp({ password1, password2: password1 })
    expect(answer.statusCode, answer.body).toBe(201)
  })

  test('a description may have several lines; a title, venue, time zone, name, device or gate only one', async () => {
    const as = await t.person({ role: 'organiser' })
    const draft = { title: 'X', description: 'a\r\n\tb', starts_at: '2030-01-01T00:00:00Z' }
    const create = (fields: object) =>
      t.call('POST', '/event', { as, body: { ...draft, capacity: 1, ...fields } })
    expect((await create({})).statusCode).toBe(201)
    for (const text of ['two\nlines', 'two\rlines', 'a\ttab']) {
      for (const field of ['title', 'venue', 'timezone'])
        expect(problemOf(await create({ [field]: text })), field).toBe('400 malformed_input')
      expect(problemOf(await signUp({ last_name: text }))).toBe('400 malformed_input')
      const { agent } = await publishedEvent(t)
      const gate = { code: 'T1.X.1', gate: text }
      expect(problemOf(await t.call('POST', '/ticket/auth', { as: agent, body: gate }))).toBe(
        '400 malformed_input',
      )
      const login = { username: 'ada', password: PASSWORD, device_name: text, security_code: '1' }
      expect(problemOf(await t.call('POST', '/auth-jwt/login', { body: login }))).toBe(
        '400 malformed_input',
      )
    }
  })
})

describe('an input of unknown fields', () => {
  const unknown = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`field${i}`, i]))

  test('is answered with the first twenty fields', async () => {
    const answer = await signUp(unknown(100))
    expect(problemOf(answer)).toBe('400 malformed_input')
    expect(answer.json().errors).toHaveLength(20)
  })

  test('is answered with one error if there are more than 500, at any depth', async () => {
    const nested = Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [`field${i}`, unknown(30)]),
    )
    for (const fields of [unknown(3_000), nested, { many: Array(4_000).fill(1) }]) {
      const answer = await signUp(fields)
      expect(answer.json().errors).toEqual([
        { path: '', code: 'too_many', reason: 'must have at most 500 members', limit: 500 },
      ])
      expect(answer.body.length).toBeLessThan(1_000)
    }
  })

  test('names them by JSON pointers, in which slash and tilde are escaped', async () => {
    const answer = await signUp({ 'a/b~c': 1, 'd/e': '\u0007' })
    expect(answer.json().errors).toEqual([
      { path: '/d~1e', code: 'control_characters', reason: 'must not contain control characters' },
    ])
    const { errors } = (await signUp({ 'a/b~c': 1 })).json()
    expect(errors).toEqual([
      { path: '/a~1b~0c', code: 'unknown_field', reason: 'is not a known field' },
    ])
  })
})
