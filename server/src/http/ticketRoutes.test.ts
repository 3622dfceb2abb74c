import type { FastifyInstance } from 'fastify'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Person, testApp } from '../../test/app.ts'
import { documented } from '../../test/documented.ts'
import {
  callOn,
  heldTicket,
  publishedEvent,
  roomInStep,
  type TestEvent,
  ticketCode,
} from '../../test/events.ts'
import { problemOf } from '../../test/logins.ts'
import { addProduct, freeProduct, order } from '../../test/orders.ts'
import { readQrPng, readQrSvg } from '../../test/readQr.ts'
import { newId } from '../db/ids.ts'
import { openSession } from '../sessions/openSession.ts'
import { signAccessToken } from '../tokens/accessToken.ts'
import { openKeyring } from '../tokens/signingKeys.ts'

const t = documented(testApp())
let second: FastifyInstance
beforeAll(async () => {
  second = await t.secondApp()
})
afterEach(() => {
  vi.useRealTimers()
})

const register = (person: Person, eventId: string) =>
  t.call('POST', `/user/${person.username}/events`, { as: person, body: { event_id: eventId } })
const take = (person: Person, body: object) => t.call('POST', '/ticket', { as: person, body })
const qr = (person: Person, ticketId: string, accept?: string) =>
  t.call('GET', `/ticket/${ticketId}/qr`, {
    as: person,
    ...(accept !== undefined && { headers: { accept } }),
  })

/** The same person at another phone: another login session, with a fresh factor. */
async function atAnotherPhone(person: Person): Promise<Person> {
  const { sid, epoch } = await t.sql.begin((tx) =>
    openSession(tx, {
      userId: person.uuid,
      delivery: 'both',
      deviceName: undefined,
      userAgent: undefined,
      address: '127.0.0.1',
    }),
  )
  const keyring = openKeyring(t.sql, t.vault)
  const parties = {
    issuer: 'http://localhost:8000',
    audience: 'http://localhost:8000/api/v1',
  }
  const accessToken = await signAccessToken(
    { keyring, ...parties },
    { sid, userId: person.uuid, epoch },
  )
  return { ...person, sid, accessToken }
}

const factorShownAgo = (person: Person, seconds: number) =>
  t.sql`update sessions set factor_verified_at = now() - make_interval(secs => ${seconds})
         where sid = ${person.sid}`

