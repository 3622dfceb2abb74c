import { describe, expect, test } from 'vitest'
import { type Person, testApp } from '../../../test/app.ts'
import { documented } from '../../../test/documented.ts'
import { addMember, fillLicence, type Licence, makeLicence } from '../../../test/licences.ts'
import { counts, doneOrWaiting, logIn, problemOf, unspentCode } from '../../../test/logins.ts'
import { account } from '../../audit/actor.ts'
import { newId } from '../../db/ids.ts'
import { endLicenceSeatsOf } from '../../licenceSeats/endLicenceSeatsOf.ts'
import { removeMember as endMembership } from '../../licenceSeats/removeMember.ts'
import { takeLicenceSeat } from '../../licenceSeats/takeLicenceSeat.ts'
import { openSession } from '../../sessions/openSession.ts'

const t = documented(testApp())

const list = (as: Person, licence: Licence, query: Record<string, string> = {}) =>
  t.call('GET', `/licence/${licence.uuid}/member?${new URLSearchParams(query)}`, { as })
const add = (as: Person, licence: Licence, body: object) =>
  t.call('POST', `/licence/${licence.serial}/member`, { as, body })
const give = (as: Person, licence: Licence, username: string, role: string) =>
  t.call('PATCH', `/licence/${licence.uuid}/member/${username}`, { as, body: { role } })
const remove = (as: Person, licence: Licence, username: string) =>
  t.call('DELETE', `/licence/${licence.uuid}/member/${encodeURIComponent(username)}`, { as })

/** A licence and one of its admins. */
async function runLicence(numberOfUsers = 10): Promise<{ licence: Licence; runner: Person }> {
  const licence = await makeLicence(t, { numberOfUsers })
  const runner = await t.person()
  await addMember(t, licence, runner, 'licence_admin')
  return { licence, runner }
}

