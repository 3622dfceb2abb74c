import type { SqlTransaction } from '../db/sql.ts'

/** Gives the data of a login session to the one that replaces it. */
export async function passOnSessionData(
  tx: SqlTransaction,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  await tx`delete from session_data where sid = ${to}`
  await tx`update session_data set sid = ${to} where sid = ${from}`
}
