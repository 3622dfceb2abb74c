import { describe, expect, test } from 'vitest'
import { type Person, testApp } from '../../test/app.ts'
import { documented } from '../../test/documented.ts'
import { problemOf } from '../../test/logins.ts'
import { newId } from '../db/ids.ts'
import { changeSeller } from '../sellers/changeSeller.ts'
import { countIncomplete } from '../sellers/countIncomplete.ts'

const t = documented(testApp())

const HOUSE = {
  name: 'Sejlhuset ApS',
  company_number: '12345678',
  vat_number: 'DK12345678',
  address: 'Havnegade 7\n8000 Aarhus C',
  country: 'DK',
  currency: 'DKK',
  email: 'billet@sejlhuset.example',
}

const create = (as: Person | undefined, body: object = {}) =>
  t.call('POST', '/seller', { ...(as && { as }), body: { ...HOUSE, ...body } })
const change = (as: Person, id: string, body: object) =>
  t.call('PATCH', `/seller/${id}`, { as, body })
const read = (id: string) => t.call('GET', `/seller/${id}`)
const grant = (as: Person, id: string, username: string) =>
  t.call('PUT', `/seller/${id}/admin`, { as, body: { username } })
const revoke = (as: Person, id: string, username: string) =>
  t.call('DELETE', `/seller/${id}/admin/${username}`, { as })
const platformAdmin = () => t.person({ role: 'admin' })

async function sellerOf(as: Person): Promise<string> {
  const made = await create(as)
  expect(made.statusCode, made.body).toBe(201)
  return made.json().uuid
}

async function idsOf(query = '', as?: Person): Promise<string[]> {
  const listed = await t.call('GET', `/seller?${query}`, { ...(as && { as }) })
  expect(listed.statusCode, listed.body).toBe(200)
  return listed.json().items.map((seller: { uuid: string }) => seller.uuid)
}

/** The seller that the installation began with. */
async function oldest(): Promise<string> {
  const [first = ''] = await idsOf('page_size=1')
  return first
}

const draft = (as: Person, body: object = {}) =>
  t.call('POST', '/event', {
    as,
    body: { title: 'x', description: '', starts_at: '2030-01-01T00:00:00Z', capacity: 1, ...body },
  })
const move = (as: Person, eventId: string, seller_id: string) =>
  t.call('PATCH', `/event/${eventId}`, { as, body: { seller_id } })

