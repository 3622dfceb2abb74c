import type { SqlPool } from '../db/sql.ts'
import { forgetOrphanedData } from '../licenceSeats/memberData.ts'
import { settleExpiredData } from '../sessions/sessionData.ts'

/** Rows a statement deletes at most, so that no clean-up holds many locks or writes much at once. */
const CHUNK = 5_000
/** Chunks of one kind in a turn: the next turn comes in a minute. */
const MOST_CHUNKS = 40

/** What is kept how long after it has ceased to count. */
const CLEAN_UPS: readonly {
  readonly name: string
  run(sql: SqlPool): PromiseLike<{ readonly count: number }>
}[] = [
  {
    name: 'denylist',
    run: (sql) => sql`
          delete from denylist where id in
            (select id from denylist where expires_at < now() order by expires_at limit ${CHUNK})`,
  },
  {
    name: 'attempt budgets',
    run: (sql) => sql`
          delete from attempt_budgets where subject in
            (select subject from attempt_budgets
              where counted_at < now() - interval '1 day' and free_at < now() limit ${CHUNK})`,
  },
  {
    name: 'idempotent answers',
    run: (sql) => sql`
          delete from idempotent_answers where (user_id, key) in
            (select user_id, key from idempotent_answers
              where created_at < now() - interval '24 hours' order by created_at limit ${CHUNK})`,
  },
  {
    name: 'data of expired login sessions',
    run: async (sql) => ({ count: await settleExpiredData(sql, CHUNK) }),
  },
  {
    name: 'data of former members',
    run: async (sql) => ({ count: await forgetOrphanedData(sql, CHUNK) }),
  },
  {
    name: 'ended login sessions',
    run: (sql) => sql`
          delete from sessions where sid in
            (select sid from sessions
              where coalesce(ended_at, expires_at) < now() - interval '30 days'
              order by coalesce(ended_at, expires_at) limit ${CHUNK})`,
  },
  {
    name: 'known browsers',
    run: (sql) => sql`
          delete from known_browsers where (browser_id, user_id) in
            (select browser_id, user_id from known_browsers
              where last_login_at < now() - interval '400 days' limit ${CHUNK})`,
  },
  {
    name: 'known networks',
    run: (sql) => sql`
          delete from known_networks where (user_id, network_hash) in
            (select user_id, network_hash from known_networks
              where last_login_at < now() - interval '400 days' limit ${CHUNK})`,
  },
  {
    name: 'failed logins of nobody',
    run: (sql) => sql`
          delete from audit_log where uuid in
            (select uuid from audit_log
              where user_id is null and kind = 'login_failed' and at < now() - interval '90 days'
              order by at limit ${CHUNK})`,
  },
  {
    name: 'pending logins',
    run: (sql) => sql`
          delete from pending_logins where ticket_hash in
            (select ticket_hash from pending_logins where expires_at < now() order by expires_at limit ${CHUNK})`,
  },
  {
    // Long after they have lapsed: until then the line of their licence says itself who is in it.
    name: 'places in line',
    run: (sql) => sql`
          delete from licence_line where (licence_id, user_id) in
            (select licence_id, user_id from licence_line where asked_at < now() - interval '1 hour' limit ${CHUNK})
             and asked_at < now() - interval '1 hour'`,
  },
  {
    name: 'licence seats that were',
    run: (sql) => sql`
          delete from licence_seats where uuid in
            (select uuid from licence_seats
              where released_at < now() - interval '400 days' and free_at < now() - interval '400 days'
              order by released_at limit ${CHUNK})`,
  },
  {
    name: 'refused logins',
    run: (sql) => sql`
          delete from licence_refusals where (licence_id, uuid) in
            (select licence_id, uuid from licence_refusals
              where at < now() - interval '400 days' order by at limit ${CHUNK})`,
  },
  {
    name: 'states of OpenID Connect',
    run: (sql) => sql`
          delete from oidc_states where (model, id_hash) in
            (select model, id_hash from oidc_states
              where expires_at < now() - interval '1 hour' order by expires_at limit ${CHUNK})`,
  },
  {
    name: 'gate guesses',
    run: (sql) => sql`
          delete from gate_guesses where actor_id in
            (select actor_id from gate_guesses where since < now() - interval '1 hour' limit ${CHUNK})`,
  },
]

/**
 * Deletes what no longer counts, in chunks, and goes on with a kind while its chunks are full: so it keeps up with whatever a busy day leaves, and
 * each statement stays short. Any number of processes may do it at once: what one has deleted, another does not
 * find. Returns how many rows went, by kind.
 */
export async function cleanUp(sql: SqlPool): Promise<Record<string, number>> {
  const gone: Record<string, number> = {}
  for (const { name, run } of CLEAN_UPS) {
    let rows = 0
    for (let chunk = 0; chunk < MOST_CHUNKS; chunk++) {
      const { count } = await run(sql)
      rows += count
      if (count < CHUNK) break
    }
    if (rows > 0) gone[name] = rows
  }
  return gone
}
