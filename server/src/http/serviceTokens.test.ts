import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import * as client from 'openid-client'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Person, PUBLIC_URL, testApp } from '../../test/app.ts'
import { documented } from '../../test/documented.ts'
import { addMember, makeLicence } from '../../test/licences.ts'
import { logIn, problemOf } from '../../test/logins.ts'
import { refusedWith } from '../../test/oidc.ts'
import { ownApp } from '../../test/ownApp.ts'
import {
  addKey,
  askToken,
  type Machine,
  makeMachine,
  makeSecret,
  stockClient,
  tokenOf,
} from '../../test/serviceAccounts.ts'
import { SERVICE_SCOPES } from '../clients/scopes.ts'
import { newId } from '../db/ids.ts'
import { openKeyring } from '../tokens/signingKeys.ts'

const t = documented(testApp())
let admin: Person

beforeAll(async () => {
  admin = await t.person({ role: 'admin' })
})

const licences = (as: string) => t.call('GET', '/licence', { as })
const change = (machine: Machine, body: object) =>
  t.call('PATCH', `/service-account/${machine.uuid}`, { as: admin, body })

async function auditOf(machine: Machine): Promise<{ kind: string; details: object }[]> {
  const answer = await t.call('GET', `/service-account/${machine.uuid}/audit`, { as: admin })
  return answer.json().items
}

describe('a stock client', () => {
  test('gets a token by its secret, in the header or in the form, and reads with it', async () => {
    const machine = await makeMachine(t, admin)
    for (const way of [client.ClientSecretBasic, client.ClientSecretPost]) {
      const config = await stockClient(t, machine.uuid, way(machine.secret))
      const tokens = await client.clientCredentialsGrant(config)
      expect(tokens).toMatchObject({
        token_type: 'bearer',
        expires_in: 300,
        scope: 'licence:read licence:manage',
      })
      expect(tokens.refresh_token).toBeUndefined()
      expect(tokens.id_token).toBeUndefined()
      expect((await licences(tokens.access_token)).statusCode).toBe(200)
    }
    const read = await t.call('GET', `/service-account/${machine.uuid}`, { as: admin })
    expect(read.json().last_used_at).toEqual(expect.any(String))
  })

  test('gets a token by an assertion that it signed, with a key of each kind', async () => {
    const machine = await makeMachine(t, admin)
    for (const alg of ['RS256', 'PS256', 'ES256', 'Ed25519']) {
      const { kid, privateKey } = await addKey(t, admin, { machine, alg })
      const config = await stockClient(
        t,
        machine.uuid,
        client.PrivateKeyJwt({ key: privateKey, kid }),
      )
      const { access_token } = await client.clientCredentialsGrant(config)
      expect((await licences(access_token)).statusCode, alg).toBe(200)
    }
    expect((await licences(await tokenOf(t, machine))).statusCode).toBe(200)
    const [bySecret, ...bySignature] = await auditOf(machine)
    expect(bySecret?.details).toMatchObject({ shown: 'secret' })
    expect(bySignature[0]?.details).toMatchObject({ shown: 'assertion' })
  })

  test('gets the requested scopes of those that it has, and all if it requests none', async () => {
    const machine = await makeMachine(t, admin)
    const config = await stockClient(t, machine.uuid, client.ClientSecretPost(machine.secret))
    const ask = (scope: string) => client.clientCredentialsGrant(config, { scope })
    const narrow = await ask('licence:read')
    expect(narrow.scope).toBe('licence:read')
    const body = { owner_id: newId(), number_of_users: 1, duration: 'P1Y' }
    const refused = await t.call('POST', '/licence', { as: narrow.access_token, body })
    expect(problemOf(refused)).toBe('403 scope_missing')
    expect(refused.json()).toMatchObject({ scope: 'licence:manage' })
    expect(refused.headers['www-authenticate']).toContain('insufficient_scope')

    for (const scope of ['owner:read', 'licence:read owner:read', 'openid', 'everything'])
      expect(await refusedWith(ask(scope)), scope).toBe('invalid_scope')
  })

  test('gets no token for anybody else, and by no other way', async () => {
    const machine = await makeMachine(t, admin)
    const ask = (form: Record<string, string>) => askToken(t, { machine, form })
    expect(await ask({ resource: `${PUBLIC_URL}/api/v1` })).toBe(200)
    expect(await ask({ resource: 'https://elsewhere.example' })).toBe('invalid_target')
    expect(await ask({ grant_type: 'refresh_token', refresh_token: 'x' })).toBe(
      'unauthorized_client',
    )
    expect(await ask({ grant_type: 'authorization_code', code: 'x' })).toBe('unauthorized_client')
    expect(await ask({ grant_type: 'password' })).toBe('unsupported_grant_type')
  })
})

