import { globSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** A room of `server/src`, as a line of `rooms.json` says it. */
export interface Room {
  readonly room: string
  /** Rooms below it that it may not import from all the same. */
  readonly apartFrom?: readonly string[]
  /** Packages, and files of `server/src` itself, that only rooms which name them may import. */
  readonly mayImport?: readonly string[]
  /** The tables that it, and no other room, writes. */
  readonly tables?: readonly string[]
  /** Functions of the database that write its tables: its own statements and any trigger may call them. */
  readonly functions?: readonly string[]
  /** Its files that write tables by their shape, whatever they hold, such as the restoring of a backup. */
  readonly anyTable?: readonly string[]
}

/** A file of the house: its path from `server/src` on, and its text. */
export interface HouseFile {
  readonly path: string
  readonly text: string
}

const SOURCE = join(import.meta.dirname, '../src')

/** The rooms from the door to the ground: a room may import from those after it. */
export function readRooms(): Room[] {
  return JSON.parse(readFileSync(join(SOURCE, 'rooms.json'), 'utf8'))
}

/** Every file of `server/src` that is not a test. */
export function readHouse(): HouseFile[] {
  return globSync('**/*.ts', { cwd: SOURCE })
    .filter((path) => !path.endsWith('.test.ts'))
    .map((path) => ({ path: relative('.', path), text: readFileSync(join(SOURCE, path), 'utf8') }))
}

/** The room that a file belongs to; nothing for a file of `server/src` itself. */
export function roomOf(path: string): string | undefined {
  return path.includes('/') ? path.split('/')[0] : undefined
}
