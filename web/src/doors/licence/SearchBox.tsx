import { IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'

const SEARCH_AFTER_MS = 250

export function SearchBox({
  label,
  words,
  onChange,
}: {
  label: string
  words: string
  onChange: (words: string) => void
}) {
  const [typed, setTyped] = useState(words)
  useEffect(() => {
    if (typed === words) return
    const timer = setTimeout(() => onChange(typed), SEARCH_AFTER_MS)
    return () => clearTimeout(timer)
  })
  return (
    <search className="input-icon grow licence-search">
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
