import { lazy } from 'react'
import { page } from './door.ts'

export const EventsPage = page(
  'attend',
  async () => (await import('../doors/attend/EventsPage.tsx')).EventsPage,
)
export const EventPage = page(
  'attend',
  async () => (await import('../doors/attend/EventPage.tsx')).EventPage,
)
export const TicketsPage = page(
  'attend',
  async () => (await import('../doors/attend/TicketsPage.tsx')).TicketsPage,
)
export const TicketPage = page(
  'attend',
  async () => (await import('../doors/attend/TicketPage.tsx')).TicketPage,
)
export const DoorsPage = page(
  'attend',
  async () => (await import('../doors/attend/DoorsPage.tsx')).DoorsPage,
)
export const GateChoosePage = page(
  'gate',
  async () => (await import('../doors/gate/GateChoosePage.tsx')).GateChoosePage,
)
export const GatePage = page(
  'gate',
  async () => (await import('../doors/gate/GatePage.tsx')).GatePage,
)
export const OrganiseHomePage = page(
  'organise',
  async () => (await import('../doors/organise/HomePage.tsx')).HomePage,
)
export const PastPage = page(
  'organise',
  async () => (await import('../doors/organise/PastPage.tsx')).PastPage,
)
export const NewEventPage = page(
  'organise',
  async () => (await import('../doors/organise/NewEventPage.tsx')).NewEventPage,
)
export const RosterPage = page(
  'organise',
  async () => (await import('../doors/organise/RosterPage.tsx')).RosterPage,
)
export const ScansPage = page(
  'organise',
  async () => (await import('../doors/organise/ScansPage.tsx')).ScansPage,
)
export const LivePage = page(
  'organise',
  async () => (await import('../doors/organise/LivePage.tsx')).LivePage,
)
export const DetailsPage = page(
  'organise',
  async () => (await import('../doors/organise/DetailsPage.tsx')).DetailsPage,
)
export const JoinPage = page(
  'organise',
  async () => (await import('../doors/organise/JoinPage.tsx')).JoinPage,
)
export const LogInPage = page(
  'me',
  async () => (await import('../doors/me/LogInPage.tsx')).LogInPage,
)
export const SignUpPage = page(
  'me',
  async () => (await import('../doors/me/SignUpPage.tsx')).SignUpPage,
)
export const FactorNewPage = page(
  'me',
  async () => (await import('../doors/me/FactorNewPage.tsx')).FactorNewPage,
)
export const RecoveryCodesPage = page(
  'me',
  async () => (await import('../doors/me/RecoveryCodesPage.tsx')).RecoveryCodesPage,
)
export const MePage = page('me', async () => (await import('../doors/me/MePage.tsx')).MePage)
export const DataPage = page('me', async () => (await import('../doors/me/DataPage.tsx')).DataPage)
export const PasswordPage = page(
  'me',
  async () => (await import('../doors/me/PasswordPage.tsx')).PasswordPage,
)
export const FactorPage = page(
  'me',
  async () => (await import('../doors/me/FactorPage.tsx')).FactorPage,
)
export const SessionsPage = page(
  'me',
  async () => (await import('../doors/me/SessionsPage.tsx')).SessionsPage,
)
export const LogPage = page('me', async () => (await import('../doors/me/LogPage.tsx')).LogPage)
export const HealthPage = page(
  'operator',
  async () => (await import('../doors/operator/HealthPage.tsx')).HealthPage,
)
export const UsersPage = page(
  'operator',
  async () => (await import('../doors/operator/UsersPage.tsx')).UsersPage,
)
export const AuditPage = page(
  'operator',
  async () => (await import('../doors/operator/AuditPage.tsx')).AuditPage,
  ['me'],
)
export const KeysPage = page(
  'operator',
  async () => (await import('../doors/operator/KeysPage.tsx')).KeysPage,
)
export const FirstRunPage = page(
  'operator',
  async () => (await import('../doors/operator/FirstRunPage.tsx')).FirstRunPage,
  ['me', 'organise'],
)
export const LicencesPage = page(
  'licence',
  async () => (await import('../doors/licence/LicencesPage.tsx')).LicencesPage,
  ['me'],
)
export const ConsolePage = page(
  'licence',
  async () => (await import('../doors/licence/ConsolePage.tsx')).ConsolePage,
)
export const MembersPage = page(
  'licence',
  async () => (await import('../doors/licence/MembersPage.tsx')).MembersPage,
)
export const HistoryPage = page(
  'licence',
  async () => (await import('../doors/licence/HistoryPage.tsx')).HistoryPage,
)
export const FilesPage = page(
  'licence',
  async () => (await import('../doors/licence/FilesPage.tsx')).FilesPage,
)
export const ChangePage = page(
  'licence',
  async () => (await import('../doors/licence/ChangePage.tsx')).ChangePage,
)
export const NewLicencePage = page(
  'licence',
  async () => (await import('../doors/licence/NewLicencePage.tsx')).NewLicencePage,
)
export const OwnersPage = page(
  'licence',
  async () => (await import('../doors/licence/OwnersPage.tsx')).OwnersPage,
)
export const OwnerPage = page(
  'licence',
  async () => (await import('../doors/licence/OwnerPage.tsx')).OwnerPage,
)
export const NewOwnerPage = page(
  'licence',
  async () => (await import('../doors/licence/OwnerPage.tsx')).NewOwnerPage,
)
export const ApplicationsPage = page(
  'licence',
  async () => (await import('../doors/licence/applications/ApplicationsPage.tsx')).ApplicationsPage,
)
export const ApplicationPage = page(
  'licence',
  async () => (await import('../doors/licence/applications/ApplicationPage.tsx')).ApplicationPage,
)
export const NewApplicationPage = page(
  'licence',
  async () =>
    (await import('../doors/licence/applications/NewApplicationPage.tsx')).NewApplicationPage,
)
export const ServiceAccountsPage = page(
  'licence',
  async () =>
    (await import('../doors/licence/serviceAccounts/ServiceAccountsPage.tsx')).ServiceAccountsPage,
)
export const ServiceAccountPage = page(
  'licence',
  async () =>
    (await import('../doors/licence/serviceAccounts/ServiceAccountPage.tsx')).ServiceAccountPage,
  ['me'],
)
export const NewServiceAccountPage = page(
  'licence',
  async () =>
    (await import('../doors/licence/serviceAccounts/NewServiceAccountPage.tsx'))
      .NewServiceAccountPage,
)
export const WaitPage = page(
  'licence',
  async () => (await import('../doors/licence/WaitPage.tsx')).WaitPage,
)
export const NotFoundPage = lazy(() => import('./NotFoundPage.tsx'))
