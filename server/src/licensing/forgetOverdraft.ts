import type { SqlTransaction } from '../db/sql.ts'

/**
 * Ends the overdraft of a licence that is within its number again or no longer allows one. The next
 * overdraft then begins again. The caller holds the licence's lock.
 */
export async function forgetOverdraft(tx: SqlTransaction, licenceId: string): Promise<void> {
  await tx`
    update licences l set overdraft_since = null
     where l.uuid = ${licenceId} and l.overdraft_since is not null
       and (l.on_full <> 'overdraft'
            or l.number_of_users >= (select count(*) from licence_seats s
                                      where s.licence_id = l.uuid and s.free_at > statement_timestamp()))`
}
