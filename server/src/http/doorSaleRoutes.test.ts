import { randomUUID } from 'node:crypto'
import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import { type Person, testApp } from '../../test/app.ts'
import { documented } from '../../test/documented.ts'
import { publishedEvent, type TestEvent, ticketCode } from '../../test/events.ts'
import { problemOf } from '../../test/logins.ts'
import { addProduct, addQuota, freeProduct, order } from '../../test/orders.ts'
import { numberReceipts } from '../receipts/numberReceipts.ts'
import { sayOrderNumber } from '../text/sayOrderNumber.ts'
import { tellHolders } from '../tickets/tellHolders.ts'

const t = documented(testApp())

interface Wish {
  readonly as?: Person
  readonly headers?: Record<string, string>
  readonly [field: string]: unknown
}

/** Sells one position per id: for cash, to nobody in particular, who comes in at once. */
const sell = (event: TestEvent, productIds: readonly string[], wish: Wish = {}) => {
  const { as = event.organiser, headers = {}, ...more } = wish
  return t.call('POST', `/event/${event.uuid}/door-sale`, {
    as,
    headers,
    body: {
      positions: productIds.map((product_id) => ({ product_id })),
      method: 'cash',
      admit: true,
      ...more,
    },
  })
}

/** An event with a product of 345 kr., and what was sold of it. */
async function sold(count: number, wish: Wish = {}, input: object = {}) {
  const event = await publishedEvent(t, input)
  const { uuid: product } = await addProduct(t, event)
  const made = await sell(event, Array(count).fill(product), wish)
  expect(made.statusCode, made.body).toBe(201)
  return { event, product, made: made.json() }
}

const read = async (event: TestEvent, path: string, as = event.organiser) => {
  const answer = await t.call('GET', path, { as })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}
const live = (event: TestEvent) => read(event, `/event/${event.uuid}/live`)
const refund = (event: TestEvent, id: string, body: object) =>
  t.call('POST', `/order/${id}/refund`, { as: event.organiser, body: { reason: 'Ill', ...body } })
/** Undoes the entry of the newest scan of an event. */
async function undoLast(event: TestEvent): Promise<void> {
  const { items } = await read(event, `/event/${event.uuid}/scan`)
  const undone = await t.call('POST', `/scan/${items[0].scan_id}/undo`, {
    as: event.organiser,
    body: { reason: 'Sold by mistake' },
  })
  expect(undone.statusCode, undone.body).toBe(200)
}

async function textOf(pdf: Buffer): Promise<string> {
  const document = await getDocumentProxy(new Uint8Array(pdf))
  return (await extractText(document, { mergePages: true })).text.replace(/\s+/g, ' ')
}

