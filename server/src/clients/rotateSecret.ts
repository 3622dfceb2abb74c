import { account } from '../audit/actor.ts'
import { UUID } from '../db/ids.ts'
import { type Sql, transact } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import { hashSecret, makeSecret } from './applicationSecret.ts'
import { findApplication, unknownApplication } from './applications.ts'
import { audit } from './auditKinds.ts'

/** How long the old secret stays valid after a new one is made, when the caller names no time. */
export const OLD_SECRET_SECONDS = 24 * 60 * 60

/**
 * Makes a new secret. The old one stays valid for a while, so that the application can be changed
 * over without downtime. A secret that was already expiring becomes void.
 *
 * @throws {Refusal} `not_found`; `state_conflict` for an application without a secret.
 */
export async function rotateSecret(
  sql: Sql,
  {
    id,
    oldSecretSeconds,
    actorId,
  }: { readonly id: string; readonly oldSecretSeconds: number; readonly actorId: string },
): Promise<{ client_secret: string; old_secret_until: Date }> {
  return transact(sql, async (tx) => {
    const application = await findApplication(tx, id)
    if (application.public)
      throw new Refusal(
        'state_conflict',
        'A public application has no secret. Register a confidential one to get a secret.',
      )
    const secret = makeSecret()
    const [row] = await tx<{ old_secret_until: Date }[]>`
      update applications
         set previous_secret_hash = secret_hash,
             previous_secret_until = now() + make_interval(secs => ${oldSecretSeconds}),
             secret_hash = ${hashSecret(secret)}
       where uuid = ${id}
      returning previous_secret_until as old_secret_until`
    if (!row) throw unknownApplication()
    await audit.record(tx, {
      kind: 'application_secret_made',
      actor: account(actorId),
      details: { application_id: id },
    })
    return { client_secret: secret, ...row }
  })
}

/** Whether this is a secret of that application which is valid now. */
export async function isSecretOf(
  sql: Sql,
  { applicationId, secret }: { readonly applicationId: string; readonly secret: string },
): Promise<boolean> {
  if (!UUID.test(applicationId)) return false
  const hash = hashSecret(secret)
  const [row] = await sql`
    select 1 from applications
     where uuid = ${applicationId}
       and (secret_hash = ${hash} or (previous_secret_hash = ${hash} and previous_secret_until > now()))`
  return row !== undefined
}
