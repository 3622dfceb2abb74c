import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Person, testApp } from '../../test/app.ts'
import { documented } from '../../test/documented.ts'
import {
  callOn,
  heldTicket,
  publishedEvent,
  roomInStep,
  type TestCredential,
  type TestEvent,
  ticketCode,
  wrongTicketCode,
} from '../../test/events.ts'
import { newId } from '../db/ids.ts'

const t = documented(testApp())
let second: FastifyInstance
beforeAll(async () => {
  second = await t.secondApp()
})
afterEach(() => {
  vi.useRealTimers()
})

const scan = (as: Person, body: object) => t.call('POST', '/ticket/auth', { as, body })
const check = (as: Person, query: Record<string, string>) =>
  t.call('GET', `/ticket/auth?${new URLSearchParams(query)}`, { as })

/** An event, a person who holds a ticket for it, and the credential on their phone. */
async function ticketAt(input: object = {}) {
  const event = await publishedEvent(t, input)
  const holder = await t.person()
  const credential = await heldTicket(t, event, holder)
  return { event, holder, credential }
}

const digitsOf = (code: string) => code.split('.')[2] ?? ''

test('a ticket is admitted once, and a second scan says when and where the first was', async () => {
  const { event, holder, credential } = await ticketAt()
  await roomInStep(t.sql, 3)
  const body = { code: await ticketCode(t, credential), gate: 'North' }
  const first = await scan(event.agent, body)
  expect(first.statusCode, first.body).toBe(200)
  expect(first.headers['cache-control']).toBe('no-store')
  expect(first.json()).toEqual({
    ticket_is_valid: true,
    result: 'admitted',
    reason: null,
    message: 'Welcome, First Last.',
    ticket: {
      uuid: credential.ticket_id,
      event_id: event.uuid,
      username: holder.username,
      name: 'First Last',
      status: 'CONSUMED',
      inside: true,
    },
    validation_datetime: expect.any(String),
    checked_in_at: first.json().validation_datetime,
    gate: 'North',
    code_offset_seconds: 0,
    scan_id: expect.any(String),
  })
  const again = await scan(event.agent, { ...body, gate: 'South' })
  expect(again.json()).toMatchObject({
    ticket_is_valid: false,
    result: 'refused',
    reason: 'already_consumed',
    message: expect.stringContaining('gate North'),
    validation_datetime: first.json().validation_datetime,
    checked_in_at: null,
    gate: 'North',
  })
  const held = await t.call('GET', `/ticket/${credential.ticket_id}`, { as: holder })
  expect(held.json()).toMatchObject({
    status: 'CONSUMED',
    validation_datetime: first.json().validation_datetime,
    inside: true,
  })
})

describe('both forms', () => {
  test('a code is read in any case, with spaces around it, and O, I and L as digits', async () => {
    for (const disguise of [
      (code: string) => ` \t${code.toLowerCase()}\r\n`,
      (code: string) => {
        const [tag, id = '', digits] = code.split('.')
        return [tag, id.replaceAll('0', 'o').replaceAll('1', 'l'), digits].join('.')
      },
    ]) {
      const { event, credential } = await ticketAt()
      const answer = await scan(event.agent, { code: disguise(await ticketCode(t, credential)) })
      expect(answer.json()).toMatchObject({ result: 'admitted' })
    }
  })

  test('a user id with the digits that the person reads out is admitted like a code', async () => {
    const { event, holder, credential } = await ticketAt()
    await roomInStep(t.sql, 3)
    const totp = digitsOf(await ticketCode(t, credential))
    const who = { user_id: holder.uuid, event_id: event.uuid }
    const wrong = digitsOf(await wrongTicketCode(t, credential))
    expect((await scan(event.agent, { ...who, totp: wrong })).json().reason).toBe('bad_code')
    expect((await check(event.agent, { ...who, totp })).json().result).toBe('admitted')
    const answer = await scan(event.agent, { ...who, totp: ` ${totp} ` })
    expect(answer.json()).toMatchObject({ result: 'admitted', ticket: { status: 'CONSUMED' } })
    expect((await scan(event.agent, { ...who, totp })).json().reason).toBe('already_consumed')
  })

  test('a person without a ticket there, or without a credential, is unknown', async () => {
    const event = await publishedEvent(t)
    const registered = await t.person()
    await t.call('POST', `/user/${registered.username}/events`, {
      as: registered,
      body: { event_id: event.uuid },
    })
    for (const user_id of [registered.uuid, (await t.person()).uuid, newId()]) {
      const answer = await scan(event.agent, { user_id, event_id: event.uuid, totp: '123456' })
      expect(answer.json()).toMatchObject({ reason: 'unknown_ticket', ticket: null })
    }
  })

  test('for a person with several tickets, the ticket of the code is judged', async () => {
    const { event, holder, credential } = await ticketAt()
    const given = await t.call('POST', `/event/${event.uuid}/users`, {
      as: event.organiser,
      body: { username: holder.username, another: true },
    })
    const ticket_id: string = given.json().uuid
    const taken = await t.call('POST', '/ticket', { as: holder, body: { ticket_id } })
    await roomInStep(t.sql, 3)
    for (const held of [taken.json() as TestCredential, credential]) {
      const answer = await scan(event.agent, {
        user_id: holder.uuid,
        event_id: event.uuid,
        totp: digitsOf(await ticketCode(t, held)),
      })
      expect(answer.json()).toMatchObject({
        result: 'admitted',
        ticket: { uuid: held.ticket_id },
      })
    }
  })
})

