import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose'
import * as client from 'openid-client'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { PASSWORD, type Person, testApp } from '../../../test/app.ts'
import { Browser, type PageSeen } from '../../../test/browser.ts'
import {
  addMember,
  type Licence,
  type LicenceOptions,
  makeLicence,
} from '../../../test/licences.ts'
import { unspentCode } from '../../../test/logins.ts'
import {
  beginLogin,
  discover,
  enter,
  exchange,
  findPort,
  listeningApp,
  type Registered,
  refusedWith,
  register,
  typeLogin,
} from '../../../test/oidc.ts'
import { SYSTEM } from '../../audit/actor.ts'
import { deliverLogouts, endExpiredHeld } from '../../oidc/deliverLogouts.ts'
import { endSessions } from '../../sessions/endSession.ts'
import { openKeyring } from '../../tokens/signingKeys.ts'

const t = testApp()
const server = listeningApp(t)
let admin: Person
let lab: Registered

beforeAll(async () => {
  admin = await t.person({ role: 'admin' })
  lab = await register(t, admin)
})

async function licensed(
  options: LicenceOptions = {},
  people = 1,
): Promise<{ licence: Licence; people: Person[] }> {
  const licence = await makeLicence(t, { applicationId: lab.uuid, ...options })
  const persons = await Promise.all(Array.from({ length: people }, () => t.person()))
  for (const person of persons) await addMember(t, licence, person)
  return { licence, people: persons }
}

async function loginPageOf(more: Record<string, string> = {}, browser = new Browser()) {
  const config = await discover(server.url(), lab)
  const request = await beginLogin(config, lab, more)
  const page = await browser.get(request.url, lab.redirectUri)
  return { config, request, browser, page }
}

/** A person tries to enter; returns what they see, or where they are sent. */
async function attempt(person: Person, more: Record<string, string> = {}) {
  const { page, browser, ...rest } = await loginPageOf(more)
  const seen = await typeLogin(t, browser, { page, person, stopAt: lab.redirectUri })
  return { ...rest, browser, seen }
}

const comeIn = (person: Person, browser = new Browser()) =>
  enter(t, { url: server.url(), application: lab, person, browser })

async function licenceSeatsTaken({ uuid }: Licence): Promise<number> {
  const [row] = await t.sql<{ n: number }[]>`
    select count(*)::int as n from licence_seats where licence_id = ${uuid} and free_at > now()`
  return row?.n ?? -1
}

