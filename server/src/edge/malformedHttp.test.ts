import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { ownApp } from '../../test/ownApp.ts'

const t = testApp()

test.each([
  ['no HTTP', 'HELO there\r\n\r\n', '400 Bad Request', 'malformed_request'],
  [
    'two lengths',
    'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab',
    '400 Bad Request',
    'malformed_request',
  ],
  [
    'endless headers',
    `GET / HTTP/1.1\r\nhost: a\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`,
    '431 Request Header Fields Too Large',
    'headers_too_large',
  ],
])('%s is answered with a problem, and the connection ends', async (_, text, status, code) => {
  const app = await ownApp(t)
  const { port } = new URL(await app.listen({ port: 0, host: '127.0.0.1' }))
  const socket = connect(Number(port), '127.0.0.1')
  let said = ''
  socket.on('data', (chunk) => {
    said += chunk
  })
  socket.write(text)
  await once(socket, 'close')
  const [head = '', body = ''] = said.split('\r\n\r\n')
  expect(head).toContain(`HTTP/1.1 ${status}\r\n`)
  expect(head).toContain('content-type: application/problem+json')
  expect(JSON.parse(body)).toMatchObject({
    type: `/problems/${code}`,
    status: Number.parseInt(status, 10),
    instance: expect.stringMatching(/^urn:uuid:/),
  })
})
