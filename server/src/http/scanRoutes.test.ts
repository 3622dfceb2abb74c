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
  type TestCredential,
  ticketCode,
} from '../../test/events.ts'
import { problemOf } from '../../test/logins.ts'
import { newId } from '../db/ids.ts'

const t = documented(testApp())
let second: FastifyInstance
beforeAll(async () => {
  second = await t.secondApp()
})

const scan = async (as: Person, credential: TestCredential, away = 0, body: object = {}) =>
  (
    await t.call('POST', '/ticket/auth', {
      as,
      body: { code: await ticketCode(t, credential, away), ...body },
    })
  ).json()
const undo = (as: Person, scanId: string, reason = 'The wrong person') =>
  t.call('POST', `/scan/${scanId}/undo`, { as, body: { reason } })

/** An event with a person who was let in. */
async function letIn(input: object = {}) {
  const event = await publishedEvent(t, { admission_by_name: true, ...input })
  const holder = await t.person()
  const credential = await heldTicket(t, event, holder)
  await roomInStep(t.sql, 6)
  const entry = await scan(event.agent, credential, -1, { gate: 'North', nonce: 'entry' })
  expect(entry).toMatchObject({ result: 'admitted' })
  return { event, holder, credential, entry }
}

describe('the undo of an entry', () => {
  test('law 2: lets the ticket in once more, and the scan stays in the record', async () => {
    const { event, holder, credential, entry } = await letIn()
    const answer = await undo(event.organiser, entry.scan_id, 'Scanned the wrong phone')
    expect(answer.statusCode, answer.body).toBe(200)
    expect(answer.json()).toEqual({
      scan_id: entry.scan_id,
      happened_at: entry.checked_in_at,
      recorded_at: entry.checked_in_at,
      result: 'admitted',
      reason: null,
      gate: 'North',
      direction: 'in',
      method: 'code',
      actor: { username: event.agent.username, name: 'First Last' },
      ticket: { uuid: credential.ticket_id, username: holder.username, name: 'First Last' },
      undone_at: expect.any(String),
      undone_by: event.organiser.username,
      undo_reason: 'Scanned the wrong phone',
    })
    const read = await t.call('GET', `/ticket/${credential.ticket_id}`, { as: holder })
    expect(read.json()).toMatchObject({
      status: 'BOOKED',
      inside: false,
      validation_datetime: null,
    })
    const again = await scan(event.agent, credential, 0, { gate: 'South' })
    expect(again).toMatchObject({ result: 'admitted', gate: 'South' })
    expect((await scan(event.agent, credential, 1)).reason).toBe('already_consumed')
    const audit = await t.sql`
      select actor_id, user_id, details from audit_log where kind = 'entry_undone'
         and details ->> 'scan_id' = ${entry.scan_id}`
    expect(audit).toEqual([
      {
        actor_id: event.organiser.uuid,
        user_id: holder.uuid,
        details: {
          event_id: event.uuid,
          ticket_id: credential.ticket_id,
          scan_id: entry.scan_id,
        },
      },
    ])
  })

  test('law 3: does not revive the code that was spent', async () => {
    const { event, credential, entry } = await letIn()
    await undo(event.organiser, entry.scan_id)
    expect((await scan(event.agent, credential, -1)).reason).toBe('replayed_code')
  })

  test('of a later entry leaves the first one, and the person outside', async () => {
    const { event, credential, entry } = await letIn({ reentry: true })
    await scan(event.agent, credential, 0, { direction: 'out' })
    const back = await scan(event.agent, credential, 1)
    expect(problemOf(await undo(event.organiser, entry.scan_id))).toBe('409 state_conflict')
    expect((await undo(event.organiser, back.scan_id)).statusCode).toBe(200)
    const [ticket] = await t.sql`
      select status, inside, validated_gate from tickets where uuid = ${credential.ticket_id}`
    expect(ticket).toEqual({ status: 'CONSUMED', inside: false, validated_gate: 'North' })
    const byName = await t.call('POST', `/ticket/${credential.ticket_id}/admission`, {
      as: event.agent,
      body: {},
    })
    expect(byName.json()).toMatchObject({
      result: 'admitted',
      validation_datetime: entry.validation_datetime,
    })
  })

  test('is refused when the person has left, the scan let nobody in, or the event is cancelled', async () => {
    const { event, credential, entry } = await letIn({ reentry: true })
    const left = await scan(event.agent, credential, 0, { direction: 'out' })
    for (const scanId of [entry.scan_id, left.scan_id])
      expect(problemOf(await undo(event.organiser, scanId))).toBe('409 state_conflict')
    const other = await letIn()
    const refused = await scan(other.event.agent, other.credential, 0)
    expect(problemOf(await undo(other.event.organiser, refused.scan_id))).toBe('409 state_conflict')
    await t.call('POST', `/event/${other.event.uuid}/cancel`, { as: other.event.organiser })
    expect(problemOf(await undo(other.event.organiser, other.entry.scan_id))).toBe(
      '409 state_conflict',
    )
  })

  test('needs a reason of 1 to 200 characters', async () => {
    const { event, entry } = await letIn()
    for (const reason of ['', '  ', 'x'.repeat(201)])
      expect(problemOf(await undo(event.organiser, entry.scan_id, reason))).toBe(
        '400 malformed_input',
      )
  })

  test('is forbidden for agents, and for others there is no such scan (law 9)', async () => {
    const { event, holder, entry } = await letIn()
    expect(problemOf(await undo(event.agent, entry.scan_id))).toBe('403 forbidden')
    const elsewhere = await publishedEvent(t)
    for (const as of [holder, elsewhere.organiser])
      expect(problemOf(await undo(as, entry.scan_id))).toBe('404 not_found')
    expect(problemOf(await undo(event.organiser, newId()))).toBe('404 not_found')
    const admin = await t.person({ role: 'admin' })
    expect((await undo(admin, entry.scan_id)).statusCode).toBe(200)
  })

  test('law 4: a nonce of the undone entry still gets its answer, also after the next entry', async () => {
    const { event, credential, entry } = await letIn()
    await undo(event.organiser, entry.scan_id)
    const repeat = () => scan(event.agent, credential, -1, { gate: 'North', nonce: 'entry' })
    await expect(repeat()).resolves.toEqual(entry)
    await scan(event.agent, credential, 0, { gate: 'South' })
    await expect(repeat()).resolves.toEqual(entry)
  })

  test('law 4: with an Idempotency-Key, a repeat gets the same answer; without one it is refused', async () => {
    const { event, entry } = await letIn()
    const request = () =>
      t.call('POST', `/scan/${entry.scan_id}/undo`, {
        as: event.organiser,
        body: { reason: 'Mistake' },
        headers: { 'idempotency-key': `undo-${entry.scan_id}` },
      })
    const first = await request()
    const again = await request()
    expect(again.headers['idempotency-replayed']).toBe('true')
    expect(again.json()).toEqual(first.json())
    expect(problemOf(await undo(event.organiser, entry.scan_id))).toBe('409 state_conflict')
  })

  test('law 2: twelve undos at once over two processes undo one entry, and it gives one more', async () => {
    const { event, credential, entry } = await letIn()
    await openConnections(t.sql)
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        callOn(i % 2 ? t.app() : second, 'POST', `/scan/${entry.scan_id}/undo`, {
          as: event.organiser,
          body: { reason: `Nr ${i}` },
        }),
      ),
    )
    expect(answers.filter((answer) => answer.statusCode === 200)).toHaveLength(1)
    expect(answers.filter((answer) => answer.statusCode === 409)).toHaveLength(11)
    const entries = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        callOn(i % 2 ? t.app() : second, 'POST', `/ticket/${credential.ticket_id}/admission`, {
          as: event.agent,
          body: {},
        }),
      ),
    )
    const reasons = entries.map((answer) => answer.json().reason)
    expect(reasons.filter((reason) => reason === null)).toHaveLength(1)
  })

  test('law 2: of undos and entries at once, there is at most one entry more than undos', async () => {
    const { event, credential, entry } = await letIn()
    await openConnections(t.sql)
    await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        i % 3
          ? callOn(second, 'POST', `/ticket/${credential.ticket_id}/admission`, {
              as: event.agent,
              body: {},
            })
          : callOn(t.app(), 'POST', `/scan/${entry.scan_id}/undo`, {
              as: event.organiser,
              body: { reason: 'Mistake' },
            }),
      ),
    )
    const [row] = await t.sql`
      select count(*) filter (where s.result = 'admitted' and s.undone_at is null)::int as standing,
             count(*) filter (where s.undone_at is not null)::int as undone, bool_and(t.inside) as inside
        from scans s join tickets t on t.uuid = s.ticket_id where s.ticket_id = ${credential.ticket_id}`
    expect(row?.['undone']).toBe(1)
    expect(row?.['standing']).toBe(row?.['inside'] ? 1 : 0)
  })

  test('negative control: without the lock, several undos of one entry are answered', async () => {
    const { entry } = await letIn()
    await openConnections(t.sql)
    const lookThenAct = async (): Promise<boolean> => {
      const [found] = await t.sql`select undone_at from scans where uuid = ${entry.scan_id}`
      if (found?.['undone_at'] !== null) return false
      await sleep(20)
      await t.sql`
        update scans set undone_at = now(), undone_by = ${newId()}, undo_reason = 'x' where uuid = ${entry.scan_id}`
      return true
    }
    const undone = await Promise.all([lookThenAct(), lookThenAct(), lookThenAct()])
    expect(undone.filter(Boolean).length).toBeGreaterThan(1)
  })
})

