import { answer } from '@tessera/client'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { logInOn, nextCode } from './logInOn.ts'
import { useStage } from './openStage.ts'
import { DESK } from './sizes.ts'

const stage = useStage()

describe('an organiser', () => {
  test('makes an event from nothing, puts an agent on it and publishes it, in less than three minutes', async () => {
    const olga = await stage.makePerson('olga', 'organiser')
    const gus = await stage.makePerson('gus')
    const { page } = await stage.openSeat({ viewport: DESK })
    const began = Date.now()
    await logInOn(page, olga, '/organise')
    await page.getByRole('heading', { name: 'Your first event is three minutes away' }).waitFor()
    await page.getByRole('main').getByRole('link', { name: 'New event' }).click()
    await page.getByLabel('What is it called?').fill('Choir by candlelight')
    await page.getByLabel('When does it begin?').fill('2031-12-04T19:30')
    await page.getByLabel('How many may come?').fill('1.000')
    await page.getByRole('button', { name: 'Make the draft' }).click()
    await page.getByText('Correct what is marked below.').waitFor()
    await page.getByLabel('How many may come?').fill('340')
    await page.getByRole('button', { name: 'Make the draft' }).click()

    await page.getByRole('heading', { name: 'Choir by candlelight', level: 1 }).waitFor()
    const venue = page.getByLabel('Venue', { exact: true })
    await venue.fill('Sejlhuset, Great Hall')
    await page.getByRole('option', { name: 'New venue “Sejlhuset, Great Hall”' }).click()
    await page.getByLabel('Address').fill('Havnegade 7')
    await page.getByLabel('Gates').fill('North\nSouth')
    await page.getByRole('button', { name: 'Make the venue' }).click()
    await page.getByLabel('Description').fill('Two hours of candlelight. 🕯️')
    await page.getByLabel('Doors open').fill('2031-12-04T20:00')
    await page.getByText('The doors open after the event has begun.').waitFor()
    await expectDisabled(page, 'Publish')
    await page.getByLabel('Doors open').fill('2031-12-04T18:30')
    await page.getByText(/^Saved \d\d:\d\d$/).waitFor()
    await page.reload()
    expect(await venue.inputValue()).toBe('Sejlhuset, Great Hall')

    await page.getByRole('link', { name: 'Put agents on the roster' }).click()
    await page.getByLabel('Put an agent on the roster').fill('gus')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await showCodeIfAsked(page, olga)
    await page.getByText('gus is on the roster.').waitFor()
    await page.getByRole('link', { name: 'Details' }).click()
    await page.getByText('Agents are on the roster').waitFor()
    await page.getByRole('button', { name: 'Publish' }).click()
    await page.getByText('Published. Everybody can find it now.').waitFor()
    expect(Date.now() - began).toBeLessThan(180_000)

    const { page: visitor } = await stage.openSeat()
    await visitor.goto('/')
    await visitor.getByRole('link', { name: /Choir by candlelight/ }).click()
    await visitor.getByText('Sejlhuset, Great Hall').first().waitFor()
    await visitor.getByText('Havnegade 7').waitFor()
    await visitor.getByText('Doors open at 18:30.').waitFor()

    const { page: agent } = await stage.openSeat()
    await logInOn(agent, gus, '/organise')
    await agent.getByRole('heading', { name: 'You run no event yet' }).waitFor()
  })

  test('sells a ticket for a price, and marks the order for it as paid', async () => {
    const otto = await stage.makePerson('otto', 'organiser')
    const buyer = await stage.makePerson('birgit')
    const { uuid: event_id } = await stage.makeEvent(otto)
    const { page } = await stage.openSeat({ viewport: DESK })
    await logInOn(page, otto, `/organise/event/${event_id}/products`)
    await page.getByRole('button', { name: 'Add a product' }).click()
    await page.getByLabel('Name', { exact: true }).fill('Standing')
    await page.getByLabel('Price in DKK, with VAT').fill('345,50')
    await page.getByLabel('VAT in percent').fill('25')
    await page.getByRole('button', { name: 'Add the product' }).click()
    await page.getByRole('cell', { name: '345.50 kr.' }).waitFor()

    const { api } = buyer.client
    const params = { path: { id: event_id } }
    const { items } = await answer(api.GET('/api/v1/event/{id}/product', { params }))
    const product_id = items.find(({ name }) => name === 'Standing')?.uuid ?? ''
    await answer(api.POST('/api/v1/order', { body: { event_id, positions: [{ product_id }] } }))

    await page.getByRole('link', { name: 'Orders' }).click()
    await page.getByRole('table', { name: 'Orders' }).getByRole('link').click()
    await page.getByRole('button', { name: 'Mark as paid' }).click()
    await page.getByLabel('Reference').fill('Invoice 12')
    await page.getByRole('button', { name: '345.50 kr. is paid' }).click()
    await page.getByText('345.50 kr. paid: Cash, Invoice 12').waitFor()
    await page.getByText('Booked: the tickets are good').waitFor()
  })
})

/** The code of the login counts as fresh, so the dialog comes only on a slow machine. */
async function showCodeIfAsked(page: Page, person: Parameters<typeof nextCode>[0]) {
  const done = page.getByText('is on the roster.')
  const dialog = page.getByRole('dialog')
  await done.or(dialog).first().waitFor()
  if (!(await dialog.isVisible())) return
  await dialog.getByLabel('Security code').fill(await nextCode(person))
}

async function expectDisabled(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name })
  await expect.poll(() => button.getAttribute('aria-disabled')).toBe('true')
}
