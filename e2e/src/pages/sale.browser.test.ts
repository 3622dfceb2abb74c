import { answer } from '@tessera/client'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Person } from '../person.ts'
import { openServerDatabase, type ServerDatabase } from '../serverDatabase.ts'
import { logInOn } from './logInOn.ts'
import { useStage } from './openStage.ts'
import { addProduct, orderTickets, type ProductToSell, sellNothing } from './sell.ts'

const stage = useStage()
let database: ServerDatabase
let organiser: Person
let eva: Person
let page: Page

beforeAll(async () => {
  database = await openServerDatabase(stage.server, stage.dataFolder)
  organiser = await stage.makePerson('olga', 'organiser')
  eva = await stage.makePerson('eva')
  const seat = await stage.openSeat()
  page = seat.page
  await logInOn(page, eva)
})
afterAll(() => database?.close())
beforeEach(() => page.unrouteAll())

/** A new event that sells this alone, on the page with `count` of it chosen. */
async function choose(product: ProductToSell, count: number, event: object = {}) {
  const { uuid } = await stage.makeEvent(organiser, { title: 'Northern light', ...event })
  await sellNothing(organiser, uuid)
  const productId = await addProduct(organiser, uuid, product)
  await page.goto(`/event/${uuid}`)
  for (let n = 0; n < count; n++) await page.getByRole('button', { name: /^One more/ }).click()
  return { event: uuid, product: productId }
}

const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
const see = (text: string | RegExp) => page.getByText(text).first().waitFor()
const STANDING = { name: 'Standing', minor: 34_500 }

describe('while one chooses', () => {
  test('places that others take are refused with what is left, and the choice stays', async () => {
    const mads = await stage.makePerson('mads')
    const sold = await choose(STANDING, 3, { capacity: 3 })
    await orderTickets(mads, sold.event, [sold.product, sold.product])
    await press('Order tickets')
    await see('Standing: 1 left. Choose fewer. What you chose is kept.')
    await see('Only 1 can be had.')
    expect(await page.locator('.stepper output').innerText()).toBe('3')
    for (let n = 0; n < 2; n++) await page.getByRole('button', { name: /^One less/ }).click()
    await press('Order tickets')
    await page.waitForURL(/\/order\//)
  })

  test('a price that changes is asked about again', async () => {
    const sold = await choose(STANDING, 2)
    await answer(
      organiser.client.api.PATCH('/api/v1/event/{id}/product/{product_id}', {
        params: { path: { id: sold.event, product_id: sold.product } },
        body: { price: { amount_minor: 40_000, currency: 'DKK' } },
      }),
    )
    await press('Order tickets')
    await see('The price has changed')
    await see(/It is 800\skr\. now\./)
    await press('Order tickets')
    await page.waitForURL(/\/order\//)
    await see(/2 × 400\skr\./)
  })

  test('the limit per person counts what one has already', async () => {
    const sold = await choose({ name: 'Guest', minor: 0, limit_per_person: 2 }, 2)
    const more = page.getByRole('button', { name: /^One more/ })
    expect(await more.getAttribute('aria-disabled')).toBe('true')
    await orderTickets(eva, sold.event, [sold.product])
    await press('Order tickets')
    await see('Guest: at most 2 per person, and you have 1. Choose fewer.')
    await see('You have a ticket')
    expect(await page.locator('.stepper output').innerText()).toBe('2')
  })

  test('an order that another tab has opened is the one to go on with', async () => {
    const sold = await choose(STANDING, 1)
    const { uuid } = await orderTickets(eva, sold.event, [sold.product])
    await press('Order tickets')
    await page.getByRole('link', { name: 'Go to your order' }).first().click()
    await page.waitForURL(`/order/${uuid}`)
  })

  test('a sale opens on the page by itself', async () => {
    const soon = new Date(Date.now() + 6_000).toISOString()
    await choose({ ...STANDING, sale_starts_at: soon }, 0)
    await see(/^Sale opens/)
    await press('Choose tickets')
  })

  test('a reload keeps the choice, and an answer that was lost makes no second order', async () => {
    const sold = await choose({ name: 'Guest', minor: 0 }, 2)
    await page.route(
      /v1\/order$/,
      async (route) => {
        await route.fetch()
        await route.abort()
      },
      { times: 1 },
    )
    await press('Order tickets')
    await see('There is no network.')
    await page.reload()
    expect(await page.locator('.stepper output').innerText()).toBe('2')
    await press('Order tickets')
    await page.waitForURL(/\/order\//)
    const { items } = await answer(
      eva.client.api.GET('/api/v1/user/{username}/order', {
        params: { path: { username: 'eva' }, query: { event_id: sold.event } },
      }),
    )
    expect(items.map(({ positions }) => positions.length)).toEqual([2])
  })
})

describe('an order', () => {
  async function openOrder(product: ProductToSell, count: number) {
    const sold = await choose(product, 0)
    const order = await orderTickets(eva, sold.event, Array(count).fill(sold.product))
    await page.goto(`/order/${order.uuid}`)
    return { ...sold, order: order.uuid }
  }

  test('takes other tickets, and is let go', async () => {
    await openOrder(STANDING, 1)
    await page.getByText('Change the tickets').click()
    await page.getByRole('button', { name: /^One more/ }).click()
    await press('Change the order')
    await see(/2 × 345\skr\./)
    await press('Let the places go')
    await page.getByRole('dialog').getByRole('button', { name: 'Let the places go' }).click()
    await see('This order is cancelled')
    await see('Nothing was paid. The places are free for others.')
  })

  test('is let go once by a double click', async () => {
    const { order } = await openOrder(STANDING, 1)
    const sent: string[] = []
    page.on('request', (request) => {
      if (request.method() === 'DELETE') sent.push(new URL(request.url()).pathname)
    })
    await press('Let the places go')
    await page.getByRole('dialog').getByRole('button', { name: 'Let the places go' }).dblclick()
    await see('This order is cancelled')
    expect(sent).toEqual([`/api/v1/order/${order}`])
    await see('The places are let go.')
    expect(await page.getByText('The places are let go.').count()).toBe(1)
  })

  test('whose time is over says so, and the same places are ordered again', async () => {
    const { order } = await openOrder(STANDING, 2)
    await page.getByRole('timer').waitFor()
    await database.sql`
      update orders set expires_at = now() - interval '1 second' where uuid = ${order}`
    await see('Time ran out and the places were let go. Nothing was paid.')
    await press('Try the same places')
    await page.waitForURL((url) => url.pathname !== `/order/${order}`)
    await page.getByRole('timer').waitFor()
    await see(/2 × 345\skr\./)
  })

  test('of an event that is cancelled says what becomes of it', async () => {
    const { event } = await openOrder(STANDING, 1)
    await answer(
      organiser.client.api.POST('/api/v1/event/{id}/cancel', { params: { path: { id: event } } }),
    )
    await see('This event is cancelled, and your order with it')
  })

  test('that cost nothing is given back', async () => {
    await openOrder({ name: 'Guest', minor: 0 }, 2)
    await see('Your 2 tickets are ready.')
    await press('Give all tickets back')
    await press('Give them back')
    await see('This order is cancelled')
  })
})
