import { deleteApplication, lockApplication } from '../clients/applications.ts'
import { type Sql, transact } from '../db/sql.ts'

/**
 * Takes an application off: from then on none of its tokens or codes counts here. Its last access
 * tokens, which it may continue to believe, keep the licence seats they were given for until they
 * are over.
 *
 * Its row is locked first: so no grant is given between the look at its grants and its end.
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
