import { newId } from '@tessera/server/db/ids.ts'
import type { BareEvent } from './bareOrders.ts'
import type { Stage } from './stage.ts'

/** A published event at a venue that sells one free product, of a quota below its capacity. */
export async function seedSale({ sql }: Stage, size: number): Promise<BareEvent> {
  const [eventId, productId, quotaId, venueId] = [newId(), newId(), newId(), newId()]
  await sql`
    insert into venues (uuid, name, address, timezone, created_by)
    values (${venueId}, 'A benchmark', '', 'UTC', ${newId()})`
  await sql`
    insert into events (uuid, title, description, timezone, starts_at, ends_at, status, venue_id,
                        seller_id, created_by, published_at)
    values (${eventId}, 'A benchmark', '', 'UTC', now() + interval '1 hour', now() + interval '25 hours', 'PUBLISHED',
            ${venueId}, (select uuid from sellers limit 1), ${newId()}, now())`
  await sql`
    insert into quotas (event_id, uuid, name, size)
    values (${eventId}, ${eventId}, '', 100000000), (${eventId}, ${quotaId}, 'Floor', ${size})`
  await sql`
    insert into products (event_id, uuid, name, price_minor, currency)
    values (${eventId}, ${productId}, 'Standing', 0, 'DKK')`
  await sql`
    insert into product_quotas (event_id, product_id, quota_id)
    values (${eventId}, ${productId}, ${quotaId})`
  return { eventId, productId, quotaId, venueId }
}

/** A free product of an event, without a limit and without a quota of its own. */
export async function seedFreeProduct({ sql }: Stage, eventId: string): Promise<string> {
  const uuid = newId()
  await sql`
    insert into products (event_id, uuid, name, price_minor, currency)
    values (${eventId}, ${uuid}, 'Standing', 0, 'DKK')`
  return uuid
}
