import type { Page, Route } from 'playwright-core'
import type { PageCase } from './pageCases.ts'

/** Chooses two of the first product. */
async function chooseTwo(page: Page): Promise<void> {
  const more = page.locator('.stepper').first().locator('button').last()
  await more.click()
  await more.click()
}

/** Orders two of the first product, and is refused so. */
async function orderInVain(
  page: Page,
  refusal: (productId: string) => Parameters<Route['fulfill']>[0],
): Promise<void> {
  const url = page.url()
  await page.route(/v1\/order$/, async (route) => {
    const { positions } = route.request().postDataJSON()
    await route.fulfill(refusal(positions[0].product_id))
  })
  await page.goto(url)
  await chooseTwo(page)
  await page.locator('.buy button').first().click()
  await page.locator('.banner-wait').waitFor()
}

/** Answers as the server does, with some of it changed. */
async function change(page: Page, path: RegExp, more: () => object): Promise<void> {
  await page.route(path, async (route) => {
    if (route.request().method() !== 'GET') return route.continue()
    const response = await route.fetch()
    await route.fulfill({ response, json: { ...(await response.json()), ...more() } })
  })
  await page.reload()
}

const ORDER = /v1\/order\/[^/]+$/
const inEightMinutes = () => ({ expires_at: new Date(Date.now() + 478_000).toISOString() })

/** What is sold, and orders, in each of their states. */
export const SALE_CASES: readonly PageCase[] = [
  { name: 'attend-event-sale', path: ({ soldEvent }) => `/event/${soldEvent}`, act: chooseTwo },
  {
    name: 'attend-event-sold-out',
    path: ({ soldEvent }) => `/event/${soldEvent}`,
    who: 'agent',
    act: (page) =>
      orderInVain(page, (product_id) => ({
        status: 409,
        json: { type: '/problems/sold_out', product_ids: [product_id], free: 1 },
      })),
  },
  {
    name: 'attend-event-hold-limit',
    path: ({ soldEvent }) => `/event/${soldEvent}`,
    who: 'agent',
    act: (page) =>
      orderInVain(page, () => ({
        status: 429,
        headers: { 'retry-after': '2460' },
        json: { type: '/problems/hold_limit' },
      })),
  },
  { name: 'attend-event-order', path: ({ soldEvent }) => `/event/${soldEvent}`, who: 'attendee' },
  {
    name: 'attend-order',
    path: ({ myOpenOrder }) => `/order/${myOpenOrder}`,
    who: 'attendee',
    async act(page) {
      await change(page, ORDER, inEightMinutes)
      await page.locator('.strip button').waitFor()
    },
  },
  {
    name: 'attend-order-change',
    path: ({ myOpenOrder }) => `/order/${myOpenOrder}`,
    who: 'attendee',
    async act(page) {
      await page.locator('summary').click()
      await page.locator('.stepper').first().waitFor()
    },
  },
  {
    name: 'attend-order-over',
    path: ({ myOpenOrder }) => `/order/${myOpenOrder}`,
    who: 'attendee',
    async act(page) {
      await change(page, ORDER, () => ({
        status: 'EXPIRED',
        ended_at: new Date().toISOString(),
      }))
      await page.locator('.banner-wait').waitFor()
    },
  },
  { name: 'attend-paid', path: ({ myPaidOrder }) => `/order/${myPaidOrder}`, who: 'attendee' },
  {
    name: 'attend-order-refunded',
    path: ({ myRefundedOrder }) => `/order/${myRefundedOrder}`,
    who: 'attendee',
  },
  { name: 'attend-orders', path: () => '/orders', who: 'attendee' },
]
