import type { Order } from '@tessera/client'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { Button } from '../../../parts/Button.tsx'

const EndOrderDialog = lazy(() => import('./EndOrderDialog.tsx'))

/** The button that asks whether an order is to end. */
export function EndOrder({ order, children }: { order: Order; children: ReactNode }) {
  const [asks, setAsks] = useState(false)
  return (
    <>
      <div>
        <Button look="quiet" onClick={() => setAsks(true)}>
          {children}
        </Button>
      </div>
      {asks && (
        <Suspense fallback={null}>
          <EndOrderDialog order={order} onClose={() => setAsks(false)} />
        </Suspense>
      )}
    </>
  )
}