describe('the codes', () => {
  test('codes of the previous, current and next step are admitted, others are refused with their offset', async () => {
    const event = await publishedEvent(t)
    for (const away of [-20, -2, -1, 0, 1, 2, 20]) {
      const credential = await heldTicket(t, event, await t.person())
      await roomInStep(t.sql, 2)
      const answer = await scan(event.agent, { code: await ticketCode(t, credential, away) })
      expect(answer.json(), `${away} steps`).toMatchObject({
        reason: away < -1 ? 'stale_code' : away > 1 ? 'future_code' : null,
        code_offset_seconds: away * 30,
      })
      if (away === -2) expect(answer.json().message).toContain('60 seconds old')
      if (away === 20) expect(answer.json().message).toContain('10 minutes ahead')
    }
  })

  const settings = (['SHA1', 'SHA256', 'SHA512'] as const).flatMap((algorithm) =>
    [6, 8].flatMap((digits) => [15, 30, 60].map((period) => ({ algorithm, digits, period }))),
  )
  test.each(settings)('$algorithm with $digits digits every $period s', async (totp) => {
    const { event, credential } = await ticketAt({ totp })
    expect(credential).toMatchObject(totp)
    await roomInStep(t.sql, 2, totp.period)
    const stale = await scan(event.agent, { code: await ticketCode(t, credential, -2) })
    expect(stale.json()).toMatchObject({
      reason: 'stale_code',
      code_offset_seconds: -2 * totp.period,
    })
    const code = await ticketCode(t, credential)
    expect(digitsOf(code)).toHaveLength(totp.digits)
    expect((await scan(event.agent, { code })).json().result).toBe('admitted')
  })

  test('a code with another number of digits than the event’s is wrong', async () => {
    const { event, credential } = await ticketAt({ totp: { digits: 8 } })
    const code = (await ticketCode(t, credential)).slice(0, -2)
    expect((await scan(event.agent, { code })).json().reason).toBe('bad_code')
  })
})

