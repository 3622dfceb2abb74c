import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Person, testApp } from '../../../test/app.ts'
import { Browser } from '../../../test/browser.ts'
import { addMember, makeLicence } from '../../../test/licences.ts'
import {
  beginLogin,
  discover,
  enter,
  listeningApp,
  type Registered,
  register,
  typeLogin,
} from '../../../test/oidc.ts'
import { cleanUp } from '../../jobs/cleanUp.ts'

const t = testApp()
const server = listeningApp(t)
let admin: Person
let open: Registered

beforeAll(async () => {
  admin = await t.person({ role: 'admin' })
  open = await register(t, admin, { requires_licence: false })
})
beforeEach(async () => {
  await t.sql`delete from oidc_states where model = 'Interaction'`
  await t.sql`delete from settings where name like 'limit %'`
})

interface Waiting {
  readonly bytes: number
  readonly minutes: number
  readonly state: string
  readonly params: Record<string, unknown>
}

const waiting = () => t.sql<Waiting[]>`
  select pg_column_size(s.*) as bytes, extract(epoch from s.expires_at - now())::float8 / 60 as minutes,
         s.payload -> 'params' ->> 'state' as state, s.payload -> 'params' as params
    from oidc_states s where s.model = 'Interaction' order by s.expires_at`

/** Sends an authorization request without any cookie. */
async function ask(more: Record<string, string> = {}, method = 'GET'): Promise<Response> {
  const config = await discover(server.url(), open)
  const { url } = await beginLogin(config, open, more)
  if (method === 'GET') return fetch(url, { redirect: 'manual' })
  const body = url.searchParams
  return fetch(`${server.url()}/oidc/auth`, { method, redirect: 'manual', body })
}

const isSignIn = (answer: Response): boolean =>
  /\/sign-in\//.test(answer.headers.get('location') ?? '')

test('what is stored for a stranger is about a kilobyte, and goes after a quarter of an hour', async () => {
  expect(isSignIn(await ask())).toBe(true)
  const [row] = await waiting()
  expect(row?.bytes).toBeLessThan(1_300)
  expect(row?.minutes).toBeGreaterThan(14)
  expect(row?.minutes).toBeLessThanOrEqual(15)
  await expect(cleanUp(t.sql)).resolves.toEqual({})
  await t.sql`update oidc_states set expires_at = now() - interval '1 second' where model = 'Interaction'`
  await expect(cleanUp(t.sql)).resolves.toEqual({ 'sign-ins that nobody finished': 1 })
})

