import { Trans } from '@lingui/react/macro'
import { Problem } from '@tessera/client/problem.ts'
import { useState } from 'react'
import type { Values } from '../../parts/Form.tsx'
import { PasswordField } from '../../parts/fields.tsx'
import { codeOf, LostButton, OwnCodeField } from './OwnCode.tsx'

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
        <OwnCodeField isLost={isLost} />
        <div>
          <LostButton isLost={isLost} onChange={setLost} />
        </div>
      </div>
    </>
  )
}

/** What ProofFields asked for, as the API takes it. */
export function proofOf(values: Values) {
  return { password: values['password'] ?? '', ...codeOf(values) }
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
