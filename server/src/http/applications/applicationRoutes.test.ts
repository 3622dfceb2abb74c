import { beforeAll, describe, expect, test } from 'vitest'
import { type Person, testApp } from '../../../test/app.ts'
import { documented } from '../../../test/documented.ts'
import { makeLicence } from '../../../test/licences.ts'
import { problemOf } from '../../../test/logins.ts'
import { isSecretOf } from '../../clients/rotateSecret.ts'
import { newId } from '../../db/ids.ts'

const t = documented(testApp())
let admin: Person

beforeAll(async () => {
  admin = await t.person({ role: 'admin' })
})

const wish = (more: object = {}) => ({
  name: 'Laboratory',
  audience: `https://lab.example.org/${newId()}`,
  redirect_uris: ['https://lab.example.org/callback'],
  ...more,
})

const register = (more: object = {}) =>
  t.call('POST', '/application', { as: admin, body: wish(more) })

describe('POST /application', () => {
  test('registers an application, with a secret that is shown once and stored as its hash', async () => {
    const answer = await register()
    expect(answer.statusCode).toBe(201)
    const { client_secret, ...made } = answer.json()
    expect(made).toMatchObject({
      client_id: made.uuid,
      requires_licence: true,
      public: false,
      access_token_seconds: 300,
      post_logout_redirect_uris: [],
      backchannel_logout_uri: null,
      updated_at: null,
    })
    expect(client_secret).toMatch(/^ts1\.[A-Za-z0-9_-]{43}$/)
    expect(await isSecretOf(t.sql, { applicationId: made.uuid, secret: client_secret })).toBe(true)
    expect(await isSecretOf(t.sql, { applicationId: made.uuid, secret: `${client_secret}x` })).toBe(
      false,
    )
    const shown = await t.call('GET', `/application/${made.uuid}`, { as: admin })
    expect(shown.json()).toEqual(made)
    const [row] = await t.sql`select a::text as text from applications a where uuid = ${made.uuid}`
    expect(row?.['text']).not.toContain(client_secret)
  })

  test('gives a public application no secret', async () => {
    const { client_secret, uuid } = (await register({ public: true })).json()
    expect(client_secret).toBeUndefined()
    expect(problemOf(await t.call('POST', `/application/${uuid}/secret`, { as: admin }))).toBe(
      '409 state_conflict',
    )
  })

  test.each([
    'http://lab.example.org/callback',
    'https://lab.example.org/callback#part',
    'https://*.example.org/callback',
    'https://user:secret@lab.example.org/',
    'ftp://lab.example.org/',
    'javascript:alert(1)',
    '/callback',
    'https://lab.example.org/a b',
    'http://localhost.evil.example/',
  ])('10. refuses the redirect address %s and says why', async (address) => {
    const answer = await register({ redirect_uris: ['https://lab.example.org/', address] })
    expect(problemOf(answer)).toBe('400 malformed_input')
    expect(answer.json().errors).toMatchObject([{ path: '/redirect_uris/1' }])
  })

  test.each([
    'http://localhost:3000/cb',
    'http://127.0.0.1/cb',
    'http://[::1]:8080/cb',
    'https://lab.example.org/cb?x=1',
  ])('takes the redirect address %s', async (address) => {
    const answer = await register({ redirect_uris: [address], backchannel_logout_uri: address })
    expect(answer.json().redirect_uris).toEqual([address])
  })

  test.each([
    [{ redirect_uris: [] }, '/redirect_uris'],
    [{ access_token_seconds: 301 }, '/access_token_seconds'],
    [{ access_token_seconds: 59 }, '/access_token_seconds'],
    [{ name: '  ' }, '/name'],
    [{ audience: 'http://localhost:8000/api/v1' }, '/audience'],
    [{ backchannel_logout_uri: 'http://lab.example.org/out' }, '/backchannel_logout_uri'],
    [{ secret: 'mine' }, '/secret'],
  ])('10. refuses %j', async (more, path) => {
    const answer = await register(more)
    expect(problemOf(answer)).toBe('400 malformed_input')
    expect(answer.json().errors.map((error: { path: string }) => error.path)).toContain(path)
  })

  test('refuses an audience that another application has', async () => {
    const audience = `urn:${newId()}`
    expect((await register({ audience })).statusCode).toBe(201)
    expect(problemOf(await register({ audience }))).toBe('409 state_conflict')
  })

  test('is for platform admins', async () => {
    const person = await t.person()
    const { uuid } = (await register()).json()
    for (const [method, path, body] of [
      ['POST', '/application', wish()],
      ['GET', '/application', undefined],
      ['GET', `/application/${uuid}`, undefined],
      ['PATCH', `/application/${uuid}`, { name: 'Mine' }],
      ['DELETE', `/application/${uuid}`, undefined],
      ['POST', `/application/${uuid}/secret`, undefined],
    ] as const) {
      expect(problemOf(await t.call(method, path, { as: person, body })), `${method} ${path}`).toBe(
        '403 forbidden',
      )
      expect(problemOf(await t.call(method, path, { body })), `${method} ${path}`).toBe(
        '401 unauthenticated',
      )
    }
  })
})

