import { inOrder } from '../db/inOrder.ts'
import type { Sql, SqlTransaction } from '../db/sql.ts'
import { type InvalidBecause, invalidBecause } from './invalidBecause.ts'
import { namedLicence } from './namedLicence.ts'

export type CountBy = 'user' | 'session' | 'device'
export type OnFull = 'evict_longest_idle' | 'deny' | 'overdraft' | 'queue'

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
  /** How many licence seats over the number may be taken at this moment. */
  readonly overdraft_now: number
  readonly overdraft_since: Date | null
  readonly release_idle_after_seconds: number | null
  readonly stay_logged_in_days: number
  readonly longest_login_days: number
  readonly valid_to: Date
  readonly keep_session_data: boolean
  readonly tell_members_who_is_in: boolean
  /** Why it lets nobody in now; null: it is valid. */
  readonly invalid_because: InvalidBecause | null
}

/** Who claims, as the licence seat will count them. */
export interface Claimant {
  readonly userId: string
  readonly sid: string
  readonly browserId: string
}

/** What a claim finds once the licence is locked. */
export interface LicenceSeatsView {
  /** The claimant's own live licence seat, locked too. */
  readonly own_licence_seat_id: string | null
  /** Whether a released licence seat of the claimant's own still counts: to take it anew takes none from anybody. */
  readonly own_lingers: boolean
  /** LicenceSeats that count, all in all. */
  readonly taken: number
  /** Of these, released ones that wait for their applications' last tokens. */
  readonly lingering: number
  readonly waiting: number
  readonly role: 'member' | 'licence_admin'
}

/**
 * Locks a licence, by serial or id, for a claim of one of its members, and then looks at its licence seats. Claims of a licence follow one
 * another, and what is looked at stays as it is but for releases. Nothing when there is no such licence or the user is no
 * member: the two are not to be told apart (law 9).
 *
 * Lock, then look: the statements go in one round trip and run one after the other, each seeing what was committed before it
 * began. The claimant's own live licence seat is locked before the look, so that a logout elsewhere cannot release it between that and the login
 * that joins it. Times are of the statement, not of the transaction: what was released while we waited for the lock is free.
 */
export async function openClaim(
  tx: SqlTransaction,
  { licence: name, ...claimant }: Claimant & { readonly licence: string },
): Promise<{ licence: LockedLicence; licenceSeats: LicenceSeatsView } | undefined> {
  const [licence, licenceSeats] = await inOrder(tx, [
    (tx) => lockLicence(tx, { licence: name, userId: claimant.userId }),
    (tx) => lookAtLicenceSeats(tx, { licence: name, ...claimant }),
  ])
  return licence && licenceSeats && { licence, licenceSeats }
}

/** Locks the row of a licence that the user is a member of. */
export async function lockLicence(
  tx: SqlTransaction,
  { licence, userId }: { readonly licence: string; readonly userId: string },
): Promise<LockedLicence | undefined> {
  const [row] = await tx<LockedLicence[]>`
    select uuid, serial, title, application_id, number_of_users, count_by, on_full, evict_after_idle_seconds,
           overdraft_seats, overdraft_since, release_idle_after_seconds, stay_logged_in_days, longest_login_days, valid_to,
           keep_session_data, tell_members_who_is_in,
           case when on_full = 'overdraft' and coalesce(overdraft_since + make_interval(secs => overdraft_seconds)
                                                        > statement_timestamp(), true)
                then overdraft_seats else 0 end as overdraft_now,
           ${invalidBecause(tx, tx`l`)} as invalid_because
      from licences l
     where ${namedLicence(tx, licence)}
       and uuid in (select licence_id from licence_members where user_id = ${userId})
       for no key update`
  return row
}

/** Looks at the licence seats whose row is locked, and locks the claimant's own. Nothing when the claimant is no member (any more). */
export async function lookAtLicenceSeats(
  tx: SqlTransaction,
  { licence, ...claimant }: Claimant & { readonly licence: string },
): Promise<LicenceSeatsView | undefined> {
  const named = namedLicence(tx, licence)
  const counted = countedAs(tx, claimant)
  const [[own], [licenceSeats]] = await inOrder(tx, [
    (tx) => tx<{ uuid: string }[]>`
      select s.uuid from licence_seats s
       where (s.licence_id, s.counted_as) = (select l.uuid, ${counted} from licences l where ${named})
         and s.released_at is null
         for update`,
    (tx) => tx<Omit<LicenceSeatsView, 'own_licence_seat_id'>[]>`
      select m.role, t.taken, t.lingering, t.own_lingers,
             (select count(*)::int from licence_line w where w.licence_id = l.uuid) as waiting
        from licences l
        join licence_members m on m.licence_id = l.uuid and m.user_id = ${claimant.userId}
        cross join lateral count_licence_seats(l.uuid, ${counted}) t
       where ${named}`,
  ])
  return licenceSeats && { ...licenceSeats, own_licence_seat_id: own?.uuid ?? null }
}

/** What the licence seat of this claimant counts as, under a licence `l`: the user, the login session, or the user in this browser. */
function countedAs(sql: Sql, { userId, sid, browserId }: Claimant) {
  return sql`case l.count_by when 'user' then ${userId}::text when 'session' then ${sid}::text
                  else ${`${userId} ${browserId}`}::text end`
}

/**
 * Writes down a claimed licence seat. To be called only under the licence's lock, after a look that found room.
 *
 * A licence seat of the claimant's own that still lingers becomes free in the same statement, and what was borrowed of it, or is held by an
 * application, counts in the new one: so the claimant counts once. Where the look has found none, none is looked for.
 */
export async function writeLicenceSeat(
  tx: SqlTransaction,
  licence: Pick<LockedLicence, 'uuid'>,
  {
    claimant,
    licenceSeatId,
    ownLingers,
  }: { readonly claimant: Claimant; readonly licenceSeatId: string; readonly ownLingers: boolean },
): Promise<void> {
  if (!ownLingers) {
    await tx`
      insert into licence_seats (licence_id, uuid, user_id, counted_as)
      select l.uuid, ${licenceSeatId}::uuid, ${claimant.userId}::uuid, ${countedAs(tx, claimant)}
        from licences l where l.uuid = ${licence.uuid}`
    return
  }
  await tx`
    with l as (
      select uuid, ${countedAs(tx, claimant)} as counted_as from licences l where uuid = ${licence.uuid}
    ), own as (
      update licence_seats s set free_at = statement_timestamp()
        from l
       where s.licence_id = l.uuid and s.counted_as = l.counted_as
         and s.released_at is not null and s.free_at > statement_timestamp()
      returning s.tokens_until, s.borrow_id, s.borrowed_until
    )
    insert into licence_seats (licence_id, uuid, user_id, counted_as, tokens_until, borrow_id, borrowed_until)
    select l.uuid, ${licenceSeatId}::uuid, ${claimant.userId}::uuid, l.counted_as,
           max(own.tokens_until), (array_agg(own.borrow_id order by own.borrowed_until desc nulls last))[1],
           max(own.borrowed_until)
      from l left join own on true group by l.uuid, l.counted_as`
}

/** Keeps the moment since when more licence seats are taken than there are. Under the licence's lock. */
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
