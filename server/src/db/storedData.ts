import { newId } from '../db/ids.ts'
import { Refusal } from '../refusal.ts'

/** A JSON text exactly as it was stored, to the byte, and the tag of this version. */
export interface StoredData {
  readonly json: string
  readonly tag: string
}

/** The largest size that is stored, as UTF-8. */
export const MAX_DATA_BYTES = 16 * 1024

/**
 * The content before anything was stored. It has a tag too, so that the first of two writers is
 * detected.
 */
export const NOTHING: StoredData = { json: 'null', tag: 'none' }

/** The versions of a resource that a request requires (RFC 9110 §13.1); `*`: any stored one. */
export interface Preconditions {
  readonly ifMatch?: '*' | readonly string[] | undefined
  readonly ifNoneMatch?: '*' | readonly string[] | undefined
}

/** Names the header whose condition does not hold, if any, in the order of RFC 9110 §13.2.2. */
export function failedCondition(
  { tag }: StoredData,
  { ifMatch, ifNoneMatch }: Preconditions,
): 'If-Match' | 'If-None-Match' | undefined {
  const isAmong = (tags: '*' | readonly string[]): boolean =>
    tags === '*' ? tag !== NOTHING.tag : tags.includes(tag)
  if (ifMatch !== undefined && !isAmong(ifMatch)) return 'If-Match'
  if (ifNoneMatch !== undefined && isAmong(ifNoneMatch)) return 'If-None-Match'
  return undefined
}

/**
 * @throws {Refusal} `precondition_failed` when the data is not the version that the writer
 * requires.
 */
export function requireConditions(stored: StoredData, conditions: Preconditions): void {
  const failed = failedCondition(stored, conditions)
  if (failed)
    throw new Refusal(
      'precondition_failed',
      `The data does not match ${failed}, because another writer was faster. Read it again and retry.`,
    )
}

/** The tag of a new version: never one that was used before. */
export function newTag(): string {
  return newId()
}
