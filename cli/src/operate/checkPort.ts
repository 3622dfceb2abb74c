import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { get } from 'node:https'
import { createServer } from 'node:net'
import { json } from 'node:stream/consumers'
import type { Config } from '@tessera/server/config.ts'
import { type Finding, finding } from '@tessera/server/installation/finding.ts'

const ANSWER_MS = 3_000

/** Checks whether the server can listen, or listens already. */
export async function checkPort({ port, host, tls }: Config): Promise<Finding> {
  const where = `${host}:${port}`
  if (port === 0) return finding('port', 'good', 'The system will choose a port.')
  const failure = await tryListen(port, host)
  if (failure === undefined)
    return finding('port', 'good', `${where} is free. No server runs there.`)
  if (failure !== 'EADDRINUSE')
    return finding(
      'port',
      'wrong',
      `The server cannot listen at ${where} (${failure}).`,
      'Change HOST or PORT.',
    )
  const status = await askReady(`${tls ? 'https' : 'http'}://${reachable(host)}:${port}`)
  if (status === 'ok') return finding('port', 'good', `Tessera runs at ${where} and is ready.`)
  if (status !== undefined)
    return finding('port', 'wrong', `Tessera runs at ${where} and is not ready: ${status}.`)
  return finding('port', 'wrong', `Another program listens at ${where}.`, 'Change PORT.')
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
