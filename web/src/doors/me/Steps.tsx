import { Trans, useLingui } from '@lingui/react/macro'

/** The three steps of signing up, as tiles. */
export function Steps({ step }: { step: 1 | 2 | 3 }) {
  const { t } = useLingui()
  return (
    <div className="steps" role="img" aria-label={t`Step ${step} of 3`}>
      {[1, 2, 3].map((each) => (
        <i key={each} className={each < step ? 'done' : each === step ? 'now' : ''} />
      ))}
      <span>
        <Trans>You, authenticator, done</Trans>
      </span>
    </div>
  )
}
