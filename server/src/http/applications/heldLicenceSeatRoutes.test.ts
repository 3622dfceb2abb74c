import * as client from 'openid-client'
import { beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../../test/app.ts'
import { documented } from '../../../test/documented.ts'
import { addMember, makeLicence } from '../../../test/licences.ts'
import { enter, listeningApp, type Registered, register } from '../../../test/oidc.ts'
import { SYSTEM } from '../../audit/actor.ts'
import { endSessions } from '../../sessions/endSession.ts'

const plain = testApp()
const server = listeningApp(plain)
const t = documented(plain)
let lab: Registered

beforeAll(async () => {
  lab = await register(t, await t.person({ role: 'admin' }))
})

async function comeIn(application = lab) {
  const person = await t.person()
  const licence = await makeLicence(t)
  await addMember(t, licence, person)
  const entered = await enter(t, { url: server.url(), application, person })
  const sid = String(entered.tokens.claims()?.['sid'])
  return { ...entered, person, licence, sid }
}

const basic = ({ uuid, secret }: Registered) => ({
  authorization: `Basic ${Buffer.from(`${uuid}:${encodeURIComponent(secret)}`).toString('base64')}`,
})

/** For tokens that name the server that listens. Answers are compared with the document. */
async function call(path: string, headers: Record<string, string>, body?: object) {
  const answer = await fetch(`${server.url()}/api/v1${path}`, {
    method: 'POST',
    headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

async function licenceSeatsTaken(licenceId: string): Promise<number> {
  const [row] = await t.sql<{ n: number }[]>`
    select count(*)::int as n from licence_seats where licence_id = ${licenceId} and free_at > now()`
  return row?.n ?? -1
}

describe('POST /licence-seat/heartbeat', () => {
  test('says that the person is in, by their access token or the secret of the application', async () => {
    const { tokens, sid, person, licence } = await comeIn()
    const live = {
      live: true,
      session_id: sid,
      user_id: person.uuid,
      licence_id: licence.uuid,
      licence_seat_id: expect.any(String),
    }
    expect(await call('/licence-seat/heartbeat', bearer(tokens.access_token))).toEqual({
      status: 200,
      body: live,
    })
    expect(await call('/licence-seat/heartbeat', basic(lab), { session_id: sid })).toEqual({
      status: 200,
      body: live,
    })
  })

  test('renews the login session: it was seen just now, and is prolonged', async () => {
    const { tokens, sid } = await comeIn()
    await t.sql`
      update sessions set last_seen_at = now() - interval '50 days', expires_at = now() + interval '10 days' where sid = ${sid}`
    await call('/licence-seat/heartbeat', bearer(tokens.access_token))
    const [row] = await t.sql`
      select last_seen_at > now() - interval '1 minute' as seen, expires_at > now() + interval '59 days' as goes_on
        from sessions where sid = ${sid}`
    expect(row).toEqual({ seen: true, goes_on: true })
  })

  test('5. is 401 with the reason for a login session that is over', async () => {
    const { tokens, sid, person } = await comeIn()
    await t.sql.begin((tx) =>
      endSessions(tx, {
        userId: person.uuid,
        sid,
        actor: SYSTEM,
        reason: 'put_out',
        note: 'The course needs the licence seats.',
      }),
    )
    for (const answer of [
      await call('/licence-seat/heartbeat', bearer(tokens.access_token)),
      await call('/licence-seat/heartbeat', basic(lab), { session_id: sid }),
    ]) {
      expect(answer.status).toBe(401)
      expect(answer.body).toMatchObject({
        session_end: { reason: 'put_out', note: 'The course needs the licence seats.' },
      })
    }
  })

  test('is 409 for a login session that no longer has the licence seat', async () => {
    const { tokens, sid } = await comeIn()
    await t.sql`update sessions set licence_id = null, licence_seat_id = null where sid = ${sid}`
    expect((await call('/licence-seat/heartbeat', bearer(tokens.access_token))).status).toBe(409)
  })

  test('9. reveals nothing to another application or anybody else', async () => {
    const other = await register(t, await t.person({ role: 'admin' }))
    const { tokens, sid, person } = await comeIn()
    for (const [headers, body] of [
      [basic(other), { session_id: sid }],
      [basic({ ...lab, secret: 'ts1.wrong' }), { session_id: sid }],
      [basic(lab), undefined],
      [basic(lab), { session_id: person.uuid }],
      [bearer(person.accessToken), undefined],
      [bearer(`${tokens.access_token}x`), undefined],
      [bearer(tokens.id_token ?? ''), undefined],
      [{}, { session_id: sid }],
    ] as const) {
      const answer = await call('/licence-seat/heartbeat', { ...headers }, body)
      expect(answer.status, JSON.stringify(body)).toBe(401)
      expect(answer.body['session_end']).toBeUndefined()
    }
  })

  test('is documented as answered', async () => {
    const { sid } = await comeIn()
    for (const path of ['/licence-seat/heartbeat', '/licence-seat/release'])
      for (const headers of [basic(lab), {}])
        await t.call('POST', path, { headers: { ...headers }, body: { session_id: sid } })
  })
})

describe('POST /licence-seat/release', () => {
  test('ends what the application has of a login session, and keeps the login session', async () => {
    const { tokens, sid, config, licence } = await comeIn()
    expect(await call('/licence-seat/release', bearer(tokens.access_token))).toEqual({
      status: 200,
      body: { session_ended: false },
    })
    expect((await client.tokenIntrospection(config, tokens.access_token)).active).toBe(false)
    expect((await call('/licence-seat/heartbeat', basic(lab), { session_id: sid })).status).toBe(
      401,
    )
    expect(
      await t.sql`select 1 from sessions where sid = ${sid} and ended_at is null`,
    ).toHaveLength(1)
    expect(await licenceSeatsTaken(licence.uuid)).toBe(1)
    const [licenceSeat] =
      await t.sql`select tokens_until from licence_seats where licence_id = ${licence.uuid}`
    expect(licenceSeat).toEqual({ tokens_until: null })
  })

  test('also ends the login session if asked, and its licence seat is free at once', async () => {
    const { tokens, sid, licence } = await comeIn()
    expect(
      await call('/licence-seat/release', bearer(tokens.access_token), { end_session: true }),
    ).toEqual({
      status: 200,
      body: { session_ended: true },
    })
    expect(await t.sql`select end_reason from sessions where sid = ${sid}`).toMatchObject([
      { end_reason: 'logged_out' },
    ])
    expect(await licenceSeatsTaken(licence.uuid)).toBe(0)
  })

  test('does not end a login session that another application holds', async () => {
    const other = await register(t, await t.person({ role: 'admin' }))
    const { tokens, browser, person, sid, licence } = await comeIn()
    await enter(t, { url: server.url(), application: other, person, browser })
    expect(
      await call('/licence-seat/release', bearer(tokens.access_token), { end_session: true }),
    ).toEqual({
      status: 200,
      body: { session_ended: false },
    })
    expect(await licenceSeatsTaken(licence.uuid)).toBe(1)
    expect(
      await call('/licence-seat/release', basic(other), { session_id: sid, end_session: true }),
    ).toMatchObject({
      body: { session_ended: true },
    })
    expect(await licenceSeatsTaken(licence.uuid)).toBe(0)
  })

  test('frees a licence seat that waits for the tokens of an ended login session', async () => {
    const { sid, person, licence } = await comeIn()
    await t.sql.begin((tx) =>
      endSessions(tx, { userId: person.uuid, sid, actor: SYSTEM, reason: 'logged_out' }),
    )
    expect(await licenceSeatsTaken(licence.uuid)).toBe(1)
    expect(await call('/licence-seat/release', basic(lab), { session_id: sid })).toEqual({
      status: 200,
      body: { session_ended: true },
    })
    expect(await licenceSeatsTaken(licence.uuid)).toBe(0)
  })
})
