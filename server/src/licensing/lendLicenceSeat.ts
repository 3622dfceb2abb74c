import type { SqlTransaction } from '../db/sql.ts'

/** Records the loan of a licence seat, which the caller has locked. */
export async function lendLicenceSeat(
  tx: SqlTransaction,
  loan: { readonly licenceSeatId: string; readonly borrowId: string; readonly until: Date },
): Promise<void> {
  await tx`
    update licence_seats set borrow_id = ${loan.borrowId}, borrowed_until = ${loan.until}
     where uuid = ${loan.licenceSeatId}`
}

/**
 * Ends a loan, whose licence seats the caller has locked. A released one becomes free at once,
 * unless an application holds it. Returns the licence's id; undefined when the loan was already
 * over.
 */
export async function endLoan(
  tx: SqlTransaction,
  { borrowId, userId }: { readonly borrowId: string; readonly userId: string },
): Promise<string | undefined> {
  const [returned] = await tx<{ licence_id: string }[]>`
    update licence_seats
       set borrowed_until = statement_timestamp(),
           free_at = case when released_at is not null and free_at > statement_timestamp()
                          then greatest(statement_timestamp(), tokens_until) else free_at end
     where borrow_id = ${borrowId} and user_id = ${userId} and borrowed_until > statement_timestamp()
    returning licence_id`
  return returned?.licence_id
}
