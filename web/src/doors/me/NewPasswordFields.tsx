import { Trans } from '@lingui/react/macro'
import { PasswordField } from '../../parts/fields.tsx'
import { NewPasswordField } from './NewPasswordField.tsx'

export function NewPasswordFields({ autoFocus = false }: { autoFocus?: boolean }) {
  return (
    <>
      <NewPasswordField
        name="new_password1"
        label={<Trans>New password</Trans>}
        autoFocus={autoFocus}
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
