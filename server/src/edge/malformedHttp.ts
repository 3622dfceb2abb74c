import { randomUUID } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { problemDocument } from './problem.ts'

/** An answer to what did not become a request. */
export interface RawProblem {
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly retryAfterSeconds?: number
}

const PROBLEMS: Readonly<Record<string, RawProblem>> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    code: 'headers_too_large',
    detail: 'The headers are larger than 16 KiB. Send fewer or shorter ones.',
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    code: 'request_timeout',
    detail: 'The request did not arrive in time. Send it again.',
  },
}
const MALFORMED = {
  status: 400,
  code: 'malformed_request',
  detail: 'The request is not valid HTTP/1.1. Correct it and send it again.',
}

/**
 * Answers a request that Node's parser refuses as `application/problem+json`, like every other
 * error.
 */
export function answerMalformedHttp(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  writeProblem(socket, PROBLEMS[error.code ?? ''] ?? MALFORMED)
  socket.destroySoon()
}

/** Writes a problem as the last answer of a connection. */
export function writeProblem(
  socket: Socket,
  { status, code, detail, retryAfterSeconds }: RawProblem,
): void {
  const body = JSON.stringify(problemDocument({ status, code, detail, id: randomUUID() }))
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/problem+json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    'x-content-type-options: nosniff',
    'connection: close',
    ...(retryAfterSeconds === undefined ? [] : [`retry-after: ${retryAfterSeconds}`]),
  ]
  socket.write(`${head.join('\r\n')}\r\n\r\n${body}`)
}
