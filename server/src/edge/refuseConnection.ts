import type { Socket } from 'node:net'
import { writeProblem } from './malformedHttp.ts'

/** The caller has this time to read the answer. */
const LAST_WORDS_MS = 1_000
/** Above this number, connections are closed without an answer. */
const MOST_LINGERING = 100
const RETRY_SECONDS = 5

let lingering = 0

/**
 * Answers a new connection 429, and closes it. What it sends is thrown away, and no request begins.
 * It is read all the same: a connection that is closed with unread bytes is reset, and the caller
 * might never see the answer (RFC 9112 §9.6).
 */
export function refuseConnection(socket: Socket, most: number): void {
  if (lingering >= MOST_LINGERING) {
    socket.destroy()
    return
  }
  lingering++
  const timer = setTimeout(() => socket.destroy(), LAST_WORDS_MS)
  socket.once('close', () => {
    clearTimeout(timer)
    lingering--
  })
  // Without its listeners, and with one of ours, Node's parser no longer gets what arrives.
  socket.removeAllListeners('data')
  socket.on('data', () => {})
  socket.on('end', () => socket.destroy())
  writeProblem(socket, {
    status: 429,
    code: 'connection_limit',
    detail: `Your network already has ${most} connections. Close some, or try again in ${RETRY_SECONDS} seconds.`,
    retryAfterSeconds: RETRY_SECONDS,
  })
  socket.end()
}