describe('every reason', () => {
  test('every text that is not a ticket code is malformed', async () => {
    const { agent } = await publishedEvent(t)
    for (const code of [
      '',
      'hello',
      'T1.SHORT.123456',
      'T1.M6SC7N75YR3HGA9T.56316\0',
      '\ud800',
      "T1.' or 1=1 --",
      'x'.repeat(4096),
    ]) {
      const answer = await scan(agent, { code })
      expect(answer.statusCode, answer.body).toBe(200)
      expect(answer.json()).toMatchObject({ reason: 'malformed', ticket: null })
    }
    expect((await check(agent, { code: 'nothing' })).json().reason).toBe('malformed')
    expect((await check(agent, { code: 'T1.\0' })).json().reason).toBe('malformed')
  })

  test('law 9: a ticket for an event of others is unknown, like one that never existed', async () => {
    const { credential } = await ticketAt()
    const elsewhere = await publishedEvent(t)
    const code = await ticketCode(t, credential)
    for (const as of [elsewhere.agent, elsewhere.organiser]) {
      const theirs = (await scan(as, { code })).json()
      const nobodys = (await scan(as, { code: 'T1.0000000000000000.123456' })).json()
      expect(theirs).toMatchObject({ reason: 'unknown_ticket', ticket: null })
      expect({ ...theirs, scan_id: '' }).toEqual({ ...nobodys, scan_id: '' })
      const named = (await scan(as, { code, event_id: elsewhere.uuid })).json()
      expect(named.reason).toBe('unknown_ticket')
    }
  })

  test('a ticket for another event where the agent works is refused as wrong_event', async () => {
    const { event, credential } = await ticketAt()
    const elsewhere = await publishedEvent(t)
    await t.call('POST', `/event/${elsewhere.uuid}/agents`, {
      as: elsewhere.organiser,
      body: { username: event.agent.username },
    })
    const code = await ticketCode(t, credential)
    const wrong = await scan(event.agent, { code, event_id: elsewhere.uuid })
    expect(wrong.json()).toMatchObject({ reason: 'wrong_event' })
    const right = await scan(event.agent, { code, event_id: event.uuid })
    expect(right.json()).toMatchObject({ result: 'admitted' })
  })

  test('a replaced credential is revoked, even with its right code', async () => {
    const { event, holder, credential } = await ticketAt()
    await t.sql`update tickets set credential_session_id = ${newId()} where uuid = ${credential.ticket_id}`
    const taken = await t.call('POST', '/ticket', {
      as: holder,
      body: { event_id: event.uuid, replace: true },
    })
    expect(taken.statusCode).toBe(201)
    await roomInStep(t.sql, 3)
    const old = await scan(event.agent, { code: await ticketCode(t, credential) })
    expect(old.json()).toMatchObject({ reason: 'revoked_credential' })
    const live = await scan(event.agent, { code: await ticketCode(t, taken.json()) })
    expect(live.json()).toMatchObject({ result: 'admitted' })
  })

  test('an agent cannot scan their own ticket', async () => {
    const event = await publishedEvent(t)
    const credential = await heldTicket(t, event, event.agent)
    const code = await ticketCode(t, credential)
    expect((await scan(event.agent, { code })).json().reason).toBe('own_ticket')
    expect((await scan(event.organiser, { code })).json().result).toBe('admitted')
  })

  test('a cancelled, expired or unpaid ticket is refused by its state', async () => {
    const { event, holder, credential } = await ticketAt()
    await t.call('DELETE', `/event/${event.uuid}/users/${holder.username}`, {
      as: event.organiser,
    })
    const reason = async () =>
      (await scan(event.agent, { code: await ticketCode(t, credential) })).json().reason
    await expect(reason()).resolves.toBe('cancelled')
    for (const [status, why] of [
      ['EXPIRED', 'expired'],
      ['PENDING', 'not_paid'],
      ['PAID', 'not_paid'],
    ]) {
      await t.sql`update tickets set status = ${status ?? ''} where uuid = ${credential.ticket_id}`
      await expect(reason()).resolves.toBe(why)
    }
  })

  test('a ticket of a cancelled event is cancelled', async () => {
    const { event, credential } = await ticketAt()
    await t.call('POST', `/event/${event.uuid}/cancel`, { as: event.organiser })
    const answer = await scan(event.agent, { code: await ticketCode(t, credential) })
    expect(answer.json()).toMatchObject({ reason: 'cancelled' })
  })

  test('a scan before the doors open is too early, and after the end too late', async () => {
    const early = await ticketAt({
      doors_at: '2030-06-01T17:00:00Z',
      timezone: 'Europe/Copenhagen',
    })
    const answer = await scan(early.event.agent, { code: await ticketCode(t, early.credential) })
    expect(answer.json()).toMatchObject({
      reason: 'too_early',
      message: expect.stringContaining('19:00'),
      ticket: { status: 'BOOKED' },
    })
    const late = await ticketAt()
    await t.sql`
      update events set starts_at = now() - interval '2 hours', ends_at = now() - interval '1 hour'
       where uuid = ${late.event.uuid}`
    const over = await scan(late.event.agent, { code: await ticketCode(t, late.credential) })
    expect(over.json()).toMatchObject({ reason: 'too_late' })
  })

  test('of several reasons the first in the order of judging is given', async () => {
    const { event, holder, credential } = await ticketAt({ doors_at: '2030-06-01T17:00:00Z' })
    await t.call('DELETE', `/event/${event.uuid}/users/${holder.username}`, {
      as: event.organiser,
    })
    const reason = async (code: string, more: object = {}) =>
      (await scan(event.agent, { code, ...more })).json().reason
    const old = await ticketCode(t, credential, -5)
    const wrong = await wrongTicketCode(t, credential)
    await expect(reason(await ticketCode(t, credential))).resolves.toBe('cancelled')
    await expect(reason(old)).resolves.toBe('stale_code')
    await expect(reason(wrong)).resolves.toBe('bad_code')
    await expect(reason(wrong, { event_id: newId() })).resolves.toBe('wrong_event')
    await expect(reason(`${wrong}0`, { event_id: newId() })).resolves.toBe('malformed')
  })
})

describe('coming and going', () => {
  test('with re-entry, people leave and come back, each time with a new code', async () => {
    const { event, credential } = await ticketAt({ reentry: true })
    await roomInStep(t.sql, 5)
    const pass = async (away: number, direction: 'in' | 'out') =>
      (await scan(event.agent, { code: await ticketCode(t, credential, away), direction })).json()
    await expect(pass(-1, 'out')).resolves.toMatchObject({ reason: 'not_inside' })
    const entry = await pass(-1, 'in')
    expect(entry).toMatchObject({ result: 'admitted', ticket: { inside: true } })
    await expect(pass(0, 'in')).resolves.toMatchObject({ reason: 'already_consumed' })
    await expect(pass(-1, 'out')).resolves.toMatchObject({ reason: 'replayed_code' })
    await expect(pass(0, 'out')).resolves.toMatchObject({
      result: 'admitted',
      message: 'Goodbye, First Last.',
      ticket: { inside: false, status: 'CONSUMED' },
    })
    await expect(pass(0, 'in')).resolves.toMatchObject({ reason: 'replayed_code' })
    const back = await pass(1, 'in')
    expect(back).toMatchObject({ result: 'admitted', ticket: { inside: true } })
    expect(back.validation_datetime).toBe(entry.validation_datetime)
    expect(back.checked_in_at > entry.checked_in_at).toBe(true)
  })

  test('without re-entry, nobody leaves by a scan', async () => {
    const { event, credential } = await ticketAt()
    await roomInStep(t.sql, 3)
    await scan(event.agent, { code: await ticketCode(t, credential) })
    const code = await ticketCode(t, credential, 1)
    expect((await scan(event.agent, { code, direction: 'out' })).json().reason).toBe('not_inside')
  })
})

