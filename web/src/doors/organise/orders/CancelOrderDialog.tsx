import { Plural, Trans } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { answer, api } from '../../../api/client.ts'
import { Button } from '../../../parts/Button.tsx'
import { Dialog } from '../../../parts/Dialog.tsx'
import { ErrorLine } from '../../../parts/ErrorLine.tsx'
import { spokenNumber } from '../../../parts/spokenNumber.ts'
import { toast } from '../../../parts/toasts.ts'
import type { OrderDialogProps } from './OrderActs.tsx'
import { readOrdersAgain } from './orderQueries.ts'
import { useBuyerName } from './useBuyerName.ts'

/** Asks before an open order is let go, or one that cost nothing is cancelled. */
export default function CancelOrderDialog({ order, onClose }: OrderDialogProps) {
  const isOpen = order.status === 'PENDING'
  const number = spokenNumber(order.number)
  const who = useBuyerName()(order)
  const cancel = useMutation({
    mutationFn: () =>
      answer(api.DELETE('/api/v1/order/{id}', { params: { path: { id: order.uuid } } })),
    async onSuccess() {
      toast(
        <Trans>
          Order <span className="code">{number}</span> is cancelled.
        </Trans>,
      )
      onClose()
      await readOrdersAgain(order.event_id)
    },
  })
  const unused = order.positions.filter(({ status }) => status !== 'CONSUMED').length
  return (
    <Dialog
      title={
        isOpen ? (
          <Trans>
            Let the places of order <span className="code">{number}</span> go?
          </Trans>
        ) : (
          <Trans>
            Cancel order <span className="code">{number}</span>?
          </Trans>
        )
      }
      onClose={onClose}
    >
      <p>
        {isOpen ? (
          <Trans>
            Nothing was paid. The places are free for others at once, and <bdi>{who}</bdi> can order
            again.
          </Trans>
        ) : (
          <Plural
            value={unused}
            one="# ticket stops working at once, and its place is free again. That cannot be undone."
            other="# tickets stop working at once, and their places are free again. That cannot be undone."
          />
        )}
      </p>
      <ErrorLine error={cancel.error} />
      <div className="row gap-2 row-wrap">
        <Button look="danger-main" busy={cancel.isPending} onClick={() => cancel.mutate()}>
          {isOpen ? <Trans>Let the places go</Trans> : <Trans>Cancel the order</Trans>}
        </Button>
        <Button onClick={onClose}>
          <Trans>Keep the order</Trans>
        </Button>
      </div>
    </Dialog>
  )
}
