import { Trans } from '@lingui/react/macro'
import type { FirstAdmin } from '@tessera/client'
import { login } from '../../api/client.ts'
import { afterLogin } from '../../app/me.ts'
import { Button } from '../../parts/Button.tsx'
import { deviceName } from '../../parts/deviceName.ts'
import { Form, type Values } from '../../parts/Form.tsx'
import { FirstCodeField, firstCodeText } from '../me/FirstCodeField.tsx'
import { KeyCard } from '../me/KeyCard.tsx'
import { emptyCode } from '../me/OwnCode.tsx'

/** The first code of the authenticator confirms it, and logs the first admin in. */
export function FirstRunFactor({
  made: { admin, password },
  onDone,
}: {
  made: { readonly admin: FirstAdmin; readonly password: string }
  onDone: (codes: readonly string[]) => void
}) {
  async function send({ security_code = '' }: Values, form: HTMLFormElement) {
    try {
      const { recovery_codes = [] } = await login({
        username: admin.username,
        password,
        security_code: security_code.replace(/\s/g, ''),
        device_name: deviceName(),
      })
      await afterLogin(recovery_codes)
      onDone(recovery_codes)
    } catch (error) {
      emptyCode(form)
      throw error
    }
  }
  return (
    <>
      <KeyCard shown={admin} />
      <Form onSend={send} className="card pad stack" explain={firstCodeText}>
        {({ busy }) => (
          <>
            <h2 className="size-l">
              <Trans>2. Show that it works</Trans>
            </h2>
            <FirstCodeField onFull={(form) => form?.requestSubmit()} />
            <div>
              <Button look="main" type="submit" busy={busy}>
                <Trans>Go on</Trans>
              </Button>
            </div>
          </>
        )}
      </Form>
      <p className="small muted">
        <Trans>
          The key is good for 15 minutes. If it runs out, “npx tessera admin show” shows a new one.
        </Trans>
      </p>
    </>
  )
}
