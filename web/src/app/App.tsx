import { I18nProvider } from '@lingui/react'
import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, useEffect } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { useCodeQuestion } from '../api/askForCode.ts'
import { queries } from '../api/queries.ts'
import { i18n } from '../i18n/languages.ts'
import { startStream } from '../live/sharedStream.ts'
import { Loading } from '../parts/states.tsx'
import { useToasts } from '../parts/toasts.ts'
import { page } from './door.tsx'
import { Guard } from './Guard.tsx'
import { LoadFailed } from './LoadFailed.tsx'
import { useMe } from './me.ts'
import { useSessionEnd } from './session.ts'

const EventsPage = page(
  'attend',
  async () => (await import('../doors/attend/EventsPage.tsx')).EventsPage,
)
const EventPage = page(
  'attend',
  async () => (await import('../doors/attend/EventPage.tsx')).EventPage,
)
const TicketsPage = page(
  'attend',
  async () => (await import('../doors/attend/TicketsPage.tsx')).TicketsPage,
)
const TicketPage = page(
  'attend',
  async () => (await import('../doors/attend/TicketPage.tsx')).TicketPage,
)
const DoorsPage = page(
  'attend',
  async () => (await import('../doors/attend/DoorsPage.tsx')).DoorsPage,
)
const GateChoosePage = page(
  'gate',
  async () => (await import('../doors/gate/GateChoosePage.tsx')).GateChoosePage,
)
const GatePage = page('gate', async () => (await import('../doors/gate/GatePage.tsx')).GatePage)
const OrganiseHomePage = page(
  'organise',
  async () => (await import('../doors/organise/HomePage.tsx')).HomePage,
)
const PastPage = page(
  'organise',
  async () => (await import('../doors/organise/PastPage.tsx')).PastPage,
)
const NewEventPage = page(
  'organise',
  async () => (await import('../doors/organise/NewEventPage.tsx')).NewEventPage,
)
const RosterPage = page(
  'organise',
  async () => (await import('../doors/organise/RosterPage.tsx')).RosterPage,
)
const ScansPage = page(
  'organise',
  async () => (await import('../doors/organise/ScansPage.tsx')).ScansPage,
)
const LivePage = page(
  'organise',
  async () => (await import('../doors/organise/LivePage.tsx')).LivePage,
)
const DetailsPage = page(
  'organise',
  async () => (await import('../doors/organise/DetailsPage.tsx')).DetailsPage,
)
const JoinPage = page(
  'organise',
  async () => (await import('../doors/organise/JoinPage.tsx')).JoinPage,
)
const LogInPage = page('me', async () => (await import('../doors/me/LogInPage.tsx')).LogInPage)
const SignUpPage = page('me', async () => (await import('../doors/me/SignUpPage.tsx')).SignUpPage)
const FactorNewPage = page(
  'me',
  async () => (await import('../doors/me/FactorNewPage.tsx')).FactorNewPage,
)
const RecoveryCodesPage = page(
  'me',
  async () => (await import('../doors/me/RecoveryCodesPage.tsx')).RecoveryCodesPage,
)
const MePage = page('me', async () => (await import('../doors/me/MePage.tsx')).MePage)
const DataPage = page('me', async () => (await import('../doors/me/DataPage.tsx')).DataPage)
const PasswordPage = page(
  'me',
  async () => (await import('../doors/me/PasswordPage.tsx')).PasswordPage,
)
const FactorPage = page('me', async () => (await import('../doors/me/FactorPage.tsx')).FactorPage)
const SessionsPage = page(
  'me',
  async () => (await import('../doors/me/SessionsPage.tsx')).SessionsPage,
)
const LogPage = page('me', async () => (await import('../doors/me/LogPage.tsx')).LogPage)
const HealthPage = page(
  'operator',
  async () => (await import('../doors/operator/HealthPage.tsx')).HealthPage,
)
const UsersPage = page(
  'operator',
  async () => (await import('../doors/operator/UsersPage.tsx')).UsersPage,
)
const AuditPage = page(
  'operator',
  async () => (await import('../doors/operator/AuditPage.tsx')).AuditPage,
  ['me'],
)
const KeysPage = page(
  'operator',
  async () => (await import('../doors/operator/KeysPage.tsx')).KeysPage,
)
const FirstRunPage = page(
  'operator',
  async () => (await import('../doors/operator/FirstRunPage.tsx')).FirstRunPage,
  ['me'],
)
const LicencesPage = page(
  'licence',
  async () => (await import('../doors/licence/LicencesPage.tsx')).LicencesPage,
)
const ConsolePage = page(
  'licence',
  async () => (await import('../doors/licence/ConsolePage.tsx')).ConsolePage,
)
const MembersPage = page(
  'licence',
  async () => (await import('../doors/licence/MembersPage.tsx')).MembersPage,
)
const HistoryPage = page(
  'licence',
  async () => (await import('../doors/licence/HistoryPage.tsx')).HistoryPage,
)
const FilesPage = page(
  'licence',
  async () => (await import('../doors/licence/FilesPage.tsx')).FilesPage,
)
const ChangePage = page(
  'licence',
  async () => (await import('../doors/licence/ChangePage.tsx')).ChangePage,
)
const NewLicencePage = page(
  'licence',
  async () => (await import('../doors/licence/NewLicencePage.tsx')).NewLicencePage,
)
const OwnersPage = page(
  'licence',
  async () => (await import('../doors/licence/OwnersPage.tsx')).OwnersPage,
)
const OwnerPage = page(
  'licence',
  async () => (await import('../doors/licence/OwnerPage.tsx')).OwnerPage,
)
const NewOwnerPage = page(
  'licence',
  async () => (await import('../doors/licence/OwnerPage.tsx')).NewOwnerPage,
)
const WaitPage = page(
  'licence',
  async () => (await import('../doors/licence/WaitPage.tsx')).WaitPage,
)
const NotFoundPage = lazy(() => import('./NotFoundPage.tsx'))

