import { Trans } from '@lingui/react/macro'
import type { Event } from '@tessera/client'
import type { ReactNode } from 'react'
import type { Saving } from './useSaving.ts'

/** What the gate may do at this event. Each switch acts at once. */
export function GateCard({ saving }: { event: Event; saving: Saving }) {
  const { fields, edit } = saving
  return (
    <section className="card pad stack">
      <h2>
        <Trans>At the gate</Trans>
      </h2>
      <Switch
        name={<Trans>People may go out and come in again</Trans>}
        hint={<Trans>They are scanned out and in.</Trans>}
        isOn={fields.reentry}
        onChange={(reentry) => edit({ reentry })}
      />
      <hr className="rule" />
      <Switch
        name={<Trans>Agents may let people in by name</Trans>}
        hint={
          <Trans>
            For people without a phone that works. The agent looks at an identity card, and the
            record says who let them in.
          </Trans>
        }
        isOn={fields.admission_by_name}
        onChange={(admission_by_name) => edit({ admission_by_name })}
      />
    </section>
  )
}

function Switch({
  name,
  hint,
  isOn,
  onChange,
}: {
  name: ReactNode
  hint: ReactNode
  isOn: boolean
  onChange: (isOn: boolean) => void
}) {
  return (
    <label className="row">
      <span className="grow">
        <span className="strong">{name}</span>
        <br />
        <span className="small muted">{hint}</span>
      </span>
      <input
        className="switch"
        type="checkbox"
        checked={isOn}
        onChange={({ target }) => onChange(target.checked)}
      />
    </label>
  )
}
