import type { AdapterPayload } from 'oidc-provider'
import type { Sql } from '../db/sql.ts'
import { limitOf } from '../db/storageLimit.ts'
import { json } from '../db/wireValue.ts'

/** A person who has logged in may have to wait for a licence seat. */
export const SIGN_IN_SECONDS = 60 * 60
/** A stranger only has to find the password and the phone. */
const STRANGER_SECONDS = 15 * 60

/** Its password and code were given for this sign-in, by a person with this login session. */
export const LOGGED_IN = 'logged_in'
/** Its person was asked and went on. */
export const CHOSEN = 'chosen'
/** Its person waits for a licence seat. */
export const WAITS = 'waits'

/**
 * Stores an authorization request that waits for its person.
 *
 * Anybody may send one. A stranger's is therefore kept for a quarter of an hour, and a network has
 * a bounded number of them: the oldest is deleted for a new one. Once a person has logged in for
 * it, or waits for a licence seat, it is kept for an hour and counts for the login session.
 *
 * @param network The hash of the network from which it came.
 */
export async function keepSignIn(
  sql: Sql,
  {
    idHash,
    payload,
    network,
  }: { readonly idHash: Buffer; readonly payload: AdapterPayload; readonly network: string },
): Promise<void> {
  const sid = sidOf(payload)
  const heldFor = sid ?? network
  const seconds = sid === undefined ? STRANGER_SECONDS : SIGN_IN_SECONDS
  await sql`
    with surplus as (
      select model, id_hash from oidc_states
       where held_for = ${heldFor} and id_hash <> ${idHash}
       order by expires_at desc offset ${limitOf(sql, 'sign_ins')} - 1
    ), gone as (
      delete from oidc_states where (model, id_hash) in (
        select model, id_hash from oidc_states
         where (model, id_hash) in (select model, id_hash from surplus) for update skip locked)
    )
    insert into oidc_states (model, id_hash, payload, held_for, expires_at)
    values ('Interaction', ${idHash}, ${json(JSON.parse(JSON.stringify(payload)))}, ${heldFor},
            now() + make_interval(secs => ${seconds}))
    on conflict (model, id_hash) do update
      set payload = excluded.payload, held_for = excluded.held_for, expires_at = excluded.expires_at`
}

/** The login session of the person who is in this sign-in, if there is one. */
function sidOf({ result }: AdapterPayload): string | undefined {
  const known = [result?.[WAITS], result?.[CHOSEN], result?.[LOGGED_IN], result?.login?.['sid']]
  return known.find((sid) => typeof sid === 'string')
}
