import type { preValidationHookHandler } from 'fastify'
import { type InputError, type InputFault, Refusal } from '../refusal.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** JSON pointers of fields that may hold any text; the route checks them itself. */
    readonly anyText?: readonly string[]
    /** The most members of an input that is free data of the caller. */
    readonly maxMembers?: number
  }
}

/** The deepest nesting of a body. No input of the API needs more than four levels. */
const MAX_DEPTH = 16
/**
 * The most members of an input. A body of 42 KB with nothing but members blocked the process for 53
 * ms, and its answer had 263 KB.
 */
const MAX_MEMBERS = 500
/** The most errors that are listed; nobody reads more. */
export const MAX_ERRORS = 20

/**
 * C0 except tab and line ends, DEL, C1, and the characters that change the writing direction (UAX
 * #9). A terminal obeys them, so a name with such characters could show a gate anything.
 */
const CONTROL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/
/**
 * A password is never shown to anybody, and one that somebody already has must continue to work.
 */
const PASSWORD = /\/[a-z_]*password\d?$/

/**
 * Refuses strings that are not text, in any field: with a NUL (PostgreSQL cannot store it), a lone
 * surrogate (half a character) or a control character. Also refuses an input with too many members,
 * before anything reads them. A route that must answer such input itself lists the fields in
 * `anyText`.
 *
 * Refuses with `malformed_input` and every such field.
 */
export const guardText: preValidationHookHandler = (request, _reply, done) => {
  const { anyText: exempt = [], maxMembers = MAX_MEMBERS } = request.routeOptions.config
  const errors: InputError[] = []
  let members = 0
  const check = (value: unknown, path: string, depth: number): void => {
    if (typeof value === 'string') {
      const fault = exempt.includes(path) ? undefined : whyNoText(value, path)
      if (fault) errors.push({ path, ...fault })
    } else if (typeof value === 'object' && value !== null && !Buffer.isBuffer(value)) {
      if (depth >= MAX_DEPTH)
        errors.push({ path, code: 'too_deep', reason: 'is nested too deeply', limit: MAX_DEPTH })
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
      code: 'too_many',
      reason: `must have at most ${maxMembers} members`,
      limit: maxMembers,
    })
  if (errors.length === 0) done()
  else
    done(
      new Refusal('malformed_input', 'The input has errors. Correct the fields listed in errors.', {
        errors: errors.slice(0, MAX_ERRORS),
      }),
    )
}

/** Escapes a name for a JSON pointer (RFC 6901 §3). */
export function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}

function whyNoText(text: string, path: string): InputFault | undefined {
  if (text.includes('\0'))
    return { code: 'control_characters', reason: 'must not contain a NUL character' }
  if (!text.isWellFormed()) return { code: 'not_text', reason: 'must be well-formed Unicode' }
  if (CONTROL.test(text) && !PASSWORD.test(path))
    return { code: 'control_characters', reason: 'must not contain control characters' }
  return undefined
}
