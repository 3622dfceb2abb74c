import type { Sql } from '../db/sql.ts'

/** Whether the agents of an event may let people in by name. */
export async function admitsByName(sql: Sql, eventId: string): Promise<boolean> {
  const [event] = await sql<{ admission_by_name: boolean }[]>`
    select admission_by_name from events where uuid = ${eventId}`
  return event?.admission_by_name ?? false
}
