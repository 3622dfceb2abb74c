import type { Sql, SqlTransaction } from '../db/sql.ts'
import type { Role } from '../identity/users.ts'
import { Refusal } from '../refusal.ts'
import { namedLicence } from './namedLicence.ts'

/** What a caller may do with a licence: a platform admin changes it, its licence admins run it. */
export type LicenceRight = 'platform_admin' | 'licence_admin'

/** Who asks: a person by their platform role, or a machine whose scope was asked for at the door. */
export interface LicenceActor {
  readonly uuid: string
  readonly role: Role | 'machine'
  /** The licences a machine is bound to; null: to none. */
  readonly licence_ids?: readonly string[] | null
}

/**
 * Asks for the right to run a licence, named by its serial or its id. A licence that is none of the caller's answers as if it were
 * not there, word for word (law 9); a member who does not run it is told so. A machine that is bound to licences may do with them what its
 * scope says, and sees of their members what a licence admin does.
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
     where ${namedLicence(sql, licence)}`
  if (row && caller.role === 'machine') return rightOfMachine(caller, row.uuid)
  const isPlatformAdmin = caller.role === 'admin'
  if (!row || (row.role === null && !isPlatformAdmin)) throw unknownLicence()
  if (isPlatformAdmin) return { licenceId: row.uuid, right: 'platform_admin' }
  if (need === 'platform_admin')
    throw new Refusal('forbidden', 'Only a platform admin may do that.')
  if (row.role !== 'licence_admin')
    throw new Refusal('forbidden', 'Only an admin of this licence may do that.')
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
  return new Refusal('not_found', 'There is no such licence.')
}

/** Locks a licence as a claim does: until this transaction is over nobody claims a licence seat of it. @throws {Refusal} `not_found`. */
export async function lockLicenceRow(tx: SqlTransaction, licenceId: string): Promise<void> {
  const [row] = await tx`select 1 from licences where uuid = ${licenceId} for no key update`
  if (!row) throw unknownLicence()
}
