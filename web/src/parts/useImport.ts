import { Problem, Unreachable } from '@tessera/client/problem.ts'
import { useEffect, useRef, useState } from 'react'
import type { NamedLine } from './parseUsernames.ts'
import { retryWhenBusy } from './retryWhenBusy.ts'
import { useLeaveWarning } from './useLeaveWarning.ts'

/** Takes one person off the list again. */
type TakeOff = () => Promise<unknown>

export interface Imported {
  /** Adds a person. @returns What takes them off again; `undefined` if they were there before. */
  readonly add: (username: string) => Promise<TakeOff | undefined>
  /** Reads the list again. */
  readonly onEnd: () => Promise<unknown>
}

interface FailedLine extends NamedLine {
  readonly error: unknown
}

export interface ImportState {
  readonly phase: 'idle' | 'adding' | 'added' | 'stopped' | 'taking-back' | 'taken-back'
  readonly total: number
  readonly done: number
  readonly added: readonly TakeOff[]
  /** On the list before, or on an earlier line. */
  readonly there: number
  readonly failed: readonly FailedLine[]
}

const IDLE: ImportState = { phase: 'idle', total: 0, done: 0, added: [], there: 0, failed: [] }

/** After these refusals the next line would be refused as well. */
const FINAL: ReadonlySet<string> = new Set([
  'unauthenticated',
  'forbidden',
  'fresh_factor_required',
  'rate_limited',
])

/** Adds the people of a list one after the other. It can be stopped, and taken back. */
export function useImport({ add, onEnd }: Imported) {
  const [state, setState] = useState(IDLE)
  const isStopped = useRef(false)
  const stop = () => {
    isStopped.current = true
  }
  useEffect(() => stop, [])
  const isBusy = state.phase === 'adding' || state.phase === 'taking-back'
  useLeaveWarning(isBusy)

  async function run(lines: readonly NamedLine[]) {
    isStopped.current = false
    let now: ImportState = { ...IDLE, phase: 'adding', total: lines.length }
    setState(now)
    for (const line of lines) {
      if (isStopped.current) break
      now = { ...now, done: now.done + 1, ...(await addLine(now, line)) }
      setState(now)
    }
    setState({ ...now, phase: now.done < now.total ? 'stopped' : 'added' })
    await onEnd()
  }

  async function addLine(now: ImportState, line: NamedLine): Promise<Partial<ImportState>> {
    if (line.isRepeated) return { there: now.there + 1 }
    try {
      const takeOff = await retryWhenBusy(() => add(line.username))
      return takeOff ? { added: [...now.added, takeOff] } : { there: now.there + 1 }
    } catch (error) {
      if (isFinal(error)) stop()
      return { failed: [...now.failed, { ...line, error }] }
    }
  }

  async function takeBack() {
    isStopped.current = false
    let now: ImportState = { ...state, phase: 'taking-back' }
    setState(now)
    for (const takeOff of state.added) {
      if (isStopped.current) break
      try {
        await retryWhenBusy(takeOff)
        now = { ...now, added: now.added.filter((other) => other !== takeOff) }
        setState(now)
      } catch (error) {
        if (isFinal(error)) stop()
      }
    }
    setState({ ...now, phase: 'taken-back' })
    await onEnd()
  }

  return { state, isBusy, run, takeBack, stop }
}

function isFinal(error: unknown): boolean {
  return error instanceof Unreachable || (error instanceof Problem && FINAL.has(error.code))
}
