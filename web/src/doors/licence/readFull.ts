import { Problem } from '@tessera/client/problem.ts'
import { IDLE_AFTER_MS } from './idle.ts'

/** What the server says of a full licence. */
export interface Full {
  readonly limit: number
  /** The place in line, from 1; not there when the licence has no line. */
  readonly position?: number
  readonly nextReleaseAt?: string
  readonly whoIsIn?: readonly { username: string; lastSeenAt?: string; isIdle: boolean }[]
}

export function readFull(error: unknown): Full | undefined {
  if (!(error instanceof Problem) || error.code !== 'licence_full') return undefined
  const { limit, position, next_release_at, who_is_in } = error.document
  return {
    limit: Number(limit),
    ...(typeof position === 'number' && { position }),
    ...(typeof next_release_at === 'string' && { nextReleaseAt: next_release_at }),
    ...(Array.isArray(who_is_in) && { whoIsIn: who_is_in.map(readPerson) }),
  }
}

function readPerson(person: unknown) {
  const { username, last_seen_at } = Object(person)
  const lastSeenAt = typeof last_seen_at === 'string' ? last_seen_at : undefined
  const seen = lastSeenAt === undefined ? Date.now() : new Date(lastSeenAt).getTime()
  return {
    username: String(username),
    ...(lastSeenAt !== undefined && { lastSeenAt }),
    isIdle: Date.now() - seen > IDLE_AFTER_MS,
  }
}
