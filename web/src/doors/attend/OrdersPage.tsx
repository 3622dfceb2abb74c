import { Trans, useLingui } from '@lingui/react/macro'
import { IconChevronRight } from '@tabler/icons-react'
import type { OwnOrder } from '@tessera/client'
import { Link } from 'wouter'
import { answer, api } from '../../api/client.ts'
import { usePages } from '../../api/usePages.ts'
import { useMe } from '../../app/me.ts'
import { Shell } from '../../app/Shell.tsx'
import { LinkButton } from '../../parts/Button.tsx'
import { useDates } from '../../parts/dates.ts'
import { spokenNumber } from '../../parts/spokenNumber.ts'
import { Empty, ShowPages } from '../../parts/states.tsx'
import { useMoney } from '../../parts/useMoney.ts'
import { usePage } from '../../parts/usePage.ts'
import { OrderBadge } from './sale/OrderBadge.tsx'
import { ORDERS } from './sale/useOrdersOf.ts'
import './attend.css'

/** One's own orders, the newest first: where a receipt is found a year later. */
export function OrdersPage() {
  const { t } = useLingui()
  usePage(t`My orders`)
  const me = useMe({ asks: true }).data
  const query = usePages(
    [...ORDERS, me?.uuid, 'pages'],
    (page) =>
      answer(
        api.GET('/api/v1/user/{username}/order', {
          params: {
            path: { username: me?.username ?? '' },
            query: { page_size: 50, ...(page && { page }) },
          },
        }),
      ),
    { enabled: Boolean(me) },
  )
  return (
    <Shell back="/tickets" title={<Trans>My orders</Trans>} className="middle stack stack-6">
      <h1>
        <Trans>My orders</Trans>
      </h1>
      <ShowPages query={query} empty={<NoOrders />}>
        {(orders) => (
          <ul className="card list">
            {orders.map((order) => (
              <OrderRow key={order.uuid} order={order} />
            ))}
          </ul>
        )}
      </ShowPages>
    </Shell>
  )
}

function NoOrders() {
  return (
    <Empty
      title={<Trans>You have ordered nothing yet</Trans>}
      acts={
        <LinkButton look="main" to="/">
          <Trans>Find events</Trans>
        </LinkButton>
      }
    >
      <Trans>What you order or register for is here, with its receipts.</Trans>
    </Empty>
  )
}

function OrderRow({ order }: { order: OwnOrder }) {
  const { day } = useDates()
  const { price } = useMoney()
  const { uuid, number, event, created_at, total } = order
  return (
    <li>
      <Link className="item" href={`/order/${uuid}`}>
        <span className="grow">
          <span className="strong wrap" dir="auto">
            {event.title}
          </span>
          <br />
          <span className="small muted">
            {day(created_at)} · <bdi>{spokenNumber(number)}</bdi> · {price(total)}
          </span>{' '}
          <OrderBadge status={order.status} />
        </span>
        <IconChevronRight className="i" aria-hidden="true" />
      </Link>
    </li>
  )
}
