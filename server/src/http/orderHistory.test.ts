import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { documented } from '../../test/documented.ts'
import { publishedEvent, type TestEvent, ticketCode } from '../../test/events.ts'
import { problemOf } from '../../test/logins.ts'
import {
  addProduct,
  freeProduct,
  letHoldRunOut,
  openOrder,
  order,
  payByHand,
} from '../../test/orders.ts'
import { newId } from '../db/ids.ts'
import type { OrderHappening } from '../sales/listOrderHistory.ts'

const t = documented(testApp())

const pathOf = (event: TestEvent, orderId: string) =>
  `/event/${event.uuid}/order/${orderId}/history`

const historyOf = async (event: TestEvent, orderId: string): Promise<OrderHappening[]> => {
  const read = await t.call('GET', pathOf(event, orderId), { as: event.organiser })
  expect(read.statusCode, read.body).toBe(200)
  return read.json().items
}

/** What happened, the oldest first, as lines of kind and actor. */
const linesOf = (history: readonly OrderHappening[]) =>
  history.map(({ kind, actor }) => `${kind} ${actor}`).reverse()

test('the history of an order says what happened, by whom and why, from its beginning to its end', async () => {
  const event = await publishedEvent(t)
  const buyer = await t.person()
  const made = await openOrder(t, event, buyer)
  const { organiser } = event
  const path = `/order/${made.uuid}`
  await t.call('POST', `${path}/extension`, { as: buyer })
  const expires_at = new Date(Date.now() + 86_400_000).toISOString()
  await t.call('PUT', `${path}/expiry`, { as: organiser, body: { expires_at } })
  const product_id = made.positions[0]?.product_id ?? ''
  const positions = [{ product_id }, { product_id }]
  const changed = await t.call('PUT', `${path}/positions`, { as: organiser, body: { positions } })
  expect(changed.statusCode, changed.body).toBe(200)
  await payByHand(t, made.uuid, { as: organiser, method: 'transfer', reference: 'Invoice 12' })
  const [first, second] = changed.json().positions
  const credential = await t.call('POST', '/ticket', {
    as: buyer,
    body: { ticket_id: first.ticket_id },
  })
  const code = await ticketCode(t, credential.json())
  await t.call('POST', '/ticket/auth', { as: event.agent, body: { code, gate: 'North' } })
  const refund = { reason: 'Ill', positions: [second.ticket_id] }
  await t.call('POST', `${path}/refund`, { as: organiser, body: refund })
  await t.sql`update letters set status = 'SENT', ended_at = now()`
  await t.call('POST', `${path}/letter`, { as: organiser })

  const history = await historyOf(event, made.uuid)
  const by = organiser.username
  expect(linesOf(history)).toEqual([
    `created ${buyer.username}`,
    `extended ${buyer.username}`,
    `kept ${by}`,
    `changed ${by}`,
    `paid ${by}`,
    'booked null',
    'letter null',
    `admitted ${event.agent.username}`,
    `refunded ${by}`,
    `ticket_cancelled ${by}`,
    `letter ${by}`,
  ])
  const detailsOf = (kind: string) => history.find((one) => one.kind === kind)?.details
  expect(Date.parse(detailsOf('kept')?.until ?? '')).toBe(Date.parse(expires_at))
  // The sum was another one then, and nobody kept it.
  expect(detailsOf('created')).toEqual({})
  expect(detailsOf('paid')).toEqual({
    amount_minor: 69_000,
    currency: 'DKK',
    method: 'transfer',
    reference: 'Invoice 12',
  })
  expect(detailsOf('admitted')).toMatchObject({ ticket_id: first.ticket_id, gate: 'North' })
  const shown = await t.call('GET', path, { as: organiser })
  const admitted = history.find(({ kind }) => kind === 'admitted')?.at
  const [used, unused] = shown.json().positions
  expect(used.validated_gate).toBe('North')
  expect(Date.parse(used.validation_datetime)).toBe(Date.parse(String(admitted)))
  expect(unused).toMatchObject({ validation_datetime: null, validated_gate: null })
  expect(detailsOf('refunded')).toEqual({ amount_minor: 34_500, currency: 'DKK', reason: 'Ill' })
  expect(detailsOf('ticket_cancelled')).toEqual({ tickets: 1, product_name: 'Standing' })

  expect(detailsOf('letter')).toEqual({ letter_status: 'WAITING' })

  // Page by page it is the same.
  const paged: OrderHappening[] = []
  let page = ''
  do {
    const query = `?page_size=2${page && `&page=${page}`}`
    const read = await t.call('GET', `${pathOf(event, made.uuid)}${query}`, { as: organiser })
    paged.push(...read.json().items)
    page = read.json().next_page ?? ''
  } while (page !== '')
  expect(paged).toEqual(history)
})

