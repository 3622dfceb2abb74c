import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import {
  openConnections,
  roomInStep,
  type SeededTicket,
  seedEvent,
  seedTickets,
  stepNow,
} from '../../test/events.ts'
import { newId } from '../db/ids.ts'
import { openSql } from '../db/sql.ts'
import { type JudgedScan, openJudgeScan } from './judgeScan.ts'

const { sql, connection } = testDatabase()
/** Another process: its own connections and its own judge. */
const other = openSql(connection)
afterAll(() => other.end())

const judge = openJudgeScan(sql)
const otherJudge = openJudgeScan(other)
const agent = newId()

/** A scan that would be admitted, except for the given facts. */
const scanOf = (
  { eventId, ticketId, credentialId }: SeededTicket,
  step: number | null,
  more: Partial<JudgedScan> = {},
): JudgedScan => ({
  scanId: newId(),
  eventId,
  ticketId,
  credentialId,
  keyGeneration: 1,
  actor: { kind: 'user', id: agent },
  gate: null,
  direction: 'in',
  nonce: null,
  question: more.nonce ? 'q' : null,
  dryRun: false,
  claimedEventId: null,
  step,
  ...more,
})

async function seedTicket(input: Parameters<typeof seedEvent>[1] = {}): Promise<SeededTicket> {
  const [ticket] = await seedTickets(sql, await seedEvent(sql, input), 1)
  if (!ticket) throw new Error('One was asked for.')
  return ticket
}

async function databaseName(): Promise<string> {
  const [row] = await sql<{ name: string }[]>`select current_database() as name`
  return row?.name ?? ''
}

/** A pool, and the codes of the errors of the database, through `watch`. */
function watched(pool: typeof sql) {
  const failures: string[] = []
  const query = (...args: Parameters<typeof sql>) => {
    const asked = pool(...args)
    // A part of a statement is not sent by itself.
    if (String(args[0]).includes('with locked'))
      asked.catch((error: unknown) =>
        failures.push(error instanceof pg.DatabaseError ? String(error.code) : String(error)),
      )
    return asked
  }
  return { pool, watch: query as unknown as typeof sql, failures }
}

const admittedOf = (verdicts: readonly { reason: string | null }[]) =>
  verdicts.filter(({ reason }) => reason === null)

describe('law 2: admitted once', () => {
  test('law 2: of 64 scans of one ticket at once over two processes one is admitted', async () => {
    await openConnections(sql, other)
    for (let round = 0; round < 12; round++) {
      const ticket = await seedTicket()
      await roomInStep(sql, 2)
      const step = await stepNow(sql)
      const verdicts = await Promise.all(
        Array.from({ length: 64 }, (_, i) => (i % 2 ? judge : otherJudge)(scanOf(ticket, step))),
      )
      expect(admittedOf(verdicts)).toHaveLength(1)
      const others = verdicts.filter(({ reason }) => reason !== null)
      expect(new Set(others.map(({ reason }) => reason))).toEqual(new Set(['already_consumed']))
      const [facts] = await sql`
        select count(*) filter (where result = 'admitted')::int as admitted, count(*)::int as scans
          from scans where event_id = ${ticket.eventId}`
      expect(facts).toEqual({ admitted: 1, scans: 64 })
    }
  })

  test('law 2: scans that read, then write admit several, so the test above can fail', async () => {
    const ticket = await seedTicket()
    const naive = async (pool: typeof sql): Promise<boolean> => {
      const [row] = await pool`
        select pg_sleep(0.02) from tickets
         where event_id = ${ticket.eventId} and uuid = ${ticket.ticketId} and status = 'BOOKED'`
      if (!row) return false
      await pool`
        update tickets set status = 'CONSUMED', validation_datetime = now()
         where event_id = ${ticket.eventId} and uuid = ${ticket.ticketId}`
      return true
    }
    const let64 = Array.from({ length: 64 }, (_, i) => naive(i % 2 ? sql : other))
    const admitted = (await Promise.all(let64)).filter(Boolean)
    expect(admitted.length).toBeGreaterThan(1)
  })

  test('law 2: where people may come back, 64 scans of one code at once let one in and 64 let one out', async () => {
    const ticket = await seedTicket({ reentry: true })
    await roomInStep(sql, 5)
    const step = await stepNow(sql)
    const all = (direction: 'in' | 'out', code: number) =>
      Promise.all(
        Array.from({ length: 64 }, (_, i) =>
          (i % 2 ? judge : otherJudge)(scanOf(ticket, code, { direction })),
        ),
      )
    expect(admittedOf(await all('in', step))).toHaveLength(1)
    expect(admittedOf(await all('out', step + 1))).toHaveLength(1)
    expect(admittedOf(await all('in', step + 1))).toHaveLength(0)
  })
})

