import { describe, expect, test } from 'vitest'
import { type Person, testApp } from '../../test/app.ts'
import { documented } from '../../test/documented.ts'
import { publishedEvent, type TestEvent } from '../../test/events.ts'
import { problemOf } from '../../test/logins.ts'
import { addProduct, freeProduct, letHoldRunOut, order, payByHand } from '../../test/orders.ts'

const t = documented(testApp())

const salesOf = async (event: TestEvent) => {
  const read = await t.call('GET', `/event/${event.uuid}/sales`, { as: event.organiser })
  expect(read.statusCode, read.body).toBe(200)
  return read.json()
}

async function ordered(event: TestEvent, productIds: readonly string[]) {
  const made = await order(t, event, { as: await t.person(), productIds })
  expect(made.statusCode, made.body).toBe(201)
  return made.json()
}

async function paid(event: TestEvent, productIds: readonly string[], method = 'cash') {
  const made = await ordered(event, productIds)
  const pay = await payByHand(t, made.uuid, { as: event.organiser, method })
  expect(pay.statusCode, pay.body).toBe(201)
  return made
}

describe('the sales of an event', () => {
  test('are nothing at first', async () => {
    const event = await publishedEvent(t)
    expect(await salesOf(event)).toEqual({
      timezone: 'UTC',
      step: 'day',
      sold: 0,
      complimentary: 0,
      held: 0,
      free: 100,
      products: [],
      series: [],
      money: [],
    })
  })

  test('count what was sold, given away, held and is free', async () => {
    const event = await publishedEvent(t, { capacity: 20 })
    const standing = await addProduct(t, event)
    const guest = await addProduct(t, event, {
      name: 'Guest',
      price: { amount_minor: 0, currency: 'DKK' },
      vat_rate_bp: 0,
    })
    await paid(event, [standing.uuid, standing.uuid])
    await ordered(event, [guest.uuid])
    await ordered(event, [standing.uuid])
    const over = await ordered(event, [standing.uuid, standing.uuid])
    await letHoldRunOut(t, over.uuid)
    const { username } = await t.person()
    const path = `/event/${event.uuid}/users`
    await t.call('POST', path, { as: event.organiser, body: { username } })
    const sales = await salesOf(event)
    expect(sales).toMatchObject({ sold: 3, complimentary: 1, held: 1, free: 15, step: 'hour' })
    expect(sales.products).toMatchObject([
      { product_id: standing.uuid, name: 'Standing', sold: 2, complimentary: 0, held: 1 },
      { product_id: guest.uuid, name: 'Guest', sold: 1, complimentary: 0, held: 0 },
      { product_id: null, sold: 0, complimentary: 1, held: 0 },
    ])
    const sum = (tickets: { tickets: number }[]) => tickets.reduce((n, one) => n + one.tickets, 0)
    expect(sum(sales.series)).toBe(4)
  })

  test('are by the hour, then by the day of the event’s time zone, then by the month', async () => {
    const event = await publishedEvent(t, { timezone: 'Europe/Copenhagen' })
    const { uuid } = await addProduct(t, event)
    const first = await paid(event, [uuid])
    await paid(event, [uuid, uuid])
    // Midnight in Copenhagen is 22:00 UTC in summer.
    const move = (at: string) =>
      t.sql`update orders set booked_at = ${at} where uuid = ${first.uuid}`
    await t.sql`update orders set booked_at = '2026-07-10T10:00:00Z' where event_id = ${event.uuid}`
    await move('2026-07-09T21:59:00Z')
    const hours = await salesOf(event)
    expect(hours.step).toBe('hour')
    expect(hours.series.map(({ at }: { at: string }) => Date.parse(at))).toEqual([
      Date.parse('2026-07-09T21:00:00Z'),
      Date.parse('2026-07-10T10:00:00Z'),
    ])
    await move('2026-07-05T22:01:00Z')
    const days = await salesOf(event)
    expect(days.step).toBe('day')
    expect(days.series).toMatchObject([{ tickets: 1 }, { tickets: 2 }])
    expect(Date.parse(days.series[0].at)).toBe(Date.parse('2026-07-05T22:00:00Z'))
    await move('2025-01-15T12:00:00Z')
    const months = await salesOf(event)
    expect(months.step).toBe('month')
    expect(Date.parse(months.series[0].at)).toBe(Date.parse('2024-12-31T23:00:00Z'))
  })

  test('law 7: what was taken less what was refunded is the sum over the VAT rates', async () => {
    const event = await publishedEvent(t)
    const standing = await addProduct(t, event, { price: { amount_minor: 9_999, currency: 'DKK' } })
    const exempt = await addProduct(t, event, {
      price: { amount_minor: 5_001, currency: 'DKK' },
      vat_rate_bp: 0,
      vat_exemption: 'Concerts of clubs are exempt',
    })
    await paid(event, [standing.uuid, exempt.uuid])
    const other = await paid(event, [standing.uuid, standing.uuid], 'transfer')
    const refund = (body: object) =>
      t.call('POST', `/order/${other.uuid}/refund`, {
        as: event.organiser,
        body: { reason: 'Ill', ...body },
      })
    expect((await refund({ amount_minor: 3_333 })).statusCode).toBe(201)
    expect((await refund({ positions: [other.positions[1].ticket_id] })).statusCode).toBe(201)
    const { money, sold } = await salesOf(event)
    expect(sold).toBe(3)
    const vatOfPart = 2_000 - 667
    expect(money).toEqual([
      {
        currency: 'DKK',
        taken_minor: 34_998,
        refunded_minor: 13_332,
        vat_minor: 2_000 + vatOfPart,
        methods: [
          { method: 'cash', taken_minor: 15_000, refunded_minor: 0 },
          { method: 'transfer', taken_minor: 19_998, refunded_minor: 13_332 },
        ],
        vat_rates: [
          {
            rate_bp: 2_500,
            exemption: null,
            amount_minor: 16_665,
            vat_minor: 2_000 + vatOfPart,
          },
          {
            rate_bp: 0,
            exemption: 'Concerts of clubs are exempt',
            amount_minor: 5_001,
            vat_minor: 0,
          },
        ],
      },
    ])
  })

  test('law 9: are read by the admins of the event alone', async () => {
    const event = await publishedEvent(t)
    const read = (as: TestEvent['agent']) => t.call('GET', `/event/${event.uuid}/sales`, { as })
    expect(problemOf(await read(event.agent))).toBe('403 forbidden')
    expect(problemOf(await read(await t.person()))).toBe('403 forbidden')
    const draft = await t.call('POST', '/event', {
      as: event.organiser,
      body: { title: 'x', description: '', starts_at: '2030-01-01T00:00:00Z', capacity: 1 },
    })
    const hidden = await t.call('GET', `/event/${draft.json().uuid}/sales`, {
      as: await t.person(),
    })
    expect(problemOf(hidden)).toBe('404 not_found')
  })
})

