import type { Page } from 'playwright-core'

/** Links inside a sentence may be smaller (WCAG 2.2, 2.5.8, "Inline"). */
const LEAST_TARGET_PX = 44

/**
 * Returns what is wrong with the layout of a page: it is wider than the screen, a text is cut off,
 * or something that one taps is smaller than 44 px.
 */
export function findLayoutFaults(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const faults: string[] = []
    const root = document.documentElement
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className} “${element.textContent?.trim().slice(0, 40)}”`
    if (root.scrollWidth > root.clientWidth + 1) {
      faults.push(`the page is ${root.scrollWidth - root.clientWidth} px wider than the screen`)
      for (const element of document.body.querySelectorAll('*')) {
        const { right, width } = element.getBoundingClientRect()
        const isScrolled = element.closest('.chips-scroll, .tabs, .table-scroll')
        if (width > 0 && right > root.clientWidth + 1 && !isScrolled)
          faults.push(`too wide: ${name(element)}`)
      }
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const range = document.createRange()
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        range.selectNodeContents(node)
        const { right, width } = range.getBoundingClientRect()
        if (width > 0 && right > root.clientWidth + 1)
          faults.push(`sticks out: “${node.nodeValue}”`)
      }
    }
    for (const element of document.body.querySelectorAll<HTMLElement>(
      'h1, h2, h3, p, button, a, label, td, th, dd, dt, li, span',
    )) {
      const style = getComputedStyle(element)
      const isHidden =
        element.closest('.vh, [aria-hidden=true], .skip, svg') || style.clipPath === 'inset(50%)'
      if (isHidden || style.display === 'inline' || style.visibility === 'hidden') continue
      const cutsText = style.overflowX === 'hidden' || style.overflowX === 'clip'
      if (cutsText && element.scrollWidth > element.clientWidth + 1)
        faults.push(`cut: ${name(element)}`)
    }
    for (const element of document.body.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary',
    )) {
      if (element.closest('.vh, .skip, [inert]')) continue
      const input = element instanceof HTMLInputElement ? element : undefined
      const target =
        (input && ['checkbox', 'radio'].includes(input.type) && element.closest('label')) || element
      const { width, height } = target.getBoundingClientRect()
      if (width === 0 || height === 0) continue
      const isInSentence =
        getComputedStyle(element).display === 'inline' &&
        element.parentElement?.matches('p, li, span, dd')
      if (!isInSentence && (width < least - 0.5 || height < least - 0.5))
        faults.push(`small target (${Math.round(width)}×${Math.round(height)}): ${name(element)}`)
    }
    return [...new Set(faults)]
  }, LEAST_TARGET_PX)
}
