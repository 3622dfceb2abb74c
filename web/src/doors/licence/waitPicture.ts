const COLUMNS = 12
const MOST_ROWS = 3
const BLUES = '314243142132'

/**
 * Tiles of a full licence: one for each seat that is taken, as many as there is room for, and below
 * them the line, in which one's own tile is golden.
 */
export function waitPicture({
  limit,
  position = 1,
}: {
  limit: number
  position?: number | undefined
}): string[] {
  const blues = (count: number, from = 0) =>
    Array.from({ length: count }, (_, at) => BLUES[(from + at) % BLUES.length]).join('')
  const seats = blues(Math.min(limit, COLUMNS * MOST_ROWS))
  const rows = seats.match(new RegExp(`.{1,${COLUMNS}}`, 'g')) ?? []
  const line = `${blues(Math.min(position, COLUMNS) - 1, 4)}g`
  return [...rows, '', line].map(centred)
}

/** A row that is as wide as all others, with its tiles in the middle. */
function centred(row: string): string {
  const before = Math.floor((COLUMNS - row.length) / 2)
  return `${' '.repeat(before)}${row}`.padEnd(COLUMNS)
}
