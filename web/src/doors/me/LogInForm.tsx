import { Trans } from '@lingui/react/macro'
import { Problem } from '@tessera/client/problem.ts'
import { useState } from 'react'
import { login } from '../../api/client.ts'
import { afterLogin } from '../../app/me.ts'
import { Button } from '../../parts/Button.tsx'
import { CodeField, Form, PasswordField, TextField } from '../../parts/fields.tsx'
import { deviceName } from './deviceName.ts'

/**
 * Name, password and code on one page: every failure gets the same answer. A new password is asked
 * for when the server wants one (after a reset, or a restore).
 */
export function LogInForm({
  onDone,
  username,
}: {
  onDone: (codes?: readonly string[]) => void
  username?: string
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
          {wantsPassword && <NewPasswordFields />}
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

function NewPasswordFields() {
  return (
    <>
      <PasswordField
        name="new_password1"
        label={<Trans>New password</Trans>}
        hint={
          <Trans>
            This login needs a new password first. Four words of your own make a good one.
          </Trans>
        }
        autoComplete="new-password"
        autoFocus
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
