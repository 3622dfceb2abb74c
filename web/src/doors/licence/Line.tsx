import { Trans } from '@lingui/react/macro'
import type { PlaceInLine } from '@tessera/client'
import { answer, api } from '../../api/client.ts'
import { usePages } from '../../api/usePages.ts'
import { Badge } from '../../parts/Banner.tsx'
import { Digits } from '../../parts/Digits.tsx'
import { useDates } from '../../parts/dates.ts'
import { ShowMore } from '../../parts/states.tsx'
import { PersonName } from './PersonName.tsx'

export function useLine(id: string) {
  return usePages<PlaceInLine>(['line', id], (page) =>
    answer(
      api.GET('/api/v1/licence/{id}/line', {
        params: { path: { id }, query: { page_size: 50, ...(page && { page }) } },
      }),
    ),
  )
}

/** Who waits for a seat. First those whose turn has come, then the places as they are told. */
export function Line({ query }: { query: ReturnType<typeof useLine> }) {
  const items = query.items ?? []
  if (items.length === 0) return null
  return (
    <section className="card">
      <div className="card-head">
        <h2>
          <Trans>In line</Trans>
        </h2>
        <span className="small muted">
          <Trans>as they came</Trans>
        </span>
      </div>
      <ul className="list">
        {items.map((place) => (
          <Place key={place.username} place={place} />
        ))}
      </ul>
      <ShowMore query={query} />
    </section>
  )
}

function Place({ place }: { place: PlaceInLine }) {
  const { ago, time } = useDates()
  const { position, offered_until } = place
  return (
    <li className="item">
      <span className="avatar line-place">
        {position === null ? <span aria-hidden="true">–</span> : <Digits>{position}</Digits>}
      </span>
      <span className="grow stack stack-1">
        <PersonName person={place} />
        <span className="small muted">
          <Trans>came {ago(place.since)}</Trans>
        </span>
      </span>
      {offered_until && (
        <Badge kind="gold">
          <Trans>Their seat until {time(offered_until)}</Trans>
        </Badge>
      )}
      {position === 1 && (
        <Badge kind="gold">
          <Trans>Next</Trans>
        </Badge>
      )}
    </li>
  )
}
