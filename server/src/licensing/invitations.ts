import { account } from '../audit/actor.ts'
import { type Sql, transact } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import { acceptedMember } from './acceptedMember.ts'
import { audit } from './auditKinds.ts'
import { type OwnLicence, readOwnLicence } from './licences.ts'
import type { MemberRole } from './members.ts'
import { namedLicence } from './namedLicence.ts'
import { validLicence } from './validLicence.ts'

/** An invitation as the invited person sees it. */
export interface Invitation {
  readonly licence_id: string
  readonly serial: string
  readonly title: string
  /** The institute of the licence's owner. */
  readonly affiliation: string
  readonly role: MemberRole
  readonly valid: boolean
  readonly valid_to: Date
  readonly invited_at: Date
}

/** Returns a page of the invitations that a user has not answered. */
export function listInvitations(
  sql: Sql,
  page: {
    readonly userId: string
    readonly afterId: string | undefined
    readonly limit: number
  },
): Promise<Invitation[]> {
  return sql<Invitation[]>`
    select l.uuid as licence_id, l.serial, l.title, o.affiliation, m.role,
           ${validLicence(sql, sql`l`)} as valid, l.valid_to, m.created_on as invited_at
      from licence_members m join licences l on l.uuid = m.licence_id join owners o on o.uuid = l.owner_id
     where m.user_id = ${page.userId} and not (${acceptedMember(sql, sql`m`)})
       ${page.afterId ? sql`and m.licence_id > ${page.afterId}` : sql``}
     order by m.licence_id limit ${page.limit}`
}

/** How a person accepted: on a page or by a call, or by a login that named the licence. */
export type AcceptedBy = 'member' | 'login'

/**
 * Accepts an invitation. Accepting again changes nothing, so a retry is safe.
 *
 * @param by.licence The serial or id of the licence.
 * @throws {Refusal} `not_found` when the user was not invited to such a licence.
 */
export function acceptInvitation(
  sql: Sql,
  by: { readonly licence: string; readonly userId: string },
): Promise<OwnLicence> {
  return transact(sql, async (tx) => {
    await writeAcceptance(tx, { ...by, how: 'member' })
    const licence = await readOwnLicence(tx, by)
    if (!licence) throw notInvited()
    return licence
  })
}

/** Writes the acceptance of an invitation, if there is one. */
export async function writeAcceptance(
  tx: Sql,
  {
    licence,
    userId,
    how,
  }: { readonly licence: string; readonly userId: string; readonly how: AcceptedBy },
): Promise<void> {
  const [accepted] = await tx<{ licence_id: string }[]>`
    update licence_members m set accepted_at = statement_timestamp(), last_licence_update = statement_timestamp()
      from licences l
     where l.uuid = m.licence_id and ${namedLicence(tx, licence)} and m.user_id = ${userId}
       and not (${acceptedMember(tx, tx`m`)})
    returning m.licence_id`
  if (accepted)
    await audit.record(tx, {
      kind: 'invitation_accepted',
      userId,
      actor: account(userId),
      details: { licence_id: accepted.licence_id, how },
    })
}

/**
 * Declines an invitation, which is then gone. Nobody is told. The licence admin no longer sees the
 * user among the members.
 *
 * @throws {Refusal} `not_found` when there is no invitation that waits for an answer.
 */
export function declineInvitation(
  sql: Sql,
  { licence, userId }: { readonly licence: string; readonly userId: string },
): Promise<void> {
  return transact(sql, async (tx) => {
    const [declined] = await tx<{ licence_id: string }[]>`
      delete from licence_members m using licences l
       where l.uuid = m.licence_id and ${namedLicence(tx, licence)} and m.user_id = ${userId}
         and not (${acceptedMember(tx, tx`m`)})
      returning m.licence_id`
    if (!declined) throw notInvited()
    await audit.record(tx, {
      kind: 'invitation_declined',
      userId,
      actor: account(userId),
      details: { licence_id: declined.licence_id },
    })
  })
}

function notInvited(): Refusal {
  return new Refusal('not_found', 'You have no invitation to a licence of this name.')
}