test('the longest request that is accepted stores less than 5 KB', async () => {
  const answer = await ask({
    state: [...crypto.getRandomValues(new Uint8Array(1_024))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join(''),
    nonce: 'n'.repeat(256),
    login_hint: 'h'.repeat(320),
    scope: `openid ${'s'.repeat(249)}`,
    licence: 'l'.repeat(64),
    max_age: '1'.repeat(15),
    acr_values: 'a'.repeat(4_000),
    made_up: 'm'.repeat(4_000),
  })
  expect(isSignIn(answer)).toBe(true)
  const [row] = await waiting()
  expect(row?.params['state']).toHaveLength(2_048)
  expect(row?.bytes).toBeLessThan(5_000)
})

test('parameters that this server does not use are not stored', async () => {
  const token = (
    await enter(t, {
      url: server.url(),
      application: open,
      person: admin,
      browser: new Browser(),
    })
  ).tokens.id_token
  for (const method of ['GET', 'POST'])
    await ask(
      {
        acr_values: 'gold',
        ui_locales: 'fr-CA da-DK',
        display: 'page',
        claims: '{}',
        made_up: 'x',
        id_token_hint: token ?? '',
      },
      method,
    )
  const rows = await waiting()
  expect(rows).toHaveLength(2)
  for (const { params } of rows) {
    expect(Object.keys(params).sort()).toEqual([
      'client_id',
      'code_challenge',
      'code_challenge_method',
      'id_token_hint',
      'nonce',
      'prompt',
      'redirect_uri',
      'resource',
      'response_type',
      'scope',
      'state',
      'ui_locales',
    ])
    expect(params['id_token_hint']).toBe(admin.uuid)
    expect(params['ui_locales']).toBe('da')
  }
})

test.each([
  ['mod_auth_openidc', { state: 'bVhXxlVm8nJ0bKzDqWcHRbVmq0A', nonce: 'n'.repeat(43) }],
  ['Auth.js with checks: state', { state: `eyJhbGciOiJkaXIi${'J'.repeat(600)}` }],
  [
    'ASP.NET Core',
    { state: `CfDJ8${'K'.repeat(1_200)}`, nonce: `638${'9'.repeat(15)}.${'M'.repeat(96)}` },
  ],
  ['Keycloak as a broker', { state: `${'k'.repeat(43)}.${'t'.repeat(11)}.${'c'.repeat(300)}` }],
  ['an address to come back to', { state: `https://lab.example.org/${'p/'.repeat(900)}` }],
])('the state and nonce of %s are accepted', async (_, more) => {
  expect(isSignIn(await ask(more))).toBe(true)
  expect((await waiting())[0]?.state).toBe(more.state)
})

describe('a parameter that is too long', () => {
  test.each([
    ['state', 2_049],
    ['nonce', 257],
    ['login_hint', 321],
    ['scope', 257],
    ['licence', 65],
  ])('%s is told to the application, by name, and nothing is stored', async (name, length) => {
    for (const method of ['GET', 'POST']) {
      const value = name === 'scope' ? 'openid '.padEnd(length, 'x') : '0'.repeat(length)
      const answer = await ask({ [name]: value }, method)
      const { searchParams } = new URL(answer.headers.get('location') ?? '', server.url())
      expect(searchParams.get('error'), await answer.text()).toBe('invalid_request')
      expect(searchParams.get('error_description')).toBe(
        `${name} must not be longer than ${length - 1} bytes`,
      )
    }
    expect(await waiting()).toEqual([])
  })

  test('counts in bytes, and is told on a page when the address is not one of the application', async () => {
    const answer = await ask({ state: 'é'.repeat(1_025) })
    expect(answer.headers.get('location')).toContain('state+must+not+be+longer+than+2048+bytes')
    const elsewhere = await ask({ state: 'x'.repeat(3_000), redirect_uri: 'https://evil.example/' })
    expect(elsewhere.status).toBe(400)
    expect(await waiting()).toEqual([])
  })
})

test('a network has a bounded number of unfinished logins: the oldest goes for a new one', async () => {
  await t.sql`insert into settings (name, value) values ('limit sign_ins', '3')`
  for (const state of ['one', 'two', 'three', 'four', 'five']) await ask({ state })
  expect((await waiting()).map(({ state }) => state)).toEqual(['three', 'four', 'five'])
  // Those of another network stay.
  await t.sql`update oidc_states set held_for = 'another network' where model = 'Interaction'`
  await ask({ state: 'six' })
  expect(await waiting()).toHaveLength(4)
})

test('an installation keeps a bounded number, also when many come at once', async () => {
  await t.sql`insert into settings (name, value) values ('limit sign_ins', '6'), ('limit all_sign_ins', '4')`
  const answers = await Promise.all(Array.from({ length: 12 }, () => ask()))
  expect(answers.every(isSignIn)).toBe(true)
  await ask({ state: 'last' })
  const rows = await waiting()
  expect(rows).toHaveLength(6)
  await expect(cleanUp(t.sql)).resolves.toEqual({ 'sign-ins that nobody finished': 2 })
  const left = await waiting()
  expect(left).toHaveLength(4)
  expect(left.at(-1)?.state).toBe('last')
})

test('a person who logs in and waits for a licence seat keeps the hour, and strangers do not push them out', async () => {
  await t.sql`insert into settings (name, value) values ('limit sign_ins', '2')`
  const lab = await register(t, admin)
  const licence = await makeLicence(t, {
    applicationId: lab.uuid,
    numberOfUsers: 1,
    onFull: 'deny',
  })
  const [first, second] = [await t.person(), await t.person()]
  for (const person of [first, second]) await addMember(t, licence, person)
  await enter(t, { url: server.url(), application: lab, person: first, browser: new Browser() })

  const config = await discover(server.url(), lab)
  const { url } = await beginLogin(config, lab)
  const browser = new Browser()
  const page = await browser.get(url)
  const seen = await typeLogin(t, browser, { page, person: second, stopAt: lab.redirectUri })
  expect(seen.status).toBe(409)
  for (let n = 0; n < 3; n++) await ask()
  const rows = await waiting()
  expect(rows.map(({ minutes }) => Math.round(minutes))).toEqual([15, 15, 60])
  expect((await browser.get(seen.url)).status).toBe(409)
})
