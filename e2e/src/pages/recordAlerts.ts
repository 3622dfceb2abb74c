import type { Page } from 'playwright-core'

declare global {
  interface Window {
    alertsSeen: string[]
  }
}

/**
 * Remembers what the page says in alerts, because some leave by themselves, perhaps before a test
 * on a busy machine looks. Call before the page opens.
 *
 * @returns Waits for an alert that says all of `texts` and came after the last one that was
 * awaited.
 */
export async function recordAlerts(
  page: Page,
): Promise<(...texts: readonly (string | RegExp)[]) => Promise<void>> {
  await page.addInitScript(() => {
    window.alertsSeen = []
    const look = () => {
      for (const alert of document.querySelectorAll<HTMLElement>('[role=alert]'))
        if (window.alertsSeen.at(-1) !== alert.innerText) window.alertsSeen.push(alert.innerText)
    }
    new MutationObserver(look).observe(document, {
      childList: true,
      subtree: true,
      characterData: true,
    })
  })
  return async (...texts) => {
    const patterns = texts.map((text) =>
      text instanceof RegExp ? text.source : text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
    )
    const found = page.waitForFunction((patterns) => {
      const all = window.alertsSeen
      const at = all.findIndex((seen) => patterns.every((one) => new RegExp(one).test(seen)))
      if (at >= 0) window.alertsSeen = all.slice(at + 1)
      return at >= 0
    }, patterns)
    await found.catch(async (error: unknown) => {
      const seen = await page.evaluate(() => window.alertsSeen)
      throw new Error(`The page said ${JSON.stringify(seen)}.`, { cause: error })
    })
  }
}
