import { expect, test } from 'vitest'
import { type Person, testApp } from '../../test/app.ts'
import { expectFault } from '../../test/declaredAnswers.ts'
import { doneOrWaiting, problemOf } from '../../test/logins.ts'

const t = testApp()
const draft = (fields: object = {}) => ({
  title: 'A concert',
  description: 'In the park.',
  starts_at: '2030-06-01T18:00:00Z',
  capacity: 10,
  ...fields,
})
const create = (as: Person, key: string, body: object = draft()) =>
  t.call('POST', '/event', { as, body, headers: { 'idempotency-key': key } })
const eventsOf = async (person: Person) =>
  (await t.sql`select uuid from events where created_by = ${person.uuid}`).length
const organiser = () => t.person({ role: 'organiser' })

test('law 4: a write repeated with its key is done once, gets the same answer and says so', async () => {
  const person = await organiser()
  const first = await create(person, 'key-1')
  const again = await create(person, 'key-1')
  expect(first.statusCode, first.body).toBe(201)
  expect(again.statusCode).toBe(201)
  expect(again.json()).toEqual(first.json())
  expect(again.headers['content-type']).toMatch(/^application\/json/)
  expect(first.headers['idempotency-replayed']).toBeUndefined()
  expect(again.headers['idempotency-replayed']).toBe('true')
  expect(await eventsOf(person)).toBe(1)
})

test('law 4: another process also repeats the answer', async () => {
  const person = await organiser()
  const first = await create(person, 'key-2')
  const again = await (await t.secondApp()).inject({
    method: 'POST',
    url: '/api/v1/event',
    headers: { authorization: `Bearer ${person.accessToken}`, 'idempotency-key': 'key-2' },
    payload: draft(),
  })
  expect(again.json()).toEqual(first.json())
})

test('a key sent with another body or path is 422 and does nothing', async () => {
  const person = await organiser()
  const { uuid } = (await create(person, 'key-3')).json()
  const otherBody = await create(person, 'key-3', draft({ title: 'Another' }))
  expect(problemOf(otherBody)).toBe('422 idempotency_mismatch')
  const headers = { 'idempotency-key': 'key-3' }
  const otherPath = await t.call('POST', `/event/${uuid}/publish`, { as: person, headers })
  expect(problemOf(otherPath)).toBe('422 idempotency_mismatch')
  expect(await eventsOf(person)).toBe(1)
  const [event] = await t.sql`select status from events where uuid = ${uuid}`
  expect(event).toEqual({ status: 'DRAFT' })
})

test('a key sent again while its first request runs is 409, and afterwards gets the answer', async () => {
  const person = await organiser()
  let first: ReturnType<typeof create> | undefined
  await t.sql.begin(async (tx) => {
    await tx`lock table events in share mode`
    first = create(person, 'key-4')
    first.catch(() => undefined)
    await doneOrWaiting(t.sql, Promise.resolve(first))
    const second = await create(person, 'key-4')
    expect(problemOf(second)).toBe('409 idempotency_running')
    expect(second.headers['retry-after']).toBe('1')
  })
  const answer = await first
  expect(answer?.statusCode).toBe(201)
  expect((await create(person, 'key-4')).json()).toEqual(answer?.json())
})

test('law 4: of twenty writes at once with one key, one has an effect, and all answers agree', async () => {
  const person = await organiser()
  for (let round = 0; round < 5; round++) {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => create(person, `at once ${round}`.replaceAll(' ', '-'))),
    )
    const done = answers.filter(({ statusCode }) => statusCode === 201)
    expect(new Set(done.map((answer) => answer.json().uuid)).size).toBe(1)
    for (const answer of answers)
      if (answer.statusCode !== 201) expect(problemOf(answer)).toBe('409 idempotency_running')
    expect(await eventsOf(person)).toBe(round + 1)
  }
})

test('control: without a key each of twenty writes at once has an effect', async () => {
  const person = await organiser()
  const writes = Array.from({ length: 20 }, () =>
    t.call('POST', '/event', { as: person, body: draft() }),
  )
  await Promise.all(writes)
  expect(await eventsOf(person)).toBe(20)
})

test('a refusal is kept and repeated word for word, even after the data changed', async () => {
  const person = await organiser()
  const { uuid } = (await create(person, 'key-5')).json()
  const cancel = (key: string) =>
    t.call('POST', `/event/${uuid}/cancel`, { as: person, headers: { 'idempotency-key': key } })
  const publish = (key: string) =>
    t.call('POST', `/event/${uuid}/publish`, { as: person, headers: { 'idempotency-key': key } })
  expect((await cancel('cancel')).statusCode).toBe(200)
  const refused = await publish('publish')
  expect(problemOf(refused)).toBe('409 state_conflict')
  await t.sql`update events set status = 'DRAFT' where uuid = ${uuid}`
  const again = await publish('publish')
  expect(again.statusCode).toBe(409)
  expect(again.json()).toEqual(refused.json())
  expect(again.headers['content-type']).toMatch(/^application\/problem\+json/)
  expect(again.headers['idempotency-replayed']).toBe('true')
  expect((await publish('another-key')).statusCode).toBe(200)
})

test('an internal fault is not stored: the same key may be retried', async () => {
  expectFault('createEvent')
  const person = await organiser()
  await t.sql`alter table events rename to events_away`
  const failed = await create(person, 'key-6')
  await t.sql`alter table events_away rename to events`
  expect(failed.statusCode).toBe(500)
  expect((await create(person, 'key-6')).statusCode).toBe(201)
  expect(await eventsOf(person)).toBe(1)
})

test('malformed input is not stored under its key: the corrected request may use it', async () => {
  const person = await organiser()
  const bad = await create(person, 'key-7', draft({ capacity: -1 }))
  expect(problemOf(bad)).toBe('400 malformed_input')
  expect((await create(person, 'key-7')).statusCode).toBe(201)
})

test('a key belongs to one person: another may use the same key, and learns nothing from it', async () => {
  const [one, two] = [await organiser(), await organiser()]
  const first = (await create(one, 'key-8')).json()
  const second = (await create(two, 'key-8', draft({ title: 'Mine' }))).json()
  expect(second.title).toBe('Mine')
  expect(second.uuid).not.toBe(first.uuid)
})

test('a key is forgotten after 24 hours', async () => {
  const person = await organiser()
  const first = (await create(person, 'key-9')).json()
  const age = (hours: number) => t.sql`
    update idempotent_answers set created_at = created_at - make_interval(hours => ${hours})
     where user_id = ${person.uuid}`
  await age(23)
  expect((await create(person, 'key-9')).json().uuid).toBe(first.uuid)
  await age(1)
  expect((await create(person, 'key-9')).json().uuid).not.toBe(first.uuid)
})

test('an invalid key is 400 and names the header', async () => {
  const person = await organiser()
  for (const key of ['', 'two words', 'x'.repeat(256), 'é', '\t']) {
    const answer = await create(person, key)
    expect(problemOf(answer), key).toBe('400 malformed_input')
    expect(answer.json().errors).toEqual([
      { path: '/Idempotency-Key', code: 'not_valid', reason: expect.any(String) },
    ])
  }
  expect((await create(person, 'x'.repeat(255))).statusCode).toBe(201)
  expect(await eventsOf(person)).toBe(1)
})
