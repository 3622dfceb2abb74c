import type { Sql } from './sql.ts'

/**
 * A table with the columns that hold its facts. Generated columns follow from them and are left
 * out.
 */
export interface TableShape {
  readonly name: string
  readonly columns: string[]
}

/**
 * The tables of the schema in an order in which they can be loaded: a table comes after the tables
 * that it references. `migrations` is left out, because it describes the tables and not their
 * content. Tables that reference each other in a circle come last, by name; their foreign keys must
 * be deferrable.
 */
export async function readTables(sql: Sql): Promise<TableShape[]> {
  const tables = await sql<{ name: string; columns: string[] }[]>`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace
       and c.relkind in ('r', 'p') and not c.relispartition
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
       and c.relname <> 'migrations'
     group by c.oid, c.relname
     order by c.relname`
  const references = await sql<{ name: string; referred: string }[]>`
    select f.relname as name, t.relname as referred
      from pg_constraint k
      join pg_class f on f.oid = k.conrelid
      join pg_class t on t.oid = k.confrelid
     where k.contype = 'f' and f.oid <> t.oid
       and f.relnamespace = 'public'::regnamespace and not f.relispartition`
  return inLoadingOrder(tables, references)
}

/**
 * The position of each sequence of the schema. A sequence that was never used is not in the list.
 */
export async function readSequences(sql: Sql): Promise<{ name: string; last_value: number }[]> {
  return await sql<{ name: string; last_value: number }[]>`
    select sequencename as name, last_value from pg_sequences
     where schemaname = 'public' and last_value is not null order by sequencename`
}

function inLoadingOrder(
  tables: readonly TableShape[],
  references: readonly { name: string; referred: string }[],
): TableShape[] {
  const ordered: TableShape[] = []
  let waiting = [...tables]
  while (waiting.length > 0) {
    const names = new Set(waiting.map(({ name }) => name))
    const blocked = new Set(
      references.filter(({ referred }) => names.has(referred)).map(({ name }) => name),
    )
    const free = waiting.filter(({ name }) => !blocked.has(name))
    if (free.length === 0) return [...ordered, ...waiting]
    ordered.push(...free)
    waiting = waiting.filter(({ name }) => blocked.has(name))
  }
  return ordered
}
