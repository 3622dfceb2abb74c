import { Trans, useLingui } from '@lingui/react/macro'
import { IconPlus } from '@tabler/icons-react'
import type { Event, Product } from '@tessera/client'
import { lazy, Suspense, useState } from 'react'
import { Button } from '../../../parts/Button.tsx'
import { Empty, Show } from '../../../parts/states.tsx'
import { usePage } from '../../../parts/usePage.ts'
import { EventFrame } from '../EventFrame.tsx'
import { ProductTable } from './ProductTable.tsx'
import { QuotasCard } from './QuotasCard.tsx'
import { useProducts } from './useProducts.ts'

const ProductDialog = lazy(() => import('./ProductDialog.tsx'))

/** What is sold of an event, and how many there are. */
export function ProductsPage({ id }: { id: string }) {
  const { t } = useLingui()
  usePage(t`Products`)
  return (
    <EventFrame id={id}>
      {(event) => (
        <>
          <ProductsCard event={event} />
          <QuotasCard event={event} />
        </>
      )}
    </EventFrame>
  )
}

function ProductsCard({ event }: { event: Event }) {
  const query = useProducts(event.uuid)
  const [edited, edit] = useState<Product | 'new'>()
  const isFixed = event.status === 'CANCELLED'
  return (
    <section className="card">
      <div className="card-head">
        <h2>
          <Trans>Products</Trans>
        </h2>
        {!isFixed && (
          <Button icon={<IconPlus className="i" aria-hidden="true" />} onClick={() => edit('new')}>
            <Trans>Add a product</Trans>
          </Button>
        )}
      </div>
      <Show query={query}>
        {(products) =>
          products.length === 0 ? (
            <Empty title={<Trans>Nothing is sold yet</Trans>}>
              <Trans>Add what people can have: a free ticket, or one with a price.</Trans>
            </Empty>
          ) : (
            <ProductTable event={event} products={products} {...(!isFixed && { onEdit: edit })} />
          )
        }
      </Show>
      {edited && (
        <Suspense fallback={null}>
          <ProductDialog
            event={event}
            {...(edited !== 'new' && { before: edited })}
            onClose={() => edit(undefined)}
          />
        </Suspense>
      )}
    </section>
  )
}
