import * as client from 'openid-client'
import { beforeAll, describe, expect, test } from 'vitest'
import { PASSWORD, type Person, testApp } from '../../../test/app.ts'
import { Browser, type PageSeen } from '../../../test/browser.ts'
import { addMember, type LicenceOptions, makeLicence } from '../../../test/licences.ts'
import { unspentCode } from '../../../test/logins.ts'
import {
  beginLogin,
  discover,
  enter,
  listeningApp,
  type Registered,
  register,
  typeLogin,
} from '../../../test/oidc.ts'
import { removeFactor } from '../../identity/removeFactor.ts'
import { showNewSecret } from '../../identity/showNewSecret.ts'
import type { CountBy } from '../../licensing/claimLicenceSeat.ts'

const t = testApp()
const server = listeningApp(t)
let admin: Person
let lab: Registered

beforeAll(async () => {
  admin = await t.person({ role: 'admin' })
  lab = await register(t, admin)
})

async function member(options: LicenceOptions = {}) {
  const licence = await makeLicence(t, { applicationId: lab.uuid, ...options })
  const person = await t.person()
  await addMember(t, licence, person)
  return { licence, person }
}

const comeIn = (person: Person, browser = new Browser(), application = lab) =>
  enter(t, { url: server.url(), application, person, browser })

/** What a person sees who presses "Come in". */
async function pressComeIn(browser: Browser, more: Record<string, string> = {}) {
  const config = await discover(server.url(), lab)
  const request = await beginLogin(config, lab, more)
  return browser.get(request.url, lab.redirectUri)
}

const liveSessions = (person: Person) =>
  t.sql<{ sid: string; licence_seat_id: string | null }[]>`
    select sid, licence_seat_id from sessions
     where user_id = ${person.uuid} and sid <> ${person.sid} and ended_at is null`

const takenSeats = async (licenceId: string) =>
  (await t.sql`select 1 from licence_seats where licence_id = ${licenceId} and released_at is null`)
    .length

/** Every page of a sign-in, as a person who is logged in sees it. */
const PAGES: Readonly<Record<string, (browser: Browser, person: Person) => Promise<PageSeen>>> = {
  'the login page of a re-authentication': (browser) => pressComeIn(browser, { prompt: 'login' }),
  'the login page for another licence': async (browser, person) => {
    const other = await makeLicence(t, { applicationId: lab.uuid })
    await addMember(t, other, person)
    return pressComeIn(browser, { licence: other.serial })
  },
  'the login page after a wrong password': async (browser) => {
    const page = await pressComeIn(browser, { prompt: 'login' })
    return browser.submit(page, { username: 'x', password: 'y', security_code: '000000' })
  },
  'the login page without a code': async (browser) => {
    const page = await pressComeIn(browser, { prompt: 'login' })
    return browser.submit(page, { username: 'x', password: 'y' })
  },
  'the page that asks who comes in': (browser) =>
    pressComeIn(browser, { prompt: 'select_account' }),
  'the page without a licence': (browser) =>
    pressComeIn(browser, { licence: '0000-0000-0000-0000' }),
  'a sign-in that is over': (browser) =>
    browser.get(new URL(`${server.url()}/api/v1/auth-jwt/sign-in/unknown`)),
  'a sign-out without a hint': (browser) =>
    browser.get(new URL(`${server.url()}/api/v1/auth-jwt/sign-out`)),
  'a sign-out to a foreign address': (browser) =>
    browser.get(
      new URL(
        `${server.url()}/api/v1/auth-jwt/sign-out?post_logout_redirect_uri=https://evil.example/`,
      ),
    ),
}

test.each(Object.keys(PAGES))('%s says who is logged in, and how to log out', async (name) => {
  const { person } = await member()
  const browser = new Browser()
  await comeIn(person, browser)
  const page = await PAGES[name]?.(browser, person)
  expect(page?.html).toContain(person.username)
  expect(page?.html).toMatch(/Log out/)
})

