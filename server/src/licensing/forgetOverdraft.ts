import type { SqlTransaction } from '../db/sql.ts'

/**
 * Forgets since when a licence has been over its number, where it is within it again or has no overdraft
 * any more: the next overdraft begins anew. Under the licence's lock.
 */
export async function forgetOverdraft(tx: SqlTransaction, licenceId: string): Promise<void> {
  await tx`
    update licences l set overdraft_since = null
     where l.uuid = ${licenceId} and l.overdraft_since is not null
       and (l.on_full <> 'overdraft'
            or l.number_of_users >= (select count(*) from licence_seats s
                                      where s.licence_id = l.uuid and s.free_at > statement_timestamp()))`
}
