import { inOrder } from '../db/inOrder.ts'
import type { Sql, SqlTransaction } from '../db/sql.ts'
import type { Statement } from '../db/statement.ts'
import { hasRoom, limitReached } from '../db/storageLimit.ts'
import type { Refusal } from '../refusal.ts'
import { type AskedOnce, firstIsRunning, usedForAnother } from './askedOnce.ts'
import type { KeptAnswer } from './keptAnswer.ts'

/**
 * Takes the keys of requests that run in one transaction, until it ends. Of two requests with one
 * key the second is told that the first is still running, in this transaction or in another.
 *
 * The locks come first and are another statement: what it reads then was committed by every
 * request that had a key before.
 *
 * @returns For each request its stored answer, or why it may not run; undefined: it may.
 */
export async function takeKeys(
  tx: SqlTransaction,
  asked: readonly AskedOnce[],
): Promise<(KeptAnswer | Refusal | undefined)[]> {
  const [userIds, keys] = [asked.map(({ userId }) => userId), asked.map(({ key }) => key)]
  const wanted = tx`unnest(${userIds}::uuid[], ${keys}::text[]) with ordinality as w (user_id, key, n)`
  const own = tx`select 1 from idempotent_answers a where a.user_id = w.user_id`
  const [locks, found] = await inOrder(tx, [
    (tx) => tx<{ taken: boolean }[]>`
      select pg_try_advisory_xact_lock(hashtextextended(w.user_id || ' ' || w.key, 0)) as taken
        from ${wanted} order by w.n`,
    (tx) => tx<Found[]>`
      select k.request_hash, k.status, k.body, ${hasRoom(tx, 'idempotency_keys', own)} as has_room
        from ${wanted}
        left join idempotent_answers k
          on k.user_id = w.user_id and k.key = w.key and k.created_at > now() - interval '24 hours'
       order by w.n`,
  ])
  const seen = new Set<string>()
  const results: (KeptAnswer | Refusal | undefined)[] = []
  for (const [n, once] of asked.entries()) {
    const name = `${once.userId} ${once.key}`
    const kept = found[n]
    if (!locks[n]?.taken || seen.has(name)) results.push(firstIsRunning())
    else if (!kept) throw new Error('A key was looked up and is not in the answer.')
    else if (kept.request_hash === null)
      results.push(kept.has_room ? undefined : await tooManyKeys(tx, once))
    else if (!once.hash.equals(kept.request_hash)) results.push(usedForAnother())
    else results.push({ status: kept.status, body: kept.body })
    seen.add(name)
  }
  return results
}

interface Found {
  readonly request_hash: Uint8Array | null
  readonly status: number
  readonly body: string | null
  readonly has_room: boolean
}

/** An answer is never forgotten before its 24 hours are over. */
async function tooManyKeys(tx: SqlTransaction, { userId }: AskedOnce): Promise<Refusal> {
  const [oldest] = await tx<{ seconds: number | null }[]>`
    select ceil(extract(epoch from min(created_at) + interval '24 hours' - now()))::int as seconds
      from idempotent_answers where user_id = ${userId}`
  return limitReached(tx, 'idempotency_keys', Math.max(1, oldest?.seconds ?? 1))
}

/**
 * Stores answers in the transaction of what they tell. A row that is still there is an answer of
 * more than 24 hours ago.
 */
export function keepAnswers(
  sql: Sql,
  answered: readonly { readonly once: AskedOnce; readonly answer: KeptAnswer }[],
): Statement<unknown> {
  return sql`
    insert into idempotent_answers as a (user_id, key, request_hash, status, body)
    select * from unnest(
      ${answered.map(({ once }) => once.userId)}::uuid[], ${answered.map(({ once }) => once.key)}::text[],
      ${answered.map(({ once }) => once.hash)}::bytea[], ${answered.map(({ answer }) => answer.status)}::int[],
      ${answered.map(({ answer }) => answer.body)}::text[])
    on conflict (user_id, key) do update
       set request_hash = excluded.request_hash, status = excluded.status, body = excluded.body,
           created_at = now()`
}
