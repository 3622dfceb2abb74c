import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { Refusal } from '../refusal.ts'
import { actorOf } from './actor.ts'
import type { RoutePart } from './routePart.ts'

/** A request that names an `Idempotency-Key`. */
export interface AskedOnce {
  /** A person or a service account. */
  readonly userId: string
  readonly key: string
  /** Tells whether another request with this key is the same request. */
  readonly hash: Buffer
}

const KEY = /^[\x21-\x7e]{1,255}$/

/** What a route that reads the key adds to its documents. */
export const ONCE: RoutePart = {
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

/** @throws {Refusal} `malformed_input` when the key is invalid. */
export function askedOnce(request: FastifyRequest): AskedOnce | undefined {
  const key = readKey(request)
  if (key === undefined) return undefined
  const hash = createHash('sha256')
    .update(JSON.stringify([request.method, request.url, request.body ?? null]))
    .digest()
  return { userId: actorOf(request).uuid, key, hash }
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

/** The refusal of a request while the first one with its key runs. */
export function firstIsRunning(): Refusal {
  return new Refusal(
    'idempotency_running',
    'The first request with this Idempotency-Key is still running. Try again shortly.',
    { retryAfterSeconds: 1 },
  )
}

/** The refusal of another request with a key that was used. */
export function usedForAnother(): Refusal {
  return new Refusal(
    'idempotency_mismatch',
    'This Idempotency-Key was used for another request. Send a new key.',
  )
}
