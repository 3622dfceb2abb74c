import { hash } from '@node-rs/argon2'
import { newId } from '@tessera/server/db/ids.ts'
import { ARGON2_PARAMETERS } from '@tessera/server/identity/password.ts'
import { signAccessToken } from '@tessera/server/tokens/accessToken.ts'
import { openKeyring } from '@tessera/server/tokens/signingKeys.ts'
import { toBase32 } from '@tessera/server/vault/base32.ts'
import { openTicketSecrets } from '@tessera/server/vault/ticketKeys.ts'
import type { TotpSetting } from '@tessera/server/vault/totp.ts'
import type { SecretOfPerson, SecretOfTicket } from './loadGenerator.ts'
import type { Stage } from './stage.ts'

export const PASSWORD = 'correct horse battery staple'

/** The code setting of the event: the default of the product. */
export const SETTING: TotpSetting = { algorithm: 'SHA1', digits: 6, period: 30 }

/** Rows per statement of a seed: enough to be fast, few enough to show progress. */
const SEED_CHUNK = 100_000

/** A published event with open gates, and an admin who may scan and read its roster. */
export interface SeededEvent {
  readonly eventId: string
  readonly adminTokens: readonly string[]
}

/**
 * @param admins The number of people who work at its gates.
 * @param prefix The beginning of their names.
 */
export async function seedEvent(
  stage: Stage,
  admins: number,
  prefix = 'admin',
): Promise<SeededEvent> {
  const eventId = newId()
  const { sql } = stage
  await sql`
    insert into events (uuid, title, description, timezone, starts_at, ends_at, status, totp_frozen, created_by,
                        published_at, seller_id)
    values (${eventId}, 'A benchmark', '', 'UTC', now() + interval '1 hour', now() + interval '25 hours', 'PUBLISHED', true,
            ${newId()}, now(), (select uuid from sellers limit 1))`
  await sql`
    insert into quotas (event_id, uuid, name, size)
    values (${eventId}, ${eventId}, '', 100000000)`
  const people = await seedPeople(stage, admins, prefix)
  await sql`
    insert into roster_entries (event_id, role, user_id)
    select ${eventId}, 'admin', u.uuid from unnest(${people.map(({ userId }) => userId)}::uuid[]) as u (uuid)`
  return { eventId, adminTokens: await signTokens(stage, people) }
}

export interface LoggedInPerson {
  readonly userId: string
  readonly sid: string
}

/** People with one live login session each. */
export function seedPeople(
  { sql }: Stage,
  count: number,
  prefix: string,
): Promise<LoggedInPerson[]> {
  return sql<LoggedInPerson[]>`
    with people as (
      insert into users (uuid, username, email, first_name, last_name, password_hash)
      select uuidv7(), ${prefix} || '.' || n, ${prefix} || '.' || n || '@example.org', 'First', 'Last', ''
        from generate_series(1, ${count}::int) n
      returning uuid
    )
    insert into sessions (sid, user_id, delivery, address, expires_at)
    select uuidv7(), uuid, 'both', '127.0.0.1', now() + interval '60 days' from people
    returning user_id as "userId", sid`
}

/** Access tokens, signed as the server signs them. */
export async function signTokens(
  { sql, vault, publicUrl }: Stage,
  people: readonly LoggedInPerson[],
): Promise<string[]> {
  const parties = {
    keyring: openKeyring(sql, vault),
    issuer: publicUrl,
    audience: `${publicUrl}/api/v1`,
  }
  const epoch = Date.now() / 1000
  return Promise.all(people.map((person) => signAccessToken(parties, { ...person, epoch })))
}

/**
 * People who log in for the first time. They share one password, hashed as the product does it, and
 * have one factor each.
 *
 * @param prefix The beginning of their names.
 */
