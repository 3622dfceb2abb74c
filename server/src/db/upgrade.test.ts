import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as client from 'openid-client'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Person, testApp } from '../../test/app.ts'
import { emptyDatabase } from '../../test/database.ts'
import { type TestCredential, ticketCode, ticketCodeOf } from '../../test/events.ts'
import { counts, problemOf, refresh, unspentCode } from '../../test/logins.ts'
import { discover, listeningApp, type Registered } from '../../test/oidc.ts'
import { askToken, tokenOf } from '../../test/serviceAccounts.ts'
import { countRows, readDump, restoreDump } from '../../test/upgrade/restoreDump.ts'
import { signAccessToken } from '../tokens/accessToken.ts'
import { openKeyring } from '../tokens/signingKeys.ts'
import { backupMac } from '../vault/backupMac.ts'
import { fromBase32 } from '../vault/base32.ts'
import { checkMasterKey } from '../vault/masterKey.ts'
import { verifyBackup } from './backupFile.ts'
import { identifier } from './columns.ts'
import { migrate, pendingMigrations, readApplied, readMigrations } from './migrate.ts'
import { restore } from './restore.ts'
import type { Sql } from './sql.ts'

const folder = join(import.meta.dirname, '../../test/upgrade')
const facts = JSON.parse(readFileSync(join(folder, '2026-11-28.facts.json'), 'utf8'))
const masterKey = Buffer.from(facts.master_key, 'hex')
const dump = readDump('2026-11-28', facts.taken_at)

/**
 * What migrations after the dump have renamed. A migration that renames or drops something adds it
 * here, so that this test says for every column where its values went.
 */
const renamedTables: Readonly<Record<string, string>> = { login_tickets: 'pending_logins' }
const renamedColumns: Readonly<Record<string, string>> = {
  'sessions.seat_id': 'licence_seat_id',
  'sessions.factor_shown_at': 'factor_verified_at',
  'application_sessions.seat_id': 'licence_seat_id',
  'pending_logins.factor_shown_at': 'factor_verified_at',
  'scans.scanned_at': 'recorded_at',
}

/**
 * Nobody of the dump is owed recovery codes. What was owed is in `users.recovery_codes_owed`. How
 * many places an event has is in `quotas`, and its place is the name of its venue: tests below
 * compare them.
 */
const movedColumns: ReadonlySet<string> = new Set([
  'pending_logins.makes_recovery_codes',
  'events.capacity',
  'events.taken',
  'events.venue',
])

/** The files that were applied to databases in use. They must never change. */
const applied = {
  '0001_identity.sql': 'c64b9cc409e7c3e1d928d38d8f56cb9462edb82519326896affd5fa4bf363fea',
  '0002_catalogue.sql': '369d457a16a6a6c3ce22ccaea2f6fc97dbd799ea7239a366d7a83cfc39cdd0f9',
  '0003_booking.sql': '7c04dc9d3db5a8cab07351c73ece973075e99a97a866fc081e8c0348fa0ad909',
  '0004_admission.sql': 'a3ca447438e939ead0e30ee5f4c2d827fbab4f41ee404651ec5b2a9fe5a42428',
  '0005_licensing.sql': '192616a82c9e987a657502909db7ac9488a4a7dcfa8a6789753eb9eda8a95e63',
  '0006_licence_history.sql': 'ba23ff894dd828de731b31f9ecaeb9fe779ffc9acda13ac007f94a02105b3e1e',
  '0007_applications.sql': 'f71701f8b0c7530afbf49963f1c79dcac56db83fb6d848cb631fa5a55782dd8f',
  '0009_session_data.sql': 'b92b21c138b69ef1bb8063eff3e286d1347c78c7bc74f91c2bf379b78898664b',
  '0010_service_accounts.sql': 'f5536aae554ae68e032a7e891ebc8dd5251a3e1e107eb5107eeff11ae7783b88',
  '0011_counting_seats.sql': '5b42e468400cf5beb56b69ada0ce536c9f9a49afb2c2eadc6cb129d74ba95a2c',
}

type Rows = Record<string, readonly Readonly<Record<string, unknown>>[]>

const database = emptyDatabase()
const fromBackup = emptyDatabase()
let before: Rows = {}
let after: Rows = {}
let movedBySeconds = 0

beforeAll(async () => {
  movedBySeconds = await restoreDump(database.sql, dump)
  before = await readRows(database.sql)
  await migrate(database.sql)
  after = await readRows(database.sql)
})

const t = testApp({ database, masterKey })
const server = listeningApp(t)

