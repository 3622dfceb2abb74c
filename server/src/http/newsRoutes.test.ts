import { expect, test } from 'vitest'
import { type Person, testApp } from '../../test/app.ts'
import { heldTicket, publishedEvent, roomInStep, ticketCode } from '../../test/events.ts'
import { addMember, makeLicence } from '../../test/licences.ts'
import { problemOf } from '../../test/logins.ts'
import { type FollowedStream, follow } from '../../test/streams.ts'
import { newId } from '../db/ids.ts'

const t = testApp()

/** A busy machine needs longer than the second that is meant; what is not told never comes. */
const SOON = { timeout: 15_000 }
const PATH = '/api/v1/session/current/stream'

const followAs = (as: Person, query = '') => follow(t.app(), as.accessToken, PATH + query)
const said = ({ events }: FollowedStream, name: string) =>
  events.filter((event) => event.name === name).map(({ data }) => data)

test('a person hears at once how their tickets are, and then each change with its reason', async () => {
  const event = await publishedEvent(t)
  const [holder, bystander] = [await t.person(), await t.person()]
  const credential = await heldTicket(t, event, holder)
  const stream = await followAs(holder)
  const other = await followAs(bystander)
  const { ticket_id } = credential
  const ticket = { ticket_id, event_id: event.uuid }
  await expect
    .poll(() => said(stream, 'tickets'), SOON)
    .toEqual([{ ...ticket, status: 'BOOKED', inside: false }])
  await roomInStep(t.sql, 4)
  const scan = async (away: number) =>
    t.call('POST', '/ticket/auth', {
      as: event.agent,
      body: { code: await ticketCode(t, credential, away) },
    })
  await scan(-5)
  await expect
    .poll(() => said(stream, 'tickets').at(-1), SOON)
    .toEqual({ ...ticket, status: 'BOOKED', inside: false, reason: 'stale_code' })
  await scan(0)
  await expect
    .poll(() => said(stream, 'tickets').at(-1), SOON)
    .toEqual({ ...ticket, status: 'CONSUMED', inside: true })
  expect(said(stream, 'tickets')).toHaveLength(3)
  expect(said(other, 'tickets')).toEqual([])
  stream.leave()
  other.leave()
})

test('a login that no longer shows a ticket hears that it moved, and a cancellation', async () => {
  const event = await publishedEvent(t)
  const holder = await t.person()
  const { ticket_id } = await heldTicket(t, event, holder)
  await t.sql`update tickets set credential_session_id = ${newId()} where uuid = ${ticket_id}`
  const stream = await followAs(holder)
  await expect.poll(() => said(stream, 'tickets').length, SOON).toBe(1)
  await t.sql`
    update tickets set credential_id = 'ABCDEFGHJKMNPQRS', credential_session_id = ${newId()}
     where uuid = ${ticket_id}`
  await expect.poll(() => said(stream, 'tickets').at(-1)?.['reason'], SOON).toBe('moved')
  await t.sql`
    update tickets set credential_id = 'ABCDEFGHJKMNPQRT', credential_session_id = ${holder.sid}
     where uuid = ${ticket_id}`
  await t.call('DELETE', `/ticket/${ticket_id}`, { as: event.organiser })
  await expect.poll(() => said(stream, 'tickets').at(-1)?.['status'], SOON).toBe('CANCELLED')
  expect(said(stream, 'tickets').filter(({ reason }) => reason === 'moved')).toHaveLength(1)
  stream.leave()
})

test('staff hear the numbers of an event when they change, until they lose the right', async () => {
  const event = await publishedEvent(t, { admission_by_name: true })
  const { ticket_id } = await heldTicket(t, event, await t.person())
  const stream = await followAs(event.agent, `?event_id=${event.uuid}`)
  await expect.poll(() => said(stream, 'live').at(-1)?.['admitted'], SOON).toBe(0)
  await t.call('POST', `/ticket/${ticket_id}/admission`, { as: event.agent, body: {} })
  await expect.poll(() => said(stream, 'live').at(-1)?.['admitted'], SOON).toBe(1)
  expect(said(stream, 'live')).toHaveLength(2)
  await t.call('DELETE', `/event/${event.uuid}/agents/${event.agent.username}`, {
    as: event.organiser,
  })
  await expect.poll(() => said(stream, 'no_longer'), SOON).toEqual([{ event_id: event.uuid }])
  await heldTicket(t, event, await t.person())
  const admin = await followAs(event.organiser, `?event_id=${event.uuid}`)
  await expect.poll(() => said(admin, 'live').at(-1)?.['registered'], SOON).toBe(2)
  expect(said(stream, 'live')).toHaveLength(2)
  stream.leave()
  admin.leave()
})

test('a licence admin hears how many are in and wait, until they lose the right', async () => {
  const licence = await makeLicence(t)
  const admin = await t.person()
  await addMember(t, licence, admin)
  await t.sql`
    update licence_members set role = 'licence_admin' where user_id = ${admin.uuid}`
  const stream = await followAs(admin, `?licence_id=${licence.uuid}`)
  await expect.poll(() => said(stream, 'licence_seats'), SOON).toEqual([{ in_use: 0, waiting: 0 }])
  await t.sql`
    insert into licence_line (licence_id, user_id) values (${licence.uuid}, ${admin.uuid})`
  await expect
    .poll(() => said(stream, 'licence_seats').at(-1), SOON)
    .toEqual({ in_use: 0, waiting: 1 })
  await t.sql`
    update licence_members set role = 'member' where user_id = ${admin.uuid}`
  await expect.poll(() => said(stream, 'no_longer'), SOON).toEqual([{ licence_id: licence.uuid }])
  stream.leave()
})

test('a stream of what is not theirs is refused (law 9)', async () => {
  const event = await publishedEvent(t)
  const licence = await makeLicence(t)
  const person = await t.person()
  await addMember(t, licence, person)
  const ask = async (query: string) =>
    problemOf(await t.call('GET', `/session/current/stream${query}`, { as: person }))
  await expect(ask(`?event_id=${event.uuid}`)).resolves.toBe('403 forbidden')
  await expect(ask(`?event_id=${newId()}`)).resolves.toBe('404 not_found')
  await expect(ask(`?licence_id=${licence.uuid}`)).resolves.toBe('403 forbidden')
  await expect(ask(`?licence_id=${newId()}`)).resolves.toBe('404 not_found')
  await expect(ask('?event_id=x')).resolves.toBe('400 malformed_input')
})
