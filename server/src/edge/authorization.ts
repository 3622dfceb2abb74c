import type { FastifyRequest } from 'fastify'

const BEARER = 'Bearer '
const NAME = 'authorization'
const NONE: readonly string[] = []

/**
 * Returns every Bearer token of a request (RFC 6750 §2.1). Other schemes, and a `Bearer` without a
 * token, are passed over: a proxy before this server adds them for itself.
 */
export function bearersOf(request: FastifyRequest): readonly string[] {
  const { authorization } = request.headers
  if (authorization === undefined) return NONE
  const isOneToken =
    authorization.startsWith(BEARER) &&
    authorization.length > BEARER.length &&
    !authorization.includes(' ', BEARER.length) &&
    !authorization.includes(',') &&
    !isRepeated(request.raw.rawHeaders)
  return isOneToken ? [authorization.slice(BEARER.length)] : authorizationsOf(request, 'bearer')
}

/**
 * Returns what a request sends under one authentication scheme (RFC 9110 §11.6.2): from every
 * `Authorization` line, also where a proxy has joined several with commas.
 */
export function authorizationsOf(
  { raw: { rawHeaders } }: FastifyRequest,
  scheme: 'basic' | 'bearer',
): string[] {
  const found: string[] = []
  for (let i = 0; i < rawHeaders.length; i += 2) {
    if (rawHeaders[i]?.toLowerCase() !== NAME) continue
    const parts = splitList(rawHeaders[i + 1] ?? '')
    // An empty part is no mistake of a proxy. What stands beside it is not taken for a token.
    const isMalformed = parts.length > 1 && parts.includes('')
    for (const part of isMalformed ? parts.map((text) => `${text} `) : parts) {
      const space = part.indexOf(' ')
      if (space !== -1 && part.slice(0, space).toLowerCase() === scheme)
        found.push(part.slice(space + 1))
    }
  }
  return found
}

/** Node keeps only the first of several `Authorization` lines in `headers`. */
function isRepeated(rawHeaders: readonly string[]): boolean {
  let lines = 0
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i]
    if (name?.length === NAME.length && name.toLowerCase() === NAME) lines++
  }
  return lines > 1
}

/** Splits a header at its commas, except at those inside quotes (RFC 9110 §5.6.1, §5.6.4). */
function splitList(value: string): string[] {
  const parts: string[] = []
  let begin = 0
  let isQuoted = false
  for (let i = 0; i <= value.length; i++) {
    const character = value[i]
    if (isQuoted && character === '\\') i++
    else if (character === '"') isQuoted = !isQuoted
    else if (character === undefined || (character === ',' && !isQuoted)) {
      parts.push(value.slice(begin, i).trim())
      begin = i + 1
    }
  }
  return parts
}
