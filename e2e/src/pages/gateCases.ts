import type { GateAnswer } from '@tessera/client'
import type { Page } from 'playwright-core'
import { installCamera } from './fakeCamera.ts'
import type { PageCase } from './pageCases.ts'

/** Opens the gate with a camera that sees nothing yet. */
async function startScanning(page: Page): Promise<void> {
  await installCamera(page)
  await page.reload()
  await page.locator('#gate-name').fill('North')
  await page.locator('form [type=submit]').click()
  await page.locator('.gate[data-phase="ready"]').waitFor()
}

/** A scanner types a code, and the server gives this answer. */
async function scanAndHear(page: Page, heard: Partial<GateAnswer>): Promise<void> {
  const json: GateAnswer = {
    ticket_is_valid: heard.result === 'admitted',
    result: 'refused',
    reason: null,
    message: '',
    ticket: {
      uuid: '01900000-0000-7000-8000-000000000001',
      event_id: '01900000-0000-7000-8000-000000000002',
      username: 'freja',
      name: 'Freja Madsen',
      status: 'CONSUMED',
      inside: true,
    },
    validation_datetime: null,
    checked_in_at: null,
    gate: 'North',
    code_offset_seconds: null,
    scan_id: '01900000-0000-7000-8000-000000000003',
    ...heard,
  }
  await page.route(/ticket\/auth$/, (route) => route.fulfill({ json }))
  await startScanning(page)
  const keys = [...'T1.N05T2YJ8C1EJAV8J.215674', 'Enter']
  await Promise.all(keys.map((key) => page.keyboard.press(key)))
  await page.locator('main.answer').waitFor()
}

export const GATE_CASES: readonly PageCase[] = [
  { name: 'gate-choose', path: () => '/gate', who: 'agent' },
  {
    name: 'gate-scan',
    path: ({ event }) => `/gate?event=${event}`,
    who: 'agent',
    act: startScanning,
  },
  {
    name: 'gate-no',
    path: ({ event }) => `/gate?event=${event}`,
    who: 'agent',
    async act(page) {
      await startScanning(page)
      // What a scanner sends that is set to another keyboard.
      const keys = [...'T&?M-SC_N__Y"_H(A_T?__$_-_', 'Enter']
      await Promise.all(keys.map((key) => page.keyboard.press(key)))
      await page.locator('main.answer').waitFor()
    },
  },
  {
    name: 'gate-type-unknown',
    path: ({ event }) => `/gate?event=${event}`,
    who: 'agent',
    async act(page) {
      await startScanning(page)
      await page.locator('.gate-keys .btn:has(.tabler-icon-keyboard)').click()
      await page.locator('[name=whose]').fill('nobody.here')
      await page.locator('[name=digits]').fill('000000')
      await page.locator('form [type=submit]').click()
      await page.locator('.error').waitFor()
    },
  },
  {
    name: 'gate-find',
    path: ({ event }) => `/gate?event=${event}`,
    who: 'agent',
    async act(page) {
      await startScanning(page)
      await page.locator('.gate-keys .btn:has(.tabler-icon-search)').click()
      await page.locator('#gate-find').fill('ev')
      await page.locator('.list .item').first().waitFor()
    },
  },
  {
    name: 'gate-yes',
    path: ({ event }) => `/gate?event=${event}`,
    who: 'agent',
    act: (page) => scanAndHear(page, { result: 'admitted' }),
  },
  {
    name: 'gate-already',
    path: ({ event }) => `/gate?event=${event}`,
    who: 'agent',
    act: (page) =>
      scanAndHear(page, {
        reason: 'already_consumed',
        validation_datetime: new Date(Date.now() - 540_000).toISOString(),
      }),
  },
  {
    name: 'gate-no-other',
    path: ({ event }) => `/gate?event=${event}`,
    who: 'agent',
    act: (page) => scanAndHear(page, { reason: 'wrong_event' }),
  },
]
