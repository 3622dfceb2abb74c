import { answer } from '@tessera/client'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { postFrom } from '../postFrom.ts'
import { enrolOn, keepCodesOn } from './enrolOn.ts'
import { STRANGER } from './furnish.ts'
import { logInOn, nextCode } from './logInOn.ts'
import { useStage } from './openStage.ts'
import { register } from './register.ts'

const stage = useStage()

async function keptTickets(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const open = indexedDB.open('tessera')
        open.onerror = () => reject(open.error)
        open.onsuccess = () => {
          const count = open.result.transaction('tickets').objectStore('tickets').count()
          count.onsuccess = () => resolve(count.result)
          count.onerror = () => reject(count.error)
        }
      }),
  )
}

test('a login that ends in the middle of a form loses nothing that was typed', async () => {
  const eva = await stage.makePerson('eva')
  const { page } = await stage.openSeat()
  await logInOn(page, eva, '/me/data')
  await page.getByLabel('Last name').fill('Holm-Østergaard')
  const others = await answer(eva.client.api.GET('/api/v1/session'))
  const here = others.items.find(({ current }) => !current)
  await answer(
    eva.client.api.DELETE('/api/v1/session/{id}', { params: { path: { id: here?.uuid ?? '' } } }),
  )
  const dialog = page.getByRole('dialog', { name: 'You were logged out' })
  await dialog.waitFor()
  await dialog.getByRole('button', { name: 'Log in' }).click()
  await dialog.getByLabel('User name').fill('eva')
  await dialog.getByLabel('Password', { exact: true }).fill(eva.password)
  await dialog.getByLabel('Security code').fill(await nextCode(eva))
  await dialog.getByRole('button', { name: 'Log in' }).click()
  await dialog.waitFor({ state: 'detached' })
  expect(await page.getByLabel('Last name').inputValue()).toBe('Holm-Østergaard')
  await page.getByRole('button', { name: 'Save the name' }).click()
  await page.getByText('Saved.').waitFor()
  const me = await answer(eva.client.api.GET('/api/v1/auth-jwt/user-info'))
  expect(me.last_name).toBe('Holm-Østergaard')
})

test('a logout deletes the tickets and keys of this browser, and the back button shows nothing', async () => {
  const organiser = await stage.makePerson('olga', 'organiser')
  const ida = await stage.makePerson('ida')
  const event = await stage.makeEvent(organiser)
  const ticket = await register(ida, event.uuid)
  const { page } = await stage.openSeat()
  await logInOn(page, ida, '/tickets')
  await page.goto(`/ticket/${ticket}`)
  await page.locator('.ring .qr').waitFor()
  expect(await keptTickets(page)).toBe(1)
  await page.goto('/me')
  await page.evaluate(() => {
    Reflect.set(window, 'ofIda', true)
    sessionStorage.setItem('tessera.join', 'the token of an invitation')
  })
  await page.getByRole('button', { name: 'Log out' }).click()
  await page.waitForFunction(() => localStorage.getItem('tessera.user') === null)
  // What was in the memory of the page is gone with it.
  await page.waitForFunction(() => !('ofIda' in window))
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
  expect(await keptTickets(page)).toBe(0)
  expect(await page.getByRole('dialog').count()).toBe(0)
  expect(await page.context().cookies()).toEqual(
    expect.not.arrayContaining([
      expect.objectContaining({ name: expect.stringMatching(/_token$/) }),
    ]),
  )
  await page.goBack()
  await page.waitForTimeout(1_000)
  await page.goBack().catch(() => undefined)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  expect(await page.locator('.ring .qr').count()).toBe(0)
  expect(await page.getByText('ida@example.org').count()).toBe(0)
})

test('a login that is ended elsewhere takes the tickets and keys of its browser with it', async () => {
  const organiser = await stage.makePerson('oskar', 'organiser')
  const mia = await stage.makePerson('mia')
  const event = await stage.makeEvent(organiser)
  const ticket = await register(mia, event.uuid)
  const { page } = await stage.openSeat()
  await logInOn(page, mia, '/tickets')
  await page.goto(`/ticket/${ticket}`)
  await page.locator('.ring .qr').waitFor()
  expect(await keptTickets(page)).toBe(1)
  const { items } = await answer(mia.client.api.GET('/api/v1/session'))
  const id = items.find(({ current }) => !current)?.uuid ?? ''
  await answer(mia.client.api.DELETE('/api/v1/session/{id}', { params: { path: { id } } }))
  await page.getByRole('dialog', { name: 'You were logged out' }).waitFor()
  await expect.poll(() => keptTickets(page)).toBe(0)
})

test('a ticket that is being read when its login is ended elsewhere is not kept', async () => {
  const liv = await stage.makePerson('liv')
  const event = await stage.makeEvent(await stage.makePerson('ove', 'organiser'))
  const ticket = await register(liv, event.uuid)
  const { page } = await stage.openSeat({ serviceWorkers: 'block' })
  await logInOn(page, liv, '/me')
  const last = Promise.withResolvers<void>()
  const answered = new Set<string>()
  // What the page reads last of a ticket: the server has answered, and the page has not heard it.
  await page.route(/v1\/(event\/[\w-]+|ticket)$/, async (route) => {
    const response = await route.fetch()
    answered.add(new URL(route.request().url()).pathname)
    await last.promise
    await route.fulfill({ response })
  })
  await page.goto(`/ticket/${ticket}`)
  await expect.poll(() => answered.size).toBe(2)
  const { items } = await answer(liv.client.api.GET('/api/v1/session'))
  const id = items.find(({ current }) => !current)?.uuid ?? ''
  await answer(liv.client.api.DELETE('/api/v1/session/{id}', { params: { path: { id } } }))
  await page.getByRole('dialog', { name: 'You were logged out' }).waitFor()
  last.resolve()
  await page.locator('.ring .qr').waitFor({ state: 'attached' })
  expect(await keptTickets(page)).toBe(0)
})

