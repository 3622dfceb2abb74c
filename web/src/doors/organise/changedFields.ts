/**
 * The fields that were changed: what somebody else has changed meanwhile in other fields stays.
 * Lists are compared by their members.
 */
export function changedFields<T extends object>(before: object, written: T): Partial<T> {
  const known = new Map<string, unknown>(Object.entries(before))
  const copy: Partial<T> = { ...written }
  for (const [name, value] of Object.entries(written))
    if (JSON.stringify(known.get(name)) === JSON.stringify(value))
      Reflect.deleteProperty(copy, name)
  return copy
}
