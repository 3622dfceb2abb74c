import { Trans, useLingui } from '@lingui/react/macro'
import type { Venue } from '@tessera/client'
import type { ReactNode } from 'react'
import { Form, type Values } from '../../../parts/Form.tsx'
import { AreaField, SelectField, TextField } from '../../../parts/fields.tsx'
import { listZones, ownZone } from '../zonedTime.ts'

export interface WrittenVenue {
  readonly name: string
  readonly address: string
  readonly timezone: string
  readonly gates: string[]
}

/** Gates are written one in a line. */
function readLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function written({ name = '', address = '', timezone = '', gates = '' }: Values): WrittenVenue {
  return { name: name.trim(), address: address.trim(), timezone, gates: readLines(gates) }
}

/**
 * The form of a new venue, or of one that is changed.
 *
 * @param before What its fields begin with.
 * @param children The last row.
 */
export function VenueForm({
  before,
  onSend,
  children,
}: {
  before: Partial<Pick<Venue, keyof WrittenVenue>>
  onSend: (venue: WrittenVenue) => Promise<void>
  children: (state: { busy: boolean }) => ReactNode
}) {
  const { t } = useLingui()
  const timezone = before.timezone ?? ownZone()
  return (
    <Form
      onSend={(values) => onSend(written(values))}
      className="stack"
      fieldOf={(path) => path.split('/')[1] ?? ''}
      refine={({ path, code }, sentence) => {
        if (path === '/gates') return t`At most 50 gates.`
        if (!path.startsWith('/gates/')) return sentence
        return code === 'not_unique' ? t`Each gate needs a name of its own.` : sentence
      }}
    >
      {({ busy }) => (
        <>
          <TextField
            name="name"
            label={<Trans>Name</Trans>}
            defaultValue={before.name}
            maxLength={200}
            dir="auto"
            autoComplete="off"
            required
          />
          <AreaField
            name="address"
            label={<Trans>Address</Trans>}
            hint={<Trans>As people need it to find the house.</Trans>}
            defaultValue={before.address}
            maxLength={500}
            rows={2}
            dir="auto"
          />
          <SelectField
            name="timezone"
            label={<Trans>Time zone</Trans>}
            hint={<Trans>A new event here has its times by these clocks.</Trans>}
            defaultValue={timezone}
          >
            {listZones(ownZone(), timezone).map((zone) => (
              <option key={zone} value={zone}>
                {zone.replaceAll('_', ' ')}
              </option>
            ))}
          </SelectField>
          <AreaField
            name="gates"
            label={<Trans>Gates</Trans>}
            hint={<Trans>One in a line, such as North. Agents choose among them.</Trans>}
            defaultValue={before.gates?.join('\n')}
            rows={4}
            dir="auto"
          />
          {children({ busy })}
        </>
      )}
    </Form>
  )
}
