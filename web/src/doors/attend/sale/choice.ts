import type { NewOrder } from '@tessera/client'

/** How many of each product a person has chosen, by the id of the product. */
export type Counts = Readonly<Record<string, number>>

/** An order that is sent, or is to be sent after a log-in, until its answer is known. */
export interface Attempt {
  /** Its `Idempotency-Key`: sent again, it is the same order. */
  readonly key: string
  /** Who orders; null: somebody who has still to log in. */
  readonly userId: string | null
  readonly madeAt: number
  readonly body: NewOrder
}

interface Choice {
  readonly counts: Counts
  readonly attempt?: Attempt | undefined
}

const KEPT = 'tessera.choice.'
/**
 * A sign-up with its authenticator and recovery codes fits into this time. Who comes later, perhaps
 * another person at the same browser, finds the choice but orders nothing by coming.
 */
const WISH_LASTS_MS = 30 * 60_000
/** The server knows a key for 24 hours. */
const KEY_LASTS_MS = 23 * 3_600_000

/** 128 random bits. `randomUUID` is there on https only. */
function makeKey(): string {
  const parts = crypto.getRandomValues(new Uint32Array(4))
  return [...parts].map((part) => part.toString(36)).join('-')
}

/**
 * What was chosen of an event is kept in this tab: over a log-in, a sign-up and a reload. Logging
 * out forgets it.
 */
function read(eventId: string): Choice {
  try {
    const { counts, attempt } = Object(JSON.parse(sessionStorage.getItem(KEPT + eventId) ?? '{}'))
    return { counts: Object(counts), attempt: attempt ?? undefined }
  } catch {
    return { counts: {} }
  }
}

function write(eventId: string, choice: Choice): void {
  sessionStorage.setItem(KEPT + eventId, JSON.stringify(choice))
}

export function readCounts(eventId: string): Counts {
  return read(eventId).counts
}

export function keepCounts(eventId: string, counts: Counts): void {
  write(eventId, { ...read(eventId), counts })
}

/** Notes that this is to be ordered as soon as somebody has logged in here. */
export function wishToOrder(body: NewOrder): void {
  const attempt = { key: makeKey(), userId: null, madeAt: Date.now(), body }
  write(body.event_id, { ...read(body.event_id), attempt })
}

/** A person who looks at the event again without a log-in has not logged in to order. */
export function dropWish(eventId: string): void {
  const { counts, attempt } = read(eventId)
  if (attempt?.userId === null) write(eventId, { counts })
}

/**
 * The order that was wished for before the log-in, once: from now on it is the order of this
 * person, so a page that is shown again does not send it again.
 */
export function takeWish(eventId: string, userId: string): NewOrder | undefined {
  const { counts, attempt } = read(eventId)
  if (attempt?.userId !== null) return undefined
  const age = Date.now() - attempt.madeAt
  if (age < 0 || age > WISH_LASTS_MS) {
    write(eventId, { counts })
    return undefined
  }
  write(eventId, { counts, attempt: { ...attempt, userId } })
  return attempt.body
}

/** The key for an order: that of the last try when the same person tries the same again. */
export function keyFor(body: NewOrder, userId: string): string {
  const { counts, attempt } = read(body.event_id)
  const isSame =
    attempt?.userId === userId &&
    Date.now() - attempt.madeAt < KEY_LASTS_MS &&
    JSON.stringify(attempt.body) === JSON.stringify(body)
  if (isSame) return attempt.key
  const key = makeKey()
  write(body.event_id, { counts, attempt: { key, userId, madeAt: Date.now(), body } })
  return key
}

/** The order was refused: the choice stays, and the next try is another order. */
export function dropAttempt(eventId: string): void {
  write(eventId, { counts: read(eventId).counts })
}

export function forgetChoice(eventId: string): void {
  sessionStorage.removeItem(KEPT + eventId)
}
