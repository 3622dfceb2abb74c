import { answer, type NewProduct } from '@tessera/client'
import type { Person } from '../person.ts'

export type ProductToSell = Omit<NewProduct, 'price'> & { readonly minor: number }

/** Adds a product to an event, for Danish crowns with their VAT. @returns Its id. */
export async function addProduct(
  { client: { api } }: Person,
  eventId: string,
  { minor, ...product }: ProductToSell,
): Promise<string> {
  const { uuid } = await answer(
    api.POST('/api/v1/event/{id}/product', {
      params: { path: { id: eventId } },
      body: {
        vat_rate_bp: 2_500,
        ...product,
        price: { amount_minor: minor, currency: 'DKK' },
      },
    }),
  )
  return uuid
}

/** Takes what an event sells off the sale, such as the free ticket that a new event has. */
export async function sellNothing({ client: { api } }: Person, eventId: string): Promise<void> {
  const { items } = await answer(
    api.GET('/api/v1/event/{id}/product', { params: { path: { id: eventId } } }),
  )
  for (const { uuid } of items)
    await answer(
      api.PATCH('/api/v1/event/{id}/product/{product_id}', {
        params: { path: { id: eventId, product_id: uuid } },
        body: { is_offered: false },
      }),
    )
}

/** Orders tickets of an event by the API. @returns The order. */
export function orderTickets(
  { client: { api } }: Person,
  eventId: string,
  products: readonly string[],
) {
  const positions = products.map((product_id) => ({ product_id }))
  return answer(api.POST('/api/v1/order', { body: { event_id: eventId, positions } }))
}
