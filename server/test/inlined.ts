import type { FastifyInstance } from 'fastify'

/** Returns the paths of the OpenAPI document, with each named schema where it is referred to. */
export function inlinedPaths<Operation>(
  app: FastifyInstance,
): Record<string, Record<string, Operation>> {
  const { paths, components } = app.swagger() as unknown as {
    readonly paths: Record<string, Record<string, Operation>>
    readonly components: { readonly schemas: Readonly<Record<string, object>> }
  }
  const inline = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map(inline)
    if ('$ref' in value) {
      const name = String(value.$ref).split('/').at(-1) ?? ''
      const schema = components.schemas[name]
      if (!schema) throw new Error(`The document has no schema ${name}.`)
      return inline(schema)
    }
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inline(part)]))
  }
  return inline(paths) as Record<string, Record<string, Operation>>
}