describe('a secret', () => {
  test('that is wrong, missing or of another account gets no token, and the attempt is in the audit log', async () => {
    const [machine, other] = [await makeMachine(t, admin), await makeMachine(t, admin)]
    for (const secret of ['tm1.wrong', other.secret, `${machine.secret} `])
      expect(await askToken(t, { machine: { ...machine, secret } })).toBe('invalid_client')
    expect(await askToken(t, { machine: { uuid: newId(), secret: machine.secret } })).toBe(
      'invalid_client',
    )
    expect(await askToken(t, { form: { client_id: machine.uuid } })).toBe('invalid_client')
    const refused = (await auditOf(machine)).filter(({ kind }) => kind === 'service_token_refused')
    // One per ten seconds, because everybody who knows a client id can ask.
    expect(refused).toEqual([
      expect.objectContaining({
        address: '127.0.0.1',
        details: { error: 'invalid_client', detail: 'invalid secret provided' },
      }),
    ])
  })

  test('that is old counts together with the new one until it ends', async () => {
    const machine = await makeMachine(t, admin)
    const next = { ...machine, secret: await makeSecret(t, admin, machine.uuid) }
    expect(await askToken(t, { machine })).toBe(200)
    expect(await askToken(t, { machine: next })).toBe(200)
    const token = await tokenOf(t, machine)
    await t.sql`
      update service_secrets set expires_at = now() where account_id = ${machine.uuid} and expires_at < 'infinity'`
    expect(await askToken(t, { machine })).toBe('invalid_client')
    expect(await askToken(t, { machine: next })).toBe(200)
    expect((await licences(token)).statusCode).toBe(200)
  })

  test('that is ended at once ends the access tokens, too', async () => {
    const machine = await makeMachine(t, admin)
    const token = await tokenOf(t, machine)
    const secret = await makeSecret(t, admin, machine.uuid, { old_ends_in_seconds: 0 })
    expect(await askToken(t, { machine })).toBe('invalid_client')
    expect(problemOf(await licences(token))).toBe('401 unauthenticated')
    const fresh = await tokenOf(t, { ...machine, secret })
    expect((await licences(fresh)).statusCode).toBe(200)
    await t.call('DELETE', `/service-account/${machine.uuid}/secret`, { as: admin })
    expect(problemOf(await licences(fresh))).toBe('401 unauthenticated')
    expect(await askToken(t, { machine: { ...machine, secret } })).toBe('invalid_client')
  })
})

