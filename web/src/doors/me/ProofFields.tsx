import { Trans } from '@lingui/react/macro'
import { Problem } from '@tessera/client/problem.ts'
import { useState } from 'react'
import { CodeField, PasswordField, TextField, type Values } from '../../parts/fields.tsx'

/** Password and code, which the server asks for again before it changes how one gets in. */
export function ProofFields({ label }: { label?: React.ReactNode }) {
  const [isLost, setLost] = useState(false)
  return (
    <>
      <PasswordField
        name="password"
        label={label ?? <Trans>Current password</Trans>}
        autoComplete="current-password"
        required
      />
      <div className="stack stack-2">
        {isLost ? (
          <TextField
            name="recovery_code"
            label={<Trans>Recovery code</Trans>}
            hint={<Trans>One of the ten codes that you kept. It works once.</Trans>}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            required
          />
        ) : (
          <CodeField
            name="security_code"
            label={<Trans>Security code</Trans>}
            hint={<Trans>The six digits in your authenticator app now.</Trans>}
            required
          />
        )}
        <div>
          <button type="button" className="btn btn-quiet" onClick={() => setLost(!isLost)}>
            {isLost ? (
              <Trans>I have my authenticator</Trans>
            ) : (
              <Trans>I have lost my authenticator</Trans>
            )}
          </button>
        </div>
      </div>
    </>
  )
}

/** What ProofFields asked for, as the API takes it. */
export function proofOf({ password = '', security_code, recovery_code }: Values) {
  return {
    password,
    ...(recovery_code === undefined
      ? { security_code: (security_code ?? '').replace(/\s/g, '') }
      : { recovery_code: recovery_code.trim() }),
  }
}

/** Empties the code field after a refusal: no code counts twice. The rest stays. */
export function emptyCode(form: HTMLFormElement): void {
  const field = form.elements.namedItem('security_code') ?? form.elements.namedItem('recovery_code')
  if (!(field instanceof HTMLInputElement)) return
  field.value = ''
  field.focus()
}

/** What a refused proof means here, where one is logged in already. */
export function proofText(failure: unknown) {
  return failure instanceof Problem && failure.code === 'login_failed' ? (
    <Trans>
      The password or the code is wrong, or the code has been used. Wait for the next code and try
      again.
    </Trans>
  ) : undefined
}
