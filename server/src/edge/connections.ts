import { subscribe } from 'node:diagnostics_channel'
import { ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Server as TlsServer } from 'node:tls'
import { addressKey } from '../limits/addressKey.ts'
import { peerOf } from './clientAddress.ts'
import { refuseConnection } from './refuseConnection.ts'

/** How many connections an address may have open at once. */
export interface ConnectionLimit {
  /** IPv6: of a /64. */
  readonly ofAddress: number
  /** Whether it is a proxy, which opens the connections of everybody behind it. */
  readonly isProxy: (address: string) => boolean
  /** Whether the connections are encrypted: what is written on them then must be, too. */
  readonly isTls?: boolean
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
/** A connection this young is closed for another one only if there is no older one to close. */
const SPARED_MS = 1_000
/** Greater than any number of bytes: a request that arrives is missed more than an idle one. */
const ARRIVING = 1e15
const FRESH = 2e15

/**
 * Tracks connections from the moment when they are accepted. Node itself closes only those that
 * have already had an answer, and a browser opens some that it may never use.
 *
 * They are learned from Node's own channel, because with `HOST=localhost` there is a second server,
 * which Fastify does not expose. So this is for a serving process, not for an application in a
 * test.
 *
 * Each address may have a limited number. For a further one, this server closes a connection of the
 * same address on which no request is under way, or whose request has not arrived: a stranger who
 * keeps connections open must not shut out the gates at the same address. If there is none, the new
 * one is answered 429 and closed, and begins no request.
 */
export function trackConnections(limit: ConnectionLimit): Connections {
  const sockets = new Set<Socket>()
  const byAddress = new Map<string, Map<Socket, number>>()
  let isDraining = false
  let accepted = 0

  const closeWhenIdle = (socket: Socket): void => {
    const answer = answerUnderWay(socket)
    if (!answer) {
      innerOf(socket).destroySoon()
      return
    }
    answer.shouldKeepAlive = false
    answer.once('close', () => closeWhenIdle(socket))
  }
  subscribe('net.server.socket', (message) => {
    const { socket } = Object(message)
    if (!(socket instanceof Socket)) return
    noteEncrypted(socket)
    sockets.add(socket)
    accepted++
    socket.once('close', () => sockets.delete(socket))
    if (isDraining) {
      socket.destroy()
      return
    }
    const address = peerOf(socket)
    if (address === undefined || limit.isProxy(address)) return
    makeRoom(socket, addressKey(address))
  })

  function makeRoom(socket: Socket, address: string): void {
    const open = byAddress.get(address) ?? new Map<Socket, number>()
    if (open.size >= limit.ofAddress) {
      const dispensable = findDispensable(open)
      if (!dispensable) {
        if (limit.isTls) socket.destroy()
        else refuseConnection(socket, limit.ofAddress)
        return
      }
      open.delete(dispensable)
      dispensable.destroy()
    }
    byAddress.set(address, open.set(socket, performance.now()))
    socket.once('close', () => {
      open.delete(socket)
      if (open.size === 0 && byAddress.get(address) === open) byAddress.delete(address)
    })
  }

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
        innerOf(socket).destroy()
        socket.destroy()
      }
      return cut
    },
  }
}

/**
 * Finds the connection that is missed least: one without a request under way, otherwise one whose
 * request is still arriving. Of several it is the one that has sent least, because a gate that
 * scans has sent much. A connection that has just opened is spared, because its request is on its
 * way.
 *
 * @param open The connections, and when they opened (`performance.now()`).
 */
function findDispensable(open: ReadonlyMap<Socket, number>): Socket | undefined {
  const youngest = performance.now() - SPARED_MS
  let found: Socket | undefined
  let least = Number.POSITIVE_INFINITY
  for (const [socket, openedAt] of open) {
    const answer = answerUnderWay(socket)
    if (answer?.req.complete) continue
    const missed = socket.bytesRead + (answer ? ARRIVING : 0) + (openedAt > youngest ? FRESH : 0)
    if (missed >= least) continue
    least = missed
    found = socket
  }
  return found
}

/**
 * Returns the answer that is now written on a connection. Node keeps it under an internal name,
 * which others use for the same purpose (http-terminator). Noting each request in a map made every
 * request 10 µs slower, because removed entries of a map stay until the next full garbage
 * collection.
 */
function answerUnderWay(socket: Socket): ServerResponse | undefined {
  const answer: unknown = Reflect.get(innerOf(socket), '_httpMessage')
  return answer instanceof ServerResponse ? answer : undefined
}

/** The encrypted connection on each connection of TCP, where answers are written. */
const encrypted = new WeakMap<Socket, Socket>()
const followed = new WeakSet<object>()

function innerOf(socket: Socket): Socket {
  return encrypted.get(socket) ?? socket
}

/**
 * Learns which encrypted connection runs on a connection of TCP. Node tells only the former after
 * the handshake, and keeps the latter under an internal name.
 */
function noteEncrypted(socket: Socket): void {
  const server: unknown = Reflect.get(socket, 'server')
  if (!(server instanceof TlsServer) || followed.has(server)) return
  followed.add(server)
  server.on('secureConnection', (inner) => {
    const outer: unknown = Reflect.get(inner, '_parent')
    if (outer instanceof Socket) encrypted.set(outer, inner)
  })
}
