import { Trans, useLingui } from '@lingui/react/macro'
import type { Owner } from '@tessera/client'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { answer, api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { LinkButton } from '../../parts/Button.tsx'
import { Form, type Values } from '../../parts/Form.tsx'
import { FormEnd } from '../../parts/FormEnd.tsx'
import { AreaField, TextField } from '../../parts/fields.tsx'
import { Show } from '../../parts/states.tsx'
import { toast } from '../../parts/toasts.ts'
import { usePage } from '../../parts/usePage.ts'
import { LicenceShell } from './LicenceShell.tsx'
import { useOwner } from './useOwners.ts'

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

interface Written {
  readonly name: string
  readonly surname: string
  readonly email: string
  readonly affiliation: string
  readonly comments: string
}

function written(values: Values): Written {
  const text = (name: string) => values[name]?.trim() ?? ''
  return {
    name: text('name'),
    surname: text('surname'),
    email: text('email'),
    affiliation: text('affiliation'),
    comments: text('comments'),
  }
}

/** What somebody else has changed meanwhile in other fields stays. */
function changesOf(before: Owner, written: Written): Partial<Written> {
  const known: Readonly<Record<string, unknown>> = { ...before }
  return Object.fromEntries(Object.entries(written).filter(([name, text]) => text !== known[name]))
}

function OwnerForm({
  before,
  onSend,
}: {
  before?: Owner
  onSend: (owner: Written) => Promise<void>
}) {
  return (
    <section className="card pad narrow-form">
      <Form onSend={(values) => onSend(written(values))}>
        {({ busy }) => (
          <>
            <TextField
              name="affiliation"
              label={<Trans>Institute</Trans>}
              defaultValue={before?.affiliation}
              maxLength={200}
            />
            <div className="grid-2">
              <TextField
                name="name"
                label={<Trans>First name of the contact person</Trans>}
                defaultValue={before?.name}
                maxLength={100}
                required
              />
              <TextField
                name="surname"
                label={<Trans>Last name</Trans>}
                defaultValue={before?.surname}
                maxLength={100}
                required
              />
            </div>
            <TextField
              name="email"
              label={<Trans>E-mail</Trans>}
              type="email"
              defaultValue={before?.email}
              required
            />
            <AreaField
              name="comments"
              label={<Trans>Notes</Trans>}
              hint={<Trans>For admins only.</Trans>}
              defaultValue={before?.comments}
              maxLength={4000}
              rows={4}
            />
            <FormEnd
              busy={busy}
              act={before ? <Trans>Save</Trans> : <Trans>Add the owner</Trans>}
              leaveTo="/licence/owners"
            />
          </>
        )}
      </Form>
    </section>
  )
}
