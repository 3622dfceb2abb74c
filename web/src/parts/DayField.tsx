import type { ReactNode } from 'react'
import type { Filters } from './useFilters.ts'

/** A day that a list begins or ends with. */
export function DayField({
  name,
  label,
  read,
  change,
}: Pick<Filters, 'read' | 'change'> & { name: 'from' | 'to'; label: ReactNode }) {
  return (
    <label className="field">
      <span className="label">{label}</span>
      <input
        className="input"
        type="date"
        value={read(name)}
        onChange={({ target }) => change({ [name]: target.value })}
      />
    </label>
  )
}
