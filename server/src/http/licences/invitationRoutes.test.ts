import { beforeAll, describe, expect, test } from 'vitest'
import { PASSWORD, type Person, testApp } from '../../../test/app.ts'
import { Browser } from '../../../test/browser.ts'
import { type Licence, makeLicence, addMember as makeMember } from '../../../test/licences.ts'
import { counts, logIn, problemOf, unspentCode } from '../../../test/logins.ts'
import {
  beginLogin,
  discover,
  listeningApp,
  type Registered,
  register,
  typeLogin,
} from '../../../test/oidc.ts'
import { makeMachine, tokenOf } from '../../../test/serviceAccounts.ts'

const t = testApp()
const server = listeningApp(t)
let admin: Person

beforeAll(async () => {
  admin = await t.person({ role: 'admin' })
})

interface Invited {
  readonly licence: Licence
  readonly runner: Person
  readonly ada: Person
}

/** A licence whose admin has invited a stranger. */
async function invited(options = {}, role = 'member'): Promise<Invited> {
  const licence = await makeLicence(t, { tellMembersWhoIsIn: true, ...options })
  const [runner, ada] = [await t.person(), await t.person()]
  await makeMember(t, licence, runner, 'licence_admin')
  const added = await t.call('POST', `/licence/${licence.uuid}/member`, {
    as: runner,
    body: { username: ada.username, role },
  })
  expect(added.json()).toMatchObject({ username: ada.username, accepted_at: null })
  return { licence, runner, ada }
}

const seats = (licence: Licence, as: Person) =>
  t.call('GET', `/licence/${licence.uuid}/licence-seat`, { as })

async function memberSeen({ licence, runner, ada }: Invited) {
  const list = await t.call('GET', `/licence/${licence.uuid}/member?query=${ada.username}`, {
    as: runner,
  })
  return list.json().items[0]
}

const claim = (licence: Licence, as: Person) =>
  t.call('POST', '/session/current/licence-seat', { as, body: { licence: licence.serial } })

const accept = (licence: Licence, as: Person) =>
  t.call('POST', `/invitation/${licence.serial}/acceptance`, { as })

const putOut = (licence: Licence, as: Person, { username }: Person) =>
  t.call('DELETE', `/licence/${licence.uuid}/licence-seat/${username}`, {
    as,
    body: { reason: 'The course needs it.' },
  })

test('an invitation is listed for the person, and gives no right and no licence seat', async () => {
  const of = await invited({}, 'licence_admin')
  const { licence, ada } = of
  const own = await t.call('GET', '/invitation', { as: ada })
  expect(own.json().items).toMatchObject([
    { licence_id: licence.uuid, serial: licence.serial, role: 'licence_admin', valid: true },
  ])
  expect((await t.call('GET', '/licence?mine=1', { as: ada })).json().items).toEqual([])
  expect((await t.call('GET', '/licence', { as: ada })).json().items).toEqual([])
  expect(problemOf(await seats(licence, ada))).toBe('404 not_found')
  const refused = await claim(licence, ada)
  expect(refused.json()).toMatchObject({ status: 409, invitation: licence.uuid })
  expect(problemOf(refused)).toBe('409 state_conflict')
})

test('law 9: before acceptance a licence admin sees nothing about the person', async () => {
  const of = await invited()
  const { licence, runner, ada } = of
  await t.sql`update users set verified = true where uuid = ${ada.uuid}`
  await logIn(t, ada)
  expect(await memberSeen(of)).toMatchObject({ email: null, last_login: null, verified: false })
  expect((await seats(licence, runner)).body).not.toContain(ada.uuid)
  await accept(licence, ada)
  expect(await memberSeen(of)).toMatchObject({ email: null, last_login: null, verified: true })
  await claim(licence, ada)
  expect(await memberSeen(of)).toMatchObject({ email: ada.email })
})

test('law 9: an invitation of a former member shows nothing of the former time', async () => {
  const of = await invited()
  const { licence, runner, ada } = of
  await accept(licence, ada)
  await claim(licence, ada)
  const path = `/licence/${licence.uuid}/member`
  await t.call('DELETE', `${path}/${ada.username}`, { as: runner })
  await t.call('POST', path, { as: runner, body: { username: ada.username } })
  expect(await memberSeen(of)).toMatchObject({ email: null, last_login: null, accepted_at: null })
})

