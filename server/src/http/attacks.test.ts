import { createHmac, createPublicKey } from 'node:crypto'
import {
  type CryptoKey,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  importJWK,
  type JWK,
  SignJWT,
} from 'jose'
import { beforeAll, expect, test } from 'vitest'
import { PASSWORD, type Person, PUBLIC_URL, testApp } from '../../test/app.ts'
import { expectFault } from '../../test/declaredAnswers.ts'
import { heldTicket, publishedEvent, wrongTicketCode } from '../../test/events.ts'
import { counts, logIn, problemOf, refresh, unspentCode } from '../../test/logins.ts'
import { newId } from '../db/ids.ts'
import { signAccessToken } from '../tokens/accessToken.ts'
import { openKeyring } from '../tokens/signingKeys.ts'

const t = testApp()
const parties = { issuer: PUBLIC_URL, audience: `${PUBLIC_URL}/api/v1` }
const now = () => Math.floor(Date.now() / 1000)
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

let victim: Person
/** Our own key. A token signed with it and still refused is refused for its wrong claim. */
let own: { kid: string; privateKey: CryptoKey; publicJwk: JWK }
beforeAll(async () => {
  victim = await t.person()
  const keyring = openKeyring(t.sql, t.vault)
  const { keys } = await keyring.jwks()
  own = { ...(await keyring.signer()), publicJwk: keys[0] ?? {} }
})

interface Forgery {
  readonly header?: object
  readonly claims?: object
  readonly key?: CryptoKey
}
const forge = ({ header = {}, claims = {}, key = own.privateKey }: Forgery): Promise<string> =>
  new SignJWT({
    iss: parties.issuer,
    aud: parties.audience,
    sub: victim.uuid,
    sid: victim.sid,
    jti: newId(),
    iat: now(),
    exp: now() + 3600,
    ...claims,
  })
    .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: own.kid, ...header })
    .sign(key)
const isRefused = async (token: string, what = '') => {
  const answer = await t.call('GET', '/auth-jwt/user-info', { as: token })
  expect(problemOf(answer), what).toBe('401 unauthenticated')
}

test('the forger of these tests makes a valid token when nothing in it is wrong', async () => {
  await expect(counts(t.app(), await forge({}))).resolves.toBe(true)
})

test('a token without a signature is refused, for every name of its algorithm', async () => {
  const [, payload = ''] = victim.accessToken.split('.')
  for (const alg of ['none', 'None', 'NONE', 'nOnE', '', 'RS256', 'HS256'])
    for (const kid of [{ kid: own.kid }, {}])
      for (const signature of ['', 'AA'])
        await isRefused(`${encode({ alg, typ: 'at+jwt', ...kid })}.${payload}.${signature}`, alg)
})

test('HS256 with our public key as the secret is refused, in every form of the key', async () => {
  const [, payload = ''] = victim.accessToken.split('.')
  const key = createPublicKey({ key: { ...own.publicJwk }, format: 'jwk' })
  const secrets = [
    key.export({ type: 'spki', format: 'pem' }),
    key.export({ type: 'spki', format: 'der' }),
    key.export({ type: 'pkcs1', format: 'pem' }),
    JSON.stringify(own.publicJwk),
    Buffer.from(own.publicJwk.n ?? '', 'base64url'),
    '',
  ]
  for (const alg of ['HS256', 'HS384', 'HS512'])
    for (const secret of secrets) {
      const signed = `${encode({ alg, typ: 'at+jwt', kid: own.kid })}.${payload}`
      const mac = createHmac(`sha${alg.slice(2)}`, secret)
        .update(signed)
        .digest('base64url')
      await isRefused(`${signed}.${mac}`, alg)
    }
})

test('another RSA or EC key is refused, and so is our own under another algorithm', async () => {
  for (const alg of ['RS256', 'RS512', 'PS256', 'ES256']) {
    const { privateKey } = await generateKeyPair(alg, { modulusLength: 2048 })
    await isRefused(await forge({ header: { alg }, key: privateKey }), alg)
  }
  const jwk = await exportOwnPrivateKey()
  for (const alg of ['RS384', 'RS512', 'PS256']) {
    const key = (await importJWK({ ...jwk, alg }, alg)) as CryptoKey
    await isRefused(await forge({ header: { alg }, key }), alg)
  }
})

