import { type ReactNode, useCallback, useRef } from 'react'

/**
 * A table of thousands of rows that scrolls smoothly: each page of rows is laid out only when it
 * comes near the screen (`content-visibility`), and is drawn anew only when it changes. On a phone
 * a row is an item of a list.
 */
export function LongTable({
  name,
  className,
  head,
  children,
}: {
  name: string
  className: string
  head: readonly ReactNode[]
  /** A `LongPart` for each page. */
  children: ReactNode
}) {
  return (
    <table className={`table long ${className}`} aria-label={name}>
      <thead>
        <tr>
          {head.map((cell, index) => (
            <th key={index}>{cell}</th>
          ))}
        </tr>
      </thead>
      {children}
    </table>
  )
}

/** A function that stays the same for `memo`, and calls the one of the last drawing. */
export function useStable<Args extends readonly unknown[]>(call: (...args: Args) => void) {
  const latest = useRef(call)
  latest.current = call
  return useCallback((...args: Args) => latest.current(...args), [])
}
