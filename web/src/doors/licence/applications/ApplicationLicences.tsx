import { Trans } from '@lingui/react/macro'
import type { Application } from '@tessera/client'
import { Link } from 'wouter'
import { answer, api } from '../../../api/client.ts'
import { usePages } from '../../../api/usePages.ts'
import { ShowPages } from '../../../parts/states.tsx'
import { LicenceName } from '../LicenceName.tsx'

/** The licences that open only this application. */
export function useLicencesOf(application: string) {
  return usePages(['licences', 'of', application], async (page) => {
    const { items, next_page } = await answer(
      api.GET('/api/v1/licence', {
        params: { query: { application_id: application, ...(page && { page }) } },
      }),
    )
    return { next_page, items: items.flatMap((item) => ('in_use' in item ? [item] : [])) }
  })
}

export function ApplicationLicences({ application }: { application: Application }) {
  const query = useLicencesOf(application.uuid)
  return (
    <section className="card">
      <div className="card-head">
        <h2>
          <Trans>Licences that open it</Trans>
        </h2>
      </div>
      <ShowPages query={query} lines={2} empty={null}>
        {(licences) => (
          <ul className="list">
            {licences.map((licence) => (
              <li key={licence.uuid}>
                <Link className="item" href={`/licence/${licence.uuid}`}>
                  <span className="stack stack-1 grow">
                    <span className="strong">
                      <LicenceName licence={licence} />
                    </span>
                    <span className="xs muted code">{licence.serial}</span>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </ShowPages>
      {query.items && (
        <p className="small muted pad-note">
          <Rule application={application} count={query.items.length} />
        </p>
      )}
    </section>
  )
}

function Rule({ application, count }: { application: Application; count: number }) {
  if (!application.requires_licence) return <Trans>People come in without a licence.</Trans>
  if (count === 0)
    return (
      <Trans>
        Every licence that is for no particular application opens it. A licence is for this one
        alone when its settings say so.
      </Trans>
    )
  return <Trans>Every licence that is for no particular application opens it as well.</Trans>
}
