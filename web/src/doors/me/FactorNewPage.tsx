import { Trans, useLingui } from '@lingui/react/macro'
import { Problem } from '@tessera/client/problem.ts'
import { useEffect, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { answer, api, login } from '../../api/client.ts'
import { afterLogin } from '../../app/me.ts'
import { Banner } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import { deviceName } from '../../parts/deviceName.ts'
import { Form, type Values } from '../../parts/Form.tsx'
import { useClock } from '../../parts/useClock.ts'
import { usePage } from '../../parts/usePage.ts'
import { EnrolFrame } from './EnrolFrame.tsx'
import {
  type Enrolling,
  handOn,
  handOnCodes,
  type Key,
  readHandedOn,
  showKey,
} from './enrolling.ts'
import { FirstCodeField, firstCodeText } from './FirstCodeField.tsx'
import { KeyCard } from './KeyCard.tsx'
import { NewPasswordFields } from './NewPasswordFields.tsx'
import { emptyCode } from './OwnCode.tsx'
import { ProvePasswordForm } from './ProvePasswordForm.tsx'
import { Steps } from './Steps.tsx'
import { useBack } from './useBack.ts'

/**
 * Sets up an authenticator: the second step of signing up, the way back after an admin's reset, and
 * the move to a new phone. Name and password come from the page before, in memory alone.
 */
export function FactorNewPage() {
  const { t } = useLingui()
  usePage(t`Set up your authenticator`)
  const { withBack } = useBack()
  const [person, setPerson] = useState(readHandedOn)
  // The next person at this browser gets neither the key nor the password of one who gave up.
  useEffect(() => () => handOn(undefined), [])

  return (
    <EnrolFrame
      back={person?.isMove ? '/me/factor' : withBack('/log-in')}
      title={<Trans>Authenticator</Trans>}
    >
      <div className="stack stack-2">
        {!person?.isMove && <Steps step={2} />}
        <h1>
          <Trans>Set up your authenticator</Trans>
        </h1>
        <p className="muted">
          <Trans>
            An app that shows six digits, so that your password alone lets nobody in. Any
            authenticator app will do; your phone may have one built in.
          </Trans>
        </p>
      </div>
      {person ? (
        <SetUp person={person} onKey={setPerson} />
      ) : (
        <ProvePasswordForm onProven={setPerson} />
      )}
    </EnrolFrame>
  )
}

function SetUp({ person, onKey }: { person: Enrolling; onKey: (next: Enrolling) => void }) {
  const { key } = person
  const now = useClock(key !== undefined)
  const isOver = key === undefined || Date.parse(key.expires_at) <= now
  if (isOver) return <KeyOver person={person} hadKey={key !== undefined} onKey={onKey} />
  return (
    <>
      <KeyCard shown={key} />
      <ShowThatItWorks person={person} />
      <p className="small muted">
        <Trans>The key is good for 15 minutes.</Trans>
      </p>
    </>
  )
}

/** The key has run out, or the server could not show one. */
function KeyOver({
  person,
  hadKey,
  onKey,
}: {
  person: Enrolling
  hadKey: boolean
  onKey: (next: Enrolling) => void
}) {
  if (person.isMove)
    return (
      <Banner kind="wait" title={<Trans>The key has run out</Trans>}>
        <p>
          <Trans>
            Nothing has changed: your old phone goes on working.{' '}
            <Link href="/me/factor" className="link-btn">
              Begin again
            </Link>
          </Trans>
        </p>
      </Banner>
    )
  return (
    <Form
      onSend={async () => {
        const key: Key = await showKey(person)
        onKey({ ...person, key })
      }}
    >
      {({ busy }) => (
        <>
          <Banner
            kind="wait"
            title={
              hadKey ? <Trans>The key has run out</Trans> : <Trans>The key is not here yet</Trans>
            }
          >
            <p>
              {hadKey ? (
                <Trans>
                  It was good for 15 minutes. Remove what you added to the app, and add the new one.
                </Trans>
              ) : (
                <Trans>You are signed up. What is missing is the key for your app.</Trans>
              )}
            </p>
          </Banner>
          <Button look="main" big wide type="submit" busy={busy}>
            <Trans>Show a new key</Trans>
          </Button>
        </>
      )}
    </Form>
  )
}

/** The first code of the app makes the key count. It also logs in, where nobody is logged in. */
function ShowThatItWorks({ person }: { person: Enrolling }) {
  const { withBack } = useBack()
  const [, navigate] = useLocation()
  const [wantsPassword, setWantsPassword] = useState(person.isTemporary === true)

  async function send(values: Values, form: HTMLFormElement) {
    try {
      const codes = await confirm(person, values, wantsPassword)
      handOn(undefined)
      handOnCodes(codes)
      navigate(withBack('/recovery-codes'), { replace: true })
    } catch (error) {
      if (error instanceof Problem && error.code === 'new_password_required' && !wantsPassword) {
        setWantsPassword(true)
        return
      }
      if (!(error instanceof Problem) || error.code === 'login_failed') emptyCode(form)
      throw error
    }
  }

  return (
    <Form onSend={send} title={<Trans>That did not work</Trans>} explain={firstCodeText}>
      {({ busy }) => (
        <section className="card pad stack">
          {wantsPassword && (
            <>
              <h2 className="size-l">
                <Trans>2. Choose a password of your own</Trans>
              </h2>
              <NewPasswordFields />
            </>
          )}
          <h2 className="size-l">
            {wantsPassword ? (
              <Trans>3. Show that it works</Trans>
            ) : (
              <Trans>2. Show that it works</Trans>
            )}
          </h2>
          <FirstCodeField
            onFull={(form) => {
              if (!wantsPassword) form?.requestSubmit()
            }}
          />
          <Button look="main" big wide type="submit" busy={busy}>
            <Trans>Go on</Trans>
          </Button>
        </section>
      )}
    </Form>
  )
}

/** @returns The recovery codes that the first code of a key is answered with. */
async function confirm(
  person: Enrolling,
  values: Values,
  wantsPassword: boolean,
): Promise<readonly string[] | undefined> {
  const security_code = (values['security_code'] ?? '').replace(/\s/g, '')
  if (person.isMove) {
    const shown = await answer(
      api.POST('/api/v1/session/current/factor', { body: { security_code } }),
    )
    return shown.recovery_codes
  }
  const { username, password } = person
  const { recovery_codes } = await login({
    username,
    password,
    security_code,
    device_name: deviceName(),
    ...(wantsPassword && {
      new_password1: values['new_password1'] ?? '',
      new_password2: values['new_password2'] ?? '',
    }),
  })
  await afterLogin(recovery_codes)
  return recovery_codes
}
