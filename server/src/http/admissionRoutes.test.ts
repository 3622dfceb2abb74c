import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Person, testApp } from '../../test/app.ts'
import { documented } from '../../test/documented.ts'
import {
  callOn,
  heldTicket,
  openConnections,
  publishedEvent,
  roomInStep,
  type TestEvent,
  ticketCode,
} from '../../test/events.ts'
import { problemOf } from '../../test/logins.ts'
import { newId } from '../db/ids.ts'

const t = documented(testApp())
let second: FastifyInstance
beforeAll(async () => {
  second = await t.secondApp()
})

const admit = (as: Person, ticketId: string, body: object = {}) =>
  t.call('POST', `/ticket/${ticketId}/admission`, { as, body })
const scan = (as: Person, body: object) => t.call('POST', '/ticket/auth', { as, body })

/** A person who is registered and has opened the ticket on no phone. */
async function registered(event: TestEvent): Promise<{ holder: Person; ticketId: string }> {
  const holder = await t.person()
  const made = await t.call('POST', `/user/${holder.username}/events`, {
    as: holder,
    body: { event_id: event.uuid },
  })
  return { holder, ticketId: made.json().uuid }
}

const eventByName = (input: object = {}) => publishedEvent(t, { admission_by_name: true, ...input })

describe('the setting of the event', () => {
  test('is off by default, and can be set and changed', async () => {
    const event = await publishedEvent(t)
    const read = async () => (await t.call('GET', `/event/${event.uuid}`)).json().admission_by_name
    await expect(read()).resolves.toBe(false)
    const changed = await t.call('PATCH', `/event/${event.uuid}`, {
      as: event.organiser,
      body: { admission_by_name: true },
    })
    expect(changed.json().admission_by_name).toBe(true)
    await t.call('PATCH', `/event/${event.uuid}`, { as: event.organiser, body: { title: 'Other' } })
    await expect(read()).resolves.toBe(true)
    const other = await eventByName()
    expect((await t.call('GET', `/event/${other.uuid}`)).json().admission_by_name).toBe(true)
  })

  test('without it, nobody is let in by name, and nothing is recorded', async () => {
    const event = await publishedEvent(t)
    const { ticketId } = await registered(event)
    for (const as of [event.agent, event.organiser])
      expect(problemOf(await admit(as, ticketId, { nonce: 'n' }))).toBe('409 admission_by_name_off')
    const [scans] = await t.sql`
      select count(*)::int as n from scans where event_id = ${event.uuid}`
    expect(scans).toEqual({ n: 0 })
  })
})

