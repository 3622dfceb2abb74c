import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const FOLDER = fileURLToPath(new URL('../src/messages', import.meta.url))
const ENTRY = /^(?:msgctxt (.+)\n)?msgid (".+"(?:\n".*")*)\nmsgstr (".*"(?:\n".*")*)$/gm

// The catalogues of all doors that were opened are one: the last one loaded would win.
test('a message has one translation in all catalogues, or a context for each meaning', () => {
  const found = new Map<string, Set<string>>()
  for (const part of readdirSync(FOLDER)) {
    const text = readFileSync(`${FOLDER}/${part}/da.po`, 'utf8')
    for (const [, context = '', id = '', translation = ''] of text.matchAll(ENTRY)) {
      const key = `${context} ${id}`
      found.set(key, (found.get(key) ?? new Set()).add(translation))
    }
  }
  expect(found.size).toBeGreaterThan(1000)
  expect([...found].filter(([, translations]) => translations.size > 1)).toEqual([])
})
