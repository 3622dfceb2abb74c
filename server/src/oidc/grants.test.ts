import { beforeAll, expect, test } from 'vitest'
import { type Person, testApp } from '../../test/app.ts'
import { addMember, type Licence, makeLicence } from '../../test/licences.ts'
import { doneOrWaiting } from '../../test/logins.ts'
import { registerApplication } from '../clients/applications.ts'
import { newId } from '../db/ids.ts'
import { claimLicenceSeatForSession } from '../licenceSeats/ownLicenceSeat.ts'
import { endSessions } from '../sessions/endSession.ts'
import { endGrants, issueToken, leaveSession, writeGrant } from './grants.ts'

const t = testApp()
let applications: string[]

beforeAll(async () => {
  const made = [1, 2].map((n) =>
    registerApplication(
      t.sql,
      {
        name: `Application ${n}`,
        audience: `urn:application:${n}`,
        redirect_uris: ['https://lab.example.org/callback'],
        post_logout_redirect_uris: [],
        backchannel_logout_uri: null,
        requires_licence: true,
        public: false,
        access_token_seconds: 300,
      },
      { ownAudience: 'ours', actorId: newId() },
    ),
  )
  applications = (await Promise.all(made)).map(({ uuid }) => uuid)
})

/** A person in an application, with a licence seat. */
async function letIn(
  licence?: Licence,
): Promise<{ person: Person; licence: Licence; grantId: string; licenceSeatId: string }> {
  const person = await t.person()
  const under = licence ?? (await makeLicence(t))
  await addMember(t, under, person)
  const { uuid: userId, sid } = person
  const { licence_seat_id: licenceSeatId } = await claimLicenceSeatForSession(t.sql, {
    licence: under.uuid,
    userId,
    sid,
    browserId: newId(),
  })
  const grantId = newId()
  await writeGrant(t.sql, {
    grantId,
    applicationId: applications[0] ?? '',
    userId,
    sid,
    licenceId: under.uuid,
  })
  return { person, licence: under, grantId, licenceSeatId }
}

const end = ({ uuid: userId, sid }: Person) =>
  t.sql.begin((tx) => endSessions(tx, { userId, sid, reason: 'logged_out' }))

async function licenceSeatOf(licenceSeatId: string) {
  const [row] = await t.sql<{ tokens: number | null; free: string; taken: boolean }[]>`
    select extract(epoch from tokens_until)::float8 as tokens, free_at::text as free, free_at > statement_timestamp() as taken
      from licence_seats where uuid = ${licenceSeatId}`
  if (!row) throw new Error('There is no such licence seat.')
  return row
}

test('an issued token holds its licence seat until it is over', async () => {
  const { grantId, licenceSeatId, person } = await letIn()
  const issued = await issueToken(t.sql, { grantId, seconds: 300 })
  expect(issued).toMatchObject({ sid: person.sid, licence_seat_id: licenceSeatId })
  expect((await licenceSeatOf(licenceSeatId)).tokens).toBe((issued?.issued_epoch ?? 0) + 300)
  await issueToken(t.sql, { grantId, seconds: 60 })
  expect((await licenceSeatOf(licenceSeatId)).tokens).toBe((issued?.issued_epoch ?? 0) + 300)
})

