import type { Problem } from '@tessera/client/problem.ts'
import { useSyncExternalStore } from 'react'

/** Why a login is over, as the server says it. */
export interface SessionEnd {
  readonly reason?: string
  readonly note?: string
  readonly ended_at?: string
}

/**
 * Whether somebody was logged in here when the page was last open. The login itself is in cookies
 * that a script cannot read. A page for everybody asks the server only if there may be a login.
 */
const SIGNED_IN = 'tessera.signed-in'

let over: SessionEnd | undefined
const listeners = new Set<() => void>()

function change(next: SessionEnd | undefined): void {
  over = next
  for (const listener of listeners) listener()
}

export function mayBeSignedIn(): boolean {
  return localStorage.getItem(SIGNED_IN) !== null
}

export function noteSignedIn(isSignedIn: boolean): void {
  if (isSignedIn) localStorage.setItem(SIGNED_IN, '1')
  else localStorage.removeItem(SIGNED_IN)
  if (isSignedIn) change(undefined)
}

/** The login that this page had has ended. The page stays, and with it what was typed. */
export function sessionIsOver(problem: Problem | SessionEnd): void {
  if (!mayBeSignedIn() || over) return
  const end = 'document' in problem ? problem.document['session_end'] : problem
  change(Object(end))
}

export function forgetSessionEnd(): void {
  change(undefined)
}

export function useSessionEnd(): SessionEnd | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => over,
  )
}
