import type { preValidationHookHandler } from 'fastify'
import { type InputError, Refusal } from '../refusal.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** JSON pointers of the fields that may hold anything: the route answers for them itself. */
    readonly anyText?: readonly string[]
    /** How many members the input may have, where it is data of the caller's own making. */
    readonly maxMembers?: number
  }
}

/** How deep a body may nest: no input of ours needs more than four. */
const MAX_DEPTH = 16
/** Members of an input in all: a body of 42 KB with nothing else held the process for 53 ms, and was answered 263 KB. */
const MAX_MEMBERS = 500
/** What more is wrong with an input than this, nobody reads. */
export const MAX_ERRORS = 20

/**
 * C0 but for tab and the ends of lines, DEL, C1, and those that turn the direction of writing (UAX #9): a terminal obeys them,
 * and a name that holds them can show a gate anything.
 */
const CONTROL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/
/** Never shown to anybody, and what somebody once chose must go on counting. */
const PASSWORD = /\/[a-z_]*password\d?$/

/**
 * Refuses what is no text in any string of the input, whatever the field: a NUL (PostgreSQL stores none), a lone
 * surrogate (half a character), a control character; and an input of too many members, before anything looks at them.
 * A route that must answer such input itself names the fields in `anyText`.
 *
 * Refuses with `malformed_input` and every such field.
 */
export const guardText: preValidationHookHandler = (request, _reply, done) => {
  const { anyText: exempt = [], maxMembers = MAX_MEMBERS } = request.routeOptions.config
  const errors: InputError[] = []
  let members = 0
  const check = (value: unknown, path: string, depth: number): void => {
    if (typeof value === 'string') {
      const reason = exempt.includes(path) ? undefined : whyNoText(value, path)
      if (reason !== undefined) errors.push({ path, reason })
    } else if (typeof value === 'object' && value !== null) {
      if (depth >= MAX_DEPTH) errors.push({ path, reason: 'is nested too deeply' })
      else
        for (const [key, member] of Object.entries(value)) {
          if (++members > maxMembers) return
          const pointer = `${path}/${escapePointer(key)}`
          check(key, pointer, depth)
          check(member, pointer, depth + 1)
        }
    }
  }
  if (request.body !== undefined) check(request.body, '', 0)
  check(request.query, '', 0)
  check(request.params, '', 0)
  if (members > maxMembers)
    errors.splice(0, errors.length, {
      path: '',
      reason: `must have at most ${maxMembers} members`,
    })
  if (errors.length === 0) done()
  else
    done(
      new Refusal('malformed_input', 'The input is not text.', {
        errors: errors.slice(0, MAX_ERRORS),
      }),
    )
}

/** A name as part of a JSON pointer (RFC 6901 §3). */
export function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}

function whyNoText(text: string, path: string): string | undefined {
  if (text.includes('\0')) return 'must not hold a NUL character'
  if (!text.isWellFormed()) return 'must be well-formed Unicode'
  if (CONTROL.test(text) && !PASSWORD.test(path)) return 'must not hold control characters'
  return undefined
}
