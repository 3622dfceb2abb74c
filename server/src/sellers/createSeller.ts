import { account } from '../audit/actor.ts'
import { columnsAndValues } from '../db/columns.ts'
import { newId } from '../db/ids.ts'
import { type Sql, transact } from '../db/sql.ts'
import { requireRoom } from '../db/storageLimit.ts'
import { audit } from './auditKinds.ts'
import { readSeller } from './readSeller.ts'
import type { Seller } from './sellerColumns.ts'
import { type SellerInput, sellerColumnsOf } from './sellerInput.ts'

/**
 * Makes a seller, which has no admins yet: platform admins run every seller.
 *
 * @param actorId Who makes it.
 * @throws {Refusal} `malformed_input` with the field; `storage_limit`.
 */
export function createSeller(
  sql: Sql,
  { input, actorId }: { readonly input: SellerInput; readonly actorId: string },
): Promise<Seller> {
  const uuid = newId()
  const row = { ...sellerColumnsOf(input), uuid, created_by: actorId }
  return transact(sql, async (tx) => {
    await requireRoom(tx, 'sellers', { of: 'this installation', rows: tx`select 1 from sellers` })
    await tx`insert into sellers ${columnsAndValues(row)}`
    await audit.record(tx, {
      kind: 'seller_created',
      actor: account(actorId),
      details: { seller_id: uuid },
    })
    return readSeller(tx, uuid)
  })
}
