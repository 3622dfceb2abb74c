import { Trans, useLingui } from '@lingui/react/macro'
import { useLocation } from 'wouter'
import { answer, api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { usePage } from '../../parts/usePage.ts'
import { LicenceShell } from './LicenceShell.tsx'
import { OwnerForm } from './OwnerForm.tsx'

export function NewOwnerPage() {
  const { t } = useLingui()
  usePage(t`New owner`)
  const [, navigate] = useLocation()
  return (
    <LicenceShell>
      <h1>
        <Trans>New owner</Trans>
      </h1>
      <OwnerForm
        onSend={async (body) => {
          const made = await answer(api.POST('/api/v1/owner', { body }))
          await queries.invalidateQueries({ queryKey: ['owners'] })
          navigate(`/licence/new?owner=${made.uuid}`)
        }}
      />
    </LicenceShell>
  )
}
