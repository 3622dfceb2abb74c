import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Event, OwnOrder, Product } from '@tessera/client'
import { useEffect, useRef } from 'react'
import { mayBeSignedIn } from '../../../app/session.ts'
import { Button, LinkButton } from '../../../parts/Button.tsx'
import { spokenNumber } from '../../../parts/spokenNumber.ts'
import { useMoney } from '../../../parts/useMoney.ts'
import { isIssued } from '../isIssued.ts'
import { useMyTickets } from '../myTickets.ts'
import { ProductList } from './ProductList.tsx'
import { Refused } from './Refused.tsx'
import { useOrdersOf } from './useOrdersOf.ts'
import { useSale } from './useSale.ts'
import { countHeld, sumOf, totalOf } from './wanted.ts'
import './sale.css'

/** What is sold of an event: how many of each one takes, what that costs, and the order of it. */
export function SaleCard({ event, products }: { event: Event; products: readonly Product[] }) {
  const { t } = useLingui()
  const list = useRef<HTMLElement>(null)
  const orders = useOrdersOf(event.uuid).data ?? []
  const open = orders.find(({ status }) => status === 'PENDING')
  const sale = useSale(event, products)
  useEffect(() => {
    // The button that was pressed may be far from what is said about it.
    if (sale.error) list.current?.querySelector('.banner')?.scrollIntoView({ block: 'center' })
  }, [sale.error])
  const isOpen = event.status === 'PUBLISHED' && Date.parse(event.ends_at) > Date.now()
  const canChoose = isOpen && !open
  return (
    <aside className="sale" aria-label={t`Tickets`}>
      <section className="card pad stack" ref={list}>
        <h2>
          <Trans>Tickets</Trans>
        </h2>
        <MyTickets event={event} />
        {!open && <Refused error={sale.error} products={products} timezone={event.timezone} />}
        <ProductList
          products={products}
          timezone={event.timezone}
          choosing={
            canChoose
              ? { counts: sale.counts, onChange: sale.change, held: countHeld(orders) }
              : undefined
          }
        />
        <p className="small muted">
          <Trans>Prices are with VAT.</Trans>
        </p>
      </section>
      <div className="card buy">
        {open ? (
          <OpenOrder order={open} />
        ) : isOpen ? (
          <Order products={products} sale={sale} onChoose={() => startChoosing(list.current)} />
        ) : (
          <p className="muted">
            <Trans>Nothing is sold now.</Trans>
          </p>
        )}
      </div>
    </aside>
  )
}

/** Leads to the first product that can be chosen. */
function startChoosing(list: HTMLElement | null): void {
  const more = list?.querySelector<HTMLElement>('.stepper .btn:last-child')
  more?.scrollIntoView({ block: 'center' })
  more?.focus()
}

function MyTickets({ event }: { event: Event }) {
  const mine = (useMyTickets().data ?? []).filter(
    (ticket) => ticket.event_id === event.uuid && isIssued(ticket),
  )
  const [first] = mine
  if (!first) return null
  return (
    <div className="row row-wrap between">
      <p className="strong">
        <Plural value={mine.length} one="You have a ticket" other="You have # tickets" />
      </p>
      <LinkButton to={`/ticket/${first.uuid}`}>
        {mine.length === 1 ? <Trans>Show my ticket</Trans> : <Trans>Show my tickets</Trans>}
      </LinkButton>
    </div>
  )
}

function OpenOrder({ order }: { order: OwnOrder }) {
  return (
    <>
      <p>
        <span className="strong">
          <Plural
            value={order.positions.length}
            one="# ticket is held for you"
            other="# tickets are held for you"
          />
        </span>
        <br />
        <span className="small muted">
          <Trans>
            Order <bdi>{spokenNumber(order.number)}</bdi>
          </Trans>
        </span>
      </p>
      <LinkButton look="main" big to={`/order/${order.uuid}`}>
        <Trans>Go to your order</Trans>
      </LinkButton>
    </>
  )
}

/** What is chosen, what it costs, and the button that orders it. */
function Order({
  products,
  sale,
  onChoose,
}: {
  products: readonly Product[]
  sale: ReturnType<typeof useSale>
  onChoose: () => void
}) {
  const { price } = useMoney()
  const count = sumOf(products, sale.counts)
  if (count === 0) return <NothingChosen products={products} onChoose={onChoose} />
  return (
    <>
      <p aria-live="polite">
        <span className="small muted">
          <Plural value={count} one="# ticket" other="# tickets" />
        </span>
        <br />
        <span className="strong size-l">{price(totalOf(products, sale.counts))}</span>
      </p>
      {mayBeSignedIn() ? (
        <Button look="main" big busy={sale.isBusy} onClick={sale.order}>
          <Trans>Order tickets</Trans>
        </Button>
      ) : (
        <div className="row gap-2 row-wrap">
          <Button look="main" big onClick={() => sale.orderAfter('/sign-up')}>
            <Trans>Sign up and order</Trans>
          </Button>
          <Button look="quiet" onClick={() => sale.orderAfter('/log-in')}>
            <Trans>I can log in</Trans>
          </Button>
        </div>
      )}
    </>
  )
}

function NothingChosen({
  products,
  onChoose,
}: {
  products: readonly Product[]
  onChoose: () => void
}) {
  const { price } = useMoney()
  const onSale = products.filter(({ state }) => state === 'on_sale')
  const prices = onSale
    .map((product) => product.price)
    .toSorted((a, b) => a.amount_minor - b.amount_minor)
  const cheapest = prices[0]
  const dearest = prices.at(-1)
  if (!cheapest)
    return (
      <p className="strong">
        {products.some(({ state }) => state === 'sold_out') ? (
          <Trans>Sold out</Trans>
        ) : (
          <Trans>Nothing is sold now.</Trans>
        )}
      </p>
    )
  return (
    <>
      <p className="strong size-l">
        {cheapest.amount_minor === dearest?.amount_minor ? (
          price(cheapest)
        ) : cheapest.amount_minor > 0 ? (
          <Trans>from {price(cheapest)}</Trans>
        ) : (
          dearest && `${price(cheapest)} – ${price(dearest)}`
        )}
      </p>
      <Button look="main" big onClick={onChoose}>
        <Trans>Choose tickets</Trans>
      </Button>
    </>
  )
}
