import { Trans, useLingui } from '@lingui/react/macro'
import type { ServiceAccount } from '@tessera/client'
import { Link } from 'wouter'
import { answer, api } from '../../../api/client.ts'
import { Button } from '../../../parts/Button.tsx'
import { Form } from '../../../parts/fields.tsx'
import { Show } from '../../../parts/states.tsx'
import { toast } from '../../../parts/toasts.ts'
import { usePage } from '../../../parts/usePage.ts'
import { AdminsOnly } from '../AdminsOnly.tsx'
import { ClashText, clashTitle } from '../ClashText.tsx'
import { LicenceShell } from '../LicenceShell.tsx'
import { Clash } from '../saveChange.ts'
import { useSaveChange } from '../useSaveChange.ts'
import { AccountKeys } from './AccountKeys.tsx'
import { AccountLog } from './AccountLog.tsx'
import { AccountSecrets } from './AccountSecrets.tsx'
import { EndAccount } from './EndAccount.tsx'
import { ForTheMachine } from './ForTheMachine.tsx'
import { ServiceAccountFields } from './ServiceAccountFields.tsx'
import { AccountState } from './ServiceAccountsPage.tsx'
import { readServiceAccountForm, sameSet } from './serviceAccountInput.ts'
import { useServiceAccountFaults } from './useServiceAccountFaults.ts'
import {
  readServiceAccount,
  readServiceAccountsAgain,
  useServiceAccount,
} from './useServiceAccounts.ts'
import { useServiceAccountTexts } from './useServiceAccountTexts.ts'

/** One machine: what it may do, how it proves itself, and what it did. */
export function ServiceAccountPage({ id }: { id: string }) {
  const { t } = useLingui()
  usePage(t`Service account`)
  return (
    <LicenceShell>
      <AdminsOnly>
        <Loaded id={id} />
      </AdminsOnly>
    </LicenceShell>
  )
}

function Loaded({ id }: { id: string }) {
  const query = useServiceAccount(id)
  return (
    <Show query={query}>
      {(account) => (
        <>
          <div className="stack stack-3">
            <p className="crumbs">
              <Link href="/licence/service-accounts">
                <Trans>Service accounts</Trans>
              </Link>
            </p>
            <div className="row row-wrap">
              <h1 className="wrap" dir="auto">
                {account.name}
              </h1>
              <AccountState account={account} />
            </div>
          </div>
          <div className="grid-side">
            <div className="stack stack-6">
              <ForTheMachine account={account} />
              <Settings account={account} />
              <AccountLog id={account.uuid} />
            </div>
            <div className="stack stack-6">
              <AccountSecrets account={account} />
              <AccountKeys account={account} />
              <EndAccount account={account} />
            </div>
          </div>
        </>
      )}
    </Show>
  )
}

function Settings({ account }: { account: ServiceAccount }) {
  const { t } = useLingui()
  const { shown, save } = useSaveChange(account)
  const { refine, fieldOf } = useServiceAccountFaults()
  const { nameOf, textOf } = useServiceAccountTexts()
  const path = { id: account.uuid }
  return (
    <section className="card pad">
      <Form
        key={shown.updated_at}
        label={t`Settings of this service account`}
        refine={refine}
        fieldOf={fieldOf}
        title={clashTitle}
        explain={(failure) =>
          failure instanceof Clash ? (
            <ClashText clash={failure} nameOf={nameOf} textOf={textOf} />
          ) : undefined
        }
        onSend={async (values) => {
          const { isChanged } = await save(readServiceAccountForm(values), {
            same: sameSet,
            read: () => readServiceAccount(path.id),
            write: (body) =>
              answer(api.PATCH('/api/v1/service-account/{id}', { params: { path }, body })),
          })
          await readServiceAccountsAgain()
          toast(
            isChanged ? (
              <Trans>The service account is changed.</Trans>
            ) : (
              <Trans>Nothing was different.</Trans>
            ),
          )
        }}
      >
        {({ busy }) => (
          <>
            <ServiceAccountFields before={shown} />
            <div>
              <Button look="main" type="submit" busy={busy}>
                <Trans>Save</Trans>
              </Button>
            </div>
          </>
        )}
      </Form>
    </section>
  )
}
