import { beforeAll, expect, test } from 'vitest'
import { type Person, testApp } from '../../test/app.ts'
import { documented } from '../../test/documented.ts'
import { inlinedPaths } from '../../test/inlined.ts'
import { addMember, type Licence, makeLicence, makeOwner } from '../../test/licences.ts'

const plain = testApp()
const t = documented(plain)

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

interface Schema {
  readonly type?: string
  readonly anyOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly examples?: readonly unknown[]
  readonly enum?: readonly unknown[]
  readonly format?: string
  readonly minimum?: number
  readonly items?: Schema
}

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[]
  readonly requestBody?: { readonly content: Record<string, { readonly schema: Schema }> }
}

const SOME_ID = '0190a6c0-0000-7000-8000-000000000001'
const page = (fields: unknown) => Buffer.from(JSON.stringify(fields)).toString('base64url')

/** Texts that are almost valid: an id, a moment, a duration, a page, a name, SQL. */
const TEXTS = [
  '',
  ' ',
  '\0',
  '\ud800',
  '\u202e',
  "'",
  '%',
  '\\',
  '../..',
  'NaN',
  '-1',
  '1e999',
  'x'.repeat(300),
  'é'.repeat(40),
  '-'.repeat(36),
  '00000000-0000-0000-0000-000000000000',
  'zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz',
  SOME_ID.replaceAll('-', ''),
  'ILOU-ILOU-ILOU-ILOU',
  'ßßßß-ßßßß-ßßßß-ßßßß',
  'P0D',
  'P9999Y9999M9999W9999D',
  '-P1D',
  'P0.5Y',
  'infinity',
  '2026-02-30T00:00:00Z',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:60Z',
  '9999-12-31T23:59:59-23:59',
  '2026-01-01T00:00:00+99:99',
  page(['-'.repeat(36)]),
  page([SOME_ID]),
  page(['2026-02-30T10:00:00Z', SOME_ID]),
  page(['999999-12-31T23:59:59Z', SOME_ID]),
  '__proto__',
  `tl1.${'A'.repeat(43)}`,
]

const nested = (depth: number): unknown =>
  JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`)

const VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  2_147_483_648,
  2 ** 53,
  1e308,
  [],
  {},
  [null],
  ['x', 'x'],
  { a: '\0' },
  { '\ud800': 1 },
  nested(15),
  nested(40),
  { a: 'é'.repeat(2044) },
  Array.from({ length: 600 }, () => 1),
  ...TEXTS,
]

let admin: Person
let member: Person
let licence: Licence
let ownerId: string

beforeAll(async () => {
  admin = await t.person({ role: 'admin' })
  member = await t.person()
  ownerId = await makeOwner(t)
  licence = await makeLicence(t, { ownerId, numberOfUsers: 50, borrowDays: 90 })
  await makeReady()
})

/** An earlier value may have logged the caller out, removed the role or changed the licence. */
async function makeReady(): Promise<void> {
  const { sql } = plain
  await sql`
    update sessions set ended_at = null, end_reason = null, expires_at = now() + interval '60 days', factor_verified_at = now()
     where sid = ${admin.sid}`
  await sql`delete from denylist`
  await sql`update users set is_active = true, role = 'admin' where uuid = ${admin.uuid}`
  await sql`
    update licences set active = true, suspended = false, valid_from = now() - interval '1 day', valid_to = now() + interval '1 year'
     where uuid = ${licence.uuid}`
  await sql`delete from licence_members where licence_id = ${licence.uuid}`
  for (const person of [admin, member]) await addMember(t, licence, person)
  await plain.call('DELETE', '/session/current/licence-seat', { as: admin })
  await plain.call('POST', '/session/current/licence-seat', {
    as: admin,
    body: { licence: licence.uuid },
  })
}

/**
 * Makes the things that some paths name, again for each route: the previous route may have removed
 * them.
 */
async function makeNamed(): Promise<Readonly<Record<string, string>>> {
  const make = async (path: string, body: object): Promise<string> => {
    const made = await plain.call('POST', path, { as: admin, body })
    expect(made.statusCode, made.body).toBe(201)
    return made.json().uuid
  }
  const [machine, application, event] = await Promise.all([
    make('/service-account', { name: 'Register', scopes: ['licence:read'] }),
    make('/application', {
      name: 'Laboratory',
      audience: `https://${crypto.randomUUID()}.example`,
      redirect_uris: ['https://laboratory.example/back'],
    }),
    make('/event', {
      title: 'Talk',
      description: '',
      starts_at: '2099-01-01T00:00:00Z',
      capacity: 5,
    }),
  ])
  return {
    owner: ownerId,
    licence: licence.uuid,
    'service-account': machine,
    application,
    event,
  }
}

