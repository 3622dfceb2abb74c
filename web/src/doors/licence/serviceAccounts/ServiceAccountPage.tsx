import { Trans, useLingui } from '@lingui/react/macro'
import type { ServiceAccount } from '@tessera/client'
import { answer, api } from '../../../api/client.ts'
import { Show } from '../../../parts/states.tsx'
import { usePage } from '../../../parts/usePage.ts'
import { AdminsOnly } from '../AdminsOnly.tsx'
import { ChangeForm } from '../ChangeForm.tsx'
import { ItemHead } from '../ItemHead.tsx'
import { LicenceShell } from '../LicenceShell.tsx'
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
          <ItemHead
            list={<Trans>Service accounts</Trans>}
            listTo="/licence/service-accounts"
            name={account.name}
            state={<AccountState account={account} />}
          />
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
  const { refine, fieldOf } = useServiceAccountFaults()
  const path = { id: account.uuid }
  return (
    <section className="card pad">
      <ChangeForm
        before={account}
        label={t`Settings of this service account`}
        refine={refine}
        fieldOf={fieldOf}
        texts={useServiceAccountTexts()}
        wantedOf={readServiceAccountForm}
        same={sameSet}
        read={() => readServiceAccount(path.id)}
        write={(body) =>
          answer(api.PATCH('/api/v1/service-account/{id}', { params: { path }, body }))
        }
        onSaved={readServiceAccountsAgain}
        saved={<Trans>The service account is changed.</Trans>}
      >
        {(shown) => <ServiceAccountFields before={shown} />}
      </ChangeForm>
    </section>
  )
}
