import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { documented } from '../../test/documented.ts'
import { publishedEvent, type TestEvent } from '../../test/events.ts'
import { problemOf } from '../../test/logins.ts'
import { addProduct, addQuota } from '../../test/orders.ts'

const t = documented(testApp())

const give = (event: TestEvent, body: object, as = event.organiser) =>
  t.call('POST', `/event/${event.uuid}/users`, { as, body })

test('a complimentary ticket of a product is listed with it, and cancelled like any other', async () => {
  const event = await publishedEvent(t)
  const quota = await addQuota(t, event, { name: 'Balcony', size: 1 })
  const { uuid: product_id } = await addProduct(t, event, { quota_ids: [quota.uuid] })
  const [ada, vera] = [await t.person(), await t.person()]
  const given = await give(event, { username: ada.username, product_id })
  expect(given.statusCode, given.body).toBe(201)
  expect(given.json()).toMatchObject({ product_name: 'Standing' })
  const listed = await t.call('GET', `/event/${event.uuid}/users`, { as: event.organiser })
  expect(listed.json().items).toMatchObject([
    { username: ada.username, origin: 'COMPLIMENTARY', product_name: 'Standing', name: '' },
  ])
  const full = await give(event, { username: vera.username, product_id })
  expect(problemOf(full)).toBe('409 sold_out')
  expect(full.json()).toMatchObject({ product_ids: [product_id], free: 0 })
  await t.call('DELETE', `/ticket/${given.json().uuid}`, { as: event.organiser })
  expect((await give(event, { username: vera.username, product_id })).statusCode).toBe(201)
})

test('a product of another event, or what is no id, is refused with its field', async () => {
  const [event, elsewhere] = [await publishedEvent(t), await publishedEvent(t)]
  const { uuid: foreign } = await addProduct(t, elsewhere)
  const { username } = await t.person()
  for (const product_id of [foreign, 'none']) {
    const answer = await give(event, { username, product_id })
    expect(problemOf(answer)).toBe('400 malformed_input')
    expect(answer.json().errors).toMatchObject([{ path: '/product_id' }])
  }
  const agent = await give(event, { username }, event.agent)
  expect(problemOf(agent)).toBe('403 forbidden')
})

test('several tickets are given in one call, from 1 to 20, all or none', async () => {
  const event = await publishedEvent(t, { capacity: 25 })
  const { username } = await t.person()
  const gift = (body: object, as = event.organiser) =>
    t.call('POST', `/event/${event.uuid}/gift`, { as, body })
  const given = await gift({ username, count: 20 })
  expect(given.statusCode, given.body).toBe(201)
  expect(given.json().items).toHaveLength(20)
  const full = await gift({ username, count: 6 })
  expect(problemOf(full)).toBe('409 sold_out')
  expect(full.json()).toMatchObject({ capacity: 25, free: 5 })
  for (const wrong of [{ username, count: 0 }, { username, count: 21 }, { count: 1 }, { username }])
    expect(problemOf(await gift(wrong))).toBe('400 malformed_input')
  expect(problemOf(await gift({ username: 'nobody-here', count: 1 }))).toBe('404 not_found')
  expect(problemOf(await gift({ username, count: 1 }, event.agent))).toBe('403 forbidden')
  expect(problemOf(await gift({ username, count: 1 }, await t.person()))).toBe('403 forbidden')
  await t.sql`insert into settings (name, value) values ('limit tickets', '20')`
  expect(problemOf(await gift({ username, count: 1 }))).toBe('409 storage_limit')
  await t.sql`delete from settings where name = 'limit tickets'`
  const listed = await t.call('GET', `/event/${event.uuid}`, { as: event.organiser })
  expect(listed.json().registered).toBe(20)
  await t.call('POST', `/event/${event.uuid}/cancel`, { as: event.organiser })
  expect(problemOf(await gift({ username, count: 1 }))).toBe('409 event_not_open')
})
