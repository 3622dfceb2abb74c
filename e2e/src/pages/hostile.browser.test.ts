import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answer } from '@tessera/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findLayoutFaults } from './layoutFaults.ts'
import { logInOn } from './logInOn.ts'
import { useStage } from './openStage.ts'
import { register } from './register.ts'
import { PHONE } from './sizes.ts'

const stage = useStage()

const MARKUP = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>'
const RIGHT_TO_LEFT = 'אירוע מוזיקה בערב, أمسية موسيقية'
const LONG = 'Longwordwithoutaspace'.repeat(476).slice(0, 10_000)

let thief: Server
beforeAll(async () => {
  thief = createServer((request, response) => {
    const target = new URL(request.url ?? '/', 'http://x').searchParams.get('to') ?? ''
    response.setHeader('content-type', 'text/html')
    response.end(`<form method="post" action="${target}" enctype="text/plain">
<input name='{"first_name":"Stolen","x":"' value='"}'></form><script>document.forms[0].submit()</script>`)
  })
  await new Promise<void>((resolve) => thief.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  thief?.close()
})

test('markup, 10,000 characters, right-to-left text and emoji in what people write break no page', async () => {
  const organiser = await stage.makePerson('olga', 'organiser')
  const eva = await stage.makePerson('eva')
  await answer(
    eva.client.api.PATCH('/api/v1/user/{username}', {
      params: { path: { username: 'eva' } },
      body: { first_name: '🦊🎻👩‍👩‍👧', last_name: RIGHT_TO_LEFT },
    }),
  )
  for (const title of [MARKUP.slice(0, 100), RIGHT_TO_LEFT, '🎭'.repeat(40)]) {
    const event = await stage.makeEvent(organiser, {
      title,
      description: `${MARKUP}\n${LONG}`.slice(0, 10_000),
      venue: MARKUP.slice(0, 90),
    })
    const ticket = await register(eva, event.uuid)
    const { page } = await stage.openSeat({ viewport: PHONE })
    page.on('dialog', () => expect.unreachable('A dialog of the browser opened.'))
    await logInOn(page, eva, '/tickets')
    for (const path of [
      '/',
      `/event/${event.uuid}`,
      '/tickets',
      `/ticket/${ticket}`,
      '/me',
      '/me/data',
    ]) {
      await page.goto(path)
      await page.locator('h1').first().waitFor()
      await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'))
      expect({ path, faults: await findLayoutFaults(page) }).toEqual({ path, faults: [] })
      expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
    }
    await page.context().close()
  }
})

test('a form of another site changes nothing in the name of the person who is logged in', async () => {
  const mads = await stage.makePerson('mads')
  const { page } = await stage.openSeat()
  await logInOn(page, mads, '/me')
  const { port } = thief.address() as AddressInfo
  for (const path of [
    '/api/v1/user/mads',
    '/api/v1/user/mads/events',
    '/api/v1/auth-jwt/logout',
    '/api/v1/session',
    '/api/v1/event',
    '/api/v1/ticket',
  ]) {
    // The page of before may still send something of its own to the same address.
    const answered = page.waitForResponse(
      (response) => response.url().endsWith(path) && response.request().isNavigationRequest(),
    )
    await page.goto(`http://127.0.0.1:${port}/?to=${encodeURIComponent(stage.url + path)}`)
    expect({ path, status: (await answered).status() }).toEqual({ path, status: 403 })
  }
  await page.goto('/me')
  await page.getByText('mads@example.org').waitFor()
})

test('no script of the page can read a token', async () => {
  const lea = await stage.makePerson('lea')
  const { page } = await stage.openSeat()
  await logInOn(page, lea, '/me')
  const readable = await page.evaluate(() =>
    JSON.stringify([document.cookie, { ...localStorage }, { ...sessionStorage }]),
  )
  expect(readable).not.toMatch(/eyJ|_token|password|secret/)
})

test('the key of a person who left in the middle of the way in is not shown to the next one', async () => {
  const { page } = await stage.openSeat()
  await page.goto('/sign-up')
  await page.getByLabel('User name').fill('vera')
  await page.getByLabel('E-mail').fill('vera@example.org')
  await page.getByLabel('Password', { exact: true }).fill('a kettle sings to nobody')
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('link', { name: 'Open my authenticator app' }).waitFor()
  await page.getByRole('link', { name: 'Back' }).click()
  await page.getByText('I have no authenticator yet').click()
  await page.getByRole('link', { name: 'Set up an authenticator' }).click()
  await page.getByLabel('User name').waitFor()
  expect(await page.getByLabel('User name').inputValue()).toBe('')
  expect(await page.getByRole('link', { name: 'Open my authenticator app' }).count()).toBe(0)
})

test('without scripts the page says that it needs them', async () => {
  const { page } = await stage.openSeat({ javaScriptEnabled: false })
  await page.goto('/')
  expect(await page.locator('body').innerText()).toContain('These pages need JavaScript.')
})
