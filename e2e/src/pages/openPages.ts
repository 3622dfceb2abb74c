import type { BrowserContextOptions, Page } from 'playwright-core'
import type { Furniture } from './furnish.ts'
import { logInOn } from './logInOn.ts'
import type { PageCase, Who } from './pageCases.ts'
import { DESK, PHONE } from './sizes.ts'

type State = NonNullable<BrowserContextOptions['storageState']>

/** A page is complete when nothing on it is loading any more. */
const SETTLE_MS = 300

/** A login is made anew before its code is no longer fresh (10 minutes): some cases need one. */
const LOGIN_LASTS_MS = 5 * 60_000

/** Brings an open page, without its motion, into each size and theme, and names each look. */
export async function inEveryLook(page: Page, act: (look: string) => Promise<void>): Promise<void> {
  for (const [size, viewport] of Object.entries({ phone: PHONE, desk: DESK })) {
    await page.setViewportSize(viewport)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.waitForTimeout(SETTLE_MS)
      await act(`${size}.${colorScheme}`)
    }
  }
}

/**
 * Opens pages as the people to whom they belong. All pages of a person share a login.
 */
export function openPages(
  stage: { openSeat(options?: BrowserContextOptions): Promise<{ page: Page }> },
  things: Furniture,
) {
  const logins = new Map<Who, { readonly state: State; readonly madeAt: number }>()

  async function stateOf(who: Who | undefined): Promise<State | undefined> {
    if (who === undefined) return undefined
    const known = logins.get(who)
    if (known && Date.now() - known.madeAt < LOGIN_LASTS_MS) return known.state
    const { page } = await stage.openSeat()
    await logInOn(page, things[who], '/doors')
    const state = await page.context().storageState({ indexedDB: false })
    logins.set(who, { state, madeAt: Date.now() })
    await page.context().close()
    return state
  }

  return {
    /** Shows one case in a browser of its own, and closes the browser afterwards. */
    async show(
      { path, who, act }: PageCase,
      options: BrowserContextOptions,
      look: (page: Page) => Promise<void>,
    ): Promise<void> {
      const storageState = await stateOf(who)
      const { page } = await stage.openSeat({
        // A case may answer requests itself, and a service worker would keep them from it.
        serviceWorkers: 'block',
        ...options,
        ...(storageState && { storageState }),
      })
      try {
        await page.goto(path(things))
        await page.locator('h1, h2').first().waitFor()
        await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'))
        await page.evaluate(() => document.fonts.ready)
        await act?.(page)
        await page.waitForTimeout(SETTLE_MS)
        await look(page)
      } finally {
        await page.context().close()
      }
    },
  }
}
