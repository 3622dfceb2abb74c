import { expect, test } from 'vitest'
import { type Person, testApp } from '../../../test/app.ts'
import { Browser, type PageSeen } from '../../../test/browser.ts'
import { beginLogin, discover, listeningApp, register } from '../../../test/oidc.ts'

const t = testApp()
const server = listeningApp(t)

/** Pages that come in three ways: of a log-in, of the library for a fault, and of no address. */
async function pagesOf(browser: Browser, admin: Person): Promise<PageSeen[]> {
  const lab = await register(t, admin)
  const { url } = await beginLogin(await discover(server.url(), lab), lab)
  return [
    await browser.get(url, lab.redirectUri),
    await browser.get(`${server.url()}/oidc/auth`),
    await browser.get(`${server.url()}/docs/nothing`),
  ]
}

test.each(['light', 'dark'])(
  'every page has the colours that the person chose: %s',
  async (theme) => {
    const browser = new Browser('en')
    browser.setCookie(server.url(), 'theme', theme)
    for (const { html, url } of await pagesOf(browser, await t.person({ role: 'admin' }))) {
      expect(html, url.href).toContain(`<html lang="en" data-theme="${theme}">`)
      expect(html, url.href).toContain(`:root[data-theme=${theme}] { color-scheme: ${theme}`)
    }
  },
)

test.each(['', 'blue', '"><script>'])(
  'a page follows the browser where nothing else was chosen: %j',
  async (theme) => {
    const browser = new Browser('en')
    if (theme) browser.setCookie(server.url(), 'theme', theme)
    for (const { html, url } of await pagesOf(browser, await t.person({ role: 'admin' })))
      expect(html, url.href).toContain('<html lang="en">')
  },
)
