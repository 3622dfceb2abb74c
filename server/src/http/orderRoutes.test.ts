import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { documented } from '../../test/documented.ts'
import { heldTicket, publishedEvent, ticketCode } from '../../test/events.ts'
import { problemOf } from '../../test/logins.ts'
import {
  addProduct,
  addQuota,
  freeProduct,
  letHoldRunOut,
  order,
  placesTaken,
} from '../../test/orders.ts'
import { newId } from '../db/ids.ts'

const t = documented(testApp())

describe('an order', () => {
  test('of what costs money is PENDING, holds its places, and says what it costs', async () => {
    const event = await publishedEvent(t)
    const { uuid } = await addProduct(t, event)
    const buyer = await t.person()
    const made = await order(t, event, { as: buyer, productIds: [uuid, uuid] })
    expect(made.statusCode, made.body).toBe(201)
    const position = {
      ticket_id: expect.any(String),
      product_id: uuid,
      product_name: 'Standing',
      status: 'PENDING',
      price: { amount_minor: 34_500, currency: 'DKK' },
      vat: { rate_bp: 2_500, amount_minor: 6_900, exemption: null },
    }
    expect(made.json()).toMatchObject({
      number: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{8}$/),
      event_id: event.uuid,
      user_id: buyer.uuid,
      status: 'PENDING',
      total: { amount_minor: 69_000, currency: 'DKK' },
      vat_minor: 13_800,
      payment_timestamp: null,
      positions: [position, position],
    })
    const { created_at, expires_at } = made.json()
    expect(Date.parse(expires_at) - Date.parse(created_at)).toBe(600_000)
    await expect(placesTaken(t, event.uuid)).resolves.toBe(2)
    const read = await t.call('GET', `/order/${made.json().uuid}`, { as: buyer })
    expect(read.json()).toEqual(made.json())
  })

  test('of what costs nothing is BOOKED at once, each ticket with a code of its own', async () => {
    const event = await publishedEvent(t)
    const free = await addProduct(t, event, {
      name: 'Guest',
      price: { amount_minor: 0, currency: 'DKK' },
      vat_rate_bp: 0,
    })
    const buyer = await t.person()
    const made = await order(t, event, { as: buyer, productIds: [free.uuid, free.uuid] })
    expect(made.json()).toMatchObject({
      status: 'BOOKED',
      expires_at: null,
      booked_at: made.json().created_at,
    })
    for (const { ticket_id } of made.json().positions) {
      const taken = await t.call('POST', '/ticket', { as: buyer, body: { ticket_id } })
      const scanned = await t.call('POST', '/ticket/auth', {
        as: event.agent,
        body: { code: await ticketCode(t, taken.json()) },
      })
      expect(scanned.json()).toMatchObject({ result: 'admitted' })
    }
  })

  test('that is not paid lets nobody in, and has no code to show', async () => {
    const event = await publishedEvent(t)
    const { uuid } = await addProduct(t, event)
    const buyer = await t.person()
    const made = await order(t, event, { as: buyer, productIds: [uuid] })
    const [{ ticket_id }] = made.json().positions
    const taken = await t.call('POST', '/ticket', { as: buyer, body: { ticket_id } })
    expect(problemOf(taken)).toBe('409 state_conflict')
    const holders = await t.call('GET', `/event/${event.uuid}/users`, { as: event.organiser })
    expect(holders.json().items).toEqual([])
  })

  test('enables the venue of the event for its buyer', async () => {
    const event = await publishedEvent(t, { venue: 'The Old Mill' })
    const { uuid } = await addProduct(t, event)
    const buyer = await t.person()
    await order(t, event, { as: buyer, productIds: [uuid] })
    const venues = await t.call('GET', `/user/${buyer.username}/venues`, { as: buyer })
    expect(venues.json().items).toMatchObject([{ venue: { name: 'The Old Mill' } }])
  })

  test('law 4: with the same key gets the same answer, a refusal included, and takes once', async () => {
    const event = await publishedEvent(t, { capacity: 2 })
    const { uuid } = await addProduct(t, event)
    const [buyer, late] = [await t.person(), await t.person()]
    const headers = { 'idempotency-key': randomUUID() }
    const send = () => order(t, event, { as: buyer, productIds: [uuid, uuid], headers })
    const answers = await Promise.all([send(), send(), send()])
    const made = answers.filter(({ statusCode }) => statusCode === 201)
    expect(made.length).toBeGreaterThan(0)
    for (const answer of answers)
      if (answer.statusCode !== 201) expect(problemOf(answer)).toBe('409 idempotency_running')
    const again = await send()
    expect([again.statusCode, again.body]).toEqual([201, made[0]?.body])
    expect(again.headers['idempotency-replayed']).toBe('true')
    await expect(placesTaken(t, event.uuid)).resolves.toBe(2)
    const other = await order(t, event, { as: buyer, productIds: [uuid], headers })
    expect(problemOf(other)).toBe('422 idempotency_mismatch')
    const refused = { 'idempotency-key': randomUUID() }
    const sendLate = () => order(t, event, { as: late, productIds: [uuid], headers: refused })
    expect(problemOf(await sendLate())).toBe('409 sold_out')
    await t.call('DELETE', `/order/${made[0]?.json().uuid}`, { as: buyer })
    const repeated = await sendLate()
    expect(problemOf(repeated)).toBe('409 sold_out')
    expect(repeated.headers['idempotency-replayed']).toBe('true')
  })
})

