/** What a job is about: what its work is told. */
export interface JobData {
  readonly clean_up: Record<string, never>
  readonly reap_licence_seats: Record<string, never>
  readonly sweep_cancellations: Record<string, never>
  readonly finish_cancelling: { readonly event_id: string }
  readonly tell_holders: { readonly event_id: string }
  readonly deliver_letters: Record<string, never>
  readonly sweep_letters: Record<string, never>
  readonly release_holds: Record<string, never>
  readonly number_receipts: Record<string, never>
  readonly sweep_receipts: Record<string, never>
}

export type JobName = keyof JobData

export interface QueueRules {
  /**
   * `exclusive`: a job that waits or runs is enough, for each key. `short`: a job that waits is
   * enough, for each key. `standard`: each is done.
   */
  readonly policy: 'exclusive' | 'short' | 'standard'
  /** How often a process looks for its jobs. */
  readonly pollingIntervalSeconds: number
  /** A job that a person waits for is tried again. A recurring one has its next turn. */
  readonly retryLimit: number
  /** How many are done together, by one call: where all are the same. */
  readonly batchSize?: number
  /** When it recurs: minute, hour, day of month, month, day of week. */
  readonly cron?: string
}

/** A recurring job: its next turn is the retry, and a turn that still runs is enough. */
const EVERY_MINUTE = {
  policy: 'exclusive',
  pollingIntervalSeconds: 10,
  retryLimit: 0,
  cron: '* * * * *',
} as const

/**
 * The queues, one for each kind of job. Their policies cannot be changed later: a queue that needs
 * another one gets another name.
 */
export const QUEUES: Readonly<Record<JobName, QueueRules>> = {
  clean_up: EVERY_MINUTE,
  reap_licence_seats: EVERY_MINUTE,
  sweep_cancellations: EVERY_MINUTE,
  finish_cancelling: { policy: 'short', pollingIntervalSeconds: 5, retryLimit: 5 },
  tell_holders: { policy: 'short', pollingIntervalSeconds: 5, retryLimit: 5 },
  // Without a key, so that two transactions that write letters do not wait for each other.
  deliver_letters: { policy: 'standard', pollingIntervalSeconds: 2, retryLimit: 0, batchSize: 100 },
  sweep_letters: EVERY_MINUTE,
  release_holds: EVERY_MINUTE,
  // Without a key, so that two payments to one seller do not wait for each other.
  number_receipts: { policy: 'standard', pollingIntervalSeconds: 2, retryLimit: 0, batchSize: 100 },
  sweep_receipts: EVERY_MINUTE,
}

/** What was done or has failed is kept for an hour, for an operator who looks into the queue. */
const KEPT_SECONDS = 3600

/**
 * What holds for all queues. A process that works sends a sign of life; without one for half a
 * minute, its job is given to another. What is done, or waited for too long, is forgotten, so the
 * tables of the queue stay small.
 */
export const ALL_QUEUES = {
  heartbeatSeconds: 30,
  expireInSeconds: 15 * 60,
  retryDelay: 5,
  retryBackoff: true,
  retryDelayMax: 300,
  deleteAfterSeconds: KEPT_SECONDS,
  retentionSeconds: 24 * 60 * 60,
} as const

export function isJobName(name: string): name is JobName {
  return name in QUEUES
}
