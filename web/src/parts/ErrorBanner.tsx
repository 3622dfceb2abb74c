import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Banner } from './Banner.tsx'
import { useProblemText } from './problemText.ts'

/** Why something could not be done. Without an error there is nothing. */
export function ErrorBanner({
  error,
  title = <Trans>That did not work</Trans>,
  children,
}: {
  error: unknown
  title?: ReactNode
  /** What the error means here, where its usual sentence would say less. */
  children?: ReactNode
}) {
  const { sentence } = useProblemText()
  if (error === undefined || error === null) return null
  return (
    <Banner kind="no" title={title}>
      <p>{children ?? sentence(error)}</p>
    </Banner>
  )
}
