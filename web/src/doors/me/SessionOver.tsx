import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { leave } from '../../app/me.ts'
import { type SessionEnd, useSessionEnd } from '../../app/session.ts'
import { Button, LinkButton } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { useDates } from '../../parts/dates.ts'
import { LogInForm } from './LogInForm.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import './me.css'

/** Reasons that somebody else than the person themselves may have brought about. */
const DOUBTFUL: ReadonlySet<string> = new Set(['revoked', 'password_changed', 'reuse_detected'])

/** Pages that stand without a login. */
const PUBLIC = /^\/($|event\/)/

/**
 * Lies over the page when its login is over. The page stays beneath, with all that was typed. The
 * same person goes on there; somebody else gets the first page (`afterLogin`).
 */
export function SessionOver() {
  const end = useSessionEnd()
  const [, navigate] = useLocation()
  const [isDoubted, setDoubted] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const [codes, setCodes] = useState<{ shown: readonly string[]; onKept: () => void }>()
  if (!end) return null
  const reason = end.reason ?? ''

  if (codes)
    return (
      <Dialog title={<Trans>Keep these ten codes</Trans>}>
        <RecoveryCodes codes={codes.shown} onKept={codes.onKept} />
      </Dialog>
    )
  return (
    <Dialog title={<Trans>You were logged out</Trans>}>
      <p>
        <EndText end={end} />{' '}
        <Trans>Log in and you are back on this page; what you wrote is kept.</Trans>
      </p>
      {isOpen ? (
        <LogInForm
          onCodes={(shown) => new Promise((onKept) => setCodes({ shown, onKept }))}
          onDone={() => {
            if (isDoubted || reason === 'reuse_detected') navigate('/me/password')
          }}
        />
      ) : reason === 'reset' ? (
        <div>
          <LinkButton to="/factor/new" look="main">
            <Trans>Set up an authenticator</Trans>
          </LinkButton>
        </div>
      ) : (
        <div className="row row-wrap gap-2">
          <Button look="main" onClick={() => setOpen(true)}>
            <Trans>Log in</Trans>
          </Button>
          {DOUBTFUL.has(reason) && reason !== 'reuse_detected' && (
            <Button
              onClick={() => {
                setDoubted(true)
                setOpen(true)
              }}
            >
              <Trans>That was not me</Trans>
            </Button>
          )}
        </div>
      )}
      {isDoubted && (
        <p className="small muted">
          <Trans>After this log-in you change your password, which ends all other logins.</Trans>
        </p>
      )}
      <div>
        <Button look="quiet" onClick={() => void goOnWithout()}>
          <Trans>Go on without logging in</Trans>
        </Button>
      </div>
    </Dialog>
  )
}

/** Drops what the page shows of the person. A page for everybody stays, without the person. */
async function goOnWithout(): Promise<void> {
  await leave()
  if (PUBLIC.test(window.location.pathname)) window.location.reload()
  else window.location.replace('/')
}

/** The reason of the server in plain words, and the note of who ended the login. */
function EndText({ end }: { end: SessionEnd }) {
  const { reason, note, ended_at } = end
  const { time } = useDates()
  const { t } = useLingui()
  const at = ended_at ? time(ended_at) : undefined
  switch (reason) {
    case 'evicted':
      return t`Your licence seat went to another member: you had not used it for long.`
    case 'idle':
      return t`Your licence seat was let go: you had not used it for long.`
    case 'put_out':
      return (
        <>
          {at ? t`A licence admin put you out at ${at}.` : t`A licence admin put you out.`}
          {note && <q dir="auto"> {note}</q>}
        </>
      )
    case 'revoked':
      return at
        ? t`You logged this out at ${at} from another browser.`
        : t`You logged this out from another browser.`
    case 'logged_out':
      return t`You logged out in another tab.`
    case 'password_changed':
      return t`The password was changed.`
    case 'reuse_detected':
      return t`Somebody may have copied this login, so we ended it. Change your password.`
    case 'deactivated':
      return t`An admin made this user inactive. Ask them before you try again.`
    case 'reset':
      return t`An admin has reset you. Use the temporary password that you got.`
    case 'restored':
      return t`This server was restored from a backup, which ends all logins.`
    case 'licence_over':
      return t`The licence of this login is over.`
    case 'member_removed':
      return t`You are no longer a member of this licence.`
    default:
      return t`Your login has run out.`
  }
}
