import type { Application } from '../clients/applications.ts'
import type { Sql, SqlPool } from '../db/sql.ts'
import { claimLicenceSeatForSession } from '../licenceSeats/ownLicenceSeat.ts'
import { acceptedMember } from '../licensing/acceptedMember.ts'
import { readLicenceName } from '../licensing/namedLicence.ts'
import { validLicence } from '../licensing/validLicence.ts'
import { Refusal } from '../refusal.ts'
import { liveSession } from '../sessions/liveSession.ts'
import type { Entry } from './entry.ts'

/** The login session of the browser that wants to enter. */
export interface EnteringSession {
  readonly sid: string
  readonly userId: string
  readonly username: string
  readonly licenceId: string | null
  /**
   * When password and code were shown, in seconds since 1970, and how many seconds ago that was.
   */
  readonly factorEpoch: number
  readonly factorAge: number
}

/** A licence that a person may enter under. */
export interface LicenceChoice {
  readonly uuid: string
  readonly serial: string
  readonly title: string
}

/** A licence that a person was invited to, and has not accepted. */
export interface InvitedTo extends LicenceChoice {
  readonly affiliation: string
}

interface MemberChoice extends InvitedTo {
  readonly is_accepted: boolean
}

/**
 * Why nobody lets a person in: they have no valid licence for the application, or are no member of
 * the one that was named; or that one has refused them meanwhile.
 */
export type NoLicence = 'no_licence' | 'not_this_licence' | 'not_found' | 'licence_not_valid'

/** The outcome for a person who wants to enter an application. */
export type Entrance =
  | { readonly kind: 'enter'; readonly entry: Entry }
  | { readonly kind: 'choose'; readonly licences: readonly LicenceChoice[] }
  | { readonly kind: 'invited'; readonly licence: InvitedTo }
  | { readonly kind: 'no_licence'; readonly why: NoLicence }
  /** To enter under this licence, the person logs in again. */
  | { readonly kind: 'other_licence'; readonly licence: LicenceChoice }
  | { readonly kind: 'full'; readonly licence: LicenceChoice; readonly refusal: Refusal }

export interface EntranceWish {
  readonly application: Application
  readonly session: EnteringSession
  /** The serial or id of a licence, named by the application or the person. */
  readonly licence: string | undefined
  readonly browserId: string
  /** Whether the same request was already made and refused. */
  readonly again: boolean
}

/**
 * Decides whether a person who is logged in may enter an application, and claims the licence seat
 * that this needs.
 *
 * The licence is the named one, else the one of the login session, else the person's only licence
 * for this application or for any. A login session has one licence seat: to enter under another
 * licence, the person logs in again. An invitation is shown when it is the named licence, or when
 * the person has no other: nobody takes a licence seat of a licence that they have not accepted.
 *
 * @throws {Refusal} `unauthenticated` when the login session ended meanwhile.
 */
export async function enterApplication(sql: SqlPool, wish: EntranceWish): Promise<Entrance> {
  const { session } = wish
  const { entry, fitting, invitation } = await findEntry(sql, wish)
  if (entry) return { kind: 'enter', entry }
  const [licence, ...more] = fitting
  if (!licence && invitation) return { kind: 'invited', licence: invitation }
  if (!licence)
    return {
      kind: 'no_licence',
      why: wish.licence === undefined ? 'no_licence' : 'not_this_licence',
    }
  if (more.length > 0) return { kind: 'choose', licences: fitting }
  if (session.licenceId !== null) return { kind: 'other_licence', licence }
  return claim(sql, wish, licence)
}

/**
 * Finds the entry of a person who needs nothing more: no licence, or one that the login session
 * already has a licence seat of. Also returns the licences under which they may come in, and an
 * invitation that they have not answered.
 */
export async function findEntry(
  sql: Sql,
  { application, session, licence }: Pick<EntranceWish, 'application' | 'session' | 'licence'>,
): Promise<{
  readonly entry?: Entry
  readonly fitting: readonly LicenceChoice[]
  readonly invitation?: InvitedTo | undefined
}> {
  const { userId, sid } = session
  if (!application.requires_licence) return { entry: { userId, sid, licenceId: null }, fitting: [] }
  const all = await listChoices(sql, { userId, applicationId: application.uuid })
  const named = licence === undefined ? undefined : readLicenceName(licence)
  const possible = all.filter(
    ({ uuid, serial }) => named === undefined || uuid === named || serial === named,
  )
  const fitting = possible.filter(({ is_accepted }) => is_accepted)
  const invitation = possible.find(({ is_accepted }) => !is_accepted)
  const current = fitting.find(({ uuid }) => uuid === session.licenceId)
  if (!current) return { fitting, invitation }
  return { entry: { userId, sid, licenceId: current.uuid }, fitting }
}

async function claim(
  sql: SqlPool,
  { session: { userId, sid }, browserId, again }: EntranceWish,
  licence: LicenceChoice,
): Promise<Entrance> {
  try {
    const { licence_id: licenceId } = await claimLicenceSeatForSession(sql, {
      userId,
      sid,
      browserId,
      again,
      licence: licence.uuid,
    })
    return { kind: 'enter', entry: { userId, sid, licenceId } }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.code === 'licence_full') return { kind: 'full', licence, refusal: error }
    if (error.code === 'state_conflict') return { kind: 'other_licence', licence }
    if (error.code === 'not_found' || error.code === 'licence_not_valid')
      return { kind: 'no_licence', why: error.code }
    throw error
  }
}

/**
 * Lists the valid licences that a person is a member of, or invited to, and that open an
 * application: those for it alone first.
 */
function listChoices(
  sql: Sql,
  { userId, applicationId }: { readonly userId: string; readonly applicationId: string },
): Promise<MemberChoice[]> {
  return sql<MemberChoice[]>`
    select l.uuid, l.serial, l.title, o.affiliation, ${acceptedMember(sql, sql`m`)} as is_accepted
      from licence_members m join licences l on l.uuid = m.licence_id join owners o on o.uuid = l.owner_id
     where m.user_id = ${userId} and ${validLicence(sql, sql`l`)}
       and (l.application_id is null or l.application_id = ${applicationId})
     order by l.application_id is null, l.title, l.uuid limit 100`
}

/** Reads a live login session for entering. */
export async function readEnteringSession(
  sql: Sql,
  sid: string,
): Promise<EnteringSession | undefined> {
  const [row] = await sql<
    {
      user_id: string
      username: string
      licence_id: string | null
      factor_epoch: number
      factor_age: number
    }[]
  >`
    select s.user_id, u.username, s.licence_id, extract(epoch from s.factor_verified_at)::float8 as factor_epoch,
           extract(epoch from now() - s.factor_verified_at)::float8 as factor_age
      from sessions s join users u on u.uuid = s.user_id and u.is_active
     where s.sid = ${sid} and ${liveSession(sql, sql`s`)}`
  return (
    row && {
      sid,
      userId: row.user_id,
      username: row.username,
      licenceId: row.licence_id,
      factorEpoch: row.factor_epoch,
      factorAge: row.factor_age,
    }
  )
}
