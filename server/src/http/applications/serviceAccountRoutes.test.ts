import { createHash } from 'node:crypto'
import { exportJWK, generateKeyPair } from 'jose'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Person, testApp } from '../../../test/app.ts'
import { documented } from '../../../test/documented.ts'
import { makeLicence } from '../../../test/licences.ts'
import { problemOf } from '../../../test/logins.ts'
import { makeMachine, makeSecret, tokenOf } from '../../../test/serviceAccounts.ts'
import { newId } from '../../db/ids.ts'

const t = documented(testApp())
let admin: Person

const REGISTER = { name: 'Register', scopes: ['licence:read'] }

beforeAll(async () => {
  admin = await t.person({ role: 'admin' })
})

const create = (body: object, headers: Record<string, string> = {}) =>
  t.call('POST', '/service-account', { as: admin, body, headers })

/** A public key in the form in which a machine sends it. */
async function publicJwk(alg = 'Ed25519'): Promise<Record<string, unknown>> {
  const { publicKey } = await generateKeyPair(alg, { extractable: true })
  return { ...(await exportJWK(publicKey)) }
}

describe('a service account', () => {
  test('is created, read, changed, listed and removed by a platform admin', async () => {
    const made = await create(REGISTER)
    expect(made.statusCode, made.body).toBe(201)
    const { uuid } = made.json()
    expect(made.json()).toEqual({
      ...REGISTER,
      uuid,
      client_id: uuid,
      licence_ids: null,
      created_by: admin.uuid,
      created_at: expect.any(String),
      updated_at: null,
      last_used_at: null,
      disabled_at: null,
      secrets: [],
      keys: [],
    })
    const read = await t.call('GET', `/service-account/${uuid}`, { as: admin })
    expect(read.json()).toEqual(made.json())
    const { uuid: licence } = await makeLicence(t)
    const changed = await t.call('PATCH', `/service-account/${uuid}`, {
      as: admin,
      body: { name: 'Other', licence_ids: [licence.toUpperCase(), licence], disabled: true },
    })
    expect(changed.json()).toEqual({
      ...made.json(),
      name: 'Other',
      licence_ids: [licence],
      updated_at: expect.any(String),
      disabled_at: expect.any(String),
    })
    const back = await t.call('PATCH', `/service-account/${uuid}`, {
      as: admin,
      body: { licence_ids: null, disabled: false },
    })
    expect(back.json()).toMatchObject({ name: 'Other', licence_ids: null, disabled_at: null })

    const gone = await t.call('DELETE', `/service-account/${uuid}`, { as: admin })
    expect(gone.statusCode).toBe(204)
    for (const method of ['GET', 'DELETE'] as const)
      expect(problemOf(await t.call(method, `/service-account/${uuid}`, { as: admin }))).toBe(
        '404 not_found',
      )
  })

  test('is changed from the version that was read, and not when another was written since', async () => {
    const { uuid } = (await create(REGISTER)).json()
    const change = (body: object) =>
      t.call('PATCH', `/service-account/${uuid}`, { as: admin, body })
    const first = await change({ disabled: true, if_updated_at: null })
    expect(first.statusCode, first.body).toBe(200)
    const late = await change({ disabled: false, if_updated_at: null })
    expect(problemOf(late)).toBe('412 precondition_failed')
    const { updated_at } = first.json()
    const second = await change({ disabled: false, if_updated_at: updated_at })
    expect(second.json().disabled_at).toBeNull()
  })

  test('that is unknown cannot be changed or get a key', async () => {
    const path = `/service-account/${newId()}`
    for (const answer of [
      await t.call('PATCH', path, { as: admin, body: { name: 'Other' } }),
      await t.call('POST', `${path}/key`, { as: admin, body: { jwk: await publicJwk() } }),
    ])
      expect(problemOf(answer)).toBe('404 not_found')
  })

  test('is listed page by page, each once', async () => {
    for (let i = 0; i < 3; i++) await create(REGISTER)
    const seen: string[] = []
    let next = ''
    for (let pages = 0; pages < 99; pages++) {
      const page = await t.call('GET', `/service-account?page_size=2${next}`, { as: admin })
      seen.push(...page.json().items.map(({ uuid }: { uuid: string }) => uuid))
      if (page.json().next_page === null) break
      next = `&page=${page.json().next_page}`
    }
    const all = await t.sql<{ uuid: string }[]>`select uuid from service_accounts order by uuid`
    expect(seen).toEqual(all.map(({ uuid }) => uuid))
  })

  test('4. is created once for an Idempotency-Key', async () => {
    const key = { 'idempotency-key': 'one-machine' }
    const [first, again] = [await create(REGISTER, key), await create(REGISTER, key)]
    expect(first.statusCode, first.body).toBe(201)
    expect(again.json()).toEqual(first.json())
  })

  test('9. is for platform admins only', async () => {
    const { uuid, secret } = await makeMachine(t, admin, {
      scopes: ['licence:read', 'licence:manage', 'owner:read', 'owner:manage'],
    })
    const machine = await tokenOf(t, { uuid, secret })
    for (const [as, problem] of [
      [await t.person(), '403 forbidden'],
      [await t.person({ role: 'organiser' }), '403 forbidden'],
      [machine, '403 scope_missing'],
      [undefined, '401 unauthenticated'],
    ] as const)
      for (const id of [uuid, newId()])
        for (const [method, path, body] of [
          ['POST', '', REGISTER],
          ['GET', '', undefined],
          ['GET', `/${id}`, undefined],
          ['PATCH', `/${id}`, { name: 'x' }],
          ['DELETE', `/${id}`, undefined],
          ['POST', `/${id}/secret`, {}],
          ['DELETE', `/${id}/secret`, undefined],
          ['POST', `/${id}/key`, { jwk: {} }],
          ['DELETE', `/${id}/key/x`, undefined],
          ['GET', `/${id}/audit`, undefined],
        ] as const) {
          const answer = await t.call(method, `/service-account${path}`, {
            ...(as && { as }),
            ...(body && { body }),
          })
          expect(problemOf(answer), `${method} ${path}`).toBe(problem)
        }
  })

  test('10. with wrong fields is refused, and each field is named', async () => {
    const { uuid: licence } = await makeLicence(t)
    for (const [body, path] of [
      [{ scopes: ['licence:read'] }, '/name'],
      [{ ...REGISTER, name: ' ' }, '/name'],
      [{ ...REGISTER, name: 'two\nlines' }, '/name'],
      [{ ...REGISTER, scopes: [] }, '/scopes'],
      [{ ...REGISTER, scopes: ['everything'] }, '/scopes/0'],
      [{ ...REGISTER, licence_ids: [] }, '/licence_ids'],
      [{ ...REGISTER, licence_ids: [licence, newId()] }, '/licence_ids/1'],
      [
        { ...REGISTER, scopes: ['licence:read', 'owner:read'], licence_ids: [licence] },
        '/scopes/1',
      ],
      [{ ...REGISTER, secret: 'x' }, '/secret'],
    ] as const) {
      const answer = await create(body)
      expect(problemOf(answer), JSON.stringify(body)).toBe('400 malformed_input')
      expect(answer.json().errors.map((error: { path: string }) => error.path)).toContain(path)
    }
    const { uuid } = (await create({ ...REGISTER, scopes: ['owner:read'] })).json()
    const bound = { licence_ids: [licence] }
    for (const body of [{}, bound]) {
      const answer = await t.call('PATCH', `/service-account/${uuid}`, { as: admin, body })
      expect(problemOf(answer)).toBe('400 malformed_input')
    }
  })
})

