import { expect, test } from 'vitest'
import { type Person, testApp } from '../../test/app.ts'
import { factorsOf } from '../../test/factors.ts'
import { midStep, unspentCode } from '../../test/logins.ts'
import { codeAt, findStep, LOGIN_TOTP, stepAt } from '../vault/totp.ts'
import { removeFactor } from './removeFactor.ts'

const t = testApp()
const { factorOf, spend, show } = factorsOf(t)

test('law 3: a code counts once', async () => {
  const person = await t.person()
  const code = await t.code(person)
  await expect(spend(person, code)).resolves.toBe('right')
  await expect(spend(person, code)).resolves.toBe('wrong')
})

test('law 3: of one code spent fifty times at once, one counts', async () => {
  for (let round = 0; round < 5; round++) {
    const person = await t.person()
    const code = await t.code(person)
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => spend(person, code)))
    expect(outcomes.filter((outcome) => outcome !== 'wrong')).toEqual(['right'])
  }
})

test('law 3: looking first and writing then, one code counts many times, so the law above can fail', async () => {
  const person = await t.person()
  const code = await t.code(person)
  const lookThenWrite = () =>
    t.sql.begin(async (tx) => {
      const { epoch } = await factorOf(person, tx)
      const at = { aroundStep: stepAt(epoch, LOGIN_TOTP), reach: 1 }
      const step = findStep(person.secret, code, LOGIN_TOTP, at) ?? 0
      const [row] = await tx<{ last_step: number }[]>`
        select last_step from second_factors where user_id = ${person.uuid}`
      if ((row?.last_step ?? 0) >= step) return 'wrong'
      await tx`select pg_sleep(0.05)`
      await tx`update second_factors set last_step = ${step} where user_id = ${person.uuid}`
      return 'right'
    })
  const outcomes = await Promise.all(Array.from({ length: 10 }, lookThenWrite))
  expect(outcomes.filter((outcome) => outcome === 'right').length).toBeGreaterThan(1)
})

test('law 3: after the code of a newer step, one of an older step is refused', async () => {
  await midStep(t)
  const person = await t.person()
  const [older, now, newer] = [
    await t.code(person, -1),
    await t.code(person),
    await t.code(person, 1),
  ]
  await expect(spend(person, newer)).resolves.toBe('right')
  await expect(spend(person, now)).resolves.toBe('wrong')
  await expect(spend(person, older)).resolves.toBe('wrong')
})

test('codes one step off count, in order; codes two steps off do not', async () => {
  await midStep(t)
  const person = await t.person()
  await expect(spend(person, await t.code(person, -2))).resolves.toBe('wrong')
  await expect(spend(person, await t.code(person, 2))).resolves.toBe('wrong')
  const [older, newer] = [await t.code(person, -1), await t.code(person, 1)]
  await expect(spend(person, older)).resolves.toBe('right')
  await expect(spend(person, newer)).resolves.toBe('right')
})

test('law 3: a code that is judged and then overtaken by its time does not count', async () => {
  const person = await t.person()
  const { version } = await factorOf(person)
  const stale = codeAt(person.secret, 1, LOGIN_TOTP)
  await expect(spend(person, stale)).resolves.toBe('wrong')
  expect(version).toBeGreaterThan(0)
})

test('law 3: the code that confirms a secret is spent by it, also fifty times at once', async () => {
  const person = await t.person()
  await t.sql.begin((tx) => removeFactor(tx, person.uuid))
  const shown = await show(person)
  const code = await t.code(shown)
  const outcomes = await Promise.all(Array.from({ length: 50 }, () => spend(shown, code)))
  expect(outcomes.filter((outcome) => outcome !== 'wrong')).toEqual(['confirmed'])
  await expect(spend(shown, code)).resolves.toBe('wrong')
  await expect(spend(shown, await t.code(shown, 1))).resolves.toBe('right')
})

test('a person without a factor has no right code', async () => {
  const person = await t.person()
  await t.sql.begin((tx) => removeFactor(tx, person.uuid))
  await expect(spend(person, await t.code(person))).resolves.toBe('wrong')
  await expect(spend(person, '')).resolves.toBe('wrong')
})

test('the older factor counts until the first code of the newer, and never after', async () => {
  await midStep(t)
  const old = await t.person()
  const fresh = await show(old)
  await expect(spend(old, await t.code(old, -1))).resolves.toBe('right')
  await expect(spend(fresh, await t.code(fresh))).resolves.toBe('confirmed')
  await expect(spend(old, await unspentCode(t, old))).resolves.toBe('wrong')
})

test('of secrets shown one after the other only the last can be confirmed', async () => {
  const person = await t.person()
  const [first, second] = [await show(person), await show(person)]
  await expect(spend(first, await t.code(first))).resolves.toBe('wrong')
  await expect(spend(second, await t.code(second))).resolves.toBe('confirmed')
})

test('a secret shown and not confirmed within 15 minutes is forgotten', async () => {
  const age = (person: Person, minutes: number) => t.sql`
    update second_factors set pending_expires_at = pending_expires_at - make_interval(mins => ${minutes})
     where user_id = ${person.uuid}`
  const [late, inTime] = [await show(await t.person()), await show(await t.person())]
  await age(late, 15)
  await age(inTime, 14)
  await expect(spend(late, await t.code(late))).resolves.toBe('wrong')
  await expect(spend(inTime, await t.code(inTime))).resolves.toBe('confirmed')
})

test('a secret replaced while its code is being spent loses or wins, and never both count', async () => {
  for (let round = 0; round < 10; round++) {
    const person = await t.person()
    const shown = await show(person)
    const code = await t.code(shown)
    const [outcome, next] = await Promise.all([spend(shown, code), show(person)])
    expect(['wrong', 'confirmed']).toContain(outcome)
    await expect(spend(next, await t.code(next))).resolves.toBe('confirmed')
    await expect(spend(shown, await t.code(shown, 1))).resolves.toBe('wrong')
  }
})
