import { Type } from 'typebox'
import { describe, expect, test } from 'vitest'
import { PASSWORD, type Person, testApp } from '../../test/app.ts'
import { inlinedPaths } from '../../test/inlined.ts'
import { problemOf, unspentCode } from '../../test/logins.ts'
import { textsWithoutKind } from './textsWithoutKind.ts'
import { validatorCompiler } from './validate.ts'

const t = testApp()

interface Operation {
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly schema: object
  }[]
  readonly requestBody?: { readonly content: Record<string, { readonly schema: object }> }
}

/** The forms of OAuth are read by the provider's library, as their specifications say. */
const BY_SPECIFICATION = /^\/oidc\//

test('every text of every route is read by its kind', () => {
  const paths = inlinedPaths<Operation>(t.app())
  const lost: string[] = []
  let texts = 0
  for (const [path, methods] of Object.entries(paths))
    for (const [method, { parameters = [], requestBody }] of Object.entries(methods)) {
      const inputs = parameters
        .filter((parameter) => parameter.in !== 'header')
        .map(({ name, schema }) => [name, schema] as const)
      const body = requestBody?.content['application/json']?.schema
      for (const [name, schema] of [...inputs, ...(body ? [['body', body] as const] : [])]) {
        texts += JSON.stringify(schema).split('"x-text"').length - 1
        if (BY_SPECIFICATION.test(path)) continue
        for (const at of textsWithoutKind(schema)) lost.push(`${method} ${path} ${name}${at}`)
      }
    }
  expect(lost).toEqual([])
  expect(texts).toBeGreaterThan(80)
})

test.each([
  Type.Object({ note: Type.String({ maxLength: 10 }) }),
  Type.Object({ notes: Type.Array(Type.String()) }),
  Type.Object({ note: Type.Union([Type.String({ pattern: '^a' }), Type.Null()]) }),
  Type.Object({ at: Type.Object({ note: Type.Optional(Type.String()) }) }),
])('a route that takes a text without a kind does not start: %j', (schema: object) => {
  const compile = () => validatorCompiler({ schema, method: 'POST', url: '/x', httpPart: 'body' })
  expect(compile).toThrow('without a kind')
})

const UNSEEN = ['\u200b', '\u3164', '\u{e0041}\u{e0042}', '\u2800', '   ', '\u00ad', '\ufe0f']
const SEVERAL_LINES = ['two\u2028lines', 'two\u2029lines', 'two\nlines', 'two\vlines']
const DIRECTIONS = ['\u200fabc', 'a\u061cb', 'a\u202eb', 'a\u2067b']

describe('a line that people see is visible, one line, and shows what it says', () => {
  const draft = {
    title: 'X',
    description: '',
    starts_at: '2030-01-01T00:00:00Z',
    capacity: 1,
  }
  const fields: readonly (readonly [string, (as: Person, text: string) => Promise<string>])[] = [
    [
      'the title of an event',
      async (as, title) =>
        problemOf(await t.call('POST', '/event', { as, body: { ...draft, title } })),
    ],
    [
      'the venue of an event',
      async (as, venue) =>
        problemOf(await t.call('POST', '/event', { as, body: { ...draft, venue } })),
    ],
    [
      'the name of a user',
      async (as, last_name) =>
        problemOf(await t.call('PATCH', `/user/${as.username}`, { as, body: { last_name } })),
    ],
    [
      'the affiliation of an owner',
      async (as, affiliation) =>
        problemOf(
          await t.call('POST', '/owner', {
            as,
            body: { name: 'A', surname: 'B', email: 'a@example.org', affiliation },
          }),
        ),
    ],
    [
      'the name of a service account',
      async (as, name) =>
        problemOf(
          await t.call('POST', '/service-account', {
            as,
            body: { name, scopes: ['licence:read'], licence_ids: null },
          }),
        ),
    ],
    [
      'the name of a device',
      async (as, device_name) =>
        problemOf(
          await t.call('POST', '/auth-jwt/login', {
            body: { username: as.username, password: PASSWORD, security_code: '1', device_name },
          }),
        ),
    ],
    [
      'the name of a gate',
      async (as, gate) =>
        problemOf(await t.call('POST', '/ticket/auth', { as, body: { code: 'T1.X.1', gate } })),
    ],
  ]
  test.each(fields)('%s', async (_name, send) => {
    const admin = await t.person({ role: 'admin' })
    for (const text of [...UNSEEN, ...SEVERAL_LINES, ...DIRECTIONS])
      expect(await send(admin, text), JSON.stringify(text)).toBe('400 malformed_input')
  })

  test('a title in NFD is stored and answered in NFC', async () => {
    const as = await t.person({ role: 'organiser' })
    const made = await t.call('POST', '/event', { as, body: { ...draft, title: 'E\u0301t\u00e9' } })
    expect(made.json().title).toBe('\u00c9t\u00e9')
  })

  test('a description of several lines with nothing to see is refused, too', async () => {
    const as = await t.person({ role: 'organiser' })
    const send = (description: string) =>
      t.call('POST', '/event', { as, body: { ...draft, description } })
    expect(problemOf(await send('\u200b\n\u200b'))).toBe('400 malformed_input')
    expect((await send('')).statusCode).toBe(201)
    expect((await send('a\n\nb')).statusCode).toBe(201)
  })
})

