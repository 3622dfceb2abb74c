import { Type } from 'typebox'
import { Instant, InstantText, Line, Nullable, Uuid } from '../../edge/schemas.ts'
import { FreeObject } from './ownerRoutes.ts'

/** What names a licence in a path. */
const LicenceReference = Type.String({
  maxLength: 64,
  pattern:
    '^\\s*([0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\\s*|([0-9A-Za-z][\\s-]*){16})$',
  description: 'its serial, in either case, with hyphens or without, or its id',
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
  application_id: Nullable(Uuid, {
    description:
      'the application that it opens; null opens every application that asks for a licence',
  }),
  count_by: Type.Enum(['user', 'session', 'device'], {
    description: 'what counts once: a user, a login session, or a user in one browser',
  }),
  on_full: Type.Enum(['evict_longest_idle', 'deny', 'overdraft', 'queue'], {
    description:
      'what happens when every licence seat is taken: the member idle for longest goes (the default), the next is refused, some more come in for a while, or the next waits in line',
  }),
  evict_after_idle_seconds: Type.Integer({
    minimum: 900,
    maximum: LONGEST_SECONDS,
    description: 'who was seen later than this is never put out for another; 14 days by default',
  }),
  overdraft_seats: Type.Integer({
    minimum: 0,
    maximum: 100_000,
    description: 'how many more may come in, where `on_full` is `overdraft`; then at least 1',
  }),
  overdraft_seconds: Type.Integer({
    minimum: 60,
    maximum: LONGEST_SECONDS,
    description:
      'how long there may be more in than there are licence seats; after that nobody new comes in until they are fewer; a day by default',
  }),
  on_shrink: Type.Enum(['keep', 'evict_longest_idle'], {
    description:
      'when the number becomes smaller than what is in use: nobody goes and nobody new comes in (the default), or those idle for longest go',
  }),
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
  release_idle_after_seconds: Nullable(Type.Integer({ minimum: 900, maximum: LONGEST_SECONDS }), {
    description:
      'who was not seen for so long is logged out, and the licence seat is free; null (the default): only when somebody else needs it',
  }),
  borrow_days: Type.Integer({
    minimum: 0,
    maximum: 90,
    description:
      'for how many days at most a licence seat can be taken offline; 0 (the default): not at all',
  }),
  keep_session_data: Type.Boolean({
    description:
      'whether what an application keeps in a login is there again at the next one; false by default',
  }),
  tell_members_who_is_in: Type.Boolean({
    description:
      'whether a member who finds every licence seat taken is told who is in; licence admins always are; false by default',
  }),
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
  in_use: Type.Integer({ description: 'licence seats that count now' }),
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
