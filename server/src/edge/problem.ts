import { STATUS_CODES } from 'node:http'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { isOutage } from '../db/failure.ts'
import { type InputError, Refusal, type RefusalCode } from '../refusal.ts'
import { readFaults } from './readFaults.ts'

/** The HTTP status of each refusal. A code without a status does not compile. */
export const STATUS: Readonly<Record<RefusalCode, number>> = {
  malformed_input: 400,
  unauthenticated: 401,
  login_failed: 401,
  forbidden: 403,
  scope_missing: 403,
  cross_site: 403,
  fresh_factor_required: 403,
  new_password_required: 403,
  temporary_password_over: 403,
  licence_not_valid: 403,
  not_found: 404,
  username_taken: 409,
  event_not_open: 409,
  sold_out: 409,
  not_on_sale: 409,
  limit_reached: 409,
  price_changed: 409,
  open_order: 409,
  hold_over: 409,
  extension_used: 409,
  totp_setting_frozen: 409,
  admission_by_name_off: 409,
  ticket_ambiguous: 409,
  credential_elsewhere: 409,
  last_admin: 409,
  state_conflict: 409,
  storage_limit: 409,
  licence_full: 409,
  already_member: 409,
  idempotency_running: 409,
  precondition_failed: 412,
  password_refused: 422,
  idempotency_mismatch: 422,
  too_many_attempts: 429,
  credential_limit: 429,
  stream_limit: 429,
  hold_limit: 429,
  too_many_reads: 429,
  busy: 503,
}

/** The refusals of HTTP itself, of the limits and of the database. */
const TRANSPORT_STATUS = {
  malformed_json: 400,
  body_too_large: 413,
  unsupported_media_type: 415,
  rate_limited: 429,
  unavailable: 503,
} as const

/** Every problem that an operation of the API can answer. */
export type ProblemCode = RefusalCode | keyof typeof TRANSPORT_STATUS

export function statusOf(code: ProblemCode): number {
  return { ...STATUS, ...TRANSPORT_STATUS }[code]
}

const TRANSPORT_CODES: Readonly<Record<string, string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body_too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media_type',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed_json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed_json',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed_request',
  FST_ERR_RATE_LIMIT: 'rate_limited',
}

/** Details that say what to do, where the library's message does not. */
const TRANSPORT_DETAILS: Readonly<Record<string, string>> = {
  unsupported_media_type: 'Send JSON with the header content-type: application/json.',
  malformed_json: 'The body is not valid JSON. Correct it and try again.',
}

/** A problem document (RFC 9457 §3). */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail?: string
  readonly instance: string
  readonly errors?: readonly InputError[]
}

const OUTAGE_RETRY_SECONDS = 2

/**
 * Answers every error as `application/problem+json`, and reveals nothing of our own faults.
 * @param asSent Converts the JSON pointer of a field to the name under which the caller sent it.
 */
export function sendProblem(
  error: FastifyError | Refusal | Error,
  request: FastifyRequest,
  reply: FastifyReply,
  asSent = (path: string): string => path,
): FastifyReply {
  const { code, status, detail, errors, retryAfterSeconds, members } = describe(error, request)
  if (status === 500)
    request.log.error(
      { reqId: request.id, ...faultOf(error) },
      'a request failed because of a fault of the server',
    )
  else if (status === 503)
    request.log.warn({ reqId: request.id, reason: error.message }, 'a request could not be served')
  if (retryAfterSeconds !== undefined) reply.header('retry-after', retryAfterSeconds)
  if (status === 401) reply.header('www-authenticate', 'Bearer')
  const problem = {
    ...members,
    ...problemDocument({
      code,
      status,
      detail,
      errors: errors && named(errors, asSent),
      id: request.id,
    }),
  }
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send(problem)
}

/** Lists two fields that were sent as one only once. */
function named(errors: readonly InputError[], asSent: (path: string) => string): InputError[] {
  const all = errors.map((error) => ({ ...error, path: asSent(error.path) }))
  return [...new Map(all.map((error) => [`${error.path} ${error.reason}`, error])).values()]
}

/**
 * Returns a fault without the `detail` of PostgreSQL, which quotes the row: addresses and hashes do
 * not belong in a log.
 */
function faultOf({ name, message, stack }: Error) {
  return { fault: { name, message, stack } }
}

interface Description {
  readonly code: string
  readonly status: number
  readonly detail: string | undefined
  readonly errors?: readonly InputError[] | undefined
  readonly retryAfterSeconds?: number | undefined
  readonly members?: Readonly<Record<string, unknown>> | undefined
}

function describe(
  error: FastifyError | Refusal | Error,
  { routeOptions }: FastifyRequest,
): Description {
  if (error instanceof Refusal)
    return { code: error.code, status: STATUS[error.code], detail: error.message, ...error.extra }
  if (isOutage(error))
    return {
      code: 'unavailable',
      status: 503,
      detail: 'The database does not answer at the moment. Try again shortly.',
      retryAfterSeconds: OUTAGE_RETRY_SECONDS,
    }
  if ('validation' in error && error.validation)
    return {
      code: 'malformed_input',
      status: 400,
      detail: 'The input has errors. Correct the fields listed in errors.',
      errors: readFaults(error.validation),
    }
  const status = 'statusCode' in error ? (error.statusCode ?? 500) : 500
  if (status < 400 || status >= 500) return { code: 'internal', status: 500, detail: undefined }
  const code = 'code' in error ? TRANSPORT_CODES[error.code] : undefined
  if (code === 'body_too_large')
    return {
      code,
      status,
      detail: `The body is larger than ${routeOptions.bodyLimit / 1024} KiB. Send less.`,
    }
  if (code === 'unsupported_media_type' && routeOptions.config.takes === 'picture')
    return { code, status, detail: 'Send a JPEG, PNG or WebP picture with its content-type.' }
  return {
    code: code ?? 'malformed_request',
    status,
    detail: (code && TRANSPORT_DETAILS[code]) ?? error.message,
  }
}

/** Builds the document itself; also for answers without an error. */
export function problemDocument(of: {
  code: string
  status: number
  detail?: string | undefined
  errors?: readonly InputError[] | undefined
  id: string
}): Problem {
  return {
    type: `/problems/${of.code}`,
    title: STATUS_CODES[of.status] ?? 'Error',
    status: of.status,
    ...(of.detail !== undefined && { detail: of.detail }),
    instance: `urn:uuid:${of.id}`,
    ...(of.errors && { errors: of.errors }),
  }
}
