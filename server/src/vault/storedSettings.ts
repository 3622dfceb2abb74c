import type { Sql, SqlTransaction } from '../db/sql.ts'

/** Settings that a page may set. The environment wins, and the next start reads them. */
const STORED = ['PUBLIC_URL', 'INSTALLATION_NAME'] as const
export type StoredSetting = (typeof STORED)[number]

const PREFIX = 'stored '
const FIRST_RUN = 'first run'

/** Reads the settings that a page has set; none before the first migration. */
export async function readStoredSettings(
  sql: Sql,
): Promise<Readonly<Partial<Record<StoredSetting, string>>>> {
  const [table] = await sql<{ is_there: boolean }[]>`
    select to_regclass('settings') is not null as is_there`
  if (!table?.is_there) return {}
  const rows = await sql<{ name: string; value: string }[]>`
    select name, value from settings where name = any (${STORED.map((name) => PREFIX + name)}::text[])`
  return Object.fromEntries(rows.map(({ name, value }) => [name.slice(PREFIX.length), value]))
}

/** Sets one of them, in place of an earlier value. */
export async function storeSetting(
  tx: SqlTransaction,
  name: StoredSetting,
  value: string,
): Promise<void> {
  await write(tx, PREFIX + name, value)
}

/** What is kept of the one-time code of the first run: never the code itself. */
export interface FirstRunCode {
  /** SHA-256 of the code, in hex. */
  readonly hash: string
  readonly guesses: number
}

/** Reads the code of the first run, and locks it where it will be counted or used up. */
export async function readFirstRun(
  sql: Sql,
  { locks = false }: { readonly locks?: boolean } = {},
): Promise<FirstRunCode | undefined> {
  const [row] = await sql<{ value: string }[]>`
    select value from settings where name = ${FIRST_RUN} ${locks ? sql`for update` : sql``}`
  if (!row) return undefined
  const code: FirstRunCode = JSON.parse(row.value)
  return code
}

/** Writes the code of the first run; without one, the first run is over. */
export async function writeFirstRun(
  tx: SqlTransaction,
  code: FirstRunCode | undefined,
): Promise<void> {
  if (code) await write(tx, FIRST_RUN, JSON.stringify(code))
  else await tx`delete from settings where name = ${FIRST_RUN}`
}

async function write(tx: SqlTransaction, name: string, value: string): Promise<void> {
  await tx`
    insert into settings (name, value) values (${name}, ${value})
    on conflict (name) do update set value = excluded.value`
}
