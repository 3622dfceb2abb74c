import { QUOTA_PREFIX } from '../db/quotas.ts'
import { type Sql, transact } from '../db/sql.ts'

/**
 * Writes the operator's quotas where every statement reads them, in place of those of the last
 * start. Without any, our own numbers hold.
 */
export async function writeQuotas(
  sql: Sql,
  quotas: Readonly<Record<string, number>>,
): Promise<void> {
  const names = Object.keys(quotas)
  await transact(sql, async (tx) => {
    await tx`delete from settings where starts_with(name, ${QUOTA_PREFIX})`
    if (names.length === 0) return
    await tx`
      insert into settings (name, value)
      select ${QUOTA_PREFIX}::text || name, value
        from unnest(${names}::text[], ${names.map((name) => String(quotas[name]))}::text[]) as q (name, value)`
  })
}