describe('law 3: a code counts once', () => {
  test('law 3: a step that is not after the last admitted one is a replay, in both directions', async () => {
    const ticket = await seedTicket({ reentry: true })
    await roomInStep(sql, 10)
    const step = await stepNow(sql)
    const reason = async (code: number, direction: 'in' | 'out') =>
      (await judge(scanOf(ticket, code, { direction }))).reason
    await expect(reason(step, 'in')).resolves.toBeNull()
    await expect(reason(step, 'out')).resolves.toBe('replayed_code')
    await expect(reason(step - 1, 'out')).resolves.toBe('replayed_code')
    await expect(reason(step + 1, 'out')).resolves.toBeNull()
    await expect(reason(step + 1, 'in')).resolves.toBe('replayed_code')
    await expect(reason(step, 'in')).resolves.toBe('replayed_code')
    await sql`update tickets set last_step = last_step - 1 where uuid = ${ticket.ticketId}`
    await expect(reason(step + 1, 'in')).resolves.toBeNull()
  })

  test('law 3: a refused scan spends no step', async () => {
    const ticket = await seedTicket({ doors_at: '2029-06-01T18:00:00Z' })
    await roomInStep(sql, 5)
    const step = await stepNow(sql)
    await expect(judge(scanOf(ticket, step))).resolves.toMatchObject({ reason: 'too_early' })
    await sql`update events set doors_at = null where uuid = ${ticket.eventId}`
    await expect(judge(scanOf(ticket, step))).resolves.toMatchObject({ reason: null })
  })

  test('the window is one step to each side, and the offset is told in seconds', async () => {
    await roomInStep(sql, 8)
    const step = await stepNow(sql)
    for (const away of [-20, -2, -1, 0, 1, 2, 20]) {
      const ticket = await seedTicket()
      const reason = away < -1 ? 'stale_code' : away > 1 ? 'future_code' : null
      await expect(judge(scanOf(ticket, step + away))).resolves.toMatchObject({
        reason,
        offset_seconds: away * 30,
      })
    }
  })
})

