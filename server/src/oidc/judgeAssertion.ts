import { errors } from 'oidc-provider'
import type { Sql } from '../db/sql.ts'

/** The algorithms with which a machine may sign its assertions. */
export const ASSERTION_ALGS = ['RS256', 'PS256', 'ES256', 'EdDSA', 'Ed25519'] as const

/** A longer-lived assertion would be like a password. */
const MAX_ASSERTION_SECONDS = 5 * 60
/** Allows for a machine whose clock is slightly ahead. */
const CLOCK_TOLERANCE_SECONDS = 15

/**
 * Judges the lifetime of an assertion by the database's clock: it must not be over, and not last
 * too long. The library has already checked its signature and audience.
 */
export async function judgeAssertion(sql: Sql, { exp }: { readonly exp?: unknown }): Promise<void> {
  const [left] = await sql<{ seconds: number }[]>`
    select ${Number(exp)}::float8 - extract(epoch from now())::float8 as seconds`
  const seconds = left?.seconds ?? 0
  if (!(seconds > 0)) throw new errors.InvalidClientAuth('the assertion has expired')
  if (seconds > MAX_ASSERTION_SECONDS + CLOCK_TOLERANCE_SECONDS)
    throw new errors.InvalidClientAuth('the assertion is valid for more than five minutes')
}
