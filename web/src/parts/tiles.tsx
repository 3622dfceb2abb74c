/** The tile: the one motif of the pages. */

/** The side of a tile with its gap, in units of the drawing. */
export const TILE = 100

/** A seed gives the same picture each time (mulberry32). */
export function drawFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** FNV-1a: a seed from an id. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++)
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0
  return hash
}

/** The outline of one hand-cut tile at a column and a row. */
export function tilePath(column: number, row: number, draw: () => number): string {
  // Whole numbers: a page draws thousands of tiles, and fractions take long to write and to read.
  const near = (start: number) => start * TILE + Math.round(draw() * 8 + 2)
  const far = (start: number) => start * TILE + Math.round(draw() * 8 + 90)
  return `M${near(column)} ${near(row)}L${far(column)} ${near(row)} ${far(column)} ${far(row)} ${near(column)} ${far(row)}z`
}

export type TileClass = 't0' | 't1' | 't2' | 't3' | 't4' | 'tg' | 'ti' | 'tn' | 'ty' | 'tw'

const LETTERS: Readonly<Record<string, TileClass>> = {
  '.': 't0',
  '1': 't1',
  '2': 't2',
  '3': 't3',
  '4': 't4',
  g: 'tg',
  i: 'ti',
  n: 'tn',
  y: 'ty',
  w: 'tw',
}

/** A picture from rows of letters; a space leaves the tile out. Decoration only. */
export function TilePicture({ rows, className }: { rows: readonly string[]; className?: string }) {
  const draw = drawFrom(seedOf(rows.join()))
  const paths = new Map<TileClass, string>()
  for (const [row, text] of rows.entries())
    for (const [column, letter] of [...text].entries()) {
      const path = tilePath(column, row, draw)
      const tile = LETTERS[letter]
      if (tile) paths.set(tile, (paths.get(tile) ?? '') + path)
    }
  const width = Math.max(...rows.map((row) => row.length)) * TILE
  return (
    <svg className={className} viewBox={`0 0 ${width} ${rows.length * TILE}`} aria-hidden="true">
      {[...paths].map(([tile, d]) => (
        <path key={tile} className={tile} d={d} />
      ))}
    </svg>
  )
}

export function BrandTiles() {
  return <TilePicture rows={['314', ' 4 ', ' g ']} />
}

export function DoorsTiles() {
  return <TilePicture rows={['43', '3g']} />
}

/** The small pictures of empty pages, 11 × 8. */
export const PICTURES = {
  ticket: [
    '...........',
    '.314243142.',
    '.4......31.',
    '.2.gg.gg.3.',
    '.3.gg.gg.4.',
    '.1......12.',
    '.423143213.',
    '...........',
  ],
  search: [
    '...........',
    '...3142....',
    '..4....3...',
    '..1.g..2...',
    '..3....4...',
    '...2413....',
    '.......34..',
    '........2..',
  ],
  broken: [
    '...........',
    '.3214..423.',
    '.4..1..3.2.',
    '.2..3.n..4.',
    '.1..n.4..3.',
    '.3..4..2.1.',
    '.4132..314.',
    '...........',
  ],
  door: [
    '...........',
    '..3142431..',
    '..4.....2..',
    '..2.....3..',
    '..1...g.4..',
    '..3.....1..',
    '..4.....2..',
    '..2.....3..',
  ],
  line: [
    '...........',
    '...........',
    '.g.........',
    '.g..3.4.2..',
    '....1.3.4..',
    '...........',
    '.314243142.',
    '...........',
  ],
  people: [
    '...........',
    '..33...44..',
    '..33...44..',
    '.4132.3214.',
    '.2413.1342.',
    '.....g.....',
    '....ggg....',
    '...........',
  ],
} as const
