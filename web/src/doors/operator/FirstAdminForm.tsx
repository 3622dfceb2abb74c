import { Trans } from '@lingui/react/macro'
import type { FirstAdmin, FirstRun } from '@tessera/client'
import { answer, api } from '../../api/client.ts'
import { Banner } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import { Form, type Values } from '../../parts/Form.tsx'
import { RequiredCheckField, TextField } from '../../parts/fields.tsx'
import { NewPasswordField } from '../me/NewPasswordField.tsx'
import { UsernameField } from '../me/UsernameField.tsx'
import { Findings } from './Findings.tsx'

/** About the very admin that this page makes. */
const OF_FIRST_ADMIN: ReadonlySet<string> = new Set(['admin', 'first admin'])

/** The address, the first admin, and the copy of the master key, on one page. */
export function FirstAdminForm({
  code,
  firstRun,
  onMade,
}: {
  code: string
  firstRun: FirstRun
  onMade: (made: { admin: FirstAdmin; password: string }) => void
}) {
  const findings = firstRun.findings.filter(({ what }) => !OF_FIRST_ADMIN.has(what))
  const isRed = findings.some(({ state }) => state === 'wrong')

  async function send(values: Values) {
    const { username = '', email = '', password1 = '', public_url, installation_name } = values
    const admin = await answer(
      api.POST('/api/v1/first-run', {
        body: {
          code,
          username: username.trim(),
          email: email.trim(),
          password1,
          password2: password1,
          ...(public_url && { public_url: public_url.trim() }),
          ...(installation_name && { installation_name: installation_name.trim() }),
        },
      }),
    )
    onMade({ admin, password: password1 })
  }

  return (
    <Form onSend={send}>
      {({ busy }) => (
        <>
          <AddressFields firstRun={firstRun} />
          <section className="card pad stack stack-6">
            <h2 className="size-l">
              <Trans>The first admin</Trans>
            </h2>
            <UsernameField
              hint={<Trans>3 to 32 letters, digits, dots, dashes or underscores.</Trans>}
            />
            <TextField
              name="email"
              type="email"
              label={<Trans>E-mail</Trans>}
              autoComplete="email"
              required
            />
            <NewPasswordField name="password1" label={<Trans>Password</Trans>} />
          </section>
          <MasterKey firstRun={firstRun} />
          <Findings findings={findings} />
          {isRed ? (
            <Button
              look="main"
              big
              type="submit"
              notYet={<Trans>First correct what is marked red, and start the server again.</Trans>}
            >
              <Trans>Make the first admin</Trans>
            </Button>
          ) : (
            <Button look="main" big type="submit" busy={busy}>
              <Trans>Make the first admin</Trans>
            </Button>
          )}
        </>
      )}
    </Form>
  )
}

function AddressFields({ firstRun }: { firstRun: FirstRun }) {
  const { public_url, installation_name } = firstRun
  return (
    <section className="card pad stack stack-6">
      <h2 className="size-l">
        <Trans>Where people reach this server</Trans>
      </h2>
      {firstRun.public_url_is_set_by_environment ? (
        <p className="wrap">
          <Trans>
            <span className="code">{public_url}</span>, as PUBLIC_URL of the environment says.
          </Trans>
        </p>
      ) : (
        <TextField
          name="public_url"
          label={<Trans>Public address</Trans>}
          hint={
            <Trans>
              With https, or gates have no camera and tickets do not work without network. On this
              machine alone, http://localhost will do to try it.
            </Trans>
          }
          defaultValue={public_url}
          inputMode="url"
          spellCheck={false}
        />
      )}
      {firstRun.installation_name_is_set_by_environment ? (
        <p className="wrap">
          <Trans>
            Its name is <b>{installation_name}</b>, as the environment says.
          </Trans>
        </p>
      ) : (
        <TextField
          name="installation_name"
          label={<Trans>Name of this server</Trans>}
          hint={<Trans>Authenticator apps show it above the user name.</Trans>}
          defaultValue={installation_name}
        />
      )}
    </section>
  )
}

/** How to keep the master key, without ever showing it. */
function MasterKey({ firstRun: { master_key } }: { firstRun: FirstRun }) {
  return (
    <section className="card pad stack">
      <h2 className="size-l">
        <Trans>The master key needs a copy</Trans>
      </h2>
      <Banner kind="wait" role="note" title={<Trans>Without it, nobody can log in again</Trans>}>
        <p>
          {master_key.is_set_by_environment || master_key.file === null ? (
            <Trans>
              The environment of the server sets it. Keep a copy where you keep your most important
              passwords.
            </Trans>
          ) : (
            <Trans>
              Copy the file <span className="code wrap">{master_key.file}</span> to a place away
              from this machine. A copy of the database alone does not contain it.
            </Trans>
          )}
        </p>
      </Banner>
      <RequiredCheckField name="has_copy">
        <Trans>There is a copy away from this machine, or I make one today</Trans>
      </RequiredCheckField>
    </section>
  )
}