/** Every row of every table. The growth of `migrations` is checked separately. */
async function readRows(sql: Sql): Promise<Rows> {
  const tables = await sql<{ name: string }[]>`
    select relname as name from pg_class
     where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'migrations'`
  const rows: Rows = {}
  for (const { name } of tables) {
    const found = await sql<{ row: Record<string, unknown> }[]>`
      select to_jsonb(t) as row from ${identifier(name)} t`
    rows[name] = found.map(({ row }) => row)
  }
  return rows
}

/** An event of the dump with the end that a migration has given it, if it had none. */
function withDefaultEnd(event: Readonly<Record<string, unknown>>) {
  if (event['ends_at'] !== null) return event
  const now = after['events']?.find(({ uuid }) => uuid === event['uuid'])
  return { ...event, ends_at: now?.['ends_at'] }
}

const newNameOf = (table: string): string => renamedTables[table] ?? table

/** Rows as text that can be compared: only these columns, in one order. */
function canonical(
  rows: Rows[string],
  columns: readonly (readonly [from: string, to: string])[],
): string[] {
  return rows
    .map((row) => JSON.stringify(columns.map(([from, to]) => [to, row[from]])))
    .toSorted((a, b) => (a < b ? -1 : 1))
}

function personOf(username: string): Person {
  const { secret, ...person } = facts.people[username]
  return { ...person, secret: fromBase32(secret), sid: '', accessToken: '', refreshToken: '' }
}

/** Logs a person of the dump in, with their password and a code of their old authenticator. */
async function logsIn(username: string, more: object = {}) {
  const security_code = await unspentCode(t, personOf(username))
  const body = { username, password: facts.password, security_code, ...more }
  return t.call('POST', '/auth-jwt/login', { body })
}

async function tokenFor(username: string): Promise<string> {
  const answer = await logsIn(username)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json().access_token
}

/** An access token of an old login session, signed as the old version did, with its key. */
async function accessTokenOf(session: { sid: string; user_id: string }): Promise<string> {
  const keyring = openKeyring(t.sql, t.vault)
  const issuer = 'http://localhost:8000'
  const [now] = await t.sql<{ epoch: number }[]>`
    select floor(extract(epoch from now()))::float8 as epoch`
  return signAccessToken(
    { keyring, issuer, audience: `${issuer}/api/v1` },
    { sid: session.sid, userId: session.user_id, epoch: now?.epoch ?? 0 },
  )
}

describe('the schema', () => {
  test('no migration that was ever applied has changed', async () => {
    const files = await readMigrations()
    const checksums = Object.fromEntries(files.map(({ name, checksum }) => [name, checksum]))
    expect(checksums).toMatchObject(applied)
    expect(files.map(({ name }) => name).slice(0, 10)).toEqual(Object.keys(applied))
  })

  test('a database of the version before is brought up to date', async () => {
    expect(await pendingMigrations(t.sql)).toEqual([])
    expect((await readApplied(t.sql)).length).toBeGreaterThan(Object.keys(applied).length)
    await checkMasterKey(t.sql, t.vault.fingerprint)
  })
})