describe('members', () => {
  test('are added by name in any case, listed, get a role and are removed', async () => {
    const { licence, runner } = await runLicence()
    const guest = await t.person()
    const added = await add(runner, licence, { username: guest.username.toUpperCase() })
    expect(added.statusCode, added.body).toBe(201)
    expect(added.json()).toEqual({
      uuid: guest.uuid,
      username: guest.username,
      name: '',
      email: null,
      role: 'member',
      accepted_at: null,
      created_on: expect.any(String),
      last_licence_update: expect.any(String),
      verified: false,
      last_login: null,
    })
    const listed = await list(runner, licence)
    expect(listed.json().items).toContainEqual(added.json())
    expect(listed.json().items).toHaveLength(2)

    const raised = await give(runner, licence, guest.username, 'licence_admin')
    expect(raised.statusCode, raised.body).toBe(200)
    expect(raised.json()).toMatchObject({
      role: 'licence_admin',
      created_on: added.json().created_on,
    })
    expect(raised.json().last_licence_update > added.json().last_licence_update).toBe(true)
    expect((await give(runner, licence, guest.username, 'licence_admin')).json()).toEqual(
      raised.json(),
    )

    expect((await remove(runner, licence, guest.username)).statusCode).toBe(204)
    expect(problemOf(await remove(runner, licence, guest.username))).toBe('404 not_found')
    expect((await list(runner, licence)).json().items).toHaveLength(1)
    const audit = await t.sql`
      select kind, actor_id, details ->> 'role' as role from audit_log
       where user_id = ${guest.uuid} and details ->> 'licence_id' = ${licence.uuid} order by uuid`
    expect([...audit]).toEqual([
      { kind: 'member_added', actor_id: runner.uuid, role: 'member' },
      { kind: 'member_changed', actor_id: runner.uuid, role: 'licence_admin' },
      { kind: 'member_removed', actor_id: runner.uuid, role: null },
    ])
  })

  test('may outnumber the licence seats', async () => {
    const { licence, runner } = await runLicence(1)
    for (let i = 0; i < 3; i++)
      expect(
        (await add(runner, licence, { username: (await t.person()).username })).statusCode,
      ).toBe(201)
  })

  test('a second addition of a member is refused, also at the same time', async () => {
    const { licence, runner } = await runLicence()
    const { username } = await t.person()
    const both = await Promise.all([
      add(runner, licence, { username }),
      add(runner, licence, { username }),
    ])
    expect(both.map((answer) => answer.statusCode).sort()).toEqual([201, 409])
    expect(problemOf(await add(runner, licence, { username }))).toBe('409 already_member')
  })

  test('an unknown user is refused, and the field is named', async () => {
    const { licence, runner } = await runLicence()
    for (const username of ['nobody-at-all', "' or 1=1 --", '']) {
      const answer = await add(runner, licence, { username })
      expect(problemOf(answer)).toBe('404 not_found')
      expect(answer.json().errors).toEqual([
        { path: '/username', code: 'unknown', reason: 'there is no such user' },
      ])
    }
  })

  test('the last login is the last one under this licence', async () => {
    const { licence, runner } = await runLicence()
    const { licence: other } = await runLicence()
    const guest = await t.person()
    for (const of of [licence, other]) await addMember(t, of, guest)
    const lastLogin = async () =>
      (await list(runner, licence, { query: guest.username })).json().items[0].last_login
    await logIn(t, guest, { licence: other.serial })
    await expect(lastLogin()).resolves.toBeNull()
    const entered = await logIn(t, guest, { licence: licence.serial })
    const first = await lastLogin()
    expect(Math.abs(Date.parse(first) - Date.now())).toBeLessThan(60_000)
    await logIn(t, guest, { licence: licence.serial })
    const second = await lastLogin()
    expect(second > first).toBe(true)
    await t.call('POST', '/auth-jwt/logout', { as: entered.json().access_token })
    await expect(lastLogin()).resolves.toBe(second)
  })

  test('a page of 10,000 members is read quickly', { timeout: 60_000 }, async () => {
    const { licence, runner } = await runLicence()
    await fillLicence(t, licence, 10_000)
    await t.sql`analyze`
    const page = await list(runner, licence, { page_size: '100' })
    const last = await list(runner, licence, { page_size: '100', page: page.json().next_page })
    expect(last.json().items).toHaveLength(100)
    const [first] = page.json().items
    const [found] = (await list(runner, licence, { query: first.username.slice(3) })).json().items
    expect(found.username).toBe(first.username)
    const plan = await t.sql`
      explain (analyze, format json)
      select m.user_id from licence_members m
       where m.licence_id = ${licence.uuid} and m.user_id > ${last.json().items[99].uuid}
       order by m.user_id limit 101`
    expect(JSON.stringify(plan)).toContain('licence_members_pkey')
  })

  test('are listed page by page, each once', async () => {
    const { licence, runner } = await runLicence()
    const users = await fillLicence(t, licence, 6)
    const seen: string[] = []
    let page = ''
    for (let pages = 0; pages < 9; pages++) {
      const answer = await list(runner, licence, { page_size: '2', ...(page && { page }) })
      seen.push(...answer.json().items.map((item: { uuid: string }) => item.uuid))
      page = answer.json().next_page
      if (page === null) break
    }
    expect(seen).toEqual([runner.uuid, ...users].sort())
  })

  test('the last licence admin may be removed: a platform admin remains', async () => {
    const { licence, runner } = await runLicence()
    expect((await remove(runner, licence, runner.username)).statusCode).toBe(204)
    expect(problemOf(await list(runner, licence))).toBe('404 not_found')
    const admin = await t.person({ role: 'admin' })
    expect((await list(admin, licence)).json().items).toEqual([])
  })

  test('law 4: are added and removed once for an Idempotency-Key', async () => {
    const { licence, runner } = await runLicence()
    const { username } = await t.person()
    const send = (method: 'POST' | 'DELETE', path: string, key: string, body?: object) =>
      t.call(method, `/licence/${licence.uuid}/member${path}`, {
        as: runner,
        headers: { 'idempotency-key': key },
        ...(body && { body }),
      })
    const added = await send('POST', '', 'a', { username })
    expect((await send('POST', '', 'a', { username })).json()).toEqual(added.json())
    expect((await send('DELETE', `/${username}`, 'b')).statusCode).toBe(204)
    expect((await send('DELETE', `/${username}`, 'b')).statusCode).toBe(204)
  })
})

