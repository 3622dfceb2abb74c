import type { Sql, SqlPool, SqlTransaction } from '../db/sql.ts'
import {
  NOTHING,
  newTag,
  type Preconditions,
  requireConditions,
  type StoredData,
} from '../db/storedData.ts'
import { Refusal } from '../refusal.ts'

/** Of a user who is no member any more the data is kept for so long: who is taken in again by then finds it. */
const ORPHAN_DAYS = 90

/** Whose data it is: a user's under one licence, whatever the login session. */
export interface MemberName {
  readonly licenceId: string
  readonly userId: string
}

/** Reads what a member keeps under a licence; `null` before anything was put. */
export async function readMemberData(
  sql: Sql,
  { licenceId, userId }: MemberName,
): Promise<StoredData> {
  const [row] = await sql<{ data: string; version: string }[]>`
    select data, version from member_data
     where licence_id = ${licenceId} and user_id = ${userId} and kind = 'own'`
  return row ? { json: row.data, tag: row.version } : NOTHING
}

/**
 * Puts the data of a member in place of what was there, if that is as the writer supposes.
 *
 * Lock, then look: the member's row is locked first, so of any number of writers at once each sees what the one before left.
 *
 * @param write.json At most 16 KiB, valid.
 * @throws {Refusal} `precondition_failed`; `not_found` when the user was taken from the members meanwhile.
 */
export async function writeMemberData(
  sql: SqlPool,
  member: MemberName,
  { json, conditions }: { readonly json: string; readonly conditions: Preconditions },
): Promise<StoredData> {
  const { licenceId, userId } = member
  return sql.begin(async (tx) => {
    await lockMember(tx, member)
    requireConditions(await readMemberData(tx, member), conditions)
    const tag = newTag()
    await tx`
      insert into member_data (licence_id, user_id, kind, data, version)
      values (${licenceId}, ${userId}, 'own', ${json}, ${tag})
      on conflict (licence_id, user_id, kind) do update
         set data = excluded.data, version = excluded.version, updated_at = now()`
    return { json, tag }
  })
}

/** Takes the data of a member away, if it is as supposed: `null` stands there again. Refuses as `writeMemberData`. */
export async function deleteMemberData(
  sql: SqlPool,
  member: MemberName,
  conditions: Preconditions,
): Promise<void> {
  const { licenceId, userId } = member
  await sql.begin(async (tx) => {
    await lockMember(tx, member)
    requireConditions(await readMemberData(tx, member), conditions)
    await tx`
      delete from member_data where licence_id = ${licenceId} and user_id = ${userId} and kind = 'own'`
  })
}

/** Deletes the data of users who have not been members for 90 days. Returns how many rows went; so many at most. */
export async function forgetOrphanedData(sql: Sql, limit: number): Promise<number> {
  const { count } = await sql`
    delete from member_data where (licence_id, user_id, kind) in (
      select licence_id, user_id, kind from member_data
       where orphaned_since < now() - make_interval(days => ${ORPHAN_DAYS}) order by orphaned_since limit ${limit})`
  return count
}

async function lockMember(tx: SqlTransaction, { licenceId, userId }: MemberName): Promise<void> {
  const [member] = await tx`
    select 1 from licence_members where licence_id = ${licenceId} and user_id = ${userId} for no key update`
  if (!member) throw new Refusal('not_found', 'You are no longer a member of this licence.')
}
