import { beforeAll, expect, test } from 'vitest'
import { limitRowOf, readBounds, readBoundsPage, rowOf, type TableBound } from '../test/bounds.ts'
import { testDatabase } from '../test/database.ts'
import { type HouseFile, type Room, readHouse, readRooms, roomOf } from '../test/house.ts'
import { isLimitName, STORAGE_LIMITS } from './db/storageLimits.ts'
import { FURTHER_CLEAN_UPS } from './furtherCleanUps.ts'
import { CLEAN_UPS, type Forget } from './jobs/cleanUp.ts'

/** What is compared with `bounds.json`. */
interface Stored {
  readonly tables: readonly string[]
  /** The columns of each unique key, as `table: a, b`. */
  readonly keys: ReadonlySet<string>
  readonly jobs: Readonly<Record<string, Forget>>
  readonly rooms: readonly Room[]
  readonly files: readonly HouseFile[]
  readonly page: string
}

/** Says which tables have no bound that holds, as sentences. */
function findUnbounded(bounds: readonly TableBound[], stored: Stored): string[] {
  const named = bounds.map(({ table }) => table)
  const used = new Set(bounds.flatMap(({ jobs = [] }) => jobs.map(({ job }) => job)))
  const limits = new Set(bounds.flatMap((one) => one.limits ?? []))
  return [
    ...stored.tables.flatMap((t) => (named.includes(t) ? [] : [`${t} has no bound`])),
    ...named.flatMap((t, i) => (named.indexOf(t) < i ? [`${t} stands twice`] : [])),
    ...named.flatMap((t) => (stored.tables.includes(t) ? [] : [`${t} is no table`])),
    ...Object.keys(stored.jobs).flatMap((job) =>
      used.has(job) ? [] : [`"${job}" is a job, and no table names it`],
    ),
    ...Object.keys(STORAGE_LIMITS).flatMap((q) => (limits.has(q) ? [] : [`${q} bounds no table`])),
    ...bounds.flatMap((one) => judge(one, stored)),
  ]
}

function judge(one: TableBound, { keys, jobs, rooms, files, page }: Stored): string[] {
  const { table, limits = [], onePer, constant, fixed } = one
  const owner = rooms.find((room) => room.tables?.includes(table))?.room
  const own = files.filter(({ path }) => roomOf(path) === owner)
  const isBound = limits.length + (one.jobs ?? []).length > 0 || onePer || constant || fixed
  return [
    ...(isBound ? [] : [`${table} has neither a bound nor a retention`]),
    ...(page.includes(rowOf(one)) ? [] : [`docs/bounds.md lacks the row: ${rowOf(one)}`]),
    ...limits.flatMap((name) => {
      if (!isLimitName(name)) return [`${table}: ${name} is no limit`]
      const asks = new RegExp(String.raw`(requireRoom|hasRoom|limitOf)\(\s*\w+,\s*'${name}'`)
      return own.some(({ text }) => asks.test(text))
        ? []
        : [`${table}: ${owner} does not ask for the limit ${name}`]
    }),
    ...(one.jobs ?? []).flatMap(({ job, after }) => {
      const forget = jobs[job]
      if (!forget) return [`${table}: no job is registered as "${job}"`]
      const file = files.find(({ text }) => text.includes(`function ${forget.name}(`))
      if (!file) return [`${table}: the job "${job}" stands in no file`]
      if (after && !file.text.includes(`interval '${after}'`))
        return [`${table}: the job "${job}" does not wait for ${after}`]
      return []
    }),
    ...(onePer && !keys.has(`${table}: ${[...onePer].sort().join(', ')}`)
      ? [`${table} has no unique key of ${onePer.join(', ')}`]
      : []),
    ...(constant &&
    !files.some(
      ({ path, text }) =>
        path === constant.file && text.includes(`const ${constant.name} = ${constant.most}\n`),
    )
      ? [`${table}: ${constant.file} has no ${constant.name} of ${constant.most}`]
      : []),
  ]
}

const { sql } = testDatabase()
const bounds = readBounds()
let stored: Stored

beforeAll(async () => {
  const tables = await sql<{ name: string }[]>`
    select relname as name from pg_class
     where (relnamespace = 'public'::regnamespace or oid = 'tessera_jobs.job'::regclass)
       and relkind in ('r', 'p', 'f') and not relispartition order by relname`
  const keys = await sql<{ key: string }[]>`
    select c.relname || ': ' || string_agg(a.attname, ', ' order by a.attname) as key
      from pg_index i join pg_class c on c.oid = i.indrelid
      join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey::int2[])
     where i.indisunique and i.indpred is null and c.relnamespace = 'public'::regnamespace
     group by c.relname, i.indexrelid`
  stored = {
    tables: tables.map(({ name }) => name),
    keys: new Set(keys.map(({ key }) => key)),
    jobs: { ...CLEAN_UPS, ...FURTHER_CLEAN_UPS },
    rooms: readRooms(),
    files: readHouse(),
    page: readBoundsPage(),
  }
})

test('every table has a bound or a retention that holds, and a row in docs/bounds.md', () => {
  expect(stored.tables.length).toBeGreaterThan(30)
  expect(findUnbounded(bounds, stored)).toEqual([])
})

test('docs/bounds.md has a row for every limit, and none for another table', () => {
  const rows = stored.page.split('\n').filter((line) => line.startsWith('| `'))
  const expected = [
    ...bounds.map(rowOf),
    ...Object.keys(STORAGE_LIMITS).filter(isLimitName).map(limitRowOf),
  ]
  expect(rows.sort()).toEqual(expected.sort())
})

const withOne = (table: string, change: Partial<TableBound>): TableBound[] =>
  bounds.map((one) => (one.table === table ? { ...one, ...change } : one))

test.each<[string, () => TableBound[], (s: Stored) => Stored, RegExp]>([
  [
    'a new table',
    () => bounds,
    (s) => ({ ...s, tables: [...s.tables, 'halls'] }),
    /^halls has no bound$/,
  ],
  [
    'neither bound nor job',
    () => withOne('denylist', { jobs: [] }),
    (s) => s,
    /^denylist has neither/,
  ],
  [
    'a job that nobody registered',
    () => bounds,
    (s) => ({ ...s, jobs: {} }),
    /^denylist: no job is registered/,
  ],
  [
    'another age',
    () => withOne('scans', { jobs: [{ job: 'refused scans', after: '2 days' }] }),
    (s) => s,
    /^scans: the job "refused scans" does not wait/,
  ],
  [
    'a limit that nobody asks for',
    () => withOne('events', { limits: ['roster_'] }),
    (s) => s,
    /^events: roster_ is no limit/,
  ],
  [
    'a limit of another room',
    () => withOne('scans', { limits: ['events'] }),
    (s) => s,
    /^scans: gate does not ask/,
  ],
  [
    'no such key',
    () => withOne('session_data', { onePer: ['version'] }),
    (s) => s,
    /^session_data has no unique key/,
  ],
  [
    'another number',
    () =>
      withOne('service_keys', {
        constant: { file: 'clients/serviceCredentials.ts', name: 'MAX_KEYS', most: 11 },
      }),
    (s) => s,
    /^service_keys: .* has no MAX_KEYS of 11/,
  ],
  [
    'a page without its row',
    () => bounds,
    (s) => ({ ...s, page: '' }),
    /^docs\/bounds.md lacks the row: \| `users`/,
  ],
])('is found: %s', (_, made, change, sentence) => {
  expect(findUnbounded(made(), change(stored)).some((one) => sentence.test(one))).toBe(true)
})
