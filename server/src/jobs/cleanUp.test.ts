import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { seedEvent, seedTickets, seedUsers } from '../../test/events.ts'
import { identifier } from '../db/columns.ts'
import { newId } from '../db/ids.ts'
import { openSql } from '../db/sql.ts'
import { forgetAnswers } from '../edge/forgetAnswers.ts'
import { cleanUp } from './cleanUp.ts'

const { sql, connection } = testDatabase()

/** What remains of a table, by the mark of each row. */
const marks = async (table: string, column: string): Promise<string[]> => {
  const rows = await sql<{ mark: string }[]>`
    select ${identifier(column)}::text as mark from ${identifier(table)} order by 1`
  return rows.map(({ mark }) => mark)
}

test('the denylist loses what no token names any more', async () => {
  const [over, live] = [newId(), newId()]
  await sql`
    insert into denylist (id, kind, expires_at)
    values (${over}, 'sid', now() - interval '1 second'), (${live}, 'jti', now() + interval '1 minute')`
  await expect(cleanUp(sql)).resolves.toEqual({ denylist: 1 })
  await expect(marks('denylist', 'id')).resolves.toEqual([live])
})

test('a budget goes a day after its last attempt, and not while it still holds somebody back', async () => {
  await sql`
    insert into attempt_budgets (subject, used, counted_at, free_at)
    values ('over', 3, now() - interval '25 hours', now() - interval '24 hours'),
           ('fresh', 3, now() - interval '23 hours', now() - interval '23 hours'),
           ('held', 9, now() - interval '25 hours', now() + interval '1 minute')`
  await expect(cleanUp(sql)).resolves.toEqual({ 'attempt budgets': 1 })
  await expect(marks('attempt_budgets', 'subject')).resolves.toEqual(['fresh', 'held'])
})

test('law 4: the answer to an Idempotency-Key is kept for 24 hours', async () => {
  const [userId = ''] = await seedUsers(sql, 1)
  for (const [key, hours] of [
    ['over', 25],
    ['kept', 23],
  ] as const)
    await sql`
      insert into idempotent_answers (user_id, key, request_hash, status, body, created_at)
      values (${userId}, ${key}, ${randomBytes(32)}, 201, '{}', now() - make_interval(hours => ${hours}))`
  await expect(cleanUp(sql, { 'idempotent answers': forgetAnswers })).resolves.toEqual({
    'idempotent answers': 1,
  })
  await expect(marks('idempotent_answers', 'key')).resolves.toEqual(['kept'])
})

test('a login session goes thirty days after it ended or expired, and no live one ever', async () => {
  const [userId = ''] = await seedUsers(sql, 1)
  const session = (name: string, expires: string, ended: string | null) =>
    sql`
      insert into sessions (sid, user_id, delivery, device_name, address, expires_at, ended_at, end_reason,
                            last_seen_at, created_at)
      values (${newId()}, ${userId}, 'both', ${name}, '127.0.0.1', now() + ${expires}::interval,
              now() + ${ended}::interval, ${ended === null ? null : 'logged_out'},
              now() - interval '400 days', now() - interval '400 days')`
  await session('ended long ago', '20 days', '-31 days')
  await session('expired long ago', '-31 days', null)
  await session('ended lately', '-31 days', '-29 days')
  await session('expired lately', '-29 days', null)
  await session('live', '60 days', null)
  await expect(cleanUp(sql)).resolves.toEqual({ 'ended login sessions': 2 })
  await expect(marks('sessions', 'device_name')).resolves.toEqual([
    'ended lately',
    'expired lately',
    'live',
  ])
})

test('a browser is known for 400 days after its last login', async () => {
  const [userId = ''] = await seedUsers(sql, 1)
  const [over, known] = [newId(), newId()]
  await sql`
    insert into known_browsers (browser_id, user_id, last_login_at)
    values (${over}, ${userId}, now() - interval '401 days'),
           (${known}, ${userId}, now() - interval '399 days')`
  await expect(cleanUp(sql)).resolves.toEqual({ 'known browsers': 1 })
  await expect(marks('known_browsers', 'browser_id')).resolves.toEqual([known])
})

test('a network is known for 400 days after its last login', async () => {
  const [userId = ''] = await seedUsers(sql, 1)
  await sql`
    insert into known_networks (user_id, network_hash, last_login_at)
    values (${userId}, 'over', now() - interval '401 days'), (${userId}, 'known', now() - interval '399 days')`
  await expect(cleanUp(sql)).resolves.toEqual({ 'known networks': 1 })
  await expect(marks('known_networks', 'network_hash')).resolves.toEqual(['known'])
})

test('the guesses of an agent are forgotten after an hour', async () => {
  const [over, kept] = [newId(), newId()]
  await sql`
    insert into gate_guesses (actor_id, wrong, since, free_at)
    values (${over}, 99, now() - interval '61 minutes', now()), (${kept}, 1, now() - interval '59 minutes', now())`
  await expect(cleanUp(sql)).resolves.toEqual({ 'gate guesses': 1 })
  await expect(marks('gate_guesses', 'actor_id')).resolves.toEqual([kept])
})