describe('a sale to nobody in particular', () => {
  test('is paid, booked and let in at once, and counted like any entry', async () => {
    const { event, product, made } = await sold(2, { gate: 'North', reference: 'slip 7' })
    expect(made).toMatchObject({
      status: 'BOOKED',
      user_id: null,
      is_door_sale: true,
      total: { amount_minor: 69_000, currency: 'DKK' },
      payments: [{ method: 'cash', reference: 'slip 7', captured_minor: 69_000 }],
      positions: [{ status: 'CONSUMED' }, { status: 'CONSUMED' }],
      expires_at: null,
    })
    expect(made.payment_timestamp).not.toBeNull()
    await expect(live(event)).resolves.toMatchObject({
      registered: 2,
      admitted: 2,
      inside: 2,
      to_come: 0,
      per_gate: [{ gate: 'North', admitted: 2, inside_change: 2 }],
    })
    const [{ ticket_id }] = made.positions
    await expect(read(event, `/ticket/${ticket_id}`)).resolves.toMatchObject({
      user_id: null,
      origin: 'DOOR_SALE',
      status: 'CONSUMED',
      inside: true,
      validation_datetime: made.booked_at,
    })
    const [{ free, taken }] = (await read(event, `/event/${event.uuid}/product`)).items.filter(
      ({ uuid }: { uuid: string }) => uuid === product,
    )
    expect([free, taken]).toEqual([98, 2])
  })

  test('is in every list as what it is', async () => {
    const { event, made } = await sold(1)
    const { organiser } = event
    const scans = await read(event, `/event/${event.uuid}/scan`)
    expect(scans.items).toMatchObject([
      {
        method: 'sale',
        result: 'admitted',
        direction: 'in',
        actor: { username: organiser.username },
        ticket: { uuid: made.positions[0].ticket_id, username: null, name: '' },
      },
    ])
    const orders = await read(event, `/event/${event.uuid}/order`)
    expect(orders.items).toMatchObject([
      { uuid: made.uuid, buyer: null, sold_by: organiser.username, is_door_sale: true },
    ])
    const found = await read(event, `/event/${event.uuid}/order?query=${made.number}`)
    expect(found.items).toHaveLength(1)
    for (const path of ['users', 'users?query=a'])
      expect((await read(event, `/event/${event.uuid}/${path}`)).items).toEqual([])
    for (const [path, line] of [
      ['order', `${made.number},BOOKED,${made.created_at},,,${organiser.username},1,1 × Standing`],
      ['scan', `,in,sale,${organiser.username},First Last,${made.positions[0].ticket_id},,`],
    ]) {
      const csv = await t.call('GET', `/event/${event.uuid}/${path}?format=csv`, { as: organiser })
      expect(csv.body).toContain(line)
    }
  })

  test('has a receipt that names no buyer, and no letter', async () => {
    const { event, made } = await sold(2)
    await t.sql`update sellers set name = 'The Old Mill'`
    await numberReceipts(t.sql)
    const pdf = await t.call('GET', `/order/${made.uuid}/receipt`, { as: event.organiser })
    const text = await textOf(pdf.rawPayload)
    expect(text).toContain('DKK 690.00')
    expect(text).toContain(sayOrderNumber(made.number))
    expect(text).not.toContain('Buyer')
    const letters = await read(event, `/order/${made.uuid}/letter`)
    expect(letters.items).toEqual([])
    const send = await t.call('POST', `/order/${made.uuid}/letter`, { as: event.organiser })
    expect(problemOf(send)).toBe('409 state_conflict')
    expect(send.json().detail).toContain('nobody to write to')
  })

  test('is seen by the admins of the event, and by nobody else', async () => {
    const { event, made } = await sold(1)
    for (const as of [event.agent, await t.person()])
      for (const path of [`/order/${made.uuid}`, `/ticket/${made.positions[0].ticket_id}`])
        expect(problemOf(await t.call('GET', path, { as }))).toBe('404 not_found')
    const take = await t.call('POST', '/ticket', {
      as: event.organiser,
      body: { ticket_id: made.positions[0].ticket_id },
    })
    expect(problemOf(take)).toBe('404 not_found')
  })

  test('is taken back: its entry is undone, and its money refunded', async () => {
    const { event, made } = await sold(2)
    const id = made.uuid
    const [{ ticket_id: first }, { ticket_id: second }] = made.positions
    const used = await refund(event, id, { positions: [first] })
    expect(problemOf(used)).toBe('409 state_conflict')
    expect((await refund(event, id, { amount_minor: 1_000 })).statusCode).toBe(201)
    await undoLast(event)
    await expect(live(event)).resolves.toMatchObject({ registered: 2, admitted: 1, undone: 1 })
    const all = await refund(event, id, {})
    expect(all.statusCode, all.body).toBe(201)
    const states = all
      .json()
      .positions.map((one: { ticket_id: string; status: string }) => [one.ticket_id, one.status])
    expect(Object.fromEntries(states)).toEqual({ [first]: 'CONSUMED', [second]: 'CANCELLED' })
    await expect(read(event, `/event/${event.uuid}`)).resolves.toMatchObject({ registered: 1 })
  })

  test('can be let in again by its id after an undo, where the event allows it', async () => {
    const { event, made } = await sold(1, {}, { admission_by_name: true })
    const [{ ticket_id }] = made.positions
    await undoLast(event)
    const again = await t.call('POST', `/ticket/${ticket_id}/admission`, {
      as: event.agent,
      body: {},
    })
    expect(again.json()).toMatchObject({
      result: 'admitted',
      message: 'Welcome.',
      ticket: { username: null, name: '' },
    })
  })

  test('that costs nothing takes no money, and its ticket is cancelled like any other', async () => {
    const event = await publishedEvent(t)
    const { uuid } = await freeProduct(t, event)
    const made = await sell(event, [uuid], { method: undefined })
    expect(made.json()).toMatchObject({
      status: 'BOOKED',
      payments: [],
      payment_timestamp: null,
      positions: [{ status: 'CONSUMED' }],
    })
    await undoLast(event)
    const { uuid: id, positions } = made.json()
    await t.call('DELETE', `/ticket/${positions[0].ticket_id}`, { as: event.organiser })
    await expect(read(event, `/order/${id}`)).resolves.toMatchObject({ status: 'CANCELLED' })
    const other = (await sell(event, [uuid])).json()
    await undoLast(event)
    const gone = await t.call('DELETE', `/order/${other.uuid}`, { as: event.organiser })
    expect(gone.statusCode, gone.body).toBe(204)
    await expect(live(event)).resolves.toMatchObject({ registered: 0, inside: 0 })
  })

  test('is not told when the event is moved or cancelled, and the others are', async () => {
    const { event, product } = await sold(2)
    await undoLast(event)
    await sell(event, [product], { buyer: (await t.person()).username, admit: false })
    await t.call('PATCH', `/event/${event.uuid}`, {
      as: event.organiser,
      body: { starts_at: '2030-06-02T18:00:00Z' },
    })
    const letter = await read(event, `/event/${event.uuid}/letter`)
    expect(letter.holders).toBe(1)
    await t.call('POST', `/event/${event.uuid}/cancel`, { as: event.organiser })
    await expect(tellHolders(t.sql, event.uuid)).resolves.toBe(1)
    await expect(live(event)).resolves.toMatchObject({ registered: 1 })
  })

  test('has a history that begins with who sold it', async () => {
    const { event, made } = await sold(1)
    const path = `/event/${event.uuid}/order/${made.uuid}`
    await expect(read(event, path)).resolves.toMatchObject({ buyer: null })
    const { items } = await read(event, `${path}/history`)
    const { username } = event.organiser
    expect(items.map((one: { kind: string; actor: string }) => [one.kind, one.actor])).toEqual([
      ['admitted', username],
      ['booked', null],
      ['paid', username],
      ['created', username],
    ])
  })

  test('is in the audit log with who sold it', async () => {
    const { event, made } = await sold(2)
    const entries = await t.sql`
      select user_id, actor_id, details from audit_log
       where kind = 'sold_at_door' and details ->> 'order_id' = ${made.uuid}`
    expect([...entries]).toEqual([
      {
        user_id: null,
        actor_id: event.organiser.uuid,
        details: { event_id: event.uuid, order_id: made.uuid, amount_minor: 69_000, tickets: 2 },
      },
    ])
  })
})

