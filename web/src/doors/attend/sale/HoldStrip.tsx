import { Trans, useLingui } from '@lingui/react/macro'
import { IconHourglass } from '@tabler/icons-react'
import type { Order } from '@tessera/client'
import { type ReactNode, useEffect } from 'react'
import { queries } from '../../../api/queries.ts'
import { serverNow } from '../../../kept/serverClock.ts'
import { countdown, useDates } from '../../../parts/dates.ts'
import { useClock } from '../../../parts/useClock.ts'
import { ORDERS } from './useOrdersOf.ts'
import './sale.css'

/** A hold that an organiser made longer is no clock that one watches. */
export const WATCHED_SECONDS = 3_600
const LOOK_AGAIN_SECONDS = 2

/** Until when the places of an open order are held, by the server's clock. */
export function HoldStrip({ order, children }: { order: Order; children: ReactNode }) {
  const { t } = useLingui()
  const { moment } = useDates()
  const { uuid, expires_at } = order
  const left = useSecondsLeft(order)
  const looks = left > 0 ? 0 : 1 + Math.floor(-left / LOOK_AGAIN_SECONDS)
  useEffect(() => {
    // Only the server says that it is over.
    if (looks > 0) {
      void queries.invalidateQueries({ queryKey: ['order', uuid] })
      void queries.invalidateQueries({ queryKey: ORDERS })
    }
  }, [looks, uuid])
  if (expires_at === null) return null
  return (
    <div className="strip no-print">
      <IconHourglass className="i" aria-hidden="true" />
      <span role="timer" aria-label={t`Held for you`}>
        {left > WATCHED_SECONDS ? (
          <Trans>
            Held for you until <b>{moment(expires_at)}</b>
          </Trans>
        ) : (
          <Trans>
            Held for you <b className="num">{countdown(left)}</b>
          </Trans>
        )}
      </span>
      {children}
      <TimeWarning left={left} />
    </div>
  )
}

/** Seconds until the places are let go. It stands still for a browser that is asleep. */
export function useSecondsLeft({ expires_at }: Pick<Order, 'expires_at'>): number {
  useClock()
  return (Date.parse(expires_at ?? '') - serverNow()) / 1000
}

/** Said aloud when five minutes are left, and when one is (WCAG 2.2.1). */
function TimeWarning({ left }: { left: number }) {
  return (
    <span className="vh" role="status">
      {left > 0 && left <= 60 ? (
        <Trans>One minute is left. Then the places are let go.</Trans>
      ) : left > 60 && left <= 300 ? (
        <Trans>Five minutes are left to pay.</Trans>
      ) : null}
    </span>
  )
}
