import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ServiceScope } from '../clients/scopes.ts'
import type { Sql, SqlPool, SqlTransaction } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import { type AskedOnce, askedOnce, ONCE } from './askedOnce.ts'
import { keepAnswers, takeKeys } from './keepAnswers.ts'
import {
  type Answer,
  answerToKeep,
  type KeptAnswer,
  refusalToKeep,
  send,
  sendKept,
} from './keptAnswer.ts'
import { STATUS } from './problem.ts'
import { withPart } from './routePart.ts'

/**
 * Makes the handler of a write that is done at most once for an `Idempotency-Key`
 * (draft-ietf-httpapi-idempotency-key-header §2). The answer is stored in the transaction of the
 * write, so neither exists without the other, even after `kill -9` (law 4). A refusal is an answer
 * and is stored. A fault of ours (5xx) is not. Without the header the write just runs.
 *
 * The transaction holds an advisory lock on the key. Of two requests at once, the second is told
 * that the first is still running.
 *
 * The handler throws `idempotency_mismatch` when the key was used for another request;
 * `idempotency_running`; `malformed_input` when the key is invalid; `storage_limit` when the caller
 * has used too many keys in the last 24 hours: an answer is never forgotten sooner. Keys belong to
 * one person or service account.
 */
export function writeOnce<R extends FastifyRequest, T extends object | undefined>(
  sql: SqlPool,
  write: (tx: Sql, request: R) => Promise<Answer<T>>,
): (request: R, reply: FastifyReply) => Promise<T> {
  return withPart(handlerOf(sql, write), ONCE)
}

/**
 * Like `writeOnce`, for a route that admits service accounts. An account without the scope to read
 * what it writes gets only the given fields: the ids, and when the row last changed. Otherwise a
 * change of nothing would read everything.
 *
 * @param shows.reads The scope that admits a service account to the routes that read the answer.
 */
export function writeOnceShowing<
  R extends FastifyRequest,
  T extends object,
  K extends Extract<keyof T, string>,
>(
  sql: SqlPool,
  shows: { readonly reads: ServiceScope; readonly otherwise: readonly K[] },
  write: (tx: Sql, request: R) => Promise<Answer<T>>,
): (request: R, reply: FastifyReply) => Promise<T | Pick<T, K>> {
  const cut = async (tx: Sql, request: R): Promise<Answer<T | Pick<T, K>>> => {
    const answer = await write(tx, request)
    const { machine } = request
    if (!machine || machine.scopes.includes(shows.reads)) return answer
    return { status: answer.status, body: only(answer.body, shows.otherwise) }
  }
  return withPart(handlerOf(sql, cut), { ...ONCE, showsOnly: true })
}

function handlerOf<R extends FastifyRequest, T extends object | undefined>(
  sql: SqlPool,
  write: (tx: Sql, request: R) => Promise<Answer<T>>,
): (request: R, reply: FastifyReply) => Promise<T> {
  return async (request, reply) => {
    const once = askedOnce(request)
    if (!once) return send(reply, await write(sql, request))
    return answerOnce(sql, { request, reply, once }, (tx) => write(tx, request))
  }
}

function only<T extends object, K extends Extract<keyof T, string>>(
  body: T,
  fields: readonly K[],
): Pick<T, K> {
  const { ...copy } = body
  for (const name of Object.keys(copy))
    if (!fields.some((field) => field === name)) Reflect.deleteProperty(copy, name)
  return copy
}

async function answerOnce<T extends object | undefined>(
  sql: SqlPool,
  { request, reply, once }: { request: FastifyRequest; reply: FastifyReply; once: AskedOnce },
  write: (tx: Sql) => Promise<Answer<T>>,
): Promise<T> {
  const outcome = await sql.begin(async (tx) => {
    const kept = await takeKey(tx, once)
    if (kept) return { kept }
    const made = await runOrRefuse(tx, write)
    const toKeep =
      made instanceof Refusal ? refusalToKeep(request, made) : answerToKeep(reply, made)
    if (!toKeep && made instanceof Refusal && STATUS[made.code] >= 500) throw made
    if (toKeep) await keepAnswers(tx, [{ once, answer: toKeep }])
    return { made }
  })
  if (outcome.kept) return sendKept(reply, outcome.kept)
  if (outcome.made instanceof Refusal) throw outcome.made
  return send(reply, outcome.made)
}

/** Runs the write under a savepoint. A refusal rolls it back and is an answer. */
async function runOrRefuse<T extends object | undefined>(
  tx: SqlTransaction,
  write: (sql: Sql) => Promise<Answer<T>>,
): Promise<Answer<T> | Refusal> {
  try {
    return await tx.savepoint(write)
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

/** @throws {Refusal} */
async function takeKey(tx: SqlTransaction, once: AskedOnce): Promise<KeptAnswer | undefined> {
  const [found] = await takeKeys(tx, [once])
  if (found instanceof Refusal) throw found
  return found
}
