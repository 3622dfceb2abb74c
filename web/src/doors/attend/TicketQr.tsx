import { memo } from 'react'
import { drawQr } from '../../parts/drawQr.ts'

/**
 * The code of a ticket, black on white in both themes. A cracked or dirty screen leaves the code
 * readable.
 */
export const TicketQr = memo(function TicketQr({ text, label }: { text: string; label: string }) {
  const { size, path } = drawQr(text, 'Q')
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#14130f" />
    </svg>
  )
})
