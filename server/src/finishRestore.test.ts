import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { PASSWORD, type Person, testApp } from '../test/app.ts'
import { heldTicket, publishedEvent, type TestCredential, ticketCode } from '../test/events.ts'
import { testGrants } from '../test/grants.ts'
import { readRooms } from '../test/house.ts'
import { counts, logIn, midStep, problemOf, refresh, unspentCode } from '../test/logins.ts'
import { type Machine, makeMachine, tokenOf } from '../test/serviceAccounts.ts'
import { describeRestore, type FinishedRestore, finishRestore } from './finishRestore.ts'
import { makePendingLogin } from './login/pendingLogin.ts'
import { judgeAssertion } from './oidc/judgeAssertion.ts'
import { markRestored } from './vault/restoreMark.ts'

const NEW_PASSWORD = 'an entirely other long phrase'
const AS_OF = '2026-11-29T00:00:00.000Z'
const t = testApp()
const grants = testGrants(t)

const login = (person: Person, body: object) =>
  t.call('POST', '/auth-jwt/login', { body: { username: person.username, ...body } })
const twice = (password: string) => ({ new_password1: password, new_password2: password })

/** What a restore does to each table: why it is safe where nothing is done. */
const TABLES: Readonly<Record<string, string>> = {
  sessions: 'ended',
  pending_logins: 'deleted',
  oidc_states: 'deleted, except the assertions that were used',
  application_grants: 'deleted',
  users: 'a new password is asked for',
  second_factors: 'the last step is raised, an unconfirmed secret has expired',
  recovery_codes: 'those that are left are deleted',
  tickets: 'their credentials are revoked',
  events: 'their generation is raised',
  quotas: 'kept: counts what is taken, as the tickets do',
  venues: 'kept: no proof',
  venue_admins: 'kept: rights of then, which the output says',
  user_venues: 'kept: no proof',
  service_accounts: 'their generation is raised',
  signing_keys: 'replaced at once',
  settings: 'says when; assertions from before do not count',
  licence_seats: 'released with their sessions; one that is borrowed counts on (law 1)',
  denylist: 'kept: it refuses',
  application_sessions: 'kept: applications are told that logins ended',
  session_data: 'settled with its session',
  member_data: 'kept: no proof',
  roster_entries: 'kept: rights of then, which the output says',
  roster_links: 'deleted: one that was removed or used up would count again',
  roster_link_uses: 'deleted with their links',
  event_pictures: 'kept: no proof',
  licence_members: 'kept: rights of then, which the output says',
  applications: 'kept: secrets of then, which the output says',
  service_secrets: 'kept: secrets of then, which the output says',
  service_keys: 'kept: public keys of then, which the output says',
  owners: 'kept: no proof',
  licences: 'kept: no proof',
  licence_line: 'kept: a place lapses after ten minutes, an offer after two',
  licence_refusals: 'kept: no proof',
  licence_keys: 'kept: files that were signed stay valid until their end',
  known_browsers: 'kept: only a budget of attempts',
  known_networks: 'kept: only a budget of attempts',
  attempt_budgets: 'kept: only counts attempts',
  sellers: 'kept: no proof',
  seller_admins: 'kept: rights of then, which the output says',
  products: 'kept: no proof',
  product_quotas: 'kept: no proof',
  payments: 'kept: money that was taken stays taken',
  refunds: 'kept: money that was given back stays given back',
  receipts: 'kept: a number that was given stays given',
  receipt_series: 'kept: the next number follows the last one of the backup',
  orders: 'kept: an open one ends by its time',
  order_locators: 'kept: no proof',
  ticket_locators: 'kept: no proof',
  credential_locators: 'kept: a credential that is not its ticket’s own is revoked',
  scans: 'kept: what happened',
  gate_guesses: 'kept: only slows down',
  idempotent_answers: 'kept: an answer is only repeated to the login of its owner',
  audit_log: 'kept, and told of the restore',
  letters: 'those that wait are given up: they may have been sent since',
  job: 'not part of a backup, and emptied: recurring jobs find what is due',
  migrations: 'not part of a backup',
}

test('every table is looked at: what a restore does to it is written here', () => {
  const tables = readRooms().flatMap(({ tables = [] }) => tables)
  expect(Object.keys(TABLES)).toEqual(expect.arrayContaining(tables))
})

