import { account } from '../audit/actor.ts'
import { boundSearch, patternOf } from '../db/boundSearch.ts'
import { type Sql, type SqlTransaction, transact } from '../db/sql.ts'
import { requireRoom } from '../db/storageLimit.ts'
import { fullName } from '../identity/fullName.ts'
import { usernameKey } from '../identity/username.ts'
import { Refusal } from '../refusal.ts'
import { acceptedMember } from './acceptedMember.ts'
import { audit } from './auditKinds.ts'
import type { LicenceRight } from './licenceRight.ts'

export type MemberRole = 'member' | 'licence_admin'

/** A member of a licence, as on the wire. */
export interface Member {
  readonly uuid: string
  readonly username: string
  /** Their full name, once they have accepted; else ''. */
  readonly name: string
  /**
   * A licence admin sees it once the person has come in under the licence: user names are public,
   * e-mail addresses are not (law 9).
   */
  readonly email: string | null
  readonly role: MemberRole
  /** When the person accepted the invitation; null: not yet. */
  readonly accepted_at: Date | null
  readonly created_on: Date
  readonly last_licence_update: Date
  readonly verified: boolean
  /** When the member last came in under this licence. */
  readonly last_login: Date | null
}

/** Which licence's members, and the right of the reader. */
export interface OfLicence {
  readonly licenceId: string
  readonly right: LicenceRight
}

/**
 * Returns a page of the members of a licence, in the order of their ids. `query` is any part of a
 * user name.
 */
export function listMembers(
  sql: Sql,
  page: OfLicence & {
    readonly query: string | undefined
    readonly afterUserId: string | undefined
    readonly limit: number
  },
): Promise<Member[]> {
  const { query, afterUserId, limit } = page
  const pattern = patternOf(query)
  const list = (tx: Sql): Promise<Member[]> => tx<Member[]>`
    select ${memberColumns(tx, page)}
     where m.licence_id = ${page.licenceId}
       ${pattern ? tx`and lower(u.username) like ${pattern}` : tx``}
       ${afterUserId ? tx`and m.user_id > ${afterUserId}` : tx``}
     order by m.user_id limit ${limit}`
  return pattern ? boundSearch(sql, list) : list(sql)
}

/**
 * Invites a user to a licence. Nothing about the person changes or is shown until they accept. Only
 * when the operator accepts for those whom it adds (`accept_for_members`), and adds the user itself
 * (a platform admin, or a service account that is not bound to licences), the user is a member at
 * once. Of two calls at the same time, the primary key refuses the
 * second.
 *
 * @throws {Refusal} `not_found` at `/username` when no user has that name; `already_member`;
 * `storage_limit`.
 */
export function addMember(
  sql: Sql,
  {
    username,
    role,
    actorId,
    ...of
  }: OfLicence & {
    readonly username: string
    readonly role: MemberRole
    readonly actorId: string
  },
): Promise<Member> {
  const { licenceId } = of
  return transact(sql, async (tx) => {
    const [user] = await tx<{ uuid: string }[]>`
      select uuid from users where lower(username) = ${usernameKey(username) ?? null}`
    if (!user)
      throw new Refusal('not_found', `There is no user ${username}. Check the user name.`, {
        errors: [{ path: '/username', code: 'unknown', reason: 'there is no such user' }],
      })
    await requireRoom(tx, 'members', {
      of: licenceId,
      rows: tx`select 1 from licence_members where licence_id = ${licenceId}`,
    })
    const [added] = await tx<{ is_accepted: boolean }[]>`
      insert into licence_members (licence_id, user_id, role, accepted_at)
      select uuid, ${user.uuid}, ${role},
             case when accept_for_members and ${of.right === 'platform_admin'} then statement_timestamp() end
        from licences where uuid = ${licenceId}
      on conflict do nothing returning ${acceptedMember(tx)} as is_accepted`
    if (!added)
      throw new Refusal(
        'already_member',
        `${username} is already a member of this licence. Nothing was changed.`,
      )
    await audit.record(tx, {
      kind: 'member_added',
      userId: user.uuid,
      actor: account(actorId),
      details: {
        licence_id: licenceId,
        role,
        ...(added.is_accepted && { accepted_by: 'operator' }),
      },
    })
    return readMember(tx, of, user.uuid)
  })
}

