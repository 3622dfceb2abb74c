import type { SqlTransaction } from '../db/sql.ts'

/**
 * Returns the currency of a seller, and fixes it: from now on it does not change, because something
 * is priced in it. The row stays locked until the caller's transaction ends, so a change of the
 * currency that runs at the same time is either seen here or refused.
 */
export async function fixCurrency(tx: SqlTransaction, sellerId: string): Promise<string> {
  const [seller] = await tx<{ currency: string; is_fixed: boolean }[]>`
    select currency, currency_fixed_at is not null as is_fixed
      from sellers where uuid = ${sellerId} for no key update`
  if (!seller) throw new Error('An event has a seller that is gone.')
  if (!seller.is_fixed)
    await tx`update sellers set currency_fixed_at = now() where uuid = ${sellerId}`
  return seller.currency
}