describe('a seller', () => {
  test('is there from the beginning, without a name, and is named later', async () => {
    const id = await oldest()
    expect((await read(id)).json()).toEqual({
      uuid: id,
      name: '',
      company_number: '',
      vat_number: '',
      address: '',
      country: 'DK',
      currency: 'DKK',
      email: null,
      created_at: expect.any(String),
      updated_at: null,
    })
    expect(await countIncomplete(t.sql)).toBe(1)
    const { vat_number: _, ...complete } = HOUSE
    const named = await change(await platformAdmin(), id, complete)
    expect(named.statusCode, named.body).toBe(200)
    expect(named.json()).toMatchObject({ ...complete, vat_number: '' })
    expect(await countIncomplete(t.sql)).toBe(0)
  })

  test('is made by a platform admin alone, and is read by everybody', async () => {
    const admin = await platformAdmin()
    const made = await create(admin)
    expect(made.json()).toEqual({
      ...HOUSE,
      uuid: expect.any(String),
      created_at: expect.any(String),
      updated_at: null,
    })
    expect((await read(made.json().uuid)).json()).toEqual(made.json())
    const { name } = HOUSE
    const short = await t.call('POST', '/seller', { as: admin, body: { name } })
    expect(short.json()).toMatchObject({ name, country: 'DK', currency: 'DKK', email: null })
    expect(problemOf(await create(await t.person({ role: 'organiser' })))).toBe('403 forbidden')
    expect(problemOf(await create(undefined))).toBe('401 unauthenticated')
  })

  test.each([
    [{ name: undefined }, '/name'],
    [{ name: ' ' }, '/name'],
    [{ name: 'x'.repeat(201) }, '/name'],
    [{ company_number: '1'.repeat(31) }, '/company_number'],
    [{ company_number: '12 34 <b>' }, '/company_number'],
    [{ vat_number: 'DK“12”' }, '/vat_number'],
    [{ address: 'x'.repeat(501) }, '/address'],
    [{ country: 'Denmark' }, '/country'],
    [{ country: 'dk' }, '/country'],
    [{ country: 'QQ' }, '/country'],
    [{ country: 'EU' }, '/country'],
    [{ currency: 'kr.' }, '/currency'],
    [{ currency: 'XYZ' }, '/currency'],
    [{ email: 'not an address' }, '/email'],
    [{ owner: 'x' }, '/owner'],
  ])('%j is refused with the field', async (body, path) => {
    const before = await t.sql`select 1 from sellers`
    const refused = await create(await platformAdmin(), body)
    expect(problemOf(refused)).toBe('400 malformed_input')
    const paths = refused.json().errors.map((error: { path: string }) => error.path)
    expect(paths).toContain(path)
    expect(await t.sql`select 1 from sellers`).toHaveLength(before.length)
  })

  test('that does not exist is not found by any request', async () => {
    const as = await platformAdmin()
    const id = newId()
    for (const answer of [
      await read(id),
      await change(as, id, {}),
      await grant(as, id, as.username),
      await revoke(as, id, as.username),
      await t.call('GET', `/seller/${id}/admin`, { as }),
    ])
      expect(problemOf(answer)).toBe('404 not_found')
  })

  test('changes by its admins, who name each other; one stays', async () => {
    const admin = await platformAdmin()
    const [ada, bo] = [await t.person(), await t.person()]
    const id = await sellerOf(admin)
    expect(problemOf(await change(ada, id, { name: 'Mine' }))).toBe('403 forbidden')
    expect(problemOf(await grant(ada, id, ada.username))).toBe('403 forbidden')
    const admins = `/seller/${id}/admin`
    expect(problemOf(await t.call('GET', admins, { as: ada }))).toBe('403 forbidden')
    const own = `${admins}/${ada.username}`
    expect(problemOf(await t.call('DELETE', own, { as: ada }))).toBe('403 forbidden')
    const added = await grant(admin, id, ada.username)
    expect(added.statusCode, added.body).toBe(201)
    expect(added.json()).toEqual({
      user_id: ada.uuid,
      username: ada.username,
      granted_by: admin.username,
      granted_at: expect.any(String),
    })
    expect((await grant(admin, id, ada.username)).statusCode).toBe(200)
    expect(problemOf(await grant(ada, id, 'nobody-has-this'))).toBe('404 not_found')
    expect((await grant(ada, id, bo.username)).statusCode).toBe(201)
    expect((await change(bo, id, { email: null })).json()).toMatchObject({ ...HOUSE, email: null })
    const listed = await t.call('GET', `/seller/${id}/admin`, { as: bo })
    expect(listed.json().items).toHaveLength(2)
    expect((await revoke(bo, id, ada.username)).statusCode).toBe(204)
    expect(problemOf(await revoke(bo, id, ada.username))).toBe('404 not_found')
    expect(problemOf(await revoke(bo, id, bo.username))).toBe('409 last_admin')
    expect((await revoke(admin, id, bo.username)).statusCode).toBe(204)
    const kinds = await t.sql<{ kind: string }[]>`
      select kind from audit_log where details ->> 'seller_id' = ${id} order by at, uuid`
    expect(kinds.map(({ kind }) => kind)).toEqual([
      'seller_created',
      'seller_admin_added',
      'seller_admin_added',
      'seller_changed',
      'seller_admin_removed',
      'seller_admin_removed',
    ])
  })

  test('that was changed since is not overwritten', async () => {
    const admin = await platformAdmin()
    const id = await sellerOf(admin)
    expect((await change(admin, id, { name: 'One', if_updated_at: null })).statusCode).toBe(200)
    const late = await change(admin, id, { name: 'Two', if_updated_at: null })
    expect(problemOf(late)).toBe('412 precondition_failed')
    expect((await read(id)).json().name).toBe('One')
  })

  test('is listed, the oldest first, page by page; with mine=1 those that one runs', async () => {
    const admin = await platformAdmin()
    const id = await sellerOf(admin)
    const all = await idsOf('page_size=100')
    expect(all[0]).toBe(await oldest())
    expect(all).toContain(id)
    const paged: string[] = []
    for (let page = ''; ; ) {
      const listed = (await t.call('GET', `/seller?page_size=2${page}`)).json()
      paged.push(...listed.items.map((seller: { uuid: string }) => seller.uuid))
      if (listed.next_page === null) break
      page = `&page=${listed.next_page}`
    }
    expect(paged).toEqual(all)
    const ada = await t.person()
    expect(await idsOf('mine=1', ada)).toEqual([])
    await grant(admin, id, ada.username)
    expect(await idsOf('mine=1', ada)).toEqual([id])
    expect(problemOf(await t.call('GET', '/seller?mine=1'))).toBe('401 unauthenticated')
    expect(problemOf(await t.call('GET', '/seller?page=x'))).toBe('400 malformed_input')
  })
})

