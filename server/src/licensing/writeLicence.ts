import { account } from '../audit/actor.ts'
import { assignments, columnsAndValues } from '../db/columns.ts'
import { newId } from '../db/ids.ts'
import { requireSmall } from '../db/json.ts'
import { nextUpdatedAt } from '../db/nextUpdatedAt.ts'
import { readInstant } from '../db/readInstant.ts'
import { requireUnchanged } from '../db/requireUnchanged.ts'
import { type Sql, type SqlTransaction, transact } from '../db/sql.ts'
import { requireRoom } from '../db/storageLimit.ts'
import { json } from '../db/wireValue.ts'
import { type InputError, type InputFault, Refusal } from '../refusal.ts'
import { audit } from './auditKinds.ts'
import { licenceKey } from './keyLicences.ts'
import { unknownLicence } from './licenceRight.ts'
import { type Licence, type LicenceSettings, readLicence } from './licences.ts'
import { makeSerial } from './serial.ts'

const MAX_FEATURES_BYTES = 4096

/** The window as input: its end as a moment, or its length. */
interface WindowInput {
  readonly valid_from?: string
  readonly valid_to?: string
  /** ISO 8601, added by the calendar in UTC. */
  readonly duration?: string
}

export interface NewLicenceInput extends WindowInput, Partial<LicenceSettings> {
  readonly owner_id: string
  readonly number_of_users: number
}

/** Absent fields stay unchanged. */
export interface LicenceChange extends WindowInput, Partial<LicenceSettings> {
  readonly number_of_users?: number
  readonly active?: boolean
  readonly suspended?: boolean
  /** The version that it is a change of, as in `requireUnchanged`. */
  readonly if_updated_at?: string | null
}

/**
 * Creates a licence. It begins now unless the input says otherwise.
 *
 * @throws {Refusal} `malformed_input` with the field: an unknown owner or application; a window
 * that is reversed, has no end or two ends; an overdraft without licence seats; features larger
 * than 4 KiB. `storage_limit` when the owner has too many.
 */
export function createLicence(
  sql: Sql,
  { input, actorId }: { readonly input: NewLicenceInput; readonly actorId: string },
): Promise<Licence> {
  if ((input.valid_to === undefined) === (input.duration === undefined)) throw twoEnds()
  return transact(sql, async (tx) => {
    const [owner] = await tx`select 1 from owners where uuid = ${input.owner_id} for key share`
    if (!owner) throw wrong('/owner_id', { code: 'unknown', reason: 'there is no such owner' })
    await requireApplication(tx, input.application_id)
    await requireRoom(tx, 'licences', {
      of: input.owner_id,
      rows: tx`select 1 from licences where owner_id = ${input.owner_id}`,
    })
    const uuid = newId()
    const named = { title: input.title ?? '', serial: makeSerial() }
    const row = {
      ...columnsOf(input),
      ...named,
      search_key: licenceKey(named),
      uuid,
      owner_id: input.owner_id,
      ...(await windowOf(tx, input)),
    }
    checkOverdraft(row)
    await tx`insert into licences ${columnsAndValues(row)}`
    await audit.record(tx, {
      kind: 'licence_created',
      actor: account(actorId),
      details: { licence_id: uuid },
    })
    return readLicence(tx, uuid)
  })
}

/** The former fields of a licence whose change may have consequences. */
export interface LicenceBefore {
  readonly serial: string
  readonly number_of_users: number
  readonly valid_from: Date
  readonly valid_to: Date
  readonly stay_logged_in_days: number
  readonly longest_login_days: number
  readonly on_full: string
  readonly overdraft_seats: number
  readonly updated_at: Date | null
}

/**
 * Writes a change to the row of a licence, which stays locked. Nobody claims a licence seat until
 * the caller has applied the consequences. Returns the licence before and after.
 *
 * @throws {Refusal} `not_found`; `precondition_failed` when the licence is not the version of
 * `if_updated_at`; `malformed_input` with the field, as when a licence is created.
 */
