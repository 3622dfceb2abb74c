import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')

const WIDTH = 100
const KINDS = 'ts,tsx,mjs,css,sql'
/**
 * Generated files, a database that was kept, and migrations that were applied before this rule:
 * their bytes are checked at each start.
 */
const EXEMPT =
  /^(?:client\/src\/api\.gen\.ts|server\/test\/upgrade\/|server\/migrations\/00(?:0\d|1[01])_)/

function tooWide(text: string): number[] {
  return text
    .split('\n')
    .flatMap((line, i) =>
      line.length > WIDTH && /^\s*(?:\/\/|\{?\/?\*|--\s)/.test(line) ? [i + 1] : [],
    )
}

test(`a line of a comment has at most ${WIDTH} columns`, () => {
  const files = globSync(`{bench,cli,client,e2e,examples,scripts,server,web}/**/*.{${KINDS}}`, {
    cwd: ROOT,
    exclude: (path) => /(?:^|\/)(?:node_modules|dist|coverage)$/.test(path),
  }).filter((path) => !EXEMPT.test(path))
  expect(files.length).toBeGreaterThan(300)
  const found = files.flatMap((path) =>
    tooWide(readFileSync(join(ROOT, path), 'utf8')).map((line) => `${path}:${line}`),
  )
  expect(found).toEqual([])
})

test('negative control: a wide line is found in each kind of comment, and not in code', () => {
  const wide = 'x'.repeat(WIDTH)
  expect(
    tooWide(
      `// ${wide}\ncode // ${wide}\n   * ${wide}\n-- ${wide}\n/** ${wide} */\n{/* ${wide} */}`,
    ),
  ).toEqual([1, 3, 4, 5, 6])
})
