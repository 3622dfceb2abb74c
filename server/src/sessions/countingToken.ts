import type { Sql } from '../db/sql.ts'
import type { SqlPart } from '../db/sqlPart.ts'
import { countingKey } from '../tokens/countingKey.ts'
import { liveSession } from './liveSession.ts'

/**
 * Whether an access token still counts (law 5): its login session is live, its user is active,
 * neither the token nor its signing key has expired, and the denylist does not name it. For a
 * statement that names the row of its login session `s` and that of its user `u`, both found by the
 * ids in the token.
 *
 * @param token The statement's name for the claims: `sid`, `jti`, `expires_epoch` and `kid`.
 */
export function countingToken(sql: Sql, token: SqlPart): SqlPart {
  return sql`${liveSession(sql, sql`s`)} and u.is_active
    and ${token}.expires_epoch > extract(epoch from statement_timestamp())
    and ${countingKey(sql, sql`${token}.kid`)}
    and not exists (select 1 from denylist denied where denied.id = ${token}.sid)
    and not exists (select 1 from denylist denied where denied.id = ${token}.jti)`
}
