import { Plural, useLingui } from '@lingui/react/macro'
import type { Event, OrderOfEvent } from '@tessera/client'
import { useCallback } from 'react'
import { Link, useSearchParams } from 'wouter'
import { Digits } from '../../../parts/Digits.tsx'
import { useDates } from '../../../parts/dates.ts'
import { LongTable } from '../../../parts/LongTable.tsx'
import { spokenNumber } from '../../../parts/spokenNumber.ts'
import { useMoney } from '../../../parts/useMoney.ts'
import { OrderBadge } from './OrderBadge.tsx'
import { useBuyerName } from './useBuyerName.ts'

/** Orders as a table, on a phone as a list. */
export function OrdersTable({
  event: { timezone },
  orders,
  chosen,
}: {
  event: Event
  orders: readonly OrderOfEvent[]
  chosen: string
}) {
  const { t } = useLingui()
  const nameOf = useBuyerName()
  const { moment } = useDates()
  const { price } = useMoney()
  const [search] = useSearchParams()
  const address = search.toString()
  const row = useCallback(
    (order: OrderOfEvent) => {
      const to = new URLSearchParams(address)
      to.set('order', order.uuid)
      const { positions } = order
      const isChosen = order.uuid === chosen
      return (
        <tr key={order.uuid} {...(isChosen && { className: 'is-chosen' })}>
          <td>
            <Link
              className="code order-link"
              href={`?${to}`}
              {...(isChosen && { 'aria-current': 'true' as const })}
            >
              {spokenNumber(order.number)}
            </Link>
          </td>
          <td className="strong wrap" dir="auto">
            {nameOf(order)}
          </td>
          <td className="right">
            <Plural value={positions.length} one="# ticket" other="# tickets" />
          </td>
          <td className="right nowrap">
            <Digits>{price(order.total)}</Digits>
          </td>
          <td>
            <OrderBadge order={order} />
          </td>
          <td className="muted small">{moment(order.created_at, timezone)}</td>
        </tr>
      )
    },
    [address, chosen, moment, nameOf, price, timezone],
  )
  return (
    <div className="card">
      <LongTable
        name={t`Orders`}
        className={chosen ? 'orders-table orders-narrow' : 'orders-table'}
        head={[t`Order`, t`Who`, t`Tickets`, t`Sum`, t`State`, t`When`]}
        items={orders}
        row={row}
      />
    </div>
  )
}
