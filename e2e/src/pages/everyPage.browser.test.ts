import axe, { type AxeResults } from 'axe-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Furniture, furnish } from './furnish.ts'
import { findLayoutFaults } from './layoutFaults.ts'
import { openPages } from './openPages.ts'
import { DESK, PHONE, useStage } from './openStage.ts'
import { PAGE_CASES, type PageCase } from './pageCases.ts'
import { findEnglish, speakPseudo } from './pseudoLanguage.ts'

const stage = useStage()
let pages: ReturnType<typeof openPages>

beforeAll(async () => {
  const things: Furniture = await furnish(stage)
  pages = openPages(stage, things)
})

const LOOKS = [
  { colorScheme: 'light', locale: 'en-GB', viewport: PHONE },
  { colorScheme: 'dark', locale: 'da-DK', viewport: PHONE },
  { colorScheme: 'dark', locale: 'en-GB', viewport: DESK },
  { colorScheme: 'light', locale: 'da-DK', viewport: DESK },
] as const

/** `PAGES=licence-` looks only at the pages whose names begin so. */
const wanted = process.env['PAGES'] ?? ''
const cases = PAGE_CASES.filter(({ name }) => name.startsWith(wanted))

describe.each(cases)('$name', (page: PageCase) => {
  test.each(LOOKS)('axe finds nothing, in $locale and $colorScheme', async (look) => {
    await pages.show(page, look, async (shown) => {
      await shown.setViewportSize({ ...look.viewport, height: 2400 })
      await shown.evaluate(axe.source)
      const { violations } = await shown.evaluate<AxeResults>('axe.run()')
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    })
  })

  test('nothing overflows, is cut or is too small to tap, also at 320 px and with text at 200 %', async () => {
    for (const { viewport, scale } of [
      { viewport: PHONE, scale: 1 },
      { viewport: DESK, scale: 1 },
      { viewport: { width: 320, height: 640 }, scale: 1 },
      { viewport: PHONE, scale: 2 },
    ])
      await pages.show(page, { viewport }, async (shown) => {
        await shown.addStyleTag({ content: `html { font-size: ${100 * scale}% }` }).catch(() => {})
        await shown.evaluate((scale) => {
          document.documentElement.style.fontSize = `${100 * scale}%`
        }, scale)
        expect({ viewport, scale, faults: await findLayoutFaults(shown) }).toEqual({
          viewport,
          scale,
          faults: [],
        })
      })
  })

  test('every text comes from the message files', async () => {
    await pages.show(
      { ...page, act: async (shown) => speakPseudo(shown) },
      { locale: 'da-DK' },
      async (shown) => {
        await page.act?.(shown)
        expect(await findEnglish(shown)).toEqual([])
      },
    )
  })
})
