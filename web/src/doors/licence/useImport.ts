import { Problem, Unreachable } from '@tessera/client/problem.ts'
import { useRef, useState } from 'react'
import { addMember, readMembersAgain, removeMember } from './memberCalls.ts'

export interface ImportFault {
  readonly line: number
  readonly username: string
  readonly error: unknown
}

export interface ImportState {
  readonly kind: 'adding' | 'stopped' | 'done' | 'taking-back' | 'taken-back'
  readonly done: number
  readonly total: number
  readonly added: readonly string[]
  readonly faults: readonly ImportFault[]
}

const PAUSE_MS = 1000
const TRIES = 5

/** The names of a list, one per line, each with the number of its line. */
export function linesOf(text: string): { line: number; username: string }[] {
  const seen = new Set<string>()
  return text.split(/\r?\n/).flatMap((raw, index) => {
    const username = raw.split(/[,;\t]/)[0]?.trim() ?? ''
    if (username === '' || seen.has(username.toLowerCase())) return []
    seen.add(username.toLowerCase())
    return [{ line: index + 1, username }]
  })
}

/** Adds members one after the other, and can take back those that it added. */
export function useImport(id: string) {
  const [state, setState] = useState<ImportState>()
  const isStopped = useRef(false)

  async function run(text: string): Promise<void> {
    const lines = linesOf(text)
    isStopped.current = false
    let now: ImportState = { kind: 'adding', done: 0, total: lines.length, added: [], faults: [] }
    setState(now)
    for (const { line, username } of lines) {
      if (isStopped.current) break
      try {
        await patiently(() => addMember(id, username))
        now = { ...now, done: now.done + 1, added: [...now.added, username] }
      } catch (error) {
        now = { ...now, done: now.done + 1, faults: [...now.faults, { line, username, error }] }
        if (isFinal(error)) isStopped.current = true
      }
      setState(now)
    }
    setState({ ...now, kind: isStopped.current ? 'stopped' : 'done' })
    await readMembersAgain(id)
  }

  async function takeBack(): Promise<void> {
    if (!state) return
    const faults: ImportFault[] = []
    const total = state.added.length
    let left = [...state.added]
    for (const [index, username] of state.added.entries()) {
      setState({ kind: 'taking-back', done: index, total, added: left, faults })
      try {
        await patiently(() => removeMember(id, username))
        left = left.filter((name) => name !== username)
      } catch (error) {
        faults.push({ line: index + 1, username, error })
        if (isFinal(error)) break
      }
    }
    setState({ kind: 'taken-back', done: total - left.length, total, added: left, faults })
    await readMembersAgain(id)
  }

  return { state, run, takeBack, stop: () => (isStopped.current = true) }
}

/** Waits as long as the server asks for when it was too fast. */
async function patiently<T>(act: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++)
    try {
      return await act()
    } catch (error) {
      const isWait = error instanceof Problem && (error.status === 429 || error.status === 503)
      if (!isWait || tries >= TRIES) throw error
      await new Promise((resume) => setTimeout(resume, (error.retryAfterSeconds ?? 1) * PAUSE_MS))
    }
}

/** After these the next line would fare no better. */
function isFinal(error: unknown): boolean {
  if (error instanceof Unreachable) return true
  return (
    error instanceof Problem &&
    ['unauthenticated', 'forbidden', 'fresh_factor_required', 'rate_limited'].includes(error.code)
  )
}
