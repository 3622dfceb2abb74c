import type { ReactNode } from 'react'
import { useSyncExternalStore } from 'react'

interface Toast {
  readonly id: number
  readonly text: ReactNode
  readonly undo?: () => void
}

const SHOWN_MS = 10_000
let toasts: readonly Toast[] = []
let lastId = 0
const listeners = new Set<() => void>()

function change(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}

/** Says what was done, for ten seconds, with a way to undo it where there is one. */
export function toast(text: ReactNode, undo?: () => void): void {
  const id = ++lastId
  change([...toasts.slice(-2), { id, text, ...(undo && { undo }) }])
  setTimeout(() => dismissUnlessFocused(id), SHOWN_MS)
}

function dismissUnlessFocused(id: number): void {
  const held = document.activeElement?.closest(`[data-toast="${id}"]`)
  if (held) setTimeout(() => dismissUnlessFocused(id), 1000)
  else dismiss(id)
}

export function dismiss(id: number): void {
  change(toasts.filter((toast) => toast.id !== id))
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => toasts,
  )
}
