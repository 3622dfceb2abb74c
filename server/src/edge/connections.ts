import { subscribe } from 'node:diagnostics_channel'
import { ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { addressKey } from '../limits/addressKey.ts'
import { openQuota } from '../limits/quota.ts'
import { peerOf } from './clientAddress.ts'
import { refuseConnection } from './refuseConnection.ts'

/** How many connections an address may have open at once. */
export interface ConnectionLimit {
  /** IPv6: of a /64. */
  readonly ofAddress: number
  /** Whether it is a proxy, which opens the connections of everybody behind it. */
  readonly isProxy: (address: string) => boolean
}

/** The connections of this process. A stop waits for requests under way, and for nothing else. */
export interface Connections {
  /**
   * Closes idle connections at once, and the others when their answers are sent. After `longestMs`
   * it closes all that are left: a client that sends half a request must not keep a server running.
   * @returns How many requests that had fully arrived were cut off without an answer.
   */
  drain(longestMs: number): Promise<number>
  /** The number of connections accepted so far. */
  accepted(): number
}

const LOOK_AGAIN_MS = 20

/**
 * Tracks connections from the moment when they are accepted. Node itself closes only those that
 * have already had an answer, and a browser opens some that it may never use.
 *
 * They are learned from Node's own channel, because with `HOST=localhost` there is a second server,
 * which Fastify does not expose. So this is for a serving process, not for an application in a
 * test.
 *
 * Each address may have a limited number. A further connection is answered 429 and closed, and
 * begins no request.
 */
export function trackConnections(limit: ConnectionLimit): Connections {
  const sockets = new Set<Socket>()
  const quota = openQuota([['address', limit.ofAddress]])
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
    if (isDraining) {
      socket.destroy()
      return
    }
    const address = peerOf(socket)
    if (address === undefined || limit.isProxy(address)) return
    const place = quota.enter({ address: addressKey(address) })
    if (place.full) refuseConnection(socket, limit.ofAddress)
    else socket.once('close', () => place.leave())
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
 * Returns the answer that is now written on a connection. Node keeps it under an internal name,
 * which others use for the same purpose (http-terminator). Noting each request in a map made every
 * request 10 µs slower, because removed entries of a map stay until the next full garbage
 * collection.
 */
function answerUnderWay(socket: Socket): ServerResponse | undefined {
  const answer: unknown = Reflect.get(socket, '_httpMessage')
  return answer instanceof ServerResponse ? answer : undefined
}
