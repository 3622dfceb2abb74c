import { account } from '../audit/actor.ts'
import { type Sql, transact } from '../db/sql.ts'
import { usernameKey } from '../identity/username.ts'
import { lockLicenceRow } from '../licensing/licenceRight.ts'
import { Refusal } from '../refusal.ts'
import { endLicenceSeatsOf } from './endLicenceSeatsOf.ts'

/**
 * Puts a person out of a licence: releases their licence seats, and ends the login sessions that
 * were begun under it. Others continue without the licence seat. The person learns the reason at
 * the next request of an ended login.
 *
 * A licence seat whose tokens an application holds still counts until these expire or the
 * application lets go, as always.
 *
 * @throws {Refusal} `not_found` when the person has no licence seat.
 */
export function putOut(
  sql: Sql,
  {
    licenceId,
    username,
    actorId,
    note,
  }: {
    readonly licenceId: string
    readonly username: string
    readonly actorId: string
    readonly note?: string | undefined
  },
): Promise<void> {
  return transact(sql, async (tx) => {
    await lockLicenceRow(tx, licenceId)
    const [user] = await tx<{ uuid: string }[]>`
      select uuid from users where lower(username) = ${usernameKey(username) ?? null}`
    const wasIn =
      user !== undefined &&
      (await endLicenceSeatsOf(tx, {
        licenceId,
        userId: user.uuid,
        actor: account(actorId),
        note,
        reason: 'put_out',
      }))
    if (!wasIn) throw new Refusal('not_found', await sayWhyNot(tx, { licenceId, username }))
  })
}

/**
 * A borrowed licence seat cannot be recalled. The message says until when, because a retry is
 * useless.
 */
async function sayWhyNot(
  sql: Sql,
  { licenceId, username }: { readonly licenceId: string; readonly username: string },
): Promise<string> {
  const [borrowed] = await sql<{ username: string; until: Date }[]>`
    select u.username, s.borrowed_until as until
      from licence_seats s join users u on u.uuid = s.user_id
     where s.licence_id = ${licenceId} and lower(u.username) = ${usernameKey(username) ?? null}
       and s.free_at > statement_timestamp() and s.borrowed_until > statement_timestamp()
     order by s.borrowed_until desc limit 1`
  if (!borrowed) return `${username} has no licence seat of this licence.`
  const until = borrowed.until.toISOString()
  return `${borrowed.username}’s licence seat is borrowed until ${until}. It cannot be recalled before then.`
}
