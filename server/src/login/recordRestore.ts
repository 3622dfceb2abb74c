import { OPERATOR } from '../audit/actor.ts'
import type { SqlTransaction } from '../db/sql.ts'
import { audit } from './auditKinds.ts'

/** Records in the audit log that everything before this entry is of another moment. */
export async function recordRestore(
  tx: SqlTransaction,
  { asOf, keepsLogins }: { readonly asOf: string; readonly keepsLogins: boolean },
): Promise<void> {
  await audit.record(tx, {
    kind: 'restored',
    actor: OPERATOR,
    details: { as_of: asOf, keeps_logins: keepsLogins },
  })
}