describe('/application/{id}', () => {
  test('is changed in the given fields only', async () => {
    const made = (await register({ backchannel_logout_uri: 'https://lab.example.org/out' })).json()
    const changed = await t.call('PATCH', `/application/${made.uuid}`, {
      as: admin,
      body: { name: 'Second laboratory', requires_licence: false, backchannel_logout_uri: null },
    })
    const { client_secret, ...before } = made
    expect(changed.json()).toEqual({
      ...before,
      name: 'Second laboratory',
      requires_licence: false,
      backchannel_logout_uri: null,
      updated_at: expect.any(String),
    })
    const bad = await t.call('PATCH', `/application/${made.uuid}`, {
      as: admin,
      body: { redirect_uris: ['http://x.example'] },
    })
    expect(problemOf(bad)).toBe('400 malformed_input')
    const other = (await register()).json()
    const taken = await t.call('PATCH', `/application/${made.uuid}`, {
      as: admin,
      body: { audience: other.audience },
    })
    expect(problemOf(taken)).toBe('409 state_conflict')
  })

  test('is changed from the version that was read, and not when another was written since', async () => {
    const { uuid } = (await register()).json()
    const change = (body: object) => t.call('PATCH', `/application/${uuid}`, { as: admin, body })
    const first = await change({ name: 'One', if_updated_at: null })
    expect(first.statusCode, first.body).toBe(200)
    const late = await change({ name: 'Two', if_updated_at: null })
    expect(problemOf(late)).toBe('412 precondition_failed')
    const { updated_at } = first.json()
    expect((await change({ name: 'Two', if_updated_at: updated_at })).json().name).toBe('Two')
  })

  test('is listed, page by page', async () => {
    await register()
    await register()
    const first = (await t.call('GET', '/application?page_size=1', { as: admin })).json()
    const second = (
      await t.call('GET', `/application?page_size=1&page=${first.next_page}`, { as: admin })
    ).json()
    expect(first.items).toHaveLength(1)
    expect(second.items[0].uuid > first.items[0].uuid).toBe(true)
  })

  test('is removed, but not while a licence is for it', async () => {
    const { uuid } = (await register()).json()
    const licence = await makeLicence(t, { applicationId: uuid })
    expect(problemOf(await t.call('DELETE', `/application/${uuid}`, { as: admin }))).toBe(
      '409 state_conflict',
    )
    await t.sql`update licences set application_id = null where uuid = ${licence.uuid}`
    expect((await t.call('DELETE', `/application/${uuid}`, { as: admin })).statusCode).toBe(204)
    for (const method of ['GET', 'DELETE'] as const)
      expect(problemOf(await t.call(method, `/application/${uuid}`, { as: admin }))).toBe(
        '404 not_found',
      )
  })

  test('is changed, and gets a new secret, only with a fresh factor', async () => {
    const { uuid } = (await register()).json()
    const tired = await t.person({ role: 'admin' })
    await t.sql`
      update sessions set factor_verified_at = now() - interval '11 minutes' where sid = ${tired.sid}`
    const path = `/application/${uuid}`
    for (const answer of [
      await t.call('PATCH', path, { as: tired, body: { name: 'Other' } }),
      await t.call('POST', `${path}/secret`, { as: tired }),
    ])
      expect(problemOf(answer)).toBe('403 fresh_factor_required')
  })

  test('that is unknown is not found', async () => {
    const path = `/application/${newId()}`
    expect(problemOf(await t.call('PATCH', path, { as: admin, body: { name: 'x' } }))).toBe(
      '404 not_found',
    )
    expect(problemOf(await t.call('POST', `${path}/secret`, { as: admin }))).toBe('404 not_found')
  })
})

test('a new secret leaves the old one valid for a day, or as asked; the one before that ends', async () => {
  const { uuid: applicationId, client_secret: first } = (await register()).json()
  const rotate = async (body?: object) =>
    (await t.call('POST', `/application/${applicationId}/secret`, { as: admin, body })).json()
  const good = (secret: string) => isSecretOf(t.sql, { applicationId, secret })
  const { client_secret: second, old_secret_until } = await rotate()
  expect(Date.parse(old_secret_until) - Date.now()).toBeGreaterThan(23.9 * 3_600_000)
  expect([await good(first), await good(second)]).toEqual([true, true])
  const { client_secret: third } = await rotate({ old_secret_seconds: 0 })
  expect([await good(first), await good(second), await good(third)]).toEqual([false, false, true])
  expect((await rotate({ old_secret_seconds: -1 })).status).toBe(400)
})

test('changes of applications are in the audit log, and secrets are not', async () => {
  const { uuid, client_secret } = (await register()).json()
  await t.call('POST', `/application/${uuid}/secret`, { as: admin })
  await t.call('PATCH', `/application/${uuid}`, { as: admin, body: { name: 'Other' } })
  await t.call('DELETE', `/application/${uuid}`, { as: admin })
  const rows = await t.sql`
    select kind, actor_id, details::text from audit_log where details->>'application_id' = ${uuid} order by uuid`
  expect(rows.map(({ kind }) => kind)).toEqual([
    'application_created',
    'application_secret_made',
    'application_changed',
    'application_removed',
  ])
  expect(rows.every(({ actor_id }) => actor_id === admin.uuid)).toBe(true)
  expect(JSON.stringify(rows)).not.toContain(client_secret)
})
