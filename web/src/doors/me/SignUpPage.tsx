import { Trans, useLingui } from '@lingui/react/macro'
import { Problem } from '@tessera/client/problem.ts'
import { useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { answer, api } from '../../api/client.ts'
import { Button } from '../../parts/Button.tsx'
import { Form, type Values } from '../../parts/Form.tsx'
import { TextField } from '../../parts/fields.tsx'
import { usePage } from '../../parts/usePage.ts'
import { writeField } from '../../parts/writeField.ts'
import { EnrolFrame } from './EnrolFrame.tsx'
import { handOn, showKey } from './enrolling.ts'
import { NewPasswordField } from './NewPasswordField.tsx'
import { Steps } from './Steps.tsx'
import { UsernameField } from './UsernameField.tsx'
import { useBack } from './useBack.ts'

/** The first of three steps: who one is. The authenticator comes next, with what is typed here. */
export function SignUpPage() {
  const { t } = useLingui()
  usePage(t`Sign up`)
  const { withBack } = useBack()
  const [, navigate] = useLocation()
  const [free, setFree] = useState<readonly string[]>([])
  const form = useRef<HTMLFormElement>(undefined)

  async function send(values: Values, sent: HTMLFormElement) {
    form.current = sent
    setFree([])
    try {
      await signUp(values)
    } catch (error) {
      if (error instanceof Problem && error.code === 'username_taken') setFree(freeUsernames(error))
      throw error
    }
    const { username = '', password1 = '' } = values
    const person = { username: username.trim(), password: password1 }
    // The user is made: without a key the next page asks for one again.
    const key = await showKey(person).catch(() => undefined)
    handOn({ ...person, key })
    navigate(withBack('/factor/new'), { replace: true })
  }

  return (
    <EnrolFrame back={withBack('/log-in')} title={<Trans>Sign up</Trans>}>
      <SignUpHead />
      <Form onSend={send} title={<Trans>Not signed up yet</Trans>}>
        {({ busy }) => (
          <>
            <div className="stack stack-2">
              <UsernameField
                hint={
                  <Trans>
                    Others can see it, and it never changes. 3 to 32 letters, digits, dots, dashes
                    or underscores.
                  </Trans>
                }
              />
              <FreeNames
                names={free}
                onChoose={(name) => {
                  setFree([])
                  if (form.current) fill(form.current, 'username', name)
                }}
              />
            </div>
            <AboutYou />
            <NewPasswordField name="password1" label={<Trans>Password</Trans>} />
            <Button look="main" big wide type="submit" busy={busy}>
              <Trans>Go on</Trans>
            </Button>
          </>
        )}
      </Form>
    </EnrolFrame>
  )
}

function SignUpHead() {
  const { withBack } = useBack()
  return (
    <div className="stack stack-2">
      <Steps step={1} />
      <h1>
        <Trans>Sign up</Trans>
      </h1>
      <p className="muted">
        <Trans>
          Already here?{' '}
          <Link href={withBack('/log-in')} className="link-btn">
            Log in
          </Link>
        </Trans>
      </p>
    </div>
  )
}

function AboutYou() {
  return (
    <>
      <TextField
        name="email"
        type="email"
        label={<Trans>E-mail</Trans>}
        hint={<Trans>Other attendees never see it.</Trans>}
        autoComplete="email"
        required
      />
      <div className="grid-2">
        <TextField
          name="first_name"
          label={<Trans>First name (if you like)</Trans>}
          autoComplete="given-name"
        />
        <TextField
          name="last_name"
          label={<Trans>Last name (if you like)</Trans>}
          autoComplete="family-name"
        />
      </div>
    </>
  )
}

/** The two free names near a taken one, each a press away. */
function FreeNames({
  names,
  onChoose,
}: {
  names: readonly string[]
  onChoose: (name: string) => void
}) {
  if (names.length === 0) return null
  return (
    <div className="row row-wrap gap-2" role="status">
      <span className="small">
        <Trans>These are free:</Trans>
      </span>
      {names.map((name) => (
        <button key={name} type="button" className="chip code" onClick={() => onChoose(name)}>
          {name}
        </button>
      ))}
    </div>
  )
}

function freeUsernames({ document }: Problem): readonly string[] {
  const names = document['free_usernames']
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : []
}

/** Fills a field as if typed, so that what stood beside it as wrong goes away. */
function fill(form: HTMLFormElement, name: string, value: string): void {
  const input = form.elements.namedItem(name)
  if (!(input instanceof HTMLInputElement)) return
  writeField(input, value)
  input.focus()
}

/** Makes the user. The password is typed once, because the page can show it. */
async function signUp(values: Values): Promise<void> {
  const { username = '', email = '', password1 = '', first_name = '', last_name = '' } = values
  await answer(
    api.POST('/api/v1/user', {
      body: {
        username: username.trim(),
        email: email.trim(),
        password1,
        password2: password1,
        ...(first_name.trim() && { first_name: first_name.trim() }),
        ...(last_name.trim() && { last_name: last_name.trim() }),
      },
    }),
  )
}
