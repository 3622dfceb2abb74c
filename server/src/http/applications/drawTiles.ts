/** The letters of a picture of tiles, and the classes of their colours. */
const CLASSES: Readonly<Record<string, string>> = {
  '.': 't0',
  '1': 't1',
  '2': 't2',
  '3': 't3',
  '4': 't4',
  g: 'tg',
}
/** How far the four corners of a hand-cut tile lie inside its square of 10 units, in turns. */
const CUTS = [0.8, 0.3, 0.5, 0.2, 0.6, 0.4, 0.9, 0.7, 0.3, 0.5, 0.2]

/**
 * Draws a picture from rows of letters, like those of the web part (`web/src/parts/tiles.tsx`). A
 * space leaves the tile out. It is decoration only: what it shows is also said in words.
 */
export function drawTiles(rows: readonly string[], className = 'tiles'): string {
  const width = Math.max(...rows.map((row) => row.length)) * 10
  const tiles = rows.flatMap((row, y) =>
    [...row].map((letter, x) => {
      const tile = CLASSES[letter]
      return tile ? `<path class="${tile}" d="${cutTile(x, y)}"/>` : ''
    }),
  )
  return `<svg class="${className}" viewBox="0 0 ${width} ${rows.length * 10}" aria-hidden="true">${tiles.join('')}</svg>`
}

function cutTile(column: number, row: number): string {
  const cut = (corner: number) => CUTS[(column * 3 + row * 5 + corner * 4) % CUTS.length] ?? 0.5
  const [x, y] = [column * 10, row * 10]
  const at = (dx: number, dy: number) => `${(x + dx).toFixed(1)} ${(y + dy).toFixed(1)}`
  return `M${at(cut(0), cut(1))}L${at(10 - cut(2), cut(3))} ${at(10 - cut(4), 10 - cut(5))} ${at(cut(6), 10 - cut(7))}z`
}

export const BRAND_TILES = drawTiles(['314', ' 4 ', ' g '], 'mark')

const COLUMNS = 12
const MOST_ROWS = 3
const BLUES = ['2', '4', '1', '3', '4', '2', '1', '4', '3', '1', '2']

/**
 * Draws a full licence: a tile for each licence seat that is taken, as many as there is room for,
 * and below them the line, in which the person's own tile is golden.
 */
export function drawLine({
  limit,
  position = 1,
}: {
  readonly limit: number
  readonly position: number | undefined
}): string {
  const blue = (at: number) => BLUES[at % BLUES.length] ?? '2'
  const seats = Array.from({ length: Math.min(limit, COLUMNS * MOST_ROWS) }, (_, at) => blue(at))
  const rows: string[] = []
  for (let at = 0; at < seats.length; at += COLUMNS)
    rows.push(seats.slice(at, at + COLUMNS).join(''))
  const ahead = Math.min(position, COLUMNS) - 1
  const line = `${Array.from({ length: ahead }, (_, at) => blue(at + 4)).join('')}g`
  return drawTiles([...rows, ' '.repeat(COLUMNS), line])
}
