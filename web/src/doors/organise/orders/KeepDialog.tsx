import { Trans, useLingui } from '@lingui/react/macro'
import { answer, api } from '../../../api/client.ts'
import { Button } from '../../../parts/Button.tsx'
import { Dialog } from '../../../parts/Dialog.tsx'
import { useDates } from '../../../parts/dates.ts'
import { Form, type Values } from '../../../parts/Form.tsx'
import { TextField } from '../../../parts/fields.tsx'
import { toast } from '../../../parts/toasts.ts'
import { wrongFields } from '../wrongFields.ts'
import { toInstant, toWallTime } from '../zonedTime.ts'
import type { OrderDialogProps } from './OrderActs.tsx'
import { readOrdersAgain } from './orderQueries.ts'

const WEEK_MS = 7 * 86_400_000

/** Holds the places of an open order until another moment, such as for an invoice. */
export default function KeepDialog({ event, order, onClose }: OrderDialogProps) {
  const { t } = useLingui()
  const { moment, foreignZone } = useDates()
  const zone = foreignZone(event.timezone)
  const ends = Date.parse(event.ends_at)
  const usual = new Date(Math.min(Date.now() + WEEK_MS, ends)).toISOString()
  async function keep(values: Values) {
    const expires_at = toInstant(values['expires_at'] ?? '', event.timezone)
    if (expires_at === undefined) throw wrongFields([{ path: '/expires_at', code: 'not_a_date' }])
    const params = { path: { id: order.uuid } }
    await answer(api.PUT('/api/v1/order/{id}/expiry', { params, body: { expires_at } }))
    toast(<Trans>The places are held until {moment(expires_at, event.timezone)}.</Trans>)
    onClose()
    await readOrdersAgain(order.event_id)
  }
  return (
    <Dialog title={<Trans>Hold the places longer</Trans>} onClose={onClose}>
      <Form
        onSend={keep}
        className="stack"
        refine={({ code }, sentence) =>
          code === 'not_valid'
            ? t`Choose a time to come, at most 60 days away and before the event ends.`
            : sentence
        }
      >
        {({ busy }) => (
          <>
            <p>
              <Trans>
                Nobody else gets these places until then. Use it where an invoice is still to be
                paid.
              </Trans>
            </p>
            <TextField
              name="expires_at"
              label={<Trans>Hold until</Trans>}
              hint={zone && <Trans>Times are those of {zone}.</Trans>}
              type="datetime-local"
              defaultValue={toWallTime(usual, event.timezone)}
              required
            />
            <div className="row gap-2 row-wrap">
              <Button look="main" type="submit" busy={busy}>
                <Trans>Hold the places</Trans>
              </Button>
              <Button onClick={onClose}>
                <Trans>Not now</Trans>
              </Button>
            </div>
          </>
        )}
      </Form>
    </Dialog>
  )
}
