import { deleteApplication, lockApplication } from '../clients/applications.ts'
import { type Sql, transact } from '../db/sql.ts'

/**
 * Removes an application: none of its tokens or codes counts here any more. The application may
 * still accept its last access tokens, so these hold their licence seats until they are over.
 *
 * Its row is locked first, so that no grant is given between the reading and the end of its grants.
 *
 * @throws {Refusal} `not_found`; `state_conflict` while a licence is for it.
 */
export async function removeApplication(
  sql: Sql,
  { id, actorId }: { readonly id: string; readonly actorId: string },
): Promise<void> {
  await transact(sql, async (tx) => {
    await lockApplication(tx, id)
    await tx`
      delete from oidc_states
       where grant_id in (select grant_id from application_grants where application_id = ${id})`
    await deleteApplication(tx, { id, actorId })
  })
}
