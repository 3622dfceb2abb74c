import { beforeAll, expect, test } from 'vitest'
import { type Person, testApp } from '../../test/app.ts'
import { makeMachine, makeSecret } from '../../test/serviceAccounts.ts'
import { findServiceClient, issueServiceToken, noteServiceRefusal } from './issueServiceToken.ts'
import { isServiceSecret } from './serviceCredentials.ts'

const t = testApp()
let admin: Person

beforeAll(async () => {
  admin = await t.person({ role: 'admin' })
})

test('a secret that was right and is cut off before the token is issued gets none that counts', async () => {
  const { uuid: accountId, secret } = await makeMachine(t, admin)
  const found = await findServiceClient(t.sql, accountId)
  expect(await isServiceSecret(t.sql, { accountId, secret })).toBe(true)
  await makeSecret(t, admin, accountId, { old_ends_in_seconds: 0 })
  const issue = (generation: number) =>
    issueServiceToken(t.sql, {
      accountId,
      generation,
      scope: 'licence:read',
      shown: 'secret',
      address: '127.0.0.1',
    })
  expect(await issue(found?.generation ?? 0)).toBeUndefined()
  const now = await findServiceClient(t.sql, accountId)
  expect(await issue(now?.generation ?? 0)).toEqual(expect.any(Number))
})

test('refused attempts are written down once in ten seconds, of a hundred at once too', async () => {
  const { uuid: accountId } = await makeMachine(t, admin)
  const note = () =>
    noteServiceRefusal(t.sql, {
      accountId,
      error: 'invalid_client',
      detail: 'x'.repeat(999),
      address: '127.0.0.1',
    })
  const noted = async () =>
    t.sql<{ detail: string }[]>`
      select details ->> 'detail' as detail from audit_log
       where user_id = ${accountId} and kind = 'service_token_refused'`
  await Promise.all(Array.from({ length: 100 }, note))
  expect(await noted()).toEqual([{ detail: 'x'.repeat(200) }])
  await t.sql`
    update service_accounts set refusal_noted_at = now() - interval '11 seconds' where uuid = ${accountId}`
  await note()
  expect(await noted()).toHaveLength(2)
})

test('a malformed id finds no client', async () => {
  for (const id of ['', 'x', "'; drop table users", 'lab.example.org'])
    expect(await findServiceClient(t.sql, id)).toBeUndefined()
})