/**
 * Changes the role of a member.
 *
 * @throws {Refusal} `not_found` when the user is not a member.
 */
export function changeMember(
  sql: Sql,
  {
    username,
    role,
    actorId,
    ...of
  }: OfLicence & {
    readonly username: string
    readonly role: MemberRole
    readonly actorId: string
  },
): Promise<Member> {
  const { licenceId } = of
  return transact(sql, async (tx) => {
    const { userId } = await findMember(tx, { licenceId, username })
    const [changed] = await tx`
      update licence_members set role = ${role}, last_licence_update = now()
       where licence_id = ${licenceId} and user_id = ${userId} and role <> ${role} returning 1`
    if (changed)
      await audit.record(tx, {
        kind: 'member_changed',
        userId,
        actor: account(actorId),
        details: { licence_id: licenceId, role },
      })
    return readMember(tx, of, userId)
  })
}

/** Removes a user from the members, and nothing else. `removeMember` does the rest. */
export async function deleteMember(
  tx: SqlTransaction,
  { licenceId, userId }: { readonly licenceId: string; readonly userId: string },
): Promise<void> {
  await tx`delete from licence_members where licence_id = ${licenceId} and user_id = ${userId}`
}

/** @throws {Refusal} `not_found` when the user is not a member. */
export async function findMember(
  sql: Sql,
  { licenceId, username }: { readonly licenceId: string; readonly username: string },
): Promise<{ readonly userId: string; readonly role: MemberRole }> {
  const [member] = await sql<{ user_id: string; role: MemberRole }[]>`
    select m.user_id, m.role from users u join licence_members m on m.user_id = u.uuid
     where m.licence_id = ${licenceId} and lower(u.username) = ${usernameKey(username) ?? null}`
  if (!member) throw notAMember(username)
  return { userId: member.user_id, role: member.role }
}

function notAMember(username: string): Refusal {
  return new Refusal(
    'not_found',
    `${username} is not a member of this licence. Check the user name.`,
  )
}

async function readMember(sql: Sql, of: OfLicence, userId: string): Promise<Member> {
  const [member] = await sql<Member[]>`
    select ${memberColumns(sql, of)} where m.licence_id = ${of.licenceId} and m.user_id = ${userId}`
  if (!member)
    throw new Refusal('not_found', 'This member has just been removed. Add the user again first.')
  return member
}

/**
 * The last login is looked up for each member. Its indexes make a page cost the same among 10,000
 * members as among ten. Before a person has accepted, nothing about them is shown: also
 * not what was shown in an earlier membership.
 */
function memberColumns(sql: Sql, { right }: OfLicence) {
  const isOpen = acceptedMember(sql, sql`m`)
  return sql`
    u.uuid, u.username, m.role, m.accepted_at, m.created_on, m.last_licence_update, s.last_login,
    (${isOpen} and u.verified) as verified, case when ${isOpen} then ${fullName(sql)} else '' end as name,
    ${right === 'platform_admin' ? sql`u.email` : sql`case when s.last_login is not null then u.email end`} as email
      from licence_members m
      join users u on u.uuid = m.user_id
      left join lateral (
        select greatest(
          (select max(t.claimed_at) from licence_seats t
            where t.licence_id = m.licence_id and t.user_id = m.user_id),
          (select x.created_at from sessions x
            where x.user_id = m.user_id and x.licence_id = m.licence_id order by x.sid desc limit 1)) as last_login
         where ${isOpen}) s on true`
}
