import { describe, expect, test } from 'vitest'
import { type Person, testApp } from '../../test/app.ts'
import { documented } from '../../test/documented.ts'
import { publishedEvent, type TestEvent } from '../../test/events.ts'
import { problemOf } from '../../test/logins.ts'
import { addProduct, addQuota, freeProduct, order } from '../../test/orders.ts'
import { newId } from '../db/ids.ts'

const t = documented(testApp())

const list = (event: TestEvent, options: { as?: Person } = {}) =>
  t.call('GET', `/event/${event.uuid}/product`, options)
const change = (event: TestEvent, productId: string, body: object) =>
  t.call('PATCH', `/event/${event.uuid}/product/${productId}`, { as: event.organiser, body })
const remove = (event: TestEvent, productId: string) =>
  t.call('DELETE', `/event/${event.uuid}/product/${productId}`, { as: event.organiser })
const quotas = async (event: TestEvent) =>
  (await t.call('GET', `/event/${event.uuid}/quota`, { as: event.organiser })).json().items

describe('the products of an event', () => {
  test('begin with one free ticket per person', async () => {
    const event = await publishedEvent(t)
    const listed = await list(event)
    expect(listed.statusCode, listed.body).toBe(200)
    expect(listed.json().items).toEqual([
      {
        uuid: expect.any(String),
        event_id: event.uuid,
        name: 'Ticket',
        description: '',
        price: { amount_minor: 0, currency: 'DKK' },
        vat_rate_bp: 0,
        vat_exemption: null,
        sale_starts_at: null,
        sale_ends_at: null,
        limit_per_person: 1,
        is_offered: true,
        state: 'on_sale',
        free: 100,
        taken: 0,
        quota_ids: [],
        sequence: 0,
        created_at: expect.any(String),
        updated_at: null,
      },
    ])
  })

  test('are added, changed, shown in their order, and removed', async () => {
    const event = await publishedEvent(t)
    const [adult, child] = [
      await addProduct(t, event),
      await addProduct(t, event, { name: 'Child' }),
    ]
    const names = async () =>
      (await list(event)).json().items.map(({ name }: { name: string }) => name)
    await expect(names()).resolves.toEqual(['Ticket', 'Standing', 'Child'])
    const changed = await change(event, child.uuid, { name: 'Young', sequence: 0 })
    expect(changed.json()).toMatchObject({ name: 'Young', price: { amount_minor: 34_500 } })
    await expect(names()).resolves.toEqual(['Ticket', 'Young', 'Standing'])
    expect((await remove(event, adult.uuid)).statusCode).toBe(204)
    expect(problemOf(await remove(event, adult.uuid))).toBe('404 not_found')
    expect(problemOf(await change(event, adult.uuid, {}))).toBe('404 not_found')
    await expect(names()).resolves.toEqual(['Ticket', 'Young'])
  })

  test('that are not offered are shown to the admins of the event alone', async () => {
    const event = await publishedEvent(t)
    await addProduct(t, event, { name: 'Press', is_offered: false })
    expect((await list(event)).json().items).toHaveLength(1)
    expect((await list(event, { as: await t.person() })).json().items).toHaveLength(1)
    const all = await list(event, { as: event.organiser })
    expect(all.json().items).toMatchObject([{ name: 'Ticket' }, { name: 'Press', state: 'hidden' }])
  })

  test('say whether they can be had now, and how many', async () => {
    const event = await publishedEvent(t, { capacity: 5 })
    const few = await addQuota(t, event, { name: 'Few', size: 1 })
    const one = await addProduct(t, event, { quota_ids: [few.uuid] })
    await addProduct(t, event, { sale_starts_at: '2029-01-01T00:00:00Z' })
    await addProduct(t, event, { sale_ends_at: '2020-01-01T00:00:00Z' })
    await order(t, event, { as: await t.person(), productIds: [one.uuid] })
    expect((await list(event)).json().items).toMatchObject([
      { state: 'on_sale', free: 4, taken: 0 },
      { state: 'sold_out', free: 0, taken: 1 },
      { state: 'not_begun', free: 4 },
      { state: 'ended', free: 4 },
    ])
  })

  test('of which there are tickets are not removed, and their price stays with what was ordered', async () => {
    const event = await publishedEvent(t)
    const { uuid } = await addProduct(t, event)
    const buyer = await t.person()
    const made = await order(t, event, { as: buyer, productIds: [uuid] })
    expect(problemOf(await remove(event, uuid))).toBe('409 state_conflict')
    const price = { amount_minor: 99_900, currency: 'DKK' }
    await change(event, uuid, { name: 'Dear', price, vat_rate_bp: 0 })
    const read = await t.call('GET', `/order/${made.json().uuid}`, { as: buyer })
    expect(read.json()).toEqual(made.json())
  })

  test('are changed by one admin at a time, who says from which version', async () => {
    const event = await publishedEvent(t)
    const { uuid } = await addProduct(t, event)
    const first = await change(event, uuid, { name: 'First', if_updated_at: null })
    expect(first.statusCode, first.body).toBe(200)
    const late = await change(event, uuid, { name: 'Second', if_updated_at: null })
    expect(problemOf(late)).toBe('412 precondition_failed')
    const { updated_at: if_updated_at } = first.json()
    expect((await change(event, uuid, { name: 'Second', if_updated_at })).statusCode).toBe(200)
  })

  test.each<[object, string, string]>([
    [{ price: { amount_minor: -1, currency: 'DKK' } }, '/price/amount_minor', 'too_small'],
    [{ price: { amount_minor: 1e12, currency: 'DKK' } }, '/price/amount_minor', 'too_large'],
    [{ price: { amount_minor: 0.5, currency: 'DKK' } }, '/price/amount_minor', 'wrong_type'],
    [{ price: { amount_minor: 1, currency: 'XQQ' } }, '/price/currency', 'unknown'],
    [{ vat_rate_bp: 10_001 }, '/vat_rate_bp', 'too_large'],
    [{ vat_exemption: 'Culture' }, '/vat_rate_bp', 'not_wanted'],
    [{ limit_per_person: 0 }, '/limit_per_person', 'too_small'],
    [{ sale_starts_at: 'tomorrow' }, '/sale_starts_at', 'not_a_date'],
    [
      { sale_starts_at: '2029-01-02T00:00:00Z', sale_ends_at: '2029-01-01T00:00:00Z' },
      '/sale_ends_at',
      'not_after',
    ],
    [{ quota_ids: [newId()] }, '/quota_ids/0', 'unknown'],
    [{ name: ' ' }, '/name', 'not_visible'],
  ])('law 10: are refused with the field and the reason: %j', async (input, path, code) => {
    const event = await publishedEvent(t)
    const answer = await t.call('POST', `/event/${event.uuid}/product`, {
      as: event.organiser,
      body: {
        name: 'x',
        price: { amount_minor: 100, currency: 'DKK' },
        vat_rate_bp: 2_500,
        ...input,
      },
    })
    expect(problemOf(answer)).toBe('400 malformed_input')
    expect(answer.json().errors).toContainEqual(expect.objectContaining({ path, code }))
    expect((await list(event)).json().items).toHaveLength(1)
  })

  test('law 10: with a price are in the currency of the seller', async () => {
    const event = await publishedEvent(t)
    const answer = await t.call('POST', `/event/${event.uuid}/product`, {
      as: event.organiser,
      body: { name: 'x', price: { amount_minor: 100, currency: 'EUR' } },
    })
    expect(answer.json().errors).toMatchObject([{ path: '/price/currency', code: 'mismatch' }])
    const price = { amount_minor: 0, currency: 'EUR' }
    const { uuid } = await addProduct(t, event, { price })
    const priced = await t.call('PATCH', `/event/${event.uuid}/product/${uuid}`, {
      as: event.organiser,
      body: { price: { amount_minor: 100, currency: 'EUR' } },
    })
    expect(priced.json().errors).toMatchObject([{ path: '/price/currency', code: 'mismatch' }])
  })

  test('that are exempt from VAT say why', async () => {
    const event = await publishedEvent(t)
    const vat = { vat_rate_bp: 0, vat_exemption: 'ML § 13, stk. 1, nr. 6' }
    const { uuid } = await addProduct(t, event, vat)
    const made = await order(t, event, { as: await t.person(), productIds: [uuid] })
    expect(made.json().positions[0].vat).toEqual({
      rate_bp: 0,
      amount_minor: 0,
      exemption: 'ML § 13, stk. 1, nr. 6',
    })
  })
})

