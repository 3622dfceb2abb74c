import { Trans } from '@lingui/react/macro'
import { IconDownload } from '@tabler/icons-react'
import type { Stay } from '@tessera/client'
import { memo } from 'react'
import { answer, api } from '../../api/client.ts'
import { usePages } from '../../api/usePages.ts'
import { DayField } from '../../parts/DayField.tsx'
import { useDates } from '../../parts/dates.ts'
import { dayRange } from '../../parts/dayRange.ts'
import { ShowPages } from '../../parts/states.tsx'
import { PICTURES, TilePicture } from '../../parts/tiles.tsx'
import { useFilters } from '../../parts/useFilters.ts'
import { EndReason } from './EndReason.tsx'
import { PersonName } from './PersonName.tsx'

/** Every stay, the latest first. */
export function Stays({ id }: { id: string }) {
  const { read, change } = useFilters()
  const range = dayRange(read)
  const query = usePages(['stays', id, range], async (page) => {
    const answered = await answer(
      api.GET('/api/v1/licence/{id}/history', {
        params: { path: { id }, query: { ...range, page_size: 50, ...(page && { page }) } },
      }),
    )
    return typeof answered === 'string' ? { items: [], next_page: null } : answered
  })
  return (
    <section className="card">
      <div className="card-head row-wrap">
        <h2>
          <Trans>Stays</Trans>
        </h2>
        <a
          className="btn"
          download
          href={`/api/v1/licence/${id}/history?${new URLSearchParams({ format: 'csv', ...range })}`}
        >
          <IconDownload className="i" aria-hidden="true" />
          <span>
            <Trans>Export</Trans>
          </span>
        </a>
      </div>
      <div className="row row-wrap pad">
        <DayField name="from" label={<Trans>From</Trans>} read={read} change={change} />
        <DayField
          name="to"
          label={<Trans>Up to and including</Trans>}
          read={read}
          change={change}
        />
      </div>
      <ShowPages query={query} empty={<NoStays />}>
        {(stays) => (
          <>
            <StayHead />
            <ul className="list">
              {stays.map((stay) => (
                <StayRow key={stay.licence_seat_id} stay={stay} />
              ))}
            </ul>
          </>
        )}
      </ShowPages>
    </section>
  )
}

function NoStays() {
  return (
    <div className="empty">
      <TilePicture rows={PICTURES.search} />
      <h3>
        <Trans>No stays</Trans>
      </h3>
      <p>
        <Trans>Nobody was in between these days. Stays are kept for 400 days.</Trans>
      </p>
    </div>
  )
}

/** Names the columns at a desk. On a phone, and to a screen reader, each row says them itself. */
function StayHead() {
  return (
    <div className="stay-row row-head small muted" aria-hidden="true">
      <span>
        <Trans>Member</Trans>
      </span>
      <span>
        <Trans>In since</Trans>
      </span>
      <span>
        <Trans>Out at</Trans>
      </span>
      <span>
        <Trans>How long</Trans>
      </span>
      <span>
        <Trans>How it ended</Trans>
      </span>
    </div>
  )
}

const StayRow = memo(function StayRow({ stay }: { stay: Stay }) {
  const { moment } = useDates()
  const { since, until } = stay
  return (
    <li className="stay-row">
      <PersonName person={stay} />
      <span className="small">
        <span className="stay-label">
          <Trans>In since</Trans>
        </span>{' '}
        {moment(since)}
      </span>
      <span className="small">
        <span className="stay-label">
          <Trans>Out at</Trans>
        </span>{' '}
        {until ? moment(until) : <Trans>in now</Trans>}
      </span>
      <span className="small">
        <span className="stay-label">
          <Trans>How long</Trans>
        </span>{' '}
        <HowLong from={since} to={until} />
      </span>
      {(stay.end_reason !== null || stay.borrowed_until) && (
        <span className="small muted wrap">
          <span className="stay-label">
            <Trans>How it ended</Trans>
          </span>{' '}
          <EndReason stay={stay} />
        </span>
      )}
    </li>
  )
})

function HowLong({ from, to }: { from: string; to: string | null }) {
  const end = to ? new Date(to).getTime() : Date.now()
  const minutes = Math.max(0, Math.round((end - new Date(from).getTime()) / 60_000))
  const hours = Math.floor(minutes / 60)
  const days = Math.floor(hours / 24)
  const restHours = hours % 24
  const restMinutes = minutes % 60
  if (days > 0)
    return (
      <Trans>
        {days} d {restHours} h
      </Trans>
    )
  if (hours > 0)
    return (
      <Trans>
        {hours} h {restMinutes} min
      </Trans>
    )
  return <Trans>{minutes} min</Trans>
}
