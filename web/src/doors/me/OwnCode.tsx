import { Trans } from '@lingui/react/macro'
import type { Values } from '../../parts/Form.tsx'
import { CodeField, TextField } from '../../parts/fields.tsx'

/** The code of one's authenticator, or a recovery code when it is lost. */
export function OwnCodeField({ isLost }: { isLost: boolean }) {
  return isLost ? (
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
  )
}

/** Changes between the two codes of `OwnCodeField`. */
export function LostButton({
  isLost,
  onChange,
}: {
  isLost: boolean
  onChange: (isLost: boolean) => void
}) {
  return (
    <button type="button" className="btn btn-quiet" onClick={() => onChange(!isLost)}>
      {isLost ? (
        <Trans>I have my authenticator</Trans>
      ) : (
        <Trans>I have lost my authenticator</Trans>
      )}
    </button>
  )
}

/** The code of `OwnCodeField`, as the API takes it. */
export function codeOf({ security_code = '', recovery_code }: Values) {
  return recovery_code === undefined
    ? { security_code: security_code.replace(/\s/g, '') }
    : { recovery_code: recovery_code.replace(/\s/g, '') }
}

/** Empties the code field after a refusal: no code counts twice. The rest stays. */
export function emptyCode(form: HTMLFormElement): void {
  const field = form.elements.namedItem('security_code') ?? form.elements.namedItem('recovery_code')
  if (!(field instanceof HTMLInputElement)) return
  field.value = ''
  field.focus()
}
