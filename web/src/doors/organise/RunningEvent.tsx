import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconBroadcast } from '@tabler/icons-react'
import type { Event } from '@tessera/client'
import type { ReactNode } from 'react'
import { useEventLive } from '../../live/useEventLive.ts'
import { LinkButton } from '../../parts/Button.tsx'
import { Digits } from '../../parts/Digits.tsx'
import { useDates } from '../../parts/dates.ts'
import { EventPicture } from '../../parts/EventPicture.tsx'
import { perMinute, rateOf } from './perMinute.ts'

/** An event that is on: its entries at a glance. */
export function RunningEvent({ event }: { event: Event }) {
  const { t } = useLingui()
  const { number, time } = useDates()
  const { uuid: id, doors_at, starts_at, timezone } = event
  const live = useEventLive(id).data
  const isEarly = Date.parse(starts_at) > Date.now()
  const doors = doors_at ? time(doors_at, timezone) : undefined
  const busiest = live?.per_gate.find(({ gate }) => gate !== null)?.gate
  return (
    <section className="card running-event" aria-label={t`On now: ${event.title}`}>
      <EventPicture event={event} width={480} />
      <div className="pad stack">
        <div className="row between row-wrap">
          <div className="grow">
            <p className="small strong lapis">
              {isEarly && doors ? (
                <Trans>Now · doors open since {doors}</Trans>
              ) : (
                <Trans>Now · began {time(starts_at, timezone)}</Trans>
              )}
            </p>
            <h2 className="wrap" dir="auto">
              {event.title}
            </h2>
          </div>
          <LinkButton
            to={`/organise/event/${id}/live`}
            icon={<IconBroadcast className="i" aria-hidden="true" />}
          >
            <Trans>Live board</Trans>
          </LinkButton>
        </div>
        <div className="stats stats-3">
          <Stat name={<Trans>Inside</Trans>} value={live && number(live.inside)}>
            <Trans>of {number(event.registered)} with a ticket</Trans>
          </Stat>
          <Stat name={<Trans>In per minute</Trans>} value={live && number(rateOf(perMinute(live)))}>
            {busiest ? (
              <Trans>
                busiest gate: <bdi>{busiest}</bdi>
              </Trans>
            ) : (
              <Trans>last 5 minutes</Trans>
            )}
          </Stat>
          <Stat name={<Trans>Refused</Trans>} value={live && number(live.refused)}>
            <Plural
              value={live?.double_entries ?? 0}
              _0="nobody came twice"
              one="# came twice"
              other="# came twice"
            />
          </Stat>
        </div>
      </div>
    </section>
  )
}

function Stat({
  name,
  value,
  children,
}: {
  name: ReactNode
  value: string | undefined
  children: ReactNode
}) {
  return (
    <div className="stat">
      <span className="small muted">{name}</span>
      <b>
        <Digits>{value ?? '–'}</Digits>
      </b>
      <span className="xs muted wrap">{children}</span>
    </div>
  )
}
