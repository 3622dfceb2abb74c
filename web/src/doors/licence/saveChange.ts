import { Problem } from '@tessera/client/problem.ts'

/** What can be changed only as somebody has seen it. */
export interface Versioned {
  readonly updated_at: string | null
}

type Same = (name: string, one: unknown, other: unknown) => boolean

/** Somebody else has changed the same fields since they were shown. */
export class Clash<T> extends Error {
  override readonly name = 'Clash'
  /** The thing as it is now. */
  readonly now: T
  readonly fields: readonly string[]

  constructor(now: T, fields: readonly string[]) {
    super(`Changed meanwhile: ${fields.join(', ')}.`)
    this.now = now
    this.fields = fields
  }
}

/** How often it reads again when somebody else writes between its reading and its writing. */
const TRIES = 5

/**
 * Saves the fields in which a form differs from what it showed. What somebody else has changed
 * meanwhile in other fields stays. The server compares the version under its lock, so nothing is
 * overwritten that nobody here has seen.
 *
 * @param shown What the form showed when it was opened.
 * @param seen What the person knows: the same, or what a former `Clash` has told them.
 * @returns The thing as it is now, and whether this has changed it.
 * @throws {Clash} when somebody else has changed a field to something other than is wanted.
 */
export async function saveChange<T extends Versioned, C extends object>({
  shown,
  seen,
  wanted,
  read,
  write,
  same = sameJson,
}: {
  shown: T
  seen: T
  wanted: C
  read: () => Promise<T>
  write: (change: C & { if_updated_at: string | null }) => Promise<T>
  same?: Same
}): Promise<{ now: T; isChanged: boolean }> {
  const differs = (name: string, one: unknown, other: unknown) => !same(name, one, other)
  const touched = { ...wanted }
  for (const [name, value] of Object.entries(wanted))
    if (!differs(name, value, fieldOf(shown, name))) Reflect.deleteProperty(touched, name)
  for (let tries = 1; ; tries++) {
    const now = await read()
    const toWrite = { ...touched }
    for (const [name, value] of Object.entries(touched))
      if (!differs(name, value, fieldOf(now, name))) Reflect.deleteProperty(toWrite, name)
    const names = Object.keys(toWrite)
    if (names.length === 0) return { now, isChanged: false }
    const clashes = names.filter((name) => differs(name, fieldOf(now, name), fieldOf(seen, name)))
    if (clashes.length > 0) throw new Clash(now, clashes)
    try {
      return { now: await write({ ...toWrite, if_updated_at: now.updated_at }), isChanged: true }
    } catch (error) {
      const isLate = error instanceof Problem && error.code === 'precondition_failed'
      if (!isLate || tries >= TRIES) throw error
    }
  }
}

function fieldOf(thing: object, name: string): unknown {
  return Reflect.get(thing, name)
}

function sameJson(_name: string, one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
