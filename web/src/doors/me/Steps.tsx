import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'

/** Steps on the way in, as tiles: those of signing up, if nothing else is said. */
export function Steps({
  step,
  of = 3,
  children = <Trans>You, authenticator, done</Trans>,
}: {
  step: number
  of?: number
  /** All steps in words. */
  children?: ReactNode
}) {
  const { t } = useLingui()
  return (
    <div className="steps" role="img" aria-label={t`Step ${step} of ${of}`}>
      {Array.from({ length: of }, (_, index) => index + 1).map((each) => (
        <i key={each} className={each < step ? 'done' : each === step ? 'now' : ''} />
      ))}
      <span>{children}</span>
    </div>
  )
}
