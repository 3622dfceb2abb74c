import { useEffect, useState } from 'react'
import { useSearchParams } from 'wouter'

const SEARCH_AFTER_MS = 250

/** What is filtered by lives in the address. Texts wait for a pause in the typing. */
export function useFilters() {
  const [search, setSearch] = useSearchParams()
  const change = (name: string, value: string) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        if (value) next.set(name, value)
        else next.delete(name)
        return next
      },
      { replace: true },
    )
  return {
    read: (name: string) => search.get(name) ?? '',
    change,
    clear: () => setSearch({}, { replace: true }),
    isFiltered: search.size > 0,
  }
}

/** The text of a field that is taken over after 250 ms without a key. */
export function useTyped(value: string, onChange: (value: string) => void) {
  const [typed, setTyped] = useState(value)
  useEffect(() => {
    if (typed === value) return
    const timer = setTimeout(() => onChange(typed), SEARCH_AFTER_MS)
    return () => clearTimeout(timer)
  })
  return [typed, setTyped] as const
}
