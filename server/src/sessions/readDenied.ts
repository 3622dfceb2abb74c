import type { Sql } from '../db/sql.ts'

/** An id that the denylist holds, and for how long it still will. */
export interface Denied {
  readonly id: string
  readonly seconds: number
}

interface DeniedRow extends Denied {
  /** As text, for a `Date` has no microseconds. */
  readonly at: string
  /** From where to read again what was committed out of its turn. */
  readonly back: string
}

const PAGE = 1_000
/** An entry is dated by the beginning of its transaction: one that took longer to commit is not found, and costs speed only. */
const OVERLAP_SECONDS = 2
const NO_ID = '00000000-0000-0000-0000-000000000000'

/**
 * Makes a reader that answers, at each call, what has come to the denylist since the call before, a page at most. Entries live equally long, so those
 * that come later end later.
 *
 * @param from Whether it begins with everything there is, or only with what is new.
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

/** A little before the end of the newest entry. */
async function readNewest(sql: Sql): Promise<string> {
  const [row] = await sql<{ at: string }[]>`
    select coalesce(max(expires_at) - make_interval(secs => ${OVERLAP_SECONDS}), '-infinity')::text as at
      from denylist`
  return row?.at ?? '-infinity'
}