describe('the login page', () => {
  test('asks for the code by the browser itself, and not where a recovery code replaces it', async () => {
    const { page } = await loginPageOf()
    expect(page.html).toMatch(/<input name="security_code"[^>]* required /)
    expect(page.html).toMatch(/<button[^>]* formnovalidate>Log in with the recovery code/)
    expect(page.html.indexOf('<button>Log in</button>')).toBeLessThan(
      page.html.indexOf('formnovalidate'),
    )
  })

  test('asks for a new password after a restore, and lets in with it', async () => {
    const { people } = await licensed()
    const [person] = people
    if (!person) throw new Error('There is nobody.')
    await t.sql`
      update users set new_password_since = now(), recovery_codes_owed = true where uuid = ${person.uuid}`
    const { page, browser } = await loginPageOf()
    expect(page.html).not.toContain('new_password1')
    const security_code = await unspentCode(t, person)
    const typed = { username: person.username, password: PASSWORD, security_code }
    const asked = await browser.submit(page, typed, { stopAt: lab.redirectUri })
    expect(asked.status).toBe(403)
    expect(asked.html).toContain('everybody sets a new password')
    const twice = (first: string, second: string) => ({
      ...typed,
      new_password1: first,
      new_password2: second,
    })
    const phrase = 'an entirely other long phrase'
    const differing = await browser.submit(asked, twice(phrase, 'x'), { stopAt: lab.redirectUri })
    expect([differing.status, differing.html.includes('differ')]).toEqual([400, true])
    const old = await browser.submit(differing, twice(PASSWORD, PASSWORD), {
      stopAt: lab.redirectUri,
    })
    expect([old.status, old.html.includes('is the old one')]).toEqual([422, true])
    const inside = await browser.submit(old, twice(phrase, phrase), { stopAt: lab.redirectUri })
    expect(inside.html).toContain('Write these down')
  })

  test('asks for a new password after an admin’s reset', async () => {
    const { people } = await licensed()
    const [person] = people
    if (!person) throw new Error('There is nobody.')
    await t.sql`update users set reset_at = now() where uuid = ${person.uuid}`
    const { page, browser } = await loginPageOf()
    const security_code = await unspentCode(t, person)
    const typed = { username: person.username, password: PASSWORD, security_code }
    const asked = await browser.submit(page, typed, { stopAt: lab.redirectUri })
    expect([asked.status, asked.html.includes('has reset your password')]).toEqual([403, true])
    const phrase = 'an entirely other long phrase'
    const twice = { ...typed, new_password1: phrase, new_password2: phrase }
    expect((await browser.submit(asked, twice, { stopAt: lab.redirectUri })).status).toBeLessThan(
      400,
    )
  })

  test('is plain HTML: no script, only its own style, forms to this server and, over https, back to the application', async () => {
    const { page } = await loginPageOf()
    expect(page.status).toBe(200)
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; font-src 'self'; form-action 'self' https:\/\/lab\.example\.org https:; base-uri 'none'/,
    )
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(page.html).not.toMatch(/<script|style="|onclick/)
    expect(page.html).toContain('<html lang="en">')
    expect(page.html).toMatch(/<h1>Log in to Laboratory<\/h1>/)
    expect(page.headers.get('referrer-policy')).toBe('same-origin')
    expect(page.headers.get('cache-control')).toBe('no-store')
  })

  test('explains what was wrong, and keeps the name and never the password', async () => {
    const { page, browser } = await loginPageOf()
    const fields = {
      username: '<b>Ada</b>"',
      password: 'wrong and secret',
      security_code: '123456',
    }
    const again = await browser.submit(page, fields)
    expect(again.status).toBe(401)
    expect(again.html).toContain('role="alert"')
    expect(again.html).toContain('value="&#60;b&#62;Ada&#60;/b&#62;&#34;"')
    expect(again.html).not.toContain('wrong and secret')
    expect(again.html).not.toContain('123456')
  })

  test.each([
    ['no code', '', 'Type the code that your authenticator shows.'],
    ['five digits', '12 345', 'A security code has six digits.'],
    ['letters', 'abcdef', 'A security code has six digits.'],
  ])('says of %s what is wrong with it, and counts no attempt', async (_what, code, said) => {
    const { page, browser } = await loginPageOf()
    const fields = { username: 'ada.of.no.attempt', password: 'x', security_code: code }
    const count = async () => {
      const [row] = await t.sql<{ n: number }[]>`
        select coalesce(sum(used), 0) as n from attempt_budgets`
      return row?.n ?? 0
    }
    const before = await count()
    const again = await browser.submit(page, fields)
    expect(again.status).toBe(400)
    expect(again.html).toContain(said)
    expect(again.html).toContain('aria-invalid="true"')
    expect(again.html).toContain('value="ada.of.no.attempt"')
    expect(await count()).toBe(before)
    await browser.submit(again, { ...fields, security_code: '123456' })
    expect(await count()).toBeGreaterThan(before)
  })

  test.each([
    ['a hyphen', (code: string) => `${code.slice(0, 3)}-${code.slice(3)}`],
    ['U+200B', (code: string) => `\u200b${code}\u200b`],
    [
      'full-width digits',
      (code: string) => code.replace(/\d/g, (d) => '０１２３４５６７８９'[+d] ?? ''),
    ],
    ['a no-break space', (code: string) => `${code.slice(0, 3)}\u00a0${code.slice(3)}`],
  ])('takes a code and a name that were typed with %s, like the API', async (_what, write) => {
    const { people } = await licensed()
    const [person] = people
    if (!person) throw new Error('There is nobody.')
    const { page, browser } = await loginPageOf()
    const fields = {
      username: ` ${person.username}\u200b `,
      password: PASSWORD,
      security_code: write(await unspentCode(t, person)),
    }
    const done = await browser.submit(page, fields, { stopAt: lab.redirectUri })
    expect(done.status === 0 ? done.url.searchParams.get('code') : done.html).toMatch(/^[\w-]+$/)
  })

  test('refuses a form from another site', async () => {
    const { page } = await loginPageOf()
    const answer = await fetch(page.url, {
      method: 'POST',
      headers: { origin: 'https://evil.example' },
      body: new URLSearchParams({ username: 'x', password: 'x' }),
    })
    expect(answer.status).toBe(403)
  })

  test('says that a sign-in is over or belongs to another browser', async () => {
    const { page } = await loginPageOf()
    const foreign = await new Browser().get(page.url)
    expect(foreign.status).toBe(400)
    expect(foreign.html).toContain('This sign-in is over')
  })

  test('takes a recovery code, and shows new ones once, before it continues', async () => {
    const { people } = await licensed()
    const [person] = people as [Person]
    await t.sql`
      update second_factors set pending_sealed = secret_sealed, pending_expires_at = now() + interval '10 minutes',
             secret_sealed = null, last_step = 0 where user_id = ${person.uuid}`
    const { page, browser } = await loginPageOf()
    const shown = await browser.submit(page, {
      username: person.username,
      password: PASSWORD,
      security_code: await t.code(person),
    })
    const codes = [...shown.html.matchAll(/<code>([^<]+)<\/code>/g)].map(([, code = '']) => code)
    expect(codes).toHaveLength(10)
    const next = /<a href="([^"]+)">I have written/.exec(shown.html)?.[1] ?? ''
    const done = await browser.get(new URL(next, server.url()), lab.redirectUri)
    expect(done.url.searchParams.get('code')).toBeTruthy()

    const other = await loginPageOf()
    const byCode = await other.browser.submit(
      other.page,
      { username: person.username, password: PASSWORD, recovery_code: codes[0] ?? '' },
      { stopAt: lab.redirectUri },
    )
    expect(byCode.url.searchParams.get('code')).toBeTruthy()
  })
})