test('an order of a priced product is in the currency of its seller, in any order of its positions', async () => {
  const event = await publishedEvent(t)
  const free = await freeProduct(t, event)
  const priced = await addProduct(t, event)
  // What costs nothing may name any currency.
  await t.sql`update products set currency = 'IDR' where uuid = ${free.uuid}`
  for (const productIds of [
    [free.uuid, priced.uuid],
    [priced.uuid, free.uuid],
  ]) {
    const made = await order(t, event, { as: await t.person(), productIds })
    expect(made.json().total).toEqual({ amount_minor: 34_500, currency: 'DKK' })
  }
})

test('ids in capital letters name the same things', async () => {
  const event = await publishedEvent(t)
  const { uuid } = await freeProduct(t, event)
  const buyer = await t.person()
  const made = await order(
    t,
    { uuid: event.uuid.toUpperCase() },
    {
      as: buyer,
      productIds: [uuid.toUpperCase()],
    },
  )
  expect(made.statusCode).toBe(201)
  expect(made.json()).toMatchObject({ event_id: event.uuid, status: 'BOOKED' })
  const letters = (form: string) => t.call('POST', `/order/${form}/letter`, { as: buyer })
  const [small, large] = [
    await letters(made.json().uuid),
    await letters(made.json().uuid.toUpperCase()),
  ]
  expect(large.json().uuid).toBe(small.json().uuid)
})

test('an order takes a place of each quota of its products, or none', async () => {
  const event = await publishedEvent(t, { capacity: 100 })
  const floor = await addQuota(t, event, { name: 'Floor', size: 3 })
  const adult = await addProduct(t, event, { quota_ids: [floor.uuid] })
  const child = await addProduct(t, event, {
    name: 'Child',
    price: { amount_minor: 10_000, currency: 'DKK' },
    quota_ids: [floor.uuid],
  })
  const balcony = await addProduct(t, event, { name: 'Balcony' })
  const two = await order(t, event, { as: await t.person(), productIds: [adult.uuid, child.uuid] })
  expect(two.statusCode).toBe(201)
  const late = await order(t, event, {
    as: await t.person(),
    productIds: [balcony.uuid, adult.uuid, child.uuid],
  })
  expect(problemOf(late)).toBe('409 sold_out')
  expect(late.json()).toMatchObject({ free: 1, product_ids: [adult.uuid, child.uuid] })
  const quotas = await t.call('GET', `/event/${event.uuid}/quota`, { as: event.organiser })
  expect(quotas.json().items).toMatchObject([
    { is_capacity: true, taken: 2, size: 100 },
    { name: 'Floor', taken: 2, size: 3 },
  ])
})

