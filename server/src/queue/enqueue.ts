import type { SqlTransaction } from '../db/sql.ts'
import type { Statement } from '../db/statement.ts'
import { json } from '../db/wireValue.ts'
import type { JobData, JobName } from './queues.ts'

/**
 * Asks for a job inside the transaction of what it is about: the job is there when the transaction
 * is committed, and not if it is rolled back. It is done at least once, also when the process that
 * does it is killed; what it does must therefore be idempotent.
 *
 * The job is told where to look, and never what it found: a job that is lost with a restored backup
 * must be found again by a recurring one.
 *
 * @param options.key In a queue that is not `standard`, a job of this key that waits already is
 * enough. Two open transactions that ask for the same key wait for each other: use keys of rows
 * that the transaction has locked anyway.
 * @param options.afterSeconds The job is not begun earlier.
 */
export function enqueue<Name extends JobName>(
  tx: SqlTransaction,
  name: Name,
  data: JobData[Name],
  {
    key = null,
    afterSeconds = 0,
  }: { readonly key?: string | null; readonly afterSeconds?: number } = {},
): Statement<unknown> {
  return tx`
    select tessera_jobs.enqueue(${name}, ${json(data)}::jsonb, ${key},
                                ${afterSeconds} * interval '1 second')`
}