describe('a sale to a user', () => {
  test('is theirs: they show the ticket, and get a letter and the receipt', async () => {
    const buyer = await t.person()
    const { event, made } = await sold(1, { buyer: buyer.username, admit: false })
    expect(made).toMatchObject({ user_id: buyer.uuid, positions: [{ status: 'BOOKED' }] })
    const own = await t.call('GET', `/user/${buyer.username}/order`, { as: buyer })
    expect(own.json().items).toMatchObject([{ uuid: made.uuid, is_door_sale: true }])
    const [{ ticket_id }] = made.positions
    const taken = await t.call('POST', '/ticket', { as: buyer, body: { ticket_id } })
    const scanned = await t.call('POST', '/ticket/auth', {
      as: event.agent,
      body: { code: await ticketCode(t, taken.json()) },
    })
    expect(scanned.json()).toMatchObject({ result: 'admitted', ticket: { name: 'First Last' } })
    const letters = await t.sql`
      select kind from letters where user_id = ${buyer.uuid} and kind = 'order_booked'`
    expect(letters).toHaveLength(1)
    await numberReceipts(t.sql)
    const pdf = await t.call('GET', `/order/${made.uuid}/receipt`, { as: buyer })
    expect(await textOf(pdf.rawPayload)).toContain(buyer.username)
  })

  test('law 9: shows the seller no more than the user name that was typed', async () => {
    const buyer = await t.person()
    const { event, made } = await sold(1, { buyer: buyer.username })
    const list = (query = '') => read(event, `/event/${event.uuid}/order${query}`)
    expect((await list()).items).toMatchObject([{ buyer: { username: buyer.username, name: '' } }])
    expect((await list(`?query=${buyer.username.slice(1)}`)).items).toHaveLength(1)
    expect((await list('?query=First')).items).toEqual([])
    const users = await read(event, `/event/${event.uuid}/users`)
    expect(users.items).toMatchObject([{ username: buyer.username, name: '', origin: 'DOOR_SALE' }])
    await t.call('PATCH', `/user/${buyer.username}`, { as: buyer, body: { first_name: 'Åse' } })
    expect((await read(event, `/event/${event.uuid}/users`)).items[0].name).toBe('')
    await numberReceipts(t.sql)
    const pdf = await t.call('GET', `/order/${made.uuid}/receipt`, { as: event.organiser })
    expect(await textOf(pdf.rawPayload)).not.toContain('First')
  })

  test('leaves their open order as it was', async () => {
    const event = await publishedEvent(t)
    const { uuid } = await addProduct(t, event)
    const buyer = await t.person()
    const open = (await order(t, event, { as: buyer, productIds: [uuid] })).json()
    const made = await sell(event, [uuid], { buyer: buyer.username })
    expect(made.statusCode, made.body).toBe(201)
    const after = await t.call('GET', `/order/${open.uuid}`, { as: buyer })
    expect(after.json()).toMatchObject({ status: 'PENDING', expires_at: open.expires_at })
  })
})