describe('a dry run', () => {
  test('gives the answer of a scan, as GET or as POST, and spends nothing', async () => {
    const { event, credential } = await ticketAt()
    await roomInStep(t.sql, 4)
    const code = await ticketCode(t, credential)
    for (let i = 0; i < 3; i++) {
      const asked = await check(event.agent, { code, event_id: event.uuid })
      expect(asked.headers['cache-control']).toBe('no-store')
      expect(asked.json()).toMatchObject({
        ticket_is_valid: true,
        result: 'admitted',
        ticket: { status: 'BOOKED', inside: false },
        validation_datetime: null,
      })
      const dry = await scan(event.agent, { code, dry_run: true, nonce: 'dry' })
      expect(dry.json()).toMatchObject({ result: 'admitted', ticket: { status: 'BOOKED' } })
    }
    const [scans] = await t.sql`
      select count(*)::int as n from scans where event_id = ${event.uuid}`
    expect(scans).toEqual({ n: 0 })
    expect((await scan(event.agent, { code, nonce: 'dry' })).json().result).toBe('admitted')
    expect((await check(event.agent, { code })).json().reason).toBe('already_consumed')
  })

  test('counts a wrong code as a guess', async () => {
    const { event, credential } = await ticketAt()
    await check(event.agent, { code: await wrongTicketCode(t, credential) })
    const [row] = await t.sql`
      select t.wrong_codes, g.wrong from tickets t, gate_guesses g
       where t.uuid = ${credential.ticket_id} and g.actor_id = ${event.agent.uuid}`
    expect(row).toEqual({ wrong_codes: 1, wrong: 1 })
  })

  test('has a direction', async () => {
    const { event, credential } = await ticketAt({ reentry: true })
    await roomInStep(t.sql, 3)
    await scan(event.agent, { code: await ticketCode(t, credential) })
    const code = await ticketCode(t, credential, 1)
    expect((await check(event.agent, { code, direction: 'out' })).json().result).toBe('admitted')
    expect((await check(event.agent, { code, direction: 'in' })).json().reason).toBe(
      'already_consumed',
    )
  })
})

describe('law 4: a nonce', () => {
  test('law 4: a repeated nonce repeats the first answer', async () => {
    const { event, credential } = await ticketAt()
    await roomInStep(t.sql, 4)
    const body = { code: await ticketCode(t, credential), gate: 'North', nonce: 'a-nonce' }
    const first = await scan(event.agent, body)
    expect(first.json()).toMatchObject({ result: 'admitted' })
    const retry = await scan(event.agent, body)
    expect(retry.json()).toEqual(first.json())
  })

  test('law 4: a nonce belongs to one question: another code or direction is a mismatch, never “admitted”', async () => {
    const { event, holder, credential } = await ticketAt({ reentry: true })
    await roomInStep(t.sql, 4)
    const code = await ticketCode(t, credential)
    const body = { code, nonce: 'one-question' }
    const first = await scan(event.agent, body)
    expect(first.json()).toMatchObject({ result: 'admitted' })
    const who = { user_id: holder.uuid, event_id: event.uuid, totp: digitsOf(code) }
    for (const other of [
      { ...body, code: await wrongTicketCode(t, credential) },
      { ...body, code: await ticketCode(t, credential, 1) },
      { ...body, direction: 'out' },
      { ...who, nonce: body.nonce },
    ]) {
      const answer = await scan(event.agent, other)
      expect(answer.statusCode, answer.body).toBe(422)
      expect(answer.json()).toMatchObject({ type: '/problems/idempotency_mismatch' })
    }
    const again = await scan(event.agent, { ...body, code: ` ${code.toLowerCase()} ` })
    expect(again.json()).toEqual(first.json())
  })

  test('an answer that is not stored has no scan id', async () => {
    const { event } = await ticketAt()
    for (const code of ['hello', 'T1.0000000000000000.123456'])
      expect((await scan(event.agent, { code, nonce: 'n' })).json().scan_id).toBeNull()
  })

  test('law 4: a lost answer is repeated unchanged after the person has left again', async () => {
    const { event, credential } = await ticketAt({ reentry: true })
    await roomInStep(t.sql, 4)
    const entry = { code: await ticketCode(t, credential), nonce: 'entry' }
    const exit = { code: await ticketCode(t, credential, 1), nonce: 'exit', direction: 'out' }
    const came = await scan(event.agent, entry)
    const left = await scan(event.agent, exit)
    expect(left.json()).toMatchObject({ result: 'admitted', ticket: { inside: false } })
    expect((await scan(event.agent, entry)).json()).toEqual(came.json())
    expect((await scan(event.agent, exit)).json()).toEqual(left.json())
  })

  test('law 4: a refusal is repeated, too, even if the ticket would be admitted by now', async () => {
    const { event, credential } = await ticketAt({ doors_at: '2030-06-01T17:00:00Z' })
    await roomInStep(t.sql, 4)
    const body = { code: await ticketCode(t, credential), nonce: 'early' }
    const first = await scan(event.agent, body)
    await t.call('PATCH', `/event/${event.uuid}`, { as: event.organiser, body: { doors_at: null } })
    const retry = await scan(event.agent, body)
    expect(retry.json()).toMatchObject({ reason: 'too_early', scan_id: first.json().scan_id })
    expect((await scan(event.agent, { ...body, nonce: 'new' })).json().result).toBe('admitted')
  })

  test('law 4: a nonce sent to two processes at once is one scan with one answer', async () => {
    const { event, credential } = await ticketAt()
    await roomInStep(t.sql, 4)
    const body = { code: await ticketCode(t, credential), nonce: 'twice' }
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, i) =>
        callOn(i % 2 ? t.app() : second, 'POST', '/ticket/auth', { as: event.agent, body }),
      ),
    )
    const [first, ...others] = answers.map((answer) => answer.json())
    expect(first).toMatchObject({ result: 'admitted' })
    for (const other of others) expect(other).toEqual(first)
  })

  test('law 4: a nonce belongs to one ticket and one agent', async () => {
    const { event, credential } = await ticketAt()
    const another = await heldTicket(t, event, await t.person())
    await roomInStep(t.sql, 4)
    const body = { code: await ticketCode(t, credential), nonce: 'mine' }
    await scan(event.agent, body)
    const mismatch = await scan(event.agent, { ...body, code: await ticketCode(t, another) })
    expect(mismatch.statusCode).toBe(422)
    expect(mismatch.json()).toMatchObject({ type: '/problems/idempotency_mismatch' })
    const theirs = await scan(event.organiser, body)
    expect(theirs.json()).toMatchObject({ reason: 'already_consumed' })
    const fresh = await scan(event.agent, { code: await ticketCode(t, another) })
    expect(fresh.json()).toMatchObject({ result: 'admitted' })
  })
})

