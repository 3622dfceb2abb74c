import type { Problem } from '@tessera/client/problem.ts'
import { useSyncExternalStore } from 'react'
import { forgetKept } from '../kept/keptTickets.ts'

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

/**
 * A login that ended so was ended by somebody, perhaps because this device is lost: its tickets and
 * keys go with it. A login that only ran out keeps them, because the ticket must open at the gate.
 */
const TAKES_TICKETS: ReadonlySet<string> = new Set([
  'logged_out',
  'revoked',
  'password_changed',
  'reuse_detected',
  'deactivated',
  'reset',
])

let over: SessionEnd | undefined
/** The person whom this page shows. */
let shownPerson = localStorage.getItem(SIGNED_IN)
/** The memory of this page is of a person who has left: it must begin anew. */
let hasLeft = false
const listeners = new Set<() => void>()

function change(next: SessionEnd | undefined): void {
  over = next
  for (const listener of listeners) listener()
}

export function mayBeSignedIn(): boolean {
  return localStorage.getItem(SIGNED_IN) !== null
}

/**
 * Notes who is logged in. A page that shows somebody else is loaded again at once.
 *
 * @param callerLeaves Whether the caller loads another page itself: at once (`afterLogin`), or when
 * the person has kept recovery codes, which are shown only once (`mustBeginAnew`).
 */
export function noteSignedIn(userId: string, { callerLeaves = false } = {}): void {
  const isAnother = shownPerson !== null && shownPerson !== userId
  shownPerson = userId
  if (localStorage.getItem(SIGNED_IN) !== userId) localStorage.setItem(SIGNED_IN, userId)
  if (isAnother && callerLeaves) hasLeft = true
  else if (isAnother) window.location.reload()
  else if (over) change(undefined)
}

/** Whether this page has something of a person in its memory who is not logged in any more. */
export function mustBeginAnew(): boolean {
  return hasLeft
}

export function noteSignedOut(): void {
  shownPerson = null
  hasLeft = true
  localStorage.removeItem(SIGNED_IN)
}

/**
 * All tabs of a browser have the same cookies. When another tab logs in as somebody else, this page
 * would show one person and act as another: it is loaded again. So is a page that the back button
 * takes out of memory after the person has changed or logged out.
 */
export function watchOtherTabs(): void {
  addEventListener('storage', ({ key, newValue }) => {
    if (key !== SIGNED_IN) return
    if (newValue === null) sessionIsOver({ reason: 'logged_out' })
    else if (shownPerson !== null && newValue !== shownPerson) window.location.reload()
  })
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && (hasLeft || localStorage.getItem(SIGNED_IN) !== shownPerson))
      window.location.reload()
  })
}

/**
 * The login that this page had has ended. The page stays, and with it what was typed. Does nothing
 * on a page whose person has logged out there: the stream tells the end of that login too. A
 * later end changes nothing once a reason is known.
 */
export function sessionIsOver(problem: Problem | SessionEnd): void {
  if (over?.reason !== undefined || shownPerson === null) return
  const end: SessionEnd = Object('document' in problem ? problem.document['session_end'] : problem)
  if (TAKES_TICKETS.has(end.reason ?? '')) void forgetKept()
  change(end)
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