test('a token that brings its own key is refused: by value, by address or by certificate', async () => {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
  const jwk = await exportJWK(publicKey)
  const pem = await exportSPKI(publicKey)
  const headers: object[] = [
    { jwk },
    { jwk, kid: undefined },
    { jku: 'https://evil.example/jwks.json' },
    { jku: `${PUBLIC_URL}/.well-known/jwks.json` },
    { x5u: 'https://evil.example/cert.pem' },
    { x5c: [pem] },
    { x5t: 'AAAA' },
    { kid: 'https://evil.example/jwks.json', jku: 'https://evil.example/jwks.json' },
  ]
  for (const header of headers) {
    await isRefused(await forge({ header, key: privateKey }), JSON.stringify(header))
    await isRefused(await forge({ header }), `${JSON.stringify(header)} with our key`)
  }
})

test('an unknown critical header member is refused, even when our own key signed it', async () => {
  for (const header of [{ b64: true, crit: ['b64'] }, { cty: 'JWT' }, { zip: 'DEF' }, { x: 1 }])
    await isRefused(await forge({ header }), JSON.stringify(header))
  const [, payload = '', signature = ''] = victim.accessToken.split('.')
  const critical = encode({ alg: 'RS256', typ: 'at+jwt', kid: own.kid, crit: ['exp'] })
  await isRefused(`${critical}.${payload}.${signature}`)
})

test('a key id that is a path, an SQL statement or not a string is refused', async () => {
  const kids = [
    '../../../dev/null',
    "' or 1=1 --",
    `${own.kid}' union select`,
    '__proto__',
    'constructor',
    '',
    own.kid.toUpperCase(),
    '\u0000',
    7,
    null,
    {},
  ]
  for (const kid of kids) await isRefused(await forge({ header: { kid } }), String(kid))
  await isRefused(await forge({ header: { kid: undefined } }), 'no kid')
})

test('a token of another type is refused: an id token, a plain JWT, one without a type', async () => {
  for (const typ of ['JWT', 'jwt', 'id_token+jwt', 'logout+jwt', 'at+jwt2', undefined])
    await isRefused(await forge({ header: { typ } }), String(typ))
})

test('a token of another issuer or for another audience is refused', async () => {
  for (const iss of [
    'https://evil.example',
    `${PUBLIC_URL}/`,
    'http://localhost',
    '',
    undefined,
    [PUBLIC_URL],
  ])
    await isRefused(await forge({ claims: { iss } }), String(iss))
  for (const aud of [
    PUBLIC_URL,
    `${parties.audience}/`,
    'https://evil.example/api/v1',
    [],
    undefined,
  ])
    await isRefused(await forge({ claims: { aud } }), String(aud))
})

test('a token with a missing or wrong claim is refused', async () => {
  for (const claim of ['sub', 'sid', 'jti', 'iat', 'exp'])
    for (const value of [undefined, null, '', 'x', 1.5, {}, ["' or 1=1"], '__proto__'])
      if (!(typeof value === 'number' && (claim === 'iat' || claim === 'exp')))
        await isRefused(await forge({ claims: { [claim]: value } }), `${claim} ${String(value)}`)
})

test('an expired token is refused by the database’s clock, to the second', async () => {
  await isRefused(await forge({ claims: { exp: now() - 1 } }))
  await isRefused(await forge({ claims: { exp: 0 } }))
  await isRefused(await forge({ claims: { exp: -1e300 } }))
  const signed = await signAccessToken(
    { keyring: openKeyring(t.sql, t.vault), ...parties },
    { sid: victim.sid, userId: victim.uuid, epoch: now() - 3600 },
  )
  await isRefused(signed)
})

test('a token with one person’s session and another person’s id is refused', async () => {
  const other = await t.person()
  await isRefused(await forge({ claims: { sub: other.uuid } }))
  await isRefused(await forge({ claims: { sid: other.sid } }))
  await isRefused(await forge({ claims: { sid: newId() } }))
})

