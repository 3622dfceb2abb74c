import { Trans } from '@lingui/react/macro'

/** The name of who holds a ticket, or the user name; one sold at the door may be of nobody. */
export function HolderName({ holder }: { holder: { name: string; username: string | null } }) {
  const name = holder.name || holder.username
  return name ? <bdi>{name}</bdi> : <Trans>Guest without a name</Trans>
}