/** An input that a route takes, according to its schema. */
function fitting(schema: Schema, name = ''): unknown {
  const known: Record<string, unknown> = {
    owner_id: ownerId,
    licence: licence.serial,
    username: member.username,
  }
  if (name in known) return known[name]
  const { properties, required = [], examples = [], anyOf } = schema
  if (examples[0] !== undefined) return examples[0]
  if (anyOf?.[0]) return fitting(anyOf[0], name)
  if (schema.enum) return schema.enum[0]
  if (properties)
    return Object.fromEntries(
      Object.entries(properties)
        .filter(([field]) => required.includes(field))
        .map(([field, its]) => [field, fitting(its, field)]),
    )
  if (schema.type === 'integer') return Math.max(1, schema.minimum ?? 1)
  if (schema.type === 'boolean') return true
  if (schema.type === 'array') return schema.items ? [fitting(schema.items)] : []
  if (schema.format === 'uuid') return SOME_ID
  return 'Text'
}

function fieldsOf({ properties, anyOf = [] }: Schema): string[] {
  return [...Object.keys(properties ?? {}), ...anyOf.flatMap(fieldsOf)]
}

const faults: string[] = []

/**
 * Calls the route, and keeps every answer that is not in the document, above all internal faults.
 */
async function ask(method: Method, url: string, body?: unknown): Promise<void> {
  const json = body === undefined ? undefined : JSON.stringify(body)
  try {
    const answer = await t.call(method, url, {
      as: admin,
      ...(json !== undefined && { body: json, headers: { 'content-type': 'application/json' } }),
    })
    if (answer.statusCode === 401) await makeReady()
  } catch (error) {
    const { message } = error as Error
    // An invalid path is refused before a route is found.
    if (!message.includes('/problems/malformed_request"'))
      faults.push(`${method} ${url.slice(0, 120)} ${json?.slice(0, 200)}: ${message.slice(0, 400)}`)
  }
}

const asPath = (text: string): string =>
  text.isWellFormed() ? encodeURIComponent(text) : '%ed%a0%80'

test('no value in any field of any route causes an internal fault or an undocumented answer', async () => {
  let [asked, fields] = [0, 0]
  for (const [path, operations] of Object.entries(inlinedPaths<Operation>(plain.app()))) {
    // The routes for applications answer in the form of OAuth; a stream of events does not end.
    if (!path.startsWith('/api/v1') || path.endsWith('/current/events')) continue
    for (const [name, { parameters = [], requestBody }] of Object.entries(operations)) {
      const method = name.toUpperCase() as Method
      const schema = requestBody?.content['application/json']?.schema
      const body = schema && fitting(schema)
      await makeReady()
      const named = await makeNamed()
      const fill = (over: Record<string, string> = {}): string =>
        path.slice('/api/v1'.length).replace(/\{(\w+)\}/g, (_, param: string) => {
          if (over[param] !== undefined) return over[param]
          if (param === 'username') return member.username
          return named[path.split('/')[3] ?? ''] ?? SOME_ID
        })
      for (const param of parameters)
        for (const text of TEXTS)
          if (param.in === 'query') await ask(method, `${fill()}?${param.name}=${asPath(text)}`)
          else if (text) await ask(method, fill({ [param.name]: asPath(text) }), body)
      for (const field of schema ? fieldsOf(schema) : []) {
        fields++
        for (const value of VALUES) {
          // Keys that are changed at once end every access token, that of this test too.
          if (field === 'at_once' && value === true) continue
          await ask(method, fill(), { ...(body as object), [field]: value })
        }
      }
      for (const value of schema ? VALUES : []) await ask(method, fill(), value)
      asked++
    }
  }
  expect(faults).toEqual([])
  expect(asked).toBeGreaterThan(60)
  expect(fields).toBeGreaterThan(100)
})
