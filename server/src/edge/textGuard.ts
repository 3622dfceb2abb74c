import type { FastifyRequest } from 'fastify'
import { type InputError, Refusal } from '../refusal.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** JSON pointers of the fields that may hold anything: the route answers for them itself. */
    readonly anyText?: readonly string[]
  }
}

/** How deep a body may nest: no input of ours needs more than four. */
const MAX_DEPTH = 16

/**
 * Refuses a NUL or a lone surrogate in any string of the input, whatever the field: PostgreSQL stores no
 * NUL, and half a character is no text. A route that must answer such input itself names the fields in `anyText`.
 * @throws {Refusal} `malformed_input` with every such field.
 */
export async function guardText(request: FastifyRequest): Promise<void> {
  const exempt = request.routeOptions.config.anyText ?? []
  const errors: InputError[] = []
  const check = (value: unknown, path: string, depth: number): void => {
    if (typeof value === 'string') {
      if (exempt.includes(path)) return
      if (value.includes('\0')) errors.push({ path, reason: 'must not hold a NUL character' })
      else if (!value.isWellFormed()) errors.push({ path, reason: 'must be well-formed Unicode' })
    } else if (typeof value === 'object' && value !== null) {
      if (depth >= MAX_DEPTH) errors.push({ path, reason: 'is nested too deeply' })
      else
        for (const [key, member] of Object.entries(value)) {
          check(key, `${path}/${key}`, depth)
          check(member, `${path}/${key}`, depth + 1)
        }
    }
  }
  if (request.body !== undefined) check(request.body, '', 0)
  check(request.query, '', 0)
  check(request.params, '', 0)
  if (errors.length > 0)
    throw new Refusal('malformed_input', 'The input is not text.', { errors: errors.slice(0, 20) })
}
