import type { SqlPool } from '../db/sql.ts'
import type { JobData, JobName } from '../queue/queues.ts'
import { finishCancelling } from '../tickets/finishCancelling.ts'
import { cleanUp, type Forget } from './cleanUp.ts'
import { finishCancellations } from './finishCancellations.ts'
import { reapLicenceSeats } from './reapLicenceSeats.ts'

/** How a job is done, and what the log says of it. */
export interface Job<Name extends JobName> {
  /** @returns What it did, for the log; nothing when there was nothing to do. */
  work(data: JobData[Name]): Promise<object | undefined>
  readonly did: string
  readonly failed: string
}

export type Jobs = { readonly [Name in JobName]: Job<Name> }

/**
 * All jobs. Each calls one function of a room, which is bounded and idempotent: a job that fails,
 * or whose process is killed, is done again.
 *
 * @param alsoForget Clean-ups of rooms that jobs do not know.
 */
export function jobsOf(sql: SqlPool, alsoForget: Readonly<Record<string, Forget>>): Jobs {
  const reap = reapLicenceSeats(sql)
  return {
    clean_up: {
      async work() {
        const gone = await cleanUp(sql, alsoForget)
        return Object.keys(gone).length > 0 ? { gone } : undefined
      },
      did: 'cleaned up',
      failed: 'the clean-up failed',
    },
    reap_licence_seats: {
      async work() {
        const reaped = await reap()
        return reaped > 0 ? { reaped } : undefined
      },
      did: 'gave up licence seats whose logins were over',
      failed: 'giving up licence seats failed',
    },
    sweep_cancellations: {
      work: async () => cancelledBy(await finishCancellations(sql)),
      did: 'cancelled tickets of cancelled events',
      failed: 'cancelling failed',
    },
    finish_cancelling: {
      work: async ({ event_id }) => cancelledBy(await finishCancelling(sql, event_id)),
      did: 'cancelled tickets of a cancelled event',
      failed: 'cancelling failed',
    },
  }
}

function cancelledBy(cancelled: number): object | undefined {
  return cancelled > 0 ? { cancelled } : undefined
}
