import { expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { newId } from '../db/ids.ts'
import { type Actor, account, claimant, OPERATOR, SYSTEM } from './actor.ts'
import { declareAuditKinds } from './declareAuditKinds.ts'

const { sql } = testDatabase()
const audit = declareAuditKinds({ door_opened: ['by'], door_closed: [] })

const lastEntry = async () => {
  const [row] = await sql`
    select kind, user_id, actor_id, details from audit_log order by uuid desc limit 1`
  return row
}

test('an entry says what was done, to whom and by whom', async () => {
  const [userId, actorId] = [newId(), newId()]
  const details = { by: 'key' }
  await audit.record(sql, { kind: 'door_opened', actor: account(actorId), userId, details })
  expect(await lastEntry()).toEqual({
    kind: 'door_opened',
    user_id: userId,
    actor_id: actorId,
    details,
  })
})

const uuid = newId()
test.each<[Actor, string | null]>([
  [account(uuid), uuid],
  [claimant(uuid), uuid],
  [claimant(undefined), null],
  [SYSTEM, null],
  [OPERATOR, null],
])('the actor %j stands in the row as %s', async (actor, actorId) => {
  const userId = newId()
  await audit.record(sql, { kind: 'door_closed', actor, userId })
  expect(await lastEntry()).toMatchObject({ user_id: userId, actor_id: actorId })
  await audit.recordMany(sql, [{ kind: 'door_closed', actor, userId }])
  expect(await lastEntry()).toMatchObject({ user_id: userId, actor_id: actorId, details: {} })
})

test('types refuse a kind or a detail that is not declared, and an entry without an actor', () => {
  const never = () => {
    // @ts-expect-error nobody has declared this kind
    void audit.record(sql, { kind: 'window_opened', actor: SYSTEM })
    // @ts-expect-error this kind has no such detail
    void audit.record(sql, { kind: 'door_opened', actor: SYSTEM, details: { secret: 'x' } })
    // @ts-expect-error somebody did it
    void audit.record(sql, { kind: 'door_closed' })
  }
  expect(never).toBeTypeOf('function')
})
