import { isUtf8 } from 'node:buffer'
import { Refusal } from '../refusal.ts'

/**
 * Returns the text of a body, or its refusal (`malformed_input`). Decoding would replace bytes that
 * are no UTF-8, and something else would be stored than was sent (RFC 8259 §8.1).
 */
export function utf8In(body: Buffer): string | Refusal {
  if (isUtf8(body)) return body.toString('utf8')
  return new Refusal('malformed_input', 'The body is not UTF-8. Encode it as UTF-8.', {
    errors: [{ path: '', reason: 'must be UTF-8' }],
  })
}
