import { Trans, useLingui } from '@lingui/react/macro'
import { IconArrowLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { Event, Order } from '@tessera/client'
import { useState } from 'react'
import { Link } from 'wouter'
import { answer, api } from '../../../api/client.ts'
import { queries } from '../../../api/queries.ts'
import { Failed, Loading } from '../../../parts/states.tsx'
import { usePage } from '../../../parts/usePage.ts'
import { useWakeLock } from '../../../parts/useWakeLock.ts'
import { Framed, useRunEvent } from '../EventFrame.tsx'
import { SoldScreen } from './SoldScreen.tsx'
import { Till } from './Till.tsx'
import '../organise.css'

/** What is left is read again this often: others sell, too. */
const AGAIN_MS = 10_000

/** Sells at the door, with one hand on a phone. */
export function DoorSalePage({ id }: { id: string }) {
  const { t } = useLingui()
  usePage(t`Door sale`)
  useWakeLock(true)
  const parts = useRunEvent(id)
  return (
    <div className="fill">
      <header className="top">
        <Link
          href={`/organise/event/${id}`}
          className="btn btn-quiet btn-icon"
          aria-label={t`To the event`}
        >
          <IconArrowLeft className="i i-l" aria-hidden="true" />
        </Link>
        <h1 className="grow till-title">
          <Trans>Door sale</Trans>
          <span className="small muted wrap" dir="auto">
            {parts.event.data?.title}
          </span>
        </h1>
      </header>
      <main id="content" className="main narrow till">
        <Framed {...parts}>{(event) => <Sale event={event} />}</Framed>
      </main>
    </div>
  )
}

/** One sale after the other: what is chosen, and then what was sold. */
function Sale({ event }: { event: Event }) {
  const id = event.uuid
  const key = ['event', id, 'door-sale', 'products']
  const products = useQuery({
    queryKey: key,
    queryFn: () => answer(api.GET('/api/v1/event/{id}/product', { params: { path: { id } } })),
    refetchInterval: AGAIN_MS,
  })
  const [sold, setSold] = useState<Order>()
  if (!products.data)
    return products.error ? (
      <Failed error={products.error} onRetry={() => void products.refetch()} />
    ) : (
      <Loading />
    )
  const readAgain = () => void queries.invalidateQueries({ queryKey: key })
  return (
    <>
      {/* It stays below what was sold, and so keeps how the next one pays. */}
      <Till
        event={event}
        products={products.data.items}
        isCovered={sold !== undefined}
        onSold={(order) => {
          setSold(order)
          readAgain()
        }}
        onChanged={readAgain}
      />
      {sold && <SoldScreen order={sold} onNext={() => setSold(undefined)} />}
    </>
  )
}
