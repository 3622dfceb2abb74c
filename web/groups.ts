import { createHash } from 'node:crypto'
import routes from './src/app/routes.json' with { type: 'json' }

const DOORS = `${import.meta.dirname}/src/doors`
/** Not the entry: the manifest of the build lists pages by the files that the entry imports. */
const SCRIPT = /(?<!src\/main)\.([cm]?js|tsx?)$/
const LIBRARY = /\/node_modules\/(?!@tabler)/
/** So many pages need what is common; of our own small parts fewer, which costs little. */
const COMMON_PAGES = 27
const COMMON_PARTS = 5
/** So many pages make what their door shares worth one file. */
const PAGES_OF_DOOR = 4

interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

/** All modules that a module imports, directly or not. Not those that it loads with `import()`. */
function imported(id: string, modules: Modules, found = new Set<string>()): Set<string> {
  if (found.has(id)) return found
  found.add(id)
  for (const next of modules.getModuleInfo(id)?.importedIds ?? []) imported(next, modules, found)
  return found
}

let known: Map<string, string[]> | undefined

/** The pages that need a module before they are shown, of the table of routes. */
function pagesNeeding(id: string, modules: Modules): readonly string[] {
  known ??= findPages(modules)
  return known.get(id) ?? []
}

function findPages(modules: Modules): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { page } of routes)
    for (const id of imported(`${DOORS}/${page}.tsx`, modules))
      found.set(id, [...(found.get(id) ?? []), page])
  return found
}

/**
 * Whether a module belongs to the file `common`: at least `COMMON_PAGES` pages need it, or it is
 * our own part of `COMMON_PARTS` or more and brings no further library.
 */
function isCommon(id: string, modules: Modules): boolean {
  const isNeededMuch = (one: string) => pagesNeeding(one, modules).length >= COMMON_PAGES
  if (isNeededMuch(id)) return true
  if (LIBRARY.test(id) || id.startsWith(DOORS) || pagesNeeding(id, modules).length < COMMON_PARTS)
    return false
  return [...imported(id, modules)].every((one) => !LIBRARY.test(one) || isNeededMuch(one))
}

/** The door of a module that only pages of one door need. */
function doorOf(id: string, pages: readonly string[]): string | undefined {
  const [door, ...others] = new Set(pages.map((page) => page.split('/')[0]))
  return id.startsWith(DOORS) && others.length === 0 ? door : undefined
}

/** The name of the file for modules that the same set of pages needs. */
function nameOf(pages: readonly string[]): string {
  return `shared-${createHash('sha256').update(pages.join()).digest('hex').slice(0, 8)}`
}

type NameOf = (id: string, pages: readonly string[], modules: Modules) => string | null

/**
 * A group also takes the modules that its modules import. So what more pages need is grouped first,
 * by a higher priority.
 */
function group(debugName: string, priority: number, nameOf: NameOf) {
  const name = (id: string, modules: Modules) => nameOf(id, pagesNeeding(id, modules), modules)
  return { name, debugName, priority, test: SCRIPT }
}

/**
 * What the build puts together into one file: what is always loaded together, or small. A browser
 * asks for six files at a time over HTTP/1.1, and each file costs a phone time.
 */
export const GROUPS = [
  { name: 'app', test: SCRIPT, tags: ['$initial' as const], priority: 1000 },
  group('common', 999, (id, _, modules) => (isCommon(id, modules) ? 'common' : null)),
  // One group for each number of pages that share a module.
  ...routes.map((_, count) =>
    group(`shared by ${count}`, count, (id, pages) =>
      count > 1 && pages.length === count && !doorOf(id, pages) ? nameOf(pages) : null,
    ),
  ),
  group('door', 0, (id, pages) =>
    pages.length >= PAGES_OF_DOOR && doorOf(id, pages) ? `door-${doorOf(id, pages)}` : null,
  ),
]
