import { useLingui } from '@lingui/react/macro'
import type { Event } from '@tessera/client'
import { Problem } from '@tessera/client/problem.ts'
import { useCallback, useEffect } from 'react'
import { Redirect, useSearchParams } from 'wouter'
import { useEvent } from '../../api/useEvent.ts'
import { useEventLive } from '../../live/useEventLive.ts'
import { wakeSound } from '../../parts/sound.ts'
import { Failed, Loading, NotHere } from '../../parts/states.tsx'
import { usePage } from '../../parts/usePage.ts'
import { useWakeLock } from '../../parts/useWakeLock.ts'
import { AnswerScreen, GarbledScreen } from './AnswerScreen.tsx'
import { CameraView } from './CameraView.tsx'
import { FindPanel } from './FindPanel.tsx'
import { GateBar } from './GateBar.tsx'
import { GateHead } from './GateHead.tsx'
import { GateKeys } from './GateKeys.tsx'
import { GateNotice } from './GateNotice.tsx'
import { gateOf } from './gateNames.ts'
import { LastScans } from './LastScans.tsx'
import { LastStrip } from './LastStrip.tsx'
import { Panel } from './Panel.tsx'
import { TypePanel } from './TypePanel.tsx'
import { useCamera } from './useCamera.ts'
import { useGateScans } from './useGateScans.ts'
import { useIsWide } from './useIsWide.ts'
import './gate.css'

/** Scans at one gate of an event. */
export function GatePage({ id }: { id: string }) {
  const { t } = useLingui()
  const gate = gateOf(id)
  const event = useEvent(id)
  const live = useEventLive(id)
  usePage(event.data ? t`Gate: ${event.data.title}` : t`Gate`)
  if (gate === undefined) return <Redirect to={`/gate?event=${id}`} replace />
  // Only those who work at the event get its numbers.
  const error = event.error ?? (live.data ? null : live.error)
  if (event.data && !error) return <Gate event={event.data} gate={gate} />
  return (
    <div className="fill">
      <GateHead back="/gate" backTo={t`Change event or gate`}>
        <span className="strong grow" dir="auto">
          {gate}
        </span>
      </GateHead>
      <main id="content" className="main narrow">
        {error instanceof Problem && error.code === 'forbidden' ? (
          <NotHere />
        ) : error ? (
          <Failed
            error={error}
            onRetry={() => {
              void event.refetch()
              void live.refetch()
            }}
          />
        ) : (
          <Loading />
        )}
      </main>
    </div>
  )
}

function Gate({ event, gate }: { event: Event; gate: string }) {
  const id = event.uuid
  const [search, setSearch] = useSearchParams()
  const panel = search.get('show')
  const isWide = useIsWide()
  useWakeLock(true)
  useSoundAfterTouch()
  const scans = useGateScans({ eventId: id, gate })
  const { phase, last, next, direction } = scans
  const camera = useCamera()
  const open = (show: 'type' | 'find' | 'scans') => setSearch({ show })
  const close = useCallback(() => setSearch({}, { replace: true }), [setSearch])
  const isAnswered = phase.at === 'answered' || phase.at === 'garbled'
  return (
    <>
      <main
        id="content"
        className="gate"
        data-phase={phase.at}
        inert={isAnswered || panel !== null}
      >
        <GateBar event={event} gate={gate} />
        <div className="cam">
          <CameraView
            camera={camera}
            isHeld={scans.isHeld}
            runs={panel === null}
            onSeen={scans.onSeen}
          />
          <LastStrip last={last} eventId={id} onOpen={() => open('scans')} />
          <GateNotice phase={phase} onDrop={next} />
        </div>
        <GateKeys
          event={event}
          camera={camera}
          direction={direction}
          onTurn={scans.turn}
          onOpen={open}
        />
        {isWide && (
          <aside className="gate-last">
            <LastScans event={event} gate={gate} after={last?.at} />
          </aside>
        )}
      </main>
      <OpenPanel
        panel={panel}
        event={event}
        gate={gate}
        scans={scans}
        isCovered={isAnswered}
        onClose={close}
      />
      {phase.at === 'answered' && (
        <AnswerScreen
          key={phase.answered.at}
          answered={phase.answered}
          event={event}
          onNext={next}
        />
      )}
      {phase.at === 'garbled' && <GarbledScreen gate={gate} event={event} onNext={next} />}
    </>
  )
}

/** A page may sound after a touch or a key: each of them is used. */
function useSoundAfterTouch(): void {
  useEffect(() => {
    for (const touch of ['pointerdown', 'keydown']) addEventListener(touch, wakeSound)
    return () => {
      for (const touch of ['pointerdown', 'keydown']) removeEventListener(touch, wakeSound)
    }
  }, [])
}

/** What lies over the camera, by the name of it in the address. */
function OpenPanel({
  panel,
  event,
  gate,
  scans: { direction, last, ask },
  isCovered,
  onClose,
}: {
  panel: string | null
  event: Event
  gate: string
  scans: Pick<ReturnType<typeof useGateScans>, 'direction' | 'last' | 'ask'>
  isCovered: boolean
  onClose: () => void
}) {
  const { t } = useLingui()
  if (panel === 'type')
    return <TypePanel event={event} isCovered={isCovered} ask={ask} onClose={onClose} />
  if (panel === 'find')
    return (
      <FindPanel
        event={event}
        gate={gate}
        direction={direction}
        after={last?.at}
        isCovered={isCovered}
        ask={ask}
        onClose={onClose}
      />
    )
  if (panel !== 'scans') return null
  return (
    <Panel title={t`Last scans`} isCovered={isCovered} onClose={onClose}>
      <LastScans event={event} gate={gate} after={last?.at} />
    </Panel>
  )
}
