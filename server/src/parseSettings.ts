import { statSync } from 'node:fs'
import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { HIGHEST_LIMIT, isLimitName } from './db/storageLimits.ts'
import { MOST_PROCESSES } from './settings.ts'
import { readEmail } from './text/readEmail.ts'
import { readOrigin } from './text/readOrigin.ts'

/* Each function reads the text of a setting. `undefined` means that the text is refused. */

function list(text: string): string[] {
  return text.split(',').flatMap((part) => part.trim() || [])
}

export function integer(text: string, min: number, max: number): number | undefined {
  const value = Number(text)
  return /^\d+$/.test(text) && value >= min && value <= max ? value : undefined
}

export function parseHost(text: string): string | undefined {
  const isName = text.length <= 253 && /^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$/.test(text)
  return isIP(text) !== 0 || isName ? text : undefined
}

/** Whether it can be read is found out where it is opened, with the reason. */
export function parseFile(text: string): string | undefined {
  const path = resolve(text)
  try {
    return statSync(path).isFile() ? path : undefined
  } catch {
    return undefined
  }
}

export function parseProcesses(text: string): 'auto' | number | undefined {
  return text === 'auto' ? text : integer(text, 1, MOST_PROCESSES)
}

export function parseOrigins(text: string): readonly string[] | undefined {
  const texts = list(text)
  const origins = texts.flatMap((one) => readOrigin(one) ?? [])
  return origins.length === texts.length ? origins : undefined
}

/** A name that begins with two underscores has a meaning for browsers (RFC 6265bis §4.1.3). */
export function parseCookiePrefix(text: string): string | undefined {
  return /^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/.test(text) ? text : undefined
}

export function parseHosts(text: string): readonly string[] | undefined {
  const hosts = list(text).map((host) => host.toLowerCase())
  return hosts.every((host) => parseHost(host) !== undefined) ? hosts : undefined
}

export function parseAddress(text: string): string | undefined {
  const read = readEmail(text)
  return 'text' in read ? read.text : undefined
}

export function parseStorageLimits(text: string): Readonly<Record<string, number>> | undefined {
  const limits: Record<string, number> = {}
  for (const part of list(text)) {
    const [, name = '', digits = ''] = /^(\w+) *= *(\d+)$/.exec(part) ?? []
    const most = integer(digits, 1, HIGHEST_LIMIT)
    if (!isLimitName(name) || most === undefined || name in limits) return undefined
    limits[name] = most
  }
  return limits
}

export function parseTrustProxy(text: string): false | number | readonly string[] | undefined {
  if (text === 'none') return false
  if (/^\d+$/.test(text)) return integer(text, 1, 10)
  const proxies = list(text)
  return proxies.every(isProxy) ? proxies : undefined
}

function isProxy(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true
  const [address = '', bits, ...rest] = text.split('/')
  const version = isIP(address)
  if (version === 0 || rest.length > 0) return false
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
  )
}

/** A token that no header could carry would never be right. */
export function parseToken(text: string): string | undefined {
  return /^[\x20-\x7e]{16,}$/.test(text) ? text : undefined
}

export function parseScale(text: string): number | undefined {
  const scale = Number(text)
  return scale >= 0.01 && scale <= 1_000_000 ? scale : undefined
}