describe('registration', () => {
  test('answers 201 with a BOOKED ticket, and 200 with the same ticket at a repeat', async () => {
    const event = await publishedEvent(t)
    const person = await t.person()
    const first = await register(person, event.uuid)
    expect(first.statusCode, first.body).toBe(201)
    expect(first.json()).toEqual({
      uuid: expect.any(String),
      event_id: event.uuid,
      user_id: person.uuid,
      status: 'BOOKED',
      origin: 'REGISTRATION',
      product_name: 'Ticket',
      created_at: expect.any(String),
      payment_timestamp: null,
      validation_datetime: null,
      cancelled_at: null,
      inside: false,
      credential_created_at: null,
    })
    const again = await register(person, event.uuid)
    expect(again.statusCode).toBe(200)
    expect(again.json()).toEqual(first.json())
  })

  test('law 1: 300 people for 100 places get exactly 100, over two processes', async () => {
    const event = await publishedEvent(t, { capacity: 100 })
    const people = await Promise.all(Array.from({ length: 300 }, () => t.person()))
    const answers = await Promise.all(
      people.map((person, i) =>
        callOn(i % 2 ? t.app() : second, 'POST', `/user/${person.username}/events`, {
          as: person,
          body: { event_id: event.uuid },
        }),
      ),
    )
    const statuses = Object.groupBy(answers, ({ statusCode }) => statusCode)
    expect(statuses[201]).toHaveLength(100)
    expect(statuses[409]).toHaveLength(200)
    for (const answer of statuses[409] ?? [])
      expect(answer.json()).toMatchObject({ type: '/problems/sold_out', capacity: 100 })
    const read = await t.call('GET', `/event/${event.uuid}`)
    expect(read.json()).toMatchObject({ registered: 100, capacity: 100 })
  })

  test('law 1: one person who registers 20 times at once gets one ticket', async () => {
    const event = await publishedEvent(t)
    const person = await t.person()
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        callOn(i % 2 ? t.app() : second, 'POST', `/user/${person.username}/events`, {
          as: person,
          body: { event_id: event.uuid },
        }),
      ),
    )
    const statuses = answers.map(({ statusCode }) => statusCode).sort()
    expect(statuses).toEqual([...Array(19).fill(200), 201])
    expect(new Set(answers.map((answer) => answer.json().uuid)).size).toBe(1)
  })

  test('law 4: a retry with its Idempotency-Key gets the first answer, and with another body a refusal', async () => {
    const event = await publishedEvent(t)
    const person = await t.person()
    const path = `/user/${person.username}/events`
    const headers = { 'idempotency-key': 'register-once' }
    const send = (eventId: string) =>
      t.call('POST', path, { as: person, headers, body: { event_id: eventId } })
    const first = await send(event.uuid)
    const retry = await send(event.uuid)
    expect([first.statusCode, retry.statusCode]).toEqual([201, 201])
    expect(retry.json()).toEqual(first.json())
    expect(retry.headers['idempotency-replayed']).toBe('true')
    const other = await publishedEvent(t)
    const mismatch = await send(other.uuid)
    expect(mismatch.statusCode).toBe(422)
    expect(mismatch.json()).toMatchObject({ type: '/problems/idempotency_mismatch' })
  })

  test('is refused when the event is sold out, cancelled or over', async () => {
    const person = await t.person()
    const small = await publishedEvent(t, { capacity: 0 })
    const soldOut = await register(person, small.uuid)
    expect(soldOut.statusCode).toBe(409)
    expect(soldOut.json()).toMatchObject({ type: '/problems/sold_out', capacity: 0 })
    const cancelled = await publishedEvent(t)
    await t.call('POST', `/event/${cancelled.uuid}/cancel`, { as: cancelled.organiser })
    const over = await publishedEvent(t, {
      starts_at: '2020-01-01T18:00:00Z',
      ends_at: '2020-01-01T20:00:00Z',
    })
    for (const { uuid } of [cancelled, over]) {
      const closed = await register(person, uuid)
      expect(closed.statusCode).toBe(409)
      expect(closed.json()).toMatchObject({ type: '/problems/event_not_open' })
    }
  })

  test('law 9: for a draft answers a stranger as if it did not exist, and its admin that it is not open', async () => {
    const organiser = await t.person({ role: 'organiser' })
    const draft = await t.call('POST', '/event', {
      as: organiser,
      body: { title: 'x', description: '', starts_at: '2030-01-01T00:00:00Z', capacity: 1 },
    })
    const { uuid } = draft.json()
    const stranger = await register(await t.person(), uuid)
    const nothing = await register(await t.person(), newId())
    expect([stranger.statusCode, nothing.statusCode]).toEqual([404, 404])
    expect(stranger.json().type).toBe(nothing.json().type)
    const own = await register(organiser, uuid)
    expect(own.statusCode).toBe(409)
    expect(own.json()).toMatchObject({ type: '/problems/event_not_open' })
  })

  test('works for the caller only', async () => {
    const event = await publishedEvent(t)
    const [person, other, admin] = [
      await t.person(),
      await t.person(),
      await t.person({ role: 'admin' }),
    ]
    const body = { event_id: event.uuid }
    for (const as of [other, admin, event.organiser]) {
      const answer = await t.call('POST', `/user/${person.username}/events`, { as, body })
      expect(answer.statusCode).toBe(404)
    }
    const nobody = await t.call('POST', `/user/${person.username}/events`, { body })
    expect(nobody.statusCode).toBe(401)
    const shouted = await t.call('POST', `/user/${person.username.toUpperCase()}/events`, {
      as: person,
      body,
    })
    expect(shouted.statusCode).toBe(201)
  })

  test.each([
    [{}, '/event_id'],
    [{ event_id: 'x' }, '/event_id'],
    [{ event_id: 7 }, '/event_id'],
    [{ event_id: "' or 1=1 --" }, '/event_id'],
    [{ event_id: '0190a6c0-0000-7000-8000-000000000001', seats: 2 }, '/seats'],
  ])('law 10: %j is told at %s', async (body, path) => {
    const person = await t.person()
    const answer = await t.call('POST', `/user/${person.username}/events`, { as: person, body })
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ type: '/problems/malformed_input' })
    expect(answer.json().errors[0]).toMatchObject({ path })
  })
})

