import { Refusal } from '../refusal.ts'
import { inOrder } from './inOrder.ts'
import { QUOTA_PREFIX, QUOTAS, type QuotaName } from './quotas.ts'
import type { Sql, SqlTransaction } from './sql.ts'
import type { SqlPart } from './sqlPart.ts'

/**
 * The number of a quota in a statement: the operator's, or ours. It stands in the database, so that
 * all servers of an installation have the same.
 */
export function quotaOf(sql: Sql, name: QuotaName): SqlPart {
  return sql`coalesce((select value::int from settings where name = ${QUOTA_PREFIX + name}), ${QUOTAS[name].most}::int)`
}

/**
 * Whether there are fewer rows than the quota allows. No more than that are read.
 *
 * @param rows A statement that selects them, such as `select 1 from events where …`.
 */
export function hasRoom(sql: Sql, name: QuotaName, rows: SqlPart): SqlPart {
  return sql`((select count(*) from (${rows} limit ${quotaOf(sql, name)}) as kept) < ${quotaOf(sql, name)})`
}

/**
 * Refuses to add a row where a quota is reached. Lock, then look: of several at once, each sees
 * what the one before has added, so that the number is exact. It costs one round trip.
 *
 * @param of Whose rows are counted, such as the id of the event.
 * @param rows A statement that selects them.
 * @throws {Refusal} `quota_reached` with the `limit`.
 */
export async function requireRoom(
  tx: SqlTransaction,
  name: QuotaName,
  { of, rows }: { readonly of: string; readonly rows: SqlPart },
): Promise<void> {
  const [, [full]] = await inOrder(tx, [
    (tx) => tx`select pg_advisory_xact_lock(hashtextextended(${`quota ${name} ${of}`}, 0))`,
    (tx) => tx<{ most: number }[]>`
      select ${quotaOf(tx, name)} as most where not ${hasRoom(tx, name, rows)}`,
  ])
  if (full) throw refusalOf(name, full.most)
}

/**
 * Returns the refusal of a statement that itself looked with `hasRoom` and found none.
 *
 * @param retryAfterSeconds When there may be room again, if time makes it.
 */
export async function quotaReached(
  sql: Sql,
  name: QuotaName,
  retryAfterSeconds?: number,
): Promise<Refusal> {
  const [row] = await sql<{ most: number }[]>`select ${quotaOf(sql, name)} as most`
  return refusalOf(name, row?.most ?? QUOTAS[name].most, retryAfterSeconds)
}

function refusalOf(name: QuotaName, limit: number, retryAfterSeconds?: number): Refusal {
  const { counts, advice } = QUOTAS[name]
  return new Refusal(
    'quota_reached',
    `There are already ${limit} ${counts}, and no more are allowed. ${advice} The operator can raise the number (QUOTAS, ${name}).`,
    {
      members: { quota: name, limit },
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    },
  )
}
