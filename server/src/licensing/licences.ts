import { boundSearch, containsSearch, readSearch, type Search } from '../db/boundSearch.ts'
import type { JsonObject } from '../db/json.ts'
import type { Sql } from '../db/sql.ts'
import { acceptedMember } from './acceptedMember.ts'
import type { CountBy, OnFull } from './claimLicenceSeat.ts'
import { writeDuration } from './duration.ts'
import { unknownLicence } from './licenceRight.ts'
import { namedLicence } from './namedLicence.ts'
import { validLicence } from './validLicence.ts'

/** The settings of a licence. */
export interface LicenceSettings {
  readonly title: string
  readonly application_id: string | null
  readonly count_by: CountBy
  readonly on_full: OnFull
  readonly evict_after_idle_seconds: number
  readonly overdraft_seats: number
  readonly overdraft_seconds: number
  readonly on_shrink: 'keep' | 'evict_longest_idle'
  readonly stay_logged_in_days: number
  readonly longest_login_days: number
  readonly release_idle_after_seconds: number | null
  readonly borrow_days: number
  readonly keep_session_data: boolean
  readonly tell_members_who_is_in: boolean
  readonly accept_for_members: boolean
  readonly features: JsonObject
}

export interface LicenceRow extends LicenceSettings {
  readonly uuid: string
  readonly serial: string
  readonly owner_id: string
  readonly number_of_users: number
  readonly active: boolean
  readonly suspended: boolean
  /** Whether it lets people in now: active, not suspended, inside its window. */
  readonly valid: boolean
  readonly valid_from: Date
  readonly valid_to: Date
  readonly created_on: Date
  readonly updated_at: Date | null
  /**
   * Licence seats that count now, including released ones that are borrowed or held by an
   * application.
   */
  readonly in_use: number
  readonly members: number
}

/** A licence on the wire. */
export interface Licence extends LicenceRow {
  /** ISO 8601. */
  readonly duration: string
}

/** What a member may see of a licence: enough to log in under it. */
export interface OwnLicence {
  readonly uuid: string
  readonly serial: string
  readonly title: string
  readonly valid: boolean
  readonly valid_to: Date
  readonly role: 'member' | 'licence_admin'
  /** How the latest stay of the member ended; null while they are in, and before their first. */
  readonly last_end: {
    readonly reason: string
    readonly note: string | null
    readonly at: string
  } | null
}

/**
 * Does not check whether the caller may see the licence.
 *
 * @throws {Refusal} `not_found`.
 */
export async function readLicence(sql: Sql, licenceId: string): Promise<Licence> {
  const [row] = await sql<LicenceRow[]>`
    select ${licenceColumns(sql)} from licences l where l.uuid = ${licenceId}`
  if (!row) throw unknownLicence()
  return withDuration(row)
}

/** Which licences: all, or those that a user runs. */
export interface LicenceFilter {
  readonly runBy: string | undefined
  /** Null: all. */
  readonly among?: readonly string[] | null | undefined
  readonly ownerId: string | undefined
  readonly applicationId: string | undefined
  readonly query: string | undefined
  readonly afterId: string | undefined
  readonly limit: number
}

/**
 * Returns a page of licences in the order of their creation. `query` is any part of a title, a
 * serial or an affiliation.
 */
export async function listLicences(sql: Sql, filter: LicenceFilter): Promise<Licence[]> {
  const { runBy, among, ownerId, applicationId, query, afterId, limit } = filter
  const search = readSearch(query)
  const list = (tx: Sql): Promise<LicenceRow[]> => tx<LicenceRow[]>`
    select ${licenceColumns(tx)}
      from licences l
     where true
       ${runBy ? tx`and l.uuid in (select licence_id from licence_members where user_id = ${runBy} and role = 'licence_admin' and ${acceptedMember(tx)})` : tx``}
       ${among ? tx`and l.uuid = any (${[...among]}::uuid[])` : tx``}
       ${ownerId ? tx`and l.owner_id = ${ownerId}` : tx``}
       ${applicationId ? tx`and l.application_id = ${applicationId}` : tx``}
       ${search ? tx`and l.uuid in (${foundLicences(tx, search)})` : tx``}
       ${afterId ? tx`and l.uuid > ${afterId}` : tx``}
     order by l.uuid limit ${limit}`
  const rows = await (search ? boundSearch(sql, list) : list(sql))
  return rows.map(withDuration)
}

/** The licences with this text in the title or serial, or in the affiliation of the owner. */
function foundLicences(sql: Sql, search: Search) {
  return sql`
    select f.uuid from licences f where ${containsSearch(sql, sql`f.search_key`, search)}
    union all
    select f.uuid from owners o join licences f on f.owner_id = o.uuid
     where ${containsSearch(sql, sql`o.affiliation_key`, search)}`
}

/**
 * Returns a page of the licences that a user is a member of and can log in under, in the short
 * form.
 */
export function listOwnLicences(
  sql: Sql,
  page: {
    readonly userId: string
    readonly afterId: string | undefined
    readonly limit: number
  },
): Promise<OwnLicence[]> {
  return sql<OwnLicence[]>`
    ${ownLicences(sql)}
     where m.user_id = ${page.userId} and ${acceptedMember(sql, sql`m`)}
       ${page.afterId ? sql`and m.licence_id > ${page.afterId}` : sql``}
     order by m.licence_id limit ${page.limit}`
}

/** Reads one of them by its serial or id; undefined when the user is not a member. */
export async function readOwnLicence(
  sql: Sql,
  { licence, userId }: { readonly licence: string; readonly userId: string },
): Promise<OwnLicence | undefined> {
  const [row] = await sql<OwnLicence[]>`
    ${ownLicences(sql)}
     where m.user_id = ${userId} and ${namedLicence(sql, licence)} and ${acceptedMember(sql, sql`m`)}`
  return row
}

function ownLicences(sql: Sql) {
  return sql`
    select l.uuid, l.serial, l.title, ${validLicence(sql, sql`l`)} as valid, l.valid_to, m.role,
           (select case when s.released_at is not null
                        then json_build_object('reason', s.release_reason, 'note', s.release_note, 'at', s.released_at) end
              from licence_seats s
             where s.licence_id = m.licence_id and s.user_id = m.user_id
             order by s.claimed_at desc limit 1) as last_end
      from licence_members m join licences l on l.uuid = m.licence_id`
}

/** The columns of a licence on the wire, without those that are computed from them. */
function licenceColumns(sql: Sql) {
  return sql`
    l.uuid, l.serial, l.owner_id, l.title, l.application_id, l.number_of_users, l.active, l.suspended,
    ${validLicence(sql, sql`l`)} as valid, l.valid_from, l.valid_to, l.created_on, l.updated_at, l.count_by, l.on_full,
    l.evict_after_idle_seconds, l.overdraft_seats, l.overdraft_seconds, l.on_shrink, l.stay_logged_in_days, l.longest_login_days,
    l.release_idle_after_seconds, l.borrow_days, l.keep_session_data, l.tell_members_who_is_in, l.accept_for_members, l.features,
    (select count(*)::int from licence_seats s
      where s.licence_id = l.uuid and s.free_at > statement_timestamp()) as in_use,
    (select count(*)::int from licence_members m
      where m.licence_id = l.uuid and ${acceptedMember(sql, sql`m`)}) as members`
}

function withDuration(row: LicenceRow): Licence {
  return { ...row, duration: writeDuration(row.valid_from, row.valid_to) }
}
