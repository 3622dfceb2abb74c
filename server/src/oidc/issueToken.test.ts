import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { testGrants } from '../../test/grants.ts'
import { makeLicence } from '../../test/licences.ts'
import { doneOrWaiting } from '../../test/logins.ts'
import { SYSTEM } from '../audit/actor.ts'
import { newId } from '../db/ids.ts'
import { endSessions } from '../sessions/endSession.ts'
import { endGrants } from './endGrants.ts'
import { issueToken } from './issueToken.ts'
import { writeGrant } from './writeGrant.ts'

const t = testApp()
const { applications, letIn, end, licenceSeatOf } = testGrants(t)

test('an issued token holds its licence seat until it is over', async () => {
  const { grantId, licenceSeatId, person } = await letIn()
  const issued = await issueToken(t.sql, { grantId, seconds: 300 })
  expect(issued).toMatchObject({ sid: person.sid, licence_seat_id: licenceSeatId })
  expect((await licenceSeatOf(licenceSeatId)).tokens).toBe((issued?.issued_epoch ?? 0) + 300)
  await issueToken(t.sql, { grantId, seconds: 60 })
  expect((await licenceSeatOf(licenceSeatId)).tokens).toBe((issued?.issued_epoch ?? 0) + 300)
})

test('1. a token is refused while its login session ends', async () => {
  const { grantId, person } = await letIn()
  const order: string[] = []
  let issuing: Promise<unknown> | undefined
  await t.sql.begin(async (tx) => {
    await endSessions(tx, {
      userId: person.uuid,
      sid: person.sid,
      actor: SYSTEM,
      reason: 'logged_out',
    })
    issuing = issueToken(t.sql, { grantId, seconds: 300 }).then((issued) => {
      order.push('issued')
      return issued
    })
    await doneOrWaiting(t.sql, issuing)
    order.push('ended')
  })
  expect(await issuing).toBeUndefined()
  expect(order).toEqual(['ended', 'issued'])
})

test('5. a token is refused while its login session ends, also without a licence seat', async () => {
  const person = await t.person()
  const [applicationId = ''] = applications
  await t.sql`update applications set requires_licence = false where uuid = ${applicationId}`
  const grantId = newId()
  await writeGrant(t.sql, {
    grantId,
    applicationId,
    userId: person.uuid,
    sid: person.sid,
    licenceId: null,
  })
  let issuing: Promise<unknown> | undefined
  await t.sql.begin(async (tx) => {
    await endSessions(tx, {
      userId: person.uuid,
      sid: person.sid,
      actor: SYSTEM,
      reason: 'logged_out',
    })
    issuing = issueToken(t.sql, { grantId, seconds: 300 })
    await doneOrWaiting(t.sql, issuing)
  })
  expect(await issuing).toBeUndefined()
  await t.sql`update applications set requires_licence = true where uuid = ${applicationId}`
})

test('1. with many tokens and logouts at once, no licence seat is free while one of its tokens is live', async () => {
  const licence = await makeLicence(t, { numberOfUsers: 20 })
  const people = await Promise.all(Array.from({ length: 20 }, () => letIn(licence)))
  const results = await Promise.all(
    people.flatMap(({ grantId, person }, i) => {
      const issue = () => issueToken(t.sql, { grantId, seconds: 300 })
      return [i % 2 ? issue() : end(person), i % 2 ? end(person) : issue()]
    }),
  )
  for (const [i, { licenceSeatId }] of people.entries()) {
    const issued = [results[2 * i], results[2 * i + 1]].find((result) => !Array.isArray(result))
    expect((await licenceSeatOf(licenceSeatId)).taken, String(i)).toBe(issued !== undefined)
  }
})

test('negative control: without the locks on licence seat and login session, a free licence seat has a live token', async () => {
  const { grantId, person, licenceSeatId } = await letIn()
  /** Reads first and writes later. */
  const issueUnguarded = async (): Promise<boolean> => {
    const [live] = await t.sql`
      select 1 from application_grants g join sessions s on s.sid = g.sid and s.ended_at is null where g.grant_id = ${grantId}`
    await end(person)
    await t.sql`
      update licence_seats set tokens_until = statement_timestamp() + interval '300 seconds' where uuid = ${licenceSeatId}`
    return live !== undefined
  }
  expect(await issueUnguarded()).toBe(true)
  expect((await licenceSeatOf(licenceSeatId)).taken).toBe(false)
})

test('an ended grant, or one whose login session has lost its licence, issues no token', async () => {
  const first = await letIn()
  await endGrants(t.sql, [first.grantId])
  expect(await issueToken(t.sql, { grantId: first.grantId, seconds: 300 })).toBeUndefined()
  const second = await letIn()
  await t.sql`update sessions set licence_id = null, licence_seat_id = null where sid = ${second.person.sid}`
  expect(await issueToken(t.sql, { grantId: second.grantId, seconds: 300 })).toBeUndefined()
})

test('a grant without a licence issues no token once the application requires one', async () => {
  const { person } = await letIn()
  const grantId = newId()
  await writeGrant(t.sql, {
    grantId,
    applicationId: applications[1] ?? '',
    userId: person.uuid,
    sid: person.sid,
    licenceId: null,
  })
  expect(await issueToken(t.sql, { grantId, seconds: 300 })).toBeUndefined()
  await t.sql`update applications set requires_licence = false where uuid = ${applications[1] ?? ''}`
  expect(await issueToken(t.sql, { grantId, seconds: 300 })).toBeDefined()
})

test('a person in an application uses their login session: it is prolonged as by a refresh, at most to the end of its licence', async () => {
  const { person, grantId, licence } = await letIn()
  const days = async () => {
    const [row] = await t.sql<{ left: number; seen: boolean }[]>`
      select extract(epoch from expires_at - now())::float8 / 86400 as left, last_seen_at > now() - interval '1 minute' as seen
        from sessions where sid = ${person.sid}`
    return { left: Math.round(row?.left ?? 0), seen: row?.seen }
  }
  const idle = () => t.sql`
    update sessions set last_seen_at = now() - interval '50 days', expires_at = now() + interval '10 days' where sid = ${person.sid}`
  await idle()
  await issueToken(t.sql, { grantId, seconds: 300 })
  expect(await days()).toEqual({ left: 60, seen: true })
  await t.sql`update licences set valid_to = now() + interval '20 days' where uuid = ${licence.uuid}`
  await idle()
  await issueToken(t.sql, { grantId, seconds: 300 })
  expect(await days()).toEqual({ left: 20, seen: true })
})

test('every end of a login session records, in the same transaction, which applications to tell', async () => {
  const { person, grantId } = await letIn()
  await issueToken(t.sql, { grantId, seconds: 300 })
  const due = () =>
    t.sql`select 1 from application_sessions where sid = ${person.sid} and logout_due_at is not null`
  await t.sql.begin(async (tx) => {
    await endSessions(tx, { userId: person.uuid, actor: SYSTEM, reason: 'reset' })
    expect(await due()).toHaveLength(0)
  })
  expect(await due()).toHaveLength(1)
})
