import { Trans } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import type { ServiceAccount } from '@tessera/client'
import { useLocation } from 'wouter'
import { answer, api } from '../../../api/client.ts'
import { queries } from '../../../api/queries.ts'
import { AfterQuestion } from '../../../parts/AfterQuestion.tsx'
import { Button } from '../../../parts/Button.tsx'
import { useProblemText } from '../../../parts/problemText.ts'
import { toast } from '../../../parts/toasts.ts'
import { readServiceAccountsAgain } from './useServiceAccounts.ts'

/** Stops the machine for a while, or for good. */
export function EndAccount({ account }: { account: ServiceAccount }) {
  const [, navigate] = useLocation()
  const { uuid, name, disabled_at } = account
  const path = { id: uuid }
  return (
    <section className="card pad stack">
      <h2>
        <Trans>Stop it</Trans>
      </h2>
      {disabled_at ? <Enable account={account} /> : <Disable account={account} />}
      <hr className="rule" />
      <p>
        <Trans>Removed, it is gone with its secrets and keys. What it did stays in the log.</Trans>
      </p>
      <AfterQuestion
        act={<Trans>Remove</Trans>}
        question={
          <Trans>
            Remove <bdi>{name}</bdi>?
          </Trans>
        }
        meaning={<Trans>It can do nothing from now on, and this cannot be undone.</Trans>}
        keep={<Trans>Keep</Trans>}
        onDo={async () => {
          await answer(api.DELETE('/api/v1/service-account/{id}', { params: { path } }))
          toast(
            <Trans>
              <bdi>{name}</bdi> is removed.
            </Trans>,
          )
          navigate('/licence/service-accounts', { replace: true })
          queries.removeQueries({ queryKey: ['service-account', uuid] })
          await queries.invalidateQueries({ queryKey: ['service-accounts'] })
        }}
      />
    </section>
  )
}

async function setDisabled(id: string, disabled: boolean): Promise<void> {
  await answer(
    api.PATCH('/api/v1/service-account/{id}', { params: { path: { id } }, body: { disabled } }),
  )
  await readServiceAccountsAgain()
}

function Disable({ account: { uuid, name } }: { account: ServiceAccount }) {
  return (
    <>
      <p>
        <Trans>Disabled, it does nothing until you enable it again. Its settings stay.</Trans>
      </p>
      <AfterQuestion
        act={<Trans>Disable</Trans>}
        question={
          <Trans>
            Disable <bdi>{name}</bdi>?
          </Trans>
        }
        meaning={<Trans>Its access tokens end now, and it gets no new ones.</Trans>}
        keep={<Trans>Not now</Trans>}
        onDo={async () => {
          await setDisabled(uuid, true)
          toast(
            <Trans>
              <bdi>{name}</bdi> is disabled.
            </Trans>,
          )
        }}
      />
    </>
  )
}

function Enable({ account: { uuid, name } }: { account: ServiceAccount }) {
  const { sentence } = useProblemText()
  const enable = useMutation({
    mutationFn: () => setDisabled(uuid, false),
    onSuccess: () =>
      toast(
        <Trans>
          <bdi>{name}</bdi> may call the API again.
        </Trans>,
      ),
    onError: (error) => toast(sentence(error)),
  })
  return (
    <>
      <p>
        <Trans>It is disabled. Enabled, it can get new access tokens with its secret or key.</Trans>
      </p>
      <div>
        <Button busy={enable.isPending} onClick={() => enable.mutate()}>
          <Trans>Enable</Trans>
        </Button>
      </div>
    </>
  )
}