describe('what I hold', () => {
  test('is listed with its event, newest first, page by page without a gap or a double', async () => {
    const person = await t.person()
    const made: string[] = []
    for (let i = 0; i < 5; i++) {
      const event = await publishedEvent(t, { title: `Evening ${i}`, venue: 'Hall' })
      made.unshift((await register(person, event.uuid)).json().uuid)
    }
    const seen: string[] = []
    let path = `/user/${person.username}/events?page_size=2`
    for (let pages = 0; ; pages++) {
      const answer = await t.call('GET', path, { as: person })
      expect(answer.statusCode, answer.body).toBe(200)
      const { items, next_page } = answer.json()
      seen.push(...items.map((item: { uuid: string }) => item.uuid))
      if (next_page === null) {
        expect(answer.headers['link']).toBeUndefined()
        expect(pages).toBe(2)
        break
      }
      expect(answer.headers['link']).toContain(`page=${next_page}`)
      if (pages === 0) await register(person, (await publishedEvent(t)).uuid)
      path = `/user/${person.username}/events?page_size=2&page=${next_page}`
    }
    expect(seen).toEqual(made)
    const all = await t.call('GET', `/user/${person.username}/events`, { as: person })
    expect(all.json().items).toHaveLength(6)
    expect(all.json().items[1]).toMatchObject({
      uuid: made[0],
      status: 'BOOKED',
      event: {
        title: 'Evening 4',
        venue: 'Hall',
        status: 'PUBLISHED',
        starts_at: expect.any(String),
      },
    })
  })

  test('shows cancelled tickets as CANCELLED', async () => {
    const { event, holder } = await held()
    await t.call('POST', `/event/${event.uuid}/cancel`, { as: event.organiser })
    const answer = await t.call('GET', `/user/${holder.username}/events`, { as: holder })
    expect(answer.json().items).toMatchObject([
      { status: 'CANCELLED', event: { status: 'CANCELLED' } },
    ])
  })

  test('law 9: is for the person and platform admins; for others it does not exist', async () => {
    const { event, holder } = await held()
    const path = `/user/${holder.username}/events`
    for (const as of [await t.person(), event.organiser, event.agent])
      expect((await t.call('GET', path, { as })).statusCode).toBe(404)
    const admin = await t.person({ role: 'admin' })
    const read = await t.call('GET', path, { as: admin })
    expect(read.json().items).toHaveLength(1)
    expect((await t.call('GET', path)).statusCode).toBe(401)
    expect((await t.call('GET', '/user/nobody-at-all/events', { as: admin })).statusCode).toBe(404)
  })

  test('law 10: a page of another list is refused with the reason', async () => {
    const person = await t.person()
    const forged = Buffer.from(JSON.stringify(["' or 1=1"])).toString('base64url')
    for (const query of [
      'page=x',
      `page=${forged}`,
      'page_size=0',
      'page_size=101',
      'page_size=x',
    ]) {
      const answer = await t.call('GET', `/user/${person.username}/events?${query}`, { as: person })
      expect(answer.statusCode, query).toBe(400)
      expect(answer.json().errors[0].path).toBe(`/${query.split('=')[0]}`)
    }
  })
})

/** An event, the holder of a ticket for it, and the credential on their phone. */
async function held(input: object = {}) {
  const event = await publishedEvent(t, input)
  const holder = await t.person()
  const credential = await heldTicket(t, event, holder)
  return { event, holder, credential }
}

/** A second live ticket of one person, in addition to the registered one. */
async function giveSecondTicket(event: TestEvent, holder: Person): Promise<string> {
  const body = { username: holder.username, another: true }
  const given = await t.call('POST', `/event/${event.uuid}/users`, { as: event.organiser, body })
  expect(given.statusCode, given.body).toBe(201)
  return given.json().uuid
}

