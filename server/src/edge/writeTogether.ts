import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Refusal } from '../refusal.ts'
import { type AskedOnce, askedOnce, ONCE } from './askedOnce.ts'
import {
  type Answer,
  answerToKeep,
  type KeptAnswer,
  refusalToKeep,
  send,
  sendKept,
} from './keptAnswer.ts'
import { withPart } from './routePart.ts'

/** A request of a batch that is done at most once, and how its outcome is stored. */
export interface OnceInBatch<Outcome> extends AskedOnce {
  /** undefined: a refusal that is not stored, so that a repeat is judged anew. */
  readonly keep: (outcome: Outcome | Refusal) => KeptAnswer | undefined
}

/** An answer that was stored before. */
export interface Repeat {
  readonly kept: KeptAnswer
}

/**
 * Makes the handler of a write that shares a transaction with the writes of other requests. Like
 * `writeOnce`, it is done at most once for an `Idempotency-Key`: the batch stores the answers
 * beside what they tell (`http/claimAnswers.ts`).
 *
 * @param write Hands the request to its batch, which throws its refusal.
 * @param answerOf The answer to an outcome.
 */
export function writeTogether<R extends FastifyRequest, Outcome extends object, T extends object>(
  write: (request: R, once: OnceInBatch<Outcome> | undefined) => Promise<Outcome | Repeat>,
  answerOf: (outcome: Outcome) => Answer<T>,
): (request: R, reply: FastifyReply) => Promise<T> {
  const handler = async (request: R, reply: FastifyReply): Promise<T> => {
    const asked = askedOnce(request)
    const keep = (outcome: Outcome | Refusal): KeptAnswer | undefined =>
      outcome instanceof Error
        ? refusalToKeep(request, outcome)
        : answerToKeep(reply, answerOf(outcome))
    const outcome = await write(request, asked && { ...asked, keep })
    if ('kept' in outcome) return sendKept(reply, outcome.kept)
    return send(reply, answerOf(outcome))
  }
  return withPart(handler, ONCE)
}