describe('law 10: an order is refused, and nothing is half done,', () => {
  const refusedOrder = async (
    input: object,
    wish: { count?: number; more?: object } = {},
    capacity = 10,
  ) => {
    const event = await publishedEvent(t, { capacity })
    const { uuid } = await addProduct(t, event, input)
    const buyer = await t.person()
    const productIds = Array.from({ length: wish.count ?? 1 }, () => uuid)
    const answer = await order(t, event, { as: buyer, productIds, more: wish.more ?? {} })
    await expect(placesTaken(t, event.uuid)).resolves.toBe(0)
    const orders = await t.call('GET', `/user/${buyer.username}/order`, { as: buyer })
    expect(orders.json().items).toEqual([])
    return answer
  }

  test('when a place is missing; it says how many are left', async () => {
    const answer = await refusedOrder({}, { count: 3 }, 2)
    expect(problemOf(answer)).toBe('409 sold_out')
    expect(answer.json()).toMatchObject({ capacity: 2, free: 2 })
  })

  test('when the price is not the one that was shown', async () => {
    const total = { amount_minor: 34_400, currency: 'DKK' }
    const answer = await refusedOrder({}, { more: { total } })
    expect(problemOf(answer)).toBe('409 price_changed')
    expect(answer.json().total).toEqual({ amount_minor: 34_500, currency: 'DKK' })
    const inEuro = { amount_minor: 34_500, currency: 'EUR' }
    expect(problemOf(await refusedOrder({}, { more: { total: inEuro } }))).toBe('409 price_changed')
  })

  test('when the sale has not begun, is over, or the product is not offered', async () => {
    const before = await refusedOrder({ sale_starts_at: '2029-01-01T00:00:00Z' })
    expect(problemOf(before)).toBe('409 not_on_sale')
    expect(Date.parse(before.json().sale_starts_at)).toBe(Date.parse('2029-01-01T00:00:00Z'))
    expect(problemOf(await refusedOrder({ sale_ends_at: '2020-01-01T00:00:00Z' }))).toBe(
      '409 not_on_sale',
    )
    expect(problemOf(await refusedOrder({ is_offered: false }))).toBe('409 not_on_sale')
  })

  test('when one person would have more than the limit of a product', async () => {
    const answer = await refusedOrder({ limit_per_person: 2 }, { count: 3 })
    expect(problemOf(answer)).toBe('409 limit_reached')
    expect(answer.json()).toMatchObject({ limit: 2, held: 0 })
  })

  test('when it names 101 positions, none, or a product of another event', async () => {
    const tooMany = await refusedOrder({}, { count: 101 }, 1_000)
    expect(problemOf(tooMany)).toBe('400 malformed_input')
    expect(tooMany.json().errors).toMatchObject([{ path: '/positions', code: 'too_many' }])
    expect(problemOf(await refusedOrder({}, { count: 0 }))).toBe('400 malformed_input')
    const [event, other] = [await publishedEvent(t), await publishedEvent(t)]
    const { uuid } = await addProduct(t, other)
    const answer = await order(t, event, { as: await t.person(), productIds: [uuid] })
    expect(answer.json().errors).toMatchObject([
      { path: '/positions/0/product_id', code: 'unknown' },
    ])
  })

  test('when the event is a draft of others, cancelled or does not exist', async () => {
    const event = await publishedEvent(t)
    const { uuid } = await addProduct(t, event)
    await t.call('POST', `/event/${event.uuid}/cancel`, { as: event.organiser })
    const buyer = await t.person()
    expect(problemOf(await order(t, event, { as: buyer, productIds: [uuid] }))).toBe(
      '409 event_not_open',
    )
    const nowhere = await order(t, { uuid: newId() }, { as: buyer, productIds: [uuid] })
    expect(problemOf(nowhere)).toBe('404 not_found')
  })

  test('when the buyer has an open order there, which it names', async () => {
    const event = await publishedEvent(t)
    const { uuid } = await addProduct(t, event)
    const buyer = await t.person()
    const first = await order(t, event, { as: buyer, productIds: [uuid] })
    const second = await order(t, event, { as: buyer, productIds: [uuid] })
    expect(problemOf(second)).toBe('409 open_order')
    expect(second.json().order_id).toBe(first.json().uuid)
    await expect(placesTaken(t, event.uuid)).resolves.toBe(1)
    // What costs nothing is done at once, and is never open.
    const free = await freeProduct(t, event)
    expect((await order(t, event, { as: buyer, productIds: [free.uuid] })).statusCode).toBe(201)
  })

  test('when its person has as many tickets stored as one may', async () => {
    const event = await publishedEvent(t, { capacity: 1_000 })
    const { uuid } = await addProduct(t, event)
    const buyer = await t.person()
    await t.sql`
      insert into tickets (event_id, uuid, user_id, holder_username, holder_name, origin, status)
      select ${event.uuid}, gen_random_uuid(), ${buyer.uuid}, 'x', '', 'COMPLIMENTARY', 'CANCELLED'
        from generate_series(1, 500)`
    const answer = await order(t, event, { as: buyer, productIds: [uuid] })
    expect(problemOf(answer)).toBe('409 storage_limit')
    const free = await freeProduct(t, event)
    await t.call('PATCH', `/event/${event.uuid}/product/${free.uuid}`, {
      as: event.organiser,
      body: { is_offered: false },
    })
    const registered = await t.call('POST', `/user/${buyer.username}/events`, {
      as: buyer,
      body: { event_id: event.uuid },
    })
    expect(problemOf(registered)).toBe('409 not_on_sale')
  })
})

