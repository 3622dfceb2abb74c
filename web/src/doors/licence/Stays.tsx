import { Trans, useLingui } from '@lingui/react/macro'
import { IconDownload } from '@tabler/icons-react'
import type { Stay } from '@tessera/client'
import { answer, api } from '../../api/client.ts'
import { usePages } from '../../api/usePages.ts'
import { DayField } from '../../parts/DayField.tsx'
import { useDates } from '../../parts/dates.ts'
import { dayRange } from '../../parts/dayRange.ts'
import { LongTable } from '../../parts/LongTable.tsx'
import { ShowPages } from '../../parts/states.tsx'
import { PICTURES, TilePicture } from '../../parts/tiles.tsx'
import { useFilters } from '../../parts/useFilters.ts'
import { EndReason } from './EndReason.tsx'
import { PersonName } from './PersonName.tsx'

/** Every stay, the latest first. */
export function Stays({ id }: { id: string }) {
  const { t } = useLingui()
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
          <LongTable
            name={t`Stays`}
            className="stays"
            head={[t`Member`, t`In since`, t`Out at`, t`How long`, t`How it ended`]}
            items={stays}
            row={stayRow}
          />
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

function stayRow(stay: Stay) {
  return <StayRow key={stay.licence_seat_id} stay={stay} />
}

/** Each cell says what it is: on a phone for all, at a desk for screen readers. */
function StayRow({ stay }: { stay: Stay }) {
  const { moment } = useDates()
  const { since, until } = stay
  return (
    <tr>
      <td>
        <PersonName person={stay} />
      </td>
      <td>
        <span className="stay-label">
          <Trans>In since</Trans>
        </span>{' '}
        {moment(since)}
      </td>
      <td>
        <span className="stay-label">
          <Trans>Out at</Trans>
        </span>{' '}
        {until ? moment(until) : <Trans>in now</Trans>}
      </td>
      <td>
        <span className="stay-label">
          <Trans>How long</Trans>
        </span>{' '}
        <HowLong from={since} to={until} />
      </td>
      <td className="muted wrap">
        {(stay.end_reason !== null || stay.borrowed_until) && (
          <>
            <span className="stay-label">
              <Trans>How it ended</Trans>
            </span>{' '}
            <EndReason stay={stay} />
          </>
        )}
      </td>
    </tr>
  )
}

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
