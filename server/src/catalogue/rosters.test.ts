import { expect, test } from 'vitest'
import { callerOf } from '../../test/callers.ts'
import { testDatabase } from '../../test/database.ts'
import { seedEvent, seedUsers } from '../../test/events.ts'
import { newId } from '../db/ids.ts'
import type { Caller } from '../sessions/whoAmI.ts'
import { addToRoster } from './addToRoster.ts'
import { createEvent } from './createEvent.ts'
import { listRoster } from './listRoster.ts'
import { removeFromRoster } from './removeFromRoster.ts'
import { requireRight } from './requireRight.ts'

const { sql } = testDatabase()
const actorId = newId()

const draftOf = async (creatorId: string): Promise<string> => {
  const input = { title: 'x', description: '', starts_at: '2030-01-01T00:00:00Z', capacity: 1 }
  return (await createEvent(sql, { input, creatorId })).uuid
}

test('law 9: a right is what stands on the roster of that event, for the event’s own people only', async () => {
  const [agent = '', admin = '', elsewhere = ''] = await seedUsers(sql, 3)
  const published = await seedEvent(sql)
  const draft = await draftOf(newId())
  const other = await seedEvent(sql)
  for (const eventId of [published, draft]) {
    await addToRoster(sql, { eventId, role: 'agent', user: { user_id: agent }, actorId })
    await addToRoster(sql, { eventId, role: 'admin', user: { user_id: admin }, actorId })
  }
  await addToRoster(sql, { eventId: other, role: 'admin', user: { user_id: elsewhere }, actorId })
  const right = (eventId: string, caller: Caller | undefined, need: 'read' | 'agent' | 'admin') =>
    requireRight(sql, { eventId, caller, need }).catch((refusal) => refusal.code)
  const nobody = undefined
  const stranger = callerOf(newId(), 'organiser')
  const table = [
    [published, nobody, ['none', 'forbidden', 'forbidden']],
    [published, stranger, ['none', 'forbidden', 'forbidden']],
    [published, callerOf(elsewhere), ['none', 'forbidden', 'forbidden']],
    [published, callerOf(agent), ['agent', 'agent', 'forbidden']],
    [published, callerOf(admin), ['admin', 'admin', 'admin']],
    [published, callerOf(newId(), 'admin'), ['admin', 'admin', 'admin']],
    [draft, nobody, ['not_found', 'not_found', 'not_found']],
    [draft, stranger, ['not_found', 'not_found', 'not_found']],
    [draft, callerOf(elsewhere), ['not_found', 'not_found', 'not_found']],
    [draft, callerOf(agent), ['agent', 'agent', 'forbidden']],
    [draft, callerOf(admin), ['admin', 'admin', 'admin']],
    [draft, callerOf(newId(), 'admin'), ['admin', 'admin', 'admin']],
    [newId(), callerOf(newId(), 'admin'), ['not_found', 'not_found', 'not_found']],
  ] as const
  for (const [eventId, caller, expected] of table) {
    const rights = [
      await right(eventId, caller, 'read'),
      await right(eventId, caller, 'agent'),
      await right(eventId, caller, 'admin'),
    ]
    expect(rights).toEqual(expected)
  }
})

test('an agent who is also an admin is an admin, and stays an agent when no longer an admin', async () => {
  const [userId = '', otherId = ''] = await seedUsers(sql, 2)
  const eventId = await seedEvent(sql)
  for (const role of ['agent', 'admin'] as const)
    await addToRoster(sql, { eventId, role, user: { user_id: userId }, actorId })
  await addToRoster(sql, { eventId, role: 'admin', user: { user_id: otherId }, actorId })
  const ask = () => requireRight(sql, { eventId, caller: callerOf(userId), need: 'agent' })
  await expect(ask()).resolves.toBe('admin')
  const [user] = await sql<{ username: string }[]>`
    select username from users where uuid = ${userId}`
  await removeFromRoster(sql, { eventId, role: 'admin', username: user?.username ?? '', actorId })
  await expect(ask()).resolves.toBe('agent')
})

test('a roster is of people: an unknown one is not added, and a part of a name finds its beginning', async () => {
  const eventId = await seedEvent(sql)
  const role = 'agent'
  for (const user of [{ user_id: newId() }, { username: 'nobody-here' }])
    await expect(addToRoster(sql, { eventId, role, user, actorId })).rejects.toMatchObject({
      code: 'not_found',
    })
  const [userId = ''] = await seedUsers(sql, 1)
  const { entry, added } = await addToRoster(sql, {
    eventId,
    role,
    user: { user_id: userId },
    actorId,
  })
  expect(added).toBe(true)
  const find = async (query: string): Promise<number> =>
    (await listRoster(sql, { eventId, role, query, afterUserId: undefined, limit: 9 })).length
  await expect(find(entry.username.slice(0, 8).toUpperCase())).resolves.toBe(1)
  await expect(find(entry.username.slice(1))).resolves.toBe(0)
  await expect(find('%')).resolves.toBe(0)
})
