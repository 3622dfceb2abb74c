import { useSearchParams } from 'wouter'

/** What a list is filtered by stands in the address. */
export function useSearch() {
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
  return { search, change, clear: () => setSearch({}, { replace: true }) }
}