describe('guessing', () => {
  /** Twenty wrong codes from four agents, so that none of the agents is slowed down. */
  async function guess20(event: TestEvent, credential: TestCredential): Promise<void> {
    const code = await wrongTicketCode(t, credential)
    for (let guesser = 0; guesser < 4; guesser++) {
      const agent = await t.person()
      await t.call('POST', `/event/${event.uuid}/agents`, {
        as: event.organiser,
        body: { user_id: agent.uuid },
      })
      for (let i = 0; i < 5; i++)
        expect((await scan(agent, { code })).json().reason).toBe('bad_code')
    }
  }

  test('twenty wrong codes for a ticket do not keep its holder out: two codes in a row let them in', async () => {
    const { event, credential } = await ticketAt()
    await guess20(event, credential)
    await roomInStep(t.sql, 8)
    const code = await ticketCode(t, credential)
    const pass = async (text: string, more: object = {}) =>
      (await scan(event.agent, { code: text, ...more })).json()
    await expect(pass(code, { dry_run: true })).resolves.toMatchObject({ reason: 'show_next_code' })
    const first = await pass(code)
    expect(first).toMatchObject({ reason: 'show_next_code', ticket: { status: 'BOOKED' } })
    await expect(pass(code)).resolves.toMatchObject({ reason: 'show_next_code' })
    await expect(pass(await wrongTicketCode(t, credential))).resolves.toMatchObject({
      reason: 'bad_code',
    })
    await expect(pass(await ticketCode(t, credential, 1))).resolves.toMatchObject({
      result: 'admitted',
    })
  })

  test('the second code must follow the first: neither a dry run of the first nor an old one counts', async () => {
    const { event, credential } = await ticketAt()
    await guess20(event, credential)
    await roomInStep(t.sql, 6)
    const pass = async (away: number, dry_run = false) =>
      (await scan(event.agent, { code: await ticketCode(t, credential, away), dry_run })).json()
    await expect(pass(0, true)).resolves.toMatchObject({ reason: 'show_next_code' })
    await expect(pass(1)).resolves.toMatchObject({ reason: 'show_next_code' })
    await t.sql`
      update tickets set first_shown_step = first_shown_step - 4 where uuid = ${credential.ticket_id}`
    await expect(pass(0)).resolves.toMatchObject({ reason: 'show_next_code' })
    await expect(pass(1)).resolves.toMatchObject({ result: 'admitted' })
  })

  test('wrong codes are forgotten after ten minutes', async () => {
    const { event, credential } = await ticketAt()
    await t.sql`
      update tickets set wrong_codes = 500, wrong_codes_since = now() - interval '11 minutes'
       where uuid = ${credential.ticket_id}`
    const code = await ticketCode(t, credential)
    expect((await scan(event.agent, { code })).json().result).toBe('admitted')
  })

  test('wrong codes slow down only the agent who sends them, and no right code', async () => {
    const { event, credential } = await ticketAt()
    const another = await heldTicket(t, event, await t.person())
    const wrong = await wrongTicketCode(t, credential)
    for (let i = 0; i < 10; i++) await scan(event.agent, { code: wrong })
    await t.sql`update gate_guesses set wrong = 14 where actor_id = ${event.agent.uuid}`
    const answered: string[] = []
    const watch = async (name: string, as: Person, code: string) => {
      const startedAt = performance.now()
      const { reason } = (await scan(as, { code })).json()
      answered.push(`${name}: ${reason ?? 'admitted'}`)
      return performance.now() - startedAt
    }
    const [slow, unknown] = await Promise.all([
      watch('guesser', event.agent, wrong),
      watch('guesser', event.agent, 'T1.0000000000000000.123456'),
      watch('another', event.organiser, wrong),
      watch('guesser', event.agent, await ticketCode(t, another)),
    ])
    expect(answered.slice(0, 2).sort()).toEqual(['another: bad_code', 'guesser: admitted'])
    expect(Math.min(slow, unknown)).toBeGreaterThan(1_000)
    await t.sql`
      update gate_guesses set wrong = 99, since = now() - interval '61 seconds'
       where actor_id = ${event.agent.uuid}`
    await expect(watch('later', event.agent, wrong)).resolves.toBeLessThan(4_000)
  })

  test('wrong codes sent all at once take turns, and a right one waits for none', async () => {
    const { event, credential } = await ticketAt()
    const another = await heldTicket(t, event, await t.person())
    const wrong = await wrongTicketCode(t, credential)
    await scan(event.agent, { code: wrong })
    await t.sql`update gate_guesses set wrong = 12 where actor_id = ${event.agent.uuid}`
    const startedAt = performance.now()
    const answered: number[] = []
    const guesses = Array.from({ length: 4 }, async () => {
      await scan(event.agent, { code: wrong })
      answered.push(performance.now() - startedAt)
    })
    await sleep(100)
    const right = await scan(event.agent, { code: await ticketCode(t, another) })
    expect(right.json()).toMatchObject({ result: 'admitted' })
    expect(answered.length).toBeLessThan(4)
    await Promise.all(guesses)
    for (const [i, turnMs] of [400, 1_200, 2_800, 6_000].entries())
      expect(answered[i]).toBeGreaterThan(turnMs - 50)
  })

  test('no wrong code waits longer than ten seconds, no matter how many are before it', async () => {
    const { event, credential } = await ticketAt()
    const wrong = await wrongTicketCode(t, credential)
    await scan(event.agent, { code: wrong })
    await t.sql`
      update gate_guesses set wrong = 100, free_at = now() + interval '1 hour'
       where actor_id = ${event.agent.uuid}`
    const startedAt = performance.now()
    await scan(event.agent, { code: wrong })
    expect(performance.now() - startedAt).toBeGreaterThan(9_900)
    expect(performance.now() - startedAt).toBeLessThan(25_000)
  })

  test('a single wrong code waits at most five seconds', async () => {
    const { event, credential } = await ticketAt()
    const wrong = await wrongTicketCode(t, credential)
    await scan(event.agent, { code: wrong })
    await t.sql`update gate_guesses set wrong = 100000 where actor_id = ${event.agent.uuid}`
    const startedAt = performance.now()
    await scan(event.agent, { code: wrong })
    expect(performance.now() - startedAt).toBeGreaterThan(4_900)
    expect(performance.now() - startedAt).toBeLessThan(25_000)
  })
})