test('when another person logs in in a second tab, the first tab shows the same person at once', async () => {
  const [karl, noah] = [await stage.makePerson('karl'), await stage.makePerson('noah')]
  const { page: first } = await stage.openSeat()
  await logInOn(first, karl, '/me')
  await first.getByText('karl@example.org').waitFor()
  const second = await first.context().newPage()
  await second.goto('/log-in')
  await second.getByLabel('User name').fill('noah')
  await second.getByLabel('Password', { exact: true }).fill(noah.password)
  await second.getByLabel('Security code').fill(await nextCode(noah))
  const loads: string[] = []
  second.on('request', (request) => {
    if (request.isNavigationRequest()) loads.push(request.url())
  })
  await second.getByRole('button', { name: 'Log in' }).click()
  // Another person begins on the first page, and sees nothing of the former one.
  await second.getByRole('heading', { name: 'What’s on' }).waitFor()
  // That page knows from its start who it is for, and is not loaded a second time.
  await second.locator('a[href="/me"]', { hasText: 'noah' }).waitFor({ state: 'attached' })
  await first.getByText('noah@example.org').waitFor()
  expect(loads).toEqual([`${stage.url}/`])
  await second.goto('/me')
  await second.getByText('noah@example.org').waitFor()
  expect(await first.getByText('karl@example.org').count()).toBe(0)
})

test('a person who signs up where another is logged in sees their recovery codes, and then only what is theirs', async () => {
  const lars = await stage.makePerson('lars')
  const { page } = await stage.openSeat()
  await logInOn(page, lars, '/me')
  await page.getByText('lars@example.org').waitFor()
  await page.goto('/sign-up?back=%2Fme')
  await page.getByLabel('User name').fill('maja')
  await page.getByLabel('E-mail').fill('maja@example.org')
  await page.getByLabel('Password', { exact: true }).fill('a kettle sings to nobody')
  await page.getByRole('button', { name: 'Go on' }).click()
  await enrolOn(page)
  await page.evaluate(() => Reflect.set(window, 'ofLars', true))
  expect(await keepCodesOn(page)).toHaveLength(10)
  await page.getByText('maja@example.org').waitFor()
  expect(await page.evaluate(() => 'ofLars' in window)).toBe(false)
  expect(await page.getByText('lars@example.org').count()).toBe(0)
})

test('a login from elsewhere is asked about; no ends it and leads to a new password', async () => {
  const freja = await stage.makePerson('freja')
  const { page } = await stage.openSeat()
  await logInOn(page, freja, '/me')
  await page.getByText('freja@example.org').waitFor()
  expect(await page.getByText('Was this you?').count()).toBe(0)
  const enter = async (address: string) => {
    const { username, password } = freja
    const body = { username, password, security_code: await nextCode(freja), delivery: 'body' }
    const url = `${stage.url}/api/v1/auth-jwt/login`
    expect(await postFrom(address, url, { body, userAgent: STRANGER })).toMatchObject({
      status: 200,
    })
  }
  await enter('127.0.0.8')
  await page.reload()
  await page.getByRole('heading', { name: 'Was this you?' }).waitFor()
  await page.getByText('Windows, Chrome').waitFor()
  await page.getByRole('button', { name: 'Yes, it was me' }).click()
  await page.getByText('Was this you?').waitFor({ state: 'detached' })
  await page.reload()
  await page.getByText('3 places are logged in').waitFor()
  expect(await page.getByText('Was this you?').count()).toBe(0)

  await enter('127.0.0.9')
  await page.goto('/me/sessions')
  await page.getByRole('button', { name: 'No: log it out' }).click()
  await page.getByText('Somebody knows your password').waitFor()
  const { items } = await answer(freja.client.api.GET('/api/v1/session'))
  expect(items.map(({ address }) => address)).not.toContain('127.0.0.9')
  await page.getByLabel('New password', { exact: true }).waitFor()
  await page.goto('/me')
  await page.getByText('freja@example.org').waitFor()
  expect(await page.getByText('Was this you?').count()).toBe(0)
})

test('the colours that a person chooses hold also on the pages that the server draws', async () => {
  const otto = await stage.makePerson('otto')
  const { page } = await stage.openSeat({ colorScheme: 'light' })
  const colours = () =>
    page.evaluate(() => [
      document.documentElement.dataset['theme'],
      getComputedStyle(document.body).backgroundColor,
    ])
  await logInOn(page, otto, '/me')
  await page.getByRole('button', { name: 'Dark' }).click()
  const dark = ['dark', 'rgb(19, 20, 24)']
  expect(await colours()).toEqual(dark)
  await page.reload()
  await page.getByText('otto@example.org').waitFor()
  expect(await colours()).toEqual(dark)
  await page.goto('/docs/nothing')
  expect(await colours()).toEqual(dark)
  await page.goto('/me')
  await page.getByRole('button', { name: 'As the system' }).click()
  await page.goto('/docs/nothing')
  expect(await colours()).toEqual([undefined, 'rgb(246, 244, 239)'])
})

test('a login that a page of another application began is good for the pages, too', async () => {
  const ines = await stage.makePerson('ines')
  const { page } = await stage.openSeat()
  await logInOn(page, ines)
  // The pages that the server draws leave cookies, and note nothing in the browser.
  await page.evaluate(() => localStorage.clear())
  await page.goto('/tickets')
  await page.getByRole('heading', { name: 'You have no tickets yet' }).waitFor()
})
