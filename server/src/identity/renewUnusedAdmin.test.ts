import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { logIn } from '../../test/logins.ts'
import { fromBase32 } from '../vault/base32.ts'
import { createAdmin } from './createAdmin.ts'
import { listAdmins, renewUnusedAdmin } from './renewUnusedAdmin.ts'
import { findUser } from './users.ts'

const t = testApp()

test('an unused admin gets a new password, and an app that scanned the secret keeps its entry', async () => {
  const made = await createAdmin(t.sql, t.vault, {
    username: 'root',
    email: 'root@example.org',
    issuer: 'Tessera of tests',
  })
  await t.sql`update second_factors set pending_expires_at = now() - interval '1 day'`
  const renewed = await renewUnusedAdmin(t.sql, t.vault, {
    username: 'root',
    issuer: 'Tessera of tests',
  })
  expect(renewed?.otpauth_uri).toBe(made.otpauth_uri)
  const { uuid } = await findUser(t.sql, { username: 'root' })
  const secret = fromBase32(new URL(made.otpauth_uri).searchParams.get('secret') ?? '')
  const person = { ...(await t.person()), uuid, username: 'root', secret }
  expect((await logIn(t, person, { password: made.password })).statusCode).toBe(401)
  expect((await logIn(t, person, { password: renewed?.password ?? '' })).statusCode).toBe(200)
})

test('an admin who has logged in is not renewed, not even without an authenticator', async () => {
  expect((await listAdmins(t.sql)).map(({ is_used }) => is_used)).toEqual([true])
  const before = await t.sql`select password_hash from users where username = 'root'`
  await expect(
    renewUnusedAdmin(t.sql, t.vault, { username: 'root', issuer: 'Tessera of tests' }),
  ).resolves.toBeUndefined()
  await t.sql`delete from second_factors`
  await expect(
    renewUnusedAdmin(t.sql, t.vault, { username: 'root', issuer: 'Tessera of tests' }),
  ).resolves.toBeUndefined()
  expect(await t.sql`select password_hash from users where username = 'root'`).toEqual(before)
})

test('somebody who is no active admin is not renewed', async () => {
  const person = await t.person()
  await createAdmin(t.sql, t.vault, {
    username: 'gone',
    email: 'gone@example.org',
    issuer: 'Tessera of tests',
  })
  await t.sql`update users set is_active = false where username = 'gone'`
  for (const username of [person.username, 'gone', 'nobody'])
    await expect(
      renewUnusedAdmin(t.sql, t.vault, { username, issuer: 'Tessera of tests' }),
    ).resolves.toBeUndefined()
})
