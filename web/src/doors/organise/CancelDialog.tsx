import { Plural, Trans } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import type { Event } from '@tessera/client'
import { answer, api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { ErrorLine } from '../../parts/ErrorLine.tsx'
import { toast } from '../../parts/toasts.ts'

/** Asks before an event is cancelled, for that cannot be undone. */
export default function CancelDialog({ event, onClose }: { event: Event; onClose: () => void }) {
  const cancel = useMutation({
    mutationFn: () =>
      answer(api.POST('/api/v1/event/{id}/cancel', { params: { path: { id: event.uuid } } })),
    async onSuccess(cancelled) {
      queries.setQueryData(['event', event.uuid], cancelled)
      void queries.invalidateQueries()
      toast(
        <Trans>
          “<bdi>{event.title}</bdi>” is cancelled.
        </Trans>,
      )
      onClose()
    },
  })
  return (
    <Dialog
      title={
        <Trans>
          Cancel “<bdi>{event.title}</bdi>”?
        </Trans>
      }
      onClose={onClose}
    >
      <p>
        <Plural
          value={event.registered}
          _0="Nobody has a ticket yet."
          one="# ticket stops working at once. Its holder sees that on it, and gets a letter."
          other="# tickets stop working at once. Their holders see that on them, and get a letter."
        />{' '}
        <Trans>
          Tickets that were used stay in the record. A cancelled event cannot be changed or
          published again.
        </Trans>
      </p>
      <ErrorLine error={cancel.error} />
      <div className="row gap-2 row-wrap">
        <Button look="danger-main" busy={cancel.isPending} onClick={() => cancel.mutate()}>
          <Trans>Cancel the event</Trans>
        </Button>
        <Button onClick={onClose}>
          <Trans>Keep the event</Trans>
        </Button>
      </div>
    </Dialog>
  )
}
