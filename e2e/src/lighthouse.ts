/**
 * `npm run test:lighthouse` measures the main page of each door as Lighthouse does for a phone: at
 * least 95 for performance, and 100 for accessibility and best practices. It is run on a quiet
 * machine: performance is measured with the machine slowed down four times.
 */
import lighthouse, { type RunnerResult } from 'lighthouse'
import type { Page } from 'playwright-core'
import { freePort } from 'tessera/test/freePort.ts'
import { removeFolder, startServer, temporaryData } from 'tessera/test/serverProcess.ts'
import { openProfile } from './openBrowser.ts'
import { furnish } from './pages/furnish.ts'
import { logInOn } from './pages/logInOn.ts'
import { makeHost } from './pages/makeHost.ts'

const LEAST = { performance: 95, accessibility: 100, 'best-practices': 100 } as const
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const

const { folder, dataFolder } = await temporaryData()
const server = await startServer({ dataFolder })
const port = await freePort()
const origin = `http://localhost:${server.port}`
const profile = await openProfile(folder, { port, baseURL: origin })
let failed = 0
try {
  const things = await furnish(await makeHost(origin, dataFolder))
  await check('event list', '/')
  await check('event', `/event/${things.event}`)
  await check('ticket', `/ticket/${things.ticket}`, (page) => logInOn(page, things.attendee))
  await check('gate', `/gate/${things.event}`, (page) => logInOn(page, things.agent))
  await check('organiser home', '/organise', (page) => logInOn(page, things.organiser))
  await check('licence console', `/licence/${things.licence}`, (page) =>
    logInOn(page, things.admin),
  )
} finally {
  await profile.close()
  await server.stop()
  await removeFolder(folder)
}
console.log(failed === 0 ? 'Lighthouse: passed' : `Lighthouse: ${failed} too low`)
process.exit(failed === 0 ? 0 : 1)

/** Checks a page for somebody who was here before with `enter` only, or never. */
async function check(name: string, path: string, enter?: (page: Page) => Promise<void>) {
  const page = await profile.newPage()
  await profile.clearCookies()
  const session = await profile.newCDPSession(page)
  await session.send('Network.clearBrowserCache')
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  // Lighthouse opens tabs of this profile, so the login must be in it.
  await enter?.(page)
  await page.close()
  const result = await lighthouse(`${origin}${path}`, {
    port,
    logLevel: 'error',
    onlyCategories: [...CATEGORIES],
    disableStorageReset: true,
  })
  judge(name, result)
}

function judge(name: string, result: RunnerResult | undefined): void {
  const { categories = {}, audits = {} } = result?.lhr ?? {}
  for (const id of CATEGORIES) {
    const score = Math.round((categories[id]?.score ?? 0) * 100)
    const isLow = score < LEAST[id]
    if (isLow) failed++
    console.log(
      `${name.padEnd(16)} ${id.padEnd(15)} ${score}${isLow ? `  (at least ${LEAST[id]})` : ''}`,
    )
    if (!isLow) continue
    for (const { id: audit } of categories[id]?.auditRefs ?? []) {
      const found = audits[audit]
      if (found && found.score !== null && found.score < 0.9)
        console.log(`    ${found.title} ${found.displayValue ?? ''}`)
    }
  }
}