test('a person lists the orders of all events or of one, each with its event', async () => {
  const [concert, play] = [await publishedEvent(t), await publishedEvent(t)]
  const buyer = await t.person()
  const orders: string[] = []
  for (const event of [concert, play]) {
    const { uuid } = await addProduct(t, event)
    const made = await order(t, event, { as: buyer, productIds: [uuid] })
    orders.unshift(made.json().uuid)
  }
  const list = async (query: string) => {
    const answer = await t.call('GET', `/user/${buyer.username}/order${query}`, { as: buyer })
    return answer.json().items
  }
  await expect(list('')).resolves.toMatchObject([
    { uuid: orders[0], event: { uuid: play.uuid, title: 'A concert', status: 'PUBLISHED' } },
    { uuid: orders[1], event: { uuid: concert.uuid } },
  ])
  await expect(list(`?event_id=${concert.uuid}`)).resolves.toMatchObject([{ uuid: orders[1] }])
  const odd = await t.call('GET', `/user/${buyer.username}/order?event_id=1`, { as: buyer })
  expect(problemOf(odd)).toBe('400 malformed_input')
})

describe('an open order', () => {
  const opened = async (count = 1) => {
    const event = await publishedEvent(t, { capacity: 10 })
    const product = await addProduct(t, event)
    const buyer = await t.person()
    const productIds = Array.from({ length: count }, () => product.uuid)
    const made = await order(t, event, { as: buyer, productIds })
    return { event, product, buyer, made: made.json() }
  }
  const change = (
    { buyer, made }: Awaited<ReturnType<typeof opened>>,
    productIds: readonly string[],
    more: object = {},
  ) =>
    t.call('PUT', `/order/${made.uuid}/positions`, {
      as: buyer,
      body: { positions: productIds.map((product_id) => ({ product_id })), ...more },
    })

  test('gets other positions, and its time goes on', async () => {
    const one = await opened(2)
    const { event, product, buyer, made } = one
    const child = await addProduct(t, event, {
      name: 'Child',
      price: { amount_minor: 10_000, currency: 'DKK' },
    })
    const changed = await change(one, [product.uuid, child.uuid, child.uuid])
    expect(changed.statusCode, changed.body).toBe(200)
    expect(changed.json()).toMatchObject({
      uuid: made.uuid,
      number: made.number,
      status: 'PENDING',
      expires_at: made.expires_at,
      total: { amount_minor: 54_500, currency: 'DKK' },
    })
    expect(changed.json().positions).toHaveLength(3)
    await expect(placesTaken(t, event.uuid)).resolves.toBe(3)
    const tickets = await t.call('GET', `/order/${made.uuid}`, { as: buyer })
    expect(tickets.json()).toEqual(changed.json())
  })

  test('may have all of the last places, and keeps what it had when a place is missing', async () => {
    const one = await opened(2)
    const { event, product, made, buyer } = one
    const eight = await order(t, event, {
      as: await t.person(),
      productIds: Array.from({ length: 8 }, () => product.uuid),
    })
    expect(eight.statusCode).toBe(201)
    const three = await change(one, [product.uuid, product.uuid, product.uuid])
    expect(problemOf(three)).toBe('409 sold_out')
    await expect(placesTaken(t, event.uuid)).resolves.toBe(10)
    const read = await t.call('GET', `/order/${made.uuid}`, { as: buyer })
    expect(read.json()).toEqual(made)
    expect((await change(one, [product.uuid, product.uuid])).statusCode).toBe(200)
  })

  test('is refused new positions as a new order would be', async () => {
    const one = await opened()
    const { event, product, buyer } = one
    const total = { amount_minor: 1, currency: 'DKK' }
    expect(problemOf(await change(one, [product.uuid], { total }))).toBe('409 price_changed')
    const patch = (body: object) =>
      t.call('PATCH', `/event/${event.uuid}/product/${product.uuid}`, { as: event.organiser, body })
    await patch({ limit_per_person: 1 })
    expect(problemOf(await change(one, [product.uuid, product.uuid]))).toBe('409 limit_reached')
    await patch({ is_offered: false })
    expect(problemOf(await change(one, [product.uuid]))).toBe('409 not_on_sale')
    await patch({ is_offered: true, limit_per_person: null })
    await t.sql`
      insert into tickets (event_id, uuid, user_id, holder_username, holder_name, origin, status)
      select ${event.uuid}, gen_random_uuid(), ${buyer.uuid}, 'x', '', 'COMPLIMENTARY', 'CANCELLED'
        from generate_series(1, 500)`
    expect(problemOf(await change(one, [product.uuid]))).toBe('409 storage_limit')
    await t.call('POST', `/event/${event.uuid}/cancel`, { as: event.organiser })
    expect(problemOf(await change(one, [product.uuid]))).toBe('409 event_not_open')
  })

  test('is BOOKED when its positions cost nothing any more', async () => {
    const one = await opened()
    const free = await freeProduct(t, one.event)
    const changed = await change(one, [free.uuid])
    expect(changed.json()).toMatchObject({ status: 'BOOKED', positions: [{ status: 'BOOKED' }] })
    expect(problemOf(await change(one, [free.uuid]))).toBe('409 state_conflict')
  })

  test('has more time once', async () => {
    const { buyer, made } = await opened()
    const extend = () => t.call('POST', `/order/${made.uuid}/extension`, { as: buyer })
    const extended = await extend()
    expect(extended.statusCode, extended.body).toBe(200)
    expect(Date.parse(extended.json().expires_at) - Date.parse(made.expires_at)).toBe(600_000)
    expect(extended.json().extended_at).toEqual(expect.any(String))
    expect(problemOf(await extend())).toBe('409 extension_used')
  })

  test('is let go without a fresh code, and its places are free', async () => {
    const { event, buyer, made } = await opened(2)
    await t.sql`
      update sessions set factor_verified_at = now() - interval '1 day' where sid = ${buyer.sid}`
    const gone = await t.call('DELETE', `/order/${made.uuid}`, { as: buyer })
    expect([gone.statusCode, gone.body]).toEqual([204, ''])
    await expect(placesTaken(t, event.uuid)).resolves.toBe(0)
    const read = await t.call('GET', `/order/${made.uuid}`, { as: buyer })
    expect(read.json()).toMatchObject({ status: 'CANCELLED', ended_at: expect.any(String) })
    const again = await t.call('DELETE', `/order/${made.uuid}`, { as: await fresh(buyer) })
    expect(again.statusCode).toBe(204)
  })

  const fresh = async (person: Awaited<ReturnType<typeof t.person>>) => {
    await t.sql`update sessions set factor_verified_at = now() where sid = ${person.sid}`
    return person
  }

  test('whose time is over says so, is not changed, and has no more time', async () => {
    const one = await opened(2)
    const { event, product, buyer, made } = one
    await letHoldRunOut(t, made.uuid)
    const read = await t.call('GET', `/order/${made.uuid}`, { as: buyer })
    expect(read.json().status).toBe('EXPIRED')
    expect(problemOf(await change(one, [product.uuid]))).toBe('409 hold_over')
    const extended = await t.call('POST', `/order/${made.uuid}/extension`, { as: buyer })
    expect(problemOf(extended)).toBe('409 hold_over')
    const again = await order(t, event, { as: buyer, productIds: [product.uuid] })
    expect(again.statusCode, again.body).toBe(201)
    await expect(placesTaken(t, event.uuid)).resolves.toBe(1)
  })

  test('law 1: whose time is over stands in nobody’s way, though no job has run', async () => {
    const one = await opened(10)
    const { event, product, made } = one
    const late = await t.person()
    const wish = { as: late, productIds: Array.from({ length: 10 }, () => product.uuid) }
    expect(problemOf(await order(t, event, wish))).toBe('409 sold_out')
    await letHoldRunOut(t, made.uuid)
    expect((await order(t, event, wish)).statusCode).toBe(201)
    await expect(placesTaken(t, event.uuid)).resolves.toBe(10)
    const rows = await t.sql`
      select status from tickets where order_id = ${made.uuid} group by status`
    expect(rows).toEqual([{ status: 'EXPIRED' }])
  })

  test('law 9: is nobody else’s: others do not see it, and only its buyer gives it more time', async () => {
    const one = await opened()
    const { event, product, made } = one
    const stranger = await t.person()
    for (const [method, path, body] of [
      ['GET', '', undefined],
      ['DELETE', '', undefined],
      ['POST', '/extension', undefined],
      ['PUT', '/positions', { positions: [{ product_id: product.uuid }] }],
    ] as const) {
      const ask = (as: typeof stranger, id: string = made.uuid) =>
        t.call(method, `/order/${id}${path}`, { as, ...(body && { body }) })
      expect(problemOf(await ask(stranger)), `${method} ${path}`).toBe('404 not_found')
      expect(problemOf(await ask(stranger, newId()))).toBe('404 not_found')
      if (path === '/extension') expect(problemOf(await ask(event.organiser))).toBe('403 forbidden')
    }
    const own = await t.call('GET', `/user/${one.buyer.username}/order`, { as: stranger })
    expect(problemOf(own)).toBe('404 not_found')
    const read = await t.call('GET', `/order/${made.uuid}`, { as: event.organiser })
    expect(read.statusCode).toBe(200)
  })
})

