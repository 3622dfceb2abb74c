import type { Event } from '@tessera/client'
import { useEffect, useRef, useState } from 'react'
import { useLeaveWarning } from '../../parts/useLeaveWarning.ts'
import {
  type Edits,
  type EventFields,
  type Fault,
  type FieldName,
  faultsOf,
  fieldsOf,
  ON_TICKETS,
  realEdits,
  soundEdits,
  without,
} from './eventFields.ts'
import { type SaveState, useSend } from './useSend.ts'

const SAVE_AFTER_MS = 700
const RETRY_MS = 5_000

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
  /** Whether a change of time or venue waits for a yes, because people hold tickets. */
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
  const [attempt, setAttempt] = useState(0)

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

  const { save, state, ...outcome } = useSend(latest, { setEdits, setAllowed })
  // Leaving the page does not wait for the pause after the last key.
  useEffect(() => () => void save(), [save])

  const wanted = JSON.stringify(ready)
  useEffect(() => {
    if (wanted === '{}') return
    const timer = setTimeout(() => void save(), attempt > 0 ? 0 : SAVE_AFTER_MS)
    return () => clearTimeout(timer)
  }, [wanted, attempt, save])

  useRetry(state === 'unreachable', () => setAttempt((now) => now + 1))
  useLeaveWarning(isPending)

  return {
    ...outcome,
    fields,
    faults,
    state,
    isPending,
    asks: held.length > 0,
    edit(more) {
      setAttempt(0)
      setEdits((now) => ({ ...now, ...more }))
    },
    allow: () => setAllowed(true),
    putBack: () => setEdits((now) => without(now, ON_TICKETS)),
    flush: save,
  }
}

/** Tries again every five seconds, and when the network is back. */
function useRetry(isWanted: boolean, retry: () => void): void {
  const latest = useRef(retry)
  latest.current = retry
  useEffect(() => {
    if (!isWanted) return
    const again = () => latest.current()
    const timer = setInterval(again, RETRY_MS)
    addEventListener('online', again)
    return () => {
      clearInterval(timer)
      removeEventListener('online', again)
    }
  }, [isWanted])
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
