import { isDeepStrictEqual } from 'node:util'

/**
 * The keyword of a schema that has a name in the document. Validation and serialisation do not know
 * it, so a name changes nothing about an answer or its speed.
 */
const NAME_KEYWORD = 'x-name'

type NamedSchema = { readonly [NAME_KEYWORD]: string }

/** The options of a schema that gets a name in the document, and with it a type in clients. */
export function named(name: string): NamedSchema {
  return { [NAME_KEYWORD]: name }
}

/** Returns the name that a schema was given, if it has one. */
export function nameOf(schema: unknown): string | undefined {
  return isNamed(schema) ? schema[NAME_KEYWORD] : undefined
}

function isNamed(schema: unknown): schema is NamedSchema {
  return typeof schema === 'object' && schema !== null && NAME_KEYWORD in schema
}

/**
 * Returns the document with each named schema once, under `components.schemas`, and a reference at
 * every place that uses it.
 *
 * @throws {Error} When two different schemas have the same name.
 */
export function nameSchemas<D extends { components?: { schemas?: object } }>(document: D): D {
  const copy = structuredClone(document)
  const found = new Map<string, object>()
  refer(copy, found)
  const sorted = [...found].sort(([a], [b]) => (a < b ? -1 : 1))
  Object.assign(copy.components?.schemas ?? {}, Object.fromEntries(sorted))
  return copy
}

/** Moves every named schema below a value into `found`, and leaves a reference in its place. */
function refer(value: unknown, found: Map<string, object>): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, part] of Object.entries<unknown>({ ...value })) {
    refer(part, found)
    if (!isNamed(part)) continue
    const { [NAME_KEYWORD]: name, ...schema } = part
    if (!isDeepStrictEqual(found.get(name) ?? schema, schema))
      throw new Error(`Two different schemas have the name ${name}. Give one of them another name.`)
    found.set(name, schema)
    Reflect.set(value, key, { $ref: `#/components/schemas/${name}` })
  }
}
