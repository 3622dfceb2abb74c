import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { FirstAdmin, FirstRun } from '@tessera/client'
import { Problem } from '@tessera/client/problem.ts'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { answer, api, login } from '../../api/client.ts'
import { afterLogin } from '../../app/me.ts'
import { Shell } from '../../app/Shell.tsx'
import { Banner } from '../../parts/Banner.tsx'
import { Button, LinkButton } from '../../parts/Button.tsx'
import { CodeField, Form, TextField, type Values } from '../../parts/fields.tsx'
import { Empty, Show } from '../../parts/states.tsx'
import { usePage } from '../../parts/usePage.ts'
import { deviceName } from '../me/deviceName.ts'
import { KeyCard } from '../me/KeyCard.tsx'
import { RecoveryCodes } from '../me/RecoveryCodes.tsx'
import { FirstAdminForm } from './FirstAdminForm.tsx'
import '../me/me.css'
import './operator.css'

/** What the person has typed, in memory alone, for the login at the end. */
interface Made {
  readonly admin: FirstAdmin
  readonly password: string
}

/** Sets up a new server: opened with the one-time code that the terminal printed. */
export function FirstRunPage() {
  const { t } = useLingui()
  usePage(t`First run`)
  const [search] = useSearchParams()
  const [code, setCode] = useState(search.get('code') ?? '')
  const [firstRun, setFirstRun] = useState<FirstRun>()
  const [made, setMade] = useState<Made>()
  const [codes, setCodes] = useState<readonly string[]>()
  const [isOpen, setOpen] = useState(false)
  const query = useQuery({
    queryKey: ['first-run'],
    queryFn: () => answer(api.GET('/api/v1/first-run')),
    enabled: made === undefined,
  })
  return (
    <Shell className="middle stack stack-6" dock={false}>
      <div className="stack stack-2">
        <h1>
          <Trans>Tessera is running</Trans>
        </h1>
        <p className="lead muted">
          <Trans>A few things before people stand at your door.</Trans>
        </p>
      </div>
      {isOpen && <TheDoors />}
      {!isOpen && codes && (
        <section className="card pad stack">
          <h2 className="size-l">
            <Trans>Keep these ten codes</Trans>
          </h2>
          <p className="muted">
            <Trans>
              If you lose your phone, one of them lets you in, once. They are shown this one time
              only.
            </Trans>
          </p>
          <RecoveryCodes codes={codes} onKept={() => setOpen(true)} />
        </section>
      )}
      {!isOpen && !codes && made && <ShowThatItWorks made={made} onDone={setCodes} />}
      {!made && (
        <Show query={query}>
          {({ open }) =>
            !open ? (
              <AlreadyDone />
            ) : firstRun ? (
              <FirstAdminForm code={code} firstRun={firstRun} onMade={setMade} />
            ) : (
              <CodeForm
                code={code}
                onOpened={(typed, answered) => {
                  setCode(typed)
                  setFirstRun(answered)
                }}
              />
            )
          }
        </Show>
      )}
    </Shell>
  )
}

function AlreadyDone() {
  return (
    <Empty
      picture="door"
      title={<Trans>This server is set up</Trans>}
      acts={
        <LinkButton to="/log-in?back=%2Fserver" look="main">
          <Trans>Log in</Trans>
        </LinkButton>
      }
    >
      <Trans>There is an admin already. What you look for is under Me, This server.</Trans>
    </Empty>
  )
}

/** The one-time code shows that one may read the terminal of the server. */
function CodeForm({
  code,
  onOpened,
}: {
  code: string
  onOpened: (code: string, firstRun: FirstRun) => void
}) {
  return (
    <Form
      onSend={async ({ code = '' }: Values) => {
        const typed = code.trim()
        onOpened(
          typed,
          await answer(api.POST('/api/v1/first-run/check', { body: { code: typed } })),
        )
      }}
      className="card pad stack stack-6"
      explain={(failure) =>
        failure instanceof Problem && failure.code === 'login_failed' ? (
          <Trans>This is not the code of the last start. Each start prints a new one.</Trans>
        ) : undefined
      }
    >
      {({ busy }) => (
        <>
          <TextField
            name="code"
            label={<Trans>One-time code</Trans>}
            hint={<Trans>The start of the server printed it on the terminal.</Trans>}
            className="code"
            defaultValue={code}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            required
          />
          <div>
            <Button look="main" type="submit" busy={busy}>
              <Trans>Go on</Trans>
            </Button>
          </div>
        </>
      )}
    </Form>
  )
}

/** The first code of the authenticator confirms it, and logs the first admin in. */
function ShowThatItWorks({
  made,
  onDone,
}: {
  made: Made
  onDone: (codes: readonly string[]) => void
}) {
  const { admin, password } = made
  async function send({ security_code = '' }: Values, form: HTMLFormElement) {
    try {
      const { recovery_codes = [] } = await login({
        username: admin.username,
        password,
        security_code: security_code.replace(/\s/g, ''),
        device_name: deviceName(),
      })
      await afterLogin()
      onDone(recovery_codes)
    } catch (error) {
      const field = form.elements.namedItem('security_code')
      if (field instanceof HTMLInputElement) {
        field.value = ''
        field.focus()
      }
      throw error
    }
  }
  return (
    <>
      {admin.restart_needed && (
        <Banner kind="wait" title={<Trans>Start the server again when you are done here</Trans>}>
          <p>
            <Trans>The new address and name hold from the next start on.</Trans>
          </p>
        </Banner>
      )}
      <KeyCard shown={admin} />
      <Form
        onSend={send}
        className="card pad stack"
        explain={(failure) =>
          failure instanceof Problem && failure.code === 'login_failed' ? (
            <Trans>
              Those digits are not right. The app’s clock may be off: wait for the next ones.
            </Trans>
          ) : undefined
        }
      >
        {({ busy }) => (
          <>
            <h2 className="size-l">
              <Trans>2. Show that it works</Trans>
            </h2>
            <CodeField
              name="security_code"
              label={<Trans>The six digits it shows</Trans>}
              onFull={(form) => form?.requestSubmit()}
              required
            />
            <div>
              <Button look="main" type="submit" busy={busy}>
                <Trans>Go on</Trans>
              </Button>
            </div>
          </>
        )}
      </Form>
      <p className="small muted">
        <Trans>
          The key is good for 15 minutes. If it runs out, “npx tessera admin show” shows a new one.
        </Trans>
      </p>
    </>
  )
}

function TheDoors() {
  return (
    <section className="card pad stack">
      <h2 className="size-l">
        <Trans>You are the first admin</Trans>
      </h2>
      <p className="muted">
        <Trans>All that is left: see whether the server is well, and let people in.</Trans>
      </p>
      <div className="row row-wrap gap-2">
        <LinkButton to="/doors" look="main" big>
          <Trans>Open the doors</Trans>
        </LinkButton>
        <LinkButton to="/server">
          <Trans>How well is it?</Trans>
        </LinkButton>
      </div>
    </section>
  )
}