test('a denied access token and a denied session are refused before they expire', async () => {
  const person = await t.person()
  const [jti, sid] = [newId(), person.sid]
  const claims = { sub: person.uuid, sid, jti }
  const token = await forge({ claims })
  await expect(counts(t.app(), token)).resolves.toBe(true)
  await t.sql`insert into denylist values (${jti}, 'jti', now() + interval '1 h')`
  await isRefused(token)
  await expect(counts(t.app(), person.accessToken)).resolves.toBe(true)
  await t.sql`insert into denylist values (${sid}, 'sid', now() + interval '1 h')`
  await isRefused(person.accessToken)
})

test('the access token sent at logout is denied by its own id, too', async () => {
  const person = await t.person()
  const jti = newId()
  const token = await forge({ claims: { sub: person.uuid, sid: person.sid, jti } })
  await t.call('POST', '/auth-jwt/logout', { as: token })
  const denied =
    await t.sql`select kind from denylist where id in (${jti}, ${person.sid}) order by kind`
  expect(denied.map(({ kind }) => kind)).toEqual(['jti', 'sid'])
})

test('a refresh token is refused as an access token, and an access token as a refresh token', async () => {
  const person = await t.person()
  await isRefused(person.refreshToken)
  const asCookie = await t.call('GET', '/auth-jwt/user-info', {
    headers: { cookie: `access_token=${person.refreshToken}` },
  })
  expect(problemOf(asCookie)).toBe('401 unauthenticated')
  expect(problemOf(await refresh(t.app(), person.accessToken))).toBe('401 unauthenticated')
  await expect(counts(t.app(), person.accessToken)).resolves.toBe(true)
})

/** Other spellings of the same bytes that a lenient reader would accept. */
function respellings(text: string): string[] {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const last = alphabet.indexOf(text.at(-1) ?? '')
  const sameBytes = [1, 2, 3]
    .map((bits) => text.slice(0, -1) + alphabet.charAt(last ^ bits))
    .filter((other) => Buffer.from(other, 'base64url').equals(Buffer.from(text, 'base64url')))
  const classic = text.replaceAll('-', '+').replaceAll('_', '/')
  return [
    ...sameBytes,
    ...(classic === text ? [] : [classic]),
    `${text}=`,
    `${text}==`,
    `${text.slice(0, 9)}\n${text.slice(9)}`,
    `${text.slice(0, 9)}%${text.slice(9)}`,
    `${text}A`,
  ]
}

test('a valid token in another spelling of base64url is refused', async () => {
  const app = t.app()
  const parts = victim.accessToken.split('.')
  await expect(counts(app, victim.accessToken)).resolves.toBe(true)
  let spellings = 0
  for (const [i, part] of parts.entries())
    for (const other of respellings(part)) {
      spellings++
      await isRefused(parts.with(i, other).join('.'), other)
    }
  expect(spellings).toBeGreaterThan(15)
  const extra = [
    `${victim.accessToken}.`,
    `.${victim.accessToken}`,
    `${victim.accessToken}.x`,
    `${parts[0]}..${parts[2]}`,
    `${parts[0]}.${parts[1]}`,
    victim.accessToken.repeat(8),
  ]
  for (const token of extra) await isRefused(token, token)
})

test('a refresh token in another spelling, or with a changed bit, is refused', async () => {
  const person = await t.person()
  const text = person.refreshToken.slice(4)
  const bytes = Buffer.from(text, 'base64url')
  const flipped = Array.from({ length: bytes.length }, (_, i) => {
    const other = Buffer.from(bytes)
    other.writeUInt8(other.readUInt8(i) ^ 1, i)
    return other.toString('base64url')
  })
  const tokens = [
    ...respellings(text).map((other) => `tr1.${other}`),
    ...flipped.map((other) => `tr1.${other}`),
    `TR1.${text}`,
    text,
    `tr1.${text.slice(0, -4)}`,
    'tr1.',
  ]
  for (const token of tokens) expect((await refresh(t.app(), token)).statusCode, token).toBe(401)
  expect((await refresh(t.app(), person.refreshToken)).statusCode).toBe(200)
})

