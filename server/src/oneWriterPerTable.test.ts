import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../test/database.ts'
import { type HouseFile, type Room, readHouse, readRooms, roomOf } from '../test/house.ts'
import { HOLE, readTemplates } from '../test/readTemplates.ts'

/** A function of the database, as its last migration defines it. */
interface SqlFunction {
  readonly name: string
  readonly text: string
}

/** What is compared with `rooms.json`. */
interface House {
  readonly rooms: readonly Room[]
  readonly files: readonly HouseFile[]
  readonly tables: readonly string[]
  readonly functions: readonly SqlFunction[]
}

/** What a statement writes: the name of a table, or nothing where the text does not tell. */
interface Write {
  readonly verb: string
  readonly table: string | undefined
}

const NAME = String.raw`(?:"[^"]+"|[a-z_][\w$]*)`
const TABLE = String.raw`(?:${NAME}\s*\.\s*)?${NAME}`
/** `for update`, `do update`, `before update` and similar texts lock a row or name an event. */
const WRITE = new RegExp(
  String.raw`\b(insert\s+into|(?<!\b(?:for|key|do|on|or|before|after)\s+)update|delete\s+from|merge\s+into|` +
    String.raw`(?<!\bor\s+)truncate(?:\s+table)?|copy|(?:insert|delete|merge)(?=\s*${HOLE}))\b` +
    String.raw`\s*(?:only\b\s*)?(${TABLE}(?:\s*,\s*${TABLE})*)?`,
  'gi',
)
const COPIED_IN = new RegExp(String.raw`^\s*(?:${HOLE}\s*)?(?:\([^)]*\)\s*)?from\b`, 'i')
const CHANGE_OF_SHAPE =
  /\b(?:create|alter|drop)\s+(?:temp\w*\s+|unlogged\s+)?(?:table|view|rule)\b/i

