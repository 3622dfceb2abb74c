import { fileURLToPath } from 'node:url'
import { type I18n, type MessageDescriptor, setupI18n } from '@lingui/core'
import type { FindingKind } from '@tessera/server/installation/finding.ts'
import { FINDINGS } from '@tessera/server/installation/findings.ts'
import { SETTINGS } from '@tessera/server/settings.ts'
import { createServer } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const web = fileURLToPath(new URL('..', import.meta.url))
const LOCALES = ['en', 'da'] as const

/** Runs modules of the pages as they are built: with the macros of Lingui and the message files. */
process.env['LINGUI_CONFIG'] = `${web}lingui.config.ts`
const vite = await createServer({
  root: web,
  server: { middlewareMode: true, ws: false },
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
})
afterAll(() => vite.close())

type Texts = Readonly<Record<string, { says: MessageDescriptor; advice?: MessageDescriptor }>>

let findingTexts: Texts
let findingNames: Readonly<Record<string, MessageDescriptor>>
let settingTexts: Readonly<Record<string, MessageDescriptor>>
const languages = new Map<string, I18n>()

beforeAll(async () => {
  findingTexts = (await vite.ssrLoadModule('/src/doors/operator/findingTexts.ts'))['FINDING_TEXTS']
  findingNames = (await vite.ssrLoadModule('/src/doors/operator/findingNames.ts'))['FINDING_NAMES']
  settingTexts = (await vite.ssrLoadModule('/src/doors/operator/settingTexts.ts'))['SETTING_TEXTS']
  for (const locale of LOCALES) {
    const { messages } = await vite.ssrLoadModule(`/src/messages/operator/${locale}.po`)
    languages.set(locale, setupI18n({ locale, messages: { [locale]: messages } }))
  }
})

function say(
  locale: string,
  text: MessageDescriptor,
  values: Record<string, unknown> = {},
): string {
  const i18n = languages.get(locale)
  expect(i18n?.messages, `${locale}.po has no “${text.message}”`).toHaveProperty([text.id])
  return i18n?._({ ...text, values }) ?? ''
}

/** A value that is told from all others where it is shown; a count where it is a number. */
function valuesIn(template: string): Record<string, string | number> {
  const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const isNumber = /^(count|days|letters|minutes|pending)$|_(ms|mib)$/
  return Object.fromEntries(names.map((name) => [name, isNumber.test(name) ? 7 : `<${name}>`]))
}

describe.each(Object.entries<FindingKind>(FINDINGS))('the finding %s', (code, kind) => {
  test('is told in every language, with all that it names', () => {
    const name = findingNames[kind.about]
    if (!name) throw new Error(`findingNames.ts has no ${kind.about}.`)
    for (const locale of LOCALES) expect(say(locale, name)).not.toBe('')
    const values = valuesIn(`${kind.says} ${kind.remedy ?? ''}`)
    const text = findingTexts[code]
    if (!text) throw new Error(`findingTexts.ts has no ${code}.`)
    expect(text.advice !== undefined || kind.remedy === undefined, 'says what to do').toBe(true)
    const told = LOCALES.map((locale) =>
      [text.says, text.advice].map((part) => part && say(locale, part, values)).join(' '),
    )
    for (const one of told) {
      for (const value of Object.values(values)) expect(one).toContain(String(value))
      expect(one.replaceAll(/<\w+>/g, '')).not.toMatch(/[{}#]|undefined/)
    }
    expect(new Set(told).size, `${told}`).toBe(LOCALES.length)
  })
})

test('no text is kept for a finding that no server makes', () => {
  expect(Object.keys(findingTexts).filter((code) => !Object.hasOwn(FINDINGS, code))).toEqual([])
})

test('the pages say in every language what each setting is for', () => {
  expect(Object.keys(settingTexts).sort()).toEqual(SETTINGS.map(({ name }) => name).sort())
  for (const text of Object.values(settingTexts)) expect(say('en', text)).not.toBe(say('da', text))
})
