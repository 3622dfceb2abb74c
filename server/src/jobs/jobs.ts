import type { SqlPool } from '../db/sql.ts'
import type { Sender } from '../mail/composeLetter.ts'
import { type Delivered, deliverLetters } from '../mail/deliverLetters.ts'
import { giveWay } from '../mail/giveWay.ts'
import type { Post } from '../mail/post.ts'
import type { JobData, JobName } from '../queue/queues.ts'
import { numberReceipts } from '../receipts/numberReceipts.ts'
import { readOrderLetter } from '../sales/readOrderLetter.ts'
import { releaseOverHolds } from '../sales/releaseOverHolds.ts'
import { finishCancelling } from '../tickets/finishCancelling.ts'
import { tellHolders } from '../tickets/tellHolders.ts'
import { cleanUp, type Forget } from './cleanUp.ts'
import { finishCancellations } from './finishCancellations.ts'
import { reapLicenceSeats } from './reapLicenceSeats.ts'
import { sweepLetters } from './sweepLetters.ts'

/** What a job did. */
export interface Done {
  /** Something of it did not succeed: the operator must see it. */
  readonly isTrouble?: boolean
  readonly [what: string]: unknown
}

/** How a job is done, and what the log says of it. */
export interface Job<Name extends JobName> {
  /** @returns What it did, for the log; nothing when there was nothing to do. */
  work(data: JobData[Name]): Promise<Done | undefined>
  readonly did: string
  readonly failed: string
}

/** What jobs use besides the database. */
export interface JobTools {
  /** Clean-ups of rooms that jobs do not know. */
  readonly alsoForget: Readonly<Record<string, Forget>>
  readonly mail: { readonly post: Post; readonly sender: Sender }
  /** Long jobs end early, because the process is to stop. */
  readonly isOver: AbortSignal
}

export type Jobs = { readonly [Name in JobName]: Job<Name> }

/**
 * All jobs. Each calls one function of a room, which is bounded and idempotent: a job that fails,
 * or whose process is killed, is done again.
 */
export function jobsOf(sql: SqlPool, { alsoForget, mail, isOver }: JobTools): Jobs {
  const deliver = () =>
    deliverLetters(sql, {
      ...mail,
      readOrder: readOrderLetter(sql),
      giveWay: () => giveWay(),
      isOver,
    })
  const reap = reapLicenceSeats(sql)
  const numbering = {
    work: async () => counted('numbered', await numberReceipts(sql)),
    did: 'gave numbers to receipts',
    failed: 'giving numbers to receipts failed',
  }
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
      work: async () => counted('reaped', await reap()),
      did: 'gave up licence seats whose logins were over',
      failed: 'giving up licence seats failed',
    },
    sweep_cancellations: {
      work: async () => counted('cancelled', await finishCancellations(sql)),
      did: 'cancelled tickets of cancelled events',
      failed: 'cancelling failed',
    },
    finish_cancelling: {
      work: async ({ event_id }) => counted('cancelled', await finishCancelling(sql, event_id)),
      did: 'cancelled tickets of a cancelled event',
      failed: 'cancelling failed',
    },
    tell_holders: {
      work: async ({ event_id }) => counted('written', await tellHolders(sql, event_id)),
      did: 'wrote letters to the holders of tickets',
      failed: 'writing letters failed',
    },
    deliver_letters: {
      work: async () => deliveredBy(await deliver()),
      did: 'sent letters',
      failed: 'sending letters failed',
    },
    release_holds: {
      work: async () => counted('released', await releaseOverHolds(sql)),
      did: 'let holds go whose time was over',
      failed: 'letting holds go failed',
    },
    sweep_letters: {
      async work() {
        await sweepLetters(sql)
        return deliveredBy(await deliver())
      },
      did: 'sent letters',
      failed: 'sending letters failed',
    },
    number_receipts: numbering,
    sweep_receipts: numbering,
  }
}

function counted(what: string, count: number): Done | undefined {
  return count > 0 ? { [what]: count } : undefined
}

function deliveredBy({ sent, failed, reasons }: Delivered): Done | undefined {
  if (sent + failed === 0) return undefined
  return { sent, failed, reasons, isTrouble: failed > 0 }
}