describe('what a person sold lately', () => {
  const lately = async (person: Person, query = '') => {
    const read = await t.call('GET', `/user/${person.username}/sales${query}`, { as: person })
    expect(read.statusCode, read.body).toBe(200)
    return read.json()
  }
  const move = (orderId: string, days: number) =>
    t.sql`
      with moved as (
        update tickets set created_at = created_at - make_interval(days => ${days}),
                           payment_timestamp = payment_timestamp - make_interval(days => ${days})
         where order_id = ${orderId})
      update orders set booked_at = booked_at - make_interval(days => ${days}) where uuid = ${orderId}`

  test('is counted over all events that they run, day by day, beside the 30 days before', async () => {
    const event = await publishedEvent(t)
    const { organiser } = event
    const second = await t.call('POST', '/event', {
      as: organiser,
      body: { title: 'x', description: '', starts_at: '2030-01-01T00:00:00Z', capacity: 9 },
    })
    const other = { ...event, uuid: second.json().uuid }
    await t.call('POST', `/event/${other.uuid}/publish`, { as: organiser })
    const standing = await addProduct(t, event)
    const free = await freeProduct(t, other)
    await paid(event, [standing.uuid, standing.uuid])
    await ordered(other, [free.uuid])
    for (const days of [29, 30, 31, 60]) {
      const made = await paid(event, [standing.uuid, standing.uuid])
      await move(made.uuid, days)
    }
    const { username } = await t.person()
    await t.call('POST', `/event/${event.uuid}/users`, { as: organiser, body: { username } })
    await ordered(event, [standing.uuid])
    const { sold, sold_before, days } = await lately(organiser)
    expect({ sold, sold_before }).toEqual({ sold: 5, sold_before: 4 })
    expect(days).toHaveLength(30)
    expect(days[0].tickets).toBe(2)
    expect(days[29].tickets).toBe(3)
    expect(days[1].tickets).toBe(0)
  })

  test('counts a hold that was paid long after it was made, and no ticket that was given back', async () => {
    const event = await publishedEvent(t)
    const { uuid } = await addProduct(t, event)
    const late = await paid(event, [uuid])
    // As if it had been ordered in 2025: ids begin with their time.
    const old = (id: string) => `019400${id.slice(6)}`
    const made = old(late.uuid)
    await t.sql`update orders set uuid = ${made} where uuid = ${late.uuid}`
    await t.sql`update payments set order_id = ${made} where order_id = ${late.uuid}`
    await t.sql`
      update tickets set uuid = ${old(late.positions[0].ticket_id)}, order_id = ${made}, created_at = '2025-01-01'
       where order_id = ${late.uuid}`
    const back = await paid(event, [uuid])
    const refunded = await t.call('POST', `/order/${back.uuid}/refund`, {
      as: event.organiser,
      body: { reason: 'Ill' },
    })
    expect(refunded.statusCode).toBe(201)
    expect((await lately(event.organiser)).sold).toBe(1)
  })

  test('has its days where the caller is', async () => {
    const { organiser } = await publishedEvent(t)
    const here = (timezone: string) =>
      new Intl.DateTimeFormat('sv', { timeZone: timezone }).format(new Date())
    for (const timezone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      const { days } = await lately(organiser, `?timezone=${timezone}`)
      expect(days[29].date).toBe(here(timezone))
    }
    const wrong = await t.call('GET', `/user/${organiser.username}/sales?timezone=Mars`, {
      as: organiser,
    })
    expect(problemOf(wrong)).toBe('400 malformed_input')
  })

  test('law 9: is theirs alone, of the events of which they are an admin', async () => {
    const event = await publishedEvent(t)
    const free = await freeProduct(t, event)
    await ordered(event, [free.uuid])
    expect((await lately(event.organiser)).sold).toBe(1)
    expect((await lately(event.agent)).sold).toBe(0)
    const admin = await t.person({ role: 'admin' })
    expect((await lately(admin)).sold).toBe(0)
    for (const as of [admin, event.agent]) {
      const read = await t.call('GET', `/user/${event.organiser.username}/sales`, { as })
      expect(problemOf(read)).toBe('404 not_found')
    }
  })
})

test('the list of duties says what each event was sold for, to those who run it', async () => {
  const event = await publishedEvent(t)
  const { uuid } = await addProduct(t, event)
  const duties = async (as: Person, query = '?sales=1') => {
    const read = await t.call('GET', `/user/${as.username}/duties${query}`, { as })
    expect(read.statusCode, read.body).toBe(200)
    return read.json().items[0]
  }
  expect((await duties(event.organiser)).sales).toEqual({ sold_for: null, is_free: false })
  await paid(event, [uuid, uuid])
  const part = await paid(event, [uuid])
  const body = { amount_minor: 4_500, reason: 'A pillar' }
  await t.call('POST', `/order/${part.uuid}/refund`, { as: event.organiser, body })
  const sold_for = { amount_minor: 99_000, currency: 'DKK' }
  expect((await duties(event.organiser)).sales).toEqual({ sold_for, is_free: false })
  expect(await duties(event.organiser, '')).not.toHaveProperty('sales')
  expect(await duties(event.agent)).not.toHaveProperty('sales')
  const free = await publishedEvent(t)
  expect((await duties(free.organiser)).sales).toEqual({ sold_for: null, is_free: true })
})
