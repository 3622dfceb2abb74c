import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useLocation } from 'wouter'
import { usePage } from '../../parts/usePage.ts'
import { EnrolFrame } from './EnrolFrame.tsx'
import { handOnCodes } from './enrolling.ts'
import { LogInForm } from './LogInForm.tsx'
import { useBack } from './useBack.ts'

/** Logs in, and goes back to the page that asked for it. */
export function LogInPage() {
  const { t } = useLingui()
  usePage(t`Log in`)
  const [, navigate] = useLocation()
  const { back, withBack } = useBack()
  return (
    <EnrolFrame back="/" title={<Trans>Log in</Trans>}>
      <div className="stack stack-2">
        <h1>
          <Trans>Log in</Trans>
        </h1>
        <p className="muted">
          <Trans>
            New here?{' '}
            <Link href={withBack('/sign-up')} className="link-btn">
              Sign up
            </Link>
          </Trans>
        </p>
      </div>
      <LogInForm
        onDone={(codes) => {
          handOnCodes(codes)
          navigate(codes ? withBack('/recovery-codes') : back, { replace: true })
        }}
      />
      <WaysIn />
    </EnrolFrame>
  )
}

/** What to do without an authenticator or a password. */
function WaysIn() {
  const { withBack } = useBack()
  return (
    <div>
      <details className="fold">
        <summary>
          <Trans>I have no authenticator yet</Trans>
        </summary>
        <p className="small muted">
          <Trans>
            After signing up, and after an admin has reset you, an authenticator is set up first.{' '}
            <Link href={withBack('/factor/new')} className="link-btn">
              Set up an authenticator
            </Link>
          </Trans>
        </p>
      </details>
      <details className="fold">
        <summary>
          <Trans>I forgot my password</Trans>
        </summary>
        <p className="small muted">
          <Trans>
            Ask an admin of this server to reset you. They give you a temporary password, which
            works for three days.{' '}
            <Link href={withBack('/factor/new')} className="link-btn">
              Go on with a temporary password
            </Link>
          </Trans>
        </p>
      </details>
    </div>
  )
}
