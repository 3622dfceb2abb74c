import { readInstant } from './readInstant.ts'

/**
 * Reads a moment of an input as it is stored. Null and an absent field stay as they are.
 *
 * @throws {Refusal} `malformed_input` at the field.
 */
export function readInstantField<Field extends string>(
  input: { readonly [name in Field]?: string | null },
  field: Field,
): string | null | undefined {
  const text = input[field]
  return typeof text === 'string' ? readInstant(text, `/${field}`) : text
}
