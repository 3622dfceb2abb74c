import { Trans, useLingui } from '@lingui/react/macro'
import { useRef } from 'react'
import { useLocation } from 'wouter'
import { answer, api } from '../../../api/client.ts'
import { queries } from '../../../api/queries.ts'
import { usePage } from '../../../parts/usePage.ts'
import { newKey } from '../newKey.ts'
import { OrganiseShell } from '../OrganiseShell.tsx'
import { SellerForm } from './SellerForm.tsx'

/** Makes a further seller, for platform admins. */
export function NewSellerPage() {
  const { t } = useLingui()
  usePage(t`New seller`)
  const [, navigate] = useLocation()
  /** A second try after a lost answer must not make a second seller. */
  const sent = useRef({ body: '', key: '' })
  return (
    <OrganiseShell>
      <h1>
        <Trans>New seller</Trans>
      </h1>
      <SellerForm
        onSend={async (body) => {
          const text = JSON.stringify(body)
          if (sent.current.body !== text) sent.current = { body: text, key: newKey() }
          const params = { header: { 'idempotency-key': sent.current.key } }
          const { uuid } = await answer(api.POST('/api/v1/seller', { body, params }))
          void queries.invalidateQueries({ queryKey: ['sellers'] })
          navigate(`/organise/seller/${uuid}`)
        }}
      />
    </OrganiseShell>
  )
}
