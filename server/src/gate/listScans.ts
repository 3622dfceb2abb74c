import { boundRead, patternOf } from '../db/boundSearch.ts'
import { readInstant } from '../db/readInstant.ts'
import type { Sql } from '../db/sql.ts'
import { type InputError, Refusal } from '../refusal.ts'
import { csvPieces, MAX_CSV_ROWS } from '../text/csvPieces.ts'
import { foldTyped } from '../text/foldTyped.ts'
import type { RefusalReason } from './pure/gateAnswer.ts'
import { type ScanRow, scanColumns, scanTables } from './scanRow.ts'

/** Which scans of an event. Absent fields select all. */
export interface ScanFilter {
  readonly eventId: string
  /** Only the scans of this actor; for agents, who see their own. */
  readonly ownOf?: string | undefined
  readonly result?: 'admitted' | 'refused' | undefined
  readonly reason?: RefusalReason | undefined
  readonly gate?: string | undefined
  /** The user name of the person who scanned. */
  readonly actor?: string | undefined
  /** Any part of the user name or the name of the holder. */
  readonly query?: string | undefined
  /** From this moment on … */
  readonly from?: string | undefined
  /** … and before this one. */
  readonly to?: string | undefined
}

/**
 * Returns a page of the scans of an event, the newest first. Refused scans are kept for 400 days.
 *
 * @param page.after The id of the last scan of the page before.
 * @throws {Refusal} `malformed_input` when `from` or `to` is not a valid moment, or `from` is after
 * `to`.
 */
export function listScans(
  sql: Sql,
  { after, limit, ...filter }: ScanFilter & { after: string | undefined; limit: number },
): Promise<ScanRow[]> {
  const wanted = within(sql, filter)
  return boundRead(
    sql,
    (tx) => tx<ScanRow[]>`
      select ${scanColumns(sql)} from ${scanTables(sql)}
       where ${wanted} ${after ? sql`and s.uuid < ${after}` : sql``}
       order by s.event_id desc, s.uuid desc limit ${limit}`,
  )
}

const COLUMNS = [
  'scan_id',
  'happened_at',
  'recorded_at',
  'result',
  'reason',
  'gate',
  'direction',
  'method',
  'actor_username',
  'actor_name',
  'ticket_id',
  'ticket_username',
  'ticket_name',
  'undone_at',
  'undone_by',
  'undo_reason',
] as const

/**
 * Writes the scans of an event as CSV (RFC 4180), in pieces.
 *
 * @throws {Refusal} `malformed_input` at `/from` when there are more than 100,000; and as
 * `listScans`.
 */
export async function writeScansCsv(
  sql: Sql,
  filter: ScanFilter,
): Promise<AsyncGenerator<string, void>> {
  const wanted = within(sql, filter)
  const [counted] = await boundRead(
    sql,
    (tx) => tx<{ count: number }[]>`
      select count(*)::int as count
        from (select 1 from ${scanTables(sql)} where ${wanted} limit ${MAX_CSV_ROWS + 1}) c`,
  )
  if ((counted?.count ?? 0) > MAX_CSV_ROWS)
    throw malformed('There are too many scans for one file. Ask for a shorter period.', {
      path: '/from',
      code: 'too_many',
      reason: `must leave at most ${MAX_CSV_ROWS} rows`,
      limit: MAX_CSV_ROWS,
    })
  return csvPieces({
    columns: COLUMNS,
    read: (last: ScanRow | undefined, limit) =>
      listScans(sql, { ...filter, after: last?.scan_id, limit }),
    cells: cellsOf,
  })
}

function cellsOf({ actor, ticket, ...scan }: ScanRow): (string | Date | null)[] {
  const flat = {
    ...scan,
    actor_username: actor.username,
    actor_name: actor.name,
    ticket_id: ticket?.uuid ?? null,
    ticket_username: ticket?.username ?? null,
    ticket_name: ticket?.name ?? null,
  }
  return COLUMNS.map((column) => flat[column])
}

function within(sql: Sql, filter: ScanFilter) {
  const { eventId, ownOf, result, reason, gate, actor } = filter
  const from = filter.from && readInstant(filter.from, '/from')
  const to = filter.to && readInstant(filter.to, '/to')
  if (from && to && from > to)
    throw malformed('The scans of this period cannot be shown. Correct the fields in errors.', {
      path: '/from',
      code: 'not_before',
      reason: 'must not be after to',
    })
  const pattern = patternOf(filter.query)
  return sql`s.event_id = ${eventId}
    ${ownOf ? sql`and s.actor_id = ${ownOf}` : sql``}
    ${result ? sql`and s.result = ${result}` : sql``}
    ${reason ? sql`and s.reason = ${reason}` : sql``}
    ${gate === undefined ? sql`` : sql`and s.gate = ${gate}`}
    ${actor ? sql`and lower(a.username) = ${foldTyped(actor).toLowerCase()}` : sql``}
    ${pattern ? sql`and t.holder_key like ${pattern}` : sql``}
    ${from ? sql`and s.happened_at >= ${from}` : sql``}
    ${to ? sql`and s.happened_at < ${to}` : sql``}`
}

function malformed(message: string, error: InputError): Refusal {
  return new Refusal('malformed_input', message, { errors: [error] })
}
