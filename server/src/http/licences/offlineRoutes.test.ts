import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { decodeProtectedHeader, importJWK, type JWK, jwtVerify, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Person, PUBLIC_URL, testApp } from '../../../test/app.ts'
import { documented } from '../../../test/documented.ts'
import {
  addMember,
  type Licence,
  type LicenceOptions,
  makeLicence,
} from '../../../test/licences.ts'
import { logIn, problemOf, unspentCode } from '../../../test/logins.ts'
import { OPERATOR, SYSTEM } from '../../audit/actor.ts'
import { rotateLicenceKey } from '../../licensing/licenceKeys.ts'
import { endSessions } from '../../sessions/endSession.ts'

const plain = testApp()
const t = documented(plain)
const run = promisify(execFile)

type Who = Person | string

const keys = async (): Promise<JWK[]> =>
  (await t.call('GET', '//.well-known/licence-keys.json')).json().keys
const file = (as: Who, licence: Licence) => t.call('GET', `/licence/${licence.serial}/file`, { as })

/** A person who may run a licence. */
async function adminOf(licence: Licence): Promise<Person> {
  const person = await t.person()
  await addMember(t, licence, person, 'licence_admin')
  return person
}

async function publicKey(jws: string) {
  const { kid } = decodeProtectedHeader(jws)
  const jwk = (await keys()).find((key) => key.kid === kid)
  if (!jwk) throw new Error(`${kid} is not published.`)
  return importJWK(jwk, 'EdDSA')
}

