import { Trans } from '@lingui/react/macro'
import { LinkButton } from '../../parts/Button.tsx'
import { useDates } from '../../parts/dates.ts'
import { Shape } from '../../parts/shapes.tsx'
import type { Need } from './needsOf.ts'

/** What waits for the organiser at one event, and the way there. */
export function NeedItem({ need: { kind, event } }: { need: Need }) {
  const { number, moment } = useDates()
  const { uuid, title, capacity, registered, starts_at, timezone } = event
  const begins = moment(starts_at, timezone)
  const isUrgent = kind === 'no_agent'
  return (
    <li className="item">
      <span className={isUrgent ? 'shape-no' : 'shape-wait'}>
        <Shape kind={isUrgent ? 'no' : 'wait'} />
      </span>
      <span className="grow wrap">
        <span className="strong">
          {kind === 'no_agent' && (
            <Trans>
              Nobody is at the gates of “<bdi>{title}</bdi>”
            </Trans>
          )}
          {kind === 'draft_soon' && (
            <Trans>
              “<bdi>{title}</bdi>” is a draft still
            </Trans>
          )}
          {kind === 'full' && (
            <Trans>
              “<bdi>{title}</bdi>” is full
            </Trans>
          )}
          {kind === 'nearly_full' && (
            <Trans>
              “<bdi>{title}</bdi>” is nearly full
            </Trans>
          )}
        </span>
        <br />
        <span className="small muted">
          {kind === 'no_agent' && <Trans>Begins {begins}. Put agents on its roster.</Trans>}
          {kind === 'draft_soon' && (
            <Trans>Begins {begins}. Nobody can register before you publish it.</Trans>
          )}
          {(kind === 'full' || kind === 'nearly_full') && (
            <Trans>
              {number(registered)} of {number(capacity)} places are taken. Raise the capacity if
              there is room.
            </Trans>
          )}
        </span>
      </span>
      <LinkButton to={`/organise/event/${uuid}${kind === 'no_agent' ? '/roster?who=agents' : ''}`}>
        <Trans>Look</Trans>
        <span className="vh" dir="auto">
          {' '}
          {title}
        </span>
      </LinkButton>
    </li>
  )
}