const SessionOver = page(
  'me',
  async () => (await import('../doors/me/SessionOver.tsx')).SessionOver,
)
const CodeDialog = lazy(() => import('./CodeDialog.tsx'))
const Toasts = lazy(async () => ({ default: (await import('../parts/Toasts.tsx')).Toasts }))

export function App() {
  return (
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={queries}>
        <LoadFailed>
          <Suspense fallback={<Loading />}>
            <Pages />
          </Suspense>
          <Overlays />
        </LoadFailed>
      </QueryClientProvider>
    </I18nProvider>
  )
}

function Pages() {
  return (
    <Switch>
      <Route path="/" component={EventsPage} />
      <Route path="/event/:id">{({ id }) => <EventPage id={id} />}</Route>
      <Route path="/tickets">
        <Guard>
          <TicketsPage />
        </Guard>
      </Route>
      <Route path="/ticket/:id">{({ id }) => <TicketPage id={id} />}</Route>
      <Route path="/gate">
        <Guard>
          <GateChoosePage />
        </Guard>
      </Route>
      <Route path="/gate/:id">
        {({ id }) => (
          <Guard>
            <GatePage id={id} />
          </Guard>
        )}
      </Route>
      <Route path="/organise">
        <Guard>
          <OrganiseHomePage />
        </Guard>
      </Route>
      <Route path="/organise/past">
        <Guard>
          <PastPage />
        </Guard>
      </Route>
      <Route path="/organise/new">
        <Guard>
          <NewEventPage />
        </Guard>
      </Route>
      <Route path="/organise/event/:id">
        {({ id }) => (
          <Guard>
            <DetailsPage id={id} />
          </Guard>
        )}
      </Route>
      <Route path="/organise/event/:id/roster">
        {({ id }) => (
          <Guard>
            <RosterPage id={id} />
          </Guard>
        )}
      </Route>
      <Route path="/organise/event/:id/scans">
        {({ id }) => (
          <Guard>
            <ScansPage id={id} />
          </Guard>
        )}
      </Route>
      <Route path="/organise/event/:id/live">
        {({ id }) => (
          <Guard>
            <LivePage id={id} />
          </Guard>
        )}
      </Route>
      <Route path="/doors" component={DoorsPage} />
      <Route path="/join" component={JoinPage} />
      <Route path="/log-in" component={LogInPage} />
      <Route path="/sign-up" component={SignUpPage} />
      <Route path="/factor/new" component={FactorNewPage} />
      <Route path="/recovery-codes" component={RecoveryCodesPage} />
      <Route path="/me" component={MePage} />
      <Route path="/me/data" component={DataPage} />
      <Route path="/me/password" component={PasswordPage} />
      <Route path="/me/factor" component={FactorPage} />
      <Route path="/me/sessions" component={SessionsPage} />
      <Route path="/me/log" component={LogPage} />
      <Route path="/server" component={HealthPage} />
      <Route path="/server/users" component={UsersPage} />
      <Route path="/server/log" component={AuditPage} />
      <Route path="/server/keys" component={KeysPage} />
      <Route path="/first-run" component={FirstRunPage} />
      <Route path="/licence/*?">
        <Guard>
          <LicencePages />
        </Guard>
      </Route>
      <Route component={NotFoundPage} />
    </Switch>
  )
}

function LicencePages() {
  return (
    <Switch>
      <Route path="/licence" component={LicencesPage} />
      <Route path="/licence/wait" component={WaitPage} />
      <Route path="/licence/new" component={NewLicencePage} />
      <Route path="/licence/owners" component={OwnersPage} />
      <Route path="/licence/owners/new" component={NewOwnerPage} />
      <Route path="/licence/owners/:id">{({ id }) => <OwnerPage id={id} />}</Route>
      <Route path="/licence/:id/history">{({ id }) => <HistoryPage id={id} />}</Route>
      <Route path="/licence/:id/files">{({ id }) => <FilesPage id={id} />}</Route>
      <Route path="/licence/:id/change">{({ id }) => <ChangePage id={id} />}</Route>
      <Route path="/licence/:id">{({ id }) => <ConsolePage id={id} />}</Route>
      <Route path="/licence/:id/members">{({ id }) => <MembersPage id={id} />}</Route>
      <Route component={NotFoundPage} />
    </Switch>
  )
}

/** Pages that log in by themselves. */
const WAYS_IN: ReadonlySet<string> = new Set([
  '/log-in',
  '/sign-up',
  '/factor/new',
  '/recovery-codes',
  '/first-run',
])

/** What lies over every page. Each is loaded when it is first needed. */
function Overlays() {
  useFollowedLogin()
  const asksForCode = useCodeQuestion() !== undefined
  const hasToasts = useToasts().length > 0
  const [path] = useLocation()
  const isOver = useSessionEnd() !== undefined && !WAYS_IN.has(path)
  return (
    <Suspense fallback={null}>
      {isOver && <SessionOver />}
      {asksForCode && <CodeDialog />}
      {hasToasts && <Toasts />}
    </Suspense>
  )
}

/** Every page learns at once that its login is over. */
function useFollowedLogin(): void {
  const me = useMe().data?.uuid
  const isOver = useSessionEnd() !== undefined
  useEffect(() => {
    if (me !== undefined && !isOver) startStream()
  }, [me, isOver])
}
