import { Trans, useLingui } from '@lingui/react/macro'
import type { RegisteredApplication } from '@tessera/client'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { answer, api } from '../../../api/client.ts'
import { Form } from '../../../parts/Form.tsx'
import { FormEnd } from '../../../parts/FormEnd.tsx'
import { SecretOnce } from '../../../parts/SecretOnce.tsx'
import { toast } from '../../../parts/toasts.ts'
import { usePage } from '../../../parts/usePage.ts'
import { AdminsOnly } from '../AdminsOnly.tsx'
import { LicenceShell } from '../LicenceShell.tsx'
import { ApplicationFields } from './ApplicationFields.tsx'
import { newApplication } from './applicationInput.ts'
import { useAddressFaults } from './useAddressFaults.ts'
import { readApplicationsAgain } from './useApplications.ts'

export function NewApplicationPage() {
  const { t } = useLingui()
  usePage(t`New application`)
  return (
    <LicenceShell>
      <h1>
        <Trans>New application</Trans>
      </h1>
      <AdminsOnly>
        <Register />
      </AdminsOnly>
    </LicenceShell>
  )
}

function Register() {
  const { t } = useLingui()
  const [, navigate] = useLocation()
  const [made, setMade] = useState<RegisteredApplication>()
  const { refine, fieldOf, note } = useAddressFaults()
  const open = (uuid: string) => navigate(`/licence/applications/${uuid}`, { replace: true })
  return (
    <section className="card pad narrow-form">
      <Form
        label={t`New application`}
        refine={refine}
        fieldOf={fieldOf}
        onSend={async (values) => {
          const body = newApplication(values)
          note(body)
          const registered = await answer(api.POST('/api/v1/application', { body }))
          await readApplicationsAgain()
          toast(
            <Trans>
              <bdi>{registered.name}</bdi> is registered.
            </Trans>,
          )
          if (registered.client_secret === undefined) open(registered.uuid)
          else setMade(registered)
        }}
      >
        {({ busy }) => (
          <>
            <ApplicationFields />
            <FormEnd
              busy={busy}
              act={<Trans>Register the application</Trans>}
              leaveTo="/licence/applications"
            />
          </>
        )}
      </Form>
      {made?.client_secret !== undefined && (
        <SecretOnce
          title={
            <Trans>
              The secret of <bdi>{made.name}</bdi>
            </Trans>
          }
          shown={{ clientId: made.client_id, secret: made.client_secret }}
          onKept={() => open(made.uuid)}
        />
      )}
    </section>
  )
}
