import { useMemo } from 'react'
import { drawQr } from './drawQr.ts'

/** A QR code as a picture, black on white in every theme. */
export function QrPicture({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => drawQr(text, 'M'), [text])
  return (
    <div className="qr-plain">
      <svg
        viewBox={`0 0 ${size} ${size}`}
        shapeRendering="crispEdges"
        role="img"
        aria-label={label}
      >
        <path d={path} fill="#14130f" />
      </svg>
    </div>
  )
}
