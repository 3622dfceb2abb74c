import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { findLayoutFaults } from './layoutFaults.ts'
import { inEveryLook } from './openPages.ts'
import { DESK, PHONE } from './sizes.ts'

/** The sizes in which a page must lose nothing, and how large its text is there. */
const SIZES = [
  { viewport: PHONE, percent: 100 },
  { viewport: DESK, percent: 100 },
  { viewport: { width: 320, height: 640 }, percent: 100 },
  { viewport: PHONE, percent: 200 },
]

/** Finds faults of access and layout of an open page, in every size and theme, by the look. */
export async function findFaults(page: Page): Promise<Record<string, unknown>> {
  return { ...(await findFaultsOfAccess(page)), ...(await findFaultsInSizes(page)) }
}

async function findFaultsOfAccess(page: Page): Promise<Record<string, unknown>> {
  const faults: Record<string, unknown> = {}
  await page.evaluate(axe.source)
  await inEveryLook(page, async (look) => {
    // A theme changes nothing but colours: the other rules see in both the same.
    const run = look.endsWith('dark') ? "axe.run({ runOnly: ['color-contrast'] })" : 'axe.run()'
    const { violations } = await page.evaluate<AxeResults>(run)
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
