import { expect, test } from 'vitest'
import { PUBLIC_URL, testApp } from '../../test/app.ts'
import { documented } from '../../test/documented.ts'
import { counts, problemOf } from '../../test/logins.ts'
import { ownApp } from '../../test/ownApp.ts'
import { SETTINGS } from '../settings.ts'

const plain = testApp()
const t = documented(plain)

test('a platform admin reads the settings of the server and how well it is, without any secret', async () => {
  const secrets = {
    DATABASE_URL: 'postgres://tessera:hidden-in-url@db/tessera',
    METRICS_TOKEN: 'hidden-metrics-token',
    TESSERA_MASTER_KEY: 'ab'.repeat(32),
  }
  const app = await ownApp(plain, {
    running: { environment: { PUBLIC_URL, ...secrets }, processes: 3, isEmbedded: false },
  })
  const { accessToken } = await t.person({ role: 'admin' })
  const answer = await app.inject({
    url: '/api/v1/server',
    headers: { authorization: `Bearer ${accessToken}` },
  })
  expect(answer.statusCode, answer.body).toBe(200)
  for (const secret of ['hidden', 'abab']) expect(answer.body).not.toContain(secret)
  const server = answer.json()
  expect(server).toMatchObject({
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    public_url: PUBLIC_URL,
    installation_name: 'Tessera of tests',
    processes: 3,
    database: { version: expect.stringMatching(/^\d+/), embedded: false },
  })
  expect(Date.parse(server.started_at)).toBeGreaterThan(Date.now() - 60_000)
  expect(server.database.size_bytes).toBeGreaterThan(1_000_000)
  expect(server.database.migrations).toBeGreaterThan(20)
  const settings: { name: string }[] = server.settings
  expect(settings.map(({ name }) => name)).toEqual(SETTINGS.map(({ name }) => name))
  const one = (name: string) => settings.find((setting) => setting.name === name)
  const told = { is_set: true, is_default: false, source: 'environment' }
  expect(one('PUBLIC_URL')).toEqual({
    name: 'PUBLIC_URL',
    value: PUBLIC_URL,
    is_secret: false,
    ...told,
  })
  expect(one('METRICS_TOKEN')).toEqual({
    name: 'METRICS_TOKEN',
    value: null,
    is_secret: true,
    ...told,
  })
  expect(one('PORT')).toMatchObject({
    value: '8000',
    is_set: false,
    is_default: true,
    source: 'default',
  })
  expect(one('TRUST_PROXY')).toMatchObject({ value: null, is_set: false, source: 'default' })
  const found: { what: string; is_well: boolean }[] = server.findings
  for (const what of ['node', 'disk', 'database', 'clocks', 'migrations', 'signing keys'])
    expect(
      found.some((finding) => finding.what === what && finding.is_well),
      what,
    ).toBe(true)
})

test('the findings say what is wrong, and what to do', async () => {
  const { accessToken } = await t.person({ role: 'admin' })
  const ask = async (publicUrl: string) => {
    const app = await ownApp(plain, { config: { publicUrl } })
    const login = await app.inject({
      url: '/api/v1/server',
      headers: { authorization: `Bearer ${accessToken}` },
    })
    return login
  }
  expect((await ask('https://tickets.example.org')).statusCode).toBe(401)
  const here = (await ask(PUBLIC_URL)).json()
  expect(here.findings).toContainEqual({
    what: 'public url',
    code: 'public_url_is_local',
    values: { url: PUBLIC_URL },
    state: 'note',
    is_well: false,
    detail: `People reach this server at ${PUBLIC_URL}. Only this machine can.`,
    advice: 'Set PUBLIC_URL to the https address that people will type.',
  })
  await t.sql`update signing_keys set created_at = created_at - interval '366 days'`
  const old = (await t.call('GET', '/server', { as: accessToken })).json()
  expect(old.findings).toContainEqual(
    expect.objectContaining({
      what: 'signing keys',
      code: 'signing_key_is_old',
      values: { kid: expect.any(String), days: 366 },
      state: 'note',
    }),
  )
})

test('9. server and keys are for platform admins', async () => {
  const [person, organiser] = [await t.person(), await t.person({ role: 'organiser' })]
  for (const path of ['/server', '/signing-key']) {
    expect(problemOf(await t.call('GET', path))).toBe('401 unauthenticated')
    for (const as of [person, organiser])
      expect(problemOf(await t.call('GET', path, { as }))).toBe('403 forbidden')
  }
  expect(problemOf(await t.call('POST', '/signing-key', { as: person, body: {} }))).toBe(
    '403 forbidden',
  )
})

test('a platform admin makes a new key of access tokens, which signs after ten minutes', async () => {
  const [admin, other] = [await t.person({ role: 'admin' }), await t.person()]
  const before = (await t.call('GET', '/signing-key', { as: admin })).json().items
  const made = await t.call('POST', '/signing-key', { as: admin, body: {} })
  expect(made.statusCode, made.body).toBe(201)
  const { kid, purpose, signs_from } = made.json()
  expect(purpose).toBe('access_tokens')
  expect(Date.parse(signs_from) - Date.now()).toBeGreaterThan(9 * 60_000)
  const { items } = (await t.call('GET', '/signing-key', { as: admin })).json()
  expect(items).toHaveLength(before.length + 1)
  expect(items[0]).toMatchObject({ kid, purpose, is_current: false, retired_at: null })
  const current = items.find((key: { is_current: boolean }) => key.is_current)
  expect(current.kid).toBe(before[0].kid)
  expect(Date.parse(current.retired_at)).toBeGreaterThan(Date.now() + 60 * 60_000)
  expect(JSON.stringify(items)).not.toContain('private')
  await expect(counts(t.app(), other.accessToken)).resolves.toBe(true)
  const [entry] = await t.sql`
    select actor_id, details from audit_log where kind = 'keys_rotated' order by uuid desc limit 1`
  expect(entry).toEqual({ actor_id: admin.uuid, details: { kid, at_once: false } })
})

test('a platform admin makes a new key of licence files, and withdraws the earlier ones', async () => {
  const admin = await t.person({ role: 'admin' })
  const rotate = (at_once: boolean) =>
    t.call('POST', '/signing-key', { as: admin, body: { purpose: 'licence_files', at_once } })
  const first = (await rotate(false)).json().kid
  const second = (await rotate(true)).json().kid
  const { items } = (await t.call('GET', '/signing-key', { as: admin })).json()
  const ofFiles = items.filter(({ purpose }: { purpose: string }) => purpose === 'licence_files')
  expect(ofFiles).toMatchObject([
    { kid: second, is_current: true, retired_at: null },
    { kid: first, is_current: false, retired_at: expect.any(String) },
  ])
  await t.sql`insert into settings (name, value) values ('limit licence_keys', '2')`
  expect(problemOf(await rotate(false))).toBe('409 storage_limit')
  await t.sql`delete from settings where name = 'limit licence_keys'`
})

test('4. a key is made once for an Idempotency-Key', async () => {
  const admin = await t.person({ role: 'admin' })
  const ask = () =>
    t.call('POST', '/signing-key', {
      as: admin,
      body: {},
      headers: { 'idempotency-key': 'a-new-key' },
    })
  expect((await ask()).json()).toEqual((await ask()).json())
})

test.each([{ purpose: 'x' }, { at_once: 1 }, { bits: 2048 }])(
  '10. a key is refused for %j',
  async (body) => {
    const admin = await t.person({ role: 'admin' })
    const answer = await t.call('POST', '/signing-key', { as: admin, body })
    expect(problemOf(answer)).toBe('400 malformed_input')
  },
)