describe('an assertion', () => {
  const TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
  const epoch = () => Math.floor(Date.now() / 1000)
  let machine: Machine
  let key: Awaited<ReturnType<typeof addKey>>

  beforeAll(async () => {
    machine = await makeMachine(t, admin)
    key = await addKey(t, admin, { machine, alg: 'ES256' })
  })

  const claims = (more: Record<string, unknown> = {}): JWTPayload => ({
    iss: machine.uuid,
    sub: machine.uuid,
    aud: PUBLIC_URL,
    jti: newId(),
    exp: epoch() + 60,
    ...more,
  })
  const sign = (payload: JWTPayload, privateKey = key.privateKey, alg = 'ES256') =>
    new SignJWT(payload).setProtectedHeader({ alg, kid: key.kid }).sign(privateKey)
  const show = (client_assertion: string) =>
    askToken(t, { form: { client_assertion, client_assertion_type: TYPE } })

  test('is for the issuer or the token endpoint', async () => {
    for (const aud of [PUBLIC_URL, `${PUBLIC_URL}/oidc/token`, [PUBLIC_URL]])
      expect(await show(await sign(claims({ aud }))), String(aud)).toBe(200)
    for (const aud of ['https://elsewhere.example', `${PUBLIC_URL}/api/v1`, undefined])
      expect(await show(await sign(claims({ aud }))), String(aud)).toBe('invalid_client')
  })

  test('counts once, for every client that shows it, also of twenty at once', async () => {
    const assertion = await sign(claims())
    expect(await show(assertion)).toBe(200)
    expect(await show(assertion)).toBe('invalid_client')
    const sameName = claims()
    expect(await show(await sign(sameName))).toBe(200)
    expect(await show(await sign({ ...sameName, exp: epoch() + 90 }))).toBe('invalid_client')

    const raced = await sign(claims())
    const answers = await Promise.all(Array.from({ length: 20 }, () => show(raced)))
    expect(answers.filter((answer) => answer === 200)).toHaveLength(1)
    expect(answers.filter((answer) => answer === 'invalid_client')).toHaveLength(19)
  })

  test('would count more than once if it were looked up before it is written', async () => {
    const naive = async (name: string): Promise<boolean> => {
      const [found] = await t.sql`select 1 from settings where name = ${name}`
      if (found) return false
      await t.sql`insert into settings (name, value) values (${name}, '') on conflict do nothing`
      return true
    }
    const counted = await Promise.all(Array.from({ length: 20 }, () => naive('assertion')))
    expect(counted.filter(Boolean).length).toBeGreaterThan(1)
  })

  test('ends by the clock of the database, and within an hour', async () => {
    for (const exp of [epoch() - 1, epoch() - 3600, epoch() + 3630, epoch() + 86_400, undefined])
      expect(await show(await sign(claims({ exp }))), String(exp)).toBe('invalid_client')
    expect(await show(await sign(claims({ exp: epoch() + 3590 })))).toBe(200)
  })

  test('is signed by a key of this account, and names the account and itself', async () => {
    const stranger = await generateKeyPair('ES256')
    const other = await makeMachine(t, admin)
    for (const [what, assertion] of [
      ['a strange key', await sign(claims(), stranger.privateKey)],
      ['no jti', await sign(claims({ jti: undefined }))],
      ['another issuer', await sign(claims({ iss: other.uuid }))],
      ['another account', await sign(claims({ sub: other.uuid, iss: other.uuid }))],
    ] as const)
      expect(await show(assertion), what).toBe('invalid_client')
  })

  test('is refused when it is unsigned, or signed with public data', async () => {
    const part = (of: object) => Buffer.from(JSON.stringify(of)).toString('base64url')
    const payload = part(claims())
    const shared = new TextEncoder().encode(JSON.stringify(await exportJWK(key.publicKey)))
    const secret = new TextEncoder().encode(machine.secret)
    for (const [what, assertion] of [
      ['none', `${part({ alg: 'none' })}.${payload}.`],
      ['None', `${part({ alg: 'None', kid: key.kid })}.${payload}.`],
      ['HS256', await new SignJWT(claims()).setProtectedHeader({ alg: 'HS256' }).sign(shared)],
      [
        'HS256 secret',
        await new SignJWT(claims()).setProtectedHeader({ alg: 'HS256' }).sign(secret),
      ],
      [
        'jwk of its own',
        await new SignJWT(claims())
          .setProtectedHeader({ alg: 'ES256', jwk: await exportJWK(key.publicKey) })
          .sign((await generateKeyPair('ES256')).privateKey),
      ],
    ] as const)
      expect(await show(assertion), what).toBe('invalid_client')
  })

  test('gets no token after its key is removed, and the issued tokens end', async () => {
    const own = await makeMachine(t, admin)
    const { kid, privateKey } = await addKey(t, admin, { machine: own, alg: 'RS256' })
    const auth = client.PrivateKeyJwt({ key: privateKey, kid })
    const config = await stockClient(t, own.uuid, auth)
    const { access_token } = await client.clientCredentialsGrant(config)
    await t.call('DELETE', `/service-account/${own.uuid}/key/${kid}`, { as: admin })
    expect(await refusedWith(client.clientCredentialsGrant(config))).toBe('invalid_client')
    expect(problemOf(await licences(access_token))).toBe('401 unauthenticated')
  })
})

