import { Trans } from '@lingui/react/macro'
import type { Venue } from '@tessera/client'
import { useRef } from 'react'
import { answer, api } from '../../../api/client.ts'
import { queries } from '../../../api/queries.ts'
import { Button } from '../../../parts/Button.tsx'
import { Dialog } from '../../../parts/Dialog.tsx'
import { newKey } from '../newKey.ts'
import { VenueForm } from './VenueForm.tsx'

/** Makes a venue, which the person then runs. */
export default function NewVenueDialog({
  name = '',
  onMade,
  onClose,
}: {
  /** What was typed where a venue is chosen. */
  name?: string
  onMade: (venue: Venue) => void
  onClose: () => void
}) {
  /** A second try after a lost answer must not make a second venue. */
  const sent = useRef({ body: '', key: '' })
  return (
    <Dialog title={<Trans>New venue</Trans>} onClose={onClose}>
      <VenueForm
        before={{ name }}
        onSend={async (body) => {
          const text = JSON.stringify(body)
          if (sent.current.body !== text) sent.current = { body: text, key: newKey() }
          const params = { header: { 'idempotency-key': sent.current.key } }
          const venue = await answer(api.POST('/api/v1/venue', { body, params }))
          queries.setQueryData(['venue', venue.uuid], venue)
          void queries.invalidateQueries({ queryKey: ['venues'] })
          onMade(venue)
        }}
      >
        {({ busy }) => (
          <div className="row gap-2 row-wrap">
            <Button look="main" type="submit" busy={busy}>
              <Trans>Make the venue</Trans>
            </Button>
            <Button onClick={onClose}>
              <Trans>Not now</Trans>
            </Button>
          </div>
        )}
      </VenueForm>
    </Dialog>
  )
}