describe('a secret', () => {
  test('is shown once: only its hash is stored, and the secrets that count are listed', async () => {
    const { uuid, secret } = await makeMachine(t, admin)
    expect(secret).toMatch(/^tm1\.[A-Za-z0-9_-]{43}$/)
    const [row] = await t.sql<{ secret_hash: Buffer }[]>`
      select secret_hash from service_secrets where account_id = ${uuid}`
    expect(row?.secret_hash).toEqual(createHash('sha256').update(secret).digest())
    const read = await t.call('GET', `/service-account/${uuid}`, { as: admin })
    expect(read.body).not.toContain(secret)
    expect(read.json().secrets).toEqual([
      { secret_id: expect.any(String), created_at: expect.any(String), expires_at: null },
    ])
    await makeSecret(t, admin, uuid, { old_ends_in_seconds: 60 })
    const two = (await t.call('GET', `/service-account/${uuid}`, { as: admin })).json().secrets
    expect(two.map(({ expires_at }: { expires_at: string | null }) => typeof expires_at)).toEqual([
      'string',
      'object',
    ])
    await t.sql`
      update service_secrets set expires_at = now() where account_id = ${uuid} and expires_at < 'infinity'`
    const one = (await t.call('GET', `/service-account/${uuid}`, { as: admin })).json().secrets
    expect(one).toEqual(two.slice(1))
  })

  test('is the eleventh only if the others end', async () => {
    const { uuid } = await makeMachine(t, admin)
    for (let i = 0; i < 9; i++) await makeSecret(t, admin, uuid)
    const eleventh = await t.call('POST', `/service-account/${uuid}/secret`, { as: admin })
    expect(problemOf(eleventh)).toBe('409 state_conflict')
    await makeSecret(t, admin, uuid, { old_ends_in_seconds: 0 })
    const { secrets } = (await t.call('GET', `/service-account/${uuid}`, { as: admin })).json()
    expect(secrets).toHaveLength(1)
  })

  test('never lasts longer because another one is made', async () => {
    const { uuid } = await makeMachine(t, admin)
    await makeSecret(t, admin, uuid, { old_ends_in_seconds: 60 })
    await makeSecret(t, admin, uuid, { old_ends_in_seconds: 86_400 })
    const [row] = await t.sql<{ seconds: number }[]>`
      select extract(epoch from min(expires_at) - now())::float8 as seconds
        from service_secrets where account_id = ${uuid}`
    expect(row?.seconds).toBeLessThanOrEqual(60)
  })

  test('needs a fresh factor, as do a key and every change of the account', async () => {
    const { uuid } = await makeMachine(t, admin)
    const tired = await t.person({ role: 'admin' })
    await t.sql`
      update sessions set factor_verified_at = now() - interval '11 minutes' where sid = ${tired.sid}`
    const path = `/service-account/${uuid}`
    for (const answer of [
      await t.call('POST', `${path}/secret`, { as: tired }),
      await t.call('POST', `${path}/key`, { as: tired, body: { jwk: await publicJwk() } }),
      await t.call('PATCH', path, { as: tired, body: { scopes: ['owner:manage'] } }),
      await t.call('PATCH', path, { as: tired, body: { licence_ids: null } }),
      await t.call('PATCH', path, { as: tired, body: { disabled: false } }),
      await t.call('PATCH', path, { as: tired, body: { disabled: true } }),
    ])
      expect(problemOf(answer)).toBe('403 fresh_factor_required')
  })
})

