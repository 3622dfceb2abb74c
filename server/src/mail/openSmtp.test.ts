import { expect, test } from 'vitest'
import { openMailServer } from '../../test/mailServer.ts'
import { composeLetter, type FilledLetter } from './composeLetter.ts'
import { isSmtpUrl } from './isSmtpUrl.ts'
import { openSmtp } from './openSmtp.ts'
import { smtpOptions } from './smtpOptions.ts'

const sender = { installationName: 'Doors', publicUrl: 'https://d.example', mailFrom: undefined }
const letter: FilledLetter = {
  uuid: '018f0000-0000-7000-8000-000000000000',
  kind: 'event_cancelled',
  language: 'en',
  data: {
    event_id: '018f0000-0000-7000-8000-000000000001',
    title: 'A concert',
    venue: null,
    timezone: 'UTC',
    starts_at: '2030-06-01T18:00:00.000Z',
    ends_at: '2030-06-01T22:00:00.000Z',
    created_at: '2030-01-01T00:00:00.000Z',
    updated_at: '2030-01-02T00:00:00.000Z',
  },
  created_at: new Date(0),
  name: 'Ada',
  address: 'ada@example.org',
  verified: true,
}
const message = composeLetter(letter, sender)

test.each([
  ['smtps://mail.example.org', { secure: true, port: 465, verified: true, required: false }],
  ['smtp://mail.example.org', { secure: false, port: 587, verified: true, required: true }],
  ['smtp://u:p@mail.example.org:25', { secure: false, port: 25, verified: true, required: true }],
  [
    'smtp://mail:1025?tls=optional',
    { secure: false, port: 1025, verified: false, required: false },
  ],
  ['smtp://u:p@mail?tls=optional', { secure: false, port: 587, verified: true, required: true }],
  ['smtp://u:p@localhost', { secure: false, port: 587, verified: false, required: false }],
  ['smtp://[::1]:2525', { secure: false, port: 2525, verified: false, required: false }],
])('how %s is encrypted', (url, expected) => {
  expect(isSmtpUrl(url)).toBe(true)
  const { secure, port, requireTLS, tls } = smtpOptions(url)
  expect({ secure, port, verified: tls?.rejectUnauthorized, required: requireTLS }).toEqual(
    expected,
  )
  expect(tls?.minVersion).toBe('TLSv1.2')
})

test.each([
  'http://mail',
  'smtp://',
  'smtp://mail/x',
  'smtp://u@mail',
  'smtp://:p@mail',
  'smtp://u:p#@mail',
  'smtp://u:%zz@mail',
  'smtp://mail?tls=none',
  'mail.example.org',
])('%s is no address of a mail server', (url) => {
  expect(isSmtpUrl(url)).toBe(false)
})

test('a password that is refused is a fault of the settings, and is in no reason', async () => {
  const server = await openMailServer({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: ({ password }, _, done) =>
      password === 'right' ? done(null, { user: 'u' }) : done(new Error('no such secret')),
  })
  const wrong = openSmtp(`smtp://u:hush-hush@127.0.0.1:${server.port}`, 'x')
  const refused = await wrong.send(message)
  expect(refused).toEqual({ what: 'post', reason: 'EAUTH 535' })
  wrong.close()
  const right = openSmtp(`smtp://u:right@127.0.0.1:${server.port}`, 'x')
  await expect(right.send(message)).resolves.toBeUndefined()
  right.close()
  await server.close()
})

test('a certificate that nobody vouches for is refused', async () => {
  const server = await openMailServer({ secure: true })
  const post = openSmtp(`smtps://127.0.0.1:${server.port}`, 'x')
  await expect(post.send(message)).resolves.toMatchObject({ what: 'post' })
  expect(server.taken).toHaveLength(0)
  post.close()
  await server.close()
})

test('a connection becomes TLS where the server offers it', async () => {
  const server = await openMailServer({ disabledCommands: [] })
  const post = openSmtp(`smtp://127.0.0.1:${server.port}`, 'x')
  await expect(post.send(message)).resolves.toBeUndefined()
  expect(server.taken.map(({ isSecure }) => isSecure)).toEqual([true])
  post.close()
  await server.close()
})
