import { memo } from 'react'
import { drawFrom, TILE, type TileClass, tilePath } from '../../parts/tiles.tsx'

const COLUMNS = 15
const ROWS = 17
const BLUES = ['t1', 't2', 't3', 't4'] as const

/** The columns and rows of the ring, clockwise from the middle of the top. */
function places(): [column: number, row: number][] {
  const [right, bottom, middle] = [COLUMNS - 1, ROWS - 1, (COLUMNS - 1) / 2]
  const found: [number, number][] = []
  for (let column = middle; column < right; column++) found.push([column, 0])
  for (let row = 0; row < bottom; row++) found.push([right, row])
  for (let column = right; column > 0; column--) found.push([column, bottom])
  for (let row = bottom; row > 0; row--) found.push([0, row])
  for (let column = 0; column < middle; column++) found.push([column, 0])
  return found
}

const draw = drawFrom(15 * 17)
const TILES = places().map(([column, row]) => ({
  d: tilePath(column, row, draw),
  blue: BLUES[Math.floor(draw() * BLUES.length)] ?? 't2',
}))

/** How many tiles the ring has. */
export const RING_TILES = TILES.length

/**
 * The tiles of the ring go out clockwise; the golden one goes next. Decoration: the seconds stand
 * beside it. It is drawn anew for each tile: an animation would be drawn sixty times per second,
 * for as long as a phone waits in line.
 *
 * @param out How many tiles are out; by default all.
 * @param outTile The class of a tile that is out: by default an empty place.
 */
export const Ring = memo(function Ring({
  out = RING_TILES,
  outTile = 't0',
}: {
  out?: number
  outTile?: TileClass
}) {
  return (
    <svg className="tiles" viewBox={`0 0 ${COLUMNS * TILE} ${ROWS * TILE}`} aria-hidden="true">
      {TILES.map(({ d, blue }, index) => (
        <path key={d} className={index < out ? outTile : index === out ? 'tg' : blue} d={d} />
      ))}
    </svg>
  )
})
