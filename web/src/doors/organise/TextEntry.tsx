import type { ComponentProps, ReactNode } from 'react'
import { Entry } from './Entry.tsx'
import { useFault } from './useFault.tsx'
import type { Saving } from './useSaving.ts'

/** A line of text of the event. */
export function TextEntry({
  name,
  label,
  saving,
  ...input
}: {
  name: 'title' | 'capacity'
  label: ReactNode
  saving: Saving
} & Pick<ComponentProps<'input'>, 'dir' | 'inputMode' | 'maxLength'>) {
  const fault = useFault(saving)
  return (
    <Entry label={label} fault={fault(name)}>
      {(control) => (
        <input
          {...control}
          {...input}
          className="input"
          value={saving.fields[name]}
          onChange={({ target }) => saving.edit({ [name]: target.value })}
        />
      )}
    </Entry>
  )
}
