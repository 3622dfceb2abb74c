import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { seedEvent, seedUsers } from '../../test/events.ts'
import { changeEvent, readEvent } from '../catalogue/events.ts'
import { cancelEvent, cancelTicketOf, issueTicket } from './tickets.ts'

const { sql } = testDatabase()
const PEOPLE = 5
const usernames: string[] = []
let userIds: string[] = []

beforeAll(async () => {
  userIds = await seedUsers(sql, PEOPLE)
  for (const userId of userIds) {
    const [row] = await sql<{ username: string }[]>`
      select username from users where uuid = ${userId}`
    usernames.push(row?.username ?? '')
  }
})

/** What an event is to its people: how many it lets in, and who holds what. */
interface Model {
  capacity: number
  cancelled: boolean
  readonly holders: Map<number, 'BOOKED' | 'CONSUMED'>
}

interface Real {
  readonly eventId: string
}

/** The counter, the tickets and the model agree; capacity was the limit of every claim that was granted. */
async function agrees(model: Model, { eventId }: Real): Promise<void> {
  const tickets = await sql<{ user_id: string; status: string }[]>`
    select user_id, status from tickets
     where event_id = ${eventId} and status in ('PENDING', 'PAID', 'BOOKED', 'CONSUMED')`
  const held = new Map(
    tickets.map(({ user_id, status }) => [userIds.indexOf(user_id), status] as const),
  )
  expect(held).toEqual(model.holders)
  expect(held.size).toBe(tickets.length)
  const event = await readEvent(sql, eventId)
  expect(event).toMatchObject({ registered: model.holders.size, capacity: model.capacity })
}

type Story = fc.AsyncCommand<Model, Real>

const Claim = (person: number, origin: 'REGISTRATION' | 'COMPLIMENTARY'): Story => ({
  check: () => true,
  async run(model, real) {
    const claim = issueTicket(sql, { ...real, userId: userIds[person] ?? '', origin })
    if (model.holders.has(person)) await expect(claim).resolves.toMatchObject({ made: false })
    else if (model.cancelled) await expect(claim).rejects.toMatchObject({ code: 'event_not_open' })
    else if (model.holders.size >= model.capacity)
      await expect(claim).rejects.toMatchObject({ code: 'sold_out' })
    else {
      await expect(claim).resolves.toMatchObject({ made: true })
      model.holders.set(person, 'BOOKED')
    }
    await agrees(model, real)
  },
  toString: () => `${origin} of person ${person}`,
})

const Cancel = (person: number): Story => ({
  check: () => true,
  async run(model, real) {
    const cancel = cancelTicketOf(sql, { ...real, username: usernames[person] ?? '' })
    const held = model.holders.get(person)
    if (held === undefined) await expect(cancel).rejects.toMatchObject({ code: 'not_found' })
    else if (held === 'CONSUMED')
      await expect(cancel).rejects.toMatchObject({ code: 'state_conflict' })
    else {
      await cancel
      model.holders.delete(person)
    }
    await agrees(model, real)
  },
  toString: () => `cancel the ticket of person ${person}`,
})

const Consume = (person: number): Story => ({
  check: (model) => model.holders.get(person) === 'BOOKED',
  async run(model, { eventId }) {
    await sql`
      update tickets set status = 'CONSUMED', validation_datetime = now()
       where event_id = ${eventId} and user_id = ${userIds[person] ?? ''} and status = 'BOOKED'`
    model.holders.set(person, 'CONSUMED')
  },
  toString: () => `let person ${person} in`,
})

const Resize = (capacity: number): Story => ({
  check: () => true,
  async run(model, real) {
    const change = changeEvent(sql, { ...real, input: { capacity } })
    if (model.cancelled) await expect(change).rejects.toMatchObject({ code: 'state_conflict' })
    else {
      await change
      model.capacity = capacity
    }
    await agrees(model, real)
  },
  toString: () => `set the capacity to ${capacity}`,
})

const CancelEvent = (): Story => ({
  check: () => true,
  async run(model, real) {
    await cancelEvent(sql, real.eventId)
    model.cancelled = true
    for (const [person, status] of model.holders)
      if (status === 'BOOKED') model.holders.delete(person)
    await agrees(model, real)
  },
  toString: () => 'cancel the event',
})

test('law 1: whatever is claimed, cancelled, used and resized, taken is the live tickets, and no claim passes capacity', async () => {
  const person = fc.nat(PEOPLE - 1)
  const claim = fc
    .tuple(person, fc.constantFrom('REGISTRATION' as const, 'COMPLIMENTARY' as const))
    .map(([who, origin]) => Claim(who, origin))
  const commands = fc.commands(
    [
      claim,
      claim,
      person.map(Cancel),
      person.map(Consume),
      fc.nat(PEOPLE).map(Resize),
      fc.constant(null).map(CancelEvent),
    ],
    { maxCommands: 25 },
  )
  const property = fc.asyncProperty(commands, fc.nat(PEOPLE), (story, capacity) =>
    fc.asyncModelRun(
      async () => ({
        model: { capacity, cancelled: false, holders: new Map() },
        real: { eventId: await seedEvent(sql, { capacity }) },
      }),
      story,
    ),
  )
  await fc.assert(property, { numRuns: 120 })
})
