/**
 * `npm run test:lighthouse` measures the main page of each door as Lighthouse does for a phone: at
 * least 95 for performance, and 100 for accessibility and best practices. It is run on a quiet
 * machine: performance is measured with the machine slowed down four times. It varies from run to
 * run, so the median of five counts, as Lighthouse advises.
 */
import { setPriority } from 'node:os'
import lighthouse, { type RunnerResult } from 'lighthouse'
import { freePort } from 'tessera/test/freePort.ts'
import { removeFolder, startServer, temporaryData } from 'tessera/test/serverProcess.ts'
import { openProfile } from './openBrowser.ts'
import { furnish } from './pages/furnish.ts'
import { logInOn } from './pages/logInOn.ts'
import { makeHost } from './pages/makeHost.ts'
import { register } from './pages/register.ts'
import type { Person } from './person.ts'

const LEAST = { performance: 95, accessibility: 100, 'best-practices': 100 } as const
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const

const RUNS = 5
/** The priority of the server and of Lighthouse: a phone does not share its processor with them. */
const LOWER_PRIORITY = 15

const { folder, dataFolder } = await temporaryData()
const [port, serverPort] = [await freePort(), await freePort()]
const origin = `http://localhost:${serverPort}`
const profile = await openProfile(folder, { port, baseURL: origin })
// The browser has started and keeps its priority. The server starts next, with the lower one.
setPriority(LOWER_PRIORITY)
const server = await startServer({ dataFolder, port: serverPort })
let failed = 0
try {
  const host = await makeHost(origin, dataFolder)
  const things = await furnish(host)
  let guests = 0
  const ownTicket = async (): Promise<Visit> => {
    const person = await host.makePerson(`guest${++guests}`)
    return { path: `/ticket/${await register(person, things.event)}`, person }
  }
  const { organiser, agent, admin } = things
  await check('event list', { path: '/' })
  await check('event', { path: `/event/${things.event}` })
  // A ticket is shown in one browser, and each run is a new one.
  await check('ticket', ownTicket)
  await check('gate', { path: `/gate/${things.event}`, person: agent })
  await check('organiser home', { path: '/organise', person: organiser })
  await check('licence console', { path: `/licence/${things.licence}`, person: admin })
} finally {
  await profile.close()
  await server.stop()
  await removeFolder(folder)
}
console.log(failed === 0 ? 'Lighthouse: passed' : `Lighthouse: ${failed} too low`)
process.exit(failed === 0 ? 0 : 1)

/** A page to open. Its browser has an empty cache; with `person`, that person is logged in. */
interface Visit {
  readonly path: string
  readonly person?: Person
}

async function check(name: string, visit: Visit | (() => Promise<Visit>)) {
  const results: RunnerResult['lhr'][] = []
  for (let run = 0; run < RUNS; run++)
    results.push(await measure(typeof visit === 'function' ? await visit() : visit))
  judge(name, results)
}

async function measure({ path, person }: Visit) {
  const page = await profile.newPage()
  await profile.clearCookies()
  const session = await profile.newCDPSession(page)
  await session.send('Network.clearBrowserCache')
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  // Lighthouse opens tabs of this profile, so the login must be in it.
  if (person) await logInOn(page, person)
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