describe('what no valid value contains is left out before it is judged', () => {
  const codes: readonly (readonly [string, (code: string) => string])[] = [
    ['a hyphen', (code) => `${code.slice(0, 3)}-${code.slice(3)}`],
    ['a space and a line end', (code) => ` ${code.slice(0, 3)} ${code.slice(3)}\n`],
    ['U+200B', (code) => `\u200b${code}\u200b`],
    ['full-width digits', (code) => code.replace(/\d/g, (d) => String.fromCodePoint(0xff10 + +d))],
    ['Arabic digits', (code) => code.replace(/\d/g, (d) => String.fromCodePoint(0x660 + +d))],
    ['a dash', (code) => `${code.slice(0, 3)}\u2013${code.slice(3)}`],
  ]
  test.each(codes)('a security code with %s is right', async (_name, write) => {
    const person = await t.person()
    const answer = await t.call('POST', '/auth-jwt/login', {
      body: {
        username: person.username,
        password: PASSWORD,
        security_code: write(await unspentCode(t, person)),
      },
    })
    expect(answer.statusCode, answer.body).toBe(200)
  })

  test.each([
    ['a space at the end', (name: string) => `${name} `],
    ['a space and a tab before it', (name: string) => ` \t${name}`],
    ['U+200B in it', (name: string) => `${name.slice(0, 2)}\u200b${name.slice(2)}`],
    ['a no-break space at the end', (name: string) => `${name}\u00a0`],
    [
      'full-width letters',
      (name: string) =>
        name.replace(/[!-~]/g, (c) => String.fromCodePoint(c.charCodeAt(0) + 0xfee0)),
    ],
  ])('a user name with %s logs in, and costs no attempt', async (_name, write) => {
    const person = await t.person()
    const username = write(person.username)
    for (let i = 0; i < 8; i++) {
      const answer = await t.call('POST', '/auth-jwt/login', {
        body: { username, password: PASSWORD, security_code: await unspentCode(t, person) },
      })
      expect(answer.statusCode, answer.body).toBe(200)
    }
    const path = `/user/${encodeURIComponent(username)}`
    expect((await t.call('GET', path)).json().username).toBe(person.username)
  })

  test('a wrong password with a space after the name counts for the same user', async () => {
    const { username } = await t.person()
    const statuses: number[] = []
    for (let i = 0; i < 8; i++) {
      const answer = await t.app().inject({
        method: 'POST',
        url: '/api/v1/auth-jwt/login',
        remoteAddress: '192.0.2.77',
        payload: { username: `${username}${' '.repeat(i)}`, password: 'x', security_code: '1' },
      })
      statuses.push(answer.statusCode)
    }
    expect(statuses.at(-1)).toBe(429)
  })

  test('a sign-up stores the name without them', async () => {
    const name = `s${Math.random().toString(36).slice(2, 12)}`
    const made = await t.call('POST', '/user', {
      body: {
        username: ` ${name}\u200b `,
        email: 'Ada@B\u00fccher.Example ',
        password1: PASSWORD,
        password2: PASSWORD,
      },
    })
    expect(made.statusCode, made.body).toBe(201)
    expect(made.json()).toMatchObject({ username: name, email: 'Ada@xn--bcher-kva.example' })
  })
})
