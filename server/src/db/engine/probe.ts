import { type DatabaseConnection, openSql } from '../sql.ts'

/**
 * `ready` accepts statements; `waiting` answers that it starts, recovers or stops; `absent` does
 * not answer.
 */
export type EngineState = 'ready' | 'waiting' | 'absent'

/** PostgreSQL's `cannot_connect_now`. */
const cannotConnectNow = '57P03'

/** Returns the present state of a database, by one connection that is closed again. */
export async function probe(connection: DatabaseConnection): Promise<EngineState> {
  const sql = openSql(connection, { max: 1, applicationName: 'tessera probe' })
  try {
    await sql`select 1`
    return 'ready'
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    return code === cannotConnectNow ? 'waiting' : 'absent'
  } finally {
    await sql.end({ timeout: 1 })
  }
}
