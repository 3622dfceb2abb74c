import type { Adapter } from 'oidc-provider'
import { expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { newId } from '../db/ids.ts'
import { json } from '../db/wireValue.ts'
import { hashId, openOidcStore } from './oidcStore.ts'

const { sql } = testDatabase()
const store = openOidcStore(sql)
const epoch = () => Math.floor(Date.now() / 1000)

async function add(adapter: Adapter, { id = newId(), grantId = newId(), seconds = 60 } = {}) {
  const now = epoch()
  await adapter.upsert(id, { jti: id, grantId, kind: 'x', iat: now, exp: now + seconds }, seconds)
  return { id, grantId }
}

test('a state is found by its id, which is not stored', async () => {
  const codes = store('AuthorizationCode')
  const { id, grantId } = await add(codes)
  expect(await codes.find(id)).toMatchObject({ jti: id, grantId })
  expect(await store('RefreshToken').find(id)).toBeUndefined()
  expect(await codes.find(`${id}x`)).toBeUndefined()
  const [row] = await sql`select s::text as text from oidc_states s where grant_id = ${grantId}`
  expect(row?.['text']).not.toContain(id)
})

test('one code is consumed by one of many requests at once, and its grant stays', async () => {
  const codes = store('AuthorizationCode')
  const { id, grantId } = await add(codes)
  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => codes.consume(id)))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await codes.find(id)).toMatchObject({ grantId })
})

test('a code counts as used for requests that arrive after its tokens were ready, and for no other', async () => {
  const { id } = await add(store('AuthorizationCode'))
  await store('AuthorizationCode').consume(id)
  expect(await store('AuthorizationCode').find(id)).not.toMatchObject({ consumed: true })
  await sql`
    update oidc_states set answered_at = now() - interval '2 seconds' where id_hash = ${hashId(id)}`
  const arrived = (secondsAgo: number) =>
    openOidcStore(sql, { ageOfRequest: () => secondsAgo })('AuthorizationCode')
  expect(await arrived(1).find(id)).toMatchObject({ consumed: true })
  expect(await arrived(3).find(id)).not.toMatchObject({ consumed: true })
})

test('negative control: reading first and writing later consumes one code many times', async () => {
  const codes = store('AuthorizationCode')
  const { id } = await add(codes)
  const consume = async (): Promise<boolean> => {
    const found = await codes.find(id)
    await sql`update oidc_states set consumed_at = now() where id_hash = ${hashId(id)}`
    return found?.consumed !== true
  }
  const outcomes = await Promise.all(Array.from({ length: 20 }, consume))
  expect(outcomes.filter(Boolean).length).toBeGreaterThan(1)
})

test('6. a refresh token counts as used 30 seconds after its use', async () => {
  const tokens = store('RefreshToken')
  const { id, grantId } = await add(tokens)
  await tokens.consume(id)
  await tokens.consume(id)
  expect((await tokens.find(id))?.consumed).toBeUndefined()
  await sql`update oidc_states set consumed_at = now() - interval '31 seconds' where grant_id = ${grantId}`
  expect((await tokens.find(id))?.consumed).toBe(true)
})

test('the database’s clock decides when a state is over, not the clock of the process', async () => {
  const codes = store('AuthorizationCode')
  const { id, grantId } = await add(codes)
  // As written by a process whose clock is an hour behind.
  await sql`update oidc_states set payload = payload || ${json({ iat: epoch() - 3600, exp: epoch() - 3540 })} where grant_id = ${grantId}`
  expect((await codes.find(id))?.exp).toBeGreaterThan(epoch() + 50)
  // And by one whose clock is ahead.
  await sql`update oidc_states set payload = payload || ${json({ iat: epoch() + 3600, exp: epoch() + 3660 })} where grant_id = ${grantId}`
  expect((await codes.find(id))?.iat).toBeLessThanOrEqual(epoch())
  await sql`update oidc_states set expires_at = now() - interval '1 second' where grant_id = ${grantId}`
  expect((await codes.find(id))?.exp).toBeLessThan(epoch())
})

test('destroying a grant ends its codes and refresh tokens', async () => {
  const grantId = newId()
  const [grants, codes, tokens] = [
    store('Grant'),
    store('AuthorizationCode'),
    store('RefreshToken'),
  ]
  await add(grants, { id: grantId })
  const code = await add(codes, { grantId })
  const token = await add(tokens, { grantId })
  const other = await add(tokens)
  await grants.destroy(grantId)
  expect(await grants.find(grantId)).toBeUndefined()
  expect(await codes.find(code.id)).toBeUndefined()
  expect(await tokens.find(token.id)).toBeUndefined()
  expect(await tokens.find(other.id)).toBeDefined()
})
