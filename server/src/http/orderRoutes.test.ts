import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { documented } from '../../test/documented.ts'
import { heldTicket, publishedEvent, ticketCode } from '../../test/events.ts'
import { problemOf } from '../../test/logins.ts'
import { addProduct, addQuota, freeProduct, letHoldRunOut, order } from '../../test/orders.ts'
import { newId } from '../db/ids.ts'

const t = documented(testApp())

const quotaOf = async (eventId: string) => {
  const [row] = await t.sql<{ taken: number }[]>`
    select taken from quotas where event_id = ${eventId} and uuid = ${eventId}`
  return row?.taken
}

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
    await expect(quotaOf(event.uuid)).resolves.toBe(2)
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
    await expect(quotaOf(event.uuid)).resolves.toBe(2)
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

test('an order of a priced product is in the currency of its seller, whatever comes first', async () => {
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
    await expect(quotaOf(event.uuid)).resolves.toBe(0)
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
    await expect(quotaOf(event.uuid)).resolves.toBe(1)
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

test('a registration is an order of the free ticket, within its limit', async () => {
  const event = await publishedEvent(t)
  const { uuid } = await addProduct(t, event)
  const free = await freeProduct(t, event)
  const [person, other] = [await t.person(), await t.person()]
  const { ticket_id } = await heldTicket(t, event, person)
  const orders = await t.call('GET', `/user/${person.username}/order`, { as: person })
  expect(orders.json().items).toMatchObject([
    { status: 'BOOKED', positions: [{ ticket_id, product_id: free.uuid, status: 'BOOKED' }] },
  ])
  // Held in an order that is not paid, the free ticket is no ticket yet, and counts all the same.
  await order(t, event, { as: other, productIds: [uuid, free.uuid] })
  const registered = await t.call('POST', `/user/${other.username}/events`, {
    as: other,
    body: { event_id: event.uuid },
  })
  expect(problemOf(registered)).toBe('409 limit_reached')
})

test('an event that offers no free ticket has no registration', async () => {
  const event = await publishedEvent(t)
  const free = await freeProduct(t, event)
  await t.call('PATCH', `/event/${event.uuid}/product/${free.uuid}`, {
    as: event.organiser,
    body: { is_offered: false },
  })
  const person = await t.person()
  const answer = await t.call('POST', `/user/${person.username}/events`, {
    as: person,
    body: { event_id: event.uuid },
  })
  expect(problemOf(answer)).toBe('409 not_on_sale')
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
    await expect(quotaOf(event.uuid)).resolves.toBe(3)
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
    await expect(quotaOf(event.uuid)).resolves.toBe(10)
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
    await expect(quotaOf(event.uuid)).resolves.toBe(0)
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
    await expect(quotaOf(event.uuid)).resolves.toBe(1)
  })

  test('law 1: whose time is over stands in nobody’s way, though no job has run', async () => {
    const one = await opened(10)
    const { event, product, made } = one
    const late = await t.person()
    const wish = { as: late, productIds: Array.from({ length: 10 }, () => product.uuid) }
    expect(problemOf(await order(t, event, wish))).toBe('409 sold_out')
    await letHoldRunOut(t, made.uuid)
    expect((await order(t, event, wish)).statusCode).toBe(201)
    await expect(quotaOf(event.uuid)).resolves.toBe(10)
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
    await expect(quotaOf(event.uuid)).resolves.toBe(1)
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

test('a ticket in an open order is not cancelled alone', async () => {
  const event = await publishedEvent(t)
  const { uuid } = await addProduct(t, event)
  const buyer = await t.person()
  const made = await order(t, event, { as: buyer, productIds: [uuid] })
  const [{ ticket_id }] = made.json().positions
  const answer = await t.call('DELETE', `/ticket/${ticket_id}`, { as: buyer })
  expect(problemOf(answer)).toBe('409 state_conflict')
})

describe('the orders of an event', () => {
  test('are listed, searched for and filtered by its admins, newest first, also as CSV', async () => {
    const event = await publishedEvent(t)
    const { uuid } = await addProduct(t, event, { name: 'Standing, "near"' })
    const buyers = [await t.person(), await t.person(), await t.person()]
    const made = []
    for (const as of buyers) made.push((await order(t, event, { as, productIds: [uuid] })).json())
    const list = (query: Record<string, string> = {}) =>
      t.call('GET', `/event/${event.uuid}/order?${new URLSearchParams(query)}`, {
        as: event.organiser,
      })
    const numbers = async (query: Record<string, string> = {}) =>
      (await list(query)).json().items.map(({ number }: { number: string }) => number)
    const [first, second, third] = made
    await expect(numbers()).resolves.toEqual([third.number, second.number, first.number])
    const page = await list({ page_size: '2' })
    await expect(numbers({ page: page.json().next_page })).resolves.toEqual([first.number])
    const spoken = `${second.number.slice(0, 4)} - ${second.number.slice(4)}`.toLowerCase()
    await expect(numbers({ query: spoken })).resolves.toEqual([second.number])
    await expect(numbers({ query: buyers[0]?.username ?? '' })).resolves.toEqual([first.number])
    await expect(numbers({ query: 'nobody' })).resolves.toEqual([])
    await letHoldRunOut(t, third.uuid)
    await expect(numbers({ status: 'EXPIRED' })).resolves.toEqual([third.number])
    await expect(numbers({ status: 'PENDING' })).resolves.toEqual([second.number, first.number])
    const [item] = (await list()).json().items
    expect(item.buyer).toEqual({ username: buyers[2]?.username, name: expect.any(String) })
    const csv = await list({ format: 'csv' })
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8')
    const lines = csv.body.trim().split('\r\n')
    expect(lines).toHaveLength(4)
    expect(lines[3]).toContain(`${first.number},PENDING,`)
    expect(lines[3]).toContain('"1 × Standing, ""near""",DKK,34500,6900')
  })

  test('law 9: are shown to nobody else', async () => {
    const event = await publishedEvent(t)
    const path = `/event/${event.uuid}/order`
    expect(problemOf(await t.call('GET', path, { as: event.agent }))).toBe('403 forbidden')
    expect(problemOf(await t.call('GET', path, { as: await t.person() }))).toBe('403 forbidden')
    expect(problemOf(await t.call('GET', path))).toBe('401 unauthenticated')
    const nowhere = await t.call('GET', `/event/${newId()}/order`, { as: event.organiser })
    expect(problemOf(nowhere)).toBe('404 not_found')
  })
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

describe('an order that is paid by hand', () => {
  const opened = async (count = 1, capacity = 10) => {
    const event = await publishedEvent(t, { capacity })
    const product = await addProduct(t, event)
    const buyer = await t.person()
    const productIds = Array.from({ length: count }, () => product.uuid)
    const made = await order(t, event, { as: buyer, productIds })
    const path = `/order/${made.json().uuid}`
    const pay = (as = event.organiser, body: object = { provider: 'manual', method: 'cash' }) =>
      t.call('POST', `${path}/payment`, { as, body })
    const refund = (body: object, as = event.organiser) =>
      t.call('POST', `${path}/refund`, { as, body: { reason: 'The singer is ill', ...body } })
    return { event, product, buyer, made: made.json(), path, pay, refund }
  }

  test('is BOOKED, its tickets are admitted, and who took the money is recorded', async () => {
    const { event, buyer, made, pay } = await opened(2)
    const body = { provider: 'manual', method: 'transfer', reference: 'Invoice 7' }
    const paid = await pay(event.organiser, body)
    expect(paid.statusCode, paid.body).toBe(201)
    expect(paid.json()).toMatchObject({
      status: 'BOOKED',
      payment_timestamp: expect.any(String),
      positions: [{ status: 'BOOKED' }, { status: 'BOOKED' }],
      payments: [
        {
          provider: 'manual',
          method: 'transfer',
          reference: 'Invoice 7',
          status: 'CAPTURED',
          captured_minor: 69_000,
          refunded_minor: 0,
          refunds: [],
        },
      ],
    })
    for (const { ticket_id } of made.positions) {
      const taken = await t.call('POST', '/ticket', { as: buyer, body: { ticket_id } })
      const code = await ticketCode(t, taken.json())
      const scanned = await t.call('POST', '/ticket/auth', { as: event.agent, body: { code } })
      expect(scanned.json()).toMatchObject({ result: 'admitted' })
    }
    expect(problemOf(await pay())).toBe('409 state_conflict')
    const entries = await t.sql`
      select details ->> 'amount_minor' as amount, details ->> 'method' as method from audit_log
       where kind = 'order_paid' and actor_id = ${event.organiser.uuid}`
    expect(entries).toEqual([{ amount: '69000', method: 'transfer' }])
  })

  test('is paid once, though 20 say so at once', async () => {
    const { pay, buyer, path } = await opened()
    const answers = await Promise.all(Array.from({ length: 20 }, () => pay()))
    const statuses = answers.map(({ statusCode }) => statusCode).sort()
    expect(statuses).toEqual([201, ...Array(19).fill(409)])
    const read = await t.call('GET', path, { as: buyer })
    expect(read.json().payments).toHaveLength(1)
  })

  test('after its time was over gets its places back, if there are as many', async () => {
    const one = await opened(4)
    await letHoldRunOut(t, one.made.uuid)
    const late = await order(t, one.event, {
      as: await t.person(),
      productIds: Array.from({ length: 7 }, () => one.product.uuid),
    })
    expect(late.statusCode).toBe(201)
    expect(problemOf(await one.pay())).toBe('409 sold_out')
    const read = await t.call('GET', one.path, { as: one.buyer })
    expect(read.json()).toMatchObject({ status: 'EXPIRED', payments: [] })
    await t.call('DELETE', `/order/${late.json().uuid}`, { as: one.event.organiser })
    expect((await one.pay()).json()).toMatchObject({ status: 'BOOKED', ended_at: null })
    await expect(quotaOf(one.event.uuid)).resolves.toBe(4)
  })

  test('is not paid for a cancelled event, when it costs nothing, or is let go', async () => {
    const { event, pay } = await opened()
    const free = await freeProduct(t, event)
    const made = await order(t, event, { as: await t.person(), productIds: [free.uuid] })
    const body = { provider: 'manual', method: 'cash' }
    const nothing = await t.call('POST', `/order/${made.json().uuid}/payment`, {
      as: event.organiser,
      body,
    })
    expect(problemOf(nothing)).toBe('409 state_conflict')
    await t.call('POST', `/event/${event.uuid}/cancel`, { as: event.organiser })
    expect(problemOf(await pay())).toBe('409 event_not_open')
    const other = await opened()
    await t.call('DELETE', other.path, { as: other.buyer })
    expect(problemOf(await other.pay())).toBe('409 state_conflict')
  })

  test('law 7: is refunded by position: the ticket ends, its place is free, and no more is given', async () => {
    const { event, made, buyer, path, pay, refund } = await opened(2)
    expect(problemOf(await refund({}))).toBe('409 state_conflict')
    await pay()
    const [first, second] = made.positions
    const back = await refund({ positions: [first.ticket_id] })
    expect(back.statusCode, back.body).toBe(201)
    expect(back.json()).toMatchObject({
      status: 'BOOKED',
      positions: [
        { ticket_id: first.ticket_id, status: 'CANCELLED', refunded_minor: 34_500 },
        { ticket_id: second.ticket_id, status: 'BOOKED', refunded_minor: 0 },
      ],
      payments: [
        {
          status: 'CAPTURED',
          refunded_minor: 34_500,
          refunds: [{ amount_minor: 34_500, reason: 'The singer is ill' }],
        },
      ],
    })
    await expect(quotaOf(event.uuid)).resolves.toBe(1)
    expect(problemOf(await refund({ positions: [first.ticket_id] }))).toBe('409 state_conflict')
    const rest = await refund({})
    expect(rest.json()).toMatchObject({ status: 'CANCELLED', payments: [{ status: 'REFUNDED' }] })
    const read = await t.call('GET', path, { as: buyer })
    expect(read.json()).toEqual(rest.json())
    expect(problemOf(await refund({}))).toBe('409 state_conflict')
  })

  test('law 7: is refunded as a whole with its free companions, and what is paid back in full still ends', async () => {
    const event = await publishedEvent(t)
    const buyer = await t.person()
    const { uuid: priced } = await addProduct(t, event)
    const { uuid: free } = await addProduct(t, event, {
      name: 'Companion',
      price: { amount_minor: 0, currency: 'DKK' },
    })
    const paid = async () => {
      const made = (await order(t, event, { as: buyer, productIds: [priced, free] })).json()
      await t.call('POST', `/order/${made.uuid}/payment`, {
        as: event.organiser,
        body: { provider: 'manual', method: 'cash' },
      })
      return made
    }
    const refund = (id: string, body: object) =>
      t.call('POST', `/order/${id}/refund`, { as: event.organiser, body: { reason: 'x', ...body } })
    const whole = await paid()
    expect((await refund(whole.uuid, {})).json()).toMatchObject({ status: 'CANCELLED' })
    const byAmount = await paid()
    expect((await refund(byAmount.uuid, { amount_minor: 34_500 })).statusCode).toBe(201)
    const positions = byAmount.positions.map((one: { ticket_id: string }) => one.ticket_id)
    // Two forms of one id are one ticket.
    const twice = [positions[0], positions[0].toUpperCase()]
    expect(problemOf(await refund(byAmount.uuid, { positions: twice }))).toBe('400 malformed_input')
    const ended = await refund(byAmount.uuid, { positions })
    expect(ended.json()).toMatchObject({ status: 'CANCELLED' })
    expect(ended.json().payments[0].refunds).toHaveLength(1)
    expect(problemOf(await refund(byAmount.uuid, {}))).toBe('409 state_conflict')
    const [event_] = await t.sql`select taken from quotas where uuid = ${event.uuid}`
    expect(event_).toEqual({ taken: 0 })
  })

  test('law 1: after its time was over is not paid when its product was removed', async () => {
    const event = await publishedEvent(t)
    const { uuid: quotaId } = await addQuota(t, event, { name: 'Floor', size: 1 })
    const limited = { quota_ids: [quotaId] }
    const [removed, sold] = [
      await addProduct(t, event, limited),
      await addProduct(t, event, limited),
    ]
    const first = (
      await order(t, event, { as: await t.person(), productIds: [removed.uuid] })
    ).json()
    await letHoldRunOut(t, first.uuid)
    const second = await order(t, event, { as: await t.person(), productIds: [sold.uuid] })
    expect(second.statusCode).toBe(201)
    const path = `/event/${event.uuid}/product/${removed.uuid}`
    expect((await t.call('DELETE', path, { as: event.organiser })).statusCode).toBe(204)
    const paid = await t.call('POST', `/order/${first.uuid}/payment`, {
      as: event.organiser,
      body: { provider: 'manual', method: 'cash' },
    })
    expect(problemOf(paid)).toBe('409 sold_out')
  })

  test('law 7: is refunded by an amount, up to what is left; the tickets stay', async () => {
    const { pay, refund } = await opened(2)
    await pay()
    const part = await refund({ amount_minor: 40_000 })
    expect(part.json()).toMatchObject({
      status: 'BOOKED',
      positions: [
        { status: 'BOOKED', refunded_minor: 34_500 },
        { status: 'BOOKED', refunded_minor: 5_500 },
      ],
    })
    const more = await refund({ amount_minor: 29_001 })
    expect(more.json().errors).toMatchObject([
      { path: '/amount_minor', code: 'too_large', limit: 29_000 },
    ])
    const both = await refund({ amount_minor: 1, positions: [newId()] })
    expect(both.json().errors).toMatchObject([{ path: '/amount_minor', code: 'not_wanted' }])
  })

  test('law 7: a position that was used, or is of another order, is not taken back', async () => {
    const { event, made, buyer, pay, refund } = await opened(2)
    await pay()
    const [{ ticket_id }] = made.positions
    const taken = await t.call('POST', '/ticket', { as: buyer, body: { ticket_id } })
    const code = await ticketCode(t, taken.json())
    await t.call('POST', '/ticket/auth', { as: event.agent, body: { code } })
    const used = await refund({ positions: [made.positions[1].ticket_id, ticket_id] })
    expect(problemOf(used)).toBe('409 state_conflict')
    expect(used.json().ticket_ids).toEqual([ticket_id])
    const other = await refund({ positions: [newId()] })
    expect(other.json().errors).toMatchObject([{ path: '/positions/0', code: 'unknown' }])
    const all = await refund({})
    expect(
      all
        .json()
        .positions.map(({ status }: { status: string }) => status)
        .sort(),
    ).toEqual(['CANCELLED', 'CONSUMED'])
    expect(all.json().status).toBe('BOOKED')
  })

  test('law 7: of a cancelled event keeps its money until it is given back', async () => {
    const { event, buyer, path, pay, refund } = await opened(2)
    await pay()
    await t.call('POST', `/event/${event.uuid}/cancel`, { as: event.organiser })
    const read = await t.call('GET', path, { as: buyer })
    expect(read.json()).toMatchObject({
      status: 'CANCELLED',
      payments: [{ status: 'CAPTURED', refunded_minor: 0 }],
    })
    const back = await refund({})
    expect(back.json().payments).toMatchObject([{ status: 'REFUNDED', refunded_minor: 69_000 }])
    await expect(quotaOf(event.uuid)).resolves.toBe(0)
  })

  test('is not cancelled by its buyer, and none of its tickets is', async () => {
    const { made, buyer, path, pay } = await opened()
    await pay()
    expect(problemOf(await t.call('DELETE', path, { as: buyer }))).toBe('409 state_conflict')
    const ticket = await t.call('DELETE', `/ticket/${made.positions[0].ticket_id}`, { as: buyer })
    expect(problemOf(ticket)).toBe('409 state_conflict')
  })

  test('has its places held for an invoice, as long as its admins say', async () => {
    const { event, buyer, path, made } = await opened()
    const keep = (expires_at: string, as = event.organiser) =>
      t.call('PUT', `${path}/expiry`, { as, body: { expires_at } })
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
    const kept = await keep(inDays(14))
    expect(kept.statusCode, kept.body).toBe(200)
    expect(Date.parse(kept.json().expires_at)).toBeGreaterThan(Date.now() + 13 * 86_400_000)
    for (const wrong of [inDays(-1), inDays(61)])
      expect(problemOf(await keep(wrong))).toBe('400 malformed_input')
    expect(problemOf(await keep(inDays(1), buyer))).toBe('403 forbidden')
    await letHoldRunOut(t, made.uuid)
    expect(problemOf(await keep(inDays(1)))).toBe('409 hold_over')
    await t.call('DELETE', path, { as: buyer })
    const ended = await opened()
    await ended.pay()
    const more = await t.call('POST', `${ended.path}/extension`, { as: ended.buyer })
    expect(problemOf(more)).toBe('409 state_conflict')
    const late = await t.call('PUT', `${ended.path}/expiry`, {
      as: ended.event.organiser,
      body: { expires_at: inDays(1) },
    })
    expect(problemOf(late)).toBe('409 state_conflict')
  })

  test('law 9: only the admins of its event take and give money', async () => {
    const { buyer, event, pay, refund } = await opened()
    const stranger = await t.person()
    expect(problemOf(await pay(buyer))).toBe('403 forbidden')
    expect(problemOf(await pay(event.agent))).toBe('404 not_found')
    expect(problemOf(await pay(stranger))).toBe('404 not_found')
    await pay()
    expect(problemOf(await refund({}, buyer))).toBe('403 forbidden')
    expect(problemOf(await refund({}, stranger))).toBe('404 not_found')
  })

  test('has a bounded number of refunds', async () => {
    const { event, made, pay, refund } = await opened()
    const paid = await pay()
    const [payment] = paid.json().payments
    await t.sql`
      insert into refunds (event_id, uuid, payment_id, order_id, amount_minor, reason, created_by)
      select ${event.uuid}, gen_random_uuid(), ${payment.uuid}, ${made.uuid}, 1, 'x', ${newId()}
        from generate_series(1, 100)`
    expect(problemOf(await refund({ amount_minor: 1 }))).toBe('409 storage_limit')
  })
})
