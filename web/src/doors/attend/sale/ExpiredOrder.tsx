import { Trans } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import type { Event, Order } from '@tessera/client'
import { Problem } from '@tessera/client/problem.ts'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { queries } from '../../../api/queries.ts'
import { useMe } from '../../../app/me.ts'
import { Banner } from '../../../parts/Banner.tsx'
import { Button } from '../../../parts/Button.tsx'
import { useMoney } from '../../../parts/useMoney.ts'
import { type Counts, keepCounts } from './choice.ts'
import { orderOnce } from './orderOnce.ts'
import { newTotal, Refused } from './Refused.tsx'

/** The time ran out: the way to the same places, as long as they are free. */
export function ExpiredOrder({ order, event }: { order: Order; event: Event | undefined }) {
  const again = useOrderAgain(order)
  const { price } = useMoney()
  const [, navigate] = useLocation()
  const canTry = event?.status === 'PUBLISHED' && order.positions.length > 0
  const products = order.positions.map(({ product_id, product_name }) => ({
    uuid: product_id,
    name: product_name,
  }))
  return (
    <>
      <Banner
        kind="wait"
        role="alert"
        title={<Trans>Time ran out and the places were let go. Nothing was paid.</Trans>}
        acts={
          <>
            {canTry && (
              <Button look="main" busy={again.isPending} onClick={() => again.mutate()}>
                {again.isNewPrice ? (
                  <Trans>Order again for {price(again.total)}</Trans>
                ) : (
                  <Trans>Try the same places</Trans>
                )}
              </Button>
            )}
            <Button
              onClick={() => {
                keepCounts(order.event_id, countsOf(order))
                navigate(`/event/${order.event_id}`)
              }}
            >
              <Trans>Choose again</Trans>
            </Button>
          </>
        }
      />
      <Refused error={again.error} products={products} timezone={event?.timezone ?? 'UTC'} />
    </>
  )
}

/** Orders the same again. A price that has changed is shown first, and then ordered. */
function useOrderAgain({ event_id, positions, total: before }: Order) {
  const me = useMe().data
  const [, navigate] = useLocation()
  const [total, setTotal] = useState(before)
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => {
      const wanted = positions.map(({ product_id }) => ({ product_id }))
      return orderOnce({ event_id, positions: wanted, total }, me?.uuid ?? '')
    },
    async onSuccess({ uuid }) {
      await queries.invalidateQueries()
      navigate(`/order/${uuid}`, { replace: true })
    },
    onError(failure) {
      if (failure instanceof Problem && failure.code === 'price_changed')
        setTotal(newTotal(failure.document) ?? total)
    },
  })
  const isNewPrice = total.amount_minor !== before.amount_minor
  return { mutate: () => mutate(), isPending, error, total, isNewPrice }
}

/** What was ordered, as a choice. */
function countsOf({ positions }: Order): Counts {
  const counts: Record<string, number> = {}
  for (const { product_id } of positions) counts[product_id] = (counts[product_id] ?? 0) + 1
  return counts
}
