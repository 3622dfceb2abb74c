import { OperatorError } from './operatorError.ts'
import type { Sql } from './sql.ts'

/** The name of a server process in `pg_stat_activity`, before the number of its schema. */
export const SERVER_NAME = 'tessera server'

/** The connections of a server that has just stopped disappear within this time. */
const LEAVING_MS = 2_000
const LOOK_AGAIN_MS = 100

/**
 * The application name of a server process. It contains the number of the newest migration, so that
 * a newer version sees which schema this process knows.
 */
export function nameServer(newestMigration: string): string {
  return `${SERVER_NAME} ${numberOf(newestMigration)}`
}

/** A connected server process: its connections from one address. */
interface OlderServer {
  readonly name: string
  readonly address: string | null
  readonly connections: number
}

/**
 * Refuses to migrate a database to `newestMigration` while servers that do not know that schema are
 * connected: servers of an older version, or of a version that did not report its version yet
 * (before migration 0012).
 *
 * The caller holds the migration lock until the new schema is there. A server of an older version
 * that connects after this check waits for that lock. It then refuses to start, because the
 * database has a migration that it does not know. Servers of this same version do not count as
 * older: any number of them may start at once.
 *
 * Call it outside a transaction: inside one, PostgreSQL answers every check with the first result.
 *
 * @throws {OperatorError} that names the servers and says what to do.
 */
export async function refuseOlderServers(sql: Sql, newestMigration: string): Promise<void> {
  const until = performance.now() + LEAVING_MS
  for (;;) {
    const older = await findOlderServers(sql, numberOf(newestMigration))
    if (older.length === 0) return
    if (performance.now() > until) throw new OperatorError(explain(older))
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
  }
}

async function findOlderServers(sql: Sql, schema: number): Promise<OlderServer[]> {
  return await sql<OlderServer[]>`
    select application_name as name, host(client_addr) as address, count(*)::int as connections
      from pg_stat_activity
     where datname = current_database()
       and application_name ~ ${`^${SERVER_NAME}( [0-9]{1,6})?$`}
       and coalesce(substring(application_name from '[0-9]+$')::int, 0) < ${schema}
     group by application_name, client_addr
     order by application_name, client_addr`
}

function explain(older: readonly OlderServer[]): string {
  const which = older.map(({ name, address, connections }) => {
    const where = address === null ? 'on this machine' : `at ${address}`
    return `"${name}" ${where} (${connections} connection${connections === 1 ? '' : 's'})`
  })
  return (
    'The database must be brought up to date first. Servers of an older version, which do not ' +
    `know the new schema, are still connected: ${which.join(', ')}. ` +
    'Stop every server of the older version, then start again.'
  )
}

/** `0012_words.sql` is 12. */
function numberOf(migration: string): number {
  return Number(migration.slice(0, 4))
}
