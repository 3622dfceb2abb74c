import { errors } from 'oidc-provider'
import type { Sql } from '../db/sql.ts'

/** What a machine may sign its assertions with. */
export const ASSERTION_ALGS = ['RS256', 'PS256', 'ES256', 'EdDSA', 'Ed25519'] as const

/** An assertion that lives for long is a password. */
const MAX_ASSERTION_SECONDS = 5 * 60
/** For a machine whose clock is a little ahead. */
const CLOCK_TOLERANCE_SECONDS = 15

/** The library has found the assertion well signed and for us; whether it is over, and not for too long, the database's clock says. */
export async function judgeAssertion(sql: Sql, { exp }: { readonly exp?: unknown }): Promise<void> {
  const [left] = await sql<{ seconds: number }[]>`
    select ${Number(exp)}::float8 - extract(epoch from now())::float8 as seconds`
  const seconds = left?.seconds ?? 0
  if (!(seconds > 0)) throw new errors.InvalidClientAuth('the assertion has expired')
  if (seconds > MAX_ASSERTION_SECONDS + CLOCK_TOLERANCE_SECONDS)
    throw new errors.InvalidClientAuth('the assertion is valid for more than five minutes')
}
