import { Trans, useLingui } from '@lingui/react/macro'
import type { WhoAmI } from '@tessera/client'
import { answer, api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { ME, useMe } from '../../app/me.ts'
import { Button } from '../../parts/Button.tsx'
import { Form, type Values } from '../../parts/Form.tsx'
import { TextField } from '../../parts/fields.tsx'
import { toast } from '../../parts/toasts.ts'
import { usePage } from '../../parts/usePage.ts'
import { emptyCode } from './OwnCode.tsx'
import { OwnPage } from './OwnPage.tsx'
import { ProofFields, proofOf, proofText } from './ProofFields.tsx'

/** One's own names, and the address, which needs the password and a code. */
export function DataPage() {
  const { t } = useLingui()
  usePage(t`Name and e-mail`)
  const me = useMe({ asks: true }).data
  return (
    <OwnPage title={<Trans>Name and e-mail</Trans>}>
      <div className="stack stack-2">
        <h1>
          <Trans>Name and e-mail</Trans>
        </h1>
        <p className="muted">
          <Trans>
            Your user name is <b>{me?.username}</b>. It never changes.
          </Trans>
        </p>
      </div>
      {me && <Names me={me} />}
      {me && <Email me={me} />}
    </OwnPage>
  )
}

function Names({ me }: { me: WhoAmI }) {
  async function send({ first_name = '', last_name = '' }: Values) {
    await answer(
      api.PATCH('/api/v1/user/{username}', {
        params: { path: { username: me.username } },
        body: { first_name: first_name.trim(), last_name: last_name.trim() },
      }),
    )
    await queries.invalidateQueries({ queryKey: ME })
    toast(<Trans>Saved. Your tickets carry the new name.</Trans>)
  }
  return (
    <Form onSend={send} className="card pad stack">
      {({ busy }) => (
        <>
          <h2 className="size-l">
            <Trans>Name</Trans>
          </h2>
          <p className="small muted">
            <Trans>The gate sees it when it reads a ticket of yours. You may leave it out.</Trans>
          </p>
          <div className="grid-2">
            <TextField
              name="first_name"
              label={<Trans>First name</Trans>}
              defaultValue={me.first_name}
              autoComplete="given-name"
              dir="auto"
            />
            <TextField
              name="last_name"
              label={<Trans>Last name</Trans>}
              defaultValue={me.last_name}
              autoComplete="family-name"
              dir="auto"
            />
          </div>
          <div>
            <Button look="main" type="submit" busy={busy}>
              <Trans>Save the name</Trans>
            </Button>
          </div>
        </>
      )}
    </Form>
  )
}

function Email({ me }: { me: WhoAmI }) {
  async function send(values: Values, form: HTMLFormElement) {
    try {
      await answer(
        api.PATCH('/api/v1/user/{username}', {
          params: { path: { username: me.username } },
          body: { ...proofOf(values), email: (values['email'] ?? '').trim() },
        }),
      )
    } catch (error) {
      emptyCode(form)
      throw error
    }
    emptyCode(form)
    const password = form.elements.namedItem('password')
    if (password instanceof HTMLInputElement) password.value = ''
    await queries.invalidateQueries({ queryKey: ME })
    toast(<Trans>The new address is saved. It is not verified yet.</Trans>)
  }
  return (
    <Form
      onSend={send}
      className="card pad stack stack-6"
      title={<Trans>The address is as before</Trans>}
      explain={proofText}
    >
      {({ busy }) => (
        <>
          <h2 className="size-l">
            <Trans>E-mail</Trans>
          </h2>
          <TextField
            name="email"
            type="email"
            label={<Trans>E-mail</Trans>}
            hint={<Trans>A new address needs your password and a code.</Trans>}
            defaultValue={me.email}
            autoComplete="email"
            required
          />
          <ProofFields />
          <div>
            <Button look="main" type="submit" busy={busy}>
              <Trans>Save the address</Trans>
            </Button>
          </div>
        </>
      )}
    </Form>
  )
}
