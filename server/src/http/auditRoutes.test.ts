import { beforeAll, expect, test } from 'vitest'
import { type Person, testApp } from '../../test/app.ts'
import { problemOf } from '../../test/logins.ts'
import { OPERATOR } from '../audit/actor.ts'
import { audit } from '../login/auditKinds.ts'

const t = testApp()
let admin: Person
let other: Person

const list = async (query: string) => {
  const answer = await t.call('GET', `/audit?${query}`, { as: admin })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json().items as Record<string, unknown>[]
}

beforeAll(async () => {
  admin = await t.person({ role: 'admin' })
  other = await t.person()
  for (const username of ['nobody-at-all', other.username])
    await t.call('POST', '/auth-jwt/login', {
      body: { username, password: 'a wrong long phrase', security_code: '000000' },
    })
  await t.call('PUT', `/user/${other.username}/role`, { as: admin, body: { role: 'organiser' } })
  await audit.record(t.sql, {
    kind: 'restored',
    actor: OPERATOR,
    details: { as_of: '2026-11-29T00:00:00Z', keeps_logins: false },
  })
})

test('an admin reads also the entries about nobody: a failed login of no user, and the operator’s', async () => {
  const failed = await list('kind=login_failed')
  expect(failed.map(({ username }) => username)).toEqual([other.username, null])
  expect(await list('kind=restored')).toMatchObject([
    { actor: null, username: null, details: { keeps_logins: false } },
  ])
})

test('entries are found by actor and by whom they concern, under a name or an id', async () => {
  for (const actor of [admin.username, admin.uuid])
    expect(await list(`actor=${actor}&kind=role_changed`)).toMatchObject([
      { actor: admin.username, username: other.username, details: { role: 'organiser' } },
    ])
  expect(await list(`actor=${other.username}&kind=role_changed`)).toEqual([])
  for (const entry of await list(`actor=${other.uuid}`)) expect(entry['actor_id']).toBe(other.uuid)
  const kinds = (await list(`user=${other.uuid}`)).map(({ kind }) => kind)
  expect(kinds).toEqual(expect.arrayContaining(['role_changed', 'login_failed']))
})

test('entries are found by time, from the first moment on and before the last', async () => {
  const [entry] = await list('kind=role_changed')
  const at = String(entry?.['at'])
  const later = new Date(Date.parse(at) + 1_000).toISOString()
  const earlier = new Date(Date.parse(at) - 1_000).toISOString()
  expect(await list(`kind=role_changed&from=${earlier}&to=${later}`)).toHaveLength(1)
  expect(await list(`kind=role_changed&from=${later}`)).toEqual([])
  expect(await list(`kind=role_changed&to=${earlier}`)).toEqual([])
})

test('a kind that does not exist is refused with the list, and a former one is not', async () => {
  for (const form of ['json', 'csv']) {
    const refused = await t.call('GET', `/audit?kind=nonsense&format=${form}`, { as: admin })
    expect(problemOf(refused)).toBe('400 malformed_input')
    expect(refused.json().errors).toEqual([
      {
        path: '/kind',
        code: 'not_one_of',
        reason: expect.stringMatching(/^must be one of: .*login_failed/),
      },
    ])
  }
  expect(await list('kind=seat_borrowed')).toEqual([])
})

test('the pages of the list have every entry once, the newest first', async () => {
  const all = await list('page_size=100')
  const seen: unknown[] = []
  for (let page = ''; ; ) {
    const answer = await t.call('GET', `/audit?page_size=2${page}`, { as: admin })
    const { items, next_page } = answer.json()
    seen.push(...items.map(({ uuid }: { uuid: string }) => uuid))
    if (next_page === null) break
    page = `&page=${next_page}`
  }
  expect(seen).toEqual(all.map(({ uuid }) => uuid))
})

test('as CSV it is the same list, for a spreadsheet', async () => {
  for (const [query, headers] of [
    ['kind=role_changed&format=csv', {}],
    ['kind=role_changed', { accept: 'text/csv' }],
  ] as const) {
    const answer = await t.call('GET', `/audit?${query}`, { as: admin, headers })
    expect(answer.headers['content-type']).toContain('text/csv')
    const lines = answer.body.trimEnd().split('\r\n')
    expect(lines).toHaveLength(2)
    expect(lines[0]).toContain('at,kind,actor,')
    expect(lines[1]).toContain(`role_changed,${admin.username},${admin.uuid},${other.username}`)
  }
})

test('nobody but an admin reads it, and an unknown name or time is refused', async () => {
  const ask = async (query: string, as?: Person) =>
    problemOf(await t.call('GET', `/audit?${query}`, { ...(as && { as }) }))
  expect(await ask('')).toBe('401 unauthenticated')
  expect(await ask('', other)).toBe('403 forbidden')
  expect(await ask('actor=nobody-at-all', admin)).toBe('404 not_found')
  expect(await ask('user=nobody-at-all', admin)).toBe('404 not_found')
  for (const from of ['yesterday', '0000-01-01T00:00:00Z', '2026-06-30T23:59:60Z'])
    for (const form of ['json', 'csv'])
      expect(await ask(`from=${from}&format=${form}`, admin)).toBe('400 malformed_input')
  expect(await ask('page=x', admin)).toBe('400 malformed_input')
})
