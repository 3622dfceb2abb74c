import { Trans, useLingui } from '@lingui/react/macro'
import type { NewRefund, OrderOfEvent } from '@tessera/client'
import { useState } from 'react'
import { answer, api } from '../../../api/client.ts'
import { Button } from '../../../parts/Button.tsx'
import { Chips } from '../../../parts/Chips.tsx'
import { Dialog } from '../../../parts/Dialog.tsx'
import { Digits } from '../../../parts/Digits.tsx'
import { useDates } from '../../../parts/dates.ts'
import { Form, type Values } from '../../../parts/Form.tsx'
import { FieldGroup, TextField } from '../../../parts/fields.tsx'
import { minorDigits } from '../../../parts/formatMoney.ts'
import { spokenNumber } from '../../../parts/spokenNumber.ts'
import { toast } from '../../../parts/toasts.ts'
import { useMoney } from '../../../parts/useMoney.ts'
import { readDecimal, writeDecimal } from '../products/readDecimal.ts'
import { useRequestKey } from '../useRequestKey.ts'
import { wrongFields } from '../wrongFields.ts'
import type { OrderDialogProps } from './OrderActs.tsx'
import { readOrdersAgain } from './orderQueries.ts'
import { useBuyerName } from './useBuyerName.ts'

type What = 'tickets' | 'amount'

/**
 * Records that money of an order was given back: of tickets, which then end, or an amount, and the
 * tickets stay. The sum is on the button before it is pressed.
 */
export default function RefundDialog({ order, onClose }: OrderDialogProps) {
  const { t } = useLingui()
  const { money } = useMoney()
  const { locale } = useDates()
  const keyOf = useRequestKey()
  const { currency } = order.total
  const [what, setWhat] = useState<What>('tickets')
  const [chosen, choose] = useState<readonly string[]>(() => refundable(order).map(idOf))
  const [typed, setTyped] = useState('')
  const sumOfTickets = order.positions
    .filter((one) => chosen.includes(one.ticket_id))
    .reduce((sum, one) => sum + leftOf(one), 0)
  const typedMinor = readDecimal(typed, { locale, digits: minorDigits(currency) })
  const sum = what === 'tickets' ? sumOfTickets : (typedMinor ?? 0)
  const shown = money({ amount_minor: sum, currency })
  const who = useBuyerName()(order)
  const number = spokenNumber(order.number)

  async function refund(values: Values) {
    const reason = values['reason']?.trim() ?? ''
    const body = bodyOf({ what, chosen, amount: typedMinor, reason })
    const params = { path: { id: order.uuid }, header: keyOf(body) }
    await answer(api.POST('/api/v1/order/{id}/refund', { params, body }))
    toast(
      <Trans>
        {shown} is recorded as given back to <bdi>{who}</bdi>.
      </Trans>,
    )
    onClose()
    await readOrdersAgain(order.event_id)
  }
  return (
    <Dialog
      title={
        <Trans>
          Refund order <span className="code">{number}</span>
        </Trans>
      }
    >
      <Form
        onSend={refund}
        className="stack"
        fieldOf={(path) => path.split('/')[1] ?? ''}
        refine={({ path, code, limit }, sentence) => {
          if (path === '/amount_minor' && code === 'too_large' && limit !== undefined) {
            const most = money({ amount_minor: limit, currency })
            return t`At most ${most} is left.`
          }
          if (path === '/amount_minor') {
            const example = writeDecimal(5_000, { locale, digits: minorDigits(currency) })
            return t`Write an amount, such as ${example}.`
          }
          if (path === '/positions') return t`Choose at least one ticket.`
          return sentence
        }}
      >
        {({ busy }) => (
          <>
            <Chips<What>
              label={t`What is given back`}
              names={[
                ['tickets', t({ message: 'Tickets', context: 'refund' })],
                ['amount', t`An amount`],
              ]}
              chosen={what}
              onChoose={setWhat}
            />
            {what === 'tickets' ? (
              <TicketTicks order={order} chosen={chosen} onChoose={choose} />
            ) : (
              <TextField
                name="amount_minor"
                label={<Trans>Amount in {currency}</Trans>}
                hint={<Trans>The tickets stay good.</Trans>}
                inputMode="decimal"
                autoComplete="off"
                maxLength={20}
                defaultValue={typed}
                onInput={({ currentTarget }) => setTyped(currentTarget.value)}
                required
              />
            )}
            <TextField
              name="reason"
              label={<Trans>Why</Trans>}
              hint={
                <Trans>
                  Kept with the order; <bdi>{who}</bdi> sees it.
                </Trans>
              }
              maxLength={200}
              autoComplete="off"
              required
            />
            <p className="row between">
              <span className="strong">
                <Trans>
                  Back to <bdi>{who}</bdi>, by hand
                </Trans>
              </span>
              <span className="lead strong nowrap">
                <Digits>{shown}</Digits>
              </span>
            </p>
            <p className="small muted">
              <Trans>You give the money back yourself. Here it is recorded.</Trans>
            </p>
            <div className="row gap-2 row-wrap">
              <Button look="danger-main" type="submit" busy={busy}>
                <Trans>Refund {shown}</Trans>
              </Button>
              <Button onClick={onClose}>
                <Trans>Keep the order</Trans>
              </Button>
            </div>
          </>
        )}
      </Form>
    </Dialog>
  )
}

