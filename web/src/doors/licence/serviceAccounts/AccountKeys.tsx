import { Trans, useLingui } from '@lingui/react/macro'
import type { ServiceAccount } from '@tessera/client'
import { Problem } from '@tessera/client/problem.ts'
import { useState } from 'react'
import { answer, api } from '../../../api/client.ts'
import { AfterQuestion } from '../../../parts/AfterQuestion.tsx'
import { Button } from '../../../parts/Button.tsx'
import { useDates } from '../../../parts/dates.ts'
import { Form } from '../../../parts/Form.tsx'
import { AreaField } from '../../../parts/fields.tsx'
import { toast } from '../../../parts/toasts.ts'
import { readJsonObject, useJsonFault } from '../jsonObject.ts'
import { useKeyFaults } from './useKeyFaults.ts'
import { readServiceAccountsAgain } from './useServiceAccounts.ts'

/** Public keys, for a machine that signs instead of sending a secret. */
export function AccountKeys({ account }: { account: ServiceAccount }) {
  const [isAdding, add] = useState(false)
  return (
    <section className="card pad stack">
      <h2>
        <Trans>Keys</Trans>
      </h2>
      {account.keys.length === 0 && (
        <p className="muted">
          <Trans>
            None. A machine that signs with its own key needs no secret, and nothing can be copied
            on the way.
          </Trans>
        </p>
      )}
      {account.keys.length > 0 && (
        <ul className="stack">
          {account.keys.map((key) => (
            <Key key={key.kid} account={account} shown={key} />
          ))}
        </ul>
      )}
      {isAdding ? (
        <AddKey account={account} onClose={() => add(false)} />
      ) : (
        <div>
          <Button onClick={() => add(true)}>
            <Trans>Add a key</Trans>
          </Button>
        </div>
      )}
    </section>
  )
}

function Key({
  account,
  shown: { kid, kty, created_at },
}: {
  account: ServiceAccount
  shown: ServiceAccount['keys'][number]
}) {
  const { moment } = useDates()
  return (
    <li className="stack stack-2">
      <span>
        <span className="code wrap">{kid}</span>
        <br />
        <span className="small muted">
          <span className="code">{kty}</span> · <Trans>added {moment(created_at)}</Trans>
        </span>
      </span>
      <AfterQuestion
        act={
          <Trans>
            Remove<span className="vh code"> {kid}</span>
          </Trans>
        }
        question={<Trans>Remove this key?</Trans>}
        meaning={
          <Trans>
            What is signed with it no longer counts, and all access tokens of the account end now.
          </Trans>
        }
        keep={<Trans>Keep</Trans>}
        onDo={async () => {
          await answer(
            api.DELETE('/api/v1/service-account/{id}/key/{kid}', {
              params: { path: { id: account.uuid, kid } },
            }),
          )
          await readServiceAccountsAgain()
          toast(<Trans>The key is removed.</Trans>)
        }}
      />
    </li>
  )
}

function AddKey({ account, onClose }: { account: ServiceAccount; onClose: () => void }) {
  const { t } = useLingui()
  const validate = useJsonFault()
  const refine = useKeyFaults()
  return (
    <Form
      label={t`Add a key`}
      refine={refine}
      fieldOf={() => 'jwk'}
      explain={(failure) =>
        failure instanceof Problem && failure.code === 'state_conflict' ? (
          <Trans>The account has ten keys already. Remove one first.</Trans>
        ) : undefined
      }
      onSend={async ({ jwk = '' }) => {
        await answer(
          api.POST('/api/v1/service-account/{id}/key', {
            params: { path: { id: account.uuid } },
            body: { jwk: readJsonObject(jwk) ?? {} },
          }),
        )
        await readServiceAccountsAgain()
        toast(<Trans>The key is added.</Trans>)
        onClose()
      }}
    >
      {({ busy }) => (
        <>
          <AreaField
            name="jwk"
            className="code lines"
            label={<Trans>Public key (JWK)</Trans>}
            hint={
              <Trans>RSA with 2048 bits or more, EC P-256, or Ed25519. Never a private key.</Trans>
            }
            placeholder={'{"kty": "OKP", "crv": "Ed25519", "x": "…"}'}
            validate={validate}
            rows={5}
            spellCheck={false}
            autoCapitalize="none"
            maxLength={8000}
            required
            autoFocus
          />
          <div className="row gap-2 row-wrap">
            <Button look="main" type="submit" busy={busy}>
              <Trans>Add the key</Trans>
            </Button>
            <Button look="quiet" onClick={onClose}>
              <Trans>Not now</Trans>
            </Button>
          </div>
        </>
      )}
    </Form>
  )
}
