import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { answer } from '@tessera/client'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Person } from '../person.ts'
import { until } from '../until.ts'
import { enrolOn, keepCodesOn } from './enrolOn.ts'
import { logInOn, nextCode } from './logInOn.ts'
import { useStage } from './openStage.ts'
import { readTicket } from './readTicket.ts'
import { addProduct, sellNothing } from './sell.ts'

const stage = useStage()

async function scan(agent: Person, event_id: string, code: string) {
  return answer(
    agent.client.api.POST('/api/v1/ticket/auth', { body: { code, event_id, gate: 'North' } }),
  )
}

describe('an attendee', () => {
  test('signs up on a phone, sets up an authenticator, keeps the codes, and has the ticket', async () => {
    const organiser = await stage.makePerson('nora', 'organiser')
    await stage.makeEvent(organiser, { title: 'Harbour songs' })
    const { page } = await stage.openSeat()
    await page.goto('/')
    await page.getByRole('link', { name: /Harbour songs/ }).click()
    await page.getByRole('link', { name: 'Sign up and register' }).click()
    await page.getByLabel('User name').fill('freja')
    await page.getByLabel('E-mail').fill('freja@example.org')
    await page.getByLabel('Password', { exact: true }).fill('freja')
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.locator('.error:visible').first().waitFor()
    expect(await page.getByLabel('E-mail').inputValue()).toBe('freja@example.org')
    await page.getByLabel('Password', { exact: true }).fill('a kettle sings to nobody')
    await page.getByRole('button', { name: 'Go on' }).click()
    await enrolOn(page)
    expect(await keepCodesOn(page)).toHaveLength(10)
    await page.getByRole('button', { name: 'Register' }).click()
    expect(await readTicket(page)).toMatch(/^T1\./)
  })

  test('registers with one tap, and is admitted by the ticket with the network cut and the clock ten minutes wrong', async () => {
    const organiser = await stage.makePerson('olga', 'organiser')
    const agent = await stage.makePerson('gus')
    const eva = await stage.makePerson('eva')
    const event = await stage.makeEvent(organiser, { title: 'Symphonic evening' })
    await answer(
      stage.admin.client.api.POST('/api/v1/event/{id}/agents', {
        params: { path: { id: event.uuid } },
        body: { username: 'gus' },
      }),
    )
    const { page } = await stage.openSeat()
    await page.clock.install({ time: Date.now() - 10 * 60_000 })
    await page.clock.resume()
    await logInOn(page, eva, '/tickets')
    await expectText(page, 'You have no tickets yet')
    await page.getByRole('link', { name: 'Find events' }).click()
    await page.getByRole('link', { name: /Symphonic evening/ }).click()
    await page.getByRole('button', { name: 'Register' }).click()
    await page.locator('.ring .qr').waitFor()
    await expectText(page, 'This phone’s clock is 10 minutes slow')

    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await page.context().setOffline(true)
    await page.reload()
    await expectText(page, 'No network. Your ticket works without it.')
    const code = await readTicket(page)
    expect(code).toMatch(/^T1\.[0-9A-Z]{16}\.\d{6}$/)
    expect(await scan(agent, event.uuid, code)).toMatchObject({ result: 'admitted' })

    await page.goto('/tickets')
    await page.getByRole('link', { name: /Symphonic evening/ }).click()
    await expectText(page, 'No network. Your ticket works without it.')
    await page.context().setOffline(false)
    await expectText(page, 'You are in')
    await page.goto('/')
    await page.getByRole('link', { name: /Symphonic evening/ }).click()
    await page.getByRole('link', { name: 'Show my ticket' }).click()
    await expectText(page, 'You are in')
  })

  test('chooses two tickets, logs in on the way, pays the organiser, gets a letter, and both are admitted', async () => {
    const organiser = await stage.makePerson('ole', 'organiser')
    const mads = await stage.makePerson('mads')
    const event = await stage.makeEvent(organiser, { title: 'Northern light' })
    await sellNothing(organiser, event.uuid)
    await addProduct(organiser, event.uuid, { name: 'Standing', minor: 34_500 })
    const { page } = await stage.openSeat()
    await page.goto(`/event/${event.uuid}`)
    const more = page.getByRole('button', { name: /^One more: .*Standing/ })
    await more.click()
    await more.click()
    await expectText(page, '690')
    await page.getByRole('button', { name: 'I can log in' }).click()
    await page.getByLabel('User name').fill(mads.username)
    await page.getByLabel('Password', { exact: true }).fill(mads.password)
    await page.getByLabel('Security code').fill(await nextCode(mads))
    await page.getByRole('button', { name: 'Log in' }).click()

    await page.waitForURL(/\/order\//)
    await page.getByRole('timer').waitFor()
    await page.getByRole('button', { name: 'Give me more time' }).click()
    await page.getByRole('button', { name: 'Give me more time' }).waitFor({ state: 'detached' })
    const orderId = page.url().split('/').at(-1) ?? ''
    await answer(
      organiser.client.api.POST('/api/v1/order/{id}/payment', {
        params: { path: { id: orderId } },
        body: { provider: 'manual', method: 'cash' },
      }),
    )
    await expectText(page, 'Paid. Your 2 tickets are ready.')
    await page.getByRole('button', { name: /^Receipt R-\d+ \(PDF\)$/ }).waitFor()
    const letter = await letterAbout('Northern light')
    expect(letter).toContain('Your 2 tickets: Northern light')
    expect(letter).toContain('application/pdf')

    await page.getByRole('link', { name: 'Show my tickets' }).click()
    const next = page.getByRole('button', { name: 'Next ticket' })
    for (const place of [1, 2]) {
      if (place === 2) await next.click()
      await expectText(page, `Ticket ${place} of 2`)
      expect(await scan(organiser, event.uuid, await readTicket(page))).toMatchObject({
        result: 'admitted',
      })
      await expectText(page, 'You are in')
    }
  })
})

/** The letter about something, as it lies in the folder that stands for a mail server. */
async function letterAbout(words: string): Promise<string> {
  const folder = join(stage.dataFolder, 'letters')
  let found: string | undefined
  await until(async () => {
    const names = await readdir(folder).catch(() => [])
    const files = names.filter((name) => name.endsWith('.eml'))
    const letters = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')))
    found = letters.find((letter) => letter.includes(words))
    return found !== undefined
  })
  return found ?? ''
}

async function expectText(page: Page, text: string | RegExp): Promise<void> {
  await page.getByText(text).first().waitFor()
}