type Position = OrderOfEvent['positions'][number]

const idOf = ({ ticket_id }: Position) => ticket_id
const leftOf = ({ price, refunded_minor }: Position) => price.amount_minor - refunded_minor

/** A ticket that was used cannot be taken back; one that ended keeps what it cost until then. */
function refundable(order: OrderOfEvent): Position[] {
  return order.positions.filter(
    (one) => (one.status === 'BOOKED' || one.status === 'CANCELLED') && leftOf(one) > 0,
  )
}

/** @throws {Problem} when no ticket is chosen, or the text is no amount. */
function bodyOf({
  what,
  chosen,
  amount,
  reason,
}: {
  what: What
  chosen: readonly string[]
  amount: number | undefined
  reason: string
}): NewRefund {
  if (what === 'tickets') {
    if (chosen.length === 0) throw wrongFields([{ path: '/positions', code: 'too_few' }])
    return { positions: [...chosen], reason }
  }
  if (!amount) throw wrongFields([{ path: '/amount_minor', code: 'not_valid' }])
  return { amount_minor: amount, reason }
}

function TicketTicks({
  order,
  chosen,
  onChoose,
}: {
  order: OrderOfEvent
  chosen: readonly string[]
  onChoose: (ids: readonly string[]) => void
}) {
  const { money } = useMoney()
  const { currency } = order.total
  const can = new Set(refundable(order).map(idOf))
  return (
    <FieldGroup name="positions" label={<Trans>Which tickets</Trans>}>
      {order.positions.map((one) => {
        const id = one.ticket_id
        return (
          <label key={id} className="check refund-line">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              disabled={!can.has(id)}
              onChange={({ target }) =>
                onChoose(target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
              }
            />
            <span className="grow wrap">
              <bdi>{one.product_name}</bdi>
              <br />
              <span className="small muted">
                <WhatEnds one={one} />
              </span>
            </span>
            <span className="strong nowrap">
              <Digits>{money({ amount_minor: leftOf(one), currency })}</Digits>
            </span>
          </label>
        )
      })}
    </FieldGroup>
  )
}

function WhatEnds({ one }: { one: Position }) {
  if (one.status === 'CONSUMED') return <Trans>Has been let in. Refund an amount instead.</Trans>
  if (leftOf(one) === 0) return <Trans>Nothing is left to give back.</Trans>
  if (one.status === 'CANCELLED') return <Trans>Cancelled; its money is still here.</Trans>
  return <Trans>It ends at once, and its place is free again.</Trans>
}
