import { Trans } from '@lingui/react/macro'
import type { Owner } from '@tessera/client'
import { Form, type Values } from '../../parts/Form.tsx'
import { FormEnd } from '../../parts/FormEnd.tsx'
import { AreaField, TextField } from '../../parts/fields.tsx'

export interface Written {
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

/** The form of a new owner, or of one that is changed. */
export function OwnerForm({
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
