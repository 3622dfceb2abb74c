import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useLocation, useSearchParams } from 'wouter'
import { answer, api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useMe } from '../../app/me.ts'
import { Banner } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import { Form, type Values } from '../../parts/Form.tsx'
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
  const [search] = useSearchParams()

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
      <WhyChange because={search.get('because')} />
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

/** For those who come from “Was this you?”. */
function WhyChange({ because }: { because: string | null }) {
  if (because === 'attempts')
    return (
      <Banner title={<Trans>They did not get in</Trans>}>
        <p>
          <Trans>
            If you use this password elsewhere too, or it is easy to guess, choose a new one.
          </Trans>
        </p>
      </Banner>
    )
  if (because === 'password')
    return (
      <Banner kind="wait" title={<Trans>Somebody may know your password</Trans>}>
        <p>
          <Trans>They did not get in, because they had no code. Choose a new password.</Trans>
        </p>
      </Banner>
    )
  if (because !== 'login') return null
  return (
    <Banner kind="wait" title={<Trans>Somebody knows your password</Trans>}>
      <p>
        <Trans>
          Choose a new one. They also had a code: after this, move your{' '}
          <Link href="/me/factor">authenticator</Link> to a new key.
        </Trans>
      </p>
    </Banner>
  )
}
