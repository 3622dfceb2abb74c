import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import table from '../src/app/routes.json' with { type: 'json' }

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

interface Built {
  readonly path: string
  readonly files: Readonly<Record<string, readonly string[]>>
}
const built: readonly Built[] = JSON.parse(readFileSync(at('../dist/.vite/pages.json'), 'utf8'))

test.each(table)('$path has a file that exports its page by its name', ({ page }) => {
  const source = readFileSync(at(`../src/doors/${page}.tsx`), 'utf8')
  expect(source).toMatch(new RegExp(`^export function ${page.split('/').at(-1)}\\(`, 'm'))
})

test('the build says of every address what its page loads, in each language', () => {
  expect(built.map(({ path }) => path)).toEqual(table.map(({ path }) => path))
  for (const { path, files } of built)
    for (const language of ['en', 'da']) {
      const named = files[language] ?? []
      expect(
        named.filter((file) => !existsSync(at(`../dist/${file}`))),
        path,
      ).toEqual([])
      expect(
        named.filter((file) => /\/app-.*js$/.test(file)),
        path,
      ).toHaveLength(1)
      expect(named.filter((file) => file.startsWith(`assets/${language}-`)).length, path).toBe(
        new Set(['shared', ...partsOf(path)]).size,
      )
    }
})

function partsOf(path: string): string[] {
  const found = table.find((route) => route.path === path)
  return [found?.page.split('/')[0] ?? '', ...(found?.also ?? [])]
}
