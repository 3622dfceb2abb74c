import { Refusal } from '../refusal.ts'

export type JsonValue = null | string | number | boolean | readonly JsonValue[] | JsonObject

export interface JsonObject {
  readonly [name: string]: JsonValue
}

/**
 * @throws {Refusal} `malformed_input` at `path` when a value is longer than `maxBytes`, written as
 * JSON in UTF-8.
 */
export function requireSmall(
  value: JsonValue | undefined,
  { path, maxBytes }: { readonly path: string; readonly maxBytes: number },
): void {
  if (value === undefined || Buffer.byteLength(JSON.stringify(value)) <= maxBytes) return
  throw new Refusal('malformed_input', 'A field is too large. Shorten it and try again.', {
    errors: [
      {
        path,
        code: 'too_many_bytes',
        reason: `must be at most ${maxBytes} bytes of JSON`,
        limit: maxBytes,
      },
    ],
  })
}
