import type { Sql, SqlPool, SqlTransaction } from '../db/sql.ts'
import {
  NOTHING,
  newTag,
  type Preconditions,
  requireConditions,
  type StoredData,
} from '../db/storedData.ts'
import { Refusal } from '../refusal.ts'

/** Whose data: a user's under one licence, for all login sessions. */
export interface MemberName {
  readonly licenceId: string
  readonly userId: string
}

/** Reads the data of a member under a licence; `null` before the first write. */
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
 * Replaces the data of a member if the writer's preconditions hold.
 *
 * Locks, then reads: the member's row is locked first. Therefore each of several simultaneous
 * writers sees the result of the previous one.
 *
 * @param write.json At most 16 KiB, valid.
 * @throws {Refusal} `precondition_failed`; `not_found` when the user was removed from the members
 * meanwhile.
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

/**
 * Deletes the data of a member if the preconditions hold; a read then returns `null` again. Refuses
 * as `writeMemberData`.
 */
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

/**
 * Deletes the data of users who have not been members for 90 days. Returns the number of deleted
 * rows, at most `limit`.
 */
export async function forgetOrphanedData(sql: Sql, limit: number): Promise<number> {
  const { count } = await sql`
    delete from member_data where (licence_id, user_id, kind) in (
      select licence_id, user_id, kind from member_data
       where orphaned_since < now() - interval '90 days' order by orphaned_since limit ${limit})`
  return count
}

async function lockMember(tx: SqlTransaction, { licenceId, userId }: MemberName): Promise<void> {
  const [member] = await tx`
    select 1 from licence_members where licence_id = ${licenceId} and user_id = ${userId} for no key update`
  if (!member)
    throw new Refusal(
      'not_found',
      'You are no longer a member of this licence. Ask its licence admin.',
    )
}