describe('nothing is lost', () => {
  test('the dump has rows of every table', () => {
    const { migrations, ...counted } = countRows(dump)
    expect(migrations).toBe(10)
    const found = Object.entries(before).map(([name, rows]) => [name, rows.length])
    expect(Object.fromEntries(found)).toEqual(counted)
    expect(found.filter(([, count]) => count === 0)).toEqual([])
  })

  test('every table has as many rows as before', () => {
    const expected = Object.entries(before).map(([name, rows]) => [newNameOf(name), rows.length])
    const found = expected.map(([name]) => [name, after[String(name)]?.length])
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected))
  })

  test('every row has the values it had', () => {
    for (const [oldName, rows] of Object.entries(before)) {
      const table = newNameOf(oldName)
      const names = Object.keys(rows[0] ?? {}).filter(
        (from) => !movedColumns.has(`${table}.${from}`),
      )
      const columns = names.map((from): [string, string] => [
        from,
        renamedColumns[`${table}.${from}`] ?? from,
      ])
      const kept = columns.map(([, to]): [string, string] => [to, to])
      const had = table === 'events' ? rows.map(withDefaultEnd) : rows
      expect(canonical(after[table] ?? [], kept), table).toEqual(canonical(had, columns))
    }
  })

  test('an event of before takes place at a venue of that name, which its creator runs', async () => {
    const places = await t.sql<{ event: string; venue: string; admin: string }[]>`
      select e.uuid as event, v.name as venue, a.user_id as admin
        from events e join venues v on v.uuid = e.venue_id join venue_admins a on a.venue_id = v.uuid`
    const had = (before['events'] ?? []).filter(({ venue }) => venue !== null)
    expect(had.length).toBeGreaterThan(0)
    expect(new Set(places)).toEqual(
      new Set(had.map((e) => ({ event: e['uuid'], venue: e['venue'], admin: e['created_by'] }))),
    )
  })

  test('a member of before counts as accepted, at the time they were added', async () => {
    const members = await t.sql`
      select count(*)::int as count from licence_members where accepted_at = created_on`
    expect(members).toEqual([{ count: before['licence_members']?.length }])
    const listed = await t.call('GET', '/licence?mine=1', { as: await tokenFor('alice') })
    expect(listed.json().items.length).toBeGreaterThan(0)
  })

  test('a login of before that has a licence seat counts as begun under its licence', async () => {
    const had = (before['sessions'] ?? []).filter(
      (session) => session['licence_id'] !== null && session['ended_at'] === null,
    )
    expect(had.length).toBeGreaterThan(0)
    for (const { sid, licence_id } of had)
      expect(after['sessions']?.find((session) => session['sid'] === sid)).toMatchObject({
        begun_under: licence_id,
      })
  })

  test('the places of an event are the quota with its id', async () => {
    const had = (before['events'] ?? []).map(({ uuid, capacity, taken }) => ({
      event_id: uuid,
      uuid,
      size: capacity,
      taken,
    }))
    const quotas = await t.sql`
      select event_id, uuid, size, taken from quotas where uuid = event_id order by uuid`
    const byId = (a: { uuid: unknown }, b: { uuid: unknown }) =>
      String(a.uuid) < String(b.uuid) ? -1 : 1
    expect(quotas).toEqual(had.toSorted(byId))
  })

  test('an event without an end ends 24 hours after its start', async () => {
    const endless = (before['events'] ?? []).filter((event) => event['ends_at'] === null)
    expect(endless.length).toBeGreaterThan(0)
    const ends = await t.sql`
      select count(*)::int as count from events
       where uuid = any (${endless.map((event) => String(event['uuid']))}::uuid[])
         and ends_at = starts_at + interval '24 hours'`
    expect(ends).toEqual([{ count: endless.length }])
  })
})

describe('people', () => {
  test('log in with the password and the authenticator they had, each code once', async () => {
    const security_code = await unspentCode(t, personOf('alice'))
    const body = { username: 'alice', password: facts.password, security_code }
    const first = await t.call('POST', '/auth-jwt/login', { body })
    expect(first.statusCode, first.body).toBe(200)
    expect(first.json()).not.toHaveProperty('recovery_codes')
    expect(problemOf(await t.call('POST', '/auth-jwt/login', { body }))).toBe('401 login_failed')
    const me = await t.call('GET', '/auth-jwt/user-info', { as: first.json().access_token })
    expect(me.json()).toMatchObject({ username: 'alice', first_name: 'Alice', verified: true })
  })

  test('recover with a code that was not used, and not with one that was', async () => {
    const recover = (body: object) =>
      t.call('POST', '/auth-jwt/login', { body: { password: facts.password, ...body } })
    const { username, recovery_codes } = facts.people.alice
    expect(problemOf(await recover(facts.used_recovery_code))).toBe('401 login_failed')
    const answer = await recover({ username, recovery_code: recovery_codes[1] })
    expect(answer.statusCode, answer.body).toBe(200)
  })

  test('find everything in their audit list that was in it', async () => {
    const { uuid } = facts.people.alice
    const old = before['audit_log']?.filter(({ user_id }) => user_id === uuid) ?? []
    const as = await tokenFor('alice')
    const seen = new Map<string, string>()
    for (let page = ''; ; ) {
      const { items, next_page } = (await t.call('GET', `/user/alice/audit${page}`, { as })).json()
      for (const item of items) seen.set(item.uuid, item.kind)
      if (next_page === null) break
      page = `?page=${next_page}`
    }
    expect(old.length).toBeGreaterThan(10)
    expect(old.map((entry) => seen.get(String(entry['uuid'])))).toEqual(old.map(({ kind }) => kind))
  })
})

