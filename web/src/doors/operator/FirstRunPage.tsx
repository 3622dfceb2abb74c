import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { FirstAdmin, FirstRun } from '@tessera/client'
import { useEffect, useState } from 'react'
import { answer, api } from '../../api/client.ts'
import { Shell } from '../../app/Shell.tsx'
import { Banner } from '../../parts/Banner.tsx'
import { LinkButton } from '../../parts/Button.tsx'
import { Empty, Show } from '../../parts/states.tsx'
import { usePage } from '../../parts/usePage.ts'
import { RecoveryCodes } from '../me/RecoveryCodes.tsx'
import { Steps } from '../me/Steps.tsx'
import { FirstAdminForm } from './FirstAdminForm.tsx'
import { FirstEvent } from './FirstEvent.tsx'
import { FirstRunCodeForm } from './FirstRunCodeForm.tsx'
import { FirstRunFactor } from './FirstRunFactor.tsx'
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
  const [made, setMade] = useState<Made>()
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
      {made ? <AfterAdmin made={made} /> : <BeforeAdmin onMade={setMade} />}
    </Shell>
  )
}

/** Until the first admin is made, leaving the page loses nothing but what was typed. */
function BeforeAdmin({ onMade }: { onMade: (made: Made) => void }) {
  // Never out of the address, which proxies and the history of a browser keep.
  const [code, setCode] = useState('')
  const [firstRun, setFirstRun] = useState<FirstRun>()
  const query = useQuery({
    queryKey: ['first-run'],
    queryFn: () => answer(api.GET('/api/v1/first-run')),
  })
  return (
    <Show query={query}>
      {({ open }) =>
        !open ? (
          <AlreadyDone />
        ) : firstRun ? (
          <>
            <Progress step={1} />
            <FirstAdminForm code={code} firstRun={firstRun} onMade={onMade} />
          </>
        ) : (
          <FirstRunCodeForm
            code={code}
            onOpened={(typed, answered) => {
              setCode(typed)
              setFirstRun(answered)
            }}
          />
        )
      }
    </Show>
  )
}

function AfterAdmin({ made }: { made: Made }) {
  const [codes, setCodes] = useState<readonly string[]>()
  const [areKept, setKept] = useState(false)
  return (
    <>
      <Progress step={areKept ? 4 : codes ? 3 : 2} />
      {made.admin.restart_needed && (
        <Banner kind="wait" title={<Trans>Start the server again when you are done here</Trans>}>
          <p>
            <Trans>The new address and name hold from the next start on.</Trans>
          </p>
        </Banner>
      )}
      {areKept ? (
        <FirstEvent />
      ) : codes ? (
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
          <RecoveryCodes codes={codes} onKept={() => setKept(true)} />
        </section>
      ) : (
        <FirstRunFactor made={made} onDone={setCodes} />
      )}
    </>
  )
}

/** Each step begins at the heading, also for those who do not see the page change. */
function Progress({ step }: { step: number }) {
  useEffect(() => {
    const heading = document.querySelector<HTMLElement>('main h1')
    if (!heading) return
    heading.tabIndex = -1
    heading.focus()
  }, [step])
  return (
    <Steps step={step} of={4}>
      <Trans>Server and admin, authenticator, codes, first event</Trans>
    </Steps>
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