describe('the quotas of an event', () => {
  test('law 10: the capacity is not removed, in any form of its id', async () => {
    const event = await publishedEvent(t)
    for (const id of [event.uuid, event.uuid.toUpperCase()]) {
      const path = `/event/${event.uuid}/quota/${id}`
      expect(problemOf(await t.call('DELETE', path, { as: event.organiser }))).toBe(
        '409 state_conflict',
      )
    }
  })

  test('begin with its capacity, which is changed as the event is', async () => {
    const event = await publishedEvent(t)
    expect(await quotas(event)).toMatchObject([
      { uuid: event.uuid, is_capacity: true, size: 100, taken: 0 },
    ])
    const changed = await t.call('PATCH', `/event/${event.uuid}/quota/${event.uuid}`, {
      as: event.organiser,
      body: { size: 40 },
    })
    expect(changed.statusCode, changed.body).toBe(200)
    const read = await t.call('GET', `/event/${event.uuid}`)
    expect(read.json()).toMatchObject({ capacity: 40 })
    const gone = await t.call('DELETE', `/event/${event.uuid}/quota/${event.uuid}`, {
      as: event.organiser,
    })
    expect(problemOf(gone)).toBe('409 state_conflict')
  })

  test('are added, renamed, resized, and removed when no product uses them', async () => {
    const event = await publishedEvent(t)
    const { uuid } = await addQuota(t, event, { name: 'Floor', size: 10 })
    const product = await addProduct(t, event, { quota_ids: [uuid] })
    const path = `/event/${event.uuid}/quota/${uuid}`
    const as = event.organiser
    const changed = await t.call('PATCH', path, { as, body: { name: 'Stalls', size: 20 } })
    expect(changed.json()).toMatchObject({ name: 'Stalls', size: 20, is_capacity: false })
    expect(problemOf(await t.call('DELETE', path, { as }))).toBe('409 state_conflict')
    await change(event, product.uuid, { quota_ids: [] })
    expect((await t.call('DELETE', path, { as })).statusCode).toBe(204)
    expect(problemOf(await t.call('DELETE', path, { as }))).toBe('404 not_found')
    expect(problemOf(await t.call('PATCH', path, { as, body: { size: 1 } }))).toBe('404 not_found')
  })

  test('law 1: take over the live tickets of a product at once', async () => {
    const event = await publishedEvent(t)
    const [one, two] = [
      await addQuota(t, event, { name: 'One', size: 10 }),
      await addQuota(t, event, { name: 'Two', size: 2 }),
    ]
    const { uuid } = await addProduct(t, event, { quota_ids: [one.uuid] })
    const buyer = await t.person()
    await order(t, event, { as: buyer, productIds: [uuid, uuid, uuid] })
    await change(event, uuid, { quota_ids: [two.uuid] })
    expect(await quotas(event)).toMatchObject([
      { taken: 3 },
      { name: 'One', taken: 0 },
      { name: 'Two', taken: 3, size: 2 },
    ])
    const late = await order(t, event, { as: await t.person(), productIds: [uuid] })
    expect(problemOf(late)).toBe('409 sold_out')
    expect(late.json().free).toBe(0)
  })
})