test('a token whose payload was changed is refused: another person, session, time or role', async () => {
  const [header, payload = '', signature] = victim.accessToken.split('.')
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString())
  const admin = await t.person({ role: 'admin' })
  for (const change of [
    { sub: admin.uuid, sid: admin.sid },
    { exp: claims.exp + 1 },
    { role: 'admin' },
    { jti: newId() },
  ])
    await isRefused(`${header}.${encode({ ...claims, ...change })}.${signature}`)
})

test.each([
  ['Bearer', 401],
  ['Bearer ', 401],
  ['Bearer  TOKEN', 401],
  ['Bearer TOKEN TOKEN', 401],
  ['Bearer TOKEN,', 401],
  ['Bearer TOKEN, Bearer TOKEN', 401],
  ['Bearer,TOKEN', 401],
  ['TOKEN', 401],
  ['Basic TOKEN', 401],
  ['', 401],
  ['bEARER TOKEN', 200],
])('the header “Authorization: %s” is answered %i', async (header, status) => {
  const authorization = header.replaceAll('TOKEN', victim.accessToken)
  const answer = await t.call('GET', '/auth-jwt/user-info', { headers: { authorization } })
  expect(answer.statusCode).toBe(status)
  if (status === 401) expect(answer.headers['www-authenticate']).toBe('Bearer')
})

