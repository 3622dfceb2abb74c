import { Trans } from '@lingui/react/macro'
import { Problem } from '@tessera/client/problem.ts'
import { useState } from 'react'
import { login } from '../../api/client.ts'
import { afterLogin } from '../../app/me.ts'
import { Banner } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import { CodeField, Form, PasswordField, TextField } from '../../parts/fields.tsx'
import { deviceName } from './deviceName.ts'
import { NewPasswordFields } from './NewPasswordFields.tsx'

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

  async function send(values: Readonly<Record<string, string>>, form: HTMLFormElement) {
    const { username = '', password = '', security_code, recovery_code } = values
    const code = (security_code ?? recovery_code ?? '').replace(/\s/g, '')
    try {
      const { recovery_codes } = await login({
        username: username.trim(),
        password,
        device_name: deviceName(),
        ...(isLost ? { recovery_code: code } : { security_code: code }),
        ...(wantsPassword && {
          new_password1: values['new_password1'] ?? '',
          new_password2: values['new_password2'] ?? '',
        }),
      })
      if (recovery_codes) await onCodes?.(recovery_codes)
      await afterLogin()
      onDone(recovery_codes)
    } catch (error) {
      if (error instanceof Problem && error.code === 'new_password_required' && !wantsPassword) {
        setWantsPassword(true)
        return
      }
      const field = form.elements.namedItem(isLost ? 'recovery_code' : 'security_code')
      if (
        field instanceof HTMLInputElement &&
        !(error instanceof Problem && error.code === 'password_refused')
      ) {
        field.value = ''
        field.focus()
      }
      throw error
    }
  }

  return (
    <Form onSend={send} title={<Trans>That did not let you in</Trans>}>
      {({ busy }) => (
        <>
          <TextField
            name="username"
            label={<Trans>User name</Trans>}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={username}
            required
          />
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
          {isLost ? (
            <TextField
              name="recovery_code"
              label={<Trans>Recovery code</Trans>}
              hint={<Trans>One of the ten codes that you kept. It works once.</Trans>}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              required
            />
          ) : (
            <CodeField
              name="security_code"
              label={<Trans>Security code</Trans>}
              hint={<Trans>The six digits in your authenticator app now.</Trans>}
              required
            />
          )}
          <div className="stack stack-3">
            <Button look="main" big wide type="submit" busy={busy}>
              <Trans>Log in</Trans>
            </Button>
            <button type="button" className="btn btn-quiet" onClick={() => setLost(!isLost)}>
              {isLost ? (
                <Trans>I have my authenticator</Trans>
              ) : (
                <Trans>I have lost my authenticator</Trans>
              )}
            </button>
          </div>
        </>
      )}
    </Form>
  )
}
