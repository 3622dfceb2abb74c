import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { publishedEvent, type TestEvent } from '../../test/events.ts'
import { problemOf } from '../../test/logins.ts'
import { addProduct, addQuota } from '../../test/orders.ts'

const t = testApp()

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