test('choosing a licence and waiting for one say who is logged in, too', async () => {
  const { person } = await member()
  const second = await makeLicence(t, { applicationId: lab.uuid })
  await addMember(t, second, person)
  const browser = new Browser()
  const choose = await typeLogin(t, browser, {
    page: await pressComeIn(browser),
    person,
    stopAt: lab.redirectUri,
  })
  expect(choose.html).toContain('Under which licence?')
  expect(choose.html).toContain(`You are logged in as <strong>${person.username}</strong>`)
  expect(choose.html).toContain('Not you? Log out')
})

describe('Not you? Log out', () => {
  test('ends the login, frees the licence seat, and asks the next person for a name', async () => {
    const { licence, person } = await member({ numberOfUsers: 1 })
    const next = await t.person()
    await addMember(t, licence, next)
    const browser = new Browser()
    await comeIn(person, browser)
    expect(await takenSeats(licence.uuid)).toBe(1)
    const page = await pressComeIn(browser, { prompt: 'select_account' })
    expect(page.html).toContain(`Go on as ${person.username}`)
    const asked = await browser.submit(page, {}, { action: '/log-out' })
    expect(asked.html).toContain('User name')
    expect(asked.html).not.toContain(person.username)
    expect(await takenSeats(licence.uuid)).toBe(0)
    expect(await liveSessions(person)).toEqual([])
    const done = await typeLogin(t, browser, { page: asked, person: next, stopAt: lab.redirectUri })
    expect(done.status === 0 ? done.url.searchParams.get('code') : done.html).toBeTruthy()
  })

  test('lets a person without a licence make room for one who has it', async () => {
    const stranger = await t.person()
    const { person } = await member()
    const browser = new Browser()
    const page = await pressComeIn(browser)
    const refused = await typeLogin(t, browser, { page, person: stranger, stopAt: lab.redirectUri })
    expect(refused.html).toContain('You cannot come in yet')
    const asked = await browser.submit(refused, {}, { action: '/log-out' })
    const done = await typeLogin(t, browser, { page: asked, person, stopAt: lab.redirectUri })
    expect(done.url.searchParams.get('code')).toBeTruthy()
  })

  test('takes a person who waits out of the line', async () => {
    const { licence, person } = await member({ numberOfUsers: 1, onFull: 'queue' })
    await comeIn(person)
    const waiting = await t.person()
    await addMember(t, licence, waiting)
    const browser = new Browser()
    const page = await typeLogin(t, browser, {
      page: await pressComeIn(browser),
      person: waiting,
      stopAt: lab.redirectUri,
    })
    expect(page.html).toContain('Every licence seat is taken')
    const inLine = () => t.sql`select 1 from licence_line where user_id = ${waiting.uuid}`
    expect(await inLine()).toHaveLength(1)
    const asked = await browser.submit(page, {}, { action: '/log-out' })
    expect(asked.html).toContain('User name')
    expect(await inLine()).toHaveLength(0)
  })
})

test('prompt=select_account asks, and goes on with one press', async () => {
  const { person } = await member()
  const browser = new Browser()
  const { tokens } = await comeIn(person, browser)
  const page = await pressComeIn(browser, { prompt: 'select_account' })
  const done = await browser.submit(page, {}, { action: '/go-on', stopAt: lab.redirectUri })
  expect(done.url.searchParams.get('code')).toBeTruthy()
  expect((await liveSessions(person)).map(({ sid }) => sid)).toEqual([tokens.claims()?.['sid']])
})

