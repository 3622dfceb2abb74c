import { Trans } from '@lingui/react/macro'
import type { Event } from '@tessera/client'
import { Badge } from '../../parts/Banner.tsx'

/** The state of an event in one word. */
export function StateBadge({ event }: { event: Event }) {
  if (event.status === 'CANCELLED')
    return (
      <Badge kind="no">
        <Trans>Cancelled</Trans>
      </Badge>
    )
  if (event.status === 'DRAFT')
    return (
      <Badge kind="lapis">
        <Trans>Draft</Trans>
      </Badge>
    )
  if (Date.parse(event.ends_at) <= Date.now())
    return (
      <Badge>
        <Trans>Over</Trans>
      </Badge>
    )
  return (
    <Badge kind="yes">
      <Trans>Published</Trans>
    </Badge>
  )
}