describe('the file of a licence', () => {
  test('describes the licence, names no person, and verifies with the published key', async () => {
    const features = { modules: 'all', cores: 8 }
    const licence = await makeLicence(t, { numberOfUsers: 3, features })
    const answer = await file(await adminOf(licence), licence)
    expect(answer.statusCode, answer.body).toBe(200)
    expect(answer.headers['content-type']).toBe('application/jose')
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename="${licence.serial}.lic"`,
    )
    const jws = answer.body.trim()
    const { payload, protectedHeader } = await jwtVerify(jws, await publicKey(jws), {
      algorithms: ['EdDSA'],
      typ: 'tessera-licence+jwt',
      issuer: PUBLIC_URL,
    })
    expect(Object.keys(protectedHeader).sort()).toEqual(['alg', 'kid', 'typ'])
    const [row] = await t.sql<
      { valid_from: Date; valid_to: Date }[]
    >`select valid_from, valid_to from licences where uuid = ${licence.uuid}`
    expect(payload).toEqual({
      format_version: 1,
      iss: PUBLIC_URL,
      iat: expect.any(Number),
      nbf: Math.floor(Number(row?.valid_from) / 1000),
      exp: Math.floor(Number(row?.valid_to) / 1000),
      uuid: licence.uuid,
      serial: licence.serial,
      title: 'Spectra',
      number_of_users: 3,
      features,
      valid_from: row?.valid_from.toISOString(),
      valid_to: row?.valid_to.toISOString(),
      issued_at: expect.stringMatching(/Z$/),
      owner: { affiliation: 'Institute of Examples' },
    })
  })

  test('the published keys are Ed25519, named by their thumbprints, and have no private part', async () => {
    const answer = await t.call('GET', '//.well-known/licence-keys.json')
    expect(answer.headers['cache-control']).toBe('public, max-age=300')
    for (const key of await keys()) {
      expect(Object.keys(key).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x'])
      expect(key).toMatchObject({ kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig' })
    }
    const [row] = await t.sql<
      { private_sealed: Buffer }[]
    >`select private_sealed from licence_keys limit 1`
    expect(row?.private_sealed.toString('latin1')).not.toContain('OKP')
  })

  test('twenty requests for the first file at once over two processes get files of one key', async () => {
    await t.sql`delete from licence_keys`
    const licence = await makeLicence(t)
    const [admin, second] = [await adminOf(licence), await t.secondApp()]
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        i % 2
          ? file(admin, licence)
          : second.inject({
              url: `/api/v1/licence/${licence.uuid}/file`,
              headers: { authorization: `Bearer ${admin.accessToken}` },
            }),
      ),
    )
    expect(new Set(answers.map(({ body }) => decodeProtectedHeader(body.trim()).kid)).size).toBe(1)
    expect(await keys()).toHaveLength(1)
  })

  test('a new key signs at once and the old key stays published; a withdrawn key does not', async () => {
    const licence = await makeLicence(t)
    const admin = await adminOf(licence)
    const kid = async () => decodeProtectedHeader((await file(admin, licence)).body.trim()).kid
    const published = async () => (await keys()).map((key) => key.kid)
    const first = await kid()
    const { kid: second } = await rotateLicenceKey(t.sql, t.vault, { actor: OPERATOR })
    expect(await kid()).toBe(second)
    expect(await published()).toEqual(expect.arrayContaining([first, second]))
    const { kid: third } = await rotateLicenceKey(t.sql, t.vault, {
      actor: OPERATOR,
      withdraw: true,
    })
    expect(await published()).toEqual([third])
  })

  test('9. is for its licence admins and platform admins: others get 403, or 404', async () => {
    const licence = await makeLicence(t)
    const [member, stranger] = [await t.person(), await t.person({ role: 'organiser' })]
    await addMember(t, licence, member)
    expect((await file(await t.person({ role: 'admin' }), licence)).statusCode).toBe(200)
    expect(problemOf(await file(member, licence))).toBe('403 forbidden')
    expect(problemOf(await file(stranger, licence))).toBe('404 not_found')
    expect(problemOf(await t.call('GET', `/licence/${licence.uuid}/file`))).toBe(
      '401 unauthenticated',
    )
  })

  test('needs a fresh factor, and is written into the audit log', async () => {
    const licence = await makeLicence(t)
    const admin = await adminOf(licence)
    await t.sql`update sessions set factor_verified_at = now() - interval '601 seconds' where sid = ${admin.sid}`
    expect(problemOf(await file(admin, licence))).toBe('403 fresh_factor_required')
    const body = { security_code: await unspentCode(t, admin) }
    await t.call('POST', '/session/current/factor', { as: admin, body })
    expect((await file(admin, licence)).statusCode).toBe(200)
    const [entry] = await t.sql`
      select actor_id, details from audit_log where kind = 'licence_file_made' order by uuid desc limit 1`
    expect(entry).toEqual({
      actor_id: admin.uuid,
      details: { licence_id: licence.uuid, kid: expect.any(String) },
    })
  })

  test.each([
    [{ active: false }, 'inactive'],
    [{ suspended: true }, 'suspended'],
    [{ validFromDays: -9, validToDays: -1 }, 'over'],
  ] as const)('does not exist for a licence that is %j', async (options, because) => {
    const licence = await makeLicence(t, options)
    const answer = await file(await adminOf(licence), licence)
    expect(problemOf(answer)).toBe('403 licence_not_valid')
    expect(answer.json().because).toBe(because)
  })

  test('exists for a licence that begins later', async () => {
    const licence = await makeLicence(t, { validFromDays: 5 })
    expect((await file(await adminOf(licence), licence)).statusCode).toBe(200)
  })
})

describe('the verifier of the documentation', () => {
  let folder = ''
  let jws = ''

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tessera-offline-'))
    const text = await readFile(
      new URL('../../../../docs/offline-licences.md', import.meta.url),
      'utf8',
    )
    const [, program = ''] = /```js\n([\s\S]*?)```/.exec(text) ?? []
    await writeFile(join(folder, 'verify.mjs'), program)
    await writeFile(join(folder, 'keys.json'), JSON.stringify({ keys: await keys() }))
    const licence = await makeLicence(t, { features: { note: 'Zoë 李' } })
    jws = (await file(await adminOf(licence), licence)).body
  })
  afterAll(() => rm(folder, { recursive: true }))

  /** Runs it on a text, with the public keys only. */
  async function verify(
    text: string,
    { keysFile = 'keys.json', typ = 'tessera-licence+jwt' } = {},
  ): Promise<string> {
    await writeFile(join(folder, 'a.lic'), text)
    const args = ['verify.mjs', 'a.lic', keysFile, typ]
    return run(process.execPath, args, { cwd: folder }).then(
      ({ stdout }) => stdout,
      ({ stderr }) => /Error: (.*)/.exec(stderr)?.[1] ?? stderr,
    )
  }
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

  test('accepts an unchanged file', async () => {
    expect(JSON.parse(await verify(jws))).toMatchObject({
      number_of_users: 10,
      features: { note: 'Zoë 李' },
    })
  })

  test('rejects a file with one changed bit, in its content or its signature', async () => {
    const [header = '', payload = '', signature = ''] = jws.trim().split('.')
    const said = JSON.parse(Buffer.from(payload, 'base64url').toString())
    const more = part({ ...said, number_of_users: 1000 })
    expect(await verify(`${header}.${more}.${signature}`)).toBe('This text has been changed.')
    const bytes = Buffer.from(signature, 'base64url')
    bytes[7] = (bytes[7] ?? 0) ^ 1
    expect(await verify(`${header}.${payload}.${bytes.toString('base64url')}`)).toBe(
      'This text has been changed.',
    )
    expect(await verify(`${header}.${payload}.`)).toBe('This text has been changed.')
  })

  test('rejects any other algorithm, key or type, and says which it was', async () => {
    const [header = '', payload = '', signature = ''] = jws.trim().split('.')
    const { kid, ...rest } = JSON.parse(Buffer.from(header, 'base64url').toString())
    for (const [other, sentence] of [
      [{ ...rest, kid, alg: 'none' }, 'The algorithm is none, not EdDSA.'],
      [{ ...rest, kid, alg: 'HS256' }, 'The algorithm is HS256, not EdDSA.'],
      [{ ...rest, kid: 'unknown' }, 'keys.json has no key unknown: is it too old?'],
      [
        { ...rest, kid, typ: 'tessera-borrow+jwt' },
        'This is tessera-borrow+jwt, not tessera-licence+jwt.',
      ],
    ] as const)
      expect(await verify(`${part(other)}.${payload}.${signature}`)).toBe(sentence)
    expect(await verify(jws, { typ: 'tessera-borrow+jwt' })).toBe(
      'This is tessera-licence+jwt, not tessera-borrow+jwt.',
    )
    await rotateLicenceKey(t.sql, t.vault, { actor: OPERATOR, withdraw: true })
    await writeFile(join(folder, 'new.json'), JSON.stringify({ keys: await keys() }))
    expect(await verify(jws, { keysFile: 'new.json' })).toBe(
      `new.json has no key ${kid}: is it too old?`,
    )
    const wrong = (await keys()).map((key) => ({ ...key, kid }))
    await writeFile(join(folder, 'wrong.json'), JSON.stringify({ keys: wrong }))
    expect(await verify(jws, { keysFile: 'wrong.json' })).toBe('This text has been changed.')
  })

  test('rejects a file outside its window', async () => {
    const licence = await makeLicence(t, { validFromDays: 5 })
    const later = (await file(await adminOf(licence), licence)).body
    await writeFile(join(folder, 'now.json'), JSON.stringify({ keys: await keys() }))
    expect(await verify(later, { keysFile: 'now.json' })).toBe('This text is not valid now.')
  })
})

test('a licence file does not count as an access token, and its key verifies no access token', async () => {
  const licence = await makeLicence(t)
  const admin = await adminOf(licence)
  const jws = (await file(admin, licence)).body.trim()
  expect(problemOf(await t.call('GET', '/auth-jwt/user-info', { as: jws }))).toBe(
    '401 unauthenticated',
  )
  const forged = await new SignJWT({ sid: admin.sid })
    .setProtectedHeader({ alg: 'HS256', typ: 'tessera-licence+jwt' })
    .sign(new Uint8Array(32))
  expect(problemOf(await t.call('GET', '/auth-jwt/user-info', { as: forged }))).toBe(
    '401 unauthenticated',
  )
})

describe('a borrowed licence seat', () => {
  interface House {
    readonly licence: Licence
    readonly people: Person[]
  }

  async function house(count: number, options: LicenceOptions = {}): Promise<House> {
    const licence = await makeLicence(t, { borrowDays: 14, onFull: 'deny', ...options })
    const people = []
    for (let i = 0; i < count; i++) {
      const person = await t.person()
      await addMember(t, licence, person)
      people.push(person)
    }
    return { licence, people }
  }
  const login = (person: Person, { licence }: House) =>
    logIn(t, person, { licence: licence.serial })
  const enter = async (person: Person | undefined, home: House): Promise<string> => {
    if (!person) throw new Error('There are not so many people.')
    const answer = await login(person, home)
    expect(answer.statusCode, answer.body).toBe(200)
    return answer.json().access_token
  }
  const borrow = (as: Who, days: unknown = 7, headers: Record<string, string> = {}) =>
    t.call('POST', '/session/current/borrow', { as, body: { days }, headers })
  const giveBack = (as: Who, id: string) => t.call('POST', `/borrow/${id}/return`, { as })
  const logout = (as: string) => t.call('POST', '/auth-jwt/logout', { as })
  const taken = async ({ licence }: House): Promise<number> => {
    const [row] = await t.sql<{ count: number }[]>`
      select count(*)::int from licence_seats where licence_id = ${licence.uuid} and free_at > now()`
    return row?.count ?? 0
  }

  test('is a signed statement about this licence seat, which does not verify as a licence file', async () => {
    const home = await house(1, { features: { cores: 8 } })
    const [person] = home.people
    const answer = await borrow(await enter(person, home))
    expect(answer.statusCode, answer.body).toBe(201)
    const { jws, ...borrowed } = answer.json()
    const { payload } = await jwtVerify(jws, await publicKey(jws), {
      algorithms: ['EdDSA'],
      typ: 'tessera-borrow+jwt',
      issuer: PUBLIC_URL,
      subject: person?.uuid ?? '',
    })
    expect(payload).toMatchObject({
      username: person?.username,
      jti: borrowed.borrow_id,
      borrow_id: borrowed.borrow_id,
      licence_seat: borrowed.licence_seat_id,
      seat: borrowed.licence_seat_id,
      borrowed_until: borrowed.borrowed_until,
      exp: new Date(borrowed.borrowed_until).getTime() / 1000,
      licence: { uuid: home.licence.uuid, serial: home.licence.serial, features: { cores: 8 } },
    })
    const days = (Number(payload.exp) - Number(payload.iat)) / 86_400
    expect(days).toBeCloseTo(7, 3)
    const [audit] = await t.sql`
      select details from audit_log where user_id = ${person?.uuid ?? ''} and kind = 'licence_seat_borrowed'`
    expect(audit?.['details']).toEqual({ licence_id: home.licence.uuid, days: 7 })
  })

  test('1. of two licence seats, one borrowed and logged out, leaves room for one person; after the return, for two', async () => {
    const home = await house(4, { numberOfUsers: 2 })
    const [ada, ben, cyd, dan] = home.people
    const first = await enter(ada, home)
    const { borrow_id } = (await borrow(first)).json()
    await logout(first)
    expect(await taken(home)).toBe(1)

    const entered = await Promise.all(
      [ben, cyd, dan].map((person) => person && login(person, home)),
    )
    expect(entered.map((answer) => answer?.statusCode).sort()).toEqual([200, 409, 409])
    const elsewhere = (await logIn(t, ada as Person)).json().access_token
    expect((await giveBack(elsewhere, borrow_id)).statusCode).toBe(204)
    expect(await taken(home)).toBe(1)
    const refused = [ben, cyd, dan].filter((_, i) => entered[i]?.statusCode === 409)
    const again = await Promise.all(refused.map((person) => person && login(person, home)))
    expect(again.map((answer) => answer?.statusCode).sort()).toEqual([200, 409])
  })

  test('1. counts once when its borrower logs in again, and can be returned from that login', async () => {
    const home = await house(2, { numberOfUsers: 1 })
    const [ada, ben] = home.people
    const first = await enter(ada, home)
    const { borrow_id } = (await borrow(first)).json()
    await logout(first)
    const second = await enter(ada, home)
    expect(await taken(home)).toBe(1)
    expect(problemOf(await borrow(second))).toBe('409 state_conflict')
    await logout(second)
    expect((await login(ben as Person, home)).statusCode).toBe(409)

    const third = await enter(ada, home)
    for (let i = 0; i < 2; i++) expect((await giveBack(third, borrow_id)).statusCode).toBe(204)
    expect(await taken(home)).toBe(1)
    expect((await login(ben as Person, home)).statusCode).toBe(409)
    await logout(third)
    await enter(ben, home)
    expect(await taken(home)).toBe(1)
    const returned = await t.sql`
      select 1 from audit_log where user_id = ${ada?.uuid ?? ''} and kind = 'licence_seat_returned'`
    expect(returned).toHaveLength(1)
  })

  test('1. with returns and logins at once, no licence seat is too many or stuck', async () => {
    const home = await house(6, { numberOfUsers: 2 })
    const [ada, ...others] = home.people
    for (let round = 0; round < 4; round++) {
      const first = await enter(ada, home)
      const { borrow_id } = (await borrow(first)).json()
      await logout(first)
      const elsewhere = (await logIn(t, ada as Person)).json().access_token
      const all = await Promise.all([
        giveBack(elsewhere, borrow_id),
        login(ada as Person, home),
        ...others.map((person) => login(person, home)),
      ])
      expect(all.every(({ statusCode }) => [200, 204, 409].includes(statusCode))).toBe(true)
      expect(await taken(home)).toBeLessThanOrEqual(2)
      await t.sql.begin((tx) =>
        endSessions(tx, { licenceId: home.licence.uuid, actor: SYSTEM, reason: 'revoked' }),
      )
      expect(await taken(home)).toBe(0)
    }
  })

  test('1. its return does not free a licence seat that an application holds, and counts none twice', async () => {
    const home = await house(1, { numberOfUsers: 3 })
    const first = await enter(home.people[0], home)
    const { borrow_id } = (await borrow(first)).json()
    await t.sql`
      update licence_seats set tokens_until = now() + interval '5 minutes' where borrow_id = ${borrow_id}`
    await logout(first)
    const second = await enter(home.people[0], home)
    await giveBack(second, borrow_id)
    expect(await taken(home)).toBe(1)
    await logout(second)
    expect(await taken(home)).toBe(1)
  })

  test('ends by itself', async () => {
    const home = await house(2, { numberOfUsers: 1 })
    const [ada, ben] = home.people
    const first = await enter(ada, home)
    await borrow(first)
    await logout(first)
    await t.sql`
      update licence_seats set borrowed_until = now() - interval '1 second', free_at = now() - interval '1 second'
       where licence_id = ${home.licence.uuid}`
    await enter(ben, home)
  })

  test('is borrowed by one of ten requests at once; a repeat with the same key gets the same answer', async () => {
    const home = await house(1)
    const token = await enter(home.people[0], home)
    const answers = await Promise.all(Array.from({ length: 10 }, () => borrow(token)))
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, ...Array(9).fill(409)])
    const made = answers.find(({ statusCode }) => statusCode === 201)?.json()
    const refused = answers.find(({ statusCode }) => statusCode === 409)?.json()
    expect(refused).toMatchObject({
      borrow_id: made.borrow_id,
      borrowed_until: made.borrowed_until,
    })
    await giveBack(token, made.borrow_id)
    const key = { 'idempotency-key': 'once' }
    const first = await borrow(token, 3, key)
    expect(first.statusCode).toBe(201)
    expect((await borrow(token, 3, key)).json()).toEqual(first.json())
  })

  test('never lasts beyond the end of the licence', async () => {
    const home = await house(1, { validToDays: 3 })
    const answer = await borrow(await enter(home.people[0], home), 14)
    const [row] = await t.sql<
      { valid_to: Date }[]
    >`select valid_to from licences where uuid = ${home.licence.uuid}`
    const until = new Date(answer.json().borrowed_until).getTime()
    expect(until).toBeLessThanOrEqual(Number(row?.valid_to))
    expect(until).toBeGreaterThan(Number(row?.valid_to) - 1_001)
  })

  test('5. cannot be borrowed by an ended login session', async () => {
    const home = await house(1)
    const token = await enter(home.people[0], home)
    await logout(token)
    expect(problemOf(await borrow(token))).toBe('401 unauthenticated')
    expect(await taken(home)).toBe(0)
  })

  test('9. is returned only by its user', async () => {
    const home = await house(2)
    const [ada, ben] = home.people
    const { borrow_id } = (await borrow(await enter(ada, home))).json()
    const admin = await t.person({ role: 'admin' })
    for (const as of [await enter(ben, home), admin])
      expect(problemOf(await giveBack(as, borrow_id))).toBe('404 not_found')
    expect(problemOf(await giveBack(ada as Person, 'nonsense'))).toBe('400 malformed_input')
    const [licenceSeat] = await t.sql`
      select borrowed_until > now() as counts from licence_seats where borrow_id = ${borrow_id}`
    expect(licenceSeat).toEqual({ counts: true })
  })

  test('10. is borrowed for at most the days of the licence, under a valid licence that allows it', async () => {
    const home = await house(1)
    const token = await enter(home.people[0], home)
    const tooLong = await borrow(token, 15)
    expect(problemOf(tooLong)).toBe('400 malformed_input')
    expect(tooLong.json().errors).toEqual([
      { path: '/days', code: 'too_large', reason: 'must be at most 14', limit: 14 },
    ])
    for (const days of [0, -1, 1.5, 91, '7', null])
      expect(problemOf(await borrow(token, days))).toBe('400 malformed_input')
    expect(problemOf(await borrow(await t.person()))).toBe('404 not_found')
    await t.sql`update licences set suspended = true where uuid = ${home.licence.uuid}`
    expect(problemOf(await borrow(token))).toBe('403 licence_not_valid')
    const none = await house(1, { borrowDays: 0 })
    expect(problemOf(await borrow(await enter(none.people[0], none)))).toBe('403 forbidden')
  })
})
