import { Problem } from '@tessera/client/problem.ts'
import { useEffect, useRef, useState } from 'react'
import type { NamedLine } from './parseUsernames.ts'
import { type Added, addPerson, readAgain, removePerson, type Who } from './rosterList.ts'

const LONGEST_WAIT_SECONDS = 60
const DEFAULT_WAIT_SECONDS = 2

export interface FailedLine extends NamedLine {
  readonly error: unknown
}

export interface ImportState {
  readonly phase: 'idle' | 'running' | 'over' | 'taking-back' | 'taken-back'
  readonly total: number
  readonly done: number
  readonly added: readonly Added[]
  /** On the list before, or on an earlier line. */
  readonly there: number
  readonly failed: readonly FailedLine[]
}

const IDLE: ImportState = { phase: 'idle', total: 0, done: 0, added: [], there: 0, failed: [] }

/** Adds the people of a list one after the other. It can be stopped, and taken back. */
export function useImport(eventId: string, who: Who) {
  const [state, setState] = useState(IDLE)
  const stop = useRef(false)
  useEffect(
    () => () => {
      stop.current = true
    },
    [],
  )
  const isBusy = state.phase === 'running' || state.phase === 'taking-back'
  useEffect(() => {
    if (!isBusy) return
    const warn = (leaving: BeforeUnloadEvent) => leaving.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [isBusy])

  async function run(lines: readonly NamedLine[]) {
    stop.current = false
    let now: ImportState = { ...IDLE, phase: 'running', total: lines.length }
    setState(now)
    for (const line of lines) {
      if (stop.current) break
      now = { ...now, done: now.done + 1, ...(await add(now, line)) }
      setState(now)
    }
    setState({ ...now, phase: 'over' })
    await readAgain(eventId, who)
  }

  async function add(now: ImportState, line: NamedLine): Promise<Partial<ImportState>> {
    if (line.isRepeated) return { there: now.there + 1 }
    try {
      const { username } = line
      const added = await patiently(() => addPerson(eventId, { who, username }))
      return added.isNew ? { added: [...now.added, added] } : { there: now.there + 1 }
    } catch (error) {
      // A code that was not given would be asked for on every line.
      if (error instanceof Problem && error.code === 'fresh_factor_required') stop.current = true
      return { failed: [...now.failed, { ...line, error }] }
    }
  }

  async function takeBack() {
    stop.current = false
    let now: ImportState = { ...state, phase: 'taking-back' }
    setState(now)
    for (const one of state.added) {
      if (stop.current) break
      const gone = await patiently(() => removePerson(eventId, { who, ...one })).then(
        () => true,
        () => false,
      )
      if (!gone) continue
      now = { ...now, added: now.added.filter((other) => other !== one) }
      setState(now)
    }
    setState({ ...now, phase: 'taken-back' })
    await readAgain(eventId, who)
  }

  return {
    state,
    run,
    takeBack,
    stop() {
      stop.current = true
    },
  }
}

/** Waits when the server says that it was too fast. */
async function patiently<T>(act: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await act()
    } catch (error) {
      const isTooFast = error instanceof Problem && (error.status === 429 || error.status === 503)
      if (!isTooFast) throw error
      const seconds = Math.min(
        error.retryAfterSeconds ?? DEFAULT_WAIT_SECONDS,
        LONGEST_WAIT_SECONDS,
      )
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
    }
  }
}
