import type { SqlTransaction } from '../db/sql.ts'

export type CountBy = 'user' | 'session' | 'device'
export type OnFull = 'evict_longest_idle' | 'deny' | 'overdraft' | 'queue'
export type InvalidBecause = 'inactive' | 'suspended' | 'not_yet_valid' | 'over'

/** A licence whose row this transaction has locked, as a claim needs to know it. */
export interface LockedLicence {
  readonly uuid: string
  readonly serial: string
  readonly title: string
  readonly application_id: string | null
  readonly number_of_users: number
  readonly count_by: CountBy
  readonly on_full: OnFull
  readonly evict_after_idle_seconds: number
  readonly overdraft_seats: number
  /** How many seats over the number may be taken at this moment. */
  readonly overdraft_now: number
  readonly overdraft_since: Date | null
  readonly release_idle_after_seconds: number | null
  readonly stay_logged_in_days: number
  readonly valid_to: Date
  readonly tell_members_who_is_in: boolean
  /** Why it lets nobody in now; null: it is valid. */
  readonly invalid_because: InvalidBecause | null
}

/** Who claims, as the seat will count them. */
export interface Claimant {
  readonly userId: string
  readonly sid: string
  readonly browserId: string
}

/** What a claim finds once the licence is locked. */
export interface SeatsView {
  /** The claimant's own live seat, locked too. */
  readonly own_seat_id: string | null
  /** Whether a released seat of the claimant's own still counts: to take it anew takes none from anybody. */
  readonly own_lingers: boolean
  /** Seats that count, all in all. */
  readonly taken: number
  /** Of these, released ones that wait for their applications' last tokens. */
  readonly lingering: number
  readonly waiting: number
  readonly role: 'member' | 'licence_admin'
}

/**
 * Locks a licence, by serial or id, for a claim of one of its members: claims of a licence follow one another, and what is
 * looked at afterwards stays as it is but for releases. Nothing when there is no such licence or the user is no member: the
 * two are not to be told apart (law 9).
 */
export async function lockLicence(
  tx: SqlTransaction,
  { licence, userId }: { readonly licence: string; readonly userId: string },
): Promise<LockedLicence | undefined> {
  const [row] = await tx<LockedLicence[]>`
    select uuid, serial, title, application_id, number_of_users, count_by, on_full, evict_after_idle_seconds,
           overdraft_seats, overdraft_since, release_idle_after_seconds, stay_logged_in_days, valid_to,
           tell_members_who_is_in,
           case when on_full = 'overdraft' and coalesce(overdraft_since + make_interval(secs => overdraft_seconds)
                                                        > statement_timestamp(), true)
                then overdraft_seats else 0 end as overdraft_now,
           case when not active then 'inactive'
                when suspended then 'suspended'
                when valid_from > statement_timestamp() then 'not_yet_valid'
                when valid_to <= statement_timestamp() then 'over' end as invalid_because
      from licences
     where (uuid::text = lower(${licence}) or serial = upper(${licence}))
       and uuid in (select licence_id from licence_members where user_id = ${userId})
       for no key update`
  return row
}

/** What the seat of this claimant counts as. */
export function countedAs(countBy: CountBy, { userId, sid, browserId }: Claimant): string {
  if (countBy === 'user') return userId
  return countBy === 'session' ? sid : `${userId} ${browserId}`
}

/**
 * Looks at the seats of a locked licence; nothing when the claimant was taken from its members meanwhile. Lock, then look: the claimant's
 * own live seat is locked before, so that a logout elsewhere cannot release it between the look and the login that joins it.
 *
 * Times are of the statement, not of the transaction: what was released while we waited for the lock is free.
 */
export async function lookAtSeats(
  tx: SqlTransaction,
  licence: LockedLicence,
  claimant: Claimant,
): Promise<SeatsView | undefined> {
  const counted = countedAs(licence.count_by, claimant)
  const [[own], [seats]] = await Promise.all([
    tx<{ uuid: string }[]>`
      select uuid from licence_seats
       where licence_id = ${licence.uuid} and counted_as = ${counted} and released_at is null
         for update`,
    tx<Omit<SeatsView, 'own_seat_id'>[]>`
      select m.role, t.taken, t.lingering, t.own_lingers,
             (select count(*)::int from licence_line l where l.licence_id = ${licence.uuid}) as waiting
        from licence_members m,
             (select count(*)::int as taken,
                     count(*) filter (where released_at is not null
                                        and coalesce(borrowed_until, '-infinity') <= statement_timestamp())::int as lingering,
                     coalesce(bool_or(counted_as = ${counted} and released_at is not null), false) as own_lingers
                from licence_seats
               where licence_id = ${licence.uuid} and free_at > statement_timestamp()) t
       where m.licence_id = ${licence.uuid} and m.user_id = ${claimant.userId}`,
  ])
  return seats && { ...seats, own_seat_id: own?.uuid ?? null }
}

/**
 * Writes down a claimed seat. To be called only under the licence's lock, after a look that found room.
 *
 * A seat of the claimant's own that still lingers becomes free in the same statement, and what was borrowed of it, or is held by an
 * application, counts in the new one: so the claimant counts once.
 */
export async function writeSeat(
  tx: SqlTransaction,
  licence: LockedLicence,
  { claimant, seatId }: { readonly claimant: Claimant; readonly seatId: string },
): Promise<void> {
  const counted = countedAs(licence.count_by, claimant)
  await tx`
    with own as (
      update licence_seats set free_at = statement_timestamp()
       where licence_id = ${licence.uuid} and counted_as = ${counted}
         and released_at is not null and free_at > statement_timestamp()
      returning tokens_until, borrow_id, borrowed_until
    )
    insert into licence_seats (licence_id, uuid, user_id, counted_as, tokens_until, borrow_id, borrowed_until)
    select ${licence.uuid}::uuid, ${seatId}::uuid, ${claimant.userId}::uuid, ${counted}::text,
           max(tokens_until), (array_agg(borrow_id order by borrowed_until desc nulls last))[1], max(borrowed_until)
      from own`
}

/** Keeps the moment since when more seats are taken than there are. Under the licence's lock. */
export async function markOverdraft(
  tx: SqlTransaction,
  licence: LockedLicence,
  takenNow: number,
): Promise<void> {
  const isOver = licence.on_full === 'overdraft' && takenNow > licence.number_of_users
  if (isOver === (licence.overdraft_since !== null)) return
  await tx`
    update licences set overdraft_since = ${isOver ? tx`statement_timestamp()` : null}
     where uuid = ${licence.uuid}`
}
