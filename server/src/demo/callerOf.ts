import { newId } from '../db/ids.ts'
import type { User } from '../identity/users.ts'
import type { Caller } from '../sessions/whoAmI.ts'

/** A user of the demo as a caller, as if they had just logged in. No login session is written. */
export function callerOf(user: User): Caller {
  return { ...user, sid: newId(), factor_age: 0, licence_id: null, licence_seat_id: null }
}
