import { account } from '../audit/actor.ts'
import { assignments } from '../db/columns.ts'
import { nextUpdatedAt } from '../db/nextUpdatedAt.ts'
import { requireUnchanged } from '../db/requireUnchanged.ts'
import { type Sql, transact } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import { audit } from './auditKinds.ts'
import { readSeller, unknownSeller } from './readSeller.ts'
import type { Seller } from './sellerColumns.ts'
import { type SellerInput, sellerColumnsOf } from './sellerInput.ts'

/** Absent fields stay unchanged. */
export interface SellerChange extends Partial<SellerInput> {
  /** The version that it is a change of, as in `requireUnchanged`. */
  readonly if_updated_at?: string | null
}

interface Before {
  readonly updated_at: Date | null
  readonly currency: string
  readonly is_fixed: boolean
}

/**
 * Changes a seller. What was sold keeps what its receipt said.
 *
 * @param change.actorId Who changes it.
 * @throws {Refusal} `not_found`; `malformed_input` with the field; `precondition_failed` when it is
 * not the version of `if_updated_at`; `state_conflict` for another currency when something of it
 * has a price.
 */
export function changeSeller(
  sql: Sql,
  {
    sellerId,
    input: { if_updated_at, ...input },
    actorId,
  }: { readonly sellerId: string; readonly input: SellerChange; readonly actorId: string },
): Promise<Seller> {
  const changes = sellerColumnsOf(input)
  return transact(sql, async (tx) => {
    const [before] = await tx<Before[]>`
      select updated_at, currency, currency_fixed_at is not null as is_fixed
        from sellers where uuid = ${sellerId} for no key update`
    if (!before) throw unknownSeller(sellerId)
    requireUnchanged(before, if_updated_at)
    requireSameCurrency(before, changes.currency)
    if (Object.keys(changes).length > 0) {
      await tx`
        update sellers set ${assignments(changes)}, updated_at = ${nextUpdatedAt(tx)}
         where uuid = ${sellerId}`
      await audit.record(tx, {
        kind: 'seller_changed',
        actor: account(actorId),
        details: { seller_id: sellerId, changed: Object.keys(changes).join(',') },
      })
    }
    return readSeller(tx, sellerId)
  })
}

function requireSameCurrency(before: Before, currency = before.currency): void {
  if (!before.is_fixed || currency === before.currency) return
  throw new Refusal(
    'state_conflict',
    `The events of this seller have prices in ${before.currency}, so its currency stays. Make another seller for another currency.`,
    {
      errors: [
        {
          path: '/currency',
          code: 'fixed',
          reason: `must stay ${before.currency}: something of this seller has a price`,
        },
      ],
    },
  )
}