test('the history of an order tells its end: let go, run out, cancelled by others, refunded', async () => {
  const event = await publishedEvent(t)
  const { organiser } = event
  const by = organiser.username
  const lines = async (orderId: string) => linesOf(await historyOf(event, orderId)).slice(1)
  const buyer = await t.person()

  const letGo = await openOrder(t, event, buyer)
  await t.call('DELETE', `/order/${letGo.uuid}`, { as: buyer })
  expect(await lines(letGo.uuid)).toEqual([`cancelled ${buyer.username}`])

  const released = await openOrder(t, event, buyer)
  await t.call('DELETE', `/order/${released.uuid}`, { as: organiser })
  expect(await lines(released.uuid)).toEqual([`cancelled ${by}`])

  const over = await openOrder(t, event, buyer)
  await letHoldRunOut(t, over.uuid)
  expect(await lines(over.uuid)).toEqual(['expired null'])

  const free = await freeProduct(t, event)
  const registered = (await order(t, event, { as: buyer, productIds: [free.uuid] })).json()
  const [{ ticket_id }] = registered.positions
  await t.call('DELETE', `/ticket/${ticket_id}`, { as: organiser })
  expect(await lines(registered.uuid)).toEqual(['booked null', 'letter null', `cancelled ${by}`])

  const paid = await openOrder(t, event, await t.person())
  await payByHand(t, paid.uuid, { as: organiser })
  await t.call('POST', `/order/${paid.uuid}/refund`, { as: organiser, body: { reason: 'Ill' } })
  expect((await lines(paid.uuid)).slice(3)).toEqual([`refunded ${by}`, `cancelled ${by}`])
})

test('the admins of an event change the positions of an open order, within the rules of a claim', async () => {
  const event = await publishedEvent(t, { capacity: 3 })
  const buyer = await t.person()
  const made = await openOrder(t, event, buyer)
  const one = await addProduct(t, event, { name: 'Seated', limit_per_person: 1 })
  const change = (...ids: string[]) =>
    t.call('PUT', `/order/${made.uuid}/positions`, {
      as: event.organiser,
      body: { positions: ids.map((product_id) => ({ product_id })) },
    })
  expect(problemOf(await change(one.uuid, one.uuid))).toBe('409 limit_reached')
  const product_id = made.positions[0]?.product_id ?? ''
  const four = Array.from({ length: 4 }, () => product_id)
  expect(problemOf(await change(...four))).toBe('409 sold_out')
  const changed = await change(one.uuid)
  expect(changed.json()).toMatchObject({
    user_id: buyer.uuid,
    positions: [{ product_name: 'Seated' }],
  })
  const agent = await t.call('PUT', `/order/${made.uuid}/positions`, {
    as: event.agent,
    body: { positions: [{ product_id }] },
  })
  expect(problemOf(agent)).toBe('404 not_found')
})

test('law 9: an order is read with its buyer and its history by the admins of its event alone', async () => {
  const [event, other] = [await publishedEvent(t), await publishedEvent(t)]
  const buyer = await t.person()
  const { uuid } = await openOrder(t, event, buyer)
  const read = await t.call('GET', `/event/${event.uuid}/order/${uuid}`, { as: event.organiser })
  expect(read.json()).toMatchObject({ uuid, buyer: { username: buyer.username } })
  for (const path of [`/order/${uuid}`, `/order/${uuid}/history`]) {
    for (const as of [event.agent, buyer])
      expect(problemOf(await t.call('GET', `/event/${event.uuid}${path}`, { as }))).toBe(
        '403 forbidden',
      )
    const elsewhere = await t.call('GET', `/event/${other.uuid}${path}`, { as: other.organiser })
    expect(problemOf(elsewhere)).toBe('404 not_found')
  }
  const unknown = await t.call('GET', pathOf(event, newId()), { as: event.organiser })
  expect(problemOf(unknown)).toBe('404 not_found')
})

test('the history of an order tells the entry that counts, where one was undone', async () => {
  const event = await publishedEvent(t)
  const buyer = await t.person()
  const free = await freeProduct(t, event)
  const made = (await order(t, event, { as: buyer, productIds: [free.uuid] })).json()
  const [{ ticket_id }] = made.positions
  const credential = await t.call('POST', '/ticket', { as: buyer, body: { ticket_id } })
  const admit = async (as: TestEvent['agent'], gate: string, stepsAway: number) => {
    const code = await ticketCode(t, credential.json(), stepsAway)
    const scan = await t.call('POST', '/ticket/auth', { as, body: { code, gate } })
    expect(scan.json(), scan.body).toMatchObject({ ticket_is_valid: true })
    return scan.json().scan_id
  }
  const scanId = await admit(event.agent, 'North', 0)
  const body = { reason: 'The wrong person' }
  const undone = await t.call('POST', `/scan/${scanId}/undo`, { as: event.organiser, body })
  expect(undone.statusCode, undone.body).toBe(200)
  const before = await historyOf(event, made.uuid)
  expect(before.map(({ kind }) => kind)).not.toContain('admitted')
  await admit(event.organiser, 'South', 1)
  const entries = (await historyOf(event, made.uuid)).filter(({ kind }) => kind === 'admitted')
  expect(entries).toMatchObject([
    { actor: event.organiser.username, details: { gate: 'South', ticket_id } },
  ])
})
