import { Route, Switch } from 'wouter'
import { Guard } from './Guard.tsx'
import {
  ApplicationPage,
  ApplicationsPage,
  AuditPage,
  ChangePage,
  ConsolePage,
  DataPage,
  DetailsPage,
  DoorsPage,
  EventPage,
  EventsPage,
  FactorNewPage,
  FactorPage,
  FilesPage,
  FirstRunPage,
  GateChoosePage,
  GatePage,
  HealthPage,
  HistoryPage,
  JoinPage,
  KeysPage,
  LicencesPage,
  LivePage,
  LogInPage,
  LogPage,
  MembersPage,
  MePage,
  NewApplicationPage,
  NewEventPage,
  NewLicencePage,
  NewOwnerPage,
  NewServiceAccountPage,
  NotFoundPage,
  OrganiseHomePage,
  OwnerPage,
  OwnersPage,
  PasswordPage,
  PastPage,
  RecoveryCodesPage,
  RosterPage,
  ScansPage,
  ServiceAccountPage,
  ServiceAccountsPage,
  SessionsPage,
  SignUpPage,
  TicketPage,
  TicketsPage,
  UsersPage,
  WaitPage,
} from './pages.ts'

export function Pages() {
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
      <Route path="/gate/*?">
        <Guard>
          <GatePages />
        </Guard>
      </Route>
      <Route path="/organise/*?">
        <Guard>
          <OrganisePages />
        </Guard>
      </Route>
      <Route path="/licence/*?">
        <Guard>
          <LicencePages />
        </Guard>
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
      <Route component={NotFoundPage} />
    </Switch>
  )
}

function GatePages() {
  return (
    <Switch>
      <Route path="/gate" component={GateChoosePage} />
      <Route path="/gate/:id">{({ id }) => <GatePage id={id} />}</Route>
      <Route component={NotFoundPage} />
    </Switch>
  )
}

function OrganisePages() {
  return (
    <Switch>
      <Route path="/organise" component={OrganiseHomePage} />
      <Route path="/organise/past" component={PastPage} />
      <Route path="/organise/new" component={NewEventPage} />
      <Route path="/organise/event/:id">{({ id }) => <DetailsPage id={id} />}</Route>
      <Route path="/organise/event/:id/roster">{({ id }) => <RosterPage id={id} />}</Route>
      <Route path="/organise/event/:id/scans">{({ id }) => <ScansPage id={id} />}</Route>
      <Route path="/organise/event/:id/live">{({ id }) => <LivePage id={id} />}</Route>
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
      <Route path="/licence/applications" component={ApplicationsPage} />
      <Route path="/licence/applications/new" component={NewApplicationPage} />
      <Route path="/licence/applications/:id">{({ id }) => <ApplicationPage id={id} />}</Route>
      <Route path="/licence/service-accounts" component={ServiceAccountsPage} />
      <Route path="/licence/service-accounts/new" component={NewServiceAccountPage} />
      <Route path="/licence/service-accounts/:id">
        {({ id }) => <ServiceAccountPage id={id} />}
      </Route>
      <Route path="/licence/:id/history">{({ id }) => <HistoryPage id={id} />}</Route>
      <Route path="/licence/:id/files">{({ id }) => <FilesPage id={id} />}</Route>
      <Route path="/licence/:id/change">{({ id }) => <ChangePage id={id} />}</Route>
      <Route path="/licence/:id">{({ id }) => <ConsolePage id={id} />}</Route>
      <Route path="/licence/:id/members">{({ id }) => <MembersPage id={id} />}</Route>
      <Route component={NotFoundPage} />
    </Switch>
  )
}
