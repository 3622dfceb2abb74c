import { Trans } from '@lingui/react/macro'
import type { LicenceSeat } from '@tessera/client'
import { answer, api } from '../../api/client.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Form } from '../../parts/Form.tsx'
import { AreaField } from '../../parts/fields.tsx'
import { toast } from '../../parts/toasts.ts'
import { readAgain } from './useFresh.ts'

/** Asks first, because what the person has not saved may be lost. */
export default function PutOutDialog({
  licenceId,
  seat,
  onClose,
}: {
  licenceId: string
  seat: LicenceSeat
  onClose: () => void
}) {
  const who = seat.name || seat.username
  return (
    <Dialog
      title={
        <Trans>
          Put <bdi>{who}</bdi> out?
        </Trans>
      }
      onClose={onClose}
    >
      <p>
        <Trans>
          Logins under this licence end at once, and the seat is free. What they have not saved in
          the application may be lost.
        </Trans>
      </p>
      <Form
        onSend={async ({ reason = '' }) => {
          await answer(
            api.DELETE('/api/v1/licence/{id}/licence-seat/{username}', {
              params: { path: { id: licenceId, username: seat.username } },
              body: { ...(reason.trim() && { reason: reason.trim() }) },
            }),
          )
          await readAgain(licenceId)
          toast(
            <Trans>
              <bdi>{who}</bdi> is out.
            </Trans>,
          )
          onClose()
        }}
      >
        {({ busy }) => (
          <>
            <AreaField
              name="reason"
              label={<Trans>Why</Trans>}
              hint={<Trans>They read this when they come back.</Trans>}
              maxLength={200}
              rows={3}
            />
            <div className="row gap-2 row-wrap">
              <Button look="danger-main" type="submit" busy={busy}>
                <Trans>Put out</Trans>
              </Button>
              <Button look="quiet" onClick={onClose}>
                <Trans>Keep them in</Trans>
              </Button>
            </div>
          </>
        )}
      </Form>
    </Dialog>
  )
}
