import { Trans } from '@lingui/react/macro'
import type { OrderOfEvent } from '@tessera/client'
import { Digits } from '../../../parts/Digits.tsx'
import { FieldGroup } from '../../../parts/fields.tsx'
import { useMoney } from '../../../parts/useMoney.ts'

type Position = OrderOfEvent['positions'][number]

export const idOf = ({ ticket_id }: Position) => ticket_id
/** What of the price was not given back. */
export const leftOf = ({ price, refunded_minor }: Position) => price.amount_minor - refunded_minor

/** A ticket that was used cannot be taken back; one that ended keeps what it cost until then. */
export function refundable(order: OrderOfEvent): Position[] {
  return order.positions.filter(
    (one) => (one.status === 'BOOKED' || one.status === 'CANCELLED') && leftOf(one) > 0,
  )
}

/** The tickets of an order, of which some are chosen to be given back. */
export function RefundTickets({
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
