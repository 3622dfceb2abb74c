import { Trans } from '@lingui/react/macro'
import type { Event } from '@tessera/client'
import { lazy, Suspense, useState } from 'react'
import { Button } from '../../parts/Button.tsx'

const CancelDialog = lazy(() => import('./CancelDialog.tsx'))

/** The way out, at the end of the page and behind a question. */
export function CancelCard({ event }: { event: Event }) {
  const [isAsking, ask] = useState(false)
  if (event.status === 'CANCELLED' || Date.parse(event.ends_at) <= Date.now()) return null
  return (
    <section className="card pad row between row-wrap">
      <div className="grow">
        <h2 className="size-l">
          <Trans>Does it not take place?</Trans>
        </h2>
        <p className="small muted">
          <Trans>Cancel it, and all its tickets stop working.</Trans>
        </p>
      </div>
      <Button look="danger" onClick={() => ask(true)}>
        <Trans>Cancel the event</Trans>
      </Button>
      {isAsking && (
        <Suspense fallback={null}>
          <CancelDialog event={event} onClose={() => ask(false)} />
        </Suspense>
      )}
    </section>
  )
}