describe('POST /ticket', () => {
  test('answers 201 with what a phone needs, and 200 with the same when this login repeats it', async () => {
    const event = await publishedEvent(t)
    const person = await t.person()
    const ticket = (await register(person, event.uuid)).json()
    const first = await take(person, { event_id: event.uuid })
    expect(first.statusCode, first.body).toBe(201)
    expect(first.headers['cache-control']).toBe('no-store')
    expect(first.json()).toEqual({
      ticket_id: ticket.uuid,
      event_id: event.uuid,
      credential_id: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{16}$/),
      secret: expect.stringMatching(/^[A-Z2-7]{32}$/),
      algorithm: 'SHA1',
      digits: 6,
      period: 30,
      server_time: expect.any(String),
    })
    for (const body of [{ event_id: event.uuid }, { ticket_id: ticket.uuid }]) {
      const again = await take(person, body)
      expect(again.statusCode).toBe(200)
      expect({ ...again.json(), server_time: '' }).toEqual({ ...first.json(), server_time: '' })
    }
    const replacing = await take(person, { event_id: event.uuid, replace: true })
    expect(replacing.statusCode).toBe(200)
    expect(replacing.json().credential_id).toBe(first.json().credential_id)
  })

  test('makes one credential when one login asks 20 times at once over two processes', async () => {
    const event = await publishedEvent(t)
    const person = await t.person()
    await register(person, event.uuid)
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        callOn(i % 2 ? t.app() : second, 'POST', '/ticket', {
          as: person,
          body: { event_id: event.uuid },
        }),
      ),
    )
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([
      ...Array(19).fill(200),
      201,
    ])
    expect(new Set(answers.map((answer) => answer.json().credential_id)).size).toBe(1)
  })

  test('gives the credential to one of two logins that ask at once', async () => {
    const event = await publishedEvent(t)
    const person = await t.person()
    const elsewhere = await atAnotherPhone(person)
    await register(person, event.uuid)
    const answers = await Promise.all(
      [person, elsewhere].map((as, i) =>
        callOn(i % 2 ? t.app() : second, 'POST', '/ticket', { as, body: { event_id: event.uuid } }),
      ),
    )
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409])
  })

  test('from another login is refused, until it replaces with a fresh factor', async () => {
    const { event, holder, credential } = await held()
    const phone = await atAnotherPhone(holder)
    const body = { event_id: event.uuid }
    const refused = await take(phone, body)
    expect(refused.statusCode).toBe(409)
    expect(refused.json()).toMatchObject({ type: '/problems/credential_elsewhere' })
    await factorShownAgo(phone, 601)
    const stale = await take(phone, { ...body, replace: true })
    expect(stale.statusCode).toBe(403)
    expect(stale.json()).toMatchObject({ type: '/problems/fresh_factor_required' })
    await factorShownAgo(phone, 590)
    const replaced = await take(phone, { ...body, replace: true })
    expect(replaced.statusCode, replaced.body).toBe(201)
    expect(replaced.json().credential_id).not.toBe(credential.credential_id)
    expect(replaced.json().secret).not.toBe(credential.secret)
    const back = await take(holder, body)
    expect(back.statusCode).toBe(409)
    const code = await ticketCode(t, credential)
    const gate = await t.call('POST', '/ticket/auth', { as: event.agent, body: { code } })
    expect(gate.json()).toMatchObject({ reason: 'revoked_credential' })
  })

  test('tells the holder of every replacement', async () => {
    const { event, holder } = await held()
    const phone = await atAnotherPhone(holder)
    await take(phone, { event_id: event.uuid, replace: true })
    const audit = await t.call('GET', `/user/${holder.username}/audit`, { as: holder })
    expect(audit.json().items.map((item: { kind: string }) => item.kind)).toEqual(
      expect.arrayContaining(['credential_made', 'credential_replaced']),
    )
  })

  test('replaces at most three times per day', async () => {
    const { event, holder, credential } = await held()
    const phones = [holder, await atAnotherPhone(holder)] as const
    const replace = (i: number) =>
      take(phones[i % 2 ? 1 : 0] ?? holder, { event_id: event.uuid, replace: true })
    for (const i of [1, 2, 3]) expect((await replace(i)).statusCode, `${i}`).toBe(201)
    const tooOften = await replace(4)
    expect(tooOften.statusCode).toBe(429)
    expect(tooOften.json()).toMatchObject({ type: '/problems/credential_limit' })
    const wait = Number(tooOften.headers['retry-after'])
    expect(wait).toBeGreaterThan(86_000)
    expect(wait).toBeLessThanOrEqual(86_400)
    await t.sql`
      update credential_locators set created_at = created_at - interval '1 day'
       where ticket_id = ${credential.ticket_id}`
    expect((await replace(4)).statusCode).toBe(201)
  })

  test('moves a credential of an ended login to the next login with a fresh factor, any number of times', async () => {
    const { event, holder, credential } = await held()
    const body = { event_id: event.uuid }
    let shown = credential.credential_id
    let last = holder
    for (let i = 0; i < 5; i++) {
      await t.call('POST', '/auth-jwt/logout', { as: last })
      const phone = await atAnotherPhone(holder)
      await factorShownAgo(phone, 601)
      const stale = await take(phone, body)
      expect(stale.json()).toMatchObject({ type: '/problems/fresh_factor_required' })
      await factorShownAgo(phone, 590)
      const moved = await take(phone, body)
      expect(moved.statusCode, moved.body).toBe(201)
      expect(moved.json().credential_id).not.toBe(shown)
      shown = moved.json().credential_id
      last = phone
    }
    const phone = await atAnotherPhone(holder)
    expect((await take(phone, body)).json()).toMatchObject({
      type: '/problems/credential_elsewhere',
    })
    expect((await take(phone, { ...body, replace: true })).statusCode).toBe(201)
    const old = await t.call('POST', '/ticket/auth', {
      as: event.agent,
      body: { code: await ticketCode(t, credential) },
    })
    expect(old.json()).toMatchObject({ reason: 'revoked_credential' })
  })

  test('asks which ticket if the caller holds several for the event', async () => {
    const { event, holder, credential } = await held()
    const gift = await giveSecondTicket(event, holder)
    const ambiguous = await take(holder, { event_id: event.uuid })
    expect(ambiguous.statusCode).toBe(409)
    expect(ambiguous.json()).toMatchObject({ type: '/problems/ticket_ambiguous' })
    expect(ambiguous.json().ticket_ids.sort()).toEqual([credential.ticket_id, gift].sort())
    const chosen = await take(holder, { ticket_id: gift })
    expect(chosen.statusCode).toBe(201)
    expect(chosen.json()).toMatchObject({ ticket_id: gift, event_id: event.uuid })
  })

  test('law 9: answers for a ticket of others as if it did not exist', async () => {
    const { event, credential } = await held()
    const stranger = await t.person()
    for (const as of [stranger, event.organiser, event.agent, await t.person({ role: 'admin' })]) {
      const theirs = await take(as, { ticket_id: credential.ticket_id })
      const nobodys = await take(as, { ticket_id: newId() })
      expect([theirs.statusCode, nobodys.statusCode]).toEqual([404, 404])
      expect({ ...theirs.json(), instance: '' }).toEqual({ ...nobodys.json(), instance: '' })
      expect((await take(as, { event_id: event.uuid })).statusCode).toBe(404)
    }
    expect((await t.call('POST', '/ticket', { body: { event_id: event.uuid } })).statusCode).toBe(
      401,
    )
  })

  test('says the state of a ticket that is no longer live', async () => {
    const { event, holder, credential } = await held()
    await t.call('POST', `/event/${event.uuid}/cancel`, { as: event.organiser })
    const answer = await take(holder, { ticket_id: credential.ticket_id })
    expect(answer.statusCode).toBe(409)
    expect(answer.json()).toMatchObject({ type: '/problems/state_conflict' })
    expect((await take(holder, { event_id: event.uuid })).statusCode).toBe(404)
  })

  test.each([
    [{}, '/event_id'],
    [
      {
        event_id: '0190a6c0-0000-7000-8000-000000000001',
        ticket_id: '0190a6c0-0000-7000-8000-000000000002',
      },
      '/event_id',
    ],
    [{ event_id: 'x' }, '/event_id'],
    [{ ticket_id: null }, '/ticket_id'],
    [{ event_id: '0190a6c0-0000-7000-8000-000000000001', replace: 'yes' }, '/replace'],
    [{ event_id: '0190a6c0-0000-7000-8000-000000000001', secret: 'x' }, '/secret'],
  ])('law 10: %j is told at %s', async (body, path) => {
    const answer = await take(await t.person(), body)
    expect(answer.statusCode).toBe(400)
    expect(answer.json().errors[0]).toMatchObject({ path })
  })
})