describe('a key', () => {
  const add = (uuid: string, jwk: object) =>
    t.call('POST', `/service-account/${uuid}/key`, { as: admin, body: { jwk } })

  test('is stored under its kid or its thumbprint, with its public members only', async () => {
    const { uuid } = await makeMachine(t, admin)
    const jwk = {
      kty: 'OKP',
      crv: 'Ed25519',
      x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
      x5u: 'https://elsewhere.example/key',
    }
    const added = await add(uuid, jwk)
    expect(added.statusCode, added.body).toBe(201)
    const { x5u: _, ...bare } = jwk
    // RFC 8037 appendix A.3.
    const kid = 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k'
    expect(added.json()).toEqual({
      kid,
      public_jwk: { ...bare, kid, use: 'sig' },
      created_at: expect.any(String),
    })
    expect(problemOf(await add(uuid, jwk))).toBe('409 state_conflict')
    expect((await add(uuid, { ...jwk, kid: 'spare' })).statusCode).toBe(201)
    const { keys } = (await t.call('GET', `/service-account/${uuid}`, { as: admin })).json()
    expect(keys.map((key: { kid: string }) => key.kid)).toEqual([kid, 'spare'])

    const remove = () => t.call('DELETE', `/service-account/${uuid}/key/spare`, { as: admin })
    expect((await remove()).statusCode).toBe(204)
    expect(problemOf(await remove())).toBe('404 not_found')
  })

  test('is refused when it is private, too small, of another kind or not a key', async () => {
    const { uuid } = await makeMachine(t, admin)
    const pair = await generateKeyPair('ES256', { extractable: true })
    const ec = await publicJwk('ES256')
    const rsa = await publicJwk('RS256')
    const evenN = Buffer.from(String(rsa['n']), 'base64url')
    evenN[evenN.length - 1] = 0
    const small = await crypto.subtle.generateKey(
      {
        name: 'RSASSA-PKCS1-v1_5',
        modulusLength: 1024,
        publicExponent: new Uint8Array([1, 0, 1]),
        hash: 'SHA-256',
      },
      true,
      ['sign', 'verify'],
    )
    for (const [jwk, path] of [
      [await exportJWK(pair.privateKey), '/jwk/d'],
      [{ kty: 'oct', k: 'c2VjcmV0' }, '/jwk/k'],
      [await exportJWK(small.publicKey), '/jwk/n'],
      [await publicJwk('ES384'), '/jwk/kty'],
      [{ ...ec, x: ec['y'] }, '/jwk'],
      [{ kty: 'RSA' }, '/jwk/n'],
      [{ ...ec, y: 7 }, '/jwk/y'],
      [{ ...ec, use: 'enc' }, '/jwk/use'],
      [{ ...ec, alg: 'RS256' }, '/jwk/alg'],
      [{ ...ec, alg: 'none' }, '/jwk/alg'],
      [{ ...ec, kid: 'a/b' }, '/jwk/kid'],
      [{ ...ec, kid: { $ne: 1 } }, '/jwk/kid'],
      [{}, '/jwk/kty'],
      [{ ...rsa, e: 'AQ' }, '/jwk/e'],
      [{ ...rsa, e: 'Ag' }, '/jwk/e'],
      [{ ...rsa, e: 'AQAA' }, '/jwk/e'],
      [{ ...rsa, e: 'AAAB' }, '/jwk/e'],
      [{ ...rsa, n: Buffer.from(evenN).toString('base64url') }, '/jwk/n'],
      [{ kty: 'OKP', crv: 'Ed25519', x: 'A'.repeat(43) }, '/jwk/x'],
      [{ kty: 'OKP', crv: 'Ed25519', x: `AQ${'A'.repeat(41)}` }, '/jwk/x'],
      [{ kty: 'OKP', crv: 'Ed25519', x: '7P_______________________________________38' }, '/jwk/x'],
    ] as const) {
      const answer = await add(uuid, jwk)
      expect(problemOf(answer), JSON.stringify(jwk)).toBe('400 malformed_input')
      expect(answer.json().errors[0].path, JSON.stringify(jwk)).toBe(path)
    }
    expect(await t.sql`select 1 from service_keys where account_id = ${uuid}`).toHaveLength(0)
  })

  test('is refused as the eleventh of an account', async () => {
    const { uuid } = await makeMachine(t, admin)
    const jwk = await publicJwk()
    for (let i = 0; i < 10; i++)
      expect((await add(uuid, { ...jwk, kid: `k${i}` })).statusCode).toBe(201)
    expect(problemOf(await add(uuid, jwk))).toBe('409 state_conflict')
  })
})

test('the audit log of an account is read page by page, and stays after its removal', async () => {
  const { uuid } = await makeMachine(t, admin)
  await t.call('PATCH', `/service-account/${uuid}`, { as: admin, body: { name: 'Other' } })
  await t.call('DELETE', `/service-account/${uuid}/secret`, { as: admin })
  await t.call('DELETE', `/service-account/${uuid}`, { as: admin })
  const kinds: string[] = []
  let next = ''
  for (let pages = 0; pages < 9; pages++) {
    const page = await t.call('GET', `/service-account/${uuid}/audit?page_size=2${next}`, {
      as: admin,
    })
    kinds.push(...page.json().items.map(({ kind }: { kind: string }) => kind))
    if (page.json().next_page === null) break
    next = `&page=${page.json().next_page}`
  }
  expect(kinds).toEqual([
    'service_account_removed',
    'service_secrets_ended',
    'service_account_changed',
    'service_secret_made',
    'service_account_created',
  ])
  const nobody = await t.call('GET', `/service-account/${newId()}/audit`, { as: admin })
  expect(problemOf(nobody)).toBe('404 not_found')
})
