import { Refusal } from '../refusal.ts'
import { readInstant } from './readInstant.ts'

/**
 * Refuses a change that was made from an older version of its row. The caller has locked the row,
 * so nobody changes it until the change is written. The row's `updated_at` is written by
 * `nextUpdatedAt`, so that two versions never have the same one.
 *
 * @param expected The `updated_at` of the version that the change was made from; null: it was never
 * changed; undefined: any version will do.
 * @throws {Refusal} `precondition_failed`; `malformed_input` when `expected` is not a moment.
 */
export function requireUnchanged(
  { updated_at: now }: { readonly updated_at: Date | null },
  expected: string | null | undefined,
): void {
  if (expected === undefined) return
  const at = expected === null ? null : Date.parse(readInstant(expected, '/if_updated_at'))
  if (at === (now?.getTime() ?? null)) return
  throw new Refusal(
    'precondition_failed',
    'It was changed after the version in if_updated_at. Read it again, and repeat your change if it is still wanted.',
  )
}
