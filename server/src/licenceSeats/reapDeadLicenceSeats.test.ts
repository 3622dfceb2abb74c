import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { fillLicence, makeLicence } from '../../test/licences.ts'
import { newId } from '../db/ids.ts'
import { reapDeadLicenceSeats } from './reapDeadLicenceSeats.ts'

const t = testApp()

/** Takes turns until all licence seats have been checked. */
async function turnAround(): Promise<{ turns: number; reaped: number }> {
  let reaped = 0
  let position: Awaited<ReturnType<typeof reapDeadLicenceSeats>>['next']
  for (let turns = 1; ; turns++) {
    const turn = await reapDeadLicenceSeats(t.sql, position)
    reaped += turn.reaped
    position = turn.next
    if (!position) return { turns, reaped }
  }
}

const reasonsOf = async (licenceId: string) => {
  const rows = await t.sql<{ release_reason: string | null }[]>`
    select release_reason from licence_seats where licence_id = ${licenceId} order by user_id`
  return rows.map(({ release_reason }) => release_reason)
}

test('a turn without licence seats does nothing', async () => {
  await expect(turnAround()).resolves.toEqual({ turns: 1, reaped: 0 })
})

test('only licence seats whose logins are over are released, under every licence', async () => {
  const expired = await makeLicence(t)
  const idle = await makeLicence(t, { releaseIdleAfterSeconds: 900 })
  const patient = await makeLicence(t)
  const [first = ''] = (await fillLicence(t, expired, 2)).toSorted()
  const [lazy = ''] = (await fillLicence(t, idle, 2)).toSorted()
  await fillLicence(t, patient, 2)
  await t.sql`update sessions set expires_at = now() - interval '1 second' where user_id = ${first}`
  await t.sql`
    update sessions set last_seen_at = now() - interval '901 seconds'
     where user_id = ${lazy} or licence_id = ${patient.uuid}`
  await t.sql`
    insert into licence_seats (licence_id, uuid, user_id, counted_as)
    values (${patient.uuid}, ${newId()}, ${first}, 'a licence seat without a login')`
  await expect(turnAround()).resolves.toEqual({ turns: 1, reaped: 3 })
  await expect(reasonsOf(expired.uuid)).resolves.toEqual(['expired', null])
  await expect(reasonsOf(idle.uuid)).resolves.toEqual(['idle', null])
  expect((await reasonsOf(patient.uuid)).filter((reason) => reason === null)).toHaveLength(2)
  await expect(turnAround()).resolves.toEqual({ turns: 1, reaped: 0 })
})

test('a licence that ends is the recorded reason for its licence seats and logins', async () => {
  const licence = await makeLicence(t)
  const [user = ''] = await fillLicence(t, licence, 1)
  await t.sql`
    update licences set valid_to = now() - interval '1 second' where uuid = ${licence.uuid}`
  await t.sql`update sessions set expires_at = now() - interval '1 second' where user_id = ${user}`
  await turnAround()
  await expect(reasonsOf(licence.uuid)).resolves.toEqual(['licence_over'])
  const [session] = await t.sql`select end_reason from sessions where user_id = ${user}`
  expect(session).toEqual({ end_reason: 'licence_over' })
})

test('a licence that another transaction has locked is skipped', async () => {
  const licence = await makeLicence(t)
  const [user = ''] = await fillLicence(t, licence, 1)
  await t.sql`update sessions set expires_at = now() where user_id = ${user}`
  await t.sql.begin(async (tx) => {
    await tx`select 1 from licences where uuid = ${licence.uuid} for no key update`
    await expect(turnAround()).resolves.toMatchObject({ reaped: 0 })
  })
  await expect(turnAround()).resolves.toMatchObject({ reaped: 1 })
})

test('a turn checks a bounded number of licence seats, and the next turn continues behind them', {
  timeout: 60_000,
}, async () => {
  const licences = [await makeLicence(t), await makeLicence(t), await makeLicence(t)]
  for (const licence of licences) {
    const users = await fillLicence(t, licence, 4_000)
    await t.sql`
      update sessions set expires_at = now() where user_id = any(${users.slice(0, 700)}::uuid[])`
  }
  const both = await turnAround()
  expect(both.turns).toBeGreaterThanOrEqual(3)
  expect(both.reaped).toBe(2_100)
})
