import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'

export interface StreamEvent {
  readonly name: string
  readonly data: Record<string, unknown>
}

/** An event stream as a browser follows it, over its own connection. */
export interface FollowedStream {
  readonly status: number
  readonly headers: Headers
  readonly events: StreamEvent[]
  isClosed(): boolean
  /** Waits at most this long for its end; returns how many milliseconds it took. */
  closedWithin(ms: number): Promise<number>
  leave(): void
}

const urls = new WeakMap<FastifyInstance, Promise<string>>()

/** Lets the application listen, once, and returns its address. */
export function urlOf(app: FastifyInstance): Promise<string> {
  const url = urls.get(app) ?? app.listen({ host: '127.0.0.1', port: 0 })
  urls.set(app, url)
  return url
}

/**
 * Follows a stream of an application or of a server at an address. Waits for its first event if
 * there is one.
 */
export async function follow(
  where: FastifyInstance | string,
  accessToken: string,
  path = '/api/v1/session/current/stream',
): Promise<FollowedStream> {
  const leaving = new AbortController()
  const url = typeof where === 'string' ? where : await urlOf(where)
  const response = await fetch(`${url}${path}`, {
    headers: { authorization: `Bearer ${accessToken}` },
    signal: leaving.signal,
  })
  const events: StreamEvent[] = []
  let isClosed = false
  const reading = (async () => {
    let text = ''
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk
      const parts = text.split('\n\n')
      text = parts.pop() ?? ''
      for (const part of parts) {
        const [, name, data] = /^event: (.*)\ndata: (.*)$/.exec(part) ?? []
        if (name && data) events.push({ name, data: JSON.parse(data) })
      }
    }
  })()
  const close = () => {
    isClosed = true
  }
  void reading.then(close, close)
  while (response.ok && events.length === 0 && !isClosed) await sleep(5)
  return {
    status: response.status,
    headers: response.headers,
    events,
    isClosed: () => isClosed,
    async closedWithin(ms) {
      const startedAt = performance.now()
      while (!isClosed) {
        if (performance.now() - startedAt > ms) throw new Error(`Still open after ${ms} ms.`)
        await sleep(5)
      }
      return performance.now() - startedAt
    },
    leave: () => leaving.abort(),
  }
}
