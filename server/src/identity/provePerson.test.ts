import { hash } from '@node-rs/argon2'
import { expect, test } from 'vitest'
import { PASSWORD, type Person, testApp } from '../../test/app.ts'
import { doneOrWaiting, unspentCode } from '../../test/logins.ts'
import { openSql } from '../db/sql.ts'
import { enrolFactor } from './enrolFactor.ts'
import { makeRecoveryCodes } from './makeRecoveryCodes.ts'
import { hashPassword } from './password.ts'
import { provePerson, rememberPlace } from './provePerson.ts'

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

test('a person who is made inactive while their login is under way is not let in', async () => {
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

const prove = (username: string, proof: object = {}) =>
  provePerson(
    t.sql,
    t.vault,
    { ...here, username, securityCode: '000000', ...proof },
    { firstFactorFree: false },
    async () => 'in',
  ).catch((error) => error.code)
const waitOut = () => t.sql`update attempt_budgets set free_at = now() where free_at > now()`
const auditOf = async (person: Person): Promise<string[]> => {
  const rows = await t.sql<{ kind: string }[]>`
    select kind from audit_log where user_id = ${person.uuid} order by uuid`
  return rows.map(({ kind }) => kind).filter((kind) => !kind.startsWith('factor_'))
}
/** One wrong code with the right password from each of many addresses. */
const guessCodes = async (person: Person, count: number, from = '10.9.0') => {
  for (let n = 0; n < count; n++)
    expect(await prove(person.username, { address: `${from}.${n}` })).toBe('login_failed')
}

test('after ten wrong codes with the right password no code is looked at, and only the audit log says so', async () => {
  const person = await t.person()
  await guessCodes(person, 10)
  const securityCode = await unspentCode(t, person)
  await expect(prove(person.username, { securityCode })).resolves.toBe('login_failed')
  expect(await auditOf(person)).toEqual([...Array(10).fill('login_failed'), 'codes_put_off'])
  await waitOut()
  await expect(prove(person.username, { securityCode })).resolves.toBe('in')
})

test('a recovery code is not looked at either while codes are put off, and is not spent', async () => {
  const person = await t.person()
  const [recoveryCode] = await t.sql.begin((tx) => makeRecoveryCodes(tx, person.uuid))
  await guessCodes(person, 10)
  await expect(prove(person.username, { recoveryCode })).resolves.toBe('login_failed')
  await waitOut()
  await expect(prove(person.username, { recoveryCode })).resolves.toBe('in')
})

test('however many wrong codes come at once with the right password, ten are looked at', async () => {
  const person = await t.person()
  const guesses = Array.from({ length: 30 }, (_, n) =>
    prove(person.username, { address: `10.8.0.${n}` }),
  )
  await Promise.all(guesses)
  const kinds = await auditOf(person)
  expect(kinds.filter((kind) => kind === 'login_failed')).toHaveLength(10)
  expect(kinds.filter((kind) => kind === 'codes_put_off')).toHaveLength(20)
})

test('a thief of the password shuts the person out of no network they have logged in from', async () => {
  const person = await t.person()
  const rememberHere = t.sql.begin((tx) =>
    rememberPlace(tx, {
      browserId: crypto.randomUUID(),
      userId: person.uuid,
      address: here.address,
    }),
  )
  await rememberHere
  await guessCodes(person, 12)
  const securityCode = await unspentCode(t, person)
  await expect(prove(person.username, { securityCode })).resolves.toBe('in')
})

test('wrong passwords spend no codes', async () => {
  const person = await t.person()
  for (let n = 0; n < 12; n++)
    await prove(person.username, { password: 'wrong', address: `10.7.0.${n}` })
  const securityCode = await unspentCode(t, person)
  await expect(prove(person.username, { securityCode })).resolves.toBe('in')
  expect(await auditOf(person)).not.toContain('codes_put_off')
})

test('right codes cost nothing: many logins in a row from one strange network are let in', async () => {
  const person = await t.person()
  for (let n = 0; n < 15; n++) {
    const securityCode = await unspentCode(t, person)
    await expect(prove(person.username, { securityCode })).resolves.toBe('in')
  }
})

/** The statements of one refused login, without their values. */
async function statementsOf(username: string, proof: object): Promise<string[]> {
  const statements: string[] = []
  const watched = openSql(t.connection, {
    max: 1,
    onStatement: (text) => statements.push(text.replace(/\s+/g, ' ')),
  })
  await provePerson(
    watched,
    t.vault,
    { ...here, username, securityCode: '000000', ...proof },
    { firstFactorFree: false },
    async () => 'in',
  ).catch(() => undefined)
  await watched.end()
  return statements
}

test('law 9: unknown user, wrong password and wrong code run the same statements', async () => {
  const person = await t.person()
  const wrongCode = await statementsOf(person.username, { address: '10.6.0.1' })
  const wrongPassword = await statementsOf(person.username, { address: '10.6.0.2', password: 'x' })
  const unknown = await statementsOf('nobody-here', { address: '10.6.0.3' })
  expect(wrongCode.filter((text) => text.includes('audit_log'))).toHaveLength(1)
  expect(wrongPassword).toEqual(wrongCode)
  expect(unknown).toEqual(wrongCode)
})

test('the work takes as long for an unknown user as for a wrong password, and for a wrong code', async () => {
  const person = await t.person()
  const passwordHash = await hashPassword(PASSWORD)
  await t.sql`update users set password_hash = ${passwordHash} where uuid = ${person.uuid}`
  const timeOf = async (username: string, proof: object): Promise<number> => {
    const began = performance.now()
    await prove(username, proof)
    return performance.now() - began
  }
  const times = { code: [] as number[], password: [] as number[], user: [] as number[] }
  for (let n = 0; n < 15; n++) {
    const address = `198.51.100.${n}`
    const password = 'wrong'
    times.code.push(await timeOf(person.username, { address }))
    times.password.push(await timeOf(person.username, { address, password }))
    times.user.push(await timeOf(`nobody${n}`, { address, password }))
    await t.sql`delete from attempt_budgets`
  }
  // Without the decoy the ratio is below 0.1.
  const median = (all: number[]) => all.sort((a, b) => a - b)[7] ?? 0
  for (const other of [times.user, times.code]) {
    expect(median(other) / median(times.password)).toBeGreaterThan(0.4)
    expect(median(other) / median(times.password)).toBeLessThan(2.5)
  }
})
