import { Plural, Trans } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import type { Event, Order, Product } from '@tessera/client'
import { useState } from 'react'
import { answer, api } from '../../../api/client.ts'
import { queries } from '../../../api/queries.ts'
import { Button } from '../../../parts/Button.tsx'
import { Show } from '../../../parts/states.tsx'
import { useMoney } from '../../../parts/useMoney.ts'
import type { Counts } from './choice.ts'
import { ProductList } from './ProductList.tsx'
import { Refused } from './Refused.tsx'
import { useOrdersOf } from './useOrdersOf.ts'
import { useProducts } from './useProducts.ts'
import { countHeld, sumOf, totalOf, wantedOf } from './wanted.ts'

/** Takes other tickets into an open order, all or nothing. Its clock goes on. */
export function ChangeOrder({ order, event }: { order: Order; event: Event }) {
  const [isOpen, setOpen] = useState(false)
  const products = useProducts(event.uuid)
  return (
    <details
      className="card pad fold"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <Trans>Change the tickets</Trans>
      </summary>
      {isOpen && (
        <Show query={products} lines={3}>
          {(items) => (
            <ChangeFields
              order={order}
              event={event}
              products={items}
              onDone={() => setOpen(false)}
            />
          )}
        </Show>
      )}
    </details>
  )
}

function ChangeFields({
  order,
  event,
  products,
  onDone,
}: {
  order: Order
  event: Event
  products: readonly Product[]
  onDone: () => void
}) {
  const { price } = useMoney()
  const own = countHeld([order])
  const others = (useOrdersOf(event.uuid).data ?? []).filter(({ uuid }) => uuid !== order.uuid)
  const [counts, setCounts] = useState<Counts>(own)
  const change = useChange(order, onDone)
  const count = sumOf(products, counts)
  const isSame = products.every(({ uuid }) => (counts[uuid] ?? 0) === (own[uuid] ?? 0))
  return (
    <div className="stack">
      <Refused error={change.error} products={products} timezone={event.timezone} />
      <ProductList
        products={products}
        timezone={event.timezone}
        choosing={{
          counts,
          own,
          held: countHeld(others),
          onChange(next) {
            change.reset()
            setCounts(next)
          },
        }}
      />
      <div className="row row-wrap between">
        <p aria-live="polite">
          <span className="small muted">
            <Plural value={count} one="# ticket" other="# tickets" />
          </span>
          <br />
          <span className="strong">{price(totalOf(products, counts))}</span>
        </p>
        <Button
          look="main"
          busy={change.isPending}
          {...(count === 0
            ? { notYet: <Trans>Choose one, or let the places go below.</Trans> }
            : isSame && { notYet: <Trans>This is what you have now.</Trans> })}
          onClick={() => change.mutate(wantedOf(products, counts))}
        >
          <Trans>Change the order</Trans>
        </Button>
      </div>
    </div>
  )
}

function useChange({ uuid, event_id }: Order, onDone: () => void) {
  return useMutation({
    mutationFn: (body: ReturnType<typeof wantedOf>) =>
      answer(api.PUT('/api/v1/order/{id}/positions', { params: { path: { id: uuid } }, body })),
    async onSuccess(changed) {
      queries.setQueryData(['order', uuid], changed)
      await queries.invalidateQueries()
      onDone()
    },
    onError() {
      void queries.invalidateQueries({ queryKey: ['event', event_id] })
      void queries.invalidateQueries({ queryKey: ['order', uuid] })
    },
  })
}
