import type { Sql } from '../db/sql.ts'

/** Deletes a user's factor and recovery codes. The next enrolment asks for the password only. */
export async function removeFactor(tx: Sql, userId: string): Promise<void> {
  await tx`delete from second_factors where user_id = ${userId}`
  await tx`delete from recovery_codes where user_id = ${userId}`
}