test('sells what is hidden, and before and after the sale window, and before the doors open', async () => {
  const event = await publishedEvent(t, { doors_at: '2030-06-01T17:00:00Z' })
  for (const input of [
    { is_offered: false },
    { sale_starts_at: '2029-01-01T00:00:00Z' },
    { sale_ends_at: '2020-01-01T00:00:00Z' },
  ]) {
    const { uuid } = await addProduct(t, event, input)
    const made = await sell(event, [uuid])
    expect(made.statusCode, made.body).toBe(201)
  }
})

test('law 4: a double tap with the same key is one sale', async () => {
  const event = await publishedEvent(t)
  const { uuid } = await addProduct(t, event)
  const headers = { 'idempotency-key': randomUUID() }
  const answers = await Promise.all([1, 2, 3].map(() => sell(event, [uuid], { headers })))
  const again = await sell(event, [uuid], { headers })
  expect(again.statusCode).toBe(201)
  for (const answer of answers)
    expect([again.body, '409 idempotency_running']).toContain(
      answer.statusCode === 201 ? answer.body : problemOf(answer),
    )
  await expect(live(event)).resolves.toMatchObject({ registered: 1, inside: 1 })
})

test('whose order number is in use gets another one', async () => {
  const { event, product, made } = await sold(1)
  // A sequence is not rolled back: the first number drawn is in use, and the second one is free.
  await t.sql.script(`
    create sequence draws;
    create function draw_used() returns trigger language plpgsql as $$ begin
      if nextval('draws') = 1 then new.number := '${made.number}'; end if;
      return new;
    end $$;
    create trigger draw_used before insert on orders for each row execute function draw_used()`)
  const headers = { 'idempotency-key': randomUUID() }
  const again = await sell(event, [product], { headers })
  await t.sql.script('drop function draw_used cascade; drop sequence draws')
  expect(again.statusCode, again.body).toBe(201)
  expect(again.json().number).not.toBe(made.number)
  expect((await sell(event, [product], { headers })).json()).toEqual(again.json())
  await expect(live(event)).resolves.toMatchObject({ registered: 2, inside: 2 })
})

