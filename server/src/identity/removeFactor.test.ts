import { expect, test } from 'vitest'
import { type Person, testApp } from '../../test/app.ts'
import { factorsOf } from '../../test/factors.ts'
import { makeRecoveryCodes } from './makeRecoveryCodes.ts'
import { removeFactor } from './removeFactor.ts'

const t = testApp()
const { factorOf, recover } = factorsOf(t)
const isConfirmed = async (person: Person) => (await factorOf(person)).secret_sealed !== null

test('a factor taken away takes the recovery codes with it', async () => {
  const person = await t.person()
  const [code = ''] = await t.sql.begin((tx) => makeRecoveryCodes(tx, person.uuid))
  await expect(isConfirmed(person)).resolves.toBe(true)
  await t.sql.begin((tx) => removeFactor(tx, person.uuid))
  await expect(isConfirmed(person)).resolves.toBe(false)
  await expect(recover(person, code)).resolves.toBe('wrong')
})
