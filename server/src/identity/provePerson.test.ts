import { hash } from '@node-rs/argon2'
import { expect, test } from 'vitest'
import { PASSWORD, testApp } from '../../test/app.ts'
import { doneOrWaiting, unspentCode } from '../../test/logins.ts'
import { enrolFactor } from './enrolFactor.ts'
import { hashPassword } from './password.ts'
import { provePerson } from './provePerson.ts'

const t = testApp()
const here = { password: PASSWORD, address: '192.0.2.1' }

test('a password that is changed while its login is under way logs nobody in', async () => {
  const person = await t.person()
  const securityCode = await unspentCode(t, person)
  const newHash = await hash('another good phrase', { memoryCost: 64, timeCost: 1 })
  let login: Promise<unknown> = Promise.resolve()
  await t.sql.begin(async (tx) => {
    await tx`update users set password_hash = ${newHash} where uuid = ${person.uuid}`
    login = provePerson(
      t.sql,
      t.vault,
      { ...here, username: person.username, securityCode },
      { firstFactorFree: false },
      async () => 'in',
    )
    await doneOrWaiting(t.sql, login)
  })
  await expect(login).rejects.toMatchObject({ code: 'login_failed' })
})

test('a person who is put out of use while their login is under way is not let in', async () => {
  const person = await t.person()
  const securityCode = await unspentCode(t, person)
  let login: Promise<unknown> = Promise.resolve()
  await t.sql.begin(async (tx) => {
    await tx`update users set is_active = false where uuid = ${person.uuid}`
    login = provePerson(
      t.sql,
      t.vault,
      { ...here, username: person.username, securityCode },
      { firstFactorFree: false },
      async () => 'in',
    )
    await doneOrWaiting(t.sql, login)
  })
  await expect(login).rejects.toMatchObject({ code: 'login_failed' })
})

test('a factor confirmed while an enrolment without a code is under way is not put in doubt', async () => {
  const person = await t.person()
  await t.sql`
    update second_factors
       set pending_sealed = secret_sealed, pending_expires_at = now() + interval '5 min', secret_sealed = null
     where user_id = ${person.uuid}`
  const securityCode = await t.code(person)
  let enrolment: Promise<unknown> = Promise.resolve()
  await provePerson(
    t.sql,
    t.vault,
    { ...here, username: person.username, securityCode },
    { firstFactorFree: false },
    async (_tx, { factor }) => {
      expect(factor).toBe('confirmed')
      const without = { ...here, username: person.username }
      enrolment = enrolFactor(t.sql, t.vault, without, { issuer: 'Tessera' })
      await doneOrWaiting(t.sql, enrolment)
    },
  )
  await expect(enrolment).rejects.toMatchObject({ code: 'login_failed' })
})

test('what is done for a proven person and fails is undone, and so is the spending of the code', async () => {
  const person = await t.person()
  const proof = {
    ...here,
    username: person.username,
    securityCode: await unspentCode(t, person),
  }
  const failing = provePerson(t.sql, t.vault, proof, { firstFactorFree: false }, async (tx) => {
    await tx`update users set first_name = 'Half' where uuid = ${person.uuid}`
    throw new Error('half way')
  })
  await expect(failing).rejects.toThrow('half way')
  const [user] = await t.sql`select first_name from users where uuid = ${person.uuid}`
  expect(user).toEqual({ first_name: 'First' })
  const again = provePerson(t.sql, t.vault, proof, { firstFactorFree: false }, async () => 'in')
  await expect(again).resolves.toBe('in')
})

test('two logins of one person at once with two codes wait for each other and never deadlock', async () => {
  const person = await t.person()
  const [codeNow, codeNext] = [await unspentCode(t, person), await t.code(person, 1)]
  const proofs = [codeNow, codeNext].map((securityCode, i) =>
    provePerson(
      t.sql,
      t.vault,
      { ...here, username: person.username, securityCode, address: `192.0.2.${i}` },
      { firstFactorFree: false },
      async (tx) => tx`update users set updated_at = now() where uuid = ${person.uuid}`,
    ),
  )
  const outcomes = await Promise.allSettled(proofs)
  for (const outcome of outcomes)
    if (outcome.status === 'rejected')
      expect(outcome.reason).toMatchObject({ code: 'login_failed' })
  expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true)
})

test('the work for an unknown user takes as long as for a wrong password', async () => {
  const person = await t.person()
  const passwordHash = await hashPassword(PASSWORD)
  await t.sql`update users set password_hash = ${passwordHash} where uuid = ${person.uuid}`
  const timeOf = async (username: string, address: string): Promise<number> => {
    const began = performance.now()
    await provePerson(
      t.sql,
      t.vault,
      { username, address, password: 'wrong' },
      { firstFactorFree: false },
      async () => undefined,
    ).catch(() => undefined)
    return performance.now() - began
  }
  const known: number[] = []
  const unknown: number[] = []
  for (let round = 0; round < 15; round++) {
    known.push(await timeOf(person.username, `198.51.100.${round}`))
    unknown.push(await timeOf(`nobody${round}`, `198.51.100.${round}`))
  }
  // Without the decoy the ratio is below 0.1.
  const median = (times: number[]) => times.sort((a, b) => a - b)[7] ?? 0
  expect(median(unknown) / median(known)).toBeGreaterThan(0.4)
  expect(median(unknown) / median(known)).toBeLessThan(2.5)
})
