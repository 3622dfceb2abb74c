import { memo, type ReactElement, type ReactNode, useCallback, useRef } from 'react'

/**
 * Few enough to be laid out within one frame, many enough that a browser watches few parts. With a
 * part per row, a frame took 67 to 267 ms with 5,000 rows (`npm run bench -- --only scrolling`).
 */
const ROWS_PER_PART = 25

interface Rows<Item> {
  readonly items: readonly Item[]
  /** A `tr` with a key. The rows are drawn anew when this is another function. */
  readonly row: (item: Item) => ReactElement
}

/**
 * A table of thousands of rows that scrolls smoothly: each part of it is laid out only when it
 * comes near the screen (`content-visibility`), and is drawn anew only when it changes. On a phone
 * a row is an item of a list.
 */
export function LongTable<Item>({
  name,
  className,
  head,
  items,
  ...rows
}: Rows<Item> & {
  readonly name: string
  readonly className: string
  readonly head: readonly ReactNode[]
}) {
  const parts: ReactNode[] = []
  for (let from = 0; from < items.length; from += ROWS_PER_PART)
    parts.push(<LongPart key={from} items={items.slice(from, from + ROWS_PER_PART)} {...rows} />)
  return (
    <table className={`table long ${className}`} aria-label={name}>
      <thead>
        <tr>
          {head.map((cell, index) => (
            <th key={index}>{cell}</th>
          ))}
        </tr>
      </thead>
      {parts}
    </table>
  )
}

function Part<Item>({ items, row }: Rows<Item>) {
  return <tbody>{items.map(row)}</tbody>
}

const LongPart = memo(
  Part,
  (before, now) =>
    before.row === now.row &&
    before.items.length === now.items.length &&
    before.items.every((item, index) => item === now.items[index]),
  // `memo` loses the type parameter.
) as typeof Part

/** A function that stays the same for `memo`, and calls the one of the last drawing. */
export function useStable<Args extends readonly unknown[]>(call: (...args: Args) => void) {
  const latest = useRef(call)
  latest.current = call
  return useCallback((...args: Args) => latest.current(...args), [])
}