/** Every write of the text, with its target. */
function findWrites(text: string): Write[] {
  const bare = text.replace(/--[^\n]*/g, ' ').replace(/\/\*[\s\S]*?\*\//g, ' ')
  return [...bare.matchAll(WRITE)].flatMap((match): Write[] => {
    const [whole, words = '', names] = match
    const verb = words.toLowerCase().replace(/\s+/g, ' ')
    const rest = bare.slice(match.index + whole.length)
    if (verb === 'copy' && !COPIED_IN.test(rest)) return []
    if (names === undefined) return [{ verb, table: undefined }]
    const tables = verb.startsWith('truncate') ? names.split(',') : names.split(',').slice(0, 1)
    return tables.map((name) => ({ verb, table: bareName(name) }))
  })
}

/** A table's name without its schema and its quotation marks. */
function bareName(name: string): string {
  return name.replace(/^.*\./, '').replaceAll('"', '').trim().toLowerCase()
}

/**
 * Says which writes are not by their table's owner, and which tables do not have exactly one owner.
 */
function findViolations({ rooms, files, tables, functions }: House): string[] {
  const ownerOf = new Map(rooms.flatMap((r) => (r.tables ?? []).map((table) => [table, r.room])))
  const roomOfFunction = new Map(
    rooms.flatMap((r) => (r.functions ?? []).map((name) => [name, r.room])),
  )
  const owned = rooms.flatMap((r) => r.tables ?? [])
  const judge = (where: string, room: string | undefined, writes: readonly Write[]): string[] =>
    writes.flatMap(({ verb, table }) => {
      if (table === undefined) return [`${where}: "${verb}" of a table that the text does not name`]
      const owner = ownerOf.get(table)
      if (owner === undefined) return [`${where}: "${verb} ${table}", which no room owns`]
      return owner === room ? [] : [`${where}: "${verb} ${table}", which only ${owner} writes`]
    })
  const calls = (where: string, room: string | undefined, text: string): string[] =>
    [...roomOfFunction].flatMap(([name, owner]) =>
      owner !== room && new RegExp(String.raw`\b${name}"?\s*\(`, 'i').test(text)
        ? [`${where}: ${name}(), which only ${owner} calls`]
        : [],
    )

  return [
    ...owned.flatMap((t, i) => (owned.indexOf(t) < i ? [`${t} has two owners`] : [])),
    ...tables.flatMap((t) => (ownerOf.has(t) ? [] : [`${t} is a table that no room owns`])),
    ...owned.flatMap((t) => (tables.includes(t) ? [] : [`${t} is owned, and no table`])),
    ...[...roomOfFunction.keys()].flatMap((name) =>
      functions.some((f) => f.name === name) ? [] : [`${name}() is owned, and no function`],
    ),
    ...functions.flatMap(({ name, text }) => {
      const room = roomOfFunction.get(name)
      const writes = findWrites(text)
      if (/\bexecute\b(?!\s+(?:function|procedure))/i.test(text))
        return [`${name}() runs a statement that its text does not tell`]
      if (writes.length > 0 && room === undefined) return [`${name}() writes, and no room owns it`]
      const own = text.slice(text.indexOf('('))
      return [...judge(`${name}()`, room, writes), ...calls(`${name}()`, room, own)]
    }),
    ...files.flatMap(({ path, text }) => {
      const room = roomOf(path)
      if (rooms.some((r) => r.room === room && r.anyTable?.some((f) => path === `${room}/${f}`)))
        return []
      const isUnsafe = /\.\s*(?:unsafe|script)\s*[(<]/.test(text)
      return [
        ...(isUnsafe ? [`${path}: a statement that is not a template`] : []),
        ...readTemplates(text).flatMap(({ text: statement, isTagged, line }) => {
          const where = `${path}:${line}`
          // A text that no database reads is English, unless it names a table.
          const writes = findWrites(statement).filter(
            ({ table }) => isTagged || (table !== undefined && tables.includes(table)),
          )
          const shape = isTagged && CHANGE_OF_SHAPE.test(statement)
          return [
            ...judge(where, room, writes),
            ...calls(where, room, statement),
            ...(shape ? [`${where}: changes the shape of the database`] : []),
          ]
        }),
      ]
    }),
  ]
}

const { sql } = testDatabase()
let house: House

beforeAll(async () => {
  const [tables, functions] = await Promise.all([
    sql<{ name: string }[]>`
      select relname as name from pg_class
       where (relnamespace = 'public'::regnamespace or oid = 'tessera_jobs.job'::regclass)
         and relkind in ('r', 'p', 'f') and not relispartition order by relname`,
    sql<SqlFunction[]>`
      select proname as name, pg_get_functiondef(oid) as text from pg_proc
       where (pronamespace = 'public'::regnamespace or oid = 'tessera_jobs.enqueue'::regproc)
         and prokind in ('f', 'p') order by proname`,
  ])
  house = { rooms: readRooms(), files: readHouse(), tables: tables.map((t) => t.name), functions }
})

test('each table is written by one room', () => {
  expect(house.files.length).toBeGreaterThan(100)
  expect(house.tables.length).toBeGreaterThan(30)
  expect(house.functions.length).toBeGreaterThan(5)
  expect(findViolations(house)).toEqual([])
})

test('every table of the database, and every function that writes one, is found', () => {
  const left = findViolations({
    ...house,
    files: [],
    rooms: house.rooms.map(({ room }) => ({ room })),
  })
  for (const table of house.tables) expect(left).toContain(`${table} is a table that no room owns`)
  for (const { functions = [] } of house.rooms)
    for (const name of functions) expect(left).toContain(`${name}() writes, and no room owns it`)
})

const MADE_UP: readonly Room[] = [
  { room: 'above' },
  { room: 'halls', tables: ['halls', 'hall_doors'], functions: ['open_hall'] },
  { room: 'db', tables: [], anyTable: ['restore.ts'] },
]
const OPEN_HALL =
  'create function open_hall(hall uuid) … begin update halls set is_open = true; end'

/** `#{…}` marks a hole of the template, because the linter allows none in a string. */
function violationsOf({ path = 'above/y.ts', text = '', functions = [] as SqlFunction[] }) {
  return findViolations({
    rooms: MADE_UP,
    files: [{ path, text: text.replaceAll('#{', '${') }],
    tables: ['halls', 'hall_doors'],
    functions: [{ name: 'open_hall', text: OPEN_HALL }, ...functions],
  })
}

test.each([
  'sql`insert into halls (uuid) values (#{id})`',
  'await tx`insert into halls #{tx(row)}`',
  'tx<Row[]>`update halls set is_open = true`',
  'tx<\n  {\n    uuid: string\n  }[]\n>`update halls set is_open = true`',
  'sql`UPDATE Halls h SET is_open = true`',
  'sql`update only halls as h set is_open = true`',
  'sql`update public.halls set is_open = true`',
  'sql`update "halls" set is_open = true`',
  'sql`update\n  halls\n  set is_open = true`',
  'sql`update /* all */ halls -- of them\n set is_open = true`',
  'sql`with gone as (delete from halls where #{chosen} returning uuid) select * from gone`',
  'sql`with a as (select 1), b as (update halls h set is_open = true) select 1`',
  'sql`select 1 from x for update; update halls set is_open = true`',
  'sql`with a as (select 1 from x for no key update) delete from only halls`',
  'sql`delete from halls h using users u where u.uuid = h.user_id`',
  'sql`merge into halls using new on true when matched then delete`',
  'sql`truncate halls`',
  'sql`truncate table only halls cascade`',
  'sql`copy halls (uuid) from stdin`',
  'sql`copy halls from stdin`',
  'sql`select #{isOpen ? sql`update halls set is_open = true` : sql``}`',
  'sql`#{a}#{{ b: `#{c}` }} #{sql`delete from halls`}`',
  'sql(`delete from halls`)',
  "run(sql, 'delete from halls')",
  'sql`select open_hall(#{id})`',
  'sql`update cellars set is_open = true`',
  'sql`update #{sql(name)} set is_open = true`',
  'sql`update #{which} set is_open = true`',
  'sql`delete from #{sql(name)}`',
  'sql`insert into #{sql(name)} values (1)`',
  'sql`insert #{intoHalls}`',
  'sql`copy #{sql(name)} (#{sql(columns)}) from stdin`',
  'sql`truncate #{sql(names)}`',
  "sql.unsafe('select 1')",
  "sql.script('select 1')",
  'sql`create table more_halls as select 1`',
])('a second writer: %s', (text) => {
  expect(violationsOf({ text: `const y = ${text}\n` })).toHaveLength(1)
})

test('a table of a list is no less written than the first', () => {
  const text = 'sql`truncate hall_doors, halls`'
  expect(violationsOf({ text })).toHaveLength(2)
})

test.each([
  ['above/y.ts', 'sql`select 1 from halls for update of halls`'],
  ['above/y.ts', 'sql`select 1 from halls for no key update`'],
  ['above/y.ts', 'sql`copy (select uuid from halls) to stdout`'],
  ['above/y.ts', '// sql`update halls set is_open = true`\n'],
  ['above/y.ts', "throw new Error('Please update the list, and delete from it.')"],
  ['above/y.ts', 'throw new Error(`Please update #{name}.`)'],
  ['above/y.ts', 'const quote = /[`\'"/]/\nconst half = 1 / 2'],
  [
    'halls/y.ts',
    'sql`insert into halls #{sql(row)} on conflict (uuid) do update set is_open = true`',
  ],
  ['halls/y.ts', 'sql`with a as (update halls set is_open = true) delete from hall_doors`'],
  ['halls/y.ts', 'sql`select open_hall(#{id})`'],
  ['db/restore.ts', 'sql`truncate #{sql(names)}`'],
])('no second writer in %s: %s', (path, text) => {
  expect(violationsOf({ path, text })).toEqual([])
})

test.each([
  ['that no room owns', 'begin insert into halls values (new.uuid); return new; end'],
  ['by name only', 'begin perform open_hall(new.uuid); return new; end'],
  ['by a statement made of text', "begin execute 'update ' || tg_table_name; return new; end"],
])('a function that writes, %s', (_, body) => {
  const text = `create function close_hall() returns trigger language plpgsql as $$ ${body} $$`
  expect(violationsOf({ functions: [{ name: 'close_hall', text }] })).toHaveLength(1)
})

test("a room's function that writes another room's table is a violation", () => {
  const functions = [{ name: 'close_hall', text: 'close_hall() … begin delete from halls; end' }]
  const rooms = MADE_UP.map((r) => (r.room === 'above' ? { ...r, functions: ['close_hall'] } : r))
  const tables = ['halls', 'hall_doors']
  const all = [{ name: 'open_hall', text: OPEN_HALL }, ...functions]
  expect(findViolations({ rooms, files: [], tables, functions: all })).toEqual([
    'close_hall(): "delete from halls", which only halls writes',
  ])
})

test('a table has one owner, and is one', () => {
  const functions = [{ name: 'open_hall', text: OPEN_HALL }]
  const twice = [...MADE_UP, { room: 'cellar', tables: ['halls'] }]
  const none = MADE_UP.map(({ room, ...r }) => ({
    room,
    ...r,
    tables: room === 'halls' ? ['halls'] : [],
  }))
  const tables = ['halls', 'hall_doors']
  expect(findViolations({ rooms: twice, files: [], tables, functions })).toContain(
    'halls has two owners',
  )
  expect(findViolations({ rooms: none, files: [], tables, functions })).toEqual([
    'hall_doors is a table that no room owns',
  ])
  expect(findViolations({ rooms: MADE_UP, files: [], tables: ['halls'], functions })).toEqual([
    'hall_doors is owned, and no table',
  ])
})
