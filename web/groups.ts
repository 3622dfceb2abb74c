import { createHash } from 'node:crypto'
import routes from './src/app/routes.json' with { type: 'json' }

const DOORS = `${import.meta.dirname}/src/doors`
/** Not the entry: the manifest of the build lists pages by the files that the entry imports. */
const SCRIPT = /(?<!src\/main)\.([cm]?js|tsx?)$/
const LIBRARY = /\/node_modules\/(?!@tabler)/
const IN_MOST_PAGES = 20
const IN_MANY_PAGES = 4

interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

/** Everything that a module imports, not what it loads later. */
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

/** What most pages need, and our own parts of pages that bring no other library. */
function isCommon(id: string, modules: Modules): boolean {
  const isInMost = (one: string) => pagesNeeding(one, modules).length >= IN_MOST_PAGES
  if (isInMost(id)) return true
  if (LIBRARY.test(id) || id.startsWith(DOORS) || pagesNeeding(id, modules).length < 2) return false
  return [...imported(id, modules)].every((one) => !LIBRARY.test(one) || isInMost(one))
}

/** The door of a module that only pages of one door need. */
function doorOf(id: string, pages: readonly string[]): string | undefined {
  const [door, ...others] = new Set(pages.map((page) => page.split('/')[0]))
  return id.startsWith(DOORS) && others.length === 0 ? door : undefined
}

/** A name for what always the same pages need. */
function nameOf(pages: readonly string[]): string {
  return `shared-${createHash('sha256').update(pages.join()).digest('hex').slice(0, 8)}`
}

type NameOf = (id: string, pages: readonly string[], modules: Modules) => string | null

/** A group takes what its modules import along, so what more pages need is grouped first. */
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
  ...routes.map((_, count) =>
    group(`shared by ${count}`, count, (id, pages) =>
      count > 1 && pages.length === count && !doorOf(id, pages) ? nameOf(pages) : null,
    ),
  ),
  group('door', 0, (id, pages) =>
    pages.length >= IN_MANY_PAGES && doorOf(id, pages) ? `door-${doorOf(id, pages)}` : null,
  ),
]
