import { changeEvent } from '../catalogue/changeEvent.ts'
import { lockEvent } from '../catalogue/lockEvent.ts'
import { type Sql, transact } from '../db/sql.ts'
import { findUserId } from '../identity/users.ts'
import { tonight } from './demoTimes.ts'

/**
 * Moves "Demo night" to tonight when it is over, so that the demo can always be tried. The people
 * who were let in stay in. A cancelled event stays cancelled.
 *
 * @returns Whether it was moved.
 */
export function moveDemoNight(sql: Sql, eventId: string): Promise<boolean> {
  return transact(sql, async (tx) => {
    const { is_over, status } = await lockEvent(tx, eventId)
    if (!is_over || status === 'CANCELLED') return false
    const actorId = await findUserId(tx, 'olga')
    await changeEvent(tx, { eventId, input: tonight(), actorId })
    return true
  })
}