export async function writeLicenceChange(
  tx: SqlTransaction,
  {
    licenceId,
    input,
    actorId,
  }: { readonly licenceId: string; readonly input: LicenceChange; readonly actorId: string },
): Promise<{ readonly before: LicenceBefore; readonly after: Licence }> {
  if (input.valid_to !== undefined && input.duration !== undefined) throw twoEnds()
  const [before] = await tx<LicenceBefore[]>`
    select serial, number_of_users, valid_from, valid_to, stay_logged_in_days, longest_login_days, on_full,
           overdraft_seats, updated_at
      from licences where uuid = ${licenceId} for no key update`
  if (!before) throw unknownLicence()
  requireUnchanged(before, input.if_updated_at)
  const movesWindow = [input.valid_from, input.valid_to, input.duration].some(
    (field) => field !== undefined,
  )
  const changes = {
    ...columnsOf(input),
    ...(movesWindow && (await windowOf(tx, input, before))),
  }
  checkOverdraft({ ...before, ...changes })
  await requireApplication(tx, input.application_id)
  if (Object.keys(changes).length > 0) {
    const { title } = input
    const keyed = title !== undefined && {
      search_key: licenceKey({ title, serial: before.serial }),
    }
    await tx`update licences set ${assignments({ ...changes, ...keyed })}, updated_at = ${nextUpdatedAt(tx)} where uuid = ${licenceId}`
    await audit.record(tx, {
      kind: 'licence_changed',
      actor: account(actorId),
      details: {
        licence_id: licenceId,
        changed: Object.keys(changes).join(','),
        ...(input.number_of_users !== undefined && {
          from: before.number_of_users,
          to: input.number_of_users,
        }),
      },
    })
  }
  return { before, after: await readLicence(tx, licenceId) }
}

/**
 * The columns that an input sets directly. Absent fields are omitted, so a change leaves them
 * alone.
 */
function columnsOf(input: NewLicenceInput | LicenceChange) {
  const { if_updated_at: _, ...fields }: LicenceChange = input
  const { features, valid_from: __, valid_to: ___, duration: ____, ...columns } = fields
  requireSmall(features, { path: '/features', maxBytes: MAX_FEATURES_BYTES })
  return { ...columns, ...(features && { features: json(features) }) }
}

/** Computes the window by the database's clock and calendar. */
async function windowOf(
  tx: SqlTransaction,
  input: WindowInput,
  before?: LicenceBefore,
): Promise<{ valid_from: Date; valid_to: Date }> {
  const { duration } = input
  const from = input.valid_from ? readInstant(input.valid_from, '/valid_from') : before?.valid_from
  const to = input.valid_to ? readInstant(input.valid_to, '/valid_to') : before?.valid_to
  const [window] = await tx<{ valid_from: Date; valid_to: Date }[]>`
    select f as valid_from, ${duration ? tx`f + ${duration}::interval` : tx`${to ?? null}::timestamptz`} as valid_to
      from (select coalesce(${from ?? null}::timestamptz, date_trunc('milliseconds', now())) as f) f`
  if (!window) throw new Error('A select without a table returns its row.')
  const { valid_from, valid_to } = window
  if (duration && valid_to.getUTCFullYear() > 9999)
    throw wrong('/duration', { code: 'too_large', reason: 'must end before the year 10000' })
  if (valid_to > valid_from) return window
  if (duration) throw wrong('/duration', { code: 'too_small', reason: 'must be longer than zero' })
  if (input.valid_to)
    throw wrong('/valid_to', { code: 'not_after', reason: 'must be after valid_from' })
  throw wrong('/valid_from', { code: 'not_before', reason: 'must be before valid_to' })
}

/** Locks the application, so that nobody removes it until this transaction ends. */
async function requireApplication(
  tx: SqlTransaction,
  applicationId: string | null | undefined,
): Promise<void> {
  if (!applicationId) return
  const [row] = await tx`select 1 from applications where uuid = ${applicationId} for key share`
  if (!row)
    throw wrong('/application_id', { code: 'unknown', reason: 'there is no such application' })
}

function checkOverdraft({
  on_full,
  overdraft_seats = 0,
}: {
  readonly on_full?: string
  readonly overdraft_seats?: number
}): void {
  if (on_full === 'overdraft' && overdraft_seats < 1)
    throw wrong('/overdraft_seats', {
      code: 'too_small',
      reason: 'must be at least 1 when on_full is overdraft',
      limit: 1,
    })
}

function twoEnds(): Refusal {
  const fault: InputFault = {
    code: 'exactly_one',
    reason: 'give exactly one of valid_to and duration',
  }
  return refuse(['/valid_to', '/duration'].map((path) => ({ path, ...fault })))
}

function wrong(path: string, fault: InputFault): Refusal {
  return refuse([{ path, ...fault }])
}

function refuse(errors: readonly InputError[]): Refusal {
  return new Refusal(
    'malformed_input',
    'This licence cannot be saved. Correct the fields in errors and try again.',
    { errors },
  )
}
