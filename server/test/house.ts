import { globSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** A room of `server/src`: one entry of `rooms.json`. */
export interface Room {
  readonly room: string
  /** Lower rooms from which it still may not import. */
  readonly apartFrom?: readonly string[]
  /** Packages and files of `server/src` that only a room which names them may import. */
  readonly mayImport?: readonly string[]
  /** The tables that only this room writes. */
  readonly tables?: readonly string[]
  /** Database functions that write its tables; its statements and all triggers may call them. */
  readonly functions?: readonly string[]
  /** Files that write any table by its columns, such as the restore of a backup. */
  readonly anyTable?: readonly string[]
}

/** A source file: its path below `server/src`, and its text. */
export interface HouseFile {
  readonly path: string
  readonly text: string
}

const SOURCE = join(import.meta.dirname, '../src')

/** The rooms from the top to the bottom; a room may import from the rooms after it. */
export function readRooms(): Room[] {
  return JSON.parse(readFileSync(join(SOURCE, 'rooms.json'), 'utf8'))
}

/** Every file of `server/src` that is not a test. */
export function readHouse(): HouseFile[] {
  return globSync('**/*.ts', { cwd: SOURCE })
    .filter((path) => !path.endsWith('.test.ts'))
    .map((path) => ({ path: relative('.', path), text: readFileSync(join(SOURCE, path), 'utf8') }))
}

/** The room of a file; `undefined` for a file directly in `server/src`. */
export function roomOf(path: string): string | undefined {
  return path.includes('/') ? path.split('/')[0] : undefined
}
