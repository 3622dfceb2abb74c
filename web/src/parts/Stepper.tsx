import { useLingui } from '@lingui/react/macro'
import { IconMinus, IconPlus } from '@tabler/icons-react'
import { IconButton } from './Button.tsx'

/** A number that is changed one by one. `name` says of what. */
export function Stepper({
  name,
  value,
  most,
  onChange,
}: {
  name: string
  value: number
  most: number
  onChange: (value: number) => void
}) {
  const { t } = useLingui()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend that is seen.
    <div className="stepper" role="group" aria-label={name}>
      <IconButton
        label={t`One less: ${name}`}
        aria-disabled={value <= 0}
        onClick={() => value > 0 && onChange(value - 1)}
      >
        <IconMinus className="i" aria-hidden="true" />
      </IconButton>
      <output>{value}</output>
      <IconButton
        label={t`One more: ${name}`}
        aria-disabled={value >= most}
        onClick={() => value < most && onChange(value + 1)}
      >
        <IconPlus className="i" aria-hidden="true" />
      </IconButton>
    </div>
  )
}
