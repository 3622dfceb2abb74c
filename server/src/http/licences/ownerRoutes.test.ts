import { expect, test } from 'vitest'
import { testApp } from '../../../test/app.ts'
import { documented } from '../../../test/documented.ts'
import { problemOf } from '../../../test/logins.ts'
import { newId } from '../../db/ids.ts'

const t = documented(testApp())

const ADA = { name: 'Ada', surname: 'Lovelace', email: 'ada@institute.example' }

test('an owner is created, read, changed and found', async () => {
  const admin = await t.person({ role: 'admin' })
  const made = await t.call('POST', '/owner', {
    as: admin,
    body: {
      ...ADA,
      affiliation: 'Institute of Examples',
      comments: 'pays\nlate',
      details: { vat: 7 },
    },
  })
  expect(made.statusCode, made.body).toBe(201)
  expect(made.json()).toEqual({
    ...ADA,
    uuid: expect.any(String),
    affiliation: 'Institute of Examples',
    comments: 'pays\nlate',
    details: { vat: 7 },
    created_on: expect.any(String),
  })
  const { uuid } = made.json()
  const read = await t.call('GET', `/owner/${uuid}`, { as: admin })
  expect(read.json()).toEqual(made.json())

  const changed = await t.call('PATCH', `/owner/${uuid}`, {
    as: admin,
    body: { affiliation: '100%_of it', details: { nested: [{ a: null }] } },
  })
  expect(changed.json()).toEqual({
    ...made.json(),
    affiliation: '100%_of it',
    details: { nested: [{ a: null }] },
  })
  const same = await t.call('PATCH', `/owner/${uuid}`, { as: admin, body: {} })
  expect(same.json()).toEqual(changed.json())

  await t.call('POST', '/owner', { as: admin, body: { ...ADA, affiliation: '100 kinds of it' } })
  const found = await t.call('GET', `/owner?query=${encodeURIComponent('100%_OF')}`, { as: admin })
  expect(found.json().items).toEqual([changed.json()])
  const kinds = await t.sql`
    select kind from audit_log where actor_id = ${admin.uuid} and details ->> 'owner_id' = ${uuid} order by uuid`
  expect(kinds.map(({ kind }) => kind)).toEqual(['owner_created', 'owner_changed'])
})

test('owners are listed page by page, each once', async () => {
  const admin = await t.person({ role: 'admin' })
  for (let i = 0; i < 5; i++)
    await t.call('POST', '/owner', { as: admin, body: { ...ADA, affiliation: `Paged ${i}` } })
  const seen: string[] = []
  let next = ''
  for (let pages = 0; pages < 9; pages++) {
    const page = await t.call('GET', `/owner?query=Paged&page_size=2${next}`, { as: admin })
    seen.push(...page.json().items.map((item: { affiliation: string }) => item.affiliation))
    if (page.json().next_page === null) break
    next = `&page=${page.json().next_page}`
  }
  expect(seen).toEqual(['Paged 0', 'Paged 1', 'Paged 2', 'Paged 3', 'Paged 4'])
})

test('law 4: an owner is created once for an Idempotency-Key', async () => {
  const admin = await t.person({ role: 'admin' })
  const create = () =>
    t.call('POST', '/owner', { as: admin, body: ADA, headers: { 'idempotency-key': 'owner' } })
  const [first, again] = [await create(), await create()]
  expect(again.json()).toEqual(first.json())
})

test('law 9: owners are for platform admins only', async () => {
  const admin = await t.person({ role: 'admin' })
  const { uuid } = (await t.call('POST', '/owner', { as: admin, body: ADA })).json()
  for (const as of [await t.person(), await t.person({ role: 'organiser' }), undefined])
    for (const id of [uuid, newId()])
      for (const answer of [
        await t.call('POST', '/owner', { ...(as && { as }), body: ADA }),
        await t.call('GET', '/owner', { ...(as && { as }) }),
        await t.call('GET', `/owner/${id}`, { ...(as && { as }) }),
        await t.call('PATCH', `/owner/${id}`, { ...(as && { as }), body: { name: 'x' } }),
      ])
        expect(problemOf(answer)).toBe(as ? '403 forbidden' : '401 unauthenticated')
})

test('law 10: an owner with wrong fields is refused, and each field is named', async () => {
  const admin = await t.person({ role: 'admin' })
  for (const [body, path] of [
    [{}, '/name'],
    [{ ...ADA, email: 'nowhere' }, '/email'],
    [{ ...ADA, name: 'two\nlines' }, '/name'],
    [{ ...ADA, affiliation: 'x'.repeat(201) }, '/affiliation'],
    [{ ...ADA, comments: 'x'.repeat(4001) }, '/comments'],
    [{ ...ADA, details: [] }, '/details'],
    [{ ...ADA, details: { x: 'x'.repeat(4096) } }, '/details'],
    [{ ...ADA, uuid: newId() }, '/uuid'],
  ] as const) {
    const answer = await t.call('POST', '/owner', { as: admin, body })
    expect(problemOf(answer), JSON.stringify(body).slice(0, 99)).toBe('400 malformed_input')
    expect(answer.json().errors.map((error: { path: string }) => error.path)).toContain(path)
  }
  expect(problemOf(await t.call('GET', `/owner/${newId()}`, { as: admin }))).toBe('404 not_found')
  expect(
    problemOf(await t.call('PATCH', `/owner/${newId()}`, { as: admin, body: { name: 'x' } })),
  ).toBe('404 not_found')
  expect(problemOf(await t.call('GET', '/owner/x', { as: admin }))).toBe('400 malformed_input')
  expect(problemOf(await t.call('GET', '/owner?page=x', { as: admin }))).toBe('400 malformed_input')
})
