import { Type } from 'typebox'
import { Instant, InstantText, Line, Nullable, Uuid } from '../../edge/schemas.ts'
import { FreeObject } from './ownerRoutes.ts'

/** What names a licence in a path. */
const LicenceReference = Type.String({
  pattern:
    '^([0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}|[0-9A-Za-z]{4}(-[0-9A-Za-z]{4}){3})$',
  description: 'its serial, in either case, or its id',
  examples: ['7K2M-9QXV-B4TN-C8RD'],
})

export const LicenceParams = Type.Object({ id: LicenceReference })

const Duration = Type.String({
  pattern:
    '^P(?=.)(\\d{1,4}Y)?(\\d{1,4}M)?(\\d{1,4}W)?(\\d{1,4}D)?(T(?=.)(\\d{1,4}H)?(\\d{1,4}M)?(\\d{1,4}S)?)?$',
  description: 'ISO 8601, by the calendar in UTC',
  examples: ['P1Y'],
})

/** 400 days in seconds: the longest that a login lasts. */
const LONGEST_SECONDS = 34_560_000

/** Settings, with the limits that their columns have. */
const SETTINGS = {
  title: Line({ maxLength: 200, examples: ['Spectra'] }),
  application_id: Nullable(Uuid),
  count_by: Type.Enum(['user', 'session', 'device'], {
    description: 'what counts once: a user, a login session, or a user in one browser',
  }),
  on_full: Type.Enum(['evict_longest_idle', 'deny', 'overdraft', 'queue']),
  evict_after_idle_seconds: Type.Integer({
    minimum: 900,
    maximum: LONGEST_SECONDS,
    description: 'who was seen later than this is never put out for another; 14 days by default',
  }),
  overdraft_seats: Type.Integer({ minimum: 0, maximum: 100_000 }),
  overdraft_seconds: Type.Integer({ minimum: 60, maximum: LONGEST_SECONDS }),
  on_shrink: Type.Enum(['keep', 'evict_longest_idle']),
  stay_logged_in_days: Type.Integer({
    minimum: 1,
    maximum: 365,
    description: 'after the last use; 60 by default',
  }),
  longest_login_days: Type.Integer({
    minimum: 1,
    maximum: 400,
    description: 'after the login, whatever happens; 400 by default',
  }),
  release_idle_after_seconds: Nullable(Type.Integer({ minimum: 900, maximum: LONGEST_SECONDS })),
  borrow_days: Type.Integer({ minimum: 0, maximum: 90 }),
  keep_session_data: Type.Boolean(),
  tell_members_who_is_in: Type.Boolean(),
  features: FreeObject('what the application is to know: at most 4 KiB'),
}

/** Fields that a licence is made of. */
export const FIELDS = {
  number_of_users: Type.Integer({ minimum: 1, maximum: 100_000, examples: [20] }),
  active: Type.Boolean(),
  suspended: Type.Boolean(),
  valid_from: InstantText,
  valid_to: InstantText,
  duration: Duration,
}

export const OPTIONAL_WINDOW = {
  valid_from: Type.Optional(FIELDS.valid_from),
  valid_to: Type.Optional(FIELDS.valid_to),
  duration: Type.Optional(FIELDS.duration),
}

export const OPTIONAL_SETTINGS = {
  title: Type.Optional(SETTINGS.title),
  application_id: Type.Optional(SETTINGS.application_id),
  count_by: Type.Optional(SETTINGS.count_by),
  on_full: Type.Optional(SETTINGS.on_full),
  evict_after_idle_seconds: Type.Optional(SETTINGS.evict_after_idle_seconds),
  overdraft_seats: Type.Optional(SETTINGS.overdraft_seats),
  overdraft_seconds: Type.Optional(SETTINGS.overdraft_seconds),
  on_shrink: Type.Optional(SETTINGS.on_shrink),
  stay_logged_in_days: Type.Optional(SETTINGS.stay_logged_in_days),
  longest_login_days: Type.Optional(SETTINGS.longest_login_days),
  release_idle_after_seconds: Type.Optional(SETTINGS.release_idle_after_seconds),
  borrow_days: Type.Optional(SETTINGS.borrow_days),
  keep_session_data: Type.Optional(SETTINGS.keep_session_data),
  tell_members_who_is_in: Type.Optional(SETTINGS.tell_members_who_is_in),
  features: Type.Optional(SETTINGS.features),
}

export const LicenceSchema = Type.Object({
  uuid: Uuid,
  serial: Type.String({ examples: ['7K2M-9QXV-B4TN-C8RD'] }),
  owner_id: Uuid,
  number_of_users: Type.Integer(),
  active: Type.Boolean(),
  suspended: Type.Boolean(),
  valid: Type.Boolean({
    description: 'active, not suspended and inside its window, at this moment',
  }),
  valid_from: Instant,
  valid_to: Instant,
  duration: Type.String({ description: 'ISO 8601', examples: ['P1Y'] }),
  created_on: Instant,
  updated_at: Nullable(Instant),
  ...SETTINGS,
  in_use: Type.Integer({ description: 'seats that count now' }),
  members: Type.Integer(),
})

export const MemberRole = Type.Enum(['member', 'licence_admin'])

export const OwnLicenceSchema = Type.Object({
  uuid: Uuid,
  serial: Type.String(),
  title: Type.String(),
  valid: Type.Boolean(),
  valid_to: Instant,
  role: MemberRole,
})
