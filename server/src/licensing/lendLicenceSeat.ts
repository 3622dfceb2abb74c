import type { SqlTransaction } from '../db/sql.ts'

/** Writes down that a licence seat, which the caller has locked, was borrowed. */
export async function lendLicenceSeat(
  tx: SqlTransaction,
  loan: { readonly licenceSeatId: string; readonly borrowId: string; readonly until: Date },
): Promise<void> {
  await tx`
    update licence_seats set borrow_id = ${loan.borrowId}, borrowed_until = ${loan.until}
     where uuid = ${loan.licenceSeatId}`
}

/**
 * Ends a loan, whose licence seats the caller has locked: a released one is free at once, but for
 * what an application holds. Returns the licence; nothing when the loan was over before.
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