describe('login sessions', () => {
  test.each(['live', 'borrower', 'in_licence'])('one that was live (%s) still is', async (name) => {
    expect(await counts(t.app(), await accessTokenOf(facts.sessions[name]))).toBe(true)
    const answer = await refresh(t.app(), facts.sessions[name].refresh_token)
    expect(answer.statusCode, answer.body).toBe(200)
    expect(await counts(t.app(), answer.json().access_token)).toBe(true)
  })

  test('a refresh goes on where it stood, and the theft of an old token is found', async () => {
    const { sid, first_refresh_token, refresh_token } = facts.sessions.refreshed
    const next = await refresh(t.app(), refresh_token)
    expect(next.statusCode, next.body).toBe(200)
    await t.sql`
      update sessions
         set refresh_first_used = array(select x - interval '5 minutes'
                                          from unnest(refresh_first_used) x)
       where sid = ${sid}`
    expect(problemOf(await refresh(t.app(), first_refresh_token))).toBe('401 unauthenticated')
    expect(problemOf(await refresh(t.app(), next.json().refresh_token))).toBe('401 unauthenticated')
  })

  test.each([
    'logged_out',
    'revoked',
    'reuse_detected',
    'password_changed',
    'reset',
    'deactivated',
    'evicted',
    'idle',
    'expired',
    'put_out',
    'member_removed',
    'licence_over',
  ])('law 5: one that had ended (%s) stays over', async (reason) => {
    const session = facts.sessions[reason]
    const rows = before['sessions']?.filter(({ sid }) => sid === session.sid)
    expect(rows).toMatchObject([{ end_reason: reason }])
    expect(await counts(t.app(), await accessTokenOf(session))).toBe(false)
    expect(problemOf(await refresh(t.app(), session.refresh_token))).toBe('401 unauthenticated')
  })
})

describe('tickets', () => {
  const { booked, consumed, revoked, plain } = facts.credentials as Record<string, TestCredential>
  const scan = async (body: object, as: string) =>
    (await t.call('POST', '/ticket/auth', { as, body })).json()

  test('law 2: a ticket is admitted with its code, and not a second time', async () => {
    if (!booked) throw new Error('The facts name no ticket.')
    const as = await tokenFor('agnes')
    const body = { code: await ticketCode(t, booked), event_id: booked.event_id }
    expect(await scan(body, as)).toMatchObject({ ticket_is_valid: true, result: 'admitted' })
    expect(await scan(body, as)).toMatchObject({ ticket_is_valid: false })
  })

  test('one that was let in, and a credential that was replaced, are refused', async () => {
    if (!consumed || !revoked) throw new Error('The facts name no tickets.')
    const as = await tokenFor('agnes')
    const refused = async (credential: TestCredential) =>
      (await scan({ code: await ticketCode(t, credential), event_id: credential.event_id }, as))
        .reason
    expect(await refused(consumed)).toBe('already_consumed')
    expect(await refused(revoked)).toBe('revoked_credential')
  })

  test('law 4: a scan with a nonce of then gets the answer of then', async () => {
    if (!consumed) throw new Error('The facts name no ticket.')
    const as = await tokenFor('agnes')
    const ticket = before['tickets']?.find(({ uuid }) => uuid === consumed.ticket_id)
    const stepOfThen = Number(ticket?.['last_step']) - movedBySeconds / consumed.period
    const { nonce, body: answer } = facts.scans.admitted
    const code = ticketCodeOf(consumed, stepOfThen)
    const again = await scan({ code, event_id: consumed.event_id, gate: 'North', nonce }, as)
    const { scan_id, result, ticket_is_valid } = answer
    expect(again).toMatchObject({ scan_id, result, ticket_is_valid })
  })

  test('the holder is shown the credential they had', async () => {
    if (!plain) throw new Error('The facts name no ticket.')
    const { refresh_token } = facts.sessions.live
    const { access_token } = (await refresh(t.app(), refresh_token)).json()
    const taken = await t.call('POST', '/ticket', {
      as: access_token,
      body: { ticket_id: plain.ticket_id, replace: true },
    })
    expect(taken.statusCode, taken.body).toBeLessThan(300)
    const { ticket_id, event_id, algorithm } = taken.json()
    expect({ ticket_id, event_id, algorithm }).toEqual({
      ticket_id: plain.ticket_id,
      event_id: plain.event_id,
      algorithm: plain.algorithm,
    })
  })

  test('an event takes as many more as it had places left', async () => {
    const rows = await t.sql<{ taken: number; live: number }[]>`
      select q.taken, count(t.uuid) filter (where t.holds_place)::int as live
        from quotas q left join tickets t on t.event_id = q.event_id
       where q.uuid = q.event_id group by q.event_id, q.taken`
    expect(rows.filter(({ taken, live }) => taken !== live)).toEqual([])
  })
})

