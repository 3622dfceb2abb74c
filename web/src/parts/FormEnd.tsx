import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button, LinkButton } from './Button.tsx'

/** The last row of a form: it sends, or leaves for another page without sending. */
export function FormEnd({
  busy,
  act,
  leaveTo,
}: {
  busy: boolean
  /** What the form does. */
  act: ReactNode
  leaveTo?: string | undefined
}) {
  return (
    <div className="row gap-2 row-wrap">
      <Button look="main" type="submit" busy={busy}>
        {act}
      </Button>
      {leaveTo && (
        <LinkButton to={leaveTo} look="quiet">
          <Trans>Not now</Trans>
        </LinkButton>
      )}
    </div>
  )
}
