import { subscribe } from 'node:diagnostics_channel'
import { ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** The connections of this process, known so that a stop waits for requests and for nothing else. */
export interface Connections {
  /**
   * Closes those with no request under way at once, the others when their answer is out, and all that is left after
   * `longestMs`: a client that sends half a request must not keep a server.
   * @returns How many requests that had fully arrived were cut off without an answer.
   */
  drain(longestMs: number): Promise<number>
  /** How many were accepted so far. */
  accepted(): number
}

const LOOK_AGAIN_MS = 20

/**
 * Follows the connections from when they are accepted. Node itself closes only those that have been answered before,
 * and a browser opens some that it may never use.
 *
 * They are learned of from Node's own channel: with `HOST=localhost` there is a second server, which Fastify
 * keeps to itself. So this is for a process that serves, not for an application in a test.
 */
export function trackConnections(): Connections {
  const sockets = new Set<Socket>()
  let isDraining = false
  let accepted = 0

  const closeWhenIdle = (socket: Socket): void => {
    const answer = answerUnderWay(socket)
    if (!answer) {
      socket.destroySoon()
      return
    }
    answer.shouldKeepAlive = false
    answer.once('close', () => closeWhenIdle(socket))
  }
  subscribe('net.server.socket', (message) => {
    const { socket } = Object(message)
    if (!(socket instanceof Socket)) return
    sockets.add(socket)
    accepted++
    socket.once('close', () => sockets.delete(socket))
    if (isDraining) socket.destroy()
  })

  return {
    accepted: () => accepted,
    async drain(longestMs) {
      isDraining = true
      for (const socket of sockets) closeWhenIdle(socket)
      const giveUpAt = Date.now() + longestMs
      while (sockets.size > 0 && Date.now() < giveUpAt) await sleep(LOOK_AGAIN_MS)
      let cut = 0
      for (const socket of sockets) {
        const answer = answerUnderWay(socket)
        if (answer?.req.complete && !answer.writableEnded) cut++
        socket.destroy()
      }
      return cut
    },
  }
}

/**
 * What is being answered on a connection now. Node keeps it there under a name of its own, which others read for the same
 * end (http-terminator): to note each request ourselves, in a map, made every request 10 µs slower, because
 * what a map has let go stays until the next full garbage collection.
 */
function answerUnderWay(socket: Socket): ServerResponse | undefined {
  const answer: unknown = Reflect.get(socket, '_httpMessage')
  return answer instanceof ServerResponse ? answer : undefined
}