test('an accepted invitation lets the person in, also when it is accepted twice', async () => {
  const { licence, ada } = await invited()
  const accepted = await accept(licence, ada)
  expect(accepted.json()).toMatchObject({ uuid: licence.uuid, role: 'member' })
  expect((await accept(licence, ada)).statusCode).toBe(200)
  expect((await claim(licence, ada)).statusCode).toBe(200)
  expect((await t.call('GET', '/invitation', { as: ada })).json().items).toEqual([])
  const audit = await t.call('GET', `/user/${ada.username}/audit`, { as: ada })
  const kinds = audit.json().items.map(({ kind }: { kind: string }) => kind)
  expect(kinds.filter((kind: string) => kind === 'invitation_accepted')).toHaveLength(1)
})

test('a declined invitation is gone', async () => {
  const of = await invited()
  const { licence, ada } = of
  const decline = () => t.call('DELETE', `/invitation/${licence.uuid}`, { as: ada })
  expect((await decline()).statusCode).toBe(204)
  expect(problemOf(await decline())).toBe('404 not_found')
  expect(problemOf(await accept(licence, ada))).toBe('404 not_found')
  expect(await memberSeen(of)).toBeUndefined()
})

test('nobody declines a membership that was accepted, or answers for another', async () => {
  const { licence, ada, runner } = await invited()
  expect(problemOf(await accept(licence, await t.person()))).toBe('404 not_found')
  await accept(licence, ada)
  const declined = await t.call('DELETE', `/invitation/${licence.uuid}`, { as: ada })
  expect(problemOf(declined)).toBe('404 not_found')
  expect((await seats(licence, runner)).statusCode).toBe(200)
})

test('a login with password and code that names the licence accepts', async () => {
  const of = await invited()
  const answer = await logIn(t, of.ada, { licence: of.licence.serial })
  expect(answer.statusCode).toBe(200)
  expect((await memberSeen(of)).accepted_at).not.toBeNull()
})

test('a login that waits for a licence seat has accepted, too', async () => {
  const { licence, runner, ada } = await invited({ numberOfUsers: 1, onFull: 'deny' })
  expect((await claim(licence, runner)).statusCode).toBe(200)
  const full = await logIn(t, ada, { licence: licence.serial })
  expect(problemOf(full)).toBe('409 licence_full')
  await putOut(licence, runner, runner)
  const { pending_login } = full.json()
  const again = await t.call('POST', '/auth-jwt/login', { body: { pending_login } })
  expect(again.statusCode).toBe(200)
})

describe('the operator', () => {
  const path = (licence: Licence) => `/licence/${licence.uuid}`

  test('accepts for those whom it adds, and never for those whom a licence admin adds', async () => {
    const { licence, runner } = await invited()
    const set = await t.call('PATCH', path(licence), {
      as: admin,
      body: { accept_for_members: true },
    })
    expect(set.json()).toMatchObject({ accept_for_members: true })
    const add = async (as: Person | string) => {
      const { username } = await t.person()
      const added = await t.call('POST', `${path(licence)}/member`, { as, body: { username } })
      return added.json().accepted_at
    }
    expect(await add(admin)).not.toBeNull()
    expect(await add(runner)).toBeNull()
    const unbound = await tokenOf(t, await makeMachine(t, admin))
    expect(await add(unbound)).not.toBeNull()
    const bound = await makeMachine(t, admin, { licence_ids: [licence.uuid] })
    expect(await add(await tokenOf(t, bound))).toBeNull()
    const [entry] = await t.sql`
      select actor_id, details from audit_log where kind = 'licence_changed'
       order by uuid desc limit 1`
    expect(entry).toMatchObject({
      actor_id: admin.uuid,
      details: { licence_id: licence.uuid, changed: 'accept_for_members' },
    })
  })

  test('is a person: a service account cannot decide that', async () => {
    const { licence } = await invited()
    const refused = await t.call('PATCH', path(licence), {
      as: await tokenOf(t, await makeMachine(t, admin)),
      body: { accept_for_members: true },
    })
    expect(problemOf(refused)).toBe('403 forbidden')
  })
})

