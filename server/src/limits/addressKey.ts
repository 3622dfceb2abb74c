import ipaddr from 'ipaddr.js'

/** What one customer gets of IPv6: a /64 is four groups of 16 bits. */
const GROUPS_OF_ONE = 4

/**
 * Returns what an address counts as in limits: an IPv4 address as itself, an IPv6 address as its
 * /64. Otherwise a caller could take a new address with each request.
 */
export function addressKey(address: string): string {
  if (!address.includes(':')) return address
  const { parts } = ipaddr.IPv6.parse(address)
  return parts.slice(0, GROUPS_OF_ONE).map(hex).join(':')
}

function hex(group: number): string {
  return group.toString(16)
}
