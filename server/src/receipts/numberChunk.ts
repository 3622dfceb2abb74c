import type { SqlTransaction } from '../db/sql.ts'
import { enqueue } from '../queue/enqueue.ts'

/**
 * Gives the next numbers of a seller to documents that are due, in the order in which they became
 * due. A transaction that is rolled back gives back its numbers with its lock: the next one begins
 * after the last number that was committed, so there is no gap and no double.
 *
 * Lock, then look: the row of the series is locked before the documents are read. Another process
 * waits for it, and then sees what this one has numbered. Both kinds are taken by one statement, so
 * a credit note has no number before the receipt of its order.
 *
 * @param limit The most documents.
 * @returns How many got a number.
 */
export async function numberChunk(
  tx: SqlTransaction,
  { sellerId, limit }: { readonly sellerId: string; readonly limit: number },
): Promise<number> {
  await tx`insert into receipt_series (seller_id) values (${sellerId}) on conflict do nothing`
  await tx`select 1 from receipt_series where seller_id = ${sellerId} for no key update`
  const [series] = await tx<{ numbered: number }[]>`
    with due as (
      select event_id, uuid, kind, due_at from receipts
       where seller_id = ${sellerId} and sequence_number is null
       order by due_at, uuid limit ${limit}),
    placed as (
      select event_id, uuid, row_number() over (partition by kind order by due_at, uuid) as place
        from due),
    numbered as (
      update receipts r
         set sequence_number = p.place + case r.kind when 'RECEIPT' then s.last_receipt else s.last_credit_note end,
             issued_at = statement_timestamp()
        from placed p, receipt_series s
       where r.event_id = p.event_id and r.uuid = p.uuid and s.seller_id = ${sellerId}
      returning r.kind)
    update receipt_series
       set last_receipt = last_receipt + (select count(*) from numbered where kind = 'RECEIPT'),
           last_credit_note = last_credit_note + (select count(*) from numbered where kind = 'CREDIT_NOTE')
     where seller_id = ${sellerId}
    returning (select count(*)::int from numbered) as numbered`
  const numbered = series?.numbered ?? 0
  // Letters have waited for the numbers of their receipts.
  if (numbered > 0) await enqueue(tx, 'deliver_letters', {})
  return numbered
}
