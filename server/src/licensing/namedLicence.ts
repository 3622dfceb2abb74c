import type { Sql } from '../db/sql.ts'

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/** The condition that a licence `l` is the one of this name: its id, or its serial in any case of letters. */
export function namedLicence(sql: Sql, name: string) {
  return UUID.test(name) ? sql`l.uuid = ${name}` : sql`l.serial = ${name.toUpperCase()}`
}