describe('a gate that knows its event still checks at every scan', () => {
  /** An agent who has let somebody in, so that the process knows their event. */
  async function knownGate() {
    const known = await ticketAt()
    const first = await scan(known.event.agent, { code: await ticketCode(t, known.credential) })
    expect(first.json()).toMatchObject({ result: 'admitted' })
    const next = await heldTicket(t, known.event, await t.person())
    await roomInStep(t.sql, 3)
    return { ...known, next, code: await ticketCode(t, next) }
  }

  test('law 5: that the login still counts', async () => {
    const { event, code } = await knownGate()
    await t.call('POST', '/auth-jwt/logout', { as: event.agent })
    for (const more of [{}, { event_id: event.uuid }, { dry_run: true }])
      expect((await scan(event.agent, { code, ...more })).statusCode).toBe(401)
  })

  test('law 9: that the agent is still on the roster', async () => {
    const { event, code } = await knownGate()
    await t.call('DELETE', `/event/${event.uuid}/agents/${event.agent.username}`, {
      as: event.organiser,
    })
    for (const more of [{}, { event_id: event.uuid }])
      expect((await scan(event.agent, { code, ...more })).statusCode).toBe(403)
  })

  test('the event, the live credential and its generation', async () => {
    const { event, next, code } = await knownGate()
    const elsewhere = await ticketAt()
    const theirs = await scan(event.agent, {
      code: await ticketCode(t, elsewhere.credential),
      event_id: event.uuid,
    })
    expect(theirs.json()).toMatchObject({ reason: 'unknown_ticket' })
    await t.sql`update tickets set key_generation = 2 where uuid = ${next.ticket_id}`
    expect((await scan(event.agent, { code })).json()).toMatchObject({ reason: 'bad_code' })
    await t.sql`
      update tickets set key_generation = 1, credential_id = 'ZZZZZZZZZZZZZZZZ'
       where uuid = ${next.ticket_id}`
    const revoked = await scan(event.agent, { code })
    expect(revoked.json()).toMatchObject({ reason: 'revoked_credential' })
  })
})