describe('the first reason that applies is given', () => {
  /** A fault of a ticket or a scan. A scan can have only one fault of each family. */
  interface Fault {
    readonly reason: string
    readonly family: 'code' | 'status' | undefined
    readonly scan?: (ticket: SeededTicket, step: number) => Partial<JudgedScan>
    readonly apply?: (ticket: SeededTicket, step: number) => Promise<unknown>
  }
  const setStatus = (status: string) => (ticket: SeededTicket) =>
    sql`update tickets
           set status = ${status}, inside = ${status === 'CONSUMED'},
               validation_datetime = ${status === 'CONSUMED' ? sql`now()` : null}
         where uuid = ${ticket.ticketId}`
  const faults: readonly Fault[] = [
    { reason: 'wrong_event', family: undefined, scan: () => ({ claimedEventId: newId() }) },
    {
      reason: 'revoked_credential',
      family: undefined,
      scan: () => ({ credentialId: 'Z'.repeat(16) }),
    },
    {
      reason: 'own_ticket',
      family: undefined,
      scan: ({ userId }) => ({ actor: { kind: 'user', id: userId } }),
    },
    { reason: 'bad_code', family: 'code', scan: () => ({ step: null }) },
    { reason: 'stale_code', family: 'code', scan: (_, step) => ({ step: step - 3 }) },
    { reason: 'future_code', family: 'code', scan: (_, step) => ({ step: step + 3 }) },
    { reason: 'cancelled', family: 'status', apply: setStatus('CANCELLED') },
    { reason: 'expired', family: 'status', apply: setStatus('EXPIRED') },
    { reason: 'not_paid', family: 'status', apply: setStatus('PENDING') },
    { reason: 'not_paid', family: 'status', apply: setStatus('PAID') },
    { reason: 'already_consumed', family: 'status', apply: setStatus('CONSUMED') },
    {
      reason: 'replayed_code',
      family: undefined,
      apply: (ticket, step) =>
        sql`update tickets set last_step = ${step + 9} where uuid = ${ticket.ticketId}`,
    },
    {
      reason: 'too_early',
      family: undefined,
      apply: (ticket) =>
        sql`update events set doors_at = now() + interval '1 hour' where uuid = ${ticket.eventId}`,
    },
    {
      reason: 'too_late',
      family: undefined,
      apply: (ticket) =>
        sql`update events set ends_at = now() - interval '1 hour' where uuid = ${ticket.eventId}`,
    },
    {
      reason: 'show_next_code',
      family: undefined,
      apply: (ticket) =>
        sql`update tickets set wrong_codes = 20, wrong_codes_since = now()
             where uuid = ${ticket.ticketId}`,
    },
  ]

  const judgeWith = async (chosen: readonly Fault[]) => {
    const ticket = await seedTicket()
    const step = await stepNow(sql)
    for (const { apply } of chosen) await apply?.(ticket, step)
    const more = Object.assign({}, ...chosen.map(({ scan }) => scan?.(ticket, step)))
    return judge(scanOf(ticket, step, more))
  }

  test.each(faults)('$reason alone is $reason', async (fault) => {
    await roomInStep(sql, 2)
    await expect(judgeWith([fault])).resolves.toMatchObject({ reason: fault.reason })
  })

  test('of any faults at once the first in order is given', async () => {
    const someFaults = fc.subarray([...faults], { minLength: 2 }).filter((chosen) => {
      const families = chosen.flatMap(({ family }) => family ?? [])
      return new Set(families).size === families.length
    })
    const property = fc.asyncProperty(someFaults, async (chosen) => {
      await roomInStep(sql, 2)
      await expect(judgeWith(chosen)).resolves.toMatchObject({ reason: chosen[0]?.reason })
    })
    await fc.assert(property, { numRuns: 100 })
  })

  test('a cancelled event cancels what its tickets still say', async () => {
    const ticket = await seedTicket()
    await sql`update events set status = 'CANCELLED' where uuid = ${ticket.eventId}`
    const verdict = await judge(scanOf(ticket, await stepNow(sql)))
    expect(verdict.reason).toBe('cancelled')
  })

  test('a person who is not inside cannot leave, and doors and end keep nobody in', async () => {
    const ticket = await seedTicket({ reentry: true })
    const once = await seedTicket()
    await roomInStep(sql, 5)
    const step = await stepNow(sql)
    const leave = (whose: SeededTicket, code: number) =>
      judge(scanOf(whose, code, { direction: 'out' }))
    await expect(leave(ticket, step)).resolves.toMatchObject({ reason: 'not_inside' })
    await judge(scanOf(ticket, step))
    await judge(scanOf(once, step))
    await sql`
      update events set doors_at = now() + interval '1 hour', ends_at = now() - interval '1 minute'
       where uuid in (${ticket.eventId}, ${once.eventId})`
    await expect(leave(ticket, step + 1)).resolves.toMatchObject({ reason: null, inside: false })
    await expect(leave(once, step + 1)).resolves.toMatchObject({ reason: 'not_inside' })
  })
})

