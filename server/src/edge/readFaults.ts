import type { FastifySchemaValidationError } from 'fastify'
import {
  INPUT_ERROR_CODES,
  type InputError,
  type InputErrorCode,
  type InputFault,
} from '../refusal.ts'
import { escapePointer, MAX_ERRORS } from './textGuard.ts'

/** The code of each keyword of a schema that judges a value. */
const CODES: Readonly<Record<string, InputErrorCode>> = {
  required: 'required',
  additionalProperties: 'unknown_field',
  type: 'wrong_type',
  enum: 'not_one_of',
  const: 'not_one_of',
  minLength: 'too_short',
  maxLength: 'too_long',
  minimum: 'too_small',
  exclusiveMinimum: 'too_small',
  maximum: 'too_large',
  exclusiveMaximum: 'too_large',
  minItems: 'too_few',
  minProperties: 'too_few',
  maxItems: 'too_many',
  maxProperties: 'too_many',
  uniqueItems: 'not_unique',
}

/** What people can act on, instead of the names of formats and regular expressions. */
const FORMATS: Readonly<Record<string, InputFault>> = {
  uuid: {
    code: 'not_a_uuid',
    reason: 'must be a UUID, such as 0190a6c0-0000-7000-8000-000000000001',
  },
  'date-time': {
    code: 'not_a_date',
    reason: 'must be a date and time with its zone, such as 2027-05-01T19:30:00Z',
  },
}

const FORMAT_REASONS: ReadonlySet<string> = new Set(
  Object.values(FORMATS).map(({ reason }) => reason),
)

const PATTERNS: Readonly<Record<string, InputFault>> = {
  '^\\s*([0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\\s*|([0-9A-Za-z][\\s-]*){16})$': {
    code: 'not_a_serial',
    reason: 'must be the serial or the id of a licence',
  },
  '^P(?=.)(\\d{1,4}Y)?(\\d{1,4}M)?(\\d{1,4}W)?(\\d{1,4}D)?(T(?=.)(\\d{1,4}H)?(\\d{1,4}M)?(\\d{1,4}S)?)?$':
    { code: 'not_a_duration', reason: 'must be an ISO 8601 duration, such as P1Y' },
  '^[A-Za-z0-9._-]{3,32}$': {
    code: 'not_a_username',
    reason: 'must be 3 to 32 letters, digits, dots, underscores or hyphens',
  },
}

/**
 * Reads what a validator found: which field is wrong and why, each once. A field is named by its
 * JSON pointer (RFC 6901).
 */
export function readFaults(found: readonly FastifySchemaValidationError[]): InputError[] {
  const byPath = Map.groupBy(found.map(readFault), ({ path }) => path)
  return [...byPath.values()].flatMap(saidOnce).slice(0, MAX_ERRORS)
}

function readFault(found: FastifySchemaValidationError): InputError {
  const { instancePath: path, keyword, message, params } = found
  if (keyword === 'required')
    return {
      path: `${path}/${escapePointer(String(params['missingProperty']))}`,
      code: 'required',
      reason: 'is required',
    }
  if (keyword === 'additionalProperties')
    return {
      path: `${path}/${escapePointer(String(params['additionalProperty']))}`,
      code: 'unknown_field',
      reason: 'is not a known field',
    }
  if (keyword === 'enum' && Array.isArray(params['allowedValues']))
    return {
      path,
      code: 'not_one_of',
      reason: `must be one of: ${params['allowedValues'].join(', ')}`,
    }
  const known = FORMATS[String(params['format'])] ?? PATTERNS[String(params['pattern'])]
  if (known) return { path, ...known }
  const { code = CODES[keyword], limit } = params
  return {
    path,
    code: isCode(code) ? code : 'not_valid',
    reason: message ?? 'is invalid',
    ...(typeof limit === 'number' && { limit }),
  }
}

/** A kind of text says itself what is wrong (`textKeyword.ts`). */
function isCode(code: unknown): code is InputErrorCode {
  return INPUT_ERROR_CODES.some((known) => known === code)
}

/** Lists each reason once, and no pattern where the format was already explained. */
function saidOnce(errors: readonly InputError[]): InputError[] {
  const isSaid = errors.some(({ reason }) => FORMAT_REASONS.has(reason))
  const plain = errors.filter(({ reason }) => !(isSaid && reason.startsWith('must match pattern')))
  return [...new Map(plain.map((entry) => [entry.reason, entry])).values()]
}
