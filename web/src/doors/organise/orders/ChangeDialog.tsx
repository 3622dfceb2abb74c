import { Trans } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import type { OrderOfEvent, Product } from '@tessera/client'
import { useState } from 'react'
import { answer, api } from '../../../api/client.ts'
import { Button } from '../../../parts/Button.tsx'
import { Dialog } from '../../../parts/Dialog.tsx'
import { Digits } from '../../../parts/Digits.tsx'
import { ErrorLine } from '../../../parts/ErrorLine.tsx'
import { Stepper } from '../../../parts/Stepper.tsx'
import { Show } from '../../../parts/states.tsx'
import { toast } from '../../../parts/toasts.ts'
import { useMoney } from '../../../parts/useMoney.ts'
import { useProducts } from '../products/useProducts.ts'
import type { OrderDialogProps } from './OrderActs.tsx'
import { readOrdersAgain } from './orderQueries.ts'

/** The most positions of an order. */
const MOST = 100

type Counts = Readonly<Record<string, number>>

/** Chooses other tickets for an open order. Its time goes on as it was. */
export default function ChangeDialog({ event, order, onClose }: OrderDialogProps) {
  const query = useProducts(event.uuid)
  const [counts, setCounts] = useState<Counts>(() => countsOf(order))
  return (
    <Dialog title={<Trans>Change the tickets</Trans>}>
      <Show query={query}>
        {(products) => (
          <Chosen
            order={order}
            products={products.filter(
              ({ uuid, state }) => state === 'on_sale' || (counts[uuid] ?? 0) > 0,
            )}
            counts={counts}
            onChange={(id, count) => setCounts((now) => ({ ...now, [id]: count }))}
            onClose={onClose}
          />
        )}
      </Show>
    </Dialog>
  )
}

function Chosen({
  order,
  products,
  counts,
  onChange,
  onClose,
}: {
  order: OrderOfEvent
  products: readonly Product[]
  counts: Counts
  onChange: (productId: string, count: number) => void
  onClose: () => void
}) {
  const { price } = useMoney()
  const had = countsOf(order)
  const { positions, total } = wishOf({ order, products, counts })
  const change = useMutation({
    mutationFn: () => {
      const params = { path: { id: order.uuid } }
      return answer(api.PUT('/api/v1/order/{id}/positions', { params, body: { positions, total } }))
    },
    async onSuccess() {
      toast(<Trans>The tickets are changed.</Trans>)
      onClose()
      await readOrdersAgain(order.event_id)
    },
  })
  return (
    <>
      <ul className="stack stack-3">
        {products.map((product) => (
          <Line
            key={product.uuid}
            product={product}
            count={counts[product.uuid] ?? 0}
            most={product.free + (had[product.uuid] ?? 0)}
            onChange={(count) => onChange(product.uuid, count)}
          />
        ))}
      </ul>
      <p className="row between">
        <span className="strong">
          <Trans>Sum</Trans>
        </span>
        <span className="lead strong">
          <Digits>{price(total)}</Digits>
        </span>
      </p>
      <ErrorLine error={change.error} />
      <div className="row gap-2 row-wrap">
        <Button
          look="main"
          busy={change.isPending}
          onClick={() => change.mutate()}
          {...(positions.length === 0 && {
            notYet: <Trans>Choose at least one ticket, or let the places go.</Trans>,
          })}
        >
          <Trans>Change the tickets</Trans>
        </Button>
        <Button onClick={onClose}>
          <Trans>Leave them</Trans>
        </Button>
      </div>
    </>
  )
}

/** A product, and how many tickets of it. */
function Line({
  product,
  count,
  most,
  onChange,
}: {
  product: Product
  count: number
  most: number
  onChange: (count: number) => void
}) {
  const { price } = useMoney()
  return (
    <li className="row between row-wrap gap-1">
      <span className="wrap">
        <span className="strong" dir="auto">
          {product.name}
        </span>
        <br />
        <span className="small muted">
          <Digits>{price(product.price)}</Digits>
        </span>
      </span>
      <Stepper name={product.name} value={count} most={Math.min(MOST, most)} onChange={onChange} />
    </li>
  )
}

/** What is chosen, and what it costs. */
function wishOf({
  order,
  products,
  counts,
}: {
  order: OrderOfEvent
  products: readonly Product[]
  counts: Counts
}) {
  const positions = products.flatMap(({ uuid }) =>
    Array.from({ length: counts[uuid] ?? 0 }, () => ({ product_id: uuid })),
  )
  const total = {
    amount_minor: products.reduce(
      (sum, product) => sum + product.price.amount_minor * (counts[product.uuid] ?? 0),
      0,
    ),
    currency: products.find(({ uuid }) => counts[uuid])?.price.currency ?? order.total.currency,
  }
  return { positions, total }
}

function countsOf(order: OrderOfEvent): Counts {
  const counts: Record<string, number> = {}
  for (const { product_id } of order.positions) counts[product_id] = (counts[product_id] ?? 0) + 1
  return counts
}
