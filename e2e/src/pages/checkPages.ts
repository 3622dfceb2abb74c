import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { furnish } from './furnish.ts'
import { findLayoutFaults } from './layoutFaults.ts'
import { inEveryLook, openPages } from './openPages.ts'
import { useStage } from './openStage.ts'
import { PAGE_CASES } from './pageCases.ts'
import { findEnglish, speakPseudo } from './pseudoLanguage.ts'
import { DESK, PHONE } from './sizes.ts'

/** `PAGES=licence-` checks only the pages whose names begin so. */
const WANTED = process.env['PAGES'] ?? ''

/** The sizes in which a page must lose nothing, and how large its text is there. */
const SIZES = [
  { viewport: PHONE, percent: 100 },
  { viewport: DESK, percent: 100 },
  { viewport: { width: 320, height: 640 }, percent: 100 },
  { viewport: PHONE, percent: 200 },
]

/** The pages of those who run things. All others are for visitors. */
const FOR_STAFF = /^(organise|licence|server)/

/** Checks every page of staff or of visitors in a real browser: two files can do it side by side. */
export function checkPages(audience: 'staff' | 'visitors'): void {
  const cases = PAGE_CASES.filter(
    ({ name }) => FOR_STAFF.test(name) === (audience === 'staff') && name.startsWith(WANTED),
  )
  if (cases.length === 0) {
    test.skip('PAGES chooses no page of this file', () => {})
    return
  }
  const stage = useStage()
  let pages: ReturnType<typeof openPages>
  beforeAll(async () => {
    pages = openPages(stage, await furnish(stage))
  })

  describe.each(cases)('$name', (one) => {
    test.each(['en-GB', 'da-DK'])('has no fault of access or layout in %s', async (locale) => {
      await pages.show(one, { locale }, async (page) => {
        expect({ ...(await findFaultsOfAccess(page)), ...(await findFaultsInSizes(page)) }).toEqual(
          {},
        )
      })
    })

    test('has no text that is not in the message files', async () => {
      const act = async (page: Page) => {
        await speakPseudo(page)
        await one.act?.(page)
      }
      // Files that the service worker has kept pass the test by.
      const look = { locale: 'da-DK', serviceWorkers: 'block' } as const
      await pages.show({ ...one, act }, look, async (page) => {
        expect(await findEnglish(page)).toEqual([])
      })
    })
  })
}

async function findFaultsOfAccess(page: Page): Promise<Record<string, unknown>> {
  const faults: Record<string, unknown> = {}
  await page.evaluate(axe.source)
  await inEveryLook(page, async (look) => {
    const { violations } = await page.evaluate<AxeResults>('axe.run()')
    const moving = await page.evaluate(findMotion)
    if (moving.length > 0) faults[`motion, ${look}`] = moving
    if (violations.length > 0)
      faults[`axe, ${look}`] = violations.map(({ id, nodes }) => [id, nodes.map((one) => one.html)])
  })
  return faults
}

/** Runs in the page. The ring of a ticket, which counts down, may move in steps. */
function findMotion(): string[] {
  return document.getAnimations().flatMap(({ effect }) => {
    if (!(effect instanceof KeyframeEffect)) return []
    const isInSteps = effect.getKeyframes().every(({ easing }) => /^(steps|step-)/.test(easing))
    return isInSteps ? [] : [effect.target?.outerHTML.slice(0, 200) ?? '']
  })
}

async function findFaultsInSizes(page: Page): Promise<Record<string, unknown>> {
  const faults: Record<string, unknown> = {}
  for (const { viewport, percent } of SIZES) {
    await page.setViewportSize(viewport)
    await page.evaluate((percent) => {
      document.documentElement.style.fontSize = `${percent}%`
    }, percent)
    const found = await findLayoutFaults(page)
    if (found.length > 0) faults[`layout, ${viewport.width} px, text of ${percent} %`] = found
  }
  return faults
}
