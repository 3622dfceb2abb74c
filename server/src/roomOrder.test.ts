import { posix } from 'node:path'
import { expect, test } from 'vitest'
import { type HouseFile, type Room, readHouse, readRooms, roomOf } from '../test/house.ts'

/** Files beside the rooms that every room may import. */
const SHARED_FILES = ['config.ts', 'refusal.ts', 'settings.ts']

const rooms = readRooms()

/** Every import that breaks the order of the rooms, as a sentence. */
function findViolations(files: readonly HouseFile[], order: readonly Room[]): string[] {
  const positionOf = new Map(order.map(({ room }, i) => [room, i]))
  const guarded = new Set(order.flatMap(({ mayImport = [] }) => mayImport))
  return files.flatMap(({ path, text }) => {
    const name = roomOf(path)
    if (name === undefined) return []
    const own = order.find(({ room }) => room === name)
    if (!own) return [`${path} stands in ${name}, which rooms.json does not name`]
    return importsOf(text).flatMap((specifier) => {
      if (!specifier.startsWith('.')) {
        const library = [...guarded].find((one) => isOfLibrary(specifier, one))
        const isAllowed = library === undefined || own.mayImport?.includes(library)
        return isAllowed ? [] : [`${path} imports ${specifier}: ${name} knows no ${library}`]
      }
      const target = posix.join(posix.dirname(path), specifier)
      const other = roomOf(target)
      if (target.startsWith('..')) return [`${path} imports ${target}, which is not the server's`]
      if (other === undefined)
        return [...SHARED_FILES, ...(own.mayImport ?? [])].includes(target)
          ? []
          : [`${path} imports ${target}: only main does`]
      if (other === name) return []
      const isBelow = (positionOf.get(other) ?? -1) > (positionOf.get(name) ?? 0)
      if (isBelow && !own.apartFrom?.includes(other)) return []
      return [`${path} imports ${target}: ${name} may not import from ${other}`]
    })
  })
}

function isOfLibrary(specifier: string, library: string): boolean {
  return (
    specifier === library ||
    specifier.startsWith(`${library}/`) ||
    specifier.startsWith(`@${library}/`)
  )
}

function importsOf(text: string): string[] {
  const found = text.matchAll(/(?:^|[^\w.])(?:from|import)\s*\(?\s*'([^']+)'/g)
  return [...found].flatMap(([, specifier]) => specifier ?? [])
}

test('data flows one way through the rooms', () => {
  const house = readHouse()
  expect(house.length).toBeGreaterThan(100)
  expect(findViolations(house, rooms)).toEqual([])
})

test('every room has files, and stands once in the list', () => {
  const found = new Set(readHouse().flatMap(({ path }) => roomOf(path) ?? []))
  expect([...found].sort()).toEqual(rooms.map(({ room }) => room).sort())
})

test('an import from a room above is a violation, from a room below it is not', () => {
  const wrong = rooms.flatMap(({ room }, i) =>
    rooms.flatMap((other, j) => {
      if (i === j) return []
      const text = `import { x } from '../${other.room}/x.ts'\n`
      const isRefused = findViolations([{ path: `${room}/y.ts`, text }], rooms).length > 0
      const isApart = rooms[i]?.apartFrom?.includes(other.room) ?? false
      return isRefused === (j < i || isApart) ? [] : [`${room} from ${other.room}`]
    }),
  )
  expect(wrong).toEqual([])
})

test.each([
  ['tickets/y.ts', "import fastify from 'fastify'"],
  ['tickets/y.ts', "import type { X } from '@fastify/cookie'"],
  ['http/licences/y.ts', "import { x } from '../../jobs/x.ts'"],
  ['http/licences/y.ts', "const x = await import('../../jobs/x.ts')"],
  ['http/y.ts', "import { x } from '../main.ts'"],
  ['db/y.ts', "import { x } from '../../../cli/src/x.ts'"],
  ['db/y.ts', "import '../http/x.ts'"],
  ['db/y.ts', "export {\n  x,\n} from '../http/x.ts'"],
  ['cellar/y.ts', ''],
])('a violation in %s: %s', (path, text) => {
  expect(findViolations([{ path, text }], rooms)).toHaveLength(1)
})

test.each([
  ['http/y.ts', "import fastify from 'fastify'"],
  ['http/licences/y.ts', "import { x } from '../../edge/x.ts'"],
  ['db/y.ts', "import { Refusal } from '../refusal.ts'"],
])('no violation in %s: %s', (path, text) => {
  expect(findViolations([{ path, text }], rooms)).toEqual([])
})
