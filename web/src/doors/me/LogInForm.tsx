import { Trans } from '@lingui/react/macro'
import { Problem } from '@tessera/client/problem.ts'
import { useState } from 'react'
import { login } from '../../api/client.ts'
import { afterLogin } from '../../app/me.ts'
import { Banner } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import { deviceName } from '../../parts/deviceName.ts'
import { Form, type Values } from '../../parts/Form.tsx'
import { PasswordField } from '../../parts/fields.tsx'
import { NewPasswordFields } from './NewPasswordFields.tsx'
import { codeOf, emptyCode, LostButton, OwnCodeField } from './OwnCode.tsx'
import { UsernameField } from './UsernameField.tsx'

/**
 * Name, password and code on one page: every failure gets the same answer. A new password is asked
 * for when the server wants one (after a reset, or a restore).
 */
export function LogInForm({
  onDone,
  onCodes,
  username,
}: {
  onDone: (codes?: readonly string[]) => void
  /** Shows recovery codes, until they are kept, before anything else happens. */
  onCodes?: (codes: readonly string[]) => Promise<void>
  username?: string | undefined
}) {
  const [isLost, setLost] = useState(false)
  const [wantsPassword, setWantsPassword] = useState(false)

  async function send(values: Values, form: HTMLFormElement) {
    const { username = '', password = '' } = values
    try {
      const { recovery_codes } = await login({
        username: username.trim(),
        password,
        device_name: deviceName(),
        ...codeOf(values),
        ...(wantsPassword && {
          new_password1: values['new_password1'] ?? '',
          new_password2: values['new_password2'] ?? '',
        }),
      })
      if (recovery_codes) await onCodes?.(recovery_codes)
      await afterLogin(onCodes ? undefined : recovery_codes)
      onDone(recovery_codes)
    } catch (error) {
      if (error instanceof Problem && error.code === 'new_password_required' && !wantsPassword) {
        setWantsPassword(true)
        return
      }
      const isCodeUnused = error instanceof Problem && error.code === 'password_refused'
      if (!isCodeUnused) emptyCode(form)
      throw error
    }
  }

  return (
    <Form onSend={send} title={<Trans>That did not let you in</Trans>}>
      {({ busy }) => (
        <>
          <UsernameField defaultValue={username} />
          <PasswordField
            name="password"
            label={<Trans>Password</Trans>}
            autoComplete="current-password"
            required
          />
          {wantsPassword && (
            <>
              <Banner kind="wait" title={<Trans>Choose a new password</Trans>}>
                <p>
                  <Trans>This login needs one before it goes on. Your code is not used up.</Trans>
                </p>
              </Banner>
              <NewPasswordFields autoFocus />
            </>
          )}
          <OwnCodeField isLost={isLost} />
          <div className="stack stack-3">
            <Button look="main" big wide type="submit" busy={busy}>
              <Trans>Log in</Trans>
            </Button>
            <LostButton isLost={isLost} onChange={setLost} />
          </div>
        </>
      )}
    </Form>
  )
}