describe('5. a token', () => {
  test('5. does not count from the moment when its account is disabled, in every process, and never again', async () => {
    const machine = await makeMachine(t, admin)
    const token = await tokenOf(t, machine)
    const second = await t.secondApp()
    const there = async () =>
      (
        await second.inject({
          url: '/api/v1/licence',
          headers: { authorization: `Bearer ${token}` },
        })
      ).statusCode
    expect(await there()).toBe(200)
    await change(machine, { disabled: true })
    expect(problemOf(await licences(token))).toBe('401 unauthenticated')
    expect(await there()).toBe(401)
    expect(await askToken(t, { machine })).toBe('invalid_client')
    await change(machine, { disabled: false })
    expect(problemOf(await licences(token))).toBe('401 unauthenticated')
    expect((await licences(await tokenOf(t, machine))).statusCode).toBe(200)
  })

  test('5. loses a scope, or a licence, at the next request', async () => {
    const licence = await makeLicence(t)
    const machine = await makeMachine(t, admin)
    const token = await tokenOf(t, machine)
    const read = () => t.call('GET', `/licence/${licence.uuid}`, { as: token })
    expect((await read()).statusCode).toBe(200)
    await change(machine, { licence_ids: [(await makeLicence(t)).uuid] })
    expect(problemOf(await read())).toBe('404 not_found')
    await change(machine, { licence_ids: null, scopes: ['licence:manage'] })
    expect(problemOf(await read())).toBe('403 scope_missing')
  })

  test('5. is over when the account is removed', async () => {
    const machine = await makeMachine(t, admin)
    const token = await tokenOf(t, machine)
    await t.call('DELETE', `/service-account/${machine.uuid}`, { as: admin })
    expect(problemOf(await licences(token))).toBe('401 unauthenticated')
    expect(await askToken(t, { machine })).toBe('invalid_client')
  })

  test('is accepted only as issued: a changed claim is refused', async () => {
    const machine = await makeMachine(t, admin)
    const { kid, privateKey } = await openKeyring(t.sql, t.vault).signer()
    const now = Math.floor(Date.now() / 1000)
    const good = {
      iss: PUBLIC_URL,
      aud: `${PUBLIC_URL}/api/v1`,
      sub: machine.uuid,
      client_id: machine.uuid,
      scope: 'licence:read',
      jti: `1.${newId()}`,
      iat: now,
      exp: now + 300,
    }
    const make = (claims: object, header: object = {}) =>
      new SignJWT({ ...claims })
        .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid, ...header })
        .sign(privateKey)
    expect((await licences(await make(good))).statusCode).toBe(200)
    for (const [what, token] of [
      ['over', await make({ ...good, exp: now - 1 })],
      ['of another issuer', await make({ ...good, iss: 'https://elsewhere.example' })],
      ['for an application', await make({ ...good, aud: 'https://lab.example.org' })],
      ['of another client', await make({ ...good, client_id: newId() })],
      ['of a login session', await make({ ...good, sid: newId() })],
      ['of an older generation', await make({ ...good, jti: `0.${newId()}` })],
      ['of no generation', await make({ ...good, jti: newId() })],
      ['of another type', await make(good, { typ: 'jwt' })],
      ['with a critical header', await make(good, { jku: 'https://elsewhere.example' })],
      ['of nobody', await make({ ...good, sub: newId() })],
    ] as const)
      expect(problemOf(await licences(token)), what).toBe('401 unauthenticated')
    const cookie = { cookie: `access_token=${await make(good)}` }
    expect(problemOf(await t.call('GET', '/licence', { headers: cookie }))).toBe(
      '401 unauthenticated',
    )
  })

  test('is not a login: refresh refuses it, and logout ignores it', async () => {
    const token = await tokenOf(t, await makeMachine(t, admin))
    const refreshed = await t.call('POST', '/auth-jwt/refresh', { as: token })
    expect(problemOf(refreshed)).toBe('401 unauthenticated')
    expect((await t.call('POST', '/auth-jwt/logout', { as: token })).statusCode).toBe(204)
    expect((await licences(token)).statusCode).toBe(200)
    for (const path of ['introspect', 'revoke']) {
      const answer = await t.app().inject({
        method: 'POST',
        url: `/oidc/${path}`,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ token }).toString(),
      })
      expect(answer.statusCode, path).toBe(401)
    }
    expect((await licences(token)).statusCode).toBe(200)
  })
})