describe('the setting of an event’s codes', () => {
  test('is frozen by the first credential, and a change of anything else is not', async () => {
    const { event } = await held()
    const change = (body: object) =>
      t.call('PATCH', `/event/${event.uuid}`, { as: event.organiser, body })
    for (const totp of [{ algorithm: 'SHA256' }, { digits: 8 }, { period: 60 }]) {
      const frozen = await change({ totp, title: 'New' })
      expect(frozen.statusCode).toBe(409)
      expect(frozen.json()).toMatchObject({ type: '/problems/totp_setting_frozen' })
    }
    const same = await change({ title: 'New', totp: { algorithm: 'SHA1', digits: 6, period: 30 } })
    expect(same.statusCode).toBe(200)
    expect(same.json()).toMatchObject({ title: 'New' })
  })

  test('changed at the moment of the first credential, applies to that credential or is refused as frozen', async () => {
    for (let round = 0; round < 8; round++) {
      const event = await publishedEvent(t)
      const person = await t.person()
      await register(person, event.uuid)
      const [taken, changed] = await Promise.all([
        take(person, { event_id: event.uuid }),
        callOn(second, 'PATCH', `/event/${event.uuid}`, {
          as: event.organiser,
          body: { totp: { period: 60 } },
        }),
      ])
      expect(taken.statusCode).toBe(201)
      const { totp } = (await t.call('GET', `/event/${event.uuid}`)).json()
      expect(taken.json().period).toBe(totp.period)
      expect(changed.statusCode).toBe(totp.period === 60 ? 200 : 409)
    }
  })
})

