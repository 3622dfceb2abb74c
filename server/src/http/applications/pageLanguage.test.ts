import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Person, testApp } from '../../../test/app.ts'
import { Browser, type PageSeen } from '../../../test/browser.ts'
import { addMember, makeLicence } from '../../../test/licences.ts'
import {
  beginLogin,
  discover,
  enter,
  listeningApp,
  type Registered,
  register,
} from '../../../test/oidc.ts'
import { LANGUAGES } from '../../text/languages.ts'
import { choosePageLanguage } from './pageLanguage.ts'

const t = testApp()
const server = listeningApp(t)
let admin: Person
let lab: Registered

beforeAll(async () => {
  admin = await t.person({ role: 'admin' })
  lab = await register(t, admin)
})

const DANE = 'da-DK,da;q=0.9,en;q=0.8'

async function loginPageIn(browser: Browser, more: Record<string, string> = {}): Promise<PageSeen> {
  const config = await discover(server.url(), lab)
  const { url } = await beginLogin(config, lab, more)
  return browser.get(url, lab.redirectUri)
}

describe('the language of a page', () => {
  test.each([
    [DANE, 'da'],
    ['nn-NO,da;q=0.5,en;q=0.4', 'da'],
    ['en-US,en;q=0.9,da;q=0.8', 'en'],
    ['fr', 'en'],
    ['*', 'en'],
    ['', 'en'],
  ])('is what the browser prefers: %s', (accepted, language) => {
    expect(choosePageLanguage({ url: '/', headers: { 'accept-language': accepted } })).toBe(
      language,
    )
  })

  test('is rather what the application asks for, the first that there is', async () => {
    expect((await loginPageIn(new Browser('en'), { ui_locales: 'fr da-DK en' })).html).toContain(
      '<html lang="da">',
    )
    expect((await loginPageIn(new Browser(DANE), { ui_locales: 'en' })).html).toContain(
      '<html lang="en">',
    )
    expect((await loginPageIn(new Browser(DANE), { ui_locales: 'fr' })).html).toContain(
      '<html lang="da">',
    )
  })

  test('that is asked for may be of any length and is kept as one word', async () => {
    const wish = `${'x-long '.repeat(100)}da`
    expect((await loginPageIn(new Browser('en'), { ui_locales: wish })).html).toContain(
      '<html lang="da">',
    )
  })

  test('that the person chose wins, on this page and on the next, and stays a year', async () => {
    const browser = new Browser(DANE)
    const danish = await loginPageIn(browser, { ui_locales: 'da' })
    expect(danish.html).toContain('<h1>Log ind i Laboratory</h1>')
    const [, href = ''] =
      /<a href="([^"]+)" class="language" lang="en" hreflang="en">English</.exec(danish.html) ?? []
    const chosen = await fetch(new URL(href, danish.url), { headers: { accept: 'text/html' } })
    expect(chosen.headers.get('set-cookie')).toBe(
      'language=en; Path=/; Max-Age=31536000; SameSite=Lax',
    )
    const english = await browser.get(new URL(href, danish.url))
    expect(english.html).toContain('<h1>Log in to Laboratory</h1>')
    expect(english.html).toContain('>Dansk</a>')
    expect((await loginPageIn(browser, { ui_locales: 'da' })).html).toContain('<html lang="en">')
  })

  test('is not changed by a cookie of another value', async () => {
    const browser = new Browser(DANE)
    browser.setCookie(server.url(), 'language', 'fr')
    expect((await loginPageIn(browser)).html).toContain('<html lang="da">')
  })

  test('is named in the discovery document', async () => {
    const found = await fetch(`${server.url()}/.well-known/openid-configuration`)
    expect(await found.json()).toMatchObject({ ui_locales_supported: ['en', 'da'] })
  })
})

test('a refused login is explained in Danish, too', async () => {
  const browser = new Browser(DANE)
  const page = await loginPageIn(browser)
  const wrong = await browser.submit(page, {
    username: 'x',
    password: 'y',
    security_code: '123456',
  })
  expect(wrong.status).toBe(401)
  expect(wrong.html).toContain('Brugernavn, adgangskode eller kode er forkert.')
  const short = await browser.submit(page, { username: 'x', password: 'y', security_code: '1' })
  expect(short.html).toContain('En sikkerhedskode har seks cifre.')
})

test('a sign-out that cannot be is explained in both languages', async () => {
  const path = '/api/v1/auth-jwt/sign-out'
  const unknown = `${path}?post_logout_redirect_uri=https://evil.example/`
  const said = async (languages: string, address: string) =>
    (await new Browser(languages).get(new URL(address, server.url()))).html
  expect(await said('en', unknown)).toContain('address to go back to that is not known here')
  expect(await said(DANE, unknown)).toContain('som ikke kendes her')
  expect(await said('en', `${path}?ui_locales=da`)).toContain('Logget ud')
  const { tokens } = await enter(t, {
    url: server.url(),
    application: await register(t, admin, { requires_licence: false }),
    person: admin,
    browser: new Browser(),
  })
  const two = `${path}?id_token_hint=${tokens.id_token}&client_id=${lab.uuid}`
  expect(await said('en', two)).toContain('two applications at once')
  expect(await said(DANE, two)).toContain('to programmer på én gang')
})

test('a wrong link and a wrong request are explained in Danish, too', async () => {
  const seen = await new Browser(DANE).get(`${server.url()}/oidc/auth`)
  expect(seen.html).toContain('Dette link virker ikke')
  expect(seen.html).toContain('“invalid_request”')
  const asked = await new Browser('en').get(`${server.url()}/oidc/auth?ui_locales=da`)
  expect(asked.html).toContain('Dette link virker ikke')
  const lost = await new Browser(DANE).get(`${server.url()}/docs/nothing`)
  expect([lost.status, lost.html.includes('Siden findes ikke')]).toEqual([404, true])
})

test('a person without a licence is told so by its own sentence', async () => {
  const foreign = await makeLicence(t, { applicationId: lab.uuid })
  const person = await t.person()
  await addMember(t, await makeLicence(t, { applicationId: lab.uuid }), person)
  const free = await register(t, admin, { requires_licence: false })
  const browser = new Browser(DANE)
  await enter(t, { url: server.url(), application: free, person, browser })
  const page = await loginPageIn(browser, { licence: foreign.serial })
  expect(page.status).toBe(403)
  expect(page.html).toContain('eller den gælder ikke for Laboratory')
})

test('each page has one style, whose hash its policy names, and no script', async () => {
  for (const language of LANGUAGES) {
    const { html, headers } = await loginPageIn(new Browser(language))
    const policy = headers.get('content-security-policy') ?? ''
    const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)]
    expect(styles).toHaveLength(1)
    const hash = createHash('sha256')
      .update(styles[0]?.[1] ?? '')
      .digest('base64')
    expect(policy).toContain(`style-src 'sha256-${hash}'; font-src 'self'; form-action`)
    expect(policy).not.toMatch(/script-src|unsafe|img-src/)
    expect(html).not.toMatch(/<script|<link|<img| style="| on\w+="|javascript:/)
  }
})
