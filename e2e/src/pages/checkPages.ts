import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { findFaults } from './findFaults.ts'
import { furnish } from './furnish.ts'
import { openPages } from './openPages.ts'
import { useStage } from './openStage.ts'
import { PAGE_CASES } from './pageCases.ts'
import { findEnglish, speakPseudo } from './pseudoLanguage.ts'

/** `PAGES=licence-` checks only the pages whose names begin so. */
const WANTED = process.env['PAGES'] ?? ''

/** The pages of those who run things. All others are for visitors. */
const FOR_STAFF = /^(organise|licence|server)/

/** Checks every page of staff or of visitors in a real browser: two files do it side by side. */
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
        expect(await findFaults(page)).toEqual({})
      })
    })

    test('has no text that is not in the message files', async () => {
      const act = async (page: Page) => {
        await speakPseudo(page)
        await one.act?.(page)
      }
      await pages.show({ ...one, act }, { locale: 'da-DK' }, async (page) => {
        expect(await findEnglish(page)).toEqual([])
      })
    })
  })
}
