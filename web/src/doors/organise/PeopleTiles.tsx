import { Trans } from '@lingui/react/macro'
import { memo } from 'react'
import { Bar } from '../../parts/Bar.tsx'
import { drawFrom, TILE, type TileClass, tilePath } from '../../parts/tiles.tsx'

/** Above this a tile would be too small to be a person. */
const MOST_TILES = 300
const ROWS = 7
/** So that few people are not drawn as large as a house. */
const LEAST_COLUMNS = 20
const NEWEST = 5
const SHADES = ['t1', 't2', 't3', 't4'] as const

/** One tile is one person, the newest in gold; for a crowd a bar. */
export const PeopleTiles = memo(function PeopleTiles({
  inside,
  total,
}: {
  inside: number
  total: number
}) {
  const places = Math.max(total, inside)
  if (places === 0) return null
  if (places > MOST_TILES) return <Bar className="bar-crowd" share={inside / places} />
  const columns = Math.max(LEAST_COLUMNS, Math.ceil(places / ROWS))
  const draw = drawFrom(1)
  const paths = new Map<TileClass, string>()
  for (let index = 0; index < places; index++) {
    const path = tilePath(Math.floor(index / ROWS), index % ROWS, draw)
    const shade = SHADES[Math.floor(draw() * SHADES.length)] ?? 't2'
    const tile = index >= inside ? 't0' : index >= inside - NEWEST ? 'tg' : shade
    paths.set(tile, (paths.get(tile) ?? '') + path)
  }
  const rows = Math.min(ROWS, places)
  return (
    <div className="stack stack-2 people">
      <svg
        className="people-tiles"
        viewBox={`0 0 ${columns * TILE} ${rows * TILE}`}
        preserveAspectRatio="xMinYMin meet"
        aria-hidden="true"
      >
        {[...paths].map(([tile, d]) => (
          <path key={tile} className={tile} d={d} />
        ))}
      </svg>
      <p className="xs muted">
        <Trans>One tile is one person with a ticket. Gold: the last five who came in.</Trans>
      </p>
    </div>
  )
})
