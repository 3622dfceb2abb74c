import { Trans } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import type { Event, OrderOfEvent } from '@tessera/client'
import { lazy, Suspense, useState } from 'react'
import { answer, api } from '../../../api/client.ts'
import { Button } from '../../../parts/Button.tsx'
import { ErrorLine } from '../../../parts/ErrorLine.tsx'
import { toast } from '../../../parts/toasts.ts'
import { useRequestKey } from '../useRequestKey.ts'
import { readOrdersAgain } from './orderQueries.ts'
import { useBuyerName } from './useBuyerName.ts'

const DIALOGS = {
  pay: lazy(() => import('./PayDialog.tsx')),
  keep: lazy(() => import('./KeepDialog.tsx')),
  change: lazy(() => import('./ChangeDialog.tsx')),
  cancel: lazy(() => import('./CancelOrderDialog.tsx')),
  refund: lazy(() => import('./RefundDialog.tsx')),
}

export interface OrderDialogProps {
  readonly event: Event
  readonly order: OrderOfEvent
  readonly onClose: () => void
}

/** What can be done with an order in its state. */
export function OrderActs({ event, order }: { event: Event; order: OrderOfEvent }) {
  const [asked, ask] = useState<keyof typeof DIALOGS>()
  const { status } = order
  const isOpen = status === 'PENDING'
  const isRunning = event.status !== 'CANCELLED'
  const costs = order.total.amount_minor > 0
  const left = order.payments.reduce((sum, one) => sum + one.captured_minor - one.refunded_minor, 0)
  const Asked = asked && DIALOGS[asked]
  return (
    <div className="order-acts">
      {isRunning && costs && (isOpen || status === 'EXPIRED') && (
        <Button look={isOpen ? 'main' : 'plain'} wide onClick={() => ask('pay')}>
          <Trans>Mark as paid</Trans>
        </Button>
      )}
      {isOpen && isRunning && (
        <>
          <Button onClick={() => ask('keep')}>
            <Trans>Hold longer</Trans>
          </Button>
          <Button onClick={() => ask('change')}>
            <Trans>Change tickets</Trans>
          </Button>
        </>
      )}
      {status === 'BOOKED' && order.user_id !== null && <SendAgain order={order} />}
      {left > 0 && (
        <Button look="danger" wide onClick={() => ask('refund')}>
          <Trans>Refund</Trans>
        </Button>
      )}
      {(isOpen || (status === 'BOOKED' && !costs)) && (
        <Button look="danger" wide onClick={() => ask('cancel')}>
          {isOpen ? <Trans>Let the places go</Trans> : <Trans>Cancel the order</Trans>}
        </Button>
      )}
      {Asked && (
        <Suspense fallback={null}>
          <Asked event={event} order={order} onClose={() => ask(undefined)} />
        </Suspense>
      )}
    </div>
  )
}

function SendAgain({ order }: { order: OrderOfEvent }) {
  const keyOf = useRequestKey()
  const who = useBuyerName()(order)
  const send = useMutation({
    mutationFn: () => {
      const params = { path: { id: order.uuid }, header: keyOf(Date.now()) }
      return answer(api.POST('/api/v1/order/{id}/letter', { params }))
    },
    async onSuccess() {
      toast(
        <Trans>
          The letter to <bdi>{who}</bdi> is on its way.
        </Trans>,
      )
      await readOrdersAgain(order.event_id)
    },
  })
  return (
    <>
      <Button wide busy={send.isPending} onClick={() => send.mutate()}>
        <Trans>Send the letter again</Trans>
      </Button>
      <ErrorLine error={send.error} />
    </>
  )
}
