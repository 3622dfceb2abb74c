import { Trans } from '@lingui/react/macro'

/** How somebody at the box office was paid. */
export function PaidBy({ method }: { method: string | null }) {
  switch (method) {
    case 'cash':
      return <Trans>in cash</Trans>
    case 'card':
      return <Trans>by card</Trans>
    case 'transfer':
      return <Trans>by bank transfer</Trans>
    default:
      return null
  }
}
