import { Plural, Trans } from '@lingui/react/macro'
import type { Licence } from '@tessera/client'
import { Badge } from '../../parts/Banner.tsx'

const DAY_MS = 86_400_000
/** A licence that ends within this time is shown as ending. */
const SOON_DAYS = 60

export function isFull({ in_use, number_of_users }: Licence): boolean {
  return in_use >= number_of_users
}

export function isEnding({ valid, valid_to }: Licence): boolean {
  return valid && new Date(valid_to).getTime() - Date.now() < SOON_DAYS * DAY_MS
}

export function LicenceState({ licence, brief = false }: { licence: Licence; brief?: boolean }) {
  if (licence.suspended)
    return (
      <Badge kind="no">
        <Trans>Suspended</Trans>
      </Badge>
    )
  if (!licence.active)
    return (
      <Badge kind="no">
        <Trans>Switched off</Trans>
      </Badge>
    )
  if (!licence.valid)
    return new Date(licence.valid_from).getTime() > Date.now() ? (
      <Badge>
        <Trans>Not begun</Trans>
      </Badge>
    ) : (
      <Badge kind="no">
        <Trans context="of a licence">Over</Trans>
      </Badge>
    )
  if (!brief && isFull(licence))
    return (
      <Badge kind="wait">
        <Trans>Full</Trans>
      </Badge>
    )
  if (isEnding(licence))
    return (
      <Badge kind="wait">
        <Ends at={licence.valid_to} />
      </Badge>
    )
  return (
    <Badge kind="yes">
      <Trans>Valid</Trans>
    </Badge>
  )
}

function Ends({ at }: { at: string }) {
  const days = Math.ceil((new Date(at).getTime() - Date.now()) / DAY_MS)
  return <Plural value={days} one="Ends within a day" other="Ends in # days" />
}
