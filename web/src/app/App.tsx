import { I18nProvider } from '@lingui/react'
import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { useCodeQuestion } from '../api/askForCode.ts'
import { queries } from '../api/queries.ts'
import { i18n } from '../i18n/languages.ts'
import { Loading } from '../parts/states.tsx'
import { useToasts } from '../parts/toasts.ts'
import { page } from './door.tsx'
import { Guard } from './Guard.tsx'
import { LoadFailed } from './LoadFailed.tsx'

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
const LogInPage = page('me', async () => (await import('../doors/me/LogInPage.tsx')).LogInPage)
const NotFoundPage = lazy(() => import('./NotFoundPage.tsx'))

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
      <Route path="/doors" component={DoorsPage} />
      <Route path="/log-in" component={LogInPage} />
      <Route component={NotFoundPage} />
    </Switch>
  )
}

/** What lies over every page. Each is loaded when it is first needed. */
function Overlays() {
  const asksForCode = useCodeQuestion() !== undefined
  const hasToasts = useToasts().length > 0
  return (
    <Suspense fallback={null}>
      {asksForCode && <CodeDialog />}
      {hasToasts && <Toasts />}
    </Suspense>
  )
}