/** The headers that a browser adds to a request of another site's page. */
const FOREIGN: readonly Record<string, string>[] = [
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { origin: '' },
  { origin: 'http://localhost:8000.evil.example' },
  { origin: 'http://localhost:8001' },
  { origin: 'https://localhost:8000' },
  { origin: 'HTTP://LOCALHOST:8000' },
  { origin: 'http://localhost:8000/' },
  { origin: 'https://sub.allowed.example' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'none' },
  { 'sec-fetch-site': 'rubbish' },
  { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
  { origin: 'http://evil.example', 'sec-fetch-site': 'cross-site', host: 'evil.example' },
]

test.each(FOREIGN)(
  'a write from another site (%j) changes nothing, and clears no cookie',
  async (headers) => {
    const person = await t.person({ role: 'admin' })
    const cookie = `access_token=${person.accessToken}; refresh_token=${person.refreshToken}`
    const username = `x${newId().replaceAll('-', '').slice(-20)}`
    const code = await t.code(person)
    const proof = { username: person.username, password: PASSWORD, security_code: code }
    const writes: readonly (readonly ['POST' | 'PATCH' | 'PUT' | 'DELETE', string, object?])[] = [
      ['POST', '/auth-jwt/logout'],
      ['POST', '/auth-jwt/login', proof],
      ['POST', '/auth-jwt/refresh'],
      ['POST', '/auth-totp/qrcode', proof],
      ['POST', '/auth-totp/recovery-codes', { security_code: code }],
      [
        'POST',
        '/user',
        { username, email: 'x@example.org', password1: PASSWORD, password2: PASSWORD },
      ],
      ['PATCH', `/user/${person.username}`, { first_name: 'Changed' }],
      ['PUT', `/user/${person.username}/role`, { role: 'user' }],
      ['POST', `/user/${person.username}/reset`],
      ['DELETE', '/session'],
      ['DELETE', `/session/${person.sid}`],
      [
        'POST',
        '/event',
        { title: 'X', description: '', starts_at: '2030-01-01T00:00:00Z', capacity: 1 },
      ],
      ['POST', '/nothing-here', {}],
    ]
    const before = await t.sql`select count(*)::int as n from audit_log`
    for (const [method, path, body] of writes) {
      const answer = await t.call(method, path, { headers: { cookie, ...headers }, body })
      expect(problemOf(answer), `${method} ${path}`).toBe('403 cross_site')
      expect(answer.headers['set-cookie'], path).toBeUndefined()
    }
    expect(await t.sql`select count(*)::int as n from audit_log`).toEqual(before)
    await expect(counts(t.app(), person.accessToken)).resolves.toBe(true)
    expect((await refresh(t.app(), person.refreshToken)).statusCode).toBe(200)
    expect((await t.call('GET', `/user/${username}`)).statusCode).toBe(404)
    expect((await logIn(t, person, { security_code: code })).statusCode).toBe(200)
  },
)

test.each([
  { origin: PUBLIC_URL },
  { origin: PUBLIC_URL, 'sec-fetch-site': 'same-origin' },
  { origin: 'https://allowed.example', 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-origin' },
  { origin: 'http://tickets.lan', host: 'tickets.lan', 'sec-fetch-site': 'same-origin' },
  {},
])('a write from our own page, an allowed origin or a machine (%j) is done', async (headers) => {
  const person = await t.person()
  const answer = await t.call('POST', '/auth-jwt/logout', {
    headers: { cookie: `access_token=${person.accessToken}`, ...(headers as object) },
  })
  expect(answer.statusCode).toBe(204)
  await expect(counts(t.app(), person.accessToken)).resolves.toBe(false)
})

test('a page of another site opens no address that counts a guess at a ticket', async () => {
  const event = await publishedEvent(t)
  const credential = await heldTicket(t, event, await t.person())
  const wrong = await wrongTicketCode(t, credential)
  const open = (headers: object) =>
    t.call('GET', `/ticket/auth?code=${wrong}`, {
      headers: { cookie: `access_token=${event.agent.accessToken}`, ...headers },
    })
  const guesses = async () => (await t.sql`select * from gate_guesses`).length
  for (const headers of FOREIGN.filter((one) => one['sec-fetch-site'] !== 'none'))
    expect(problemOf(await open(headers)), JSON.stringify(headers)).toBe('403 cross_site')
  expect(await guesses()).toBe(0)
  for (const site of ['same-origin', 'none'])
    expect((await open({ 'sec-fetch-site': site })).json().reason, site).toBe('bad_code')
  expect(await guesses()).toBeGreaterThan(0)
})

test('another site may not read either: only allowed origins get CORS headers', async () => {
  const ask = async (origin: string) =>
    (await t.call('GET', '/event/list', { headers: { origin } })).headers[
      'access-control-allow-origin'
    ]
  await expect(ask('https://evil.example')).resolves.toBeUndefined()
  await expect(ask('null')).resolves.toBeUndefined()
  await expect(ask('https://allowed.example')).resolves.toBe('https://allowed.example')
})

test('a user cannot read or change another user’s things: each answers as if it did not exist', async () => {
  const [one, two] = [await t.person(), await t.person()]
  const tries = [
    await t.call('PATCH', `/user/${two.username}`, { as: one, body: { first_name: 'X' } }),
    await t.call('GET', `/user/${two.username}/audit`, { as: one }),
    await t.call('GET', `/user/${two.username}/events`, { as: one }),
    await t.call('DELETE', `/session/${two.sid}`, { as: one }),
  ]
  for (const answer of tries) {
    expect(problemOf(answer)).toBe('404 not_found')
    expect(answer.body).not.toContain(two.email)
  }
  const unknown = await t.call('PATCH', '/user/nobody-at-all', {
    as: one,
    body: { first_name: 'X' },
  })
  const instance = undefined
  expect({ ...unknown.json(), instance }).toEqual({ ...tries[0]?.json(), instance })
  await expect(counts(t.app(), two.accessToken)).resolves.toBe(true)
})

const SQL = [
  "' or '1'='1",
  "'; drop table users; --",
  "x') on conflict do nothing; delete from sessions; --",
  '%',
  '_',
  '\\',
  '$1',
  "E'\\x41'",
  '{}',
  '{"a":1}',
  '1::uuid',
]

test.each(SQL)('%j in every string field is only text', async (text) => {
  const person = await t.person({ role: 'organiser' })
  const before = await countRows()
  const names = await t.call('PATCH', `/user/${person.username}`, {
    as: person,
    body: { first_name: text, last_name: text },
  })
  expect(names.json()).toMatchObject({ first_name: text, last_name: text })
  const title = `${text}!`
  const made = await t.call('POST', '/event', {
    as: person,
    body: { title, description: text, venue: text, starts_at: '2030-01-01T00:00:00Z', capacity: 1 },
    headers: { 'idempotency-key': text.replaceAll(' ', '+') },
  })
  expect(made.statusCode, made.body).toBe(201)
  expect(made.json()).toMatchObject({ title, description: text, venue: text })

  const q = encodeURIComponent(text)
  const answers = [
    await t.call('GET', `/user/${q}`),
    await t.call('GET', `/event/list?title=${q}`),
    await t.call('GET', `/event/list?page=${q}`),
    await t.call('GET', `/event/list?from=${q}`),
    await t.call('GET', `/event/${q}`),
    await t.call('DELETE', `/session/${q}`, { as: person }),
    await t.call('GET', `/user/${q}/audit`, { as: await t.person({ role: 'admin' }) }),
    await t.call('GET', `/user/${person.username}/audit?page=${q}`, { as: person }),
    await t.call('POST', '/user', {
      body: { username: text, email: text, password1: PASSWORD, password2: PASSWORD },
    }),
    await t.app().inject({
      method: 'POST',
      url: '/api/v1/auth-jwt/login',
      remoteAddress: '10.9.9.9',
      payload: { username: text, password: text, security_code: text.slice(0, 32) },
    }),
    await t.call('POST', '/auth-jwt/refresh', { as: text }),
    await t.call('POST', '/auth-jwt/logout', { as: text }),
  ]
  for (const answer of answers) expect(answer.statusCode, answer.body).toBeLessThan(500)
  const [, list] = answers
  for (const item of list?.json().items ?? []) expect(item.title).toContain(text)

  const device = await logIn(t, person, { device_name: text }, { 'user-agent': text })
  expect(device.statusCode).toBe(200)
  const sessions = await t.call('GET', '/session', { as: device.json().access_token })
  expect(sessions.json().items[0]).toMatchObject({ device_name: text, user_agent: text })
  const after = await countRows()
  expect(after.users).toBe(before.users + 1)
  expect(after.sessions).toBe(before.sessions + 2)
})

const post = (path: string, payload: string | Buffer, type = 'application/json') =>
  t.app().inject({ method: 'POST', url: path, headers: { 'content-type': type }, payload })
const isProblem = (answer: Awaited<ReturnType<typeof post>>, problem: string, what = '') => {
  expect(problemOf(answer), what).toBe(problem)
  expect(answer.headers['content-type'], what).toMatch(/^application\/problem\+json/)
  expect(answer.json(), what).toMatchObject({
    title: expect.any(String),
    status: answer.statusCode,
    instance: expect.stringMatching(/^urn:uuid:/),
  })
}
const WRITES = ['/api/v1/user', '/api/v1/auth-jwt/login', '/api/v1/auth-totp/qrcode']

test('a body of 10 MB is 413 on every route that reads a body, also without a login', async () => {
  const body = JSON.stringify({ username: 'a'.repeat(10_000_000) })
  for (const path of [...WRITES, '/api/v1/auth-jwt/refresh', '/api/v1/auth-jwt/logout'])
    isProblem(await post(path, body), '413 body_too_large', path)
})

test('a body just under 64 KiB is read, and one just over it is refused', async () => {
  const body = (bytes: number) => `{"username":"${'a'.repeat(bytes - 15)}"}`
  expect(body(100)).toHaveLength(100)
  isProblem(await post('/api/v1/user', body(65_536)), '400 malformed_input')
  isProblem(await post('/api/v1/user', body(65_537)), '413 body_too_large')
})

test('a body of another type is 415, and broken JSON is 400', async () => {
  for (const path of WRITES) {
    for (const type of [
      'application/xml',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/octet-stream',
      'application/jsonp',
      'rubbish',
    ])
      isProblem(await post(path, 'a=b', type), '415 unsupported_media_type', `${path} ${type}`)
    for (const json of [
      '{',
      '{"a":}',
      "{'a':1}",
      '{"a":1}}',
      '[1,]',
      'NaN',
      '\ufeff\ufeff{}',
      '"',
      'undefined',
    ])
      isProblem(await post(path, json), '400 malformed_json', `${path} ${json}`)
    for (const json of ['null', '1', '"text"', '[]', '[{}]', 'true'])
      isProblem(await post(path, json), '400 malformed_input', `${path} ${json}`)
  }
})

test('a body of plain text is 415, like any other type', async () => {
  for (const path of WRITES)
    isProblem(await post(path, '{}', 'text/plain'), '415 unsupported_media_type', path)
})

test('a body nested 100 or 30,000 levels deep is 400', async () => {
  for (const depth of [17, 100, 30_000])
    for (const path of WRITES)
      isProblem(
        await post(path, '['.repeat(depth) + ']'.repeat(depth)),
        '400 malformed_input',
        path,
      )
  const objects = `${'{"user":'.repeat(50)}1${'}'.repeat(50)}`
  isProblem(await post('/api/v1/user', objects), '400 malformed_input')
})

test('keys that could reach a prototype are refused and reach none', async () => {
  const bodies = [
    '{"__proto__":{"role":"admin"}}',
    '{"constructor":{"prototype":{"role":"admin"}}}',
    '{"user":{"__proto__":{"role":"admin"}}}',
    '{"\\u005f_proto__":{"role":"admin"}}',
    '{"prototype":{"role":"admin"}}',
    '{"toString":"x","hasOwnProperty":1}',
  ]
  for (const path of WRITES)
    for (const body of bodies) {
      const answer = await post(path, body)
      expect(answer.statusCode, body).toBe(400)
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
    }
  expect(({} as Record<string, unknown>)['role']).toBeUndefined()
  for (const query of ['__proto__=x', '__proto__[role]=admin', 'constructor=x', 'toString=x'])
    expect((await t.call('GET', `/event/list?${query}`)).statusCode, query).toBeLessThan(500)
  expect((await t.call('GET', '/user/__proto__')).statusCode).toBe(404)
  expect((await t.call('GET', '/user/constructor')).statusCode).toBe(404)
})

const NO_TEXT = ['\u0000', 'a\u0000b', '\ud800', 'a\udfffb', '\udc00\ud800']

test.each(NO_TEXT)(
  'law 10: %j in a name, a password, a code or a title is 400 and names the field',
  async (text) => {
    const person = await t.person({ role: 'organiser' })
    const signUp = {
      username: 'someone-new',
      email: 'a@example.org',
      password1: PASSWORD,
      password2: PASSWORD,
    }
    const proof = { username: person.username, password: PASSWORD, security_code: '123456' }
    const event = { title: 'X', description: '', starts_at: '2030-01-01T00:00:00Z', capacity: 1 }
    const fields: readonly (readonly [string, object, string])[] = [
      ['/user', signUp, 'username'],
      ['/user', signUp, 'email'],
      ['/user', signUp, 'password1'],
      ['/user', signUp, 'first_name'],
      ['/auth-jwt/login', proof, 'username'],
      ['/auth-jwt/login', proof, 'password'],
      ['/auth-jwt/login', proof, 'security_code'],
      ['/auth-jwt/login', proof, 'recovery_code'],
      ['/auth-jwt/login', proof, 'device_name'],
      ['/auth-totp/qrcode', proof, 'password'],
      ['/auth-totp/recovery-codes', {}, 'security_code'],
      ['/event', event, 'title'],
      ['/event', event, 'description'],
      ['/event', event, 'venue'],
      ['/event', event, 'timezone'],
    ]
    for (const [path, body, field] of fields) {
      const answer = await t.call('POST', path, { as: person, body: { ...body, [field]: text } })
      isProblem(answer, '400 malformed_input', `${path} ${field}`)
      const paths = answer.json().errors.map((error: { path: string }) => error.path)
      expect(paths).toContain(`/${field}`)
    }
    const names = { first_name: text }
    const patch = await t.call('PATCH', `/user/${person.username}`, { as: person, body: names })
    isProblem(patch, '400 malformed_input')
    expect((await logIn(t, person)).statusCode).toBe(200)
  },
)

test('a NUL as a key is 400 too', async () => {
  isProblem(await post('/api/v1/user', '{"a\\u0000":1}'), '400 malformed_input')
})

test('a NUL in a query or a path is 400, and a lone surrogate there finds nothing', async () => {
  isProblem(await t.call('GET', '/event/list?title=%00'), '400 malformed_input')
  isProblem(await t.call('GET', '/user/a%00b'), '400 malformed_input')
  const found = await t.call('GET', '/event/list?title=%ED%A0%80')
  expect(found.json()).toMatchObject({ items: [] })
})

test('a path that is not text, or is too long, is a problem like any other', async () => {
  for (const path of ['/user/%ED%A0%80', '/user/%zz', '/user/%', '/user/%c0%ae'])
    isProblem(await t.call('GET', path), '400 malformed_request', path)
  const endless = await t.call('GET', `/user/${'a'.repeat(5_000)}`)
  expect(endless.statusCode).toBeGreaterThanOrEqual(400)
  expect(endless.statusCode).toBeLessThan(500)
  expect(endless.headers['content-type']).toMatch(/^application\/problem\+json/)
})

test('an unknown route is 404 for every method, and so is a wrong method on a known route', async () => {
  for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const)
    for (const path of ['/nothing', '/user/a/b/c/d', '/auth-jwt', '/../../etc/passwd', '//user'])
      isProblem(await t.call(method, path), '404 not_found', `${method} ${path}`)
  isProblem(await t.call('DELETE', '/user'), '404 not_found')
  isProblem(await t.call('GET', '/auth-jwt/login'), '404 not_found')
  isProblem(await t.app().inject({ method: 'GET', url: '/health/nothing' }), '404 not_found')
})

test('every answer has the security headers and a request id, and reveals nothing about the software', async () => {
  for (const path of ['/event/list', '/nothing', '/auth-jwt/user-info']) {
    const { headers } = await t.call('GET', path)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'SAMEORIGIN',
      'cross-origin-resource-policy': 'same-origin',
      'content-security-policy':
        "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
    expect(headers).not.toHaveProperty('server')
    expect(headers).not.toHaveProperty('x-powered-by')
  }
})

test('a page has the headers that isolate it from pages of other sites', async () => {
  const { headers } = await t.app().inject('/docs')
  expect(headers).toMatchObject({
    'content-security-policy': expect.stringContaining("script-src 'self'"),
    'cross-origin-opener-policy': 'same-origin',
    'origin-agent-cluster': '?1',
  })
})

test('a request id sent by a caller is not adopted', async () => {
  const answer = await t.call('GET', '/event/list', { headers: { 'x-request-id': 'mine\r\nx: y' } })
  expect(answer.headers['x-request-id']).not.toContain('mine')
})

test('an internal fault reveals nothing of its cause', async () => {
  expectFault('readUser')
  await t.sql`alter table users rename to users_away`
  const answer = await t.call('GET', `/user/${victim.username}`)
  await t.sql`alter table users_away rename to users`
  isProblem(answer, '500 internal')
  expect(answer.body).not.toMatch(/users|relation|postgres|stack/i)
})

test('a login with a wrong password does not spend its code: a stranger cannot spend codes', async () => {
  const person = await t.person()
  const code = await unspentCode(t, person)
  const wrong = await logIn(t, person, { security_code: code, password: 'wrong' })
  expect(wrong.statusCode).toBe(401)
  expect((await logIn(t, person, { security_code: code })).statusCode).toBe(200)
})

async function countRows(): Promise<{ users: number; sessions: number }> {
  const [row] = await t.sql<{ users: number; sessions: number }[]>`
    select (select count(*)::int from users) as users, (select count(*)::int from sessions) as sessions`
  return row ?? { users: 0, sessions: 0 }
}

async function exportOwnPrivateKey(): Promise<JWK> {
  const [row] = await t.sql<{ private_sealed: Uint8Array }[]>`
    select private_sealed from signing_keys where kid = ${own.kid}`
  const opened = t.vault.open('signing key', own.kid, row?.private_sealed ?? new Uint8Array())
  return JSON.parse(opened.toString())
}
