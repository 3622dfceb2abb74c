import type { Event } from '@tessera/client'
import { Problem, Unreachable } from '@tessera/client/problem.ts'
import {
  type Dispatch,
  type RefObject,
  type SetStateAction,
  useCallback,
  useRef,
  useState,
} from 'react'
import { answer, api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { changeOf, type Edits, type FieldName, realEdits, without } from './eventFields.ts'

const CODES: readonly FieldName[] = ['algorithm', 'digits', 'period']

/** What became of the last change: nothing to say, on its way, not sent, or refused. */
export type SaveState = 'calm' | 'saving' | 'unreachable' | 'refused'

/**
 * Sends the edits of an event that can be saved now, one request after the other.
 *
 * @param latest The event as it is saved, and the edits that are ready.
 */
export function useSend(
  latest: RefObject<{ event: Event; readonly ready: Edits }>,
  {
    setEdits,
    setAllowed,
  }: { setEdits: Dispatch<SetStateAction<Edits>>; setAllowed: (isAllowed: boolean) => void },
) {
  const [state, setState] = useState<SaveState>('calm')
  const [problem, setProblem] = useState<unknown>()
  const [savedAt, setSavedAt] = useState<number>()
  const [isFrozen, setFrozen] = useState(false)
  const running = useRef<Promise<boolean> | undefined>(undefined)
  /** What the server refused is sent again only when it was changed. */
  const refused = useRef<Edits | undefined>(undefined)

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
  }, [latest, setEdits, setAllowed])

  return { save, state, problem, savedAt, isFrozen }
}

/** Nobody refused: no network, a busy server, or a login that has ended. It is sent again. */
function isPassing(error: unknown): boolean {
  if (error instanceof Unreachable) return true
  if (!(error instanceof Problem)) return false
  return error.status === 401 || error.status === 429 || error.status >= 500
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
