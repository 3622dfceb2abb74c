import { answer } from '@tessera/client'
import type { Person } from '../person.ts'
import type { Host } from './makeHost.ts'
import { addProduct, orderTickets, sellNothing } from './sell.ts'

/** An event with products in each state, and orders of the attendee in each state. */
export interface Purchases {
  readonly soldEvent: string
  readonly myOpenOrder: string
  readonly myPaidOrder: string
  readonly myRefundedOrder: string
}

const DAY_MS = 24 * 3_600_000

/** Sells an event by the API: products of every kind, and what people ordered of it. */
export async function furnishPurchases(
  host: Host,
  { organiser, attendee }: { readonly organiser: Person; readonly attendee: Person },
): Promise<Purchases> {
  const sale = await makeSale(host, organiser)
  const { event, standing, balcony } = sale
  const order = (products: readonly string[]) => orderTickets(attendee, event, products)
  const { api } = organiser.client
  const pay = (id: string) =>
    answer(
      api.POST('/api/v1/order/{id}/payment', {
        params: { path: { id } },
        body: { provider: 'manual', method: 'card' },
      }),
    )
  const refunded = await order([standing])
  await pay(refunded.uuid)
  await answer(
    api.POST('/api/v1/order/{id}/refund', {
      params: { path: { id: refunded.uuid } },
      body: { reason: 'The singer is ill' },
    }),
  )
  const paid = await order([standing, balcony])
  await pay(paid.uuid)
  const open = await order([standing, standing])
  await answer(
    api.PUT('/api/v1/order/{id}/expiry', {
      params: { path: { id: open.uuid } },
      body: { expires_at: new Date(Date.now() + DAY_MS).toISOString() },
    }),
  )
  return {
    soldEvent: event,
    myOpenOrder: open.uuid,
    myPaidOrder: paid.uuid,
    myRefundedOrder: refunded.uuid,
  }
}

async function makeSale(host: Host, organiser: Person) {
  const { uuid: event } = await host.makeEvent(organiser, {
    title: 'Northern light',
    starts_at: new Date(Date.now() + 20 * DAY_MS).toISOString(),
    ends_at: new Date(Date.now() + 20 * DAY_MS + 3 * 3_600_000).toISOString(),
  })
  const { api } = organiser.client
  const path = { id: event }
  await sellNothing(organiser, event)
  const { uuid: few } = await answer(
    api.POST('/api/v1/event/{id}/quota', { params: { path }, body: { name: 'Balcony', size: 6 } }),
  )
  const { uuid: none } = await answer(
    api.POST('/api/v1/event/{id}/quota', { params: { path }, body: { name: 'Box', size: 0 } }),
  )
  const standing = await addProduct(organiser, event, { name: 'Parterre', minor: 34_500 })
  const balcony = await addProduct(organiser, event, {
    name: 'Balcony',
    minor: 22_050,
    description: 'Rows 13 to 16, by the stairs.',
    limit_per_person: 4,
    quota_ids: [few],
  })
  await addProduct(organiser, event, { name: 'Box for four', minor: 180_000, quota_ids: [none] })
  await addProduct(organiser, event, {
    name: 'Under 25',
    minor: 0,
    sale_ends_at: new Date().toISOString(),
  })
  await addProduct(organiser, event, {
    name: 'Last minute',
    minor: 10_000,
    sale_starts_at: new Date(Date.now() + 19 * DAY_MS).toISOString(),
  })
  return { event, standing, balcony }
}
