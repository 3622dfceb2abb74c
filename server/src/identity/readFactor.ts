import type { Sql } from '../db/sql.ts'

/** The factor as it was read. A code is judged by it before the statement that spends the code. */
export interface FactorRow {
  readonly secret_sealed: Uint8Array | null
  readonly pending_sealed: Uint8Array | null
  readonly pending_live: boolean
  readonly version: number
  /** Too many codes were wrong: no code is judged now. */
  readonly codes_put_off: boolean
  /** Seconds since 1970 by the database's clock, when the row was read. */
  readonly epoch: number
}

/** The factor of a user who has never been shown a secret. */
export const NO_FACTOR = { secret_sealed: null, pending_sealed: null, pending_live: false } as const

/**
 * Reads a user's factor. A user without a factor gets a row that no code matches.
 *
 * @param of.codeSubject The budget that codes are counted in.
 */
export async function readFactor(
  sql: Sql,
  { userId, codeSubject }: { readonly userId: string; readonly codeSubject: string },
): Promise<FactorRow> {
  const [row] = await sql<FactorRow[]>`
    select f.secret_sealed, f.pending_sealed,
           coalesce(f.pending_expires_at > now(), false) as pending_live,
           coalesce(f.version, 0) as version,
           exists (select 1 from attempt_budgets b
                    where b.subject = ${codeSubject} and b.free_at > clock_timestamp()) as codes_put_off,
           extract(epoch from clock_timestamp())::float8 as epoch
      from (select 1) one left join second_factors f on f.user_id = ${userId}`
  if (!row) throw new Error('A left join from one row returned no row.')
  return row
}