describe('storage limits', () => {
  test('an event has at most 200 products and 100 quotas', async () => {
    const event = await publishedEvent(t)
    await t.sql`
      insert into products (event_id, uuid, name, price_minor, currency)
      select ${event.uuid}, gen_random_uuid(), 'x', 0, 'DKK' from generate_series(2, 200)`
    await t.sql`
      insert into quotas (event_id, uuid, name, size)
      select ${event.uuid}, gen_random_uuid(), 'x', 1 from generate_series(2, 100)`
    const as = event.organiser
    const product = { name: 'x', price: { amount_minor: 0, currency: 'DKK' } }
    const many = await t.call('POST', `/event/${event.uuid}/product`, { as, body: product })
    expect(problemOf(many)).toBe('409 storage_limit')
    const quota = { name: 'x', size: 1 }
    const full = await t.call('POST', `/event/${event.uuid}/quota`, { as, body: quota })
    expect(problemOf(full)).toBe('409 storage_limit')
  })
})

test('of a cancelled event nothing that is sold can change', async () => {
  const event = await publishedEvent(t)
  const { uuid } = await addProduct(t, event)
  const quota = await addQuota(t, event, { name: 'Floor', size: 1 })
  await t.call('POST', `/event/${event.uuid}/cancel`, { as: event.organiser })
  const as = event.organiser
  for (const [method, path, body] of [
    ['POST', 'product', { name: 'x', price: { amount_minor: 0, currency: 'DKK' } }],
    ['PATCH', `product/${uuid}`, { name: 'x' }],
    ['DELETE', `product/${uuid}`, undefined],
    ['POST', 'quota', { name: 'x', size: 1 }],
    ['PATCH', `quota/${quota.uuid}`, { size: 2 }],
    ['DELETE', `quota/${quota.uuid}`, undefined],
  ] as const) {
    const url = `/event/${event.uuid}/${path}`
    const answer = await t.call(method, url, { as, ...(body && { body }) })
    expect(problemOf(answer), `${method} ${path}`).toBe('409 state_conflict')
  }
})

