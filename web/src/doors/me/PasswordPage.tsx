import { Trans, useLingui } from '@lingui/react/macro'
import { useLocation } from 'wouter'
import { answer, api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useMe } from '../../app/me.ts'
import { Button } from '../../parts/Button.tsx'
import { Form, type Values } from '../../parts/fields.tsx'
import { toast } from '../../parts/toasts.ts'
import { usePage } from '../../parts/usePage.ts'
import { NewPasswordFields } from './NewPasswordFields.tsx'
import { emptyCode } from './OwnCode.tsx'
import { OwnPage } from './OwnPage.tsx'
import { ProofFields, proofOf, proofText } from './ProofFields.tsx'

/** Changes the password, which ends all other logins. */
export function PasswordPage() {
  const { t } = useLingui()
  usePage(t`Password`)
  const me = useMe({ asks: true }).data
  const [, navigate] = useLocation()

  async function send(values: Values, form: HTMLFormElement) {
    if (!me) return
    const { new_password1 = '', new_password2 = '' } = values
    try {
      await answer(
        api.PATCH('/api/v1/user/{username}', {
          params: { path: { username: me.username } },
          body: { ...proofOf(values), new_password1, new_password2 },
        }),
      )
    } catch (error) {
      emptyCode(form)
      throw error
    }
    await queries.invalidateQueries()
    toast(<Trans>Your password is changed. All other logins are over.</Trans>)
    navigate('/me')
  }

  return (
    <OwnPage title={<Trans>Password</Trans>}>
      <div className="stack stack-2">
        <h1>
          <Trans>Password</Trans>
        </h1>
        <p className="muted">
          <Trans>A new password ends all your other logins at once. You stay logged in here.</Trans>
        </p>
      </div>
      <Form
        onSend={send}
        title={<Trans>The password is as before</Trans>}
        explain={proofText}
        className="card pad stack stack-6"
      >
        {({ busy }) => (
          <>
            <NewPasswordFields />
            <ProofFields />
            <div>
              <Button look="main" type="submit" busy={busy}>
                <Trans>Change the password</Trans>
              </Button>
            </div>
          </>
        )}
      </Form>
    </OwnPage>
  )
}
