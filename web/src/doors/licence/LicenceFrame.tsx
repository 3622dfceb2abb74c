import { Trans, useLingui } from '@lingui/react/macro'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import type { Licence } from '@tessera/client'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { DockLink } from '../../app/DockLink.tsx'
import { useMe } from '../../app/me.ts'
import { LinkButton } from '../../parts/Button.tsx'
import { useDates } from '../../parts/dates.ts'
import { Show } from '../../parts/states.tsx'
import { usePage } from '../../parts/usePage.ts'
import { LicenceName } from './LicenceName.tsx'
import { LicenceShell } from './LicenceShell.tsx'
import { LicenceState } from './LicenceState.tsx'
import { useLicence } from './useLicence.ts'
import { useOwner } from './useOwners.ts'

/** What stands above every page of one licence. */
export function LicenceFrame({
  id,
  page,
  children,
}: {
  id: string
  page: string
  children: (licence: Licence) => ReactNode
}) {
  const query = useLicence(id)
  const title = query.data?.title
  usePage(title ? `${title}: ${page}` : page)
  return (
    <LicenceShell id={id}>
      <Show query={query}>
        {(licence) => (
          <>
            <Head licence={licence} />
            {children(licence)}
          </>
        )}
      </Show>
    </LicenceShell>
  )
}

function Head({ licence }: { licence: Licence }) {
  const { t } = useLingui()
  const { day } = useDates()
  const isAdmin = useMe().data?.role === 'admin'
  const base = `/licence/${licence.uuid}`
  return (
    <>
      <div className="stack stack-3">
        <p className="crumbs">
          <Link href="/licence?all=1">
            <Trans>Licences</Trans>
          </Link>
          {isAdmin && <OwnerCrumb id={licence.owner_id} />}
        </p>
        <div className="row between row-wrap">
          <div className="stack stack-1">
            <div className="row row-wrap">
              <h1>
                <LicenceName licence={licence} />
              </h1>
              <LicenceState licence={licence} brief />
            </div>
            <p className="muted">
              <Trans>
                <span className="code small">{licence.serial}</span> · until {day(licence.valid_to)}
              </Trans>
            </p>
          </div>
          {isAdmin && (
            <LinkButton
              to={`${base}/change`}
              icon={<IconAdjustmentsHorizontal className="i" aria-hidden="true" />}
            >
              <Trans>Change</Trans>
            </LinkButton>
          )}
        </div>
      </div>
      <nav className="tabs" aria-label={t`This licence`}>
        <DockLink to={base} exact>
          <Trans>Who is in</Trans>
        </DockLink>
        <DockLink to={`${base}/members`}>
          <Trans>Members</Trans>
        </DockLink>
        <DockLink to={`${base}/history`}>
          <Trans>History</Trans>
        </DockLink>
        <DockLink to={`${base}/files`}>
          <Trans>File</Trans>
        </DockLink>
      </nav>
    </>
  )
}

/** Whose licence it is. Only platform admins read owners. */
function OwnerCrumb({ id }: { id: string }) {
  const { data: owner } = useOwner(id)
  if (!owner) return null
  return (
    <>
      <span aria-hidden="true">/</span>
      <Link href={`/licence/owners/${id}`} className="wrap" dir="auto">
        {owner.affiliation || `${owner.name} ${owner.surname}`}
      </Link>
    </>
  )
}
