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
import { TextField } from '../../../parts/fields.tsx'
import { minorDigits } from '../../../parts/formatMoney.ts'
import type { Refine } from '../../../parts/problemText.ts'
import { spokenNumber } from '../../../parts/spokenNumber.ts'
import { toast } from '../../../parts/toasts.ts'
import { useMoney } from '../../../parts/useMoney.ts'
import { readDecimal, writeDecimal } from '../products/readDecimal.ts'
import { useRequestKey } from '../useRequestKey.ts'
import { wrongFields } from '../wrongFields.ts'
import type { OrderDialogProps } from './OrderActs.tsx'
import { readOrdersAgain } from './orderQueries.ts'
import { idOf, leftOf, RefundTickets, refundable } from './RefundTickets.tsx'
import { useBuyerName } from './useBuyerName.ts'

type What = 'tickets' | 'amount'

/**
 * Records that money of an order was given back: of tickets, which then end, or an amount, and the
 * tickets stay. The sum is on the button before it is pressed.
 */
export default function RefundDialog({ order, onClose }: OrderDialogProps) {
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
  const refine = useRefundSentence(currency)

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
        refine={refine}
      >
        {({ busy }) => (
          <>
            <WhatIsRefunded order={order} {...{ what, setWhat, chosen, choose, typed, setTyped }} />
            <WhyAndHowMuch who={who} shown={shown} />
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

/** Tickets, which can be ticked, or an amount, which is typed. */
function WhatIsRefunded({
  order,
  what,
  setWhat,
  chosen,
  choose,
  typed,
  setTyped,
}: {
  order: OrderOfEvent
  what: What
  setWhat: (what: What) => void
  chosen: readonly string[]
  choose: (ids: readonly string[]) => void
  typed: string
  setTyped: (text: string) => void
}) {
  const { t } = useLingui()
  const { currency } = order.total
  return (
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
        <RefundTickets order={order} chosen={chosen} onChoose={choose} />
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
    </>
  )
}

function WhyAndHowMuch({ who, shown }: { who: string; shown: string }) {
  return (
    <>
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
    </>
  )
}

/** Says what is wrong with a field of a refund. */
function useRefundSentence(currency: string): Refine {
  const { t } = useLingui()
  const { money } = useMoney()
  const { locale } = useDates()
  return ({ path, code, limit }, sentence) => {
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
  }
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
