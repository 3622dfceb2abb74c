import { Trans } from '@lingui/react/macro'
import { IconArrowBackUp } from '@tabler/icons-react'
import type { RecordedScan } from '@tessera/client'
import { useState } from 'react'
import { answer, api } from '../../api/client.ts'
import { Button } from '../../parts/Button.tsx'
import { Form } from '../../parts/Form.tsx'
import { TextField } from '../../parts/fields.tsx'
import { toast } from '../../parts/toasts.ts'
import { makeNonce } from './askGate.ts'
import { readScansAgain } from './readScans.ts'

/** Takes an entry back, with a reason that stays in the record. The ticket admits once more. */
export function UndoEntry({ scan, eventId }: { scan: RecordedScan; eventId: string }) {
  const [isOpen, setOpen] = useState(false)
  const [key] = useState(makeNonce)
  const name = scan.ticket?.name || scan.ticket?.username
  if (!isOpen)
    return (
      <div className="gate-undo">
        <Button
          look="quiet"
          icon={<IconArrowBackUp className="i" aria-hidden="true" />}
          onClick={() => setOpen(true)}
        >
          <Trans>Undo this entry</Trans>
        </Button>
      </div>
    )
  const send = async ({ reason = '' }) => {
    await answer(
      api.POST('/api/v1/scan/{id}/undo', {
        params: { path: { id: scan.scan_id }, header: { 'idempotency-key': key } },
        body: { reason: reason.trim() },
      }),
    )
    toast(
      <Trans>
        Undone. The ticket of <bdi>{name}</bdi> lets one in again.
      </Trans>,
    )
    readScansAgain(eventId)
  }
  return (
    <Form className="gate-undo stack stack-3" onSend={send}>
      {({ busy }) => (
        <>
          <TextField
            name="reason"
            label={<Trans>Why is it undone?</Trans>}
            hint={
              <Trans>It stays in the record with your name. The person shows the next code.</Trans>
            }
            maxLength={200}
            autoComplete="off"
            autoFocus
            required
          />
          <div className="row row-wrap gap-2">
            <Button look="danger-main" type="submit" busy={busy}>
              <Trans>Undo this entry</Trans>
            </Button>
            <Button onClick={() => setOpen(false)}>
              <Trans>Keep it</Trans>
            </Button>
          </div>
        </>
      )}
    </Form>
  )
}
