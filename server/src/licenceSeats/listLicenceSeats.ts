import type { Sql } from '../db/sql.ts'
import { memberName } from '../licensing/memberName.ts'
import { liveSession } from '../sessions/liveSession.ts'

/** A live login session under a licence seat. */
export interface LicenceSeatDevice {
  readonly device_name: string | null
  readonly user_agent: string | null
  readonly address: string
  readonly last_seen_at: string
}

/** A licence seat that counts now, as on the wire. */
export interface LicenceSeatRow {
  readonly licence_seat_id: string
  readonly user_id: string
  readonly username: string
  /** Their full name, if they are a member now; else ''. */
  readonly name: string
  readonly since: Date
  readonly last_seen_at: Date | null
  readonly devices: LicenceSeatDevice[]
  readonly borrowed_until: Date | null
  /**
   * The latest time at which a released licence seat becomes free; it still counts because it is
   * borrowed or an application holds it. Null for a live licence seat.
   */
  readonly free_at: Date | null
}

/**
 * Returns a page of the licence seats that count now, in the order of their ids. The counting ones
 * are collected first; otherwise a page would read through years of released ones.
 */
export function listLicenceSeats(
  sql: Sql,
  {
    licenceId,
    afterId,
    limit,
  }: {
    readonly licenceId: string
    readonly afterId: string | undefined
    readonly limit: number
  },
): Promise<LicenceSeatRow[]> {
  return sql<LicenceSeatRow[]>`
    with taken as materialized (
      select uuid, user_id, licence_id, claimed_at, borrowed_until, free_at from licence_seats
       where licence_id = ${licenceId} and free_at > statement_timestamp())
    select s.uuid as licence_seat_id, s.user_id, u.username,
           ${memberName(sql, sql`s.licence_id`)} as name, s.claimed_at as since, d.last_seen_at,
           coalesce(d.devices, '[]') as devices, s.borrowed_until, nullif(s.free_at, 'infinity') as free_at
      from (select * from taken
             where true ${afterId ? sql`and uuid > ${afterId}` : sql``}
             order by uuid limit ${limit}) s
      join users u on u.uuid = s.user_id
      cross join lateral (
        select max(x.last_seen_at) as last_seen_at,
               json_agg(json_build_object('device_name', x.device_name, 'user_agent', x.user_agent,
                                          'address', x.address, 'last_seen_at',
                                          to_char(x.last_seen_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
                        order by x.last_seen_at desc, x.sid) as devices
          from sessions x
         where x.licence_id = s.licence_id and x.licence_seat_id = s.uuid
           and ${liveSession(sql, sql`x`)}) d
     order by s.uuid`
}

/** Returns how many licence seats count now, and how many the licence has. */
export async function countLicenceSeats(
  sql: Sql,
  licenceId: string,
): Promise<{ readonly in_use: number; readonly number_of_users: number }> {
  const [row] = await sql<{ in_use: number; number_of_users: number }[]>`
    select number_of_users,
           (select count(*)::int from licence_seats s
             where s.licence_id = l.uuid and s.free_at > statement_timestamp()) as in_use
      from licences l where l.uuid = ${licenceId}`
  if (!row) throw new Error('Licences are never deleted.')
  return row
}
