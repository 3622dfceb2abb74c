import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { addressKey } from '../limits/addressKey.ts'
import { limitAtOnce } from '../limits/limitAtOnce.ts'
import { Refusal } from '../refusal.ts'

/**
 * An answer of server-sent events (HTML Living Standard §9.2), which continues until one side ends
 * it.
 */
export interface EventStream {
  /** Sends an event with its data. A reader that is too far behind is cut off instead. */
  send(name: string, data: object): void
  /** Ends the answer. */
  end(): void
  /**
   * Calls `work` once when the stream is over, no matter who ended it; at once if it already is.
   */
  whenOver(work: () => void): void
}

/** Whose stream it is. Each of these has a limit. */
export interface StreamOwner {
  readonly sid: string
  readonly userId: string
  readonly address: string
}

/** The most streams that are open at once in this process. */
export interface StreamLimits {
  readonly ofUser: number
  /** IPv6: of a /64. */
  readonly ofAddress: number
}

export interface EventStreams {
  /**
   * Answers with a stream.
   * @throws {Refusal} `stream_limit` when the login session, the user or the address has too many
   * streams open in this process, `busy` when the process has too many in total.
   */
  open(reply: FastifyReply, of: StreamOwner): EventStream
  /** The number of open streams in this process. */
  count(): number
}

const MAX_OF_SESSION = 10
const MAX_IN_ALL = 1_000
/** A place may come free at any time; nobody waits for it on an open connection. */
const RETRY_SECONDS = 10
/** Well below the minute after which proxies close a silent connection. */
const HEARTBEAT_MS = 15_000
/** The most data that may wait for a slow reader. */
const MAX_WAITING_BYTES = 64 * 1024
/** After its end, an answer has this time to reach its reader. */
const LAST_WORDS_MS = 2_000
/**
 * A browser reconnects after this delay. The random part keeps the browsers from reconnecting all
 * at once after a restart.
 */
const RECONNECT_MS = { least: 1_000, spread: 4_000 } as const

interface OpenStream extends EventStream {
  /** Shows the reader, and every proxy between, that the stream is alive. */
  beat(): void
}

/**
 * Keeps the open streams of this process, for all routes that have one. An open stream would delay
 * a stop, so all of them end when the application is told to close. Their readers reconnect by
 * themselves to the process that serves then.
 */
export function openEventStreams(app: FastifyInstance, limits: StreamLimits): EventStreams {
  const streams = new Set<OpenStream>()
  const places = limitAtOnce([
    ['session', MAX_OF_SESSION],
    ['user', limits.ofUser],
    ['address', limits.ofAddress],
    ['process', MAX_IN_ALL],
  ])
  let timer: NodeJS.Timeout | undefined

  const forget = (stream: OpenStream): void => {
    streams.delete(stream)
    if (streams.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
  app.addHook('preClose', (done) => {
    for (const stream of streams) stream.end()
    done()
  })

  return {
    open(reply, { sid, userId, address }) {
      const place = places.enter({
        session: sid,
        user: userId,
        address: addressKey(address),
        process: '',
      })
      if (place.full) throw tooManyStreams(place.full, limits)
      const stream = answerWithEvents(reply)
      streams.add(stream)
      stream.whenOver(() => {
        place.leave()
        forget(stream)
      })
      timer ??= setInterval(() => {
        for (const each of streams) each.beat()
      }, HEARTBEAT_MS)
      return stream
    },
    count: () => streams.size,
  }
}

function tooManyStreams(
  full: 'session' | 'user' | 'address' | 'process',
  { ofUser, ofAddress }: StreamLimits,
): Refusal {
  const extra = { retryAfterSeconds: RETRY_SECONDS }
  if (full === 'process')
    return new Refusal('busy', 'Too many event streams are open. Try again shortly.', extra)
  const whose = {
    session: `This login session already has ${MAX_OF_SESSION} event streams`,
    user: `You already have ${ofUser} event streams in all your logins`,
    address: `Your network already has ${ofAddress} event streams`,
  }[full]
  return new Refusal('stream_limit', `${whose}. Close one first, or try again later.`, extra)
}

function answerWithEvents(reply: FastifyReply): OpenStream {
  const { raw } = reply
  const content = new Readable({ read() {} })
  let isOver = false
  const works: (() => void)[] = []

  const over = (): void => {
    if (isOver) return
    isOver = true
    for (const work of works) work()
  }
  const write = (text: string): void => {
    if (isOver) return
    if (content.readableLength + raw.writableLength <= MAX_WAITING_BYTES) content.push(text)
    else {
      over()
      raw.destroy()
    }
  }
  raw.once('close', over)
  reply
    .header('cache-control', 'no-store')
    // A proxy that buffers an answer before it passes it on would buffer this one for ever (nginx).
    .header('x-accel-buffering', 'no')
    // Nothing follows on this connection. The reader reconnects to the process that serves then.
    .header('connection', 'close')
    .type('text/event-stream')
    .send(content)
  // A reader that left before the answer began has closed its connection for good.
  if (raw.destroyed || raw.closed) over()
  write(`retry: ${Math.round(RECONNECT_MS.least + Math.random() * RECONNECT_MS.spread)}\n\n`)

  return {
    send: (name, data) => write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`),
    end() {
      if (isOver) return
      over()
      content.push(null)
      setTimeout(() => {
        if (!raw.writableFinished) raw.destroy()
      }, LAST_WORDS_MS).unref()
    },
    whenOver(work) {
      if (isOver) work()
      else works.push(work)
    },
    beat: () => write(':\n\n'),
  }
}