describe('a browser that is logged in', () => {
  test('is not asked again', async () => {
    const { people } = await licensed()
    const { browser, tokens } = await comeIn((people as [Person])[0])
    const again = await comeIn((people as [Person])[0], browser)
    expect(again.tokens.claims()?.['sid']).toBe(tokens.claims()?.['sid'])
  })

  test('is not asked again while its refresh token counts', async () => {
    const { people } = await licensed()
    const { browser } = await comeIn((people as [Person])[0])
    browser.setCookie(server.url(), 'access_token', '')
    const { page } = await loginPageOf({}, browser)
    expect(page.url.searchParams.get('code')).toBeTruthy()
  })

  test('is asked again when its login is over, or the application requires it', async () => {
    const { people } = await licensed()
    const [person] = people as [Person]
    const { browser, tokens } = await comeIn(person)
    const asked = await loginPageOf({ prompt: 'login' }, browser)
    expect(asked.page.html).toContain('Log in to Laboratory')
    const done = await typeLogin(t, browser, { page: asked.page, person, stopAt: lab.redirectUri })
    expect(done.url.searchParams.get('code')).toBeTruthy()
    await t.sql`update sessions set factor_verified_at = now() - interval '1 hour' where user_id = ${person.uuid}`
    expect((await loginPageOf({ max_age: '600' }, browser)).page.status).toBe(200)
    expect((await loginPageOf({ max_age: '7200' }, browser)).page.status).toBe(0)
    await t.sql.begin((tx) =>
      endSessions(tx, { userId: person.uuid, actor: SYSTEM, reason: 'logged_out' }),
    )
    expect((await loginPageOf({}, browser)).page.html).toContain('Log in to Laboratory')
    expect(tokens.access_token).toBeTruthy()
  })

  test('claims a licence seat without a new login', async () => {
    const { licence, people } = await licensed()
    const [person] = people as [Person]
    const free = await register(t, admin, { requires_licence: false })
    const browser = new Browser()
    const without = await enter(t, { url: server.url(), application: free, person, browser })
    expect(decodeJwt(without.tokens.access_token)['licence_seat']).toBeUndefined()
    expect(await licenceSeatsTaken(licence)).toBe(0)
    const { page, config, request } = await loginPageOf({}, browser)
    const tokens = await exchange(config, { request, callback: page.url })
    expect(decodeJwt(tokens.access_token)).toMatchObject({
      licence: licence.uuid,
      sid: without.tokens.claims()?.['sid'],
    })
    expect(await licenceSeatsTaken(licence)).toBe(1)
  })
})

