import { Trans, useLingui } from '@lingui/react/macro'
import type { Application } from '@tessera/client'
import { Link } from 'wouter'
import { Badge } from '../../../parts/Banner.tsx'
import { LinkButton } from '../../../parts/Button.tsx'
import { Empty, ShowPages } from '../../../parts/states.tsx'
import { usePage } from '../../../parts/usePage.ts'
import { AdminsOnly } from '../AdminsOnly.tsx'
import { LicenceShell } from '../LicenceShell.tsx'
import { ListHead } from '../ListHead.tsx'
import { placeOf } from './applicationInput.ts'
import { useApplications } from './useApplications.ts'

const NEW = '/licence/applications/new'

/** The programs of others that people log in to through this server. */
export function ApplicationsPage() {
  const { t } = useLingui()
  usePage(t`Applications`)
  return (
    <LicenceShell>
      <ListHead
        title={<Trans>Applications</Trans>}
        add={<Trans>New application</Trans>}
        addTo={NEW}
      />
      <p className="muted">
        <Trans>Programs to which people log in through this server (OpenID Connect).</Trans>
      </p>
      <AdminsOnly>
        <ApplicationList />
      </AdminsOnly>
    </LicenceShell>
  )
}

function ApplicationList() {
  return (
    <ShowPages query={useApplications()} empty={<NoApplications />}>
      {(applications) => (
        <section className="card">
          <ul className="list">
            {applications.map((application) => (
              <ApplicationRow key={application.uuid} application={application} />
            ))}
          </ul>
        </section>
      )}
    </ShowPages>
  )
}

function NoApplications() {
  return (
    <Empty
      picture="door"
      title={<Trans>No applications yet</Trans>}
      acts={
        <LinkButton to={NEW} look="main">
          <Trans>New application</Trans>
        </LinkButton>
      }
    >
      <Trans>Register the program that people shall log in to, and give it what it needs.</Trans>
    </Empty>
  )
}

function ApplicationRow({ application }: { application: Application }) {
  const { uuid, name, requires_licence } = application
  return (
    <li>
      <Link className="item row-wrap" href={`/licence/applications/${uuid}`}>
        <span className="stack stack-1 grow">
          <span className="strong wrap" dir="auto">
            {name}
          </span>
          <span className="small muted code wrap">{placeOf(application)}</span>
        </span>
        <span className="row gap-2 row-wrap">
          {application.public && (
            <Badge>
              <Trans>Without a secret</Trans>
            </Badge>
          )}
          {requires_licence ? (
            <Badge kind="lapis">
              <Trans>Needs a seat</Trans>
            </Badge>
          ) : (
            <Badge>
              <Trans>Needs no seat</Trans>
            </Badge>
          )}
        </span>
      </Link>
    </li>
  )
}