describe('is refused', () => {
  test('with bad input, each with its field', async () => {
    const event = await publishedEvent(t)
    const { uuid } = await addProduct(t, event)
    const { uuid: foreign } = await addProduct(t, await publishedEvent(t))
    const bad: [string, readonly string[], Wish][] = [
      ['/buyer', [uuid], { admit: false }],
      ['/method', [uuid], { method: undefined }],
      ['/method', [uuid], { method: 'shells' }],
      ['/admit', [uuid], { admit: undefined }],
      ['/positions/1/product_id', [uuid, foreign], {}],
      ['/positions', [], {}],
      ['/positions', Array(101).fill(uuid), {}],
      ['/total/amount_minor', [uuid], { total: { amount_minor: -1, currency: 'DKK' } }],
      ['/gate', [uuid], { gate: ' ' }],
    ]
    for (const [path, ids, wish] of bad) {
      const answer = await sell(event, ids, wish)
      expect(problemOf(answer)).toBe('400 malformed_input')
      expect(answer.json().errors[0].path, answer.body).toBe(path)
    }
    await expect(live(event)).resolves.toMatchObject({ registered: 0, inside: 0 })
  })

  test('by what the event has and is', async () => {
    const event = await publishedEvent(t)
    const quota = await addQuota(t, event, { name: 'Floor', size: 1 })
    const { uuid } = await addProduct(t, event, { quota_ids: [quota.uuid], limit_per_person: 1 })
    const { username: buyer } = await t.person()
    const full = await sell(event, [uuid, uuid])
    expect(problemOf(full)).toBe('409 sold_out')
    expect(full.json()).toMatchObject({ product_ids: [uuid], free: 1 })
    const dear = await sell(event, [uuid], { total: { amount_minor: 1, currency: 'DKK' } })
    expect(problemOf(dear)).toBe('409 price_changed')
    expect(problemOf(await sell(event, [uuid, uuid], { buyer }))).toBe('409 limit_reached')
    expect(problemOf(await sell(event, [uuid], { buyer: 'nobody-here' }))).toBe('404 not_found')
    const own = await sell(event, [uuid], { buyer: event.organiser.username })
    expect(problemOf(own)).toBe('409 state_conflict')
    await t.call('POST', `/event/${event.uuid}/cancel`, { as: event.organiser })
    expect(problemOf(await sell(event, [uuid]))).toBe('409 event_not_open')
  })

  test('for everybody but the admins of the event', async () => {
    const event = await publishedEvent(t)
    const { uuid } = await addProduct(t, event)
    for (const as of [event.agent, await t.person()])
      expect(problemOf(await sell(event, [uuid], { as }))).toBe('403 forbidden')
    const nobody = await t.call('POST', `/event/${event.uuid}/door-sale`, { body: {} })
    expect(problemOf(nobody)).toBe('401 unauthenticated')
  })

  test('where too many tickets of nobody were given back', async () => {
    const { event, product } = await sold(1)
    await t.sql`insert into settings (name, value) values ('limit tickets_of_nobody', '0')`
    const answer = await sell(event, [product])
    await t.sql`delete from settings where name = 'limit tickets_of_nobody'`
    expect(problemOf(answer)).toBe('409 storage_limit')
    expect(answer.json()).toMatchObject({ what: 'tickets_of_nobody' })
  })
})
