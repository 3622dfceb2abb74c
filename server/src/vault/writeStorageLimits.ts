import { type Sql, transact } from '../db/sql.ts'
import { LIMIT_PREFIX } from '../db/storageLimits.ts'

/**
 * Writes the operator's storage limits where every statement reads them, in place of those of the
 * last start. Without any, our own numbers hold. Servers that start at the same moment follow one
 * another, and the numbers of the last hold.
 */
export async function writeStorageLimits(
  sql: Sql,
  limits: Readonly<Record<string, number>>,
): Promise<void> {
  const names = Object.keys(limits)
  await transact(sql, async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtextextended('storage limits', 0))`
    await tx`delete from settings where starts_with(name, ${LIMIT_PREFIX})`
    if (names.length === 0) return
    await tx`
      insert into settings (name, value)
      select ${LIMIT_PREFIX}::text || name, value
        from unnest(${names}::text[], ${names.map((name) => String(limits[name]))}::text[]) as q (name, value)`
  })
}
