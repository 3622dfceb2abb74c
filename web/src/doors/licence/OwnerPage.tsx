import { Trans, useLingui } from '@lingui/react/macro'
import type { Owner } from '@tessera/client'
import { useState } from 'react'
import { answer, api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { LinkButton } from '../../parts/Button.tsx'
import { Show } from '../../parts/states.tsx'
import { toast } from '../../parts/toasts.ts'
import { usePage } from '../../parts/usePage.ts'
import { LicenceShell } from './LicenceShell.tsx'
import { OwnerForm, type Written } from './OwnerForm.tsx'
import { useOwner } from './useOwners.ts'

export function OwnerPage({ id }: { id: string }) {
  const { t } = useLingui()
  usePage(t`Owner`)
  const query = useOwner(id)
  return (
    <LicenceShell>
      <div className="row between row-wrap">
        <h1>
          <Trans>Owner</Trans>
        </h1>
        <LinkButton to={`/licence/new?owner=${id}`}>
          <Trans>New licence</Trans>
        </LinkButton>
      </div>
      <Show query={query}>{(owner) => <Change owner={owner} />}</Show>
    </LicenceShell>
  )
}

function Change({ owner }: { owner: Owner }) {
  // A refresh behind the form does not change what is compared.
  const [shown, setShown] = useState(owner)
  return (
    <OwnerForm
      before={shown}
      onSend={async (written) => {
        const path = { id: owner.uuid }
        const body = changesOf(shown, written)
        await answer(api.PATCH('/api/v1/owner/{id}', { params: { path }, body }))
        setShown({ ...shown, ...body })
        await Promise.all([
          queries.invalidateQueries({ queryKey: ['owners'] }),
          queries.invalidateQueries({ queryKey: ['owner', owner.uuid] }),
        ])
        toast(<Trans>The owner is changed.</Trans>)
      }}
    />
  )
}

/** What somebody else has changed meanwhile in other fields stays. */
function changesOf(before: Owner, written: Written): Partial<Written> {
  const known: Readonly<Record<string, unknown>> = { ...before }
  return Object.fromEntries(Object.entries(written).filter(([name, text]) => text !== known[name]))
}
