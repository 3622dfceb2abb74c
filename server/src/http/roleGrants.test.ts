import { beforeAll, expect, test } from 'vitest'
import { type Person, testApp } from '../../test/app.ts'
import { publishedEvent } from '../../test/events.ts'
import { addMember, type Licence, makeLicence, makeOwner } from '../../test/licences.ts'
import { problemOf } from '../../test/logins.ts'
import { makeMachine, tokenOf } from '../../test/serviceAccounts.ts'

const t = testApp()
let admin: Person

beforeAll(async () => {
  admin = await t.person({ role: 'admin' })
})

/** The token of a machine with these scopes. */
async function machine(...scopes: string[]): Promise<string> {
  return tokenOf(t, await makeMachine(t, admin, { scopes }))
}

const add = (as: string, licence: Licence, username: string, role: string) =>
  t.call('POST', `/licence/${licence.uuid}/member`, { as, body: { username, role } })

test('licence:manage adds members, and gives nobody a role', async () => {
  const licence = await makeLicence(t)
  const [ada, bo] = [await t.person(), await t.person()]
  const token = await machine('licence:read', 'licence:manage')
  expect((await add(token, licence, ada.username, 'member')).statusCode).toBe(201)
  const refused = await add(token, licence, bo.username, 'licence_admin')
  expect(problemOf(refused)).toBe('403 scope_missing')
  expect(refused.json()).toMatchObject({ scope: 'licence:roles' })
  const path = `/licence/${licence.uuid}/member/${ada.username}`
  const promoted = await t.call('PATCH', path, { as: token, body: { role: 'licence_admin' } })
  expect(problemOf(promoted)).toBe('403 scope_missing')
})

test('licence:manage removes members, and takes the role licence admin from nobody', async () => {
  const licence = await makeLicence(t)
  const [ada, bo] = [await t.person(), await t.person()]
  await addMember(t, licence, ada)
  await addMember(t, licence, bo)
  await t.sql`
    update licence_members set role = 'licence_admin'
     where licence_id = ${licence.uuid} and user_id = ${bo.uuid}`
  const remove = (as: string, { username }: Person) =>
    t.call('DELETE', `/licence/${licence.uuid}/member/${username}`, { as })
  const token = await machine('licence:manage')
  expect((await remove(token, ada)).statusCode).toBe(204)
  const refused = await remove(token, bo)
  expect(problemOf(refused)).toBe('403 scope_missing')
  expect(refused.json()).toMatchObject({ scope: 'licence:roles' })
  expect((await remove(await machine('licence:manage', 'licence:roles'), bo)).statusCode).toBe(204)
})

test('a machine that may not read a licence makes nobody its reader', async () => {
  const licence = await makeLicence(t)
  const ada = await t.person()
  const token = await machine('licence:manage', 'licence:roles')
  const refused = await add(token, licence, ada.username, 'licence_admin')
  expect(problemOf(refused)).toBe('403 forbidden')
  await addMember(t, licence, ada)
  const path = `/licence/${licence.uuid}/member/${ada.username}`
  const promoted = await t.call('PATCH', path, { as: token, body: { role: 'licence_admin' } })
  expect(problemOf(promoted)).toBe('403 forbidden')
  const shown = await t.call('PATCH', `/licence/${licence.uuid}`, {
    as: token,
    body: { tell_members_who_is_in: true },
  })
  expect(problemOf(shown)).toBe('403 forbidden')
  const all = await machine('licence:read', 'licence:manage', 'licence:roles')
  const done = await t.call('PATCH', path, { as: all, body: { role: 'licence_admin' } })
  expect(done.json()).toMatchObject({ username: ada.username, role: 'licence_admin' })
})

test('a machine that may only write gets only ids, and when the row last changed', async () => {
  const token = await machine('licence:manage', 'owner:manage')
  const owner_id = await makeOwner(t)
  const made = await t.call('POST', '/licence', {
    as: token,
    body: { owner_id, number_of_users: 3, duration: 'P1Y' },
  })
  expect(Object.keys(made.json()).sort()).toEqual(['created_on', 'serial', 'uuid'])
  const path = `/licence/${made.json().uuid}`
  for (const body of [{}, { number_of_users: 4 }]) {
    const changed = await t.call('PATCH', path, { as: token, body })
    expect(changed.statusCode).toBe(200)
    expect(Object.keys(changed.json()).sort()).toEqual(['updated_at', 'uuid'])
  }
  const { username } = await t.person()
  const member = await t.call('POST', `${path}/member`, { as: token, body: { username } })
  const own = ['created_on', 'last_licence_update', 'uuid']
  expect(Object.keys(member.json()).sort()).toEqual(own)
  const demoted = await t.call('PATCH', `${path}/member/${username}`, {
    as: await machine('licence:roles'),
    body: { role: 'member' },
  })
  expect(Object.keys(demoted.json()).sort()).toEqual(own)
  const owner = await t.call('PATCH', `/owner/${owner_id}`, { as: token, body: {} })
  expect(Object.keys(owner.json()).sort()).toEqual(['created_on', 'uuid'])
})

test('a repeated write answers a machine that may only write with ids only', async () => {
  const token = await machine('licence:manage')
  const licence = await makeLicence(t)
  const headers = { 'idempotency-key': 'k1' }
  for (const replayed of [undefined, 'true']) {
    const answer = await t.call('PATCH', `/licence/${licence.uuid}`, {
      as: token,
      body: {},
      headers,
    })
    expect(answer.headers['idempotency-replayed']).toBe(replayed)
    expect(Object.keys(answer.json()).sort()).toEqual(['updated_at', 'uuid'])
  }
})

test('the last event admin cannot be removed, not even by herself', async () => {
  const { uuid, organiser } = await publishedEvent(t)
  const remove = (as: Person, { username }: Person) =>
    t.call('DELETE', `/event/${uuid}/admins/${username}`, { as })
  expect(problemOf(await remove(organiser, organiser))).toBe('409 last_admin')
  expect(problemOf(await remove(admin, organiser))).toBe('409 last_admin')
  const other = await t.person()
  await t.call('POST', `/event/${uuid}/admins`, {
    as: organiser,
    body: { username: other.username },
  })
  await t.call('PUT', `/user/${other.username}/active`, { as: admin, body: { is_active: false } })
  expect(problemOf(await remove(organiser, organiser))).toBe('409 last_admin')
  await t.call('PUT', `/user/${other.username}/active`, { as: admin, body: { is_active: true } })
  expect((await remove(organiser, organiser)).statusCode).toBe(204)
})

test('two event admins who remove each other at once do not both succeed', async () => {
  for (let round = 0; round < 5; round++) {
    const { uuid, organiser } = await publishedEvent(t)
    const other = await t.person()
    await t.call('POST', `/event/${uuid}/admins`, {
      as: organiser,
      body: { username: other.username },
    })
    const answers = await Promise.all([
      t.call('DELETE', `/event/${uuid}/admins/${other.username}`, { as: admin }),
      t.call('DELETE', `/event/${uuid}/admins/${organiser.username}`, { as: admin }),
    ])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([204, 409])
  }
})
