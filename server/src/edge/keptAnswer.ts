import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Refusal } from '../refusal.ts'
import { problemDocument, STATUS } from './problem.ts'

/** The answer of a write. */
export interface Answer<T> {
  readonly status: number
  readonly body: T
}

/** An answer as it is stored, and sent again to a repeated request. */
export interface KeptAnswer {
  readonly status: number
  readonly body: string | null
}

/** Characters of a refusal that is stored. Other answers are shorter than this by their schemas. */
const LONGEST_REFUSAL = 32 * 1024

/** An answer as it will be stored: in the form in which the route sends it. */
export function answerToKeep(
  reply: FastifyReply,
  { status, body }: Answer<object | undefined>,
): KeptAnswer {
  const text = status === 204 ? '' : String(reply.serializeInput({ ...body }, String(status)))
  return { status, body: text }
}

/**
 * A refusal as it will be stored; undefined: it is not stored, and a repeat is judged anew. That is
 * so for a fault of ours (5xx), for a refusal that says when to try again, and for a long one. A
 * long one names many tickets, and changed nothing.
 */
export function refusalToKeep(
  { id }: FastifyRequest,
  { code, message, extra }: Refusal,
): KeptAnswer | undefined {
  const status = STATUS[code]
  if (status >= 500 || extra.retryAfterSeconds !== undefined) return undefined
  const document = problemDocument({ code, status, detail: message, errors: extra.errors, id })
  const body = JSON.stringify({ ...extra.members, ...document })
  return body.length > LONGEST_REFUSAL ? undefined : { status, body }
}

/** Sends an answer that was stored. */
export function sendKept<T>(reply: FastifyReply, { status, body }: KeptAnswer): T {
  reply.header('idempotency-replayed', 'true').code(status)
  if (status >= 400) reply.type('application/problem+json')
  else reply.type('application/json')
  reply.serializer((text: unknown) => String(text))
  return reply.send(body ?? '') as T
}

export function send<T extends object | undefined>(
  reply: FastifyReply,
  { status, body }: Answer<T>,
): T {
  reply.code(status)
  return status === 204 ? (reply.send() as T) : body
}
