import type { FastifyBaseLogger, FastifyInstance } from 'fastify'

/** Answers that refuse somebody: who is guessing, or comes from another site, shows in them. */
const REFUSALS = new Set([401, 403, 429])

/** A flood of refusals must not fill the disk: so many lines, then one with their number. */
const MOST_LINES = 100
const WINDOW_MS = 10_000

/**
 * Logs one line per request: its route, but never its query (which may hold a code), a header or a
 * body. Without `debug`, only requests that failed and requests that were refused (401, 403 with
 * those of other sites, 429), the latter in a bounded number of lines.
 */
export function logRequests(app: FastifyInstance): void {
  const mayLog = boundLines(app.log)
  app.addHook('onResponse', (request, reply, done) => {
    done()
    const { statusCode } = reply
    const isRefused = REFUSALS.has(statusCode)
    if (app.log.level !== 'debug' && statusCode < 500 && !isRefused) return
    const line = {
      reqId: request.id,
      method: request.method,
      route: request.routeOptions.url,
      status: statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      address: request.address,
    }
    if (statusCode >= 500) request.log.warn(line, 'answered')
    else if (isRefused && mayLog()) request.log.info(line, 'refused')
    else request.log.debug(line, 'answered')
  })
}

/** Returns whether one more line may be logged now. */
function boundLines(log: FastifyBaseLogger): () => boolean {
  let windowEnds = 0
  let lines = 0
  return () => {
    const now = performance.now()
    if (now > windowEnds) {
      if (lines > MOST_LINES)
        log.warn(
          { refused: lines - MOST_LINES },
          'more requests were refused, not logged one by one',
        )
      windowEnds = now + WINDOW_MS
      lines = 0
    }
    lines++
    return lines <= MOST_LINES
  }
}
