import { answer } from '@tessera/client'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { ticketCode } from '../phone.ts'
import { holdBeforeCamera, installCamera } from './fakeCamera.ts'
import { logInOn } from './logInOn.ts'
import { makeTicket } from './makeTicket.ts'
import { useStage } from './openStage.ts'
import { readTicket } from './readTicket.ts'
import { recordAlerts } from './recordAlerts.ts'

const stage = useStage()

describe('an agent', () => {
  let page: Page
  let complaints: string[]
  let answered: (...texts: (string | RegExp)[]) => Promise<void>
  const hosts = new Set<string>()
  let event: { uuid: string }
  let other: { uuid: string; title: string }

  beforeAll(async () => {
    const organiser = await stage.makePerson('olga', 'organiser')
    const agent = await stage.makePerson('gus')
    event = await stage.makeEvent(organiser, { title: 'Symphonic evening' })
    other = await stage.makeEvent(organiser, { title: 'Choir by candlelight' })
    for (const { uuid } of [event, other])
      await answer(
        stage.admin.client.api.POST('/api/v1/event/{id}/agents', {
          params: { path: { id: uuid } },
          body: { username: 'gus' },
        }),
      )
    ;({ page, complaints } = await stage.openSeat())
    page.on('request', (request) => hosts.add(new URL(request.url()).host))
    await installCamera(page)
    answered = await recordAlerts(page)
    await logInOn(page, agent, '/gate')
    await page.getByRole('radio', { name: /Symphonic evening/ }).check()
    await page.getByRole('button', { name: 'Allow the camera' }).click()
    await page.getByText('The camera is allowed').waitFor()
    await page.getByRole('button', { name: 'Start scanning' }).click()
    await page.getByText('Write where you stand').waitFor()
    await page.getByLabel('Gate', { exact: true }).fill('North')
    await page.getByRole('button', { name: 'Start scanning' }).click()
    await page.getByText('Hold the code inside the corners').waitFor()
  })

  /** Shows a code, waits for the answer, and goes on to the next. */
  const scan = async (code: string, ...texts: (string | RegExp)[]) => {
    await holdBeforeCamera(page, code)
    await answered(...texts)
    await holdBeforeCamera(page)
    const next = page.getByRole('button', { name: 'Next' })
    // “Come in” may have left by itself.
    await next.click({ timeout: 2_000 }).catch(() => undefined)
    await ready(page)
  }

  test('reads the ticket from the phone of its holder, who comes in once', async () => {
    const eva = await stage.makePerson('eva')
    const phone = (await stage.openSeat()).page
    await logInOn(phone, eva, `/event/${event.uuid}`)
    await phone.getByRole('button', { name: 'Register' }).click()
    const code = await readTicket(phone)
    await scan(code, 'Come in', 'Eva')
    await phone.getByText('You are in').waitFor()
    // The page takes a code for another showing of it once it has seen none for 1.5 s.
    await page.waitForTimeout(3_000)
    await scan(code, 'Already in', 'Eva', /at gate North/)
    await page.locator('.last').filter({ hasText: 'Eva: Already in' }).waitFor()
    await page.locator('.last').filter({ hasText: '1 in · 0 to come' }).waitFor()
  })

  test('does not scan a code again that is still before the camera', async () => {
    const { credential } = await makeTicket(await stage.makePerson('kim'), event.uuid)
    const asked: string[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('/ticket/auth')) asked.push(request.url())
    })
    await holdBeforeCamera(page, ticketCode(credential))
    await answered('Come in')
    await ready(page)
    await page.getByText('This one is scanned. Take it away.').waitFor()
    await page.waitForTimeout(2_000)
    expect(asked).toHaveLength(1)
    await holdBeforeCamera(page)
    await page.getByText('Hold the code inside the corners').waitFor()
  })

  test('is told to stop an old code, another event and a cancelled ticket, and what to do', async () => {
    const fay = await stage.makePerson('fay')
    const { credential, ticketId } = await makeTicket(fay, event.uuid)
    await scan(
      ticketCode(credential, -4),
      'Stop',
      /The code is \d+ (seconds|minutes) old/,
      /moving ring/,
    )
    const elsewhere = await makeTicket(fay, other.uuid)
    await scan(
      ticketCode(elsewhere.credential),
      'Stop',
      'A ticket for another event',
      'Choir by candlelight',
    )
    await answer(
      fay.client.api.DELETE('/api/v1/ticket/{id}', { params: { path: { id: ticketId } } }),
    )
    await scan(ticketCode(credential), 'Stop', 'This ticket is cancelled', /box office/)
    await scan('https://example.org/poster', 'Stop', 'This is not a ticket code')
  })

  test('loses an answer: it is asked again with its nonce, and the holder comes in once', async () => {
    const { credential } = await makeTicket(await stage.makePerson('nia'), event.uuid)
    const nonces: string[] = []
    await page.route('**/api/v1/ticket/auth', async (route) => {
      nonces.push(route.request().postDataJSON().nonce)
      if (nonces.length > 1) return route.continue()
      // The server lets the holder in; only its answer does not arrive.
      await route.fetch()
      await route.abort()
    })
    await holdBeforeCamera(page, ticketCode(credential))
    await page.getByText('Sending it again').waitFor()
    await answered('Come in')
    await page.unroute('**/api/v1/ticket/auth')
    expect(nonces).toHaveLength(2)
    expect(nonces[1]).toBe(nonces[0])
    await holdBeforeCamera(page)
    await ready(page)
    const { items } = await answer(
      stage.admin.client.api.GET('/api/v1/event/{id}/users', {
        params: { path: { id: event.uuid }, query: { query: 'nia' } },
      }),
    )
    expect(items).toMatchObject([{ status: 'CONSUMED', inside: true }])
  })

  test('asks no other host for anything, and the browser has nothing to complain of', () => {
    expect([...hosts]).toEqual([new URL(stage.url).host])
    expect(complaints).toEqual([])
  })
})

async function ready(page: Page): Promise<void> {
  await page.locator('.gate[data-phase="ready"]').waitFor()
}
