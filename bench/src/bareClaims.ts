import { randomUUID } from 'node:crypto'
import type { DatabaseConnection } from '@tessera/server/db/sql.ts'
import pg from 'pg'
import { type LatencySummary, summarise } from './statistics.ts'
import { answerQuestions } from './worker.ts'

export interface ClaimRun {
  readonly connection: Extract<DatabaseConnection, { socketFolder: string }>
  readonly licenceId: string
  /** One for each connection. */
  readonly people: readonly { readonly userId: string; readonly sid: string }[]
  readonly forMs: number
}

export interface ClaimResult extends LatencySummary {
  /** Claims and releases, each counted. */
  readonly requests: number
  readonly elapsedMs: number
}

/** Takes the lock of the licence, as a claim of the server does. */
const LOCK_LICENCE = `
  select uuid, serial, title, number_of_users, on_full, valid_to from licences
   where uuid = $1 and uuid in (select licence_id from licence_members where user_id = $2)
     for no key update`

const LOCK_USER = `
  select 1 from sessions s join users u on u.uuid = s.user_id where s.sid = $1 for no key update of u`

const LOCK_OWN_SEAT = `
  select uuid from licence_seats
   where licence_id = $1 and counted_as = $2 and released_at is null for update`

const COUNT_SEATS = `
  select m.role, t.taken, t.lingering, t.own_lingers,
         (select count(*)::int from licence_line w where w.licence_id = m.licence_id) as waiting
    from licence_members m cross join lateral count_licence_seats(m.licence_id, $2::text) t
   where m.licence_id = $1 and m.user_id = $3`

const TAKE_SEAT = `
  insert into licence_seats (licence_id, uuid, user_id, counted_as) values ($1, $2, $3, $4)`

const SIT = `
  update sessions set licence_id = $1, licence_seat_id = $2, last_seen_at = statement_timestamp()
   where sid = $3 and ended_at is null and licence_seat_id is null`

const LOCK_SEAT = `
  select s.uuid from licence_seats s
   where s.uuid = (select licence_seat_id from sessions where sid = $1) for update`

const LOCK_SESSION = `
  select licence_seat_id from sessions where sid = $1 and ended_at is null for no key update`

const STAND_UP = `update sessions set licence_id = null, licence_seat_id = null where sid = $1`

const RELEASE_SEAT = `
  update licence_seats
     set released_at = statement_timestamp(), release_reason = 'given_back',
         free_at = greatest(statement_timestamp(), tokens_until, borrowed_until)
   where uuid = $1 and released_at is null
     and uuid not in (select x.licence_seat_id from sessions x
                       where x.licence_id = $2 and x.licence_seat_id = $1
                         and x.ended_at is null and x.expires_at > statement_timestamp())`

let opened: Promise<pg.Client[]> | undefined

/**
 * The baseline of claims: the driver alone runs the locked statements of a claim and of a release.
 * It checks no token, and it decides nothing. It waits for its writes before it commits.
 */
async function run({ connection, licenceId, people, forMs }: ClaimRun): Promise<ClaimResult> {
  opened ??= Promise.all(
    people.map(async () => {
      const client = new pg.Client({
        host: connection.socketFolder,
        user: connection.user,
        database: connection.database,
        pipeline: true,
      })
      await client.connect()
      return client
    }),
  )
  const clients = await opened
  const latenciesMs: number[] = []
  const startedAt = performance.now()
  await Promise.all(
    clients.map(async (client, i) => {
      const person = people[i]
      if (!person) return
      while (performance.now() - startedAt < forMs) {
        const sentAt = performance.now()
        const licenceSeatId = await claim(client, licenceId, person)
        const claimedAt = performance.now()
        await release(client, { licenceId, licenceSeatId, sid: person.sid })
        latenciesMs.push(claimedAt - sentAt, performance.now() - claimedAt)
      }
    }),
  )
  return {
    requests: latenciesMs.length,
    elapsedMs: performance.now() - startedAt,
    ...summarise(latenciesMs),
  }
}

async function claim(
  client: pg.Client,
  licenceId: string,
  { userId, sid }: ClaimRun['people'][number],
): Promise<string> {
  const ask = asker(client)
  const licenceSeatId = randomUUID()
  await client.query('begin')
  await ask('lock user', LOCK_USER, [sid])
  const [, , counted] = await Promise.all([
    ask('lock licence', LOCK_LICENCE, [licenceId, userId]),
    ask('lock own', LOCK_OWN_SEAT, [licenceId, userId]),
    ask('count', COUNT_SEATS, [licenceId, userId, userId]),
  ])
  if (counted.rowCount !== 1) throw new Error(`${userId} is no member.`)
  await Promise.all([
    ask('take', TAKE_SEAT, [licenceId, licenceSeatId, userId, userId]),
    ask('sit', SIT, [licenceId, licenceSeatId, sid]),
  ])
  await client.query('commit')
  return licenceSeatId
}

async function release(
  client: pg.Client,
  { licenceId, licenceSeatId, sid }: { licenceId: string; licenceSeatId: string; sid: string },
): Promise<void> {
  const ask = asker(client)
  await client.query('begin')
  await Promise.all([ask('lock seat', LOCK_SEAT, [sid]), ask('lock session', LOCK_SESSION, [sid])])
  const [, , released] = await Promise.all([
    ask('stand up', STAND_UP, [sid]),
    ask('lock seat', LOCK_SEAT, [sid]),
    ask('release', RELEASE_SEAT, [licenceSeatId, licenceId]),
  ])
  if (released.rowCount !== 1) throw new Error(`${licenceSeatId} was released before.`)
  await client.query('commit')
}

function asker(client: pg.Client) {
  return (name: string, text: string, values: readonly string[]) =>
    client.query({ name, text, values: [...values] })
}

await answerQuestions(run)
