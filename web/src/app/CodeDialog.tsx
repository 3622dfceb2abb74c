import { Trans } from '@lingui/react/macro'
import { useCodeQuestion } from '../api/askForCode.ts'
import { Button } from '../parts/Button.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { Form } from '../parts/Form.tsx'
import { CodeField } from '../parts/fields.tsx'

/** Asks for a security code, because what the person wants to do needs a fresh one. */
export default function CodeDialog() {
  const answer = useCodeQuestion()
  if (!answer) return null
  return (
    <Dialog title={<Trans>Show that it is you</Trans>} onClose={() => answer(undefined)}>
      <Form
        onSend={async ({ security_code = '' }) => {
          answer(security_code.replace(/\s/g, ''))
        }}
      >
        {() => (
          <>
            <CodeField
              name="security_code"
              label={<Trans>Security code</Trans>}
              hint={<Trans>The six digits in your authenticator app now.</Trans>}
              autoFocus
              onFull={(form) => form?.requestSubmit()}
            />
            <div className="row gap-2 row-wrap">
              <Button look="main" type="submit">
                <Trans>Go on</Trans>
              </Button>
              <Button look="quiet" onClick={() => answer(undefined)}>
                <Trans>Not now</Trans>
              </Button>
            </div>
          </>
        )}
      </Form>
    </Dialog>
  )
}
