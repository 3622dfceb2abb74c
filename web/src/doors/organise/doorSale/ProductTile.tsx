import { Trans } from '@lingui/react/macro'
import type { Product } from '@tessera/client'
import { Badge } from '../../../parts/Banner.tsx'
import { Stepper } from '../../../parts/Stepper.tsx'
import { useMoney } from '../../../parts/useMoney.ts'

/** The most tickets of one sale. */
const MOST = 100

/** A product with its price and what is left of it; the whole name adds one. */
export function ProductTile({
  product,
  count,
  onChange,
}: {
  product: Product
  count: number
  onChange: (count: number) => void
}) {
  const { price } = useMoney()
  const { name, free } = product
  const most = Math.min(MOST, free)
  return (
    <div className="card till-tile" data-chosen={count > 0 || undefined}>
      <button
        type="button"
        className="till-add"
        aria-disabled={count >= most || undefined}
        onClick={() => count < most && onChange(count + 1)}
      >
        <span className="strong wrap" dir="auto">
          {name}
        </span>
        <span className="row row-wrap gap-2">
          <span>{price(product.price)}</span>
          {free === 0 ? (
            <Badge kind="no">
              <Trans>Sold out</Trans>
            </Badge>
          ) : (
            <span className="muted">
              <Trans>{free} left</Trans>
            </span>
          )}
        </span>
      </button>
      <Stepper name={name} value={count} most={most} onChange={onChange} />
    </div>
  )
}