describe('a re-authentication of the same person in the same browser', () => {
  test.each<[CountBy, Record<string, string>]>([
    ['session', { prompt: 'login' }],
    ['session', { max_age: '0' }],
    ['user', { prompt: 'login' }],
    ['device', { prompt: 'login' }],
  ])(
    'under a licence that counts by %s (%j) replaces the login and keeps the licence seat',
    async (countBy, more) => {
      const { licence, person } = await member({
        numberOfUsers: 1,
        onFull: 'deny',
        countBy,
      })
      const browser = new Browser()
      const first = await comeIn(person, browser)
      const [before] = await liveSessions(person)
      await t.sql`
      insert into session_data (sid, data, version) values (${before?.sid ?? ''}, '{"a":1}', ${crypto.randomUUID()})`
      const page = await pressComeIn(browser, more)
      const done = await typeLogin(t, browser, { page, person, stopAt: lab.redirectUri })
      expect(done.status === 0 ? done.url.searchParams.get('code') : done.html).toBeTruthy()
      const after = await liveSessions(person)
      expect(after).toHaveLength(1)
      expect(after[0]?.sid).not.toBe(before?.sid)
      expect(after[0]?.licence_seat_id).toBe(before?.licence_seat_id)
      expect(await takenSeats(licence.uuid)).toBe(1)
      const data =
        await t.sql`select sid from session_data where sid in (${before?.sid ?? ''}, ${after[0]?.sid ?? ''})`
      expect(data.map(({ sid }) => sid)).toEqual([after[0]?.sid])
      await expect(
        client.refreshTokenGrant(first.config, first.tokens.refresh_token ?? ''),
      ).rejects.toMatchObject({ error: 'invalid_grant' })
      // One sign-out is enough, and the licence seat is free for the next person.
      const out = await browser.get(new URL(`${server.url()}/api/v1/auth-jwt/sign-out`))
      await browser.submit(out, {}, { action: '/confirm' })
      expect(await liveSessions(person)).toEqual([])
      expect(await takenSeats(licence.uuid)).toBe(0)
    },
  )

  test('through the API replaces it, too, and another person’s login stays', async () => {
    const [ada, bob] = [await t.person(), await t.person()]
    const logIn = async (person: Person, cookie: string) =>
      t.call('POST', '/auth-jwt/login', {
        headers: { cookie },
        body: {
          username: person.username,
          password: PASSWORD,
          security_code: await unspentCode(t, person),
        },
      })
    const cookieOf = (answer: { cookies: { name: string; value: string }[] }) =>
      answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    const first = await logIn(ada, '')
    const second = await logIn(ada, cookieOf(first))
    expect(second.statusCode, second.body).toBe(200)
    expect(await liveSessions(ada)).toHaveLength(1)
    const third = await logIn(bob, cookieOf(second))
    expect(third.statusCode).toBe(200)
    expect(await liveSessions(ada)).toHaveLength(1)
    expect(await liveSessions(bob)).toHaveLength(1)
  })

  test('negative control: in another browser it is a second login', async () => {
    const { person } = await member()
    await comeIn(person)
    await comeIn(person)
    expect(await liveSessions(person)).toHaveLength(2)
  })
})

describe('no page is a dead end', () => {
  /** Links and forms of a page: the ways on. */
  const waysOn = (html: string): string[] => [
    ...[...html.matchAll(/<a href="([^"]+)"/g)].map(([, href = '']) => href),
    ...[...html.matchAll(/<form method="\w+" action="([^"]+)"/g)].map(([, action = '']) => action),
  ]

  test.each([
    '/oidc/auth',
    '/oidc/auth?client_id=unknown&response_type=code&scope=openid',
    '/oidc/auth/unknown',
    '/api/v1/auth-jwt/sign-in/unknown',
    '/api/v1/auth-jwt/sign-out',
    '/api/v1/auth-jwt/sign-out?post_logout_redirect_uri=https://evil.example/',
  ])('%s has a way on for nobody', async (path) => {
    const page = await new Browser().get(new URL(`${server.url()}${path}`))
    expect(waysOn(page.html)).toContain('/')
  })

  test.each(Object.keys(PAGES))('%s has a way on that answers', async (name) => {
    const { person } = await member()
    const browser = new Browser()
    await comeIn(person, browser)
    const page = await PAGES[name]?.(browser, person)
    expect(page?.html).toContain('<main>')
    const ways = waysOn(page?.html ?? '')
    expect(ways.length).toBeGreaterThan(0)
    for (const href of ways.filter((way) => way === '/' || way.endsWith('/sign-out'))) {
      const next = await browser.get(new URL(href, server.url()))
      expect(next.status, href).toBe(200)
    }
  })

  test('each refused form of a sign-in leads back to its page', async () => {
    const { person } = await member()
    const browser = new Browser()
    await comeIn(person, browser)
    const page = await pressComeIn(browser, { prompt: 'select_account' })
    const path = page.url.pathname
    const forms = t.app().acts.filter(({ url }) => url.includes('/sign-in/:uid'))
    expect(forms.length).toBeGreaterThan(4)
    for (const { url } of forms) {
      const to = `${path}${url.split(':uid')[1]}`
      const refused = await fetch(new URL(`${to}?licence=x`, server.url()), {
        method: 'POST',
        headers: { origin: 'https://evil.example' },
      })
      expect(refused.status).toBe(403)
      expect(waysOn(await refused.text()), to).toContain(path)
    }
  })

  test('from the recovery codes a new person goes on to the application', async () => {
    const { person } = await member()
    await t.sql.begin((tx) => removeFactor(tx, person.uuid))
    const secret = await t.sql.begin((tx) => showNewSecret(tx, t.vault, person.uuid))
    const browser = new Browser()
    const page = await pressComeIn(browser)
    const codes = await typeLogin(t, browser, {
      page,
      person: { ...person, secret },
      stopAt: lab.redirectUri,
    })
    expect(codes.html).toContain('Write these down')
    expect(codes.html).toContain(`You are logged in as <strong>${person.username}</strong>`)
    const [link = ''] = waysOn(codes.html).filter((way) => way.includes('/sign-in/'))
    const done = await browser.get(new URL(link, server.url()), lab.redirectUri)
    expect(done.url.searchParams.get('code')).toBeTruthy()
  })
})

