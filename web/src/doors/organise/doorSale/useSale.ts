import type { Money, Order, Product } from '@tessera/client'
import { Problem } from '@tessera/client/problem.ts'
import { useRef, useState } from 'react'
import { answer, api } from '../../../api/client.ts'
import { newKey } from '../newKey.ts'

/** How people pay at the door. */
export type DoorMethod = 'cash' | 'card' | 'other'

/** What is chosen for a sale. */
export interface Chosen {
  /** By the id of the product. */
  readonly counts: Readonly<Record<string, number>>
  readonly method: DoorMethod
  readonly buyer: string
  readonly admit: boolean
}

/** How many of a product are chosen. */
export function countOf({ counts }: Chosen, { uuid }: Product): number {
  return counts[uuid] ?? 0
}

/** How many tickets are chosen, and what they cost. */
export function sumOf(
  chosen: Chosen,
  products: readonly Product[],
): { tickets: number; total: Money } {
  let tickets = 0
  let amount_minor = 0
  for (const product of products) {
    const count = countOf(chosen, product)
    tickets += count
    amount_minor += count * product.price.amount_minor
  }
  // As the server does: an order is in the currency of what costs something.
  const taken = products.filter((product) => countOf(chosen, product) > 0)
  const priced = taken.find(({ price }) => price.amount_minor > 0) ?? taken[0] ?? products[0]
  return { tickets, total: { amount_minor, currency: priced?.price.currency ?? 'DKK' } }
}

/**
 * Sends a sale. The same content has the same key until it is sold: a second tap, or a second try
 * after a lost answer, is no second sale. The next sale has a key of its own.
 */
export function useSale(
  eventId: string,
  { onSold, onChanged }: { onSold: (order: Order) => void; onChanged: () => void },
) {
  const sent = useRef({ body: '', key: '' })
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  async function sell(chosen: Chosen, products: readonly Product[], gate: string | undefined) {
    if (busy) return
    const { total } = sumOf(chosen, products)
    const buyer = chosen.buyer.trim()
    const body = {
      positions: products.flatMap((product) =>
        Array.from({ length: countOf(chosen, product) }, () => ({ product_id: product.uuid })),
      ),
      total,
      admit: chosen.admit,
      ...(total.amount_minor > 0 && { method: chosen.method }),
      ...(buyer !== '' && { buyer }),
      ...(gate !== undefined && chosen.admit && { gate }),
    }
    const text = JSON.stringify(body)
    if (sent.current.body !== text) sent.current = { body: text, key: newKey() }
    setBusy(true)
    setFailure(undefined)
    try {
      const header = { 'idempotency-key': sent.current.key }
      const params = { path: { id: eventId }, header }
      onSold(await answer(api.POST('/api/v1/event/{id}/door-sale', { params, body })))
      sent.current = { body: '', key: '' }
    } catch (error) {
      // A refusal is an answer, which the same key would repeat. A sale that runs still is none.
      const isRefused = error instanceof Problem && error.status < 500
      if (isRefused && error.code !== 'idempotency_running') sent.current = { body: '', key: '' }
      setFailure(error)
      onChanged()
    } finally {
      setBusy(false)
    }
  }
  return { sell, busy, failure, forget: () => setFailure(undefined) }
}