describe('a ticket that another transaction has locked', () => {
  /** Locks the row of a ticket like a transaction that hangs; returns how to release it. */
  async function lockTicket(ticketId: string): Promise<() => Promise<unknown>> {
    const other = await t.sql.reserve()
    await other`begin`
    await other`select 1 from tickets where uuid = ${ticketId} for update`
    return async () => {
      await other`commit`
      other.release()
    }
  }

  test('delays no other scan, and is answered 503 while it stays locked', async () => {
    const { event, credential } = await ticketAt()
    const elsewhere = await publishedEvent(t)
    const letGo = await lockTicket(credential.ticket_id)
    try {
      const shown: string[] = []
      for (let i = 0; i < 5; i++)
        shown.push(await ticketCode(t, await heldTicket(t, elsewhere, await t.person())))
      const code = await ticketCode(t, credential)
      const held = Array.from({ length: 4 }, (_, i) =>
        i % 2
          ? scan(event.agent, { code })
          : scan(event.agent, { code, event_id: event.uuid, nonce: `held-${i}` }),
      )
      held.push(check(event.agent, { code }))
      let isAnswered = false
      void Promise.race(held).then(() => {
        isAnswered = true
      })
      for (const another of shown) {
        const answer = await scan(elsewhere.agent, { code: another })
        expect(answer.json()).toMatchObject({ result: 'admitted' })
      }
      expect(isAnswered).toBe(false)
      for (const answer of await Promise.all(held)) {
        expect(answer.statusCode, answer.body).toBe(503)
        expect(answer.json()).toMatchObject({ type: '/problems/busy' })
        expect(answer.headers['retry-after']).toBe('1')
      }
    } finally {
      await letGo()
    }
    await roomInStep(t.sql, 3)
    const later = await scan(event.agent, { code: await ticketCode(t, credential) })
    expect(later.json()).toMatchObject({ result: 'admitted' })
  })

  test('is admitted once if the lock is released in time', async () => {
    const { event, credential } = await ticketAt()
    await roomInStep(t.sql, 5)
    const code = await ticketCode(t, credential)
    const letGo = await lockTicket(credential.ticket_id)
    const scans = Promise.all(
      Array.from({ length: 6 }, (_, i) =>
        callOn(i % 2 ? t.app() : second, 'POST', '/ticket/auth', {
          as: event.agent,
          body: { code },
        }),
      ),
    )
    await sleep(700)
    await letGo()
    const results = (await scans).map((answer) => answer.json().reason ?? answer.json().result)
    expect(results.sort()).toEqual(['admitted', ...Array(5).fill('already_consumed')].sort())
  })
})

describe('over two processes', () => {
  test('law 2: 64 scans of one ticket at once over two processes admit one person', async () => {
    const { event, credential } = await ticketAt()
    await roomInStep(t.sql, 5)
    const body = { code: await ticketCode(t, credential) }
    const answers = await Promise.all(
      Array.from({ length: 64 }, (_, i) =>
        callOn(i % 2 ? t.app() : second, 'POST', '/ticket/auth', {
          as: i % 3 ? event.agent : event.organiser,
          body,
        }),
      ),
    )
    const results = answers.map((answer) => answer.json().reason ?? 'admitted')
    expect(results.filter((result) => result === 'admitted')).toHaveLength(1)
    expect(results.filter((result) => result === 'already_consumed')).toHaveLength(63)
  })

  test('a process whose clock is 45 s off admits nobody twice and refuses no valid code', async () => {
    const event = await publishedEvent(t)
    for (const offMs of [-45_000, 45_000, -86_400_000]) {
      const honest = await Promise.all(
        Array.from({ length: 4 }, async () => heldTicket(t, event, await t.person())),
      )
      const late = await heldTicket(t, event, await t.person())
      await roomInStep(t.sql, 6)
      const codes = await Promise.all(
        honest.map((credential, i) => ticketCode(t, credential, i % 2)),
      )
      const stale = await ticketCode(t, late, -2)
      const realNow = Date.now()
      vi.useFakeTimers({ toFake: ['Date'], now: realNow + offMs })
      const ask = (app: FastifyInstance, code: string, clockMs = realNow + offMs) => {
        vi.setSystemTime(clockMs)
        return callOn(app, 'POST', '/ticket/auth', { as: event.agent, body: { code } })
      }
      const answers = await Promise.all(
        codes.flatMap((code) => [
          ask(second, code),
          ask(t.app(), code, realNow),
          ask(second, code),
          ask(t.app(), code, realNow),
        ]),
      )
      const admitted = answers
        .map((answer) => answer.json())
        .filter(({ result }) => result === 'admitted')
      expect(admitted.map(({ ticket }) => ticket.uuid).sort()).toEqual(
        honest.map(({ ticket_id }) => ticket_id).sort(),
      )
      expect((await ask(second, stale)).json()).toMatchObject({
        reason: 'stale_code',
        code_offset_seconds: -60,
      })
      vi.useRealTimers()
    }
  })

  test('a process whose clock is 45 s off answers with the database’s time', async () => {
    const { event, holder, credential } = await ticketAt()
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 45_000 })
    const taken = await callOn(second, 'POST', '/ticket', {
      as: holder,
      body: { event_id: event.uuid },
    })
    vi.useRealTimers()
    expect(taken.json()).toMatchObject({ credential_id: credential.credential_id })
    expect(Math.abs(Date.parse(taken.json().server_time) - Date.now())).toBeLessThan(20_000)
  })
})

