import { Trans } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { answer, api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { forgetTicket } from '../../kept/keptTickets.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { ErrorLine } from '../../parts/ErrorLine.tsx'
import { toast } from '../../parts/toasts.ts'
import type { ShownTicket } from './useTicket.ts'

/** Asks before a place is given back: somebody else may then take the last one. */
export default function GiveBackDialog({
  ticket,
  onClose,
}: {
  ticket: ShownTicket
  onClose: () => void
}) {
  const [, navigate] = useLocation()
  const giveBack = useMutation({
    mutationFn: () =>
      answer(api.DELETE('/api/v1/ticket/{id}', { params: { path: { id: ticket.ticket_id } } })),
    async onSuccess() {
      await forgetTicket(ticket.ticket_id)
      await queries.invalidateQueries()
      toast(<Trans>The place is given back.</Trans>)
      navigate('/tickets', { replace: true })
    },
  })
  return (
    <Dialog
      title={
        <Trans>
          Give back your place at <bdi>{ticket.event.title}</bdi>?
        </Trans>
      }
      onClose={onClose}
    >
      <p>
        <Trans>
          Your ticket stops working at once, and anybody may take the place. If places are left, you
          can register again.
        </Trans>
      </p>
      <ErrorLine error={giveBack.error} />
      <div className="row gap-2 row-wrap">
        <Button look="danger-main" busy={giveBack.isPending} onClick={() => giveBack.mutate()}>
          <Trans>Give it back</Trans>
        </Button>
        <Button onClick={onClose}>
          <Trans>Keep the ticket</Trans>
        </Button>
      </div>
    </Dialog>
  )
}
