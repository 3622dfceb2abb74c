import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { nextCode } from './logInOn.ts'
import { useStage } from './openStage.ts'
import { DESK } from './sizes.ts'

const stage = useStage()
const MOST_TABS = 40

/** Presses Tab until the focus is on something of this name, as a person without a mouse does. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const { activeElement: element } = document
      if (!element) return { text: '', isMarked: false }
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : ''
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      return {
        text: [element.getAttribute('aria-label'), label, element.textContent].join(' '),
        isMarked: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      }
    })
    if (!name.test(focused.text)) continue
    expect(focused.isMarked, `the focus on ${focused.text} is visible`).toBe(true)
    return
  }
  throw new Error(`Nothing named ${name} is reached by Tab.`)
}

test('a person without a mouse logs in, registers, and gives the ticket back', async () => {
  const organiser = await stage.makePerson('olga', 'organiser')
  const eva = await stage.makePerson('eva')
  await stage.makeEvent(organiser, { title: 'Open rehearsal' })
  const { page } = await stage.openSeat({ viewport: DESK })
  await page.goto('/')
  await page.getByText('Open rehearsal').waitFor()
  await tabTo(page, /^\s*(.*)Log in/)
  await page.keyboard.press('Enter')
  await page.getByLabel('User name').waitFor()
  await tabTo(page, /User name/)
  await page.keyboard.type('eva')
  await tabTo(page, /^\s*Password/)
  await page.keyboard.type(eva.password)
  await tabTo(page, /Security code/)
  await page.keyboard.type(await nextCode(eva))
  await page.keyboard.press('Enter')
  await page.getByText('What’s on').waitFor()
  await tabTo(page, /Open rehearsal/)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Register' }).waitFor()
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  await tabTo(page, /^\s*Register/)
  await page.keyboard.press('Enter')
  await page.locator('.ring .qr').waitFor()
  await tabTo(page, /Give it back/)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Give it back')
  await page.keyboard.press('Enter')
  await dialog.waitFor()
  await tabTo(page, /^\s*Give it back/)
  await page.keyboard.press('Enter')
  await page.getByText('You have no tickets yet').waitFor()
})

test('reduced motion is obeyed: nothing fades, and the ring steps once per second', async () => {
  const freja = await stage.makePerson('freja')
  const { page } = await stage.openSeat({ reducedMotion: 'reduce' })
  await page.goto('/')
  expect(freja.username).toBe('freja')
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, transitionProperty } = getComputedStyle(element)
        return transitionProperty !== 'none' && Number.parseFloat(transitionDuration) > 0
      }).length,
  )
  expect(moving).toBe(0)
})
