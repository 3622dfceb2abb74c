import { account } from '../audit/actor.ts'
import { type Sql, type SqlTransaction, transact } from '../db/sql.ts'
import { forgetOverdraft } from '../licensing/forgetOverdraft.ts'
import { type InvalidBecause, invalidBecause, WHY_INVALID } from '../licensing/invalidBecause.ts'
import { type Licence, readLicence } from '../licensing/licences.ts'
import {
  type LicenceBefore,
  type LicenceChange,
  writeLicenceChange,
} from '../licensing/writeLicence.ts'
import { cutToLicence } from '../sessions/cutToLicence.ts'
import { endSessions } from '../sessions/endSession.ts'
import { reapAllLicenceSeats } from './reapAllLicenceSeats.ts'

/**
 * Changes a licence, and applies the consequences in the same transaction. A licence that is no
 * longer valid ends every login session under it and frees its licence seats. One that ends sooner,
 * or keeps people logged in for a shorter time, shortens the sessions under it. One with fewer
 * licence seats puts nobody out and lets nobody new in; or, by its setting, it puts out the longest
 * idle until the number is met.
 *
 * Its row is locked until the end, so no claim sees the old number or comes in between. The licence
 * seats are locked in the order of their ids before any session is written, as everywhere.
 *
 * @throws {Refusal} `not_found`; `precondition_failed`; `malformed_input` as when a licence is
 * created.
 */
export function changeLicence(
  sql: Sql,
  change: {
    readonly licenceId: string
    readonly input: LicenceChange
    readonly actorId: string
  },
): Promise<Licence> {
  const { licenceId, input, actorId } = change
  return transact(sql, async (tx) => {
    const { before, after } = await writeLicenceChange(tx, change)
    const end = after.valid ? followWindow : endAll
    await end(tx, { before, after, actorId })
    if (after.valid && (input.number_of_users !== undefined || input.on_shrink !== undefined))
      await shrink(tx, after, actorId)
    await forgetOverdraft(tx, licenceId)
    return readLicence(tx, licenceId)
  })
}

interface Change {
  readonly before: LicenceBefore
  readonly after: Licence
  readonly actorId: string
}

/** The people under it, and its history, learn the reason: switched off, suspended or over. */
async function endAll(tx: SqlTransaction, { after, actorId }: Change): Promise<void> {
  const [row] = await tx<{ because: InvalidBecause | null }[]>`
    select ${invalidBecause(tx)} as because from licences where uuid = ${after.uuid}`
  const because = row?.because ?? 'over'
  const note = because === 'over' ? undefined : WHY_INVALID[because]
  await endSessions(tx, {
    licenceId: after.uuid,
    actor: account(actorId),
    reason: 'licence_over',
    note,
  })
  await reapAllLicenceSeats(tx, after.uuid)
}

/** No login lasts longer than the licence, or than the licence now keeps people logged in. */
async function followWindow(tx: SqlTransaction, { before, after }: Change): Promise<void> {
  const { uuid, valid_to, stay_logged_in_days, longest_login_days } = after
  const isLonger =
    valid_to >= before.valid_to &&
    stay_logged_in_days >= before.stay_logged_in_days &&
    longest_login_days >= before.longest_login_days
  if (isLonger) return
  await lockLiveLicenceSeats(tx, uuid)
  await cutToLicence(tx, after)
}

/**
 * Under `keep` nobody is put out. A borrowed licence seat is skipped too, because it would still
 * count.
 */
async function shrink(tx: SqlTransaction, licence: Licence, actorId: string): Promise<void> {
  const { uuid, number_of_users, on_shrink } = licence
  if (on_shrink !== 'evict_longest_idle' || licence.in_use <= number_of_users) return
  await lockLiveLicenceSeats(tx, uuid)
  await reapAllLicenceSeats(tx, uuid)
  const victims = await tx<{ uuid: string }[]>`
    select s.uuid
      from licence_seats s
      cross join lateral (
        select max(x.last_seen_at) as last_seen_at from sessions x
         where x.licence_id = s.licence_id and x.licence_seat_id = s.uuid and x.ended_at is null) t
     where s.licence_id = ${uuid} and s.released_at is null
       and coalesce(s.borrowed_until, '-infinity') <= statement_timestamp()
     order by t.last_seen_at nulls first, s.uuid
     limit (select greatest(0, count(*) - ${number_of_users}) from licence_seats
             where licence_id = ${uuid} and free_at > statement_timestamp())`
  if (victims.length === 0) return
  const licenceSeats = victims.map((victim) => ({ licenceId: uuid, licenceSeatId: victim.uuid }))
  await endSessions(tx, { licenceSeats, actor: account(actorId), reason: 'evicted' })
}

async function lockLiveLicenceSeats(tx: SqlTransaction, licenceId: string): Promise<void> {
  await tx`
    select 1 from licence_seats where licence_id = ${licenceId} and released_at is null order by uuid for update`
}
