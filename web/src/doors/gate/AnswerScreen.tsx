import { Trans } from '@lingui/react/macro'
import type { Event } from '@tessera/client'
import { type ReactNode, useEffect, useRef } from 'react'
import { Digits } from '../../parts/Digits.tsx'
import { useDates } from '../../parts/dates.ts'
import type { Kind } from '../../parts/shapes.tsx'
import { AnswerFacts, AnswerTitle, AnswerWord, adviceFor, kindOf } from './AnswerWords.tsx'
import { GateShape } from './GateShape.tsx'
import { type Answered, leavesByItself } from './useScans.ts'

const COME_IN_MS = 1_500

/** The answer of the gate. “Come in” leaves by itself; all others wait for Next. */
export function AnswerScreen({
  answered,
  event,
  onNext,
}: {
  answered: Answered
  event: Event
  onNext: () => void
}) {
  const leaves = leavesByItself(answered)
  useEffect(() => {
    if (!leaves) return
    const timer = setTimeout(onNext, COME_IN_MS)
    return () => clearTimeout(timer)
  }, [leaves, onNext])
  const advice = adviceFor(answered, event)
  return (
    <FullAnswer
      kind={kindOf(answered.answer, answered.direction)}
      gate={answered.gate}
      at={answered.at}
      event={event}
      word={<AnswerWord answered={answered} />}
      title={<AnswerTitle answered={answered} />}
      facts={<AnswerFacts answered={answered} event={event} />}
      advice={advice}
      onNext={onNext}
    />
  )
}

/** A scanner whose letters this device turns into others. */
export function GarbledScreen({
  gate,
  event,
  onNext,
}: {
  gate: string
  event: Event
  onNext: () => void
}) {
  return (
    <FullAnswer
      kind="no"
      gate={gate}
      at={Date.now()}
      event={event}
      word={<Trans>Stop</Trans>}
      title={<Trans>The scanner’s letters arrive garbled</Trans>}
      facts={<Trans>It types for another keyboard than this device has.</Trans>}
      advice={
        <Trans>
          Set the scanner to the keyboard of the USA: its manual has a code to scan for that. Until
          then use the camera, or type the code.
        </Trans>
      }
      onNext={onNext}
    />
  )
}

/** Colour, shape and word over the whole screen. All of it above the keys is the target of Next. */
function FullAnswer({
  kind,
  gate,
  at,
  event,
  word,
  title,
  facts,
  advice,
  onNext,
}: {
  kind: Kind
  gate: string
  at: number
  event: Event
  word: ReactNode
  title: ReactNode
  facts: ReactNode
  advice: ReactNode
  onNext: () => void
}) {
  const { clock } = useDates()
  const next = useRef<HTMLButtonElement>(null)
  useEffect(() => next.current?.focus({ preventScroll: true }), [])
  return (
    <main className={`answer ${kind}`}>
      <div className="gate-bar">
        <span className="grow strong wrap" dir="auto">
          {gate}
        </span>
        <span className="small strong">
          <Digits>{clock(at, event.timezone)}</Digits>
        </span>
      </div>
      <div className="body" role="alert">
        <GateShape kind={kind} />
        <h1 className="word">{word}</h1>
        <p className="who wrap">{title}</p>
        <p className="what wrap">{facts}</p>
        {advice && (
          <div className="do">
            <b>
              <Trans>What to do</Trans>
            </b>
            <p>{advice}</p>
          </div>
        )}
      </div>
      <div className="keys">
        <button ref={next} type="button" className="btn btn-main next" onClick={onNext}>
          <Trans>Next</Trans>
        </button>
      </div>
    </main>
  )
}