test('1. a token that is issued while its login session ends is refused', async () => {
  const { grantId, person } = await letIn()
  const order: string[] = []
  let issuing: Promise<unknown> | undefined
  await t.sql.begin(async (tx) => {
    await endSessions(tx, { userId: person.uuid, sid: person.sid, reason: 'logged_out' })
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

test('5. also where there is no licence seat to lock', async () => {
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
    await endSessions(tx, { userId: person.uuid, sid: person.sid, reason: 'logged_out' })
    issuing = issueToken(t.sql, { grantId, seconds: 300 })
    await doneOrWaiting(t.sql, issuing)
  })
  expect(await issuing).toBeUndefined()
  await t.sql`update applications set requires_licence = true where uuid = ${applicationId}`
})

test('1. of many tokens and logouts at once, no licence seat is free while a token of it lives', async () => {
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

test('negative control: without the lock on the licence seat and the login session, a free licence seat has a token that lives', async () => {
  const { grantId, person, licenceSeatId } = await letIn()
  /** Looks, and writes afterwards. */
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

test('a grant that was ended, or whose login has another licence seat, issues nothing', async () => {
  const first = await letIn()
  await endGrants(t.sql, [first.grantId])
  expect(await issueToken(t.sql, { grantId: first.grantId, seconds: 300 })).toBeUndefined()
  const second = await letIn()
  await t.sql`update sessions set licence_id = null, licence_seat_id = null where sid = ${second.person.sid}`
  expect(await issueToken(t.sql, { grantId: second.grantId, seconds: 300 })).toBeUndefined()
})

test('a grant without a licence issues nothing once the application asks for one', async () => {
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

test('1. an application that lets go frees a released licence seat, but for what others hold of it', async () => {
  const { person, licence, grantId, licenceSeatId } = await letIn()
  const { uuid: userId, sid } = person
  const other = newId()
  await writeGrant(t.sql, {
    grantId: other,
    applicationId: applications[1] ?? '',
    userId,
    sid,
    licenceId: licence.uuid,
  })
  await issueToken(t.sql, { grantId, seconds: 300 })
  await issueToken(t.sql, { grantId: other, seconds: 60 })
  const until = (await licenceSeatOf(licenceSeatId)).tokens ?? 0
  await end(person)
  expect((await licenceSeatOf(licenceSeatId)).taken).toBe(true)
  await leaveSession(t.sql, { applicationId: applications[0] ?? '', sid })
  const after = await licenceSeatOf(licenceSeatId)
  expect(after).toMatchObject({ taken: true, tokens: until - 240 })
  await leaveSession(t.sql, { applicationId: applications[1] ?? '', sid })
  expect(await licenceSeatOf(licenceSeatId)).toMatchObject({ taken: false, tokens: null })
})

test('1. who comes back before their tokens are over takes them along: letting go frees the new licence seat of them too', async () => {
  const licence = await makeLicence(t, { numberOfUsers: 1, onFull: 'deny' })
  const { person, grantId, licenceSeatId } = await letIn(licence)
  await issueToken(t.sql, { grantId, seconds: 300 })
  await t.sql.begin(async (tx) => {
    await endSessions(tx, { userId: person.uuid, sid: person.sid, reason: 'logged_out' })
    await tx`update sessions set ended_at = null, end_reason = null, licence_id = null, licence_seat_id = null where sid = ${person.sid}`
  })
  const again = await claimLicenceSeatForSession(t.sql, {
    licence: licence.uuid,
    userId: person.uuid,
    sid: person.sid,
    browserId: newId(),
  })
  expect(again.licence_seat_id).not.toBe(licenceSeatId)
  expect((await licenceSeatOf(licenceSeatId)).taken).toBe(false)
  expect((await licenceSeatOf(again.licence_seat_id)).tokens).not.toBeNull()
  await leaveSession(t.sql, { applicationId: applications[0] ?? '', sid: person.sid })
  expect(await licenceSeatOf(again.licence_seat_id)).toMatchObject({
    tokens: null,
    free: 'infinity',
  })
})

test('who is in an application uses their login: it goes on as after a refresh, no longer than its licence', async () => {
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

test('whatever ends a login session writes down, in the same transaction, whom to tell', async () => {
  const { person, grantId } = await letIn()
  await issueToken(t.sql, { grantId, seconds: 300 })
  const due = () =>
    t.sql`select 1 from application_sessions where sid = ${person.sid} and logout_due_at is not null`
  await t.sql.begin(async (tx) => {
    await endSessions(tx, { userId: person.uuid, reason: 'reset' })
    expect(await due()).toHaveLength(0)
  })
  expect(await due()).toHaveLength(1)
})
