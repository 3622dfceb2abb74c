import { answer } from '@tessera/client'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '../person.ts'
import { ticketCode } from '../phone.ts'
import { installCamera } from './fakeCamera.ts'
import { logInOn } from './logInOn.ts'
import { makeTicket } from './makeTicket.ts'
import { useStage } from './openStage.ts'
import { recordAlerts } from './recordAlerts.ts'
import { register } from './register.ts'
import { DESK } from './sizes.ts'

const stage = useStage()
let organiser: Person
let event: { uuid: string }
let plain: { uuid: string }

beforeAll(async () => {
  organiser = await stage.makePerson('olga', 'organiser')
  event = await stage.makeEvent(organiser, { reentry: true, admission_by_name: true })
  plain = await stage.makeEvent(organiser, { title: 'A plain evening' })
})

/** Somebody who works at both events, with the gate open before them. */
async function openGate(username: string, role: 'agents' | 'admins', eventId = event.uuid) {
  const person = await stage.makePerson(username)
  for (const { uuid: id } of [event, plain]) {
    const request = { params: { path: { id } }, body: { username } }
    const { api } = stage.admin.client
    await answer(
      role === 'agents'
        ? api.POST('/api/v1/event/{id}/agents', request)
        : api.POST('/api/v1/event/{id}/admins', request),
    )
  }
  const { page } = await stage.openSeat({ viewport: DESK })
  await logInOn(page, person)
  await startScanning(page, eventId)
  return page
}

/** What each page said, with the answers that left by themselves. */
const answers = new Map<Page, Awaited<ReturnType<typeof recordAlerts>>>()

async function startScanning(page: Page, eventId: string): Promise<void> {
  await installCamera(page)
  answers.set(page, await recordAlerts(page))
  await page.goto(`/gate?event=${eventId}`)
  await page.getByLabel('Gate', { exact: true }).fill('South')
  await page.getByRole('button', { name: 'Start scanning' }).click()
  await page.getByText('Hold the code inside the corners').waitFor()
}

async function says(page: Page, ...texts: (string | RegExp)[]): Promise<void> {
  await answers.get(page)?.(...texts)
}

async function goOn(page: Page): Promise<void> {
  // “Come in” may have left by itself.
  await page
    .getByRole('button', { name: 'Next' })
    .click({ timeout: 2_000 })
    .catch(() => undefined)
  await page.locator('.gate[data-phase="ready"]').waitFor()
}

/** Types as a scanner does: all keys at once, and Enter at the end. */
async function typeLikeScanner(page: Page, text: string): Promise<void> {
  await Promise.all([...text, 'Enter'].map((key) => page.keyboard.press(key)))
}

