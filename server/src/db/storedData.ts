import { newId } from '../db/ids.ts'
import { Refusal } from '../refusal.ts'

/** A JSON text as it was put, to the byte, and the tag of this version of it. */
export interface StoredData {
  readonly json: string
  readonly tag: string
}

/** The most that is kept, as UTF-8. */
export const MAX_DATA_BYTES = 16 * 1024

/** What stands there before anything was put. It has a tag too, so that the first of two writers is told apart. */
export const NOTHING: StoredData = { json: 'null', tag: 'none' }

/** Which versions of a resource a request supposes (RFC 9110 §13.1); `*`: any that was put. */
export interface Preconditions {
  readonly ifMatch?: '*' | readonly string[] | undefined
  readonly ifNoneMatch?: '*' | readonly string[] | undefined
}

/** Names the header whose condition does not hold, if one does not; in the order of RFC 9110 §13.2.2. */
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

/** @throws {Refusal} `precondition_failed` when the data is not as the writer supposes. */
export function requireConditions(stored: StoredData, conditions: Preconditions): void {
  const failed = failedCondition(stored, conditions)
  if (failed)
    throw new Refusal(
      'precondition_failed',
      `The data is not as ${failed} supposes: somebody was faster. Read it again.`,
    )
}

/** The tag of a new version: never one that was there before. */
export function newTag(): string {
  return newId()
}