export async function seedFactors(
  stage: Stage,
  count: number,
  prefix = 'login',
): Promise<(SecretOfPerson & { readonly userId: string })[]> {
  const { sql, vault } = stage
  const passwordHash = await hash(PASSWORD, ARGON2_PARAMETERS)
  const people = Array.from({ length: count }, (_, n) => {
    const uuid = newId()
    const key = crypto.getRandomValues(new Uint8Array(20))
    return {
      uuid,
      username: `${prefix}.${n}`,
      secret: toBase32(key),
      sealed: vault.seal('totp', uuid, key).toString('hex'),
    }
  })
  await sql`
    with people as (
      insert into users (uuid, username, email, first_name, last_name, password_hash)
      select uuid, username, username || '@example.org', 'First', 'Last', ${passwordHash}
        from unnest(${people.map(({ uuid }) => uuid)}::uuid[], ${people.map(({ username }) => username)}::text[])
          as p (uuid, username)
    )
    insert into second_factors (user_id, secret_sealed)
    select uuid, decode(sealed, 'hex')
      from unnest(${people.map(({ uuid }) => uuid)}::uuid[], ${people.map(({ sealed }) => sealed)}::text[])
        as p (uuid, sealed)`
  return people.map(({ uuid, username, secret }) => ({ userId: uuid, username, secret }))
}

/**
 * Holders with one booked ticket, its credential and one live login session each.
 *
 * @param onProgress Called with the number of holders so far.
 */
export async function seedTickets(
  { sql }: Stage,
  { eventId, from, to }: { eventId: string; from: number; to: number },
  onProgress: (made: number) => void = () => {},
): Promise<void> {
  for (let first = from + 1; first <= to; first += SEED_CHUNK) {
    const last = Math.min(to, first + SEED_CHUNK - 1)
    await sql.begin(async (tx) => {
      // The rows are correct, and checking each would read a table that is not analysed yet.
      await tx`set local session_replication_role = replica`
      await tx`
      with holders as materialized (
        select uuidv7() as user_id, uuidv7() as ticket_id, 'holder.' || n as username,
               upper(substr(replace(gen_random_uuid()::text, '-', ''), 1, 16)) as credential_id
          from generate_series(${first}::int, ${last}::int) n
      ), people as (
        insert into users (uuid, username, email, first_name, last_name, password_hash)
        select user_id, username, username || '@example.org', 'First', 'Last', '' from holders
      ), logins as (
        insert into sessions (sid, user_id, delivery, address, expires_at)
        select uuidv7(), user_id, 'both', '127.0.0.1', now() + interval '60 days' from holders
      ), places as (
        insert into tickets (event_id, uuid, user_id, holder_username, holder_name, origin, status, credential_id,
                             credential_created_at)
        select ${eventId}, ticket_id, user_id, username, 'First Last', 'REGISTRATION', 'BOOKED', credential_id, now()
          from holders
      ), ticket_places as (
        insert into ticket_locators (ticket_id, event_id) select ticket_id, ${eventId} from holders
      )
      insert into credential_locators (credential_id, event_id, ticket_id)
      select credential_id, ${eventId}, ticket_id from holders`
    })
    onProgress(last)
  }
  await sql`
    update quotas set taken = (select count(*) from tickets where event_id = ${eventId}) where uuid = ${eventId}`
  await sql.script('vacuum (analyze)')
}

/** Unused tickets of the event with the data of their holders' phones, in random order. */
export async function readSecrets(
  { sql, vault }: Stage,
  { eventId, limit }: { eventId: string; limit: number },
): Promise<SecretOfTicket[]> {
  const rows = await sql<{ uuid: string; credential_id: string }[]>`
    select uuid, credential_id from tickets where event_id = ${eventId} and status = 'BOOKED'
     order by hashtext(credential_id) limit ${limit}`
  const secrets = openTicketSecrets(vault)
  return rows.map(({ uuid, credential_id: credentialId }) => ({
    ticketId: uuid,
    credentialId,
    secret: toBase32(secrets({ eventId, generation: 1, credentialId, setting: SETTING })),
  }))
}
