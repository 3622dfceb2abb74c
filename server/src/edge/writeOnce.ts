import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ServiceScope } from '../clients/scopes.ts'
import type { Sql, SqlPool, SqlTransaction } from '../db/sql.ts'
import { hasRoom, limitReached } from '../db/storageLimit.ts'
import { Refusal } from '../refusal.ts'
import { actorOf } from './actor.ts'
import { problemDocument, STATUS } from './problem.ts'
import { type RoutePart, withPart } from './routePart.ts'

/** The answer of a write. */
export interface Answer<T> {
  readonly status: number
  readonly body: T
}

/** Characters of a refusal that is stored. Other answers are shorter than this by their schemas. */
const LONGEST_REFUSAL = 32 * 1024

const KEY = /^[\x21-\x7e]{1,255}$/

const ONCE: RoutePart = {
  refuses: ['idempotency_mismatch', 'idempotency_running', 'storage_limit'],
  reads: {
    'idempotency-key':
      'makes a retry safe: with the same key and body the write is done at most once (24 h); one caller may use 10,000 keys in that time',
  },
  writes: {
    'idempotency-replayed': '`true` on an answer that is repeated, also on a refusal',
  },
  writesOnRefusals: true,
}

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
    const key = readKey(request)
    if (key === undefined) return send(reply, await write(sql, request))
    return answerOnce(sql, { request, reply, key }, (tx) => write(tx, request))
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

function readKey({ headers }: FastifyRequest): string | undefined {
  const key = headers['idempotency-key']
  if (key === undefined || (typeof key === 'string' && KEY.test(key))) return key
  throw new Refusal(
    'malformed_input',
    'The Idempotency-Key is invalid. Send 1 to 255 visible ASCII characters.',
    {
      errors: [
        {
          path: '/Idempotency-Key',
          code: 'not_valid',
          reason: 'must be 1 to 255 visible ASCII characters',
        },
      ],
    },
  )
}

async function answerOnce<T extends object | undefined>(
  sql: SqlPool,
  { request, reply, key }: { request: FastifyRequest; reply: FastifyReply; key: string },
  write: (tx: Sql) => Promise<Answer<T>>,
): Promise<T> {
  const { uuid: userId } = actorOf(request)
  const hash = createHash('sha256')
    .update(JSON.stringify([request.method, request.url, request.body ?? null]))
    .digest()
  const outcome = await sql.begin(async (tx) => {
    const kept = await takeKey(tx, { userId, key, hash })
    if (kept) return { kept }
    const made = await runAndKeep(tx, write, { request, reply })
    const { status, text } = made
    // A long refusal names many tickets. It changed nothing, so a retry is judged anew.
    if (made.refusal && text.length > LONGEST_REFUSAL) return { made }
    await tx`
      insert into idempotent_answers (user_id, key, request_hash, status, body)
      values (${userId}, ${key}, ${hash}, ${status}, ${text})`
    return { made }
  })

  if (outcome.made) {
    if (outcome.made.refusal) throw outcome.made.refusal
    return send(reply, outcome.made.answer)
  }
  reply.header('idempotency-replayed', 'true').code(outcome.kept.status)
  if (outcome.kept.status >= 400) reply.type('application/problem+json')
  else reply.type('application/json')
  reply.serializer((text: unknown) => String(text))
  return reply.send(outcome.kept.body ?? '') as T
}

interface KeptAnswer {
  readonly request_hash: Uint8Array
  readonly status: number
  readonly body: string | null
}

async function takeKey(
  tx: SqlTransaction,
  { userId, key, hash }: { userId: string; key: string; hash: Buffer },
): Promise<KeptAnswer | undefined> {
  const [lock] = await tx<{ taken: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtextextended(${`${userId} ${key}`}, 0)) as taken`
  if (!lock?.taken)
    throw new Refusal(
      'idempotency_running',
      'The first request with this Idempotency-Key is still running. Try again shortly.',
      {
        retryAfterSeconds: 1,
      },
    )
  const [kept] = await tx<KeptAnswer[]>`
    select request_hash, status, body from idempotent_answers
     where user_id = ${userId} and key = ${key} and created_at > now() - interval '24 hours'`
  if (!kept) {
    await requireKeyRoom(tx, { userId, key })
    return undefined
  }
  if (!hash.equals(kept.request_hash))
    throw new Refusal(
      'idempotency_mismatch',
      'This Idempotency-Key was used for another request. Send a new key.',
    )
  return kept
}

/** Forgets an old answer to the key, and refuses a key too many. */
async function requireKeyRoom(
  tx: SqlTransaction,
  { userId, key }: { userId: string; key: string },
): Promise<void> {
  const own = tx`select 1 from idempotent_answers where user_id = ${userId}`
  const [room] = await tx<{ has_room: boolean }[]>`
    with gone as (delete from idempotent_answers where user_id = ${userId} and key = ${key})
    select ${hasRoom(tx, 'idempotency_keys', own)} as has_room`
  if (room?.has_room) return
  const [oldest] = await tx<{ seconds: number | null }[]>`
    select ceil(extract(epoch from min(created_at) + interval '24 hours' - now()))::int as seconds
      from idempotent_answers where user_id = ${userId}`
  throw await limitReached(tx, 'idempotency_keys', Math.max(1, oldest?.seconds ?? 1))
}

type Made<T> =
  | {
      readonly status: number
      readonly text: string
      readonly answer: Answer<T>
      readonly refusal?: undefined
    }
  | { readonly status: number; readonly text: string; readonly refusal: Refusal }

/** Runs the write under a savepoint. A refusal rolls it back and is stored as the answer. */
async function runAndKeep<T extends object | undefined>(
  tx: SqlTransaction,
  write: (sql: Sql) => Promise<Answer<T>>,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
): Promise<Made<T>> {
  try {
    const box: { answer?: Answer<T> } = {}
    await tx.savepoint(async (inner) => {
      box.answer = await write(inner)
    })
    if (!box.answer) throw new Error('A write returned no answer.')
    const { status, body } = box.answer
    const text = status === 204 ? '' : String(reply.serializeInput({ ...body }, String(status)))
    return { status, text, answer: box.answer }
  } catch (error) {
    if (!(error instanceof Refusal) || STATUS[error.code] >= 500) throw error
    const status = STATUS[error.code]
    const document = problemDocument({
      code: error.code,
      status,
      detail: error.message,
      errors: error.extra.errors,
      id: request.id,
    })
    return { status, text: JSON.stringify({ ...error.extra.members, ...document }), refusal: error }
  }
}

function send<T extends object | undefined>(reply: FastifyReply, { status, body }: Answer<T>): T {
  reply.code(status)
  return status === 204 ? (reply.send() as T) : body
}
