import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
  readonly assets?: readonly string[]
}
const manifest: Readonly<Record<string, Chunk>> = JSON.parse(
  readFileSync(join(dist, '.vite/manifest.json'), 'utf8'),
)

/** kB of 1,000 bytes, compressed by brotli, as they are sent. */
const SCRIPT_KB = { ticket: 120, gate: 150, other: 180 }
const STYLE_KB = 20
const FONT_KB = 47

/** Every page that is loaded by itself, and the budget of its kind. */
const PAGES = Object.keys(manifest)
  .map((key) => /^src\/doors\/(\w+\/\w+Page)\.tsx$/.exec(key)?.[1])
  .filter((page) => page !== undefined)
  .map((page) => [page, budgetOf(page)] as const)

function budgetOf(page: string): keyof typeof SCRIPT_KB {
  if (page === 'attend/TicketPage') return 'ticket'
  return page.startsWith('gate/') ? 'gate' : 'other'
}

/** All chunks that a page needs before it is shown, with the messages of its door. */
function firstLoad(page: string): Chunk[] {
  const [door = ''] = page.split('/')
  const found = new Map<string, Chunk>()
  const add = (key: string): void => {
    const chunk = manifest[key]
    if (!chunk) throw new Error(`The build has no ${key}.`)
    if (found.has(key)) return
    found.set(key, chunk)
    for (const next of chunk.imports ?? []) add(next)
  }
  add('index.html')
  add(`src/doors/${page}.tsx`)
  for (const part of ['shared', door]) add(`src/messages/${part}/da.po`)
  return [...found.values()]
}

function sentKb(file: string): number {
  const path = join(dist, file)
  return statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size / 1000
}

const sum = (files: Iterable<string>) =>
  [...new Set(files)].reduce((kb, file) => kb + sentKb(file), 0)

test('there are pages to measure', () => {
  expect(PAGES.length).toBeGreaterThan(10)
})

describe.each(PAGES)('%s', (page, budget) => {
  const chunks = firstLoad(page)

  test(`loads at most ${SCRIPT_KB[budget]} kB of scripts`, () => {
    expect(sum(chunks.map(({ file }) => file))).toBeLessThanOrEqual(SCRIPT_KB[budget])
  })

  test(`loads at most ${STYLE_KB} kB of styles`, () => {
    expect(sum(chunks.flatMap(({ css = [] }) => css))).toBeLessThanOrEqual(STYLE_KB)
  })

  test(`loads at most ${FONT_KB} kB of fonts`, () => {
    const assets = chunks.flatMap(({ assets = [] }) => assets)
    const ofAll = readdirSync(join(dist, 'fonts')).map((name) => `fonts/${name}`)
    const fonts = [...assets, ...ofAll].filter((file) => /woff2$/.test(file))
    expect(fonts.length).toBeGreaterThan(0)
    expect(sum(fonts)).toBeLessThanOrEqual(FONT_KB)
  })
})

test('no script or style stands in the page itself', () => {
  const html = readFileSync(join(dist, 'index.html'), 'utf8')
  expect(html).not.toMatch(/<style|<script(?![^>]*\ssrc=)|\sstyle=|\son\w+=/)
})

test('no file of the build names another host to load from', () => {
  const html = readFileSync(join(dist, 'index.html'), 'utf8')
  expect(html).not.toMatch(/(src|href)="(https?:)?\/\//)
})
