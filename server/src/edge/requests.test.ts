import { connect } from 'node:net'
import { text as readAll } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { heldTicket, publishedEvent, ticketCode } from '../../test/events.ts'
import { problemOf } from '../../test/logins.ts'
import { ownApp } from '../../test/ownApp.ts'

const t = testApp()

const NOT_UTF8 = [
  Buffer.from([0x22, 0xff, 0x22]),
  Buffer.from([0x22, 0xc3, 0x28, 0x22]),
  Buffer.from([0x22, 0xe2, 0x82, 0x22]),
  Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]),
  Buffer.from([0x22, 0xc0, 0xaf, 0x22]),
]

test.each(NOT_UTF8)(
  'a body that is not UTF-8 is refused, and nothing of it is stored: %j',
  async (bytes) => {
    const as = await t.person()
    const payload = Buffer.concat([Buffer.from('{"first_name":'), bytes, Buffer.from('}')])
    const answer = await t.app().inject({
      method: 'PATCH',
      url: `/api/v1/user/${as.username}`,
      headers: { authorization: `Bearer ${as.accessToken}`, 'content-type': 'application/json' },
      payload,
    })
    expect(problemOf(answer)).toBe('400 malformed_input')
    const read = await t.call('GET', '/auth-jwt/user-info', { as })
    expect(read.json().first_name).toBe('First')
  },
)

test('a body in UTF-8 is stored as it is', async () => {
  const as = await t.person()
  const path = `/user/${as.username}`
  const changed = await t.call('PATCH', path, { as, body: { first_name: 'Zoë 🎟' } })
  expect(changed.json().first_name).toBe('Zoë 🎟')
})

test('a form of the sign-in that is not UTF-8 is refused', async () => {
  const answer = await t.app().inject({
    method: 'POST',
    url: '/api/v1/auth-jwt/sign-in/nobody',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: Buffer.from([0x75, 0x3d, 0xff]),
  })
  expect(answer.statusCode).toBe(400)
})

const BAD_FORMS = ['username=%FF', 'username=%C3%28', 'state=%ed%a0%80', '%FF=x', 'a=b&c=%E2%82']

test.each(BAD_FORMS)('a form whose encoded bytes are not UTF-8 is refused: %s', async (form) => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  for (const path of ['sign-in/nobody', 'sign-out', 'sign-out/confirm']) {
    const url = `/api/v1/auth-jwt/${path}`
    const answer = await t.app().inject({ method: 'POST', url, headers, payload: form })
    expect([path, answer.statusCode]).toEqual([path, 400])
    expect(answer.body).toContain('could not read what was sent')
  }
  for (const payload of [undefined, form]) {
    const url = `/oidc/auth${payload ? '' : `?${form}`}`
    const method = payload ? 'POST' : 'GET'
    const answer = await t.app().inject({ method, url, ...(payload && { headers, payload }) })
    expect(problemOf(answer)).toBe('400 malformed_input')
  }
})

test('a request with two Host headers is refused, in any case of their names', async () => {
  const app = await ownApp(t)
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  const port = Number(new URL(address).port)
  const ask = async (...hosts: string[]): Promise<string> => {
    const socket = connect(port, '127.0.0.1')
    socket.write(
      `GET /health/live HTTP/1.1\r\n${hosts.map((host) => `${host}\r\n`).join('')}Connection: close\r\n\r\n`,
    )
    return (await readAll(socket)).slice(9, 12)
  }
  expect(await ask('Host: a.example')).toBe('200')
  expect(await ask('Host: a.example', 'Host: b.example')).toBe('400')
  expect(await ask('Host: a.example', 'HOST: a.example')).toBe('400')
  expect(await ask('Host: a.example', 'X-Host: b.example')).toBe('200')
})

test('a nonce of a gate belongs to the event that the gate named', async () => {
  const [event, other] = [await publishedEvent(t), await publishedEvent(t)]
  const person = await t.person()
  const code = await ticketCode(t, await heldTicket(t, event, person))
  const scan = (more: object) =>
    t.call('POST', '/ticket/auth', { as: event.agent, body: { code, nonce: 'n1', ...more } })
  const first = await scan({ event_id: event.uuid })
  expect(first.json()).toMatchObject({ result: 'admitted' })
  expect((await scan({ event_id: event.uuid.toUpperCase() })).json()).toEqual(first.json())
  expect(problemOf(await scan({ event_id: other.uuid }))).toBe('422 idempotency_mismatch')
  expect(problemOf(await scan({}))).toBe('422 idempotency_mismatch')
})
