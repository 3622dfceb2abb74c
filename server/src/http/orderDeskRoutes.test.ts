import { describe, expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { documented } from '../../test/documented.ts'
import { publishedEvent, ticketCode } from '../../test/events.ts'
import { problemOf } from '../../test/logins.ts'
import {
  addProduct,
  addQuota,
  freeProduct,
  letHoldRunOut,
  order,
  payByHand,
  placesTaken,
} from '../../test/orders.ts'
import { newId } from '../db/ids.ts'

const t = documented(testApp())

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
    expect(lines[3]).toContain('"1 × Standing, ""near""",DKK,34500,6900,0,')
  })

  test('are counted by the status that the list shows, also those that a search finds', async () => {
    const event = await publishedEvent(t)
    const { uuid } = await addProduct(t, event)
    const free = await freeProduct(t, event)
    const buyers = []
    for (const id of [uuid, uuid, uuid, uuid, free.uuid]) {
      const as = await t.person()
      buyers.push({ as, made: (await order(t, event, { as, productIds: [id] })).json() })
    }
    const [over, letGo, paid, open] = buyers
    if (!over || !letGo || !paid || !open) throw new Error('An order is missing.')
    await letHoldRunOut(t, over.made.uuid)
    await t.call('DELETE', `/order/${letGo.made.uuid}`, { as: letGo.as })
    await payByHand(t, paid.made.uuid, { as: event.organiser })
    const count = async (query: Record<string, string> = {}) => {
      const path = `/event/${event.uuid}/order/count?${new URLSearchParams(query)}`
      const read = await t.call('GET', path, { as: event.organiser })
      expect(read.statusCode, read.body).toBe(200)
      return read.json()
    }
    const none = { PENDING: 0, PAID: 0, BOOKED: 0, EXPIRED: 0, CANCELLED: 0 }
    const all = { ...none, PENDING: 1, BOOKED: 2, EXPIRED: 1, CANCELLED: 1 }
    await expect(count()).resolves.toEqual({ total: 5, by_status: all })
    const found = await count({ query: open.as.username })
    expect(found).toEqual({ total: 1, by_status: { ...none, PENDING: 1 } })
    for (const [status, orders] of Object.entries(all)) {
      const path = `/event/${event.uuid}/order?status=${status}`
      const listed = await t.call('GET', path, { as: event.organiser })
      expect(listed.json().items, status).toHaveLength(orders)
    }
    await t.sql`update events set status = 'CANCELLED' where uuid = ${event.uuid}`
    const ended = { ...none, EXPIRED: 1, CANCELLED: 4 }
    await expect(count()).resolves.toEqual({ total: 5, by_status: ended })
  })

  test('law 9: are shown to nobody else', async () => {
    const event = await publishedEvent(t)
    for (const part of ['', '/count']) {
      const path = `/event/${event.uuid}/order${part}`
      expect(problemOf(await t.call('GET', path, { as: event.agent }))).toBe('403 forbidden')
      expect(problemOf(await t.call('GET', path, { as: await t.person() }))).toBe('403 forbidden')
      expect(problemOf(await t.call('GET', path))).toBe('401 unauthenticated')
      const nowhere = await t.call('GET', `/event/${newId()}/order${part}`, {
        as: event.organiser,
      })
      expect(problemOf(nowhere)).toBe('404 not_found')
    }
  })
})

describe('an order that is paid by hand', () => {
  const opened = async (count = 1, capacity = 10) => {
    const event = await publishedEvent(t, { capacity })
    const product = await addProduct(t, event)
    const buyer = await t.person()
    const productIds = Array.from({ length: count }, () => product.uuid)
    const made = await order(t, event, { as: buyer, productIds })
    const path = `/order/${made.json().uuid}`
    const pay = (as = event.organiser, body: object = {}) =>
      payByHand(t, made.json().uuid, { as, ...body })
    const refund = (body: object, as = event.organiser) =>
      t.call('POST', `${path}/refund`, { as, body: { reason: 'The singer is ill', ...body } })
    return { event, product, buyer, made: made.json(), path, pay, refund }
  }

  test('is BOOKED, its tickets are admitted, and who took the money is recorded', async () => {
    const { event, buyer, made, pay } = await opened(2)
    const paid = await pay(event.organiser, { method: 'transfer', reference: 'Invoice 7' })
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
    await expect(placesTaken(t, one.event.uuid)).resolves.toBe(4)
  })

  test('is not paid for a cancelled event, when it costs nothing, or is let go', async () => {
    const { event, pay } = await opened()
    const free = await freeProduct(t, event)
    const made = await order(t, event, { as: await t.person(), productIds: [free.uuid] })
    const nothing = await payByHand(t, made.json().uuid, { as: event.organiser })
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
    await expect(placesTaken(t, event.uuid)).resolves.toBe(1)
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
      await payByHand(t, made.uuid, { as: event.organiser })
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
    await expect(placesTaken(t, event.uuid)).resolves.toBe(0)
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
    const paid = await payByHand(t, first.uuid, { as: event.organiser })
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
    await expect(placesTaken(t, event.uuid)).resolves.toBe(0)
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