describe('a batch', () => {
  test('with one ticket 20 times, one NUL and valid others admits one and each of the others', async () => {
    const eventId = await seedEvent(sql)
    const [twice, nul, ...valid] = await seedTickets(sql, eventId, 12)
    if (!twice || !nul) throw new Error('Twelve were asked for.')
    await roomInStep(sql, 5)
    const step = await stepNow(sql)
    const same = Array.from({ length: 20 }, () => judge(scanOf(twice, step)))
    const bad = judge(scanOf(nul, step, { gate: 'North\0' }))
    const good = valid.map((ticket) => judge(scanOf(ticket, step)))
    const [sameEnded, badEnded, goodEnded] = await Promise.all([
      Promise.all(same),
      bad.then(
        () => 'admitted',
        () => 'failed',
      ),
      Promise.all(good),
    ])
    expect(admittedOf(sameEnded)).toHaveLength(1)
    expect(badEnded).toBe('failed')
    expect(admittedOf(goodEnded)).toHaveLength(10)
    const consumed = await sql`
      select uuid from tickets where event_id = ${eventId} and status = 'CONSUMED' order by uuid`
    expect(consumed.map((row) => row['uuid'])).toEqual(
      [twice, ...valid].map(({ ticketId }) => ticketId).sort(),
    )
    await expect(judge(scanOf(nul, step))).resolves.toMatchObject({ reason: null })
  })

  test('answers each scan with its own ticket', async () => {
    const tickets = await seedTickets(sql, await seedEvent(sql), 100)
    await roomInStep(sql, 5)
    const step = await stepNow(sql)
    const verdicts = await Promise.all(
      tickets.map(async (ticket, i) => {
        const scan = scanOf(ticket, i % 3 ? step : null)
        return { ticket, scan, wrong: i % 3 === 0, verdict: await judge(scan) }
      }),
    )
    for (const { ticket, scan, wrong, verdict } of verdicts)
      expect(verdict).toMatchObject({
        scan_id: scan.scanId,
        reason: wrong ? 'bad_code' : null,
        username: `u${ticket.userId.slice(-12)}`,
      })
  })

  test('of shuffled tickets does not deadlock with another process’s, and admits every ticket once', async () => {
    // Among a million tickets the planner looks each up by its key, in the order of the request.
    for (const plan of ['hashjoin', 'mergejoin', 'seqscan'])
      await sql.script(`alter database ${await databaseName()} set enable_${plan} = off`)
    const [one, two] = [watched(openSql(connection)), watched(openSql(connection))]
    await openConnections(one.pool, two.pool)
    const [judgeOne, judgeTwo] = [openJudgeScan(one.watch), openJudgeScan(two.watch)]
    for (let round = 0; round < 20; round++) {
      const tickets = await seedTickets(sql, await seedEvent(sql), 60)
      await roomInStep(sql, 2)
      const step = await stepNow(sql)
      const verdicts = await Promise.all([
        ...tickets.map((ticket) => judgeOne(scanOf(ticket, step))),
        ...tickets.toReversed().map((ticket) => judgeTwo(scanOf(ticket, step))),
      ])
      expect(admittedOf(verdicts)).toHaveLength(60)
    }
    await Promise.all([one.pool.end(), two.pool.end()])
    expect([...one.failures, ...two.failures]).toEqual([])
  })

  test('that locks in the order of arrival does deadlock, so the test above can fail', async () => {
    const [a, b] = await seedTickets(sql, await seedEvent(sql), 2)
    const lockInTurn = (pool: typeof sql, order: readonly (SeededTicket | undefined)[]) =>
      pool.begin(async (tx) => {
        for (const ticket of order) {
          await tx`select 1 from tickets where uuid = ${ticket?.ticketId ?? ''} for no key update`
          await sleep(50)
        }
      })
    const ended = await Promise.allSettled([lockInTurn(sql, [a, b]), lockInTurn(other, [b, a])])
    const lost = ended.find(({ status }) => status === 'rejected')
    expect(lost).toMatchObject({ reason: { code: '40P01' } })
  })
})