describe('an agent', () => {
  let page: Page
  beforeAll(async () => {
    page = await openGate('gus', 'agents')
  })

  test('scans with a USB scanner on any page of the gate, and its Enter presses nothing', async () => {
    const { credential } = await makeTicket(await stage.makePerson('ulla'), event.uuid)
    await typeLikeScanner(page, ticketCode(credential).toLowerCase())
    await says(page, 'Come in', 'Ulla')
    await goOn(page)
    const other = await makeTicket(await stage.makePerson('uma'), event.uuid)
    await page.getByRole('button', { name: 'Find' }).click()
    await page.getByLabel('Name').fill('um')
    await typeLikeScanner(page, ticketCode(other.credential))
    await says(page, 'Come in', 'Uma')
    await page.locator('.answer').waitFor({ state: 'detached' })
    expect(await page.getByLabel('Name').inputValue()).toBe('um')
    await typeLikeScanner(page, ticketCode(other.credential))
    await says(page, 'Already in')
    // A second scan while an answer waits is no answer to it.
    await typeLikeScanner(page, ticketCode(credential))
    await says(page, 'Already in', 'Uma')
    await goOn(page)
    await page.getByRole('button', { name: 'Back to the camera' }).click()
  })

  test('is told what to do when the letters of a scanner arrive garbled', async () => {
    await typeLikeScanner(page, 'T&?M-SC_N__Y"_H(A_T?__$_-_')
    await says(page, 'Stop', /arrive garbled/, /keyboard of the USA/)
    await goOn(page)
  })

  test('types the letters and digits of a ticket, or the user name and the digits', async () => {
    const { credential } = await makeTicket(await stage.makePerson('tia'), event.uuid)
    const [, letters = '', digits = ''] = ticketCode(credential).split('.')
    const type = async (whose: string, digits: string) => {
      await page.getByRole('button', { name: 'Type' }).click()
      await page.getByLabel(/16 letters and digits/).fill(whose)
      await page.getByLabel('The digits that change').fill(digits)
      await page.getByRole('button', { name: 'Check' }).click()
    }
    await type(letters.replace(/(.{4})/g, '$1 '), digits)
    await says(page, 'Come in', 'Tia')
    await goOn(page)
    await type('tia', digits)
    await says(page, 'Already in', 'Tia')
    await goOn(page)
    await type('nobody.here', '000000')
    await says(page, /nobody with this user name/)
    await page.getByRole('button', { name: 'Back to the camera' }).click()
  })

  test('finds a person, looks at an identity, and lets them in by name', async () => {
    await makeTicket(await stage.makePerson('finn'), event.uuid)
    await page.getByRole('button', { name: 'Find' }).click()
    await page.getByLabel('Name').fill('finn')
    await page.getByRole('button', { name: 'Let in' }).click()
    await says(page, 'Check first', 'Seen an identity?')
    await page.getByRole('button', { name: 'No: stop' }).click()
    await page.getByRole('button', { name: 'Let in' }).click()
    await page.getByRole('button', { name: 'Yes: let in' }).click()
    await says(page, 'Come in', 'Finn')
    await page.getByText(/^Inside|^In \d/).waitFor()
    await page.getByRole('button', { name: 'Back to the camera' }).click()
    await page.getByText('Let in by name').waitFor()
  })

  test('scans people out and in again where the event allows it', async () => {
    const { credential } = await makeTicket(await stage.makePerson('otto'), event.uuid)
    await untilStepHasTime(credential)
    await typeLikeScanner(page, ticketCode(credential, -1))
    await says(page, 'Come in', 'Otto')
    await goOn(page)
    await page.getByRole('button', { name: /Switch to Out/ }).click()
    await typeLikeScanner(page, ticketCode(credential))
    await says(page, 'Out', 'Otto', /May come in again until/)
    await goOn(page)
    await page.getByRole('button', { name: /Switch to In/ }).click()
    await typeLikeScanner(page, ticketCode(credential, 1))
    await says(page, 'Come in', 'Otto')
    await goOn(page)
  })

  test('hears that there is no network, and the scan is asked again when it is back', async () => {
    const { credential } = await makeTicket(await stage.makePerson('noa'), event.uuid)
    await page.context().setOffline(true)
    await says(page, 'No network')
    await typeLikeScanner(page, ticketCode(credential))
    await says(page, /The last scan is sent again by itself/)
    await page.context().setOffline(false)
    await says(page, 'Come in', 'Noa')
    await goOn(page)
  })

  test('is slowed down: it counts down and goes on by itself', async () => {
    const { credential } = await makeTicket(await stage.makePerson('sia'), event.uuid)
    let isFirst = true
    await page.route('**/api/v1/ticket/auth', (route) => {
      if (!isFirst) return route.continue()
      isFirst = false
      return route.fulfill({
        status: 429,
        headers: { 'retry-after': '2' },
        contentType: 'application/problem+json',
        body: JSON.stringify({ type: '/problems/rate_limited', title: 'Slow down', status: 429 }),
      })
    })
    await typeLikeScanner(page, ticketCode(credential))
    await says(page, 'Too many wrong codes from here', /Goes on by itself in \d s/)
    await says(page, 'Come in', 'Sia')
    await page.unroute('**/api/v1/ticket/auth')
    await goOn(page)
  })

  test('sees who has a ticket, and lets nobody in by name where the event does not allow it', async () => {
    await makeTicket(await stage.makePerson('pia'), plain.uuid)
    await page.goto(`/gate?event=${plain.uuid}`)
    await page.getByRole('button', { name: 'South' }).click()
    await page.getByRole('button', { name: 'Start scanning' }).click()
    await page.getByRole('button', { name: 'Find' }).click()
    await page.getByText('Nobody is let in by name here').waitFor()
    await page.getByLabel('Name').fill('pia')
    await page.getByText('Has a ticket', { exact: true }).waitFor()
    expect(await page.getByRole('button', { name: 'Let in' }).count()).toBe(0)
    expect(await page.getByRole('button', { name: /Switch to Out/ }).count()).toBe(0)
  })
})

