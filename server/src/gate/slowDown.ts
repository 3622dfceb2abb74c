import { setTimeout as sleep } from 'node:timers/promises'
import type { Sql } from '../db/sql.ts'

/** Wrong answers per minute that cost nothing: a gate has bad light and broken screens. */
const FREE_WRONG_ANSWERS = 10
/** The delay of the first wrong answer beyond these. Each further one doubles it. */
const FIRST_DELAY_SECONDS = 0.1
const MAX_DELAY_SECONDS = 5
/** The number of doublings that exceeds the longest delay: the power must not overflow. */
const MAX_DOUBLINGS = 6
/** No request waits longer, however many wrong answers came before it. */
const MAX_WAIT_MS = 10_000

/**
 * Counts a wrong answer and waits for its turn. Each wrong answer of an actor follows the one
 * before after a delay, which grows with the number of wrong answers in this minute. Simultaneous
 * requests wait as long as requests that follow one another.
 */
export async function slowDown(sql: Sql, actorId: string): Promise<void> {
  const [row] = await sql<{ wait_ms: number }[]>`
    insert into gate_guesses as g (actor_id, wrong, since, free_at) values (${actorId}, 1, now(), now())
    on conflict (actor_id) do update
       set wrong = case when g.since > now() - interval '1 minute' then g.wrong + 1 else 1 end,
           since = case when g.since > now() - interval '1 minute' then g.since else now() end,
           free_at = case
             when g.since > now() - interval '1 minute' and g.wrong >= ${FREE_WRONG_ANSWERS}
             then greatest(g.free_at, now()) + make_interval(secs => least(${MAX_DELAY_SECONDS}::float8,
                    ${FIRST_DELAY_SECONDS}::float8 * 2 ^ least(g.wrong - ${FREE_WRONG_ANSWERS}, ${MAX_DOUBLINGS})))
             else now() end
    returning (extract(epoch from free_at - now()) * 1000)::float8 as wait_ms`
  const waitMs = Math.min(row?.wait_ms ?? 0, MAX_WAIT_MS)
  if (waitMs > 0) await sleep(waitMs)
}
