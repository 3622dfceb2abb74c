/**
 * What may be a parameter of a statement. `undefined` is not allowed: it is more often a mistake
 * than a null.
 */
export type SqlValue =
  | null
  | string
  | number
  | bigint
  | boolean
  | Date
  | Uint8Array
  | JsonParameter
  | readonly SqlValue[]

/** A value that PostgreSQL reads as `json` or `jsonb`. */
export class JsonParameter {
  readonly text: string

  constructor(value: unknown) {
    const text = JSON.stringify(value)
    if (text === undefined) throw new TypeError('This value cannot be written as JSON.')
    this.text = text
  }
}

/** Marks a value for a JSON column. Without the mark an array would be written as an SQL array. */
export function json(value: unknown): JsonParameter {
  return new JsonParameter(value)
}

/**
 * A parameter as it is sent: text, bytes or null. The driver gets nothing else. It therefore never
 * throws after it has sent a part of a statement (`pg` then closes a prepared statement that it
 * believes to exist).
 *
 * @throws {TypeError} for `undefined`, an invalid date, an object that is not marked by {@link
 * json}, and anything that is not a value.
 */
export function wireValue(value: unknown): string | Buffer | null {
  if (value === null || typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean')
    return String(value)
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Uint8Array)
    return Buffer.from(value.buffer, value.byteOffset, value.byteLength)
  if (value instanceof JsonParameter) return value.text
  if (Array.isArray(value)) return arrayText(value)
  if (value === undefined)
    throw new TypeError('A parameter is undefined. Write null where null is meant.')
  throw new TypeError(
    'A parameter is an object. Mark it with json(), or write its fields one by one.',
  )
}

/** An array in PostgreSQL's text form (manual §8.15.2). */
function arrayText(values: readonly unknown[]): string {
  return `{${values.map(elementText).join(',')}}`
}

function elementText(value: unknown): string {
  if (value === null) return 'NULL'
  if (Array.isArray(value)) return arrayText(value)
  const wire = wireValue(value)
  if (wire instanceof Buffer) return `"\\\\x${wire.toString('hex')}"`
  if (typeof value === 'number' || typeof value === 'boolean') return String(wire)
  return `"${String(wire).replace(/["\\]/g, '\\$&')}"`
}
