/**
 * `npm run test:lighthouse` measures the main page of each door as Lighthouse does for a phone: at
 * least 95 for performance, and 100 for accessibility and best practices. It is run on a quiet
 * machine: performance is measured with the machine slowed down four times. It varies from run to
 * run, so the median of five counts, as Lighthouse advises.
 */
import { setPriority } from 'node:os'
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

const RUNS = 5
/** Of the server and of Lighthouse, which a phone does not share its processor with. */
const LOWER_PRIORITY = 15

const { folder, dataFolder } = await temporaryData()
const [port, serverPort] = [await freePort(), await freePort()]
const origin = `http://localhost:${serverPort}`
const profile = await openProfile(folder, { port, baseURL: origin })
setPriority(LOWER_PRIORITY)
const server = await startServer({ dataFolder, port: serverPort })
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
  const results: RunnerResult['lhr'][] = []
  for (let run = 0; run < RUNS; run++) results.push(await measure(path, enter))
  judge(name, results)
}

async function measure(path: string, enter?: (page: Page) => Promise<void>) {
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
  if (!result) throw new Error(`Lighthouse has no result for ${path}.`)
  return result.lhr
}

function judge(name: string, results: readonly RunnerResult['lhr'][]): void {
  for (const id of CATEGORIES) {
    const scoreOf = ({ categories }: RunnerResult['lhr']) =>
      Math.round((categories[id]?.score ?? 0) * 100)
    const sorted = results.toSorted((one, other) => scoreOf(one) - scoreOf(other))
    const median = sorted[(RUNS - 1) / 2]
    const score = median ? scoreOf(median) : 0
    const isLow = score < LEAST[id]
    if (isLow) failed++
    const all = sorted.map(scoreOf).join(' ')
    const least = isLow ? ` (at least ${LEAST[id]})` : ''
    console.log(`${name.padEnd(16)} ${id.padEnd(15)} ${score}${least}  of ${all}`)
    if (isLow && median) reportLow(id, median)
  }
}

function reportLow(id: string, { categories, audits }: RunnerResult['lhr']): void {
  for (const { id: audit } of categories[id]?.auditRefs ?? []) {
    const found = audits[audit]
    if (found && found.score !== null && found.score < 0.9)
      console.log(`    ${found.title} ${found.displayValue ?? ''}`)
  }
}
