import { Trans } from '@lingui/react/macro'
import type { Application } from '@tessera/client'
import { answer, api } from '../../../api/client.ts'
import { NewSecret } from '../NewSecret.tsx'

/** A new secret for an application that keeps one. */
export function ApplicationSecret({ application }: { application: Application }) {
  const { uuid, client_id, name } = application
  return (
    <section className="card pad stack">
      <h2>
        <Trans>Client secret</Trans>
      </h2>
      <p>
        <Trans>
          A new secret does not stop the application: the current one goes on for as long as you
          choose.
        </Trans>
      </p>
      <NewSecret
        of={name}
        make={async (seconds) => {
          const made = await answer(
            api.POST('/api/v1/application/{id}/secret', {
              params: { path: { id: uuid } },
              body: { old_secret_seconds: seconds },
            }),
          )
          return {
            clientId: client_id,
            secret: made.client_secret,
            oldUntil: made.old_secret_until,
          }
        }}
      />
    </section>
  )
}
