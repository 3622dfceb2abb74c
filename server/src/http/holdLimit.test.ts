import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { documented } from '../../test/documented.ts'
import { publishedEvent } from '../../test/events.ts'
import { problemOf } from '../../test/logins.ts'
import { addProduct, order } from '../../test/orders.ts'

const t = documented(testApp())

test('who held places twice for 20 minutes without paying is told when they may order again', async () => {
  const event = await publishedEvent(t)
  const { uuid } = await addProduct(t, event)
  const buyer = await t.person()
  for (let i = 0; i < 2; i++) {
    const made = await order(t, event, { as: buyer, productIds: [uuid] })
    expect(made.statusCode, made.body).toBe(201)
    await t.call('POST', `/order/${made.json().uuid}/extension`, { as: buyer })
    await t.sql`
      update orders set created_at = created_at - interval '21 minutes',
                        expires_at = expires_at - interval '21 minutes'
       where uuid = ${made.json().uuid}`
  }
  const again = () =>
    t.call('POST', '/order', {
      as: buyer,
      headers: { 'idempotency-key': buyer.uuid },
      body: { event_id: event.uuid, positions: [{ product_id: uuid }] },
    })
  const refused = await again()
  expect(problemOf(refused)).toBe('429 hold_limit')
  const wait = Number(refused.headers['retry-after'])
  expect(wait).toBeGreaterThan(7_000)
  expect(wait).toBeLessThanOrEqual(7_200)
  expect(refused.json().detail).toMatch(
    /^You have held places .* without paying\. Others may take them now\. Try again in 1[12]\d minutes\.$/,
  )

  // The refusal says when to try again, so it is not the answer to a repeat that comes then.
  await t.sql`
    update orders set created_at = created_at - interval '2 hours',
                      expires_at = expires_at - interval '2 hours',
                      ended_at = ended_at - interval '2 hours'
     where user_id = ${buyer.uuid}`
  expect((await again()).statusCode).toBe(201)
  expect((await again()).headers['idempotency-replayed']).toBe('true')
})
