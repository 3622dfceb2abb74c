import { Trans } from '@lingui/react/macro'
import type { FirstRun } from '@tessera/client'
import { Problem } from '@tessera/client/problem.ts'
import { answer, api } from '../../api/client.ts'
import { Button } from '../../parts/Button.tsx'
import { Form, type Values } from '../../parts/Form.tsx'
import { TextField } from '../../parts/fields.tsx'

/** The one-time code shows that one may read the terminal of the server. */
export function FirstRunCodeForm({
  code,
  onOpened,
}: {
  code: string
  onOpened: (code: string, firstRun: FirstRun) => void
}) {
  return (
    <Form
      onSend={async ({ code = '' }: Values) => {
        const typed = code.trim()
        onOpened(
          typed,
          await answer(api.POST('/api/v1/first-run/check', { body: { code: typed } })),
        )
      }}
      className="card pad stack stack-6"
      explain={(failure) =>
        failure instanceof Problem && failure.code === 'login_failed' ? (
          <Trans>
            This is not the code of the last start. Each start makes a new one, until an admin has
            logged in.
          </Trans>
        ) : undefined
      }
    >
      {({ busy }) => (
        <>
          <TextField
            name="code"
            label={<Trans>One-time code</Trans>}
            hint={
              <Trans>
                The server printed it on the terminal when it started. Without a terminal, it is in
                the file <span className="code nowrap">first-admin.txt</span> of the data folder.
              </Trans>
            }
            className="code"
            defaultValue={code}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            required
          />
          <div>
            <Button look="main" type="submit" busy={busy}>
              <Trans>Go on</Trans>
            </Button>
          </div>
        </>
      )}
    </Form>
  )
}
