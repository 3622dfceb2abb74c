import { errors } from 'oidc-provider'
import type { Sql } from '../db/sql.ts'

/** The algorithms with which a machine may sign its assertions. */
export const ASSERTION_ALGS = ['RS256', 'PS256', 'ES256', 'EdDSA', 'Ed25519'] as const

/**
 * Common libraries make assertions for an hour. Each is used once, and remembered until it expires.
 * A longer-lived one would be like a password.
 */
const MAX_ASSERTION_SECONDS = 60 * 60
/** Allows for a machine whose clock is slightly ahead. */
const CLOCK_TOLERANCE_SECONDS = 15

/**
 * Judges the lifetime of an assertion by the database's clock: it must not be over, and not last
 * too long. The library has already checked its signature and audience. Which assertions were used
 * before a restore is not known, so one that was made before it does not count.
 */
export async function judgeAssertion(
  sql: Sql,
  { exp, iat }: { readonly exp?: unknown; readonly iat?: unknown },
): Promise<void> {
  const madeAt = typeof iat === 'number' ? iat : Number(exp) - MAX_ASSERTION_SECONDS
  const [left] = await sql<{ seconds: number; is_before_restore: boolean }[]>`
    select ${Number(exp)}::float8 - extract(epoch from now())::float8 as seconds,
           exists (select 1 from settings where name = 'restored_at'
                    and value::timestamptz >= to_timestamp(${madeAt}::float8)) as is_before_restore`
  if (left?.is_before_restore)
    throw new errors.InvalidClientAuth('the assertion was made before this server was restored')
  const seconds = left?.seconds ?? 0
  if (!(seconds > 0)) throw new errors.InvalidClientAuth('the assertion has expired')
  if (seconds > MAX_ASSERTION_SECONDS + CLOCK_TOLERANCE_SECONDS)
    throw new errors.InvalidClientAuth('the assertion is valid for more than an hour')
}
