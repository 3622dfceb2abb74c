import { account } from '../audit/actor.ts'
import type { Sql } from '../db/sql.ts'
import { audit } from './auditKinds.ts'
import type { Quota } from './quotaColumns.ts'

/** Records a new size of a quota in the audit log; null: it had none before. */
export async function recordQuotaSize(
  sql: Sql,
  {
    actorId,
    quota,
    from,
  }: { readonly actorId: string; readonly quota: Quota; readonly from: number | null },
): Promise<void> {
  if (quota.size === from) return
  const { event_id, uuid: quota_id, size: to } = quota
  const [actor, sizes] = [account(actorId), { event_id, to, ...(from !== null && { from }) }]
  if (quota.is_capacity)
    await audit.record(sql, { kind: 'capacity_changed', actor, details: sizes })
  else await audit.record(sql, { kind: 'quota_changed', actor, details: { ...sizes, quota_id } })
}