describe('on the sign-in page', () => {
  let lab: Registered
  beforeAll(async () => {
    lab = await register(t, admin)
  })

  /** The page that a stranger who is logged in sees at a link with the licence of somebody else. */
  async function open({ licence, ada }: Invited, more: Record<string, string>) {
    const browser = new Browser()
    const config = await discover(server.url(), lab)
    const link = async () => (await beginLogin(config, lab, more)).url
    const page = await browser.get(await link(), lab.redirectUri)
    const seen = await typeLogin(t, browser, { page, person: ada, stopAt: lab.redirectUri })
    return { browser, seen, licence }
  }

  const taken = async (licence: Licence): Promise<number> => {
    const rows = await t.sql`select 1 from licence_seats where licence_id = ${licence.uuid}`
    return rows.length
  }

  test('a link that names a licence takes no licence seat of a person who has not accepted', async () => {
    const of = await invited()
    const { browser, seen } = await open(of, { licence: of.licence.serial })
    expect(seen.html).toContain('You are invited')
    expect(seen.html).toContain('Institute of Examples')
    expect(await taken(of.licence)).toBe(0)
    const stopAt = lab.redirectUri
    const fields = { answer: 'accept' }
    const back = await browser.submit(seen, fields, { action: '/invitation', stopAt })
    expect(back.url.searchParams.get('code')).toBeTruthy()
    expect(await taken(of.licence)).toBe(1)
  })

  test('a person who declines comes in under nothing, and is not asked again', async () => {
    const of = await invited()
    const { browser, seen } = await open(of, {})
    expect(seen.html).toContain('You are invited')
    const after = await browser.submit(seen, { answer: 'decline' }, { action: '/invitation' })
    expect(after.status).toBe(403)
    expect(after.html).toContain('You cannot come in yet')
    expect(await taken(of.licence)).toBe(0)
  })

  test.each(['accept', 'decline'])(
    'an invitation that was withdrawn meanwhile is a page with a way on (%s)',
    async (answer) => {
      const of = await invited()
      const { browser, seen } = await open(of, {})
      const path = `/licence/${of.licence.uuid}/member/${of.ada.username}`
      expect((await t.call('DELETE', path, { as: of.runner })).statusCode).toBe(204)
      const gone = await browser.submit(seen, { answer }, { action: '/invitation' })
      expect(gone.status).toBe(404)
      const [, href = ''] = /<a href="([^"]+)">Try again/.exec(gone.html) ?? []
      const next = await browser.get(new URL(href, server.url()))
      expect(next.html).toContain('You cannot come in yet')
      expect(await taken(of.licence)).toBe(0)
    },
  )

  test('an invitation does not stand before a licence that was accepted', async () => {
    const of = await invited()
    await makeMember(t, await makeLicence(t), of.ada)
    const { seen } = await open(of, {})
    expect(seen.url.searchParams.get('code')).toBeTruthy()
  })
})

describe('to put a person out', () => {
  test('leaves a login that was made without the licence, and frees the licence seat', async () => {
    const { licence, runner, ada } = await invited()
    await accept(licence, ada)
    await claim(licence, ada)
    expect((await putOut(licence, runner, ada)).statusCode).toBe(204)
    expect(await counts(t.app(), ada.accessToken)).toBe(true)
    expect((await seats(licence, runner)).json()).toMatchObject({ items: [], in_use: 0 })
    const info = await t.call('GET', '/auth-jwt/user-info', { as: ada })
    expect(info.json().licence).toBeUndefined()
  })

  test('ends a login that was made under the licence', async () => {
    const { licence, runner, ada } = await invited()
    const login = await logIn(t, ada, { licence: licence.serial, delivery: 'body' })
    await putOut(licence, runner, ada)
    expect(await counts(t.app(), login.json().access_token)).toBe(false)
    expect(await counts(t.app(), ada.accessToken)).toBe(true)
  })

  test('leaves a login that continues one made without the licence, in the same browser', async () => {
    const { licence, runner, ada } = await invited()
    await accept(licence, ada)
    await claim(licence, ada)
    const headers = { cookie: `access_token=${ada.accessToken}; refresh_token=${ada.refreshToken}` }
    const again = await t.call('POST', '/auth-jwt/login', {
      headers,
      body: {
        username: ada.username,
        password: PASSWORD,
        security_code: await unspentCode(t, ada),
      },
    })
    const as = again.json().access_token
    expect((await t.call('GET', '/auth-jwt/user-info', { as })).json().licence).toBeDefined()
    expect((await putOut(licence, runner, ada)).statusCode).toBe(204)
    expect(await counts(t.app(), as)).toBe(true)
  })

  test('does not end a login that was made under another licence', async () => {
    const { licence, runner, ada } = await invited()
    const first = await makeLicence(t)
    await makeMember(t, first, ada)
    const login = await logIn(t, ada, { licence: first.serial, delivery: 'body' })
    const as = login.json().access_token
    await t.call('DELETE', '/session/current/licence-seat', { as })
    await accept(licence, ada)
    const body = { licence: licence.serial }
    await t.call('POST', '/session/current/licence-seat', { as, body })
    await putOut(licence, runner, ada)
    expect(await counts(t.app(), as)).toBe(true)
  })

  test('removing the member leaves such a login, too', async () => {
    const { licence, runner, ada } = await invited()
    await accept(licence, ada)
    await claim(licence, ada)
    const path = `/licence/${licence.uuid}/member/${ada.username}`
    expect((await t.call('DELETE', path, { as: runner })).statusCode).toBe(204)
    expect(await counts(t.app(), ada.accessToken)).toBe(true)
    expect((await seats(licence, runner)).json().in_use).toBe(0)
  })
})
