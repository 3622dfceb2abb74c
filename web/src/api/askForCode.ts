import { useSyncExternalStore } from 'react'

type Answer = (code: string | undefined) => void

let waiting: Answer | undefined
const listeners = new Set<() => void>()

function change(next: Answer | undefined): void {
  waiting = next
  for (const listener of listeners) listener()
}

/**
 * Asks the person for a security code, in a dialog over the page. Several requests that need one at
 * the same time share the question.
 *
 * @returns Nothing when the person gives up.
 */
export function askForCode(): Promise<string | undefined> {
  return new Promise((resolve) => {
    const earlier = waiting
    change((code) => {
      change(undefined)
      earlier?.(code)
      resolve(code)
    })
  })
}

/** How the dialog answers, while a code is asked for. */
export function useCodeQuestion(): Answer | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => waiting,
  )
}
