import { boundSearch } from '../db/boundSearch.ts'
import type { Sql } from '../db/sql.ts'
import { foldTyped } from '../text/foldTyped.ts'
import { rosterColumns } from './rosterColumns.ts'

export type RosterRole = 'agent' | 'admin'

/** A line on the wire. */
export interface RosterRow {
  readonly user_id: string
  readonly username: string
  /** '' unless the reader may see it (`rosterColumns`). */
  readonly name: string
  readonly created_at: Date
}

export interface RosterPage {
  readonly eventId: string
  readonly role: RosterRole
  readonly query: string | undefined
  readonly afterUserId: string | undefined
  readonly limit: number
  /** Whether the reader is a platform admin, who sees every name. */
  readonly seesNames?: boolean
}

/**
 * Returns a page of the agents or admins of an event, in the order of their ids. `query` is the
 * beginning of a user name.
 */
export function listRoster(sql: Sql, page: RosterPage): Promise<RosterRow[]> {
  const list = (tx: Sql): Promise<RosterRow[]> => tx<RosterRow[]>`
    select ${rosterColumns(tx, { seesNames: page.seesNames ?? false })}
      from roster_entries r join users u on u.uuid = r.user_id
     where r.event_id = ${page.eventId} and r.role = ${page.role}
       ${page.query ? sql`and starts_with(lower(u.username), ${foldTyped(page.query).toLowerCase()})` : sql``}
       ${page.afterUserId ? sql`and r.user_id > ${page.afterUserId}` : sql``}
     order by r.user_id limit ${page.limit}`
  return page.query ? boundSearch(sql, list) : list(sql)
}
