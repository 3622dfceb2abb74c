import { randomBytes } from 'node:crypto'
import { columnsAndValues } from '../src/db/columns.ts'
import { newId } from '../src/db/ids.ts'
import { json } from '../src/db/wireValue.ts'
import type { CountBy, OnFull } from '../src/licensing/claimLicenceSeat.ts'
import { licenceKey } from '../src/licensing/keyLicences.ts'
import { ownerKeys } from '../src/licensing/keyOwners.ts'
import { toCrockford } from '../src/vault/base32.ts'
import type { Person, TestApp } from './app.ts'
import { seedUsers } from './events.ts'

export interface Licence {
  readonly uuid: string
  readonly serial: string
}

/** The settings of a test licence that differ from the defaults, named like its columns. */
export interface LicenceOptions {
  readonly ownerId?: string
  readonly title?: string
  readonly applicationId?: string
  readonly numberOfUsers?: number
  readonly active?: boolean
  readonly suspended?: boolean
  /** Days from now; negative means in the past. */
  readonly validFromDays?: number
  readonly validToDays?: number
  readonly countBy?: CountBy
  readonly onFull?: OnFull
  readonly evictAfterIdleSeconds?: number
  readonly overdraftSeats?: number
  readonly overdraftSeconds?: number
  readonly onShrink?: 'keep' | 'evict_longest_idle'
  readonly stayLoggedInDays?: number
  readonly longestLoginDays?: number
  readonly releaseIdleAfterSeconds?: number
  readonly borrowDays?: number
  readonly keepSessionData?: boolean
  readonly tellMembersWhoIsIn?: boolean
  readonly features?: Readonly<Record<string, string | number | boolean | null>>
}

/** Makes an owner and returns their id. */
export async function makeOwner(t: Pick<TestApp, 'sql'>): Promise<string> {
  const uuid = newId()
  const owner = {
    name: 'Ada',
    surname: 'Owner',
    email: 'ada@institute.example',
    affiliation: 'Institute of Examples',
  }
  const row = { uuid, ...owner, comments: '', ...ownerKeys(owner) }
  await t.sql`insert into owners ${columnsAndValues(row)}`
  return uuid
}

/**
 * Makes a licence of ten licence seats, valid from yesterday for a year; makes an owner if none is
 * given.
 */
export async function makeLicence(
  t: Pick<TestApp, 'sql'>,
  options: LicenceOptions = {},
): Promise<Licence> {
  const uuid = newId()
  const serial = toCrockford(randomBytes(10)).replace(/.{4}(?=.)/g, '$&-')
  const ownerId = options.ownerId ?? (await makeOwner(t))
  const title = options.title ?? 'Spectra'
  await t.sql`
    insert into licences (uuid, serial, owner_id, title, search_key, application_id, number_of_users, active, suspended, valid_from, valid_to,
                          count_by, on_full, evict_after_idle_seconds, overdraft_seats, overdraft_seconds, on_shrink,
                          stay_logged_in_days, longest_login_days, release_idle_after_seconds, borrow_days, keep_session_data,
                          tell_members_who_is_in, features)
    values (${uuid}, ${serial}, ${ownerId}, ${title}, ${licenceKey({ title, serial })}, ${options.applicationId ?? null},
            ${options.numberOfUsers ?? 10}, ${options.active ?? true}, ${options.suspended ?? false},
            now() + make_interval(days => ${options.validFromDays ?? -1}),
            now() + make_interval(days => ${options.validToDays ?? 365}),
            ${options.countBy ?? 'user'}, ${options.onFull ?? 'evict_longest_idle'},
            ${options.evictAfterIdleSeconds ?? 1_209_600}, ${options.overdraftSeats ?? 0},
            ${options.overdraftSeconds ?? 86_400}, ${options.onShrink ?? 'keep'}, ${options.stayLoggedInDays ?? 60}, ${options.longestLoginDays ?? 400},
            ${options.releaseIdleAfterSeconds ?? null}, ${options.borrowDays ?? 0}, ${options.keepSessionData ?? false},
            ${options.tellMembersWhoIsIn ?? false}, ${json(options.features ?? {})})`
  return { uuid, serial }
}

/** Makes a person a member who has accepted. */
export async function addMember(
  t: Pick<TestApp, 'sql'>,
  licence: Pick<Licence, 'uuid'>,
  person: Pick<Person, 'uuid'>,
  role: 'member' | 'licence_admin' = 'member',
): Promise<void> {
  await t.sql`
    insert into licence_members (licence_id, user_id, role, accepted_at)
    values (${licence.uuid}, ${person.uuid}, ${role}, now())`
}

/**
 * Fills a licence with members who are in, each with a login session. The first has been idle the
 * longest, each later one a second less. Returns their ids in this order.
 */
export async function fillLicence(
  t: TestApp,
  licence: Pick<Licence, 'uuid'>,
  howMany: number,
): Promise<string[]> {
  const users = await seedUsers(t.sql, howMany)
  const [licenceSeats, sids] = [users.map(newId), users.map(newId)]
  await t.sql`
    insert into licence_members (licence_id, user_id, accepted_at)
    select ${licence.uuid}, u, now() from unnest(${users}::uuid[]) u`
  await t.sql`
    insert into licence_seats (licence_id, uuid, user_id, counted_as)
    select ${licence.uuid}, s, u, u::text from unnest(${users}::uuid[], ${licenceSeats}::uuid[]) as a (u, s)`
  await t.sql`
    insert into sessions (sid, user_id, delivery, address, licence_id, licence_seat_id, begun_under, expires_at,
                          last_seen_at)
    select sid, u, 'both', '127.0.0.1', ${licence.uuid}, s, ${licence.uuid}, now() + interval '60 days',
           now() - make_interval(secs => ${howMany} - i)
      from unnest(${users}::uuid[], ${licenceSeats}::uuid[], ${sids}::uuid[]) with ordinality as a (u, s, sid, i)`
  return users
}
