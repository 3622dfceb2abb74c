import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Product } from '@tessera/client'
import { Badge } from '../../../parts/Banner.tsx'
import { useDates } from '../../../parts/dates.ts'
import { Stepper } from '../../../parts/Stepper.tsx'
import { useMoney } from '../../../parts/useMoney.ts'
import type { Counts } from './choice.ts'
import { SaleOpens } from './SaleOpens.tsx'
import { countOf, mostOf, sumOf } from './wanted.ts'

/** So few places are worth a word. */
const FEW = 10

interface Choosing {
  readonly counts: Counts
  readonly onChange: (counts: Counts) => void
  /** What the order that is being changed has already. */
  readonly own?: Counts
  /** What the person has of it in other orders. */
  readonly held?: Counts
}

/** What is sold of an event: what it costs, what is free, and how many one takes. */
export function ProductList({
  products,
  timezone,
  choosing,
}: {
  products: readonly Product[]
  timezone: string
  /** Absent: it is only shown. */
  choosing?: Choosing | undefined
}) {
  return (
    <ul className="products">
      {products.map((product) => (
        <li key={product.uuid}>
          <ProductRow
            product={product}
            timezone={timezone}
            own={countOf(choosing?.own ?? {}, product)}
          />
          {choosing && <Count product={product} products={products} choosing={choosing} />}
        </li>
      ))}
    </ul>
  )
}

interface RowProps {
  product: Product
  timezone: string
  /** How many of it the order that is changed has. */
  own: number
}

function ProductRow({ product, timezone, own }: RowProps) {
  const { price } = useMoney()
  const { name, description } = product
  return (
    <div className="product">
      <h3 className="wrap" dir="auto">
        {name}
      </h3>
      <p className="strong nowrap">{price(product.price)}</p>
      {description && (
        <p className="small muted wrap long-text" dir="auto">
          {description}
        </p>
      )}
      <ProductState product={product} timezone={timezone} own={own} />
    </div>
  )
}

/** Whether it can be had: in words, and with a shape where it cannot. */
function ProductState({ product, timezone, own }: RowProps) {
  const { number } = useDates()
  const { state, free, limit_per_person: limit } = product
  if (state === 'sold_out' && own > 0)
    return (
      <p className="small muted">
        <Trans>All others are taken.</Trans>
      </p>
    )
  if (state === 'sold_out')
    return (
      <p>
        <Badge kind="no">
          <Trans>Sold out</Trans>
        </Badge>
      </p>
    )
  if (state === 'ended')
    return (
      <p className="small muted">
        <Trans>The sale is over.</Trans>
      </p>
    )
  if (state === 'not_begun') return <SaleOpens product={product} timezone={timezone} />
  return (
    <p className="small muted row row-wrap gap-2">
      {free <= FEW ? (
        <Badge kind="wait">
          <Trans>Few left: {number(free)}</Trans>
        </Badge>
      ) : (
        <span>
          <Trans>{number(free)} left</Trans>
        </span>
      )}
      {limit !== null && (
        <span>
          <Plural value={limit} one="One per person" other="At most # per person" />
        </span>
      )}
    </p>
  )
}

function Count({
  product,
  products,
  choosing: { counts, onChange, own = {}, held = {} },
}: {
  product: Product
  products: readonly Product[]
  choosing: Choosing
}) {
  const { t } = useLingui()
  const { number } = useDates()
  const count = countOf(counts, product)
  const most = mostOf(product, {
    own: countOf(own, product),
    held: countOf(held, product),
    chosen: sumOf(products, counts) - count,
  })
  if (most === 0 && count === 0) return null
  return (
    <div className="row row-wrap gap-2 product-count">
      <Stepper
        name={t`How many: ${product.name}`}
        value={count}
        most={most}
        onChange={(value) => onChange({ ...counts, [product.uuid]: value })}
      />
      {count > most && (
        <span className="small strong" role="status">
          {most === 0 ? (
            <Trans>None is left.</Trans>
          ) : (
            <Trans>Only {number(most)} can be had.</Trans>
          )}
        </span>
      )}
    </div>
  )
}
