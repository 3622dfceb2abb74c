import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBrowser } from '@tessera/e2e/src/openBrowser.ts'
import type { Page } from 'playwright-core'
import type { ScrollResult, ScrollRun } from './scrolling.ts'
import { answerQuestions } from './worker.ts'

const DESK = { width: 1280, height: 800 }
/** Pixels per frame: to the end as by a fast wheel, back as by a dragged scroll bar. */
const WAY = { therePx: 240, backPx: 4_000 }

/** Loads all rows of a list, and scrolls through it; then through a plain list as long. */
async function run({ url, accessToken, path, row, rows }: ScrollRun): Promise<ScrollResult> {
  const folder = await mkdtemp(join(tmpdir(), 'tessera-scroll-'))
  const browser = await openBrowser(folder)
  try {
    const context = await browser.newContext({ viewport: DESK, baseURL: url, locale: 'en-GB' })
    await context.addCookies([{ name: 'access_token', value: accessToken, url }])
    const page = await context.newPage()
    await page.goto(path)
    await page.locator(row).first().waitFor()
    await page.evaluate(loadAll, { row, rows })
    const framesMs = await page.evaluate(scrollThrough, WAY)
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    return { framesMs, plainMs: await scrollPlain(page, { rows, height }) }
  } finally {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function scrollPlain(page: Page, { rows, height }: { rows: number; height: number }) {
  await page.goto('/robots.txt')
  await page.evaluate(
    ({ rows, each }) => {
      const lines = Array.from({ length: rows }, (_, n) => {
        const line = document.createElement('p')
        line.style.cssText = `height:${each}px;margin:0`
        line.textContent = `Line ${n}`
        return line
      })
      document.body.replaceChildren(...lines)
    },
    { rows, each: height / rows },
  )
  return page.evaluate(scrollThrough, WAY)
}

/** Presses “Show more” until all rows are there. */
async function loadAll({ row, rows }: { row: string; rows: number }): Promise<void> {
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
  const giveUpAt = Date.now() + 120_000
  while (document.querySelectorAll(row).length < rows) {
    // While it reads, the button takes no press.
    document.querySelector<HTMLButtonElement>('.show-more button')?.click()
    await pause(20)
    const alert = document.querySelector('[role=alert]')?.textContent
    if (Date.now() > giveUpAt)
      throw new Error(
        `Only ${document.querySelectorAll(row).length} of ${rows} rows were loaded within 120 seconds. ${alert ?? ''}`,
      )
  }
  await pause(1_000)
}

/** Scrolls to the end and back. @returns Milliseconds of each frame. */
function scrollThrough({ therePx, backPx }: typeof WAY): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const framesMs: number[] = []
    let last = 0
    let by = therePx
    const step = (at: number) => {
      if (last > 0) framesMs.push(at - last)
      last = at
      const { scrollY, innerHeight } = window
      const end = document.documentElement.scrollHeight - innerHeight
      if (framesMs.length > 20_000)
        return reject(new Error('The end of the list was not reached within 20,000 frames.'))
      if (by > 0 && scrollY >= end - 1) by = -backPx
      else if (by < 0 && scrollY <= 0) return resolve(framesMs)
      window.scrollBy(0, by)
      requestAnimationFrame(step)
    }
    requestAnimationFrame(step)
  })
}

await answerQuestions(run)
