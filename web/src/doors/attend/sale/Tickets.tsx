import { Trans } from '@lingui/react/macro'
import type { Event, Product } from '@tessera/client'
import { ErrorLine } from '../../../parts/ErrorLine.tsx'
import { Loading } from '../../../parts/states.tsx'
import { RegisterBar } from '../RegisterBar.tsx'
import { SaleCard } from './SaleCard.tsx'
import { useProducts } from './useProducts.ts'

/** How one gets into an event: one tap where it is free and one each, and a choice elsewhere. */
export function Tickets({ event }: { event: Event }) {
  const { data: products, error } = useProducts(event.uuid)
  if (!products)
    return (
      <aside className="card pad">
        {error ? <ErrorLine error={error} /> : <Loading lines={3} />}
      </aside>
    )
  if (products.length === 0)
    return (
      <aside className="card pad">
        <p className="muted">
          <Trans>Nothing is sold now.</Trans>
        </p>
      </aside>
    )
  if (isRegistration(products)) return <RegisterBar event={event} />
  return <SaleCard event={event} products={products} />
}

/** One free ticket per person is all that there is, and it can be had or is sold out. */
function isRegistration([product, ...others]: readonly Product[]): boolean {
  if (!product || others.length > 0) return false
  const { price, limit_per_person, state } = product
  if (state === 'not_begun' || state === 'ended') return false
  return price.amount_minor === 0 && limit_per_person === 1
}