describe('the licence', () => {
  test('is the only one of the person that fits; its licence seat is in the token', async () => {
    const { licence, people } = await licensed()
    const [person] = people as [Person]
    await addMember(t, await makeLicence(t, { applicationId: admin.uuid }), person)
    await addMember(t, await makeLicence(t, { suspended: true }), person)
    const { tokens } = await comeIn(person)
    const claims = decodeJwt(tokens.access_token)
    const [licenceSeat] = await t.sql<
      { uuid: string; tokens_until: Date }[]
    >`select uuid, tokens_until from licence_seats where licence_id = ${licence.uuid}`
    expect(claims).toMatchObject({
      licence: licence.uuid,
      licence_seat: licenceSeat?.uuid,
      seat: licenceSeat?.uuid,
    })
    expect(Math.floor(Number(licenceSeat?.tokens_until) / 1000)).toBe(claims.exp)
  })

  test('is chosen by the person if there are several', async () => {
    const { licence, people } = await licensed({ title: 'First <i>' })
    const [person] = people as [Person]
    const other = await makeLicence(t, { title: 'Second' })
    await addMember(t, other, person)
    const { seen, browser, config, request } = await attempt(person)
    expect(seen.html).toContain('Under which licence?')
    expect(seen.html).toContain('First &#60;i&#62;')
    expect(await licenceSeatsTaken(licence)).toBe(0)
    const done = await browser.submit(seen, { licence: other.serial }, { stopAt: lab.redirectUri })
    const tokens = await exchange(config, { request, callback: done.url })
    expect(decodeJwt(tokens.access_token)['licence']).toBe(other.uuid)
  })

  test('can be named by the application, by serial or id', async () => {
    const { licence, people } = await licensed()
    const [person] = people as [Person]
    const other = await makeLicence(t)
    await addMember(t, other, person)
    for (const [name, uuid] of [
      [licence.serial, licence.uuid],
      [other.uuid, other.uuid],
    ] as const) {
      const { seen, config, request } = await attempt(person, { licence: name })
      const tokens = await exchange(config, { request, callback: seen.url })
      expect(decodeJwt(tokens.access_token)['licence']).toBe(uuid)
    }
  })

  test.each(['none', 'of others', 'unknown'])(
    '9. that does not fit is explained on a page, and answered with access_denied: %s',
    async (which) => {
      const person = await t.person()
      const foreign = await makeLicence(t, { applicationId: lab.uuid })
      const named =
        {
          none: {},
          'of others': { licence: foreign.serial },
          unknown: { licence: '0000-0000-0000-0000' },
        }[which] ?? {}
      const { seen, browser } = await attempt(person, named)
      expect(seen.status).toBe(403)
      expect(seen.html).toContain(
        which === 'none'
          ? 'You are not a member of a valid licence'
          : 'You are not a member of this licence, or it is not valid',
      )
      const back = await browser.submit(seen, {}, { action: '/give-up', stopAt: lab.redirectUri })
      expect(back.url.searchParams.get('error')).toBe('access_denied')
      expect(back.url.searchParams.get('iss')).toBe(server.url())
    },
  )

  test('of another application asks for one new login, under a licence of this one, and the first stays', async () => {
    const { licence, people } = await licensed()
    const [person] = people as [Person]
    const first = await comeIn(person)
    const elsewhere = await register(t, admin, {})
    await t.sql`update licences set application_id = ${elsewhere.uuid} where uuid = ${licence.uuid}`
    const second = await makeLicence(t, { applicationId: lab.uuid })
    await addMember(t, second, person)
    const { page, config, request } = await loginPageOf({}, first.browser)
    expect(page.html).toContain('under another licence')
    const done = await typeLogin(t, first.browser, { page, person, stopAt: lab.redirectUri })
    const tokens = await exchange(config, { request, callback: done.url })
    expect(decodeJwt(tokens.access_token)['licence']).toBe(second.uuid)
    const [{ ended_at } = {}] = await t.sql<{ ended_at: Date | null }[]>`
      select ended_at from sessions where sid = ${String(first.tokens.claims()?.['sid'])}`
    expect(ended_at).toBeNull()
  })

  test('that differs from the login’s asks for a new login; the first login stays', async () => {
    const { people } = await licensed()
    const [person] = people as [Person]
    const first = await comeIn(person)
    const second = await makeLicence(t, { applicationId: lab.uuid })
    await addMember(t, second, person)
    const { page, config, request } = await loginPageOf({ licence: second.serial }, first.browser)
    expect(page.html).toContain('under another licence')
    const done = await typeLogin(t, first.browser, { page, person, stopAt: lab.redirectUri })
    const tokens = await exchange(config, { request, callback: done.url })
    expect(decodeJwt(tokens.access_token)['licence']).toBe(second.uuid)
    expect(tokens.claims()?.['sid']).not.toBe(first.tokens.claims()?.['sid'])
    await client.refreshTokenGrant(first.config, first.tokens.refresh_token ?? '')
  })
})

