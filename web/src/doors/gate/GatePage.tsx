import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { Event } from '@tessera/client'
import { Problem } from '@tessera/client/problem.ts'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Redirect, useSearchParams } from 'wouter'
import { answer, api } from '../../api/client.ts'
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
import { HeldCode } from './heldCode.ts'
import { LastScans } from './LastScans.tsx'
import { LastStrip } from './LastStrip.tsx'
import { Panel } from './Panel.tsx'
import { textsOf } from './scannedText.ts'
import { TypePanel } from './TypePanel.tsx'
import { useCamera } from './useCamera.ts'
import { useEventLive, useFollowEvent } from './useEventLive.ts'
import { useIsWide } from './useIsWide.ts'
import { type Answered, useScans } from './useScans.ts'
import { type Typed, useUsbScanner } from './useUsbScanner.ts'
import './gate.css'

/** Scans at one gate of an event. */
export function GatePage({ id }: { id: string }) {
  const { t } = useLingui()
  const gate = gateOf(id)
  const event = useQuery({
    queryKey: ['event', id],
    queryFn: () => answer(api.GET('/api/v1/event/{id}', { params: { path: { id } } })),
  })
  useFollowEvent(id)
  const live = useEventLive(id)
  usePage(event.data ? t`Gate: ${event.data.title}` : t`Gate`)
  if (gate === undefined) return <Redirect to={`/gate?event=${id}`} replace />
  // Only those who work at the event get its numbers.
  const error = event.error ?? (live.data ? null : live.error)
  if (event.data && !error) return <Gate event={event.data} gate={gate} />
  return (
    <div className="fill">
      <GateHead back="/gate" backTo={t`Change event or gate`}>
        <span className="strong grow">{gate}</span>
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
  const { t } = useLingui()
  const id = event.uuid
  const [search, setSearch] = useSearchParams()
  const panel = search.get('show')
  const [direction, setDirection] = useState<'in' | 'out'>('in')
  const [last, setLast] = useState<Answered>()
  const held = useRef(new HeldCode()).current
  const isWide = useIsWide()
  useWakeLock(true)
  useEffect(() => {
    for (const touch of ['pointerdown', 'keydown']) addEventListener(touch, wakeSound)
    return () => {
      for (const touch of ['pointerdown', 'keydown']) removeEventListener(touch, wakeSound)
    }
  }, [])

  const onAnswer = useCallback(
    (answered: Answered) => {
      setLast(answered)
      if (answered.answer.result === 'admitted') held.holdTicket()
    },
    [held],
  )
  const scans = useScans({ eventId: id, gate, direction }, onAnswer)
  const { phase, ask, next } = scans
  const [isHeld, setHeld] = useState(false)
  const camera = useCamera()
  const onSeen = (codes: readonly string[]) => {
    const now = performance.now()
    const code = held.firstNew(codes, now)
    setHeld(held.isOnly(codes))
    if (code !== undefined && ask({ kind: 'code', code })) held.hold(code, now)
  }
  const onTyped = (typed: Typed) => {
    const texts = textsOf(typed)
    if (texts === 'garbled') scans.sayGarbled()
    else if (texts[0] !== undefined) ask({ kind: 'code', code: texts[0], orElse: texts[1] })
  }
  useUsbScanner(onTyped)

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
          <CameraView camera={camera} isHeld={isHeld} runs={panel === null} onSeen={onSeen} />
          <LastStrip last={last} eventId={id} onOpen={() => open('scans')} />
          <GateNotice phase={phase} onDrop={next} />
        </div>
        <GateKeys
          event={event}
          camera={camera}
          direction={direction}
          onTurn={() => setDirection(direction === 'in' ? 'out' : 'in')}
          onOpen={open}
        />
        {isWide && (
          <aside className="gate-last">
            <LastScans event={event} gate={gate} after={last?.at} />
          </aside>
        )}
      </main>
      {panel === 'type' && (
        <TypePanel event={event} isCovered={isAnswered} ask={ask} onClose={close} />
      )}
      {panel === 'find' && (
        <FindPanel
          event={event}
          gate={gate}
          direction={direction}
          after={last?.at}
          isCovered={isAnswered}
          ask={ask}
          onClose={close}
        />
      )}
      {panel === 'scans' && (
        <Panel title={t`Last scans`} isCovered={isAnswered} onClose={close}>
          <LastScans event={event} gate={gate} after={last?.at} />
        </Panel>
      )}
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
