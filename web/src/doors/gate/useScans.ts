import type { GateAnswer } from '@tessera/client'
import { Problem, Unreachable } from '@tessera/client/problem.ts'
import { useCallback, useEffect, useRef, useState } from 'react'
import { sessionIsOver, useSessionEnd } from '../../app/session.ts'
import { type Asked, askGate, makeNonce, type Question } from './askGate.ts'
import { giveSignal, type Signal } from './signals.ts'

/** Where a gate is with a scan. Only one is asked at a time. */
export type Phase =
  | { readonly at: 'ready' }
  /** `isAgain`: an answer was lost, so the same question is asked again. */
  | { readonly at: 'asking'; readonly isAgain: boolean; readonly isCut: boolean }
  | { readonly at: 'slowed'; readonly until: number }
  /** The question waits for the log-in that lies over the page. */
  | { readonly at: 'logged-out' }
  | { readonly at: 'answered'; readonly answered: Answered }
  | { readonly at: 'garbled' }
  | { readonly at: 'failed'; readonly error: unknown }

export interface Answered {
  readonly answer: GateAnswer
  readonly direction: 'in' | 'out'
  readonly gate: string
  readonly at: number
}

/** An answer that takes longer is taken for lost. The server lets a guesser wait up to 5 s. */
const LOST_AFTER_MS = 8_000
const FIRST_PAUSE_MS = 300
const LONGEST_PAUSE_MS = 4_000
const DEFAULT_SLOWED_S = 10

type Place = Omit<Asked, 'question' | 'nonce'>

/**
 * Asks the gate, and asks again by itself with the same nonce while answers are lost, until there
 * is one or the agent drops the scan. `onAnswer` hears each answer.
 */
export function useScans(place: Place, onAnswer: (answered: Answered) => void) {
  const [phase, setPhase] = useState<Phase>({ at: 'ready' })
  const now = useRef<Phase>(phase)
  const running = useRef<AbortController>(undefined)
  const waiting = useRef<Asked>(undefined)
  const hear = useRef(onAnswer)
  hear.current = onAnswer
  const show = useCallback((next: Phase) => {
    now.current = next
    setPhase(next)
  }, [])

  const run = useCallback(
    async (asked: Asked): Promise<void> => {
      const drop = new AbortController()
      running.current?.abort()
      running.current = drop
      waiting.current = undefined
      const outcome = await askUntilAnswered(asked, drop.signal, show)
      if (!outcome) return
      if (outcome.kind === 'answered') {
        const { gate, direction, question } = asked
        const orElse = question.kind === 'code' ? question.orElse : undefined
        if (orElse !== undefined && outcome.answer.reason === 'unknown_ticket')
          return run({ ...asked, question: { kind: 'code', code: orElse }, nonce: makeNonce() })
        const answered = { answer: outcome.answer, gate, direction, at: Date.now() }
        show({ at: 'answered', answered })
        giveSignal(signalOf(answered))
        hear.current(answered)
      } else if (outcome.kind === 'logged-out') {
        waiting.current = asked
        show({ at: 'logged-out' })
      } else show({ at: 'failed', error: outcome.error })
    },
    [show],
  )

  const isOver = useSessionEnd() !== undefined
  useEffect(() => {
    if (!isOver && waiting.current) void run(waiting.current)
  }, [isOver, run])
  useEffect(() => () => running.current?.abort(), [])

  const { eventId, gate, direction } = place
  const next = useCallback(() => {
    running.current?.abort()
    waiting.current = undefined
    show({ at: 'ready' })
  }, [show])

  return {
    phase,
    next,
    /** Takes a question, unless an answer waits to be read. @returns Whether it was taken. */
    ask: useCallback(
      (question: Question): boolean => {
        if (!isFree(now.current)) return false
        void run({ question, eventId, gate, direction, nonce: makeNonce() })
        return true
      },
      [run, eventId, gate, direction],
    ),
    /** Says that a scanner's letters cannot be read. */
    sayGarbled: useCallback(() => {
      if (!isFree(now.current)) return
      show({ at: 'garbled' })
      giveSignal('stop')
    }, [show]),
  }
}

/** A “Come in” gives way to the next scan; all others wait until they were read. */
function isFree(phase: Phase): boolean {
  return phase.at === 'ready' || (phase.at === 'answered' && leavesByItself(phase.answered))
}

export function leavesByItself({ answer, direction }: Answered): boolean {
  return answer.result === 'admitted' && direction === 'in'
}

function signalOf({ answer, direction }: Answered): Signal {
  if (answer.result === 'admitted') return direction === 'in' ? 'yes' : 'out'
  return answer.reason === 'already_consumed' ? 'already' : 'stop'
}

type Outcome =
  | { readonly kind: 'answered'; readonly answer: GateAnswer }
  /** `isCut`: there is no network, as far as this browser can tell. */
  | { readonly kind: 'lost'; readonly isCut: boolean }
  | { readonly kind: 'slowed'; readonly seconds: number }
  | { readonly kind: 'logged-out' }
  | { readonly kind: 'failed'; readonly error: unknown }

type Final = Exclude<Outcome, { readonly kind: 'lost' | 'slowed' }>

/**
 * Asks again while answers are lost, later each time, and after the wait that the server asks for.
 *
 * @returns Nothing when the scan was dropped.
 */
async function askUntilAnswered(
  asked: Asked,
  drop: AbortSignal,
  show: (phase: Phase) => void,
): Promise<Final | undefined> {
  show({ at: 'asking', isAgain: false, isCut: false })
  for (let tries = 0; !drop.aborted; tries++) {
    const outcome = await askOnce(asked, drop)
    if (drop.aborted) return undefined
    if (outcome.kind === 'lost') {
      show({ at: 'asking', isAgain: true, isCut: outcome.isCut })
      await pause(Math.min(FIRST_PAUSE_MS * 2 ** tries, LONGEST_PAUSE_MS), drop)
    } else if (outcome.kind === 'slowed') {
      show({ at: 'slowed', until: Date.now() + outcome.seconds * 1000 })
      await pause(outcome.seconds * 1000, drop)
      if (!drop.aborted) show({ at: 'asking', isAgain: true, isCut: false })
    } else return outcome
  }
  return undefined
}

async function askOnce(asked: Asked, drop: AbortSignal): Promise<Outcome> {
  const abort = new AbortController()
  const stop = () => abort.abort()
  const timer = setTimeout(stop, LOST_AFTER_MS)
  drop.addEventListener('abort', stop)
  try {
    return { kind: 'answered', answer: await askGate(asked, abort.signal) }
  } catch (error) {
    if (error instanceof Unreachable) return { kind: 'lost', isCut: true }
    if (!(error instanceof Problem)) return { kind: 'lost', isCut: false }
    if (error.status === 429)
      return { kind: 'slowed', seconds: error.retryAfterSeconds ?? DEFAULT_SLOWED_S }
    if (error.status >= 500) return { kind: 'lost', isCut: false }
    if (error.code !== 'unauthenticated') return { kind: 'failed', error }
    sessionIsOver(error)
    return { kind: 'logged-out' }
  } finally {
    clearTimeout(timer)
    drop.removeEventListener('abort', stop)
  }
}

function pause(ms: number, drop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms)
    function done() {
      clearTimeout(timer)
      drop.removeEventListener('abort', done)
      resolve()
    }
    drop.addEventListener('abort', done)
  })
}
