import type { Sql, SqlTransaction } from '../db/sql.ts'
import type { Role } from '../identity/users.ts'
import { Refusal } from '../refusal.ts'
import { acceptedMember } from './acceptedMember.ts'
import { namedLicence } from './namedLicence.ts'

/** What a caller may do with a licence: a platform admin changes it, its licence admins run it. */
export type LicenceRight = 'platform_admin' | 'licence_admin'

/**
 * The caller: a person with a platform role, or a machine whose scope the route has already
 * checked.
 */
export interface LicenceActor {
  readonly uuid: string
  readonly role: Role | 'machine'
  /** The licences that a machine is bound to; null: it is not bound. */
  readonly licence_ids?: readonly string[] | null
}

/**
 * Requires the right to run a licence, named by its serial or its id. Without membership the answer
 * is the same, word for word, as for a licence that does not exist (law 9). A member without the
 * right is refused. A machine that is bound to licences may do with them what its scope allows, and
 * sees as much of their members as a licence admin.
 *
 * @throws {Refusal} `not_found`, `forbidden`.
 */
export async function requireLicenceRight(
  sql: Sql,
  {
    licence,
    caller,
    need = 'licence_admin',
  }: {
    readonly licence: string
    readonly caller: LicenceActor
    readonly need?: LicenceRight
  },
): Promise<{ readonly licenceId: string; readonly right: LicenceRight }> {
  const [row] = await sql<{ uuid: string; role: 'member' | 'licence_admin' | null }[]>`
    select l.uuid, m.role
      from licences l left join licence_members m on m.licence_id = l.uuid and m.user_id = ${caller.uuid}
             and ${acceptedMember(sql, sql`m`)}
     where ${namedLicence(sql, licence)}`
  if (row && caller.role === 'machine') return rightOfMachine(caller, row.uuid)
  const isPlatformAdmin = caller.role === 'admin'
  if (!row || (row.role === null && !isPlatformAdmin)) throw unknownLicence()
  if (isPlatformAdmin) return { licenceId: row.uuid, right: 'platform_admin' }
  if (need === 'platform_admin')
    throw new Refusal('forbidden', 'Only a platform admin may do that. Ask one to do it.')
  if (row.role !== 'licence_admin')
    throw new Refusal('forbidden', 'Only an admin of this licence may do that. Ask one to do it.')
  return { licenceId: row.uuid, right: 'licence_admin' }
}

function rightOfMachine(
  { licence_ids }: LicenceActor,
  licenceId: string,
): { readonly licenceId: string; readonly right: LicenceRight } {
  if (!licence_ids) return { licenceId, right: 'platform_admin' }
  if (!licence_ids.includes(licenceId)) throw unknownLicence()
  return { licenceId, right: 'licence_admin' }
}

export function unknownLicence(): Refusal {
  return new Refusal('not_found', 'There is no such licence. Check its serial or id.')
}

/**
 * Locks a licence as a claim does: nobody claims a licence seat until this transaction ends.
 *
 * @throws {Refusal} `not_found`.
 */
export async function lockLicenceRow(tx: SqlTransaction, licenceId: string): Promise<void> {
  const [row] = await tx`select 1 from licences where uuid = ${licenceId} for no key update`
  if (!row) throw unknownLicence()
}
