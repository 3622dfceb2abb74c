import type { ComponentType } from 'react'
import * as pages from './pages.ts'

interface Route {
  /** `:id` stands for one segment, which the page gets as `id`. */
  readonly path: string
  readonly page: ComponentType<{ id: string }> & { readonly preload: () => Promise<unknown> }
}

/** The first parts of addresses whose pages are only for people who are logged in. */
export const GUARDED = ['tickets', 'gate', 'organise', 'licence'] as const

/** The page of each address: the first that fits. */
export const ROUTES: readonly Route[] = [
  { path: '/', page: pages.EventsPage },
  { path: '/event/:id', page: pages.EventPage },
  { path: '/tickets', page: pages.TicketsPage },
  { path: '/ticket/:id', page: pages.TicketPage },
  { path: '/gate', page: pages.GateChoosePage },
  { path: '/gate/:id', page: pages.GatePage },
  { path: '/organise', page: pages.OrganiseHomePage },
  { path: '/organise/past', page: pages.PastPage },
  { path: '/organise/new', page: pages.NewEventPage },
  { path: '/organise/event/:id', page: pages.DetailsPage },
  { path: '/organise/event/:id/roster', page: pages.RosterPage },
  { path: '/organise/event/:id/scans', page: pages.ScansPage },
  { path: '/organise/event/:id/live', page: pages.LivePage },
  { path: '/licence', page: pages.LicencesPage },
  { path: '/licence/wait', page: pages.WaitPage },
  { path: '/licence/new', page: pages.NewLicencePage },
  { path: '/licence/owners', page: pages.OwnersPage },
  { path: '/licence/owners/new', page: pages.NewOwnerPage },
  { path: '/licence/owners/:id', page: pages.OwnerPage },
  { path: '/licence/applications', page: pages.ApplicationsPage },
  { path: '/licence/applications/new', page: pages.NewApplicationPage },
  { path: '/licence/applications/:id', page: pages.ApplicationPage },
  { path: '/licence/service-accounts', page: pages.ServiceAccountsPage },
  { path: '/licence/service-accounts/new', page: pages.NewServiceAccountPage },
  { path: '/licence/service-accounts/:id', page: pages.ServiceAccountPage },
  { path: '/licence/:id', page: pages.ConsolePage },
  { path: '/licence/:id/members', page: pages.MembersPage },
  { path: '/licence/:id/history', page: pages.HistoryPage },
  { path: '/licence/:id/files', page: pages.FilesPage },
  { path: '/licence/:id/change', page: pages.ChangePage },
  { path: '/doors', page: pages.DoorsPage },
  { path: '/join', page: pages.JoinPage },
  { path: '/log-in', page: pages.LogInPage },
  { path: '/sign-up', page: pages.SignUpPage },
  { path: '/factor/new', page: pages.FactorNewPage },
  { path: '/recovery-codes', page: pages.RecoveryCodesPage },
  { path: '/me', page: pages.MePage },
  { path: '/me/data', page: pages.DataPage },
  { path: '/me/password', page: pages.PasswordPage },
  { path: '/me/factor', page: pages.FactorPage },
  { path: '/me/sessions', page: pages.SessionsPage },
  { path: '/me/log', page: pages.LogPage },
  { path: '/server', page: pages.HealthPage },
  { path: '/server/users', page: pages.UsersPage },
  { path: '/server/log', page: pages.AuditPage },
  { path: '/server/keys', page: pages.KeysPage },
  { path: '/first-run', page: pages.FirstRunPage },
]

/** Starts to load the page of an address. What fails is tried again when the page is shown. */
export function preloadPage(address: string): void {
  ROUTES.find(({ path }) => fits(path, address))
    ?.page.preload()
    .catch(() => undefined)
}

function fits(path: string, address: string): boolean {
  const segments = address.split('/')
  const wanted = path.split('/')
  return (
    wanted.length === segments.length &&
    wanted.every((segment, i) => segment.startsWith(':') || segment === segments[i])
  )
}
