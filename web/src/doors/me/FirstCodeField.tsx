import { Trans } from '@lingui/react/macro'
import { Problem } from '@tessera/client/problem.ts'
import { CodeField } from '../../parts/fields.tsx'

/** The code by which a new authenticator shows that it works. */
export function FirstCodeField({ onFull }: { onFull: (form: HTMLFormElement | null) => void }) {
  return (
    <CodeField
      name="security_code"
      label={<Trans>The six digits it shows</Trans>}
      onFull={onFull}
      required
    />
  )
}

/** What a refusal of the first code means. */
export function firstCodeText(failure: unknown) {
  return failure instanceof Problem && failure.code === 'login_failed' ? (
    <Trans>Those digits are not right. The app’s clock may be off: wait for the next ones.</Trans>
  ) : undefined
}
