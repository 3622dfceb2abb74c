import { Trans, useLingui } from '@lingui/react/macro'
import {
  IconArrowLeft,
  IconBattery3,
  IconVolume,
  IconVolumeOff,
  IconWifi,
  IconWifiOff,
} from '@tabler/icons-react'
import type { Event } from '@tessera/client'
import { Link } from 'wouter'
import { IconButton } from '../../parts/Button.tsx'
import { Digits } from '../../parts/Digits.tsx'
import { mute, useMuted } from './signals.ts'
import { useBattery } from './useBattery.ts'
import { useOnline } from './useOnline.ts'

/** Where one scans, and whether the device is fit for it. */
export function GateBar({ event, gate }: { event: Event; gate: string }) {
  const { t } = useLingui()
  const isMuted = useMuted()
  const isOnline = useOnline()
  const battery = useBattery()
  return (
    <header className="gate-bar">
      <Link
        href={`/gate?event=${event.uuid}`}
        className="btn btn-quiet btn-icon"
        aria-label={t`Change event or gate`}
      >
        <IconArrowLeft className="i i-l" aria-hidden="true" />
      </Link>
      <h1 className="grow gate-name">
        <bdi className="wrap">{gate}</bdi>
        <span className="small muted wrap" dir="auto">
          {event.title}
        </span>
      </h1>
      <IconButton
        label={isMuted ? t`Turn the sound on` : t`Turn the sound off`}
        onClick={() => mute(!isMuted)}
      >
        {isMuted ? (
          <IconVolumeOff className="i i-l" aria-hidden="true" />
        ) : (
          <IconVolume className="i i-l" aria-hidden="true" />
        )}
      </IconButton>
      <span className="gate-net" role="status">
        {isOnline ? (
          <>
            <IconWifi className="i" aria-hidden="true" />
            <span className="vh">
              <Trans>Online</Trans>
            </span>
            <span className="gate-wide" aria-hidden="true">
              <Trans>Online</Trans>
            </span>
          </>
        ) : (
          <>
            <IconWifiOff className="i" aria-hidden="true" />
            <span className="vh">
              <Trans>No network</Trans>
            </span>
            <span className="gate-wide" aria-hidden="true">
              <Trans>No network</Trans>
            </span>
          </>
        )}
      </span>
      {battery !== undefined && (
        <span className="gate-net">
          <IconBattery3 className="i" aria-hidden="true" />
          <span className="vh">
            <Trans>Battery</Trans>
          </span>
          <Digits>{`${Math.round(battery * 100)} %`}</Digits>
        </span>
      )}
    </header>
  )
}