describe('after a restore', () => {
  let ada: Person
  let ivan: Person
  let admin: Person
  let machine: Machine
  const before: { [name: string]: string } = {}
  let ticket: TestCredential
  let event: Awaited<ReturnType<typeof publishedEvent>>
  let entered: Awaited<ReturnType<typeof grants.letIn>>
  let finished: FinishedRestore | undefined

  beforeAll(async () => {
    ada = await t.person()
    ivan = await t.person()
    admin = await t.person({ role: 'admin' })
    machine = await makeMachine(t, admin)
    before['service'] = await tokenOf(t, machine)
    const code = await unspentCode(t, ada)
    const made = await t.call('POST', '/auth-totp/recovery-codes', {
      as: ada,
      body: { security_code: code },
    })
    before['recovery'] = made.json().recovery_codes[0]
    event = await publishedEvent(t)
    ticket = await heldTicket(t, event, ada)
    entered = await grants.letIn()
    before['pending'] = await t.sql.begin((tx) =>
      makePendingLogin(tx, {
        userId: ivan.uuid,
        licenceId: entered.licence.uuid,
        browserId: crypto.randomUUID(),
      }),
    )
    await markRestored(t.sql, { asOf: AS_OF, keepsLogins: false })
    await midStep(t)
    before['code'] = await t.code(ada)
    before['next code'] = await t.code(ada, 1)
    finished = await finishRestore(t.sql, t.vault)
    // No server runs during a restore; the ones of this test know the old signing key for 5 s.
    await sleep(5_100)
  })

  beforeEach(() => t.sql`delete from attempt_budgets`.then(() => undefined))

  test('neither an access token nor a refresh token counts', async () => {
    for (const person of [ada, ivan, admin, entered.person]) {
      await expect(counts(t.app(), person.accessToken)).resolves.toBe(false)
      const refused = await refresh(t.app(), person.refreshToken)
      expect(problemOf(refused)).toBe('401 unauthenticated')
      expect(refused.json().session_end).toMatchObject({ reason: 'restored' })
    }
  })

  test('the licence seat of an ended login is free for others', async () => {
    await expect(grants.licenceSeatOf(entered.licenceSeatId)).resolves.toMatchObject({
      taken: false,
    })
  })

  test('no code of before is accepted, not even one of the next step', async () => {
    for (const name of ['code', 'next code']) {
      const proof = { password: PASSWORD, security_code: before[name] }
      expect(problemOf(await login(ada, proof))).toBe('401 login_failed')
      const sets = { ...proof, ...twice(NEW_PASSWORD) }
      expect(problemOf(await login(ada, sets))).toBe('401 login_failed')
    }
  })

  test('no recovery code is accepted', async () => {
    const proof = { password: PASSWORD, recovery_code: before['recovery'] }
    expect(problemOf(await login(ada, { ...proof, ...twice(NEW_PASSWORD) }))).toBe(
      '401 login_failed',
    )
  })

  test('a pending login and the grant of an application are over', async () => {
    const answer = await t.call('POST', '/auth-jwt/login', {
      body: { pending_login: before['pending'] },
    })
    expect(problemOf(answer)).toBe('401 login_failed')
    const left = await t.sql`
      select grant_id from application_grants
      union all select grant_id from oidc_states where model <> 'ReplayDetection'`
    expect([...left]).toEqual([])
  })

  test('a service account’s token does not count, and its secret gets a new one', async () => {
    const path = '/licence'
    const refused = await t.call('GET', path, { as: before['service'] ?? '' })
    expect(problemOf(refused)).toBe('401 unauthenticated')
    const token = await tokenOf(t, machine)
    expect((await t.call('GET', path, { as: token })).statusCode).toBe(200)
  })

  test('an assertion that a machine signed before does not count', async () => {
    const now = Math.floor(Date.now() / 1000)
    for (const claims of [{ exp: now + 240, iat: now - 60 }, { exp: now + 200 }])
      await expect(judgeAssertion(t.sql, claims)).rejects.toThrow('invalid_client')
    await expect(judgeAssertion(t.sql, { exp: now + 240, iat: now + 2 })).resolves.toBeUndefined()
  })

  test('a new password is judged only where password and code were right, and a refusal costs no attempt', async () => {
    const security_code = await unspentCode(t, ivan)
    const wrong = { password: 'wrong', security_code, ...twice('short') }
    expect(problemOf(await login(ivan, wrong))).toBe('401 login_failed')
    const proof = { password: PASSWORD, security_code, ...twice('short') }
    for (let again = 0; again < 12; again++)
      expect(problemOf(await login(ivan, proof))).toBe('422 password_refused')
  })

  test('a login that its licence refuses sets no password, so no recovery codes are lost', async () => {
    const security_code = await unspentCode(t, ivan)
    const proof = { password: PASSWORD, security_code, ...twice(NEW_PASSWORD) }
    const refused = await login(ivan, { ...proof, licence: '0000-0000-0000-0000' })
    expect(problemOf(refused)).toBe('404 not_found')
    const [row] = await t.sql`
      select new_password_since is not null as must from users where uuid = ${ivan.uuid}`
    expect(row).toEqual({ must: true })
  })

  test('an old password and a fresh code open nothing, and spend nothing', async () => {
    const security_code = await unspentCode(t, ivan)
    const proof = { password: PASSWORD, security_code }
    for (let again = 0; again < 2; again++)
      expect(problemOf(await login(ivan, proof))).toBe('403 new_password_required')
    const enrolled = await t.call('POST', '/auth-totp/qrcode', {
      body: { username: ivan.username, ...proof },
    })
    expect(problemOf(enrolled)).toBe('403 new_password_required')
    const [row] = await t.sql`
      select count(*)::int as live from sessions where user_id = ${ivan.uuid} and ended_at is null`
    expect(row).toEqual({ live: 0 })
    const differing = { ...proof, new_password1: NEW_PASSWORD, new_password2: PASSWORD }
    expect(problemOf(await login(ivan, differing))).toBe('400 malformed_input')
    for (const bad of [PASSWORD, 'short', ivan.username])
      expect(problemOf(await login(ivan, { ...proof, ...twice(bad) }))).toBe('422 password_refused')
    const answer = await login(ivan, { ...proof, ...twice(NEW_PASSWORD) })
    expect(answer.statusCode, answer.body).toBe(200)
    expect(answer.json().recovery_codes).toHaveLength(10)
    await expect(counts(t.app(), answer.json().access_token)).resolves.toBe(true)
  })

  test('the old password is void once a new one is set, and no further one is asked for', async () => {
    const old = { password: PASSWORD, security_code: await unspentCode(t, ivan) }
    expect(problemOf(await login(ivan, old))).toBe('401 login_failed')
    const proof = { password: NEW_PASSWORD, security_code: await unspentCode(t, ivan) }
    const further = await login(ivan, { ...proof, ...twice('yet another long phrase') })
    expect(problemOf(further)).toBe('400 malformed_input')
    expect((await login(ivan, proof)).statusCode).toBe(200)
    const [entry] = await t.sql`
      select count(*)::int as entries from audit_log
       where kind = 'password_changed' and user_id = ${ivan.uuid}`
    expect(entry).toEqual({ entries: 1 })
  })

  test('a ticket code of before is refused, and its holder gets another one', async () => {
    const agent = await reopen(event.agent)
    const old = await t.call('POST', '/ticket/auth', {
      as: agent,
      body: { code: await ticketCode(t, ticket) },
    })
    expect(old.json()).toMatchObject({ ticket_is_valid: false, reason: 'revoked_credential' })
    const holder = await reopen(ada)
    const taken = await t.call('POST', '/ticket', { as: holder, body: { event_id: event.uuid } })
    expect(taken.statusCode, taken.body).toBe(201)
    const scan = await t.call('POST', '/ticket/auth', {
      as: agent,
      body: { code: await ticketCode(t, taken.json()) },
    })
    expect(scan.json()).toMatchObject({ ticket_is_valid: true })
  })

  test('a person without a confirmed factor is let in by an admin’s reset only', async () => {
    const person = await t.person()
    await t.sql`delete from second_factors where user_id = ${person.uuid}`
    await t.sql`update users set new_password_since = now() where uuid = ${person.uuid}`
    const enrol = (password: string) =>
      t.call('POST', '/auth-totp/qrcode', {
        headers: { accept: 'application/json' },
        body: { username: person.username, password },
      })
    expect(problemOf(await enrol(PASSWORD))).toBe('403 new_password_required')
    const boss = await reopen(admin)
    const reset = await t.call('POST', `/user/${person.username}/reset`, { as: boss })
    expect(reset.statusCode, reset.body).toBe(200)
    expect((await enrol(reset.json().password)).statusCode).toBe(201)
  })

  test('all this is counted, said and recorded', async () => {
    expect(finished?.ended?.login_sessions).toBeGreaterThanOrEqual(4)
    expect(finished?.ended).toMatchObject({ ticket_credentials: 1 })
    const said = describeRestore({ asOf: AS_OF, ended: finished?.ended }).join('\n')
    for (const word of ['login sessions', 'new password', 'recovery codes', 'unknown', AS_OF])
      expect(said).toContain(word)
    const [entry] = await t.sql`select details, actor_id from audit_log where kind = 'restored'`
    expect(entry).toEqual({ details: { as_of: AS_OF, keeps_logins: false }, actor_id: null })
  })

  test('a second start finds nothing to finish, so nobody is logged out again', async () => {
    await expect(finishRestore(t.sql, t.vault)).resolves.toBeUndefined()
  })

  async function reopen(person: Person): Promise<string> {
    await t.sql`update users set new_password_since = null where uuid = ${person.uuid}`
    const answer = await logIn(t, person)
    expect(answer.statusCode, answer.body).toBe(200)
    return answer.json().access_token
  }
})

test('where logins are kept, tokens and recovery codes go on, and that is recorded', async () => {
  const person = await t.person()
  await markRestored(t.sql, { asOf: AS_OF, keepsLogins: true })
  const finished = await finishRestore(t.sql, t.vault)
  expect(finished).toEqual({ asOf: AS_OF, ended: undefined })
  await expect(counts(t.app(), person.accessToken)).resolves.toBe(true)
  expect((await refresh(t.app(), person.refreshToken)).statusCode).toBe(200)
  expect(describeRestore({ asOf: AS_OF, ended: undefined }).join('\n')).toContain('--keep-logins')
})

test('of several starts at once, one finishes the restore', async () => {
  await markRestored(t.sql, { asOf: AS_OF, keepsLogins: false })
  const all = await Promise.all(Array.from({ length: 4 }, () => finishRestore(t.sql, t.vault)))
  expect(all.filter((one) => one !== undefined)).toHaveLength(1)
})
