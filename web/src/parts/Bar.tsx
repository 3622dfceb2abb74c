import type { CSSProperties } from 'react'

/** How much of a whole, as a bar. Without a label it says nothing that is not beside it. */
export function Bar({
  share,
  label,
  className = '',
}: {
  /** 0 to 1; more is drawn as 1. */
  share: number
  label?: string
  className?: string
}) {
  const percent = Math.round(Math.max(0, Math.min(1, share)) * 100)
  const width: CSSProperties & Record<'--width', string> = { '--width': `${percent}%` }
  return (
    <span
      className={`bar ${className}`}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      <i style={width} />
    </span>
  )
}
