import { createServer } from 'node:net'
import type { Config } from '@tessera/server/config.ts'
import { type Finding, finding } from '@tessera/server/installation/finding.ts'

const ANSWER_MS = 3_000

/** Checks whether the server can listen, or listens already. */
export async function checkPort({ port, host }: Config): Promise<Finding> {
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
  const status = await askReady(`http://${reachable(host)}:${port}`)
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
    const response = await fetch(`${url}/health/ready`, { signal })
    const { status } = Object(await response.json())
    return typeof status === 'string' ? status : undefined
  } catch {
    return undefined
  }
}

/** The address for asking a server that listens on every address. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1'
  if (host === '::') return '[::1]'
  return host.includes(':') ? `[${host}]` : host
}
