import { expect, test } from 'vitest'
import { type Person, testApp } from '../../test/app.ts'
import { openSql } from '../db/sql.ts'
import type { AccessClaims } from '../tokens/accessToken.ts'
import { findOver } from './findOver.ts'
import { type WatchEnd, watchSessions } from './watchSessions.ts'

const t = testApp()

async function claimsOf({ sid, uuid }: Person, changes: object = {}): Promise<AccessClaims> {
  const [row] = await t.sql<{ kid: string; epoch: number }[]>`
    select kid, extract(epoch from now())::float8 as epoch from signing_keys`
  const { kid = '', epoch = 0 } = row ?? {}
  return { sid, jti: sid, userId: uuid, kid, expiresEpoch: epoch + 600, ...changes }
}

const seenAgo = async ({ sid }: Person): Promise<number> => {
  const [row] = await t.sql<{ ago: number }[]>`
    select extract(epoch from now() - last_seen_at)::float8 as ago from sessions where sid = ${sid}`
  return row?.ago ?? 0
}

test('each token that no longer counts is found with its own reason, and no other token is', async () => {
  const [live, other] = [await t.person(), await t.person()]
  const found = await findOver(t.sql, [
    await claimsOf(live),
    await claimsOf(live, { expiresEpoch: 0 }),
    await claimsOf(live, { kid: 'none' }),
    await claimsOf(live, { userId: other.uuid }),
    await claimsOf(other),
  ])
  expect(Object.fromEntries(found)).toEqual({
    1: { what: 'token' },
    2: { what: 'token' },
    3: { what: 'session', reason: 'expired', note: null },
  })
  expect(await findOver(t.sql, [])).toEqual(new Map())
})

test('watching a token does not use a licence seat: it leaves last_seen_at unchanged', async () => {
  const person = await t.person()
  await t.sql`update sessions set last_seen_at = now() - interval '1 day' where sid = ${person.sid}`
  await findOver(t.sql, [await claimsOf(person)])
  expect(await seenAgo(person)).toBeGreaterThan(86_000)
})

test('5. a watch that the database has not confirmed for five seconds ends', async () => {
  const sql = openSql(t.connection, { max: 1 })
  const watch = watchSessions(sql)
  const claims = await claimsOf(await t.person())
  await sql`select 1`
  const startedAt = performance.now()
  const ended = new Promise<WatchEnd>((resolve) => {
    watch.watch(claims, resolve)
  })
  await sql.end()
  expect(await ended).toEqual({ what: 'unknown' })
  expect(performance.now() - startedAt).toBeGreaterThan(4_900)
  watch.close()
})

test('a stopped watch is told nothing', async () => {
  const watch = watchSessions(t.sql)
  const person = await t.person()
  const told: WatchEnd[] = []
  const stop = watch.watch(await claimsOf(person), (why) => told.push(why))
  const ended = new Promise<WatchEnd>((resolve) => {
    void claimsOf(person).then((claims) => watch.watch(claims, resolve))
  })
  stop()
  await t.sql`update sessions set ended_at = now(), end_reason = 'revoked' where sid = ${person.sid}`
  expect(await ended).toEqual({ what: 'session', reason: 'revoked', note: null })
  expect(told).toEqual([])
  watch.close()
})
