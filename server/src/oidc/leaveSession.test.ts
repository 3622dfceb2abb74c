import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { testGrants } from '../../test/grants.ts'
import { makeLicence } from '../../test/licences.ts'
import { SYSTEM } from '../audit/actor.ts'
import { newId } from '../db/ids.ts'
import { claimLicenceSeatForSession } from '../licenceSeats/ownLicenceSeat.ts'
import { endSessions } from '../sessions/endSession.ts'
import { issueToken } from './issueToken.ts'
import { leaveSession } from './leaveSession.ts'
import { writeGrant } from './writeGrant.ts'

const t = testApp()
const { applications, letIn, end, licenceSeatOf } = testGrants(t)

test('1. an application that lets go frees a released licence seat, unless other applications hold it', async () => {
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

test('1. a person who comes back before their tokens are over keeps them: letting go frees the new licence seat of them, too', async () => {
  const licence = await makeLicence(t, { numberOfUsers: 1, onFull: 'deny' })
  const { person, grantId, licenceSeatId } = await letIn(licence)
  await issueToken(t.sql, { grantId, seconds: 300 })
  await t.sql.begin(async (tx) => {
    await endSessions(tx, {
      userId: person.uuid,
      sid: person.sid,
      actor: SYSTEM,
      reason: 'logged_out',
    })
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