describe('the list of scans', () => {
  /** An event with an entry, a refusal of a second agent and an entry by name. */
  async function busyEvent() {
    const { event, holder, credential, entry } = await letIn()
    await scan(event.organiser, credential, 0, { gate: 'South' })
    const named = await t.person()
    const made = await t.call('POST', `/user/${named.username}/events`, {
      as: named,
      body: { event_id: event.uuid },
    })
    await t.call('POST', `/ticket/${made.json().uuid}/admission`, { as: event.agent, body: {} })
    return { event, holder, credential, entry, named }
  }
  const list = (as: Person | undefined, eventId: string, query: Record<string, string> = {}) =>
    t.call('GET', `/event/${eventId}/scan?${new URLSearchParams(query)}`, as && { as })

  test('has every scan with who scanned whom, where and how, newest first', async () => {
    const { event, holder, credential, entry, named } = await busyEvent()
    await undo(event.organiser, entry.scan_id, 'Mistake')
    const answer = await list(event.organiser, event.uuid)
    expect(answer.statusCode, answer.body).toBe(200)
    const { items } = answer.json()
    expect(items).toMatchObject([
      { method: 'name', result: 'admitted', gate: null, ticket: { username: named.username } },
      {
        method: 'code',
        result: 'refused',
        reason: 'already_consumed',
        gate: 'South',
        actor: { username: event.organiser.username, name: 'First Last' },
      },
      {
        scan_id: entry.scan_id,
        result: 'admitted',
        reason: null,
        gate: 'North',
        direction: 'in',
        actor: { username: event.agent.username },
        ticket: { uuid: credential.ticket_id, username: holder.username, name: 'First Last' },
        undone_by: event.organiser.username,
        undo_reason: 'Mistake',
      },
    ])
  })

  test('is filtered by each field, and paged', async () => {
    const { event, holder } = await busyEvent()
    const count = async (query: Record<string, string>) =>
      (await list(event.organiser, event.uuid, query)).json().items.length
    const now = new Date(Date.now() + 60_000).toISOString()
    for (const [query, expected] of [
      [{}, 3],
      [{ result: 'refused' }, 1],
      [{ result: 'admitted' }, 2],
      [{ reason: 'already_consumed' }, 1],
      [{ reason: 'too_late' }, 0],
      [{ gate: 'North' }, 1],
      [{ actor: event.agent.username.toUpperCase() }, 2],
      [{ actor: 'nobody' }, 0],
      [{ query: holder.username.slice(2) }, 2],
      [{ query: 'First' }, 3],
      [{ query: '%' }, 0],
      [{ from: now }, 0],
      [{ to: now }, 3],
    ] as const)
      await expect(count(query), JSON.stringify(query)).resolves.toBe(expected)
    const first = (await list(event.organiser, event.uuid, { page_size: '2' })).json()
    expect(first.items).toHaveLength(2)
    const rest = await list(event.organiser, event.uuid, { page_size: '2', page: first.next_page })
    expect(rest.json()).toMatchObject({ items: [{ gate: 'North' }], next_page: null })
  })

  test('shows an agent only their own scans, by every filter', async () => {
    const { event } = await busyEvent()
    for (const query of [{}, { actor: event.organiser.username }, { result: 'refused' }]) {
      const { items } = (await list(event.agent, event.uuid, query as never)).json()
      for (const item of items) expect(item.actor.username).toBe(event.agent.username)
      expect(items).toHaveLength('actor' in query || 'result' in query ? 0 : 2)
    }
  })

  test('is a CSV file on request, in which no name is a formula', async () => {
    const { event, holder } = await busyEvent()
    await t.sql`update tickets set holder_name = '=1+1' where holder_username = ${holder.username}`
    const file = await list(event.organiser, event.uuid, { format: 'csv' })
    expect(file.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(file.headers['content-disposition']).toBe('attachment; filename="scans.csv"')
    const lines = file.body.trimEnd().split('\r\n')
    expect(lines[0]).toBe(
      '\ufeffscan_id,happened_at,recorded_at,result,reason,gate,direction,method,actor_username,actor_name,ticket_id,ticket_username,ticket_name,undone_at,undone_by,undo_reason',
    )
    expect(lines).toHaveLength(4)
    expect(lines[3]).toContain(`,admitted,,North,in,code,${event.agent.username},First Last,`)
    expect(lines[3]).toContain(`,${holder.username},'=1+1,,,`)
  })

  test('has all pieces of a long file, and none longer than 100,000 rows', async () => {
    const { event } = await busyEvent()
    const fill = (count: number) => t.sql`
      insert into scans (event_id, uuid, actor_kind, actor_id, direction, result)
      select ${event.uuid}, gen_random_uuid(), 'user', ${event.agent.uuid}, 'out', 'admitted'
        from generate_series(1, ${count}::int)`
    await fill(4_500)
    const file = await list(event.organiser, event.uuid, { format: 'csv' })
    const ids = new Set(
      file.body
        .trimEnd()
        .split('\r\n')
        .map((line) => line.split(',')[0]),
    )
    expect(ids.size).toBe(4_504)
    await fill(95_500)
    const tooLong = await list(event.organiser, event.uuid, { format: 'csv' })
    expect(problemOf(tooLong)).toBe('400 malformed_input')
    expect(tooLong.json().errors[0]).toMatchObject({ path: '/from', limit: 100_000 })
    const shorter = await list(event.organiser, event.uuid, { format: 'csv', result: 'refused' })
    expect(shorter.body.trimEnd().split('\r\n')).toHaveLength(2)
  })

  test('is refused for who does not work at the event, and for malformed filters', async () => {
    const { event, holder } = await busyEvent()
    expect(problemOf(await list(holder, event.uuid))).toBe('403 forbidden')
    expect(problemOf(await list(event.agent, newId()))).toBe('404 not_found')
    expect(problemOf(await list(undefined, event.uuid))).toBe('401 unauthenticated')
    for (const query of [
      { result: 'maybe' },
      { from: 'yesterday' },
      { from: '2027-01-02T00:00:00Z', to: '2027-01-01T00:00:00Z' },
      { page: 'x' },
    ])
      expect(problemOf(await list(event.organiser, event.uuid, query as never))).toBe(
        '400 malformed_input',
      )
  })
})

describe('how an event is going', () => {
  const live = async (as: Person, eventId: string) =>
    (await t.call('GET', `/event/${eventId}/live`, { as })).json()

  test('counts who came, by gate, by minute and by reason', async () => {
    const { event, entry } = await letIn({ reentry: true })
    const other = await heldTicket(t, event, await t.person())
    await heldTicket(t, event, await t.person())
    const undone = await scan(event.agent, other, 0, { gate: 'South' })
    await undo(event.organiser, undone.scan_id)
    const back = await scan(event.agent, other, 1, { gate: 'South' })
    await t.sql`
      update scans set happened_at = happened_at - interval '2 hours' where uuid = ${entry.scan_id}`
    await t.call('POST', `/ticket/${other.ticket_id}/admission`, { as: event.agent, body: {} })
    await t.call('POST', `/ticket/${entry.ticket.uuid}/admission`, {
      as: event.agent,
      body: { direction: 'out', gate: 'North' },
    })
    const minute = `${back.checked_in_at.slice(0, 16)}:00.000Z`
    const counted = await live(event.agent, event.uuid)
    expect(counted).toEqual({
      registered: 3,
      capacity: 100,
      admitted: 2,
      inside: 1,
      to_come: 1,
      refused: 1,
      double_entries: 1,
      undone: 1,
      per_gate: [
        { gate: 'North', admitted: 1, refused: 0, inside_change: 0, last_at: expect.any(String) },
        { gate: 'South', admitted: 1, refused: 0, inside_change: 1, last_at: expect.any(String) },
        { gate: null, admitted: 0, refused: 1, inside_change: 0, last_at: expect.any(String) },
      ],
      per_minute: [{ at: minute, admitted: 1 }],
      refusals: [{ reason: 'already_consumed', count: 1 }],
      at: expect.stringMatching(/Z$/),
    })
  })

  test('of an event without scans is zero', async () => {
    const event = await publishedEvent(t)
    await expect(live(event.organiser, event.uuid)).resolves.toMatchObject({
      registered: 0,
      admitted: 0,
      refused: 0,
      per_gate: [],
      per_minute: [],
      refusals: [],
    })
  })

  test('is one count per second for all who ask, and then a new one', async () => {
    const { event, credential } = await letIn()
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => live(i % 2 ? event.agent : event.organiser, event.uuid)),
    )
    expect(new Set(answers.map(({ at }) => at)).size).toBe(1)
    await scan(event.agent, credential, 0)
    await expect
      .poll(async () => (await live(event.agent, event.uuid)).double_entries, { timeout: 10_000 })
      .toBe(1)
  })

  test('is for those who work at the event', async () => {
    const event = await publishedEvent(t)
    const read = (as: Person, id = event.uuid) => t.call('GET', `/event/${id}/live`, { as })
    expect(problemOf(await read(await t.person()))).toBe('403 forbidden')
    expect(problemOf(await read(event.agent, newId()))).toBe('404 not_found')
    expect(problemOf(await t.call('GET', `/event/${event.uuid}/live`))).toBe('401 unauthenticated')
    expect(problemOf(await read(event.agent, 'x'))).toBe('400 malformed_input')
  })
})
