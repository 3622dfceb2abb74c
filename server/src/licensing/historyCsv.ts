import { boundRead } from '../db/boundSearch.ts'
import type { Sql } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import { writeHead, writeLine } from '../text/csv.ts'
import { countHistory, listHistory, type Period, type Stay } from './history.ts'

const MAX_ROWS = 100_000
const CHUNK = 2_000
const COLUMNS = [
  'username',
  'user_id',
  'licence_seat_id',
  'since',
  'until',
  'end_reason',
  'note',
  'borrowed_until',
] as const

/**
 * Writes the history of a licence as CSV (RFC 4180), in pieces. Every piece is its own statement,
 * so a slow reader holds no connection of the pool.
 *
 * @throws {Refusal} `malformed_input` at `/from` when it has more than 100,000 rows; and as
 * `listHistory`.
 */
export async function writeHistoryCsv(
  sql: Sql,
  period: Period,
): Promise<AsyncGenerator<string, void>> {
  if ((await boundRead(sql, (tx) => countHistory(tx, period, MAX_ROWS + 1))) > MAX_ROWS)
    throw new Refusal(
      'malformed_input',
      'The history is too long for one file. Ask for a shorter period.',
      {
        errors: [
          {
            path: '/from',
            code: 'too_many',
            reason: `must leave at most ${MAX_ROWS} rows`,
            limit: MAX_ROWS,
          },
        ],
      },
    )
  return pieces(sql, period)
}

async function* pieces(sql: Sql, period: Period): AsyncGenerator<string, void> {
  yield writeHead(COLUMNS)
  let after: { cursor: string; licenceSeatId: string } | undefined
  for (let rows = 0; rows < MAX_ROWS; rows += CHUNK) {
    const page = { ...period, after, limit: CHUNK }
    const stays = await boundRead(sql, (tx) => listHistory(tx, page))
    yield stays.map((stay) => writeLine(COLUMNS.map((column) => textOf(stay[column])))).join('')
    const last = stays.at(-1)
    if (!last || stays.length < CHUNK) return
    after = { cursor: last.cursor, licenceSeatId: last.licence_seat_id }
  }
}

function textOf(value: Stay[keyof Stay]): string {
  return value instanceof Date ? value.toISOString() : (value ?? '')
}
