import { Readable } from 'node:stream'
import type {
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
  onSendHookHandler,
  RouteOptions,
} from 'fastify'
import { addressKey } from '../limits/addressKey.ts'
import { type Asker, type FairShare, openFairShare, ShareFull } from '../limits/fairShare.ts'
import { limitAtOnce } from '../limits/limitAtOnce.ts'
import { Refusal } from '../refusal.ts'
import type { Exchange } from './machineEntry.ts'
import { partsOf, type RoutePart, withPart } from './routePart.ts'
import { TEXT_KEYWORD } from './textKeyword.ts'

/** One of this many connections of the pool is for heavy reads. */
const ONE_IN = 5
const WAITING = 100
const WAITING_OF_ONE = 20
const WAITING_OF_STRANGERS = 50
/** People wait this long for a list before they click again. */
const LONGEST_WAIT_MS = 2_000
const RETRY_SECONDS = 2
/** Files that are sent at once: each holds one piece in memory. */
const FILES = 50
const FILES_OF_ONE = 3

const HEAVY: RoutePart = { refuses: ['busy', 'too_many_reads'], isHeavy: true }

declare module 'fastify' {
  interface FastifyRequest {
    /** Ends the heavy read of this request. */
    endHeavyRead: (() => void) | undefined
  }
}

/** The reads that cost the database much: searches, files of many rows, statistics. */
export interface HeavyReads {
  /**
   * Makes the handler of a route that reads much. It runs in the share of such reads.
   *
   * @param isHeavy Whether this request is one of them; by default each is.
   */
  answer<R extends FastifyRequest, T>(
    read: (request: R, reply: FastifyReply) => Promise<T>,
    isHeavy?: (request: R) => boolean,
  ): (request: R, reply: FastifyReply) => Promise<T>
  /**
   * Sends a file piece by piece. Each piece is read in the share, and only when the reader took the
   * one before: a slow reader holds no connection of the pool. It ends when the reader leaves.
   *
   * @throws {Refusal} `too_many_reads` when too many files of this caller are being sent; `busy`
   * when too many are.
   */
  file(exchange: Exchange, pieces: AsyncGenerator<string, void>): Readable
}

/**
 * Opens the share of heavy reads of a process: a fifth of the connections of its pool, and half of
 * them for callers without a login. Logins and scans keep the rest. A read that finds no place
 * waits for at most two seconds; one caller may have twenty that wait, and strangers half of all.
 */
export function openReadShare(connections: number): FairShare {
  const atOnce = Math.max(1, Math.floor(connections / ONE_IN))
  return openFairShare({
    atOnce,
    atOnceOfOne: Math.max(1, Math.floor(atOnce / 2)),
    waiting: WAITING,
    waitingOfOne: WAITING_OF_ONE,
    waitingOfStrangers: WAITING_OF_STRANGERS,
    longestWaitMs: LONGEST_WAIT_MS,
  })
}

/**
 * Lets the routes of an application read in a share. Also refuses to build an application with a
 * route that searches or answers CSV outside it.
 */
export function openHeavyReads(app: FastifyInstance, share: FairShare): HeavyReads {
  const files = limitAtOnce([
    ['asker', FILES_OF_ONE],
    ['process', FILES],
  ])
  app.decorateRequest('endHeavyRead', undefined)
  app.addHook('onRoute', (route) => {
    const isHeavy = partsOf(route).some((part) => part.isHeavy)
    if (readsMuch(route) && !isHeavy)
      throw new Error(
        `${route.method} ${route.url} searches or answers CSV, and must run in the share of heavy reads (edge/heavyRead.ts).`,
      )
    if (isHeavy) route.onSend = [endHeavyRead, ...[route.onSend ?? []].flat()]
  })
  return {
    answer: (read, isHeavy = () => true) =>
      withPart(async (request, reply) => {
        if (!isHeavy(request)) return read(request, reply)
        request.endHeavyRead = await enter(share, request)
        try {
          return await read(request, reply)
        } finally {
          request.endHeavyRead()
        }
      }, HEAVY),
    file({ request, reply }, pieces) {
      const asker = askerOf(request)
      const place = files.enter({ asker: asker.key, process: '' })
      if (place.full) throw tooManyFiles(place.full)
      const body = Readable.from(inTurns(share, asker, pieces))
      const end = (): void => {
        place.leave()
        body.destroy()
      }
      if (reply.raw.destroyed) end()
      else reply.raw.once('close', end)
      return body
    },
  }
}

/** The rows are read when the answer is ready: a slow reader of it holds no place. */
const endHeavyRead: onSendHookHandler = (request, _reply, payload, done) => {
  request.endHeavyRead?.()
  done(null, payload)
}

/** @throws {Refusal} `too_many_reads` when too many of this caller wait; `busy` if too many do. */
async function enter(share: FairShare, request: FastifyRequest): Promise<() => void> {
  try {
    return await share.enter(askerOf(request))
  } catch (error) {
    if (!(error instanceof ShareFull)) throw error
    const extra = { retryAfterSeconds: RETRY_SECONDS }
    throw error.of === 'asker'
      ? new Refusal(
          'too_many_reads',
          `${WAITING_OF_ONE} of your searches and files already wait. Try again in ${RETRY_SECONDS} seconds.`,
          extra,
        )
      : new Refusal(
          'busy',
          `Too many searches and files are asked for at this moment. Try again in ${RETRY_SECONDS} seconds.`,
          extra,
        )
  }
}

function tooManyFiles(full: 'asker' | 'process'): Refusal {
  const extra = { retryAfterSeconds: RETRY_SECONDS }
  return full === 'asker'
    ? new Refusal(
        'too_many_reads',
        `${FILES_OF_ONE} of your files are already being sent. Wait until one of them is complete.`,
        extra,
      )
    : new Refusal('busy', 'Too many files are being sent at this moment. Try again shortly.', extra)
}

async function* inTurns(
  share: FairShare,
  asker: Asker,
  pieces: AsyncGenerator<string, void>,
): AsyncGenerator<string, void> {
  try {
    for (;;) {
      const next = await share.runAdmitted(asker, () => pieces.next())
      if (next.done) return
      yield next.value
    }
  } finally {
    await pieces.return()
  }
}

function askerOf({ caller, machine, address }: FastifyRequest): Asker {
  const account = caller?.uuid ?? machine?.uuid
  return { key: account ?? addressKey(address), isStranger: account === undefined }
}

/** Whether the input of a route has a text to search for, or its answer can be CSV. */
export function readsMuch({ schema }: Pick<RouteOptions, 'schema'>): boolean {
  return (
    hasSearch(schema?.querystring) || JSON.stringify(schema?.response ?? {}).includes('text/csv')
  )
}

function hasSearch(schema: unknown): boolean {
  if (typeof schema !== 'object' || schema === null) return false
  const fields = new Map(Object.entries(schema))
  return fields.get(TEXT_KEYWORD) === 'search' || [...fields.values()].some(hasSearch)
}
