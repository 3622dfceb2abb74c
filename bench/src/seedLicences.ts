import { randomBytes } from 'node:crypto'
import { newId } from '@tessera/server/db/ids.ts'
import { toCrockford } from '@tessera/server/vault/base32.ts'
import type { Stage } from './stage.ts'

/** Makes licences of one owner, valid for a year. Returns their ids. */
export async function seedLicences(
  { sql }: Stage,
  { count, licenceSeats }: { readonly count: number; readonly licenceSeats: number },
): Promise<string[]> {
  const ownerId = newId()
  await sql`
    insert into owners (uuid, name, surname, email, affiliation, comments)
    values (${ownerId}, 'A', 'Benchmark', 'bench@example.org', 'Bench', '')`
  const licences = Array.from({ length: count }, () => ({
    uuid: newId(),
    serial: toCrockford(randomBytes(10)).replace(/.{4}(?=.)/g, '$&-'),
  }))
  await sql`
    insert into licences (uuid, serial, owner_id, title, number_of_users, valid_from, valid_to, on_full)
    select uuid, serial, ${ownerId}, 'Bench', ${licenceSeats}, now() - interval '1 day', now() + interval '1 year', 'deny'
      from unnest(${licences.map(({ uuid }) => uuid)}::uuid[], ${licences.map(({ serial }) => serial)}::text[])
        as l (uuid, serial)`
  return licences.map(({ uuid }) => uuid)
}

/** Makes people members, distributed over the licences in turn. */
export async function seedMembers(
  { sql }: Stage,
  { licenceIds, userIds }: { licenceIds: readonly string[]; userIds: readonly string[] },
): Promise<void> {
  const licences = userIds.map((_, i) => licenceIds[i % licenceIds.length] ?? '')
  await sql`
    insert into licence_members (licence_id, user_id, accepted_at)
    select l, u, now() from unnest(${licences}::uuid[], ${[...userIds]}::uuid[]) as m (l, u)`
}

/**
 * Puts people into each licence, each with a live login session and a licence seat. Works in
 * chunks, because there may be half a million.
 */
export async function seedLicenceSeats(
  { sql }: Stage,
  { licenceIds, inEach, prefix }: { licenceIds: readonly string[]; inEach: number; prefix: string },
  onProgress: (made: number) => void,
): Promise<void> {
  const chunk = 1_000
  for (let from = 0; from < licenceIds.length; from += chunk) {
    const some = licenceIds.slice(from, from + chunk)
    await sql.begin(async (tx) => {
      // The rows are correct, and checking each would read a table that is not analysed yet.
      await tx`set local session_replication_role = replica`
      await tx`set local statement_timeout = 0`
      await tx`
        with people as materialized (
          select uuidv7() as user_id, uuidv7() as licence_seat_id, uuidv7() as sid, l.licence_id, l.i, n
            from unnest(${some}::uuid[]) with ordinality as l (licence_id, i), generate_series(1, ${inEach}::int) n
        ), users_made as (
          insert into users (uuid, username, email, first_name, last_name, password_hash)
          select user_id, ${prefix} || '.' || (${from} + i) || '.' || n, 'seat@example.org', 'First', 'Last', '' from people
        ), members as (
          insert into licence_members (licence_id, user_id, accepted_at)
          select licence_id, user_id, now() from people
        ), seats as (
          insert into licence_seats (licence_id, uuid, user_id, counted_as)
          select licence_id, licence_seat_id, user_id, user_id::text from people
        )
        insert into sessions (sid, user_id, delivery, address, expires_at, licence_id, licence_seat_id)
        select sid, user_id, 'both', '127.0.0.1', now() + interval '60 days', licence_id, licence_seat_id from people`
    })
    onProgress((from + some.length) * inEach)
  }
  await sql.script('vacuum (analyze)')
}
