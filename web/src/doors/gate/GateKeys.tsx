import { Trans, useLingui } from '@lingui/react/macro'
import {
  IconArrowsExchange,
  IconBulb,
  IconBulbFilled,
  IconKeyboard,
  IconSearch,
} from '@tabler/icons-react'
import type { Event } from '@tessera/client'
import type { Camera } from './useCamera.ts'

/** What a thumb reaches: light, typing, names, and the way people go. */
export function GateKeys({
  event,
  camera,
  direction,
  onTurn,
  onOpen,
}: {
  event: Event
  camera: Camera
  direction: 'in' | 'out'
  onTurn: () => void
  onOpen: (panel: 'type' | 'find') => void
}) {
  const { t } = useLingui()
  const { torch } = camera
  return (
    <div className="gate-keys">
      {torch && (
        <button type="button" className="btn" aria-pressed={torch.isOn} onClick={torch.toggle}>
          {torch.isOn ? (
            <IconBulbFilled className="i i-l" aria-hidden="true" />
          ) : (
            <IconBulb className="i i-l" aria-hidden="true" />
          )}
          <Trans>Torch</Trans>
        </button>
      )}
      <button type="button" className="btn" onClick={() => onOpen('type')}>
        <IconKeyboard className="i i-l" aria-hidden="true" />
        <Trans>Type</Trans>
      </button>
      <button type="button" className="btn" onClick={() => onOpen('find')}>
        <IconSearch className="i i-l" aria-hidden="true" />
        <Trans>Find</Trans>
      </button>
      {event.reentry && (
        <button
          type="button"
          aria-label={
            direction === 'out'
              ? t`Scanning people out. Switch to In`
              : t`Scanning people in. Switch to Out`
          }
          className={`btn ${direction === 'out' ? 'gate-outward' : ''}`}
          onClick={onTurn}
        >
          <IconArrowsExchange className="i i-l" aria-hidden="true" />
          {direction === 'out' ? <Trans>Out</Trans> : <Trans>In</Trans>}
        </button>
      )}
    </div>
  )
}
