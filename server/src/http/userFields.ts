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

/** A user as shown to themselves and to platform admins. */
export const OwnUser = Type.Object(
  {
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
  },
  named('User'),
)

export const UserParams = Type.Object({ username: UsernameInPath })
