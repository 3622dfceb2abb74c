import { Trans } from '@lingui/react/macro'
import { answer, api } from '../../../api/client.ts'
import { usePages } from '../../../api/usePages.ts'
import { ShowPages } from '../../../parts/states.tsx'
import { AuditLine } from '../../me/AuditLine.tsx'

/** What the account did, and what was done to it, newest first. */
export function AccountLog({ id }: { id: string }) {
  const query = usePages(['service-log', id], (page) =>
    answer(
      api.GET('/api/v1/service-account/{id}/audit', {
        params: { path: { id }, query: { page_size: 20, ...(page && { page }) } },
      }),
    ),
  )
  return (
    <section className="card">
      <div className="card-head">
        <h2>
          <Trans>What happened</Trans>
        </h2>
      </div>
      <ShowPages query={query} lines={3} empty={null}>
        {(entries) => (
          <ul className="list">
            {entries.map((entry) => (
              <AuditLine key={entry.uuid} entry={entry}>
                {entry.address && ` · ${entry.address}`}
              </AuditLine>
            ))}
          </ul>
        )}
      </ShowPages>
    </section>
  )
}
