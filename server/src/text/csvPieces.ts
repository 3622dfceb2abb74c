import { writeHead, writeLine } from './csv.ts'

/** The most rows of one file. */
export const MAX_CSV_ROWS = 100_000
const CHUNK = 2_000

/**
 * Writes a CSV file in pieces (RFC 4180), of at most 100,000 rows.
 *
 * @param file.read Reads at most `limit` rows after the last one of the piece before. Each call is
 * a statement of its own, so a slow reader holds no connection of the pool.
 */
export async function* csvPieces<Row>(file: {
  readonly columns: readonly string[]
  readonly read: (after: Row | undefined, limit: number) => Promise<readonly Row[]>
  readonly cells: (row: Row) => readonly (string | Date | null)[]
}): AsyncGenerator<string, void> {
  yield writeHead(file.columns)
  let after: Row | undefined
  for (let count = 0; count < MAX_CSV_ROWS; count += CHUNK) {
    const rows = await file.read(after, CHUNK)
    yield rows.map((row) => writeLine(file.cells(row).map(textOf))).join('')
    after = rows.at(-1)
    if (after === undefined || rows.length < CHUNK) return
  }
}

function textOf(value: string | Date | null): string {
  return value instanceof Date ? value.toISOString() : (value ?? '')
}
