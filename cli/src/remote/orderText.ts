import type { components } from '@tessera/client'

type Order = components['schemas']['Order']
type Money = components['schemas']['Money']

/** A sum as people write it, with its currency. */
export function sayMoney({ amount_minor, currency }: Money): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency })
  const { maximumFractionDigits: digits = 2 } = format.resolvedOptions()
  return format.format(amount_minor / 10 ** digits)
}

/** An order number as the pages show it, and as people read it out: 7QK2-M4XZ. */
export function sayOrderNumber(number: string): string {
  return number.replace(/^(.{4})(.+)$/, '$1-$2')
}

/** What people want to know of an order, by name. */
export function orderFacts(order: Order): Record<string, unknown> {
  const { uuid, number, event_id, status, total, created_at, expires_at, positions, payments } =
    order
  return {
    number: sayOrderNumber(number),
    status,
    total: sayMoney(total),
    vat: sayMoney({ amount_minor: order.vat_minor, currency: total.currency }),
    tickets: positions
      .map(({ product_name, status: one, ticket_id }) => `${product_name} ${one} ${ticket_id}`)
      .join(', '),
    paid: payments.map(({ method, captured_minor, refunded_minor }) => {
      const money = (amount_minor: number) => sayMoney({ amount_minor, currency: total.currency })
      const back = refunded_minor > 0 ? `, ${money(refunded_minor)} given back` : ''
      return `${money(captured_minor)} by ${method ?? 'provider'}${back}`
    })[0],
    created_at,
    ...(status === 'PENDING' && { expires_at }),
    event: event_id,
    uuid,
  }
}
