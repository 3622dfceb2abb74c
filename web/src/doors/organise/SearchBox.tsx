import { IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'

const SEARCH_AFTER_MS = 250

/** A search that waits for the end of a word. What it looks for stands in the address. */
export function SearchBox({
  words,
  label,
  onChange,
}: {
  words: string
  label: string
  onChange: (words: string) => void
}) {
  const [typed, setTyped] = useState(words)
  useEffect(() => {
    if (typed === words) return
    const timer = setTimeout(() => onChange(typed), SEARCH_AFTER_MS)
    return () => clearTimeout(timer)
  })
  return (
    <search className="input-icon">
      <IconSearch className="i" aria-hidden="true" />
      <input
        className="input"
        type="search"
        value={typed}
        maxLength={100}
        aria-label={label}
        placeholder={label}
        onChange={(event) => setTyped(event.target.value)}
      />
    </search>
  )
}
