import { isUtf8 } from 'node:buffer'
import { Refusal } from '../refusal.ts'

/**
 * Returns the text of a body, or its refusal (`malformed_input`). Decoding would replace bytes that
 * are no UTF-8, and something else would be stored than was sent (RFC 8259 §8.1).
 */
export function utf8In(body: Buffer): string | Refusal {
  if (isUtf8(body)) return body.toString('utf8')
  return new Refusal('malformed_input', 'The body is not UTF-8. Encode it as UTF-8.', {
    errors: [{ path: '', code: 'not_text', reason: 'must be UTF-8' }],
  })
}

/**
 * Returns the pairs of a form (WHATWG URL §5.1), or its refusal. The bytes of a form may also be
 * written as `%FF`, so what they stand for is judged.
 */
export function utf8FormIn(body: Buffer): [string, string][] | Refusal {
  const text = utf8In(Buffer.from(body.toString('latin1').replace(ENCODED, byteOf), 'latin1'))
  return text instanceof Refusal ? text : [...new URLSearchParams(body.toString('utf8'))]
}

const ENCODED = /%([\da-f]{2})/gi

function byteOf(_: string, hex: string): string {
  return String.fromCharCode(Number.parseInt(hex, 16))
}
