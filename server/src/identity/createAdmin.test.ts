import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { logIn } from '../../test/logins.ts'
import { fromBase32 } from '../vault/base32.ts'
import { createAdmin } from './createAdmin.ts'
import { generatePassword } from './generatePassword.ts'
import { judgePassword } from './judgePassword.ts'
import { findUser } from './users.ts'

const t = testApp()

test('a new admin logs in with the password and the secret that were shown, and is admin', async () => {
  const made = await createAdmin(t.sql, t.vault, {
    username: 'root',
    email: 'root@example.org',
    issuer: 'Tessera of tests',
  })
  const user = await findUser(t.sql, { username: 'root' })
  expect(user).toMatchObject({ role: 'admin', is_active: true })
  const secret = fromBase32(new URL(made.otpauth_uri).searchParams.get('secret') ?? '')
  const person = { ...(await t.person()), uuid: user.uuid, username: 'root', secret }
  const login = await logIn(t, person, { password: made.password })
  expect(login.statusCode, login.body).toBe(200)
  expect(login.json().recovery_codes).toHaveLength(10)
})

test('an admin whose name is taken is not made, and nobody becomes admin by it', async () => {
  const person = await t.person()
  const again = createAdmin(t.sql, t.vault, {
    username: person.username,
    email: 'x@example.org',
    issuer: 'Tessera of tests',
  })
  await expect(again).rejects.toMatchObject({ code: 'username_taken' })
  await expect(findUser(t.sql, { username: person.username })).resolves.toMatchObject({
    role: 'user',
  })
})

test('a generated password has 100 bits, can be read out, and is judged good', async () => {
  const passwords = Array.from({ length: 200 }, generatePassword)
  expect(new Set(passwords).size).toBe(200)
  for (const password of passwords)
    expect(password).toMatch(/^([0-9a-hjkmnp-tv-z]{5}-){3}[0-9a-hjkmnp-tv-z]{5}$/)
  // Each judgement takes some 100 ms of the processor.
  for (const password of passwords.slice(0, 20))
    await judgePassword(password, { field: '/password1', own: [] })
})
