import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { TextField } from '../../parts/fields.tsx'

/** A person's own user name. */
export function UsernameField({
  hint,
  defaultValue,
}: {
  hint?: ReactNode
  defaultValue?: string | undefined
}) {
  return (
    <TextField
      name="username"
      label={<Trans>User name</Trans>}
      hint={hint}
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      defaultValue={defaultValue}
      required
    />
  )
}
