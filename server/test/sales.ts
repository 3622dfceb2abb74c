import { newId } from '../src/db/ids.ts'
import type { Sql, SqlPool } from '../src/db/sql.ts'
import { newClaim } from '../src/sales/newClaim.ts'
import { openClaims } from '../src/sales/openClaims.ts'
import type { Order } from '../src/sales/orderColumns.ts'

/** What a person of a test orders. */
export interface Wanted {
  readonly userId: string
  readonly productIds: readonly string[]
  readonly orderNumber?: string
}

/** Makes a product, below HTTP: 345 kr. by default. */
export async function seedProduct(
  sql: Sql,
  product: {
    readonly eventId: string
    readonly priceMinor?: number
    readonly limitPerPerson?: number
    readonly quotaIds?: readonly string[]
  },
): Promise<string> {
  const { eventId, priceMinor = 34_500, limitPerPerson = null, quotaIds = [] } = product
  const uuid = newId()
  await sql`
    insert into products (event_id, uuid, name, price_minor, currency, vat_rate_bp, limit_per_person)
    values (${eventId}, ${uuid}, 'Standing', ${priceMinor}, 'DKK', 2500, ${limitPerPerson})`
  for (const quotaId of quotaIds)
    await sql`
      insert into product_quotas (event_id, product_id, quota_id)
      values (${eventId}, ${uuid}, ${quotaId})`
  return uuid
}

/** Makes a quota, below HTTP: a floor. */
export async function seedQuota(
  sql: Sql,
  quota: { readonly eventId: string; readonly size: number; readonly uuid?: string },
): Promise<string> {
  const { eventId, size, uuid = newId() } = quota
  await sql`
    insert into quotas (event_id, uuid, name, size) values (${eventId}, ${uuid}, 'Floor', ${size})`
  return uuid
}

/** Opens the sale of one process, without HTTP and without keys. */
export function openClaimsOf(sql: SqlPool): (eventId: string, wanted: Wanted) => Promise<Order> {
  const claim = openClaims<object, object>(sql, {
    look: async () => [],
    keep: () => () => undefined,
  })
  return async (eventId, { userId, productIds, orderNumber }) => {
    const positions = productIds.map((productId) => ({ productId, ticketId: newId() }))
    const made = newClaim({ eventId, userId, wish: { kind: 'order', positions, total: null } })
    const claimed = await claim(orderNumber ? { ...made, orderNumber } : made, undefined)
    if (!('order' in claimed)) throw new Error('An order was answered as a registration.')
    return claimed.order
  }
}

const LOCK_TIMEOUT = '55P03'

/**
 * Repeats what waited too long for a lock, as a caller does who is told that the server is busy.
 */
export async function untilAnswered<T>(work: () => Promise<T>): Promise<T> {
  for (;;)
    try {
      return await work()
    } catch (error) {
      if (Object(error).code !== LOCK_TIMEOUT) throw error
    }
}