describe('who may', () => {
  test('agents, event admins and platform admins scan', async () => {
    const event = await publishedEvent(t)
    const admin = await t.person({ role: 'admin' })
    for (const as of [event.agent, event.organiser, admin]) {
      const credential = await heldTicket(t, event, await t.person())
      const answer = await scan(as, { code: await ticketCode(t, credential) })
      expect(answer.json()).toMatchObject({ result: 'admitted' })
    }
  })

  test('a person who works at no event is refused for every code', async () => {
    const { event, holder, credential } = await ticketAt()
    const codes = [await ticketCode(t, credential), 'T1.0000000000000000.123456', 'nothing']
    const organiser = await t.person({ role: 'organiser' })
    for (const as of [holder, organiser])
      for (const code of codes)
        for (const answer of [await scan(as, { code }), await check(as, { code })]) {
          expect(answer.statusCode).toBe(403)
          expect(answer.json()).toMatchObject({ type: '/problems/forbidden' })
        }
    const stillGood = await scan(event.agent, { code: await ticketCode(t, credential) })
    expect(stillGood.json()).toMatchObject({ result: 'admitted' })
  })

  test('an agent who was removed from the roster cannot scan', async () => {
    const { event, credential } = await ticketAt()
    await t.call('DELETE', `/event/${event.uuid}/agents/${event.agent.username}`, {
      as: event.organiser,
    })
    const answer = await scan(event.agent, { code: await ticketCode(t, credential) })
    expect(answer.statusCode).toBe(403)
  })

  test('nobody scans without a login', async () => {
    for (const answer of [
      await t.call('POST', '/ticket/auth', { body: { code: 'x' } }),
      await t.call('GET', '/ticket/auth?code=x'),
      await t.call('POST', '/ticket/auth', { as: 'no token', body: { code: 'x' } }),
    ]) {
      expect(answer.statusCode).toBe(401)
      expect(answer.json()).toMatchObject({ type: '/problems/unauthenticated' })
    }
  })
})

describe('law 10: malformed', () => {
  const code = 'T1.M6SC7N75YR3HGA9T.563167'
  const who = {
    user_id: '0190a6c0-0000-7000-8000-000000000001',
    event_id: '0190a6c0-0000-7000-8000-000000000002',
  }
  test.each([
    [{}, '/code'],
    [{ gate: 'North' }, '/code'],
    [{ code: 1 }, '/code'],
    [{ code: null }, '/code'],
    [{ code: 'x'.repeat(4097) }, '/code'],
    [{ code, ...who, totp: '123456' }, '/code'],
    [{ code, totp: '123456' }, '/code'],
    [who, '/code'],
    [{ user_id: who.user_id, totp: '123456' }, '/code'],
    [{ ...who, totp: 123456 }, '/totp'],
    [{ ...who, totp: '12\u00003456' }, '/totp'],
    [{ ...who, user_id: 'ada', totp: '123456' }, '/user_id'],
    [{ code, event_id: 'mine' }, '/event_id'],
    [{ code, gate: '' }, '/gate'],
    [{ code, gate: 'x'.repeat(65) }, '/gate'],
    [{ code, gate: 'North\0' }, '/gate'],
    [{ code, gate: '\udc00' }, '/gate'],
    [{ code, nonce: '' }, '/nonce'],
    [{ code, nonce: 'x'.repeat(65) }, '/nonce'],
    [{ code, nonce: 'n\0' }, '/nonce'],
    [{ code, direction: 'sideways' }, '/direction'],
    [{ code, dry_run: 'yes' }, '/dry_run'],
    [{ code, speed: 1 }, '/speed'],
  ])('%j is told at %s', async (body, path) => {
    const { agent } = await someEvent()
    const answer = await scan(agent, body)
    expect(answer.statusCode).toBe(400)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.json()).toMatchObject({ type: '/problems/malformed_input' })
    const told: { path: string }[] = answer.json().errors
    expect(new Set(told.map((error) => error.path))).toEqual(new Set([path]))
  })

  test('a GET with no input, too much or nonsense is refused with the reason', async () => {
    const { agent } = await someEvent()
    for (const [query, path] of [
      [{}, '/code'],
      [{ user_id: who.user_id, totp: '123456' }, '/code'],
      [{ code, totp: '123456' }, '/code'],
      [{ code, event_id: 'x' }, '/event_id'],
      [{ code, direction: 'up' }, '/direction'],
    ] as const) {
      const answer = await check(agent, query)
      expect(answer.statusCode, answer.body).toBe(400)
      expect(answer.json().errors[0]).toMatchObject({ path })
    }
  })

  test('a code that is given twice is refused: which of the two was shown cannot be known', async () => {
    const { agent } = await someEvent()
    const answer = await t.call('GET', `/ticket/auth?code=${code}&code=${code}`, { as: agent })
    expect(answer.statusCode).toBe(400)
    expect(answer.json().errors[0]).toMatchObject({ path: '/code' })
  })

  let made: Promise<TestEvent> | undefined
  function someEvent(): Promise<TestEvent> {
    made ??= publishedEvent(t)
    return made
  }
})

test('SQL in the name of a gate is only a name', async () => {
  const { event, credential } = await ticketAt()
  const gate = `'); drop table scans; --`
  const answer = await scan(event.agent, { code: await ticketCode(t, credential), gate })
  expect(answer.json()).toMatchObject({ result: 'admitted', gate })
  const again = await scan(event.agent, { code: await ticketCode(t, credential), nonce: gate })
  expect(again.json()).toMatchObject({ gate })
})
