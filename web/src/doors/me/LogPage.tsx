import { Trans, useLingui } from '@lingui/react/macro'
import type { UserAuditEntry } from '@tessera/client'
import { answer, api } from '../../api/client.ts'
import { usePages } from '../../api/usePages.ts'
import { useMe } from '../../app/me.ts'
import { Empty, ShowPages } from '../../parts/states.tsx'
import { usePage } from '../../parts/usePage.ts'
import { AuditLine } from './AuditLine.tsx'
import { OwnPage } from './OwnPage.tsx'

/** What happened with one's own login, newest first. */
export function LogPage() {
  const { t } = useLingui()
  usePage(t`Audit log`)
  return (
    <OwnPage title={<Trans>Audit log</Trans>}>
      <div className="stack stack-2">
        <h1>
          <Trans>Audit log</Trans>
        </h1>
        <p className="muted">
          <Trans>
            What happened with your login, newest first. If something was not you, change your
            password: that ends all other logins.
          </Trans>
        </p>
      </div>
      <Entries />
    </OwnPage>
  )
}

function Entries() {
  const username = useMe({ asks: true }).data?.username ?? ''
  const query = usePages(['own-audit', username], (page) =>
    answer(
      api.GET('/api/v1/user/{username}/audit', {
        params: { path: { username }, query: { ...(page && { page }) } },
      }),
    ),
  )
  return (
    <ShowPages
      query={query}
      lines={9}
      empty={
        <Empty picture="line" title={<Trans>Nothing has happened yet</Trans>}>
          <Trans>Logins and changes of your login show up here.</Trans>
        </Empty>
      }
    >
      {(entries) => (
        <ul className="card list">
          {entries.map((entry) => (
            <Entry key={entry.uuid} entry={entry} />
          ))}
        </ul>
      )}
    </ShowPages>
  )
}

function Entry({ entry }: { entry: UserAuditEntry }) {
  const { by_self, address } = entry
  return (
    <AuditLine entry={entry}>
      {address && ` · ${address}`}
      {!by_self && (
        <>
          {' · '}
          <Trans>not by you</Trans>
        </>
      )}
    </AuditLine>
  )
}
