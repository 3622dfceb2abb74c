import type { ReactNode } from 'react'
import { Entry } from './Entry.tsx'
import type { Saving } from './useSaving.ts'

/** A choice of the event among a few values. */
export function ChoiceEntry({
  name,
  label,
  hint,
  saving,
  disabled = false,
  children,
}: {
  name: 'timezone' | 'period' | 'digits' | 'algorithm'
  label: ReactNode
  hint?: ReactNode
  saving: Saving
  disabled?: boolean
  /** The options. */
  children: ReactNode
}) {
  return (
    <Entry label={label} hint={hint}>
      {(control) => (
        <select
          {...control}
          className="select"
          disabled={disabled}
          value={saving.fields[name]}
          onChange={({ target }) => saving.edit({ [name]: target.value })}
        >
          {children}
        </select>
      )}
    </Entry>
  )
}
