import type { Sql } from '../db/sql.ts'
import { unknownServiceAccount } from './serviceAccounts.ts'

/** An entry of the audit log about a service account or about what it did. */
export interface ServiceAuditRow {
  readonly uuid: string
  readonly at: Date
  readonly kind: string
  /** Who did it. */
  readonly actor_id: string | null
  /** Whom the entry concerns. */
  readonly user_id: string | null
  readonly address: string | null
  readonly details: Record<string, unknown>
}

/**
 * Returns what was done to a service account and what it did, the newest first. `before` is the id
 * of the last one seen. A deleted account keeps its entries.
 *
 * @throws {Refusal} `not_found` when there never was such an account.
 */
export async function listServiceAudit(
  sql: Sql,
  {
    accountId,
    before,
    limit,
  }: { readonly accountId: string; readonly before: string | undefined; readonly limit: number },
): Promise<ServiceAuditRow[]> {
  const [known] = await sql`
    select 1 from service_accounts where uuid = ${accountId}
    union all
    select 1 from audit_log where user_id = ${accountId} and kind = 'service_account_created'
    limit 1`
  if (!known) throw unknownServiceAccount()
  const page = sql`
    ${before ? sql`and uuid < ${before}` : sql``} order by uuid desc limit ${limit}`
  return sql<ServiceAuditRow[]>`
    select uuid, at, kind, actor_id, user_id, address, details
      from ((select * from audit_log where user_id = ${accountId} ${page})
            union all
            (select * from audit_log
              where actor_id = ${accountId} and actor_id is distinct from user_id ${page})) a
     order by uuid desc limit ${limit}`
}
