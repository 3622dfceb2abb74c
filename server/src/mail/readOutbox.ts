import type { Sql } from '../db/sql.ts'

/** What is late or was given up in the outbox. */
export interface OutboxState {
  /**
   * Letters that have waited for more than an hour, without those that an address has too many of.
   */
  readonly late: number
  /**
   * Letters that were given up in the last week, other than by a restore and those of which nothing
   * is left to tell.
   */
  readonly given_up: number
  readonly late_reason: string | null
  readonly given_up_reason: string | null
}

export async function readOutbox(sql: Sql): Promise<OutboxState> {
  const [state] = await sql<OutboxState[]>`
    select count(*) filter (where l.status = 'WAITING')::int as late,
           count(*) filter (where l.status = 'GIVEN_UP')::int as given_up,
           max(l.reason) filter (where l.status = 'WAITING') as late_reason,
           max(l.reason) filter (where l.status = 'GIVEN_UP') as given_up_reason
      from letters l
     where (l.status = 'WAITING' and l.created_at < now() - interval '1 hour'
            and l.reason is distinct from 'ETOOMANY')
        or (l.ended_at > now() - interval '7 days' and l.status = 'GIVEN_UP'
            and l.reason is distinct from 'ERESTORED' and l.reason is distinct from 'EGONE')`
  if (!state) throw new Error('An aggregate gives one row.')
  return state
}
