import { Trans } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import type { Order } from '@tessera/client'
import { answer, api } from '../../../api/client.ts'
import { queries } from '../../../api/queries.ts'
import { forgetTicket } from '../../../kept/keptTickets.ts'
import { Button } from '../../../parts/Button.tsx'
import { Dialog } from '../../../parts/Dialog.tsx'
import { ErrorLine } from '../../../parts/ErrorLine.tsx'
import { toast } from '../../../parts/toasts.ts'

/** Asks before the places of an order are let go: somebody else may then take them. */
export default function EndOrderDialog({ order, onClose }: { order: Order; onClose: () => void }) {
  const isOpen = order.status === 'PENDING'
  const end = useMutation({
    mutationFn: () =>
      answer(api.DELETE('/api/v1/order/{id}', { params: { path: { id: order.uuid } } })),
    async onSuccess() {
      for (const { ticket_id } of order.positions) await forgetTicket(ticket_id)
      onClose()
      toast(
        isOpen ? <Trans>The places are let go.</Trans> : <Trans>The tickets are given back.</Trans>,
      )
      await queries.invalidateQueries()
    },
  })
  return (
    <Dialog
      title={
        isOpen ? (
          <Trans>Let the places go?</Trans>
        ) : (
          <Trans>Give all tickets of this order back?</Trans>
        )
      }
      onClose={onClose}
    >
      <p>
        {isOpen ? (
          <Trans>Anybody may take them then. Nothing was paid, and nothing is to be paid.</Trans>
        ) : (
          <Trans>
            They stop working at once, and anybody may take the places. A ticket that was used
            stays.
          </Trans>
        )}
      </p>
      <ErrorLine error={end.error} />
      <div className="row gap-2 row-wrap">
        <Button look="danger-main" busy={end.isPending} onClick={() => end.mutate()}>
          {isOpen ? <Trans>Let the places go</Trans> : <Trans>Give them back</Trans>}
        </Button>
        <Button onClick={onClose}>
          <Trans>Keep the order</Trans>
        </Button>
      </div>
    </Dialog>
  )
}
