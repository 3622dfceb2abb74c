import type { Page } from 'playwright-core'
import type { Furniture } from './furnish.ts'
import { GATE_CASES } from './gateCases.ts'
import { LICENCE_CASES } from './licenceCases.ts'
import { SALE_CASES } from './saleCases.ts'

export type Who = 'attendee' | 'agent' | 'organiser' | 'admin'

/** A page, or a state of a page, that every check and every picture looks at. */
export interface PageCase {
  /** The name of its picture. */
  readonly name: string
  readonly path: (things: Furniture) => string
  /** Nobody, if left out. */
  readonly who?: Who
  /** Brings the page into the state. */
  readonly act?: (page: Page) => Promise<void>
}

/** Loads the page anew, and tells it one thing by its event stream. */
async function tellByStream(
  page: Page,
  { event, data }: { readonly event: string; readonly data: unknown },
): Promise<void> {
  const body = `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
  await page.route(/current\/stream/, (route) =>
    route.fulfill({ contentType: 'text/event-stream', body }),
  )
  await page.reload()
}

/** Chooses two tickets that cost money, and one of another kind. */
async function chooseAtDoor(page: Page): Promise<void> {
  const add = page.locator('.till-add')
  await add.nth(1).click()
  await add.nth(1).click()
  await add.nth(2).click()
  await page.locator('.till .chip').first().waitFor()
}

/** Answers a sale at the door without making it: the other pages stay as they are. */
async function answerDoorSale(page: Page): Promise<void> {
  const position = { ticket_id: 'none', product_id: 'none', status: 'CONSUMED' }
  const order = {
    uuid: '0190a6c0-0000-7000-8000-000000000001',
    number: '7K4P2M9Q',
    total: { amount_minor: 88_950, currency: 'DKK' },
    positions: [position, position, position],
    receipts: [],
  }
  await page.route(/door-sale$/, (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({ status: 201, json: order })
      : route.continue(),
  )
  await page.route(/v1\/order\/0190a6c0/, (route) =>
    route.fulfill({ json: { ...order, receipts: [{ kind: 'RECEIPT', number: 'R-17' }] } }),
  )
}

export const PAGE_CASES: readonly PageCase[] = [
  // First, because another browser gets a code only within ten minutes of the log-in of its person.
  { name: 'attend-tickets', path: () => '/tickets', who: 'attendee' },
  { name: 'attend-tickets-empty', path: () => '/tickets', who: 'agent' },
  { name: 'attend-tickets-past', path: () => '/tickets?past=1', who: 'attendee' },
  { name: 'attend-ticket', path: ({ ticket }) => `/ticket/${ticket}`, who: 'attendee' },
  { name: 'attend-ticket-in', path: ({ usedTicket }) => `/ticket/${usedTicket}`, who: 'attendee' },
  {
    name: 'attend-ticket-cancelled',
    path: ({ cancelledTicket }) => `/ticket/${cancelledTicket}`,
    who: 'attendee',
  },
  {
    name: 'attend-ticket-elsewhere',
    path: ({ ticket }) => `/ticket/${ticket}`,
    who: 'attendee',
    async act(page) {
      const json = { type: '/problems/credential_elsewhere', status: 409 }
      await page.route(/v1\/ticket$/, (route) => route.fulfill({ status: 409, json }))
      await page.reload()
      await page.locator('.ring .state').waitFor()
    },
  },
  {
    name: 'attend-ticket-offline',
    path: ({ ticket }) => `/ticket/${ticket}`,
    who: 'attendee',
    async act(page) {
      await page.locator('.qr').waitFor()
      await page.route(/v1\/ticket\//, (route) => route.abort())
      await page.reload()
      await page.locator('.qr').waitFor()
    },
  },
  {
    name: 'attend-ticket-clock',
    path: ({ ticket }) => `/ticket/${ticket}`,
    who: 'attendee',
    async act(page) {
      await page.addInitScript(() => {
        const now = Date.now
        Date.now = () => now() - 600_000
      })
      await page.reload()
      await page.locator('.banner-wait').waitFor()
    },
  },
  {
    name: 'attend-ticket-refused',
    path: ({ ticket }) => `/ticket/${ticket}`,
    who: 'attendee',
    async act(page) {
      const ticket_id = page.url().split('/').at(-1)
      await tellByStream(page, { event: 'tickets', data: { ticket_id, reason: 'stale_code' } })
      await page.locator('.banner-no').waitFor()
    },
  },
  {
    name: 'attend-ticket-give-back',
    path: ({ ticket }) => `/ticket/${ticket}`,
    who: 'attendee',
    act: (page) => page.locator('.acts-grid button').last().click(),
  },
  { name: 'attend-events', path: () => '/' },
  { name: 'attend-events-empty', path: () => '/?q=harpsicord' },
  { name: 'attend-event', path: ({ event }) => `/event/${event}` },
  { name: 'attend-event-full', path: ({ fullEvent }) => `/event/${fullEvent}`, who: 'attendee' },
  { name: 'attend-event-mine', path: ({ event }) => `/event/${event}`, who: 'attendee' },
  ...SALE_CASES,
  { name: 'doors', path: () => '/doors' },
  { name: 'doors-member', path: () => '/doors', who: 'attendee' },
  { name: 'log-in', path: () => '/log-in' },
  {
    name: 'log-in-failed',
    path: () => '/log-in',
    async act(page) {
      await page.locator('[name=username]').fill('eva')
      await page.locator('[name=password]').fill('not the password')
      await page.locator('[name=security_code]').fill('000000')
      await page.locator('form button[type=submit]').click()
      await page.locator('.banner-no').waitFor()
    },
  },
  {
    name: 'state-logged-out',
    path: () => '/me/data',
    who: 'attendee',
    async act(page) {
      const ended_at = new Date(Date.now() - 60_000).toISOString()
      await tellByStream(page, { event: 'ended', data: { reason: 'revoked', ended_at } })
      await page.locator('[role=dialog]').waitFor()
    },
  },
  { name: 'state-not-found', path: () => '/nowhere' },
  {
    name: 'state-error',
    path: () => '/',
    async act(page) {
      await page.route(/event.list/, (route) => route.fulfill({ status: 400, json: {} }))
      await page.reload()
      await page.locator('.empty').waitFor()
    },
  },
  { name: 'sign-up', path: () => '/sign-up' },
  {
    name: 'sign-up-wrong',
    path: () => '/sign-up',
    async act(page) {
      await page.locator('[name=username]').fill('a')
      await page.locator('[name=email]').fill('nowhere')
      await page.locator('[name=password1]').fill('short')
      await page.locator('form button[type=submit]').click()
      await page.locator('.error').first().waitFor()
    },
  },
  { name: 'factor-new', path: () => '/factor/new' },
  { name: 'me', path: () => '/me', who: 'attendee' },
  { name: 'me-was-it-you', path: () => '/me', who: 'organiser' },
  { name: 'me-was-it-you-attempts', path: () => '/me', who: 'admin' },
  { name: 'me-data', path: () => '/me/data', who: 'attendee' },
  { name: 'me-password', path: () => '/me/password', who: 'attendee' },
  {
    name: 'me-password-not-me',
    path: () => '/me/password?because=login',
    who: 'attendee',
  },
  { name: 'me-factor', path: () => '/me/factor', who: 'attendee' },
  {
    name: 'me-factor-codes',
    path: () => '/me/factor',
    who: 'attendee',
    async act(page) {
      const recovery_codes = Array.from({ length: 10 }, (_, n) => `K7QX-M2PD-94T${n}`)
      const json = { recovery_codes }
      await page.route(/totp.recovery-codes/, (route) => route.fulfill({ json }))
      const part = page.locator('section:has(.codes-meter)')
      await part.locator('.btn:has(.tabler-icon-refresh)').click()
      await part.locator('[name=security_code]').fill('000000')
      await page.locator('.codes').waitFor()
    },
  },
  { name: 'me-sessions', path: () => '/me/sessions', who: 'attendee' },
  { name: 'me-sessions-was-it-you', path: () => '/me/sessions', who: 'organiser' },
  { name: 'me-log', path: () => '/me/log', who: 'attendee' },
  { name: 'server-health', path: () => '/server', who: 'admin' },
  { name: 'server-users', path: () => '/server/users', who: 'admin' },
  {
    name: 'server-user',
    path: () => '/server/users?q=eva',
    who: 'admin',
    act: (page) => page.getByRole('button', { name: / eva$/ }).click(),
  },
  { name: 'server-log', path: () => '/server/log', who: 'admin' },
  { name: 'server-keys', path: () => '/server/keys', who: 'admin' },
  { name: 'first-run-closed', path: () => '/first-run' },
  ...GATE_CASES,
  { name: 'organise-home', path: () => '/organise', who: 'organiser' },
  {
    name: 'organise-home-sold',
    path: () => '/organise',
    who: 'organiser',
    async act(page) {
      const days = Array.from({ length: 30 }, (_, n) => ({
        date: `2026-11-${String(n + 1).padStart(2, '0')}`,
        tickets: 20 + ((n * 7) % 11) + Math.max(0, n - 22) * 6,
      }))
      const json = { sold: 917, sold_before: 797, days }
      await page.route(/\/sales\?/, (route) => route.fulfill({ json }))
      await page.reload()
      await page.getByText('917').waitFor()
    },
  },
  { name: 'organise-empty', path: () => '/organise', who: 'admin' },
  { name: 'organise-all', path: () => '/organise?whose=all', who: 'admin' },
  { name: 'organise-past-all', path: () => '/organise/past?whose=all&q=nothing', who: 'admin' },
  { name: 'organise-past', path: () => '/organise/past', who: 'organiser' },
  { name: 'organise-new', path: () => '/organise/new', who: 'organiser' },
  { name: 'organise-event', path: ({ event }) => `/organise/event/${event}`, who: 'organiser' },
  {
    name: 'organise-event-moved',
    path: ({ event }) => `/organise/event/${event}`,
    who: 'organiser',
    async act(page) {
      const json = { moved_at: '2026-11-30T10:00:00.000Z', told_at: null, holders: 180 }
      await page.route(/\/letter$/, (route) => route.fulfill({ json }))
      await page.reload()
      await page.getByText('180').first().waitFor()
    },
  },
  { name: 'organise-draft', path: ({ draft }) => `/organise/event/${draft}`, who: 'organiser' },
  {
    name: 'organise-products',
    path: ({ saleEvent }) => `/organise/event/${saleEvent}/products`,
    who: 'organiser',
  },
  {
    name: 'organise-product-wrong',
    path: ({ saleEvent }) => `/organise/event/${saleEvent}/products`,
    who: 'organiser',
    async act(page) {
      await page.locator('.card-head .btn').first().click()
      await page.locator('[name=name]').fill('Balcony')
      await page.locator('[name=price]').fill('much')
      await page.locator('[name=vat]').fill('')
      await page.locator('[role=dialog] [type=submit]').click()
      await page.locator('.error').first().waitFor()
    },
  },
  {
    name: 'organise-quota',
    path: ({ saleEvent }) => `/organise/event/${saleEvent}/products`,
    who: 'organiser',
    async act(page) {
      await page.locator('.quotas .btn').first().click()
      await page.locator('[name=size]').fill('1')
      await page.locator('[role=dialog] [role=status]').waitFor()
    },
  },
  {
    name: 'organise-orders',
    path: ({ saleEvent }) => `/organise/event/${saleEvent}/orders`,
    who: 'organiser',
  },
  {
    name: 'organise-order',
    path: ({ saleEvent, paidOrder }) => `/organise/event/${saleEvent}/orders?order=${paidOrder}`,
    who: 'organiser',
    act: (page) => page.locator('.history li').nth(3).waitFor(),
  },
  {
    name: 'organise-order-in',
    path: ({ saleEvent, doorOrder }) => `/organise/event/${saleEvent}/orders?order=${doorOrder}`,
    who: 'organiser',
    act: (page) => page.locator('.history li').nth(3).waitFor(),
  },
  {
    name: 'organise-order-open',
    path: ({ saleEvent, openOrder }) => `/organise/event/${saleEvent}/orders?order=${openOrder}`,
    who: 'organiser',
    async act(page) {
      await page.locator('.order-acts .btn-main').click()
      await page.locator('[role=dialog] [name=reference]').waitFor()
    },
  },
  {
    name: 'organise-refund',
    path: ({ saleEvent, paidOrder }) => `/organise/event/${saleEvent}/orders?order=${paidOrder}`,
    who: 'organiser',
    async act(page) {
      await page.locator('.order-acts .btn-no').click()
      await page.locator('[role=dialog] [type=submit]').click()
      await page.locator('[role=dialog] .error').waitFor()
    },
  },
  {
    name: 'organise-comp',
    path: ({ saleEvent }) => `/organise/event/${saleEvent}/orders?status=EXPIRED`,
    who: 'organiser',
    async act(page) {
      await page.locator('[aria-expanded]:has(.tabler-icon-gift)').click()
      await page.locator('.orders textarea').waitFor()
    },
  },
  {
    name: 'organise-sales',
    path: ({ saleEvent }) => `/organise/event/${saleEvent}/sales`,
    who: 'organiser',
  },
  {
    name: 'organise-roster',
    path: ({ event }) => `/organise/event/${event}/roster`,
    who: 'organiser',
  },
  {
    name: 'organise-roster-link',
    path: ({ event }) => `/organise/event/${event}/roster?who=agents`,
    who: 'organiser',
    async act(page) {
      await page.locator('summary').click()
      await page.locator('details [type=submit]').click()
      await page.locator('details .qr-plain').waitFor()
    },
  },
  {
    name: 'organise-scans',
    path: ({ event }) => `/organise/event/${event}/scans`,
    who: 'organiser',
  },
  {
    name: 'organise-live',
    path: ({ busyEvent }) => `/organise/event/${busyEvent}/live`,
    who: 'organiser',
  },
  {
    name: 'organise-live-before',
    path: ({ event }) => `/organise/event/${event}/live`,
    who: 'organiser',
  },
  {
    name: 'organise-door-sale',
    path: ({ saleEvent }) => `/organise/event/${saleEvent}/door-sale`,
    who: 'organiser',
    act: chooseAtDoor,
  },
  {
    name: 'organise-door-sale-none',
    path: ({ fullEvent }) => `/organise/event/${fullEvent}/door-sale`,
    who: 'organiser',
    async act(page) {
      await page.locator('.till .switch').uncheck()
      await page.locator('.till-take').waitFor()
    },
  },
  {
    name: 'organise-door-sale-sold',
    path: ({ saleEvent }) => `/organise/event/${saleEvent}/door-sale`,
    who: 'organiser',
    async act(page) {
      await answerDoorSale(page)
      await chooseAtDoor(page)
      await page.locator('.till-take [type=submit]').click()
      await page.locator('.till-sold a').waitFor()
    },
  },
  { name: 'organise-venues', path: () => '/organise/venues', who: 'organiser' },
  { name: 'organise-venues-none', path: () => '/organise/venues?q=nothing', who: 'organiser' },
  { name: 'organise-venue', path: ({ venue }) => `/organise/venue/${venue}`, who: 'organiser' },
  { name: 'organise-venue-read', path: ({ venue }) => `/organise/venue/${venue}`, who: 'attendee' },
  {
    name: 'organise-venue-new',
    path: () => '/organise/venues',
    who: 'organiser',
    async act(page) {
      await page.locator('main .btn-main').click()
      await page.locator('[role=dialog] [name=gates]').waitFor()
    },
  },
  {
    name: 'organise-venue-choose',
    path: ({ draft }) => `/organise/event/${draft}`,
    who: 'organiser',
    async act(page) {
      await page.locator('[role=combobox]').fill('sejl')
      await page.locator('[role=option]').nth(1).waitFor()
    },
  },
  { name: 'organise-sellers', path: () => '/organise/sellers', who: 'admin' },
  { name: 'organise-seller-new', path: () => '/organise/sellers/new', who: 'admin' },
  { name: 'organise-seller', path: ({ seller }) => `/organise/seller/${seller}`, who: 'organiser' },
  {
    name: 'organise-seller-read',
    path: ({ seller }) => `/organise/seller/${seller}`,
    who: 'attendee',
  },
  { name: 'join-gone', path: () => '/join#nothing' },
  ...LICENCE_CASES,
]
