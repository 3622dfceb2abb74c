import { type ReactNode, useId } from 'react'
import { Shape } from '../../parts/shapes.tsx'

interface ControlProps {
  readonly id: string
  readonly 'aria-invalid': boolean | undefined
  readonly 'aria-describedby': string | undefined
}

/** A field of the editor, which is saved by itself: its label, its control, and what is wrong. */
export function Entry({
  label,
  hint,
  fault,
  children,
}: {
  label: ReactNode
  hint?: ReactNode
  fault?: ReactNode
  children: (control: ControlProps) => ReactNode
}) {
  const id = useId()
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-invalid': fault ? true : undefined,
        'aria-describedby': described || undefined,
      })}
      {fault && (
        <p className="error" id={`${id}-fault`}>
          <Shape kind="no" />
          <span>{fault}</span>
        </p>
      )}
    </div>
  )
}
