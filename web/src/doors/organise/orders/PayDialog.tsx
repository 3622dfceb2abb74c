import { Trans } from '@lingui/react/macro'
import { answer, api } from '../../../api/client.ts'
import { Button } from '../../../parts/Button.tsx'
import { Dialog } from '../../../parts/Dialog.tsx'
import { Form, type Values } from '../../../parts/Form.tsx'
import { SelectField, TextField } from '../../../parts/fields.tsx'
import { spokenNumber } from '../../../parts/spokenNumber.ts'
import { toast } from '../../../parts/toasts.ts'
import { useMoney } from '../../../parts/useMoney.ts'
import { useRequestKey } from '../useRequestKey.ts'
import type { OrderDialogProps } from './OrderActs.tsx'
import { readOrdersAgain } from './orderQueries.ts'
import { useBuyerName } from './useBuyerName.ts'
import { useMethodName } from './useMethodName.ts'

const METHODS = ['cash', 'card', 'transfer', 'other'] as const

/** Marks an order as paid: the organiser has the money. */
export default function PayDialog({ order, onClose }: OrderDialogProps) {
  const { money } = useMoney()
  const methodName = useMethodName()
  const keyOf = useRequestKey()
  const sum = money(order.total)
  const number = spokenNumber(order.number)
  const who = useBuyerName()(order)
  async function pay(values: Values) {
    const body = {
      provider: 'manual' as const,
      method: METHODS.find((method) => method === values['method']) ?? 'other',
      reference: values['reference']?.trim() || null,
    }
    const params = { path: { id: order.uuid }, header: keyOf(body) }
    await answer(api.POST('/api/v1/order/{id}/payment', { params, body }))
    toast(
      <Trans>
        Paid. The tickets of <bdi>{who}</bdi> are good.
      </Trans>,
    )
    onClose()
    await readOrdersAgain(order.event_id)
  }
  return (
    <Dialog
      title={
        <Trans>
          Mark order <span className="code">{number}</span> as paid?
        </Trans>
      }
      onClose={onClose}
    >
      <Form onSend={pay} className="stack">
        {({ busy }) => (
          <>
            <p>
              <Trans>
                You have {sum} from <bdi>{who}</bdi>. The tickets are good at once, and a letter
                with the receipt goes out.
              </Trans>
            </p>
            <SelectField name="method" label={<Trans>How was it paid?</Trans>}>
              {METHODS.map((method) => (
                <option key={method} value={method}>
                  {methodName(method)}
                </option>
              ))}
            </SelectField>
            <TextField
              name="reference"
              label={<Trans>Reference</Trans>}
              hint={<Trans>Such as the number of an invoice. It may be empty.</Trans>}
              maxLength={100}
              autoComplete="off"
            />
            <div className="row gap-2 row-wrap">
              <Button look="main" type="submit" busy={busy}>
                <Trans>{sum} is paid</Trans>
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
