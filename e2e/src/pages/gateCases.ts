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

/** A USB scanner types a code at once, and the gate answers. */
async function typeAsScanner(page: Page, code: string): Promise<void> {
  await Promise.all([...code, 'Enter'].map((key) => page.keyboard.press(key)))
  await page.locator('main.answer').waitFor()
}

/** A scanner types a code, on the way in or out, and the server gives this answer. */
async function scanAndHear(
  page: Page,
  { isOut = false, ...heard }: Partial<GateAnswer> & { readonly isOut?: boolean },
): Promise<void> {
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
  if (isOut) await page.locator('.gate-keys .btn:has(.tabler-icon-arrows-exchange)').click()
  await typeAsScanner(page, 'T1.N05T2YJ8C1EJAV8J.215674')
}

/** A case at the gate of the event, as its agent sees it. */
function atGate(name: string, act: NonNullable<PageCase['act']>): PageCase {
  return { name, path: ({ event }) => `/gate?event=${event}`, who: 'agent', act }
}

export const GATE_CASES: readonly PageCase[] = [
  { name: 'gate-choose', path: () => '/gate', who: 'agent' },
  atGate('gate-scan', startScanning),
  atGate('gate-no', async (page) => {
    await startScanning(page)
    // What a scanner sends that is set to another keyboard.
    await typeAsScanner(page, 'T&?M-SC_N__Y"_H(A_T?__$_-_')
  }),
  atGate('gate-type-unknown', async (page) => {
    await startScanning(page)
    await page.locator('.gate-keys .btn:has(.tabler-icon-keyboard)').click()
    await page.locator('[name=whose]').fill('nobody.here')
    await page.locator('[name=digits]').fill('000000')
    await page.locator('form [type=submit]').click()
    await page.locator('.error').waitFor()
  }),
  atGate('gate-find', async (page) => {
    await startScanning(page)
    await page.locator('.gate-keys .btn:has(.tabler-icon-search)').click()
    await page.locator('#gate-find').fill('ev')
    await page.locator('.list .item').first().waitFor()
  }),
  atGate('gate-yes', (page) => scanAndHear(page, { result: 'admitted' })),
  atGate('gate-out', (page) => scanAndHear(page, { result: 'admitted', isOut: true })),
  atGate('gate-already', (page) =>
    scanAndHear(page, {
      reason: 'already_consumed',
      validation_datetime: new Date(Date.now() - 540_000).toISOString(),
    }),
  ),
  atGate('gate-no-other', (page) => scanAndHear(page, { reason: 'wrong_event' })),
]
