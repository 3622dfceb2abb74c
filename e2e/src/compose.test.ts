import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { generate } from 'selfsigned'
import { describe, expect, test } from 'vitest'

/** Without comments. */
const read = (name: string) =>
  readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8').replace(/^ *#.*$/gm, '')
const FILES = ['compose.yaml', 'Dockerfile'] as const
const SECRET = /PASSWORD|SECRET|KEY|TOKEN/

test.each(FILES)('%s has no secret of its own, and no default for one', (name) => {
  const text = read(name)
  for (const [, variable = '', rest = ''] of text.matchAll(/\$\{(\w+)([^}]*)\}/g))
    if (SECRET.test(variable)) expect(rest, variable).toMatch(/^:\?\S/)
  for (const [, variable = '', value = ''] of text.matchAll(/\b([A-Z_]+)(?:: |=)(\S+)/g))
    if (SECRET.test(variable)) expect(value, variable).toMatch(/^(\$\{|it\b)/)
  for (const [, password = ''] of text.matchAll(/\w:\/\/\w+:(\S+?)@/g))
    expect(password).toMatch(/^\$\{/)
})

test('compose asks for the database’s password in every place that needs it', () => {
  expect(read('compose.yaml').match(/\$\{POSTGRES_PASSWORD:\?/g)).toHaveLength(2)
})

test('compose opens ports on this machine only', () => {
  const ports = [...read('compose.yaml').matchAll(/^ +- (\S+:\d+:\d+)$/gm)].map(([, port]) => port)
  expect(ports).toEqual(['127.0.0.1:8000:8000', '127.0.0.1:5432:5432'])
})

test('the image installs as a start does, which brings no test tools', () => {
  const dockerfile = read('Dockerfile')
  expect(dockerfile).toMatch(/^RUN node .*scripts\/install\.mjs.* ensureInstalled\(\)\)"$/m)
  expect(dockerfile).not.toMatch(/\bnpm (ci|i|install)\b/)
})

describe('the health check of the image', () => {
  const [, command = '[]'] = /^HEALTHCHECK[^[]*(\[.*\])$/m.exec(read('Dockerfile')) ?? []
  const [, ...args]: string[] = JSON.parse(command)

  /** Asks a server that answers its path with a status, and returns the exit code of the check. */
  async function check(status: number, pair?: { cert: string; key: string }) {
    const answer = (request: IncomingMessage, response: ServerResponse) =>
      void response.writeHead(request.url === '/health/ready' ? status : 404).end()
    const server = pair ? createSecureServer(pair, answer) : createServer(answer)
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const port = String(Object(server.address()).port)
    const env = { PORT: port, ...(pair && { TLS_CERT: '/certs/tls.pem' }) }
    const [exitCode] = await once(spawn(process.execPath, args, { env }), 'close')
    server.close()
    return exitCode
  }

  test('asks by http, and says whether the server is ready', async () => {
    await expect(check(200)).resolves.toBe(0)
    await expect(check(503)).resolves.toBe(1)
  })

  test('asks by https where TLS_CERT is set, with any name in the certificate', async () => {
    const made = await generate([{ name: 'commonName', value: 'tickets.example.org' }])
    const pair = { cert: made.cert, key: made.private }
    await expect(check(200, pair)).resolves.toBe(0)
    await expect(check(503, pair)).resolves.toBe(1)
  })
})
