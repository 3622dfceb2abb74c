import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useLocation, useSearchParams } from 'wouter'
import { Shell } from '../../app/Shell.tsx'
import { Mosaic } from '../../parts/Mosaic.tsx'
import { usePage } from '../../parts/usePage.ts'
import { LogInForm } from './LogInForm.tsx'
import { safeBack } from './safeBack.ts'
import './me.css'

/** Logs in, and goes back to the page that asked for it. */
export function LogInPage() {
  const { t } = useLingui()
  usePage(t`Log in`)
  const [, navigate] = useLocation()
  const [search] = useSearchParams()
  const back = safeBack(search.get('back'))
  return (
    <Shell back="/" title={<Trans>Log in</Trans>} dock={false}>
      <div className="log-in">
        <div className="stack stack-6">
          <div className="stack stack-2">
            <h1>
              <Trans>Log in</Trans>
            </h1>
            <p className="muted">
              <Trans>
                New here?{' '}
                <Link href={`/sign-up?back=${encodeURIComponent(back)}`} className="link-btn">
                  Sign up
                </Link>
              </Trans>
            </p>
          </div>
          <LogInForm onDone={() => navigate(back, { replace: true })} />
        </div>
        <div className="desk log-in-art">
          <Mosaic id="log-in" />
        </div>
      </div>
    </Shell>
  )
}
