import { memo } from 'react'
import { drawFrom, seedOf, TILE, tilePath } from './tiles.tsx'

const COLUMNS = 40
const ROWS = 24

interface Palette {
  readonly ground: string
  readonly colours: readonly string[]
}

const PALETTES: readonly Palette[] = [
  { ground: '#0c1a3a', colours: ['#12285a', '#2a4fa0', '#5078c6', '#efe9da', '#dca22f'] },
  { ground: '#241033', colours: ['#3b1a55', '#6d3596', '#a463c9', '#e8673f', '#f0b23f'] },
  { ground: '#0e3a3f', colours: ['#14595c', '#2a8589', '#58b3b0', '#efe9da', '#e0714a'] },
  { ground: '#b9b09a', colours: ['#e6dfce', '#efe9da', '#d8cfb8', '#2a4fa0', '#c98f1f'] },
  { ground: '#3c1c10', colours: ['#6e3416', '#a3542a', '#d07f45', '#efe9da', '#2f5d3f'] },
  { ground: '#122b1c', colours: ['#1d4a2e', '#3a7a4a', '#83b06a', '#efe4c0', '#d9a036'] },
]

type Pattern = (x: number, y: number, phase: number) => number

/** Each answers the index of a colour for a tile; x and y are in tiles, phase is of the id. */
const PATTERNS: readonly Pattern[] = [
  (x, y, phase) => Math.floor(Math.hypot(x - 20, (y - 24) * 1.15) / 2.4 + phase * 5) % 5,
  (x, y, phase) => (Math.abs(((x + Math.floor(phase * 8)) % 8) - 4) + Math.abs((y % 8) - 4)) % 5,
  (x, y, phase) => Math.floor((y + 3 * Math.sin((x + phase * 40) / 4)) / 3 + 10) % 5,
  (x, y, phase) => {
    const height = 6 + 5 * Math.sin(x * 0.9 + phase * 9) + 4 * Math.sin(x * 0.31 + phase * 5)
    return 24 - y < height ? 3 + ((x + y) % 2) : Math.floor((x + phase * 20) / 7) % 3
  },
  (x, y, phase) => Math.floor((x * (phase > 0.5 ? 1 : -1) + y + 40) / 3) % 5,
  (x, y, phase) => {
    const distance = Math.hypot(x - 12 - phase * 16, y - 12)
    return distance < 5 ? 4 : Math.floor(distance / 3 + Math.atan2(y - 12, x - 20) * 1.6 + 10) % 4
  },
]

/** Lays the picture of a thing that has none: pattern and palette follow from its id. */
export const Mosaic = memo(function Mosaic({ id, className }: { id: string; className?: string }) {
  const { ground, paths } = layMosaic(id)
  return (
    <svg
      className={className}
      viewBox={`0 0 ${COLUMNS * TILE} ${ROWS * TILE}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <rect width="100%" height="100%" fill={ground} />
      {paths.map(([colour, d]) => (
        <path key={colour} fill={colour} d={d} />
      ))}
    </svg>
  )
})

/** One path per colour: 960 tiles are six nodes of the page. */
function layMosaic(id: string): { ground: string; paths: [string, string][] } {
  const draw = drawFrom(seedOf(id))
  const { ground, colours } = pick(PALETTES, draw())
  const pattern = pick(PATTERNS, draw())
  const phase = draw()
  const paths = new Map<string, string>()
  for (let y = 0; y < ROWS; y++)
    for (let x = 0; x < COLUMNS; x++) {
      const shift = draw() < 0.12 ? 1 : 0
      const colour = colours[(pattern(x, y, phase) + shift) % colours.length] ?? ground
      paths.set(colour, (paths.get(colour) ?? '') + tilePath(x, y, draw))
    }
  return { ground, paths: [...paths] }
}

function pick<T>(from: readonly [T, ...T[]] | readonly T[], share: number): T {
  const found = from[Math.floor(share * from.length)]
  if (found === undefined) throw new Error('There is nothing to pick from.')
  return found
}
