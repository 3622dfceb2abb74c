import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { factorsOf } from '../../test/factors.ts'
import { confirmSecret } from './confirmSecret.ts'

const t = testApp()
const { factorOf } = factorsOf(t)

test('nothing shown is nothing to confirm', async () => {
  const person = await t.person()
  const before = await factorOf(person)
  await t.sql.begin((tx) => confirmSecret(tx, person.uuid))
  expect((await factorOf(person)).version).toBe(before.version)
})
