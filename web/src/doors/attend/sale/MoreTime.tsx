import { Trans } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import type { Order } from '@tessera/client'
import { answer, api } from '../../../api/client.ts'
import { queries } from '../../../api/queries.ts'
import { useMe } from '../../../app/me.ts'
import { Button } from '../../../parts/Button.tsx'
import { ErrorLine } from '../../../parts/ErrorLine.tsx'
import { useSecondsLeft, WATCHED_SECONDS } from './HoldStrip.tsx'

/** Gives an order more time, once. Only its buyer may. */
export function MoreTime({ order }: { order: Order }) {
  const { uuid, user_id, extended_at } = order
  const me = useMe().data
  const left = useSecondsLeft(order)
  const extend = useMutation({
    mutationFn: () =>
      answer(api.POST('/api/v1/order/{id}/extension', { params: { path: { id: uuid } } })),
    onSuccess: (longer) => queries.setQueryData(['order', uuid], longer),
    // An answer that was lost may have made it longer.
    onError: () => queries.invalidateQueries({ queryKey: ['order', uuid] }),
  })
  if (me?.uuid !== user_id || extended_at !== null || left > WATCHED_SECONDS) return null
  return (
    <>
      <Button look="quiet" busy={extend.isPending} onClick={() => extend.mutate()}>
        <Trans>Give me more time</Trans>
      </Button>
      <ErrorLine error={extend.error} />
    </>
  )
}