describe('GET /ticket/{id}', () => {
  test('answers its holder and the admins of its event; for others the ticket does not exist', async () => {
    const { event, holder, credential } = await held()
    const path = `/ticket/${credential.ticket_id}`
    const own = await t.call('GET', path, { as: holder })
    expect(own.statusCode).toBe(200)
    expect(own.json()).toMatchObject({
      uuid: credential.ticket_id,
      event_id: event.uuid,
      user_id: holder.uuid,
      status: 'BOOKED',
      credential_created_at: expect.any(String),
    })
    expect(own.body).not.toContain(credential.credential_id)
    for (const as of [event.organiser, await t.person({ role: 'admin' })])
      expect((await t.call('GET', path, { as })).json()).toEqual(own.json())
    const elsewhere = await publishedEvent(t)
    for (const as of [await t.person(), event.agent, elsewhere.organiser, elsewhere.agent])
      expect((await t.call('GET', path, { as })).statusCode).toBe(404)
    expect((await t.call('GET', path)).statusCode).toBe(401)
    expect((await t.call('GET', `/ticket/${newId()}`, { as: holder })).statusCode).toBe(404)
    expect((await t.call('GET', '/ticket/mine', { as: holder })).statusCode).toBe(400)
  })
})

describe('DELETE /ticket/{id}', () => {
  const cancel = (as: Person, ticketId: string, headers: Record<string, string> = {}) =>
    t.call('DELETE', `/ticket/${ticketId}`, { as, headers })
  const statusOf = async (as: Person, ticketId: string) =>
    (await t.call('GET', `/ticket/${ticketId}`, { as })).json().status

  test('cancels this one of several tickets, for its holder and for an admin of its event', async () => {
    const { event, holder, credential } = await held()
    const gift = await giveSecondTicket(event, holder)
    const third = await giveSecondTicket(event, holder)
    const gone = await cancel(holder, credential.ticket_id)
    expect([gone.statusCode, gone.body]).toEqual([204, ''])
    expect((await cancel(event.organiser, gift)).statusCode).toBe(204)
    await expect(statusOf(holder, credential.ticket_id)).resolves.toBe('CANCELLED')
    await expect(statusOf(holder, gift)).resolves.toBe('CANCELLED')
    await expect(statusOf(holder, third)).resolves.toBe('BOOKED')
    const { registered } = (await t.call('GET', `/event/${event.uuid}`)).json()
    expect(registered).toBe(1)
    const again = await register(holder, event.uuid)
    expect([again.statusCode, again.json().uuid]).toEqual([200, third])
    expect((await cancel(await t.person({ role: 'admin' }), third)).statusCode).toBe(204)
  })

  test('changes nothing at a repeat, and answers the same with an Idempotency-Key', async () => {
    const { event, holder, credential } = await held()
    const key = { 'idempotency-key': newId() }
    for (const headers of [key, key, {}])
      expect((await cancel(holder, credential.ticket_id, headers)).statusCode).toBe(204)
    const { registered } = (await t.call('GET', `/event/${event.uuid}`)).json()
    expect(registered).toBe(0)
  })

  test('refuses a used ticket', async () => {
    const { event, holder, credential } = await held()
    const body = { code: await ticketCode(t, credential) }
    await t.call('POST', '/ticket/auth', { as: event.agent, body })
    for (const as of [holder, event.organiser]) {
      const late = await cancel(as, credential.ticket_id)
      expect(late.statusCode).toBe(409)
      expect(late.json()).toMatchObject({ type: '/problems/state_conflict' })
    }
  })

  test('law 9: answers for a ticket of others as if it did not exist, and cancels nothing', async () => {
    const { event, holder, credential } = await held()
    const elsewhere = await publishedEvent(t)
    for (const as of [await t.person(), event.agent, elsewhere.organiser]) {
      const theirs = await cancel(as, credential.ticket_id)
      const nobodys = await cancel(as, newId())
      expect([theirs.statusCode, nobodys.statusCode]).toEqual([404, 404])
      expect({ ...theirs.json(), instance: '' }).toEqual({ ...nobodys.json(), instance: '' })
    }
    await expect(statusOf(holder, credential.ticket_id)).resolves.toBe('BOOKED')
    expect((await t.call('DELETE', `/ticket/${credential.ticket_id}`)).statusCode).toBe(401)
    expect((await cancel(holder, 'mine')).statusCode).toBe(400)
  })
})

