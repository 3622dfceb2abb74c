import { newId } from '../db/ids.ts'
import { inOrder } from '../db/inOrder.ts'
import type { SqlTransaction } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import type { LicenceSeatsView, LockedLicence } from './claimLicenceSeat.ts'

/** The most people that a refusal names. */
const MAX_NAMED = 100
/** A refusal that costs a person nothing is recorded at most this often. */
const NOTED_EVERY_SECONDS = 10 * 60
/** When to retry while waiting in line. */
const ASK_AGAIN_SECONDS = 5

/**
 * Records that a claim found every licence seat taken. The advice reads these rows. The caller
 * holds the licence's lock.
 *
 * @param refused.costsNothing Whether the claim can be retried without cost. It is then recorded
 * once per person in ten minutes, the life of a pending login.
 */
export async function noteRefusal(
  tx: SqlTransaction,
  licence: LockedLicence,
  refused: { readonly userId: string; readonly inUse: number; readonly costsNothing: boolean },
): Promise<void> {
  const { userId, inUse, costsNothing } = refused
  await tx`
    insert into licence_refusals (licence_id, uuid, user_id, at, number_of_users, in_use)
    select ${licence.uuid}::uuid, ${newId()}::uuid, ${userId}::uuid, statement_timestamp(), ${licence.number_of_users}::int, ${inUse}::int
     where ${costsNothing ? 'no' : 'yes'} = 'yes' or not exists (
       select 1 from licence_refusals
        where licence_id = ${licence.uuid} and user_id = ${userId}
          and at > statement_timestamp() - make_interval(secs => ${NOTED_EVERY_SECONDS}))`
}

/**
 * Returns the refusal that says that every licence seat is taken, and what the person can do. It
 * tells the time of the next release, the place in line and, to licence admins (and to members, if
 * the licence allows), who is in. User names are public; who uses what is not (law 9).
 */
export async function explainFull(
  tx: SqlTransaction,
  licence: LockedLicence,
  {
    licenceSeats,
    position,
  }: { readonly licenceSeats: LicenceSeatsView; readonly position: number | undefined },
): Promise<Refusal> {
  const isTold = licenceSeats.role === 'licence_admin' || licence.tell_members_who_is_in
  const [nextReleaseAt, whoIsIn] = await inOrder(tx, [
    (tx) => findNextRelease(tx, licence),
    (tx) => (isTold ? listWhoIsIn(tx, licence.uuid) : undefined),
  ])
  return new Refusal(
    'licence_full',
    `${whatIsTaken(licence.number_of_users)} ${whatToDo(position)}`,
    {
      members: {
        limit: licence.number_of_users,
        in_use: licenceSeats.taken,
        ...(nextReleaseAt && { next_release_at: nextReleaseAt.toISOString() }),
        ...(position !== undefined && { position }),
        ...(whoIsIn && { who_is_in: whoIsIn }),
      },
      ...(position !== undefined && { retryAfterSeconds: ASK_AGAIN_SECONDS }),
    },
  )
}

function whatIsTaken(licenceSeats: number): string {
  return licenceSeats === 1
    ? 'The only licence seat is taken.'
    : `All ${licenceSeats} licence seats are taken.`
}

function whatToDo(position: number | undefined): string {
  return position === undefined
    ? 'Try again when somebody has left, or ask the licence admin.'
    : `You are number ${position} in line. Ask again every few seconds to keep your place.`
}

/**
 * When the next licence seat becomes free at the latest, without any further action; undefined when
 * this is unknown.
 */
async function findNextRelease(
  tx: SqlTransaction,
  licence: LockedLicence,
): Promise<Date | undefined> {
  const evicts = licence.on_full === 'evict_longest_idle'
  const [row] = await tx<{ at: Date | null }[]>`
    select min(case when released_at is not null then free_at
                    else greatest(ends_at, tokens_until, borrowed_until) end) as at
      from (select s.released_at, s.free_at, s.tokens_until, s.borrowed_until,
                   max(least(x.expires_at,
                             x.last_seen_at + make_interval(secs => ${licence.release_idle_after_seconds}),
                             case when ${evicts ? 'yes' : 'no'} = 'yes' and coalesce(s.borrowed_until, '-infinity') <= statement_timestamp()
                                  then x.last_seen_at + make_interval(secs => ${licence.evict_after_idle_seconds}) end)) as ends_at
              from licence_seats s
              left join sessions x on x.licence_id = s.licence_id and x.licence_seat_id = s.uuid and x.ended_at is null
             where s.licence_id = ${licence.uuid} and s.free_at > statement_timestamp()
             group by s.licence_id, s.uuid) t`
  return row?.at ?? undefined
}

async function listWhoIsIn(
  tx: SqlTransaction,
  licenceId: string,
): Promise<{ username: string; since: Date; last_seen_at: Date | null }[]> {
  return tx<{ username: string; since: Date; last_seen_at: Date | null }[]>`
    select u.username, s.claimed_at as since,
           (select max(x.last_seen_at) from sessions x
             where x.licence_id = s.licence_id and x.licence_seat_id = s.uuid and x.ended_at is null) as last_seen_at
      from licence_seats s join users u on u.uuid = s.user_id
     where s.licence_id = ${licenceId} and s.free_at > statement_timestamp()
     order by s.claimed_at, s.uuid limit ${MAX_NAMED}`
}
