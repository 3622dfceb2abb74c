import { Trans } from '@lingui/react/macro'

/** Tells the holder why a gate refused, and what helps. */
export function RefusalText({ reason }: { reason: string }) {
  switch (reason) {
    case 'stale_code':
      return (
        <Trans>
          The code it saw was old: a picture, or a page that was asleep. Show the moving code below.
        </Trans>
      )
    case 'future_code':
    case 'bad_code':
    case 'malformed':
      return (
        <Trans>The code it saw was wrong. Hold the moving code below still, and try again.</Trans>
      )
    case 'replayed_code':
      return <Trans>That code was used already. Wait for the next one, and show it again.</Trans>
    case 'show_next_code':
      return <Trans>Somebody has been guessing. Show the next code as well.</Trans>
    case 'wrong_event':
      return <Trans>This ticket is for another event than the one at that gate.</Trans>
    case 'already_consumed':
      return <Trans>This ticket is in already. If that was not you, ask for the supervisor.</Trans>
    case 'too_early':
      return <Trans>The doors are not open yet. Your ticket is good.</Trans>
    case 'too_late':
      return <Trans>The event is over.</Trans>
    case 'not_inside':
      return <Trans>It is not inside, so it could not be scanned out. Ask to be scanned in.</Trans>
    case 'own_ticket':
      return <Trans>Nobody scans their own ticket. Another agent scans it.</Trans>
    default:
      return <Trans>Ask for the supervisor, and show this page.</Trans>
  }
}
