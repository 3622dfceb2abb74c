import type { SqlTransaction } from '../db/sql.ts'
import { hashNetwork } from './attemptBudget.ts'

/** Whether a user has logged in before from this browser or this network (`rememberPlace`). */
export async function hasLoggedInFrom(
  tx: SqlTransaction,
  { userId, browserId, address }: { userId: string; browserId: string; address: string },
): Promise<boolean> {
  const [row] = await tx<{ is_known: boolean }[]>`
    select exists (select 1 from known_browsers where browser_id = ${browserId} and user_id = ${userId})
           or exists (select 1 from known_networks
                       where user_id = ${userId} and network_hash = ${hashNetwork(address)}) as is_known`
  return row?.is_known ?? false
}