describe('a removed member', () => {
  test('law 5: is out at once in every process, the licence seat is free, and they are told why', async () => {
    const { licence, runner } = await runLicence(1)
    const guest = await t.person()
    await addMember(t, licence, guest)
    const token = (await logIn(t, guest, { licence: licence.serial })).json().access_token
    const second = await t.secondApp()
    expect(await counts(second, token)).toBe(true)
    expect((await remove(runner, licence, guest.username)).statusCode).toBe(204)
    for (const app of [t.app(), second]) expect(await counts(app, token)).toBe(false)
    expect(await counts(t.app(), guest.accessToken)).toBe(true)
    const [licenceSeat] = await t.sql`
      select release_reason from licence_seats where licence_id = ${licence.uuid} and free_at <= now()`
    expect(licenceSeat).toEqual({ release_reason: 'member_removed' })
    const told = await t.call('GET', '/auth-jwt/user-info', { as: token })
    expect(told.json()).toMatchObject({ session_end: { reason: 'member_removed' } })
    expect(problemOf(await logIn(t, guest, { licence: licence.serial }))).toBe('404 not_found')
  })

  test('law 1: a login that races the removal loses in either order, over two processes', {
    timeout: 60_000,
  }, async () => {
    const { licence, runner } = await runLicence()
    const second = await t.secondApp()
    for (let round = 0; round < 8; round++) {
      const guest = await t.person()
      await addMember(t, licence, guest)
      const security_code = await unspentCode(t, guest)
      const login = second.inject({
        method: 'POST',
        url: '/api/v1/auth-jwt/login',
        payload: {
          username: guest.username,
          password: 'correct horse battery staple',
          security_code,
          licence: licence.serial,
        },
      })
      await new Promise((resolve) => setTimeout(resolve, round * 2))
      const [entered, removed] = await Promise.all([login, remove(runner, licence, guest.username)])
      expect(removed.statusCode).toBe(204)
      expect([200, 404]).toContain(entered.statusCode)
      if (entered.statusCode === 200)
        expect(await counts(t.app(), entered.json().access_token)).toBe(false)
      const [left] = await t.sql`
        select count(*)::int as "licenceSeats" from licence_seats where user_id = ${guest.uuid} and free_at > now()`
      expect(left).toEqual({ licenceSeats: 0 })
    }
  })

  /** The licence seats of a member who is removed before their login has committed its own. */
  async function licenceSeatsLeftAfter(
    removal: (of: { licenceId: string; userId: string; username: string }) => Promise<unknown>,
  ): Promise<number> {
    const { licence } = await runLicence()
    const guest = await t.person()
    await addMember(t, licence, guest)
    const of = { licenceId: licence.uuid, userId: guest.uuid, username: guest.username }
    let removed: Promise<unknown> | undefined
    await t.sql.begin(async (login) => {
      const sid = newId()
      const wish = { licence: licence.uuid, userId: guest.uuid, sid, browserId: newId() }
      const answer = await takeLicenceSeat(login, wish, (licenceSeat) =>
        openSession(login, {
          sid,
          userId: guest.uuid,
          delivery: 'both',
          deviceName: undefined,
          userAgent: undefined,
          address: '127.0.0.1',
          licenceSeat,
        }),
      )
      if (!('licenceSeat' in answer)) throw answer.refusal
      removed = removal(of)
      await doneOrWaiting(t.sql, removed)
    })
    await removed
    const [left] = await t.sql<{ licenceSeats: number }[]>`
      select count(*)::int as "licenceSeats" from licence_seats where user_id = ${guest.uuid} and free_at > now()`
    return left?.licenceSeats ?? 0
  }

  test('law 1: a removed member has no licence seat; without the licence’s lock, one stays', async () => {
    const actorId = newId()
    const guarded = licenceSeatsLeftAfter((of) =>
      endMembership(t.sql, { ...of, actorId, mayRemoveAdmin: true }),
    )
    await expect(guarded).resolves.toBe(0)
    const unguarded = licenceSeatsLeftAfter(({ licenceId, userId }) =>
      t.sql.begin(async (tx) => {
        await tx`delete from licence_members where licence_id = ${licenceId} and user_id = ${userId}`
        await endLicenceSeatsOf(tx, {
          licenceId,
          userId,
          actor: account(actorId),
          reason: 'member_removed',
        })
      }),
    )
    await expect(unguarded).resolves.toBe(1)
  })
})