describe('licence seats', () => {
  const licence = facts.licences.deny.serial

  test('law 1: all that counted count, and one more claim is refused until a borrowed one is back', async () => {
    const claim = () => logsIn('frank', { licence })
    const goOn = () =>
      t.call('POST', '/auth-jwt/login', {
        body: { pending_login: facts.login_ticket.login_ticket },
      })
    const full = await claim()
    expect(problemOf(full)).toBe('409 licence_full')
    expect(full.json()).toMatchObject({ limit: 2, in_use: 2 })
    expect(problemOf(await goOn())).toBe('409 licence_full')

    const borrower = await accessTokenOf(facts.sessions.borrower)
    await t.call('POST', '/auth-jwt/logout', { as: borrower })
    expect(problemOf(await goOn())).toBe('409 licence_full')
    const as = await tokenFor('alice')
    const returned = await t.call('POST', `/borrow/${facts.borrowed.borrow_id}/return`, { as })
    expect(returned.statusCode, returned.body).toBe(204)
    const entered = await goOn()
    expect(entered.statusCode, entered.body).toBe(200)
    expect(problemOf(await logsIn('heidi', { licence }))).toBe('409 licence_full')
  })

  test('one that waits for the last token of an application counts too', async () => {
    const admin = await tokenFor('admin')
    const { uuid, serial } = facts.licences.lab
    const added = await t.call('POST', `/licence/${uuid}/member`, {
      as: admin,
      body: { username: 'heidi' },
    })
    expect(added.statusCode, added.body).toBe(201)
    const full = await logsIn('heidi', { licence: serial })
    expect(problemOf(full)).toBe('409 licence_full')
    expect(full.json()).toMatchObject({ limit: 3, in_use: 3 })
    await t.sql`
      update licence_seats set free_at = now()
       where licence_id = ${uuid} and released_at is not null`
    expect((await logsIn('heidi', { licence: serial })).statusCode).toBe(200)
  })

  test('the history of a licence says who was in', async () => {
    const as = await tokenFor('admin')
    const { uuid } = facts.licences.idle
    const history = await t.call('GET', `/licence/${uuid}/history`, { as })
    expect(history.statusCode, history.body).toBe(200)
    const reasons = history.json().items.map((item: { end_reason: string }) => item.end_reason)
    expect(reasons.toSorted()).toEqual(['expired', 'idle', 'member_removed', 'put_out'])
  })
})

describe('writes, applications and machines', () => {
  test('law 4: an idempotent answer of then is repeated, a person’s and a machine’s', async () => {
    const { username, path, key, body, answer } = facts.idempotent
    const as = await tokenFor(username)
    const again = await t.call('POST', path, { as, body, headers: { 'idempotency-key': key } })
    expect(again.json()).toEqual(answer)

    const machine = facts.service_account
    const repeated = await t.call('POST', machine.idempotent.path, {
      as: await tokenOf(t, machine),
      body: machine.idempotent.body,
      headers: { 'idempotency-key': machine.idempotent.key },
    })
    expect(repeated.statusCode, repeated.body).toBe(201)
    const titles =
      await t.sql`select 1 from licences where title = ${machine.idempotent.body.title}`
    expect(titles).toHaveLength(1)
  })

  test('a disabled service account is still refused', async () => {
    expect(await askToken(t, { machine: facts.disabled_service_account })).toBe('invalid_client')
  })

  test('an application goes on with the refresh token it has', async () => {
    const { uuid, secret, refresh_token, sid } = facts.application
    const application: Registered = { uuid, secret, audience: '', redirectUri: '' }
    const config = await discover(server.url(), application)
    const tokens = await client.refreshTokenGrant(config, refresh_token)
    expect(tokens.claims()?.['sid']).toBe(sid)
    const me = await client.fetchUserInfo(config, tokens.access_token, String(tokens.claims()?.sub))
    expect(me['preferred_username']).toBe('ivan')
  })

  test('an application is still to be told of a logout', async () => {
    const due = await t.sql`select 1 from application_sessions where logout_due_at is not null`
    expect(due.length).toBeGreaterThan(0)
  })
})

test('a backup made by the version before is restored, with every row and the key', async () => {
  const keys = { masterKey: undefined, authenticate: backupMac, passphrase: async () => '' }
  const file = join(folder, '2026-11-28.backup.tar.gz')
  await expect(verifyBackup(file, keys)).rejects.toThrow('--accept-old')
  const backup = await verifyBackup(file, { ...keys, acceptsOld: true })
  await restore(fromBackup.sql, backup)
  expect(backup.masterKey).toEqual(masterKey)
  expect(await pendingMigrations(fromBackup.sql)).toEqual([])
  const rows = await readRows(fromBackup.sql)
  const { migrations: _, ...counted } = countRows(dump)
  const expected = Object.entries(counted).map(([name, count]) => [newNameOf(name), count])
  const found = expected.map(([name]) => [name, rows[String(name)]?.length])
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected))
})
