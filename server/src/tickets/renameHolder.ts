import type { Sql } from '../db/sql.ts'
import { fullName } from '../identity/fullName.ts'
import { holderKey } from './holderKey.ts'

/**
 * Copies a user's changed name onto the tickets that show it, in the transaction that changed it.
 * The rows are locked in the order of their keys, as scans lock them, so that the two cannot
 * deadlock.
 */
export async function renameHolder(tx: Sql, userId: string): Promise<void> {
  await tx`
    update tickets t set holder_name = ${fullName(tx)}, holder_key = ${holderKey(tx)}
      from users u,
           (select event_id, uuid from tickets
             where user_id = ${userId} and (origin not in ('COMPLIMENTARY', 'DOOR_SALE') or credential_id is not null)
             order by event_id, uuid for no key update) held
     where u.uuid = ${userId} and t.event_id = held.event_id and t.uuid = held.uuid`
}
