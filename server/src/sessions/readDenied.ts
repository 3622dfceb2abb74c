import type { Sql } from '../db/sql.ts'

/** An id on the denylist, and for how many more seconds it stays there. */
export interface Denied {
  readonly id: string
  readonly seconds: number
}

interface DeniedRow extends Denied {
  /** As text, because a `Date` has no microseconds. */
  readonly at: string
  /** Where the next read begins, so that it finds rows that were committed out of order. */
  readonly back: string
}

const PAGE = 1_000
/**
 * An entry has the time at which its transaction began. An entry that was committed later than this
 * is missed, which costs only speed.
 */
const OVERLAP_SECONDS = 2
const NO_ID = '00000000-0000-0000-0000-000000000000'

/**
 * Makes a reader. Each call returns the denylist entries that are new since the previous call, at
 * most one page. All entries live equally long, so later entries also expire later.
 *
 * @param from Whether to begin with all entries, or only with new ones.
 */
export function readDenied(sql: Sql, from: 'all' | 'new'): () => Promise<Denied[]> {
  let after: { readonly at: string; readonly id: string } | undefined
  let known = new Set<string>()
  return async () => {
    after ??= { at: from === 'all' ? '-infinity' : await readNewest(sql), id: NO_ID }
    const rows = await sql<DeniedRow[]>`
      select id, expires_at::text as at, ceil(extract(epoch from expires_at - now()))::int as seconds,
             (expires_at - make_interval(secs => ${OVERLAP_SECONDS}))::text as back
        from denylist
       where expires_at > now() and (expires_at, id) > (${after.at}::text::timestamptz, ${after.id}::uuid)
       order by expires_at, id limit ${PAGE}`
    const news = rows.filter(({ id }) => !known.has(id))
    if (rows.length === PAGE) after = rows.at(-1)
    else {
      known = new Set(rows.map(({ id }) => id))
      const last = rows.at(-1)
      if (last) after = { at: last.back, id: NO_ID }
    }
    return news
  }
}

/** Slightly before the expiry of the newest entry. */
async function readNewest(sql: Sql): Promise<string> {
  const [row] = await sql<{ at: string }[]>`
    select coalesce(max(expires_at) - make_interval(secs => ${OVERLAP_SECONDS}), '-infinity')::text as at
      from denylist`
  return row?.at ?? '-infinity'
}
