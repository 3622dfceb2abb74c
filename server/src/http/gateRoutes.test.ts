import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { heldTicket, publishedEvent, ticketCode } from '../../test/events.ts'

const t = testApp()

test('a ticket is admitted once, and the second scan says when and where the first was', async () => {
  const event = await publishedEvent(t)
  const holder = await t.person()
  const credential = await heldTicket(t, event, holder)
  const body = { code: await ticketCode(t, credential), gate: 'North' }
  const first = await t.call('POST', '/ticket/auth', { as: event.agent, body })
  expect(first.statusCode, first.body).toBe(200)
  expect(first.json()).toMatchObject({ ticket_is_valid: true, result: 'admitted', gate: 'North' })
  const second = await t.call('POST', '/ticket/auth', { as: event.agent, body })
  expect(second.json()).toMatchObject({
    ticket_is_valid: false,
    reason: 'already_consumed',
    gate: 'North',
  })
})
