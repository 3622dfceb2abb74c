import { Trans, useLingui } from '@lingui/react/macro'
import { IconFileSpreadsheet, IconGift } from '@tabler/icons-react'
import type { Event } from '@tessera/client'
import { lazy, Suspense, useState } from 'react'
import { Button } from '../../../parts/Button.tsx'
import { Chips } from '../../../parts/Chips.tsx'
import { useDates } from '../../../parts/dates.ts'
import { SearchBox } from '../../../parts/SearchBox.tsx'
import { Empty, Loading, ShowPages } from '../../../parts/states.tsx'
import { useFilters } from '../../../parts/useFilters.ts'
import { usePage } from '../../../parts/usePage.ts'
import { EventFrame } from '../EventFrame.tsx'
import { OrderPanel } from './OrderPanel.tsx'
import { OrdersTable } from './OrdersTable.tsx'
import { type OrderStatus, useOrderCounts, useOrders } from './orderQueries.ts'

const CompPanel = lazy(() => import('./CompPanel.tsx'))

/** The orders of an event. The chosen one is at the side, on a phone alone. */
export function OrdersPage({ id }: { id: string }) {
  const { t } = useLingui()
  usePage(t`Orders`)
  return <EventFrame id={id}>{(event) => <Orders event={event} />}</EventFrame>
}

function Orders({ event }: { event: Event }) {
  const { read, change } = useFilters()
  const [isGiving, setGiving] = useState(false)
  const status = statusOf(read('status'))
  const words = read('q')
  const chosen = read('order')
  return (
    <div className={chosen ? 'orders with-order' : 'orders'}>
      <div className="orders-list stack">
        <Acts
          event={event}
          filter={filterOf(words, status)}
          onGive={() => setGiving(!isGiving)}
          isGiving={isGiving}
        />
        {isGiving && (
          <Suspense fallback={<Loading lines={3} />}>
            <CompPanel event={event} onClose={() => setGiving(false)} />
          </Suspense>
        )}
        <Filter event={event} words={words} status={status} onChange={change} />
        <Found event={event} words={words} status={status} chosen={chosen} />
      </div>
      {chosen && (
        <OrderPanel
          key={chosen}
          event={event}
          orderId={chosen}
          onClose={() => change({ order: '' })}
        />
      )}
    </div>
  )
}

/** Which orders are shown, and saved as a file. */
function filterOf(words: string, status: OrderStatus | '') {
  return { ...(words && { query: words }), ...(status && { status }) }
}

function Acts({
  event,
  filter,
  isGiving,
  onGive,
}: {
  event: Event
  filter: ReturnType<typeof filterOf>
  isGiving: boolean
  onGive: () => void
}) {
  const csv = new URLSearchParams({ ...filter, format: 'csv' })
  return (
    <div className="row gap-2 row-wrap">
      <a className="btn" href={`/api/v1/event/${event.uuid}/order?${csv}`} download>
        <IconFileSpreadsheet className="i" aria-hidden="true" />
        <span>
          <Trans>Save as CSV</Trans>
        </span>
      </a>
      {event.status !== 'CANCELLED' && (
        <Button
          icon={<IconGift className="i" aria-hidden="true" />}
          aria-expanded={isGiving}
          onClick={onGive}
        >
          <Trans>Comp tickets</Trans>
        </Button>
      )}
    </div>
  )
}

function Filter({
  event,
  words,
  status,
  onChange,
}: {
  event: Event
  words: string
  status: OrderStatus | ''
  onChange: (changes: Record<string, string>) => void
}) {
  const { t } = useLingui()
  const { number } = useDates()
  const counts = useOrderCounts(event.uuid, words).data
  const names: readonly [OrderStatus | '', string][] = [
    ['', t({ message: 'All', context: 'orders' })],
    ['PENDING', t({ message: 'Open', context: 'orders' })],
    ['BOOKED', t({ message: 'Booked', context: 'orders' })],
    ['CANCELLED', t({ message: 'Cancelled', context: 'orders' })],
    ['EXPIRED', t`Time ran out`],
  ]
  return (
    <div className="stack stack-3">
      <SearchBox
        words={words}
        label={t`Search by name, user name or order number`}
        hint={t`Name or order number`}
        onChange={(q) => onChange({ q })}
      />
      <Chips
        label={t`Which orders`}
        names={names.map(([value, name]) => {
          const count = value ? counts?.by_status[value] : counts?.total
          return [value, count === undefined ? name : `${name} ${number(count)}`]
        })}
        chosen={status}
        onChoose={(chosen) => onChange({ status: chosen })}
        scrolls
      />
    </div>
  )
}

function Found({
  event,
  words,
  status,
  chosen,
}: {
  event: Event
  words: string
  status: OrderStatus | ''
  chosen: string
}) {
  const query = useOrders(event.uuid, filterOf(words, status))
  const empty =
    words || status ? (
      <Empty picture="search" title={<Trans>No order found</Trans>}>
        <Trans>Try a part of the name, the order number, or another state.</Trans>
      </Empty>
    ) : (
      <Empty title={<Trans>Nobody has ordered yet</Trans>}>
        <Trans>Each order comes here, also registrations that cost nothing.</Trans>
      </Empty>
    )
  return (
    <ShowPages query={query} lines={9} empty={empty}>
      {(orders) => <OrdersTable event={event} orders={orders} chosen={chosen} />}
    </ShowPages>
  )
}

const STATUSES: readonly OrderStatus[] = ['PENDING', 'BOOKED', 'CANCELLED', 'EXPIRED']

function statusOf(value: string): OrderStatus | '' {
  return STATUSES.find((status) => status === value) ?? ''
}
