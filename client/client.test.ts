import { beforeAll, expect, expectTypeOf, test } from 'vitest'
import { freePort } from '../cli/test/freePort.ts'
import { PASSWORD, type Person, testApp } from '../server/test/app.ts'
import { publishedEvent } from '../server/test/events.ts'
import { answer, type Event, type EventPage, type NewEvent, openClient } from './src/client.ts'
import { Problem, Unreachable } from './src/problem.ts'
import { inMemory } from './src/tokens.ts'

const t = testApp()
let baseUrl = ''

beforeAll(async () => {
  const port = await freePort()
  await t.app().listen({ port, host: '127.0.0.1' })
  baseUrl = `http://127.0.0.1:${port}`
})

/** A login whose access token has already expired. */
const overdue = (person: Person) => ({
  access_token: 'expired',
  refresh_token: person.refreshToken,
})

/** Sends requests and counts the refreshes; `lose` decides which answers to refreshes are lost. */
function watched(lose: (refreshes: number) => boolean = () => false) {
  const seen = { refreshes: 0 }
  const send = async (request: Request): Promise<Response> => {
    const isRefresh = request.url.endsWith('/refresh')
    if (isRefresh) seen.refreshes++
    const response = await fetch(request)
    if (isRefresh && lose(seen.refreshes)) throw new TypeError('fetch failed')
    return response
  }
  return { seen, send }
}

test('a person logs in, is known, and is a stranger after the logout', async () => {
  const person = await t.person()
  const store = inMemory()
  const client = openClient({ baseUrl, store })
  const security_code = await t.code(person)
  await client.login({ username: person.username, password: PASSWORD, security_code })
  const me = await answer(client.api.GET('/api/v1/auth-jwt/user-info'))
  expectTypeOf(me.role).toEqualTypeOf<'user' | 'organiser' | 'admin'>()
  expect(me.username).toBe(person.username)
  await client.logout()
  expect(await store.load()).toBeUndefined()
  await expect(client.api.GET('/api/v1/auth-jwt/user-info')).rejects.toThrow(
    'This request needs a login. Log in first.',
  )
})

test('paths, queries, bodies and answers have types', async () => {
  const organiser = await t.person({ role: 'organiser' })
  const { api } = openClient({ baseUrl, token: organiser.accessToken })
  const body: NewEvent = {
    title: 'Typed',
    description: '',
    starts_at: '2030-01-01T00:00:00Z',
    capacity: 2,
    totp: { digits: 8 },
  }
  const event = await answer(api.POST('/api/v1/event', { body }))
  expectTypeOf(event).toEqualTypeOf<Event>()
  expectTypeOf(event.starts_at).toEqualTypeOf<string>()
  expectTypeOf(event.venue).toEqualTypeOf<string | null>()
  const path = { id: event.uuid }
  const read = await answer(api.GET('/api/v1/event/{id}', { params: { path } }))
  expect(read).toEqual(event)
  const query = { mine: '1', page_size: 1 } as const
  const list = await answer(api.GET('/api/v1/event/list', { params: { query } }))
  expectTypeOf(list).toEqualTypeOf<EventPage>()
  expect(list.items.map(({ title }) => title)).toEqual(['Typed'])
})

test('a refusal is thrown with its code and its fields', async () => {
  const { api } = openClient({ baseUrl })
  const id = '0190a6c0-0000-7000-8000-000000000001'
  const lost = await api.GET('/api/v1/event/{id}', { params: { path: { id } } }).catch(String)
  expect(lost).toMatch(/^Problem: /)
  const body = { username: 'x', email: 'nobody', password1: 'a', password2: 'b' }
  const refused = await api.POST('/api/v1/user', { body }).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(Problem)
  expect(refused).toMatchObject({ code: 'malformed_input', status: 400 })
  expect((refused as Problem).errors.map(({ path }) => path)).toContain('/username')
})

test('law 6: many requests with an expired access token cause one refresh, and all are answered', async () => {
  const person = await t.person()
  const store = inMemory(overdue(person))
  const { seen, send } = watched()
  const { api } = openClient({ baseUrl, store, fetch: send })
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => answer(api.GET('/api/v1/auth-jwt/user-info'))),
  )
  expect(answers.every(({ uuid }) => uuid === person.uuid)).toBe(true)
  expect(seen.refreshes).toBe(1)
})

test('a request with a body is repeated with its body after the refresh', async () => {
  const { uuid } = await publishedEvent(t)
  const person = await t.person()
  const { api } = openClient({ baseUrl, store: inMemory(overdue(person)) })
  const path = { username: person.username }
  const ticket = await answer(
    api.POST('/api/v1/user/{username}/events', { params: { path }, body: { event_id: uuid } }),
  )
  expect(ticket).toMatchObject({ event_id: uuid, status: 'BOOKED' })
})

