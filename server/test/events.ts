import { randomBytes } from 'node:crypto'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { createEvent } from '../src/catalogue/createEvent.ts'
import type { EventInput } from '../src/catalogue/eventInput.ts'
import { newId } from '../src/db/ids.ts'
import type { Sql, SqlPool } from '../src/db/sql.ts'
import { fromBase32, toCrockford } from '../src/vault/base32.ts'
import { codeAt, type TotpSetting } from '../src/vault/totp.ts'
import type { Person, TestApp } from './app.ts'

/** A published event, its organiser and its agent. */
export interface TestEvent {
  readonly uuid: string
  readonly organiser: Person
  readonly agent: Person
}

/** Makes a published event with an organiser and an agent, through the API. */
export async function publishedEvent(t: TestApp, input: object = {}): Promise<TestEvent> {
  const organiser = await t.person({ role: 'organiser' })
  const agent = await t.person()
  const body = {
    title: 'A concert',
    description: 'In the park.',
    starts_at: '2030-06-01T18:00:00Z',
    capacity: 100,
    ...input,
  }
  const made = await t.call('POST', '/event', { as: organiser, body })
  if (made.statusCode !== 201) throw new Error(`The event was not created: ${made.body}`)
  const { uuid } = made.json()
  await t.call('POST', `/event/${uuid}/publish`, { as: organiser })
  await t.call('POST', `/event/${uuid}/agents`, {
    as: organiser,
    body: { username: agent.username },
  })
  return { uuid, organiser, agent }
}

/** A credential as `POST /ticket` returns it. */
export interface TestCredential extends TotpSetting {
  readonly ticket_id: string
  readonly credential_id: string
  readonly event_id: string
  readonly secret: string
}

/** Registers a person and issues the credential to their login session. */
export async function heldTicket(
  t: TestApp,
  event: TestEvent,
  person: Person,
): Promise<TestCredential> {
  await t.call('POST', `/user/${person.username}/events`, {
    as: person,
    body: { event_id: event.uuid },
  })
  const taken = await t.call('POST', '/ticket', { as: person, body: { event_id: event.uuid } })
  if (taken.statusCode >= 300) throw new Error(`The credential was not issued: ${taken.body}`)
  return taken.json()
}

/** The current ticket code by the database's clock, or the code some steps away. */
export async function ticketCode(
  t: TestApp,
  credential: TestCredential,
  stepsAway = 0,
): Promise<string> {
  return ticketCodeOf(credential, (await stepNow(t.sql, credential.period)) + stepsAway)
}

/** The ticket code of a step. */
export function ticketCodeOf(credential: TestCredential, step: number): string {
  return `T1.${credential.credential_id}.${codeAt(fromBase32(credential.secret), step, credential)}`
}

/** A code that does not belong to the steps around now. */
export async function wrongTicketCode(t: TestApp, credential: TestCredential): Promise<string> {
  const now = await stepNow(t.sql, credential.period)
  const right = new Set<string>()
  for (let away = -25; away <= 25; away++) right.add(ticketCodeOf(credential, now + away))
  for (let digits = 0; ; digits++) {
    const code = `T1.${credential.credential_id}.${String(digits).padStart(credential.digits, '0')}`
    if (!right.has(code)) return code
  }
}

/** Sends a request to one of several applications; `call` uses the first. */
export function callOn(
  app: FastifyInstance,
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  { as, body }: { as: Person; body?: object },
): Promise<LightMyRequestResponse> {
  return app.inject({
    method,
    url: `/api/v1${path}`,
    headers: { authorization: `Bearer ${as.accessToken}` },
    ...(body && { payload: body }),
  })
}

/** Makes people who never log in, for the rooms below HTTP. */
export async function seedUsers(sql: Sql, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId())
  await sql`
    insert into users (uuid, username, email, first_name, last_name, password_hash)
    select id, 'u' || right(replace(id::text, '-', ''), 20), id || '@example.org', 'First', 'Last', '-'
      from unnest(${ids}::uuid[]) as id`
  return ids
}

/** Makes a published event without an organiser. */
export async function seedEvent(sql: Sql, input: Partial<EventInput> = {}): Promise<string> {
  const { uuid } = await createEvent(sql, {
    creatorId: newId(),
    input: {
      title: 'A concert',
      description: '',
      starts_at: '2030-06-01T18:00:00Z',
      capacity: 100,
      ...input,
    },
  })
  await sql`update events set status = 'PUBLISHED', published_at = now() where uuid = ${uuid}`
  return uuid
}

/** A ticket with a credential, as the judge of scans sees it. */
export interface SeededTicket {
  readonly eventId: string
  readonly ticketId: string
  readonly userId: string
  readonly credentialId: string
}

/** Makes booked tickets with credentials whose secrets nobody has fetched. */
export async function seedTickets(
  sql: Sql,
  eventId: string,
  count: number,
): Promise<SeededTicket[]> {
  const tickets = Array.from({ length: count }, () => ({
    eventId,
    ticketId: newId(),
    userId: newId(),
    credentialId: toCrockford(randomBytes(10)),
  }))
  for (const { ticketId, userId, credentialId } of tickets)
    await sql`
      insert into tickets (event_id, uuid, user_id, holder_username, holder_name, origin, status,
                           credential_id, credential_created_at)
      values (${eventId}, ${ticketId}, ${userId}, ${`u${userId.slice(-12)}`}, 'First Last', 'REGISTRATION',
              'BOOKED', ${credentialId}, now())`
  await sql`update quotas set taken = taken + ${count}::int where uuid = ${eventId}`
  return tickets
}

/** The current step by the database's clock. */
export async function stepNow(sql: Sql, period = 30): Promise<number> {
  const [now] = await sql<{ epoch: number }[]>`
    select extract(epoch from clock_timestamp())::float8 as epoch`
  return Math.floor((now?.epoch ?? 0) / period)
}

/**
 * Waits until the current step has this many seconds left, because a test that counts steps must
 * not run into the next one.
 */
export async function roomInStep(sql: Sql, seconds: number, period = 30): Promise<void> {
  await sql`
    select pg_sleep(case when left_seconds < ${seconds} then left_seconds + 0.01 else 0 end)
      from (select ${period}::float8 - mod(extract(epoch from clock_timestamp()), ${period}::int)::float8
                   as left_seconds) step`
}

/** Opens every connection of a pool: in a race, nobody may first wait for a connection. */
export async function openConnections(...pools: readonly SqlPool[]): Promise<void> {
  await Promise.all(
    pools.flatMap((pool) =>
      Array.from({ length: pool.connections.max }, () => pool`select pg_sleep(0.05)`),
    ),
  )
}
