import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { PasswordField } from '../../parts/fields.tsx'

/** A password that is chosen now. */
export function NewPasswordField({
  name,
  label,
  autoFocus = false,
}: {
  name: string
  label: ReactNode
  autoFocus?: boolean
}) {
  return (
    <PasswordField
      name={name}
      label={label}
      hint={
        <Trans>
          At least 8 characters. Four words that do not belong together make a good one.
        </Trans>
      }
      autoComplete="new-password"
      autoFocus={autoFocus}
      required
    />
  )
}