test('law 6: a lost answer to a refresh ends no login', async () => {
  const person = await t.person()
  const { seen, send } = watched((refreshes) => refreshes <= 2)
  const { api } = openClient({ baseUrl, store: inMemory(overdue(person)), fetch: send })
  const me = await answer(api.GET('/api/v1/auth-jwt/user-info'))
  expect(me.uuid).toBe(person.uuid)
  expect(seen.refreshes).toBe(3)
})

test('in a browser the cookies are refreshed, and no script sees a token', async () => {
  const person = await t.person()
  const jar = new Map([
    ['access_token', 'expired'],
    ['refresh_token', person.refreshToken],
  ])
  const asBrowser = async (request: Request): Promise<Response> => {
    request.headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await fetch(request)
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = cookie.split(';')[0]?.split('=') ?? []
      jar.set(name, value)
    }
    return response
  }
  const store = inMemory()
  const { api } = openClient({ baseUrl, cookies: true, store, fetch: asBrowser })
  const me = await answer(api.GET('/api/v1/auth-jwt/user-info'))
  expect(me.uuid).toBe(person.uuid)
  expect(jar.get('access_token')).not.toBe('expired')
  expect(await store.load()).toBeUndefined()
})

test('two clients with one store refresh one after the other, and both stay logged in', async () => {
  const person = await t.person()
  const store = inMemory(overdue(person))
  const [one, other] = [watched(), watched()]
  const ask = ({ send }: typeof one) =>
    answer(openClient({ baseUrl, store, fetch: send }).api.GET('/api/v1/auth-jwt/user-info'))
  await Promise.all([ask(one), ask(other)])
  await ask(one)
  await ask(other)
  expect(one.seen.refreshes + other.seen.refreshes).toBeLessThanOrEqual(2)
})

test('the tokens of an ended login session are forgotten, and the request is refused', async () => {
  const person = await t.person()
  await t.call('POST', '/auth-jwt/logout', { as: person })
  const store = inMemory({ access_token: person.accessToken, refresh_token: person.refreshToken })
  const { api } = openClient({ baseUrl, store })
  await expect(api.GET('/api/v1/auth-jwt/user-info')).rejects.toMatchObject({
    code: 'unauthenticated',
  })
  expect(await store.load()).toBeUndefined()
})

test('a browser that has dropped its access token still learns why the login session ended', async () => {
  const person = await t.person()
  await t.call('DELETE', `/session/${person.sid}`, { as: person })
  const asBrowser = async (request: Request): Promise<Response> => {
    const { url, method } = request
    const headers = {
      cookie: `refresh_token=${person.refreshToken}`,
      origin: baseUrl,
      'content-type': 'application/json',
    }
    return fetch(url, { method, headers, body: (await request.text()) || null })
  }
  const { api } = openClient({ baseUrl, cookies: true, fetch: asBrowser })
  await expect(api.GET('/api/v1/auth-jwt/user-info')).rejects.toMatchObject({
    code: 'unauthenticated',
    document: { session_end: { reason: 'revoked' } },
  })
  // A wrong password is another matter.
  const { username } = person
  await expect(
    api.POST('/api/v1/auth-totp/qrcode', { body: { username, password: 'Wrong password 1' } }),
  ).rejects.toMatchObject({ code: 'login_failed' })
})

test('a server that does not answer is reported as unreachable', async () => {
  const gone = `http://127.0.0.1:${await freePort()}`
  const { api } = openClient({ baseUrl: gone })
  await expect(api.GET('/health/live')).rejects.toThrow(Unreachable)
  await expect(api.GET('/health/live')).rejects.toThrow(`The server at ${gone} does not answer.`)
})

test('if the server needs a fresh code, the person is asked once and the request is repeated', async () => {
  const [admin, person] = [await t.person({ role: 'admin' }), await t.person()]
  const stale = () =>
    t.sql`update sessions set factor_verified_at = now() - interval '1 hour' where sid = ${admin.sid}`
  const asked: string[] = []
  const open = (askForCode?: () => Promise<string | undefined>) => {
    const { api } = openClient({
      baseUrl,
      token: admin.accessToken,
      ...(askForCode && { askForCode }),
    })
    const path = { username: person.username }
    return answer(
      api.PUT('/api/v1/user/{username}/role', { params: { path }, body: { role: 'organiser' } }),
    )
  }
  const code = await t.code(admin)
  await stale()
  const changed = await open(async () => {
    asked.push('once')
    return code
  })
  expect(changed.role).toBe('organiser')
  expect(asked).toEqual(['once'])

  await stale()
  for (const ask of [undefined, async () => undefined])
    await expect(open(ask)).rejects.toMatchObject({ code: 'fresh_factor_required' })
  await expect(open(async () => code)).rejects.toMatchObject({ code: 'login_failed' })
})
