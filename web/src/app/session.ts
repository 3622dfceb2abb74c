import type { Problem } from '@tessera/client/problem.ts'
import { useSyncExternalStore } from 'react'

/** Why a login is over, as the server says it. */
export interface SessionEnd {
  readonly reason?: string
  readonly note?: string
  readonly ended_at?: string
}

/**
 * The id of the person who was logged in here when a page was last open. The login itself is in
 * cookies that a script cannot read. A page for everybody asks the server only if there may be one.
 */
const SIGNED_IN = 'tessera.user'

let over: SessionEnd | undefined
const listeners = new Set<() => void>()

function change(next: SessionEnd | undefined): void {
  over = next
  for (const listener of listeners) listener()
}

export function mayBeSignedIn(): boolean {
  return localStorage.getItem(SIGNED_IN) !== null
}

export function noteSignedIn(userId: string): void {
  if (localStorage.getItem(SIGNED_IN) !== userId) localStorage.setItem(SIGNED_IN, userId)
  if (over) change(undefined)
}

export function noteSignedOut(): void {
  localStorage.removeItem(SIGNED_IN)
}

/**
 * All tabs of a browser have the same cookies. When another tab logs in as somebody else, this page
 * would show one person and act as another: it is loaded again. So is a page that the back button
 * takes out of memory after the person has changed.
 */
export function watchOtherTabs(): void {
  const shown = () => localStorage.getItem(SIGNED_IN)
  let mine = shown()
  addEventListener('storage', ({ key, newValue }) => {
    if (key !== SIGNED_IN) return
    if (newValue === null) sessionIsOver({ reason: 'logged_out' })
    else if (mine !== null && newValue !== mine) window.location.reload()
    mine = newValue ?? mine
  })
  addEventListener('pagehide', () => {
    mine = shown()
  })
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && shown() !== mine) window.location.reload()
  })
}

/** The login that this page had has ended. The page stays, and with it what was typed. */
export function sessionIsOver(problem: Problem | SessionEnd): void {
  if (over || (!mayBeSignedIn() && 'document' in problem)) return
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