describe('law 9', () => {
  test('law 9: adding a user does not reveal their address, until they have come in', async () => {
    const { licence, runner } = await runLicence()
    const admin = await t.person({ role: 'admin' })
    const guest = await t.person()
    await add(runner, licence, { username: guest.username })
    const emailFor = async (as: Person) =>
      (await list(as, licence, { query: guest.username })).json().items[0].email
    await expect(emailFor(runner)).resolves.toBeNull()
    await expect(emailFor(admin)).resolves.toBe(guest.email)
    await logIn(t, guest, { licence: licence.serial })
    await expect(emailFor(runner)).resolves.toBe(guest.email)
  })

  test('law 9: a member who is not an admin sees and changes none, and a stranger finds no licence', async () => {
    const { licence, runner } = await runLicence()
    const member = await t.person()
    await addMember(t, licence, member)
    const { runner: elsewhere } = await runLicence()
    for (const [as, problem] of [
      [member, '403 forbidden'],
      [elsewhere, '404 not_found'],
      [await t.person({ role: 'organiser' }), '404 not_found'],
    ] as const)
      for (const answer of [
        await list(as, licence),
        await add(as, licence, { username: as.username }),
        await give(as, licence, as.username, 'licence_admin'),
        await remove(as, licence, runner.username),
      ])
        expect(problemOf(answer)).toBe(problem)
    expect((await list(runner, licence)).json().items).toHaveLength(2)
  })

  test('nobody reads or changes members without a login', async () => {
    const { licence } = await runLicence()
    for (const answer of [
      await t.call('GET', `/licence/${licence.uuid}/member`),
      await t.call('POST', `/licence/${licence.uuid}/member`, { body: { username: 'x' } }),
      await t.call('PATCH', `/licence/${licence.uuid}/member/x`, { body: { role: 'member' } }),
      await t.call('DELETE', `/licence/${licence.uuid}/member/x`),
    ])
      expect(answer.statusCode).toBe(401)
  })
})

test('law 10: malformed input is refused, and each field is named', async () => {
  const { licence, runner } = await runLicence()
  for (const [body, path] of [
    [{}, '/username'],
    [{ username: 7 }, '/username'],
    [{ username: 'a\0b' }, '/username'],
    [{ username: 'x'.repeat(65) }, '/username'],
    [{ username: 'ada', role: 'admin' }, '/role'],
    [{ username: 'ada', email: 'ada@example.org' }, '/email'],
  ] as const) {
    const answer = await add(runner, licence, body)
    expect(problemOf(answer), JSON.stringify(body)).toBe('400 malformed_input')
    expect(answer.json().errors.map((error: { path: string }) => error.path)).toContain(path)
  }
  expect(problemOf(await give(runner, licence, runner.username, 'owner'))).toBe(
    '400 malformed_input',
  )
  expect(problemOf(await give(runner, licence, 'nobody', 'member'))).toBe('404 not_found')
  for (const query of [{ page: 'x' }, { page_size: '0' }, { query: 'x'.repeat(101) }])
    expect((await list(runner, licence, query)).statusCode).toBe(400)
  expect(problemOf(await list(runner, { ...licence, uuid: newId() }))).toBe('404 not_found')
})
