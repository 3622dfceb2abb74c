import fc from 'fast-check'
import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { type Licence, makeLicence } from '../../test/licences.ts'
import { newId } from '../db/ids.ts'
import { readUse } from './use.ts'

const t = testApp()
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

const midnight = (): number => Math.floor(Date.now() / DAY_MS) * DAY_MS

/** A stay in hours relative to the last midnight; without an end it still lasts. */
type StaySpan = readonly [begins: number, ends?: number]

async function addStays(licence: Licence, spans: readonly StaySpan[]): Promise<void> {
  const at = (hours: number | undefined): Date | null =>
    hours === undefined ? null : new Date(midnight() + hours * HOUR_MS)
  const { uuid: userId } = await t.person()
  for (const [begins, ends] of spans)
    await t.sql`
      insert into licence_seats (licence_id, uuid, user_id, counted_as, claimed_at, released_at, release_reason, free_at)
      values (${licence.uuid}, ${newId()}, ${userId}, ${newId()}, ${at(begins)}, ${at(ends)},
              ${ends === undefined ? null : 'logged_out'}, coalesce(${at(ends)}::timestamptz, 'infinity'))`
}

const peaksOf = async (licence: Licence, days: number) =>
  (await readUse(t.sql, { licenceId: licence.uuid, days })).map(({ peak }) => peak)

test('the peak of a day is the most at one instant, also on a day without a change', async () => {
  const licence = await makeLicence(t)
  await addStays(licence, [
    [-90, -30],
    [-80, -79],
    [-79, -78],
    [-24, -20],
  ])
  await expect(peaksOf(licence, 6)).resolves.toEqual([0, 2, 1, 1, 1, 0])
})

test('a release and a claim at the same instant count once, and a stay until midnight does not count on the new day', async () => {
  const licence = await makeLicence(t)
  await addStays(licence, [
    [-60, -50],
    [-50, -48],
    [-70, -48],
    [-24, -24],
  ])
  await expect(peaksOf(licence, 4)).resolves.toEqual([2, 0, 0, 0])
})

test('a present stay counts on every day until now, and a held licence seat counts until it is free', async () => {
  const licence = await makeLicence(t)
  await addStays(licence, [[-60]])
  await expect(peaksOf(licence, 4)).resolves.toEqual([1, 1, 1, 1])
  await addStays(licence, [[-20, -19]])
  await t.sql`
    update licence_seats set free_at = now() + interval '1 hour'
     where licence_id = ${licence.uuid} and released_at is not null`
  await expect(peaksOf(licence, 3)).resolves.toEqual([1, 2, 2])
})

test('the days are in UTC, as many as requested, and end with today', async () => {
  const licence = await makeLicence(t)
  const days = await readUse(t.sql, { licenceId: licence.uuid, days: 400 })
  expect(days).toHaveLength(400)
  expect(days.at(-1)?.day).toBe(new Date().toISOString().slice(0, 10))
  expect(days[0]?.day).toBe(new Date(Date.now() - 399 * DAY_MS).toISOString().slice(0, 10))
})

test('refused logins are counted, and each refused person once per day', async () => {
  const licence = await makeLicence(t)
  const [one, two] = [newId(), newId()]
  for (const [user, hours] of [
    [one, -1],
    [one, -2],
    [two, -3],
    [one, -30],
  ] as const)
    await t.sql`
      insert into licence_refusals (licence_id, uuid, user_id, at, number_of_users, in_use)
      values (${licence.uuid}, ${newId()}, ${user}, ${new Date(midnight() + hours * HOUR_MS)}, 1, 1)`
  const days = await readUse(t.sql, { licenceId: licence.uuid, days: 3 })
  expect(days.map((day) => [day.refused_logins, day.people_refused])).toEqual([
    [1, 1],
    [3, 2],
    [0, 0],
  ])
})

test('for any stays, the peaks equal a count at every hour', {
  timeout: 60_000,
}, async () => {
  const hours = fc.integer({ min: -110, max: -1 })
  const stay = fc.tuple(hours, fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }))
  const property = fc.asyncProperty(fc.array(stay, { maxLength: 12 }), async (stays) => {
    const licence = await makeLicence(t)
    const spans = stays.map(
      ([begins, lasts]): StaySpan =>
        lasts === undefined || begins + lasts >= 0 ? [begins] : [begins, begins + lasts],
    )
    await addStays(licence, spans)
    const countAt = (hour: number) =>
      spans.filter(([begins, ends]) => begins <= hour && (ends === undefined || hour < ends)).length
    const dayFrom = (first: number) =>
      Math.max(...Array.from({ length: 24 }, (_, hour) => countAt(first + hour)))
    const expected = [-96, -72, -48, -24].map(dayFrom)
    expect((await peaksOf(licence, 5)).slice(0, 4)).toEqual(expected)
  })
  await fc.assert(property, { numRuns: 60 })
})
