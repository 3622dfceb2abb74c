import { Trans, useLingui } from '@lingui/react/macro'
import { useLocation } from 'wouter'
import { answer, api } from '../../../api/client.ts'
import { Form } from '../../../parts/Form.tsx'
import { FormEnd } from '../../../parts/FormEnd.tsx'
import { toast } from '../../../parts/toasts.ts'
import { usePage } from '../../../parts/usePage.ts'
import { AdminsOnly } from '../AdminsOnly.tsx'
import { LicenceShell } from '../LicenceShell.tsx'
import { ServiceAccountFields } from './ServiceAccountFields.tsx'
import { readServiceAccountForm } from './serviceAccountInput.ts'
import { useServiceAccountFaults } from './useServiceAccountFaults.ts'
import { readServiceAccountsAgain } from './useServiceAccounts.ts'

export function NewServiceAccountPage() {
  const { t } = useLingui()
  usePage(t`New service account`)
  return (
    <LicenceShell>
      <h1>
        <Trans>New service account</Trans>
      </h1>
      <AdminsOnly>
        <Create />
      </AdminsOnly>
    </LicenceShell>
  )
}

function Create() {
  const { t } = useLingui()
  const [, navigate] = useLocation()
  const { refine, fieldOf } = useServiceAccountFaults()
  return (
    <section className="card pad narrow-form">
      <Form
        label={t`New service account`}
        refine={refine}
        fieldOf={fieldOf}
        onSend={async (values) => {
          const made = await answer(
            api.POST('/api/v1/service-account', { body: readServiceAccountForm(values) }),
          )
          await readServiceAccountsAgain()
          toast(
            <Trans>
              <bdi>{made.name}</bdi> is made. It can do nothing until it has a secret.
            </Trans>,
          )
          navigate(`/licence/service-accounts/${made.uuid}`, { replace: true })
        }}
      >
        {({ busy }) => (
          <>
            <ServiceAccountFields />
            <FormEnd
              busy={busy}
              act={<Trans>Make the account</Trans>}
              leaveTo="/licence/service-accounts"
            />
          </>
        )}
      </Form>
    </section>
  )
}
