import { Trans } from '@lingui/react/macro'
import type { ServiceAccount } from '@tessera/client'
import { answer, api } from '../../../api/client.ts'
import { AfterQuestion } from '../../../parts/AfterQuestion.tsx'
import { useDates } from '../../../parts/dates.ts'
import { toast } from '../../../parts/toasts.ts'
import { NewSecret } from '../NewSecret.tsx'
import { readServiceAccountsAgain } from './useServiceAccounts.ts'

/** The secrets that count. Their values are not known here. */
export function AccountSecrets({ account }: { account: ServiceAccount }) {
  const { uuid, client_id, name, secrets } = account
  const path = { id: uuid }
  return (
    <section className="card pad stack">
      <h2>
        <Trans>Secrets</Trans>
      </h2>
      {secrets.length === 0 ? (
        <p className="muted">
          <Trans>None. With a secret or a key it can call the API.</Trans>
        </p>
      ) : (
        <ul className="stack stack-2">
          {secrets.map((secret) => (
            <Dates key={secret.secret_id} secret={secret} />
          ))}
        </ul>
      )}
      <NewSecret
        of={name}
        isFirst={secrets.length === 0}
        make={async (seconds) => {
          const made = await answer(
            api.POST('/api/v1/service-account/{id}/secret', {
              params: { path },
              body: { old_ends_in_seconds: seconds },
            }),
          )
          return { clientId: client_id, secret: made.client_secret, oldUntil: made.old_end_at }
        }}
        onDone={() => void readServiceAccountsAgain()}
      />
      {secrets.length > 0 && (
        <AfterQuestion
          act={<Trans>End all secrets</Trans>}
          question={
            <Trans>
              End all secrets of <bdi>{name}</bdi>?
            </Trans>
          }
          meaning={
            <Trans>
              Its secrets and access tokens end now. Without a key it can do nothing until it has a
              new secret.
            </Trans>
          }
          keep={<Trans>Keep them</Trans>}
          onDo={async () => {
            await answer(api.DELETE('/api/v1/service-account/{id}/secret', { params: { path } }))
            await readServiceAccountsAgain()
            toast(<Trans>Its secrets have ended.</Trans>)
          }}
        />
      )}
    </section>
  )
}

function Dates({ secret }: { secret: ServiceAccount['secrets'][number] }) {
  const { moment } = useDates()
  const { created_at, expires_at } = secret
  return (
    <li className="small">
      <Trans>Made {moment(created_at)}</Trans>
      {expires_at && (
        <>
          {' · '}
          <Trans>ends {moment(expires_at)}</Trans>
        </>
      )}
    </li>
  )
}
