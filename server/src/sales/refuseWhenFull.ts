import type { LockedQuota } from '../catalogue/lockQuotas.ts'
import { type Offer, offerColumns } from '../catalogue/readOffer.ts'
import type { Sql } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import type { Claim } from './claim.ts'
import { decideClaims } from './decideClaims.ts'
import { holdIsOver } from './orderColumns.ts'

/**
 * Refuses claims of an event that is sold out without a lock and without a transaction: what was
 * committed when they arrived left no place for any of them, not even in a hold that is over. It
 * takes nothing, so nothing can be taken twice (law 1).
 *
 * Each person is taken for a buyer who sees the event and has nothing yet. A buyer with an open
 * order may so be told of the missing place instead; both are true. Of an event that was never
 * published nothing is said here: its claims are refused for another reason than a place.
 *
 * @returns The refusals in the order of the claims; undefined when one of them is not refused for a
 * place, and all are to be decided under the locks.
 */
export async function refuseWhenFull(
  sql: Sql,
  { eventId, claims }: { readonly eventId: string; readonly claims: readonly Claim[] },
): Promise<Refusal[] | undefined> {
  if (claims.some(({ wish }) => wish.kind === 'registration')) return undefined
  const [found] = await sql<Found[]>`
    select ${offerColumns(sql)},
           exists (select 1 from (select * from orders o where ${holdIsOver(sql)} offset 0) o
                    where o.event_id = e.uuid) as has_holds_over,
           (select json_agg(json_build_object('uuid', q.uuid, 'size', q.size, 'taken', q.taken))
              from quotas q where q.event_id = e.uuid) as quotas
      from events e where e.uuid = ${eventId}`
  if (!found || found.has_holds_over) return undefined
  const { quotas, ...offer } = found
  const refusals = new Map<string, Refusal>()
  for (const claim of claims) {
    const key = keyOf(claim)
    if (refusals.has(key)) continue
    const buyers = [
      {
        user_id: claim.userId ?? '',
        sees_event: true,
        open_order: null,
        unpaid_holds: [],
        held: [],
        rows: 0,
      },
    ]
    const [outcome] = decideClaims({ eventId, offer, quotas, buyers }, [claim]).outcomes
    if (!(outcome instanceof Refusal) || outcome.code !== 'sold_out') return undefined
    refusals.set(key, outcome)
  }
  return claims.flatMap((claim) => refusals.get(keyOf(claim)) ?? [])
}

/** Claims with the same key wish for the same, and are refused with one and the same refusal. */
function keyOf({ wish }: Claim): string {
  if (wish.kind === 'registration') return wish.kind
  const { kind, positions, total } = wish
  const products = positions.map(({ productId }) => productId).join(',')
  return `${kind} ${products} ${total ? `${total.amount_minor} ${total.currency}` : ''}`
}

interface Found extends Offer {
  readonly has_holds_over: boolean
  readonly quotas: readonly LockedQuota[]
}
