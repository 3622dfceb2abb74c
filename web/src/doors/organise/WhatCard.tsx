import { Trans } from '@lingui/react/macro'
import type { Event } from '@tessera/client'
import { type ReactNode, useState } from 'react'
import { ChoiceEntry } from './ChoiceEntry.tsx'
import { Entry } from './Entry.tsx'
import { editsOfStart } from './eventFields.ts'
import { FaultText } from './FaultText.tsx'
import { TextEntry } from './TextEntry.tsx'
import { useFault } from './useFault.tsx'
import type { Saving } from './useSaving.ts'
import { listZones, ownZone } from './zonedTime.ts'

/** Title, times by the clocks of the venue, and description. */
export function WhatCard({ event, saving }: { event: Event; saving: Saving }) {
  const { fields, edit } = saving
  return (
    <section className="card pad stack">
      <h2>
        <Trans>What and when</Trans>
      </h2>
      <TextEntry
        name="title"
        label={<Trans>Title</Trans>}
        saving={saving}
        dir="auto"
        maxLength={200}
      />
      <div className="grid-2 gap-4">
        <TimeEntry name="starts" saving={saving} label={<Trans>Begins</Trans>} />
        <TimeEntry name="ends" saving={saving} label={<Trans>Ends</Trans>} />
        <TimeEntry
          name="doors"
          saving={saving}
          label={<Trans>Doors open</Trans>}
          hint={<Trans>Nobody is let in before. Empty: at any time.</Trans>}
        />
        <ChoiceEntry
          name="timezone"
          label={<Trans>Time zone</Trans>}
          hint={<Trans>The zone of the venue: all times are by its clocks.</Trans>}
          saving={saving}
        >
          {listZones(ownZone(), event.timezone).map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll('_', ' ')}
            </option>
          ))}
        </ChoiceEntry>
      </div>
      <Entry label={<Trans>Description</Trans>}>
        {(control) => (
          <textarea
            {...control}
            className="textarea"
            dir="auto"
            rows={6}
            maxLength={10_000}
            value={fields.description}
            onChange={({ target }) => edit({ description: target.value })}
          />
        )}
      </Entry>
    </section>
  )
}

function TimeEntry({
  name,
  saving,
  label,
  hint,
}: {
  name: 'starts' | 'ends' | 'doors'
  saving: Saving
  label: ReactNode
  hint?: ReactNode
}) {
  const fault = useFault(saving)
  /** The browser has a part of a date, and shows its value as empty. */
  const [isUnfinished, setUnfinished] = useState(false)
  return (
    <Entry
      label={label}
      hint={hint}
      fault={isUnfinished ? <FaultText fault="unfinished" starts="" /> : fault(name)}
    >
      {(control) => (
        <input
          {...control}
          className="input"
          type="datetime-local"
          max="9998-12-31T23:59"
          value={saving.fields[name]}
          onChange={({ target }) => {
            setUnfinished(target.validity.badInput)
            // Half a date is no wish to have no doors.
            if (target.validity.badInput) return
            const { value } = target
            saving.edit(name === 'starts' ? editsOfStart(saving.fields, value) : { [name]: value })
          }}
        />
      )}
    </Entry>
  )
}
