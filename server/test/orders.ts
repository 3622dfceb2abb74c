import type { LightMyRequestResponse } from 'fastify'
import type { Person, TestApp } from './app.ts'
import type { TestEvent } from './events.ts'

/** A product as the API answers it. */
export interface TestProduct {
  readonly uuid: string
  readonly name: string
  readonly free: number
}

/** An order as the API answers it. */
export interface TestOrder {
  readonly uuid: string
  readonly number: string
  readonly status: string
  readonly expires_at: string | null
  readonly total: { readonly amount_minor: number; readonly currency: string }
  readonly positions: readonly { readonly ticket_id: string; readonly product_id: string }[]
}

/** Adds a product to an event: 345 kr. with 25 % VAT, unless the input says otherwise. */
export async function addProduct(
  t: TestApp,
  event: Pick<TestEvent, 'uuid' | 'organiser'>,
  input: object = {},
): Promise<TestProduct> {
  const body = {
    name: 'Standing',
    price: { amount_minor: 34_500, currency: 'DKK' },
    vat_rate_bp: 2_500,
    ...input,
  }
  const made = await t.call('POST', `/event/${event.uuid}/product`, { as: event.organiser, body })
  if (made.statusCode !== 201) throw new Error(`The product was not created: ${made.body}`)
  return made.json()
}

/** Adds a quota to an event. */
export async function addQuota(
  t: TestApp,
  event: Pick<TestEvent, 'uuid' | 'organiser'>,
  body: { readonly name: string; readonly size: number },
): Promise<{ readonly uuid: string }> {
  const made = await t.call('POST', `/event/${event.uuid}/quota`, { as: event.organiser, body })
  if (made.statusCode !== 201) throw new Error(`The quota was not created: ${made.body}`)
  return made.json()
}

/** The free ticket that every new event has. */
export async function freeProduct(t: TestApp, event: TestEvent): Promise<TestProduct> {
  const listed = await t.call('GET', `/event/${event.uuid}/product`, { as: event.organiser })
  return listed.json().items[0]
}

/** Orders tickets of products, one position for each id. */
export function order(
  t: TestApp,
  event: Pick<TestEvent, 'uuid'>,
  wish: {
    readonly as: Person
    readonly productIds: readonly string[]
    readonly more?: object
    readonly headers?: Record<string, string>
  },
): Promise<LightMyRequestResponse> {
  const positions = wish.productIds.map((product_id) => ({ product_id }))
  const body = { event_id: event.uuid, positions, ...wish.more }
  return t.call('POST', '/order', {
    as: wish.as,
    body,
    ...(wish.headers && { headers: wish.headers }),
  })
}

/** An open order of two tickets that cost money. */
export async function openOrder(t: TestApp, event: TestEvent, as: Person): Promise<TestOrder> {
  const { uuid } = await addProduct(t, event)
  const made = await order(t, event, { as, productIds: [uuid, uuid] })
  if (made.statusCode !== 201) throw new Error(`The order was not made: ${made.body}`)
  return made.json()
}

/** Says that the money of an order was taken by hand, in cash unless the input says otherwise. */
export function payByHand(
  t: TestApp,
  orderId: string,
  { as, ...body }: { readonly as: Person; readonly method?: string; readonly reference?: string },
): Promise<LightMyRequestResponse> {
  return t.call('POST', `/order/${orderId}/payment`, {
    as,
    body: { provider: 'manual', method: 'cash', ...body },
  })
}

/** How many places of an event are taken. */
export async function placesTaken(t: TestApp, eventId: string): Promise<number | undefined> {
  const [capacity] = await t.sql<{ taken: number }[]>`
    select taken from quotas where event_id = ${eventId} and uuid = ${eventId}`
  return capacity?.taken
}

/** Moves an open order to a time when its hold is over. */
export async function letHoldRunOut(t: TestApp, orderId: string): Promise<void> {
  await t.sql`
    update orders set created_at = created_at - interval '1 hour', expires_at = now() - interval '1 second'
     where uuid = ${orderId}`
}
