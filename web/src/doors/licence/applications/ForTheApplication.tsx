import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { Application } from '@tessera/client'
import { answer, api } from '../../../api/client.ts'
import { CopyRows } from '../../../parts/CopyRows.tsx'
import { Show } from '../../../parts/states.tsx'
import { Documentation } from '../Documentation.tsx'

const DISCOVERY = '/.well-known/openid-configuration'

const SCOPES = 'openid profile email'

/** What this server tells the clients of OpenID Connect. */
export function useProvider() {
  return useQuery({
    queryKey: ['provider'],
    queryFn: () => answer(api.GET(DISCOVERY)),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** What the people who run the application put into its configuration. */
export function ForTheApplication({ application }: { application: Application }) {
  const query = useProvider()
  return (
    <section className="card pad stack">
      <h2>
        <Trans>For its configuration</Trans>
      </h2>
      <Show query={query} lines={4}>
        {({ issuer }) => (
          <CopyRows
            rows={[
              { name: <Trans>Address of the issuer</Trans>, value: issuer },
              { name: <Trans>Discovery address</Trans>, value: `${issuer}${DISCOVERY}` },
              { name: <Trans>Client id</Trans>, value: application.client_id },
              ...application.redirect_uris.map((address) => ({
                name: <Trans>Redirect address</Trans>,
                value: address,
              })),
              { name: <Trans>Scopes</Trans>, value: SCOPES },
            ]}
          />
        )}
      </Show>
      {application.public ? (
        <p className="small muted">
          <Trans>It has no client secret. It sends a code challenge (PKCE) with each login.</Trans>
        </p>
      ) : (
        <p className="small muted">
          <Trans>
            Its client secret was shown when it was made. If it is lost, make a new one.
          </Trans>
        </p>
      )}
      <Documentation />
    </section>
  )
}
