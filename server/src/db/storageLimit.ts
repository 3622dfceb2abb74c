import { Refusal } from '../refusal.ts'
import { inOrder } from './inOrder.ts'
import type { Sql, SqlTransaction } from './sql.ts'
import type { SqlPart } from './sqlPart.ts'
import { LIMIT_PREFIX, type LimitName, STORAGE_LIMITS } from './storageLimits.ts'

/**
 * The number of a storage limit in a statement: the operator's, or ours. It stands in the database,
 * so that all servers of an installation have the same.
 */
export function limitOf(sql: Sql, name: LimitName): SqlPart {
  return sql`coalesce((select value::int from settings where name = ${LIMIT_PREFIX + name}), ${STORAGE_LIMITS[name].most}::int)`
}

/**
 * Whether the limit allows more rows than there are. No more than the limit are read.
 *
 * @param rows A statement that selects them, such as `select 1 from events where …`.
 * @param more How many rows more.
 */
export function hasRoom(sql: Sql, name: LimitName, rows: SqlPart, more = 1): SqlPart {
  return sql`
    ((select count(*) from (${rows} limit ${limitOf(sql, name)}) as kept) + ${more}::int <= ${limitOf(sql, name)})`
}

/**
 * Refuses to add a row where a limit is reached. Lock, then look: of several at once, each sees
 * what the one before has added, so that the number is exact. It costs one round trip.
 *
 * @param of Whose rows are counted, such as the id of the event.
 * @param rows A statement that selects them.
 * @throws {Refusal} `storage_limit` with the `limit`.
 */
export async function requireRoom(
  tx: SqlTransaction,
  name: LimitName,
  { of, rows }: { readonly of: string; readonly rows: SqlPart },
): Promise<void> {
  const [, [full]] = await inOrder(tx, [
    (tx) => tx`select pg_advisory_xact_lock(hashtextextended(${`limit ${name} ${of}`}, 0))`,
    (tx) => tx<{ most: number }[]>`
      select ${limitOf(tx, name)} as most where not ${hasRoom(tx, name, rows)}`,
  ])
  if (full) throw limitRefusal(name, full.most)
}

/**
 * Returns the refusal of a statement that found no room with `hasRoom`.
 *
 * @param retryAfterSeconds When there may be room again, if waiting helps.
 */
export async function limitReached(
  sql: Sql,
  name: LimitName,
  retryAfterSeconds?: number,
): Promise<Refusal> {
  const [row] = await sql<{ most: number }[]>`select ${limitOf(sql, name)} as most`
  return limitRefusal(name, row?.most ?? STORAGE_LIMITS[name].most, retryAfterSeconds)
}

/** The refusal of a caller who has read the limit and counted the rows. */
export function limitRefusal(name: LimitName, limit: number, retryAfterSeconds?: number): Refusal {
  const { counts, advice } = STORAGE_LIMITS[name]
  return new Refusal(
    'storage_limit',
    `There are already ${limit} ${counts}, and no more are allowed. ${advice} The operator can raise the number (STORAGE_LIMITS, ${name}).`,
    {
      members: { what: name, limit },
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    },
  )
}