describe('an order that cost nothing', () => {
  test('is cancelled with a fresh code; a ticket that was used stays', async () => {
    const event = await publishedEvent(t)
    const free = await addProduct(t, event, { price: { amount_minor: 0, currency: 'DKK' } })
    const buyer = await t.person()
    const made = await order(t, event, { as: buyer, productIds: [free.uuid, free.uuid] })
    const [{ ticket_id }] = made.json().positions
    const taken = await t.call('POST', '/ticket', { as: buyer, body: { ticket_id } })
    const code = await ticketCode(t, taken.json())
    await t.call('POST', '/ticket/auth', { as: event.agent, body: { code } })
    const cancel = () => t.call('DELETE', `/order/${made.json().uuid}`, { as: buyer })
    expect((await cancel()).statusCode).toBe(204)
    const read = await t.call('GET', `/order/${made.json().uuid}`, { as: buyer })
    const statuses = read.json().positions.map(({ status }: { status: string }) => status)
    expect([read.json().status, statuses.sort()]).toEqual(['BOOKED', ['CANCELLED', 'CONSUMED']])
    await expect(placesTaken(t, event.uuid)).resolves.toBe(1)
    expect(problemOf(await cancel())).toBe('409 state_conflict')
  })

  test('ends with the last of its tickets', async () => {
    const event = await publishedEvent(t)
    const person = await t.person()
    const { ticket_id } = await heldTicket(t, event, person)
    await t.call('DELETE', `/ticket/${ticket_id}`, { as: event.organiser })
    const orders = await t.call('GET', `/user/${person.username}/order`, { as: person })
    expect(orders.json().items).toMatchObject([
      { status: 'CANCELLED', positions: [{ status: 'CANCELLED' }] },
    ])
  })

  test('of a person who orders and cancels again and again, a bounded number is kept', async () => {
    const event = await publishedEvent(t)
    const { uuid } = await addProduct(t, event, { price: { amount_minor: 0, currency: 'DKK' } })
    const buyer = await t.person()
    for (let n = 0; n < 12; n++) {
      const made = await order(t, event, { as: buyer, productIds: [uuid, uuid] })
      expect(made.statusCode, made.body).toBe(201)
      await t.call('DELETE', `/order/${made.json().uuid}`, { as: buyer })
    }
    const rows = await t.sql`
      select (select count(*)::int from letters where user_id = ${buyer.uuid}) as letters,
             (select count(*)::int from orders where user_id = ${buyer.uuid}) as orders,
             (select count(*)::int from tickets where user_id = ${buyer.uuid}) as tickets,
             (select count(*)::int from order_locators where event_id = ${event.uuid}) as locators`
    expect(rows).toEqual([{ letters: 10, orders: 10, tickets: 20, locators: 10 }])
  })
})
