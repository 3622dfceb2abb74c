import { useEffect, useRef, useState } from 'react'
import { useLocation, useSearchParams } from 'wouter'

const PAUSE_MS = 250

export type Filters = ReturnType<typeof useFilters>

/** What a list is filtered by. It stands in the address, so that it can be sent to others. */
export function useFilters() {
  const [search, setSearch] = useSearchParams()
  const [path] = useLocation()
  return {
    read: (name: string): string => search.get(name) ?? '',
    /**
     * Sets filters by name. An empty text takes one away. A page that was left, and stays until the
     * next one is loaded, sets none: that would lead back to it.
     */
    change: (changes: Readonly<Record<string, string>>): void => {
      if (window.location.pathname !== path) return
      setSearch(
        (before) => {
          const next = new URLSearchParams(before)
          for (const [name, value] of Object.entries(changes)) {
            if (value) next.set(name, value)
            else next.delete(name)
          }
          return next
        },
        { replace: true },
      )
    },
    clear: (): void => setSearch({}, { replace: true }),
    isFiltered: search.size > 0,
  }
}

/**
 * The text of a field, taken over without the spaces around it after 250 ms in which nothing is
 * typed. When `value` changes without the field, as when all filters are taken away, the field
 * shows the new value: otherwise it would set the old one again.
 */
export function useTyped(value: string, onChange: (value: string) => void) {
  const [typed, setTyped] = useState(value)
  const takenOver = useRef(value)
  useEffect(() => {
    if (value === takenOver.current) return
    takenOver.current = value
    setTyped(value)
  }, [value])
  useEffect(() => {
    const text = typed.trim()
    if (text === value) return
    const timer = setTimeout(() => {
      takenOver.current = text
      onChange(text)
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  })
  return [typed, setTyped] as const
}
