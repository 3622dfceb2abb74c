import { Trans } from '@lingui/react/macro'
import { Problem } from '@tessera/client/problem.ts'
import { Banner } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import { Form } from '../../parts/Form.tsx'
import { CheckField, PasswordField } from '../../parts/fields.tsx'
import { type Enrolling, showKey } from './enrolling.ts'
import { UsernameField } from './UsernameField.tsx'

/** Name and password, which the page does not have after a reload or an admin's reset. */
export function ProvePasswordForm({ onProven }: { onProven: (person: Enrolling) => void }) {
  return (
    <Form
      onSend={async ({ username = '', password = '', is_temporary }) => {
        const person = { username: username.trim(), password }
        const key = await showKey(person)
        onProven({ ...person, key, isTemporary: is_temporary === 'on' })
      }}
      explain={(failure) =>
        failure instanceof Problem && failure.code === 'login_failed' ? (
          <Trans>
            User name or password is wrong, or this person has an authenticator already. Then log in
            with it, and move it to a new phone under Me.
          </Trans>
        ) : undefined
      }
    >
      {({ busy }) => (
        <>
          <Banner role="note" title={<Trans>First your user name and password</Trans>}>
            <p>
              <Trans>
                This page keeps your password nowhere, so after a reload it asks for it again.
              </Trans>
            </p>
          </Banner>
          <UsernameField />
          <PasswordField
            name="password"
            label={<Trans>Password</Trans>}
            autoComplete="current-password"
            required
          />
          <CheckField name="is_temporary">
            <Trans>An admin gave me this password. I choose one of my own now.</Trans>
          </CheckField>
          <Button look="main" big wide type="submit" busy={busy}>
            <Trans>Go on</Trans>
          </Button>
        </>
      )}
    </Form>
  )
}
