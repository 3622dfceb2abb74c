import { type Sql, transact } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import { type EncodedPicture, PICTURE_WIDTHS, type PictureWidth } from './encodePicture.ts'
import type { EventDetail } from './eventColumns.ts'
import { lockEvent } from './lockEvent.ts'
import { readEvent } from './readEvent.ts'

/** A stored picture in one width. */
export interface StoredPicture {
  readonly etag: string
  /** WebP. */
  readonly content: Buffer
  /** Whether anybody may see the event. */
  readonly is_public: boolean
}

/**
 * Gives an event its picture, in place of an earlier one. Under the lock of the event's row, so its
 * widths always belong to one picture.
 *
 * @throws {Refusal} `not_found`.
 */
export function setPicture(
  sql: Sql,
  { eventId, picture }: { readonly eventId: string; readonly picture: EncodedPicture },
): Promise<EventDetail> {
  return transact(sql, async (tx) => {
    await lockEvent(tx, eventId)
    await tx`delete from event_pictures where event_id = ${eventId}`
    await tx`
      insert into event_pictures (event_id, width, content)
      select ${eventId}, width, content
        from unnest(${[...PICTURE_WIDTHS]}::int[], ${[...picture.contents]}::bytea[]) as p (width, content)`
    await tx`
      update events set picture_etag = ${picture.etag}, updated_at = now() where uuid = ${eventId}`
    return readEvent(tx, eventId)
  })
}

/**
 * Takes the picture of an event away. Without one nothing changes.
 *
 * @throws {Refusal} `not_found`.
 */
export function removePicture(sql: Sql, eventId: string): Promise<void> {
  return transact(sql, async (tx) => {
    await lockEvent(tx, eventId)
    await tx`delete from event_pictures where event_id = ${eventId}`
    await tx`
      update events set picture_etag = null, updated_at = now()
       where uuid = ${eventId} and picture_etag is not null`
  })
}

/**
 * Reads the picture of an event. The caller must check whether it may be seen.
 *
 * @throws {Refusal} `not_found` when the event has none.
 */
export async function readPicture(
  sql: Sql,
  { eventId, width }: { readonly eventId: string; readonly width: PictureWidth },
): Promise<StoredPicture> {
  const [picture] = await sql<StoredPicture[]>`
    select e.picture_etag as etag, p.content, e.published_at is not null as is_public
      from events e join event_pictures p on p.event_id = e.uuid and p.width = ${width}::int
     where e.uuid = ${eventId} and e.picture_etag is not null`
  if (!picture) throw new Refusal('not_found', 'This event has no picture.')
  return picture
}