test('law 9: what is sold is changed by the admins of the event alone', async () => {
  const event = await publishedEvent(t)
  const { uuid } = await freeProduct(t, event)
  for (const as of [event.agent, await t.person()])
    for (const [method, path, body] of [
      ['POST', 'product', { name: 'x', price: { amount_minor: 0, currency: 'DKK' } }],
      ['PATCH', `product/${uuid}`, { name: 'x' }],
      ['DELETE', `product/${uuid}`, undefined],
      ['GET', 'quota', undefined],
      ['POST', 'quota', { name: 'x', size: 1 }],
      ['PATCH', `quota/${event.uuid}`, { size: 2 }],
      ['DELETE', `quota/${event.uuid}`, undefined],
    ] as const) {
      const url = `/event/${event.uuid}/${path}`
      const answer = await t.call(method, url, { as, ...(body && { body }) })
      expect(problemOf(answer), `${method} ${path}`).toBe('403 forbidden')
    }
  const draft = await t.call('POST', '/event', {
    as: event.organiser,
    body: { title: 'x', description: '', starts_at: '2030-01-01T00:00:00Z', capacity: 9 },
  })
  const hidden = await t.call('GET', `/event/${draft.json().uuid}/product`)
  expect(problemOf(hidden)).toBe('404 not_found')
  const other = await t.person({ role: 'organiser' })
  const quotas = await t.call('GET', `/event/${draft.json().uuid}/quota`, { as: other })
  expect(problemOf(quotas)).toBe('404 not_found')
})

test('who changed what is sold is in the audit log of the platform', async () => {
  const event = await publishedEvent(t)
  const { uuid } = await addProduct(t, event)
  await change(event, uuid, { price: { amount_minor: 1, currency: 'DKK' } })
  await remove(event, uuid)
  const quota = await addQuota(t, event, { name: 'Floor', size: 7 })
  await t.call('DELETE', `/event/${event.uuid}/quota/${quota.uuid}`, { as: event.organiser })
  const entries = await t.sql`
    select kind, details - 'event_id' - 'product_id' - 'quota_id' as details from audit_log
     where actor_id = ${event.organiser.uuid} and (kind like 'product%' or kind like 'quota%')
     order by at, uuid`
  expect(entries).toEqual([
    { kind: 'product_created', details: {} },
    { kind: 'product_changed', details: { from: 34_500, to: 1 } },
    { kind: 'product_removed', details: {} },
    { kind: 'quota_changed', details: { to: 7 } },
    { kind: 'quota_removed', details: {} },
  ])
})

test('an event tells the lowest price of what it offers and whose sale is not over', async () => {
  const event = await publishedEvent(t)
  const read = async () => (await t.call('GET', `/event/${event.uuid}`)).json().price_from
  await expect(read()).resolves.toEqual({ amount_minor: 0, currency: 'DKK' })
  await addProduct(t, event)
  const cheap = { price: { amount_minor: 18_000, currency: 'DKK' }, name: 'Under 25' }
  const { uuid } = await addProduct(t, event, cheap)
  const offer = (id: string, is_offered: boolean) =>
    t.call('PATCH', `/event/${event.uuid}/product/${id}`, {
      as: event.organiser,
      body: { is_offered },
    })
  await offer((await freeProduct(t, event)).uuid, false)
  await expect(read()).resolves.toEqual({ amount_minor: 18_000, currency: 'DKK' })
  await addProduct(t, event, { ...cheap, sale_ends_at: new Date().toISOString() })
  await offer(uuid, false)
  await expect(read()).resolves.toEqual({ amount_minor: 34_500, currency: 'DKK' })
})
