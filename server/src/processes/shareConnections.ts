import { OperatorError } from '../db/operatorError.ts'
import type { Sql } from '../db/sql.ts'

/** The connections of one process when there are enough: as many as a single process opens. */
const MOST_FOR_EACH = 24
/** Two for transactions, and one for the batched statements and the health check. */
const LEAST_FOR_EACH = 3
const MOST_HOT = 4
/** One in this number of connections is for the batched statements. */
const HOT_ONE_IN = 6

/** The number of server processes, and the connections of each. */
export interface Shares {
  readonly processes: number
  readonly connections: { readonly sql: number; readonly hot: number }
}

/**
 * Divides the connections that the database allows. All processes together take at most one half.
 * The other half is for servers on other machines, for commands and backups, and for the operator.
 *
 * @param asked How many processes; `auto` is one for each core, or as many as there are connections
 * for.
 * @throws {OperatorError} when there are too few connections for that many processes.
 */
export function shareConnections(allowed: number, asked: 'auto' | number, cores: number): Shares {
  const half = Math.floor(allowed / 2)
  const most = Math.floor(half / LEAST_FOR_EACH)
  const processes = asked === 'auto' ? Math.max(1, Math.min(cores, most)) : asked
  if (processes > most)
    throw new OperatorError(
      `PROCESSES is ${processes}, and each process needs ${LEAST_FOR_EACH} connections to the ` +
        `database. It allows ${allowed}, of which one server takes half. ` +
        `Set PROCESSES to ${most} or less, or raise max_connections of the database.`,
    )
  const each = Math.min(MOST_FOR_EACH, Math.floor(half / processes))
  const hot = Math.min(MOST_HOT, Math.max(1, Math.floor(each / HOT_ONE_IN)))
  return { processes, connections: { sql: each - hot, hot } }
}

/** Returns how many connections the database allows to the role and database of this pool. */
export async function countAllowedConnections(sql: Sql): Promise<number> {
  const [row] = await sql<{ allowed: number }[]>`
    select least(
             current_setting('max_connections')::int
               - current_setting('superuser_reserved_connections')::int
               - coalesce(current_setting('reserved_connections', true)::int, 0),
             (select nullif(rolconnlimit, -1) from pg_roles where rolname = current_user),
             (select nullif(datconnlimit, -1) from pg_database where datname = current_database())
           )::int as allowed`
  return row?.allowed ?? 0
}
