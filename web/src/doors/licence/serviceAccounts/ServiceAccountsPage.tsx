import { Trans, useLingui } from '@lingui/react/macro'
import type { ServiceAccount } from '@tessera/client'
import { Link } from 'wouter'
import { Badge } from '../../../parts/Banner.tsx'
import { LinkButton } from '../../../parts/Button.tsx'
import { useDates } from '../../../parts/dates.ts'
import { Empty, ShowPages } from '../../../parts/states.tsx'
import { usePage } from '../../../parts/usePage.ts'
import { AdminsOnly } from '../AdminsOnly.tsx'
import { LicenceShell } from '../LicenceShell.tsx'
import { ListHead } from '../ListHead.tsx'
import { useServiceAccounts } from './useServiceAccounts.ts'

const NEW = '/licence/service-accounts/new'

/** The machines that call the API in their own name. */
export function ServiceAccountsPage() {
  const { t } = useLingui()
  usePage(t`Service accounts`)
  return (
    <LicenceShell>
      <ListHead
        title={<Trans>Service accounts</Trans>}
        add={<Trans>New service account</Trans>}
        addTo={NEW}
      />
      <p className="muted">
        <Trans>Machines that call the API in their own name, and take no seat.</Trans>
      </p>
      <AdminsOnly>
        <AccountList />
      </AdminsOnly>
    </LicenceShell>
  )
}

function AccountList() {
  return (
    <ShowPages query={useServiceAccounts()} empty={<NoServiceAccounts />}>
      {(accounts) => (
        <section className="card">
          <ul className="list">
            {accounts.map((account) => (
              <AccountRow key={account.uuid} account={account} />
            ))}
          </ul>
        </section>
      )}
    </ShowPages>
  )
}

function NoServiceAccounts() {
  return (
    <Empty
      picture="door"
      title={<Trans>No service accounts yet</Trans>}
      acts={
        <LinkButton to={NEW} look="main">
          <Trans>New service account</Trans>
        </LinkButton>
      }
    >
      <Trans>A register or another program can then add members, or read who is in.</Trans>
    </Empty>
  )
}

function AccountRow({ account }: { account: ServiceAccount }) {
  const { ago } = useDates()
  const { uuid, name, scopes, last_used_at } = account
  return (
    <li>
      <Link className="item row-wrap" href={`/licence/service-accounts/${uuid}`}>
        <span className="stack stack-1 grow">
          <span className="strong wrap" dir="auto">
            {name}
          </span>
          <span className="small muted code wrap">{scopes.join(' ')}</span>
        </span>
        <span className="small muted">
          {last_used_at ? <Trans>used {ago(last_used_at)}</Trans> : <Trans>never used</Trans>}
        </span>
        <AccountState account={account} />
      </Link>
    </li>
  )
}

/** Whether it can do something. */
export function AccountState({ account }: { account: ServiceAccount }) {
  const { disabled_at, secrets, keys } = account
  if (disabled_at)
    return (
      <Badge kind="no">
        <Trans>Disabled</Trans>
      </Badge>
    )
  if (secrets.length + keys.length === 0)
    return (
      <Badge kind="wait">
        <Trans>No secret yet</Trans>
      </Badge>
    )
  return (
    <Badge kind="yes">
      <Trans>Ready</Trans>
    </Badge>
  )
}