describe('the seller of an event', () => {
  test('is the oldest, or the one that its creator runs, if it is exactly one', async () => {
    const admin = await platformAdmin()
    const organiser = await t.person({ role: 'organiser' })
    const first = await draft(organiser)
    expect(first.json().seller_id).toBe(await oldest())
    const [one, two] = [await sellerOf(admin), await sellerOf(admin)]
    await grant(admin, one, organiser.username)
    expect((await draft(organiser)).json().seller_id).toBe(one)
    await grant(admin, two, organiser.username)
    expect((await draft(organiser)).json().seller_id).toBe(await oldest())
    expect((await draft(organiser, { seller_id: two })).json().seller_id).toBe(two)
    expect((await t.call('GET', `/event/${first.json().uuid}`, { as: organiser })).json()).toEqual(
      first.json(),
    )
  })

  test('is nobody’s without consent: a stranger may not sell in its name', async () => {
    const admin = await platformAdmin()
    const organiser = await t.person({ role: 'organiser' })
    const id = await sellerOf(admin)
    expect(problemOf(await draft(organiser, { seller_id: id }))).toBe('403 forbidden')
    const { uuid } = (await draft(organiser)).json()
    expect(problemOf(await move(organiser, uuid, id))).toBe('403 forbidden')
    expect((await draft(admin, { seller_id: id })).json().seller_id).toBe(id)
    const unknown = await draft(organiser, { seller_id: newId() })
    expect(problemOf(unknown)).toBe('400 malformed_input')
    expect(unknown.json().errors).toEqual([
      { path: '/seller_id', code: 'unknown', reason: 'is not the id of a seller' },
    ])
  })

  test('changes while the event is a draft, and not afterwards', async () => {
    const admin = await platformAdmin()
    const id = await sellerOf(admin)
    const { uuid } = (await draft(admin)).json()
    expect((await move(admin, uuid, id)).json()).toMatchObject({ seller_id: id })
    await t.call('POST', `/event/${uuid}/publish`, { as: admin })
    expect((await move(admin, uuid, id)).statusCode).toBe(200)
    const refused = await move(admin, uuid, await oldest())
    expect(problemOf(refused)).toBe('409 state_conflict')
    expect((await t.call('GET', `/event/${uuid}`)).json().seller_id).toBe(id)
  })
})

describe('the currency of a seller', () => {
  const price = (as: Person, eventId: string, currency: string) =>
    t.call('POST', `/event/${eventId}/product`, {
      as,
      body: { name: 'x', price: { amount_minor: 100, currency } },
    })

  test('changes until something of it has a price, and then never', async () => {
    const admin = await platformAdmin()
    const id = await sellerOf(admin)
    const { uuid } = (await draft(admin, { seller_id: id })).json()
    expect((await change(admin, id, { currency: 'SEK' })).statusCode).toBe(200)
    expect((await price(admin, uuid, 'SEK')).statusCode).toBe(201)
    const refused = await change(admin, id, { currency: 'EUR', name: 'Other' })
    expect(problemOf(refused)).toBe('409 state_conflict')
    expect(refused.json().errors).toMatchObject([{ path: '/currency', code: 'fixed' }])
    expect((await read(id)).json()).toMatchObject({ currency: 'SEK', name: HOUSE.name })
    expect((await change(admin, id, { currency: 'SEK', name: 'Other' })).statusCode).toBe(200)
  })

  test('is that of the prices of each event that comes to it', async () => {
    const admin = await platformAdmin()
    const [krone, euro] = [await sellerOf(admin), await sellerOf(admin)]
    await change(admin, euro, { currency: 'EUR' })
    const { uuid } = (await draft(admin, { seller_id: krone })).json()
    expect((await move(admin, uuid, euro)).statusCode).toBe(200)
    expect((await move(admin, uuid, krone)).statusCode).toBe(200)
    await price(admin, uuid, 'DKK')
    const refused = await move(admin, uuid, euro)
    expect(problemOf(refused)).toBe('400 malformed_input')
    expect(refused.json().errors).toMatchObject([{ path: '/seller_id', code: 'mismatch' }])
    const other = await sellerOf(admin)
    expect((await move(admin, uuid, other)).statusCode).toBe(200)
    expect(problemOf(await change(admin, other, { currency: 'EUR' }))).toBe('409 state_conflict')
  })

  test('does not change beside the first price, which waits for it and is refused', async () => {
    const admin = await platformAdmin()
    const id = await sellerOf(admin)
    const { uuid } = (await draft(admin, { seller_id: id })).json()
    let priced: ReturnType<typeof price> | undefined
    await t.sql.begin(async (tx) => {
      await changeSeller(tx, { sellerId: id, input: { currency: 'EUR' }, actorId: admin.uuid })
      priced = price(admin, uuid, 'DKK')
      await expect
        .poll(
          async () => {
            const waiting = await t.sql`
            select 1 from pg_stat_activity
             where datname = current_database() and wait_event_type = 'Lock'`
            return waiting.length
          },
          { timeout: 10_000 },
        )
        .toBeGreaterThan(0)
    })
    expect((await priced)?.json().errors).toMatchObject([
      { path: '/price/currency', code: 'mismatch' },
    ])
    expect((await read(id)).json().currency).toBe('EUR')
  })
})
