import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type LimitName, STORAGE_LIMITS } from '../src/db/storageLimits.ts'

/** What keeps a table from growing without end: one entry of `bounds.json`. */
export interface TableBound {
  readonly table: string
  /** What is counted, as docs/bounds.md says it. */
  readonly bound: string
  /** Limits that an operator can change. */
  readonly limits?: readonly string[]
  /**
   * Clean-ups, and how old a row is when they delete it; without an age, it is no longer needed.
   */
  readonly jobs?: readonly { readonly job: string; readonly after?: string }[]
  /** The columns of a unique key: there is one row for each of what they name. */
  readonly onePer?: readonly string[]
  /** A number in the code, in a file of `server/src`. */
  readonly constant?: { readonly file: string; readonly name: string; readonly most: number }
  /** Only migrations and the settings of the operator add rows. */
  readonly fixed?: boolean
}

const SOURCE = join(import.meta.dirname, '../src')

export function readBounds(): TableBound[] {
  return JSON.parse(readFileSync(join(SOURCE, 'bounds.json'), 'utf8'))
}

export function readBoundsPage(): string {
  return readFileSync(join(SOURCE, '../../docs/bounds.md'), 'utf8')
}

/** The row of a table in docs/bounds.md. */
export function rowOf({ table, bound, limits = [], jobs = [], constant }: TableBound): string {
  const numbers = limits.map((name) => `\`${name}\``)
  const ages = jobs.map(({ job, after }) => (after ? `${job}: ${after}` : `${job}: when over`))
  const where = constant ? `\`${constant.file}\`` : ''
  return `| \`${table}\` | ${bound} | ${[...numbers, where].filter(Boolean).join(', ')} | ${ages.join('; ')} |`
}

/** The row of a limit in docs/bounds.md. */
export function limitRowOf(name: LimitName): string {
  const { most, counts, advice } = STORAGE_LIMITS[name]
  return `| \`${name}\` | ${most.toLocaleString('en')} | ${counts} | ${advice} |`
}
