import { Type } from 'typebox'
import { named } from '../../edge/nameSchemas.ts'
import { Instant, InstantText, Line, Nullable, Typed, Uuid } from '../../edge/schemas.ts'
import { FreeObject } from './ownerRoutes.ts'

/** The reference to a licence in a path. */
const LicenceReference = Typed({
  maxLength: 64,
  pattern:
    '^\\s*([0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\\s*|([0-9A-Za-z][\\s-]*){16})$',
  description: 'its serial, in either case, with or without hyphens, or its id',
  examples: ['7K2M-9QXV-B4TN-C8RD'],
})

export const LicenceParams = Type.Object({ id: LicenceReference })

const Duration = Typed({
  maxLength: 64,
  pattern:
    '^P(?=.)(\\d{1,4}Y)?(\\d{1,4}M)?(\\d{1,4}W)?(\\d{1,4}D)?(T(?=.)(\\d{1,4}H)?(\\d{1,4}M)?(\\d{1,4}S)?)?$',
  description: 'ISO 8601, added by the calendar in UTC',
  examples: ['P1Y'],
})

/** 400 days in seconds: the longest login session. */
const LONGEST_SECONDS = 34_560_000

/** Settings, with the limits of their columns. */
const SETTINGS = {
  title: Line({ maxLength: 200, examples: ['Spectra'] }),
  application_id: Nullable(Uuid, {
    description:
      'the application that the licence opens; null: every application that requires a licence',
  }),
  count_by: Type.Enum(['user', 'session', 'device'], {
    description: 'what takes one licence seat: a user, a login session, or a user in one browser',
  }),
  on_full: Type.Enum(['evict_longest_idle', 'deny', 'overdraft', 'queue'], {
    description:
      'what happens when every licence seat is taken: the longest idle member is evicted (the default), the next login is refused, some more members come in for a while, or the next member waits in line',
  }),
  evict_after_idle_seconds: Type.Integer({
    minimum: 900,
    maximum: LONGEST_SECONDS,
    description:
      'a member who was seen within this time is never evicted for another; 14 days by default',
  }),
  overdraft_seats: Type.Integer({
    minimum: 0,
    maximum: 100_000,
    description: 'how many more may come in when `on_full` is `overdraft`; then at least 1',
  }),
  overdraft_seconds: Type.Integer({
    minimum: 60,
    maximum: LONGEST_SECONDS,
    description:
      'how long there may be more people in than licence seats; after that nobody new comes in until there are fewer; a day by default',
  }),
  on_shrink: Type.Enum(['keep', 'evict_longest_idle'], {
    description:
      'what happens when the number becomes lower than what is in use: nobody is evicted and nobody new comes in (the default), or the longest idle are evicted',
  }),
  stay_logged_in_days: Type.Integer({
    minimum: 1,
    maximum: 365,
    description: 'the days that a login session lasts after its last use; 60 by default',
  }),
  longest_login_days: Type.Integer({
    minimum: 1,
    maximum: 400,
    description: 'the most days that a login session lasts after the login; 400 by default',
  }),
  release_idle_after_seconds: Nullable(Type.Integer({ minimum: 900, maximum: LONGEST_SECONDS }), {
    description:
      'a member who was not seen for this time is logged out, and the licence seat is free; null (the default): only when somebody else needs it',
  }),
  borrow_days: Type.Integer({
    minimum: 0,
    maximum: 90,
    description:
      'the most days for which a licence seat can be borrowed; 0 (the default): not at all',
  }),
  keep_session_data: Type.Boolean({
    description:
      'whether the session data of a login session is there again at the next one; false by default',
  }),
  tell_members_who_is_in: Type.Boolean({
    description:
      'whether a member who finds every licence seat taken is told who is in; licence admins are always told; false by default',
  }),
  accept_for_members: Type.Boolean({
    description:
      'whether a user whom the operator adds (a platform admin, or a service account that is not limited to licences) is a member at once, because the operator made the account and accepts for the person; false by default: everybody is invited and accepts',
  }),
  features: FreeObject('any JSON object for the application, at most 4 KiB'),
}

/** The fields of a licence. */
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
  accept_for_members: Type.Optional(SETTINGS.accept_for_members),
  features: Type.Optional(SETTINGS.features),
}

export const LicenceSchema = Type.Object(
  {
    uuid: Uuid,
    serial: Type.String({ examples: ['7K2M-9QXV-B4TN-C8RD'] }),
    owner_id: Uuid,
    number_of_users: Type.Integer(),
    active: Type.Boolean(),
    suspended: Type.Boolean(),
    valid: Type.Boolean({
      description: 'whether it is now active, not suspended and inside its window',
    }),
    valid_from: Instant,
    valid_to: Instant,
    duration: Type.String({ description: 'ISO 8601', examples: ['P1Y'] }),
    created_on: Instant,
    updated_at: Nullable(Instant),
    ...SETTINGS,
    in_use: Type.Integer({ description: 'the number of licence seats that count now' }),
    members: Type.Integer(),
  },
  named('Licence'),
)

/** What a service account that may not read licences gets. */
export const MadeLicenceSchema = Type.Object(
  {
    uuid: LicenceSchema.properties.uuid,
    serial: LicenceSchema.properties.serial,
    created_on: LicenceSchema.properties.created_on,
  },
  named('MadeLicence'),
)

/** What a service account that may not read licences gets. */
export const ChangedLicenceSchema = Type.Object(
  {
    uuid: LicenceSchema.properties.uuid,
    updated_at: LicenceSchema.properties.updated_at,
  },
  named('ChangedLicence'),
)

/** A full name beside a user name. */
export const MemberName = Type.String({
  description: "the full name while the person is a member who has accepted; '' otherwise",
  examples: ['Ada Lovelace'],
})

export const MemberRole = Type.Enum(['member', 'licence_admin'])

export const OwnLicenceSchema = Type.Object(
  {
    uuid: Uuid,
    serial: Type.String(),
    title: Type.String(),
    valid: Type.Boolean(),
    valid_to: Instant,
    role: MemberRole,
    last_end: Nullable(
      Type.Object(
        {
          reason: Type.String({ examples: ['put_out'] }),
          note: Nullable(Type.String()),
          at: InstantText,
        },
        {
          ...named('LicenceSeatEnd'),
          description:
            'how your latest licence seat was released; null while you have it, and before the first',
        },
      ),
    ),
  },
  named('OwnLicence'),
)
