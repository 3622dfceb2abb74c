import { type CSSProperties, memo, useId } from 'react'
import { drawFrom, TILE, tilePath } from '../../parts/tiles.tsx'

const COLUMNS = 15
const ROWS = 17
const BLUES = ['t1', 't2', 't3', 't4'] as const

/** The tiles of the ring, clockwise from the top. */
function ringTiles(): { d: string; blue: (typeof BLUES)[number] }[] {
  const draw = drawFrom(15 * 17)
  const tiles: { d: string; blue: (typeof BLUES)[number] }[] = []
  for (let row = 0; row < ROWS; row++)
    for (let column = 0; column < COLUMNS; column++) {
      const isEdge = row === 0 || row === ROWS - 1 || column === 0 || column === COLUMNS - 1
      if (!isEdge) continue
      const blue = BLUES[Math.floor(draw() * BLUES.length)] ?? 't2'
      tiles.push({ d: tilePath(column, row, draw), blue })
    }
  return tiles
}

const TILES = ringTiles()
const joined = (tiles: typeof TILES) => tiles.map(({ d }) => d).join('')
const ALL = joined(TILES)
const OF_BLUES = BLUES.map((blue) => [blue, joined(TILES.filter((tile) => tile.blue === blue))])
/** Through the middle of the tiles, from the top. */
const PATH_ROUND = 'M700 50H1450V1650H50V50H700'

/**
 * Sixty tiles that go out clockwise in one period; the golden one goes next. Decoration: the
 * seconds stand beside it.
 */
export const Ring = memo(function Ring({
  step,
  periodSeconds,
  elapsedSeconds,
  isStill = false,
}: {
  /** Another step starts the ring anew. */
  step: number
  periodSeconds: number
  elapsedSeconds: number
  /** All tiles are out, and nothing moves. */
  isStill?: boolean
}) {
  const id = useId()
  const time = { '--period': `${periodSeconds}s`, '--elapsed': `${-elapsedSeconds}s` }
  return (
    <svg
      key={step}
      className="tiles"
      viewBox={`0 0 ${COLUMNS * TILE} ${ROWS * TILE}`}
      aria-hidden="true"
      style={time as CSSProperties}
    >
      <defs>
        {(['rest', 'lead'] as const).map((part) => (
          <mask key={part} id={`${id}${part}`}>
            <path
              className={`ring-${part}`}
              d={PATH_ROUND}
              pathLength="60"
              fill="none"
              stroke="#fff"
              strokeWidth={1.1 * TILE}
            />
          </mask>
        ))}
      </defs>
      <path className="t0" d={ALL} />
      {!isStill && (
        <>
          <g mask={`url(#${id}rest)`}>
            {OF_BLUES.map(([blue, d]) => (
              <path key={blue} className={blue} d={d} />
            ))}
          </g>
          <path className="tg" d={ALL} mask={`url(#${id}lead)`} />
        </>
      )}
    </svg>
  )
})
