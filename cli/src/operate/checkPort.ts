import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { get } from 'node:https'
import { createServer } from 'node:net'
import { json } from 'node:stream/consumers'
import type { Config } from '@tessera/server/config.ts'
import type { Finding } from '@tessera/server/installation/finding.ts'
import { doctorFinding } from './doctorFindings.ts'

const ANSWER_MS = 3_000

/** Checks whether the server can listen, or listens already. */
export async function checkPort({ port, host, tls }: Config): Promise<Finding> {
  const where = `${host}:${port}`
  if (port === 0) return doctorFinding('port_is_chosen', {})
  const error = await tryListen(port, host)
  if (error === undefined) return doctorFinding('port_is_free', { where })
  if (error !== 'EADDRINUSE') return doctorFinding('port_cannot_be_used', { where, error })
  const status = await askReady(`${tls ? 'https' : 'http'}://${reachable(host)}:${port}`)
  if (status === undefined) return doctorFinding('port_is_taken', { where })
  if (status === 'ok') return doctorFinding('server_is_ready', { where })
  return doctorFinding('server_is_not_ready', { where, status })
}

function tryListen(port: number, host: string): Promise<string | undefined> {
  const server = createServer()
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)))
  })
}

/** The status that a Tessera at this address reports; `undefined` if there is no Tessera. */
async function askReady(url: string): Promise<string | undefined> {
  const signal = AbortSignal.timeout(ANSWER_MS)
  try {
    const { status } = Object(await (url.startsWith('https:') ? askTls : askPlain)(url, signal))
    return typeof status === 'string' ? status : undefined
  } catch {
    return undefined
  }
}

async function askPlain(url: string, signal: AbortSignal): Promise<unknown> {
  return (await fetch(`${url}/health/ready`, { signal })).json()
}

/** The certificate is for the public name and not for the address here, so it is not judged. */
async function askTls(url: string, signal: AbortSignal): Promise<unknown> {
  const request = get(`${url}/health/ready`, { signal, rejectUnauthorized: false })
  const [response]: IncomingMessage[] = await once(request, 'response')
  return response && json(response)
}

/** The address for asking a server that listens on every address. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1'
  if (host === '::') return '[::1]'
  return host.includes(':') ? `[${host}]` : host
}
