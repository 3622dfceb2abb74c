import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { Owner } from '@tessera/client'
import { useLocation } from 'wouter'
import { answer, api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { Button, LinkButton } from '../../parts/Button.tsx'
import { AreaField, Form, TextField, type Values } from '../../parts/fields.tsx'
import { Show } from '../../parts/states.tsx'
import { toast } from '../../parts/toasts.ts'
import { usePage } from '../../parts/usePage.ts'
import { LicenceShell } from './LicenceShell.tsx'

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
  const query = useQuery({
    queryKey: ['owner', id],
    queryFn: () => answer(api.GET('/api/v1/owner/{id}', { params: { path: { id } } })),
  })
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
  return (
    <OwnerForm
      before={owner}
      onSend={async (body) => {
        const path = { id: owner.uuid }
        await answer(api.PATCH('/api/v1/owner/{id}', { params: { path }, body }))
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
            <div className="row gap-2 row-wrap">
              <Button look="main" type="submit" busy={busy}>
                {before ? <Trans>Save</Trans> : <Trans>Add the owner</Trans>}
              </Button>
              <LinkButton to="/licence/owners" look="quiet">
                <Trans>Not now</Trans>
              </LinkButton>
            </div>
          </>
        )}
      </Form>
    </section>
  )
}
