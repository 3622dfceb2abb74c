import type { InputError } from '@tessera/client'
import { Problem } from '@tessera/client/problem.ts'

/** What the page finds wrong before it sends, shown as if the server had said it. */
export function wrongFields(faults: readonly Pick<InputError, 'path' | 'code'>[]): Problem {
  const errors = faults.map((fault) => ({ ...fault, reason: '' }))
  return new Problem(
    { status: 400, headers: new Headers() },
    { type: '/problems/malformed_input', errors },
  )
}
