import { TEXT_KEYWORD } from './textKeyword.ts'

/** Formats that admit no text of a person. */
const CLOSED: readonly unknown[] = ['uuid', 'date-time']

/**
 * Returns where a schema of an input takes a text that is not read by its kind, and is neither a
 * value of a list nor of a closed format.
 */
export function textsWithoutKind(schema: unknown, path = ''): string[] {
  if (Array.isArray(schema))
    return schema.flatMap((part, i) => textsWithoutKind(part, `${path}/${i}`))
  if (typeof schema !== 'object' || schema === null) return []
  const here = isOpen(new Map(Object.entries(schema))) ? [path] : []
  const below = Object.entries(schema)
    .filter(([name]) => name !== 'examples' && name !== 'enum' && name !== 'default')
    .flatMap(([name, part]) => textsWithoutKind(part, `${path}/${name}`))
  return [...here, ...below]
}

function isOpen(schema: ReadonlyMap<string, unknown>): boolean {
  const types: unknown[] = [schema.get('type')].flat()
  if (!types.includes('string') || schema.has('enum') || schema.has('const')) return false
  return !schema.has(TEXT_KEYWORD) && !CLOSED.includes(schema.get('format'))
}
