import { newId } from '../src/db/ids.ts'
import type { Role } from '../src/identity/users.ts'
import type { Caller } from '../src/sessions/whoAmI.ts'

/** A logged-in user, as a request would bring them, for functions that are called without one. */
export function callerOf(uuid: string, role: Role = 'user'): Caller {
  return {
    uuid,
    role,
    sid: newId(),
    factor_age: 0,
    licence_id: null,
    licence_seat_id: null,
    username: 'x',
    email: 'x@example.org',
    first_name: '',
    last_name: '',
    is_active: true,
    verified: false,
    created_at: new Date(),
    updated_at: null,
  }
}
