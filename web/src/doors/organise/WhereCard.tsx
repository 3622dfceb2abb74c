import { Plural, Trans } from '@lingui/react/macro'
import type { Event } from '@tessera/client'
import { SellerEntry } from './sellers/SellerEntry.tsx'
import { TextEntry } from './TextEntry.tsx'
import type { Saving } from './useSaving.ts'
import { VenueEntry } from './venues/VenueEntry.tsx'

/** The venue, how many may come, and who sells. */
export function WhereCard({ event, saving }: { event: Event; saving: Saving }) {
  const { fields } = saving
  const { registered } = event
  const capacity = Number(fields.capacity)
  const isBelow = /^\s*\d+\s*$/.test(fields.capacity) && capacity < registered
  return (
    <section className="card pad stack">
      <h2>
        <Trans>Where, and how many</Trans>
      </h2>
      <div className="grid-2 gap-4">
        <VenueEntry saving={saving} />
        <TextEntry
          name="capacity"
          label={<Trans>Capacity</Trans>}
          saving={saving}
          inputMode="numeric"
          maxLength={10}
        />
      </div>
      <p className="small muted" role="status">
        {isBelow ? (
          <Plural
            value={registered}
            one="# place is taken. Nobody is thrown out; nobody new can register."
            other="# places are taken. Nobody is thrown out; nobody new can register."
          />
        ) : (
          <Plural
            value={registered}
            _0="No place is taken yet."
            one="# place is taken."
            other="# places are taken."
          />
        )}
      </p>
      <SellerEntry event={event} saving={saving} />
    </section>
  )
}