test('every route for people refuses a machine with all scopes, and every other route a machine without its scope', async () => {
  const scopes = Object.keys(SERVICE_SCOPES)
  const able = await tokenOf(t, await makeMachine(t, admin, { scopes }))
  const document = t.app().swagger() as unknown as {
    paths: Record<string, Record<string, { security?: Record<string, string[]>[] }>>
  }
  // Three routes take other kinds of token: a refresh token, or one of an application.
  let forPeople = 0
  const withScope: string[] = []
  for (const [path, operations] of Object.entries(document.paths))
    for (const [method, { security = [] }] of Object.entries(operations)) {
      if (!security.some((entry) => 'bearer' in entry)) continue
      const scope = security.flatMap((entry) => entry['service_account'] ?? [])[0]
      const url = path
        .replace('{id}', path.includes('/licence/') ? 'ABCD-ABCD-ABCD-ABCD' : newId())
        .replace(/\{\w+\}/g, 'nobody')
      const call = async (as: string) =>
        problemOf(
          await t.call(method.toUpperCase() as 'GET', `/${url}`, {
            as,
            ...(method !== 'get' && { body: {} }),
          }),
        )
      if (scope === undefined) {
        const isShownOther = /\/(refresh|heartbeat|release)$/.test(path)
        const problem = isShownOther ? '401 unauthenticated' : '403 scope_missing'
        expect(await call(able), `${method} ${path}`).toBe(problem)
        forPeople++
        continue
      }
      withScope.push(`${method} ${path}`)
      const others = scopes.filter((one) => one !== scope)
      const unable = await tokenOf(t, await makeMachine(t, admin, { scopes: others }))
      expect(await call(unable), `${method} ${path}`).toBe('403 scope_missing')
      expect(await call(able), `${method} ${path}`).not.toContain('scope_missing')
    }
  expect(forPeople).toBeGreaterThan(40)
  expect(withScope).toHaveLength(18)
})

describe('9. an account that is limited to some licences', () => {
  test('9. uses its own licences, and cannot see others', async () => {
    const [mine, other] = [await makeLicence(t), await makeLicence(t)]
    const member = await t.person()
    await addMember(t, mine, member)
    const machine = await makeMachine(t, admin, { licence_ids: [mine.uuid] })
    const as = await tokenOf(t, machine)
    const listed = (await licences(as)).json().items
    expect(listed.map(({ uuid }: { uuid: string }) => uuid)).toEqual([mine.uuid])

    const nothing = newId()
    for (const [method, path, body] of [
      ['GET', '', undefined],
      ['PATCH', '', { title: 'Changed' }],
      ['GET', '/member', undefined],
      ['POST', '/member', { username: (await t.person()).username }],
      ['GET', '/licence-seat', undefined],
      ['GET', '/history', undefined],
      ['GET', '/use', undefined],
      ['GET', '/advice', undefined],
    ] as const) {
      const call = (id: string) =>
        t.call(method, `/licence/${id}${path}`, { as, ...(body && { body }) })
      const own = await call(mine.serial)
      expect(own.statusCode, `${method} ${path} ${own.body}`).toBeLessThan(300)
      const there = (await call(other.uuid)).json()
      const nowhere = (await call(nothing)).json()
      expect({ ...there, instance: '' }).toEqual({ ...nowhere, instance: '' })
      expect(there.type).toBe('/problems/not_found')
    }
    const body = { owner_id: newId(), number_of_users: 1, duration: 'P1Y' }
    expect(problemOf(await t.call('POST', '/licence', { as, body }))).toBe('403 forbidden')
    // Only platform admins see the addresses of people who never came in.
    const members = (await t.call('GET', `/licence/${mine.uuid}/member`, { as })).json().items
    expect(members.map(({ email }: { email: string | null }) => email)).toEqual([null, null])
  })
})

