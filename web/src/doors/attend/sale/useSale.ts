import { useMutation } from '@tanstack/react-query'
import type { Event, NewOrder, Product } from '@tessera/client'
import { Problem } from '@tessera/client/problem.ts'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { queries } from '../../../api/queries.ts'
import { useMe } from '../../../app/me.ts'
import { mayBeSignedIn } from '../../../app/session.ts'
import { type Counts, dropWish, keepCounts, readCounts, takeWish, wishToOrder } from './choice.ts'
import { orderOnce } from './orderOnce.ts'
import { wantedOf } from './wanted.ts'

/**
 * What a person chooses of an event, and the order of it. Who is not logged in chooses too: the
 * order then follows the log-in by itself, once.
 */
export function useSale({ uuid: eventId }: Pick<Event, 'uuid'>, products: readonly Product[]) {
  const userId = useMe().data?.uuid
  const [, navigate] = useLocation()
  const [counts, setCounts] = useState(() => readCounts(eventId))
  const { mutate, ...sending } = useMutation({
    mutationFn: ({ body, buyer }: { body: NewOrder; buyer: string }) => orderOnce(body, buyer),
    async onSuccess({ uuid }) {
      await queries.invalidateQueries()
      navigate(`/order/${uuid}`)
    },
    // What it was refused for is fresh: the price, what is free, one's tickets, the open order. A
    // refusal is said when it is, or the next press would order at the old price again.
    onError(error) {
      const fresh = queries.invalidateQueries()
      return error instanceof Problem ? fresh : undefined
    },
  })
  useEffect(() => {
    if (!mayBeSignedIn()) return dropWish(eventId)
    const body = userId === undefined ? undefined : takeWish(eventId, userId)
    if (body && userId !== undefined) mutate({ body, buyer: userId })
  }, [eventId, userId, mutate])

  const body = () => ({ event_id: eventId, ...wantedOf(products, counts) })
  return {
    counts,
    change(next: Counts) {
      sending.reset()
      keepCounts(eventId, next)
      setCounts(next)
    },
    /** Also until it is known who orders. */
    isBusy: sending.isPending || userId === undefined,
    error: sending.error,
    order() {
      if (userId !== undefined) mutate({ body: body(), buyer: userId })
    },
    /** Goes to `path`, which logs in and comes back here. */
    orderAfter(path: '/sign-up' | '/log-in') {
      wishToOrder(body())
      navigate(`${path}?back=${encodeURIComponent(`/event/${eventId}`)}`)
    },
  }
}
