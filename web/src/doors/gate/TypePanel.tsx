import { Trans, useLingui } from '@lingui/react/macro'
import type { Event } from '@tessera/client'
import { useState } from 'react'
import { answer, api } from '../../api/client.ts'
import { Button } from '../../parts/Button.tsx'
import { Form, type Values } from '../../parts/Form.tsx'
import { CodeField, TextField } from '../../parts/fields.tsx'
import type { Question } from './askGate.ts'
import { Panel } from './Panel.tsx'
import { looksLikeCode } from './scannedText.ts'

/** 80 bits in Crockford’s base32, as people type them. */
const CREDENTIAL_ID = /^[0-9A-Z]{16}$/i

/** For a screen that no camera can read: whose ticket it is, and the digits that it shows. */
export function TypePanel({
  event,
  isCovered,
  ask,
  onClose,
}: {
  event: Event
  /** An answer lies over it. */
  isCovered: boolean
  ask: (question: Question) => boolean
  onClose: () => void
}) {
  const { t } = useLingui()
  const [isUnknown, setUnknown] = useState(false)
  const send = async ({ whose = '', digits = '' }: Values) => {
    setUnknown(false)
    const question = await questionOf(event.uuid, whose.trim(), digits.replace(/\D/g, ''))
    if (!question) setUnknown(true)
    else if (ask(question)) onClose()
  }
  return (
    <Panel title={t`Type a code`} isCovered={isCovered} onClose={onClose}>
      <p className="muted">
        <Trans>
          Their ticket shows both: 16 letters and digits, and below its code the digits that change.
        </Trans>
      </p>
      <Form onSend={send}>
        {({ busy }) => (
          <>
            <TextField
              name="whose"
              label={<Trans>The 16 letters and digits, or their user name</Trans>}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              autoFocus
              required
            />
            {isUnknown && (
              <p className="error" role="alert">
                <Trans>
                  These are not 16 letters and digits, and nobody with this user name has a ticket
                  here. Look for them under Find.
                </Trans>
              </p>
            )}
            <CodeField
              name="digits"
              label={<Trans>The digits that change</Trans>}
              autoComplete="off"
              digits={event.totp.digits}
              required
            />
            <Button look="main" big wide type="submit" busy={busy}>
              <Trans>Check</Trans>
            </Button>
          </>
        )}
      </Form>
    </Panel>
  )
}

/** Nothing for a user name that no holder of a ticket has. */
async function questionOf(
  id: string,
  whose: string,
  digits: string,
): Promise<Question | undefined> {
  if (looksLikeCode(whose)) return { kind: 'code', code: whose }
  const { items } = await answer(
    api.GET('/api/v1/event/{id}/users', {
      params: { path: { id }, query: { query: whose, page_size: 100 } },
    }),
  )
  const wanted = whose.toLowerCase()
  const found = items.find(({ username }) => username.toLowerCase() === wanted)
  if (found) return { kind: 'digits', userId: found.user_id, digits }
  const letters = whose.replace(/[\s-]/g, '')
  return CREDENTIAL_ID.test(letters) ? { kind: 'code', code: `T1.${letters}.${digits}` } : undefined
}