describe('who is let in by name', () => {
  test('is let in without a code, and the scan says by whom and by which method', async () => {
    const event = await eventByName()
    const { holder, ticketId } = await registered(event)
    const answer = await admit(event.agent, ticketId, { gate: 'North' })
    expect(answer.statusCode, answer.body).toBe(200)
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.json()).toEqual({
      ticket_is_valid: true,
      result: 'admitted',
      reason: null,
      message: 'Welcome, First Last.',
      ticket: {
        uuid: ticketId,
        event_id: event.uuid,
        username: holder.username,
        name: 'First Last',
        status: 'CONSUMED',
        inside: true,
      },
      validation_datetime: expect.any(String),
      checked_in_at: expect.any(String),
      gate: 'North',
      code_offset_seconds: null,
      scan_id: expect.any(String),
    })
    const rows = await t.sql`
      select uuid, actor_id, method, result, direction, gate, ticket_id from scans
       where event_id = ${event.uuid}`
    expect(rows).toEqual([
      {
        uuid: answer.json().scan_id,
        actor_id: event.agent.uuid,
        method: 'name',
        result: 'admitted',
        direction: 'in',
        gate: 'North',
        ticket_id: ticketId,
      },
    ])
  })

  test('law 2: is let in once, by name or by code, in either order', async () => {
    const event = await eventByName()
    for (const first of ['name', 'code']) {
      const credential = await heldTicket(t, event, await t.person())
      await roomInStep(t.sql, 3)
      const code = await ticketCode(t, credential)
      const byName = () => admit(event.agent, credential.ticket_id)
      const byCode = () => scan(event.agent, { code })
      const answers =
        first === 'name' ? [await byName(), await byCode()] : [await byCode(), await byName()]
      expect(answers.map((answer) => answer.json().reason)).toEqual([null, 'already_consumed'])
    }
    const methods = await t.sql`
      select method, count(*)::int as n from scans where event_id = ${event.uuid}
       group by method order by method`
    expect(methods).toEqual([
      { method: 'code', n: 2 },
      { method: 'name', n: 2 },
    ])
  })

  test('law 3: spends no code, and revives none that was used', async () => {
    const event = await eventByName({ reentry: true })
    const credential = await heldTicket(t, event, await t.person())
    await roomInStep(t.sql, 5)
    const code = await ticketCode(t, credential)
    await scan(event.agent, { code })
    const out = await admit(event.agent, credential.ticket_id, { direction: 'out' })
    expect(out.json()).toMatchObject({ result: 'admitted', ticket: { inside: false } })
    expect((await scan(event.agent, { code })).json().reason).toBe('replayed_code')
    const back = await scan(event.agent, { code: await ticketCode(t, credential, 1) })
    expect(back.json()).toMatchObject({ result: 'admitted', ticket: { inside: true } })
  })

  test('is refused for every reason of a scan that is not about the code', async () => {
    const event = await eventByName()
    const reason = async (ticketId: string, body?: object) =>
      (await admit(event.agent, ticketId, body)).json().reason
    const own = await heldTicket(t, event, event.agent)
    await expect(reason(own.ticket_id)).resolves.toBe('own_ticket')
    const { ticketId, holder } = await registered(event)
    await expect(reason(ticketId, { direction: 'out' })).resolves.toBe('not_inside')
    await t.sql`update tickets set wrong_codes = 50, wrong_codes_since = now() where uuid = ${ticketId}`
    for (const [status, why] of [
      ['EXPIRED', 'expired'],
      ['PENDING', 'not_paid'],
    ]) {
      await t.sql`update tickets set status = ${status ?? ''} where uuid = ${ticketId}`
      await expect(reason(ticketId)).resolves.toBe(why)
    }
    await t.sql`update tickets set status = 'BOOKED' where uuid = ${ticketId}`
    await t.call('DELETE', `/event/${event.uuid}/users/${holder.username}`, { as: event.organiser })
    await expect(reason(ticketId)).resolves.toBe('cancelled')
    const next = await registered(event)
    await t.sql`update events set doors_at = now() + interval '1 hour' where uuid = ${event.uuid}`
    await expect(reason(next.ticketId)).resolves.toBe('too_early')
    await t.sql`
      update events set doors_at = null, starts_at = now() - interval '2 hours', ends_at = now() - interval '1 hour'
       where uuid = ${event.uuid}`
    await expect(reason(next.ticketId)).resolves.toBe('too_late')
  })
})

describe('who may let people in by name', () => {
  test('law 9: for anybody who does not work at the event, there is no such ticket', async () => {
    const event = await eventByName()
    const { ticketId, holder } = await registered(event)
    const elsewhere = await eventByName()
    for (const as of [holder, await t.person(), elsewhere.agent, elsewhere.organiser])
      expect(problemOf(await admit(as, ticketId))).toBe('404 not_found')
    expect(problemOf(await admit(event.agent, newId()))).toBe('404 not_found')
    const admin = await t.person({ role: 'admin' })
    expect((await admit(admin, ticketId)).json().result).toBe('admitted')
  })

  test('a malformed body, and a caller without a login, are refused', async () => {
    const event = await eventByName()
    const { ticketId } = await registered(event)
    expect(problemOf(await admit(event.agent, ticketId, { code: 'x' }))).toBe('400 malformed_input')
    expect(problemOf(await admit(event.agent, 'nobody'))).toBe('400 malformed_input')
    const nobody = await t.call('POST', `/ticket/${ticketId}/admission`, { body: {} })
    expect(problemOf(nobody)).toBe('401 unauthenticated')
  })
})

