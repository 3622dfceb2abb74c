import { describe, expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { addMember, type Licence, makeLicence } from '../../test/licences.ts'
import { newId } from '../db/ids.ts'
import { adviseOnLicenceSeats, judgeUse, type Observed } from './advice.ts'

const t = testApp()

/** Thirty days that end with the given ones. */
const observed = (
  days: readonly (readonly [peak: number, short?: number])[],
  more: Partial<Observed> = {},
): Observed => ({
  numberOfUsers: 10,
  people: undefined,
  daysObserved: 30,
  refusedPeople: 0,
  ...more,
  days: [
    ...Array.from({ length: 30 - days.length }, () => ({ peak: 6, peopleShort: 0 })),
    ...days.map(([peak, peopleShort = 0]) => ({ peak, peopleShort })),
  ],
})

describe('do we need more licence seats?', () => {
  test('yes, when people had no licence seat on two days: suggests as many as the worse day needed', () => {
    const advice = judgeUse(
      observed(
        [
          [10, 3],
          [10, 1],
        ],
        { refusedPeople: 4 },
      ),
    )
    expect(advice).toEqual({
      answer: 'yes',
      text: 'Yes. On 2 of the last 30 days there were too few licence seats: 4 people were refused, and up to 10 of 10 were taken at once. 13 would have been enough for everybody.',
      number_of_users: 10,
      peak: 10,
      days_full: 2,
      refused_people: 4,
      suggested_number_of_users: 13,
    })
  })

  test('yes, when more licence seats were taken than there are now, even after two days', () => {
    expect(judgeUse(observed([[12], [14]], { daysObserved: 2 }))).toMatchObject({
      answer: 'yes',
      suggested_number_of_users: 14,
    })
  })

  test('suggests at most one licence seat per member under count_by user, and always more than now', () => {
    const days = [
      [10, 9],
      [10, 9],
    ] as const
    expect(judgeUse(observed(days, { people: 12 })).suggested_number_of_users).toBe(12)
    expect(judgeUse(observed(days, { people: 3 })).suggested_number_of_users).toBe(11)
    expect(judgeUse(observed(days)).suggested_number_of_users).toBe(19)
  })

  test('tells how many were refused while there were fewer licence seats, and ignores them in the answer', () => {
    const advice = judgeUse(observed([], { refusedBefore: 2 }))
    expect(advice).toMatchObject({ answer: 'no', refused_people: 0 })
    expect(advice.text).toContain(
      ' Not counted: 2 people were refused while there were fewer licence seats than now.',
    )
  })

  test('too early, after less than two weeks of use', () => {
    expect(judgeUse(observed([], { daysObserved: 13 }))).toMatchObject({
      answer: 'too_early',
      text: expect.stringContaining('used for 13 days'),
      suggested_number_of_users: 10,
    })
    expect(judgeUse(observed([], { daysObserved: 0 })).text).toContain(
      'nobody has used the licence yet',
    )
    expect(judgeUse(observed([], { daysObserved: 14 })).answer).toBe('no')
  })

  test('no, when licence seats were missing on one day only, or were just enough', () => {
    expect(judgeUse(observed([[10, 5]], { refusedPeople: 5 }))).toMatchObject({
      answer: 'no',
      suggested_number_of_users: 10,
    })
    expect(judgeUse(observed([[10], [10], [10]]))).toMatchObject({
      answer: 'no',
      days_full: 3,
      text: expect.stringContaining('on 3 days, and that was just enough'),
    })
  })

  test('no, and suggests fewer when the licence has far too many', () => {
    const advice = judgeUse(observed([[10]], { numberOfUsers: 50 }))
    expect(advice).toMatchObject({ answer: 'no', suggested_number_of_users: 12 })
    expect(advice.text).toBe(
      'No. In the last 30 days up to 10 of 50 licence seats were taken at once. 12 of 50 would be enough.',
    )
    expect(judgeUse(observed([[10]], { numberOfUsers: 23 })).suggested_number_of_users).toBe(23)
    const idle = { numberOfUsers: 50, people: 9, daysObserved: 30, refusedPeople: 0, days: [] }
    expect(judgeUse(idle).suggested_number_of_users).toBe(1)
  })
})

describe('the observed use', () => {
  const licenceSeat = (
    licence: Licence,
    user: string,
    from: string,
    to: string,
    reason = 'logged_out',
  ) => t.sql`
    insert into licence_seats (licence_id, uuid, user_id, counted_as, claimed_at, released_at, release_reason, free_at)
    values (${licence.uuid}, ${newId()}, ${user}, ${newId()}, now() - ${from}::interval, now() - ${to}::interval,
            ${reason}, now() - ${to}::interval)`
  const refusal = (licence: Licence, user: string, ago: string, licenceSeats: number) => t.sql`
    insert into licence_refusals (licence_id, uuid, user_id, at, number_of_users, in_use)
    values (${licence.uuid}, ${newId()}, ${user}, now() - ${ago}::interval, ${licenceSeats}, ${licenceSeats})`

  test('a licence that nobody has used is too early to judge', async () => {
    const licence = await makeLicence(t)
    await expect(adviseOnLicenceSeats(t.sql, licence.uuid)).resolves.toMatchObject({
      answer: 'too_early',
      peak: 0,
      days_full: 0,
      refused_people: 0,
    })
  })

  test('refusals on two days mean yes; earlier ones under fewer licence seats are ignored', async () => {
    const licence = await makeLicence(t, { numberOfUsers: 2 })
    const [one, two] = [await t.person(), await t.person()]
    for (const person of [one, two, await t.person(), await t.person()])
      await addMember(t, licence, person)
    for (const days of ['3 days', '5 days'])
      for (const person of [one, two]) await refusal(licence, person.uuid, days, 1)
    await expect(adviseOnLicenceSeats(t.sql, licence.uuid)).resolves.toMatchObject({
      answer: 'too_early',
      refused_people: 0,
      text: expect.stringContaining('Not counted: 2 people were refused'),
    })
    for (const days of ['3 days', '5 days'])
      for (const person of [one, two]) await refusal(licence, person.uuid, days, 2)
    await expect(adviseOnLicenceSeats(t.sql, licence.uuid)).resolves.toMatchObject({
      answer: 'yes',
      refused_people: 2,
    })
  })

  test('an evicted person lacked a licence seat only if they came back within a day', async () => {
    const licence = await makeLicence(t, { numberOfUsers: 5 })
    const { uuid: user } = await t.person()
    await licenceSeat(licence, user, '20 days', '15 days', 'evicted')
    await licenceSeat(licence, user, '12 days', '10 days', 'evicted')
    await expect(adviseOnLicenceSeats(t.sql, licence.uuid)).resolves.toMatchObject({ answer: 'no' })
    await licenceSeat(licence, user, '350 hours', '340 hours')
    await licenceSeat(licence, user, '230 hours', '229 hours')
    await expect(adviseOnLicenceSeats(t.sql, licence.uuid)).resolves.toMatchObject({
      answer: 'yes',
      refused_people: 0,
    })
  })

  test('use of more than thirty days ago is ignored, but then it is not too early', async () => {
    const licence = await makeLicence(t, { numberOfUsers: 1 })
    const { uuid: user } = await t.person()
    await licenceSeat(licence, user, '90 days', '80 days')
    await expect(adviseOnLicenceSeats(t.sql, licence.uuid)).resolves.toMatchObject({
      answer: 'no',
      peak: 0,
    })
  })
})
