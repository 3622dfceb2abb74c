import { Trans } from '@lingui/react/macro'
import type { Product } from '@tessera/client'
import { useEffect } from 'react'
import { queries } from '../../../api/queries.ts'
import { serverNow } from '../../../kept/serverClock.ts'
import { countdown, useDates } from '../../../parts/dates.ts'
import { useClock } from '../../../parts/useClock.ts'

/** The last hour is counted down. */
const COUNTED_SECONDS = 3_600
const LOOK_AGAIN_SECONDS = 2

/** When the sale of a product opens. It opens on the page by itself, by the server's clock. */
export function SaleOpens({ product, timezone }: { product: Product; timezone: string }) {
  const { moment } = useDates()
  const { event_id, sale_starts_at: opens } = product
  useClock()
  const left = (Date.parse(opens ?? '') - serverNow()) / 1000
  const looks = left > 0 ? 0 : 1 + Math.floor(-left / LOOK_AGAIN_SECONDS)
  useEffect(() => {
    if (looks > 0) void queries.invalidateQueries({ queryKey: ['event', event_id] })
  }, [looks, event_id])
  if (opens === null) return null
  const at = moment(opens, timezone)
  return (
    <p className="small strong">
      <Trans>Sale opens {at}.</Trans>{' '}
      {left < COUNTED_SECONDS && (
        <span className="num" aria-live="off">
          <Trans>It opens in {countdown(left)}.</Trans>
        </span>
      )}
    </p>
  )
}
