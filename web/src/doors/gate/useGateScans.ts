import { useCallback, useRef, useState } from 'react'
import { HeldCode } from './heldCode.ts'
import { textsOf } from './scannedText.ts'
import { type Answered, useScans } from './useScans.ts'
import { type Typed, useUsbScanner } from './useUsbScanner.ts'

/** The scans of one gate: what the camera sees, what a scanner types, and which way people go. */
export function useGateScans({ eventId, gate }: { eventId: string; gate: string }) {
  const [direction, setDirection] = useState<'in' | 'out'>('in')
  const [last, setLast] = useState<Answered>()
  const held = useRef(new HeldCode()).current
  const onAnswer = useCallback(
    (answered: Answered) => {
      setLast(answered)
      if (answered.answer.result === 'admitted') held.holdTicket()
    },
    [held],
  )
  const { phase, ask, next, sayGarbled } = useScans({ eventId, gate, direction }, onAnswer)
  const [isHeld, setHeld] = useState(false)
  const onSeen = (codes: readonly string[]) => {
    const now = performance.now()
    const code = held.firstNew(codes, now)
    setHeld(held.isOnly(codes))
    if (code !== undefined && ask({ kind: 'code', code })) held.hold(code, now)
  }
  const onTyped = (typed: Typed) => {
    const texts = textsOf(typed)
    if (texts === 'garbled') sayGarbled()
    else if (texts[0] !== undefined) ask({ kind: 'code', code: texts[0], orElse: texts[1] })
  }
  useUsbScanner(onTyped)
  return {
    phase,
    ask,
    next,
    /** The last answer. */
    last,
    direction,
    /** Changes the way that people go. */
    turn: () => setDirection(direction === 'in' ? 'out' : 'in'),
    /** The code that was scanned is still before the camera. */
    isHeld,
    onSeen,
  }
}
