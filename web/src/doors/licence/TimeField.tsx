import { useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { TextField } from '../../parts/fields.tsx'
import { readUnit, UNIT_SECONDS, type Unit, unitOf } from './timeUnits.ts'

/** A length of time, in the largest unit in which it is a whole number. */
export function TimeField({
  name,
  label,
  hint,
  least,
  most,
  required = false,
  seconds,
  unit: usual,
}: {
  name: string
  label: ReactNode
  hint?: ReactNode
  /** In seconds. */
  least: number
  most: number
  required?: boolean
  seconds: number | undefined
  /** When there is no length yet. */
  unit: Unit
}) {
  const { t } = useLingui()
  const [unit, choose] = useState<Unit>(seconds === undefined ? usual : unitOf(seconds))
  const names: Readonly<Record<Unit, string>> = {
    minutes: t`minutes`,
    hours: t`hours`,
    days: t`days`,
  }
  return (
    <div className="time-field">
      <TextField
        name={name}
        label={label}
        hint={hint}
        type="number"
        inputMode="decimal"
        min={least / UNIT_SECONDS[unit]}
        max={most / UNIT_SECONDS[unit]}
        step="any"
        required={required}
        defaultValue={seconds === undefined ? undefined : seconds / UNIT_SECONDS[unitOf(seconds)]}
      />
      <select
        className="select"
        name={`${name}_unit`}
        aria-label={t`Unit of time`}
        value={unit}
        onChange={({ target }) => choose(readUnit(target.value))}
      >
        {Object.entries(names).map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}
