import { Trans } from '@lingui/react/macro'
import type { ServiceAccount } from '@tessera/client'
import { CopyRows } from '../../../parts/CopyRows.tsx'
import { Show } from '../../../parts/states.tsx'
import { useProvider } from '../applications/ForTheApplication.tsx'

/** What the people who run the machine put into its configuration. */
export function ForTheMachine({ account }: { account: ServiceAccount }) {
  const query = useProvider()
  return (
    <section className="card pad stack">
      <h2>
        <Trans>For its configuration</Trans>
      </h2>
      <Show query={query} lines={3}>
        {({ issuer, token_endpoint }) => (
          <CopyRows
            rows={[
              { name: <Trans>Token endpoint</Trans>, value: token_endpoint },
              { name: <Trans>Client id</Trans>, value: account.client_id },
              { name: <Trans>Scopes</Trans>, value: account.scopes.join(' ') },
              { name: <Trans>Address of the API</Trans>, value: `${issuer}/api/v1` },
              {
                name: <Trans>Get a token, which counts for five minutes</Trans>,
                value: `curl -s -u ${account.client_id}:CLIENT_SECRET -d grant_type=client_credentials ${token_endpoint}`,
              },
            ]}
          />
        )}
      </Show>
      <p className="small muted">
        <Trans>
          OAuth 2.0 client credentials. Read on: <a href="/docs">the API of this server</a>.
        </Trans>
      </p>
    </section>
  )
}
