import { useLingui } from '@lingui/react/macro'
import type { Event } from '@tessera/client'
import { useMe } from '../../app/me.ts'
import { usePage } from '../../parts/usePage.ts'
import { CancelCard } from './CancelCard.tsx'
import { Checklist } from './Checklist.tsx'
import { CodesCard } from './CodesCard.tsx'
import { EventFrame } from './EventFrame.tsx'
import { GateCard } from './GateCard.tsx'
import { PictureCard } from './PictureCard.tsx'
import { Preview } from './Preview.tsx'
import { SaveBar } from './SaveBar.tsx'
import { useSaving } from './useSaving.ts'
import { WhatCard } from './WhatCard.tsx'
import { WhereCard } from './WhereCard.tsx'

/** Everything about an event, saved as one types. */
export function DetailsPage({ id }: { id: string }) {
  const { t } = useLingui()
  usePage(t`Event details`)
  const me = useMe({ asks: true }).data
  return (
    <EventFrame id={id}>
      {(event) => me && <Editor key={event.uuid} event={event} userId={me.uuid} />}
    </EventFrame>
  )
}

function Editor({ event, userId }: { event: Event; userId: string }) {
  const saving = useSaving(event, userId)
  const isOff = event.status === 'CANCELLED'
  return (
    <>
      <div className="grid-side editor">
        <fieldset className="stack stack-6" disabled={isOff}>
          <WhatCard event={event} saving={saving} />
          <WhereCard event={event} saving={saving} />
          <GateCard event={event} saving={saving} />
          <CodesCard saving={saving} />
          <PictureCard event={event} />
          <CancelCard event={event} />
        </fieldset>
        <aside className="stack sticky">
          <Checklist event={event} saving={saving} />
          <Preview event={event} fields={saving.fields} />
        </aside>
      </div>
      <SaveBar event={event} saving={saving} />
    </>
  )
}