describe('a full licence', () => {
  test.each([
    [50, /becomes free in <time datetime="[^"]+Z">5\d minutes</],
    [50 + 120, /becomes free in <time datetime="[^"]+Z">2 hours and 5\d minutes</],
    [25 * 60, /^(?!.*comes free)/s],
  ])(
    'says when a licence seat becomes free, if that is within a day: %i minutes',
    async (minutes, said) => {
      const { licence, people } = await licensed({ numberOfUsers: 1, onFull: 'deny' }, 2)
      const [ada, bob] = people as [Person, Person]
      await comeIn(ada)
      await t.sql`
      update sessions set expires_at = now() + make_interval(mins => ${minutes + 5}) where licence_id = ${licence.uuid}`
      const { seen } = await attempt(bob)
      expect(seen.html).toMatch(said)
    },
  )

  test('marks a person who has waited as seen when they come in', async () => {
    const { licence, people } = await licensed()
    const free = await register(t, admin, { requires_licence: false })
    const [person] = people as [Person]
    const browser = new Browser()
    await enter(t, { url: server.url(), application: free, person, browser })
    await t.sql`update sessions set last_seen_at = now() - interval '1 minute' where user_id = ${person.uuid}`
    await loginPageOf({}, browser)
    const [row] = await t.sql`
      select x.last_seen_at >= s.claimed_at as seen from licence_seats s join sessions x on x.licence_seat_id = s.uuid
       where s.licence_id = ${licence.uuid}`
    expect(row).toEqual({ seen: true })
  })

  test('1. keeps the next person waiting, says who is in if the licence says so, and lets them in when a licence seat is free', async () => {
    const { licence, people } = await licensed(
      { numberOfUsers: 2, onFull: 'deny', tellMembersWhoIsIn: true },
      3,
    )
    const [ada, bob, cyd] = people as [Person, Person, Person]
    const inside = await comeIn(ada)
    await comeIn(bob)
    const { seen, browser, config, request } = await attempt(cyd)
    expect(seen.status).toBe(409)
    expect(seen.html).toContain('has 2 licence seats, and 2 are taken')
    expect(seen.html).toMatch(/It checked <time datetime="[^"]+Z">just now</)
    expect(seen.html).not.toContain('comes free')
    expect(seen.html).toContain(`<li>${ada.username}</li>`)
    expect(seen.html).toContain(`<li>${bob.username}</li>`)
    const still = await browser.askAgain(seen, { stopAt: lab.redirectUri, wait: false })
    expect(still.html).toContain('Every licence seat is taken')
    const [refusals] =
      await t.sql`select count(*)::int as n from licence_refusals where licence_id = ${licence.uuid}`
    expect(refusals).toEqual({ n: 1 })

    await client.tokenRevocation(inside.config, inside.tokens.refresh_token ?? '')
    await t.sql.begin((tx) =>
      endSessions(tx, { userId: ada.uuid, actor: SYSTEM, reason: 'logged_out' }),
    )
    const done = await browser.askAgain(still, { stopAt: lab.redirectUri, wait: false })
    const tokens = await exchange(config, { request, callback: done.url })
    expect(decodeJwt(tokens.access_token)['licence']).toBe(licence.uuid)
    expect(await licenceSeatsTaken(licence)).toBe(2)
  })

  test('shows no names if the licence does not say so, and forgets a person who gives up', async () => {
    const { licence, people } = await licensed({ numberOfUsers: 1, onFull: 'queue' }, 2)
    const [ada, bob] = people as [Person, Person]
    await comeIn(ada)
    const { seen, browser } = await attempt(bob)
    expect(seen.html).not.toContain(ada.username)
    expect(seen.html).toContain('You are number 1 in line')
    const back = await browser.submit(seen, {}, { action: '/give-up', stopAt: lab.redirectUri })
    expect(back.url.searchParams.get('error')).toBe('access_denied')
    expect(await t.sql`select 1 from licence_line where licence_id = ${licence.uuid}`).toHaveLength(
      0,
    )
  })

  test('1. gives a licence seat to the next person only when the last token of the previous one is over', async () => {
    const { licence, people } = await licensed({ numberOfUsers: 1, onFull: 'deny' }, 2)
    const [ada, bob] = people as [Person, Person]
    const { tokens } = await comeIn(ada)
    await t.sql.begin((tx) =>
      endSessions(tx, { userId: ada.uuid, actor: SYSTEM, reason: 'logged_out' }),
    )
    expect(await licenceSeatsTaken(licence)).toBe(1)
    const { seen, browser } = await attempt(bob)
    expect(seen.html).toContain('Every licence seat is taken')
    const [row] = await t.sql<
      { free_at: Date }[]
    >`select free_at from licence_seats where licence_id = ${licence.uuid}`
    expect(Math.floor(Number(row?.free_at) / 1000)).toBe(decodeJwt(tokens.access_token).exp)
    await t.sql`update licence_seats set free_at = now() where licence_id = ${licence.uuid}`
    const done = await browser.askAgain(seen, { stopAt: lab.redirectUri, wait: false })
    expect(done.url.searchParams.get('code')).toBeTruthy()
  })

  test('a login that gives its licence seat back also loses its application tokens', async () => {
    const { people } = await licensed()
    const [person] = people as [Person]
    const { config, tokens } = await comeIn(person)
    await t.sql`update sessions set licence_id = null, licence_seat_id = null where user_id = ${person.uuid}`
    expect(await refusedWith(client.refreshTokenGrant(config, tokens.refresh_token ?? ''))).toBe(
      'invalid_grant',
    )
    expect((await client.tokenIntrospection(config, tokens.access_token)).active).toBe(false)
  })
})