test('what is over of a licence goes: pending logins, places in line, and the history after 400 days', async () => {
  const [owner, licence] = [newId(), newId()]
  const users = await seedUsers(sql, 3)
  const [over = '', kept = '', live = ''] = users
  await sql`
    insert into owners (uuid, name, surname, email, affiliation, comments) values (${owner}, '', '', '', '', '')`
  await sql`
    insert into licences (uuid, serial, owner_id, title, number_of_users, valid_from, valid_to)
    values (${licence}, '0000-0000-0000-0000', ${owner}, '', 1, now(), now() + interval '1 day')`
  await sql`
    insert into pending_logins (ticket_hash, user_id, licence_id, browser_id, expires_at)
    values (${randomBytes(32)}, ${over}, ${licence}, ${newId()}, now() - interval '1 second'),
           (${randomBytes(32)}, ${kept}, ${licence}, ${newId()}, now() + interval '1 minute')`
  await sql`
    insert into licence_line (licence_id, user_id, asked_at)
    values (${licence}, ${over}, now() - interval '61 minutes'), (${licence}, ${kept}, now() - interval '59 minutes')`
  await sql`
    insert into licence_refusals (licence_id, uuid, user_id, at, number_of_users, in_use)
    values (${licence}, ${newId()}, ${over}, now() - interval '401 days', 1, 1),
           (${licence}, ${newId()}, ${kept}, now() - interval '399 days', 1, 1)`
  const licenceSeat = (user: string, releasedDays: number | null, freeDays: number) => sql`
    insert into licence_seats (licence_id, uuid, user_id, counted_as, claimed_at, released_at, release_reason, free_at)
    values (${licence}, ${newId()}, ${user}, ${user}, now() - interval '900 days',
            now() - make_interval(days => ${releasedDays}), ${releasedDays && 'logged_out'},
            coalesce(now() - make_interval(days => ${releasedDays && freeDays}), 'infinity'))`
  await licenceSeat(over, 401, 401)
  await licenceSeat(kept, 399, 399)
  await licenceSeat(users[1] ?? '', 401, -1)
  await licenceSeat(live, null, 0)
  await expect(cleanUp(sql)).resolves.toEqual({
    'pending logins': 1,
    'places in line': 1,
    'refused logins': 1,
    'licence seats that were': 1,
  })
  await expect(marks('pending_logins', 'user_id')).resolves.toEqual([kept])
  await expect(marks('licence_line', 'user_id')).resolves.toEqual([kept])
  await expect(marks('licence_refusals', 'user_id')).resolves.toEqual([kept])
  await expect(marks('licence_seats', 'user_id')).resolves.toEqual([kept, kept, live].sort())
})

test('what is history stays: tickets, scans and the audit log', async () => {
  const eventId = await seedEvent(sql)
  const [ticket] = await seedTickets(sql, eventId, 1)
  await sql`
    update tickets set created_at = now() - interval '9 years', status = 'CANCELLED' where event_id = ${eventId}`
  await sql`
    insert into scans (event_id, uuid, recorded_at, happened_at, actor_kind, actor_id, direction, result, reason,
                       ticket_id)
    values (${eventId}, ${newId()}, now() - interval '9 years', now() - interval '9 years', 'user', ${newId()}, 'in', 'refused', 'bad_code',
            ${ticket?.ticketId ?? ''})`
  await sql`insert into audit_log (uuid, at, kind) values (${newId()}, now() - interval '9 years', 'x')`
  await expect(cleanUp(sql)).resolves.toEqual({})
  const [left] = await sql`
    select (select count(*)::int from tickets) as tickets, (select count(*)::int from scans) as scans,
           (select count(*)::int from audit_log) as audit`
  expect(left).toEqual({ tickets: 1, scans: 1, audit: 1 })
})

test('a failed login of a user that does not exist is forgotten after 90 days, one of a user never', async () => {
  const [userId = ''] = await seedUsers(sql, 1)
  await sql`
    insert into audit_log (uuid, at, kind, user_id, address)
    values (${newId()}, now() - interval '91 days', 'login_failed', null::uuid, 'over'),
           (${newId()}, now() - interval '89 days', 'login_failed', null, 'lately'),
           (${newId()}, now() - interval '91 days', 'keys_rotated', null, 'keys'),
           (${newId()}, now() - interval '91 days', 'login_failed', ${userId}, 'somebody')`
  await expect(cleanUp(sql)).resolves.toEqual({ 'failed logins of nobody': 1 })
  await expect(marks('audit_log', 'address')).resolves.toEqual(['keys', 'lately', 'somebody', null])
  for (const address of ['keys', 'lately', 'somebody'])
    await expect(sql`delete from audit_log where address = ${address}`).rejects.toThrow(
      'append-only',
    )
})

test('what a busy day leaves goes in one turn, however many chunks it takes, and turns at once share the work', async () => {
  const other = openSql(connection, { max: 1 })
  await sql`
    insert into denylist (id, kind, expires_at)
    select gen_random_uuid(), 'sid', now() - interval '1 minute' from generate_series(1, 12000)`
  const both = await Promise.all([cleanUp(sql), cleanUp(other)])
  await other.end()
  expect(both.reduce((sum, gone) => sum + (gone['denylist'] ?? 0), 0)).toBe(12_000)
  expect(await sql`select 1 from denylist where expires_at < now()`).toHaveLength(0)
})