describe('GET /ticket/{id}/qr', () => {
  test('draws the current code as PNG, or as SVG if that is preferred', async () => {
    const { event, holder, credential } = await held()
    await roomInStep(t.sql, 5)
    const code = await ticketCode(t, credential)
    for (const accept of [
      undefined,
      '*/*',
      'image/png',
      'text/html',
      'image/svg+xml;q=0.1, image/*',
    ]) {
      const png = await qr(holder, credential.ticket_id, accept)
      expect(png.statusCode).toBe(200)
      expect(png.headers['content-type']).toBe('image/png')
      expect(png.headers['cache-control']).toBe('no-store')
      expect(readQrPng(png.rawPayload)).toBe(code)
    }
    const svg = await qr(holder, credential.ticket_id, 'image/svg+xml, image/png;q=0.5')
    expect(svg.headers['content-type']).toContain('image/svg+xml')
    expect(svg.headers['cache-control']).toBe('no-store')
    expect(readQrSvg(svg.body)).toBe(code)
    const gate = await t.call('POST', '/ticket/auth', { as: event.agent, body: { code } })
    expect(gate.json()).toMatchObject({ result: 'admitted' })
  })

  test('draws 8 digits of SHA512, too', async () => {
    const { holder, credential } = await held({
      totp: { algorithm: 'SHA512', digits: 8, period: 60 },
    })
    await roomInStep(t.sql, 3, 60)
    const png = await qr(holder, credential.ticket_id)
    expect(readQrPng(png.rawPayload)).toBe(await ticketCode(t, credential))
  })

  test('draws by the database’s clock, not by the process’s', async () => {
    const { holder, credential } = await held()
    await roomInStep(t.sql, 4)
    const code = await ticketCode(t, credential)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 45_000 })
    const png = await qr(holder, credential.ticket_id)
    vi.useRealTimers()
    expect(readQrPng(png.rawPayload)).toBe(code)
  })

  test('works only for the login that has the credential', async () => {
    const { event, holder, credential } = await held()
    const phone = await atAnotherPhone(holder)
    const elsewhere = await qr(phone, credential.ticket_id)
    expect(elsewhere.statusCode).toBe(409)
    expect(elsewhere.json()).toMatchObject({ type: '/problems/credential_elsewhere' })
    await take(phone, { event_id: event.uuid, replace: true })
    expect((await qr(holder, credential.ticket_id)).statusCode).toBe(409)
    expect((await qr(phone, credential.ticket_id)).statusCode).toBe(200)
  })

  test('refuses a ticket without a credential, of others, or unknown', async () => {
    const event = await publishedEvent(t)
    const person = await t.person()
    const { uuid } = (await register(person, event.uuid)).json()
    expect((await qr(person, uuid)).statusCode).toBe(409)
    expect((await qr(await t.person(), uuid)).statusCode).toBe(404)
    expect((await qr(person, newId())).statusCode).toBe(404)
    expect((await qr(person, 'mine')).statusCode).toBe(400)
    expect((await t.call('GET', `/ticket/${uuid}/qr`)).statusCode).toBe(401)
  })
})

