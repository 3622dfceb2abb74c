import { IconSearch } from '@tabler/icons-react'
import { useTyped } from './useFilters.ts'

/** A search that waits for a pause in the typing. */
export function SearchBox({
  words,
  label,
  hint = label,
  onChange,
}: {
  words: string
  label: string
  /** Shown while nothing is typed. */
  hint?: string
  onChange: (words: string) => void
}) {
  const [typed, setTyped] = useTyped(words, onChange)
  return (
    <search className="input-icon grow search-box">
      <IconSearch className="i" aria-hidden="true" />
      <input
        className="input"
        type="search"
        value={typed}
        maxLength={100}
        aria-label={label}
        placeholder={hint}
        onChange={({ target }) => setTyped(target.value)}
      />
    </search>
  )
}
