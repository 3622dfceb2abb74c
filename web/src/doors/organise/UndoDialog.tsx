import { Trans } from '@lingui/react/macro'
import type { InfiniteData } from '@tanstack/react-query'
import type { RecordedScan, RecordedScanPage } from '@tessera/client'
import { Problem } from '@tessera/client/problem.ts'
import { useState } from 'react'
import { answer, api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Form } from '../../parts/Form.tsx'
import { TextField } from '../../parts/fields.tsx'
import { HolderName } from '../../parts/HolderName.tsx'
import { toast } from '../../parts/toasts.ts'

/** Undoes an entry, with a reason that stays in the record. */
export default function UndoDialog({
  eventId,
  scan,
  onClose,
  onLoadAgain,
}: {
  eventId: string
  scan: RecordedScan
  onClose: () => void
  onLoadAgain: () => void
}) {
  const [isPast, setPast] = useState(false)
  const holder = scan.ticket && <HolderName holder={scan.ticket} />
  async function undo(reason: string) {
    try {
      const params = { path: { id: scan.scan_id } }
      const undone = await answer(api.POST('/api/v1/scan/{id}/undo', { params, body: { reason } }))
      replaceScan(eventId, undone)
      toast(<Trans>Undone. The ticket of {holder} lets them in once more.</Trans>)
      onClose()
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'state_conflict') throw error
      setPast(true)
    }
  }
  return (
    <Dialog title={<Trans>Undo the entry of {holder}?</Trans>} onClose={onClose}>
      {isPast ? (
        <>
          <p role="alert">
            <Trans>
              This is no longer the last thing that happened with the ticket, so it cannot be
              undone. Look at the newest scans.
            </Trans>
          </p>
          <div className="row gap-2 row-wrap">
            <Button
              look="main"
              onClick={() => {
                onLoadAgain()
                onClose()
              }}
            >
              <Trans>Show the newest scans</Trans>
            </Button>
          </div>
        </>
      ) : (
        <Form onSend={({ reason = '' }) => undo(reason.trim())} className="stack">
          {({ busy }) => (
            <>
              <p>
                <Trans>
                  The ticket lets them in once more. The entry stays in the record, with your name
                  and the reason.
                </Trans>
              </p>
              <TextField
                name="reason"
                label={<Trans>Reason</Trans>}
                maxLength={200}
                autoComplete="off"
                autoFocus
                required
              />
              <div className="row gap-2 row-wrap">
                <Button look="danger-main" type="submit" busy={busy}>
                  <Trans>Undo this entry</Trans>
                </Button>
                <Button onClick={onClose}>
                  <Trans>Leave it</Trans>
                </Button>
              </div>
            </>
          )}
        </Form>
      )}
    </Dialog>
  )
}

function replaceScan(eventId: string, changed: RecordedScan): void {
  queries.setQueriesData<InfiniteData<RecordedScanPage>>(
    { queryKey: ['event', eventId, 'scans'] },
    (read) =>
      read && {
        ...read,
        pages: read.pages.map((page) =>
          page.items.some(({ scan_id }) => scan_id === changed.scan_id)
            ? {
                ...page,
                items: page.items.map((one) => (one.scan_id === changed.scan_id ? changed : one)),
              }
            : page,
        ),
      },
  )
}
