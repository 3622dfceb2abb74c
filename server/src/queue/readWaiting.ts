import type { Sql } from '../db/sql.ts'

/** The job that has waited for longest since it could begin; nothing when none waits. */
export async function readWaiting(
  sql: Sql,
): Promise<{ readonly job: string; readonly seconds: number } | undefined> {
  const [waiting] = await sql<{ job: string; seconds: number }[]>`
    select name as job, extract(epoch from now() - start_after)::float8 as seconds
      from tessera_jobs.job
     where state in ('created', 'retry') and start_after <= now()
     order by start_after limit 1`
  return waiting
}
