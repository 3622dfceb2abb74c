import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'

/** A choice among a few values, all in sight. */
export function Chips<Value extends string | number>({
  label,
  labelledBy,
  names,
  chosen,
  onChoose,
  scrolls = false,
}: {
  label?: string
  /** The id of the element that names the group, instead of a `label`. */
  labelledBy?: string
  names: readonly (readonly [Value, ReactNode])[]
  chosen: Value
  onChoose: (value: Value) => void
  /** On a narrow page the row scrolls sideways, and does not wrap. */
  scrolls?: boolean
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot scroll sideways
    <div
      className={scrolls ? 'chips chips-scroll' : 'chips'}
      role="group"
      aria-label={label}
      aria-labelledby={labelledBy}
    >
      {names.map(([value, name]) => (
        <button
          key={value}
          type="button"
          className="chip"
          aria-pressed={chosen === value}
          onClick={() => onChoose(value)}
        >
          {chosen === value && <IconCheck className="i i-s" aria-hidden="true" />}
          {name}
        </button>
      ))}
    </div>
  )
}
