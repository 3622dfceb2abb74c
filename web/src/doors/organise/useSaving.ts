import type { Event } from '@tessera/client'
import { Problem, Unreachable } from '@tessera/client/problem.ts'
import { useCallback, useEffect, useRef, useState } from 'react'
import { answer, api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useLeaveWarning } from '../../parts/useLeaveWarning.ts'
import {
  changeOf,
  type Edits,
  type EventFields,
  type Fault,
  type FieldName,
  faultsOf,
  fieldsOf,
  ON_TICKETS,
  realEdits,
  soundEdits,
} from './eventFields.ts'

const SAVE_AFTER_MS = 700
const RETRY_MS = 5_000
const CODES: readonly FieldName[] = ['algorithm', 'digits', 'period']

/** What became of the last change: nothing to say, on its way, not sent, or refused. */
export type SaveState = 'calm' | 'saving' | 'unreachable' | 'refused'

export interface Saving {
  readonly fields: EventFields
  readonly faults: Partial<Record<FieldName, Fault>>
  readonly state: SaveState
  /** Why the server refused, or could not be asked. */
  readonly problem: unknown
  /** When something was last saved here, in milliseconds. */
  readonly savedAt: number | undefined
  /** Whether something that was typed is not saved. */
  readonly isPending: boolean
  /** Whether a change of time or place waits for a yes, because people hold tickets. */
  readonly asks: boolean
  /** Tickets have been shown, so how codes change is fixed. */
  readonly isFrozen: boolean
  edit(edits: Edits): void
  /** Saves also what waits for a yes. */
  allow(): void
  /** Gives up what waits for a yes. */
  putBack(): void
  /** Saves at once. @returns Whether all that could be saved is saved. */
  flush(): Promise<boolean>
}

/**
 * Saves an event by itself while it is edited. What is not saved yet is kept in this tab, so that
 * it outlives a lost network, a reload and a new login.
 */
export function useSaving(event: Event, userId: string): Saving {
  const kept = `tessera.edits.${userId}.${event.uuid}`
  const [edits, setEdits] = useState<Edits>(() => readKept(kept))
  const [isAllowed, setAllowed] = useState(false)
  const [state, setState] = useState<SaveState>('calm')
  const [problem, setProblem] = useState<unknown>()
  const [savedAt, setSavedAt] = useState<number>()
  const [attempt, setAttempt] = useState(0)
  const [isFrozen, setFrozen] = useState(false)
  const running = useRef<Promise<boolean> | undefined>(undefined)
  /** What the server refused is sent again only when it was changed. */
  const refused = useRef<Edits | undefined>(undefined)

  const real = realEdits(event, edits)
  const fields = { ...fieldsOf(event), ...real }
  const faults = faultsOf(fields)
  const sound = soundEdits(real, faults)
  const isHeld = event.status === 'PUBLISHED' && event.registered > 0 && !isAllowed
  const held = isHeld ? ON_TICKETS.filter((name) => sound[name] !== undefined) : []
  const ready = without(sound, held)
  const latest = useRef({ event, ready })
  latest.current = { event, ready }
  const isPending = Object.keys(real).length > 0

  useEffect(() => {
    if (isPending) sessionStorage.setItem(kept, JSON.stringify(edits))
    else sessionStorage.removeItem(kept)
  }, [kept, edits, isPending])

  const save = useCallback(async (): Promise<boolean> => {
    await running.current
    const { event, ready } = latest.current
    if (Object.keys(realEdits(event, ready)).length === 0) return true
    if (same(ready, refused.current)) return false
    const send = async () => {
      setState('saving')
      try {
        const params = { path: { id: event.uuid } }
        const body = changeOf(event, ready)
        const changed = await answer(api.PATCH('/api/v1/event/{id}', { params, body }))
        latest.current.event = changed
        queries.setQueryData(['event', event.uuid], changed)
        setEdits((now) => realEdits(changed, dropSaved(now, ready)))
        setSavedAt(Date.now())
        setAllowed(false)
        setProblem(undefined)
        setState('calm')
        refused.current = undefined
        return true
      } catch (error) {
        if (error instanceof Problem && error.code === 'totp_setting_frozen') {
          setFrozen(true)
          setEdits((now) => without(now, CODES))
          setState('calm')
          return false
        }
        setProblem(error)
        if (isPassing(error)) setState('unreachable')
        else {
          refused.current = ready
          setState('refused')
        }
        return false
      }
    }
    running.current = send().finally(() => {
      running.current = undefined
    })
    return running.current
  }, [])
  // Leaving the page does not wait for the pause after the last key.
  useEffect(() => () => void save(), [save])

  const wanted = JSON.stringify(ready)
  useEffect(() => {
    if (wanted === '{}') return
    const timer = setTimeout(() => void save(), attempt > 0 ? 0 : SAVE_AFTER_MS)
    return () => clearTimeout(timer)
  }, [wanted, attempt, save])

  useEffect(() => {
    if (state !== 'unreachable') return
    const again = () => setAttempt((now) => now + 1)
    const timer = setInterval(again, RETRY_MS)
    addEventListener('online', again)
    return () => {
      clearInterval(timer)
      removeEventListener('online', again)
    }
  }, [state])

  useLeaveWarning(isPending)

  return {
    fields,
    faults,
    state,
    problem,
    savedAt,
    isPending,
    asks: held.length > 0,
    isFrozen,
    edit(more) {
      setAttempt(0)
      setEdits((now) => ({ ...now, ...more }))
    },
    allow: () => setAllowed(true),
    putBack: () => setEdits((now) => without(now, ON_TICKETS)),
    flush: save,
  }
}

/** Nobody refused: no network, a busy server, or a login that has ended. It is sent again. */
function isPassing(error: unknown): boolean {
  if (error instanceof Unreachable) return true
  if (!(error instanceof Problem)) return false
  return error.status === 401 || error.status === 429 || error.status >= 500
}

function without(edits: Edits, names: readonly FieldName[]): Edits {
  const left = Object.entries(edits).filter(([name]) => !names.some((one) => one === name))
  return Object.fromEntries(left)
}

/** What was typed while the request was under way stays. */
function dropSaved(now: Edits, sent: Edits): Edits {
  const values = new Map<string, unknown>(Object.entries(sent))
  const left = Object.entries(now).filter(([name, value]) => values.get(name) !== value)
  return Object.fromEntries(left)
}

function same(one: Edits, other: Edits | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function readKept(key: string): Edits {
  const text = sessionStorage.getItem(key)
  if (!text) return {}
  try {
    return Object(JSON.parse(text))
  } catch {
    return {}
  }
}
