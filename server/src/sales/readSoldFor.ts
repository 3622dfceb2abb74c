import type { Money } from '../catalogue/money.ts'
import type { Sql } from '../db/sql.ts'

/** What an event was sold for so far. */
export interface SoldFor {
  readonly event_id: string
  /** What was taken for its tickets and not given back; null: nothing was taken. */
  readonly sold_for: Money | null
  /** No product of the event costs anything. */
  readonly is_free: boolean
}

/**
 * Reads what each of some events was sold for. All prices of an event are in one currency, that of
 * its seller. It reads all payments of these events, so it is a heavy read.
 */
export async function readSoldFor(
  sql: Sql,
  eventIds: readonly string[],
): Promise<ReadonlyMap<string, SoldFor>> {
  const rows = await sql<SoldFor[]>`
    select e.event_id, p.sold_for,
           not exists (select 1 from products q where q.event_id = e.event_id and q.price_minor > 0) as is_free
      from unnest(${[...eventIds]}::uuid[]) as e (event_id)
      left join lateral (
        select json_build_object('amount_minor', sum(captured_minor - refunded_minor), 'currency', currency) as sold_for
          from payments where event_id = e.event_id group by currency limit 1) p on true`
  return new Map(rows.map((row) => [row.event_id, row]))
}