describe('a sign-out', () => {
  const isLive = async (person: Person) => (await liveSessions(person)).length === 1
  const signOut = (query: Record<string, string>) =>
    new URL(`${server.url()}/api/v1/auth-jwt/sign-out?${new URLSearchParams(query)}`)

  test('with an id token alone ends nobody’s login', async () => {
    const { person } = await member()
    const { tokens } = await comeIn(person)
    const id_token_hint = tokens.id_token ?? ''
    const stranger = await new Browser().get(signOut({ id_token_hint }))
    expect(stranger.html).toContain('Logged out')
    const posted = await fetch(`${server.url()}/api/v1/auth-jwt/sign-out`, {
      method: 'POST',
      body: new URLSearchParams({ id_token_hint }),
    })
    expect(posted.status).toBe(200)
    expect(await isLive(person)).toBe(true)
  })

  test('with a hint that cannot be verified asks instead of failing', async () => {
    const { person } = await member()
    const browser = new Browser()
    const { tokens } = await comeIn(person, browser)
    const [header, payload] = (tokens.id_token ?? '').split('.')
    for (const id_token_hint of ['a.b.c', `${header}.${payload}.AAAA`, tokens.access_token]) {
      const page = await browser.get(signOut({ id_token_hint, client_id: lab.uuid }))
      expect(page.html).toContain('Log out?')
      expect(page.status).toBe(200)
    }
    expect(await isLive(person)).toBe(true)
  })

  test('with a registered address and no hint shows a button that leads there', async () => {
    const { person } = await member()
    const browser = new Browser()
    await comeIn(person, browser)
    const address = 'https://lab.example.org/'
    const asked = await browser.get(signOut({ post_logout_redirect_uri: address, state: 's' }))
    expect(asked.status).toBe(200)
    const done = await browser.submit(asked, {}, { action: '/confirm', stopAt: 'https://' })
    expect(done.html).toContain(`<a href="${address}?state=s">Go to Laboratory</a>`)
    expect(await isLive(person)).toBe(false)
  })

  test('ends the login that replaced the one of the hint', async () => {
    const { person } = await member()
    const browser = new Browser()
    const { tokens } = await comeIn(person, browser)
    const page = await pressComeIn(browser, { prompt: 'login' })
    await typeLogin(t, browser, { page, person, stopAt: lab.redirectUri })
    const address = 'https://lab.example.org/'
    const back = await browser.get(
      signOut({ id_token_hint: tokens.id_token ?? '', post_logout_redirect_uri: address }),
      address,
    )
    expect(back.status).toBe(0)
    expect(await liveSessions(person)).toEqual([])
  })
})