/** An application's server that receives logout tokens. */
class Listener {
  readonly heard: string[] = []
  status = 200
  #server: Server | undefined
  url = ''

  async start(): Promise<void> {
    const port = await findPort()
    this.#server = createServer((request, response) => {
      let body = ''
      request.on('data', (chunk) => {
        body += chunk
      })
      request.on('end', () => {
        this.heard.push(new URLSearchParams(body).get('logout_token') ?? 'nothing')
        response.writeHead(this.status, { location: this.url }).end('heard')
      })
    })
    await new Promise<void>((resolve) => this.#server?.listen(port, '127.0.0.1', resolve))
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/logout`
  }

  stop(): void {
    this.#server?.close()
  }
}

describe('a logout that applications are told of', () => {
  const listener = new Listener()
  const tell = async () =>
    deliverLogouts(t.sql, { keyring: openKeyring(t.sql, t.vault), issuer: server.url() })
  const again = () =>
    t.sql`update application_sessions set logout_due_at = now() where logout_due_at is not null`

  beforeAll(async () => {
    await listener.start()
    await t.sql`update applications set backchannel_logout_uri = ${listener.url} where uuid = ${lab.uuid}`
  })
  beforeEach(async () => {
    await t.sql`delete from application_sessions`
    listener.heard.length = 0
    listener.status = 200
  })
  afterAll(() => listener.stop())

  test('has a signed logout token, and frees the licence seat when it is confirmed', async () => {
    const { licence, people } = await licensed({ numberOfUsers: 1, onFull: 'deny' }, 2)
    const [ada] = people as [Person]
    const { tokens } = await comeIn(ada)
    expect(await tell()).toBe(0)
    await t.sql.begin((tx) =>
      endSessions(tx, { userId: ada.uuid, actor: SYSTEM, reason: 'put_out' }),
    )
    expect(await licenceSeatsTaken(licence)).toBe(1)
    expect(await tell()).toBe(1)
    const [token = ''] = listener.heard
    const { payload } = await jwtVerify(
      token,
      createRemoteJWKSet(new URL(`${server.url()}/.well-known/jwks.json`)),
      {
        issuer: server.url(),
        audience: lab.uuid,
        typ: 'logout+jwt',
        algorithms: ['RS256'],
        subject: ada.uuid,
      },
    )
    expect(payload['sid']).toBe(tokens.claims()?.['sid'])
    expect(payload['events']).toEqual({ 'http://schemas.openid.net/event/backchannel-logout': {} })
    expect(payload['nonce']).toBeUndefined()
    expect(payload.jti).toBeTruthy()
    expect(await licenceSeatsTaken(licence)).toBe(0)
    expect(await tell()).toBe(0)
    expect(listener.heard).toHaveLength(1)
  })

  test.each([500, 302, 400])(
    'that is answered %i is retried, and the licence seat waits for its tokens',
    async (status) => {
      const { licence, people } = await licensed({ numberOfUsers: 1, onFull: 'deny' })
      const [ada] = people as [Person]
      await comeIn(ada)
      await t.sql.begin((tx) =>
        endSessions(tx, { userId: ada.uuid, actor: SYSTEM, reason: 'logged_out' }),
      )
      listener.status = status
      expect(await tell()).toBe(0)
      expect(await tell()).toBe(0)
      expect(listener.heard).toHaveLength(1)
      expect(await licenceSeatsTaken(licence)).toBe(1)
      listener.status = 204
      await again()
      expect(await tell()).toBe(1)
      expect(await licenceSeatsTaken(licence)).toBe(0)
    },
  )

  test('is told once, by any number of processes', async () => {
    const { people } = await licensed({ numberOfUsers: 5 }, 5)
    for (const person of people) await comeIn(person)
    for (const { uuid } of people)
      await t.sql.begin((tx) =>
        endSessions(tx, { userId: uuid, actor: SYSTEM, reason: 'logged_out' }),
      )
    const heard = await Promise.all([tell(), tell(), tell(), tell()])
    expect(heard.reduce((sum, n) => sum + n, 0)).toBe(5)
    expect(new Set(listener.heard).size).toBe(5)
    expect(listener.heard).toHaveLength(5)
  })

  test('waits for nobody: a row that another process has taken is skipped', async () => {
    const { people } = await licensed()
    const [ada] = people as [Person]
    await comeIn(ada)
    await t.sql.begin((tx) =>
      endSessions(tx, { userId: ada.uuid, actor: SYSTEM, reason: 'logged_out' }),
    )
    await t.sql.begin(async (tx) => {
      await tx`select 1 from application_sessions for update`
      expect(await tell()).toBe(0)
    })
    expect(await tell()).toBe(1)
  })

  test('1. keeps the licence seat taken while another application holds tokens of it', async () => {
    const { licence, people } = await licensed({ numberOfUsers: 1 })
    await t.sql`update licences set application_id = null where uuid = ${licence.uuid}`
    const [ada] = people as [Person]
    const other = await register(t, admin)
    const { browser } = await comeIn(ada)
    const there = await enter(t, { url: server.url(), application: other, person: ada, browser })
    await t.sql.begin((tx) =>
      endSessions(tx, { userId: ada.uuid, actor: SYSTEM, reason: 'logged_out' }),
    )
    expect(await tell()).toBe(1)
    expect(await licenceSeatsTaken(licence)).toBe(1)
    await client.tokenRevocation(there.config, there.tokens.refresh_token ?? '')
    expect(await licenceSeatsTaken(licence)).toBe(0)
  })

  test('is sent for an expired login session, and for a licence seat that was given back', async () => {
    const { people } = await licensed({}, 2)
    const [ada, bob] = people as [Person, Person]
    await comeIn(ada)
    await comeIn(bob)
    await t.sql`update sessions set expires_at = now() - interval '1 second' where user_id = ${ada.uuid}`
    await t.sql`update sessions set licence_id = null, licence_seat_id = null where user_id = ${bob.uuid} and licence_seat_id is not null`
    await endExpiredHeld(t.sql)
    expect(await tell()).toBe(2)
    expect(listener.heard.map((token) => decodeJwt(token).sub).sort()).toEqual(
      [ada.uuid, bob.uuid].sort(),
    )
  })
})

describe('logging out of an application', () => {
  const signOut = (query: Record<string, string>) =>
    `${server.url()}/api/v1/auth-jwt/sign-out?${new URLSearchParams(query)}`
  const isLive = async (sid: unknown): Promise<boolean> =>
    (await t.sql`select 1 from sessions where sid = ${String(sid)} and ended_at is null`).length ===
    1

  test('ends the login session and leads back, as requested by the stock client', async () => {
    const { people } = await licensed()
    const { browser, tokens, config } = await comeIn((people as [Person])[0])
    const url = client.buildEndSessionUrl(config, {
      id_token_hint: tokens.id_token ?? '',
      post_logout_redirect_uri: 'https://lab.example.org/',
      state: 'a state',
    })
    const back = await browser.get(url, 'https://lab.example.org/')
    expect(back.url.href).toBe('https://lab.example.org/?state=a+state')
    expect(await isLive(tokens.claims()?.['sid'])).toBe(false)
    expect(browser.cookie('access_token')).toBeUndefined()
    expect(await refusedWith(client.refreshTokenGrant(config, tokens.refresh_token ?? ''))).toBe(
      'invalid_grant',
    )
  })

  test('asks a person who comes without an id token, and logs them out when they agree', async () => {
    const { people } = await licensed()
    const { browser, tokens } = await comeIn((people as [Person])[0])
    const page = await browser.get(signOut({}))
    expect(page.html).toContain('Log out?')
    expect(await isLive(tokens.claims()?.['sid'])).toBe(true)
    const done = await browser.submit(page, {}, { action: '/confirm' })
    expect(done.html).toContain('Logged out')
    expect(await isLive(tokens.claims()?.['sid'])).toBe(false)
  })

  test('does not end another person’s login, and leads only to registered addresses', async () => {
    const { people } = await licensed({}, 2)
    const [ada, bob] = people as [Person, Person]
    const hers = await comeIn(ada)
    const his = await comeIn(bob)
    const page = await his.browser.get(signOut({ id_token_hint: hers.tokens.id_token ?? '' }))
    expect(page.html).toContain('Log out?')
    expect(await isLive(hers.tokens.claims()?.['sid'])).toBe(true)
    for (const query of [
      {
        id_token_hint: hers.tokens.id_token ?? '',
        post_logout_redirect_uri: 'https://evil.example/',
      },
      { post_logout_redirect_uri: 'https://evil.example/' },
      { id_token_hint: hers.tokens.id_token ?? '', client_id: admin.uuid },
    ]) {
      const refused: PageSeen = await hers.browser.get(signOut(query), 'https://')
      expect(refused.status).toBe(400)
    }
    expect(await isLive(hers.tokens.claims()?.['sid'])).toBe(true)
  })
})

test('the person who logs in with their own code is the one who enters', async () => {
  const { people } = await licensed()
  const [person] = people as [Person]
  const { page, browser } = await loginPageOf({ login_hint: person.username })
  expect(page.html).toContain(`value="${person.username}"`)
  const done = await browser.submit(
    page,
    {
      username: person.username,
      password: PASSWORD,
      security_code: ` ${await unspentCode(t, person)} `,
    },
    { stopAt: lab.redirectUri },
  )
  expect(done.url.searchParams.get('code')).toBeTruthy()
})
