/** What one storage limit counts, and what a person who reaches it can do. */
export interface StorageLimit {
  readonly most: number
  /** What is counted, after "There are already N". */
  readonly counts: string
  /** What to do instead. The operator can always raise the number (`STORAGE_LIMITS`). */
  readonly advice: string
}

/**
 * How much one person, event, licence or installation may cause to be stored. Each number is far
 * above what use needs: it only keeps one caller from filling the database. An operator changes
 * them by name with `STORAGE_LIMITS`. docs/bounds.md says which table each of them bounds.
 */
export const STORAGE_LIMITS = {
  applications: {
    most: 1_000,
    counts: 'applications',
    advice: 'Remove one that is no longer used.',
  },
  service_accounts: {
    most: 1_000,
    counts: 'service accounts',
    advice: 'Remove one that is no longer used.',
  },
  owners: { most: 100_000, counts: 'owners', advice: 'Change one that is there already.' },
  licences: {
    most: 10_000,
    counts: 'licences of this owner',
    advice: 'Change one that is there already, or use another owner.',
  },
  licence_keys: { most: 100, counts: 'keys of licence files', advice: 'Keep the present key.' },
  members: {
    most: 100_000,
    counts: 'members and invitations of this licence',
    advice: 'Remove members who have left.',
  },
  stays: {
    most: 5_000,
    counts: 'stays of one member under one licence',
    advice: 'Of a member who comes and goes without a pause, the oldest are forgotten.',
  },
  events: {
    most: 5_000,
    counts: 'events that you have created',
    advice: 'Change a draft instead of creating another one.',
  },
  venues: {
    most: 5_000,
    counts: 'venues that you have made',
    advice: 'Put the event into one of those that are there.',
  },
  venue_admins: {
    most: 1_000,
    counts: 'admins of this venue',
    advice: 'Remove some who no longer run it.',
  },
  sellers: { most: 1_000, counts: 'sellers', advice: 'Change one that is there already.' },
  seller_admins: {
    most: 1_000,
    counts: 'admins of this seller',
    advice: 'Remove some who no longer run it.',
  },
  roster: {
    most: 5_000,
    counts: 'agents and admins of this event',
    advice: 'Remove some who no longer work there.',
  },
  roster_links: {
    most: 1_000,
    counts: 'links to the roster of this event',
    advice: 'Remove some that are no longer needed.',
  },
  quotas: {
    most: 100,
    counts: 'quotas of this event',
    advice: 'Remove one that no product uses.',
  },
  products: {
    most: 200,
    counts: 'products of this event',
    advice: 'Remove one of which nobody has a ticket, or change it.',
  },
  tickets: {
    most: 500,
    counts: 'tickets of this person for this event, with the cancelled ones',
    advice: 'Use one of the tickets that are not cancelled, or give it to another person.',
  },
  tickets_of_nobody: {
    most: 10_000,
    counts:
      'tickets of this event that were sold at the door to nobody in particular and given back',
    advice: 'Name the buyer.',
  },
  payments: {
    most: 50,
    counts: 'payments of this order',
    advice: 'Let it go, and order again.',
  },
  refunds: {
    most: 100,
    counts: 'refunds of this order',
    advice: 'Refund the rest of it at once.',
  },
  cancelled_tickets: {
    most: 20,
    counts: 'cancelled tickets of one person for one event',
    advice: 'The oldest is deleted for a new one; of a hold of the last two hours one stays.',
  },
  credentials: {
    most: 100,
    counts: 'credentials of one ticket',
    advice: 'The gate forgets the oldest for a new one.',
  },
  idempotency_keys: {
    most: 10_000,
    counts: 'Idempotency-Keys of yours from the last 24 hours',
    advice: 'Send the request without one, or wait until the oldest is 24 hours old.',
  },
  known_places: {
    most: 50,
    counts: 'known browsers, and as many known networks, of one person',
    advice: 'The one not used for longest is forgotten for a new one.',
  },
  sign_ins: {
    most: 1_000,
    counts: 'unfinished logins for applications from one network',
    advice: 'The oldest is forgotten for a new one.',
  },
  all_sign_ins: {
    most: 50_000,
    counts: 'unfinished logins for applications',
    advice: 'The oldest are forgotten.',
  },
  grants: {
    most: 50,
    counts: 'grants of one login session for one application',
    advice: 'The oldest is ended for a new one.',
  },
} as const satisfies Readonly<Record<string, StorageLimit>>

export type LimitName = keyof typeof STORAGE_LIMITS

/** The highest number that an operator can set. */
export const HIGHEST_LIMIT = 100_000_000

/** Begins the names of the rows in `settings` in which the operator's numbers stand. */
export const LIMIT_PREFIX = 'limit '

export function isLimitName(text: string): text is LimitName {
  return Object.hasOwn(STORAGE_LIMITS, text)
}