describe('giving a place back', () => {
  const giveBack = (as: Person, eventId: string, username = as.username) =>
    t.call('DELETE', `/user/${username}/events/${eventId}`, { as })

  test('frees it for the next person, and only its holder can do it', async () => {
    const event = await publishedEvent(t, { capacity: 1 })
    const [first, second] = [await t.person(), await t.person()]
    await register(first, event.uuid)
    expect((await register(second, event.uuid)).json()).toMatchObject({
      type: '/problems/sold_out',
    })
    for (const as of [second, event.organiser, await t.person({ role: 'admin' })])
      expect((await giveBack(as, event.uuid, first.username)).statusCode).toBe(404)
    expect((await giveBack(first, event.uuid)).statusCode).toBe(204)
    expect((await giveBack(first, event.uuid)).statusCode).toBe(404)
    expect((await register(second, event.uuid)).statusCode).toBe(201)
    expect((await giveBack(first, newId())).statusCode).toBe(404)
  })

  test('cancels none of several tickets, and lists them', async () => {
    const { event, holder, credential } = await held()
    const gift = await giveSecondTicket(event, holder)
    const ambiguous = await giveBack(holder, event.uuid)
    expect(ambiguous.statusCode).toBe(409)
    expect(ambiguous.json()).toMatchObject({
      type: '/problems/ticket_ambiguous',
      ticket_ids: [credential.ticket_id, gift],
    })
    const listed = await t.call('GET', `/user/${holder.username}/events`, { as: holder })
    expect(listed.json().items).toMatchObject([
      { uuid: gift, status: 'BOOKED', origin: 'COMPLIMENTARY' },
      { uuid: credential.ticket_id, status: 'BOOKED', origin: 'REGISTRATION' },
    ])
  })

  test('is refused after the ticket is used', async () => {
    const event = await publishedEvent(t)
    const person = await t.person()
    const credential = await heldTicket(t, event, person)
    await t.call('POST', '/ticket/auth', {
      as: event.agent,
      body: { code: await ticketCode(t, credential) },
    })
    const late = await giveBack(person, event.uuid)
    expect(late.statusCode).toBe(409)
    expect(late.json()).toMatchObject({ type: '/problems/state_conflict' })
  })
})

test('a ticket of a cancelled event is shown as cancelled at once, although its row is changed later', async () => {
  const event = await publishedEvent(t)
  const person = await t.person()
  const credential = await heldTicket(t, event, person)
  await t.sql`update events set status = 'CANCELLED' where uuid = ${event.uuid}`
  const id = credential.ticket_id
  const own = await t.call('GET', `/ticket/${id}`, { as: person })
  expect(own.json()).toMatchObject({ status: 'CANCELLED' })
  const heldNow = await t.call('GET', `/user/${person.username}/events`, { as: person })
  expect(heldNow.json().items).toMatchObject([{ uuid: id, status: 'CANCELLED' }])
  const users = await t.call('GET', `/event/${event.uuid}/users`, { as: event.organiser })
  expect(users.json().items).toEqual([])
  for (const answer of [
    await t.call('GET', `/ticket/${id}/qr`, { as: person }),
    await t.call('POST', '/ticket', { as: person, body: { ticket_id: id } }),
  ])
    expect(answer.statusCode).toBe(409)
})

test('a registration is an order of the free ticket, within its limit', async () => {
  const event = await publishedEvent(t)
  const { uuid } = await addProduct(t, event)
  const free = await freeProduct(t, event)
  const [person, other] = [await t.person(), await t.person()]
  const { ticket_id } = await heldTicket(t, event, person)
  const orders = await t.call('GET', `/user/${person.username}/order`, { as: person })
  expect(orders.json().items).toMatchObject([
    { status: 'BOOKED', positions: [{ ticket_id, product_id: free.uuid, status: 'BOOKED' }] },
  ])
  // Held in an order that is not paid, the free ticket is no ticket yet, and counts all the same.
  await order(t, event, { as: other, productIds: [uuid, free.uuid] })
  const registered = await t.call('POST', `/user/${other.username}/events`, {
    as: other,
    body: { event_id: event.uuid },
  })
  expect(problemOf(registered)).toBe('409 limit_reached')
})

test('an event that offers no free ticket has no registration', async () => {
  const event = await publishedEvent(t)
  const free = await freeProduct(t, event)
  await t.call('PATCH', `/event/${event.uuid}/product/${free.uuid}`, {
    as: event.organiser,
    body: { is_offered: false },
  })
  const person = await t.person()
  const answer = await t.call('POST', `/user/${person.username}/events`, {
    as: person,
    body: { event_id: event.uuid },
  })
  expect(problemOf(answer)).toBe('409 not_on_sale')
})

test('a ticket in an open order is not cancelled alone', async () => {
  const event = await publishedEvent(t)
  const { uuid } = await addProduct(t, event)
  const buyer = await t.person()
  const made = await order(t, event, { as: buyer, productIds: [uuid] })
  const [{ ticket_id }] = made.json().positions
  const answer = await t.call('DELETE', `/ticket/${ticket_id}`, { as: buyer })
  expect(problemOf(answer)).toBe('409 state_conflict')
})