/** The code of the step before counts only until this step ends. */
async function untilStepHasTime({ period }: { readonly period: number }): Promise<void> {
  const leftMs = period * 1000 - (Date.now() % (period * 1000))
  if (leftMs < 15_000) await new Promise((resolve) => setTimeout(resolve, leftMs))
}

test('an admin of the event undoes an entry with a reason, and the ticket admits once more', async () => {
  const page = await openGate('ada', 'admins')
  const { credential } = await makeTicket(await stage.makePerson('ulf'), event.uuid)
  await typeLikeScanner(page, ticketCode(credential))
  await says(page, 'Come in', 'Ulf')
  await goOn(page)
  const line = page.locator('.gate-scan').filter({ hasText: 'Ulf' })
  await line.getByRole('button', { name: 'Undo this entry' }).click()
  await line.getByLabel('Why is it undone?').fill('The wrong person')
  await line.getByRole('button', { name: 'Undo this entry' }).click()
  await line.getByText('ada: The wrong person').waitFor()
  await typeLikeScanner(page, ticketCode(credential, 1))
  await says(page, 'Come in', 'Ulf')
  await goOn(page)
})

test('a ticket that was scanned while its page heard nothing shows that its holder is in', async () => {
  const late = await stage.makePerson('late')
  const id = await register(late, event.uuid)
  const { page } = await stage.openSeat()
  const stream = /session\/current\/stream/
  await page.route(stream, (route) => route.fulfill({ status: 204 }))
  await logInOn(page, late)
  await page.goto(`/ticket/${id}`)
  await page.locator('.qr').waitFor()
  await answer(
    organiser.client.api.POST('/api/v1/ticket/{id}/admission', {
      params: { path: { id } },
      body: { gate: 'South' },
    }),
  )
  await page.unroute(stream)
  await page.getByRole('heading', { name: 'You are in' }).waitFor()
})

test('a person at no gate is told how to come to one, and sees no gate of others', async () => {
  const { page } = await stage.openSeat()
  await logInOn(page, await stage.makePerson('zoe'), '/gate')
  await page.getByText('You are at no gate yet').waitFor()
  await page.evaluate(
    ([id]) =>
      localStorage.setItem('tessera.gates', JSON.stringify({ byEvent: [[id, 'X']], recent: [] })),
    [event.uuid],
  )
  await page.goto(`/gate/${event.uuid}`)
  await page.getByText('There is nothing here for you').waitFor()
})

test('two tabs at two events each show the numbers of their own event', async () => {
  const hilda = await stage.makePerson('hilda', 'organiser')
  const one = await stage.makeEvent(hilda, { title: 'One' })
  const two = await stage.makeEvent(hilda, { title: 'Two' })
  const { page } = await stage.openSeat({ viewport: DESK })
  await logInOn(page, hilda)
  await startScanning(page, one.uuid)
  await admit(page, 'tara', one.uuid)
  const count = page.locator('.big-n')
  await expect.poll(() => count.textContent()).toBe('1')

  const other = await page.context().newPage()
  await startScanning(other, two.uuid)
  await admit(other, 'tess', two.uuid)
  await admit(other, 'tilde', two.uuid)
  // The stream of both tabs now follows the second event.
  await expect.poll(() => other.locator('.big-n').textContent()).toBe('2')
  expect(await count.textContent()).toBe('1')
})

async function admit(page: Page, username: string, eventId: string): Promise<void> {
  const { credential } = await makeTicket(await stage.makePerson(username), eventId)
  await typeLikeScanner(page, ticketCode(credential))
  await says(page, 'Come in')
  await goOn(page)
}
