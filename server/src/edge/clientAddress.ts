import type { Socket } from 'node:net'
import proxyAddr from '@fastify/proxy-addr'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import ipaddr from 'ipaddr.js'
import type { Config } from '../config.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /**
     * The address that the caller counts as, in its one form. Use it instead of `ip`, which is any
     * text that stood in `X-Forwarded-For`.
     */
    readonly address: string
  }
}

/** A connection that was closed meanwhile has no address any more. */
const NO_ADDRESS = '0.0.0.0'
/** The longest text of an address with its port: 45 characters, brackets, quotes and a zone. */
const MAX_LENGTH = 128

/** `203.0.113.44:50001`, `[2001:db8::1]`, `[2001:db8::1]:50001`; also quoted (RFC 7239 §6). */
const WITH_PORT = /^("?)(?:\[(?<six>[^[\]]+)\]|(?<four>[\d.]+))(?::(?:\d{1,5}|_[\w.-]{1,32}))?\1$/

/** Adds `request.address`, which every part of the server uses for the address of a caller. */
export function addClientAddress(app: FastifyInstance): void {
  app.decorateRequest('address', {
    getter(this: FastifyRequest) {
      return findAddress(this.ips ?? [this.raw.socket.remoteAddress])
    },
  })
}

/**
 * Returns the address of the caller from those of its connection and of the trusted proxies, which
 * begin with the connection. What is no address counts as the proxy that sent it. Otherwise a
 * caller could take a new address, and a new budget of guesses, with each request.
 */
function findAddress(hops: readonly (string | undefined)[]): string {
  let found = NO_ADDRESS
  for (const hop of hops) {
    const address = parseAddress(hop)
    if (address === undefined) return found
    found = address
  }
  return found
}

/**
 * Returns an address in its one form, or nothing when the text is no address: IPv4 in four decimal
 * numbers, IPv6 in the form of RFC 5952. The port and the zone are dropped, because the caller may
 * choose them. IPv4 that is mapped into IPv6 is IPv4 (RFC 4291 §2.5.5.2). Numbers with a leading
 * zero are refused: some programs read them as octal.
 */
export function parseAddress(text: string | undefined): string | undefined {
  if (text === undefined || text.length > MAX_LENGTH) return undefined
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return text
  const { six, four } = WITH_PORT.exec(text)?.groups ?? {}
  const [bare = ''] = (six ?? four ?? text).split('%', 1)
  if (ipaddr.IPv4.isValidFourPartDecimal(bare)) return six === undefined ? bare : undefined
  if (four !== undefined || !ipaddr.IPv6.isValid(bare)) return undefined
  const address = ipaddr.IPv6.parse(bare)
  return address.isIPv4MappedAddress()
    ? address.toIPv4Address().toString()
    : address.toRFC5952String()
}

/** A proxy of the same installation has such an address; a caller from elsewhere does not. */
const PRIVATE = proxyAddr.compile(['loopback', 'linklocal', 'uniquelocal'])

/**
 * Returns which forwarded addresses are trusted, in the form that Fastify takes. A number of
 * proxies is believed only on a connection from a private address: a server that is also reached
 * directly would believe everybody otherwise.
 */
export function trustOf(proxies: Config['trustProxy']) {
  if (proxies === false) return false
  if (typeof proxies === 'number')
    return (address: string, hop: number) => hop < proxies && (hop > 0 || isIn(PRIVATE, address))
  const trusted = proxyAddr.compile([...proxies])
  return (address: string) => isIn(trusted, address)
}

/** Returns the address that a connection comes from; nothing when it was closed meanwhile. */
export function peerOf({ remoteAddress }: Socket): string | undefined {
  return parseAddress(remoteAddress)
}

/** Returns whether an address that connects is a trusted proxy. */
export function proxiesOf(proxies: Config['trustProxy']): (address: string) => boolean {
  const trust = trustOf(proxies)
  return (address) => trust !== false && trust(address, 0)
}

/** A proxy may be named with its port, too. */
function isIn(network: ReturnType<typeof proxyAddr.compile>, text: string): boolean {
  const address = parseAddress(text)
  return address !== undefined && network(address, 0)
}
