import type { SqlTransaction } from '../db/sql.ts'

/** An address that nobody has verified may belong to anybody. */
const MOST_PER_DAY = 5

/**
 * Notes that a letter is about to be handed over to its address. An address that nobody has
 * verified gets at most five letters in a day. The next one waits until the first of them is a day
 * old, and is given up after three days. Addresses are locked one by one, so two processes cannot
 * count past each other.
 *
 * @returns Whether it may be sent now.
 */
export async function beginHandover(
  tx: SqlTransaction,
  {
    uuid,
    address,
    verified,
  }: { readonly uuid: string; readonly address: string; readonly verified: boolean },
): Promise<boolean> {
  if (!verified) await tx`select pg_advisory_xact_lock(hashtextextended(lower(${address}), 46))`
  const [claimed] = await tx`
    update letters l set address = ${address}, tried_at = now()
     where l.uuid = ${uuid} and (${verified} or (
             select count(*) < ${MOST_PER_DAY} from letters o
              where lower(o.address) = lower(${address}) and o.uuid <> l.uuid
                and o.tried_at > now() - interval '1 day'))
    returning 1`
  if (claimed) return true
  await tx`
    update letters l
       set reason = 'ETOOMANY', attempts = attempts - 1,
           status = case when l.created_at < now() - interval '3 days' then 'GIVEN_UP' else 'WAITING' end,
           ended_at = case when l.created_at < now() - interval '3 days' then now() end,
           due_at = (
             select min(newest.tried_at) + interval '1 day' from (
               select o.tried_at from letters o
                where lower(o.address) = lower(${address}) and o.tried_at is not null
                order by o.tried_at desc limit ${MOST_PER_DAY}) newest)
     where l.uuid = ${uuid}`
  return false
}
