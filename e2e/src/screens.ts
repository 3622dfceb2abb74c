/**
 * `npm run screens [-- NAME…]` makes a picture of every page and state in `docs/screens/`, for a
 * phone and a desk, light and dark. With names, only of those whose names begin so.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { removeFolder, startServer, temporaryData } from 'tessera/test/serverProcess.ts'
import { openBrowser } from './openBrowser.ts'
import { furnish } from './pages/furnish.ts'
import { makeHost } from './pages/makeHost.ts'
import { inEveryLook, openPages } from './pages/openPages.ts'
import { PAGE_CASES } from './pages/pageCases.ts'

const target = fileURLToPath(new URL('../../docs/screens/', import.meta.url))
const wanted = process.argv.slice(2)

/** Also what is far below the screen, and is laid out only when it comes near. */
function layOutAll(): void {
  for (const part of document.querySelectorAll<HTMLElement>('.long tbody'))
    part.style.contentVisibility = 'visible'
}

await mkdir(target, { recursive: true })
const { folder, dataFolder } = await temporaryData()
const server = await startServer({ dataFolder })
const browser = await openBrowser(folder)
try {
  const url = `http://localhost:${server.port}`
  const things = await furnish(await makeHost(url, dataFolder))
  const openSeat = async (options = {}) => {
    const context = await browser.newContext({
      baseURL: url,
      locale: 'en-GB',
      timezoneId: 'Europe/Copenhagen',
      ...options,
    })
    return { page: await context.newPage() }
  }
  const pages = openPages({ openSeat }, things)
  const cases = PAGE_CASES.filter(
    ({ name }) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)),
  )
  for (const [done, one] of cases.entries()) {
    await pages.show(one, {}, (page) =>
      inEveryLook(page, async (look) => {
        await page.evaluate(layOutAll)
        await page.screenshot({ path: join(target, `${one.name}.${look}.png`), fullPage: true })
      }),
    )
    console.log(`${done + 1} of ${cases.length}: ${one.name}`)
  }
  console.log(`The pictures are in ${target}`)
} finally {
  await browser.close()
  await server.stop()
  await removeFolder(folder)
}
