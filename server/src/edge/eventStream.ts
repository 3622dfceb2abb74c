import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { Refusal } from '../refusal.ts'

/** An answer that goes on: server-sent events (HTML Living Standard §9.2) until one side has enough. */
export interface EventStream {
  /** An event with its data; a reader that is too far behind is cut off instead. */
  send(name: string, data: object): void
  /** The answer is at its end. */
  end(): void
  /** Called once, when the stream is over, whoever ended it; at once when it is already. */
  whenOver(work: () => void): void
}

export interface EventStreams {
  /**
   * Answers with a stream. `of` names those who share a bound, such as a login session.
   * @throws {Refusal} `stream_limit` when those have too many open here, `busy` when this process has.
   */
  open(reply: FastifyReply, of: string): EventStream
  /** How many are open in this process. */
  count(): number
}

const MAX_OF_ONE = 10
const MAX_IN_ALL = 1_000
/** Well under the minute after which proxies take a silent connection for dead. */
const HEARTBEAT_MS = 15_000
/** What may wait for a slow reader. */
const MAX_WAITING_BYTES = 64 * 1024
/** An answer that is at its end gets this long to reach its reader. */
const LAST_WORDS_MS = 2_000
/** A browser comes again after so long, each at another moment: so a restart does not bring all of them at once. */
const COME_AGAIN_MS = { least: 1_000, spread: 4_000 } as const

interface OpenStream extends EventStream {
  /** Tells the reader, and every proxy between, that we are here. */
  beat(): void
}

/**
 * Keeps the open streams of this process, for all routes that have one. All are ended when the application is told to close,
 * so that none holds a stop up; their readers come again by themselves, to whoever serves then.
 */
export function openEventStreams(app: FastifyInstance): EventStreams {
  const streams = new Map<OpenStream, string>()
  const counts = new Map<string, number>()
  let timer: NodeJS.Timeout | undefined

  const forget = (stream: OpenStream): void => {
    const of = streams.get(stream)
    if (of === undefined) return
    streams.delete(stream)
    const left = (counts.get(of) ?? 1) - 1
    if (left > 0) counts.set(of, left)
    else counts.delete(of)
    if (streams.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
  app.addHook('preClose', (done) => {
    for (const stream of streams.keys()) stream.end()
    done()
  })

  return {
    open(reply, of) {
      const count = counts.get(of) ?? 0
      if (count >= MAX_OF_ONE)
        throw new Refusal('stream_limit', `${MAX_OF_ONE} event streams are open already.`)
      if (streams.size >= MAX_IN_ALL)
        throw new Refusal('busy', 'Too many event streams are open. Try again shortly.', {
          retryAfterSeconds: 10,
        })
      const stream = answerWithEvents(reply)
      streams.set(stream, of)
      counts.set(of, count + 1)
      stream.whenOver(() => forget(stream))
      timer ??= setInterval(() => {
        for (const each of streams.keys()) each.beat()
      }, HEARTBEAT_MS)
      return stream
    },
    count: () => streams.size,
  }
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
    // A proxy that gathers an answer before it passes it on would gather this one for ever (nginx).
    .header('x-accel-buffering', 'no')
    // Nothing follows on the connection: its reader comes again to whoever serves then.
    .header('connection', 'close')
    .type('text/event-stream')
    .send(content)
  write(`retry: ${Math.round(COME_AGAIN_MS.least + Math.random() * COME_AGAIN_MS.spread)}\n\n`)

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
