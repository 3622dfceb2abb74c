import { boundRead } from '../db/boundSearch.ts'
import type { Sql } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import { csvPieces, MAX_CSV_ROWS } from '../text/csvPieces.ts'
import { countHistory, listHistory, type Period, type StayRow } from './history.ts'

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
  if ((await boundRead(sql, (tx) => countHistory(tx, period, MAX_CSV_ROWS + 1))) > MAX_CSV_ROWS)
    throw new Refusal(
      'malformed_input',
      'The history is too long for one file. Ask for a shorter period.',
      {
        errors: [
          {
            path: '/from',
            code: 'too_many',
            reason: `must leave at most ${MAX_CSV_ROWS} rows`,
            limit: MAX_CSV_ROWS,
          },
        ],
      },
    )
  return csvPieces({
    columns: COLUMNS,
    read: (last: StayRow | undefined, limit) => {
      const after = last && { cursor: last.cursor, licenceSeatId: last.licence_seat_id }
      return boundRead(sql, (tx) => listHistory(tx, { ...period, after, limit }))
    },
    cells: (stay) => COLUMNS.map((column) => stay[column]),
  })
}