describe('law 4: the same nonce', () => {
  test('law 4: gets the same answer, also after the event has stopped to allow it', async () => {
    const event = await eventByName()
    const { ticketId } = await registered(event)
    const first = await admit(event.agent, ticketId, { gate: 'North', nonce: 'a' })
    expect(first.json()).toMatchObject({ result: 'admitted' })
    expect((await admit(event.agent, ticketId, { nonce: 'a' })).json()).toEqual(first.json())
    await t.call('PATCH', `/event/${event.uuid}`, {
      as: event.organiser,
      body: { admission_by_name: false },
    })
    expect((await admit(event.agent, ticketId, { nonce: 'a' })).json()).toEqual(first.json())
    expect(problemOf(await admit(event.agent, ticketId, { nonce: 'b' }))).toBe(
      '409 admission_by_name_off',
    )
  })

  test('law 4: for another ticket, direction or method is a mismatch', async () => {
    const event = await eventByName()
    const credential = await heldTicket(t, event, await t.person())
    const other = await registered(event)
    await admit(event.agent, credential.ticket_id, { nonce: 'a' })
    const mismatch = '422 idempotency_mismatch'
    expect(problemOf(await admit(event.agent, other.ticketId, { nonce: 'a' }))).toBe(mismatch)
    const out = await admit(event.agent, credential.ticket_id, { nonce: 'a', direction: 'out' })
    expect(problemOf(out)).toBe(mismatch)
    const code = await ticketCode(t, credential)
    expect(problemOf(await scan(event.agent, { code, nonce: 'a' }))).toBe(mismatch)
  })
})

test('law 2: two gates of two processes at once, by name and by code, admit once', async () => {
  const event = await eventByName()
  await openConnections(t.sql)
  for (let round = 0; round < 5; round++) {
    const credential = await heldTicket(t, event, await t.person())
    await roomInStep(t.sql, 3)
    const code = await ticketCode(t, credential)
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        callOn(
          i % 2 ? t.app() : second,
          'POST',
          i % 3 ? `/ticket/${credential.ticket_id}/admission` : '/ticket/auth',
          { as: i % 4 ? event.agent : event.organiser, body: i % 3 ? {} : { code } },
        ),
      ),
    )
    const reasons = answers.map((answer) => answer.json().reason)
    expect(reasons.filter((reason) => reason === null)).toHaveLength(1)
    expect(new Set(reasons)).toEqual(new Set([null, 'already_consumed']))
  }
})

test('negative control: without the lock of the statement, several gates admit the same person', async () => {
  const event = await eventByName()
  const { ticketId } = await registered(event)
  await openConnections(t.sql)
  const lookThenAct = async (): Promise<boolean> => {
    const [ticket] = await t.sql`select status from tickets where uuid = ${ticketId}`
    if (ticket?.['status'] !== 'BOOKED') return false
    await sleep(20)
    await t.sql`
      update tickets set status = 'CONSUMED', validation_datetime = now(), inside = true
       where uuid = ${ticketId}`
    return true
  }
  const admitted = await Promise.all([lookThenAct(), lookThenAct(), lookThenAct()])
  expect(admitted.filter(Boolean).length).toBeGreaterThan(1)
})

test('a ticket that another transaction holds is answered busy, and nothing is decided', async () => {
  const event = await eventByName()
  const { ticketId } = await registered(event)
  const answer = await t.sql.begin(async (tx) => {
    await tx`select 1 from tickets where uuid = ${ticketId} for update`
    return admit(event.agent, ticketId)
  })
  expect(problemOf(answer)).toBe('503 busy')
  expect((await admit(event.agent, ticketId)).json().result).toBe('admitted')
})
