import { Trans } from '@lingui/react/macro'
import { answer, api } from '../../../api/client.ts'
import { usePages } from '../../../api/usePages.ts'
import { useDates } from '../../../parts/dates.ts'
import { ShowPages } from '../../../parts/states.tsx'
import { useAuditText } from '../../me/auditText.ts'

/** What the account did, and what was done to it, newest first. */
export function AccountLog({ id }: { id: string }) {
  const { moment } = useDates()
  const auditText = useAuditText()
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
            {entries.map(({ uuid, at, kind, details, address }) => (
              <li key={uuid} className="item">
                <span className="grow">
                  <span className="strong wrap">{auditText(kind, details)}</span>
                  <br />
                  <span className="small muted wrap">
                    <time dateTime={at}>{moment(at)}</time>
                    {address && ` · ${address}`}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        )}
      </ShowPages>
    </section>
  )
}
