import { Trans } from '@lingui/react/macro'
import type { Money, Product } from '@tessera/client'
import { Problem } from '@tessera/client/problem.ts'
import { Banner } from '../../../parts/Banner.tsx'
import { LinkButton } from '../../../parts/Button.tsx'
import { useDates } from '../../../parts/dates.ts'
import { useProblemText } from '../../../parts/problemText.ts'
import { useMoney } from '../../../parts/useMoney.ts'

interface Known {
  /** What the order was chosen from. */
  readonly products: readonly Pick<Product, 'uuid' | 'name'>[]
  readonly timezone: string
}

/** Why an order was refused: what is short, and by how much. What was chosen stays below. */
export function Refused({ error, ...known }: Known & { error: unknown }) {
  const { sentence } = useProblemText()
  if (!error) return null
  const problem = error instanceof Problem ? error : undefined
  switch (problem?.code) {
    case 'sold_out':
      return <SoldOut problem={problem} {...known} />
    case 'limit_reached':
      return <LimitReached problem={problem} {...known} />
    case 'price_changed':
      return <PriceChanged problem={problem} />
    case 'not_on_sale':
      return <NotOnSale problem={problem} {...known} />
    case 'open_order':
      return <OpenOrder problem={problem} />
    case 'hold_limit':
      return <HoldLimit problem={problem} />
    default:
      return (
        <Banner kind="no" title={<Trans>Nothing is ordered</Trans>}>
          <p>{sentence(error)}</p>
        </Banner>
      )
  }
}

interface Said {
  readonly problem: Problem
}

function SoldOut({ problem: { document }, products }: Said & Known) {
  const { locale, number } = useDates()
  const ids: readonly unknown[] = Array.isArray(document['product_ids'])
    ? document['product_ids']
    : []
  const short = products.filter(({ uuid }) => ids.includes(uuid)).map(({ name }) => name)
  const names = new Intl.ListFormat(locale).format(short)
  const free = Number(document['free'] ?? 0)
  return (
    <Banner kind="wait" role="alert" title={<Trans>Not enough places are left</Trans>}>
      <p dir="auto">
        {free > 0 ? (
          <Trans>
            {names}: {number(free)} left. Choose fewer. What you chose is kept.
          </Trans>
        ) : (
          <Trans>
            {names}: sold out a moment ago. What you chose is kept; a place may become free later.
          </Trans>
        )}
      </p>
    </Banner>
  )
}

function LimitReached({ problem: { document }, products }: Said & Known) {
  const { number } = useDates()
  const name = nameOf(products, document)
  const [limit, held] = [Number(document['limit']), Number(document['held'])]
  return (
    <Banner kind="wait" role="alert" title={<Trans>That is more than one person may have</Trans>}>
      <p dir="auto">
        {held > 0 ? (
          <Trans>
            {name}: at most {number(limit)} per person, and you have {number(held)}. Choose fewer.
          </Trans>
        ) : (
          <Trans>
            {name}: at most {number(limit)} per person. Choose fewer.
          </Trans>
        )}
      </p>
    </Banner>
  )
}

function PriceChanged({ problem: { document } }: Said) {
  const { price } = useMoney()
  const total = newTotal(document)
  return (
    <Banner kind="wait" role="alert" title={<Trans>The price has changed</Trans>}>
      <p>
        {total && <Trans>It is {price(total)} now.</Trans>}{' '}
        <Trans>Nothing is ordered. Order again if the new price is right for you.</Trans>
      </p>
    </Banner>
  )
}

/** The price of now, which a refusal of the old one tells. */
export function newTotal(document: Problem['document']): Money | undefined {
  const { amount_minor, currency } = Object(document['total'])
  if (typeof amount_minor !== 'number' || typeof currency !== 'string') return undefined
  return { amount_minor, currency }
}

function NotOnSale({ problem: { document }, products, timezone }: Said & Known) {
  const { moment } = useDates()
  const name = nameOf(products, document)
  const opens = document['sale_starts_at']
  const at = typeof opens === 'string' ? moment(opens, timezone) : undefined
  return (
    <Banner kind="wait" role="alert" title={<Trans>This is not sold now</Trans>}>
      <p dir="auto">
        {at ? (
          <Trans>
            {name}: the sale opens {at}. What you chose is kept.
          </Trans>
        ) : (
          <Trans>{name}: the sale is over. Choose another ticket.</Trans>
        )}
      </p>
    </Banner>
  )
}

function OpenOrder({ problem: { document } }: Said) {
  return (
    <Banner
      kind="wait"
      role="alert"
      title={<Trans>You have an open order for this event</Trans>}
      acts={
        <LinkButton look="main" to={`/order/${String(document['order_id'])}`}>
          <Trans>Go to your order</Trans>
        </LinkButton>
      }
    >
      <p>
        <Trans>Pay it, change it or let its places go first. What you chose is kept.</Trans>
      </p>
    </Banner>
  )
}

function HoldLimit({ problem: { retryAfterSeconds = 0 } }: Said) {
  const { number } = useDates()
  const minutes = number(Math.max(1, Math.ceil(retryAfterSeconds / 60)))
  return (
    <Banner kind="wait" role="alert" title={<Trans>Now it is the turn of others</Trans>}>
      <p>
        <Trans>
          You have held places of this event for a long time without paying. You can order again in{' '}
          {minutes} min. What you chose is kept.
        </Trans>
      </p>
    </Banner>
  )
}

function nameOf(products: Known['products'], document: Problem['document']): string {
  return products.find(({ uuid }) => uuid === document['product_id'])?.name ?? ''
}
