import { inOrder } from '../db/inOrder.ts'
import type { Sql, SqlTransaction } from '../db/sql.ts'
import type { Statement } from '../db/statement.ts'
import { acceptedMember } from './acceptedMember.ts'
import { type InvalidBecause, invalidBecause } from './invalidBecause.ts'
import { namedLicence } from './namedLicence.ts'

export type CountBy = 'user' | 'session' | 'device'
export type OnFull = 'evict_longest_idle' | 'deny' | 'overdraft' | 'queue'

/** The fields that a claim needs, of a licence whose row this transaction has locked. */
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
  /** How many licence seats beyond the number may be taken now. */
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

/** The claimant, with everything by which a licence may count. */
export interface Claimant {
  readonly userId: string
  readonly sid: string
  readonly browserId: string
}

/** What a claim reads once the licence is locked. */
export interface LicenceSeatsView {
  /** The claimant's own live licence seat, which is also locked. */
  readonly own_licence_seat_id: string | null
  /**
   * Whether a released licence seat of the claimant still counts. Claiming it again takes none from
   * anybody else.
   */
  readonly own_lingers: boolean
  /** All licence seats that count. */
  readonly taken: number
  /**
   * Of these, the released ones that are not borrowed and only wait for an application's last
   * tokens.
   */
  readonly lingering: number
  readonly waiting: number
  readonly role: 'member' | 'licence_admin'
  /** Whether the claimant has accepted the invitation. If not, only that may be read. */
  readonly is_accepted: boolean
}

/**
 * Locks a licence, by serial or id, for a claim of one of its members, and then reads its licence
 * seats. Claims of one licence run one after another, and only releases can change what was read.
 * Returns undefined when the licence does not exist or the user is not a member. A caller must not
 * be able to tell the two apart (law 9).
 *
 * Locks, then reads: the statements go in one round trip and run one after another. Each sees what
 * was committed before it began. The claimant's own live licence seat is locked before the read.
 * Otherwise a logout elsewhere could release it between the read and the login that joins it. Uses
 * the statement's clock, not the transaction's: a licence seat that was released while we waited
 * for the lock is free.
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

/**
 * Reads the licence seats of a licence whose row is locked, and locks the claimant's own. Returns
 * undefined when the claimant is not a member (any more).
 */
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
      select m.role, ${acceptedMember(tx, tx`m`)} as is_accepted, t.taken, t.lingering, t.own_lingers,
             (select count(*)::int from licence_line w where w.licence_id = l.uuid) as waiting
        from licences l
        join licence_members m on m.licence_id = l.uuid and m.user_id = ${claimant.userId}
        cross join lateral count_licence_seats(l.uuid, ${counted}) t
       where ${named}`,
  ])
  return licenceSeats && { ...licenceSeats, own_licence_seat_id: own?.uuid ?? null }
}

/**
 * What a claimant's licence seat counts as, under a licence `l`: the user, the login session, or
 * the user in this browser.
 */
function countedAs(sql: Sql, { userId, sid, browserId }: Claimant) {
  return sql`case l.count_by when 'user' then ${userId}::text when 'session' then ${sid}::text
                  else ${`${userId} ${browserId}`}::text end`
}

/**
 * Writes a claimed licence seat. The caller holds the licence's lock, and has read that there is
 * room.
 *
 * A released licence seat of the claimant that still counts becomes free in the same statement. Its
 * loan and its hold by an application move to the new one, so the claimant counts once. Without
 * `ownLingers` the statement does not search for one.
 */
export function writeLicenceSeat(
  tx: SqlTransaction,
  licence: Pick<LockedLicence, 'uuid'>,
  {
    claimant,
    licenceSeatId,
    ownLingers,
  }: { readonly claimant: Claimant; readonly licenceSeatId: string; readonly ownLingers: boolean },
): Statement<unknown> {
  if (!ownLingers)
    return tx`
      insert into licence_seats (licence_id, uuid, user_id, counted_as)
      select l.uuid, ${licenceSeatId}::uuid, ${claimant.userId}::uuid, ${countedAs(tx, claimant)}
        from licences l where l.uuid = ${licence.uuid}`
  return tx`
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

/**
 * Records since when more licence seats are taken than the licence has. The caller holds its lock.
 */
export function markOverdraft(
  tx: SqlTransaction,
  licence: LockedLicence,
  takenNow: number,
): Statement<unknown> | undefined {
  const isOver = licence.on_full === 'overdraft' && takenNow > licence.number_of_users
  if (isOver === (licence.overdraft_since !== null)) return undefined
  return tx`
    update licences set overdraft_since = ${isOver ? tx`statement_timestamp()` : null}
     where uuid = ${licence.uuid}`
}