describe('what a machine writes', () => {
  test('is in the audit log with the account as actor, also for the people concerned', async () => {
    const licence = await makeLicence(t)
    const member = await t.person()
    const machine = await makeMachine(t, admin)
    const as = await tokenOf(t, machine)
    const added = await t.call('POST', `/licence/${licence.uuid}/member`, {
      as,
      body: { username: member.username },
    })
    expect(added.statusCode, added.body).toBe(201)
    const [latest] = await auditOf(machine)
    expect(latest).toMatchObject({
      kind: 'member_added',
      actor_id: machine.uuid,
      user_id: member.uuid,
      details: { licence_id: licence.uuid },
    })
    const own = await t.call('GET', `/user/${member.username}/audit`, { as: member })
    expect(own.json().items[0]).toMatchObject({ kind: 'member_added', by_self: false })

    expect((await logIn(t, member, { licence: licence.serial })).statusCode).toBe(200)
    const out = await t.call('DELETE', `/licence/${licence.uuid}/licence-seat/${member.username}`, {
      as,
    })
    expect(out.statusCode, out.body).toBe(204)
  })

  test('4. is done once for an Idempotency-Key, which belongs to this account', async () => {
    const scopes = ['owner:manage', 'owner:read']
    const [one, other] = [
      await tokenOf(t, await makeMachine(t, admin, { scopes })),
      await tokenOf(t, await makeMachine(t, admin, { scopes })),
    ]
    const headers = { 'idempotency-key': 'owner' }
    const body = { name: 'Ada', surname: 'Lovelace', email: 'ada@institute.example' }
    const create = (as: string) => t.call('POST', '/owner', { as, body, headers })
    const first = await create(one)
    expect(first.statusCode, first.body).toBe(201)
    const again = await create(one)
    expect(again.json()).toEqual(first.json())
    expect(again.headers['idempotency-replayed']).toBe('true')
    expect((await create(other)).json().uuid).not.toBe(first.json().uuid)
  })
})

test('1. a machine is not a user and not a member, and has no licence seat and no login session', async () => {
  const licence = await makeLicence(t, { numberOfUsers: 1 })
  const machine = await makeMachine(t, admin)
  const as = await tokenOf(t, machine)
  for (const username of [machine.uuid, 'Register']) {
    const added = await t.call('POST', `/licence/${licence.uuid}/member`, {
      as,
      body: { username },
    })
    expect(problemOf(added)).toBe('404 not_found')
    const login = await t.call('POST', '/auth-jwt/login', {
      body: {
        username,
        password: machine.secret,
        security_code: '000000',
        licence: licence.serial,
      },
    })
    expect(problemOf(login)).toBe('401 login_failed')
  }
  const read = await t.call('GET', `/licence/${licence.uuid}`, { as })
  expect(read.json()).toMatchObject({ in_use: 0, members: 0 })
  expect((await t.call('GET', '/licence?mine=1', { as })).json().items).toEqual([])
})

test('a machine has its own rate limit', async () => {
  const app = await ownApp(t, { config: { rateLimitScale: 0.002 } })
  const [one, other] = [
    await tokenOf(t, await makeMachine(t, admin)),
    await tokenOf(t, await makeMachine(t, admin)),
  ]
  const ask = async (token: string) =>
    (await app.inject({ url: '/api/v1/licence', headers: { authorization: `Bearer ${token}` } }))
      .statusCode
  const answers = [await ask(one), await ask(one), await ask(one), await ask(one), await ask(other)]
  expect(answers).toEqual([200, 200, 200, 429, 200])
})
