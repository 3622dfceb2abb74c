import { answer } from '@tessera/client'
import type { Person } from '../person.ts'
import type { Host } from './makeHost.ts'

/** An event that sells tickets, and orders of every state. */
export interface FurnishedSale {
  readonly saleEvent: string
  readonly paidOrder: string
  readonly openOrder: string
  /** Sold at the door, and let in at a gate. */
  readonly doorOrder: string
}

const EIGHT_DAYS_MS = 8 * 86_400_000

/** Sells tickets of an event: paid, open, refunded, let go, free of charge and at the door. */
export async function furnishSale(
  host: Host,
  { organiser, guests }: { organiser: Person; guests: readonly Person[] },
): Promise<FurnishedSale> {
  const { uuid: saleEvent } = await host.makeEvent(organiser, {
    title: 'Harbour choir',
    starts_at: new Date(Date.now() + EIGHT_DAYS_MS).toISOString(),
    ends_at: new Date(Date.now() + EIGHT_DAYS_MS + 7_200_000).toISOString(),
  })
  const [standing, student] = await makeProducts(organiser, saleEvent)
  const path = { id: saleEvent }
  const listed = await answer(
    organiser.client.api.GET('/api/v1/event/{id}/product', { params: { path } }),
  )
  const free = listed.items[0]?.uuid ?? ''
  const [one, two, three, four] = guests
  if (!one || !two || !three || !four) throw new Error('A sale needs four guests.')
  const paidOrder = await order(one, saleEvent, [standing, standing, student])
  await pay(organiser, paidOrder)
  await order(two, saleEvent, [free])
  const refunded = await order(three, saleEvent, [standing, student])
  await pay(organiser, refunded)
  await answer(
    organiser.client.api.POST('/api/v1/order/{id}/refund', {
      params: { path: { id: refunded } },
      body: { amount_minor: 5_000, reason: 'A pillar stood in the way' },
    }),
  )
  const letGo = await order(four, saleEvent, [student])
  await answer(four.client.api.DELETE('/api/v1/order/{id}', { params: { path: { id: letGo } } }))
  const openOrder = await order(four, saleEvent, [standing, standing])
  const sold = await answer(
    organiser.client.api.POST('/api/v1/event/{id}/door-sale', {
      params: { path },
      body: {
        positions: [{ product_id: standing }, { product_id: student }],
        method: 'card',
        admit: true,
        gate: 'North',
      },
    }),
  )
  return { saleEvent, paidOrder, openOrder, doorOrder: sold.uuid }
}

async function makeProducts(organiser: Person, eventId: string): Promise<[string, string]> {
  const { api } = organiser.client
  const params = { path: { id: eventId } }
  const quota = await answer(
    api.POST('/api/v1/event/{id}/quota', { params, body: { name: 'Students', size: 20 } }),
  )
  const add = async (name: string, amount_minor: number, more: object = {}) => {
    const price = { amount_minor, currency: 'DKK' }
    const body = { name, price, vat_rate_bp: 2_500, ...more }
    return (await answer(api.POST('/api/v1/event/{id}/product', { params, body }))).uuid
  }
  return [
    await add('Standing', 34_500),
    await add('Student', 19_950, {
      quota_ids: [quota.uuid],
      limit_per_person: 2,
      description: 'With a student card.',
    }),
  ]
}

async function order(person: Person, event_id: string, ids: readonly string[]): Promise<string> {
  const positions = ids.map((product_id) => ({ product_id }))
  const body = { event_id, positions }
  return (await answer(person.client.api.POST('/api/v1/order', { body }))).uuid
}

async function pay(organiser: Person, id: string): Promise<void> {
  await answer(
    organiser.client.api.POST('/api/v1/order/{id}/payment', {
      params: { path: { id } },
      body: { provider: 'manual', method: 'transfer', reference: 'Invoice 1207' },
    }),
  )
}
