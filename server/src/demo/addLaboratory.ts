import { registerApplication } from '../clients/applications.ts'
import type { SqlTransaction } from '../db/sql.ts'
import { addMember } from '../licensing/members.ts'
import { createOwner } from '../licensing/owners.ts'
import { createLicence } from '../licensing/writeLicence.ts'
import type { DemoSheet } from './sheet.ts'

/** The address of `examples/laboratory`. */
const LABORATORY = 'http://localhost:3000'

/**
 * Registers the example laboratory, with a licence of two licence seats and these members: a third
 * member has to wait.
 * @param ownAudience The audience of our own access tokens.
 */
export async function addLaboratory(
  tx: SqlTransaction,
  {
    usernames,
    actorId,
    ownAudience,
  }: { usernames: readonly string[]; actorId: string; ownAudience: string },
): Promise<NonNullable<DemoSheet['laboratory']>> {
  const application = await registerApplication(
    tx,
    {
      name: 'Laboratory',
      audience: 'laboratory',
      redirect_uris: [`${LABORATORY}/callback`],
      post_logout_redirect_uris: [`${LABORATORY}/`],
      backchannel_logout_uri: `${LABORATORY}/backchannel-logout`,
      requires_licence: true,
      public: false,
      pkce: 'required',
      access_token_seconds: 300,
    },
    { ownAudience, actorId },
  )
  const owner = await createOwner(tx, {
    input: { name: 'Demo', surname: 'Owner', email: 'owner@demo.invalid' },
    actorId,
  })
  const licence = await createLicence(tx, {
    input: {
      owner_id: owner.uuid,
      application_id: application.uuid,
      title: 'Laboratory for two',
      number_of_users: 2,
      duration: 'P1Y',
      on_full: 'deny',
      tell_members_who_is_in: true,
      // The demo has made the accounts of its people.
      accept_for_members: true,
    },
    actorId,
  })
  for (const username of usernames)
    await addMember(tx, {
      licenceId: licence.uuid,
      username,
      role: 'member',
      right: 'platform_admin',
      actorId,
    })
  return {
    serial: licence.serial,
    client_id: application.client_id,
    client_secret: application.client_secret ?? '',
  }
}