describe('law 4: a nonce', () => {
  test('law 4: a nonce that comes twenty times at once over two processes is one scan', async () => {
    const ticket = await seedTicket()
    await roomInStep(sql, 5)
    const step = await stepNow(sql)
    const verdicts = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        (i % 2 ? judge : otherJudge)(scanOf(ticket, step, { nonce: 'n' })),
      ),
    )
    expect(verdicts.filter(({ recorded }) => recorded)).toHaveLength(1)
    const scans = await sql`select reason from scans where event_id = ${ticket.eventId}`
    expect([...scans]).toEqual([{ reason: null }])
  })

  test('law 4: one nonce for two tickets at once admits one of them', async () => {
    const tickets = await seedTickets(sql, await seedEvent(sql), 2)
    await roomInStep(sql, 5)
    const step = await stepNow(sql)
    const verdicts = await Promise.all(
      tickets.map((ticket, i) =>
        (i % 2 ? judge : otherJudge)(scanOf(ticket, step, { nonce: 'n' })),
      ),
    )
    expect(verdicts.filter(({ recorded }) => recorded)).toHaveLength(1)
    const [consumed] = await sql`
      select count(*)::int as n from tickets
       where event_id = ${tickets[0]?.eventId ?? ''} and status = 'CONSUMED'`
    expect(consumed).toEqual({ n: 1 })
  })

  test('of another agent is another nonce', async () => {
    const ticket = await seedTicket()
    await roomInStep(sql, 5)
    const step = await stepNow(sql)
    await judge(scanOf(ticket, step, { nonce: 'n' }))
    const verdict = await judge(
      scanOf(ticket, step, { nonce: 'n', actor: { kind: 'user', id: newId() } }),
    )
    expect(verdict).toMatchObject({ recorded: true, reason: 'already_consumed' })
  })
})

test('a dry run leaves the ticket and the scans as they were, but for a wrong code', async () => {
  const ticket = await seedTicket()
  await roomInStep(sql, 5)
  const step = await stepNow(sql)
  const row = async () =>
    (await sql`select * from tickets where uuid = ${ticket.ticketId}`)[0] as object
  const before = await row()
  await expect(judge(scanOf(ticket, step, { dryRun: true }))).resolves.toMatchObject({
    reason: null,
    recorded: true,
  })
  await expect(row()).resolves.toEqual(before)
  await judge(scanOf(ticket, null, { dryRun: true }))
  await expect(row()).resolves.toMatchObject({ wrong_codes: 1, last_step: 0, status: 'BOOKED' })
  const scans = await sql`select 1 from scans where event_id = ${ticket.eventId}`
  expect(scans).toHaveLength(0)
})

test('a scan says who made it and when it happened, which is never after it was recorded', async () => {
  const ticket = await seedTicket()
  const scan = scanOf(ticket, await stepNow(sql))
  const { now } = await judge(scan)
  const rows = await sql`
    select actor_kind, actor_id, happened_at, recorded_at from scans where uuid = ${scan.scanId}`
  expect([...rows]).toEqual([
    { actor_kind: 'user', actor_id: agent, happened_at: now, recorded_at: now },
  ])
  for (const wrong of [
    sql`update scans set happened_at = recorded_at + interval '1 ms' where uuid = ${scan.scanId}`,
    sql`update scans set happened_at = null where uuid = ${scan.scanId}`,
    sql`update scans set actor_kind = 'nobody' where uuid = ${scan.scanId}`,
  ])
    await expect(wrong).rejects.toMatchObject({ code: expect.stringMatching(/^235(14|02)$/) })
  await sql`
    update scans set happened_at = recorded_at - interval '1 hour' where uuid = ${scan.scanId}`
})

test('a scan of a ticket that is gone is an error and hurts no other', async () => {
  const [ticket] = await seedTickets(sql, await seedEvent(sql), 1)
  if (!ticket) throw new Error('One was asked for.')
  const step = await stepNow(sql)
  const [gone, there] = await Promise.allSettled([
    judge(scanOf({ ...ticket, ticketId: newId() }, step)),
    judge(scanOf(ticket, step)),
  ])
  expect(gone.status).toBe('rejected')
  expect(there).toMatchObject({ status: 'fulfilled', value: { reason: null } })
})
