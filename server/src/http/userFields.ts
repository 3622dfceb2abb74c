import { Type } from 'typebox'
import { named } from '../edge/nameSchemas.ts'
import {
  Email,
  Instant,
  Nullable,
  PersonName,
  Username,
  UsernameInPath,
  Uuid,
} from '../edge/schemas.ts'

export const Role = Type.Enum(['user', 'organiser', 'admin'])

const OWN_USER = {
  created_at: Instant,
  updated_at: Nullable(Instant),
  username: Username,
  email: Email,
  is_active: Type.Boolean(),
  uuid: Uuid,
  first_name: PersonName,
  last_name: PersonName,
  role: Role,
  verified: Type.Boolean({ description: 'whether the e-mail address was verified' }),
}

/** A user as shown to themselves and to platform admins. */
export const OwnUser = Type.Object(OWN_USER, named('User'))

/** A user in the list of platform admins. */
export const ListedUser = Type.Object(
  {
    ...OWN_USER,
    last_login_at: Nullable(Instant, { description: 'null: never, or not within 400 days' }),
    factor_confirmed: Type.Boolean(),
    must_set_password: Type.Boolean({
      description: 'after a reset by an admin or a restore: the next login sets another password',
    }),
    codes_delayed_until: Nullable(Instant, {
      description:
        'until then no code is judged from places where the person never logged in, because many codes were wrong with the right password; a reset ends it',
    }),
  },
  named('ListedUser'),
)

export const UserParams = Type.Object({ username: UsernameInPath })
