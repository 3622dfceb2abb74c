import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { factorsOf } from '../../test/factors.ts'
import { makeRecoveryCodes } from './makeRecoveryCodes.ts'

const t = testApp()
const { recover } = factorsOf(t)

test('a recovery code counts once, also fifty times at once, and as people type it', async () => {
  const person = await t.person()
  const codes = await t.sql.begin((tx) => makeRecoveryCodes(tx, person.uuid))
  expect(new Set(codes).size).toBe(10)
  const [first = '', second = ''] = codes
  expect(first).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
  const typed = ` ${first.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')}`
  const outcomes = await Promise.all(Array.from({ length: 50 }, () => recover(person, typed)))
  expect(outcomes.filter((outcome) => outcome === 'right')).toHaveLength(1)
  await expect(recover(person, first)).resolves.toBe('wrong')
  await expect(recover(await t.person(), second)).resolves.toBe('wrong')
  await expect(recover(person, second)).resolves.toBe('right')
})

test('new recovery codes void the old', async () => {
  const person = await t.person()
  const [old = ''] = await t.sql.begin((tx) => makeRecoveryCodes(tx, person.uuid))
  const [fresh = ''] = await t.sql.begin((tx) => makeRecoveryCodes(tx, person.uuid))
  await expect(recover(person, old)).resolves.toBe('wrong')
  await expect(recover(person, fresh)).resolves.toBe('right')
})

test('neither a secret nor a recovery code stands in the database as it is', async () => {
  const person = await t.person()
  const [code = ''] = await t.sql.begin((tx) => makeRecoveryCodes(tx, person.uuid))
  const rows = JSON.stringify([
    await t.sql`select encode(secret_sealed, 'hex') from second_factors where user_id = ${person.uuid}`,
    await t.sql`select encode(code_hash, 'escape') from recovery_codes where user_id = ${person.uuid}`,
  ])
  expect(rows).not.toContain(person.secret.toString('hex'))
  expect(rows).not.toContain(code.replaceAll('-', ''))
})
