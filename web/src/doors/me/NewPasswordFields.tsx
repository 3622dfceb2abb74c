import { Trans } from '@lingui/react/macro'
import { PasswordField } from '../../parts/fields.tsx'

export function NewPasswordFields({ autoFocus = false }: { autoFocus?: boolean }) {
  return (
    <>
      <PasswordField
        name="new_password1"
        label={<Trans>New password</Trans>}
        hint={
          <Trans>
            At least 8 characters. Four words that do not belong together make a good one.
          </Trans>
        }
        autoComplete="new-password"
        autoFocus={autoFocus}
        required
      />
      <PasswordField
        name="new_password2"
        label={<Trans>New password again</Trans>}
        autoComplete="new-password"
        required
      />
    </>
  )
}
